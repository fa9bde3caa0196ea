package answer

import "strings"

// YesNo reads a yes or a no in either language, or as an emoji. Errors: ErrUnreadable.
func YesNo(text string) (bool, error) {
	switch strings.TrimSpace(strings.Map(unadorned, text)) {
	case "👍", "✅", "✔", "☑", "👌", "🆗", "+":
		return true, nil
	case "👎", "❌", "✖", "❎", "🙅", "🚫", "-", "−":
		return false, nil
	}
	switch key(text) {
	case "иа", "ия", "да", "ага", "угу", "ок", "океи", "хорошо", "конечно", "согласен", "согласна", "верно", "подтверждаю",
		"арине", "болады", "жараиды", "дурыс", "келисемин", "маилы", "растаимын", "yes", "ok":
		return true, nil
	case "жок", "нет", "не", "неа", "нельзя", "не согласен", "не согласна", "отказ", "отказываюсь",
		"болмаиды", "керек емес", "келиспеимин", "no":
		return false, nil
	}
	return false, ErrUnreadable
}

// unadorned takes away an emoji's color of skin and the mark that it is shown in color.
func unadorned(r rune) rune {
	if r == '\ufe0f' || (r >= '🏻' && r <= '🏿') {
		return -1
	}
	return r
}
