package teaching

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// numbers reads two numbers with an underscore between them; what is no number is 0.
func numbers(text string) (first, second int) {
	one, two, _ := strings.Cut(text, "_")
	first, _ = strconv.Atoi(one)
	second, _ = strconv.Atoi(two)
	return first, second
}

func askComment(_ context.Context, _ engine.Turn, v *verdict) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.TeachingCommentAsk(v.Mark, store.WorkCommentLimit)},
		Rows: [][]engine.Button{row(locales.TeachingCommentSkip(), optionSkip, engine.Success)},
	}, nil
}

func (r Teaching) takeComment(ctx context.Context, t engine.Turn, v *verdict, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		if in.Option != optionSkip {
			return step.Stale(), nil
		}
		return r.decide(ctx, t, v, "")
	}
	return r.withWords(ctx, t, v, in, stepComment, 1)
}

// withWords decides with what somebody typed, or says why it cannot be taken.
func (r Teaching) withWords(ctx context.Context, t engine.Turn, v *verdict, in engine.Input, name string, least int) (engine.Move, error) {
	words := ""
	checked := step.Text[verdict]{
		Question: step.Question[verdict]{Name: name}, Field: func(*verdict) *string { return &words }, Min: least, Max: store.WorkCommentLimit,
	}.Step()
	move, err := checked.Take(ctx, t, v, in)
	if err != nil || words == "" {
		return move, err
	}
	return r.decide(ctx, t, v, words)
}

// reasons are the ready-made comments, as whoever checks reads them and as whoever sent the work does.
func reasons() []struct {
	name        string
	label, told func() locales.Message
} {
	return []struct {
		name        string
		label, told func() locales.Message
	}{
		{"incomplete", locales.TeachingReasonIncomplete, locales.TeachingToldIncomplete},
		{"unreadable", locales.TeachingReasonUnreadable, locales.TeachingToldUnreadable},
		{"off_topic", locales.TeachingReasonOffTopic, locales.TeachingToldOffTopic},
		{"numbers", locales.TeachingReasonNumbers, locales.TeachingToldNumbers},
	}
}

// reads names the language that whoever sent a work reads.
func reads(c store.WorkCard) locales.Message {
	if c.Lang == string(locales.Russian) {
		return locales.TeachingLangRu()
	}
	return locales.TeachingLangKk()
}

func (r Teaching) askReturn(ctx context.Context, t engine.Turn, _ *verdict) (engine.Screen, error) {
	c, err := r.card(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingReturnAsk(), locales.TeachingReturnLang(reads(c))}}
	for _, one := range reasons() {
		screen.Rows = append(screen.Rows, row(one.label(), one.name, ""))
	}
	screen.Rows = append(screen.Rows, row(locales.TeachingReturnOwn(), optionOwn, ""))
	return screen, nil
}

func (r Teaching) takeReturn(ctx context.Context, t engine.Turn, v *verdict, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionOwn:
		return engine.Goto(stepWords), nil
	}
	for _, one := range reasons() {
		if one.name != in.Option {
			continue
		}
		c, err := r.card(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		lang, ok := locales.ParseLang(c.Lang)
		if !ok {
			lang = locales.Kazakh
		}
		words, err := r.words.Plain(lang, one.told())
		if err != nil {
			return engine.Move{}, err
		}
		return r.decide(ctx, t, v, words)
	}
	return step.Stale(), nil
}

func (r Teaching) askWords(ctx context.Context, t engine.Turn, _ *verdict) (engine.Screen, error) {
	c, err := r.card(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingWordsAsk(reads(c), store.WorkCommentLimit)}}, nil
}

func (r Teaching) takeWords(ctx context.Context, t engine.Turn, v *verdict, in engine.Input) (engine.Move, error) {
	return r.withWords(ctx, t, v, in, stepWords, wordsLeast)
}

// decide keeps what somebody says, tells whoever sent the work, and shows the next one.
func (r Teaching) decide(ctx context.Context, t engine.Turn, v *verdict, comment string) (engine.Move, error) {
	c, err := r.card(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	next, err := r.after(ctx, t, c.ID) // before something is decided, which changes the order
	if err != nil {
		return engine.Move{}, err
	}
	person, err := r.store.CheckWork(ctx, t.Person.ID, store.WorkVerdict{Work: c.ID, Revision: v.Revision, Mark: v.Mark, Comment: comment}, t.Now)
	if err != nil {
		return r.undecided(ctx, t, c, next, err)
	}
	kind, became := KindReturned, locales.TeachingBecameReturned(homeworkTitle(c.Homework))
	if v.Mark > 0 {
		kind, became = KindAccepted, locales.TeachingBecameAccepted(homeworkTitle(c.Homework))
	}
	if err := r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: kind, Person: person, Ref: step.Ref(c.ID)}); err != nil {
		return engine.Move{}, err
	}
	return r.following(ctx, t, next, became)
}

// undecided says why nothing came of it. What was sent anew is shown as it is now, else what comes next.
func (r Teaching) undecided(ctx context.Context, t engine.Turn, c store.WorkCard, next int64, err error) (engine.Move, error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return r.following(ctx, t, next, locales.TeachingWorkGone())
	case !errors.Is(err, store.ErrChanged):
		return engine.Move{}, err
	case c.MayCheck:
		return engine.Replace(Check, step.Ref(c.ID)).Saying(locales.TeachingWorkChanged()), r.bring(ctx, t, c.ID)
	}
	return r.following(ctx, t, next, locales.TeachingWorkChanged())
}
