package nudge

import (
	"context"
	"slices"
	"time"

	"saruar/store"
)

// Cursor is where a page of matters ends: a person, and a number among their matters.
type Cursor struct{ Person, Number int64 }

// Page is a stretch of what people may be reminded of, by person.
type Page struct {
	Matters []Matter
	Last    Cursor // where the next page begins
	More    bool
}

// Source lists what people may be reminded of, page by page.
type Source func(ctx context.Context, now time.Time, after Cursor) (Page, error)

// PageSize is how many matters, or people, a source looks at together, and how many reminders are written together.
const PageSize = 500

// stream is a source that is being read.
type stream struct {
	source Source
	page   Page
	begun  bool
}

// head is the person whose matters come next; ok is false at the end.
func (s *stream) head(ctx context.Context, now time.Time) (person int64, ok bool, err error) {
	for len(s.page.Matters) == 0 {
		if s.begun && !s.page.More {
			return 0, false, nil
		}
		if s.page, err = s.source(ctx, now, s.page.Last); err != nil {
			return 0, false, err
		}
		s.begun = true
	}
	return s.page.Matters[0].Leader.ID, true, nil
}

// round looks at everything once and writes the reminders down that are due, for each person the most pressing one of all sources.
type round struct {
	streams []*stream
	form    func(flow string) bool
	now     time.Time
}

func newRound(sources []Source, form func(string) bool, now time.Time) *round {
	r := &round{form: form, now: now}
	for _, s := range sources {
		r.streams = append(r.streams, &stream{source: s})
	}
	return r
}

func (r *round) run(ctx context.Context, write func([]store.Notice) error) error {
	var due []store.Notice
	for {
		person, ok, err := r.next(ctx)
		if err != nil {
			return err
		}
		if !ok || len(due) == PageSize {
			if err := write(due); err != nil || !ok {
				return err
			}
			due = nil
		}
		notice, ok, err := r.pressing(ctx, person)
		if err != nil {
			return err
		}
		if ok {
			due = append(due, notice)
		}
	}
}

// next is the person who comes first in all streams.
func (r *round) next(ctx context.Context) (first int64, found bool, err error) {
	for _, s := range r.streams {
		person, ok, err := s.head(ctx, r.now)
		if err != nil {
			return 0, false, err
		}
		if ok && (!found || person < first) {
			first, found = person, true
		}
	}
	return first, found, nil
}

// pressing takes the matters of a person out of the streams and gives the most pressing reminder that is due.
func (r *round) pressing(ctx context.Context, person int64) (notice store.Notice, found bool, err error) {
	var most Matter
	for _, s := range r.streams {
		for {
			head, ok, err := s.head(ctx, r.now)
			if err != nil {
				return notice, false, err
			}
			if !ok || head != person {
				break
			}
			m := s.page.Matters[0]
			s.page.Matters = s.page.Matters[1:]
			m.Leader.InForm = slices.ContainsFunc(m.Leader.Flows, r.form)
			rung, due := m.Due(r.now)
			if !due || (found && !m.presses(most, r.now)) {
				continue
			}
			most, found = m, true
			notice = store.Notice{Kind: m.Kind, Person: person, Ref: m.Ref, Once: m.Key(rung)}
		}
	}
	return notice, found, nil
}
