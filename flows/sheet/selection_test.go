package sheet_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/decision"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/flows/sheet"
	"saruar/locales"
	"saruar/store"
)

// taken is what somebody gets of a sheet, headings first.
func taken(t *testing.T, j *jury.Jury, person int64, e store.Export) [][]string {
	t.Helper()
	e.Format = store.XLSX
	screen, ok := exported(t, j, person, e)
	if !ok || screen.File == nil {
		return nil
	}
	return rows(t, screen.File)
}

// exported is the message that somebody gets with a file.
func exported(t *testing.T, j *jury.Jury, person int64, e store.Export) (engine.Screen, bool) {
	t.Helper()
	sheets := sheet.New(sheet.Parts{
		Store: j.Store, Jobs: j, Catalog: flowtest.Catalog(t), Form: form(), Zone: flowtest.Zone(),
		Chosen: sheet.Selection{Option: func(_, name string) locales.Message { return locales.Verbatim(name) }, Rank: decision.Rank},
	})
	e.Person = person
	id, err := j.AskExport(t.Context(), e, j.Now)
	j.Must(err)
	p, err := j.Person(t.Context(), person)
	j.Must(err)
	screen, ok, err := sheets.Export(t.Context(), p, fmt.Sprint(id, "-1"), j.Now)
	j.Must(err)
	return screen, ok
}

// cell is what stands below a heading.
func cell(t *testing.T, table [][]string, line int, head string) string {
	t.Helper()
	for i, h := range table[0] {
		if h == head {
			if i < len(table[line]) {
				return table[line][i]
			}
			return ""
		}
	}
	t.Fatalf("no column %q in %v", head, table[0])
	return ""
}

// Files about reviews go round while experts still read: whoever gets one cannot tell whose application a line is about.
func TestFilesOfReviewsGiveNobodyAwayWhileReviewsAreBlind(t *testing.T) {
	t.Parallel()
	j := jury.New(t, 3)
	id := j.Planted()
	j.Begins()
	j.Gives(id, jury.Expert, 4)
	_, err := j.AssignReviews(t.Context(), jury.Chief, j.Cohort, []store.Assigned{{Application: id, Expert: jury.Expert + 1}}, j.Now)
	j.Must(err)
	lines, err := j.Reviews(t.Context(), jury.Expert+1, 1, 0)
	j.Must(err)
	everybody := strings.Join(jury.Identities(), ", ")
	j.Must(j.CommentCriterion(t.Context(), jury.Expert+1, lines[0].ID, "team", "Бұл кім екенін білемін: "+everybody, nil))
	for _, lang := range []locales.Lang{"kk", "ru"} {
		j.Must(j.SetLanguage(t.Context(), jury.Chief, string(lang)))
		for _, format := range []store.Format{store.XLSX, store.CSV} {
			for _, s := range []store.Sheet{store.SheetReviews, store.SheetRanking} {
				letter, ok := exported(t, j, jury.Chief, store.Export{Sheet: s, Format: format})
				if !ok || letter.File == nil {
					t.Fatalf("%s of %s in %s: no file", format, s, lang)
				}
				table := rows(t, letter.File)
				seen := joined(table)
				for _, p := range jury.Seen(j.Plain(lang, letter) + "\n" + letter.File.Name + "\n" + seen) {
					t.Errorf("%s of %s in %s has %s", format, s, lang, p)
				}
				if len(table) < 2 || (s == store.SheetReviews) != strings.Contains(seen, "[👤]") {
					t.Errorf("%s: what was looked at is not the application:\n%s", s, seen)
				}
			}
		}
	}
}

func TestTheRankingComesAsAFile(t *testing.T) {
	t.Parallel()
	j := jury.New(t, 3)
	good := j.Applies(jury.Leader, "Жасыл аула", nil)
	better := j.Applies(jury.Rival, "Мейірім", nil)
	j.Begins()
	for i := range int64(3) {
		j.Gives(good, jury.Expert+i, 3)
		j.Gives(better, jury.Expert+i, 5)
	}
	table := taken(t, j, jury.Chief, store.Export{Sheet: store.SheetRanking, Cohort: "2026"})
	if len(table) != 3 {
		t.Fatalf("%v", table)
	}
	for line, want := range []map[string]string{
		1: {"Место": "1", "Номер заявки": "2026-0002", "Итоговый балл": "100.00", "Рецензий": "3", "Разброс": "0.00", "Название": "Скрыто, пока идёт экспертиза"},
		2: {"Место": "2", "Номер заявки": "2026-0001", "Итоговый балл": "60.00", "Проходит порог": "Да", "Балл экспертизы": "60.00"},
	} {
		for head, text := range want {
			if got := cell(t, table, line, head); got != text {
				t.Errorf("%d %s: %q instead of %q", line, head, got, text)
			}
		}
	}
	invited(j, better)
	j.Must(j.GiveInterview(t.Context(), jury.Chief, better, 50, "", j.Now))
	table = taken(t, j, jury.Chief, store.Export{Sheet: store.SheetRanking})
	for head, text := range map[string]string{"Название": "Мейірім", "Регион": "город Астана", "Балл интервью": "50.00", "Итоговый балл": "85.00"} {
		if got := cell(t, table, 1, head); got != text {
			t.Errorf("%s: %q instead of %q", head, got, text)
		}
	}
	if table := taken(t, j, jury.Regional, store.Export{Sheet: store.SheetRanking}); len(table) != 3 {
		t.Errorf("the regional office has %v", table)
	}
	if table := taken(t, j, jury.Chief, store.Export{Sheet: store.SheetRanking, Region: "KZ-10"}); table != nil {
		t.Errorf("another region has %v", table)
	}
}

// Files have the criteria of the cohorts that they are about, by their own names.
func TestFilesHaveTheCriteriaOfTheirCohort(t *testing.T) {
	t.Parallel()
	j := jury.New(t, 1)
	id := j.Applies(jury.Leader, "Жасыл аула", nil)
	j.OwnRubric(3)
	j.Begins()
	j.Gives(id, jury.Expert, 5, 5, 2)
	reviews := taken(t, j, jury.Chief, store.Export{Sheet: store.SheetReviews, Cohort: "2026"})
	for head, text := range map[string]string{"Критерий №1": "5", "Критерий №3": "2", "Балл": "79.60"} {
		if got := cell(t, reviews, 1, head); got != text {
			t.Errorf("%s: %q instead of %q", head, got, text)
		}
	}
	for _, table := range [][][]string{reviews, taken(t, j, jury.Chief, store.Export{Sheet: store.SheetRanking})} {
		if heads := strings.Join(table[0], " "); strings.Contains(heads, "Лидер и команда") || !strings.Contains(heads, "Критерий №2") {
			t.Errorf("heads %s", heads)
		}
	}
}

func TestReviewsComeAsAFile(t *testing.T) {
	t.Parallel()
	j := jury.New(t, 2)
	id := j.Applies(jury.Leader, "Жасыл аула", nil)
	j.Begins()
	j.Gives(id, jury.Expert, 4)
	_, err := j.AssignReviews(t.Context(), jury.Chief, j.Cohort, []store.Assigned{{Application: id, Expert: jury.Expert + 1}}, j.Now)
	j.Must(err)
	table := taken(t, j, jury.Chief, store.Export{Sheet: store.SheetReviews})
	for line, want := range []map[string]string{
		1: {"Номер заявки": "2026-0001", "Эксперт": "Эксперт 1", "Статус": "Сдана", "Балл": "80.00"},
		2: {"Номер заявки": "2026-0001", "Эксперт": "Эксперт 2", "Статус": "В работе", "Балл": ""},
	} {
		for head, text := range want {
			if got := cell(t, table, line, head); got != text {
				t.Errorf("%d %s: %q instead of %q", line, head, got, text)
			}
		}
	}
}

// invited brings an application to the interview.
func invited(j *jury.Jury, application int64) {
	j.T.Helper()
	ctx := j.T.Context()
	_, err := j.StageRound(ctx, jury.Deputy, j.Cohort, store.InterviewRound, []store.Decision{{Application: application, Outcome: store.ApplicationInterview}}, j.Now)
	j.Must(err)
	round := func() store.Round {
		r, err := j.CurrentRound(ctx, jury.Deputy, j.Cohort)
		j.Must(err)
		return r
	}
	j.Must(j.ProposeRound(ctx, jury.Deputy, round(), j.Now.Add(time.Hour), j.Now))
	j.Must(j.ApproveRound(ctx, jury.Chief, round(), j.Now))
	j.Now = j.Now.Add(2 * time.Hour)
	_, err = j.ApplyRounds(ctx, j.Now)
	j.Must(err)
	j.Now = j.Now.Add(store.UndoWithin)
	j.Must(j.FinishRounds(ctx, j.Now))
}
