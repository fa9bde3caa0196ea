package locales

import "regexp"

var plusSeven = regexp.MustCompile(`^\+7(\d{3})(\d{3})(\d{2})(\d{2})$`)

// Phone writes an E.164 number for reading: +7 701 123 45 67, kept together by no-break spaces. Numbers of other countries than
// Kazakhstan and Russia stay as they are.
func Phone(e164 string) string {
	m := plusSeven.FindStringSubmatch(e164)
	if m == nil {
		return e164
	}
	return "+7" + nbsp + m[1] + nbsp + m[2] + nbsp + m[3] + nbsp + m[4]
}
