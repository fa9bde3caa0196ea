package follower_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/follower"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const reader = int64(51)

// club is a project of the programme, its leader, and somebody who may follow it.
type club struct {
	*store.Store
	t       *testing.T
	project int64
}

func newClub(t *testing.T) *club {
	t.Helper()
	c, address := &club{t: t}, storetest.New(t)
	var err error
	c.Store, err = store.Open(t.Context(), address, 4)
	c.must(err)
	t.Cleanup(c.Close)
	c.project = storetest.Mentoring(t, address, 1, 1)[0]
	flowtest.Member(t, c.Store, reader, "kk", "Әлия")
	return c
}

func (c *club) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *club) arrives(id int64, lang string) *flowtest.Chat {
	c.t.Helper()
	c.must(c.SetLanguage(c.t.Context(), id, lang))
	room := follower.New(c.Store, func(string) locales.Message { return locales.CommonDirEcology() }, "saruar_bot")
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(room.Flows(), flowtest.Lobby(), announcements()), settings.Flows(c.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"o": room.Links()[follower.Link], "followers": call(follower.Followers), "mine": call(follower.Mine), "settings": call(settings.Name), "lang": call(settings.Language),
		},
		Actions: map[string]engine.Opener{follower.Unfollow: room.Leave},
		Pick:    flowtest.Picker(flowtest.Catalog(c.t), answer.Choice), Words: flowtest.Words(),
	})
	c.must(err)
	return flowtest.New(c.t, flowtest.World{Machine: m, Person: flowtest.Someone(c.t, c.Store, id), Catalog: flowtest.Catalog(c.t), Now: flowtest.Noon()})
}

// announcements stands for the flow of another room that the leader goes on to.
func announcements() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "announcements", Version: 1, Steps: []engine.Step[none]{{
		Name: "there",
		Ask: func(_ context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.Verbatim("project " + t.Ref)}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func TestAProjectToFollow(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: follower.Project, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newClub(t).arrives(reader, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/o 1") },
		Lines: []flowtest.Line{{Step: "project", Once: true, Good: flowtest.Tap("follow"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("follow.project").Taps("unfollow").Taps("follow").Taps("done").At("lobby.here")
		},
	}.Run(t)
}

func TestTheLeadersFollowers(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: follower.Followers, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newClub(t).arrives(storetest.Leader(0), lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/followers 1") },
		Lines: []flowtest.Line{{Step: "followers", Hub: true, Good: flowtest.Tap("announce"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("announcements.there").Sees("project 1") },
	}.Run(t)
}

func TestPeopleFollowByALinkAndLeaveInOneTap(t *testing.T) {
	t.Parallel()
	w := newClub(t)
	leads := func() *flowtest.Chat {
		return w.arrives(storetest.Leader(0), "ru").Says("/followers " + step.Ref(w.project))
	}
	leads().Sees("Подписано человек: <b>0</b>", "https://t.me/saruar_bot?start=o_"+step.Ref(w.project))
	c := w.arrives(reader, "ru").Says("/o "+step.Ref(w.project)).Sees("Экология", "Отписаться можно в любой момент").Taps("follow").Sees("Вы подписаны")
	leads().Sees("<b>1</b>")
	for range 2 {
		c.Do(engine.Input{Kind: engine.Tap, Name: follower.Unfollow, Args: []string{step.Ref(w.project)}}).At("follow.project")
		if sent := c.Sent(); !strings.Contains(sent, "Вы отписались") || !strings.Contains(sent, "Подписаться снова") {
			t.Errorf("who leaves is told %q", sent)
		}
	}
	leads().Sees("<b>0</b>")
	if c.Says("/followers " + step.Ref(w.project)); strings.Contains(c.Text(), "Подписано") {
		t.Errorf("a follower counts:\n%s", c.Text())
	}
	if own := w.arrives(storetest.Leader(0), "kk").Says("/o " + step.Ref(w.project)).Sees("сіздің жобаңыз"); strings.Contains(strings.Join(own.Options(), " "), "follow") {
		t.Error("a leader is to follow their own")
	}
}

func TestTheProjectsThatIFollow(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: follower.Mine, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			w := newClub(t)
			w.must(w.Follow(t.Context(), reader, w.project, flowtest.Noon()))
			return w.arrives(reader, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/mine") },
		Lines: []flowtest.Line{{Step: "list", Once: true, Good: flowtest.Tap("leave_1"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("leave_x"), flowtest.Tap("again"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("follows.list").Taps("done").At("lobby.here") },
	}.Run(t)
}

func TestOneTapLeavesAProjectAndAnotherBringsItBack(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][4]string{
		"kk": {"Жазылған жобаларым", "Жазылудан бас тарттыңыз", "ешбір жобаға жазылмағансыз", "Жазылдыңыз"},
		"ru": {"Мои подписки", "Вы отписались", "не подписаны ни на один", "Вы подписаны"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newClub(t)
			w.must(w.Follow(t.Context(), reader, w.project, flowtest.Noon()))
			leave := "leave_" + step.Ref(w.project)
			c := w.arrives(reader, lang).Says("/settings").Taps("follows").At("follows.list").Sees(words[0], "1. ").Taps(leave).Sees(words[1], words[2])
			follows := func(n int) {
				t.Helper()
				if list, err := w.Follows(t.Context(), reader); err != nil || len(list) != n {
					t.Fatalf("%d are followed, want %d, %v", len(list), n, err)
				}
			}
			follows(0)
			c.Taps("again").Sees(words[3], "1. ")
			follows(1)
			if strings.Contains(strings.Join(c.Taps(leave).Taps("done").Says("/mine").Options(), " "), "again") {
				t.Error("what was left long ago is offered")
			}
		})
	}
}

func TestALinkToNothingLeadsNowhere(t *testing.T) {
	t.Parallel()
	w := newClub(t)
	open := follower.New(w.Store, nil, "saruar_bot").Links()[follower.Link]
	member := engine.Turn{Person: engine.Person{ID: reader, Member: true}}
	for _, args := range [][]string{{"404"}, {"x"}, {""}, nil, {step.Ref(w.project), "1"}} {
		if _, err := open(t.Context(), member, args); !errors.Is(err, engine.ErrGone) {
			t.Errorf("%q leads somewhere: %v", args, err)
		}
	}
	if _, err := open(t.Context(), engine.Turn{Person: engine.Person{ID: 9}}, []string{step.Ref(w.project)}); !errors.Is(err, engine.ErrGone) {
		t.Errorf("it leads a stranger somewhere: %v", err)
	}
	if _, err := open(t.Context(), member, []string{step.Ref(w.project)}); err != nil {
		t.Errorf("it leads a member nowhere: %v", err)
	}
}
