package review

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// profile is what an expert says of themselves.
type profile struct {
	Languages    []string `json:"languages"`
	Directions   []string `json:"directions"`
	Organisation string   `json:"organisation"`
	Capacity     *int     `json:"capacity"`
}

// profile asks which applications an expert can read, and how many.
func (r Reviews) profile() engine.Definition {
	question := func(name string, ask locales.Message, optional bool) step.Question[profile] {
		return step.Question[profile]{Name: name, Ask: step.Says[profile](ask), Optional: optional}
	}
	return engine.Flow[profile]{
		Name: Profile, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[profile]{
			step.Number[profile]{
				Question: question("capacity", locales.ReviewAskCapacity(store.ReviewerCapacity), false), Field: func(p *profile) **int { return &p.Capacity },
				Min: 1, Max: store.ReviewerCapacity,
			}.Step(),
			step.Several[profile]{
				Question: question("languages", locales.ReviewAskLanguages(), false), Field: func(p *profile) *[]string { return &p.Languages },
				Options: r.form.Options("lang"), Min: 1, Missing: locales.ApplyTickOne(),
			}.Step(),
			step.Several[profile]{
				Question: question("directions", locales.ReviewAskDirections(), true), Field: func(p *profile) *[]string { return &p.Directions },
				Options: r.form.Options("direction"),
			}.Step(),
			step.Text[profile]{
				Question: question("organisation", locales.ReviewAskOrganisation(), true), Field: func(p *profile) *string { return &p.Organisation },
				Min: 2, Max: store.OrganisationLimit,
			}.Step(),
		},
		Finish: func(ctx context.Context, t engine.Turn, p *profile) (engine.Move, error) {
			err := r.store.SaveReviewer(ctx, t.Person.ID, store.Reviewer{
				Languages: p.Languages, Directions: append([]string{}, p.Directions...), Organisation: p.Organisation, Capacity: *p.Capacity,
			}, t.Now)
			return engine.Done().Saying(locales.ReviewProfileSaved()), step.Gone(err)
		},
	}
}
