package locales

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Compare gives the order of a language's alphabet, with numbers by their value: 2-сабақ before 10-сабақ. The function keeps buffers
// and must not be shared between goroutines.
func Compare(lang Lang) func(a, b string) int {
	tag := language.Kazakh
	if lang == Russian {
		tag = language.Russian
	}
	return collate.New(tag, collate.Numeric).CompareString
}
