package programme_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/programme"
	"saruar/store"
)

const example = `code: mektep
track: invited
region: Астана
title_kk: Мектеп
title_ru: Школа
modules:
  - code: m1
    title_kk: Бастау
    title_ru: Начало
    lessons:
      - code: l1
        title_kk: Мәселе
        title_ru: Проблема
        starts: 07.11.2026 18:00
        minutes: 90
        link: https://meet.example/1
        teacher: "@arman_s"
        homework:
          - code: h1
            title_kk: Ағаш
            title_ru: Дерево
            text_kk: Салыңыз
            text_ru: Нарисуйте
            due: 10 қараша 21:00
            mandatory: иә
        materials:
          - title_kk: Слайдтар
            title_ru: Слайды
            link: https://example.kz/slides
      - code: l2
        title_kk: Шешім
        title_ru: Решение
        starts: 2026-11-09 18:30
        minutes: 120
        place: Абай даңғылы, 1
`

// sends lets the office send a file, and reads it.
func (h *hall) sends(data string) (id int64) {
	h.t.Helper()
	id, err := h.AskProgrammeFile(h.t.Context(), officer, fmt.Sprint("file", len(h.files)), flowtest.Noon())
	h.must(err)
	h.files[fmt.Sprint("file", len(h.files))] = []byte(data)
	h.must(h.room.Read(h.t.Context(), store.Notice{Kind: programme.KindRead, Person: officer, Ref: ref(id)}, flowtest.Noon()))
	return id
}

// course is the newest: trying a file uses up numbers.
func (h *hall) course() int64 {
	h.t.Helper()
	return h.number(`select max(id) from course`)
}

// report is what the office sees of a file.
func (h *hall) report(data, lang string) string {
	h.t.Helper()
	return h.arrives(officer, lang).Says("/course_tried " + ref(h.sends(data))).Text()
}

func TestAFileBecomesACourseAndIsChangedByTheNextOne(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	c := h.arrives(officer, "ru")
	c.Says("/courses").Taps("file").Do(engine.Input{Kind: engine.Document, File: &engine.File{ID: "file0", Kind: engine.Document, Name: "kurs.yaml", Size: 900}})
	c.At("course_tried.card").Sees("Файл читается")
	h.files["file0"] = []byte(example)
	h.must(h.room.Read(t.Context(), store.Notice{Kind: programme.KindRead, Person: officer, Ref: "1"}, flowtest.Noon()))
	if told := h.telling(programme.KindTried, officer, "ru"); len(told) != 1 || !strings.Contains(told[0], "Новых занятий: 2") {
		t.Fatalf("%q", told)
	}
	c.Says("/course_tried 1").Sees("Файл в порядке: Школа", "Новый курс сохранится черновиком").Taps("save").At("course_card.card").Sees("Занятий: 2", "черновик", "7 ноября, 18:00")
	_, err := h.PublishCourse(t.Context(), officer, h.course(), flowtest.Noon())
	h.must(err)
	_, err = h.EnrolPerson(t.Context(), officer, h.course(), guest, flowtest.Noon())
	h.must(err)

	next := strings.Replace(example, "07.11.2026 18:00", "08.11.2026 18:00", 1)
	next = next[:strings.Index(next, "      - code: l2")]
	c.Says("/course_tried "+ref(h.sends(next))).Sees("время или место занятий: 1", "Будет отменено занятий: 1", "Людей, которым сообщим: 2").Taps("save").Sees("Сохранено")
	if told := h.telling(programme.KindLesson, guest, "kk"); len(told) != 2 || !strings.Contains(told[0], "Сабақ ауысты") || !strings.Contains(told[1], "Сабақ болмайды") {
		t.Fatalf("%q", told)
	}
	c.Says("/course_tried " + ref(h.sends(next))).Sees("не отличается от нынешнего")
}

func TestACourseThatChangedMeanwhileIsTriedAgain(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	first := h.sends(example)
	c := h.arrives(officer, "kk")
	c.Says("/course_tried " + ref(first)).Taps("save")
	second := h.sends(strings.Replace(example, "minutes: 90", "minutes: 60", 1))
	c.Says("/course_tried " + ref(second)).Sees("Мазмұны өзгеретіндер: 1")
	h.must(h.RemoveLesson(t.Context(), officer, h.number(`select id from lesson where code = 'l2'`), 1))
	c.Taps("save").Sees("Осы арада курс өзгеріп кеткен", "Жаңа сабақтар: 1").Taps("save").At("course_card.card")
	c.Says("/course_tried " + ref(second)).Sees("сақталды")
}

func TestWhatIsWrongWithAFileIsSaidByLine(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	replaced := func(old, with string) string { return strings.Replace(example, old, with, 1) }
	for name, c := range map[string]struct{ data, want string }{
		"no YAML":            {"code: [", "Строка"},
		"another encoding":   {"code: \xcf\xf0\xe8", "UTF-8"},
		"empty":              {"", "Файл пустой"},
		"an unknown key":     {replaced("minutes: 90", "minuts: 90"), "Строка 15, знак 9: Такое название неизвестно: minuts"},
		"a key twice":        {replaced("track: invited", "track: invited\ntrack: idea"), "Строка 3, знак 1"},
		"no Russian title":   {replaced("        title_ru: Проблема\n", ""), "Строка 11, знак 9: Не хватает: Название на русском (title_ru)"},
		"a code twice":       {replaced("code: l2", "code: l1"), "Этот код стоит дважды: l1"},
		"a day that is none": {replaced("07.11.2026", "31.02.2027"), "Такого дня нет в календаре: 31.02.2027"},
		"a time that is not": {replaced("18:00", "25:00"), "День и время не читаются"},
		"far away":           {replaced("07.11.2026", "07.11.2036"), "Дата дальше двух лет"},
		"half a minute":      {replaced("minutes: 90", "minutes: 5"), "от 10 до 720"},
		"an old link":        {replaced("https://meet", "http://meet"), "должна начинаться с https://"},
		"nowhere":            {replaced("        link: https://meet.example/1\n", ""), "Нужна ссылка (link) или адрес"},
		"a stranger teaches": {replaced("@arman_s", "@nobody_here"), "Такого преподавателя в боте нет: @nobody_here"},
		"no region":          {replaced("Астана", "Париж"), "Такой регион неизвестен: Париж"},
		"not theirs":         {replaced("Астана", "KZ-10"), "На это у вас нет прав"},
		"no track":           {replaced("invited", "everyone"), "Непонятно, для кого курс"},
		"two documents":      {example + "---\ncode: x\n", "только один курс"},
		"a list of nothing":  {"code: x\nmodules: 5\n", "Здесь должен быть список"},
		"a bomb":             {"code: &a [x, x]\ntitle_kk: [*a, *a]\nmodules: *a\n", "Ссылки YAML"},
		"a very long text":   {replaced("Мектеп", strings.Repeat("м", 121)), "Лимит в знаках: 120, здесь: 121"},
		"a huge file":        {strings.Repeat("# x\n", 1<<18+1), "Файл слишком большой"},
		"no workbook":        {"PK\x03\x04nothing", "не открывается как таблица XLSX"},
	} {
		if got := h.report(c.data, "ru"); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if n := h.number(`select count(*) from course`); n != 0 {
		t.Fatal("something was saved")
	}
}

func TestManyFaultsAreCountedAndComeAsAFile(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	var many strings.Builder
	many.WriteString("code: x\ntrack: idea\ntitle_kk: М\ntitle_ru: Ш\nmodules:\n")
	for i := range 25 {
		fmt.Fprintf(&many, "  - code: m%d\n    title_kk: М\n", i)
	}
	c := h.arrives(officer, "kk")
	c.Says("/course_tried "+ref(h.sends(many.String()))).Sees("түзетілуі керек жерлер: 25", "…және тағы 5").Taps("faults")
	var asked store.Notice
	for _, n := range h.notices {
		if n.Kind == programme.KindFaults {
			asked = n
		}
	}
	screen, ok := h.composed(asked, "kk")
	if !ok || strings.Count(string(screen.File.Data), "\n") != 25 || !strings.Contains(string(screen.File.Data), "6-жол, 5-таңба: Жетіспейді: Атауы орысша (title_ru)") {
		t.Fatalf("%s", screen.File.Data)
	}
	c.Says("/course_tried 1").Taps("file").At("course_file.file")
}

func TestWhatIsWrittenCanBeReadAgain(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.arrives(officer, "ru").Says("/course_tried " + ref(h.sends(example))).Taps("save")
	h.sql(`update lesson set title_ru = '=1+1', title_kk = 'a: b # c' where code = 'l2'`)
	for _, format := range []string{"yaml", "xlsx"} {
		for _, lang := range []string{"kk", "ru"} {
			made, ok := h.composed(store.Notice{Kind: programme.KindFile, Person: officer, Ref: ref(h.course()) + "-" + format}, lang)
			if !ok {
				t.Fatal("nothing is written")
			}
			if got := h.report(string(made.File.Data), lang); !strings.Contains(got, "не отличается") && !strings.Contains(got, "өзгеше емес") {
				t.Errorf("%s in %s: %s", format, lang, got)
			}
			empty, _ := h.composed(store.Notice{Kind: programme.KindFile, Person: officer, Ref: "0-" + format}, lang)
			if got := h.report(strings.NewReplacer("@aigerim", "@arman_s", `region: ""`, "region: KZ-71").Replace(string(empty.File.Data)), "ru"); format == "yaml" && !strings.Contains(got, "Новых занятий: 1") {
				t.Errorf("the example as %s in %s: %s", format, lang, got)
			}
		}
	}
}

func TestWhatIsWrongWithAWorkbookIsSaidByCell(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.arrives(officer, "ru").Says("/course_tried " + ref(h.sends(example))).Taps("save")
	made, _ := h.composed(store.Notice{Kind: programme.KindFile, Person: officer, Ref: ref(h.course()) + "-xlsx"}, "ru")
	file, err := excelize.OpenReader(bytes.NewReader(made.File.Data))
	h.must(err)
	h.must(file.SetCellStr("Занятия", "A3", "m7"))
	h.must(file.SetCellStr("Занятия", "E1", "Цвет"))
	h.must(file.SetCellFormula("Занятия", "H2", "=60+60"))
	h.must(file.SetCellFloat("Занятия", "G2", 46334.75, -1, 64)) // 8 November 2026, 18:00, as workbooks keep it
	var out bytes.Buffer
	h.must(file.Write(&out))
	got := h.report(out.String(), "ru")
	for _, want := range []string{"Лист «Занятия», A3: Модуля или занятия с таким кодом нет: m7", "Лист «Занятия», E1: Такое название неизвестно: Цвет"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	if strings.Contains(got, "G2") {
		t.Errorf("a moment of a workbook is not read: %s", got)
	}
}
