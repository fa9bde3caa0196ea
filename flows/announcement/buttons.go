package announcement

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Bounds of the buttons below an announcement, in characters where they are of a text.
const (
	buttonsLimit = 8
	labelLimit   = 40
	linkLimit    = 500
)

// Kinds of buttons, as they are kept.
const (
	kindLink = "link"
	kindOpen = "open"
	kindVote = "vote"
)

const (
	optionAdd  = "add"
	takePrefix = "take_" // the button's place, and how many there are: a second tap takes no other one
)

// strip is what stands below an announcement.
type strip struct {
	of      store.Announcement
	content store.AnnouncementContent
}

// buttons lists the buttons of an announcement.
func (a Announcements) buttons() engine.Definition {
	return engine.Flow[strip]{
		Name: Buttons, Version: 1, Allow: member, Load: a.loadStrip,
		Steps: []engine.Step[strip]{{Name: "list", Typed: true, Ask: a.askButtons, Take: a.takeButtons}},
	}
}

func (a Announcements) loadStrip(ctx context.Context, t engine.Turn, ref string) (*strip, error) {
	of, err := a.loadWritten(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	content, err := a.store.AnnouncementContentOf(ctx, of.ID)
	return &strip{of: of, content: content}, err
}

func (a Announcements) askButtons(_ context.Context, _ engine.Turn, s *strip) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementButtonsAsk(buttonsLimit)}}
	if album(s.content) {
		screen.Text = append(screen.Text, locales.AnnouncementAlbumPress())
	}
	if s.of.Project != 0 {
		screen.Text = append(screen.Text, locales.AnnouncementPressLeave(locales.FollowerUnfollow()))
	}
	var lines []locales.Message
	for i, b := range s.content.Buttons {
		lines = append(lines, locales.AnnouncementPressLine(i+1, a.buttonName(b)))
		screen.Rows = append(screen.Rows, row(locales.AnnouncementTakeAway(i+1), takePrefix+strconv.Itoa(i)+"_"+strconv.Itoa(len(s.content.Buttons)), ""))
	}
	if len(lines) > 0 {
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	if s.room() {
		screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonAdd(), optionAdd, engine.Primary))
	}
	screen.Rows = append(screen.Rows, row(locales.CommonDone(), optionDone, ""))
	return screen, nil
}

// room reports that another button can be added.
func (s *strip) room() bool { return len(s.content.Buttons) < buttonsLimit && !album(s.content) }

// album reports that in some language several files go together, which have no room for buttons.
func album(c store.AnnouncementContent) bool {
	for _, parts := range c.Parts {
		if len(parts) > 1 {
			return true
		}
	}
	return false
}

// buttonName says what a button is.
func (a Announcements) buttonName(b store.AnnouncementButton) locales.Message {
	label := locales.Verbatim(b.LabelKK + " / " + b.LabelRU)
	switch b.Kind {
	case kindLink:
		return locales.AnnouncementPressLink(label, b.Target)
	case kindOpen:
		return locales.AnnouncementPressPlace(label)
	}
	return locales.AnnouncementPressVote()
}

func (a Announcements) takeButtons(ctx context.Context, t engine.Turn, s *strip, in engine.Input) (engine.Move, error) {
	if place, ok := step.Tapped(in, takePrefix); ok {
		at, total, _ := strings.Cut(place, "_")
		i, err := strconv.Atoi(at)
		if err != nil || total != strconv.Itoa(len(s.content.Buttons)) || i < 0 || i >= len(s.content.Buttons) {
			return step.Stale(), nil
		}
		rest := slices.Delete(slices.Clone(s.content.Buttons), i, i+1)
		return said(engine.Stay(nil), a.store.SaveAnnouncementButtons(ctx, t.Person.ID, s.of.ID, rest))
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionDone:
		return engine.Done(), nil
	case in.Kind == engine.Tap && in.Option == optionAdd && s.room():
		return engine.Call(NewButton, step.Ref(s.of.ID)), nil
	}
	return notUnderstood(in), nil
}

// pressed is a button that is being made.
type pressed struct {
	Kind   string `json:"kind"`
	Link   string `json:"link"`
	Place  string `json:"place"`
	TextKK string `json:"text_kk"`
	TextRU string `json:"text_ru"`
}

// newButton asks what a button does and what stands on it.
func (a Announcements) newButton() engine.Definition {
	link := func(p *pressed) bool { return p.Kind == kindLink }
	label := func(name string, ask locales.Message, of func(*pressed) *string) engine.Step[pressed] {
		return step.Text[pressed]{Question: step.Question[pressed]{Name: name, When: link, Ask: step.Says[pressed](ask)}, Field: of, Min: 1, Max: labelLimit}.Step()
	}
	return engine.Flow[pressed]{
		Name: NewButton, Version: 1, Allow: member, Form: true,
		Steps: []engine.Step[pressed]{
			step.OneOf[pressed]{
				Question: step.Question[pressed]{Name: "kind", Ask: step.Says[pressed](locales.AnnouncementPressAsk())},
				Field:    func(p *pressed) *string { return &p.Kind }, Options: a.kinds,
			}.Step(),
			step.Text[pressed]{
				Question: step.Question[pressed]{Name: "link", When: link, Ask: step.Says[pressed](locales.AnnouncementLinkAsk())},
				Field:    func(p *pressed) *string { return &p.Link }, Min: 1, Max: linkLimit, Check: secure,
			}.Step(),
			step.OneOf[pressed]{
				Question: step.Question[pressed]{
					Name: "place", When: func(p *pressed) bool { return p.Kind == kindOpen }, Ask: step.Says[pressed](locales.AnnouncementPlaceAsk()),
				},
				Field: func(p *pressed) *string { return &p.Place }, Options: a.places,
			}.Step(),
			label("text_kk", locales.AnnouncementTextKkAsk(labelLimit), func(p *pressed) *string { return &p.TextKK }),
			label("text_ru", locales.AnnouncementTextRuAsk(labelLimit), func(p *pressed) *string { return &p.TextRU }),
		},
		Finish: a.press,
	}
}

// secure takes the address of a page that is reached safely.
func secure(typed string) (string, *locales.Message) {
	link, err := answer.Link(typed)
	if err != nil || !strings.HasPrefix(link, "https://") || length(link) > linkLimit {
		reason := locales.AnnouncementLinkWanted()
		return "", &reason
	}
	return link, nil
}

// kinds are what a button can do. There is one vote at most.
func (a Announcements) kinds(ctx context.Context, t engine.Turn, _ *pressed) ([]step.Option, error) {
	options := []step.Option{{Name: kindLink, Label: locales.AnnouncementButtonKindLink()}}
	if len(a.parts.Places) > 0 {
		options = append(options, step.Option{Name: kindOpen, Label: locales.AnnouncementButtonKindOpen()})
	}
	s, err := a.loadStrip(ctx, t, t.Ref)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.content.Buttons, func(b store.AnnouncementButton) bool { return b.Kind == kindVote }) {
		options = append(options, step.Option{Name: kindVote, Label: locales.AnnouncementButtonKindVote()})
	}
	return options, nil
}

func (a Announcements) places(context.Context, engine.Turn, *pressed) ([]step.Option, error) {
	options := make([]step.Option, len(a.parts.Places))
	for i, p := range a.parts.Places {
		options[i] = step.Option{Name: p.Flow, Label: p.Label}
	}
	return options, nil
}

// press puts the button below the others.
func (a Announcements) press(ctx context.Context, t engine.Turn, p *pressed) (engine.Move, error) {
	s, err := a.loadStrip(ctx, t, t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	b := store.AnnouncementButton{Kind: p.Kind}
	switch p.Kind {
	case kindLink:
		b.LabelKK, b.LabelRU, b.Target = p.TextKK, p.TextRU, p.Link
	case kindOpen:
		if b.LabelKK, b.LabelRU, err = a.placeName(p.Place); err != nil {
			return engine.Move{}, err
		}
		b.Target = p.Place
	}
	switch {
	case album(s.content):
		return engine.Done().Saying(locales.AnnouncementAlbumPress()), nil
	case len(s.content.Buttons) >= buttonsLimit:
		return engine.Done().Saying(locales.AnnouncementButtonsFull(buttonsLimit)), nil
	}
	err = a.store.SaveAnnouncementButtons(ctx, t.Person.ID, s.of.ID, append(s.content.Buttons, b))
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	return engine.Done().Saying(locales.AnnouncementPressAdded()), err
}

// placeName words a place in both languages, as it will stand on the button.
func (a Announcements) placeName(flow string) (kk, ru string, err error) {
	for _, p := range a.parts.Places {
		if p.Flow != flow {
			continue
		}
		if kk, err = a.parts.Words.Plain(locales.Kazakh, p.Label); err == nil {
			ru, err = a.parts.Words.Plain(locales.Russian, p.Label)
		}
		return kk, ru, err
	}
	return "", "", engine.ErrGone
}
