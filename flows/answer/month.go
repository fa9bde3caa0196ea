package answer

import (
	"strings"
	"time"
)

// months are the names without their endings, folded. A month may be written shorter (three letters or more) or with an ending.
var months = []struct {
	stem  string
	month time.Month
}{
	{"кантар", 1},
	{"акпан", 2},
	{"наурыз", 3},
	{"сауир", 4},
	{"мамыр", 5},
	{"маусым", 6},
	{"шилде", 7},
	{"тамыз", 8},
	{"кыркуиек", 9},
	{"казан", 10},
	{"караша", 11},
	{"желтоксан", 12},
	{"январ", 1},
	{"феврал", 2},
	{"март", 3},
	{"апрел", 4},
	{"июн", 6},
	{"июл", 7},
	{"август", 8},
	{"сентябр", 9},
	{"октябр", 10},
	{"ноябр", 11},
	{"декабр", 12},
}

// longestEnding is that of «желтоқсаннан», in letters.
const longestEnding = 3

func monthNamed(name string) (time.Month, bool) {
	switch name {
	case "маи", "мая", "мае", "маю":
		return time.May, true
	}
	for _, m := range months {
		ending, whole := strings.CutPrefix(name, m.stem)
		if whole && Length(ending) <= longestEnding {
			return m.month, true
		}
		if Length(name) >= 3 && strings.HasPrefix(m.stem, name) {
			return m.month, true
		}
	}
	return 0, false
}
