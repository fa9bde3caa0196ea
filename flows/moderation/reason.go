package moderation

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// objection is a submission that somebody returns or refuses, as they saw it.
type objection struct {
	card     store.CheckCard
	verdict  store.CheckVerdict
	revision int
}

const (
	stepReason = "reason"
	stepWords  = "words"

	optionCard = "card"
	wordsLeast = 3 // characters
)

// reason asks why something is returned or refused: a ready-made reason, which is worded in the volunteer's language, or one's own words.
func (m Moderation) reason() engine.Definition {
	return engine.Flow[objection]{
		Name: Reason, Version: 1, Allow: Allow, Load: m.loadObjection,
		Steps: []engine.Step[objection]{
			{Name: stepReason, Typed: true, Ask: askReason, Take: m.takeReason},
			{Name: stepWords, When: func(*objection) bool { return false }, Ask: askWords, Take: m.takeWords},
		},
	}
}

func (m Moderation) loadObjection(ctx context.Context, t engine.Turn, ref string) (*objection, error) {
	verdict, rest, _ := strings.Cut(ref, "-")
	which, revision, _ := strings.Cut(rest, "-")
	id, err := step.ID(which)
	if err != nil {
		return nil, err
	}
	seen, err := strconv.Atoi(revision)
	if err != nil || verdict != string(store.VerdictReturn) && verdict != string(store.VerdictReject) {
		return nil, engine.ErrGone
	}
	c, err := m.store.CheckCard(ctx, t.Person.ID, id, t.Now)
	return &objection{c, store.CheckVerdict(verdict), seen}, step.Gone(err)
}

// reads names the language that whoever sent it reads.
func reads(o *objection) locales.Message {
	if o.card.Lang == string(locales.Russian) {
		return locales.ModerationLangRu()
	}
	return locales.ModerationLangKk()
}

func askReason(_ context.Context, _ engine.Turn, o *objection) (engine.Screen, error) {
	question := locales.ModerationReturnAsk()
	if o.verdict == store.VerdictReject {
		question = locales.ModerationRefuseAsk()
	}
	screen := engine.Screen{NoBack: true, NoCancel: true, Text: []engine.Message{question, locales.ModerationReasonLang(reads(o))}}
	for _, name := range store.CheckReasons() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: reasonName(name), Option: name}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonBack(), Option: optionCard}})
	return screen, nil
}

func (m Moderation) takeReason(ctx context.Context, t engine.Turn, o *objection, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionCard:
		return engine.Replace(Card, step.Ref(o.card.ID)), nil
	case in.Option == store.ReasonOther:
		return engine.Goto(stepWords), nil
	case slices.Contains(store.CheckReasons(), in.Option):
		return m.object(ctx, t, o, in.Option, "")
	}
	return step.Stale(), nil
}

func askWords(_ context.Context, _ engine.Turn, o *objection) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.ModerationWordsAsk(reads(o), store.ReasonLimit)}}, nil
}

func (m Moderation) takeWords(ctx context.Context, t engine.Turn, o *objection, in engine.Input) (engine.Move, error) {
	words := ""
	checked := step.Text[objection]{
		Question: step.Question[objection]{Name: stepWords}, Field: func(*objection) *string { return &words }, Min: wordsLeast, Max: store.ReasonLimit,
	}.Step()
	move, err := checked.Take(ctx, t, o, in)
	if err != nil || words == "" {
		return move, err
	}
	return m.object(ctx, t, o, store.ReasonOther, words)
}

// object returns or refuses, tells whoever sent it, and shows the next card.
func (m Moderation) object(ctx context.Context, t engine.Turn, o *objection, reason, words string) (engine.Move, error) {
	next, err := m.after(ctx, t, o.card.ID)
	if err != nil {
		return engine.Move{}, err
	}
	c, err := m.store.CheckSubmission(ctx, t.Person.ID, store.NewCheck{
		Submission: o.card.ID, Revision: o.revision, Verdict: o.verdict, Reason: reason, Words: words,
	}, m.zone, t.Now)
	if err != nil {
		return m.undecided(ctx, t, o.card.ID, next, err)
	}
	kind, became := KindReturned, locales.ModerationReturned(title(o.card.Task))
	if o.verdict == store.VerdictReject {
		kind, became = KindRejected, locales.ModerationRefused(title(o.card.Task))
	}
	if err := m.tell(ctx, kind, c.Person, o.card.ID); err != nil {
		return engine.Move{}, err
	}
	return m.following(ctx, t, next, became)
}

func reasonName(name string) locales.Message {
	switch name {
	case "unclear":
		return locales.ModerationReasonUnclear()
	case "not_the_task":
		return locales.ModerationReasonNotTheTask()
	case "too_little":
		return locales.ModerationReasonTooLittle()
	case "duplicate":
		return locales.ModerationReasonDuplicate()
	case "wrong_place":
		return locales.ModerationReasonWrongPlace()
	case "faces":
		return locales.ModerationReasonFaces()
	}
	return locales.ModerationReasonOther()
}

// told is a reason as whoever sent it reads it.
func told(d store.SubmissionDecision) locales.Message {
	if d.Words != "" {
		return locales.Verbatim(d.Words)
	}
	if ready := Told(d.Reason); !ready.IsZero() {
		return ready
	}
	return locales.ModerationToldOther()
}

// Told words a ready-made reason for whoever sent something; the zero message where there are no words for it but the checker's own.
func Told(reason string) locales.Message {
	switch reason {
	case "unclear":
		return locales.ModerationToldUnclear()
	case "not_the_task":
		return locales.ModerationToldNotTheTask()
	case "too_little":
		return locales.ModerationToldTooLittle()
	case "duplicate":
		return locales.ModerationToldDuplicate()
	case "wrong_place":
		return locales.ModerationToldWrongPlace()
	case "faces":
		return locales.ModerationToldFaces()
	}
	return locales.Message{}
}
