package sheet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"saruar/flows/sheet"
)

func TestAListOfIDsIsReadWhateverItLooksLike(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		data    string
		ids     []int64
		lines   int
		wrong   []int
		problem string
	}{
		"plain":             {"101\n102\n", []int64{101, 102}, 2, nil, ""},
		"under a heading":   {"Telegram ID;Аты\n101;Әлия\n\n102;Болат\n", []int64{101, 102}, 2, nil, ""},
		"one id":            {"7000123456", []int64{7_000_123_456}, 1, nil, ""},
		"a heading only":    {"Telegram ID\n", nil, 0, nil, ""},
		"with spaces":       {"\ufeff7 000 123 456\r\n102.0\r\n'103\r\n", []int64{7_000_123_456, 102, 103}, 3, nil, ""},
		"with wrong lines":  {"101\nабв\n-5\n0\n99999999999999999999\n1,2E+09\n102\n", []int64{101, 102}, 7, []int{2, 3, 4, 5, 6}, ""},
		"a formula":         {"101\n=HYPERLINK(\"x\")\n@SUM(1)\n", []int64{101}, 3, []int{2, 3}, ""},
		"empty":             {"", nil, 0, nil, "empty"},
		"blank":             {" \n\n;;\n", nil, 0, nil, "empty"},
		"no text":           {"\x00\x01\x02", nil, 0, nil, "broken"},
		"no workbook":       {"PK\x03\x04 but no more", nil, 0, nil, "broken"},
		"a picture's start": {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", nil, 0, nil, "old_excel"},
		"too long":          {strings.Repeat("1\n", sheet.IDLimit+2), nil, 0, nil, "rows"},
	} {
		ids, lines, wrong, problem := sheet.ReadIDs([]byte(c.data))
		if !slices.Equal(ids, c.ids) || lines != c.lines || !slices.Equal(wrong, c.wrong) || problem != c.problem {
			t.Errorf("%s: %v, %d lines, wrong %v, %q", name, ids, lines, wrong, problem)
		}
	}
}

func TestAListOfIDsMayBeAWorkbook(t *testing.T) {
	t.Parallel()
	table, err := sheet.NewTable("Telegram ID")
	if err != nil {
		t.Fatal(err)
	}
	defer table.Discard()
	for _, cell := range []any{int64(7_000_123_456), "102", "абв"} {
		if err := table.Row(cell); err != nil {
			t.Fatal(err)
		}
	}
	file, err := table.Finish("ids")
	if err != nil {
		t.Fatal(err)
	}
	ids, lines, wrong, problem := sheet.ReadIDs(file.Data)
	if fmt.Sprint(ids, lines, wrong, problem) != "[7000123456 102] 3 [4]" {
		t.Error(ids, lines, wrong, problem)
	}
}
