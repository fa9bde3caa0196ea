package matching_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

func TestAMentorIsProposedAndBothSidesAgree(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ alone, reason, preview, done, waits, both, asked, ended string }{
		"kk": {"Тәлімгері жоқ жобалар: 2", "Кез келген бағытта", "Вместе", "Ұсыныс екі жаққа да жіберілді", "Тәлімгердің жауабы күтілуде", "Екі жақ та келісті", "Жоба аяқтауды сұрады", "Аяқталды"},
		"ru": {"Проектов без ментора: 2", "Работает с любыми", "Вместе", "Предложение отправлено", "Ждём ответа ментора", "Обе стороны согласны", "Проект просит завершить", "Завершено"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			mentor, leader, project := storetest.Mentor(0), storetest.Leader(0), step(o.projects[0])
			c := o.arrives(officer, lang).Says("/matching").At("matching.matching").Sees(want.alone).Says("?").At("matching.matching")
			forge(c, "nothing").At("matching.matching")
			c.Taps("lead_teams").At("lead_teams.lead_teams").Says("?").Taps("team_"+project).At("lead_match.lead_match").Sees("Тәлімгер 1", want.reason).Says("?")
			c.Taps("mentor_" + step(mentor)).At("lead_propose.words").Says(strings.Repeat("Ұ", 301)).At("lead_propose.words").Says("Вместе")
			c.At("lead_propose.confirm").Sees(want.preview, "Жоба 1").Says("?").At("lead_propose.confirm")
			forge(c, "nothing").At("lead_propose.confirm")
			confirm := c.Tap("confirm")
			c.Do(confirm).At("lead_match.lead_match").Sees(want.done).Do(confirm)
			o.heard(mentor, "lead_proposed")
			o.heard(leader, "lead_proposed")
			o.reads(o.room.Proposed, mentor, "1", "Жоба 1", "Вместе")
			o.reads(o.room.Proposed, leader, "1", "Тәлімгер 1")
			o.reads(o.room.Proposed, officer, "1")
			forge(o.arrives(other, lang).Says("/match "+project), "mentor_"+step(storetest.Mentor(1))).Taps("skip").At("lead_propose.confirm").Taps("confirm").At("lead_match.lead_match")
			o.heard(storetest.Mentor(1), "")

			team := o.arrives(leader, lang).Says("/offer 1").At("lead_offer.lead_offer").Sees(want.waits).Says("?").Taps("agree").Sees(want.waits)
			forge(team, "agree").At("lead_offer.lead_offer")
			if slices.Contains(team.Options(), "agree") {
				t.Fatal("yes is asked for twice")
			}
			o.arrives(mentor, lang).Says("/offer 1").Taps("agree").Sees(want.both)
			o.heard(leader, "lead_active")
			o.reads(o.room.Active, leader, "1", "Жоба 1")
			o.reads(o.room.Proposed, mentor, "1")
			o.arrives(storetest.Leader(1), lang).Says("/offer 1").At("lobby.here")

			team = o.arrives(leader, lang).Says("/offer 1").Taps("leave").At("lead_why.why").Says("?").At("lead_why.why").Says("Уақыт жоқ").At("lead_offer.lead_offer").Sees(want.asked)
			forge(team, "leave").At("lead_offer.lead_offer")
			o.heard(officer, "lead_leave")
			o.reads(o.room.Leaving, officer, "1", "Уақыт жоқ")
			c = o.arrives(officer, lang).Says("/matching").Taps("lead_pairs").At("lead_pairs.lead_pairs").Sees(want.asked).Taps("pair_1").At("lead_offer.lead_offer")
			c.Taps("end").At("lead_why.why").Taps("_back").At("lead_offer.lead_offer").Taps("end").Says("Келістік").At("lead_offer.lead_offer").Sees(want.ended, "Келістік")
			o.heard(mentor, "lead_ended")
			o.reads(o.room.Ended, leader, "1", "Келістік")
			o.reads(o.room.Leaving, officer, "1")
		})
	}
}

func step(id int64) string { return fmt.Sprint(id) }

func TestStaffHearThatASideSaidNo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id, err := o.ProposeLead(t.Context(), officer, store.NewLead{Project: o.projects[0], Mentor: storetest.Mentor(0)}, o.now)
	o.must(err)
	c := o.arrives(storetest.Mentor(0), "ru").Says("/offer " + step(id))
	no := c.Tap("no")
	c.Do(no).At("lead_why.why").Says("Нет времени").At("lead_offer.lead_offer").Sees("Отказ ментора", "Нет времени").Do(no).At("lead_offer.lead_offer")
	o.heard(officer, "lead_declined")
	o.heard(storetest.Leader(0), "lead_ended")
	o.reads(o.room.Declined, officer, step(id), "Нет времени")
	forge(o.arrives(storetest.Leader(0), "ru").Says("/offer "+step(id)), "agree").Sees("Отказ ментора")
	o.arrives(officer, "ru").Says("/match "+step(o.projects[0])).Sees("раньше не сложилось", "Менторов, с которыми не сложилось: 1")
}

func TestStaffSeeHowItGoes(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	tomorrow := time.Date(o.now.Year(), o.now.Month(), o.now.Day()+2, 5, 0, 0, 0, time.UTC)
	o.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(0), tomorrow, tomorrow.Add(200*time.Minute))
	o.sql(`insert into mentor_alert (kind, once, project, made_at) values ('silence', 'a', $1, now())`, o.projects[0])
	c := o.arrives(officer, "kk").Says("/matching").Sees("Назар аудару қажет · 1").Taps("mentor_book_for").At("mentor_book_for.project").Says("ешқандай").At("mentor_book_for.project")
	c.Says("Жоба 1").At("mentor_book_for.mentor").Taps(step(storetest.Mentor(0))).At("mentor_book_for.time").Says("ертең").At("mentor_book_for.time")
	c.Taps(step(tomorrow.Unix())).At("mentor_book_for.topic").Taps("_back").At("mentor_book_for.time").Taps(step(tomorrow.Unix())).Says("Қаржы")
	confirm := c.At("mentor_book_for.confirm").Sees("Қаржы", "Астана уақыты").Says("?").Tap("confirm")
	c.Do(confirm).At("matching.matching").Sees("Кездесу белгіленді").Do(confirm)
	o.heard(storetest.Leader(0), store.NoticeMeetingBooked)
	o.heard(storetest.Mentor(0), store.NoticeMeetingBooked)
	forge(c, "mentor_book_for").Taps(step(o.projects[1])).Taps(step(storetest.Mentor(0))).Taps(step(tomorrow.Add(70 * time.Minute).Unix())).Taps("skip").At("mentor_book_for.confirm")
	_, err := o.BookFor(t.Context(), officer, store.Wish{Mentor: storetest.Mentor(0), Project: o.projects[0], StartsAt: tomorrow.Add(70 * time.Minute), Turn: 9}, o.now)
	o.must(err)
	c.Taps("confirm").At("mentor_book_for.time").Says("/cancel")

	c = o.arrives(officer, "ru").Says("/matching").Taps("mentor_load").At("mentor_load.mentor_load").Sees("Тәлімгер 1", "На следующие 30 дней: 2 часа", "Свободных слотов: 1").Taps("picture")
	o.heard(officer, "mentor_load_picture")
	o.reads(o.room.Picture, officer, "", "Тәлімгер 1: проведено — 0, впереди — 2")
	c.Taps("_back").Taps("mentor_watch").At("mentor_watch.mentor_watch").Sees("Встреч нет").Taps("week").At("mentor_watch.mentor_watch").Sees("ещё не подтвердил", "время Астаны")
	c.Taps("_back").Taps("mentor_free").At("mentor_free.mentor_free").Sees("Свободных слотов: 1").Says("?")
	c.Taps("_back").Taps("mentor_missed").At("mentor_missed.mentor_missed").Sees("Все приходили")
	c.Taps("_back").Taps("mentor_alerts").At("mentor_alerts.mentor_alerts").Sees("давно не встречались", "Жоба 1")
	o.must(o.SettleAlert(t.Context(), other, 1, o.now))
	c.Taps("settle_1").Sees("уже рассмотрел кто-то другой", "всё рассмотрено")
	o.arrives(storetest.Leader(0), "ru").Says("/matching").At("lobby.here")
}

func TestHolidaysAndRulesAreChanged(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	year := o.now.In(flowtest.Zone()).Year() + 1
	c := o.arrives(officer, "ru").Says("/matching").Taps("holidays").At("holidays.holidays").Taps(fmt.Sprint("year_", year)).At("holidays.holidays").Sees("Наурыз")
	c.Taps("add").At("holiday_add.day").Says("когда-нибудь").At("holiday_add.day").Says("16.05.2099").At("holiday_add.day").Says(fmt.Sprint("16.05.", year))
	c.At("holiday_add.title_kk").Says("Қ").At("holiday_add.title_kk").Says("Құрбан айт").At("holiday_add.title_ru").Says("Курбан айт").At("holidays.holidays").Sees("Добавлено", "Курбан айт")
	c.Taps(fmt.Sprintf("day_%d-05-16", year)).At("holiday.holiday").Says("?").At("holiday.holiday").Taps("drop").At("holidays.holidays").Sees("День убран")
	if strings.Contains(c.Text(), "Курбан айт") {
		t.Fatal("the day is still there")
	}
	c.Says("/matching").Taps("meeting_rules").At("meeting_rules.meeting_rules").Taps("rule_notice_hours").At("meeting_rule.value").Sees("0–168")
	for _, bad := range []string{"много", "-1", "1,5", "169"} {
		c.Says(bad).At("meeting_rule.value")
	}
	c.Says("24").At("meeting_rule.confirm").Says("?").At("meeting_rule.confirm")
	o.must(o.ChangeMeetingRule(t.Context(), officer, "notice_hours", 12, 6, o.now))
	c.Taps("confirm").At("meeting_rule.value").Sees("кто-то другой", "Сейчас: 6").Says("24").Taps("confirm").At("meeting_rules.meeting_rules").Sees("Правило изменено", ": 24")
	rules, err := o.MeetingRules(t.Context(), officer)
	o.must(err)
	if len(rules) != 11 {
		t.Fatalf("%d rules", len(rules))
	}
	for _, r := range rules {
		if strings.Contains(c.Text(), r.Name) {
			t.Errorf("rule %s has no words", r.Name)
		}
	}
	o.arrives(other, "kk").Says("/matching").Taps("meeting_rules").Sees("бүкіл бағдарламаға")
}
