package main

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// The committee's screens.

// comparesRanking leafs through the ranking, opens somebody on each fourth page, and asks what would be with other numbers of places.
func (p *somebody) comparesRanking(pages int) {
	p.t.Helper()
	f := p.facts()
	list := f.chosenFrom()
	p.opensCohort()
	p.taps(locales.DecisionRanking())
	last := 0
	for n, page := range paged(list)[:min(len(paged(list)), pages)] {
		if last = n; n > 0 {
			p.taps(locales.StepListAfter())
		}
		p.sees(f.ranking(list, n, f.Places))
		if n%4 != 0 {
			continue
		}
		p.taps(locales.DecisionCandidateButton(n*8+1, page[0].Receipt, step.Short(page[0].Title)))
		p.sees(f.candidate(n*8+1, page[0]))
		p.taps(locales.CommonBack())
		p.sees(f.ranking(list, n, f.Places))
	}
	for _, more := range []struct {
		button string
		places int
	}{{"+5", f.Places + 5}, {"+5", f.Places + 10}, {"−1", f.Places + 9}} {
		p.taps(locales.DecisionPlaces(more.button))
		p.sees(f.ranking(list, last, more.places))
	}
}

// ranking is one page of it.
func (f *facts) ranking(list []*entry, page, places int) sight {
	view := text(locales.DecisionRankingHead(f.name(), len(list)), f.whatIf(list, places))
	severities := f.severities()
	for i, e := range paged(list)[page] {
		place, mark := page*8+i+1, "▫️"
		if !e.passes() {
			mark = "⚠️"
		} else if place <= places {
			mark = "✅"
		}
		line := locales.DecisionRankedNone(mark, place, e.Receipt, e.Title)
		if n := len(e.given()); n > 0 {
			line = locales.DecisionRanked(mark, place, e.Receipt, e.Title, score(e.final()), score(e.spread()), n, tenths(e.zOf(severities)))
		}
		view.text = append(view.text, line)
		view.numbered = append(view.numbered, locales.DecisionCandidateButton(place, e.Receipt, step.Short(e.Title)))
	}
	view.text = append(view.text, locales.DecisionRankingLegend())
	for _, n := range []string{"−5", "−1", "+1", "+5"} {
		view.numbered = append(view.numbered, locales.DecisionPlaces(n))
	}
	return view
}

// whatIf is what so many places would mean.
func (f *facts) whatIf(list []*entry, places int) locales.Message {
	passing, kazakh := 0, 0
	regions, directions, without := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, e := range list {
		if i >= places {
			if !directions[e.Direction] && e.passes() {
				without[e.Direction] = true
			}
			continue
		}
		if e.passes() {
			passing++
		}
		if e.Lang == "kk" {
			kazakh++
		}
		regions[e.Region], directions[e.Direction] = true, true
	}
	lines := []locales.Message{locales.DecisionWhatIf(places, passing), locales.DecisionWhatIfHints(len(regions), len(directions), kazakh)}
	if len(without) > 0 {
		var names []locales.Message
		for _, d := range slices.Sorted(maps.Keys(without)) {
			names = append(names, list[0].option("direction", d))
		}
		lines = append(lines, locales.DecisionWhatIfMissing(locales.Joined(names...)))
	}
	return locales.Lines(lines...)
}

// candidate is what a candidate was given by whom, and how these give otherwise.
func (f *facts) candidate(place int, e *entry) sight {
	severities := f.severities()
	card := text(
		locales.DecisionCandidate(e.Title, e.Receipt, e.region(), e.option("direction", e.Direction), e.state()),
		locales.DecisionScores(place, score(e.final()), score(e.spread()), tenths(e.zOf(severities))),
	)
	given := e.given()
	slices.SortStableFunc(given, func(a, b *reading) int { return cmp.Or(a.SubmittedAt.Compare(*b.SubmittedAt), cmp.Compare(a.ID, b.ID)) })
	lines := []locales.Message{locales.DecisionReviews()}
	for _, r := range given {
		s := severities[r.Expert]
		lines = append(lines, locales.DecisionReview(r.Name, score(worth(r.Scores)), tenths(s.mean), tenths(s.deviation), tenths(s.z(r))))
	}
	if len(given) > 0 {
		card.text = append(card.text, locales.Lines(lines...))
	}
	lines = []locales.Message{locales.DecisionInterviews()}
	for _, i := range e.heard {
		lines = append(lines, locales.DecisionInterview(i.Name, i.Score))
		if i.Note != "" {
			lines = append(lines, locales.Verbatim(i.Note))
		}
	}
	if len(e.heard) > 0 {
		card.text = append(card.text, locales.Lines(lines...))
	}
	if e.State != "withdrawn" && slices.Contains([]string{"interviews", "decided", "running", "finished"}, f.State) { // nobody reads blind any more
		card.text = append(card.text, locales.Lines(locales.ReviewAuthors(e.LeaderName), locales.ReviewPlace(e.Place)))
	}
	return card
}

// current are the decisions that are not through yet, else the last that are.
func (f *facts) current() *round {
	for _, o := range f.rounds {
		if o.State != "done" {
			return o
		}
	}
	if len(f.rounds) == 0 {
		return nil
	}
	return f.rounds[len(f.rounds)-1]
}

func (o *round) state() locales.Message {
	switch o.State {
	case "draft":
		return locales.DecisionStateDraft()
	case "proposed":
		return locales.DecisionStateProposed(o.Proposed, *o.ApplyAt)
	case "approved":
		return locales.DecisionStateApproved(*o.ApplyAt)
	case "applied":
		return locales.DecisionStateApplied(o.AppliedAt.Add(store.UndoWithin))
	}
	return locales.DecisionStateDone(*o.DoneAt)
}

func outcomeLabel(name string) locales.Message {
	return map[string]locales.Message{
		"": locales.DecisionOutcomeNone(), "interview": locales.DecisionOutcomeInterview(), "accepted": locales.DecisionOutcomeAccepted(),
		"waitlisted": locales.DecisionOutcomeWaitlisted(), "rejected": locales.DecisionOutcomeRejected(),
	}[name]
}

// counted are the decisions by outcome.
func (o *round) counted() locales.Message {
	counts := map[string]int{}
	for _, d := range o.decided {
		counts[d.Outcome]++
	}
	all := []string{"accepted", "waitlisted", "rejected"}
	if o.Kind == "interview" {
		all = []string{"interview"}
	}
	var lines []locales.Message
	for _, name := range all {
		lines = append(lines, locales.DecisionCount(outcomeLabel(name), counts[name]))
	}
	return locales.Lines(lines...)
}

// comparesRound looks at how far the decisions are.
func (p *somebody) comparesRound() {
	p.t.Helper()
	f := p.facts()
	o := f.current()
	p.opensCohort()
	p.taps(locales.DecisionRound())
	if o == nil {
		p.sees(text(locales.DecisionRoundHead(f.name()), locales.DecisionRoundNone()))
		return
	}
	view := text(locales.DecisionRoundHead(f.name()), locales.DecisionRoundLine(o.state()), o.counted())
	if o.State == "proposed" && o.Proposed == f.nameOf(p.id) {
		view.text = append(view.text, locales.DecisionSecondNeeded())
	}
	p.sees(view)
}

// comparesDecisions leafs through what becomes of whom.
func (p *somebody) comparesDecisions(pages int) {
	p.t.Helper()
	f := p.facts()
	p.opensCohort()
	p.taps(locales.DecisionRound(), locales.DecisionRoundList())
	all := f.decisionPages(f.current())
	p.leafs(locales.StepListAfter(), all[:min(len(all), pages)])
}

func (y *year) nameOf(id int64) string {
	y.t.Helper()
	return value[string](y, `select name from person where id = $1`, id)
}

// decisionPages are what becomes of whom; in a draft with those who are in none.
func (f *facts) decisionPages(o *round) (pages []sight) {
	lines := slices.Clone(o.decided)
	if o.State == "draft" {
		for i, e := range f.chosenFrom() {
			in := slices.ContainsFunc(lines, func(d *decided) bool { return d.Application == e.ID })
			if !in && (e.State == "in_review" || e.State == "interview") {
				lines = append(lines, &decided{Application: e.ID, Position: i + 1})
			}
		}
		slices.SortStableFunc(lines, func(a, b *decided) int { return cmp.Compare(a.Position, b.Position) })
	}
	for _, list := range paged(lines) {
		page := text(locales.DecisionRoundHead(f.name()), o.counted())
		if o.State == "draft" {
			page.text = append(page.text, locales.DecisionListHint())
		}
		for _, d := range list {
			e := f.of[d.Application]
			page.text = append(page.text, locales.DecisionLine(d.Position, e.Receipt, e.Title, outcomeLabel(d.Outcome)))
			page.numbered = append(page.numbered, locales.DecisionPreview(e.Receipt))
		}
		pages = append(pages, page)
	}
	return pages
}

// waiting is the waitlist in its order.
func (f *facts) waiting() (list []*entry) {
	for _, o := range f.rounds {
		for _, d := range o.decided {
			if e := f.of[d.Application]; d.Outcome == "waitlisted" && e.State == "waitlisted" {
				list = append(list, e)
			}
		}
	}
	return list
}

// comparesQueues looks at who waits for a place, and for an answer to an appeal.
func (p *somebody) comparesQueues() {
	p.t.Helper()
	f, counts := p.facts(), p.states()
	free, line := f.Places-counts["accepted"]-counts["enrolled"]-counts["offered"], f.waiting()
	list := text(locales.DecisionWaitlistHead(f.name(), free, len(line)))
	for i, e := range line {
		list.text = append(list.text, locales.DecisionWaits(i+1, e.Receipt, e.Title))
	}
	if free > 0 && len(line) > 0 {
		list.numbered = []locales.Message{locales.DecisionOffer(line[0].Receipt)}
	}
	p.opensCohort()
	p.taps(locales.DecisionWaitlist())
	p.sees(list)
	if counts["appealed"] == 0 {
		return
	}
	appeals := text(locales.DecisionAppealsHead(f.name(), counts["appealed"]))
	for _, e := range f.entries {
		if e.State == "appealed" {
			made := value[time.Time](p.year, `select made_at from appeal where application = $1`, e.ID)
			appeals.text = append(appeals.text, locales.DecisionAppealLine(e.Receipt, e.Title, made))
			appeals.numbered = append(appeals.numbered, locales.DecisionAppealOpen(e.Receipt))
		}
	}
	p.taps(locales.CommonBack(), locales.DecisionAppeals(counts["appealed"]))
	p.sees(appeals)
}
