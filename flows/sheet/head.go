package sheet

import (
	"strings"
	"unicode"

	"saruar/locales"
	"saruar/store"
)

// field is a column that an import knows. Its name is stored, in what a file lacks.
type field struct {
	name     string
	head     locales.Message
	required bool
	// called are other headings that people write, besides the one that templates have in both languages and the name itself.
	called []string
}

// The fields' names.
const (
	fieldID     = "id"
	fieldPerson = "person"
	fieldName   = "name"
	fieldLang   = "language"
	fieldRegion = "region"
	fieldRole   = "role"
	fieldCohort = "cohort"
	fieldEnds   = "ends"
	fieldAmount = "amount"
	fieldHours  = "hours"
	fieldReason = "why"
)

// fields lists the columns of an import in the order of its template.
func fields(s store.Sheet) []field {
	region := field{name: fieldRegion, head: locales.CommonRegion(), called: []string{"облыс", "облысы", "область", "аймақ", "өңірі", "oblast", "province"}}
	if s == store.SheetGrants {
		return []field{
			{name: fieldPerson, head: locales.SheetHeadPerson(), required: true, called: []string{
				"telegram", "телеграм", "telegram id", "телеграм id", "id", "айди", "username", "user", "адам", "человек", "имя в telegram", "ник", "telegram аты",
			}},
			{name: fieldRole, head: locales.SheetHeadRole(), required: true, called: []string{"рөл", "роли", "рөлдер", "лауазымы", "должность", "roles"}},
			region,
			{name: fieldCohort, head: locales.CommonCohort(), called: []string{"легі", "код потока", "лек коды", "топ", "cohort code"}},
			{name: fieldEnds, head: locales.SheetHeadEnds(), called: []string{
				"срок", "до", "срок до", "действует", "мерзім", "дейін", "аяқталуы", "окончание", "until", "end", "end date", "ends at", "valid until", "дата окончания", "аяқталу күні",
			}},
		}
	}
	if s == store.SheetAwards {
		return awardFields()
	}
	return []field{
		{name: fieldID, head: locales.SheetHeadId(), required: true, called: []string{
			"id", "telegram", "телеграм", "телеграм id", "телеграм айди", "айди", "user id", "tg id",
		}},
		{name: fieldName, head: locales.CommonFullName(), called: []string{
			"имя", "имя и фамилия", "фамилия имя", "аты", "есімі", "толық аты", "full name", "полное имя",
		}},
		{name: fieldLang, head: locales.CommonLanguage(), called: []string{"тілі", "lang"}},
		region,
	}
}

// columns are where the fields of a file stand, from 0.
type columns map[string]int

// at is the column of a field, -1 when the file has none.
func (c columns) at(name string) int {
	if i, ok := c[name]; ok {
		return i
	}
	return -1
}

// recognised finds the fields among the headings, in any order, case and spacing. missing are required fields that the file lacks, doubled
// those that it has several columns for. Columns that mean nothing here, such as the reasons in a file of failed rows, are passed over.
func (w wording) recognised(known []field, head []string) (found columns, missing, doubled []string) {
	names := map[string]string{}
	for _, f := range known {
		for _, text := range append([]string{f.name, w.catalogue(locales.Kazakh, f.head), w.catalogue(locales.Russian, f.head)}, f.called...) {
			names[squashed(text)] = f.name
		}
	}
	found = columns{}
	for i, text := range head {
		name, ok := names[squashed(text)]
		if !ok {
			continue
		}
		if _, twice := found[name]; twice {
			doubled = append(doubled, name)
			continue
		}
		found[name] = i
	}
	for _, f := range known {
		if _, ok := found[f.name]; f.required && !ok {
			missing = append(missing, f.name)
		}
	}
	return found, missing, doubled
}

// squashed is a text in one spelling without anything but letters and digits.
func squashed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, locales.Fold(unguarded(text)))
}
