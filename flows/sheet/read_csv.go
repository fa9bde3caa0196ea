package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"saruar/store"
)

// readCSV reads rows that are separated by semicolons, commas or tabs, in UTF-8, UTF-16 with its mark, or the code page of Windows.
func readCSV(data []byte, most int) (table, error) {
	text, err := decoded(data)
	if err != nil {
		return table{}, err
	}
	t := table{format: store.CSV, most: most}
	separator, body := separated(text)
	r := csv.NewReader(strings.NewReader(body))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = separator, true, -1, true
	skipped := strings.Count(text, "\n") - strings.Count(body, "\n")
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t.checked()
		}
		if err != nil {
			return table{}, errBroken
		}
		line, _ := r.FieldPos(0)
		if err := t.add(line+skipped, cells); err != nil {
			return table{}, err
		}
	}
}

// decoded gives the text of a file. What is no UTF is Windows-1251, in which Excel saves CSV here unless it is told otherwise.
func decoded(data []byte) (string, error) {
	for mark, order := range map[string]unicode.Endianness{"\xff\xfe": unicode.LittleEndian, "\xfe\xff": unicode.BigEndian} {
		if bytes.HasPrefix(data, []byte(mark)) {
			text, err := unicode.UTF16(order, unicode.ExpectBOM).NewDecoder().Bytes(data)
			if err != nil {
				return "", errBroken
			}
			return string(text), nil
		}
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	switch {
	case bytes.IndexByte(data, 0) >= 0: // no text has it
		return "", errBroken
	case utf8.Valid(data):
		return string(data), nil
	}
	text, err := charmap.Windows1251.NewDecoder().Bytes(data)
	if err != nil {
		return "", errBroken
	}
	return kazakhPage().Replace(string(text)), nil
}

// kazakhPage turns the letters that only Windows-1251 has into those that Kazakhstan's variant of it, KZ-1048, has in their places. They are
// letters of Ukrainian, Belarusian and Serbian, so that for a list made here the variant is the better guess.
func kazakhPage() *strings.Replacer {
	return strings.NewReplacer(
		"Ќ", "Қ", "ќ", "қ", "Ћ", "Һ", "ћ", "һ", "Ў", "Ұ", "ў", "ұ", "Ј", "Ә", "ј", "ә", "Ґ", "Ө", "ґ", "ө",
		"Є", "Ғ", "є", "ғ", "Ї", "Ү", "ї", "ү", "Ѕ", "Ң", "ѕ", "ң",
	)
}

// separated finds out what separates the cells: what Excel's own line "sep=" says, else what the first line has most of outside quotes.
func separated(text string) (separator rune, body string) {
	first, rest, _ := strings.Cut(text, "\n")
	if sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(first, "\r")), "sep="); ok && len(sign) == 1 && strings.Contains(";,\t", sign) {
		return rune(sign[0]), rest
	}
	for first == "" || strings.TrimSpace(first) == "" {
		if rest == "" {
			break
		}
		first, rest, _ = strings.Cut(rest, "\n")
	}
	counts, quoted := map[rune]int{}, false
	for _, r := range first {
		if r == '"' {
			quoted = !quoted
		} else if !quoted {
			counts[r]++
		}
	}
	separator = listSeparator
	for _, r := range ",\t" {
		if counts[r] > counts[separator] {
			separator = r
		}
	}
	return separator, text
}
