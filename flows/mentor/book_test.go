package mentor_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

func TestATeamFindsAMentorAndBooksATime(t *testing.T) {
	t.Parallel()
	words := map[string][]string{
		"kk": {"6 қараша, 15:00 (Астана уақыты)", "Тәлімгер 1", "Қараша 2026", "Кездесуге жазылдыңыз", "Бекітілді"},
		"ru": {"6 ноября, 15:00 (время Астаны)", "Тәлімгер 1", "Ноябрь 2026", "Вы записаны на встречу", "Назначена"},
	}
	w := newWorld(t)
	for team, lang := range []string{"kk", "ru"} {
		c := w.arrives(storetest.Leader(team), lang).Says("/mentors").At("mentors.list").Sees(words[lang][0], words[lang][1])
		c.Taps(option(c, "mentor_"+id(storetest.Mentor(0)))).At("mentor_card.card").Sees(words[lang][0])
		c.Taps("book").At("mentor_book.day").Sees(words[lang][2], "[6]", "[·]", "[›]")
		c.Says("вздор").At("mentor_book.day").Taps("head_1").Taps("dot_2026-11-05").At("mentor_book.day")
		c.Says("31.02.2027").At("mentor_book.day").Says("5.11").At("mentor_book.day").Says("45").At("mentor_book.day")
		c.Taps("day_2026-11-06").At("mentor_book.time").Sees("[15:00]").Says("?").At("mentor_book.time").Says("17:00").At("mentor_book.time").Sees(words[lang][0])
		c.Taps("_back").At("mentor_book.day").Says("6").At("mentor_book.time")
		c.Taps("at_" + unix(at(time.November, 6, 15))).At("mentor_book.topic").Says(strings.Repeat("я", 301)).At("mentor_book.topic")
		c.Says("Бюджет").At("mentor_book.sure").Sees(words[lang][0], "Бюджет").Says("/lang").Taps(lang).At("mentor_book.sure")
		c.Says("абв").At("mentor_book.sure")
		yes := c.Tap("yes_" + unix(at(time.November, 6, 15)))
		c.Do(yes).At("meeting.card").Sees(words[lang][3], words[lang][4], words[lang][0], "Бюджет")
		w.told(store.NoticeMeetingBooked + person(storetest.Mentor(0)))
		if c.Do(yes); !c.Reply().Stale {
			t.Fatal("the second of two taps books again")
		}
		w.told()
		w.sql(`delete from booking`)
		w.sql(`delete from meeting`)
	}
}

func id(n int64) string { return strings.TrimSpace(person(n)) }

func TestADayAndATimeCanBeTyped(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.arrives(storetest.Leader(0), "kk")
	for _, text := range []string{"6 қараша 15:00", "15:00 06.11.2026", "бүрсігүні сағат 15", "6 ноября, 15:00"} {
		c.Says("/mentor_book " + w.ref(0)).Says(text).At("mentor_book.topic").Taps("skip").At("mentor_book.sure").Sees("6 қараша, 15:00").Taps("other").At("mentor_book.day").Says("/cancel")
		if c.Session().Leaving {
			c.Taps("_leave")
		}
		for c.Place() != "lobby.here" {
			c.Says("/cancel")
		}
	}
	c.Says("/mentor_book "+w.ref(0)).Says("ертең 15:00").At("mentor_book.day").Sees("Бұл уақыт бос емес: 5 қараша, 15:00 (Астана уақыты)", "6 қараша, 15:00")
	c.Taps("month_2026-12").At("mentor_book.day").Sees("Желтоқсан 2026", "[1]").Says("1").At("mentor_book.time").Says("10").At("mentor_book.topic")
}

// The language changes on the way, and the session is lost before the last tap: nothing is booked that was not seen, and the way goes on.
func TestBookingGoesThroughAnotherLanguageAndALostSession(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.arrives(storetest.Leader(0), "kk").Says("/mentor_book " + w.ref(0)).Says("/lang").Taps("ru").At("mentor_book.day").Sees("Ноябрь 2026").Taps("day_2026-11-06")
	c.Says("/lang").Taps("kk").At("mentor_book.time").Taps("at_" + unix(at(time.November, 6, 15))).Says("Бюджет").At("mentor_book.sure").Sees("6 қараша, 15:00")
	c.Says("/lang").Taps("ru").At("mentor_book.sure").Sees("6 ноября, 15:00", "Бюджет")
	yes := c.Tap("yes_" + unix(at(time.November, 6, 15)))
	c.SetSession(c.Session().Skeleton())
	c.Do(yes).At("mentor_book.sure")
	w.told()
	if m, err := w.MeetingsAhead(t.Context(), storetest.Leader(0), flowtest.Noon(), 9); err != nil || len(m) != 0 {
		t.Fatalf("%+v, %v", m, err)
	}
	c.Says("?").Taps("at_" + unix(at(time.November, 6, 15))).Taps("yes_" + unix(at(time.November, 6, 15))).At("meeting.card").Sees("6 ноября, 15:00")
	w.told(store.NoticeMeetingBooked + person(storetest.Mentor(0)))
	c.Taps(option(c, "move_")).Says("1.12 10:00").At("meeting_move.why").SetSession(c.Session().Skeleton())
	c.Says("/lang").Taps("kk").At("meeting_move.why").Taps("at_" + unix(at(time.December, 1, 10))).Taps("why_time").At("meeting.card").Sees("1 желтоқсан, 10:00")
}

func TestTwoChatsReachForTheLastTime(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first, second := w.arrives(storetest.Leader(0), "kk"), w.arrives(storetest.Leader(1), "ru")
	last := at(time.November, 6, 15)
	for team, c := range []*flowtest.Chat{first, second} {
		c.Says("/mentor_book " + w.ref(team)).Taps("day_2026-11-06").Taps("at_" + unix(last)).Taps("skip").At("mentor_book.sure")
	}
	yes := second.Tap("yes_" + unix(last))
	first.Taps("yes_" + unix(last)).At("meeting.card")
	second.Do(yes).At("mentor_book.sure").Sees("успела занять", "1 декабря, 10:00 (время Астаны)")
	second.Taps("at_" + unix(at(time.December, 1, 10))).At("mentor_book.sure").Taps("yes_" + unix(at(time.December, 1, 10))).At("meeting.card")

	// Nothing is left: who comes now can wait, and gets what is given back.
	w.sql(`update meeting_rule set value = 5 where name in ('open_per_team', 'open_per_pair')`)
	second.Says("/mentor_book " + w.ref(1)).At("mentor_book.day").Sees("свободного времени нет").Taps("wait").At("mentor_book.day").Sees("в очереди ожидания")
	second.Says("/mentor_card " + w.ref(1)).Sees("место в очереди ожидания: 1")
	w.queue.notices = nil
	first.Taps(option(first, "cancel_")).Taps("why_ill").Taps(option(first, "end_")).At("meeting.card").Sees("Команда бас тартты", "Денсаулық жағдайы")
	w.told(store.NoticeMeetingCancelled+person(storetest.Mentor(0)), store.NoticeWaitOffer+person(storetest.Leader(1)))
	second.Says("/mentor_card " + w.ref(1)).Sees("придержано время: 6 ноября, 15:00").Taps("offered").At("mentor_book.sure").Sees("6 ноября, 15:00")

	// The offer passes: what was kept is anybody's again.
	second.Now = second.Now.Add(3 * time.Hour)
	w.sql(`update availability_window set open = false where starts_at < '2026-11-20'`)
	second.Says("?").At("mentor_book.sure").Sees("уже недоступно")
	second.Says("/mentor_card " + w.ref(1)).Taps("leave").At("mentor_card.card").Sees("вышли из очереди")
}

func TestWhyATeamCannotBookIsSaidBeforeItChooses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.booked(0, at(time.November, 6, 15))
	kk, ru := w.arrives(storetest.Leader(0), "kk"), w.arrives(storetest.Leader(0), "ru")
	for _, c := range []*flowtest.Chat{kk, ru} {
		w.must(w.SetLanguage(t.Context(), storetest.Leader(0), map[*flowtest.Chat]string{kk: "kk", ru: "ru"}[c]))
		c.Says("/mentor_card " + w.ref(0)).Sees(map[*flowtest.Chat]string{kk: "Бұл тәлімгермен алда 1 кездесуіңіз бар", ru: "С этим ментором у вас впереди 1 встреча"}[c])
		if slices.Contains(c.Options(), "book") {
			t.Fatal("a time is offered that cannot be booked")
		}
		c.Says("/mentor_book " + w.ref(0)).At("mentor_book.day").Taps("meetings").At("meetings.ahead")
	}
	w.sql(`update meeting_rule set value = 1 where name in ('open_per_team')`)
	ru.Says("/mentor_card " + w.ref(0)).Sees("У вашей команды впереди 1 встреча")
	w.sql(`update booking set mentor_says = 'missed'`)
	w.sql(`update meeting_rule set value = 1 where name = 'no_shows'`)
	ru.Says("/mentor_card " + w.ref(0)).Sees("Ваша команда не пришла")
	w.sql(`update booking set mentor_says = null`)
	w.sql(`update meeting_rule set value = 5 where name in ('open_per_team', 'open_per_pair')`)
	w.sql(`update meeting_rule set value = 1 where name = 'pair_month'`)
	ru.Says("/mentor_card " + w.ref(0)).Sees("за 30 дней можно встретиться не больше 1 раза")
	w.sql(`update mentor set state = 'left', left_at = now()`)
	ru.Says("?").At("lobby.here").Sees("больше недоступно")
	if strings.Contains(ru.Says("/mentors").Text(), "Тәлімгер 1") {
		t.Fatal("a mentor who left is found")
	}
}

func TestWhoIsInTwoTeamsChoosesAndIsWarned(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, w.projects[1], storetest.Leader(0))
	w.booked(0, at(time.November, 6, 15))
	w.opens(1, at(time.November, 6, 15), 2*time.Hour)
	c := w.arrives(storetest.Leader(1), "ru").Says("/mentor_book " + id(storetest.Mentor(1)) + "." + id(w.projects[1])).Says("6.11 15:00").Taps("skip").
		At("mentor_book.sure").Sees("на встрече другого проекта будет участник вашей команды: Жетекші 1")
	c.Taps("yes_" + unix(at(time.November, 6, 15))).At("meeting.card")
	w.told(store.NoticeMeetingBooked+person(storetest.Mentor(1)), store.NoticeMeetingBooked+person(storetest.Leader(0)))
	both := w.arrives(storetest.Leader(0), "ru").Says("/mentors").At("mentors.list").Sees("Для какого проекта", "Жоба 1", "Жоба 2").Says("?").At("mentors.list")
	both.Taps("project_"+id(w.projects[1])).At("mentors.list").Sees("Жоба 2", "Тәлімгер 2")
	both.Taps("filter").At("mentors.filter").Taps("order_rated").Taps("lang_kk").Taps("dir_ecology").Taps("region").At("mentors.region").Taps("region_KZ-71").At("mentors.filter").
		Sees("Астана").Says("?").Taps("show").At("mentors.list").Sees("Тәлімгер 2")
	w.arrives(storetest.Mentor(0), "kk").Says("/mentors").At("mentors.list").Sees("командада жоқсыз").Says("/mentor_card " + w.ref(0)).At("mentors.list")
}

func TestTheCalendarHasThe29thOfFebruaryInALeapYearOnly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql(`insert into availability_rule (mentor, weekday, opens, closes, since) select $1, n, 600, 660, '2026-01-01' from generate_series(1, 7) n`, storetest.Mentor(0))
	c := w.arrives(storetest.Leader(0), "kk")
	for year, want := range map[int]bool{2027: false, 2028: true} {
		c.Now = time.Date(year, time.February, 10, 12, 0, 0, 0, flowtest.Zone())
		c.Says("/mentor_book " + w.ref(0)).At("mentor_book.day")
		has := false
		for _, b := range c.Buttons() {
			has = has || strings.HasPrefix(b.Option, "day_") && strings.HasSuffix(b.Option, "-02-29")
		}
		if has != want {
			t.Errorf("%d: 29 February is there: %v", year, has)
		}
		c.Says("29").At(map[bool]string{true: "mentor_book.time", false: "mentor_book.day"}[want])
		for c.Place() != "lobby.here" {
			c.Says("/cancel")
		}
	}
}
