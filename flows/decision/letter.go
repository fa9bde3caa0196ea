package decision

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// draft is the letter to a candidate who is not chosen.
type draft struct {
	*file
	letter store.Letter
	lang   string // that the applicant reads
}

const (
	stepLetter = "letter"
	stepNote   = "note"
	turnPrefix = "turn_"
	optionNote = "note"
)

// letter lets the staff change what an applicant is told: which criteria are strengths, which are next steps, and in what words.
func (d Decisions) letter() engine.Definition {
	never := func(*draft) bool { return false }
	return engine.Flow[draft]{
		Name: Letter, Version: 1, Allow: Allow, Load: d.loadDraft,
		Steps: []engine.Step[draft]{
			{Name: stepLetter, Typed: true, Ask: d.askLetter, Take: d.takeLetter},
			{Name: stepNote, When: never, Ask: askNote, Take: d.takeNote},
		},
	}
}

func (d Decisions) loadDraft(ctx context.Context, t engine.Turn, ref string) (*draft, error) {
	f, err := d.loadFile(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	l := &draft{file: f}
	leader, err := d.store.Person(ctx, f.Leader)
	if err != nil {
		return nil, step.Gone(err)
	}
	l.lang = leader.Lang
	if l.letter, err = d.store.Letter(ctx, t.Person.ID, f.ID); err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	l.letter.Points = points(f.rubric, l.letter, scoresOf(f.Candidate))
	return l, nil
}

func scoresOf(c store.Candidate) (list []map[string]int) {
	for _, r := range c.Readings {
		list = append(list, r.Scores)
	}
	return list
}

func (d Decisions) askLetter(_ context.Context, t engine.Turn, l *draft) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionLetterHead(langName(l.lang))}}
	screen.Text = append(screen.Text, fixed(l.lang, told(l.rubric, store.ApplicationRejected, l.Title, 0, l.cohort, l.letter.Points, l.letter.Note, t.Now))...)
	if !open(l.State) {
		return screen, nil
	}
	for _, c := range l.rubric.Criteria {
		mark := locales.DecisionPointNone(rubric.Name(c))
		if i := l.at(c.Name); i >= 0 && l.letter.Points[i].Strength {
			mark = locales.DecisionPointStrength(rubric.Name(c))
		} else if i >= 0 {
			mark = locales.DecisionPointStep(rubric.Name(c))
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: mark, Option: turnPrefix + c.Name}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DecisionNote(), Option: optionNote}})
	return screen, nil
}

func langName(lang string) locales.Message {
	if lang == string(locales.Russian) {
		return locales.CommonLangRu()
	}
	return locales.CommonLangKk()
}

func (l *draft) at(criterion string) int {
	return slices.IndexFunc(l.letter.Points, func(p store.LetterPoint) bool { return p.Criterion == criterion })
}

// turn makes a strength of a criterion that is not mentioned, a next step of a strength, and leaves a next step out.
func (l *draft) turn(criterion string) {
	i := l.at(criterion)
	switch {
	case i < 0:
		l.letter.Points = append(l.letter.Points, store.LetterPoint{Criterion: criterion, Strength: true})
	case l.letter.Points[i].Strength:
		l.letter.Points[i] = store.LetterPoint{Criterion: criterion}
	default:
		l.letter.Points = slices.Delete(l.letter.Points, i, i+1)
	}
}

func (d Decisions) takeLetter(ctx context.Context, t engine.Turn, l *draft, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	name, ok := step.Tapped(in, turnPrefix)
	_, known := l.rubric.Criterion(name)
	switch {
	case !open(l.State):
		return step.Stale(), nil
	case in.Option == optionNote:
		return engine.Goto(stepNote), nil
	case !ok || !known:
		return step.Stale(), nil
	}
	l.turn(name)
	if len(l.letter.Points) == 0 {
		return engine.Stay(locales.DecisionLetterEmpty()), nil
	}
	return engine.Stay(nil), step.Gone(d.store.WriteLetter(ctx, t.Person.ID, l.ID, l.letter, t.Now))
}

func askNote(_ context.Context, _ engine.Turn, l *draft) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionNoteAsk(langName(l.lang), store.LetterLimit)}}, nil
}

// takeNote takes the staff's own words: for the letter as a whole, or for one criterion when they begin with its number.
func (d Decisions) takeNote(ctx context.Context, t engine.Turn, l *draft, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return engine.Stay(locales.StepTextWanted()), nil
	}
	if length := answer.Length(in.Text); length > store.LetterLimit {
		return engine.Stay(locales.StepTextTooLong(store.LetterLimit, length-store.LetterLimit)), nil
	}
	if i, words, ok := numbered(in.Text, len(l.letter.Points)); ok {
		if length := answer.Length(words); length > store.PointLimit {
			return engine.Stay(locales.StepTextTooLong(store.PointLimit, length-store.PointLimit)), nil
		}
		l.letter.Points[i].Text = words
	} else {
		l.letter.Note = in.Text
	}
	if err := d.store.WriteLetter(ctx, t.Person.ID, l.ID, l.letter, t.Now); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Goto(stepLetter).Saying(locales.DecisionNoteKept()), nil
}

// numbered reads «2. words»: the second of so many points.
func numbered(text string, most int) (i int, words string, ok bool) {
	number, words, found := strings.Cut(text, ".")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if !found || err != nil || n < 1 || n > most {
		return 0, "", false
	}
	return n - 1, strings.TrimSpace(words), true
}
