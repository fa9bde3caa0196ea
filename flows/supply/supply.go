// Package supply looks after all tokens together: the page that everybody may read, the nightly proof and what follows from it, and what goes
// because it was not used in time.
package supply

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Names of the flows in sessions.
const (
	Name   = "supply"
	Proofs = "proofs" // for those who may read the ledger
)

// Store is what is kept of tokens. What somebody sees of the proofs is given by their grants.
type Store interface {
	Ledger() ledger.Ledger
	LedgerProofs(ctx context.Context, actor int64, limit int) ([]ledger.Proof, error)
	LedgerWatchers(ctx context.Context) ([]int64, error)
	ResumeLedger(ctx context.Context, actor int64, why string, now time.Time) (finding string, err error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
}

// Jobs is the queue of notices and reminders.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
	Nudge(ctx context.Context, nudges []store.Notice, now time.Time) (made int, err error)
}

// Board posts in a topic of the team's group.
type Board interface {
	Announce(ctx context.Context, topic string, name locales.Message, screen engine.Screen) error
}

// Supply is all tokens together.
type Supply struct {
	store Store
	jobs  Jobs
	board Board
	zone  *time.Location // whose nights they are
}

// New puts it together.
func New(s Store, jobs Jobs, board Board, zone *time.Location) Supply {
	return Supply{store: s, jobs: jobs, board: board, zone: zone}
}

// Flows lists the conversations.
func (s Supply) Flows() []engine.Definition { return []engine.Definition{s.page(), s.proofs()} }

// Allow says who may look at the proofs.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReadLedger.Roles()...) }

func members(p engine.Person) bool { return p.Member }

type nothing struct{}

func none(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil }

// page is what everybody may know: how many tokens there are, where, and that they add up.
func (s Supply) page() engine.Definition {
	return engine.Flow[nothing]{
		Name: Name, Version: 1, Allow: members, Load: none,
		Steps: []engine.Step[nothing]{{Name: "page", Ask: s.askPage, Take: func(context.Context, engine.Turn, *nothing, engine.Input) (engine.Move, error) {
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		}}},
	}
}

func (s Supply) askPage(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.SupplyHead()}}
	latest, err := s.store.Ledger().Proofs(ctx, 1)
	if err != nil {
		return engine.Screen{}, err
	}
	if len(latest) == 0 {
		screen.Text = append(screen.Text, locales.SupplyNone())
		return screen, nil
	}
	p := latest[0]
	screen.Text = append(screen.Text, totals(p))
	regions, err := s.regions(ctx, t, p)
	if err != nil {
		return engine.Screen{}, err
	}
	screen.Text = append(screen.Text, regions, verdict(p))
	return screen, nil
}

// totals are the numbers of a proof.
func totals(p ledger.Proof) locales.Message {
	return locales.SupplyTotals(p.Day, int(p.Issued), int(p.People), int(p.Budgets), int(p.Held), int(p.Expired))
}

// verdict says whether everything adds up, and names the proof.
func verdict(p ledger.Proof) locales.Message {
	if p.Sound {
		return locales.SupplySound(p.Hash)
	}
	return locales.SupplyBroken()
}

func (s Supply) regions(ctx context.Context, t engine.Turn, p ledger.Proof) (locales.Message, error) {
	list, err := s.store.Ledger().Supply(ctx, p.Day)
	if err != nil {
		return locales.Message{}, err
	}
	if len(list) == 0 {
		return locales.SupplyRegionsFew(), nil
	}
	names := map[string]locales.Bilingual{}
	known, err := s.store.Regions(ctx, t.Person.Lang)
	if err != nil {
		return locales.Message{}, err
	}
	for _, r := range known {
		names[r.Code] = locales.Bilingual{KK: r.NameKK, RU: r.NameRU}
	}
	lines := []locales.Message{locales.SupplyRegions()}
	for _, r := range list {
		lines = append(lines, locales.SupplyRegion(locales.Named(names[r.Region]), int(r.Amount)))
	}
	return locales.Lines(append(lines, locales.SupplyRegionsFew())...), nil
}
