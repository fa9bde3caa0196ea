package main

import (
	"fmt"
	"strings"

	"saruar/locales"
	"saruar/store"
)

// handOut lets every expert say in the chat what they read, and the deputy hand everything out. What is shown before is what becomes of it.
func (y *year) handOut(deputy *somebody) {
	y.t.Helper()
	for i := range int64(yearExperts) {
		y.who(firstExpert + i).tellsWhatTheyRead(i)
	}
	deputy.comparesBoard(firstPage)
	f := y.facts()
	most := f.mostReviews()
	deputy.opensCohort()
	deputy.taps(locales.DecisionCoverage(), locales.CoverageAssign(most))
	shown := deputy.hears(locales.CoverageAssignHead(most)).Content()
	deputy.taps(locales.CoverageAssignYes())
	deputy.hears(locales.CoverageAssigned(most))
	y.mustCount(most, `select count(*) from review`)
	var lines []string
	for _, e := range y.facts().experts {
		n := y.count(`select count(*) from review where expert = $1`, e.Person)
		lines = append(lines, deputy.word(locales.CoverageAssignLine(e.Name, n, n, e.Capacity)))
	}
	if want := strings.Join(lines, "\n"); !strings.Contains(shown, want) {
		y.t.Fatalf("handed out were\n%s\nwhere\n%s\nwas shown", want, shown)
	}
}

// tellsWhatTheyRead is an expert's profile. One reads Russian only, one Kazakh only, one two directions, one twenty applications at most,
// and one is of an organisation that an application names.
func (p *somebody) tellsWhatTheyRead(i int64) {
	p.t.Helper()
	capacity, both := "25", []locales.Message{locales.StepUnticked(locales.CommonLangKk()), locales.StepUnticked(locales.CommonLangRu())}
	switch i {
	case 10:
		capacity = "20"
	case 12:
		both = both[1:]
	case 13:
		both = both[:1]
	}
	p.says("/menu")
	p.taps(locales.ReviewOfferLabel(), locales.ReviewProfile())
	p.hears(locales.ReviewAskCapacity(store.ReviewerCapacity))
	p.says(capacity)
	p.taps(append(both, locales.CommonNext())...)
	if i == 11 {
		p.taps(locales.StepUnticked(locales.CommonDirInclusion()), locales.StepUnticked(locales.CommonDirCulture()), locales.CommonNext())
	} else {
		p.taps(locales.CommonSkip())
	}
	p.hears(locales.ReviewAskOrganisation())
	if i == 6 {
		p.says("фонд Қамқор")
	} else {
		p.taps(locales.CommonSkip())
	}
	p.hears(locales.ReviewProfileSaved())
}

// declareConflicts: five experts say of the first application that they are shown that they cannot judge it.
func (y *year) declareConflicts() {
	y.t.Helper()
	for i := range int64(5) {
		p := y.who(firstExpert + i)
		p.says("/menu")
		p.taps(locales.ReviewOfferLabel(), locales.ReviewNext(), locales.ReviewConflict(), locales.ReviewReasonClose())
		p.hears(locales.ReviewRecused())
	}
	y.mustCount(5, `select count(*) from conflict_of_interest`)
}

// readInTheChat lets each expert read and score one application wholly in the chat, in their language.
func (y *year) readInTheChat() {
	y.t.Helper()
	for i := range int64(yearExperts) {
		p := y.who(firstExpert + i)
		p.readsOne(i)
	}
	y.mustCount(yearExperts, `select count(*) from review where state = 'submitted'`)
}

func (p *somebody) readsOne(i int64) {
	p.t.Helper()
	open := p.count(`select count(*) from review where expert = $1 and state = 'assigned'`, p.id)
	p.says("/menu")
	p.taps(locales.ReviewOfferLabel())
	p.hears(locales.ReviewHead(0, open))
	p.taps(locales.ReviewNext(), locales.ReviewRead(), locales.ReviewPageNext(), locales.ReviewPageNext(), locales.ReviewScore())
	words := map[locales.Lang]string{
		locales.Kazakh:  "Нәтижесі санмен көрсетілген, басқа өңірге дайын нұсқаулығы бар.",
		locales.Russian: "Результат показан в числах, есть готовое описание для других регионов.",
	}[p.lang]
	scores := map[string]int{}
	for n, c := range criteria() {
		p.hears(locales.ReviewCriterion(p.receiptInHand(), n+1, len(criteria()), p.called(c), c.weight))
		scores[c.name] = 3 + (int(i)+n)%2
		if n == 0 {
			scores[c.name] = 5 // the best takes words
		}
		p.taps(locales.ReviewValue(scores[c.name]))
		if n == 0 {
			p.hears(locales.ReviewCommentNeeded(store.CommentLeast))
			p.says(words)
		}
	}
	p.hears(locales.ReviewSummary(p.receiptInHand(), whole(worth(scores))))
	receipt := p.receiptInHand()
	p.taps(locales.ReviewSubmit())
	p.hears(locales.ReviewDone(receipt, whole(worth(scores))))
	p.says("/menu")
	p.taps(locales.ReviewOfferLabel())
	p.hears(locales.ReviewHead(1, open))
}

// receiptInHand is the application that an expert has begun and not handed in.
func (p *somebody) receiptInHand() string {
	p.t.Helper()
	return value[string](p.year, `
select a.receipt from review r join application a on a.id = r.application where r.expert = $1 and r.state = 'assigned' and r.opened_at is not null`, p.id)
}

// read lets an expert read everything that they have: the scores are put in by one statement, and handed in by the store. A project is as good as its number says, and an expert as severe; what
// is far from what others say is disputed.
func (y *year) read(expert int64) {
	y.t.Helper()
	lines, err := y.Reviews(y.ctx, expert, 100, 0)
	y.must(err)
	for _, l := range lines {
		if l.State != store.ReviewAssigned {
			continue
		}
		application := value[int64](y, `select application from review where id = $1`, l.ID)
		good := 2 + int(application*7%5+2)/3 // 2 to 4
		scores, comments := map[string]int{}, map[string]string{}
		for _, c := range criteria() {
			score := min(max(good+y.random.IntN(3)-1, 1), 5)
			if y.random.IntN(4) > 0 {
				score = min(max(score, 2), 4)
			}
			if scores[c.name] = score; score == 1 || score == 5 {
				comments[c.name] = fmt.Sprintf("Неге %d ұпай: өтінімде бұл туралы анық жазылған.", score)
			}
		}
		_, err := y.database.Exec(y.ctx, `update review set scores = $2, comments = $3 where id = $1`, l.ID, scores, comments)
		y.must(err)
		y.must(y.SubmitReview(y.ctx, expert, l.ID, y.now()))
	}
}

// readButFor lets all experts read but for one.
func (y *year) readButFor(absent int64) {
	y.t.Helper()
	for i := range int64(yearExperts) {
		if firstExpert+i != absent {
			y.read(firstExpert + i)
		}
	}
}

// withdrawInTheChat lets leaders take back what experts are reading.
func (y *year) withdrawInTheChat(leaders ...int64) {
	y.t.Helper()
	for _, leader := range leaders {
		p := y.who(leader)
		p.says("/menu")
		p.taps(locales.CommonMyApplications(), locales.CommonWithdrawApplication(), locales.ApplyWithdrawYes())
		p.hears(locales.ApplyWithdrawDone())
	}
	y.mustCount(10, `select count(*) from application where state = 'withdrawn'`)
}
