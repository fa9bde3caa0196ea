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
	lacks, ways, err := a.lacking(ctx, t, s, meant.Count)
	if err != nil {
		return engine.Screen{}, err
	}
	if len(lacks) > 0 {
		screen.Text, screen.Rows = append(screen.Text, locales.Lines(lacks...)), ways
		return screen, nil
	}
	screen.Text = append(screen.Text, plan(s.of, meant.Count, t.Now)...)
	screen.Rows = [][]engine.Button{row(locales.AnnouncementButtonGoYes(), optionYes, engine.Success)}
	return screen, nil
}

// lacking lists what keeps an announcement from going, with the ways to where each of it is mended.
func (a Announcements) lacking(ctx context.Context, t engine.Turn, s *sight, people int) (lacks []locales.Message, ways [][]engine.Button, err error) {
	lack := func(what, way locales.Message, option string) {
		lacks, ways = append(lacks, what), append(ways, row(way, option, engine.Primary))
	}
	for _, lang := range languages() {
		switch {
		case len(s.content.Parts[lang]) == 0:
			lack(locales.AnnouncementLacksWords(languageName(lang)), wordsLabel(lang), wordsPrefix+lang)
		case len(s.content.Parts[lang]) > 1 && s.of.Project != 0:
			lack(locales.AnnouncementAlbumProject(), wordsLabel(lang), wordsPrefix+lang)
		}
	}
	if s.of.Project == 0 && album(s.content) && len(s.content.Buttons) > 0 {
		lack(locales.AnnouncementAlbumPress(), locales.AnnouncementButtonButtonsShort(), optionButtons)
	}
	switch {
	case people == 0 && s.of.Project != 0:
		lack(locales.AnnouncementNoFollowers(), locales.FollowerButton(), optionFollowers)
	case people == 0 && a.parts.Audience != "":
		lack(locales.AnnouncementNobody(), locales.AnnouncementButtonPeople(), optionPeople)
	case people == 0:
		lacks = append(lacks, locales.AnnouncementNobody())
	}
	again, err := a.store.AnnouncesAgain(ctx, s.of.Project, t.Now)
	if err == nil && !again.IsZero() {
		lacks = append(lacks, locales.AnnouncementDailyLimit(store.FollowerLimit), locales.AnnouncementDailyOpens(again))
	}
	return lacks, ways, err
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
	if way, ok := a.way(s, in); ok {
		return way, nil
	}
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

// awaits has an announcement begin at its time, exactly; once more changes nothing.
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
