package nudge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
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

// The rungs of a draft: after the last answer, and before the deadline.
const (
	Idle24h Rung = "idle_24h"
	Idle72h Rung = "idle_72h"
	Left7d  Rung = "left_7d"
	Left3d  Rung = "left_3d"
	Left1d  Rung = "left_1d"
	Left3h  Rung = "left_3h"
)

const (
	firstIdle = oneDay     // no reminder looks at an answer younger than that, but for the deadline's sake
	firstLeft = 7 * oneDay // no reminder looks at a deadline further away than that
)

// Drafts reminds leaders of unfinished applications.
type Drafts struct {
	Store DraftStore
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

// matter turns a row into what the ladder looks at. Reminders count once made, or only once sent.
func (d Drafts) matter(o store.OpenDraft, made bool) Matter {
	last := o.ClosesAt.Add(-lastChance)
	left := func(before time.Duration) time.Time { return o.ClosesAt.Add(-before) }
	idle := func(after time.Duration) time.Time { return o.AnsweredAt.Add(after) }
	id := strconv.FormatInt(o.Application, 10)
	return Matter{
		Kind: KindDraft, Ref: id, Name: KindDraft + ":" + id, Topic: store.TopicApplications, Number: o.Application,
		Deadline: o.ClosesAt, TouchedAt: o.AnsweredAt, Useless: last, Snoozed: o.Snoozed, Reminders: Reminded(o.Nudged, made),
		Leader: Leader{ID: o.Leader, QuietFrom: o.QuietFrom, QuietTo: o.QuietTo, LastUpdate: o.LastUpdate, Flows: o.Flows},
		Spans: []Span{
			{Left3h, left(3 * hour), last, 45 * time.Minute},
			{Left1d, left(oneDay), left(3 * hour), 3 * hour},
			{Left3d, left(3 * oneDay), left(oneDay), 12 * hour},
			{Left7d, left(firstLeft), left(3 * oneDay), oneDay},
			{Idle72h, idle(3 * oneDay), earlier(idle(7*oneDay), last), 3 * oneDay},
			{Idle24h, idle(firstIdle), earlier(idle(3*oneDay), last), oneDay},
		},
	}
}

// Reminded gives the reminders that were made, or only those that were sent.
func Reminded(nudged []store.Nudged, made bool) []Reminder {
	var list []Reminder
	for _, n := range nudged {
		if made || n.Sent {
			list = append(list, Reminder{Rung: rungOf(n.Once), At: n.MadeAt})
		}
	}
	return list
}

func rungOf(key string) Rung { return Rung(key[strings.LastIndexByte(key, ':')+1:]) }

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
	if _, due := d.matter(open, false).Due(now); !due {
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
	}}
	if a.Cohort.ClosesAt.Sub(now) > oneDay+lastChance {
		screen.Rows = append(screen.Rows, []engine.Button{SnoozeButton(store.TopicApplications)})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.NudgeButtonSettings(), Action: open(flowSettings)}})
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

// Source lists the drafts that leaders may be reminded of.
func (d Drafts) Source(ctx context.Context, now time.Time, after Cursor) (Page, error) {
	drafts, err := d.Store.OpenDrafts(ctx, store.DraftQuery{
		Now: now, IdleSince: now.Add(-firstIdle), ClosingTill: now.Add(firstLeft), AfterLeader: after.Person, AfterApplication: after.Number, Limit: PageSize,
	})
	page := Page{More: len(drafts) == PageSize}
	for _, o := range drafts {
		page.Matters = append(page.Matters, d.matter(o, true))
		page.Last = Cursor{o.Leader, o.Application}
	}
	return page, err
}
