package sheet_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/sheet"
	"saruar/store"
)

func TestSendingAFile(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: sheet.Imports, Open: func(c *flowtest.Chat) { c.Says("/imports") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			w := newTown(t, lang)
			w.grant(store.Staff, "", "")
			return w.chat(clerk)
		},
		Lines: []flowtest.Line{
			{Step: "what", Good: flowtest.Tap("people"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("applications"), flowtest.Tap("import")}},
			{Step: "file", Good: document("a", "list.csv", 100), Bad: []engine.Input{
				flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), document("b", "list.xls", 100), document("c", "list.xlsx", 6<<20),
				flowtest.Tap("template_csv"),
			}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("import.card") },
	}.Run(t)
}

func TestDecidingOnAnImport(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: sheet.Import, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/import 1") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			w := newTown(t, lang)
			w.grant(store.Staff, "", "")
			c := w.chat(clerk).Says("/imports").Taps("people")
			w.sends(c, "list.csv", []byte("id;name\n901;Айгүл\n")).Says("/cancel").Says("/cancel").At("hall.hall")
			w.works()
			return c
		},
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("apply"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("hall.hall") },
	}.Run(t)
}

// imports sends a file in and gives what came of trying it.
func (w *town) imports(c *flowtest.Chat, what, name string, data []byte) engine.Screen {
	w.t.Helper()
	c.Says("/imports").Taps(what)
	w.sends(c, name, data).At("import.card")
	sent := w.works()
	if len(sent) != 1 {
		w.t.Fatalf("%d messages", len(sent))
	}
	return sent[0]
}

// decides opens the import of a message, taps, and gives what came of it.
func (w *town) decides(c *flowtest.Chat, letter engine.Screen, option string) []engine.Screen {
	w.t.Helper()
	args := letter.Rows[0][0].Action.Args
	c.Says("/" + args[0] + " " + args[1]).At("import.card").Taps(option)
	return w.works()
}

func (w *town) words(s engine.Screen) string { return w.chat(clerk).Words(s) }

func (w *town) sees(s engine.Screen, parts ...string) {
	w.t.Helper()
	text := w.words(s)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			w.t.Errorf("the message lacks %q:\n%s", part, text)
		}
	}
	if s.File != nil && len([]rune(text)) > 1024 {
		w.t.Errorf("a caption of %d characters", len([]rune(text)))
	}
}

const peopleCSV = "Telegram ID;Аты-жөні;Тіл;Өңір\n901;Айгүл;рус;Семей\n902;=HYPERLINK(\"x\");;Астана\n52;Басқа ат;ru;Астана\n901;Айгүл;;\nx;Қате;;\n903;Қате өңір;;Мордор\n"

func TestPeopleAreTriedAndThenImported(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	letter := w.imports(c, "people", "list.csv", []byte(peopleCSV))
	w.sees(letter, "Люди: проверка готова", "Новых строк: 2", "Уже так, без изменений: 1", "Не принято: 3", "[Посмотреть и решить]")
	table := rows(t, letter.File)
	want := "Telegram ID|Аты-жөні|Тіл|Өңір|Строка|Почему не принято\n901|Айгүл|||5|Эта строка уже есть выше в файле\n" +
		"x|Қате|||6|Telegram ID — это число, например 123456789\n903|Қате өңір||Мордор|7|Такого региона нет"
	if got := joined(table); got != want {
		t.Errorf("failed rows:\n%s", got)
	}
	if n := w.text(`select count(*)::text from person where id in (901, 902)`); n != "0" {
		t.Fatalf("trying has made %s people", n)
	}
	sent := w.decides(c, letter, "apply")
	w.sees(sent[0], "Люди: загрузка завершена", "Добавлено: 2", "Уже так, без изменений: 1", "Не принято: 3")
	if sent[0].File == nil {
		t.Error("no file of failed rows")
	}
	if got := w.text(`select string_agg(id || ' ' || name || ' ' || lang || ' ' || region || ' ' || (member_at is null), ', ' order by id)
from person where id in (901, 902)`); got != `901 Айгүл ru KZ-10 true, 902 =HYPERLINK("x") kk KZ-71 true` {
		t.Errorf("people: %s", got)
	}
	if got := w.text(`select name || region from person where id = 52`); got != "ЕрланKZ-10" {
		t.Errorf("a member became %s", got)
	}
	if got := w.text(`select count(*) || ' ' || min(after::text) from audit where action = 'import_people'`); got != `1 {"sheet":"people","fresh":2,"changed":0,"same":1,"failed":3}` {
		t.Errorf("the log says %s", got)
	}
	if got := w.text(`select count(*)::text from consent where person in (901, 902)`); got != "0" {
		t.Errorf("%s consents are assumed", got)
	}
	// The same file once more changes nothing.
	letter = w.imports(c, "people", "list.csv", []byte(peopleCSV))
	w.sees(letter, "Новых строк: 0", "Уже так, без изменений: 3", "Загружать нечего")
	c.Says("/import " + letter.Rows[0][0].Action.Args[1])
	if strings.Contains(strings.Join(c.Options(), " "), "apply") {
		t.Error("offers to import nothing")
	}
	// What nobody has said yet is filled in.
	letter = w.imports(c, "people", "list.csv", []byte("id;name;region\n904;;\n"))
	w.decides(c, letter, "apply")
	letter = w.imports(c, "people", "list.csv", []byte("id;name;region\n904;Дана;Семей\n901;Басқа;Астана\n"))
	w.sees(letter, "дополнено или изменено: 1", "без изменений: 1")
	w.decides(c, letter, "apply")
	if got := w.text(`select string_agg(name || region, ' ' order by id) from person where id in (901, 904)`); got != "АйгүлKZ-10 ДанаKZ-10" {
		t.Errorf("people: %s", got)
	}
}

func TestWhatIsDiscardedChangesNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t, "kk")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	letter := w.imports(c, "people", "list.csv", []byte("id\n901\n"))
	w.decides(c, letter, "drop")
	c.Says("/import 1").Sees("Енгізілмеді")
	if len(c.Options()) != 1 {
		t.Errorf("offers %v", c.Options())
	}
	if n := w.text(`select count(*)::text from person where id = 901`); n != "0" {
		t.Error("somebody was imported")
	}
}

func TestWhatWaitsForADecisionIsOffered(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	w.imports(c, "people", "list.csv", []byte("id\n901\n"))
	c.Says("/cancel").Says("/imports").Sees("[Ждёт решения: Люди, 1]").Taps("import_1").At("import.card").Taps("drop").At("imports.what")
	if strings.Contains(c.Text(), "Ждёт решения") {
		t.Errorf("still offers\n%s", c.Text())
	}
}

// Two taps, or two chats, decide once.
func TestAnImportIsDecidedOnOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	w.imports(c, "people", "list.csv", []byte("id\n901\n"))
	c.Says("/import 1")
	other := w.chat(clerk).Says("/import 1").Taps("drop")
	c.Taps("apply")
	if c.Reply().Notice == nil || c.Reply().Notice.MessageID() != "sheet.import_decided" {
		t.Errorf("%+v", c.Reply())
	}
	if sent := w.works(); len(sent) != 0 || other.Place() != "hall.hall" {
		t.Errorf("%+v", sent)
	}
	// An import is nobody else's.
	w.chat(chief).Says("/import 1").At("hall.hall")
}

func TestPeopleOutsideOnesRegionAreNotImported(t *testing.T) {
	t.Parallel()
	w := newTown(t, "kk")
	w.grant(store.Staff, "KZ-10", "")
	c := w.chat(clerk)
	letter := w.imports(c, "people", "list.csv", []byte("id;region\n901;Семей\n902;Астана\n903;\n51;Семей\n52;Астана\n"))
	w.sees(letter, "Жаңа жолдар: 1", "өзгермейді: 1", "Қабылданбады: 3")
	if got := joined(rows(t, letter.File)); strings.Count(got, "өңіріңізден немесе легіңізден тыс") != 3 {
		t.Errorf("failed rows:\n%s", got)
	}
	w.decides(c, letter, "apply")
	if got := w.text(`select string_agg(id::text, ' ') from person where id > 900`); got != "901" {
		t.Errorf("imported %s", got)
	}
}

func TestARightThatEndsStopsTheImport(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	letter := w.imports(c, "people", "list.csv", []byte("id\n901\n"))
	args := letter.Rows[0][0].Action.Args
	c.Says("/import " + args[1]).Taps("apply")
	w.sql(`update role_grant set ends_at = now() where person = $1`, clerk)
	if sent := w.works(); len(sent) != 0 {
		t.Errorf("%+v", sent)
	}
	if got := w.text(`select state || problem || (select count(*) from person where id = 901) from sheet_import`); got != "brokenright0" {
		t.Error(got)
	}
	c.Says("/import 1").At("hall.hall").Says("/imports").At("hall.hall")
}

// grantsCSV has, for somebody of Astana and another of Abai: new grants, one of another end, bad ones.
const grantsCSV = "Telegram ID немесе @аты;Рөлі;Өңірі;Легі;Мерзімі\n51;эксперт;Астана;2026;\n@erlan_k;Модератор;;;05.11.2027\n@nobody_here;эксперт;;;\n51;эксперт;Астана;1999;\n41;эксперт;;;\n51;әкімші;;;\n"

func TestGrantsAreTriedAndThenGiven(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	letter := w.imports(c, "grants", "roles.csv", []byte(grantsCSV))
	w.sees(letter, "Роли и права: проверка готова", "Новых строк: 2", "Не принято: 4")
	got := joined(rows(t, letter.File))
	for line, why := range map[string]string{
		"nobody_here": "Бот не знает этого человека", "1999": "Потока с таким кодом нет", "41|": "Эту роль этому человеку выдать нельзя", "әкімші": "Выдать можно только то",
	} {
		found := false
		for _, row := range strings.Split(got, "\n") {
			found = found || (strings.Contains(row, line) && strings.Contains(row, why))
		}
		if !found {
			t.Errorf("%s lacks %s:\n%s", line, why, got)
		}
	}
	if n := w.text(`select count(*)::text from role_grant where person in (51, 52)`); n != "0" {
		t.Fatalf("trying has given %s grants", n)
	}
	sent := w.decides(c, letter, "apply")
	var told []string
	for _, s := range sent {
		told = append(told, w.words(s))
	}
	if strings.Count(strings.Join(told, " "), "told_fresh") != 2 {
		t.Errorf("people are told %q", told)
	}
	if got := w.text(`select string_agg(h.person || h.role || coalesce(h.region, '') || coalesce(c.code, '') || coalesce((h.ends_at at time zone 'Asia/Almaty')::text, '')
	|| h.granted_by, ', ' order by h.id) from role_grant h left join cohort c on c.id = h.cohort where h.person in (51, 52)`); got != "51expertKZ-71202641, 52moderator2027-11-05 23:59:5941" {
		t.Errorf("grants: %s", got)
	}
	if got := w.text(`select count(*) filter (where action = 'grant_roles' and actor is not null) || ' ' || count(*) filter (where action = 'import_people') from audit`); got != "2 1" {
		t.Errorf("the log has %s", got)
	}
	// Again: all is so already. With another end: changed.
	letter = w.imports(c, "grants", "roles.csv", []byte(grantsCSV))
	w.sees(letter, "Новых строк: 0", "без изменений: 2")
	letter = w.imports(c, "grants", "roles.csv", []byte(strings.ReplaceAll(grantsCSV, "2027", "2028")))
	w.sees(letter, "дополнено или изменено: 1", "без изменений: 1")
	sent = w.decides(c, letter, "apply")
	if w.words(sent[0]) != "told_changed" && w.words(sent[1]) != "told_changed" {
		t.Errorf("people are told %+v", sent)
	}
	if n := w.text(`select count(*)::text from role_grant where person in (51, 52)`); n != "2" {
		t.Errorf("%s grants", n)
	}
}

func TestNobodyImportsMoreGrantsThanTheyHold(t *testing.T) {
	t.Parallel()
	for name, scope := range map[string][2]string{"another region": {"KZ-10", ""}, "another cohort": {"", "2025"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, "ru")
			w.grant(store.Staff, scope[0], scope[1])
			letter := w.imports(w.chat(clerk), "grants", "roles.csv", []byte("person;role;region;cohort\n51;expert;Астана;2026\n51;expert;;\n51;staff;Астана;2026\n"))
			w.sees(letter, "Новых строк: 0", "Не принято: 3")
		})
	}
}

func TestBadFilesAreAnswered(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	for name, file := range map[string]struct {
		data []byte
		want string
	}{
		"50 000 rows":     {[]byte("id\n" + strings.Repeat("5\n", 50_000)), "больше 20\u00a0000 строк. Разделите"},
		"no such columns": {[]byte("a;b\n1;2\n"), "Не хватает колонок: Telegram ID"},
		"old Excel":       {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), "сохраните его как XLSX"},
		"broken":          {[]byte("PK\x03\x04 nothing"), "повреждён"},
		"empty":           {[]byte(" "), "пустой"},
	} {
		letter := w.imports(c, "people", name+".csv", file.data)
		w.sees(letter, "Люди: файл не прочитан", file.want)
		if letter.File != nil || len(letter.Rows) > 0 {
			t.Errorf("%s: %+v", name, letter)
		}
	}
	c.Says("/imports").Taps("people").Do(document("gone", "gone.csv", 1))
	if sent := w.works(); len(sent) != 1 {
		t.Errorf("%+v", sent)
	} else {
		w.sees(sent[0], "Отправьте его снова")
	}
}

func TestFailedRowsComeInTheFormatTheyWereSentIn(t *testing.T) {
	t.Parallel()
	w := newTown(t, "kk")
	w.grant(store.Staff, "", "")
	template := w.chat(clerk).Says("/imports").Taps("grants").Taps("template_xlsx").Sees("Үлгі бөлек хабар болып келеді")
	sent := w.works()
	if got := joined(rows(t, sent[0].File)); got != "Telegram ID немесе @аты|Рөлі|Өңір|Лек|Мерзімі\n123456789|Сарапшы|Астана қаласы||04.11.2027" {
		t.Errorf("the template is\n%s", got)
	}
	// The template itself can be sent back: nobody has the example's id.
	w.sends(template, "roles.xlsx", sent[0].File.Data).At("import.card")
	letter := w.works()[0]
	if got := joined(rows(t, letter.File)); !strings.HasSuffix(letter.File.Name, ".xlsx") ||
		!strings.HasSuffix(got, "123456789|Сарапшы|Астана қаласы||04.11.2027|2|Бот бұл адамды танымайды немесе ол басқа өңірден") {
		t.Errorf("%s:\n%s", letter.File.Name, got)
	}
}

func TestTemplatesAreUnderstood(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		for _, format := range []string{"xlsx", "csv"} {
			w := newTown(t, lang)
			w.grant(store.Staff, "", "")
			c := w.chat(clerk).Says("/imports").Taps("people").Taps("template_" + format)
			sent := w.works()
			w.sends(c, "people."+format, sent[0].File.Data)
			letter := w.works()[0]
			if letter.File != nil {
				t.Errorf("%s %s: %s", lang, format, joined(rows(t, letter.File)))
			}
			w.decides(c, letter, "apply")
			if got := w.text(`select name || lang || region from person where id = 123456789`); got != "Айгүл Сапарова"+lang+"KZ-71" {
				t.Errorf("%s %s: %s", lang, format, got)
			}
		}
	}
}

// A run that is killed goes on behind what it kept, and one that is overtaken leaves it alone.
func TestAnImportGoesOnAfterAKill(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.sheets = w.sheets.Limited(100, 100, 1) // a job ends after one stretch, as if killed there
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	list := "id;name\n"
	for i := range 1201 {
		list += fmt.Sprintf("%d;Адам\n", 1000+i)
	}
	letter := w.imports(c, "people", "list.csv", []byte(list+"x;\n"))
	w.sees(letter, "Новых строк: 1\u00a0201", "Не принято: 1", "[Посмотреть и решить]")
	c.Says("/import 1").Sees("[Загрузить 1\u00a0201 строку]").Taps("apply")
	n, _ := w.next()
	var later store.Later
	if err := w.sheets.Run(t.Context(), n, flowtest.Noon()); !errors.As(err, &later) {
		t.Fatal(err)
	}
	c.Says("/import 1").Sees("Загружаем: 500 из 1\u00a0202")
	// The stretch that was kept is not taken again, whoever begins with it.
	i, _, err := w.ImportJob(t.Context(), 1)
	w.must(err)
	i.Next = 0
	if err := w.ImportPeople(t.Context(), store.Stretch{Import: i, Rows: 500, Total: 1202}, nil, flowtest.Noon()); !errors.Is(err, store.ErrOvertaken) {
		t.Errorf("taken again: %v", err)
	}
	w.queue = append(w.queue, n, n)
	sent := w.works()
	if len(sent) != 1 {
		t.Fatalf("%d messages", len(sent))
	}
	w.sees(sent[0], "Добавлено: 1\u00a0201", "Не принято: 1")
	if n := w.text(`select count(*)::text from person where id between 1000 and 2300`); n != "1201" {
		t.Errorf("%s people", n)
	}
	if n := w.text(`select count(*)::text from audit where action = 'import_people'`); n != "1" {
		t.Errorf("%s imports are written down", n)
	}
}

func TestWhoMayNotImportDoesNot(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Auditor, "", "")
	w.chat(clerk).Says("/imports").At("hall.hall").Sees("нет доступа")
	if _, err := w.AskImport(t.Context(), clerk, store.SheetPeople, "x", flowtest.Noon()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
