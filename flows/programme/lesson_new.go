package programme

import (
	"context"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// plan is a lesson that is being made.
type plan struct {
	TitleKK  string    `json:"title_kk"`
	TitleRU  string    `json:"title_ru"`
	StartsAt time.Time `json:"starts_at"`
	Minutes  int       `json:"minutes"`
	Where    string    `json:"where"` // a link or a place
}

const (
	leastMinutes = 10
	mostMinutes  = 720
)

func usualMinutes() []int { return []int{60, 90, 120, 180} }

// newLesson asks what there is no lesson without, and goes on with its card.
func (r Courses) newLesson() engine.Definition {
	return engine.Flow[plan]{
		Name: NewLesson, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[plan]{
			text("title_kk", locales.ProgrammeLessonKkAsk(titleLimit), 1, titleLimit, func(p *plan) *string { return &p.TitleKK }),
			text("title_ru", locales.ProgrammeLessonRuAsk(titleLimit), 1, titleLimit, func(p *plan) *string { return &p.TitleRU }),
			moments(r, "starts", locales.ProgrammeStartsAsk(), func(p *plan) *time.Time { return &p.StartsAt }),
			amount("minutes", locales.ProgrammeMinutesAsk(), leastMinutes, mostMinutes, usualMinutes(), func(p *plan) *int { return &p.Minutes }),
			whereStep("where", func(p *plan) *string { return &p.Where }),
		},
		Finish: r.planned,
	}
}

// whereStep asks for the link or the place.
func whereStep[D any](name string, of func(*D) *string) engine.Step[D] {
	return step.Text[D]{
		Question: step.Question[D]{Name: name, Ask: step.Says[D](locales.ProgrammeWhereAsk())}, Field: of, Min: 2, Max: linkLimit,
		Check: func(typed string) (string, *locales.Message) {
			link, place, reason := where(typed)
			if reason != nil {
				return "", reason
			}
			return link + place, nil
		},
	}.Step()
}

// where tells whether words are a link or a place.
func where(typed string) (link, place string, reason *locales.Message) {
	typed = strings.TrimSpace(typed)
	if strings.Contains(typed, "://") || strings.HasPrefix(typed, "t.me/") {
		found, err := answer.Link(typed)
		if err != nil || !strings.HasPrefix(found, "https://") || answer.Length(found) > linkLimit {
			wrong := locales.ProgrammeLinkWanted()
			return "", "", &wrong
		}
		return found, "", nil
	}
	if over := answer.Length(typed) - placeLimit; over > 0 {
		long := locales.StepTextTooLong(placeLimit, over)
		return "", "", &long
	}
	return "", typed, nil
}

func (r Courses) planned(ctx context.Context, t engine.Turn, p *plan) (engine.Move, error) {
	m, err := r.loadModule(ctx, t, t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	n := store.LessonText{Module: m.ID, TitleKK: p.TitleKK, TitleRU: p.TitleRU, StartsAt: p.StartsAt, Minutes: p.Minutes}
	n.Link, n.Place, _ = where(p.Where)
	id, err := r.Store.AddLesson(ctx, t.Person.ID, m.Course, n, t.Update)
	return ended(engine.Replace(Lesson, step.Ref(id)).Saying(locales.ProgrammeLessonMade()), err)
}
