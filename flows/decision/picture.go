package decision

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// What can be drawn of a cohort.
const (
	pictureFunnel   = "funnel"
	pictureCoverage = "coverage"
	pictureSpread   = "spread"
)

// Picture draws what somebody asked for, from what they may see at this moment.
func (d Decisions) Picture(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	first, what, _ := strings.Cut(ref, "-")
	id, err := step.ID(first)
	if err != nil {
		return engine.Screen{}, false, err
	}
	cohort, err := d.store.SelectionCohort(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	title, data, err := d.draw(ctx, p, cohort, what)
	if errors.Is(err, picture.ErrNothing) {
		return engine.Screen{Text: []engine.Message{locales.DecisionPictureNothing()}}, true, nil
	}
	return engine.Screen{
		Text: []engine.Message{title}, File: &engine.Attachment{Name: what + ".png", MIME: "image/png", Data: data, Picture: true},
	}, err == nil, err
}

func (d Decisions) draw(ctx context.Context, p store.Person, c store.Cohort, what string) (title locales.Message, data []byte, err error) {
	w := locales.NewWorder(d.words, locales.Lang(p.Lang))
	painter, err := picture.New()
	if err != nil {
		return locales.Message{}, nil, err
	}
	switch what {
	case pictureFunnel:
		title = locales.DecisionTitleFunnel(name(c))
		data, err = d.drawFunnel(ctx, painter, p, c, w.Say(title), w)
	case pictureCoverage:
		title = locales.DecisionTitleCoverage(name(c))
		data, err = d.drawCoverage(ctx, painter, p, c, w.Say(title), w)
	case pictureSpread:
		title = locales.DecisionTitleSpread(name(c))
		data, err = d.drawSpread(ctx, painter, p, c, w.Say(title))
	default:
		err = fmt.Errorf("draw %q: nobody knows how", what)
	}
	return title, data, errors.Join(err, w.Err())
}

func (d Decisions) drawFunnel(
	ctx context.Context, painter *picture.Painter, p store.Person, c store.Cohort, title string, w *locales.Worder,
) ([]byte, error) {
	f, err := d.store.SelectionFunnel(ctx, p.ID, c.ID)
	if err != nil {
		return nil, err
	}
	if f.All() == 0 {
		return nil, picture.ErrNothing
	}
	candidates, err := d.store.Candidates(ctx, p.ID, c.ID)
	if err != nil {
		return nil, err
	}
	chosen := f.Of(store.ApplicationAccepted, store.ApplicationEnrolled, store.ApplicationOffered, store.ApplicationDeclined, store.ApplicationExpired)
	interviewed := f[store.ApplicationInterview]
	for _, one := range candidates {
		if len(one.Interviews) > 0 && one.State != store.ApplicationInterview {
			interviewed++
		}
	}
	return painter.Funnel(title, []picture.Stage{
		{Name: w.Say(locales.DecisionFunnelHanded()), Count: f.All()},
		{Name: w.Say(locales.DecisionFunnelReviewed()), Count: len(candidates)},
		{Name: w.Say(locales.DecisionFunnelInterviewed()), Count: interviewed},
		{Name: w.Say(locales.DecisionFunnelChosen()), Count: chosen},
	})
}

func (d Decisions) drawCoverage(
	ctx context.Context, painter *picture.Painter, p store.Person, c store.Cohort, title string, w *locales.Worder,
) ([]byte, error) {
	candidates, err := d.store.Candidates(ctx, p.ID, c.ID)
	if err != nil || len(candidates) == 0 {
		return nil, errors.Join(err, nothingOf(candidates))
	}
	by := make([]int, selection.Disputed+1)
	for _, one := range candidates {
		by[min(len(one.Readings), selection.Disputed)]++
	}
	bars := make([]picture.Bar, len(by))
	for n, count := range by {
		bars[n] = picture.Bar{Name: w.Say(locales.ReviewValue(n)), Count: count}
	}
	return painter.Bars(title, bars)
}

func nothingOf(candidates []store.Candidate) error {
	if len(candidates) == 0 {
		return picture.ErrNothing
	}
	return nil
}

// mostRanges is how many applications a picture shows: the first of the ranking, where there are more.
const mostRanges = 300

// drawSpread shows how far the scores of each application lie apart, in the order of the ranking.
func (d Decisions) drawSpread(ctx context.Context, painter *picture.Painter, p store.Person, c store.Cohort, title string) ([]byte, error) {
	candidates, err := d.store.Candidates(ctx, p.ID, c.ID)
	if err != nil {
		return nil, err
	}
	by, err := d.store.Rubric(ctx, c.Rubric)
	if err != nil {
		return nil, err
	}
	of, scale := byID(candidates), rubric.Scale(by)
	var ranges []picture.Range
	for _, r := range Rank(by, candidates) {
		if len(r.Reviews) == 0 {
			continue
		}
		low := scale.Score(r.Reviews[0])
		for _, v := range r.Reviews {
			low = min(low, scale.Score(v))
		}
		ranges = append(ranges, picture.Range{
			Name: of[r.ID].Receipt, Low: low.Float(), High: (low + r.Spread).Float(), Mean: r.Reviewed.Float(),
		})
	}
	if len(ranges) == 0 {
		return nil, picture.ErrNothing
	}
	return painter.Spread(title, ranges[:min(len(ranges), mostRanges)])
}
