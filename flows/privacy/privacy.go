// Package privacy is what people decide about their own data: consents, a copy of everything, and being forgotten.
package privacy

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name   = "privacy"
	Renew  = "consent" // stands before everything else while the service's consent does not count
	MyData = "mydata"
	Forget = "forget" // and so does this one while somebody waits to be forgotten
)

// Store is what is kept of these decisions.
type Store interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	Consents(ctx context.Context, person int64) (map[string]store.Consent, error)
	SayConsent(ctx context.Context, person int64, c store.Consent, now time.Time) error
	AskOwnData(ctx context.Context, person int64, now time.Time) error
	AskForgetting(ctx context.Context, person int64, now time.Time) error
	StopForgetting(ctx context.Context, person int64, now time.Time) error
}

// Jobs takes work that is done after the turn.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Privacy is the flows of this package.
type Privacy struct {
	store Store
	jobs  Jobs
	terms store.Terms
	// changes says what each version of the service's consent changed.
	changes map[int]locales.Message
}

// New makes them for versions of the consents. changes says, by version of the service's consent, what it changed against the one
// before; the first version needs none.
func New(s Store, jobs Jobs, terms store.Terms, changes map[int]locales.Message) Privacy {
	return Privacy{store: s, jobs: jobs, terms: terms, changes: changes}
}

// Changes says what each version of the service's consent changed against the one before. A new version in store.CurrentTerms gets its
// line here.
func Changes() map[int]locales.Message { return map[int]locales.Message{} }

// Flows are the flows of this package.
func (p Privacy) Flows() []engine.Definition {
	return []engine.Definition{p.overview(), p.renewal(), p.mydata(), p.forgetting()}
}

// Gate is what stands before everything else: being forgotten, and a consent that does not count. One's data, one's language and help
// stay open.
func (p Privacy) Gate(person engine.Person) (engine.Gate, bool) {
	switch {
	case person.Locked:
		return engine.Gate{
			Flow: Forget, Flows: []string{MyData, language, help}, Commands: []string{"forget", "mydata", "lang", "help"},
		}, true
	case person.Outdated:
		return engine.Gate{
			Flow: Renew, Flows: []string{Name, MyData, Forget, language, help},
			Commands: []string{"privacy", "mydata", "forget", "lang", "help"},
		}, true
	}
	return engine.Gate{}, false
}

// Commands are what people may type.
func (p Privacy) Commands() map[string]engine.Opener {
	opens := func(flow string) engine.Opener {
		return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	return map[string]engine.Opener{"privacy": opens(Name), "mydata": opens(MyData), "forget": opens(Forget)}
}

// Renewable reports that somebody agreed to an older version of what is theirs to choose, and has not said a word about the newest: they
// may be asked again, in passing.
func (p Privacy) Renewable(ctx context.Context, person int64) (bool, error) {
	if p.terms.Publication <= 1 && p.terms.News <= 1 {
		return false, nil // there is no older version
	}
	said, err := p.store.Consents(ctx, person)
	if err != nil {
		return false, err
	}
	for _, purpose := range optional() {
		if c := said[purpose]; c.Given && !c.Counts(p.terms) {
			return true, nil
		}
	}
	return false, nil
}

// optional are the purposes that nothing depends on.
func optional() []string { return []string{store.PurposePublication, store.PurposeNews} }

// The flows of others that stay open.
const (
	language = "language"
	help     = "help"
)

// The buttons that several screens share.
const (
	optionMyData = "mydata"
	optionForget = "forget"
)

// ownData are the two buttons that are always there.
func ownData() [][]engine.Button {
	return [][]engine.Button{
		{{Label: locales.CommonExportMyData(), Option: optionMyData}},
		{{Label: locales.CommonDeleteMyData(), Option: optionForget}},
	}
}

// leads opens what one of the two stands for.
func leads(in engine.Input) (engine.Move, bool) {
	if in.Kind != engine.Tap {
		return engine.Move{}, false
	}
	switch in.Option {
	case optionMyData:
		return engine.Call(MyData, ""), true
	case optionForget:
		return engine.Call(Forget, ""), true
	}
	return engine.Move{}, false
}

// notUnderstood asks for a button. Old taps are told so by the machine.
func notUnderstood() engine.Move { return engine.Stay(locales.CommonErrUnknownInput()) }
