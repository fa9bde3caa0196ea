package review_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"saruar/flows/coverage"
	"saruar/flows/internal/jury"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store"
)

// No screen of an expert, and no notice to one, gives anybody away, also not in a file's name or in what another expert has written.
func TestNothingGivesAnApplicantAwayWhileReviewsAreBlind(t *testing.T) {
	t.Parallel()
	w := newTown(t, 5)
	if len(jury.Identities()) < 30 {
		t.Fatalf("%d identities", len(jury.Identities()))
	}
	id := w.Planted()
	w.Begins()
	w.Speaks(id, jury.Expert+4)
	for i, lang := range []string{"kk", "ru"} {
		reader, other := jury.Expert+int64(i), jury.Expert+2+int64(i)
		w.has(id, reader)
		seen := w.everything(reader, lang) + w.recusing(id, other, lang) + w.noticed(reader, lang)
		for _, p := range jury.Seen(seen) {
			t.Errorf("%s: %s", lang, p)
		}
		if !strings.Contains(seen, "[👤]") || !strings.Contains(seen, "[📞]") || !strings.Contains(seen, "2026-0001") {
			t.Error("nothing is hidden: what was looked at is not the application")
		}
	}
}

// recusing is what an expert sees who does not read an application, at once and later.
func (w *town) recusing(application, expert int64, lang string) string {
	w.T.Helper()
	w.has(application, expert)
	id := w.review(expert)
	seen := w.arrives(expert, lang).Says(fmt.Sprint("/review ", id)).Taps("conflict").Taps("reason_close").At("lobby.here").Text()
	return seen + w.arrives(expert, lang).Says(fmt.Sprint("/review ", id)).At("review.closed").Text() + w.arrives(expert, lang).Says("/reviewer").Text()
}

// noticed is everything that the program may send to an expert who has read, with the captions of what others said.
func (w *town) noticed(reader int64, lang string) string {
	w.T.Helper()
	person, err := w.Person(w.T.Context(), reader)
	w.Must(err)
	room := coverage.New(w.Jury, w.Jury, func(_, name string) locales.Message { return locales.Verbatim(name) })
	own := fmt.Sprint(w.review(reader))
	var seen strings.Builder
	for ref, compose := range map[string]nudge.Composer{
		"1": room.Assigned, "2": room.Due, "3": room.Lapsed, own + "-1-team": w.reviews.Voice, own + "-1": w.reviews.File,
	} {
		screen, _, err := compose(w.T.Context(), person, ref, w.Now)
		w.Must(err)
		if screen.Media != nil {
			seen.WriteString(screen.Media.Name + "\n")
		}
		seen.WriteString(w.Plain(locales.Lang(lang), screen) + "\n")
	}
	if !strings.Contains(seen.String(), "🎙") {
		w.T.Error("nobody is heard")
	}
	return seen.String()
}

// everything is all that an expert sees of an application on the way through a review. They guess who it is, and write so.
func (w *town) everything(reader int64, lang string) string {
	w.T.Helper()
	var seen strings.Builder
	c := w.arrives(reader, lang)
	look := func(place string) {
		c.At(place)
		seen.WriteString(c.Text() + "\n")
	}
	c.Says("/reviews")
	look("reviews.list")
	c.Taps("next")
	look("review.declare")
	c.Taps("conflict")
	look("review.conflict")
	c.Taps("_back").Taps("read")
	look("review.read")
	c.Taps("page_1")
	look("review.read")
	c.Taps("page_2")
	look("review.read")
	c.Taps("score")
	for i := range store.ReviewCriteria() {
		look("review.score_" + strconv.Itoa(i+1))
		c.Taps("value_3")
	}
	look("review.summary")
	w.Must(w.CommentCriterion(w.T.Context(), reader, w.review(reader), "fit", "Бұл Айгүл Сәрсенова ғой, +77011234567, Ақкөлдегі жоба", nil))
	c.Taps("submit")
	look("review.done")
	c.Taps("voices_1")
	look("review.done")
	c.Says("/reviews")
	look("reviews.list")
	return seen.String()
}

// review is the one that an expert has.
func (w *town) review(expert int64) int64 {
	w.T.Helper()
	lines, err := w.Reviews(w.T.Context(), expert, 1, 0)
	w.Must(err)
	return lines[0].ID
}
