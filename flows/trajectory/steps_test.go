package trajectory_test

import (
	"testing"
	"time"

	"saruar/store/storetest"
)

func TestStepsAfterMeetingsStandInTheTrajectoryAndAreTicked(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ head, none, open, list string }{
		"kk": {"Кездесулерден кейінгі қадамдар", "Қадам әзірге жоқ", "▫️ Баға есебі — 2026 ж. 1 желтоқсан", "«Жасыл аула» жобасының қадамдары"},
		"ru": {"Шаги после встреч", "Шагов пока нет", "▫️ Баға есебі — 1 декабря 2026 г.", "Шаги проекта «Жасыл аула»"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			r := newRoad(t)
			r.sql(`insert into mentor (person, languages, made_at) values ($1, '{kk}', now())`, stranger)
			booking := storetest.Booked(t, r.address, stranger, 1, leader, r.now.Add(-3*time.Hour), 60)
			r.arrives(leader, lang).Says("/steps 1").At("trajectory_steps.list").Sees(want.none)
			id, err := r.AddNextStep(t.Context(), leader, booking, "Баға есебі", 1, r.now)
			r.must(err)
			r.must(r.DateNextStep(t.Context(), leader, id, time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)))
			c := r.arrives(mate, lang).Says("/path 1").At("trajectory.hub").Sees(want.head, want.open)
			c.Taps("trajectory_steps").At("trajectory_steps.list").Sees(want.list, want.open).Says("?").Taps("step_1").Sees("✅ Баға есебі").Taps("step_1").Sees(want.open).Taps("step_1")
			r.arrives(officer, lang).Says("/steps 1").At("lobby.here")
		})
	}
}
