package ticket_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/ticket"
	"saruar/locales"
	"saruar/store"
)

const (
	chief    = int64(41) // administrator of everything
	regional = int64(42) // staff of Astana
	stranger = int64(43) // staff of Almaty
	asker    = int64(51) // of Astana
	forum    = int64(-1001000000007)
)

// town is a database with people and staff, a queue that is emptied by hand, and a group that remembers what is posted there.
type town struct {
	*store.Store
	t       *testing.T
	tickets ticket.Tickets
	now     time.Time
	notices []store.Notice
	told    map[string]int // notices with a key, as the queue knows them
	posts   []post
	topics  int
	fail    []error // what the next posts meet
}

// post is a message in a group.
type post struct {
	group, thread, replyTo, id int64
	screen                     engine.Screen
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{Store: flowtest.Store(t), t: t, now: time.Now(), told: map[string]int{}}
	for id, name := range map[int64]string{chief: "Сәуле", regional: "Болат", stranger: "Дина", asker: "Айгүл"} {
		flowtest.Member(t, w.Store, id, "kk", name)
	}
	w.must(w.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", w.now))
	w.must(w.Grant(t.Context(), chief, store.Administrator, "", 0, w.now))
	w.must(w.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, w.now))
	w.must(w.Grant(t.Context(), stranger, store.Staff, "KZ-75", 0, w.now))
	w.tickets = ticket.New(w.Store, w, w)
	return w
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// Notify is the queue.
func (w *town) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	for _, n := range notices {
		if n.Once != "" {
			if w.told[n.Once]++; w.told[n.Once] > 1 {
				continue
			}
		}
		w.notices = append(w.notices, n)
	}
	return nil
}

// Post is Telegram's group.
func (w *town) Post(_ context.Context, g store.Group, thread, replyTo int64, screen engine.Screen) (int64, error) {
	if err := w.failure(); err != nil {
		return 0, err
	}
	w.posts = append(w.posts, post{g.ID, thread, replyTo, int64(100 + len(w.posts)), screen})
	return w.posts[len(w.posts)-1].id, nil
}

// EditPost changes what was posted.
func (w *town) EditPost(_ context.Context, g store.Group, message int64, screen engine.Screen) error {
	if err := w.failure(); err != nil {
		return err
	}
	for i := range w.posts {
		if w.posts[i].group == g.ID && w.posts[i].id == message {
			w.posts[i].screen = screen
			return nil
		}
	}
	return engine.ErrNoMessage
}

// Topic makes a topic.
func (w *town) Topic(context.Context, store.Group, locales.Message) (int64, error) {
	if err := w.failure(); err != nil {
		return 0, err
	}
	w.topics++
	return int64(40 + w.topics), nil
}

func (w *town) failure() error {
	if len(w.fail) == 0 {
		return nil
	}
	err := w.fail[0]
	w.fail = w.fail[1:]
	return err
}

// work empties the queue and gives what people are told.
func (w *town) work() (said []string) {
	w.t.Helper()
	for len(w.notices) > 0 {
		n := w.notices[0]
		w.notices = w.notices[1:]
		switch n.Kind {
		case ticket.ErrandPost:
			w.must(w.tickets.Post(w.t.Context(), n, w.now))
			continue
		case ticket.ErrandLate:
			w.must(w.tickets.Remind(w.t.Context(), n, w.now))
			continue
		}
		compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
			ticket.KindAnswer: w.tickets.Answer, ticket.KindAssigned: w.tickets.Assigned, ticket.KindLate: w.tickets.Late,
		}[n.Kind]
		person, err := w.Person(w.t.Context(), n.Person)
		w.must(err)
		screen, ok, err := compose(w.t.Context(), person, n.Ref, w.now)
		w.must(err)
		if ok {
			said = append(said, fmt.Sprintf("%d: %s", n.Person, w.words("ru", screen)))
		}
	}
	return said
}

func (w *town) words(lang locales.Lang, s engine.Screen) string {
	w.t.Helper()
	var parts []string
	for _, m := range s.Text {
		text, err := flowtest.Catalog(w.t).Plain(lang, m.(locales.Message))
		w.must(err)
		parts = append(parts, text)
	}
	if s.Media != nil {
		parts = append(parts, "file "+s.Media.ID)
	}
	return strings.Join(parts, "\n")
}

// group is what stands in the group, a line for each message.
func (w *town) group() string {
	var lines []string
	for _, p := range w.posts {
		lines = append(lines, fmt.Sprintf("%d/%d %s", p.thread, p.replyTo, strings.ReplaceAll(w.words("ru", p.screen), "\n", " | ")))
	}
	return strings.Join(lines, "\n")
}

// sees checks what the group shows.
func (w *town) sees(parts ...string) {
	w.t.Helper()
	for _, part := range parts {
		if !strings.Contains(w.group(), part) {
			w.t.Fatalf("the group does not see %q:\n%s", part, w.group())
		}
	}
}

// asks opens a ticket past the chat.
func (w *town) asks(text string) int64 {
	w.t.Helper()
	id, err := w.AskTeam(w.t.Context(), asker, []store.TicketWords{{Text: text}}, w.now)
	w.must(err)
	w.must(w.Notify(w.t.Context(), store.Prompt, store.Notice{Kind: ticket.ErrandPost, Ref: fmt.Sprint(id)}))
	return id
}

// connect makes the forum serve everybody.
func (w *town) connect() {
	w.t.Helper()
	w.must(w.ConnectGroup(w.t.Context(), chief, store.StaffGroup{Group: store.Group{ID: forum}, Title: "Штаб", Forum: true}, w.now))
}

// does something in the forum.
func (w *town) does(person int64, in engine.GroupInput) engine.GroupReply {
	w.t.Helper()
	who := engine.Person{}
	if person != 0 {
		who = flowtest.Someone(w.t, w.Store, person)()
	}
	in.Chat, in.Title, in.Forum = forum, "Штаб", true
	reply, err := w.tickets.Group(w.t.Context(), engine.Turn{Person: who, Now: w.now}, in)
	w.must(err)
	return reply
}

// heard is what somebody hears in return.
func (w *town) heard(reply engine.GroupReply) string {
	w.t.Helper()
	var parts []string
	if reply.Notice != nil {
		parts = append(parts, w.words("ru", engine.Screen{Text: []engine.Message{reply.Notice}}))
	}
	if reply.Card != nil {
		parts = append(parts, "card: "+w.words("ru", *reply.Card))
	}
	for _, s := range reply.Send {
		parts = append(parts, w.words("ru", s))
	}
	return strings.Join(parts, "\n")
}

// lobby is what lies below.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// arrives begins a chat of somebody. Commands open the flows by their names.
func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	w.must(w.SetLanguage(w.t.Context(), id, lang))
	commands := map[string]engine.Opener{
		"lang": func(context.Context, engine.Turn, []string) (engine.Move, error) {
			return engine.Call(settings.Language, ""), nil
		},
		"menu": func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Home(), nil },
	}
	for _, flow := range []string{ticket.Ask, ticket.Mine, ticket.Talk, ticket.Desk, ticket.Card, ticket.Write} {
		commands[flow] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	catalog := flowtest.Catalog(w.t)
	m, err := engine.New(engine.Config{
		Flows:    append(append(settings.Flows(w.Store, flowtest.Zone()), w.tickets.Flows()...), lobby()),
		Root:     func(engine.Person) string { return "lobby" },
		Commands: commands, Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: catalog, Now: w.now})
}
