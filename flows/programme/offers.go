package programme

import (
	"context"
	"errors"
	"regexp"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

var linkForm = regexp.MustCompile(`^[0-9A-Za-z_-]{22}$`)

// Links are the deep links that lead into courses.
func (r Courses) Links() map[string]engine.Opener {
	return map[string]engine.Opener{LinkKind: r.invited}
}

// invited enrols whoever comes by a course's link. Errors: engine.ErrGone for a link of no course that is open to them.
func (r Courses) invited(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !linkForm.MatchString(args[0]) || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	course, fresh, err := r.Store.EnrolByLink(ctx, t.Person.ID, args[0], t.Now)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	move := engine.Call(r.Course, step.Ref(course))
	if fresh {
		move = move.Saying(locales.ProgrammeJoined())
	}
	return move, nil
}

const optionJoin = "join"

// offers shows the courses that are for everybody.
func (r Courses) offers() engine.Definition {
	return engine.Flow[none]{
		Name: Offers, Version: 1, Allow: member, Load: loadNone,
		Steps: []engine.Step[none]{{Name: "list", Typed: true, Ask: r.askOffers, Take: r.takeOffers}},
	}
}

func (r Courses) askOffers(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.CoursesOffered(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true}
	for _, c := range list[:min(len(list), pageSize)] {
		if step.Ref(c.ID) == t.Scratch[scratchSure] {
			screen.Text = []engine.Message{locales.ProgrammeOffer(both(c.TitleKK, c.TitleRU), c.Lessons)}
			if c.AboutKK != "" && c.AboutRU != "" {
				screen.Text = append(screen.Text, both(c.AboutKK, c.AboutRU))
			}
			screen.Rows = [][]engine.Button{row(locales.ProgrammeJoin(), optionJoin, engine.Success), row(locales.ProgrammeOffersAll(), optionNo, "")}
			return screen, nil
		}
		screen.Rows = append(screen.Rows, row(short(c.TitleKK, c.TitleRU), coursePrefix+step.Ref(c.ID), ""))
	}
	screen.Text = []engine.Message{locales.ProgrammeOffersHead()}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.ProgrammeOffersNone())
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

func (r Courses) takeOffers(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if id, ok := step.Tapped(in, coursePrefix); ok {
		t.Scratch[scratchSure] = id
		return engine.Stay(nil), nil
	}
	chosen := t.Scratch[scratchSure]
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		delete(t.Scratch, scratchSure)
		return engine.Stay(nil), nil
	case in.Kind != engine.Tap || in.Option != optionJoin || chosen == "":
		return notUnderstood(in), nil
	}
	id, err := step.ID(chosen)
	if err != nil {
		return engine.Move{}, err
	}
	_, err = r.Store.EnrolIdea(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		delete(t.Scratch, scratchSure)
		return engine.Stay(locales.ProgrammeOfferGone()), nil
	}
	return engine.Replace(r.Course, chosen).Saying(locales.ProgrammeJoined()), err
}

// Tick enrols the teams that came to a cohort after its course was published.
func (r Courses) Tick(ctx context.Context, now time.Time) error {
	list, err := r.Store.EnrolCohorts(ctx, now)
	if err != nil {
		return err
	}
	for _, e := range list {
		err = errors.Join(err, r.welcome(ctx, e.Course, e.Person))
	}
	return err
}
