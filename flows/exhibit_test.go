package flows_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"saruar/flows/apply"
	"saruar/flows/audit"
	"saruar/flows/decision"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/people"
	"saruar/flows/sheet"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// bookable tells whether a team can book the mentor who is tried, whose time is in three days.
func (e *exhibit) bookable() bool {
	var at time.Time
	e.must(e.past.QueryRow(e.t.Context(), `select starts_at from availability_window where mentor = $1`, actor).Scan(&at))
	_, err := e.Book(e.t.Context(), target, store.Wish{Mentor: actor, Project: e.application, StartsAt: at, Turn: 1}, time.Now())
	return !e.refused(err)
}

// reader is an expert from another region.
const reader = int64(71)

// quarter is around now.
func quarter() store.Quarter {
	return store.Quarter{Begins: time.Now().AddDate(0, 0, -1), Ends: time.Now().AddDate(0, 0, 1)}
}

// budget fills the home cohort's.
func (e *exhibit) budget() {
	ctx := e.t.Context()
	issue, err := e.Ledger().Issue(ctx)
	e.must(err)
	to, err := e.Ledger().Budget(ctx, ledger.Scope{Cohort: e.cohorts[this]}, time.Now())
	e.must(err)
	_, err = e.Ledger().Post(ctx, time.Now(), ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: to, Amount: 1_000, Ref: "test:1"})
	e.must(err)
}

func (e *exhibit) projectBudget() string {
	return strconv.FormatInt(e.number(`select id from account where kind = 'budget' and project is not null`), 10)
}

// sent is what the target sent for a task of the home region.
func (e *exhibit) sent(state, recheck string) {
	e.sql(`insert into task (author, region, direction, state, title_kk, title_ru, text_kk, text_ru, opens_at, closes_at, taken, turn, made_at, published_at)
		values ($1, $2, 'ecology', 'published', 'Т', 'Т', 'М', 'М', now(), now() + interval '1 day', 1, 1, now(), now())`, target, home)
	e.sql(`insert into submission (task, person, state, turn, taken_at, claimed_at, sent_at, due_at, decided_at, recheck)
		select id, $1, $2, 1, now(), now(), now(), now(), case $2 when 'approved' then now() end, $3 from task`, target, state, recheck)
}

// reviewing brings the cohort to review and the application to a state.
func (e *exhibit) reviewing(state string) {
	e.sql(`update cohort set state = 'review' where code = $1`, this)
	e.sql(`update application set state = $2 where id = $1`, e.application, state)
}

func (e *exhibit) theirPaper() string { return e.ours() + "-" + strconv.FormatInt(e.application, 10) }

// teen is somebody of fifteen from the home region who waits for a guardian's consent.
const teen = int64(61)

func (e *exhibit) teenager() {
	ctx, now := e.t.Context(), time.Now()
	flowtest.Meet(e.t, e.Store, teen, "kk")
	e.must(e.SetName(ctx, teen, secret))
	e.must(e.SetRegion(ctx, teen, home))
	e.must(e.SetBornBy(ctx, teen, now.AddDate(-15, -1, 0)))
	e.must(e.NameGuardian(ctx, teen, "Ана", now))
	e.must(e.AskGuardian(ctx, teen, telltale, now))
}

func theirs() string { return strconv.FormatInt(target, 10) }

// personCard opens the card of whom things are done to, as far as it opens.
func (e *exhibit) personCard() *flowtest.Chat {
	c := e.chat(actor)
	opens(c, people.Card, theirs())
	return c
}

// forge taps an option whether or not the screen offers it.
func forge(c *flowtest.Chat, option string) *flowtest.Chat {
	return c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
}

// ours is the cohort of the home region.
func (e *exhibit) ours() string { return strconv.FormatInt(e.cohorts[this], 10) }

// answers counts what the team wrote.
func (e *exhibit) answers() int64 {
	return e.number(`select count(*) from ticket_message where from_team`)
}

// theirGrant is the role that somebody else's right is needed for.
func (e *exhibit) theirGrant() int64 {
	return e.number(`select id from role_grant where person = $1`, target)
}

// noted writes a line about the target into the audit log.
func (e *exhibit) noted() { e.must(e.Grant(e.t.Context(), target, store.Expert, home, 0, time.Now())) }

type quiet struct{}

func (quiet) Notify(context.Context, store.Urgency, ...store.Notice) error { return nil }

func (quiet) Download(context.Context, string, int64) ([]byte, error) {
	return []byte("id;region\n901;" + home + "\n"), nil
}

func (e *exhibit) sheets() sheet.Sheets {
	return sheet.New(sheet.Parts{
		Store: e.Store, Jobs: quiet{}, Files: quiet{}, Catalog: flowtest.Catalog(e.t), Zone: flowtest.Zone(), Audit: audit.NewWords(flowtest.Zone()),
		Form:   sheet.Form{Steps: apply.Steps(), Label: apply.StepLabel, State: apply.StateName, Answer: apply.Answer},
		Chosen: sheet.Selection{Option: func(_, name string) locales.Message { return locales.Verbatim(name) }, Rank: decision.Rank},
	})
}

// exportsOnScreen asks for a file in the chat and looks for the target in what is made of it.
func exportsOnScreen(s store.Sheet) func(*exhibit) bool {
	return func(e *exhibit) bool {
		c := e.chat(actor)
		if !opens(c, sheet.Exports, "") || !slices.Contains(c.Options(), string(s)) {
			return false
		}
		if c.Taps(string(s)); s != store.SheetAudit {
			c.Taps("skip").Taps("skip")
		}
		c.Taps("csv")
		person, err := e.Person(e.t.Context(), actor)
		e.must(err)
		screen, ok, err := e.sheets().Export(e.t.Context(), person, "1-1", time.Now())
		e.must(err)
		return ok && screen.File != nil && bytes.Contains(screen.File.Data, []byte(secret))
	}
}

// exportsInSQL asks past the chat. A file without the target is as good as none.
func exportsInSQL(s store.Sheet) func(*exhibit) bool {
	return func(e *exhibit) bool {
		id, err := e.AskExport(e.t.Context(), store.Export{Person: actor, Sheet: s, Format: store.CSV}, time.Now())
		if e.refused(err) {
			return false
		}
		person, err := e.Person(e.t.Context(), actor)
		e.must(err)
		screen, ok, err := e.sheets().Export(e.t.Context(), person, fmt.Sprintf("%d-1", id), time.Now())
		e.must(err)
		return ok && screen.File != nil && bytes.Contains(screen.File.Data, []byte(secret))
	}
}

// mentored makes the target's application a project, and somebody a mentor who may meet it.
func (e *exhibit) mentored() {
	e.sql(`update application set state = 'accepted' where id = $1`, e.application)
	flowtest.Member(e.t, e.Store, reader, "kk", "Ержан")
	e.must(e.Grant(e.t.Context(), reader, store.Expert, "", 0, time.Now()))
	e.must(e.SaveMentor(e.t.Context(), reader, store.MentorProfile{Minutes: 60, Zone: "Asia/Almaty", Languages: []string{"kk"}}, time.Now()))
}

// announced is an announcement that the target has proposed.
func (e *exhibit) announced() {
	e.sql(`insert into announcement (author, state, proposed_at, turn, made_at) values ($1, 'proposed', now(), 1, now())`, target)
}

// approvesAnnouncement lets the one go that was proposed, as far as its state now allows.
func (e *exhibit) approvesAnnouncement() bool {
	e.sql(`update announcement set state = 'proposed', revision = 1`)
	return !e.refused(e.Approve(e.t.Context(), actor, 1, 1, time.Now()))
}

func (e *exhibit) readsAnnouncement() bool {
	_, err := e.AnnouncementOf(e.t.Context(), actor, 1)
	return !e.refused(err)
}
