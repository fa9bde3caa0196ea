package board

import (
	"context"
	"crypto/subtle"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// How many wrong answers there may be within what time: it is for being there and for reading, not for guessing.
const (
	codeTries  = 5
	codeWithin = time.Hour
	quizTries  = 3
	quizWithin = 24 * time.Hour
)

func (b Board) askCode(ctx context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	left, err := b.store.GuessesLeft(ctx, t.Person.ID, p.own.Task.ID, codeTries, codeWithin, t.Now)
	if err == nil && left.Left == 0 {
		return b.asks(t, p, locales.TaskboardCodeWait(locales.Ahead(left.Again.Sub(t.Now)))), nil
	}
	return b.asks(t, p, locales.TaskboardCodeAsk(where(p.own.Task))), err
}

func (b Board) takeCode(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.TaskboardCodeWanted()), nil
	}
	typed := codeOf(in.Text)
	return b.guess(ctx, t, p, store.Guess{
		SentAt: t.SentAt, Words: cut(typed, textMost), Most: codeTries, Within: codeWithin,
		Right: func(k store.Task) bool {
			return k.Code != "" && subtle.ConstantTimeCompare([]byte(codeOf(k.Code)), []byte(typed)) == 1
		},
	}, locales.TaskboardCodeWrong, locales.TaskboardCodeWait)
}

// lookAlikes are the letters of a code as people type them: in Cyrillic, or by what a sign looks like.
var lookAlikes = strings.NewReplacer(
	"\u0410", "A", "\u0412", "B", "\u0421", "C", "\u0415", "E", "\u041D", "H", "\u041A", "K", "\u041C", "M", "\u041E", "0", "\u0420", "P",
	"\u0422", "T", "\u0425", "X", "\u0423", "Y", "\u0406", "1", "\u0417", "3", "O", "0", "I", "1", "L", "1",
)

// codeOf is a code as it is compared: without spaces and signs, in capitals, look-alikes made one.
func codeOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, lookAlikes.Replace(strings.ToUpper(text)))
}

// guess compares an answer. A right one is sent at once.
func (b Board) guess(
	ctx context.Context, t engine.Turn, p *parcel, g store.Guess, wrong func(int) locales.Message, wait func(locales.Message) locales.Message,
) (engine.Move, error) {
	g.Submission = p.own.ID
	out, err := b.store.GuessTask(ctx, t.Person.ID, g, t.Now)
	switch {
	case errors.Is(err, store.ErrLate):
		return engine.Stay(locales.TaskboardLate()), nil
	case err != nil:
		return engine.Move{}, gone(err)
	case out.Right:
		return b.finish(ctx, t, p)
	case out.Left == 0:
		return engine.Stay(nil).Noting(wait(locales.Ahead(out.Again.Sub(t.Now)))), nil
	}
	return engine.Stay(wrong(out.Left)), nil
}

// scratchPicks are the options chosen so far, with commas.
const scratchPicks = "picks"

const pickPrefix = "pick_"

func picksOf(t engine.Turn) []string {
	if t.Scratch[scratchPicks] == "" {
		return nil
	}
	return strings.Split(t.Scratch[scratchPicks], ",")
}

// askQuiz asks the next question.
func (b Board) askQuiz(ctx context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	left, err := b.store.GuessesLeft(ctx, t.Person.ID, p.own.Task.ID, quizTries, quizWithin, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	if left.Left == 0 {
		return b.asks(t, p, locales.TaskboardQuizWait(locales.Ahead(left.Again.Sub(t.Now)))), nil
	}
	quiz, n := p.own.Task.Quiz, len(picksOf(t))
	if n >= len(quiz) { // its author has shortened it meanwhile
		clear(t.Scratch)
		n = 0
	}
	q := quiz[n]
	screen := b.asks(t, p, locales.TaskboardQuizTry(quizTries-left.Left+1, quizTries),
		locales.TaskboardQuizQuestion(n+1, len(quiz), locales.Named(locales.Bilingual{KK: q.KK, RU: q.RU})))
	for i := range min(len(q.OptionsKK), len(q.OptionsRU)) {
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.Named(locales.Bilingual{KK: q.OptionsKK[i], RU: q.OptionsRU[i]}), Option: pickPrefix + strconv.Itoa(n) + "_" + strconv.Itoa(i),
		}})
	}
	return screen, nil
}

func (b Board) takeQuiz(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	pick, ok := step.Tapped(in, pickPrefix)
	if !ok {
		return notUnderstood(in), nil
	}
	picks, quiz := picksOf(t), p.own.Task.Quiz
	question, option, _ := strings.Cut(pick, "_")
	n, err := strconv.Atoi(option)
	if question != strconv.Itoa(len(picks)) || len(picks) >= len(quiz) || err != nil || n < 0 || n >= len(quiz[len(picks)].OptionsKK) {
		return step.Stale(), nil // of a question that is answered
	}
	picks = append(picks, option)
	t.Scratch[scratchPicks] = strings.Join(picks, ",")
	if len(picks) < len(quiz) {
		return engine.Stay(nil), nil
	}
	clear(t.Scratch)
	return b.guess(ctx, t, p, store.Guess{
		SentAt: t.SentAt, Words: strings.Join(picks, ","), Most: quizTries, Within: quizWithin,
		Right: func(k store.Task) bool { return right(k.Quiz, picks) },
	}, locales.TaskboardQuizWrong, locales.TaskboardQuizWait)
}

// right reports that every question has its right option.
func right(quiz []store.Question, picks []string) bool {
	if len(quiz) != len(picks) {
		return false
	}
	for i, q := range quiz {
		if strconv.Itoa(q.Right) != picks[i] {
			return false
		}
	}
	return true
}

// askWord is for what others confirm.
func (b Board) askWord(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	ask := locales.TaskboardPeersAsk()
	if p.kind() == store.ProofCoordinator {
		ask = locales.TaskboardCoordinatorAsk(store.ShortName(p.own.Task.CoordinatorName))
	}
	screen := b.asks(t, p, ask)
	screen.Rows = [][]engine.Button{{{Label: locales.TaskboardAmDone(), Option: optionDone, Style: engine.Primary}}}
	return screen, nil
}

func (b Board) takeWord(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionDone {
		return b.finish(ctx, t, p)
	}
	return notUnderstood(in), nil
}
