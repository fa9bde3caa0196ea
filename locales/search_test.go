package locales

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"ӘҒҚҢӨҰҮҺІЁ":               "агкноуухие",
		"Қазақстан":                "казакстан",
		"Өзгерістердің саруарлары": "озгеристердин саруарлары",
		"негiзгi":                  "негизги",
		"LIFTCOIN":                 "liftcoin",
		"И\u0306од":                "йод",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestSimilar(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		query, name string
		least, most float64
	}{
		{"қазақстан", "Казакстан", 1, 1},
		{"  Алматы   қаласы ", "алматы каласы", 1, 1},
		{"озгерис", "Өзгерістердің саруарлары", 0.9, 0.99},
		{"саруар", "Өзгерістердің саруарлары", 0.9, 0.99},
		{"усть каменогорск", "Усть-Каменогорск", 1, 1},
		{"карагнда", "Қарағанды", 0.5, 0.94},
		{"семипалатинк", "Семипалатинск", 0.6, 0.94},
		{"мәскеу", "Қарағанды", 0, 0.3},
		{"", "Қарағанды", 0, 0},
		{"?", "Қарағанды", 0, 0},
	} {
		if got := Similar(tt.query, tt.name); got < tt.least || got > tt.most {
			t.Errorf("%q in %q: %.2f, want %.2f to %.2f", tt.query, tt.name, got, tt.least, tt.most)
		}
	}
}

func TestAlphabets(t *testing.T) {
	t.Parallel()
	kazakh := []rune("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ")
	letters := make([]string, len(kazakh))
	for i, r := range kazakh {
		letters[i] = string(r)
	}
	shuffled := slices.Clone(letters)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, Compare(Kazakh))
	if !slices.Equal(shuffled, letters) {
		t.Errorf("in Kazakh %v", shuffled)
	}
	russian := []string{"ёлка", "Елена", "яма", "Жанна", "ежи", "абай"}
	slices.SortFunc(russian, Compare(Russian))
	if want := []string{"абай", "ежи", "Елена", "ёлка", "Жанна", "яма"}; !slices.Equal(russian, want) {
		t.Errorf("in Russian %v", russian)
	}
	lessons := []string{"10-сабақ", "2-сабақ", "1-сабақ"}
	slices.SortFunc(lessons, Compare(Kazakh))
	if want := []string{"1-сабақ", "2-сабақ", "10-сабақ"}; !slices.Equal(lessons, want) {
		t.Errorf("numbers %v", lessons)
	}
}

// found gives the code of the region that fits a typed text best.
func found(query string) (code string, score float64) {
	for _, r := range Regions() {
		for _, name := range append([]string{r.Name.KK, r.Name.RU}, r.Aliases...) {
			if s := Similar(query, name); s > score {
				code, score = r.Code, s
			}
		}
	}
	return code, score
}

func TestRegionsAreFoundByWhatPeopleType(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"Жетысу": "KZ-33", "жетісу": "KZ-33", "Улытау": "KZ-62", "ұлытау": "KZ-62", "Абай": "KZ-10",
		"Семей": "KZ-10", "Тараз": "KZ-31", "Талдықорған": "KZ-33", "талдыкорган": "KZ-33", "Қонаев": "KZ-19", "Конаев": "KZ-19",
		"Орал": "KZ-27", "Уральск": "KZ-27", "Өскемен": "KZ-63", "оскемен": "KZ-63", "усть-каменогорск": "KZ-63",
		"Петропавл": "KZ-59", "Петропавловск": "KZ-59", "Көкшетау": "KZ-11", "кокшетау": "KZ-11",
		"Жезқазған": "KZ-62", "жезказган": "KZ-62", "Ақтау": "KZ-47", "актау": "KZ-47",
		"алматы каласы": "KZ-75", "алматинская": "KZ-19", "алматы облысы": "KZ-19", "шымкент": "KZ-79", "астана": "KZ-71",
		"бқо": "KZ-27", "ВКО": "KZ-63", "караганда": "KZ-35", "карагнада": "KZ-35", "костонай": "KZ-39", "павладар": "KZ-55",
		"за рубежом": "XX", "шетелде": "XX", "весь казахстан": "KZ",
	} {
		if got, score := found(query); got != want || score < 0.5 {
			t.Errorf("%q: %s (%.2f), want %s", query, got, score, want)
		}
	}
}

func TestRegionsAreComplete(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range Regions() {
		if seen[r.Code] || r.Name.KK == "" || r.Name.RU == "" || len(r.Aliases) == 0 || slices.Contains(r.Aliases, "") {
			t.Errorf("%+v", r)
		}
		seen[r.Code] = true
	}
	if len(seen) != 22 || !seen["KZ"] || !seen["XX"] {
		t.Errorf("%d regions; 17 oblasts, 3 cities, the country and abroad are 22", len(seen))
	}
}
