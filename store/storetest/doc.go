// Package storetest gives tests the real servers: a migrated database of its own for each test, a Redis database of its
// own, and servers of its own for a test that takes them away.
//
// The shared servers start with the first test of a process that asks for one, and end with the process.
package storetest
