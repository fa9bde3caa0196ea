package store_test

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"saruar/store"
	"saruar/store/storetest"
)

// noSession is a conversation kept nowhere else.
func noSession(context.Context, int64) error { return nil }

// traces is an office in which somebody has left something in every table.
type traces struct {
	*desk
	conn    *pgx.Conn
	decided int64 // an application of theirs that was accepted
	pending int64 // one that is looked at
	number  int64
}

func newTraces(t *testing.T) *traces {
	t.Helper()
	tr := &traces{desk: newDesk(t)}
	var err error
	tr.conn, err = pgx.Connect(t.Context(), tr.address)
	tr.must(err)
	t.Cleanup(func() { tr.conn.Close(context.WithoutCancel(t.Context())) })
	tr.live()
	for _, leave := range []func(){tr.leaveInQueue, tr.leaveInJournal, tr.leaveInSheets, tr.leaveInInvitations, tr.leaveInNotes, tr.leaveInTickets, tr.leaveInGuardians, tr.leaveInThanks, tr.leaveInSelection, tr.leaveInAwards, tr.leaveInTasks, tr.leaveInCourses, tr.leaveInMeetings, tr.leaveInAnnouncements} {
		leave()
	}
	tr.mark()
	return tr
}

// live is the ordinary life of somebody who applied twice, began a third time, works as an expert and brought a friend.
func (tr *traces) live() {
	ctx, now := tr.t.Context(), time.Now()
	tr.member(vanishing)
	tr.must(tr.SetRegion(ctx, vanishing, "KZ-71"))
	tr.must(tr.SetUsername(ctx, vanishing, "vanishing"))
	for _, purpose := range store.Purposes() {
		tr.must(tr.SayConsent(ctx, vanishing, store.Consent{Purpose: purpose, Version: 1, Given: true}, now))
	}
	tr.must(tr.Grant(ctx, vanishing, "expert", "KZ-71", 0, now))
	tr.sql(`update person set referred_by = $1 where id = $2`, vanishing, another)
	tr.decided = tr.submitted(vanishing, "Ақбұлақ", "KZ-71")
	tr.sql(`update application set state = 'in_review' where id = $1`, tr.decided)
	tr.must(tr.Move(ctx, tr.decided, []store.ApplicationState{store.ApplicationInReview}, store.ApplicationRejected, headOffice, marker, now))
	tr.pending = tr.submitted(vanishing, "Көкжиек", "KZ-10")
	tr.sql(`insert into application (cohort, leader, slot, form_version, created_at, answered_at)
		select id, $1, 1, 1, now(), now() from cohort where code = '2025'`, vanishing)
	theirs := tr.submitted(friend, "Досының жобасы", "KZ-71")
	tr.must(tr.Invite(ctx, theirs, friend, "token-used", tr.opens.Add(time.Hour)))
	_, err := tr.AcceptInvitation(ctx, "token-used", vanishing, tr.opens.Add(2*time.Hour))
	tr.must(err)
	tr.must(tr.Invite(ctx, tr.pending, vanishing, "token-open", tr.opens.Add(time.Hour)))
	tr.must(tr.AskOwnData(ctx, vanishing, now))
	tr.number = int64(tr.desk.number(`select number from person where id = $1`, vanishing))
}

func (tr *traces) leaveInQueue() {
	jobs, err := store.NewJobs(tr.Store, quiet())
	tr.must(err)
	tr.must(jobs.Notify(tr.t.Context(), store.Ordinary, store.Notice{Kind: "test", Person: vanishing, Ref: "1", Once: "x"}))
	_, err = jobs.Nudge(tr.t.Context(), []store.Notice{{Kind: "draft", Person: vanishing, Ref: "1", Once: "draft:1:idle_24h"}}, time.Now())
	tr.must(err)
}

func (tr *traces) leaveInJournal() {
	body := []byte(fmt.Sprintf(`{"message":{"from":{"id":%d},"text":%q}}`, vanishing, marker))
	tr.must(tr.Journal(tr.t.Context(), []store.Update{
		{ID: 1, Lane: vanishing, Body: body}, {ID: 2, Lane: vanishing, Body: body}, {ID: 3, Lane: 0, Body: body},
	}, time.Now()))
	tr.sql(`insert into lane (id, place) values ($1, json_build_object('session', json_build_object('frames', json_build_array(
		json_build_object('flow', 'person', 'ref', $2::bigint)))))`, headOffice, vanishing)
}

func (tr *traces) leaveInSheets() {
	tr.sql(`insert into sheet_import (person, sheet, file, asked_at, moved_at) values ($1, 'people', 'file', now(), now())`, vanishing)
	tr.sql(`insert into sheet_export (person, sheet, format, asked_at) values ($1, 'people', 'csv', now())`, vanishing)
}

func (tr *traces) leaveInInvitations() {
	const invite = `insert into role_invitation (link_hash, role, username, created_by, created_at, expires_at)
		values (sha256($1), 'expert', lower($2), $3, now(), now() + interval '1 day') returning id`
	made := tr.desk.number(invite, []byte("made"), "somebody", vanishing)
	tr.desk.number(invite, []byte("for them"), marker, headOffice) // their name on Telegram in the end
	tr.sql(`insert into role_invitation_shown values ($1, $2, now())`, made, vanishing)
	tr.sql(`insert into link_miss values ($1, now(), 3)`, vanishing)
}

func (tr *traces) leaveInNotes() {
	tr.sql(`insert into note (person, author, text, made_at) values ($1, $2, 'x', now()), ($2, $1, 'about another', now())`, vanishing, headOffice)
}

func (tr *traces) leaveInTickets() {
	ctx, now := tr.t.Context(), time.Now()
	words := []store.TicketWords{{Text: "x", File: json.RawMessage(`{"name": "x"}`)}}
	ticket, err := tr.AskTeam(ctx, vanishing, words, now)
	tr.must(err)
	tr.must(tr.KeepTicketDraft(ctx, vanishing, words, now))
	tr.sql(`insert into ticket_message (ticket, author, from_team, text, made_at) values ($1, $2, true, 'x', now())`, ticket, headOffice)
	other, err := tr.AskTeam(ctx, headOffice, []store.TicketWords{{Text: "another's"}}, now)
	tr.must(err)
	tr.sql(`insert into ticket_message (ticket, author, from_team, text, made_at) values ($1, $2, true, 'to another', now())`, other, vanishing)
	tr.sql(`update ticket set assignee = $2 where id = $1`, other, vanishing)
	tr.sql(`insert into staff_group values (-1001, 'Staff', true, 'kk', null, $1, now())`, vanishing)
	tr.sql(`insert into staff_topic values (-1001, '', 40)`)
	tr.sql(`insert into ticket_post values (-1001, 50, $1)`, ticket)
}

func (tr *traces) leaveInGuardians() {
	tr.sql(`insert into guardian_request (person, name, phone, asked_at) values ($1, 'x', '+77010000000', now())`, vanishing)
	tr.sql(`insert into guardian_consent (person, verified_by, how, version, verified_at) values ($1, $2, 'call', 1, now())`, vanishing, headOffice)
}

func (tr *traces) leaveInThanks() {
	tr.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
		select a.number, b.number, 1, 0, 'for help', 'sent', now(), now(), 'test:' || a.number from person a, person b
		where (a.id, b.id) in (($1, $2), ($2, $1))`, vanishing, headOffice)
	tr.sql(`insert into thanks_code select rpad(p.number::text, 22, '0'), p.number, null, now(), null from person p where p.id = $1`, vanishing)
	tr.sql(`insert into thanks_code select rpad(p.number::text, 22, '1'), q.number, p.number, now(), now() from person p, person q
		where (p.id, q.id) in (($1, $2), ($2, $1))`, vanishing, headOffice)
	tr.sql(`insert into thanks_hidden select number, now() from person where id = $1`, vanishing)
}

func (tr *traces) leaveInSelection() {
	tr.sql(`insert into reviewer (person, languages, organisation, changed_at) values ($1, '{kk}', 'x', now())`, vanishing)
	tr.sql(`insert into review (application, expert, assigned_at, due_at) values ($1, $2, now(), now())`, tr.decided, headOffice)
	tr.sql(`insert into interview (application, interviewer, score, note, given_at) values ($1, $2, 50, 'x', now())`, tr.decided, headOffice)
	tr.sql(`insert into letter (application, points, note, edited_by, edited_at) values ($1, '[]', 'x', $2, now())`, tr.decided, headOffice)
	tr.sql(`insert into appeal (application, words, made_at, decided_by, decided_at, answer) values ($1, 'x', now(), $2, now(), 'x')`, tr.decided, headOffice)
	tr.sql(`insert into decision_round (cohort, kind, made_by, made_at) select cohort, 'final', $2, now() from application where id = $1`, tr.decided, vanishing)
	tr.sql(`insert into conflict_of_interest (application, expert, reason, declared_at)
		select id, $1, 'close', now() from application where leader <> $1 limit 1`, vanishing)
}

func (tr *traces) leaveInAwards() {
	tr.sql(`insert into emission (begins, ends, amount, why, turn, proposed_by, proposed_at) values (now(), now() + interval '1 day', 5, 'x', 1, $1, now())`, vanishing)
	tr.sql(`insert into award_batch (state, turn, reason, proposed_by, proposed_at) values ('draft', 1, 'x', $1, now())`, vanishing)
	tr.sql(`insert into award (person, budget, amount, reason, month, turn, proposed_by, proposed_at)
		select $1, id, 5, 'x', now(), 1, $2, now() from account where kind = 'budget'`, vanishing, headOffice)
}

func (tr *traces) leaveInTasks() {
	tr.sql(`insert into task (author, turn, made_at) values ($1, 1, now()), ($2, 1, now())`, vanishing, headOffice)
	tr.sql(`insert into submission (task, person, turn, taken_at, claimed_at, due_at, state, appeal) select id, $1, 2, now(), now(), now(), 'in_moderation', 'x' from task where author = $2`,
		vanishing, headOffice)
	tr.sql(`insert into proof (submission, round, kind, words, file, file_unique, file_name, sent_at) select id, 1, 'photo', 'x', 'x', 'x', 'x', now() from submission where person = $1`, vanishing)
	tr.sql(`insert into proof_key select 'u:x', id from submission where person = $1`, vanishing)
	tr.sql(`insert into submission_check (submission, round, checker, verdict, words, made_at) select id, 1, $2, 'return', 'x', now() from submission where person = $1`, vanishing, headOffice)
	tr.sql(`insert into task_message (task, author, text_kk, text_ru, turn, made_at) select id, $1, 'x', 'x', 3, now() from task where author = $2`, vanishing, headOffice)
	tr.sql(`insert into deed (submission, task, person, kind, made_at) select id, task, person, 'taken', now() from submission where person = $1`, vanishing)
	tr.sql(`insert into task_guess select id, $1, now() from task where author = $2`, vanishing, headOffice)
	tr.sql(`insert into player (person, xp) values ($1, 10)`, vanishing)
	tr.sql(`insert into player_week values ($1, '2026-11-02', 1)`, vanishing)
	tr.sql(`insert into badge values ($1, 'first_step', now())`, vanishing)
	tr.sql(`insert into board_score (month, board, person, xp, reached_at) values ('2026-11-01', 'all', $1, 10, now())`, vanishing)
	tr.sql(`insert into referral (invited, inviter, earned_at) values ($1, $2, now())`, headOffice, vanishing)
}

// leaveInCourses is a course that somebody took, and where their project wants to go.
func (tr *traces) leaveInCourses() {
	c := storetest.NewCourse(tr.t, tr.address, "traces", headOffice, time.Now(), 1)
	storetest.Enrol(tr.t, tr.address, c.ID, vanishing)
	tr.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'present', 'code', now())`, c.Lessons[0], vanishing)
	tr.sql(`insert into attendance_guess values ($1, $2, now())`, c.Lessons[0], vanishing)
	tr.sql(`insert into homework_work (homework, person, state, words, first_at, sent_at, late, comment, checker, decided_at, mark)
		values ($1, $2, 'accepted', 'x', now(), now(), false, 'x', $3, now(), 5)`, c.Homework[0], vanishing, headOffice)
	tr.sql(`insert into homework_file (work, round, file, file_kind, file_name, sent_at) select id, 1, 'x', 'photo', 'x', now() from homework_work where person = $1`, vanishing)
	tr.sql(`insert into certificate (course, person, number, link, name, minutes, issued_at, revoked_by, revoked_at, revoked_why)
		values ($1, $2, '2026-00001', 'xxxxxxxxxxxxxxxxxxxxxx', 'x', 90, now(), $3, now(), 'x')`, c.ID, vanishing, headOffice)
	tr.sql(`insert into lesson_told values ($1, $2, 0, 1, 1)`, c.Lessons[0], vanishing)
	tr.sql(`insert into programme_file (person, file, asked_at) values ($1, 'x', now())`, vanishing)
	tr.sql(`insert into reminder values ('x', $1, 'lesson', 'x', now(), now())`, vanishing)
	tr.sql(`insert into form_draft values ($1, 'homework', '1', '{"words": "x"}', now())`, vanishing)
	tr.sql(`insert into snooze values ($1, 'homework', now())`, vanishing)
	tr.sql(`insert into diagnosis (project, author, scores, words, turn, made_at) values ($1, $2, '{1,2,3,4,5,6,7,8}', 'x', 1, now())`, tr.decided, vanishing)
	tr.sql(`insert into goal (project, author, owner, title, metric, due_on, turn, made_at) values ($1, $2, $2, 'x', 'x', '2027-01-01', 1, now())`, tr.decided, vanishing)
	tr.sql(`insert into checkin values ($1, '2026-11-01', $2, 'x', 'x', 'x', now())`, tr.decided, vanishing)
	tr.sql(`insert into followup values ($1, 3, $2, 'grows', 10, 'x', now())`, tr.decided, vanishing)
}

// leaveInAnnouncements is somebody who wrote to those who follow their project, follows it themselves, and got what the programme announced.
func (tr *traces) leaveInAnnouncements() {
	tr.sql(`insert into segment (name, people, author, turn, made_at) values ('x', '[]', $1, 1, now())`, vanishing)
	tr.sql(`insert into person_tag values ($1, 'x', $2, now()), ($2, 'about another', $1, now())`, vanishing, headOffice)
	tr.sql(`insert into follower values ($1, $2, now())`, tr.decided, vanishing)
	tr.sql(`insert into announcement (project, author, state, started_at, turn, made_at) values ($1, $2, 'sending', now(), 1, now())`, tr.decided, vanishing)
	tr.sql(`insert into announcement (author, state, approved_by, started_at, ended_at, turn, made_at) values ($1, 'done', $2, now(), now(), 1, now())`, headOffice, vanishing)
	tr.sql(`insert into announcement_part (announcement, lang, place, kind, file, words) select id, 'kk', 0, 'photo', 'x', 'x' from announcement`)
	tr.sql(`insert into announcement_button (announcement, place, kind, label_kk, label_ru, target) select id, 0, 'link', 'x', 'x', 'x' from announcement`)
	tr.sql(`insert into announcement_listed select id, $1 from announcement`, vanishing)
	tr.sql(`insert into announcement_recipient (person, announcement, chunk, state, message, lang, reason) select $1, id, 0, 2, 700, 'kk', 'x' from announcement`, vanishing)
	tr.sql(`insert into announcement_tap select id, 0, $1, 'yes', now() from announcement`, vanishing)
}

// leaveInMeetings is somebody who mentors and has met a mentor themselves.
func (tr *traces) leaveInMeetings() {
	tr.sql(`insert into mentor (person, languages, made_at) select id, '{kk}', now() from person where id in ($1, $2)`, vanishing, headOffice)
	tr.sql(`insert into availability_rule (mentor, weekday, opens, closes, since) values ($1, 2, 600, 720, now())`, vanishing)
	tr.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, now(), now() + interval '1 hour')`, vanishing)
	tr.sql(`insert into meeting (mentor, kind, starts_at, ends_at, free_at, seats, title, author, turn, made_at) values
		($1, 'group', now() + interval '3 days', now() + interval '73 hours', now() + interval '73 hours', 5, 'x', $1, 1, now()),
		($2, 'single', now() - interval '1 day', now() - interval '23 hours', now() - interval '23 hours', 1, '', $1, 2, now())`, vanishing, headOffice)
	tr.sql(`insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, topic, turn, made_at)
		select x.id, x.mentor, x.starts_at, x.ends_at, $3, case x.mentor when $1 then $2::bigint else $1 end, 'booked', 'x', x.id, now()
		from meeting x where x.mentor in ($1, $2)`, vanishing, headOffice, tr.decided)
	tr.sql(`insert into meeting_change (meeting, kind, was_at, side, made_at) select id, 'moved', now(), 'mentor', now() from meeting where mentor = $1`, vanishing)
	tr.sql(`insert into meeting_note select id, $1, 'x', now() from booking where person = $1`, vanishing)
	tr.sql(`insert into next_step (project, booking, author, title, turn, made_at) select project, id, $1, 'x', 1, now() from booking where person = $1`, vanishing)
	tr.sql(`insert into mentor_wait (mentor, project, person, since) values ($1, $3, $2, now()), ($2, $3, $1, now())`, vanishing, headOffice, tr.decided)
	tr.sql(`insert into lead_mentor (project, mentor, author, words, why, made_at) values ($2, $1, $1, 'x', 'x', now())`, vanishing, tr.decided)
	tr.sql(`insert into mentor_alert (kind, once, mentor, made_at) values ('left', 'left:x', $1, now())`, vanishing)
	tr.sql(`insert into mentor_certificate (mentor, number, link, name, minutes, meetings, since, until, issued_at)
		values ($1, '2026-00002', 'yyyyyyyyyyyyyyyyyyyyyy', 'x', 60, 1, now(), now(), now())`, vanishing)
}

// findsTheirs is where in a table the person's rows are that they or others could write into.
func findsTheirs() map[string]string {
	id := strconv.FormatInt(vanishing, 10)
	theirs := "(select id from application where leader = " + id + ")"
	done := "(select id from submission where person = " + id + ")"
	announced := "(select id from announcement where author = " + id + ")"
	return map[string]string{
		"person":                "id = " + id,
		"application":           "leader = " + id,
		"application_event":     "application in " + theirs,
		"application_author":    "person = " + id,
		"nudge":                 "person = " + id,
		"lane":                  "id = " + id,
		"update_journal":        "lane = " + id,
		"sheet_import":          "person = " + id,
		"role_invitation":       "created_by = " + id,
		"role_invitation_shown": "person = " + id,
		"link_miss":             "person = " + id,
		"note":                  "person = " + id,
		"ticket":                "person = " + id,
		"ticket_message":        "ticket in (select id from ticket where person = " + id + ")",
		"ticket_draft":          "person = " + id,
		"guardian_request":      "person = " + id,
		"thanks":                "(select number from person where id = " + id + ") in (sender, receiver)",
		"programme_file":        "person = " + id,
		"homework_file":         "work in (select id from homework_work where person = " + id + ")",
		"homework_work":         "person = " + id,
		"form_draft":            "person = " + id,
		"certificate":           "person = " + id,
		"diagnosis":             "author = " + id,
		"goal":                  "author = " + id,
		"checkin":               "author = " + id,
		"followup":              "author = " + id,
		"mentor":                "person = " + id,
		"mentor_certificate":    "mentor = " + id,
		"lead_mentor":           "mentor = " + id,
		"next_step":             "author = " + id,
		"meeting_note":          "author = " + id,
		"meeting_change":        "meeting in (select id from meeting where mentor = " + id + ")",
		"booking":               "person = " + id,
		"meeting":               "mentor = " + id,
		"thanks_code":           "person = (select number from person where id = " + id + ")",
		"reviewer":              "person = " + id,
		"review":                "application in " + theirs,
		"interview":             "application in " + theirs,
		"letter":                "application in " + theirs,
		"appeal":                "application in " + theirs,
		"award":                 "person = " + id,
		"award_batch":           "proposed_by = " + id,
		"emission":              "proposed_by = " + id,
		"proof":                 "submission in " + done,
		"proof_key":             "submission in " + done,
		"submission_check":      "submission in " + done,
		"submission":            "person = " + id,
		"task_message":          "author = " + id,
		"river_job":             "args ->> 'person' = '" + id + "'",

		"person_tag":             "person = " + id,
		"announcement":           "author = " + id,
		"announcement_part":      "announcement in " + announced,
		"announcement_button":    "announcement in " + announced,
		"announcement_recipient": "person = " + id,
	}
}

// mark writes the marker into every personal column that takes it, and fails where there is no row of the person to write it into.
func (tr *traces) mark() {
	tr.t.Helper()
	for _, h := range store.Holdings() {
		if h.Personal == "" {
			continue
		}
		where, ok := findsTheirs()[h.Table]
		if !ok {
			tr.t.Errorf("table %s keeps something personal: let somebody leave a row in it, and say here which", h.Table)
			continue
		}
		for _, column := range strings.Fields(h.Personal) {
			tr.markColumn(h.Table, column, where)
		}
	}
}

func (tr *traces) markColumn(table, column, where string) {
	tr.t.Helper()
	value := map[string]string{
		"text": "'" + marker + "'", "jsonb": `to_jsonb(array['` + marker + `'])`, "json": `to_json(array['` + marker + `'])`,
		"bytea": "convert_to('" + marker + "', 'UTF8')", "_text": "array['" + marker + "']", "_jsonb": `array[to_jsonb('` + marker + `'::text)]`,
	}[tr.kind(table, column)]
	if table == "application" && column == "answers" {
		value = `answers || jsonb_build_object('place', '` + marker + `', 'phone', '` + marker + `', 'results', '` + marker + `', 'region', answers -> 'region')`
	}
	if table == "person" && column == "notices" {
		value = `jsonb_build_object('x', '` + marker + `')`
	}
	if table == "river_job" && column == "args" {
		value = `args || jsonb_build_object('once', '` + marker + `')`
	}
	if value == "" {
		return // a number, a date, a switch
	}
	tag, err := tr.conn.Exec(tr.t.Context(), fmt.Sprintf("update %s set %s = %s where %s", table, column, value, where))
	var pg *pgconn.PgError
	if errors.As(err, &pg) && (pg.Code == "23514" || pg.Code == "23503" || pg.Code == "428C9") {
		return // a closed list, another table's row, or made from other columns
	}
	tr.must(err)
	if tag.RowsAffected() == 0 {
		tr.t.Errorf("nobody has left anything in table %s", table)
	}
}

func (tr *traces) kind(table, column string) (name string) {
	tr.t.Helper()
	err := tr.conn.QueryRow(tr.t.Context(), `
select udt_name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = $2`, table, column).Scan(&name)
	tr.must(err)
	return name
}

// left lists the tables in which something is found, in whatever way it is written there.
func (tr *traces) left(what string) (tables []string) {
	tr.t.Helper()
	for _, h := range store.Holdings() {
		var found int
		err := tr.conn.QueryRow(tr.t.Context(), fmt.Sprintf(
			`select count(*) from %s t where strpos(lower(t::text), lower($1)) > 0 or strpos(t::text, $2) > 0 or strpos(lower(t::text), lower($3)) > 0`,
			h.Table), what, hex.EncodeToString([]byte(what)), escaped(what)).Scan(&found)
		tr.must(err)
		if found > 0 {
			tables = append(tables, h.Table)
		}
	}
	return tables
}
