package locales

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Fold is the key by which names are searched: it is the same for every way to type them. The database has the same function, kk_fold,
// for texts that are clean already. It is never shown.
func Fold(text string) string {
	return norm.NFC.String(strings.Map(folding, strings.ToLower(CleanText(text))))
}

// folding writes Kazakh letters as they come out of a Russian keyboard.
func folding(r rune) rune {
	switch r {
	case 'ә':
		return 'а'
	case 'ғ':
		return 'г'
	case 'қ':
		return 'к'
	case 'ң':
		return 'н'
	case 'ө':
		return 'о'
	case 'ұ', 'ү':
		return 'у'
	case 'һ':
		return 'х'
	case 'і':
		return 'и'
	case 'ё':
		return 'е'
	}
	return r
}
