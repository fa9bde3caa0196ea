package decision_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/decision"
	"saruar/flows/engine"
	"saruar/flows/internal/jury"
	"saruar/locales"
	"saruar/store"
)

// brought is what a notice brings a person, nil when it is nothing.
func (w *town) brought(kind string, person int64, ref string) *engine.Screen {
	w.T.Helper()
	p, err := w.Person(w.T.Context(), person)
	w.Must(err)
	screen, ok, err := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
		decision.KindFile: w.decisions.File, decision.KindVoice: w.decisions.Voice,
	}[kind](w.T.Context(), p, ref, w.Now)
	w.Must(err)
	if !ok {
		return nil
	}
	return &screen
}

// enclosing is a town with an application that has a link, a file and a photo; its expert has said what they think of the team.
func enclosing(t *testing.T) *town {
	t.Helper()
	w := newTown(t, 0)
	id := w.Planted()
	w.Begins()
	w.Speaks(id, jury.Expert)
	return w
}

func TestTheCommitteeSeesFilesOnceStageOneIsOver(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string]string{"kk": "Авторлары: Айгүл Сәрсенова, Ержан Қасымов", "ru": "Авторы: Айгүл Сәрсенова, Ержан Қасымов"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := enclosing(t)
			c := w.arrives(jury.Deputy, lang).Says("/candidate 1-1").At("candidate.card")
			c.Do(engine.Input{Kind: engine.Tap, Option: "files", Seq: c.Session().Seq}).At("candidate.card")
			if strings.Contains(c.Text(), "Айгүл Сәрсенова") || len(w.Notices(decision.KindFile)) != 0 || w.brought(decision.KindFile, jury.Deputy, "1-1") != nil {
				t.Fatal("seen while experts read blind")
			}
			w.Must(w.MoveCohort(t.Context(), jury.Chief, w.Cohort, store.CohortReview, store.CohortInterviews, "", w.Now))
			w.arrives(jury.Deputy, lang).Says("/candidate 1-1").At("candidate.card").Sees(words, "https://zhasqanat.kz/team").Taps("files").At("candidate.card")
			var sent []string
			for _, n := range w.Notices(decision.KindFile) {
				screen := w.brought(n.Kind, n.Person, n.Ref)
				sent = append(sent, fmt.Sprint(n.Person, " ", screen.Media.Kind, " ", screen.Media.ID))
			}
			if want := []string{"42 document f", "42 photo p"}; !slices.Equal(sent, want) {
				t.Errorf("sent %q instead of %q", sent, want)
			}
			for _, stranger := range []int64{jury.Regional, jury.Leader, jury.Expert} { // another region's office, the applicant, an expert
				if w.brought(decision.KindFile, stranger, "1-1") != nil || w.brought(decision.KindVoice, stranger, "1-1-team") != nil {
					t.Errorf("%d gets what is the committee's", stranger)
				}
			}
		})
	}
}

// A message can be forwarded: while others still read, it does not name the expert, and nobody by whose voice it is to be judged.
func TestTheCommitteeHearsWhatExpertsSaid(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][3]string{
		"kk": {"1-сарапшы, дауыстық пікірі: 1", "Өтінім 2026-0001 · 1-сарапшы · Жетекші мен команда", "Өтінім 2026-0001 · Асқар · Жетекші мен команда"},
		"ru": {"Эксперт 1, голосовые: 1", "Заявка 2026-0001 · Эксперт 1 · Лидер и команда", "Заявка 2026-0001 · Асқар · Лидер и команда"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := enclosing(t)
			w.Must(w.SetName(t.Context(), jury.Expert, "Асқар"))
			c := w.arrives(jury.Deputy, lang).Says("/candidate 1-1").At("candidate.card").Sees(words[0]).Taps("voices_1").At("candidate.card")
			w.heard(lang, words[1])
			c.Do(engine.Input{Kind: engine.Tap, Option: "voices_2", Seq: c.Session().Seq}).At("candidate.card")
			w.Must(w.MoveCohort(t.Context(), jury.Chief, w.Cohort, store.CohortReview, store.CohortInterviews, "", w.Now))
			w.arrives(jury.Deputy, lang).Says("/candidate 1-1").At("candidate.card").Sees("🎙 Асқар").Taps("voices_1")
			w.heard(lang, words[2])
			for _, ref := range []string{"1-1-fit", "1-9-team", "9-1-team"} {
				if w.brought(decision.KindVoice, jury.Deputy, ref) != nil {
					t.Errorf("%s is heard", ref)
				}
			}
		})
	}
}

// heard checks the one voice note that is on its way.
func (w *town) heard(lang, caption string) {
	w.T.Helper()
	notices := w.Notices(decision.KindVoice)
	if len(notices) != 1 {
		w.T.Fatalf("sent %v", notices)
	}
	screen := w.brought(notices[0].Kind, notices[0].Person, notices[0].Ref)
	got := w.Plain(locales.Lang(lang), *screen)
	if screen.Media.Kind != engine.Voice || screen.Media.ID != "said" || got != "🎙 "+caption {
		w.T.Errorf("sent %+v: %q instead of %q", screen.Media, got, caption)
	}
}

func TestCountersTellOfNobody(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][]string{
		"kk": {"Барлық сарапшысы оқығаны: 1 / 3", ": <b>6</b>", "Күту тізімінде: 1"}, "ru": {"Прочитано всеми экспертами: 1 из 3", ": <b>6</b>", "В листе ожидания: 1"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 0)
			for i := range 6 {
				w.someone(i+1, fmt.Sprint("Жоба ", i+1))
			}
			w.Begins()
			for e := range int64(3) {
				w.Gives(1, jury.Expert+e, 3)
			}
			w.Gives(2, jury.Expert, 3)
			for id, state := range map[int64]store.ApplicationState{4: store.ApplicationWithdrawn, 5: store.ApplicationWaitlisted, 6: store.ApplicationRejected} {
				w.Must(w.Move(t.Context(), id, []store.ApplicationState{store.ApplicationInReview}, state, jury.Chief, "", w.Now))
			}
			c := w.arrives(jury.Rival, lang).Says("/progress 1").At("progress.counters").Sees(words...)
			for _, hidden := range []string{"Жоба", "2026-0", "Қайтарып", "тозван", "Қабылданбады", "Отклонена"} {
				if strings.Contains(c.Text(), hidden) {
					t.Errorf("%q is seen: %s", hidden, c.Text())
				}
			}
		})
	}
}

func TestAmongFewNumbersOfStagesAreNotShown(t *testing.T) {
	t.Parallel()
	w := newTown(t, 4)
	c := w.arrives(jury.Rival, "ru").Says("/progress").At("progress.counters").Sees("Поток 2026 года").Taps("cohort_1").At("progress.counters").Sees(": <b>4</b>", "не меньше пяти")
	if strings.Contains(c.Text(), "экспертами") || strings.Contains(c.Text(), "На экспертизе") {
		t.Error(c.Text())
	}
	c.Do(engine.Input{Kind: engine.Tap, Option: "cohort_1", Seq: c.Session().Seq}).At("progress.counters")
	w.Must(w.MoveCohort(t.Context(), jury.Chief, w.Cohort, store.CohortReview, store.CohortDecided, "", w.Now))
	w.Must(w.MoveCohort(t.Context(), jury.Chief, w.Cohort, store.CohortDecided, store.CohortRunning, "", w.Now))
	w.Must(w.MoveCohort(t.Context(), jury.Chief, w.Cohort, store.CohortRunning, store.CohortFinished, "", w.Now))
	w.arrives(jury.Rival, "ru").Says("/progress").At("progress.counters").Sees("Сейчас отбор не идёт")
}
