package apply

import (
	"context"
	"encoding/json"
	"fmt"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// form is the answers of one application, by question.
type form struct {
	Lang      string          `json:"lang"`
	Title     string          `json:"title"`
	Direction string          `json:"direction"`
	Region    string          `json:"region"`
	Place     string          `json:"place"`
	Stage     string          `json:"stage"`
	Problem   string          `json:"problem"`
	Solution  string          `json:"solution"`
	Results   string          `json:"results"`
	Evidence  []step.Evidence `json:"evidence"`
	People    *int            `json:"people"`
	Team      *int            `json:"team"`
	Role      string          `json:"leader"`
	Growth    string          `json:"growth"`
	Forms     []string        `json:"forms"`
	Income    []string        `json:"income"`
	Budget    string          `json:"budget"`
	Wants     []string        `json:"wants"`
	Access    string          `json:"access"`
	Phone     string          `json:"phone"`
	Email     string          `json:"email"`
	Legal     string          `json:"legal"`
	Confirms  []string        `json:"confirms"`

	application store.Application
	leads       bool // the person in front leads it
	regionName  locales.Bilingual
}

// draftOfLeader reports that the form goes from question to question. Everyone else, and later the leader too, begins with all answers.
func (d *form) draftOfLeader() bool { return d.leads && d.application.State == store.ApplicationDraft }

// mends reports that the leader mends what the staff returned for fixes.
func (d *form) mends() bool { return d.leads && d.application.State == store.ApplicationNeedsInfo }

// form is the flow of questions. Every answer is saved at once, so that nothing depends on the session.
func (a Applications) form() engine.Definition {
	f := engine.Flow[form]{
		Name: Name, Version: 2, Allow: members, Form: true, Steady: true,
		Load: a.load, Save: a.save, Stands: a.stands, Begin: a.begin,
		Left: func(*form) engine.Message { return locales.ApplyLeft() },
	}
	f.Steps = append(f.Steps, a.edit(), a.mend())
	for _, q := range a.questions {
		f.Steps = append(f.Steps, a.asked(q))
	}
	f.Steps = append(f.Steps, a.summary())
	return f
}

func (a Applications) load(ctx context.Context, t engine.Turn, ref string) (*form, error) {
	found, err := a.find(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	d := &form{
		application: found, leads: found.Leader == t.Person.ID, regionName: locales.Bilingual{KK: found.RegionKK, RU: found.RegionRU},
	}
	if err := json.Unmarshal(found.Answers, d); err != nil {
		return nil, fmt.Errorf("read answers of application %d: %w", found.ID, err)
	}
	return d, nil
}

func (a Applications) save(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	application, err := id(ref)
	if err != nil {
		return err
	}
	return a.store.SaveAnswers(ctx, application, t.Person.ID, changed, t.Now)
}

// stands keeps where the leader is, so that the form goes on there and staff see where people stop.
func (a Applications) stands(ctx context.Context, t engine.Turn, ref, name string) error {
	application, err := id(ref)
	if err != nil {
		return err
	}
	return a.store.StandAt(ctx, application, t.Person.ID, name, name == stepSummary, t.Now)
}

// begin goes on at the question that stood open; where that one is gone, at the first that still needs an answer.
func (a Applications) begin(_ engine.Turn, d *form) string {
	switch {
	case d.mends():
		return stepMend
	case !d.draftOfLeader():
		return stepEdit
	}
	if d.application.Step == stepSummary {
		return stepSummary
	}
	open := stepSummary
	for _, q := range a.questions {
		switch {
		case !q.wanted(d):
		case q.name == d.application.Step:
			return q.name
		case open == stepSummary && !q.optional && q.given(d).IsZero():
			open = q.name
		}
	}
	return open
}
