// Package audit is the audit log for those who may read it: page by page, by action, by day, by person, and the card of each line.
package audit

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name = "audit"      // ref: the number of the person whom it is about; empty for everybody
	Line = "audit_line" // ref: the number of a line
)

// Store is what auditors read. It gives each person only what their grants allow, and notes that they read it.
type Store interface {
	AuditPage(ctx context.Context, q store.AuditQuery, now time.Time) ([]store.AuditLine, error)
	AuditLine(ctx context.Context, person, seq int64, now time.Time) (store.AuditLine, error)
	AuditName(ctx context.Context, reader, number int64) (string, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
}

// Log is the audit log.
type Log struct {
	store Store
	zone  *time.Location // in which days are meant
	words Words
}

// New puts the audit log together.
func New(s Store, zone *time.Location) Log {
	return Log{store: s, zone: zone, words: Words{zone: zone}}
}

// Flows lists the conversations.
func (l Log) Flows() []engine.Definition { return []engine.Definition{l.pages(), l.line()} }

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReadAudit.Roles()...) }

// about is whom the flow was opened about; nobody in particular is the zero value.
type about struct {
	number int64
	name   string
}

// pages is one screen: what it shows, and which way, is remembered with the step, so that coming back from a card finds it again.
func (l Log) pages() engine.Definition {
	return engine.Flow[about]{
		Name: Name, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*about, error) {
			if ref == "" {
				return &about{}, nil
			}
			n, err := strconv.ParseInt(ref, 10, 64)
			if err != nil || n <= 0 {
				return nil, engine.ErrGone
			}
			name, err := l.store.AuditName(ctx, t.Person.ID, n)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &about{number: n, name: name}, err
		},
		Steps: []engine.Step[about]{{Name: "page", Typed: true, Ask: l.ask, Take: l.take}},
	}
}

// number reads the end of an option.
func number(option, prefix string) (int64, bool) {
	rest, ok := strings.CutPrefix(option, prefix)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(rest, 10, 64)
	return n, err == nil && n > 0
}
