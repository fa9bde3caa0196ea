package audience_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"saruar/flows/audience"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

func starts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return newOffice(t).arrives(officer, lang)
}

func TestThePeopleOfAnAnnouncement(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audience.Name, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/audience 1") },
		Lines: []flowtest.Line{{Step: "people", Hub: true, Good: flowtest.Tap("add_0"), Bad: []engine.Input{
			flowtest.Text("бәрі"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("fact_3_9"), flowtest.Tap("fact_x"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("audience_field.field") },
	}.Run(t)
}

func TestWhatAFactIsAbout(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audience.Field, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/field 1.0") },
		Lines: []flowtest.Line{{Step: "field", Good: flowtest.Tap("region"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("name"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("audience_values.values") },
	}.Run(t)
}

func TestWhatAFactSays(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audience.Values, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/values 1.0.0.region") },
		Lines: []flowtest.Line{
			{Step: "values", Hub: true, Good: flowtest.Text("Абай облысы"), Bad: []engine.Input{
				flowtest.Text("Мәскеу"), flowtest.Photo("x"), flowtest.Tap("value_KZ-99"), flowtest.Tap("not"), flowtest.Tap("remove"),
			}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("audience_values.values").Taps("not").Taps("remove").At("lobby.here")
		},
	}.Run(t)
}

func TestTheSegments(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audience.Segments, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/segments 1") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			o := newOffice(t)
			o.people(store.Audience{{{Field: store.FactLang, Values: []string{"kk"}}}})
			return o.arrives(officer, lang)
		},
		Lines: []flowtest.Line{
			{Step: "list", Hub: true, Good: flowtest.Tap("keep"), Bad: []engine.Input{
				flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("take"), flowtest.Tap("sure"),
			}},
			{Step: "name", Once: true, Good: flowtest.Text("Қазақша"), Bad: []engine.Input{flowtest.Text(strings.Repeat("а", 61)), flowtest.Photo("x"), flowtest.Tap("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("audience_segments.list").Sees("Қазақша")
		},
	}.Run(t)
}

func TestAListFromAFile(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audience.File, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/file 1") },
		Lines: []flowtest.Line{{Step: "file", Good: document("list.csv", 10), Bad: []engine.Input{
			flowtest.Text("9001"), flowtest.Photo("x"), flowtest.Tap("x"), document("list.xls", 10), document("list.csv", 901),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func document(name string, size int64) engine.Input {
	return engine.Input{Kind: engine.Document, File: &engine.File{ID: "list", Unique: "list", Kind: engine.Document, Name: name, Size: size}}
}

func TestAnAudienceIsBuiltInSentences(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.sql(`update announcement set title = 'Жаңалық', urgent = true, joins = 3 where id = $1`, o.id)
	c := o.opens("kk").Sees("Жаңалық", "Барлық адам", "Қазір: <b>9</b> адам", "Әлия")
	c.Taps("add_0").Taps("region").Taps("page_1").Taps("page_0").Says("Абай").Says("Астана").Sees("Қазіргі шарт: Өңірі: Абай облысы, Астана қаласы").Taps("done")
	c.At("audience.people").Sees("Өңірі: Абай облысы, Астана қаласы")
	c.Taps("add_0").Taps("role").Taps("value_staff").Taps("not").Sees("Рөлі (мыналардан басқа): Бағдарлама қызметкері").Taps("done")
	c.Sees("Астана қаласы · Рөлі (мыналардан басқа): Бағдарлама қызметкері", "Қазір: <b>7</b> адам")
	c.Taps("add_1").Taps("lang").Taps("value_ru").Taps("done").Sees("НЕМЕСЕ", "Тілі: Русский")
	want := store.Audience{
		{{Field: store.FactRegion, Values: []string{"KZ-10", "KZ-71"}}, {Field: store.FactRole, Values: []string{"staff"}, Not: true}},
		{{Field: store.FactLang, Values: []string{"ru"}}},
	}
	if a := o.announcement(); fmt.Sprint(a.People) != fmt.Sprint(want) || a.Title != "Жаңалық" || !a.Urgent || a.Joins != 3 {
		t.Fatalf("kept is %+v", a)
	}
	c.Taps("fact_1_0").Taps("value_ru").At("audience.people").Taps("fact_0_1").Taps("remove")
	if a := o.announcement(); fmt.Sprint(a.People) != fmt.Sprint(store.Audience{want[0][:1]}) {
		t.Fatalf("kept is %+v", a.People)
	}
	c.Taps("clear").Sees("Барлық адам").Taps("done").At("lobby.here")
}

func TestNumbersAndWordsAreTyped(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	values := func(field, good, sees string, bad ...string) {
		t.Helper()
		o.people(nil)
		c := o.arrives(officer, "ru").Says(fmt.Sprintf("/values %d.0.0.%s", o.id, field))
		for _, text := range bad {
			if c.Says(text).At("audience_values.values"); len(o.announcement().People) > 0 {
				t.Errorf("%s takes %q", field, text)
			}
		}
		c.Says(good).Sees(sees)
	}
	values("level", "3", "не ниже уровня 3", "0", "8", "жоғары", "-1")
	values("active", "30", "за последние 30 дн.", "9999", "вчера")
	values("balance", "10", "токенов не меньше 10", "мало")
	values("tag", "#Читатель", "Тег: читатель", strings.Repeat("а", 31), "#")
	values("task", fmt.Sprint(o.task()), "Взятое задание: Книга", "404", "книга")
	c := o.arrives(officer, "ru").Says(fmt.Sprintf("/values %d.0.0.task", o.id)).Taps(fmt.Sprint("value_", o.task()))
	if c.At("lobby.here"); len(o.announcement().People) != 0 {
		t.Error("what was unticked is still there")
	}
}

// task is one that the audience may have taken.
func (o *office) task() (id int64) {
	o.t.Helper()
	o.sql(`insert into task (author, turn, made_at, title_kk, title_ru, text_kk, text_ru, region, direction, state, opens_at, closes_at, published_at)
		select $1, 1, now(), 'Кітап', 'Книга', 'М', 'М', 'KZ-71', 'ecology', 'published', now(), now() + interval '1 day', now() where not exists (select from task)`, officer)
	list, err := o.FactValues(o.t.Context(), officer, store.FactTask, 1, 0)
	o.must(err)
	id, err = step.ID(list[0].Value)
	o.must(err)
	return id
}

func TestTagsAreOfferedByButtonsThatFit(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.must(o.TagPerson(t.Context(), officer, first, strings.Repeat("ө", store.TagLength), flowtest.Noon()))
	c := o.arrives(officer, "kk").Says(fmt.Sprintf("/values %d.0.0.tag", o.id))
	option := c.Options()[0]
	if len(option) > 30 {
		t.Fatalf("option %q", option)
	}
	c.Taps(option).Taps("done")
	o.opens("kk").Sees("Тегі: "+strings.Repeat("ө", store.TagLength), "Қазір: <b>1</b> адам")
}

func TestAnAudienceHasAnEndOnTheScreenToo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	kazakh := store.Fact{Field: store.FactLang, Values: []string{"kk"}}
	o.people(slices.Repeat(store.Audience{slices.Repeat([]store.Fact{kazakh}, store.AudienceFacts)}, store.AudienceGroups))
	c := o.opens("ru")
	for _, option := range c.Options() {
		if strings.HasPrefix(option, "add_") {
			t.Errorf("%s is offered", option)
		}
	}
	c.Says(fmt.Sprintf("/values %d.5.0.lang", o.id)).Taps("value_ru").Sees("Слишком много условий")
	for _, ref := range []string{"1.7.0.lang", "1.0.9.lang", "1.0.0.region", "1.0.0.name", "1.-1.0.lang", "1.0.lang", "x"} {
		if c := o.arrives(officer, "ru").Says("/values " + ref); c.Place() != "lobby.here" {
			t.Errorf("%s opens at %s", ref, c.Place())
		}
	}
}

func TestASegmentIsTakenAndDropped(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	russian := store.Audience{{{Field: store.FactLang, Values: []string{"ru"}}}}
	o.must(o.KeepSegment(t.Context(), officer, "Русскоязычные", russian, 5, flowtest.Noon()))
	c := o.opens("ru").Taps("segments").Taps("segment_1").Sees("Русскоязычные", "Язык: Русский", "Сейчас людей: <b>4</b>").Taps("take").At("audience.people")
	if a := o.announcement(); fmt.Sprint(a.People) != fmt.Sprint(russian) {
		t.Fatalf("taken is %v", a.People)
	}
	c.Taps("segments").Taps("segment_1").Taps("drop").Sees("Удалить сегмент").Taps("other").Taps("segment_1").Taps("drop").Taps("sure").Sees("удалён", "пока нет")
	if a := o.announcement(); len(a.People) != 1 {
		t.Error("dropping a segment has changed an announcement")
	}
}

func TestAFileIsReadAndToldOf(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	c := o.opens("ru")
	for file, want := range map[string]string{
		"9001\n9002\n404\nx\ny":       "Строк: 5. Знакомых боту людей: 2",
		"x\ny":                        "ни одного id",
		"":                            "пуст",
		strings.Repeat("9001\n", 200): "слишком большой",
	} {
		o.files["f"] = []byte(file)
		if got := o.listed(c, "f"); !strings.Contains(got, want) {
			t.Errorf("%q is told as %s", file, got)
		}
	}
	if got := o.listed(c, "lost-file"); !strings.Contains(got, "больше нет в Telegram") {
		t.Errorf("a lost one is told as %s", got)
	}
	if got := o.opens("ru").Sees("Только люди из файла", "Сейчас людей: <b>2</b>").Taps("unlist"); !strings.Contains(got.Text(), "<b>9</b>") {
		t.Errorf("without the file:\n%s", got.Text())
	}
}

func TestOnlyADraftOfTheProgrammeHasAnAudienceToBuild(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for _, change := range []string{`state = 'scheduled', send_at = now()`, `state = 'dropped', ended_at = now()`} {
		o.sql(`update announcement set `+change+` where id = $1`, o.id)
		if c := o.opens("kk"); c.Place() != "lobby.here" {
			t.Errorf("%s opens at %s", change, c.Place())
		}
		err := o.room.Read(t.Context(), store.Notice{Person: officer, Ref: step.Ref(o.id) + "-none"}, flowtest.Noon())
		if err != nil {
			t.Errorf("a file for it: %v", err)
		}
	}
}

func TestWordsNameWhatIsKnown(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	a := store.Audience{{
		{Field: store.FactProject, Values: []string{"accepted"}},
		{Field: store.FactDirection, Values: []string{"ecology"}},
		{Field: store.FactConsent, Values: []string{"news"}},
		{Field: store.FactAim, Values: []string{"leader"}},
		{Field: store.FactCohort, Values: []string{"404"}},
	}}
	words, err := o.room.Words(t.Context(), a)
	o.must(err)
	text, err := flowtest.Catalog(t).Plain(locales.Russian, words)
	o.must(err)
	for _, part := range []string{"Статус заявки: accepted", "Направление проекта: Экология", "Согласие: Новости программы", "Поток заявки: № 404"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in %s", part, text)
		}
	}
}
