package engine

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// word is a message of these tests.
type word string

func (w word) MessageID() string { return string(w) }

type order struct {
	Name  string `json:"name"`
	Drink string `json:"drink"`
	Milk  string `json:"milk"`
	Note  string `json:"note"`
	Done  bool   `json:"done"`
}

func say(text string) func(context.Context, Turn, *order) (Screen, error) {
	return func(context.Context, Turn, *order) (Screen, error) { return Screen{Text: []Message{word(text)}}, nil }
}

func typed(field func(*order) *string) func(context.Context, Turn, *order, Input) (Move, error) {
	return func(_ context.Context, _ Turn, o *order, in Input) (Move, error) {
		if in.Kind != Text {
			return Stay(word("text, please")), nil
		}
		*field(o) = in.Text
		return Next(), nil
	}
}

func tapped(options ...string) Step[order] {
	return Step[order]{
		Name: "drink", Typed: true,
		Ask: func(context.Context, Turn, *order) (Screen, error) {
			s := Screen{Text: []Message{word("drink?")}}
			for _, o := range options {
				s.Rows = append(s.Rows, []Button{{Label: word(o), Option: o}})
			}
			return s, nil
		},
		Take: func(_ context.Context, _ Turn, o *order, in Input) (Move, error) {
			if in.Kind != Tap || !slices.Contains(options, in.Option) {
				return Stay(word("tap, please")), nil
			}
			o.Drink = in.Option
			return Next(), nil
		},
	}
}

func cafe() Flow[order] {
	return Flow[order]{
		Name: "order", Version: 2,
		Steps: []Step[order]{
			{Name: "name", Ask: say("name?"), Take: typed(func(o *order) *string { return &o.Name })},
			tapped("tea", "coffee"),
			{
				Name: "milk", When: func(o *order) bool { return o.Drink == "coffee" },
				Ask: say("milk?"), Take: typed(func(o *order) *string { return &o.Milk }),
			},
			{Name: "note", Ask: say("note?"), Take: typed(func(o *order) *string { return &o.Note })},
			{
				Name: "review", Ask: say("right?"),
				Take: func(_ context.Context, _ Turn, _ *order, in Input) (Move, error) {
					switch in.Text {
					case "edit drink":
						return Visit("drink"), nil
					case "ok":
						return Next(), nil
					}
					return Stay(word("ok or edit drink")), nil
				},
			},
		},
	}
}

func hall(open string) Flow[order] {
	return Flow[order]{Name: "hall", Version: 1, Steps: []Step[order]{{
		Name: "door", Ask: say("hall"),
		Take: func(_ context.Context, _ Turn, _ *order, in Input) (Move, error) {
			if in.Text == "go" {
				return Call(open, ""), nil
			}
			return Stay(nil), nil
		},
	}}}
}

func machine(t *testing.T, flows ...Definition) *Machine {
	t.Helper()
	m, err := New(Config{
		Flows:    append([]Definition{hall("order")}, flows...),
		Retired:  map[string]string{},
		Root:     func(Person) string { return "hall" },
		Commands: map[string]Opener{"menu": func(context.Context, Turn, []string) (Move, error) { return Home(), nil }},
		Actions: map[string]Opener{"open": func(_ context.Context, _ Turn, args []string) (Move, error) {
			return Call(args[0], ""), nil
		}},
		Pick: func(_, text string, labels []Message) (int, bool) {
			i := slices.IndexFunc(labels, func(m Message) bool { return m.MessageID() == text })
			return i, i >= 0
		},
		Words: Words{
			Back: word("back"), Cancel: word("cancel"), Stale: word("old button"), LeaveAsk: word("leave?"), LeaveYes: word("yes"),
			LeaveNo: word("no"), Cancelled: word("cancelled"), Gone: word("gone"), NotAllowed: word("not allowed"),
			UnknownCommand: word("unknown command"), EditedMessage: word("edited"), OneOfAlbum: word("one of album"),
			NothingToCancel: word("nothing to cancel"),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

type talk struct {
	t       *testing.T
	machine *Machine
	session Session
	reply   Reply
	screen  *Screen
	update  int64
	person  func() Person
}

func begin(t *testing.T, m *Machine) *talk {
	return &talk{t: t, machine: m, session: Session{Format: Format}, person: func() Person { return Person{ID: 1} }}
}

func (k *talk) do(in Input) *talk {
	k.t.Helper()
	raw, err := json.Marshal(k.session)
	if err != nil {
		k.t.Fatal(err)
	}
	session, err := ReadSession(raw)
	if err != nil {
		k.t.Fatal(err)
	}
	k.update++
	k.session, k.reply, err = k.machine.Handle(k.t.Context(), Turn{Person: k.person(), Update: k.update}, session, in)
	if err != nil {
		k.t.Fatalf("%+v: %v", in, err)
	}
	if k.reply.Screen != nil {
		k.screen = k.reply.Screen
	}
	return k
}

func (k *talk) says(texts ...string) *talk {
	k.t.Helper()
	for _, text := range texts {
		k.do(Input{Kind: Text, Text: text})
	}
	return k
}

func (k *talk) taps(option string) *talk {
	k.t.Helper()
	return k.do(Input{Kind: Tap, Option: option, Seq: k.session.Seq})
}

// sees checks the whole text of the screen.
func (k *talk) sees(want string) *talk {
	k.t.Helper()
	var lines []string
	for _, m := range k.screen.Text {
		lines = append(lines, m.MessageID())
	}
	if got := strings.Join(lines, " | "); got != want {
		k.t.Fatalf("screen says %q, want %q", got, want)
	}
	return k
}

func TestAnswersLeadThroughTheStepsThatApply(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe()))
	k.says("hello").sees("hall").says("go").sees("name?").says("Aliya").sees("drink?").taps("tea").sees("note?").says("hot").sees("right?")
	var o order
	if err := json.Unmarshal(k.session.Frames[1].Answers, &o); err != nil {
		t.Fatal(err)
	}
	if o != (order{Name: "Aliya", Drink: "tea", Note: "hot"}) {
		t.Fatalf("answers are %+v", o)
	}
	k.says("ok").sees("hall")
}

func TestBackFollowsTheWayThatWasTaken(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe()))
	k.says("hi", "go", "Aliya").taps("coffee").sees("milk?").says("oat").sees("note?")
	k.taps(optionBack).sees("milk?").taps(optionBack).sees("drink?").taps("tea").sees("note?").taps(optionBack).sees("drink?")
	k.taps(optionBack).sees("name?").taps(optionBack).sees("hall")
}

func TestAVisitComesBackToTheSummary(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe()))
	k.says("hi", "go", "Aliya").taps("tea").says("hot").sees("right?").says("edit drink").sees("drink?").taps("coffee").sees("right?")
	k.taps(optionBack).sees("note?")
}

func TestATypedTextPressesAButton(t *testing.T) {
	t.Parallel()
	begin(t, machine(t, cafe())).says("hi", "go", "Aliya", "coffee").sees("milk?")
	begin(t, machine(t, cafe())).says("hi", "go", "Aliya", "beer").sees("tap, please | drink?")
	begin(t, machine(t, cafe())).says("hi", "go", "Aliya", "back").sees("name?")
}

func TestTheSecondOfTwoTapsChangesNothing(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe())).says("hi", "go", "Aliya")
	seq := k.session.Seq
	k.taps("coffee").sees("milk?")
	k.do(Input{Kind: Tap, Option: "tea", Seq: seq}).sees("milk?")
	if !k.reply.Stale || k.reply.Notice != word("old button") {
		t.Fatalf("an old tap is answered with %+v", k.reply)
	}
}

func TestAStayKeepsTheButtonsGood(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe())).says("hi", "go", "Aliya")
	seq := k.session.Seq
	k.says("beer")
	if k.session.Seq != seq {
		t.Fatalf("screen number changed from %d to %d although the question stands", seq, k.session.Seq)
	}
}

func TestLeavingAsksOnlyWhenMoreThanThreeAnswersWouldGo(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe())).says("hi", "go", "Aliya").do(Input{Kind: Command, Name: "cancel"}).sees("cancelled | hall")
	k.says("go", "Aliya").taps("coffee").says("oat", "hot").sees("right?").do(Input{Kind: Command, Name: "cancel"}).sees("leave?")
	k.taps(optionRemain).sees("right?").do(Input{Kind: Command, Name: "menu"}).sees("leave?").taps(optionLeave).sees("cancelled | hall")
	k.do(Input{Kind: Command, Name: "cancel"}).sees("nothing to cancel | hall")
}

func TestANoticesButtonPutsAFlowOverTheRunningOne(t *testing.T) {
	t.Parallel()
	other := cafe()
	other.Name, other.Steps = "other", other.Steps[:1]
	k := begin(t, machine(t, cafe(), other)).says("hi", "go", "Aliya").sees("drink?")
	k.do(Input{Kind: Tap, Name: "open", Args: []string{"other"}}).sees("name?")
	if !k.reply.Fresh {
		t.Fatal("the notice itself would be edited away")
	}
	k.says("Bolat").sees("drink?")
}

func TestAStepThatIsGoneRestartsTheFlowWithTheAnswersKept(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe())).says("hi", "go", "Aliya").taps("tea").sees("note?")
	k.session.Frames[1].Step = "sugar"
	k.says("?").sees("name?").says("Aliya").taps("tea").sees("note?")
}

func TestANewerSessionIsRefused(t *testing.T) {
	t.Parallel()
	m := machine(t, cafe())
	session := Session{Format: Format, Frames: []Frame{{Flow: "hall", Version: 1}, {Flow: "order", Version: 3, Step: "name"}}}
	if _, _, err := m.Handle(t.Context(), Turn{}, session, Input{Kind: Text}); !errors.Is(err, ErrNewer) {
		t.Fatalf("got %v", err)
	}
	if _, err := ReadSession([]byte(`{"v":2}`)); !errors.Is(err, ErrNewer) {
		t.Fatalf("a newer format: got %v", err)
	}
}

func TestAnswersOfAnOlderVersionAreMigrated(t *testing.T) {
	t.Parallel()
	flow := cafe()
	flow.Migrate = func(from int, answers []byte) ([]byte, error) {
		if from != 1 {
			t.Errorf("migrated from %d", from)
		}
		return []byte(strings.Replace(string(answers), "nick", "name", 1)), nil
	}
	k := begin(t, machine(t, flow))
	k.session.Frames = []Frame{{Flow: "hall", Version: 1, Step: "door"}, {Flow: "order", Version: 1, Step: "drink", Answers: []byte(`{"nick":"Aliya"}`)}}
	k.session.Seq = 7
	k.taps("tea").sees("note?")
	if got := string(k.session.Frames[1].Answers); !strings.Contains(got, `"name":"Aliya"`) {
		t.Fatalf("answers are %s", got)
	}
}

func TestOfAnAlbumOnlyTheFirstPhotoCounts(t *testing.T) {
	t.Parallel()
	flow := cafe()
	flow.Steps[0].Take = func(_ context.Context, _ Turn, o *order, in Input) (Move, error) {
		if in.Kind != Photo {
			return Stay(word("photo, please")), nil
		}
		o.Name = in.File.ID
		return Next(), nil
	}
	k := begin(t, machine(t, flow)).says("hi", "go")
	photo := func(id string) Input { return Input{Kind: Photo, Album: "a", File: &File{ID: id}} }
	k.do(photo("1")).sees("drink?").do(photo("2"))
	if len(k.reply.Send) != 1 || k.reply.Screen != nil {
		t.Fatalf("the second photo is answered with %+v", k.reply)
	}
	k.do(photo("3"))
	if len(k.reply.Send) != 0 || k.reply.Screen != nil {
		t.Fatalf("the third photo is answered with %+v", k.reply)
	}
	k.taps("tea").sees("note?")
}

func TestFlowsThatSendEachOtherInACircleAreStopped(t *testing.T) {
	t.Parallel()
	circle := Flow[order]{Name: "order", Version: 1, Steps: []Step[order]{{Name: "a", Ask: say("?"), Take: typed(func(o *order) *string { return &o.Name })}}}
	circle.Finish = func(context.Context, Turn, *order) (Move, error) { return Next(), nil }
	m := machine(t, circle)
	session := Session{Format: Format, Frames: []Frame{{Flow: "hall", Version: 1}, {Flow: "order", Version: 1, Step: "a"}}}
	if _, _, err := m.Handle(t.Context(), Turn{}, session, Input{Kind: Text, Text: "x"}); !errors.Is(err, errCircle) {
		t.Fatalf("got %v", err)
	}
}

func TestAForbiddenFlowIsClosedWithAWord(t *testing.T) {
	t.Parallel()
	flow := cafe()
	flow.Allow = func(p Person) bool { return p.Has("barista") }
	begin(t, machine(t, flow)).says("hi", "go").sees("not allowed | hall")
}

func TestTheSkeletonHasNamesOnly(t *testing.T) {
	t.Parallel()
	k := begin(t, machine(t, cafe())).says("hi", "go", "Aliya Secret")
	raw, err := json.Marshal(k.session.Skeleton())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(raw), "Secret") {
		t.Fatalf("an answer is in the skeleton: %s", raw)
	}
}

func TestOnlyWhatChangedIsSaved(t *testing.T) {
	t.Parallel()
	kept := order{Name: "Aliya", Drink: "tea"}
	var saved []map[string]json.RawMessage
	flow := cafe()
	flow.Load = func(context.Context, Turn, string) (*order, error) { o := kept; return &o, nil }
	flow.Save = func(_ context.Context, _ Turn, _, _ string, changed map[string]json.RawMessage) error {
		saved = append(saved, changed)
		return nil
	}
	k := begin(t, machine(t, flow)).says("hi", "go", "Bolat")
	if len(saved) != 1 || len(saved[0]) != 1 || string(saved[0]["name"]) != `"Bolat"` {
		t.Fatalf("saved %v", saved)
	}
	if k.session.Frames[1].Answers != nil {
		t.Fatalf("the session holds answers that are kept elsewhere: %s", k.session.Frames[1].Answers)
	}
}

func TestATurnKnowsWhenTheMessageWasSent(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 4, 12, 0, 0, 0, time.UTC)
	for sent, want := range map[time.Time]time.Time{
		now.Add(-time.Hour): now.Add(-time.Hour), // the program was slow
		now.Add(time.Hour):  now,                 // no message comes before it was sent
		{}:                  now,
	} {
		var got Turn
		m, err := New(Config{
			Flows: []Definition{cafe()}, Root: func(Person) string { return "order" },
			Commands: map[string]Opener{"come": func(_ context.Context, t Turn, _ []string) (Move, error) {
				got = t
				return Stay(nil), nil
			}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := m.Handle(t.Context(), Turn{Now: now}, Session{}, Input{Kind: Command, Name: "come", SentAt: sent}); err != nil {
			t.Fatal(err)
		}
		if !got.SentAt.Equal(want) {
			t.Errorf("sent %s, is %s, want %s", sent, got.SentAt, want)
		}
	}
}
