package decision_test

import (
	"strings"
	"testing"

	"saruar/flows/internal/jury"
	"saruar/locales"
)

// What the committee is sent while experts read can be forwarded, and how far choosing is can be seen by everybody: neither gives anybody
// away, in texts, captions and file names.
func TestNothingThatIsSentOrPublicGivesAnybodyAwayWhileReviewsAreBlind(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := enclosing(t)
			w.Must(w.SetName(t.Context(), jury.Expert, "Асқар"))
			w.Must(w.SetLanguage(t.Context(), jury.Deputy, lang))
			deputy, err := w.Person(t.Context(), jury.Deputy)
			w.Must(err)
			seen := w.arrives(jury.Rival, lang).Says("/progress 1").At("progress.counters").Text() + w.arrives(jury.Rival, lang).Says("/progress").Text()
			for _, what := range []string{"funnel", "coverage", "spread"} {
				screen, ok, err := w.decisions.Picture(t.Context(), deputy, "1-"+what, w.Now)
				w.Must(err)
				if !ok || screen.File == nil {
					t.Fatalf("no picture of %s", what)
				}
				seen += "\n" + w.Plain(locales.Lang(lang), screen) + "\n" + screen.File.Name
			}
			said := w.brought("candidate_voice", jury.Deputy, "1-1-team")
			seen += "\n" + w.Plain(locales.Lang(lang), *said) + "\n" + said.Media.Name
			for _, p := range jury.Seen(seen) {
				t.Error(p)
			}
			if strings.Contains(seen, "Асқар") {
				t.Errorf("the expert is named:\n%s", seen)
			}
		})
	}
}
