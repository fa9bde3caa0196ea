package review

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	valuePrefix = "value_"
	// voiceLimit is how long a spoken comment may be, in seconds.
	voiceLimit = 300
)

// extreme scores need words.
func extreme(score int) bool { return score <= 1 || score == selection.Highest }

// complete reports whether a criterion has a score, and the words that it needs.
func (d *sheet) complete(c store.Criterion) bool {
	score, scored := d.Scores[c.Name]
	return scored && (!extreme(score) || d.worded(c))
}

func (d *sheet) worded(c store.Criterion) bool {
	_, spoken := d.Voices[c.Name]
	return spoken || answer.Length(d.Comments[c.Name]) >= store.CommentLeast
}

// left is the step of the first criterion that is not complete, or the summary.
func (d *sheet) left() string {
	for i, c := range d.rubric.Criteria {
		if !d.complete(c) {
			return stepScore(i)
		}
	}
	return stepSummary
}

func askScore(i int) func(context.Context, engine.Turn, *sheet) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, d *sheet) (engine.Screen, error) {
		c := d.rubric.Criteria[i]
		score, scored := d.Scores[c.Name]
		levels := make([]locales.Message, 0, selection.Highest+1)
		values := make([]engine.Button, 0, selection.Highest+1)
		for n := range selection.Highest + 1 {
			levels = append(levels, locales.ReviewLevel(n, rubric.Level(c, n)))
			value := engine.Button{Label: locales.ReviewValue(n), Option: valuePrefix + strconv.Itoa(n)}
			if scored && n == score {
				value.Label, value.Style = locales.ReviewValueChosen(n), engine.Success
			}
			values = append(values, value)
		}
		screen := engine.Screen{NoCancel: true, Text: []engine.Message{
			locales.ReviewCriterion(d.Receipt, i+1, len(d.rubric.Criteria), rubric.Name(c), c.Weight),
			rubric.About(c), locales.Lines(levels...),
		}}
		if note := d.note(c); !note.IsZero() {
			screen.Text = append(screen.Text, locales.ReviewComment(note))
		}
		switch {
		case scored && !d.complete(c):
			screen.Text = append(screen.Text, locales.ReviewCommentNeeded(store.CommentLeast))
		default:
			screen.Text = append(screen.Text, locales.ReviewCommentHint())
		}
		screen.Rows = [][]engine.Button{values[:3], values[3:]}
		if d.complete(c) {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewGoOn(), Option: optionSummary, Style: engine.Primary}})
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewReadAgain(), Option: optionRead}})
		return screen, nil
	}
}

// note is what the expert said about a criterion; the zero message when they did not.
func (d *sheet) note(c store.Criterion) locales.Message {
	if voice, spoken := d.Voices[c.Name]; spoken {
		return locales.ReviewVoice(voice.Length)
	}
	if text := d.Comments[c.Name]; text != "" {
		return locales.Verbatim(text)
	}
	return locales.Message{}
}

func (r Reviews) takeScore(i int) taking {
	return func(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
		switch in.Kind {
		case engine.Text:
			return r.written(ctx, t, d, i, in.Text)
		case engine.Voice:
			return r.spoken(ctx, t, d, i, in.File)
		case engine.Tap:
		default:
			return engine.Stay(locales.ReviewWanted()), nil
		}
		if value, ok := step.Tapped(in, valuePrefix); ok {
			n, err := strconv.Atoi(value)
			if err != nil || n < 0 || n > selection.Highest {
				return engine.Stay(locales.ReviewRange(selection.Highest)), nil //nolint:nilerr // a button that was never shown
			}
			return r.scored(ctx, t, d, i, n)
		}
		switch in.Option {
		case optionRead:
			return engine.Goto(stepRead), nil
		case optionSummary:
			if d.complete(d.rubric.Criteria[i]) {
				return engine.Goto(d.after(i)), nil
			}
		}
		return step.Stale(), nil
	}
}

// after is where to go on after a criterion: what is not complete yet, behind it first.
func (d *sheet) after(i int) string {
	for j, c := range d.rubric.Criteria {
		if j > i && !d.complete(c) {
			return stepScore(j)
		}
	}
	return d.left()
}

// scored keeps a score. Where no words are missing, the next criterion follows at once.
func (r Reviews) scored(ctx context.Context, t engine.Turn, d *sheet, i, n int) (engine.Move, error) {
	criterion := d.rubric.Criteria[i].Name
	if err := r.store.ScoreCriterion(ctx, t.Person.ID, d.ID, criterion, n); err != nil {
		return engine.Move{}, err
	}
	if d.Scores == nil {
		d.Scores = map[string]int{}
	}
	d.Scores[criterion] = n
	return d.goOn(i), nil
}

func (d *sheet) goOn(i int) engine.Move {
	if d.complete(d.rubric.Criteria[i]) {
		return engine.Goto(d.after(i))
	}
	return engine.Stay(nil)
}

// written takes a digit for a score and anything longer for words.
func (r Reviews) written(ctx context.Context, t engine.Turn, d *sheet, i int, text string) (engine.Move, error) {
	n, err := answer.Number(text)
	switch {
	case err == nil && n >= 0 && n <= selection.Highest:
		return r.scored(ctx, t, d, i, int(n))
	case !errors.Is(err, answer.ErrUnreadable):
		return engine.Stay(locales.ReviewRange(selection.Highest)), nil
	case !words(text):
		return engine.Stay(locales.ReviewWanted()), nil
	}
	if length := answer.Length(text); length > store.CommentLimit {
		return engine.Stay(locales.StepTextTooLong(store.CommentLimit, length-store.CommentLimit)), nil
	}
	criterion := d.rubric.Criteria[i].Name
	if err := r.store.CommentCriterion(ctx, t.Person.ID, d.ID, criterion, text, nil); err != nil {
		return engine.Move{}, err
	}
	if d.Comments == nil {
		d.Comments = map[string]string{}
	}
	d.Comments[criterion] = text
	delete(d.Voices, criterion)
	return d.goOn(i), nil
}

// words tells a comment from a slip of the finger and from a number that is written out: neither takes the place of what was said before.
func words(text string) bool {
	return len(strings.Fields(text)) > 1 || answer.Length(text) >= store.CommentLeast
}

func (r Reviews) spoken(ctx context.Context, t engine.Turn, d *sheet, i int, file *engine.File) (engine.Move, error) {
	if file == nil || file.Length > voiceLimit {
		return engine.Stay(locales.ReviewVoiceLong(voiceLimit / 60)), nil
	}
	voice := store.Voice{ID: file.ID, Unique: file.Unique, Length: file.Length}
	criterion := d.rubric.Criteria[i].Name
	if err := r.store.CommentCriterion(ctx, t.Person.ID, d.ID, criterion, "", &voice); err != nil {
		return engine.Move{}, err
	}
	if d.Voices == nil {
		d.Voices = map[string]store.Voice{}
	}
	d.Voices[criterion] = voice
	delete(d.Comments, criterion)
	return d.goOn(i), nil
}
