package programme_test

import (
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/programme"
)

// long are bad answers to a question for words.
func long(limit int) []engine.Input {
	return []engine.Input{flowtest.Text(strings.Repeat("ұ", limit+1)), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

// times are bad answers to a question for a moment to come.
func times() []engine.Input {
	bad := []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}
	for _, text := range []string{"?", "5 қараша", "5 қараша 25:00", "31.02.2027 10:00", "1.11.2026 10:00", "5.12.2029 10:00", "18:00"} {
		bad = append(bad, flowtest.Text(text))
	}
	return bad
}

func TestTheListOfCourses(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.List, Keeps: true, New: starts(officer, (*hall).makes), Open: says("/courses"),
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("course_1"), Bad: odd()}},
		End:   ends("course_card.card"),
	}.Run(t)
}

func TestBeginningACourse(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.New, New: starts(officer, nil), Open: says("/course_new"),
		Lines: []flowtest.Line{
			{Step: "track", Good: flowtest.Tap("cohort"), Bad: odd()},
			{Step: "cohort", Good: flowtest.Tap("1"), Bad: append(odd(), flowtest.Tap("2"))},
			{Step: "region", Good: flowtest.Text("Астана"), Bad: []engine.Input{flowtest.Text("Париж"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "title_kk", Good: flowtest.Text("Мектеп"), Bad: append(long(120), flowtest.Text("м"))},
			{Step: "title_ru", Good: flowtest.Text("Школа"), Bad: append(long(120), flowtest.Text("ш"))},
		},
		End: ends("course_card.card"),
	}.Run(t)
}

func TestACoursesCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.Card, Keeps: true, New: starts(officer, (*hall).publishes), Open: says("/course_card 1"),
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("programme"), Bad: odd()}},
		End:   ends("course_card.programme"),
	}.Run(t)
}

func TestCardsWhoseAnswersAreKeptAtOnce(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		flowtest.Script
	}{
		{"a course's terms", flowtest.Script{Flow: programme.Edit, Open: says("/course_edit 1"), Lines: []flowtest.Line{{Good: flowtest.Tap("edit_title_kk")}}, End: ends("course_edit.title_kk")}},
		{"a module", flowtest.Script{Flow: programme.Module, Open: says("/course_module 1"), Lines: []flowtest.Line{{Good: flowtest.Tap("lesson_1")}}, End: ends("lesson_edit.card")}},
		{"a lesson", flowtest.Script{Flow: programme.Lesson, Open: says("/lesson_edit 1"), Lines: []flowtest.Line{{Good: flowtest.Tap("homework_1")}}, End: ends("homework_edit.card")}},
		{"a homework", flowtest.Script{Flow: programme.Homework, Open: says("/homework_edit 1"), Lines: []flowtest.Line{{Good: flowtest.Tap("edit_due")}}, End: ends("homework_edit.due")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.New, c.Keeps = starts(officer, (*hall).publishes), true
			c.Lines[0].Step, c.Lines[0].Hub, c.Lines[0].Bad = "card", true, odd()
			c.Run(t)
		})
	}
}

func TestBeginningAModule(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.NewModule, New: starts(officer, (*hall).publishes), Open: says("/module_new 1"),
		Lines: []flowtest.Line{
			{Step: "title_kk", Good: flowtest.Text("Екінші"), Bad: long(120)},
			{Step: "title_ru", Good: flowtest.Text("Второй"), Bad: long(120)},
		},
		End: ends("course_module.card"),
	}.Run(t)
}

func TestBeginningALesson(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.NewLesson, New: starts(officer, (*hall).publishes), Open: says("/lesson_new 1"),
		Lines: []flowtest.Line{
			{Step: "title_kk", Good: flowtest.Text("Сабақ"), Bad: long(120)},
			{Step: "title_ru", Good: flowtest.Text("Занятие"), Bad: long(120)},
			{Step: "starts", Good: flowtest.Text("8 қараша, 18:00"), Bad: times()},
			{Step: "minutes", Good: flowtest.Text("90"), Bad: append(odd(), flowtest.Text("9"), flowtest.Text("721"), flowtest.Text("1,5"), flowtest.Tap("n_5"))},
			{Step: "where", Good: flowtest.Text("https://meet.example/2"), Bad: append(long(200), flowtest.Text("http://meet.example/2"), flowtest.Text("https://x"))},
		},
		End: ends("lesson_edit.card"),
	}.Run(t)
}

func TestBeginningHomework(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.NewHomework, New: starts(officer, (*hall).publishes), Open: says("/homework_new 1"),
		Lines: []flowtest.Line{
			{Step: "title_kk", Good: flowtest.Text("Ағаш"), Bad: long(120)},
			{Step: "title_ru", Good: flowtest.Text("Дерево"), Bad: long(120)},
			{Step: "text_kk", Good: flowtest.Text("Салыңыз"), Bad: long(1500)},
			{Step: "text_ru", Good: flowtest.Text("Нарисуйте"), Bad: long(1500)},
			{Step: "due", Good: flowtest.Text("12 қараша 21:00"), Bad: times()},
		},
		End: ends("homework_edit.card"),
	}.Run(t)
}

func TestAddingMaterial(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.NewMaterial, New: starts(officer, (*hall).publishes), Open: says("/material_new 1"),
		Lines: []flowtest.Line{
			{Step: "title_kk", Good: flowtest.Text("Слайдтар"), Bad: long(80)},
			{Step: "title_ru", Good: flowtest.Text("Слайды"), Bad: long(80)},
			{Step: "what", Good: flowtest.Text("https://example.kz/a"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Text("http://example.kz/a"), flowtest.Tap("nothing")}},
		},
		End: ends("lobby.here"),
	}.Run(t)
}

func TestThePeopleOfACourse(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.People, Keeps: true, New: starts(officer, (*hall).publishes), Open: says("/course_people 1"),
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Text("@arman_s"), Bad: append(odd(), flowtest.Text(strings.Repeat("ұ", 91)), flowtest.Tap("person_99"), flowtest.Tap("found_44"))}},
		End:   ends("course_people.list"),
	}.Run(t)
}

func TestCoursesForEverybody(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.Offers, Keeps: true, Open: says("/course_offers"),
		New:   starts(guest, func(h *hall) { h.publishes(); h.sql(`update course set track = 'idea'`) }),
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("course_1"), Bad: append(odd(), flowtest.Tap("join"))}},
		End:   ends("course_offers.list"),
	}.Run(t)
}

func TestSendingAFileWithACourse(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.File, Keeps: true, New: starts(officer, nil), Open: says("/course_file"),
		Lines: []flowtest.Line{{Step: "file", Hub: true, Good: flowtest.Tap("yaml"), Bad: odd()}},
		End:   ends("course_file.file"),
	}.Run(t)
}

func TestAFileThatWasTried(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: programme.Tried, Keeps: true, Open: says("/course_tried 1"),
		New:   starts(officer, func(h *hall) { h.sends(example) }),
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("save"), Bad: odd()}},
		End:   ends("course_card.card"),
	}.Run(t)
}
