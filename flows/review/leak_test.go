package review_test

import (
	"strconv"
	"strings"
	"testing"

	"saruar/flows/coverage"
	"saruar/flows/internal/jury"
	"saruar/locales"
	"saruar/store"
)

// No screen of an expert, and no notice to one, gives anybody away, also not in a file's name or in what another expert has written.
func TestNothingGivesAnApplicantAwayWhileReviewsAreBlind(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	ctx := t.Context()
	planted := jury.Identities()
	if len(planted) < 30 {
		t.Fatalf("%d identities", len(planted))
	}
	id := w.Planted()
	w.Begins()
	for reader, lang := range map[int64]string{jury.Expert: "kk", jury.Expert + 1: "ru"} {
		w.has(id, reader)
		seen := w.everything(reader, lang)
		person, err := w.Person(ctx, reader)
		w.Must(err)
		room := coverage.New(w.Jury, w.Jury, func(_, name string) locales.Message { return locales.Verbatim(name) })
		for _, compose := range []func() string{
			func() string {
				s, _, err := room.Assigned(ctx, person, "1", w.Now)
				w.Must(err)
				return w.Plain(locales.Lang(lang), s)
			},
			func() string {
				s, _, err := room.Due(ctx, person, "1", w.Now)
				w.Must(err)
				return w.Plain(locales.Lang(lang), s)
			},
			func() string {
				s, _, err := room.Lapsed(ctx, person, "1", w.Now)
				w.Must(err)
				return w.Plain(locales.Lang(lang), s)
			},
		} {
			seen += "\n" + compose()
		}
		for _, p := range planted {
			if strings.Contains(strings.ToLower(seen), strings.ToLower(p)) {
				i := strings.Index(strings.ToLower(seen), strings.ToLower(p))
				t.Errorf("%s: %q is seen: …%s…", lang, p, seen[max(0, i-60):min(len(seen), i+80)])
			}
		}
		if !strings.Contains(seen, "[👤]") || !strings.Contains(seen, "[📞]") {
			t.Error("nothing is hidden: what was looked at is not the application")
		}
	}
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
	for i, criterion := range store.ReviewCriteria() {
		look("review.score_" + strconv.Itoa(i+1))
		if i == 0 {
			w.Must(w.CommentCriterion(w.T.Context(), reader, w.review(reader), criterion, "Бұл Айгүл Сәрсенова ғой, +77011234567, Ақкөлдегі жоба", nil))
		}
		c.Taps("value_3")
	}
	c.Taps("submit")
	look("review.done")
	return seen.String()
}

// review is the one that an expert has.
func (w *town) review(expert int64) int64 {
	w.T.Helper()
	lines, err := w.Reviews(w.T.Context(), expert, 1, 0)
	w.Must(err)
	return lines[0].ID
}
