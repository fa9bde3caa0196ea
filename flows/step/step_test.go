package step_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/step"
	"saruar/locales"
)

// plan is a flow of the ready-made steps that ask for a day, a time and a list.
type plan struct {
	Day   string   `json:"day"`
	Clock int      `json:"clock"`
	Goals []string `json:"goals"`
}

func question(name string, optional bool) step.Question[plan] {
	return step.Question[plan]{Name: name, Ask: step.Says[plan](locales.CommonDetails()), Optional: optional}
}

func open(t *testing.T, ends *plan) *flowtest.Chat {
	t.Helper()
	catalog := flowtest.Catalog(t)
	past := func(day, today time.Time) *locales.Message {
		if day.Before(today.Truncate(24 * time.Hour)) {
			reason := locales.CommonErrDeadlinePassed()
			return &reason
		}
		return nil
	}
	m, err := engine.New(engine.Config{
		Flows: []engine.Definition{engine.Flow[plan]{
			Name: "plan", Version: 1,
			Steps: []engine.Step[plan]{
				step.Date[plan]{Question: question("day", false), Field: func(p *plan) *string { return &p.Day }, Zone: flowtest.Zone(), Check: past}.Step(),
				step.Clock[plan]{Question: question("clock", false), Field: func(p *plan) *int { return &p.Clock }}.Step(),
				step.List[plan]{Question: question("goals", true), Field: func(p *plan) *[]string { return &p.Goals }, Min: 2, Max: 3, Longest: 20}.Step(),
			},
			Finish: func(_ context.Context, _ engine.Turn, p *plan) (engine.Move, error) {
				*ends = *p
				return engine.Goto("day"), nil
			},
		}},
		Root: func(engine.Person) string { return "plan" },
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return flowtest.New(t, flowtest.World{
		Machine: m, Catalog: catalog, Now: flowtest.Noon(), Person: func() engine.Person { return engine.Person{ID: 1, Lang: "ru", Member: true} },
	})
}

func TestADayATimeAndAList(t *testing.T) {
	t.Parallel()
	var ends plan
	c := open(t, &ends)
	c.Says("?").At("plan.day").Says("31.02.2027").At("plan.day").Sees("Такого дня нет в календаре: 31.02.2027")
	c.Says("скоро").Sees("ДД.ММ.ГГГГ").Says("03.11.2026").Sees("Приём заявок завершён").Do(flowtest.Photo("x")).At("plan.day")
	c.Says("5 қараша").At("plan.clock").Says("25:00").Sees("ЧЧ:ММ").Do(flowtest.Photo("x")).Says("6 вечера").At("plan.goals")
	c.Says("Открыть филиал").At("plan.goals").Sees("1. Открыть филиал").Says(strings.Repeat("ж", 21)).Sees("Лишних знаков: 1")
	c.Taps("done").Sees("Минимум пунктов: 2").Says("Найти партнёров").Says("Обучить команду").Says("Четвёртая цель").Sees("Максимум: 3")
	c.Taps("item_2").Sees("«Найти партнёров»").Says("Найти спонсора").Sees("2. Найти спонсора")
	c.Taps("item_1").Taps("keep").Sees("1. Открыть филиал").Taps("item_3").Taps("remove").Do(flowtest.Photo("x")).Taps("done").At("plan.day")
	if ends.Day != "2026-11-05" || ends.Clock != 18*60 || !slices.Equal(ends.Goals, []string{"Открыть филиал", "Найти спонсора"}) {
		t.Fatalf("%+v", ends)
	}
}

func TestAnOptionalListMayBeLeftEmpty(t *testing.T) {
	t.Parallel()
	ends := plan{Goals: []string{"?"}}
	c := open(t, &ends)
	c.Says("?").Says("завтра").Says("10").At("plan.goals").Taps("skip").At("plan.day")
	if len(ends.Goals) != 0 {
		t.Fatalf("%+v", ends)
	}
}
