package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Who takes the course: one is at all lessons, the other misses every sixth one and is told of it by the numbers alone.
const (
	steadyLearner = int64(11) // reads Kazakh
	oftenLearner  = int64(12) // reads Russian
	missesEvery   = 6
)

var fourDigits = regexp.MustCompile(`(?:^|\D)(\d{4})(?:\D|$)`)

// A whole course of 24 lessons is played in the chat with the clock going ahead, by two who take part, a teacher and staff, in both languages: from
// joining over codes, reminders, a moved lesson and homework to the certificates, one of which is revoked. The teacher and staff change their language
// on the way. At the end attendance, tokens, reminders and certificates
// are counted in the database.
func TestAWholeCourse(t *testing.T) {
	t.Parallel()
	y := newYear(t)
	course := y.opensSchool()
	teacher, steady, often := y.who(lecturer), y.who(steadyLearner), y.who(oftenLearner)
	for _, p := range []*somebody{steady, often} {
		p.joinsCourse()
	}
	lessons, err := y.LessonsTaken(y.ctx, steadyLearner, course)
	y.must(err)
	for i, l := range lessons {
		if i == len(lessons)/2 {
			teacher.speaks(locales.Russian)
		}
		if i == 6 {
			y.movesLesson(l)
			lessons, err = y.LessonsTaken(y.ctx, steadyLearner, course)
			y.must(err)
			l = lessons[i]
		}
		y.reminds(l)
		y.to(l.StartsAt.Add(5 * time.Minute))
		code := teacher.showsCode(l)
		steady.checksIn(code)
		if (i+1)%missesEvery != 0 {
			often.checksIn(code)
		}
		if (i+1)%4 == 0 {
			y.to(l.EndsAt().Add(time.Hour))
			for _, p := range []*somebody{steady, often} {
				p.sendsHomework(i / 4)
				teacher.accepts()
			}
		}
	}
	y.to(lessons[len(lessons)-1].EndsAt().Add(24 * time.Hour))
	for _, p := range []*somebody{steady, often} {
		p.takesCertificate()
	}
	y.revokes(often)
	y.mustCount(24, `select count(*) from attendance where person = $1 and state = 'present'`, steadyLearner)
	y.mustCount(20, `select count(*) from attendance where person = $1 and state = 'present'`, oftenLearner)
	y.mustCount(12, `select count(*) from homework_work where state = 'accepted' and not late`)
	y.mustCount(24*10+6*20, `select coalesce(sum(t.amount), 0) from transfer t where t.kind = 'reward' and t.credit = (select account_of(number, now()) from person where id = $1)`, steadyLearner)
	y.mustCount(20*10+6*20, `select coalesce(sum(t.amount), 0) from transfer t where t.kind = 'reward' and t.credit = (select account_of(number, now()) from person where id = $1)`, oftenLearner)
	y.mustCount(2*3*23, `select count(*) from delivery where once like 'lesson:%' and message <> 0`) // the first lesson is about to begin when they join
	y.mustCount(1, `select count(*) from certificate where revoked_at is null and person = $1`, steadyLearner)
	y.mustCount(1, `select count(*) from certificate where revoked_at is not null and person = $1`, oftenLearner)
}

// opensSchool makes the demo's course, with a teacher, a director, tokens and two who do not take part yet.
func (y *year) opensSchool() int64 {
	y.t.Helper()
	tomorrow := y.now().Add(24 * time.Hour)
	y.at(tomorrow, 18)
	y.comes(director, "Болат", "Сейітқали", "kk", "KZ-71")
	y.must(y.Grant(y.ctx, director, store.Administrator, "", 0, y.now()))
	y.comes(lecturer, "Ержан", "Қасымов", "kk", "KZ-71")
	y.comes(steadyLearner, "Айгүл", "Серікқызы", "kk", "KZ-71")
	y.comes(oftenLearner, "Иван", "Петров", "ru", "KZ-71")
	issue, err := y.Ledger().Issue(y.ctx)
	y.must(err)
	budget, err := y.Ledger().Budget(y.ctx, ledger.Scope{}, y.now())
	y.must(err)
	_, err = y.Ledger().Post(y.ctx, y.now(), ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: budget, Amount: 10_000, Ref: "school"})
	y.must(err)
	y.must(furnishCourses(y.ctx, y.Store, y.now()))
	course, err := y.CourseCalled(y.ctx, schoolCode)
	y.must(err)
	return course
}

// to moves the clock to a moment.
func (y *year) to(at time.Time) {
	y.t.Helper()
	if d := at.Sub(y.now()); d > 0 {
		y.ahead.Add(int64(d))
	}
}

// reminds lets the clock tick at each rung of a lesson's reminders.
func (y *year) reminds(l store.Lesson) {
	y.t.Helper()
	for _, before := range []time.Duration{24 * time.Hour, time.Hour, 10 * time.Minute} {
		if at := l.StartsAt.Add(-before); at.After(y.now()) {
			y.to(at.Add(time.Second))
			y.must(y.program.clock.Minute(y.ctx, y.now()))
			y.sent(l)
		}
	}
}

// sent waits until nobody is owed a reminder of a lesson any more: what is sent later than meant would say nothing.
func (y *year) sent(l store.Lesson) {
	y.t.Helper()
	nobodyWaits := func() bool {
		var owed int
		y.must(y.database.QueryRow(y.ctx, `
select count(*) from reminder r where r.once like 'lesson:' || $1::bigint || ':%'
	and not exists (select from delivery d where d.once = r.once and d.message <> 0)`, l.ID).Scan(&owed))
		return owed == 0
	}
	if !comesTrue(y.ctx, nobodyWaits) {
		y.t.Fatalf("not all reminders of lesson %d are sent", l.Number)
	}
}

func (p *somebody) joinsCourse() {
	p.says("/menu")
	p.taps(locales.CourseButtonOpen())
	p.presses(map[locales.Lang]string{locales.Kazakh: "Әлеуметтік жобалар мектебі", locales.Russian: "Школа социальных проектов"}[p.lang])
	p.taps(locales.ProgrammeJoin())
	p.hears(locales.CourseHoursAhead("54"))
}

// showsCode opens a lesson as its teacher and reads the code that is to be shown.
func (p *somebody) showsCode(l store.Lesson) string {
	p.t.Helper()
	p.says("/menu")
	p.taps(locales.TeachingOffer(), locales.TeachingLessonButton(l.Number, l.StartsAt), locales.TeachingCodeButton())
	shown := fourDigits.FindStringSubmatch(p.hears(locales.TeachingCodeHead()).Content())
	if shown == nil {
		p.t.Fatalf("no code in %s", p.last())
	}
	return shown[1]
}

func (p *somebody) checksIn(code string) {
	p.t.Helper()
	p.says("/menu") // from wherever they are
	p.says("/course")
	p.taps(locales.CommonCheckIn())
	p.says(code)
	p.hears(locales.CourseCheckinPresent())
}

// sendsHomework sends the homework of a module, from 0.
func (p *somebody) sendsHomework(module int) {
	p.t.Helper()
	p.says("/menu") // from wherever they are
	p.says("/course")
	p.taps(locales.CourseButtonHomeworksShort())
	p.picks(fmt.Sprint(module+1, ". "))
	p.says("Біз осы модульден көп үйрендік. Мы применили это к своему проекту.")
	p.taps(locales.CommonNext(), locales.CommonSubmit())
	p.hears(locales.CourseSent())
}

// picks presses the button whose label begins so.
func (p *somebody) picks(prefix string) {
	p.t.Helper()
	label := ""
	_, err := p.await(func(c simulator.Chat) bool {
		for _, m := range c.Changed(p.since) {
			if i := slices.IndexFunc(labels(m), func(l string) bool { return strings.HasPrefix(l, prefix) }); i >= 0 {
				label = labels(m)[i]
			}
		}
		return label != ""
	})
	if err != nil {
		p.t.Fatalf("%d never sees a button that begins with %q but\n%s", p.id, prefix, p.last())
	}
	p.presses(label)
}

// accepts gives the next homework the best mark.
func (p *somebody) accepts() {
	p.t.Helper()
	p.says("/menu")
	p.taps(locales.TeachingOffer(), locales.TeachingCheckButton(), locales.TeachingWorkMark(5), locales.TeachingCommentSkip())
	p.hears(locales.TeachingWorkNone())
}

// movesLesson lets staff put a lesson off by a day in the chat; those who take part hear of it.
func (y *year) movesLesson(l store.Lesson) {
	y.t.Helper()
	y.to(l.StartsAt.Add(-32 * time.Hour))
	chief := y.who(director)
	later := l.StartsAt.AddDate(0, 0, 1)
	for _, p := range []*somebody{y.who(steadyLearner), y.who(oftenLearner)} {
		p.says("/menu")
	}
	chief.says("/staff")
	chief.taps(locales.ProgrammeDesk())
	chief.picks("Әлеуметтік жобалар мектебі")
	chief.taps(locales.ProgrammeProgramme())
	chief.picks(moduleTitles()[1][0])
	chief.taps(locales.ProgrammeLessonLine(l.StartsAt, locales.Named(locales.Bilingual{KK: l.TitleKK, RU: l.TitleRU})))
	chief.picks("✎ Басталуы")
	chief.says(later.In(y.program.config.zone).Format("02.01.2006 15:04"))
	chief.taps(locales.ProgrammeMove())
	course, lesson := locales.Named(locales.Bilingual{KK: l.CourseKK, RU: l.CourseRU}), locales.Named(locales.Bilingual{KK: l.TitleKK, RU: l.TitleRU})
	for _, p := range []*somebody{y.who(steadyLearner), y.who(oftenLearner)} {
		p.hears(locales.ProgrammeNewsMoved(lesson, course, l.StartsAt, later))
	}
}

// takesCertificate asks for it, and gets a file.
func (p *somebody) takesCertificate() {
	p.t.Helper()
	p.says("/menu") // from wherever they are
	p.says("/course")
	p.taps(locales.CourseButtonCertificate(), locales.TeachingCertTake())
	p.hears(locales.TeachingCertComing())
	if _, err := p.await(func(c simulator.Chat) bool {
		return slices.ContainsFunc(c.Changed(p.since), func(m *simulator.Message) bool { return m.Document != nil })
	}); err != nil {
		p.t.Fatalf("%d gets no certificate but\n%s", p.id, p.last())
	}
}

// revokes lets staff take somebody's certificate back in the chat; its owner hears of it, and whoever opens its link sees it.
func (y *year) revokes(owner *somebody) {
	y.t.Helper()
	var number, link string
	y.must(y.database.QueryRow(y.ctx, `select number, link from certificate where person = $1`, owner.id).Scan(&number, &link))
	chief, reader := y.who(director), y.who(steadyLearner)
	chief.speaks(locales.Russian)
	owner.says("/menu")
	chief.says("/staff")
	chief.taps(locales.TeachingDesk())
	chief.picks("Школа социальных проектов")
	chief.taps(locales.TeachingButtonCertificates())
	chief.picks(number)
	chief.taps(locales.TeachingIssuedRevoke())
	chief.says("Ошибка в имени")
	chief.hears(locales.TeachingRevokeDone())
	owner.hears(locales.TeachingCertWhy("Ошибка в имени"))
	reader.says("/start v_" + link)
	reader.hears(locales.TeachingSeenRevoked(y.now()))
}

// speaks changes somebody's language.
func (p *somebody) speaks(lang locales.Lang) {
	p.t.Helper()
	p.says("/lang")
	p.presses(map[locales.Lang]string{locales.Kazakh: "Қазақша", locales.Russian: "Русский"}[lang])
	p.lang = lang
}
