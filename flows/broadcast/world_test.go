package broadcast_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/announcement"
	"saruar/flows/answer"
	"saruar/flows/broadcast"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/sheet"
	"saruar/flows/ticket"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	chief   = int64(41) // administrator of everything
	officer = int64(42) // staff of everything, who writes
	second  = int64(43) // staff of everything
	local   = int64(44) // staff of Astana
	aigul   = int64(51) // reads Kazakh
	bolat   = int64(52) // reads Russian
	dana    = int64(53) // of Abai
)

// office is a database with staff and people, a queue that remembers, and a chat of the author's.
type office struct {
	*store.Store
	t       *testing.T
	address string
	room    broadcast.Broadcasts
	writing announcement.Announcements
	now     time.Time
	notices []store.Notice
	keys    map[string]bool
	sending []int64
	told    []engine.Screen // the author's message, as it stood
	gone    bool            // the author has taken it away
	turn    int64
}

func newOffice(t *testing.T) *office {
	t.Helper()
	address := storetest.New(t)
	o := &office{Store: flowtest.StoreAt(t, address), t: t, address: address, now: flowtest.Noon(), keys: map[string]bool{}, turn: 1000}
	ctx := t.Context()
	for id, name := range map[int64]string{chief: "Сәуле", officer: "Болатбек", second: "Ержан", local: "Дина", aigul: "Айгүл", bolat: "Болат", dana: "Дана"} {
		flowtest.Member(t, o.Store, id, "kk", name)
	}
	o.must(o.SetLanguage(ctx, bolat, "ru"))
	o.must(o.SetRegion(ctx, dana, "KZ-10"))
	o.must(o.Grant(ctx, chief, store.Administrator, "", 0, o.now))
	o.must(o.Grant(ctx, officer, store.Staff, "", 0, o.now))
	o.must(o.Grant(ctx, second, store.Staff, "", 0, o.now))
	o.must(o.Grant(ctx, local, store.Staff, "KZ-71", 0, o.now))
	o.room = broadcast.New(broadcast.Parts{
		Store: o.Store, Jobs: o, Words: flowtest.Catalog(t), Zone: flowtest.Zone(), Live: o, Desk: ticket.New(o.Store, o, nil),
		Table: func(head ...string) (broadcast.Table, error) { return sheet.NewTable(head...) },
		About: func(ctx context.Context, of store.Announcement, now time.Time) ([]locales.Message, error) {
			return announcement.About(ctx, of, nil, now)
		},
	})
	o.writing = announcement.New(announcement.Parts{Store: o.Store, Jobs: o, Began: o.room.Began, Course: broadcast.Course, Zone: flowtest.Zone()})
	return o
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// Notify is the queue.
func (o *office) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	for _, n := range notices {
		if n.Once != "" && o.keys[n.Once] {
			continue
		}
		o.keys[n.Once] = true
		o.notices = append(o.notices, n)
	}
	return nil
}

// SendAnnouncement would send.
func (o *office) SendAnnouncement(_ context.Context, id int64) error {
	o.sending = append(o.sending, id)
	return nil
}

// Tell is the author's chat.
func (o *office) Tell(_ context.Context, p store.Person, screen engine.Screen) (int64, error) {
	if p.ID != officer {
		return 0, errors.New("told to somebody else")
	}
	o.told = append(o.told, screen)
	return 900, nil
}

// EditTold changes the message in it.
func (o *office) EditTold(_ context.Context, _ store.Person, message int64, screen engine.Screen) error {
	if o.gone || message != 900 {
		return engine.ErrNoMessage
	}
	o.told = append(o.told, screen)
	return nil
}

// writes has the officer write an announcement and let it go.
func (o *office) writes(terms store.AnnouncementTerms, buttons ...store.AnnouncementButton) int64 {
	o.t.Helper()
	ctx := o.t.Context()
	o.turn++
	id, err := o.NewAnnouncement(ctx, officer, 0, o.turn, o.now)
	o.must(err)
	o.must(o.SaveAnnouncementParts(ctx, officer, id, "kk", []store.AnnouncementPart{{Kind: "text", Words: "Ертең <кездесеміз>"}}))
	o.must(o.SaveAnnouncementParts(ctx, officer, id, "ru", []store.AnnouncementPart{{Kind: "text", Words: "Встретимся завтра"}}))
	o.must(o.SaveAnnouncementButtons(ctx, officer, id, buttons))
	if terms.Title == "" {
		terms.Title = "Кездесу"
	}
	o.must(o.SaveAnnouncementTerms(ctx, officer, id, terms))
	_, err = o.Propose(ctx, officer, id, o.now)
	o.must(err)
	return id
}

// begins has its time come.
func (o *office) begins(id int64) {
	o.t.Helper()
	o.now = o.now.Add(store.TakeBack)
	o.must(o.writing.Start(o.t.Context(), id, o.now))
}

// arrives settles so many recipients who wait, in the order of their ids: each gets the message 7000 and their id. how tells another end than that it arrived.
func (o *office) arrives(id int64, most int, how map[int64]store.Settled) {
	o.t.Helper()
	ctx := o.t.Context()
	of, err := o.AnnouncementOfProgram(ctx, id)
	o.must(err)
	marked, err := o.MarkRecipients(ctx, id, of.Revision, 0, most, o.now)
	o.must(err)
	var settled []store.Settled
	for _, r := range marked {
		s, other := how[r.Person]
		if !other {
			s = store.Settled{State: store.RecipientSent, Message: 7000 + r.Person}
		}
		s.Person = r.Person
		settled = append(settled, s)
	}
	o.must(o.SettleRecipients(ctx, id, settled, o.now))
}

// sends is an announcement that everybody has got, but for those who have not.
func (o *office) sends(id int64, how map[int64]store.Settled) {
	o.t.Helper()
	o.begins(id)
	o.arrives(id, 100, how)
	done, err := o.FinishAnnouncement(o.t.Context(), id, o.now)
	o.must(err)
	if !done {
		o.t.Fatal("it is not over")
	}
}

// form is a flow that takes whatever is written.
func form() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "form", Version: 1, Steps: []engine.Step[none]{{
		Name: "question",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
			return engine.Stay(locales.Verbatim("taken: " + in.Text)), nil
		},
	}}}
}

func (o *office) chat(id int64, lang string) *flowtest.Chat {
	o.t.Helper()
	o.must(o.SetLanguage(o.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(append(o.room.Flows(), o.writing.Flows()...), form()), ticket.New(o.Store, o, nil).Flows()...),
		Root:  func(engine.Person) string { return "form" },
		Commands: map[string]engine.Opener{
			"course": call(broadcast.Course), "approve": call(broadcast.Approve), "decline": call(broadcast.Decline), "change": call(broadcast.Change),
		},
		Actions: map[string]engine.Opener{announcement.Tap: o.room.Tapped, broadcast.Act: o.room.Act},
		Answers: o.room.Answer,
		Pick:    flowtest.Picker(flowtest.Catalog(o.t), answer.Choice), Words: flowtest.Words(),
	})
	o.must(err)
	return flowtest.New(o.t, flowtest.World{Machine: machine, Person: flowtest.Someone(o.t, o.Store, id), Catalog: flowtest.Catalog(o.t), Now: o.now})
}

// words composes a notice for somebody; nothing when there is nothing to say.
func (o *office) words(compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error), person int64, ref string) (string, engine.Screen) {
	o.t.Helper()
	p, err := o.Person(o.t.Context(), person)
	o.must(err)
	screen, ok, err := compose(o.t.Context(), p, ref, o.now)
	o.must(err)
	if !ok {
		return "", engine.Screen{}
	}
	return o.chat(person, p.Lang).Words(screen), screen
}

// queued lists the kinds and people of what the queue has got since the last time.
func (o *office) queued() (list []string) {
	for _, n := range o.notices {
		list = append(list, fmt.Sprint(n.Kind, " ", n.Person, " ", n.Ref))
	}
	o.notices = nil
	return list
}

func has(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q lacks %q", text, part)
		}
	}
}

// tap presses a button that understands itself.
func tap(name string, args ...string) engine.Input {
	return engine.Input{Kind: engine.Tap, Name: name, Args: args}
}
