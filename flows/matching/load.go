package matching

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionPicture = "picture"
	// pictureMost is how many mentors a picture shows: their names stand below the bars.
	pictureMost = 14
	nameLength  = 12
)

// load lists how much each mentor has to do.
func (r Matching) load() engine.Definition { return step.Board(Load, Allow, r.askLoad, r.takeLoad) }

func (r Matching) askLoad(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.MentorLoads(ctx, t.Person.ID, t.Now, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingLoadHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingLoadNone())
		return screen, nil
	}
	for i, l := range list[:min(len(list), pageSize)] {
		screen.Text = append(screen.Text, loadOf(page*pageSize+i+1, l))
	}
	screen.Rows = append(screen.Rows, row(locales.MatchingLoadPicture(), optionPicture, ""))
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

// loadOf is how much one mentor has to do.
func loadOf(n int, l store.MentorLoad) locales.Message {
	lines := []locales.Message{
		locales.MatchingMatchLine(n, named(l.Name)), locales.MatchingLoadPairs(l.Pairs),
		locales.MatchingLoadBehind(lasting(l.Behind)), locales.MatchingLoadNext(lasting(l.Next), l.Ahead),
	}
	if l.Free > 0 {
		lines = append(lines, locales.MatchingLoadFree(l.Free, l.NextFree))
	} else {
		lines = append(lines, locales.MatchingLoadFull())
	}
	lines = append(lines, locales.MatchingLoadHeld(l.Held, l.Missed))
	if l.Absent > 0 {
		lines = append(lines, locales.MatchingLoadAbsent(l.Absent))
	}
	if l.Rated > 0 {
		lines = append(lines, locales.MatchingLoadRating(tenths(l.Rating), l.Rated))
	}
	if l.Paused {
		lines = append(lines, locales.MatchingPaused())
	}
	return locales.Lines(lines...)
}

// lasting is minutes in words.
func lasting(minutes int) locales.Message {
	if minutes == 0 {
		return locales.MatchingLoadNothing()
	}
	return locales.Lasting(time.Duration(minutes) * time.Minute)
}

// tenths writes a number of tenths with a comma, as both languages do.
func tenths(n int) string { return strconv.Itoa(n/10) + "," + strconv.Itoa(n%10) }

func (r Matching) takeLoad(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	if in.Option != optionPicture {
		return step.Stale(), nil
	}
	notice := store.Notice{Kind: KindPicture, Person: t.Person.ID}
	return engine.Stay(nil).Noting(locales.MatchingPictureAsked()), r.Jobs.Notify(ctx, store.Prompt, notice)
}

// Picture draws the hours of those who have the most to do: what was held within 30 days, and what is ahead.
func (r Matching) Picture(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	list, err := r.Store.MentorLoads(ctx, p.ID, now, pictureMost, 0)
	if err != nil || len(list) == 0 {
		return engine.Screen{}, false, err
	}
	var failed error
	say := func(m locales.Message) string {
		text, err := r.Words.Plain(locales.Lang(p.Lang), m)
		failed = errors.Join(failed, err)
		return text
	}
	kinds, stacks := []string{say(locales.MatchingPictureBehind()), say(locales.MatchingPictureNext())}, make([]picture.Stack, len(list))
	var lines []locales.Message
	for i, l := range list {
		stacks[i] = picture.Stack{Name: cut(named(l.Name)), Counts: []int{hours(l.Behind), hours(l.Next)}}
		lines = append(lines, locales.MatchingPictureLine(cut(named(l.Name)), hours(l.Behind), hours(l.Next)))
	}
	title := locales.MatchingPictureTitle()
	painter, err := picture.New()
	if err != nil {
		return engine.Screen{}, false, err
	}
	data, err := painter.Stacks(say(title), kinds, stacks)
	if err = errors.Join(err, failed); err != nil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{title, locales.Lines(lines...)},
		File: &engine.Attachment{Name: "mentors.png", MIME: "image/png", Data: data, Picture: true},
	}, true, nil
}

// hours rounds minutes to hours, halves up.
func hours(minutes int) int { return (minutes + 30) / 60 }

// cut shortens a name so that it stands below a bar.
func cut(name string) string {
	if runes := []rune(name); len(runes) > nameLength {
		return string(runes[:nameLength-1]) + "…"
	}
	return name
}
