// Package locales is everything that is said, in Kazakh and Russian.
//
// The texts stand in <area>.kk.toml beside <area>.ru.toml; `go run ./locales/generate` makes a typed function of each, so that a
// missing text or argument does not compile.
package locales

import "strings"

// Lang is a language by its ISO 639-1 code.
type Lang string

// The languages, Kazakh first.
const (
	Kazakh  Lang = "kk"
	Russian Lang = "ru"
)

// Langs gives all languages in the order in which they are offered.
func Langs() []Lang { return []Lang{Kazakh, Russian} }

// ParseLang reads a language's code.
func ParseLang(code string) (Lang, bool) {
	switch lang := Lang(code); lang {
	case Kazakh, Russian:
		return lang, true
	}
	return "", false
}

// Suggest guesses the language from what a person's Telegram is set to. It is a hint only: many who speak Kazakh run Telegram in
// Russian. ok is false when the setting says nothing.
func Suggest(telegram string) (lang Lang, ok bool) {
	code, _, _ := strings.Cut(strings.ToLower(telegram), "-")
	switch code {
	case "kk":
		return Kazakh, true
	case "ru", "uk", "be", "ky", "uz", "tg", "tk", "hy", "az", "ka", "mo":
		return Russian, true
	}
	return "", false
}
