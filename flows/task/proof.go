package task

import (
	"context"
	"regexp"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// proofQuestions are how it is seen that the task is done, and what that needs.
func (r Tasks) proofQuestions() []question {
	return []question{
		{
			name: "proof", label: locales.TaskProof(), essential: true,
			given: func(d *draft) locales.Message { return taskcard.Proof(d.Proof) }, step: proofStep(),
		},
		{
			name: "point", label: locales.TaskPoint(), essential: true, required: true, when: proves(store.ProofLocation),
			given: pointGiven, step: engine.Step[draft]{Ask: askPoint, Take: takePoint},
		},
		{
			name: "radius", label: locales.TaskRadius(), essential: true, when: proves(store.ProofLocation),
			given: func(d *draft) locales.Message { return locales.TaskMetres(d.Radius) },
			step: amount{
				ask: locales.TaskRadiusAsk(), field: func(d *draft) *int { return &d.Radius }, usual: []int{100, 300, 500, 1000}, columns: 2,
				least: 30, most: 50_000, say: locales.TaskMetres,
			}.step(),
		},
		{
			name: "place", label: locales.TaskPlace(), essential: true, when: onSpot,
			given: func(d *draft) locales.Message { return words(d.Place) },
			step: step.Text[draft]{
				Question: step.Question[draft]{Ask: step.Says[draft](locales.TaskPlaceAsk(placeMost)), Optional: true},
				Field:    func(d *draft) *string { return &d.Place }, Min: 2, Max: placeMost,
			}.Step(),
		},
		{
			name: "coordinator", label: locales.TaskCoordinator(), essential: true, required: true, when: proves(store.ProofCoordinator),
			given: func(d *draft) locales.Message { return words(d.kept.CoordinatorName) },
			step:  engine.Step[draft]{Ask: r.askCoordinator, Take: r.takeCoordinator},
		},
		{
			name: "quiz", label: locales.TaskQuiz(), essential: true, required: true, when: proves(store.ProofQuiz),
			given: quizGiven, step: engine.Step[draft]{Ask: askQuiz, Take: takeQuiz},
		},
	}
}

func proofStep() engine.Step[draft] {
	return engine.Step[draft]{
		Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, d *draft) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{locales.TaskProofAsk()}}
			for _, kind := range store.ProofKinds() {
				label := taskcard.Proof(kind)
				if d.Proof == kind {
					label = locales.StepChosen(label)
				}
				screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: string(kind)}})
			}
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
			for _, kind := range store.ProofKinds() {
				if in.Kind == engine.Tap && in.Option == string(kind) {
					d.Proof = kind
					return engine.Next(), nil
				}
			}
			return notUnderstood(in), nil
		},
	}
}

// degrees are a point as maps write it: latitude and longitude.
var degrees = regexp.MustCompile(`^(-?\d{1,2}\.\d{2,12}),? +(-?\d{1,3}\.\d{2,12})$`)

func pointGiven(d *draft) locales.Message {
	if d.Latitude == 0 && d.Longitude == 0 {
		return locales.Message{}
	}
	return locales.Verbatim(strconv.FormatFloat(d.Latitude, 'f', 5, 64) + ", " + strconv.FormatFloat(d.Longitude, 'f', 5, 64))
}

func askPoint(context.Context, engine.Turn, *draft) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.TaskPointAsk()}}, nil
}

func takePoint(_ context.Context, _ engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	latitude, longitude := 0.0, 0.0
	m := degrees.FindStringSubmatch(in.Text)
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind == engine.Place && in.Location != nil:
		latitude, longitude = in.Location.Latitude, in.Location.Longitude
	case in.Kind == engine.Text && m != nil:
		var err error
		if latitude, err = strconv.ParseFloat(m[1], 64); err == nil {
			longitude, err = strconv.ParseFloat(m[2], 64)
		}
		if err != nil {
			return engine.Stay(locales.TaskPointWanted()), nil
		}
	default:
		return engine.Stay(locales.TaskPointWanted()), nil
	}
	if latitude < -90 || latitude > 90 || longitude < -180 || longitude > 180 {
		return engine.Stay(locales.TaskPointWanted()), nil
	}
	d.Latitude, d.Longitude = latitude, longitude
	return engine.Next(), nil
}
