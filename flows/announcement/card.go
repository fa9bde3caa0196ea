package announcement

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// sight is an announcement in front of whoever writes or reads it.
type sight struct {
	of      store.Announcement
	content store.AnnouncementContent
	rights  store.AnnouncementRights
	reach   store.Reach
}

const (
	stepCard = "card"
	stepGo   = "go"
	stepDrop = "drop"

	optionButtons   = "buttons"
	optionTerms     = "terms"
	optionPeople    = "people"
	optionFollowers = "followers"
	optionShow      = "show"
	optionKeep      = "keep"
	optionUnkeep    = "unkeep"
	optionCopy      = "copy"
	optionDrop      = "drop"
	optionGo        = "go"
	optionTakeBack  = "take_back"
	optionCourse    = "course"
	optionYes       = "yes"
	optionNo        = "no"

	wordsPrefix = "words_"
)

// card shows an announcement as it stands, and what can be done about it.
func (a Announcements) card() engine.Definition {
	return engine.Flow[sight]{
		Name: Card, Version: 1, Allow: member, Load: a.loadSight,
		Steps: []engine.Step[sight]{
			{Name: stepCard, Typed: true, Ask: a.askCard, Take: a.takeCard},
			{Name: stepGo, Typed: true, When: never[sight], Ask: a.askGo, Take: a.takeGo},
			{Name: stepDrop, Typed: true, When: never[sight], Ask: askDrop, Take: a.takeDrop},
		},
	}
}

func (a Announcements) loadSight(ctx context.Context, t engine.Turn, ref string) (*sight, error) {
	of, err := a.load(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	if of.State == store.AnnouncementDropped {
		return nil, engine.ErrGone
	}
	s := &sight{of: of}
	if s.content, err = a.store.AnnouncementContentOf(ctx, of.ID); err != nil {
		return nil, err
	}
	if s.rights, err = a.store.AnnouncementRightsOf(ctx, t.Person.ID, of.Project); err == nil && begun(of.State) {
		s.reach, err = a.store.ReachOf(ctx, of.ID)
	}
	return s, err
}

func (a Announcements) askCard(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementCard(called(s.of), stateName(s.of.State), s.of.AuthorName)}}
	people, err := a.people(ctx, s.of)
	if err != nil {
		return engine.Screen{}, err
	}
	var lines []locales.Message
	for _, lang := range languages() {
		lines = append(lines, locales.AnnouncementContentLine(languageName(lang), summary(s.content.Parts[lang])))
	}
	lines = append(lines, locales.AnnouncementLineButtons(len(s.content.Buttons)), linePeople(s.of, people))
	screen.Text = append(screen.Text, locales.Lines(append(lines, termLines(s.of, t.Now)...)...))
	if s.of.Leads && written(s.of.State) && s.of.Project == 0 && album(s.content) && len(s.content.Buttons) > 0 {
		screen.Text = append(screen.Text, locales.AnnouncementAlbumPress())
	}
	if s.of.Why != "" && written(s.of.State) {
		screen.Text = append(screen.Text, locales.AnnouncementDeclined(s.of.Why))
	}
	if stands := s.stands(); !stands.IsZero() {
		screen.Text = append(screen.Text, stands)
	}
	screen.Rows = a.rows(s)
	return screen, nil
}

// stands says what an announcement that was let go waits for, or how far it is.
func (s *sight) stands() locales.Message {
	switch s.of.State {
	case store.AnnouncementProposed:
		return locales.AnnouncementWaitsSecond(s.of.Counted)
	case store.AnnouncementScheduled:
		return locales.AnnouncementStarts(s.of.Counted, s.of.SendAt)
	case store.AnnouncementSending, store.AnnouncementPaused, store.AnnouncementDone, store.AnnouncementCancelled:
		return locales.AnnouncementReach(s.reach.Sent, s.reach.Total)
	case store.AnnouncementDraft, store.AnnouncementTemplate, store.AnnouncementDropped:
	}
	return locales.Message{}
}

// people says in words whom an announcement is for.
func (a Announcements) people(ctx context.Context, of store.Announcement) (locales.Message, error) {
	if of.Project != 0 {
		return locales.AnnouncementFollowers(), nil
	}
	words, err := a.meant(ctx, of.People)
	if err != nil || !of.Listed {
		return words, err
	}
	if len(of.People) == 0 {
		return locales.AnnouncementListed(), nil
	}
	return locales.AnnouncementListedOf(words), nil
}

func (a Announcements) meant(ctx context.Context, people store.Audience) (locales.Message, error) {
	switch {
	case len(people) == 0:
		return locales.AnnouncementEverybody(), nil
	case a.parts.People != nil:
		return a.parts.People(ctx, people)
	}
	facts := 0
	for _, group := range people {
		facts += len(group)
	}
	return locales.AnnouncementFacts(facts), nil
}

// summary says what there is of an announcement in a language.
func summary(parts []store.AnnouncementPart) locales.Message {
	switch {
	case len(parts) == 0:
		return locales.AnnouncementContentNone()
	case len(parts) > 1:
		return locales.AnnouncementContentAlbum(len(parts))
	case parts[0].Kind == string(engine.Text):
		return locales.AnnouncementContentText(length(parts[0].Words))
	}
	if parts[0].Words == "" {
		return kindName(parts[0].Kind)
	}
	return locales.AnnouncementContentFile(kindName(parts[0].Kind), length(parts[0].Words))
}

// rows are the buttons of an announcement in its state.
func (a Announcements) rows(s *sight) (rows [][]engine.Button) {
	switch {
	case s.of.Leads && written(s.of.State):
		rows = a.writing(s)
	case s.of.Leads && (s.of.State == store.AnnouncementProposed || s.of.State == store.AnnouncementScheduled):
		rows = append(rows, row(locales.AnnouncementButtonTakeBack(), optionTakeBack, engine.Danger))
	case begun(s.of.State) && a.parts.Course != "":
		rows = append(rows, row(locales.AnnouncementButtonCourse(), optionCourse, engine.Primary))
	}
	if a.shown(s) && (!s.of.Leads || s.of.State != store.AnnouncementDraft) {
		rows = append(rows, row(locales.AnnouncementButtonShow(), optionShow, ""))
	}
	if s.rights.Write {
		label := locales.AnnouncementButtonCopy()
		if s.of.State == store.AnnouncementTemplate {
			label = locales.AnnouncementButtonUse()
		}
		rows = append(rows, row(label, optionCopy, ""))
	}
	if s.of.Leads && written(s.of.State) {
		rows = append(rows, row(locales.CommonDelete(), optionDrop, engine.Danger))
	}
	return rows
}

// shown reports that there is something to be sent to its reader first. Of a draft that comes right before letting go.
func (a Announcements) shown(s *sight) bool { return len(s.content.Parts) > 0 && a.parts.Show != nil }

// writing are the buttons of what is still written at.
func (a Announcements) writing(s *sight) [][]engine.Button {
	rows := [][]engine.Button{
		{{Label: wordsLabel("kk"), Option: wordsPrefix + "kk"}, {Label: wordsLabel("ru"), Option: wordsPrefix + "ru"}},
		row(locales.AnnouncementButtonButtonsShort(), optionButtons, ""),
	}
	if a.parts.Audience != "" && s.of.Project == 0 {
		rows = append(rows, row(locales.AnnouncementButtonPeople(), optionPeople, ""))
	}
	rows = append(rows, row(locales.AnnouncementButtonTermsShort(), optionTerms, ""))
	if s.of.State == store.AnnouncementTemplate {
		return append(rows, row(locales.AnnouncementButtonUnkeep(), optionUnkeep, ""))
	}
	if a.shown(s) {
		rows = append(rows, row(locales.AnnouncementButtonShow(), optionShow, ""))
	}
	return append(rows, row(locales.AnnouncementButtonGo(), optionGo, engine.Success), row(locales.AnnouncementButtonKeep(), optionKeep, ""))
}

func (a Announcements) takeCard(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || !offered(a.rows(s), in.Option) {
		return notUnderstood(in), nil
	}
	id, me, ref := s.of.ID, t.Person.ID, step.Ref(s.of.ID)
	if way, ok := a.way(s, in); ok {
		return way, nil
	}
	switch in.Option {
	case optionTerms:
		return engine.Call(Terms, ref), nil
	case optionCourse:
		return engine.Replace(a.parts.Course, ref), nil
	case optionGo:
		return engine.Goto(stepGo), nil
	case optionDrop:
		return engine.Goto(stepDrop), nil
	case optionCopy:
		return a.copied(ctx, t, id)
	case optionShow:
		return engine.Stay(locales.AnnouncementShowComing()), a.shows(ctx, t, s)
	case optionKeep:
		return said(engine.Stay(locales.AnnouncementKept()), a.store.KeepTemplate(ctx, me, id, true, t.Now))
	case optionUnkeep:
		return said(engine.Stay(locales.AnnouncementUnkept()), a.store.KeepTemplate(ctx, me, id, false, t.Now))
	case optionTakeBack:
		return said(engine.Stay(locales.AnnouncementTakenBack()), a.store.TakeBackAnnouncement(ctx, me, id, t.Now))
	}
	return step.Stale(), nil
}

// wordsLabel is the button to what an announcement says in a language.
func wordsLabel(lang string) locales.Message {
	if lang == "ru" {
		return locales.AnnouncementButtonRuShort()
	}
	return locales.AnnouncementButtonKkShort()
}

// flowFollowers is the flow of others that shows a leader who follows, and the link to spread. ref: an application's id.
const flowFollowers = "followers"

// way leads to where a part of an announcement is made. What stands there decides who may.
func (a Announcements) way(s *sight, in engine.Input) (engine.Move, bool) {
	ref := step.Ref(s.of.ID)
	if lang, ok := step.Tapped(in, wordsPrefix); ok {
		return engine.Call(Message, ref+"."+lang), true
	}
	switch {
	case in.Kind != engine.Tap:
	case in.Option == optionButtons:
		return engine.Call(Buttons, ref), true
	case in.Option == optionPeople && a.parts.Audience != "" && s.of.Project == 0:
		return engine.Call(a.parts.Audience, ref), true
	case in.Option == optionFollowers && s.of.Project != 0:
		return engine.Call(flowFollowers, step.Ref(s.of.Project)), true
	}
	return engine.Move{}, false
}

func offered(rows [][]engine.Button, option string) bool {
	for _, row := range rows {
		for _, b := range row {
			if b.Option == option {
				return true
			}
		}
	}
	return false
}

func askDrop(_ context.Context, _ engine.Turn, s *sight) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.AnnouncementDropAsk(called(s.of))},
		Rows: [][]engine.Button{row(locales.AnnouncementButtonDropYes(), optionYes, engine.Danger), row(locales.AnnouncementButtonDropNo(), optionNo, "")},
	}, nil
}

func (a Announcements) takeDrop(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		return engine.Goto(stepCard), nil
	case in.Kind == engine.Tap && in.Option == optionYes:
		return orCard(engine.Done().Saying(locales.AnnouncementDropped()), a.store.DropAnnouncement(ctx, t.Person.ID, s.of.ID, t.Now))
	}
	return notUnderstood(in), nil
}
