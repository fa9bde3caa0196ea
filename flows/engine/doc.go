// Package engine is the conversation machine: a function from (session, input) to (session, reply).
//
// It knows people, screens and flows, and neither Telegram nor Redis nor SQL. Everything it stores is a name (of a flow, a step, an
// option), never a position and never a label, so that a deploy may insert, move or drop steps under a running conversation.
package engine
