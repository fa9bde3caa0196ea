package main

import (
	"saruar/locales"
	"saruar/store"
)

// tappedLooks is how many applications are screened by taps, with the six that were typed among them.
const tappedLooks = 10

// screen takes everybody through the first look: ten applications by taps, of which one is returned, mended by its leader and looked at
// again, one goes to the idea track, and one is refused. The other 110 have their checks from one statement and are passed by the store.
func (y *year) screen(deputy *somebody) {
	y.t.Helper()
	returned, idea, refused := y.of[firstLeader], y.of[firstLeader+2], y.of[firstLeader+5]
	deputy.comparesScreening()
	for range tappedLooks {
		next := y.nextToScreen()
		deputy.says("/staff")
		deputy.taps(locales.StaffCounted(locales.StaffScreening(), y.count(`select count(*) from application where state = 'screening'`)))
		deputy.taps(locales.ScreeningNumbered(1, next.Title))
		switch next.ID {
		case returned:
			deputy.taps(locales.ScreeningReturn())
			deputy.hears(locales.ScreeningFixesAsk(store.FixesLimit))
			deputy.says("Нәтижені санмен жазыңыз: қанша бала, қанша отбасы.")
			deputy.hears(locales.ScreeningFixesSent())
			deputy.comparesDesk()
			y.who(firstLeader).mends(next)
			deputy.says("/staff")
			deputy.taps(locales.StaffCounted(locales.StaffScreening(), y.count(`select count(*) from application where state = 'screening'`)))
			deputy.taps(locales.ScreeningNumbered(1, next.Title))
			deputy.checks("")
			deputy.outcome(locales.ScreeningToPassed())
		case idea:
			deputy.checks(store.CheckMature)
			deputy.outcome(locales.ScreeningToIdea())
		case refused:
			deputy.checks(store.CheckSocial)
			deputy.outcome(locales.ScreeningToRefused())
		default:
			deputy.checks("")
			deputy.outcome(locales.ScreeningToPassed())
		}
	}
	y.mustCount(tappedLooks, `select count(*) from screening where outcome <> ''`)
	y.who(firstLeader + 2).hears(locales.ScreeningToldIdea(locales.Verbatim("Театр двора")))
	deputy.comparesScreening()
	deputy.comparesDesk()
	_, err := y.database.Exec(y.ctx, `
insert into screening (application, screener, checks)
select a.id, $1, (select jsonb_object_agg(name, true) from unnest($2::text[]) as name) from application a where a.state = 'screening'`, yearDeputy, store.Checks())
	y.must(err)
	for _, e := range y.facts().entries {
		if e.State != "screening" {
			continue
		}
		y.must(y.DecideScreening(y.ctx, yearDeputy, e.ID, store.ScreeningPassed, y.now()))
	}
	f := y.facts()
	y.must(y.MoveCohort(y.ctx, yearDeputy, f.ID, store.CohortScreening, store.CohortReview, "", y.now()))
	for i := int64(9); i < 80; i += 10 {
		y.must(y.Withdraw(y.ctx, y.of[firstLeader+i], firstLeader+i, y.now()))
	}
}

// nextToScreen is who waits longest.
func (y *year) nextToScreen() *entry {
	y.t.Helper()
	id := value[int64](y, `select id from application where state = 'screening' order by submitted_at, id limit 1`)
	return y.facts().of[id]
}

// checks taps through the six checks: a tap is a yet unseen yes, and another one a no.
func (p *somebody) checks(no string) {
	p.t.Helper()
	for _, check := range []struct {
		name  string
		label locales.Message
	}{
		{store.CheckComplete, locales.ScreeningCheckComplete()},
		{store.CheckSocial, locales.ScreeningCheckSocial()},
		{store.CheckAllowed, locales.ScreeningCheckAllowed()},
		{store.CheckMature, locales.ScreeningCheckMature()},
		{store.CheckAdult, locales.ScreeningCheckAdult()},
		{store.CheckSingle, locales.ScreeningCheckSingle()},
	} {
		p.taps(locales.ScreeningTick("▫️", check.label))
		if check.name == no {
			p.taps(locales.ScreeningTick("✅", check.label))
		}
	}
}

func (p *somebody) outcome(label locales.Message) {
	p.t.Helper()
	p.taps(label, locales.ScreeningSureYes())
	p.hears(locales.ScreeningDone())
}

// mends is the leader of a returned application, who changes an answer and hands it in again.
func (p *somebody) mends(e *entry) {
	p.t.Helper()
	p.taps(locales.ScreeningFixButton(), locales.StepReviewEdit(locales.ApplyLabelResults()))
	p.hears(locales.ApplyResultsAsk(600))
	p.says("Бір жылда 42 бала мен 38 отбасы")
	p.taps(locales.ApplyResubmit())
	p.hears(locales.ApplyResubmitted())
	p.mustCount(1, `select count(*) from application where id = $1 and state = 'screening' and answers ->> 'results' like '%38 отбасы'`, e.ID)
}
