package broadcast_test

import (
	"fmt"
	"testing"

	"saruar/flows/engine"
	"saruar/store"
)

func TestAnAnswerToAnAnnouncementIsAQuestionToTheTeamWhateverIsOpen(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.sends(id, nil)
	ctx := t.Context()
	o.must(o.KeepTicketDraft(ctx, aigul, []store.TicketWords{{Text: "Басқа сұрақ"}}, o.now))
	c := o.chat(aigul, "kk").Says("hi").Says("hi").Sees("taken: hi")
	o.queued()
	answer := func(text string, to int64) engine.Input {
		return engine.Input{Kind: engine.Text, Text: text, ReplyTo: to}
	}
	r := c.Do(answer("Келемін", 7000+aigul)).Reply()
	if r.Screen != nil || len(r.Send) != 1 {
		t.Fatalf("answered with %+v", r)
	}
	has(t, c.Sent(), "сұрақ № 1")
	if got := fmt.Sprint(o.queued()); got != "[ticket_post 0 1]" {
		t.Errorf("queued %s", got)
	}
	c.Do(engine.Input{Kind: engine.Voice, File: &engine.File{ID: "v", Kind: engine.Voice}, ReplyTo: 7000 + aigul})
	c.At("form.question")
	talk, err := o.TicketTalk(ctx, 1, 10)
	o.must(err)
	if len(talk) != 2 || talk[0].Text != "Келемін" || len(talk[1].File) == 0 {
		t.Fatalf("the ticket has %+v", talk)
	}
	if draft, err := o.TicketDraft(ctx, aigul); err != nil || len(draft) != 1 {
		t.Errorf("the draft of another question is %v, %v", draft, err)
	}
	o.chat(local, "ru").Do(engine.Input{Kind: engine.Command, Name: "course", Text: "1"})
	found, err := o.DeskTicket(ctx, local, 1, o.now)
	o.must(err)
	if found.Announcement != id || found.AnnouncementTitle != "Кездесу" {
		t.Errorf("the ticket is %+v", found)
	}
	// Whatever answers something else belongs to the form.
	c.Do(answer("жауап", 7000+bolat)).Sees("taken: жауап")
	c.Do(answer("", 7000+aigul)).Sees("taken: ")
	c.Do(engine.Input{Kind: engine.Other, ReplyTo: 7000 + aigul}).Sees("taken: ")
}
