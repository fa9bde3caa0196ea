package main

import (
	"slices"
	"time"

	"saruar/flows/apply"
	"saruar/locales"
	"saruar/store"
)

// The staff desk and its lists.

// How many pages of the long lists are leafed through. Lists of the same screen are made the same way on each page.
const (
	firstPage  = 1
	firstPages = 2
	allPages   = 1000
)

// comparesAll goes through every screen of selection that shows a number.
func (p *somebody) comparesAll(papers, ranking int) {
	p.t.Helper()
	p.comparesDesk()
	p.comparesCohort()
	p.comparesScreening()
	p.comparesChoosing(papers, ranking)
}

// comparesChoosing goes through the screens of experts and the committee.
func (p *somebody) comparesChoosing(papers, ranking int) {
	p.t.Helper()
	p.comparesHub()
	p.comparesBoard(papers)
	p.comparesRanking(ranking)
	p.comparesRound()
	p.comparesQueues()
	p.comparesCounters()
}

// inOrder are the states in which applications are counted.
func inOrder(states ...string) []store.ApplicationState {
	var list []store.ApplicationState
	for _, s := range states {
		list = append(list, store.ApplicationState(s))
	}
	return list
}

// comparesDesk looks at what waits, at the applications by state, at the list of each small state, and at where drafts stand.
func (p *somebody) comparesDesk() {
	p.t.Helper()
	f, counts, drafts := p.facts(), p.states(), p.tally(`select step, count(*) from application where state = 'draft' group by step`)
	desk := sight{text: []locales.Message{locales.StaffTitle(), locales.StaffNothingWaits()}}
	if n := counts["screening"]; n > 0 { // nothing else waits in this year
		desk = sight{
			text:     []locales.Message{locales.StaffTitle(), locales.StaffWaits(n)},
			numbered: []locales.Message{locales.StaffCounted(locales.StaffScreening(), n)},
		}
	}
	p.says("/staff")
	p.sees(desk)
	overview, all := text(locales.DeskTitle()), 0
	var small []store.ApplicationState
	for _, s := range inOrder("submitted", "screening", "needs_info", "in_review", "interview", "accepted", "waitlisted", "offered", "rejected",
		"appealed", "upheld", "reopened", "enrolled", "declined", "expired", "withdrawn") {
		if n := counts[string(s)]; n > 0 {
			overview.numbered = append(overview.numbered, locales.DeskTally(apply.StateName(s), n))
			all += n
			if n <= 8 {
				small = append(small, s)
			}
		}
	}
	if all > 0 {
		overview.text = append(overview.text, locales.DeskHint())
		overview.numbered = append(overview.numbered, locales.DeskTally(locales.DeskAll(), all))
	}
	waiting := 0
	for _, n := range drafts {
		waiting += n
	}
	if waiting > 0 {
		overview.numbered = append(overview.numbered, locales.DeskTally(locales.DeskDrafts(), waiting))
	}
	p.taps(locales.StaffApplications())
	p.sees(overview)
	for _, s := range small {
		p.taps(locales.DeskTally(apply.StateName(s), counts[string(s)]))
		p.sees(f.listed(s))
		p.taps(locales.CommonBack())
	}
	if waiting == 0 {
		return
	}
	p.taps(locales.DeskTally(locales.DeskDrafts(), waiting))
	for step, n := range drafts { // one draft at a time in this year
		p.sees(text(locales.DeskDraftsHead(), locales.DeskTally(apply.StepLabel(step), n)))
	}
}

// listed is the list of one state, the newest first.
func (f *facts) listed(s store.ApplicationState) sight {
	list := text(locales.Spaced(locales.DeskTitle(), locales.Verbatim("·"), apply.StateName(s)))
	for i, row := range rowsOf[struct{ ID int64 }](f.year, `select id from application where state = $1 order by submitted_at desc`, s) {
		e := f.of[row.ID]
		list.text = append(list.text, locales.DeskLine(i+1, e.Title, e.state(), e.region(), e.Receipt, e.LeaderName))
		list.numbered = append(list.numbered, locales.DeskNumbered(i+1, e.Title))
	}
	return list
}

// comparesCohort looks at the list of cohorts and at the card.
func (p *somebody) comparesCohort() {
	p.t.Helper()
	f := p.facts()
	p.says("/staff")
	p.taps(locales.StaffCohorts())
	p.sees(sight{
		text:     []locales.Message{locales.CohortListHead(), locales.CohortLine(1, f.name(), locales.RightsAllRegions(), f.state())},
		numbered: []locales.Message{locales.CohortNumbered(1, f.name())},
	})
	p.taps(locales.CohortNumbered(1, f.name()))
	dates := []locales.Message{locales.CohortDates(*f.OpensAt, *f.ClosesAt)}
	for _, stage := range []struct {
		label locales.Message
		by    *time.Time
	}{
		{locales.CohortEditScreened(), f.ScreenedBy},
		{locales.CohortEditReviewed(), f.ReviewedBy},
		{locales.CohortEditInterviewed(), f.InterviewedBy},
		{locales.CohortEditDecided(), f.EndBy},
	} {
		dates = append(dates, locales.CohortStage(stage.label, *stage.by))
	}
	submitted := p.count(`select count(*) from application where submitted_at is not null`)
	drafts := p.count(`select count(*) from application where state = 'draft'`)
	card := text(
		locales.CohortCard(f.name(), locales.RightsAllRegions(), f.state()), locales.Lines(dates...),
		locales.Lines(locales.CohortPlaces(f.Places, f.Waitlist), locales.CohortCounts(submitted, drafts)),
	)
	if f.State == "intake" {
		card.text = append(card.text, locales.CohortLink("https://t.me/saruar_bot?start=c_"+cohortCode))
	}
	if slices.Contains([]string{"intake", "screening", "review", "interviews", "decided", "running"}, f.State) {
		card.text = append(card.text, locales.CohortProgressLink("https://t.me/saruar_bot?start=p_"+cohortCode))
	}
	p.sees(card)
}

// comparesScreening leafs through what is to be screened, who waits longest first.
func (p *somebody) comparesScreening() {
	p.t.Helper()
	f := p.facts()
	var waiting []*entry
	for _, row := range rowsOf[struct{ ID int64 }](p.year, `select id from application where state = 'screening' order by submitted_at, id`) {
		waiting = append(waiting, f.of[row.ID])
	}
	var pages []sight
	for _, page := range paged(waiting) {
		list := text(locales.ScreeningHead())
		if len(page) == 0 {
			list.text = append(list.text, locales.ScreeningNone())
		}
		for i, e := range page {
			list.text = append(list.text, locales.ScreeningLine(i+1, e.Title, e.region(), e.Receipt))
			list.numbered = append(list.numbered, locales.ScreeningNumbered(i+1, e.Title))
		}
		pages = append(pages, list)
	}
	p.says("/staff")
	if len(waiting) > 0 {
		p.taps(locales.StaffCounted(locales.StaffScreening(), len(waiting)))
	} else {
		p.taps(locales.StaffScreening())
	}
	p.leafs(locales.StepListAfter(), pages)
}

// tallied are the counters of a cohort, without the states in which nobody is.
func (y *year) tallied() locales.Message {
	y.t.Helper()
	counts, all := y.states(), 0
	for _, n := range counts {
		all += n
	}
	lines := []locales.Message{locales.DecisionAll(all)}
	for _, s := range inOrder("submitted", "screening", "needs_info", "in_review", "interview", "reopened", "appealed", "accepted", "enrolled",
		"offered", "waitlisted", "expired", "declined", "rejected", "upheld", "withdrawn") {
		if n := counts[string(s)]; n > 0 {
			lines = append(lines, locales.DecisionCount(apply.StateName(s), n))
		}
	}
	return locales.Lines(lines...)
}

// comparesCounters looks at what everybody may know of the cohort, as an applicant: how many there were, and how many are at each stage,
// where nobody's bad luck is counted.
func (p *somebody) comparesCounters() {
	p.t.Helper()
	f, anybody := p.facts(), p.who(firstLeader+10)
	counts, all := p.states(), 0
	for _, n := range counts {
		all += n
	}
	lines := []locales.Message{locales.DecisionAll(all)}
	for _, stage := range [][]string{
		{"screening", "submitted", "needs_info"}, {"in_review"}, {"interview"}, {"accepted", "enrolled"}, {"waitlisted", "offered"},
	} {
		n := 0
		for _, s := range stage {
			n += counts[s]
		}
		if n == 0 {
			continue
		}
		lines = append(lines, locales.DecisionCount(apply.StateName(store.ApplicationState(stage[0])), n))
		if stage[0] == "in_review" {
			read := 0
			for _, e := range f.inReview() {
				if len(e.given()) >= 3 {
					read++
				}
			}
			lines = append(lines, locales.DecisionProgressRead(read, n))
		}
	}
	anybody.says("/menu")
	anybody.taps(locales.CommonMyApplications(), locales.DecisionProgressButton())
	anybody.sees(text(locales.DecisionHubHead(f.name(), f.state()), locales.Lines(lines...)))
}
