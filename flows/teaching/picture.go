package teaching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// KindPicture is the notice with the picture of who came, for whoever asked for it; ref: the course's id.
const KindPicture = "course_picture"

// wordsUnder is how many lessons are told in words under the picture: a caption has 1024 characters.
const wordsUnder = 8

// Picture draws who came to the lessons of a course, from what somebody may see at this moment.
func (r Teaching) Picture(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	n, err := r.store.CourseNumbers(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	tallies, err := r.store.LessonTallies(ctx, p.ID, id, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if len(tallies) == 0 {
		return engine.Screen{Text: []engine.Message{locales.TeachingPictureNothing()}}, true, nil
	}
	title := locales.TeachingPictureTitle(titled(n.TitleKK, n.TitleRU))
	data, err := r.draw(p, title, tallies)
	if err != nil {
		return engine.Screen{}, false, err
	}
	var lines []locales.Message
	for _, l := range tallies[max(len(tallies)-wordsUnder, 0):] {
		lines = append(lines, locales.TeachingPictureLine(l.Number, l.Present, l.Late, l.Excused, l.Away()))
	}
	return engine.Screen{
		Text: []engine.Message{title, text(lines)},
		File: &engine.Attachment{Name: "attendance.png", MIME: "image/png", Data: data, Picture: true},
	}, true, nil
}

// draw makes a bar for each lesson, the last ones where there are more than fit.
func (r Teaching) draw(p store.Person, title locales.Message, tallies []store.LessonTally) ([]byte, error) {
	painter, err := picture.New()
	if err != nil {
		return nil, err
	}
	w := locales.NewWorder(r.words, locales.Lang(p.Lang))
	kinds := []string{
		w.Say(locales.TeachingMarkPresent()), w.Say(locales.TeachingMarkLateName()), w.Say(locales.TeachingMarkExcused()), w.Say(locales.TeachingMarkAbsent()),
	}
	var stacks []picture.Stack
	for _, l := range tallies[max(len(tallies)-picture.StacksMost, 0):] {
		stacks = append(stacks, picture.Stack{Name: w.Say(locales.TeachingPictureName(l.Number)), Counts: []int{l.Present, l.Late, l.Excused, l.Away()}})
	}
	data, err := painter.Stacks(w.Say(title), kinds, stacks)
	return data, errors.Join(err, w.Err())
}
