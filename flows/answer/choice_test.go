package answer

import (
	"errors"
	"slices"
	"testing"
)

func TestChoice(t *testing.T) {
	t.Parallel()
	kazakh := []string{"Инклюзия", "Экология", "Білім беру", "Волонтерлік", "✓ Мәдениет және өнер", "Тарихи жады"}
	russian := []string{"Отправить заявку", "Отозвать заявку", "Отмена", "✅ Подтвердить"}
	numbers := []string{"10", "5", "2"}
	for _, tt := range []struct {
		text   string
		labels []string
		want   int
	}{
		{"1", kazakh, 0},
		{"6", kazakh, 5},
		{" 3. ", kazakh, 2},
		{"3)", kazakh, 2},
		{"3\ufe0f\u20e3", kazakh, 2},
		{"２", kazakh, 1},
		{"Білім беру", kazakh, 2},
		{"билим беру", kazakh, 2},
		{"БІЛІМ", kazakh, 2},
		{"мәдениет", kazakh, 4},
		{"маденет жане онер", kazakh, 4},
		{"волонтёрлик", kazakh, 3},
		{"валонтерлик", kazakh, 3},
		{"валантерлик", kazakh, -1},
		{"екология", kazakh, -1},
		{"экалогия", kazakh, -1},
		{"экологи", kazakh, 1},
		{"эклогия", kazakh, -1},
		{"тарихи жада", kazakh, 5},
		{"отправить", russian, 0},
		{"ОТМЕНА", russian, 2},
		{"подтвердить", russian, 3},
		{"подтвердит", russian, 3},
		{"отправить завку", russian, 0},
		{"5", numbers, 1},  // the label
		{"3", numbers, 2},  // the third
		{"10", numbers, 0}, // the label again
		{"от", russian, -1},
		{"о", russian, -1},
		{"0", russian, -1},
		{"5", russian, -1},
		{"-1", russian, -1},
		{"1,5", russian, -1},
		{"99999999999999999999", russian, -1},
		{"", russian, -1},
		{"?", russian, -1},
		{"басқа нәрсе", kazakh, -1},
		{"да", []string{"Да", "Да"}, -1},
		{"1", nil, -1},
	} {
		got, ok := Choice(tt.text, tt.labels)
		if !ok {
			got = -1
		}
		if got != tt.want {
			t.Errorf("%q of %q: %d, want %d", tt.text, tt.labels, got, tt.want)
		}
	}
}

func FuzzChoiceInRange(f *testing.F) {
	f.Add("1", "Иә", "Жоқ")
	f.Add("экол", "Экология", "Экономика")
	f.Add("✓", "✓", "")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		labels := []string{a, b}
		i, ok := Choice(text, labels)
		if i < 0 || i >= len(labels) || (!ok && i != 0) {
			t.Errorf("%q: %d, %t", text, i, ok)
		}
		if i, ok := Choice(a, labels); key(a) != "" && key(a) != key(b) && (!ok || i != 0) {
			t.Errorf("%q is not found in %q", a, labels)
		}
	})
}

func TestYesNo(t *testing.T) {
	t.Parallel()
	yes := []string{"Иә", "иа", "ия", "Да", "да!", "ДА", "ок", "OK", "ok", "әрине", "Келісемін", "согласна", "болады", "👍", "👍🏽", "✅", "✔️", "☑️", "+", "Yes", "✅ Иә"}
	no := []string{"Жоқ", "жок", "Нет", "нет.", "НЕТ", "не", "болмайды", "келіспеймін", "не согласен", "👎", "👎🏿", "❌", "✖️", "-", "−", "No", "❌ Нет"}
	neither := []string{"", "мүмкін", "может быть", "да нет", "1", "0", "?", "👀", "даже", "жоқшы емес"}
	for _, text := range slices.Concat(yes, no) {
		if got, err := YesNo(text); err != nil || got != slices.Contains(yes, text) {
			t.Errorf("%q: %t, %v", text, got, err)
		}
	}
	for _, text := range neither {
		if got, err := YesNo(text); !errors.Is(err, ErrUnreadable) || got {
			t.Errorf("%q: %t, %v", text, got, err)
		}
	}
}

func FuzzYesNoOrReason(f *testing.F) {
	for _, text := range []string{"Иә", "нет", "👍🏽", "✔️", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		yes, err := YesNo(text)
		checkReason(t, text, err)
		if err != nil && yes {
			t.Errorf("%q: yes and %v", text, err)
		}
	})
}
