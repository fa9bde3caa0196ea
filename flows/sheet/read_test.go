package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
)

// desk is exports and imports that know the regions and nothing else.
func desk(t testing.TB) Sheets {
	t.Helper()
	return New(Parts{Store: atlas{}, Catalog: flowtest.Catalog(t), Zone: flowtest.Zone()})
}

// atlas is a store of regions only.
type atlas struct{ Store }

func (atlas) Regions(context.Context, string) ([]store.Region, error) {
	var list []store.Region
	for _, r := range locales.Regions() {
		list = append(list, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	return list, nil
}

func understood(t testing.TB, sheet store.Sheet, data []byte) reading {
	t.Helper()
	r, err := desk(t).understand(context.Background(), store.Import{Sheet: sheet, AskedAt: flowtest.Noon()}, data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// workbook is a file with the rows given.
func workbook(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, cells := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestHeadingsAreKnownInAnyOrderCaseAndLanguage(t *testing.T) {
	t.Parallel()
	for _, head := range []string{
		"Telegram ID;Аты-жөні;Тіл;Өңір", "telegram id ; АТЫ-ЖӨНІ; тіл ;өңір", "Телеграм ID;ФИО;Язык;Регион", "TelegramID;Full name;Language;Region",
		"id,name,lang,region", "ID\tИмя\tТілі\tОблысы",
	} {
		separator := ";"
		for _, s := range []string{",", "\t"} {
			if strings.Contains(head, s) {
				separator = s
			}
		}
		r := understood(t, store.SheetPeople, []byte(head+"\n"+strings.Join([]string{"123456789", "Айгүл", "қазақша", "Семей"}, separator)+"\n"))
		if r.problem != "" || len(r.people) != 1 {
			t.Errorf("%q: %s %v", head, r.problem, r.missing)
			continue
		}
		want := store.ImportedPerson{Line: 2, ID: 123456789, Name: "Айгүл", Lang: "kk", Region: "KZ-10"}
		if got := r.people[0]; got.ImportedPerson != want || got.why != "" {
			t.Errorf("%q: %+v", head, got)
		}
	}
	r := understood(t, store.SheetPeople, []byte("\n\nӨңір;Не;Тіл;Telegram ID\nСемей;x;ru;5\n"))
	if r.problem != "" || r.people[0].Line != 4 || r.people[0].Region != "KZ-10" || r.people[0].Lang != "ru" || r.people[0].ID != 5 {
		t.Errorf("another order: %+v", r)
	}
}

func TestMissingColumnsAreNamed(t *testing.T) {
	t.Parallel()
	r := understood(t, store.SheetGrants, []byte("Аты;Өңір\nа;б\n"))
	if r.problem != problemColumns || !slices.Equal(r.missing, []string{fieldPerson, fieldRole}) {
		t.Errorf("%s %v", r.problem, r.missing)
	}
	r = understood(t, store.SheetPeople, []byte("id;Telegram ID;ФИО\n1;2;а\n"))
	if r.problem != problemDoubled || !slices.Equal(r.missing, []string{fieldID}) {
		t.Errorf("%s %v", r.problem, r.missing)
	}
}

// inUTF16 is what Excel calls Unicode text.
func inUTF16(text string) []byte {
	data := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, u)
	}
	return data
}

// inKZ1048 is Kazakhstan's variant of Windows-1251.
func inKZ1048(t *testing.T, text string) []byte {
	t.Helper()
	own := strings.NewReplacer("ө", "ґ", "ң", "ѕ", "ү", "ї", "қ", "ќ", "Қ", "Ќ", "Ә", "Ј", "ғ", "є", "ұ", "ў", "һ", "ћ", "ә", "ј", "Ө", "Ґ")
	data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(own.Replace(text)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAnyEncodingOfTheseParts(t *testing.T) {
	t.Parallel()
	russian, err := charmap.Windows1251.NewEncoder().Bytes([]byte("ФИО;Telegram ID;Регион\r\nИванов Пётр;7;Караганда\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"UTF-8":        {[]byte("Аты-жөні;Telegram ID\nӘсел Үмбетқызы;7\n"), "Әсел Үмбетқызы"},
		"UTF-8, mark":  {[]byte("\xef\xbb\xbfАты-жөні;Telegram ID\nӘсел;7\n"), "Әсел"},
		"UTF-16":       {inUTF16("Аты-жөні\tTelegram ID\nӘсел\t7\n"), "Әсел"},
		"Windows-1251": {russian, "Иванов Пётр"},
		"KZ-1048":      {inKZ1048(t, "Аты-жөні;Telegram ID\nҚ. Әсел Өмірғалиқызы;7\n"), "Қ. Әсел Өмірғалиқызы"},
		"sep=":         {[]byte("sep=,\nname,telegram id\n\"Ә; сел\",7\n"), "Ә; сел"},
	} {
		r := understood(t, store.SheetPeople, c.data)
		if r.problem != "" || len(r.people) != 1 || r.people[0].Name != c.want || r.people[0].ID != 7 {
			t.Errorf("%s: %s %+v", name, r.problem, r.people)
		}
	}
}

// bomb is an archive that unpacks into more than is taken. It is packed quickly, not well.
var bomb = sync.OnceValue(func() []byte {
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	part, _ := z.Create("xl/worksheets/sheet1.xml")
	for range unpackedLimit >> 20 {
		_, _ = part.Write(make([]byte, 1<<20))
	}
	_, _ = part.Write([]byte{0})
	_ = z.Close()
	return packed.Bytes()
})

func TestWhatIsNoTableIsRefusedWithItsReason(t *testing.T) {
	t.Parallel()
	locked := append(append([]byte{}, oleSign...), append(make([]byte, 600), lockedSign...)...)
	var docx bytes.Buffer
	z := zip.NewWriter(&docx)
	part, _ := z.Create("word/document.xml")
	_, _ = part.Write([]byte("<x/>"))
	_ = z.Close()
	whole := workbook(t, []any{"Telegram ID"}, []any{1})
	many := "Telegram ID\n" + strings.Repeat("1\n", rowLimit+1)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"old Excel":             {append(append([]byte{}, oleSign...), make([]byte, 600)...), errOldExcel},
		"password":              {locked, errLocked},
		"Word":                  {docx.Bytes(), errBroken},
		"half a workbook":       {whole[:len(whole)/2], errBroken},
		"a picture":             {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), errBroken},
		"unpacks into too much": {bomb(), errHuge},
		"nothing":               {nil, errEmpty},
		"blanks":                {[]byte("\r\n ;;\r\n"), errEmpty},
		"headings only":         {[]byte("Telegram ID;ФИО\r\n"), errEmpty},
		"an empty workbook":     {workbook(t), errEmpty},
		"50 000 rows":           {[]byte(many), errRows},
	} {
		if _, err := read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if len(bomb()) > fileLimit {
		t.Errorf("the bomb has %d bytes", len(bomb()))
	}
}

// A bomb that lies about its size is not unpacked beyond what it says.
func TestAnArchiveThatLiesIsBroken(t *testing.T) {
	t.Parallel()
	real := binary.LittleEndian.AppendUint32(nil, unpackedLimit+1)
	lie := binary.LittleEndian.AppendUint32(nil, 1000)
	if _, err := read(bytes.ReplaceAll(bomb(), real, lie)); !errors.Is(err, errBroken) {
		t.Errorf("%v", err)
	}
}

func TestWorkbooksAreReadAsTheyAre(t *testing.T) {
	t.Parallel()
	f := excelize.NewFile()
	defer f.Close()
	set := func(cell string, v any) {
		t.Helper()
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	for i, head := range []string{"Telegram ID немесе @аты", "Рөлі", "Өңірі", "Мерзімі"} {
		set(string(rune('A'+i))+"1", head)
	}
	set("A2", int64(123456789012))
	set("B2", "эксперт")
	set("C2", "Семей")
	set("D2", time.Date(2027, time.March, 5, 0, 0, 0, 0, time.UTC))
	set("A4", "@Saule_K") // row 3 is blank
	set("B4", "МОДЕРАТОР")
	set("D4", "5 наурыз 2027")
	if err := f.SetCellFormula("Sheet1", "C4", `=HYPERLINK("http://x","Астана")`); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	r := understood(t, store.SheetGrants, out.Bytes())
	end := time.Date(2027, time.March, 5, 23, 59, 59, 0, flowtest.Zone())
	want := []store.ImportedGrant{
		{Line: 2, Person: 123456789012, Role: store.Expert, Region: "KZ-10", EndsAt: end},
		{Line: 4, Username: "Saule_K", Role: store.Moderator, EndsAt: end}, // a formula that nobody worked out is empty
	}
	for i, g := range r.grants {
		if !g.EndsAt.Equal(want[i].EndsAt) || g.why != "" {
			t.Errorf("row %d: %+v", i, g)
		}
		g.EndsAt = want[i].EndsAt
		if g.ImportedGrant != want[i] {
			t.Errorf("row %d: %+v, want %+v", i, g.ImportedGrant, want[i])
		}
	}
}

func TestWhyARowOfPeopleIsRefused(t *testing.T) {
	t.Parallel()
	for cells, want := range map[string]reason{
		";Айгүл;;":                                 reasonNoID,
		"@aigul;Айгүл;;":                           reasonBadID,
		"-5;Айгүл;;":                               reasonBadID,
		"0;Айгүл;;":                                reasonBadID,
		"99999999999999999999;Айгүл;;":             reasonBadID,
		"1,23457E+11;Айгүл;;":                      reasonRoundedID,
		"5;" + strings.Repeat("а", 101) + ";;":     reasonLongName,
		"5;?сел ?мір;;":                            reasonLostLetters,
		"5;Айгүл;ағылшынша;":                       reasonBadLanguage,
		"5;Айгүл;kk;Мордор":                        reasonBadRegion,
		"5;Айгүл;kk;облысы":                        reasonBadRegion,
		"123 456 789;Айгүл;рус;г. Астана":          "",
		"'5;'=HYPERLINK(\"\"x\"\");;алматы қаласы": "",
		"5.0;=1+1;;Алматинская обл":                "",
		"5;;;": "",
	} {
		r := understood(t, store.SheetPeople, []byte("Telegram ID;Аты-жөні;Тіл;Өңір\n"+cells+"\n"))
		if len(r.people) != 1 || r.people[0].why != want {
			t.Errorf("%q: %+v, want %q", cells, r.people, want)
		}
	}
	r := understood(t, store.SheetPeople, []byte("id\n5\n5\n"))
	if r.people[0].why != "" || r.people[1].why != reasonTwice {
		t.Errorf("%+v", r.people)
	}
}

func TestRegionsAreFoundInAnySpelling(t *testing.T) {
	t.Parallel()
	w := desk(t).words("kk")
	rd, err := desk(t).reader(t.Context(), w, flowtest.Noon())
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Абай облысы": "KZ-10", "область абай": "KZ-10", "Семей": "KZ-10", "KZ-10": "KZ-10", "kz-10": "KZ-10", "АСТАНА": "KZ-71", "город Алматы": "KZ-75",
		"Алматы қаласы": "KZ-75", "алматы каласы": "KZ-75", "Алматинская область": "KZ-19", "Алматы облысы": "KZ-19", "Кызылорда": "KZ-43", "ВКО": "KZ-63",
		"Мангыстауская область": "KZ-47", "": "",
	} {
		if got, why := rd.region(text); got != want || why != "" {
			t.Errorf("%q: %q, %q; want %q", text, got, why, want)
		}
	}
}

func TestWhyARowOfGrantsIsRefused(t *testing.T) {
	t.Parallel()
	for cells, want := range map[string]reason{
		";эксперт;;;":                    reasonNoID,
		"сәуле к;эксперт;;;":             reasonBadPerson,
		"5;;;;":                          reasonNoRole,
		"5;маг;;;":                       reasonBadRole,
		"5;эксперт;Мордор;;":             reasonBadRegion,
		"5;эксперт;;;когда-нибудь":       reasonBadDate,
		"5;эксперт;;;31.02.2027":         reasonBadDate,
		"5;эксперт;;;46331":              reasonBadDate, // a day of a workbook is none in CSV
		"5;эксперт;;;03.11.2026":         reasonPastDate,
		"5;эксперт;;;04.11.2026":         "", // until the day's end
		"https://t.me/saule_k;әкімші;;;": "",
		"@saule_k;expert;Весь Казахстан;все;5 наурыз": "",
	} {
		r := understood(t, store.SheetGrants, []byte("Telegram;Рөлі;Өңір;Лек;Мерзімі\n"+cells+"\n"))
		if len(r.grants) != 1 || r.grants[0].why != want {
			t.Errorf("%q: %s %+v, want %q", cells, r.problem, r.grants, want)
		}
		if want == "" && r.grants[0].Region+r.grants[0].Cohort != "" {
			t.Errorf("%q is not for everywhere: %+v", cells, r.grants[0])
		}
	}
	r := understood(t, store.SheetGrants, []byte("Telegram;Рөлі;Мерзімі\n@a_bcd;staff;\n@A_BCD;Қызметкер;05.05.2027\n@a_bcd;expert;\n"))
	if r.grants[0].why != "" || r.grants[1].why != reasonTwice || r.grants[2].why != "" {
		t.Errorf("%+v", r.grants)
	}
}

func FuzzRowsOrReason(f *testing.F) {
	for _, text := range []string{
		"Telegram ID;ФИО;Язык;Регион\n5;Айгүл;kk;Семей\n", "id,name\n\"5\",\"a\nb\"\n", "sep=,\nid\n1", "\xff\xfei\x00d\x00", "id;=1\n'=1;?\n",
		"Telegram;Рөлі;Мерзімі\n@abcd;эксперт;5 қараша\n", "id\n1E5\n", "PK\x03\x04", "\"", ";;;\n\n\"\"\"", "id\n\xca\xe0\xe7",
	} {
		f.Add([]byte(text))
	}
	s := desk(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, sheet := range store.Imports() {
			r, err := s.understand(t.Context(), store.Import{Sheet: sheet, AskedAt: flowtest.Noon()}, data)
			if err != nil {
				t.Fatal(err)
			}
			if r.problem != "" {
				if m := problem(store.Import{Sheet: sheet, Problem: r.problem, Missing: r.missing}); m.IsZero() || m.ID == locales.SheetProblemUnknown().ID {
					t.Errorf("nobody is told of %s", r.problem)
				}
				continue
			}
			checkRows(t, r)
		}
	})
}

// checkRows checks that each row is good or has a reason that can be told.
func checkRows(t *testing.T, r reading) {
	t.Helper()
	if len(r.people)+len(r.grants) != len(r.table.rows) {
		t.Errorf("%d rows become %d", len(r.table.rows), len(r.people)+len(r.grants))
	}
	told := func(why reason) bool {
		return why != "" && reasonText(string(why)).ID != locales.SheetReasonUnknown().ID
	}
	for _, p := range r.people {
		if good := p.ID > 0 && p.ID <= mostID && len([]rune(p.Name)) <= longestName; !told(p.why) && (p.why != "" || !good) {
			t.Errorf("%+v", p)
		}
	}
	for _, g := range r.grants {
		if good := (g.Person > 0) != (g.Username != "") && slices.Contains(store.Roles(), g.Role); !told(g.why) && (g.why != "" || !good) {
			t.Errorf("%+v", g)
		}
	}
}
