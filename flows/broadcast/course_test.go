package broadcast_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"saruar/flows/broadcast"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestTheCourseOfAnAnnouncementIsShownAndLed(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{
		"kk": {"Жіберіліп жатыр", "Жеткені: 2 (7 ішінен)", "Telegram қабылдамағаны: 1", "Қалғаны: 4", "Жылдамдығы: секундына", "[Уақытша тоқтату]"},
		"ru": {"Отправляется", "Дошло: 2 из 7", "Telegram не принял: 1", "Осталось: 4", "Скорость:", "[Приостановить]"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			id := o.writes(store.AnnouncementTerms{})
			o.begins(id)
			o.arrives(id, 3, map[int64]store.Settled{second: {State: store.RecipientRefused, Reason: "Bad Request: x"}})
			o.now = o.now.Add(20 * time.Second)
			c := o.chat(officer, lang).Says(fmt.Sprint("/course ", id)).At("announcement_course.card").Sees(want...)
			c.Says("?").Taps("refresh").Taps("pause").Sees("[" + map[string]string{"kk": "Жалғастыру", "ru": "Продолжить"}[lang] + "]")
			c.Taps("resume").Taps("pause").Taps("stop").At("announcement_course.stop").Sees("4").Says("!").Taps("no").At("announcement_course.card")
			c.Taps("stop").Taps("yes").At("announcement_course.card").Sees(map[string]string{"kk": "Жіберілмегені: 4", "ru": "Не отправлено: 4"}[lang])
			c.Taps("report").At("announcement_course.report").Says("?").Do(flowtest.Tap("nothing"))
		})
	}
}

func TestOnlyWhoLeadsAnAnnouncementActsOnIt(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.begins(id)
	c := o.chat(local, "ru").Says(fmt.Sprint("/course ", id)).Sees("Отправляется")
	for _, b := range c.Options() {
		if b == "pause" || b == "stop" {
			t.Errorf("staff of a region may press %s", b)
		}
	}
	o.chat(aigul, "kk").Says(fmt.Sprint("/course ", id)).At("form.question")
	o.chat(officer, "ru").Says("/course 999").At("form.question").Says("/course x").At("form.question")
	for _, who := range []int64{local, aigul} {
		r := o.chat(who, "ru").Says("!").Do(tap(broadcast.Act, "pause", fmt.Sprint(id))).Reply()
		if r.Screen != nil || r.Notice == nil {
			t.Errorf("%d is answered with %+v", who, r)
		}
	}
	if of, err := o.AnnouncementOfProgram(t.Context(), id); err != nil || of.State != store.AnnouncementSending {
		t.Fatalf("state %s, %v", of.State, err)
	}
	o.chat(officer, "ru").Do(tap(broadcast.Act, "stop", fmt.Sprint(id))).At("announcement_course.stop")
	for _, odd := range []engine.Input{tap(broadcast.Act), tap(broadcast.Act, "erase", "1"), tap(broadcast.Act, "pause", "x")} {
		o.chat(officer, "ru").Do(odd).At("form.question")
	}
}

func TestTheAuthorFollowsItInOneMessage(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.begins(id)
	if got := fmt.Sprint(o.queued(), o.sending); got != fmt.Sprintf("[announcement_progress 0 %d] [%d]", id, id) {
		t.Fatal(got)
	}
	notice := store.Notice{Kind: broadcast.ErrandProgress, Ref: fmt.Sprint(id)}
	look := func(want time.Duration, messages int) {
		t.Helper()
		var later store.Later
		if err := o.room.Progress(t.Context(), notice, o.now); !errors.As(err, &later) || later.Wait != want || len(o.told) != messages {
			t.Fatalf("%v, written %d times", err, len(o.told))
		}
	}
	look(store.ToldEvery, 1)
	o.now = o.now.Add(3 * time.Second)
	look(store.ToldEvery, 1) // somebody else has looked already
	o.arrives(id, 3, nil)
	o.now = o.now.Add(time.Second)
	look(store.ToldEvery, 2)
	c := o.chat(officer, "kk").Says("!")
	has(t, c.Words(o.told[1]), "Жеткені: 3 (7 ішінен)", "[Уақытша тоқтату]", "[Тоқтату]")
	if r := c.Do(tap(broadcast.Act, "pause", fmt.Sprint(id))).Reply(); r.Screen != nil {
		t.Error("the chat is drawn anew for a button of the message")
	}
	o.now = o.now.Add(store.ToldEvery)
	look(2*store.ToldEvery, 3)
	has(t, c.Words(o.told[2]), "[Жалғастыру]")
	c.Do(tap(broadcast.Act, "resume", fmt.Sprint(id)))
	o.arrives(id, 100, nil)
	_, err := o.FinishAnnouncement(t.Context(), id, o.now)
	o.must(err)
	o.now = o.now.Add(store.ToldEvery)
	o.must(o.room.Progress(t.Context(), notice, o.now))
	has(t, c.Words(o.told[3]), "Жіберіліп бітті", "Жеткені: 7 (7 ішінен)", "100%", "[Барысын ашу]")
}

func TestAMessageThatTheAuthorTookAwayIsNotWrittenAgain(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	notice := store.Notice{Ref: fmt.Sprint(id)}
	var needless store.Needless
	if err := o.room.Progress(t.Context(), notice, o.now); !errors.As(err, &needless) {
		t.Errorf("before it begins: %v", err)
	}
	o.begins(id)
	_ = o.room.Progress(t.Context(), notice, o.now)
	o.gone, o.now = true, o.now.Add(store.ToldEvery)
	if err := o.room.Progress(t.Context(), notice, o.now); !errors.As(err, &needless) || len(o.told) != 1 {
		t.Errorf("%v, written %d times", err, len(o.told))
	}
	if err := o.room.Progress(t.Context(), store.Notice{Ref: "404"}, o.now); !errors.As(err, &needless) {
		t.Errorf("of nothing: %v", err)
	}
}
