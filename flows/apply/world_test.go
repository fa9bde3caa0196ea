package apply_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/apply"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	leader  = int64(701)
	friend  = int64(702)
	another = int64(703)
)

const botName = "saruar_test_bot"

// town is a machine with the flows of applications, and a cohort that closes in thirty days.
type town struct {
	t       *testing.T
	store   *store.Store
	machine *engine.Machine
	catalog *locales.Catalog
	opens   time.Time
	closes  time.Time
	updates atomic.Int64
}

// lobby stands for the main menu.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{t: t, store: flowtest.Store(t), catalog: flowtest.Catalog(t)}
	w.must(w.store.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
	c, err := w.store.Cohort(t.Context(), "2026")
	w.must(err)
	w.opens, w.closes = c.OpensAt, c.ClosesAt
	applications := apply.New(w.store, flowtest.Zone(), botName)
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	w.machine, err = engine.New(engine.Config{
		Flows: append(append(applications.Flows(), settings.Flows(w.store, flowtest.Zone())...), lobby()),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"start": opening(applications.Links()), "lang": call(settings.Language), "apply": call(apply.Start), "mine": call(apply.Mine),
			"form": call(apply.Name), "status": call(apply.Status),
		},
		Pick: flowtest.Picker(w.catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return w
}

// opening reads deep links as the table of contents does.
func opening(links map[string]engine.Opener) engine.Opener {
	return func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		if len(args) == 0 {
			return engine.Home(), nil
		}
		kind, rest, _ := strings.Cut(args[0], "_")
		move, err := links[kind](ctx, t, []string{rest})
		if errors.Is(err, engine.ErrGone) {
			return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
		}
		return move, err
	}
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// arrives makes somebody a grown-up member and opens their chat.
func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	flowtest.Member(w.t, w.store, id, lang, map[int64]string{leader: "Әлия", friend: "Болат", another: "Вера"}[id])
	return w.chat(id)
}

func (w *town) chat(id int64) *flowtest.Chat {
	w.t.Helper()
	return flowtest.New(w.t, flowtest.World{
		Machine: w.machine, Person: flowtest.Someone(w.t, w.store, id), Catalog: w.catalog, Now: flowtest.Noon(),
		Turn: func(do func(context.Context) error) error { return w.turn(id, do) },
	})
}

// turn is one turn of a person's lane, in its transaction.
func (w *town) turn(lane int64, do func(context.Context) error) error {
	ctx := w.t.Context()
	w.must(w.store.Journal(ctx, []store.Update{{ID: w.updates.Add(1), Lane: lane, Body: []byte(`{}`)}}, flowtest.Noon()))
	turn, err := w.store.BeginTurn(ctx, lane, "a", nil)
	w.must(err)
	done := false
	defer func() {
		if !done { // the test ends here, by a failure or a panic
			_ = turn.Abort(context.WithoutCancel(ctx))
		}
	}()
	err = do(turn.Context(ctx))
	done = true
	if err != nil {
		return errors.Join(err, turn.Abort(ctx))
	}
	return turn.Commit(ctx, store.Outcome{Replica: "a"})
}

// only is the one application that a person has.
func (w *town) only(person int64) store.Application {
	w.t.Helper()
	list, err := w.store.Applications(w.t.Context(), person)
	w.must(err)
	if len(list) != 1 {
		w.t.Fatalf("%d applications", len(list))
	}
	a, err := w.store.Application(w.t.Context(), list[0].ID, person)
	w.must(err)
	return a
}

func (w *town) answers(person int64) map[string]any {
	w.t.Helper()
	var answers map[string]any
	w.must(json.Unmarshal(w.only(person).Answers, &answers))
	return answers
}

// begin opens the form at its first question.
func begin(c *flowtest.Chat) { c.Says("/apply").Taps("begin") }

// fill gives the good answers up to a question.
func fill(c *flowtest.Chat, until string) *flowtest.Chat {
	for _, l := range lines(leader) {
		if l.Step == until {
			break
		}
		give(c, l)
	}
	return c.At("apply." + until)
}

func give(c *flowtest.Chat, l flowtest.Line) {
	in := l.Good
	if in.Kind == engine.Tap {
		in = c.Tap(in.Option)
	}
	c.Do(in)
}

// lines are the form's questions, each with an answer that goes on and some that do not.
func lines(person int64) []flowtest.Line {
	long := func(n int) engine.Input { return flowtest.Text(strings.Repeat("ә", n)) }
	photo, album := flowtest.Photo("x"), flowtest.Album(flowtest.Photo("y"), "album")
	forged := flowtest.Tap("forged")
	textual := func(limit int) []engine.Input { return []engine.Input{long(limit + 1), long(1), photo, album, forged} }
	choosing := []engine.Input{flowtest.Text("білмеймін"), photo, album, forged}
	return withAlbums([]flowtest.Line{
		{Step: "lang", Good: flowtest.Tap("kk"), Bad: choosing},
		{Step: "title", Good: flowtest.Text("Ауылдағы  әкелер\nмектебі"), Bad: textual(80)},
		{Step: "direction", Good: flowtest.Tap("education"), Bad: choosing},
		{Step: "region", Good: flowtest.Text("Абай облысы"), Bad: []engine.Input{flowtest.Text("Атлантида"), photo, album, forged, long(3000)}},
		{Step: "place", Good: flowtest.Text("Семей қаласы"), Bad: textual(200)},
		{Step: "stage", Good: flowtest.Tap("growing"), Bad: choosing},
		{Step: "problem", Good: flowtest.Text("Ауылда әкелер балаларымен аз уақыт өткізеді"), Bad: textual(800)},
		{Step: "solution", Good: long(800), Bad: textual(800)},
		{Step: "results", Good: flowtest.Text("40 отбасы, 12 сабақ"), Bad: textual(600)},
		{Step: "evidence", Good: flowtest.Photo("proof"), Bad: []engine.Input{flowtest.Text("суретім жоқ"), forged, {Kind: engine.Voice, File: &engine.File{}}}},
		{Step: "evidence", Good: flowtest.Text("youtube.com/abc"), Bad: []engine.Input{flowtest.Photo("proof")}, Once: true},
		{Step: "evidence", Good: flowtest.Tap("done")},
		{Step: "people", Good: flowtest.Text("1 500"), Bad: []engine.Input{flowtest.Text("көп"), flowtest.Text("0"), flowtest.Text("2,5"), flowtest.Text("-3"), photo, forged}},
		{Step: "team", Good: flowtest.Text("6"), Bad: []engine.Input{flowtest.Text("алтау ғой"), flowtest.Text("99999999999999999999"), photo, forged}},
		{Step: "leader", Good: flowtest.Text("Бәрін ұйымдастырамын"), Bad: textual(400)},
		{Step: "growth", Good: flowtest.Text("Көрші аудандарға, мектептермен бірге"), Bad: textual(600)},
		{Step: "forms", Good: flowtest.Tap("regions"), Bad: append(choosing, flowtest.Tap("next")), Once: true},
		{Step: "forms", Good: flowtest.Tap("franchise"), Once: true},
		{Step: "forms", Good: flowtest.Tap("next")},
		{Step: "income", Good: flowtest.Tap("grants"), Bad: append(choosing, flowtest.Tap("next")), Once: true},
		{Step: "income", Good: flowtest.Tap("next")},
		{Step: "budget", Good: flowtest.Tap("small"), Bad: choosing},
		{Step: "wants", Good: flowtest.Tap("mentor"), Bad: append(choosing, flowtest.Tap("next")), Once: true},
		{Step: "wants", Good: flowtest.Tap("next")},
		{Step: "access", Good: flowtest.Text("Пандус бар"), Bad: textual(300)},
		{Step: "phone", Good: flowtest.Contact("77011234567", person), Bad: []engine.Input{
			flowtest.Contact("77011234567", person+1), flowtest.Contact("77011234567", 0), flowtest.Contact("12", person),
			flowtest.Text("8 701 123 45 67"), photo, forged,
		}},
		{Step: "email", Good: flowtest.Text(" aliya@example.kz"), Bad: []engine.Input{
			flowtest.Text("aliya"), flowtest.Text("aliya@"), flowtest.Text("al iya@example.kz"), flowtest.Text("aliya@example"), photo, forged,
		}},
		{Step: "legal", Good: flowtest.Tap("foundation"), Bad: choosing},
		{Step: "confirms", Good: flowtest.Tap("truth"), Bad: append(choosing, flowtest.Tap("next")), Once: true},
		{Step: "confirms", Good: flowtest.Tap("leads"), Bad: []engine.Input{flowtest.Tap("next")}, Once: true},
		{Step: "confirms", Good: flowtest.Tap("read"), Bad: []engine.Input{flowtest.Tap("next")}, Once: true},
		{Step: "confirms", Good: flowtest.Tap("next")},
		{Step: "summary", Good: flowtest.Tap("confirm"), Bad: []engine.Input{flowtest.Text("жіберемін"), photo, forged, flowtest.Tap("edit_forged")}},
	})
}

// withAlbums gives each line an album of its own: of one album, only the first photo is answered.
func withAlbums(lines []flowtest.Line) []flowtest.Line {
	for i, l := range lines {
		lines[i].Bad = slices.Clone(l.Bad)
		for j, in := range l.Bad {
			if in.Album != "" {
				lines[i].Bad[j].Album += strconv.Itoa(i)
			}
		}
	}
	return lines
}
