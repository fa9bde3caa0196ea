package mentor_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/mentor"
	"saruar/store"
	"saruar/store/storetest"
)

func TestBothSidesHaveTheirMeetingsInHand(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	team, other := w.arrives(storetest.Leader(0), "ru"), w.arrives(storetest.Mentor(0), "kk")
	team.Says("/meetings").At("meetings.ahead").Sees("Встреч впереди нет", "Найти ментора").Taps("past").At("meetings.past").Sees("Прошедших встреч нет").Says("?").Taps("_back")
	other.Says("/meetings").At("meetings.ahead").Sees("Алда кездесу жоқ")
	w.sql(`update mentor set confirms = true, link = 'https://meet.example/m' where person = $1`, storetest.Mentor(0))
	id := w.booked(0, at(time.November, 6, 15))
	team.Says("/meetings").Sees("6 ноября, 15:00 (время Астаны)", "Тәлімгер 1", "Ждёт ответа ментора").Taps("meeting_"+id).At("meeting.card").Sees("Ждёт ответа", "Отменить или перенести можно до: 6 ноября, 03:00")
	other.Says("/meetings").Sees("Жоба 1").Taps("meeting_"+id).At("meeting.card").Sees("Бюджет", "Кездесуге жазған: Жетекші 1")
	old := other.Tap(option(other, "decline_"))
	other.Taps(option(other, "accept_")).At("meeting.card").Sees("Кездесу бекітілді")
	w.told(store.NoticeMeetingAccepted + person(storetest.Leader(0)))
	other.Do(old).At("meeting.card").Sees("Бұл кездесу өзгерген")
	w.told()
	team.Taps("refresh").Sees("Назначена").Taps(option(team, "come_")).Sees("вы придёте", "подтвердила, что придёт")
	w.told(store.NoticeMeetingConfirmed + person(storetest.Mentor(0)))
	if slices.ContainsFunc(team.Options(), func(o string) bool { return strings.HasPrefix(o, "come_") }) || !slices.ContainsFunc(team.Buttons(), func(b engine.Button) bool { return b.URL == "https://meet.example/m" }) {
		t.Fatalf("%v", team.Buttons())
	}
	team.Taps("calendar")
	w.told(store.NoticeMeetingCalendar + person(storetest.Leader(0)))
	team.Now = at(time.November, 6, 16)
	team.Taps("refresh").Sees("Время прошло").Taps("after").At("meeting_after.here")
	team.Says("/meetings").Taps("past").At("meetings.past").Sees("Время прошло").Taps("meeting_" + id).At("meeting.card")
	w.arrives(storetest.Leader(1), "ru").Says("/meeting " + id).At("lobby.here").Says("/meeting x").At("lobby.here")
}

func TestCancellingTakesTwoTapsBesidesTheReason(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql(`update meeting_rule set value = 5 where name in ('open_per_team', 'open_per_pair')`)
	id := w.booked(0, at(time.November, 6, 15))
	c := w.arrives(storetest.Leader(0), "ru").Says("/meeting " + id)
	c.Taps(option(c, "cancel_")).At("meeting.cancel").Sees("По какой причине").Says(strings.Repeat("я", 301)).At("meeting.cancel").Sees("Лишних знаков: 1").Taps("no").At("meeting.card")
	c.Now = at(time.November, 6, 4)
	c.Taps("refresh").Taps(option(c, "cancel_")).Sees("считается неявкой команды").Says("Заболел бухгалтер").Sees("Заболел бухгалтер", "Отменить встречу?", "считается неявкой")
	c.Taps(option(c, "end_")).At("meeting.card").Sees("это считается неявкой", "Отменена командой", "Причина: Заболел бухгалтер")
	w.told(store.NoticeMeetingCancelled + person(storetest.Mentor(0)))
	c.Taps("again").At("mentor_book.day")

	// A mentor says no to what they were asked for.
	w.sql(`update mentor set confirms = true`)
	made, err := w.Book(t.Context(), storetest.Leader(1), store.Wish{Mentor: storetest.Mentor(0), Project: w.projects[1], StartsAt: at(time.December, 1, 10), Turn: 9}, c.Now)
	w.must(err)
	m := w.arrives(storetest.Mentor(0), "kk").Says("/meeting " + id2(made))
	m.Taps(option(m, "decline_")).At("meeting.decline").Taps("why_topic").Sees("Тақырып басқа салаға жатады").Taps(option(m, "end_")).At("meeting.card").Sees("Тәлімгер қабылдамады")
	w.told(store.NoticeMeetingDeclined + person(storetest.Leader(1)))
}

func id2(b store.Booked) string { return id(b.Booking) }

func TestMovingIsChosenInTheSameCalendar(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	booked := w.booked(0, at(time.November, 6, 15))
	for i, lang := range []string{"kk", "ru"} {
		who, other := []int64{storetest.Leader(0), storetest.Mentor(0)}[i], []int64{storetest.Mentor(0), storetest.Leader(0)}[i]
		to := []time.Time{at(time.December, 1, 10), at(time.November, 6, 15)}[i]
		c := w.arrives(who, lang).Says("/meeting " + booked)
		c.Taps(option(c, "move_")).At("meeting_move.soon").Says("?").At("meeting_move.soon").Taps("other").At("meeting_move.day").Says("?").At("meeting_move.day").Says(to.Format("02.01.2006")).At("meeting_move.time").Says("23").At("meeting_move.time")
		c.Taps("at_" + unix(to)).At("meeting_move.why").Do(engine.Input{Kind: engine.Other}).At("meeting_move.why")
		c.Taps("_back").At("meeting_move.time").Taps("at_" + unix(to)).At("meeting_move.why").Says("Басқа іс").At("meeting.card").Sees(map[string]string{"kk": "1 желтоқсан, 10:00 (Астана уақыты)", "ru": "6 ноября, 15:00 (время Астаны)"}[lang])
		w.told(store.NoticeMeetingMoved + person(other))
	}
}

func TestMovingTakesTwoTaps(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.arrives(storetest.Leader(0), "kk").Says("/meeting " + w.booked(0, at(time.November, 6, 15)))
	c.Taps(option(c, "move_")).At("meeting_move.soon").Sees("Жаңа уақытты таңдаңыз")
	c.Taps(option(c, "at_")).At("meeting_move.why").Taps("why_ill").At("meeting.card").Sees("Кездесу ауыстырылды")
	w.told(store.NoticeMeetingMoved + person(storetest.Mentor(0)))
}

// A button of an old message opens it too: it says at once that it is too late.
func TestATeamThatIsTooLateToMoveIsToldAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	booked := w.booked(0, at(time.November, 6, 15))
	c := w.arrives(storetest.Leader(0), "kk").Says("/meeting " + booked)
	move := c.Taps(option(c, "move_")).At("meeting_move.soon").Tap(option(c, "at_"))
	c.Now = at(time.November, 6, 4) // eleven hours before
	c.Do(move).At("meeting_move.soon").Sees("кеш")
	c.Says("/meeting " + booked).At("meeting.card")
	if slices.ContainsFunc(c.Options(), func(name string) bool { return strings.HasPrefix(name, "move_") }) {
		t.Fatal("moving is offered")
	}
	w.told()
}

func TestOneSideMovesWhileTheOtherCancels(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	booked := w.booked(0, at(time.November, 6, 15))
	team, other := w.arrives(storetest.Leader(0), "ru").Says("/meeting "+booked), w.arrives(storetest.Mentor(0), "kk").Says("/meeting "+booked)
	team.Taps(option(team, "move_")).Says("1.12 10:00").At("meeting_move.why")
	yes := team.Tap("why_time")
	other.Taps(option(other, "cancel_")).Taps("why_urgent")
	end := other.Tap(option(other, "end_"))
	team.Do(yes).At("meeting.card").Sees("1 декабря, 10:00")
	other.Do(end).At("meeting.card").Sees("Бұл кездесу өзгерген", "1 желтоқсан, 10:00")
	w.told(store.NoticeMeetingMoved + person(storetest.Mentor(0)))

	// The other way round: what is cancelled is not moved.
	team.Taps(option(team, "move_")).Says("6.11 15:00").At("meeting_move.why")
	yes = team.Tap("why_time")
	other.Taps("refresh").Taps(option(other, "cancel_")).Taps("why_urgent").Taps(option(other, "end_")).At("meeting.card").Sees("Тәлімгер бас тартты")
	team.Do(yes).At("meeting.card").Sees("Отменена ментором")
}

// Staff book for a team, move and cancel: both sides see it, are told, and who did it is said.
func TestStaffBookMoveAndCancelForATeam(t *testing.T) {
	t.Parallel()
	const officer = int64(43)
	w := newWorld(t)
	flowtest.Member(t, w.Store, officer, "kk", "Сәуле")
	w.must(w.Grant(t.Context(), officer, store.Staff, "KZ-71", 0, flowtest.Noon()))
	w.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, w.projects[0], storetest.Leader(1))
	made, err := w.BookFor(t.Context(), officer, store.Wish{Mentor: storetest.Mentor(0), Project: w.projects[0], StartsAt: at(time.November, 6, 15), Turn: 9}, flowtest.Noon())
	w.must(err)
	booked := id2(made)
	team, second := w.arrives(storetest.Leader(0), "ru").Says("/meeting "+booked), w.arrives(storetest.Leader(1), "kk").Says("/meetings")
	mentor := w.arrives(storetest.Mentor(0), "kk").Says("/meeting " + booked)
	team.At("meeting.card").Sees("Назначена", "6 ноября, 15:00")
	second.At("meetings.ahead").Sees("6 қараша, 15:00")
	mentor.At("meeting.card").Sees("Бекітілді", "6 қараша, 15:00", "Жоба 1")
	come := team.Tap(option(team, "come_"))

	staff := w.arrives(officer, "ru").Says("/meeting "+booked).At("meeting.card").Sees("Жоба 1", "Тәлімгер 1")
	staff.Taps(option(staff, "move_")).Says("1.12 10:00").Says("Ментор просил").At("meeting.card").Sees("1 декабря, 10:00")
	all := func(kind string) []string {
		return []string{kind + person(storetest.Mentor(0)), kind + person(storetest.Leader(0)), kind + person(storetest.Leader(1))}
	}
	w.told(all(store.NoticeMeetingMoved)...)
	team.Do(come).At("meeting.card").Sees("1 декабря, 10:00") // what was not seen is not confirmed
	w.told()
	if m, err := w.MeetingOf(t.Context(), storetest.Leader(0), made.Booking); err != nil || !m.ConfirmedAt.IsZero() || m.State != store.BookingBooked {
		t.Fatalf("%+v, %v", m, err)
	}
	mentor.Taps("refresh").Sees("1 желтоқсан, 10:00")
	staff.Taps(option(staff, "cancel_")).Says("Тәлімгер ауырып қалды").Taps(option(staff, "end_")).At("meeting.card").Sees("Отменена командой программы")
	w.told(all(store.NoticeMeetingCancelled)...)
	team.Taps("refresh").Sees("Отменена командой программы", "Тәлімгер ауырып қалды")
	mentor.Taps("refresh").Sees("Бағдарлама командасы тоқтатты")
	if slices.ContainsFunc(team.Options(), func(o string) bool { return strings.HasPrefix(o, "move_") || strings.HasPrefix(o, "cancel_") }) {
		t.Fatal("what has ended can be changed")
	}

	// Who only reads sees it and changes nothing.
	w.sql(`update role_grant set role = 'auditor' where person = $1`, officer)
	again := w.booked(0, at(time.November, 6, 15))
	reader := w.arrives(officer, "kk").Says("/meeting " + again).At("meeting.card")
	if slices.ContainsFunc(reader.Options(), func(o string) bool { return strings.HasPrefix(o, "move_") || strings.HasPrefix(o, "cancel_") }) {
		t.Fatal("whoever reads is offered to change")
	}
	reader.Do(engine.Input{Kind: engine.Tap, Option: "cancel_1", Seq: reader.Session().Seq}).Says("x").Do(engine.Input{Kind: engine.Tap, Option: "end_1", Seq: reader.Session().Seq})
	if m, err := w.MeetingOf(t.Context(), storetest.Leader(0), number(t, again)); err != nil || m.State != store.BookingBooked {
		t.Fatalf("%+v, %v", m, err)
	}
}

func number(t *testing.T, text string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestASeatOfAGroupIsTakenOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql(`insert into meeting (mentor, kind, starts_at, ends_at, free_at, seats, title, author, turn, made_at)
select $1, 'group', $2::timestamptz, $2::timestamptz + interval '1 hour', $2::timestamptz + interval '70 minutes', 1, 'Бюджет сұрақтары', $1, 5, now()`,
		storetest.Mentor(0), at(time.November, 8, 11))
	first, second := w.arrives(storetest.Leader(0), "kk"), w.arrives(storetest.Leader(1), "ru")
	for team, c := range []*flowtest.Chat{first, second} {
		c.Says("/mentor_card " + w.ref(team)).Taps("groups").At("mentor_card.groups").Sees("Бюджет сұрақтары").Says("?").Taps(option(c, "group_")).Sees("Бюджет сұрақтары")
	}
	yes := second.Tap("yes")
	first.Taps("yes").At("meeting.card").Sees("Топтық кездесу: Бюджет сұрақтары")
	w.told(store.NoticeMeetingBooked + person(storetest.Mentor(0)))
	second.Do(yes).At("mentor_card.groups").Sees("не осталось свободных мест", "Групповых встреч впереди нет")
	first.Says("/mentor_card " + w.ref(0)).Taps("groups").Sees("Сіздің командаңыз жазылған")

	// A seat has no topic, is in both lists, is not moved by a team, and is free again for others when it is given back.
	first.Says("/meetings").At("meetings.ahead").Sees("Бюджет сұрақтары", "8 қараша, 11:00").Taps(option(first, "meeting_")).At("meeting.card")
	w.arrives(storetest.Mentor(0), "ru").Says("/meetings").Sees("Бюджет сұрақтары", "Жоба 1")
	if strings.Contains(first.Text(), "Тақырып") || slices.ContainsFunc(first.Options(), func(o string) bool { return strings.HasPrefix(o, "move_") }) {
		t.Fatalf("%s %v", first.Text(), first.Options())
	}
	first.Taps(option(first, "cancel_")).Taps("why_time").Taps(option(first, "end_")).At("meeting.card").Sees("Команда бас тартты")
	w.told(store.NoticeMeetingCancelled + person(storetest.Mentor(0)))
	second.Says("?").At("mentor_card.groups").Taps(option(second, "group_")).Taps("yes").At("meeting.card").Sees("Бюджет сұрақтары")
}

func TestTheMenuSpeaksOfTheNextMeeting(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	now := flowtest.Noon()
	m, err := w.MentorMenu(t.Context(), storetest.Leader(0), now)
	if err != nil || !m.Team || m.Mentors || m.Ahead != nil {
		t.Fatalf("%+v %v", m, err)
	}
	w.booked(0, at(time.November, 6, 15))
	for who, want := range map[int64]string{storetest.Leader(0): "Ментор: Тәлімгер 1", storetest.Mentor(0): "Проект: «Жоба 1»"} {
		m, err := w.MentorMenu(t.Context(), who, now)
		w.must(err)
		if m.Ahead == nil || m.Team == m.Mentors {
			t.Fatalf("%+v", m)
		}
		c := w.arrives(who, "ru").Says("?")
		if said := c.Words(engine.Screen{Text: []engine.Message{mentor.Urge(*m.Ahead)}}); !strings.Contains(said, want) || !strings.Contains(said, "6 ноября, 15:00") {
			t.Fatal(said)
		}
	}
	if m, err = w.MentorMenu(t.Context(), storetest.Leader(0), at(time.November, 6, 17)); err != nil || m.Ahead != nil {
		t.Fatalf("%+v %v", m, err)
	}
}
