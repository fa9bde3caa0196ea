package sheet

import (
	"context"
	"slices"

	"saruar/flows/blind"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/locales"
	"saruar/store"
)

// Files about reviews go from hand to hand while experts still read. So they name applications by their number, and nothing in them
// tells whose these are before the committee has met the applicants.

// scored is what the cohorts of a file are scored by.
type scored struct {
	cohorts []store.CohortName
	rubrics map[int]store.Rubric
	scales  map[int]selection.Rubric
	// criteria are those of all the cohorts, each once by its name, as the newest cohort that has it words it.
	criteria []store.Criterion
}

func (s Sheets) scored(ctx context.Context, e store.Export) (all scored, err error) {
	found, err := s.store.SheetCohorts(ctx, e.Person, e.Sheet.ExportRight())
	if err != nil {
		return all, err
	}
	all.rubrics, all.scales = map[int]store.Rubric{}, map[int]selection.Rubric{}
	for _, c := range found {
		if e.Cohort != "" && e.Cohort != c.Code {
			continue
		}
		all.cohorts = append(all.cohorts, c)
		if _, known := all.rubrics[c.Rubric]; known {
			continue
		}
		r, err := s.store.Rubric(ctx, c.Rubric)
		if err != nil {
			return all, err
		}
		all.rubrics[c.Rubric], all.scales[c.Rubric] = r, rubric.Scale(r)
		for _, one := range r.Criteria {
			if !slices.ContainsFunc(all.criteria, func(c store.Criterion) bool { return c.Name == one.Name }) {
				all.criteria = append(all.criteria, one)
			}
		}
	}
	return all, nil
}

func (s Sheets) reviewColumns(w wording, by scored) []column[store.ReviewRow] {
	type line = store.ReviewRow
	columns := []column[line]{
		of(locales.SheetHeadReceipt(), func(r line) any { return r.Receipt }),
		of(locales.CommonCohort(), func(r line) any { return w.name(r.CohortKK, r.CohortRU, locales.Message{}) }),
		of(locales.CommonDirection(), func(r line) any { return w.say(s.chosen.Option("direction", r.Direction)) }),
		of(locales.CommonExpert(), func(r line) any { return r.Expert }),
		of(locales.CommonStatus(), func(r line) any { return w.say(reviewState(r)) }),
		of(locales.SheetHeadAssigned(), func(r line) any { return r.AssignedAt.In(s.zone) }),
		of(locales.SheetHeadDue(), func(r line) any { return r.DueAt.In(s.zone) }),
		of(locales.SheetHeadGiven(), func(r line) any { return s.moment(r.SubmittedAt) }),
		of(locales.SheetHeadScore(), func(r line) any {
			if r.State != store.ReviewSubmitted {
				return nil
			}
			return by.scales[r.Rubric].Score(selection.Given(0, r.Scores)).Float()
		}),
	}
	for _, c := range by.criteria {
		columns = append(columns, of(rubric.Name(c), func(r line) any {
			if score, ok := r.Scores[c.Name]; ok {
				return score
			}
			return nil
		}))
	}
	columns = append(columns, of(locales.SheetHeadSpoken(), func(r line) any { return r.Spoken }))
	masker := maskedOnce()
	for _, c := range by.criteria {
		columns = append(columns, column[line]{
			head: locales.SheetHeadComment(rubric.Name(c)),
			cell: func(r line) (any, error) {
				text := r.Comments[c.Name]
				if text == "" {
					return nil, nil
				}
				hidden, err := masker(r)
				return hidden.Text(text), err
			},
		})
	}
	return columns
}

// maskedOnce prepares the hiding for an application once for all comments of a row.
func maskedOnce() func(store.ReviewRow) (blind.Masker, error) {
	var of int64
	var masker blind.Masker
	return func(r store.ReviewRow) (blind.Masker, error) {
		if of == r.ID {
			return masker, nil
		}
		prepared, err := blind.Application(r.Identity)
		if err == nil {
			masker, of = prepared, r.ID
		}
		return masker, err
	}
}

func reviewState(r store.ReviewRow) locales.Message {
	switch {
	case r.State == store.ReviewRecused:
		return locales.SheetReviewRecused()
	case r.State == store.ReviewLapsed:
		return locales.SheetReviewLapsed()
	case r.State == store.ReviewAssigned:
		return locales.SheetReviewAssigned()
	case r.Calibration:
		return locales.SheetReviewCalibration()
	}
	return locales.SheetReviewGiven()
}

// rankedRow is a candidate's place in the ranking of its cohort.
type rankedRow struct {
	selection.Ranked
	store.Candidate
	key    int64 // counts the rows of all cohorts
	place  int   // in its cohort, from 1
	cohort store.CohortName
}

// blindly reports whether experts still read the application.
func (r rankedRow) blindly() bool { return r.State == store.ApplicationInReview }

// exportRanking ranks each cohort that a person may take along, the newest first, after a key. A place is the one among all that the
// person sees, also where only a region's rows are asked for.
func (s Sheets) exportRanking(ctx context.Context, e store.Export, by scored, after int64, each func(rankedRow) error) error {
	key := int64(0)
	for _, c := range by.cohorts {
		candidates, err := s.store.ExportCandidates(ctx, e.Person, c.Code)
		if err != nil {
			return err
		}
		byID := map[int64]store.Candidate{}
		for _, one := range candidates {
			byID[one.ID] = one
		}
		for i, r := range s.chosen.Rank(by.rubrics[c.Rubric], candidates) {
			key++
			if key <= after || (e.Region != "" && e.Region != r.Region) {
				continue
			}
			if err := each(rankedRow{Ranked: r, Candidate: byID[r.ID], key: key, place: i + 1, cohort: c}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s Sheets) rankingColumns(w wording, by scored) []column[rankedRow] {
	type line = rankedRow
	columns := []column[line]{
		of(locales.SheetHeadPlace(), func(r line) any { return r.place }),
		of(locales.SheetHeadReceipt(), func(r line) any { return r.Receipt }),
		of(locales.CommonCohort(), func(r line) any { return w.name(r.cohort.TitleKK, r.cohort.TitleRU, locales.Message{}) }),
		of(locales.SheetHeadTitle(), func(r line) any {
			if r.blindly() {
				return w.say(locales.SheetHidden())
			}
			return r.Title
		}),
		of(locales.CommonRegion(), func(r line) any {
			if r.blindly() {
				return w.say(locales.SheetHidden())
			}
			return w.name(r.RegionKK, r.RegionRU, locales.Message{})
		}),
		of(locales.CommonDirection(), func(r line) any { return w.say(s.chosen.Option("direction", r.Direction)) }),
		of(locales.CommonLanguage(), func(r line) any { return w.say(langName(r.Lang)) }),
		of(locales.CommonStatus(), func(r line) any { return w.say(s.form.State(r.State)) }),
		of(locales.SheetHeadFinal(), func(r line) any { return r.Final.Float() }),
		of(locales.SheetHeadPasses(), func(r line) any { return w.yes(r.Passes) }),
		of(locales.SheetHeadReviewed(), func(r line) any { return r.Reviewed.Float() }),
		of(locales.SheetHeadReviews(), func(r line) any { return len(r.Reviews) }),
		of(locales.SheetHeadInterview(), func(r line) any {
			if r.Interview == nil {
				return nil
			}
			return r.Interview.Float()
		}),
		of(locales.SheetHeadSpread(), func(r line) any { return r.Spread.Float() }),
		of(locales.SheetHeadSeverity(), func(r line) any { return r.Z }),
		of(locales.SheetHeadWaits(), func(r line) any {
			if r.Waits == 0 {
				return nil
			}
			return r.Waits
		}),
	}
	for _, c := range by.criteria {
		columns = append(columns, of(locales.SheetHeadMean(rubric.Name(c)), func(r line) any {
			if _, has := by.rubrics[r.cohort.Rubric].Criterion(c.Name); !has || len(r.Reviews) == 0 {
				return nil
			}
			return r.Mean(c.Name).Float()
		}))
	}
	return columns
}
