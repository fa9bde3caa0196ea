package main

import (
	"bytes"
	"math"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/bot/simulator"
	"saruar/flows/picture"
	"saruar/flows/protocol"
	"saruar/locales"
)

// Files: the pictures and the protocol are made once more from the database's numbers, and must be the same to the byte; the workbooks are
// read cell by cell.

// comparesPictures asks for each picture of the cohort.
func (p *somebody) comparesPictures() {
	p.t.Helper()
	f := p.facts()
	painter, err := picture.New()
	p.must(err)
	handed, interviewed := p.count(`select count(*) from application where submitted_at is not null`),
		p.count(`select count(*) from application a where state = 'interview' or exists (select from interview i where i.application = a.id)`)
	chosen := p.count(`select count(*) from application where state in ('accepted', 'enrolled', 'offered', 'declined', 'expired')`)
	by := [5]int{}
	var ranges []picture.Range
	for _, e := range f.chosenFrom() {
		scores := e.scores()
		by[len(scores)]++
		if len(scores) > 0 {
			ranges = append(ranges, picture.Range{Name: e.Receipt, Low: number(scores[0]), High: number(scores[len(scores)-1]), Mean: number(e.reviewed())})
		}
	}
	var bars []picture.Bar
	for n, count := range by {
		bars = append(bars, picture.Bar{Name: strconv.Itoa(n), Count: count})
	}
	for _, one := range []struct {
		button, title locales.Message
		draw          func(title string) ([]byte, error)
	}{
		{locales.DecisionPictureFunnel(), locales.DecisionTitleFunnel(f.name()), func(title string) ([]byte, error) {
			return painter.Funnel(title, []picture.Stage{
				{Name: p.word(locales.DecisionFunnelHanded()), Count: handed},
				{Name: p.word(locales.DecisionFunnelReviewed()), Count: len(f.chosenFrom())},
				{Name: p.word(locales.DecisionFunnelInterviewed()), Count: interviewed},
				{Name: p.word(locales.DecisionFunnelChosen()), Count: chosen},
			})
		}},
		{locales.DecisionPictureCoverage(), locales.DecisionTitleCoverage(f.name()), func(title string) ([]byte, error) { return painter.Bars(title, bars) }},
		{locales.DecisionPictureSpread(), locales.DecisionTitleSpread(f.name()), func(title string) ([]byte, error) { return painter.Spread(title, ranges) }},
	} {
		p.opensCohort()
		p.taps(one.button)
		want, err := one.draw(p.word(one.title))
		p.must(err)
		if !bytes.Equal(p.file(p.hears(one.title)), want) {
			p.t.Fatalf("the picture %q does not show the database's numbers", p.word(one.title))
		}
	}
}

// file is what a message carries.
func (p *somebody) file(m *simulator.Message) []byte {
	p.t.Helper()
	data, err := p.telegram.FileOf(m)
	p.must(err)
	return data
}

// comparesProtocol asks for the protocol of the decisions that were told last.
func (p *somebody) comparesProtocol() {
	p.t.Helper()
	f := p.facts()
	o := f.current()
	var parts []protocol.Part
	for _, lang := range locales.Langs() {
		in := &somebody{year: p.year, lang: lang}
		parts = append(parts, f.protocol(in, o))
	}
	want, err := protocol.Write(*o.DoneAt, parts...)
	p.must(err)
	p.opensCohort()
	p.taps(locales.DecisionRound(), locales.DecisionProtocol())
	if !bytes.Equal(p.file(p.hears(locales.DecisionProtocolCaption(f.name(), len(o.decided)))), want) {
		p.t.Fatal("the protocol does not have the database's numbers")
	}
}

func (f *facts) protocol(in *somebody, o *round) protocol.Part {
	part := protocol.Part{
		Title: in.word(locales.DecisionProtocolTitle()),
		Facts: []protocol.Fact{
			{Label: in.word(locales.CommonCohort()), Value: f.name().In(in.lang)},
			{Label: in.word(locales.DecisionProtocolDate()), Value: in.word(locales.DecisionProtocolAt(*o.DoneAt))},
			{Label: in.word(locales.DecisionProtocolProposed()), Value: o.Proposed},
			{Label: in.word(locales.DecisionProtocolApproved()), Value: o.Approved},
			{Label: in.word(locales.DecisionProtocolCount()), Value: strconv.Itoa(len(o.decided))},
		},
		Heads: []string{
			in.word(locales.DecisionProtocolPlace()), in.word(locales.SheetHeadReceipt()), in.word(locales.ApplyLabelTitle()), in.word(locales.CommonRegion()),
			in.word(locales.DecisionProtocolScore()),
		},
		Signs: []string{o.Proposed, o.Approved},
		Page:  func(n, of int) string { return in.word(locales.DecisionProtocolPage(n, of)) },
	}
	for _, outcome := range []string{"interview", "accepted", "waitlisted", "rejected"} {
		section := protocol.Section{Title: in.word(outcomeLabel(outcome))}
		for _, d := range o.decided {
			if e := f.of[d.Application]; d.Outcome == outcome {
				section.Rows = append(section.Rows, []string{strconv.Itoa(d.Position), e.Receipt, e.Title, in.word(e.region()), score(e.final())})
			}
		}
		if len(section.Rows) > 0 {
			part.Sections = append(part.Sections, section)
		}
	}
	return part
}

// comparesFiles asks for the workbooks of the reviews and the ranking.
func (p *somebody) comparesFiles() {
	p.t.Helper()
	f := p.facts()
	p.comparesSheet(f, locales.SheetRanking(), f.rankingRows(p))
	p.comparesSheet(f, locales.SheetReviews(), f.reviewRows(p))
}

func (p *somebody) comparesSheet(f *facts, name locales.Message, want [][]any) {
	p.t.Helper()
	p.says("/staff")
	p.taps(locales.StaffExports(), name, locales.CommonSkip(), locales.Named(f.name()), locales.SheetXlsx())
	book, err := excelize.OpenReader(bytes.NewReader(p.file(p.hears(locales.SheetExportCaption(name, len(want)-1)))))
	p.must(err)
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	p.must(err)
	if len(rows) != len(want) {
		p.t.Fatalf("%s: %d rows instead of %d", p.word(name), len(rows), len(want))
	}
	for i, line := range want {
		for j, cell := range line {
			got := ""
			if j < len(rows[i]) {
				got = rows[i][j]
			}
			if !same(got, cell) {
				p.t.Fatalf("%s, row %d, %v: %q instead of %v", p.word(name), i+1, want[0][j], got, cell)
			}
		}
		if len(rows[i]) > len(line) {
			p.t.Fatalf("%s, row %d: more cells than %v", p.word(name), i+1, want[0])
		}
	}
}

// same compares a cell of a workbook; moments are days since 30 December 1899, to the second.
func same(got string, want any) bool {
	const second = 1.0 / (24 * 60 * 60)
	v, err := strconv.ParseFloat(got, 64)
	switch want := want.(type) {
	case nil:
		return got == ""
	case string:
		return got == want
	case int:
		return err == nil && v == float64(want)
	case float64:
		return err == nil && math.Abs(v-want) < 1e-9
	case time.Time:
		wall := time.Date(want.Year(), want.Month(), want.Day(), want.Hour(), want.Minute(), want.Second(), 0, time.UTC)
		return err == nil && math.Abs(v-wall.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours()/24) < 2*second
	}
	return false
}

// headings words the first row.
func headings(p *somebody, list ...locales.Message) (row []any) {
	for _, m := range list {
		row = append(row, p.word(m))
	}
	return row
}

func (f *facts) rankingRows(p *somebody) [][]any {
	heads := []locales.Message{
		locales.SheetHeadPlace(), locales.SheetHeadReceipt(), locales.CommonCohort(), locales.SheetHeadTitle(), locales.CommonRegion(), locales.CommonDirection(),
		locales.CommonLanguage(), locales.CommonStatus(), locales.SheetHeadFinal(), locales.SheetHeadPasses(), locales.SheetHeadReviewed(),
		locales.SheetHeadReviews(), locales.SheetHeadInterview(), locales.SheetHeadSpread(), locales.SheetHeadSeverity(), locales.SheetHeadWaits(),
	}
	for _, c := range criteria() {
		heads = append(heads, locales.SheetHeadMean(f.called(c)))
	}
	rows, severities := [][]any{headings(p, heads...)}, f.severities()
	waits := map[int64]int{}
	for _, o := range f.rounds {
		for _, d := range o.decided {
			if d.Outcome == "waitlisted" && f.of[d.Application].State == "waitlisted" {
				waits[d.Application] = d.Position
			}
		}
	}
	for i, e := range f.chosenFrom() {
		title, region, passes := e.Title, p.word(e.region()), locales.CommonNo()
		if e.State == "in_review" { // blind
			title, region = p.word(locales.SheetHidden()), p.word(locales.SheetHidden())
		}
		if e.passes() {
			passes = locales.CommonYes()
		}
		row := []any{
			i + 1, e.Receipt, f.name().In(p.lang), title, region, p.word(e.option("direction", e.Direction)), p.word(e.option("lang", e.Lang)), p.word(e.state()),
			number(e.final()), p.word(passes), number(e.reviewed()), len(e.given()), nil, number(e.spread()), e.zOf(severities), nil,
		}
		if heard := e.interview(); heard != nil {
			row[12] = number(heard)
		}
		if waits[e.ID] > 0 {
			row[15] = waits[e.ID]
		}
		for _, c := range criteria() {
			if len(e.given()) > 0 {
				row = append(row, number(e.average(c.name)))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func (f *facts) reviewRows(p *somebody) [][]any {
	heads := []locales.Message{
		locales.SheetHeadReceipt(), locales.CommonCohort(), locales.CommonDirection(), locales.CommonExpert(), locales.CommonStatus(), locales.SheetHeadAssigned(),
		locales.SheetHeadDue(), locales.SheetHeadGiven(), locales.SheetHeadScore(),
	}
	for _, c := range criteria() {
		heads = append(heads, f.called(c))
	}
	heads = append(heads, locales.SheetHeadSpoken())
	for _, c := range criteria() {
		heads = append(heads, locales.SheetHeadComment(f.called(c)))
	}
	rows, zone := [][]any{headings(p, heads...)}, f.program.config.zone
	for _, r := range f.readingsInOrder() {
		e := f.of[r.Application]
		state := map[string]locales.Message{
			"recused": locales.SheetReviewRecused(), "lapsed": locales.SheetReviewLapsed(), "assigned": locales.SheetReviewAssigned(), "submitted": locales.SheetReviewGiven(),
		}[r.State]
		row := []any{e.Receipt, f.name().In(p.lang), p.word(e.option("direction", e.Direction)), r.Name, p.word(state), r.AssignedAt.In(zone), r.DueAt.In(zone), nil, nil}
		if r.State == "submitted" {
			row[7], row[8] = r.SubmittedAt.In(zone), number(worth(r.Scores))
		}
		for _, c := range criteria() {
			row = append(row, valueOrNone(r.Scores, c.name))
		}
		row = append(row, 0)
		for _, c := range criteria() {
			row = append(row, valueOrNone(r.Comments, c.name))
		}
		rows = append(rows, row)
	}
	return rows
}

func valueOrNone[T any](m map[string]T, name string) any {
	if v, ok := m[name]; ok {
		return v
	}
	return nil
}
