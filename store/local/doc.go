// Package local runs a private Postgres and a private Redis as children of this program: for the demo, which must start
// on a machine where nothing is set up, and for the tests, which want the real servers.
//
// The servers listen on unix sockets only, in folders that nobody else can enter, and never outlive the program: on
// Linux the kernel ends them with it, even after SIGKILL. What a killed program leaves on disk goes with the next start.
package local
