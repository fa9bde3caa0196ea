package board

import (
	"context"
	"math"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

func (b Board) askPlace(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	return b.asks(t, p, locales.TaskboardPlaceAsk(where(p.own.Task))), nil
}

// where names the place of a task.
func where(t store.Task) locales.Message {
	if t.Place == "" {
		return locales.TaskboardPlaceUnnamed()
	}
	return locales.Verbatim(t.Place)
}

func (b Board) takePlace(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case borrowed(t, in):
		return engine.Stay(locales.TaskboardForwarded()), nil
	case in.Kind != engine.Place || in.Location == nil:
		return engine.Stay(locales.TaskboardPlaceWanted()), nil
	}
	far := int(math.Round(metres(*in.Location, engine.Location{Latitude: p.own.Task.Latitude, Longitude: p.own.Task.Longitude})))
	if far > p.own.Task.Radius {
		return engine.Stay(locales.TaskboardPlaceFar(where(p.own.Task), length(far), length(p.own.Task.Radius))), nil
	}
	move, err := b.keep(ctx, t, p, store.TaskProof{
		Latitude: in.Location.Latitude, Longitude: in.Location.Longitude, Distance: far, SentAt: t.SentAt,
	})
	if err != nil || !p.own.Sendable(t.SentAt) {
		return move, err
	}
	return b.finish(ctx, t, p)
}

const (
	earthRadius = 6_371_000 // metres
	kilometre   = 1000
	tenKm       = 10 * kilometre
)

// metres is how far two points lie apart, by the haversine formula.
func metres(a, b engine.Location) float64 {
	rad := func(degrees float64) float64 { return degrees * math.Pi / 180 }
	half := func(angle float64) float64 { s := math.Sin(angle / 2); return s * s }
	h := half(rad(b.Latitude-a.Latitude)) + math.Cos(rad(a.Latitude))*math.Cos(rad(b.Latitude))*half(rad(b.Longitude-a.Longitude))
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}

// length is a distance in metres, or in kilometres: with one decimal below ten of them.
func length(m int) locales.Message {
	switch {
	case m < kilometre:
		return locales.TaskboardMetres(m)
	case m < tenKm:
		tenths := strconv.FormatFloat(float64(m)/kilometre, 'f', 1, 64)
		return locales.TaskboardKilometres(locales.Verbatim(strings.Replace(tenths, ".", ",", 1)))
	}
	return locales.TaskboardKilometres(locales.Verbatim(locales.Number(int64(m / kilometre))))
}
