package sheet

import (
	"saruar/locales"
	"saruar/store"
)

// wording puts messages into the words of one language and remembers the first that cannot be: files are full of them, and one that
// is missing spoils the file, not a cell.
type wording struct {
	catalog *locales.Catalog
	lang    locales.Lang
	failure *error
}

func (s Sheets) words(lang string) wording {
	known, ok := locales.ParseLang(lang)
	if !ok {
		known = locales.Kazakh
	}
	return wording{catalog: s.catalog, lang: known, failure: new(error)}
}

// say words a message; nothing at all for the zero message.
func (w wording) say(m locales.Message) string {
	if m.IsZero() {
		return ""
	}
	return w.catalogue(w.lang, m)
}

func (w wording) catalogue(lang locales.Lang, m locales.Message) string {
	text, err := w.catalog.Plain(lang, m)
	if err != nil && *w.failure == nil {
		*w.failure = err
	}
	return text
}

// err is what could not be worded, if anything.
func (w wording) err() error { return *w.failure }

// name chooses between the names that the database has; empty is a text for that.
func (w wording) name(kk, ru string, empty locales.Message) string {
	if kk == "" {
		return w.say(empty)
	}
	return locales.Bilingual{KK: kk, RU: ru}.In(w.lang)
}

// Name is what a sheet is called.
func Name(s store.Sheet) locales.Message {
	switch s {
	case store.SheetGrants:
		return locales.SheetGrants()
	case store.SheetAwards:
		return locales.SheetAwards()
	case store.SheetApplications:
		return locales.SheetApplications()
	case store.SheetReviews:
		return locales.SheetReviews()
	case store.SheetRanking:
		return locales.SheetRanking()
	case store.SheetAudit:
		return locales.SheetAudit()
	case store.SheetCourses:
		return locales.TeachingSheet()
	case store.SheetMentors:
		return locales.MatchingSheet()
	}
	return locales.SheetPeople()
}
