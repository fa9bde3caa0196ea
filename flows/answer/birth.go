package answer

import (
	"regexp"
	"strings"
	"time"
)

// The ages that people give, in years. Who is too young for something is the flow's affair.
const (
	youngest = 5
	oldest   = 110
)

var (
	yearForm = regexp.MustCompile(`^(\d ?\d ?\d ?\d) ?(?:года рождения|года|год|г\.? ?р|г|жылы|жылгы|жыл|ж)?\.?$`)
	ageForm  = regexp.MustCompile(`^(?:мне |маган )?(\d{1,3}) ?(?:лет|года|год|жастамын|жаста|жас)?\.?$`)
)

// BirthYear reads a year of birth, alone or within the whole date: 5 to 110 years before this year. Errors: ErrNoSuchDay,
// ErrUnreadable.
func BirthYear(text string, thisYear int) (int, error) {
	year := 0
	if m := yearForm.FindStringSubmatch(folded(text)); m != nil {
		year = small(strings.ReplaceAll(m[1], " ", ""))
	} else {
		born, err := Date(text, midnight(thisYear, time.December, 31))
		if err != nil {
			return 0, err
		}
		year = born.Year()
	}
	if year < thisYear-oldest || year > thisYear-youngest {
		return 0, ErrUnreadable
	}
	return year, nil
}

// Age reads an age in whole years, 5 to 110: «17», «17 лет», «17 жас». Errors: ErrUnreadable.
func Age(text string) (int, error) {
	m := ageForm.FindStringSubmatch(folded(text))
	if m == nil {
		return 0, ErrUnreadable
	}
	age := small(m[1])
	if age < youngest || age > oldest {
		return 0, ErrUnreadable
	}
	return age, nil
}
