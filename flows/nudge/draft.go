package nudge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// KindDraft is the reminder about an unfinished application; it is about the application's id.
const KindDraft = "draft"

// The flows behind the reminder's buttons.
const (
	flowApply    = "apply"
	flowSettings = "settings"
)

// draftKey is the key of a rung: "draft:<application>:<rung>".
func draftKey(application int64, rung Rung) string {
	return fmt.Sprint(KindDraft, ":", application, ":", rung)
}

func rungOf(key string) Rung { return Rung(key[strings.LastIndexByte(key, ':')+1:]) }

// Drafts reminds leaders of unfinished applications.
type Drafts struct {
	Store DraftStore
	// Form tells which flows are forms: somebody in the middle of one is left alone.
	Form func(flow string) bool
	// Left counts the questions that still need an answer, from the answers so far; nil leaves the number out.
	Left func(answers json.RawMessage) (int, error)
}

// DraftStore is what reminders read.
type DraftStore interface {
	OpenDrafts(ctx context.Context, q store.DraftQuery) ([]store.OpenDraft, error)
	OpenDraft(ctx context.Context, application int64, now time.Time) (store.OpenDraft, error)
	Application(ctx context.Context, application, person int64) (store.Application, error)
}

// Kind is how the reminder goes out.
func (d Drafts) Kind() Kind { return Kind{Manner: Unasked, Compose: d.compose} }

// ladder turns a row into what the ladder looks at. Reminders count once made, or only once sent.
func (d Drafts) ladder(o store.OpenDraft, made bool) Draft {
	draft := Draft{
		AnsweredAt: o.AnsweredAt, ClosesAt: o.ClosesAt,
		Leader: Leader{
			ID: o.Leader, QuietFrom: o.QuietFrom, QuietTo: o.QuietTo, LastUpdate: o.LastUpdate, InForm: slices.ContainsFunc(o.Flows, d.Form),
		},
	}
	for _, n := range o.Nudged {
		if made || n.Sent {
			draft.Reminders = append(draft.Reminders, Reminder{Rung: rungOf(n.Once), At: n.MadeAt})
		}
	}
	return draft
}

// compose words the reminder with what is left of time and questions now, unless it makes no sense any more: the application is
// submitted, withdrawn or closed, or its leader is at work on it.
func (d Drafts) compose(ctx context.Context, person store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := strconv.ParseInt(ref, 10, 64)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	open, err := d.Store.OpenDraft(ctx, id, now)
	if errors.Is(err, store.ErrNotFound) || (err == nil && open.Leader != person.ID) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	if _, due := Due(d.ladder(open, false), now); !due {
		return engine.Screen{}, false, nil
	}
	a, err := d.Store.Application(ctx, id, person.ID)
	if err != nil {
		return engine.Screen{}, false, err
	}
	left := unknown
	if d.Left != nil {
		if left, err = d.Left(a.Answers); err != nil {
			return engine.Screen{}, false, err
		}
	}
	return draftScreen(a, left, now), true, nil
}

// unknown is a number of questions that nobody counted.
const unknown = -1

func draftScreen(a store.Application, left int, now time.Time) engine.Screen {
	screen := engine.Screen{Rows: [][]engine.Button{
		{{Label: locales.CommonContinueDraft(), Style: engine.Primary, Action: open(flowApply, strconv.FormatInt(a.ID, 10))}},
		{{Label: locales.NudgeButtonSettings(), Action: open(flowSettings)}},
	}}
	switch {
	case left != 0 && a.Title != "":
		screen.Text = append(screen.Text, locales.NudgeDraftTitled(a.Title))
	case left != 0:
		screen.Text = append(screen.Text, locales.NudgeDraft())
	case a.Title != "":
		screen.Text = append(screen.Text, locales.NudgeReadyTitled(a.Title))
	default:
		screen.Text = append(screen.Text, locales.NudgeReady())
	}
	if left > 0 {
		screen.Text = append(screen.Text, locales.NudgeQuestions(left))
	}
	screen.Text = append(screen.Text, locales.Lines(timeLeft(now, a.Cohort.ClosesAt.In(now.Location())), locales.NudgeDeadline(a.Cohort.ClosesAt)))
	return screen
}

func open(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }

// timeLeft counts as people do: days by the calendar, the last day in hours, the last hours in minutes.
func timeLeft(now, deadline time.Time) locales.Message {
	left := deadline.Sub(now)
	switch {
	case left >= oneDay:
		return locales.SentenceIntakeDaysLeft(calendarDays(now, deadline))
	case left >= 2*hour:
		return locales.NudgeHoursLeft(int(math.Round(left.Hours())))
	}
	return locales.NudgeMinutesLeft(max(int(left.Minutes()), 1))
}

// calendarDays is how many midnights lie between two moments of one zone.
func calendarDays(from, to time.Time) int {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(midnight(to).Sub(midnight(from)) / oneDay)
}

// page is how many drafts are looked at together.
const page = 500

// remind writes the reminders down that are due now, at most one a person, page by page.
func (d Drafts) remind(ctx context.Context, now time.Time, write func([]store.Notice) error) error {
	q := store.DraftQuery{Now: now, IdleSince: now.Add(-firstIdle), ClosingTill: now.Add(firstLeft), Limit: page}
	for {
		drafts, err := d.Store.OpenDrafts(ctx, q)
		if err != nil {
			return err
		}
		if err := write(d.due(drafts, now)); err != nil {
			return err
		}
		if len(drafts) < page {
			return nil
		}
		last := drafts[len(drafts)-1]
		q.AfterLeader, q.AfterApplication = last.Leader, last.Application
	}
}

// due picks the most pressing reminder for each leader. Drafts come sorted by leader.
func (d Drafts) due(drafts []store.OpenDraft, now time.Time) []store.Notice {
	var notices []store.Notice
	var pressing time.Time // the deadline of the last one
	for _, o := range drafts {
		rung, ok := Due(d.ladder(o, true), now)
		if !ok {
			continue
		}
		n := store.Notice{
			Kind: KindDraft, Person: o.Leader, Ref: strconv.FormatInt(o.Application, 10), Once: draftKey(o.Application, rung),
		}
		last := len(notices) - 1
		switch {
		case last < 0 || notices[last].Person != o.Leader:
			notices, pressing = append(notices, n), o.ClosesAt
		case o.ClosesAt.Before(pressing):
			notices[last], pressing = n, o.ClosesAt
		}
	}
	return notices
}
