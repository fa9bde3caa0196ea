package locales

import (
	"strconv"
	"strings"
)

// nbsp keeps what belongs together on one line.
const nbsp = "\u00a0"

// Number writes a whole number with groups of three, kept together by no-break spaces, in either language.
func Number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + nbsp + digits[i:]
	}
	return sign + digits
}

// Decimal writes a number with at most so many digits after the comma, in either language: 12 345,678. Zeros at the end are left out.
func Decimal(value float64, places int) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(value, 'f', places, 64), ".")
	fraction = strings.TrimRight(fraction, "0")
	sign := ""
	if after, negative := strings.CutPrefix(whole, "-"); negative {
		whole = after
		if strings.Trim(whole+fraction, "0") != "" {
			sign = "-"
		}
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + nbsp + whole[i:]
	}
	if fraction == "" {
		return sign + whole
	}
	return sign + whole + "," + fraction
}

// Percent writes whole percents: 26% in Kazakh, 26 % in Russian.
func Percent(lang Lang, n int) string {
	if lang == Russian {
		return Number(int64(n)) + nbsp + "%"
	}
	return Number(int64(n)) + "%"
}

// Size writes the size of a file in units of 1024, in either language: 640 Б, 1,5 МБ.
func Size(bytes int64) string {
	if bytes < 1024 {
		return Number(bytes) + nbsp + "Б"
	}
	value, unit := float64(bytes), "Б"
	for _, larger := range []string{"КБ", "МБ", "ГБ", "ТБ"} {
		if value < 1024 {
			break
		}
		value, unit = value/1024, larger
	}
	if value < 10 {
		return Decimal(value, 1) + nbsp + unit
	}
	return Decimal(value, 0) + nbsp + unit
}
