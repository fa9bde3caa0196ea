// Package jury is a cohort in review for tests: applications of a region, a regional office, a chief, and experts from elsewhere.
package jury

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

// Who is there.
const (
	Chief    = int64(41) // administrator of everything
	Deputy   = int64(42) // staff of everything
	Regional = int64(43) // staff of Astana
	Leader   = int64(51)
	Rival    = int64(52)
	Expert   = int64(61) // the first of the experts
)

// Jury is the database, with a queue that remembers notices.
type Jury struct {
	*store.Store
	T       testing.TB
	Cohort  int64
	Now     time.Time
	mu      sync.Mutex
	notices []store.Notice
}

// New makes a cohort that takes applications, and so many experts from Abai region who read everything.
func New(t testing.TB, experts int) *Jury {
	t.Helper()
	j := &Jury{Store: flowtest.Store(t), T: t, Now: flowtest.Noon()}
	ctx := t.Context()
	for id, name := range map[int64]string{Chief: "Сәуле", Deputy: "Болат", Regional: "Дина", Leader: "Айгүл Сәрсенова", Rival: "Ержан"} {
		flowtest.Member(t, j.Store, id, "ru", name)
	}
	j.Must(j.Grant(ctx, Chief, store.Administrator, "", 0, j.Now))
	j.Must(j.Grant(ctx, Deputy, store.Staff, "", 0, j.Now))
	j.Must(j.Grant(ctx, Regional, store.Staff, "KZ-71", 0, j.Now))
	j.Must(j.SeedCohort(ctx, "2026", "2026 жылғы лек", "Поток 2026 года", j.Now))
	c, err := j.Store.Cohort(ctx, "2026")
	j.Must(err)
	j.Cohort = c.ID
	for i := range experts {
		id := Expert + int64(i)
		flowtest.Member(t, j.Store, id, "ru", fmt.Sprint("Эксперт ", i+1))
		j.Must(j.SetRegion(ctx, id, "KZ-10"))
		j.Must(j.Grant(ctx, id, store.Expert, "", 0, j.Now))
		j.Must(j.SaveReviewer(ctx, id, store.Reviewer{Languages: []string{"kk", "ru"}, Directions: []string{}, Capacity: 25}, j.Now))
	}
	return j
}

// Must fails the test.
func (j *Jury) Must(err error) {
	j.T.Helper()
	if err != nil {
		j.T.Fatal(err)
	}
}

// Notify is the queue.
func (j *Jury) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.notices = append(j.notices, notices...)
	return nil
}

// Notices gives those of a kind since the last time, and forgets all.
func (j *Jury) Notices(kind string) (list []store.Notice) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, n := range j.notices {
		if n.Kind == kind {
			list = append(list, n)
		}
	}
	j.notices = nil
	return list
}

// Applies hands an application in.
func (j *Jury) Applies(person int64, title string, more map[string]any) int64 {
	j.T.Helper()
	ctx := j.T.Context()
	id, err := j.BeginApplication(ctx, "2026", person, j.Now)
	j.Must(err)
	answers := map[string]any{
		"lang": "kk", "title": title, "direction": "ecology", "region": "KZ-71", "place": "Астана", "stage": "pilot", "problem": "Мәселе бар",
		"solution": "Шешім бар", "results": "Нәтиже бар", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": fmt.Sprint("+7701000", person),
		"email": fmt.Sprint(person, "@example.kz"), "confirms": []string{"truth", "leads", "read"},
	}
	for name, value := range more {
		answers[name] = value
	}
	changed := map[string]json.RawMessage{}
	for name, value := range answers {
		raw, err := json.Marshal(value)
		j.Must(err)
		changed[name] = raw
	}
	j.Must(j.SaveAnswers(ctx, id, person, changed, j.Now))
	_, err = j.Submit(ctx, id, person, j.Now)
	j.Must(err)
	return id
}

// Begins lets the deadline pass, passes all applications through the first look, and begins the reviews.
func (j *Jury) Begins() *Jury {
	j.T.Helper()
	ctx := j.T.Context()
	c, err := j.Store.Cohort(ctx, "2026")
	j.Must(err)
	j.Now = c.ClosesAt.Add(20 * time.Hour)
	j.Must(j.TurnCohorts(ctx, j.Now))
	rows, err := j.ScreeningList(ctx, Chief, 1000, 0)
	j.Must(err)
	yes := true
	for _, r := range rows {
		for _, check := range store.Checks() {
			j.Must(j.CheckApplication(ctx, Chief, r.ID, check, &yes))
		}
		j.Must(j.DecideScreening(ctx, Chief, r.ID, store.ScreeningPassed, j.Now))
	}
	j.Must(j.MoveCohort(ctx, Chief, j.Cohort, store.CohortScreening, store.CohortReview, "", j.Now))
	return j
}

// Gives is a submitted review with one score throughout, or scores by criterion.
func (j *Jury) Gives(application, expert int64, scores ...int) {
	j.T.Helper()
	ctx := j.T.Context()
	if _, err := j.AssignReviews(ctx, Chief, j.Cohort, []store.Assigned{{Application: application, Expert: expert}}, j.Now); err != nil {
		j.T.Log("it is handed out already: ", err)
	}
	lines, err := j.Reviews(ctx, expert, 1000, 0)
	j.Must(err)
	for _, l := range lines {
		r, err := j.Review(ctx, expert, l.ID)
		j.Must(err)
		if r.Application != application || !r.Open {
			continue
		}
		by, err := j.Rubric(ctx, r.Rubric)
		j.Must(err)
		for i, c := range by.Criteria {
			j.Must(j.ScoreCriterion(ctx, expert, r.ID, c.Name, scores[min(i, len(scores)-1)]))
			j.Must(j.CommentCriterion(ctx, expert, r.ID, c.Name, strings.Repeat("Пікір ", 6), nil))
		}
		j.Must(j.SubmitReview(ctx, expert, r.ID, j.Now))
		return
	}
	j.T.Fatalf("expert %d does not have application %d", expert, application)
}

// Speaks is a submitted review in which an expert says what they think of the team instead of writing it.
func (j *Jury) Speaks(application, expert int64) {
	j.T.Helper()
	ctx := j.T.Context()
	_, err := j.AssignReviews(ctx, Chief, j.Cohort, []store.Assigned{{Application: application, Expert: expert}}, j.Now)
	j.Must(err)
	lines, err := j.Reviews(ctx, expert, 1, 0)
	j.Must(err)
	for _, c := range store.ReviewCriteria() {
		j.Must(j.ScoreCriterion(ctx, expert, lines[0].ID, c, 3))
	}
	j.Must(j.CommentCriterion(ctx, expert, lines[0].ID, "team", "", &store.Voice{ID: "said", Unique: "u", Length: 12}))
	j.Must(j.SubmitReview(ctx, expert, lines[0].ID, j.Now))
}

// Stand stands for somebody else's room.
func Stand(name string) engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// Arrives begins a chat among flows; each is opened by the command of its name.
func (j *Jury) Arrives(id int64, lang string, flows ...engine.Definition) *flowtest.Chat {
	j.T.Helper()
	j.Must(j.SetLanguage(j.T.Context(), id, lang))
	catalog := flowtest.Catalog(j.T)
	commands := map[string]engine.Opener{
		"lang": func(context.Context, engine.Turn, []string) (engine.Move, error) {
			return engine.Call(settings.Language, ""), nil
		},
	}
	for _, d := range flows {
		name := d.Shape().Flow
		commands[name] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(name, strings.Join(args, "")), nil
		}
	}
	flows = append(flows, settings.Flows(j.Store, flowtest.Zone())...)
	flows = append(flows, Stand("lobby"))
	m, err := engine.New(engine.Config{
		Flows: flows, Root: func(engine.Person) string { return "lobby" }, Commands: commands,
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	j.Must(err)
	return flowtest.New(j.T, flowtest.World{Machine: m, Person: flowtest.Someone(j.T, j.Store, id), Catalog: catalog, Now: j.Now})
}

// Plain words a screen's text.
func (j *Jury) Plain(lang locales.Lang, screen engine.Screen) string {
	j.T.Helper()
	var parts []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(j.T).Plain(lang, m.(locales.Message)) //nolint:forcetypeassert // all messages are
		j.Must(err)
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n")
}
