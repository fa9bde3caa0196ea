package main

import (
	"cmp"
	"slices"

	"saruar/flows/step"
	"saruar/locales"
)

// The screens of those who hand reviews out.

// opensCohort goes to the cohort's selection.
func (p *somebody) opensCohort() {
	p.t.Helper()
	c := p.theCohort()
	p.says("/staff")
	p.taps(locales.StaffSelection(), locales.DecisionCohort(c.name(), c.state()))
}

// comparesHub looks at the counters of the cohort, and at how far its decisions are.
func (p *somebody) comparesHub() {
	p.t.Helper()
	f := p.facts()
	hub := text(locales.DecisionHubHead(f.name(), f.state()), p.tallied())
	if o := f.current(); o != nil && o.State != "done" {
		hub.text = append(hub.text, locales.DecisionRoundLine(o.state()))
	}
	if n := p.states()["appealed"]; n > 0 {
		hub.numbered = []locales.Message{locales.DecisionAppeals(n)}
	}
	p.opensCohort()
	p.sees(hub)
}

// comparesBoard looks at the coverage, the experts, the applications, and why some of them are read by whom: the first two, and those that are
// special.
func (p *somebody) comparesBoard(pages int) {
	p.t.Helper()
	f := p.facts()
	p.opensCohort()
	p.taps(locales.DecisionCoverage())
	p.sees(f.board())
	p.taps(locales.CoverageExperts())
	p.leafs(locales.StepListAfter(), f.expertPages())
	p.taps(locales.CommonBack(), locales.CoveragePapers())
	lists, special := f.papers(), f.special()
	for i, list := range lists[:min(len(lists), pages)] {
		if i > 0 {
			p.taps(locales.StepListAfter())
		}
		p.sees(f.paperPage(list))
		for n, e := range list {
			if (i == 0 && n < 2) || slices.Contains(special, e) {
				p.taps(locales.CoveragePaperButton(e.Receipt, step.Short(e.Title)))
				p.sees(f.paper(e))
				p.taps(locales.CommonBack())
				p.sees(f.paperPage(list))
			}
		}
	}
}

// board is how far the reviews are.
func (f *facts) board() sight {
	full, by := 0, [5]int{}
	for _, e := range f.inReview() {
		if len(e.given()) >= e.needs() {
			full++
		}
		by[len(e.given())]++
	}
	lines := []locales.Message{locales.CoverageFull(full, len(f.inReview()))}
	for n, count := range by {
		if count > 0 {
			lines = append(lines, locales.CoverageBy(n, count))
		}
	}
	board := text(locales.CoverageHead(f.name()), locales.Lines(lines...))
	silent := f.count(`select count(*) from role_grant g where role = 'expert' and not exists (select from reviewer e where e.person = g.person)`)
	if silent > 0 {
		board.text = append(board.text, locales.CoverageSilent(silent))
	}
	if f.State != "review" {
		board.text = append(board.text, locales.CoverageNotNow())
	} else if n := f.mostReviews(); n > 0 {
		board.numbered = []locales.Message{locales.CoverageAssign(n)}
	}
	return board
}

func (f *facts) expertPages() (pages []sight) {
	for _, list := range paged(f.experts) {
		page := text(locales.CoverageExpertsHead(len(f.experts)))
		for _, x := range list {
			page.text = append(page.text, locales.Lines(locales.CoverageExpert(x.Name, x.Done, x.Open, x.Capacity), x.reads(f)))
		}
		pages = append(pages, page)
	}
	return pages
}

func (x *expert) reads(f *facts) locales.Message {
	e := f.entries[0]
	var languages, directions []locales.Message
	for _, l := range x.Languages {
		languages = append(languages, e.option("lang", l))
	}
	for _, d := range x.Directions {
		directions = append(directions, e.option("direction", d))
	}
	if len(directions) == 0 {
		directions = []locales.Message{locales.CoverageAllDirections()}
	}
	return locales.CoverageReads(locales.Joined(languages...), locales.Joined(directions...))
}

// papers are the applications page by page: what lacks most comes first, and of that what the fewest have.
func (f *facts) papers() [][]*entry {
	list := f.inReview()
	slices.SortStableFunc(list, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(len(a.given())-a.needs(), len(b.given())-b.needs()), cmp.Compare(a.readers(), b.readers()))
	})
	return paged(list)
}

func (f *facts) paperPage(list []*entry) sight {
	page := text(locales.CoveragePapersHead(f.name()))
	if len(list) == 0 {
		page.text = append(page.text, locales.CoverageNone())
	}
	for _, e := range list {
		given := len(e.given())
		page.text = append(page.text, locales.CoveragePaperLine(e.Receipt, e.Title, given, e.needs(), e.readers()-given))
		page.numbered = append(page.numbered, locales.CoveragePaperButton(e.Receipt, step.Short(e.Title)))
	}
	return page
}

// special are applications worth a look: a disputed one, one that somebody declined, one that somebody had too long, and one that names an
// expert's organisation.
func (f *facts) special() (list []*entry) {
	state := func(s string) func(*entry) bool {
		return func(e *entry) bool {
			return slices.ContainsFunc(e.readings, func(r *reading) bool { return r.State == s })
		}
	}
	for _, kind := range []func(*entry) bool{
		func(e *entry) bool { return e.needs() == 4 }, state("recused"), state("lapsed"), func(e *entry) bool { return e.Names },
	} {
		if i := slices.IndexFunc(f.inReview(), kind); i >= 0 && !slices.Contains(list, f.inReview()[i]) {
			list = append(list, f.inReview()[i])
		}
	}
	return list
}

// paper is why some read an application and others do not.
func (f *facts) paper(e *entry) sight {
	card := text(locales.CoveragePaperCard(e.Title, e.Receipt, e.region(), e.option("direction", e.Direction), e.option("lang", e.Lang)))
	lines := []locales.Message{locales.CoverageReaders(len(e.given()), e.needs())}
	has := map[int64]bool{}
	for _, r := range e.readings {
		has[r.Expert] = r.State != "lapsed"
		x := f.experts[slices.IndexFunc(f.experts, func(x *expert) bool { return x.Person == r.Expert })]
		switch r.State {
		case "recused":
			lines = append(lines, locales.CoverageRecused(r.Name))
		case "lapsed":
			lines = append(lines, locales.CoverageLapsed(r.Name))
		case "assigned":
			lines = append(lines, locales.CoverageHas(r.Name, *r.DueAt), e.because(x))
		case "submitted":
			lines = append(lines, locales.CoverageRead(r.Name), e.because(x))
		}
	}
	if e.needs() == 4 {
		lines = append(lines, locales.CoverageDisputed())
	}
	rest := []locales.Message{locales.CoverageOthers()}
	for _, x := range f.experts {
		if has[x.Person] {
			continue
		}
		why := e.because(x)
		switch e.barred(x) {
		case "organisation":
			why = locales.CoverageWhyOrganisation()
		case "region":
			why = locales.CoverageWhyRegion()
		case "language":
			why = locales.CoverageWhyLanguage()
		case "direction":
			why = locales.CoverageWhyDirection()
		default:
			if x.Done+x.Open >= x.Capacity {
				why = locales.CoverageWhyFull()
			} else if f.State == "review" {
				card.numbered = append(card.numbered, locales.CoverageGive(x.Name))
			}
		}
		rest = append(rest, locales.CoverageOther(x.Name, why))
	}
	card.text = append(card.text, locales.Lines(lines...))
	if len(rest) > 1 {
		card.text = append(card.text, locales.Lines(rest...))
	}
	return card
}

func (e *entry) because(x *expert) locales.Message {
	direction := locales.CoverageAllDirections()
	if len(x.Directions) > 0 {
		direction = e.option("direction", e.Direction)
	}
	return locales.CoverageBecause(e.option("lang", e.Lang), direction, x.Done+x.Open, x.Capacity)
}
