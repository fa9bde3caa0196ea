package blind

import (
	"strings"
	"testing"

	"saruar/locales"
)

func TestPlaces(t *testing.T) {
	t.Parallel()
	check(t, aigul(), map[string]string{
		"Ақкөл ауылында, Акколь, Aqkol":            "[орны] ауылында, [орны], [орны]",
		"Карабулак, Қарабұлақта, Карабулакского":   "[орны], [орны], [орны]",
		"Ақмола облысы, Акмолинской области":       "[орны] облысы, [орны] области",
		"Akmola, Aqmola, АҚМОЛАЛЫҚТАР":             "[орны], [орны], [орны]",
		"Көкшетауда, Кокшетау, Kokshetau":          "[орны], [орны], [орны]",
		"в Степногорске, степногорский":            "в [орны], [орны]",
		"ауыл, қала, аудан, село, район, көшесі":   "ауыл, қала, аудан, село, район, көшесі",
		"Қарағандыда, Алматыда, Астана, Қазақстан": "Қарағандыда, Алматыда, Астана, Қазақстан",
	})
	west := New(Known{Region: "KZ-27"}, shown)
	check(t, west, map[string]string{
		"Батыс Қазақстан облысы, батыс жақта":        "[орны] облысы, батыс жақта",
		"Западно-Казахстанской области, Казахстан":   "[орны] области, Казахстан",
		"БҚО, ЗКО, Оралда, в Уральске, Западный":     "[орны], [орны], [орны], в [орны], Западный",
		"West Kazakhstan, БАТЫС  ҚАЗАҚСТАННЫҢ халқы": "[орны], [орны] халқы",
	})
	check(t, New(Known{Region: "KZ-71"}, shown), map[string]string{
		"Астанада, Нұр-Сұлтан, Нур Султан, Nursultan, Целиноградта": "[орны], [орны], [орны], [орны], [орны]",
	})
	check(t, New(Known{Region: "KZ-75"}, shown), map[string]string{
		"Алматыда, Алма-Ата, алматинцы, Алматинский, Almaty": "[орны], [орны], [орны], [орны], [орны]",
	})
}

func TestEveryRegionHidesItsNames(t *testing.T) {
	t.Parallel()
	for _, region := range locales.Regions() {
		m := New(Known{Region: region.Code}, shown)
		if region.Code == "KZ" || region.Code == "XX" {
			check(t, m, stay(region.Name.KK, region.Name.RU))
			continue
		}
		for _, telling := range append(append(towns(region.Code), region.Name.KK, region.Name.RU), region.Aliases...) {
			if got := m.Text("бізде " + telling + "!"); !strings.Contains(got, shown.Place) {
				t.Errorf("%s: %q stays as %q", region.Code, telling, got)
			}
		}
	}
}
