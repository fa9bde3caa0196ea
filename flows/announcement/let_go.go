package announcement

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ErrandStart begins an announcement when its time has come. Its reference is the announcement's id.
const ErrandStart = "announcement_start"

// askGo shows to how many people an announcement goes, and when, or what it lacks.
func (a Announcements) askGo(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	meant, err := a.store.LookAtAnnouncement(ctx, t.Person.ID, s.of.ID)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementGoAsk(called(s.of), meant.Count)}}
	if len(meant.Names) > 0 {
		names := make([]locales.Message, len(meant.Names))
		for i, name := range meant.Names {
			names[i] = locales.Verbatim(name)
		}
		screen.Text = append(screen.Text, locales.AnnouncementAmong(locales.Joined(names...)))
	}
	if lacks := lacking(s.content, meant.Count); len(lacks) > 0 {
		screen.Text = append(screen.Text, locales.Lines(lacks...))
		return screen, nil
	}
	screen.Text = append(screen.Text, plan(s.of, meant.Count, t.Now)...)
	screen.Rows = [][]engine.Button{row(locales.AnnouncementButtonGoYes(), optionYes, engine.Success)}
	return screen, nil
}

// lacking lists what keeps an announcement from going.
func lacking(c store.AnnouncementContent, people int) (lacks []locales.Message) {
	for _, lang := range languages() {
		if len(c.Parts[lang]) == 0 {
			lacks = append(lacks, locales.AnnouncementLacksWords(languageName(lang)))
		}
	}
	if album(c) && len(c.Buttons) > 0 {
		lacks = append(lacks, locales.AnnouncementAlbumPress())
	}
	if people == 0 {
		lacks = append(lacks, locales.AnnouncementNobody())
	}
	return lacks
}

// plan says what letting go means.
func plan(of store.Announcement, people int, now time.Time) (text []engine.Message) {
	at := of.SendAt.After(now.Add(store.TakeBack))
	switch {
	case second(of, people) && at:
		text = append(text, locales.AnnouncementPlanSecondAt(store.ApprovedOver, of.SendAt))
	case second(of, people):
		text = append(text, locales.AnnouncementPlanSecond(store.ApprovedOver))
	case at:
		text = append(text, locales.AnnouncementPlanAt(of.SendAt))
	default:
		text = append(text, locales.AnnouncementPlanNow(int(store.TakeBack/time.Second)))
	}
	if !of.Urgent {
		text = append(text, locales.AnnouncementPlanQuiet())
	}
	if of.Paid {
		text = append(text, locales.AnnouncementPaidCost(stars(people)))
	}
	return text
}

// second reports that somebody else is to approve it.
func second(of store.Announcement, people int) bool {
	return of.Project == 0 && (of.Urgent || people > store.ApprovedOver)
}

func (a Announcements) takeGo(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes {
		return notUnderstood(in), nil
	}
	of, err := a.store.Propose(ctx, t.Person.ID, s.of.ID, t.Now)
	if reason, ok := refusal(err); ok {
		if errors.Is(err, store.ErrNotFound) {
			return engine.Goto(stepCard).Saying(reason), nil
		}
		return engine.Stay(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	if of.State == store.AnnouncementScheduled {
		return engine.Goto(stepCard).Saying(locales.AnnouncementLetGo()), a.awaits(ctx, of)
	}
	if a.parts.Asks != nil {
		err = a.parts.Asks(ctx, of)
	}
	return engine.Goto(stepCard).Saying(locales.AnnouncementProposed()), err
}

// awaits has an announcement begin at its time, exactly: the clock that looks every minute only makes up for what is lost.
func (a Announcements) awaits(ctx context.Context, of store.Announcement) error {
	ref := step.Ref(of.ID)
	return a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandStart, Person: of.Author, Ref: ref, Once: fmt.Sprint(ErrandStart, ":", ref, ":", of.Revision)})
}

// Begin is the errand. What was taken back, or has begun, is left alone.
func (a Announcements) Begin(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return store.Refused{Reason: "no announcement is called " + n.Ref}
	}
	of, err := a.store.AnnouncementOfProgram(ctx, id)
	switch {
	case err != nil:
		return err
	case of.State != store.AnnouncementScheduled:
		return store.Needless{Reason: "it was taken back, or has begun"}
	case of.SendAt.After(now):
		return store.Later{Wait: of.SendAt.Sub(now), Reason: "it is not its time"}
	}
	return a.Start(ctx, id, now)
}

// orCard is the move, or the card with the reason why it was refused.
func orCard(done engine.Move, err error) (engine.Move, error) {
	if reason, ok := refusal(err); ok {
		return engine.Goto(stepCard).Saying(reason), nil
	}
	return done, err
}
