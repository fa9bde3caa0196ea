package mentoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

func TestAMentorSaysWhenTheyCanBeMet(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ hub, none, typed, weekly, preview, added, day string }{
		"kk": {"Тәлімгерлік", "Бос уақытыңыз әлі жоқ", "сейсенбі 15–17:10", "сейсенбі 15:00–17:10", "Жазылуға ашылатын кездесулер (төрт аптада): 8", "Қосылды", "Астана уақыты бойынша."},
		"ru": {"Менторство", "Свободного времени пока нет", "по вторникам с 15 до 17:10", "вторник 15:00–17:10", "Новых встреч для записи (за четыре недели): 8", "Добавлено", "По времени Астаны."},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			c := o.arrives(storetest.Mentor(0), lang).Says("/mentoring").At("mentoring.hub").Sees(want.hub, want.none)
			c.Taps("times").At("mentoring_times.times").Taps("typed").At("mentoring_times.typed")
			c.Says("?").At("mentoring_times.typed").Says(want.typed).At("mentoring_times.preview").Sees(want.weekly, want.preview, want.day)
			old := c.Tap("yes")
			c.Do(old).At("mentoring_times.times").Sees(want.added, want.weekly)
			c.Do(old).At("mentoring_times.times")
			if n := o.number(`select count(*) from availability_rule`); n != 1 {
				t.Fatalf("%d rules", n)
			}
			// the grid, a part of which is there already
			c.Taps("grid").At("mentoring_times.days").Taps("2").Taps("4").Taps("next").At("mentoring_times.from").Taps("hour_16").At("mentoring_times.till").Taps("hour_18")
			c.At("mentoring_times.preview").Taps("again").At("mentoring_times.days").Taps("next").Taps("hour_16").Taps("hour_18").Taps("yes").At("mentoring_times.times")
			if n := o.number(`select count(*) from availability_rule`); n != 3 {
				t.Fatalf("%d rules", n)
			}
			rule := fmt.Sprint("rule_", o.number(`select min(id) from availability_rule`))
			c.Taps(rule).At("mentoring_times.times")
			forge(c, rule).At("mentoring_times.times")
			c.Taps("_back").At("mentoring.hub")
		})
	}
}

func TestTimesThatAreNotTakenAreRefusedWithAReason(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	c := o.arrives(storetest.Mentor(0), "kk").Says("/times").Taps("typed")
	for typed, reason := range map[string]string{
		"сейсенбі": "сағатын да жазыңыз", "15-17": "қай күн екенін", "сейсенбі 15": "қашан аяқталатынын", "сейсенбі 17-15": "басталуынан бұрын",
		"30 ақпан 10-12": "мұндай күн жоқ", "кеше 10-12": "өтіп кетті", "кейде": "түсініксіз", strings.Repeat("в", 700): "Тым көп",
	} {
		c.Says(typed).At("mentoring_times.typed").Sees(reason)
	}
	c.Says("ертең 10-10:30").At("mentoring_times.preview").Sees("60 минуттан қысқа")
	forge(c, "hour_9").At("mentoring_times.preview")
	c.Taps("again").Says("29.02.2028 10-12").At("mentoring_times.preview").Sees("29 ақпан, 10:00").Taps("yes").Sees("29 ақпан, 10:00–12:00")
	c.Taps("typed").Says("жұма 22-01").Sees("жұма 22:00–01:00").Taps("yes").Taps("grid").At("mentoring_times.days").Taps("next").Sees("Кемінде бір күнді")
	c.Taps("5").Taps("next").Says("?").At("mentoring_times.from").Taps("hour_22").At("mentoring_times.till").Taps("hour_24").At("mentoring_times.preview").Sees("бір уақыт болып есептеледі")
	o.sql(`insert into availability_rule (mentor, weekday, opens, closes, since) select $1, 1, 0, 60, now() from generate_series(1, 40)`, storetest.Mentor(0))
	o.arrives(storetest.Mentor(0), "ru").Says("/times").Taps("typed").Says("вт 10-12").Taps("yes").At("mentoring_times.times").Sees("не больше 40")
}

func TestWhatIsClosedKeepsWhatIsBooked(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	day := time.Date(2026, time.November, 10, 0, 0, 0, 0, time.UTC)
	o.books(0, 0, day.Add(10*time.Hour)) // 15:00 of Astana
	o.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(0), day.Add(11*time.Hour+10*time.Minute), day.Add(13*time.Hour))
	c := o.arrives(storetest.Mentor(0), "kk").Says("/times").Taps("busy").At("mentoring_times.busy").Says("10 қараша 14-20").At("mentoring_times.preview")
	c.Sees("Енді жазылуға болмайтын уақыт саны: 1", "белгіленген кездесулер: 1").Taps("yes").Sees("бос емес")
	if n := o.number(`select count(*) from booking where state = 'booked'`); n != 1 {
		t.Fatal("the meeting is gone")
	}
	// the time that opens again goes to whoever waits
	_, err := o.Wait(t.Context(), storetest.Leader(1), storetest.Mentor(0), o.projects[1], o.now)
	o.must(err)
	c.Taps(fmt.Sprint("window_", o.number(`select id from availability_window where not open`))).At("mentoring_times.times")
	if got := o.told(storetest.Leader(1)); len(got) != 1 || !strings.HasPrefix(got[0], store.NoticeWaitOffer+" 1.") {
		t.Fatal(got)
	}
	o.arrives(storetest.Mentor(0), "ru").Says("/mentoring").Sees("Встречи впереди: 1", "Команд в очереди: 1", "15:00 · Жоба 1")
}

// A mentor changes the language while they enter times, and the session is lost: nothing is kept that they did not see, and they can go on.
func TestTimesAreEnteredThroughAnotherLanguageAndALostSession(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	c := o.arrives(storetest.Mentor(0), "kk").Says("/times").Taps("typed").Says("/lang").Taps("ru").At("mentoring_times.typed").Says("вт 15-17").At("mentoring_times.preview").Sees("вторник 15:00–17:00")
	c.Says("/lang").Taps("kk").At("mentoring_times.preview").Sees("сейсенбі 15:00–17:00")
	yes := c.Tap("yes")
	c.SetSession(c.Session().Skeleton())
	c.Do(yes).At("mentoring_times.preview").Sees("Енгізілген уақыт сақталмай қалды")
	forge(c, "yes").At("mentoring_times.preview")
	if n := o.number(`select count(*) from availability_rule`); n != 0 {
		t.Fatal("what nobody has seen is kept")
	}
	c.Says("/lang").Taps("ru").Sees("Введённое время не сохранилось").Taps("again").At("mentoring_times.times")

	// What is typed after a loss is still when they cannot be met.
	c.Taps("busy").At("mentoring_times.busy").SetSession(c.Session().Skeleton())
	c.Says("10 ноября 14-20").At("mentoring_times.preview").Taps("again").At("mentoring_times.busy").Says("10 ноября 14-20").Taps("yes").At("mentoring_times.times")
	if n := o.number(`select count(*) from availability_window where not open`); n != 1 {
		t.Fatal("a time in which they cannot be met is taken for one in which they can")
	}
	c.Taps("grid").Taps("2").Taps("next").Taps("hour_16").At("mentoring_times.till").SetSession(c.Session().Skeleton())
	forge(c, "hour_18").At("mentoring_times.preview").Sees("не сохранилось")
}

func TestAMentorSaysHowTheyWantToMeet(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ welcome, fresh, pause, kept, bad string }{
		"kk": {"Алдымен қысқаша профиль", "Сақтау", "10 қараша – 20 қараша", "Үзіліс сақталды: 2026 ж. 10 қараша", "Екі күнді"},
		"ru": {"Сначала заполните", "Сохранить", "10 ноября – 20 ноября", "Перерыв сохранён: 10 ноября 2026 г.", "Напишите два дня"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			o.books(1, 0, time.Date(2026, time.November, 12, 10, 0, 0, 0, time.UTC))
			o.sql(`delete from mentor where person = $1`, storetest.Mentor(0))
			o.sql(`insert into reviewer (person, languages, directions, organisation, changed_at) values ($1, '{ru}', '{ecology}', '', now())`, storetest.Mentor(0))
			c := o.arrives(storetest.Mentor(0), lang).Says("/mentoring").Sees(want.welcome).Taps("profile").At("mentoring_profile.card").Sees(want.fresh, "Русский", "Экология")
			forge(c, "pause").At("mentoring_profile.card")
			c.Taps("save").At("mentoring_times.times")
			c = o.arrives(storetest.Mentor(0), lang).Says("/profile").At("mentoring_profile.card")
			c.Taps("languages").At("mentoring_profile.languages").Says("42").At("mentoring_profile.languages").Taps("both").At("mentoring_profile.card")
			c.Taps("directions").At("mentoring_profile.directions").Taps("culture").Taps("next").At("mentoring_profile.card").Sees("Мәдениет")
			c.Taps("minutes").At("mentoring_profile.minutes").Taps("30").Taps("confirms").At("mentoring_profile.confirms").Taps("yes").At("mentoring_profile.card")
			c.Taps("link").At("mentoring_profile.link").Says("meet.example/1").At("mentoring_profile.link").Says("https://meet.example/1").Sees("https://meet.example/1")
			c.Taps("place").At("mentoring_profile.place").Says("Кенесары 1").Taps("about").At("mentoring_profile.about").Says("Қаржы").Sees("Қаржы", "Кенесары 1")
			c.Taps("zone").At("mentoring_profile.zone").Taps("Europe/Berlin").At("mentoring_profile.card")
			if n := o.number(`select count(*) from mentor where person = $1 and minutes = 30 and confirms and zone = 'Europe/Berlin' and languages = '{kk,ru}'
				and directions = '{ecology,culture}' and link <> '' and place <> '' and about <> ''`, storetest.Mentor(0)); n != 1 {
				t.Fatal("not all of it is kept")
			}
			c = o.arrives(storetest.Mentor(1), lang).Says("/profile").Taps("pause").At("mentoring_profile.pause").Says("20.11 – 10.11").Sees(want.bad).Says(want.pause)
			c.At("mentoring_profile.card").Sees(want.kept, ": 1.").Taps("pause").Taps("end").At("mentoring_profile.card")
			c.Taps("pause").Taps("week").Taps("_back").At("lobby.here")
		})
	}
}

func TestAMentorWhoLeavesEndsTheirMeetings(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			o.sql(`insert into role_grant (person, role, granted_by, granted_at) values ($1, 'staff', $1, now())`, storetest.Leader(3))
			booking := o.books(0, 0, o.now.AddDate(0, 0, 3))
			group, err := o.OpenGroup(t.Context(), storetest.Mentor(0), store.GroupPlan{StartsAt: o.now.AddDate(0, 0, 5), Minutes: 60, Seats: 3, Title: "Қаржы"}, 1, o.now)
			o.must(err)
			seat, err := o.TakeSeat(t.Context(), storetest.Leader(1), group, o.projects[1], "", 2, o.now)
			o.must(err)
			o.sql(`insert into lead_mentor (project, mentor, state, author, made_at) values ($1, $2, 'proposed', $2, now())`, o.projects[2], storetest.Mentor(0))
			o.sql(`insert into mentor_wait (mentor, project, person, since) values ($1, $2, $3, now())`, storetest.Mentor(0), o.projects[3], storetest.Leader(3))
			c := o.arrives(storetest.Mentor(0), lang).Says("/profile").Taps("leave").At("mentoring_profile.leave").Says("я").At("mentoring_profile.leave").Says("Көшіп барамын").Taps("no")
			c.At("mentoring_profile.card").Taps("leave").Says("Көшіп барамын").Sees("Көшіп барамын").Taps("yes").At("lobby.here").Sees(": 2.")
			for person, want := range map[int64][]string{
				storetest.Leader(0): {fmt.Sprint(store.NoticeMeetingCancelled, " ", booking)}, storetest.Leader(1): {fmt.Sprint(store.NoticeMeetingCancelled, " ", seat.Booking)},
				storetest.Leader(2): {store.NoticeLeadEnded + " 1"}, storetest.Leader(3): {store.NoticeMentorAlert + " 1", store.NoticeMentorAlert + " 2", store.NoticeLineClosed + " 1"}, storetest.Mentor(0): nil,
			} {
				if got := o.told(person); !slices.Equal(got, want) {
					t.Errorf("%d is told %v, want %v", person, got, want)
				}
			}
			if n := o.number(`select count(*) from meeting where state = 'planned'`); n != 0 {
				t.Fatalf("%d meetings are left", n)
			}
			o.arrives(storetest.Mentor(0), lang).Says("/mentoring").Taps("profile").Taps("save").At("mentoring_times.times") // and comes back
		})
	}
}

func TestTheMeetingsOfAMentorWhoseGrantEndsEndToo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	booking := o.books(0, 0, o.now.AddDate(0, 0, 3))
	other := o.books(1, 1, o.now.AddDate(0, 0, 3))
	o.must(o.room.Minute(t.Context(), o.now))
	if len(o.notices) != 0 {
		t.Fatal(o.notices)
	}
	o.sql(`insert into mentor_wait (mentor, project, person, since) values ($1, $2, $3, now())`, storetest.Mentor(0), o.projects[2], storetest.Leader(2))
	o.sql(`update role_grant set ends_at = now() where person = $1`, storetest.Mentor(0))
	for range 2 { // a second minute finds nothing
		o.must(o.room.Minute(t.Context(), o.now))
	}
	want := fmt.Sprint(store.NoticeMeetingCancelled, " ", booking)
	if leader, mentor := o.told(storetest.Leader(0)), o.told(storetest.Mentor(0)); !slices.Equal(leader, []string{want}) || !slices.Equal(mentor, []string{want}) {
		t.Errorf("told: %v, %v", leader, mentor)
	}
	if got := o.told(storetest.Leader(2)); !slices.Equal(got, []string{store.NoticeLineClosed + " 1"}) {
		t.Errorf("whoever waited is told %v", got)
	}
	if n := o.number(`select count(*) from booking where state = 'booked' and id = $1`, other); n != 1 || len(o.notices) != 0 {
		t.Errorf("another mentor's meeting: %v", o.notices)
	}
	o.arrives(storetest.Mentor(0), "kk").Says("/mentoring").At("lobby.here")
}

func TestAMentorOpensAGroup(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ when, check, opened, busy, card, move string }{
		"kk": {"10 қараша 15:00–16:30", "90 минут", "Топтық кездесу ашылды", "басқа кездесу не сабақ", "Жазылған: 1, орын: 5", "11 қараша 15:00–16:30"},
		"ru": {"10 ноября 15:00–16:30", "Длительность, минут: 90", "Групповая встреча открыта", "другая встреча или занятие", "Записано: 1, мест: 5", "11 ноября 15:00–16:30"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			opens := func() *flowtest.Chat {
				return o.arrives(storetest.Mentor(0), lang).Says("/mentoring").Taps("group").At("meeting_group.when")
			}
			c := opens()
			c.Says("10.11 15-15:10").At("meeting_group.when")
			c.Says(want.when).At("meeting_group.seats").Says("1").At("meeting_group.seats").Says("5").At("meeting_group.title").Says("Q").At("meeting_group.title")
			c.Says("Қаржы туралы").At("meeting_group.where").Says("https://meet.example/g").At("meeting_group.check").Sees("Қаржы туралы", want.check, "15:00")
			c.Taps("yes").At("mentoring.hub").Sees(want.opened, "Қаржы туралы (0/5)")
			again := opens()
			again.Says(want.when).Says("5").Says("Тағы").Taps("skip").Taps("yes").At("meeting_group.when").Sees(want.busy)
			id := o.number(`select id from meeting`)
			seat, err := o.TakeSeat(t.Context(), storetest.Leader(0), id, o.projects[0], "", 2, o.now)
			o.must(err)
			c.Taps(fmt.Sprint("group_", id)).At("meeting_group.group").Sees(want.card).Taps("move").At("meeting_group.move").Says("?").At("meeting_group.move").Says(want.move)
			c.At("meeting_group.group").Sees("11 ")
			if got := o.told(storetest.Leader(0)); !slices.Equal(got, []string{fmt.Sprint(store.NoticeMeetingMoved, " ", seat.Booking, ".1")}) {
				t.Fatal(got)
			}
			c.Taps("cancel").At("meeting_group.cancel").Says("x").At("meeting_group.cancel").Says("Ауырып қалдым").At("mentoring.hub")
			if got := o.told(storetest.Leader(0)); !slices.Equal(got, []string{fmt.Sprint(store.NoticeMeetingCancelled, " ", seat.Booking)}) {
				t.Fatal(got)
			}
			o.arrives(storetest.Mentor(0), lang).Do(engine.Input{Kind: engine.Command, Name: "group", Text: fmt.Sprint(id)}).At("lobby.here")
		})
	}
}
