package review_test

import (
	"strings"
	"testing"

	"saruar/flows/coverage"
	"saruar/flows/internal/jury"
	"saruar/flows/selection"
	"saruar/locales"
)

// identities are the ways in which an applicant, a co-author, their contacts and their place were written into an application.
func identities() []string {
	return []string{
		"Айгүл", "АЙГҮЛДІҢ", "Айгүлге", "Айгуль", "Айгулью", "Aigul", "Aygül", "Сәрсенова", "Сарсеновой", "Sarsenova", "А. Сәрсенова",
		"Ержан", "Ержанмен", "Yerzhan", "Қасымов", "Касымовым", "Kassymov",
		"+7 701 123 45 67", "8 (701) 123-45-67", "77011234567", "８７０１１２３４５６７", "@aigul_s", "t.me/aigul_s", "instagram.com/zhas.qanat",
		"https://zhasqanat.kz/team", "zhasqanat.kz", "aigul.s@mail.kz", "Ақкөлдегі", "Ақмола", "Акмолинской", "Көкшетауда", "Akmola",
	}
}

// No screen of an expert, and no notice to one, gives anybody away, also not in a file's name or in what another expert has written.
func TestNothingGivesAnApplicantAwayWhileReviewsAreBlind(t *testing.T) {
	t.Parallel()
	planted := identities()
	if len(planted) < 30 {
		t.Fatalf("%d identities", len(planted))
	}
	w := newTown(t, 2)
	ctx := t.Context()
	w.Must(w.SetUsername(ctx, jury.Leader, "aigul_s"))
	w.Must(w.SetName(ctx, jury.Rival, "Ержан Қасымов"))
	part := func(i int) string { // every identity is somewhere
		var some []string
		for n, p := range planted {
			if n%6 == i {
				some = append(some, "Мұнда "+p+" бар. Здесь "+p+".")
			}
		}
		return strings.Join(some, " ")
	}
	id := w.Applies(jury.Leader, "Айгүлдің жобасы", map[string]any{
		"region": "KZ-11", "place": "Ақкөл ауылы", "phone": "+77011234567", "email": "aigul.s@mail.kz",
		"problem": part(0), "solution": part(1), "results": part(2), "leader": part(3), "growth": part(4), "access": part(5),
		"evidence": []map[string]any{
			{"link": "https://zhasqanat.kz/team"},
			{"file": map[string]any{"id": "f", "unique": "u", "kind": "document", "name": "Айгүл Сәрсенова +77011234567.pdf"}},
			{"file": map[string]any{"id": "p", "unique": "q", "kind": "photo"}, "caption": "Айгүл Ақкөлде"},
		},
	})
	w.Must(w.Invite(ctx, id, jury.Leader, "token", w.Now))
	_, err := w.AcceptInvitation(ctx, "token", jury.Rival, w.Now)
	w.Must(err)
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
	for i, criterion := range selection.Criteria() {
		look("review.score_" + string(criterion))
		if i == 0 {
			w.Must(w.CommentCriterion(w.T.Context(), reader, w.review(reader), string(criterion), "Бұл Айгүл Сәрсенова ғой, +77011234567, Ақкөлдегі жоба", nil))
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
