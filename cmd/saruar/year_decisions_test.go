package main

import (
	"fmt"
	"strings"
	"time"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
)

// decides brings a round of decisions through in the chat: one proposes what the ranking suggests, another approves, and nobody undoes it.
func (y *year) decides(stage locales.Message, day time.Time) {
	y.t.Helper()
	chief, deputy := y.who(yearChief), y.who(yearDeputy)
	y.at(day, 10)
	suggested := y.facts().suggestion(stage.ID == locales.DecisionStageFinal().ID)
	deputy.opensCohort()
	deputy.taps(locales.DecisionRound(), stage)
	deputy.hears(locales.DecisionListHint())
	y.decidedAs(suggested)
	deputy.comparesHub()
	deputy.comparesRound()
	pages := 2*y.theCohort().Places/8 + 1 // as many as are invited, and then some who are not
	if stage.ID == locales.DecisionStageFinal().ID {
		pages = allPages
	}
	deputy.comparesDecisions(pages)
	deputy.opensCohort()
	deputy.taps(locales.DecisionRound(), locales.DecisionRoundPropose())
	deputy.hears(locales.DecisionDayAsk())
	deputy.says("сегодня")
	deputy.hears(locales.DecisionTimeAsk())
	deputy.says("11:00")
	deputy.hears(locales.DecisionProposed())
	deputy.comparesRound()
	chief.comparesRound()
	chief.taps(locales.DecisionRoundApprove())
	chief.hears(locales.DecisionApproved(*y.facts().current().ApplyAt))
	chief.comparesRound()
	y.at(day, 11)
	y.ahead.Add(int64(time.Minute))
	y.tick()
	o := y.facts().current()
	chief.hears(locales.DecisionToldApplied(len(o.decided), o.AppliedAt.Add(store.UndoWithin)))
	deputy.comparesRound()
	deputy.comparesHub()
	y.ahead.Add(int64(store.UndoWithin))
	y.tick()
	y.decidedAs(suggested)
}

// suggestion is what the rule of the product makes of the ranking: for interviews twice as many as there are places, of those who pass; in the
// end the places, the waitlist, and an answer for everybody else.
func (f *facts) suggestion(final bool) map[int64]string {
	outcomes := map[int64]string{}
	invited, accepted, waitlisted := 0, 0, 0
	for _, e := range f.chosenFrom() {
		switch {
		case !final && e.passes() && invited < 2*f.Places:
			outcomes[e.ID] = "interview"
			invited++
		case !final:
		case e.passes() && accepted < f.Places:
			outcomes[e.ID] = "accepted"
			accepted++
		case e.passes() && waitlisted < f.Waitlist:
			outcomes[e.ID] = "waitlisted"
			waitlisted++
		default:
			outcomes[e.ID] = "rejected"
		}
	}
	return outcomes
}

func (y *year) decidedAs(suggested map[int64]string) {
	y.t.Helper()
	decided := map[int64]string{}
	for _, d := range y.facts().current().decided {
		decided[d.Application] = d.Outcome
	}
	if fmt.Sprint(decided) != fmt.Sprint(suggested) {
		y.t.Fatalf("decided is %v instead of %v", decided, suggested)
	}
}

// interviews gives a score to everybody who was invited: three by taps, the others by the store, every fourth from two people.
func (y *year) interviews() {
	y.t.Helper()
	chief := y.who(yearChief)
	y.mustCount(40, `select count(*) from application where state = 'interview'`)
	for i, e := range y.facts().chosenFrom() {
		if e.State != "interview" {
			continue
		}
		points := 55 + y.random.IntN(41)
		if i < 3 {
			chief.interviews(e, points)
			continue
		}
		y.must(y.GiveInterview(y.ctx, yearChief, e.ID, points, "", y.now()))
		if i%4 == 0 {
			y.must(y.GiveInterview(y.ctx, yearDeputy, e.ID, min(points+7, 100), "Согласен", y.now()))
		}
	}
	y.mustCount(3, `select count(*) from interview where note = 'мықты команда'`)
}

func (p *somebody) interviews(e *entry, points int) {
	p.t.Helper()
	place := 0
	for i, other := range p.facts().chosenFrom() {
		if other.ID == e.ID {
			place = i
		}
	}
	p.opensCohort()
	p.taps(locales.DecisionRanking())
	for range place / 8 {
		p.taps(locales.StepListAfter())
	}
	p.taps(locales.DecisionCandidateButton(place+1, e.Receipt, e.Title), locales.DecisionGiveInterview())
	p.hears(locales.DecisionInterviewAsk(e.Receipt))
	p.says(fmt.Sprint(points, " мықты команда"))
	p.hears(locales.DecisionInterviewKept())
}

// everybodyIsTold looks for one letter in each applicant's chat, in their language, with their place on the waitlist.
func (y *year) everybodyIsTold() {
	y.t.Helper()
	f := y.facts()
	places := map[int64]int{}
	for i, e := range f.waiting() {
		places[e.ID] = i + 1
	}
	for _, e := range f.chosenFrom() {
		p, project := y.who(e.Leader), locales.Verbatim(e.Title)
		letter := map[string]locales.Message{
			"accepted": locales.DecisionToldAccepted(project, f.name()), "rejected": locales.DecisionToldRejected(project),
			"waitlisted": locales.DecisionToldWaitlisted(project, places[e.ID]),
		}[e.State]
		words := p.word(letter)
		seen, err := p.await(func(c simulator.Chat) bool { return heard(c, words) > 0 })
		if err != nil || heard(seen, words) != 1 {
			y.t.Errorf("%d, whose application is %s, hears %d times\n%s", e.Leader, e.State, heard(seen, words), words)
		}
	}
}

// heard counts the messages with a text.
func heard(c simulator.Chat, text string) (n int) {
	for _, m := range c.Messages {
		if m.Out() && strings.Contains(m.Content(), text) {
			n++
		}
	}
	return n
}

// afterwards is what comes of the decisions in the chat: one takes the place, one gives it up; it is offered to the first on the waitlist,
// who lets it pass, and to the next, who takes it; and one who was not chosen appeals.
func (y *year) afterwards() {
	y.t.Helper()
	deputy := y.who(yearDeputy)
	chosen, waiting := y.inState("accepted"), y.facts().waiting()
	y.who(chosen[0].Leader).answersPlace(true)
	y.who(chosen[1].Leader).answersPlace(false)
	second := y.who(waiting[1].Leader)
	second.waitsAt(2)
	deputy.offers(waiting[0])
	second.waitsAt(1)
	first := y.who(waiting[0].Leader)
	first.hears(y.offered(waiting[0]))
	day := y.now().Add(3 * 24 * time.Hour)
	y.at(day, 10)
	y.tick()
	first.hears(locales.DecisionToldExpired(locales.Verbatim(waiting[0].Title)))
	deputy.offers(waiting[1])
	second.hears(y.offered(waiting[1]))
	second.answersPlace(true)

	wronged := y.facts().chosenFrom()[40]
	p := y.who(wronged.Leader)
	p.says("/menu")
	p.taps(locales.CommonMyApplications(), locales.DecisionAppealButton())
	p.hears(locales.DecisionAppealAsk(locales.Verbatim(wronged.Title), store.AppealLimit))
	p.says("Нәтижелер бетіндегі сандарды ескермепсіздер: 300 адам.")
	p.hears(locales.DecisionAppealSent())
	deputy.comparesHub()
	deputy.comparesQueues()
	deputy.taps(locales.DecisionAppealOpen(wronged.Receipt), locales.DecisionUphold())
	deputy.says("Комитет сандарды көрді: олар бағада ескерілген.")
	deputy.hears(locales.DecisionAnswered())
	p.hears(locales.DecisionToldUpheld(locales.Verbatim(wronged.Title)))
	want := map[string]int{"accepted": 18, "enrolled": 2, "declined": 1, "expired": 1, "waitlisted": 6, "rejected": 81, "upheld": 1, "withdrawn": 10}
	if states := y.states(); fmt.Sprint(states) != fmt.Sprint(want) {
		y.t.Fatalf("it ended with %v", states)
	}
}

// inState are the candidates in a state, the best first.
func (y *year) inState(state string) (list []*entry) {
	y.t.Helper()
	for _, e := range y.facts().chosenFrom() {
		if e.State == state {
			list = append(list, e)
		}
	}
	return list
}

// waitsAt looks at the application for the place on the waitlist.
func (p *somebody) waitsAt(place int) {
	p.t.Helper()
	p.says("/menu")
	p.taps(locales.CommonMyApplications())
	p.hears(locales.ApplyNextWaitlisted(place))
}

// answersPlace takes the place that a letter offers, or gives it up.
func (p *somebody) answersPlace(take bool) {
	p.t.Helper()
	p.taps(locales.DecisionPlaceOpen())
	if take {
		p.taps(locales.DecisionPlaceTake())
		p.hears(locales.DecisionPlaceTaken())
		return
	}
	p.taps(locales.DecisionPlaceGive(), locales.DecisionPlaceSureYes())
	p.hears(locales.DecisionPlaceGiven())
}

// offers offers the free place to the first who waits.
func (p *somebody) offers(e *entry) {
	p.t.Helper()
	p.comparesQueues()
	p.taps(locales.DecisionOffer(e.Receipt))
	p.hears(locales.DecisionOffered())
	p.comparesQueues()
}

// offered is the letter with the offer, and until when it holds.
func (y *year) offered(e *entry) locales.Message {
	y.t.Helper()
	until := value[time.Time](y, `select offer_until from application where id = $1 and state = 'offered'`, e.ID)
	return locales.DecisionPlaceOffered(locales.Verbatim(e.Title), until)
}
