package locales

import "strings"

// List writes a list within a sentence, in CLDR's way: «А, Ә және Б», «А, Б и В».
func List(lang Lang, items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	and := " және "
	if lang == Russian {
		and = " и "
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}
