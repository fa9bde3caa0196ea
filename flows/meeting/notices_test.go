package meeting_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/meeting"
	"saruar/locales"
	"saruar/store"
)

func TestEachSideIsToldOfAMeetingInItsOwnWords(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	ctx := t.Context()
	ref := fmt.Sprint(w.booked(48 * time.Hour)) // noon of the sixth
	nothing := func(compose composer, person int64) {
		t.Helper()
		if text, _ := w.told(compose, person, "kk", ref); text != "" {
			t.Fatal(text)
		}
	}
	check := func(compose composer, person int64, ref string, kk, ru []string) {
		t.Helper()
		for lang, parts := range map[locales.Lang][]string{"kk": kk, "ru": ru} {
			text, _ := w.told(compose, person, lang, ref)
			sees(t, text, parts...)
		}
	}
	check(w.room.Booked, mentor(), ref, []string{"Команда сізбен кездесуге жазылды", "6 қараша, 12:00 (Астана уақыты), ұзақтығы: 1 сағат", "Жоба: «Жоба 1»", "open meeting " + ref}, []string{"К вам записались", "6 ноября, 12:00 (время Астаны)"})
	check(w.room.Booked, leader(), ref, []string{"Командаңыз", "Тәлімгер: Айгүл Серікова"}, []string{"Ваша команда записана", "Ментор: Айгүл Серікова"})
	check(w.room.Accepted, stranger, ref, []string{"Тәлімгер кездесуді растады"}, []string{"подтверждена ментором"})
	for _, compose := range []composer{w.room.Asked, w.room.Declined, w.room.Cancelled, w.room.Confirmed} {
		nothing(compose, leader())
		nothing(compose, mentor())
	}
	nothing(w.room.Booked, officer)
	w.must(w.ConfirmBooking(ctx, leader(), 1, w.now.Add(48*time.Hour), w.now))
	check(w.room.Confirmed, mentor(), ref, []string{"келетінін растады"}, []string{"подтвердила, что придёт"})

	w.sql(`update booking set state = 'asked', confirmed_at = null`)
	check(w.room.Asked, mentor(), ref, []string{"Команда сізбен кездескісі келеді", "[Жауап беру]"}, []string{"С вами хотят встретиться", "[Ответить]"})
	check(w.room.Asked, stranger, ref, []string{"сұраныс жіберілді"}, []string{"Запрос отправлен"})
	nothing(w.room.Booked, mentor())
	w.sql(`update meeting set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour', free_at = free_at + interval '1 hour', sequence = 3`)
	w.sql(`insert into meeting_change (meeting, kind, was_at, side, why, made_at) values (1, 'moved', $1, 'team', 'Жиналыс бар', now())`, w.now.Add(48*time.Hour))
	check(w.room.Moved, mentor(), ref+".1", []string{"ауыстырылды", "Бұрынғы уақыты: 6 қараша, 12:00", "6 қараша, 13:00", "Өзгерткен: команда", "Себебі: Жиналыс бар", "Жаңа уақытты растаңыз", "meeting_calendar " + ref},
		[]string{"перенесена", "Было назначено: 6 ноября, 12:00", "6 ноября, 13:00", "Подтвердите новое время"})
	check(w.room.Moved, stranger, ref+".1", []string{"әлі растаған жоқ"}, []string{"ещё не подтверждено"})
	w.sql(`insert into meeting_change (meeting, kind, was_at, was_where, side, made_at) values (1, 'place', $1, 'Кітапхана', 'mentor', now())`, w.now)
	if text, _ := w.told(w.room.Moved, mentor(), "kk", ref+".1"); text != "" {
		t.Fatal("what was changed again is told by the next notice")
	}
	check(w.room.Moved, leader(), ref+".2", []string{"орны өзгерді", "Бұрынғы орны: Кітапхана"}, []string{"Место встречи изменилось"})

	w.sql(`update booking set state = 'declined', ended_at = now(), ended_side = 'mentor', why = 'Іссапар'`)
	check(w.room.Declined, leader(), ref, []string{"кездесе алмайды", "Себебі: Іссапар", "open mentors"}, []string{"не может встретиться", "Причина: Іссапар"})
	w.sql(`update booking set state = 'cancelled', ended_side = 'staff'`)
	check(w.room.Cancelled, mentor(), ref, []string{"Кездесу болмайды", "Бас тартқан: бағдарлама командасы"}, []string{"Встреча отменена", "Кто отменил: команда программы"})
	_, screen := w.told(w.room.Calendar, leader(), "ru", ref)
	sees(t, string(screen.File.Data), "UID:meeting-1@saruar_bot", "SEQUENCE:4", "STATUS:CANCELLED", "SUMMARY:Встреча с ментором: Айгүл Серікова")
	w.sql(`update booking set state = 'booked', ended_at = null, ended_side = null`)
	text, screen := w.told(w.room.Calendar, mentor(), "kk", ref)
	sees(t, text, "күнтізбеңізге қосылады")
	sees(t, string(screen.File.Data), "SEQUENCE:3", "STATUS:CONFIRMED", "SUMMARY:Командамен кездесу: «Жоба 1»", "DTSTART:20261106T080000Z")
	w.now = w.now.AddDate(0, 0, 3)
	nothing(w.room.Accepted, leader())
}

func TestWhatIsNearIsToldInQuietHoursToo(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	far, soon := w.booked(48*time.Hour), w.booked(2*time.Hour)
	p, err := w.Person(t.Context(), leader())
	w.must(err)
	is := func(ref string) bool {
		near, err := w.room.Near(t.Context(), p, ref, w.now)
		w.must(err)
		return near
	}
	if is(fmt.Sprint(far)) || !is(fmt.Sprint(soon)) || is("999") {
		t.Fatal("near is within three hours")
	}
	w.sql(`insert into meeting_change (meeting, kind, was_at, side, made_at) select meeting, 'moved', $2, 'mentor', now() from booking where id = $1`, far, w.now.Add(time.Hour))
	if !is(fmt.Sprint(far, ".1")) {
		t.Fatal("whoever would have come in an hour is to know now")
	}
}

func TestATeamConfirmsByOneTapAndTheMentorHearsOfItOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.booked(20 * time.Hour)
	tap := engine.Input{Kind: engine.Tap, Name: meeting.ActionConfirm, Args: []string{fmt.Sprint(id), fmt.Sprint(w.now.Add(20 * time.Hour).Unix())}}
	w.arrives(leader(), "kk").Do(tap).At("lobby.here").Sees("келетініңізді хабарладық")
	w.arrives(stranger, "ru").Do(tap).Sees("что вы придёте")
	if told := w.queued(); len(told) != 1 || told[0].Kind != store.NoticeMeetingConfirmed || told[0].Person != mentor() {
		t.Fatal(told)
	}
	w.arrives(officer, "ru").Do(tap).At("lobby.here")
	w.arrives(leader(), "ru").Do(engine.Input{Kind: engine.Tap, Name: meeting.ActionCalendar, Args: tap.Args[:1]})
	if told := w.queued(); len(told) != 1 || told[0].Kind != store.NoticeMeetingCalendar {
		t.Fatal(told)
	}
	w.now = w.now.Add(21 * time.Hour)
	w.arrives(leader(), "kk").Do(tap).Sees("басталып қойған")
}

// The button of a reminder says that the team comes at the time that stands above it, and at no other.
func TestAnOldReminderConfirmsNoOtherTime(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id, at := w.booked(20*time.Hour), w.now.Add(20*time.Hour)
	old := engine.Input{Kind: engine.Tap, Name: meeting.ActionConfirm, Args: []string{fmt.Sprint(id), fmt.Sprint(at.Unix())}}
	w.moves(id, at.Add(28*time.Hour)) // to noon of the sixth
	w.arrives(leader(), "kk").Do(old).Sees("басқа уақытқа ауыстырылған", "6 қараша, 12:00 (Астана уақыты)")
	w.arrives(leader(), "ru").Do(old).Sees("Встречу перенесли", "6 ноября, 12:00 (время Астаны)")
	var confirmed bool
	w.must(w.pool.QueryRow(t.Context(), `select confirmed_at is not null from booking`).Scan(&confirmed))
	if told := w.queued(); confirmed || len(told) != 0 {
		t.Fatalf("confirmed: %v, told: %v", confirmed, told)
	}
	w.sql(`update booking set state = 'cancelled', ended_at = now(), ended_side = 'mentor'`)
	w.arrives(leader(), "kk").Do(old).Sees("өзгерген немесе басталып қойған")
	for _, args := range [][]string{{fmt.Sprint(id)}, {fmt.Sprint(id), "x"}} {
		old.Args = args
		w.arrives(leader(), "kk").Do(old).At("lobby.here")
	}
}

func TestATimeThatIsKeptIsOfferedAndGoesOnWhenItIsLetPass(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	ctx := t.Context()
	start := w.now.AddDate(0, 0, 2)
	for i, who := range []int64{leader(), leader() + 1} {
		_, err := w.Wait(ctx, who, mentor(), w.projects[i], w.now.Add(time.Duration(i)*time.Minute))
		w.must(err)
	}
	w.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, mentor(), start, start.Add(time.Hour))
	w.must(w.room.Tick(ctx, w.now))
	told := w.queued()
	if len(told) != 1 || told[0].Person != leader() || told[0].Kind != store.NoticeWaitOffer {
		t.Fatal(told)
	}
	text, _ := w.told(w.room.Offered, leader(), "kk", told[0].Ref)
	sees(t, text, "бос уақыт пайда болды", "6 қараша, 12:00 (Астана уақыты)", "сақталады: 4 қараша, 14:00", fmt.Sprintf("open mentor_book %d-%d-%d", mentor(), w.projects[0], start.Unix()))
	text, _ = w.told(w.room.Offered, leader(), "ru", told[0].Ref)
	sees(t, text, "появилось свободное время")
	first := told[0].Ref
	w.now = w.now.Add(3 * time.Hour)
	if text, _ := w.told(w.room.Offered, leader(), "kk", first); text != "" {
		t.Fatal("the time is over")
	}
	w.must(w.room.Tick(ctx, w.now))
	var kinds []string
	for _, n := range w.queued() {
		kinds = append(kinds, fmt.Sprint(n.Kind, " ", n.Person))
		if n.Kind == meeting.KindOfferPassed {
			text, _ = w.told(w.room.OfferPassed, n.Person, "ru", n.Ref)
			sees(t, text, "в конец очереди")
			text, _ = w.told(w.room.OfferPassed, n.Person, "kk", n.Ref)
			sees(t, text, "кезектің соңына")
		}
	}
	if got, want := strings.Join(kinds, ", "), fmt.Sprintf("mentor_offer_passed %d, mentor_offer %d", leader(), leader()+1); got != want {
		t.Fatalf("%s, want %s", got, want)
	}

	// The second time that is let pass is the last, and whoever waits for a mentor who leaves is told.
	for range 2 {
		w.now = w.now.Add(3 * time.Hour)
		w.must(w.room.Tick(ctx, w.now))
	}
	ref := fmt.Sprint("1.", start.Unix())
	text, _ = w.told(w.room.OfferPassed, leader(), "ru", ref)
	sees(t, text, "вышла из очереди")
	text, _ = w.told(w.room.OfferPassed, leader(), "kk", ref)
	sees(t, text, "кезектен шығарылды")
	if text, _ := w.told(w.room.LineClosed, leader()+1, "kk", "2"); text != "" {
		t.Fatal("the line is open")
	}
	_, err := w.LeaveMentoring(ctx, mentor(), "", w.now)
	w.must(err)
	text, _ = w.told(w.room.LineClosed, leader()+1, "kk", "2")
	sees(t, text, "Кезек жабылды", "Айгүл Серікова")
	text, _ = w.told(w.room.LineClosed, leader()+1, "ru", "2")
	sees(t, text, "Очередь закрыта", fmt.Sprint("open mentors ", w.projects[1]))
}

func TestACertificateOfHoursIsGivenSeenAndTakenBack(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.arrives(mentor(), "kk").Says("/hours").At("mentor_hours.hours").Sees("әзірге жоқ")
	w.booked(-5 * time.Hour)
	w.sql(`update booking set team_says = 'held', mentor_says = 'held'`)
	c := w.arrives(mentor(), "ru").Says("/hours").Sees("Встреч: 1", "Время: 1 час", "Айгүл Серікова").Says("?").Taps("take").At("mentor_hours.hours")
	told := w.queued()
	if len(told) != 1 || told[0].Kind != meeting.KindHoursFile {
		t.Fatal(told)
	}
	text, screen := w.told(w.room.HoursFile, mentor(), "kk", told[0].Ref)
	sees(t, text, "сертификаты, нөмірі 2026-00001")
	page := extracted(t, screen.File.Data)
	sees(t, page, "Айгүл Серікова", "Тәлімгерлік уақыты: 1 сағат", "Время менторства: 1 час", "2026-00001", "Өзгерістердің")
	cert, err := w.LastMentorCertificate(t.Context(), mentor())
	w.must(err)
	c.Taps("take")
	w.arrives(stranger, "kk").Says("/h "+cert.Link).At("mentor_hours_seen.seen").Sees("Сертификат жарамды", "Айгүл Серікова").Says("?").Taps("done").At("lobby.here")
	w.arrives(stranger, "kk").Says("/end " + cert.Link).At("lobby.here")
	w.arrives(officer, "ru").Says("/h " + cert.Link).Sees("действителен").Taps("revoke").At("mentor_hours_end.why").Says(strings.Repeat("ж", 301)).At("mentor_hours_end.why").Says("Қате есеп").
		At("mentor_hours_seen.seen").Sees("отозван")
	text, _ = w.told(w.room.HoursEnded, mentor(), "kk", fmt.Sprint(cert.ID))
	sees(t, text, "күші жойылды: 2026-00001", "«Қате есеп»")
	if text, _ := w.told(w.room.HoursFile, mentor(), "kk", fmt.Sprint(cert.ID)); text != "" {
		t.Fatal("a revoked one is given out")
	}
	w.arrives(mentor(), "kk").Says("/hours").Sees("күші жойылды", "«Қате есеп»").Taps("take").At("mentor_hours.hours")
	if told := w.queued(); len(told) != 2 { // asked again before, and told that it was taken back
		t.Fatal(told)
	}
	for lang, want := range map[string]string{"": "Сертификаттың күші жойылған", "ru": "отозван"} {
		shown, ok, err := w.room.Show(t.Context(), engine.Turn{Person: engine.Person{Lang: lang}}, cert.Link)
		if w.must(err); !ok {
			t.Fatal("nothing is shown")
		}
		first, err := w.words(shown)
		w.must(err)
		sees(t, first, want)
	}
}
