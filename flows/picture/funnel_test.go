package picture_test

import (
	"math"
	"testing"

	"saruar/flows/picture"
)

const long = "Іріктеу: өтінімнен қабылдауға дейін — 2026 жылғы лек, барлық өңірлер мен бағыттар бойынша қорытынды, Ұлытау мен Қызылорда"

func near(one, other int) bool { return math.Abs(float64(one-other)) <= 2 }

func TestTheFunnelIsAsLongAsItsCounts(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Funnel("Іріктеу: өтінімнен қабылдауға дейін", []picture.Stage{
		{Name: "Берілді", Count: 80}, {Name: "Сараптамаға өтті", Count: 40}, {Name: "Сұхбатқа өтті", Count: 20}, {Name: "Таңдалды", Count: 0},
	})
	bars := patches(decoded(t, data, err), filled())
	if len(bars) != 3 || !near(bars[0].Dx(), 2*bars[1].Dx()) || !near(bars[1].Dx(), 2*bars[2].Dx()) || bars[0].Dx() < 800 {
		t.Errorf("bars %v", bars)
	}
}

func TestFunnelsOfAllKindsFit(t *testing.T) {
	t.Parallel()
	eight := []picture.Stage{
		{Name: "Берілген өтінімдер", Count: 412},
		{Name: "Әкімшілік сүзгіден және сараптамадан өткен жобалардың қорытынды тізімі бойынша", Count: 300},
		{Name: "ӘҒҚҢӨҰҮҺІ әғқңөұүһі", Count: 206},
		{Name: "Сараптама", Count: 160},
		{Name: "Сұхбат", Count: 90},
		{Name: "Таңдалды", Count: 40},
		{Name: "Қабылданды", Count: 20},
		{Name: "Бітірді", Count: 0},
	}
	for name, tt := range map[string]struct {
		title  string
		stages []picture.Stage
		bars   int
	}{
		"eight":        {long, eight, 7},
		"one":          {"Іріктеу: өтінімнен қабылдауға дейін", eight[:1], 1},
		"none came":    {"Іріктеу", eight[7:], 0},
		"few of many":  {"Іріктеу", []picture.Stage{{"Берілді", 1_000_000_000}, {"Таңдалды", 1}}, 2},
		"below none":   {"Іріктеу", []picture.Stage{{"Берілді", 3}, {"Таңдалды", -1}}, 1},
		"the most":     {long, make([]picture.Stage, 34), 0},
		"without name": {"", []picture.Stage{{"", 7}}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := painter(t).Funnel(tt.title, tt.stages)
			if bars := patches(decoded(t, data, err), filled()); len(bars) != tt.bars {
				t.Errorf("bars %v", bars)
			}
		})
	}
}

func TestALongTitleTakesTwoLines(t *testing.T) {
	t.Parallel()
	height := func(title string) int {
		data, err := painter(t).Funnel(title, []picture.Stage{{"Берілді", 1}})
		return decoded(t, data, err).Bounds().Dy()
	}
	short, two, more := height("Іріктеу"), height("Іріктеу: өтінімнен қабылдауға дейін, 2026 жылғы екінші лек"), height(long+long)
	if short >= two || two != more {
		t.Errorf("heights %d, %d, %d", short, two, more)
	}
}
