// Package matching is where staff look after mentors: who goes with which project, who meets whom, what went wrong, holidays and the numbers that
// meetings keep to. Both sides answer here to a mentor who is proposed.
package matching

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "matching"      // what there is to do
	Teams    = "lead_teams"    // projects without a mentor
	Matches  = "lead_match"    // ref: a project's id
	Propose  = "lead_propose"  // ref: ids of a project and a mentor with a hyphen
	Pairs    = "lead_pairs"    // all pairs that stand or are proposed
	Offer    = "lead_offer"    // ref: a pair's id; for both sides and for staff
	Why      = "lead_why"      // ref: a pair's id, a hyphen and what is done with it
	Load     = "mentor_load"   // of all mentors
	Watch    = "mentor_watch"  // meetings; ref: today, or week
	Free     = "mentor_free"   // times that nobody has booked
	Missed   = "mentor_missed" // who did not come
	Alerts   = "mentor_alerts"
	Book     = "mentor_book_for"
	Holidays = "holidays" // ref: a year, or nothing for this one
	Add      = "holiday_add"
	Holiday  = "holiday" // ref: a day
	Rules    = "meeting_rules"
	Rule     = "meeting_rule" // ref: a rule's name
)

// Flows of others to which buttons lead.
const (
	flowMeeting = "meeting" // ref: a booking's id
	flowExports = "exports"
)

// Store is what is read and kept. It does for each person only what their grants allow.
type Store interface {
	leadStore
	deskStore
	bookStore
	ruleStore
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Words puts a message into one language.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store     Store
	Jobs      Jobs
	Words     Words
	Direction func(name string) locales.Message // names a direction of projects
	Zone      *time.Location
}

// Matching is what staff do about mentors.
type Matching struct{ Parts }

// New puts it together.
func New(p Parts) Matching { return Matching{p} }

// Flows lists the conversations.
func (r Matching) Flows() []engine.Definition {
	return []engine.Definition{
		r.hub(), r.teams(), r.match(), r.propose(), r.pairs(), r.offer(), r.why(), r.load(), r.watch(), r.free(), r.missed(), r.alerts(), r.book(),
		r.holidays(), r.add(), r.holiday(), r.rules(), r.rule(),
	}
}

// Allow says who looks after mentors. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReadMentors.Roles()...) }

// manages says who may change something somewhere.
func manages(p engine.Person) bool { return p.Member && p.Has(store.ManageMentors.Roles()...) }

// member is anybody: what they see is decided by each query.
func member(p engine.Person) bool { return p.Member }

// pageSize is how many entries a page of a list has.
const pageSize = 6

// row is a row with one button.
func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}

// opens is a row with a button that opens a flow from any message.
func opens(label locales.Message, flow, ref string) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flow, ref}}}}}
}

// called is a project by its title.
func called(title string) locales.Message {
	if title == "" {
		return locales.ApplyUntitled()
	}
	return locales.Verbatim(title)
}

// named is a person by their name, a dash for who was erased.
func named(name string) string {
	if name == "" {
		return "—"
	}
	return name
}

// language names a language.
func language(code string) locales.Message {
	if code == string(locales.Russian) {
		return locales.CommonLangRu()
	}
	return locales.CommonLangKk()
}
