package announcement

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ErrandShow sends somebody an announcement as it will arrive. Its reference is the announcement's id, a dot and the language.
const ErrandShow = "announcement_show"

// KindUnshown tells whoever wanted to see it that Telegram does not take it. The same reference.
const KindUnshown = "announcement_unshown"

// shows has an announcement sent to its reader, in each language that it has words in: one after the other, so that they come in their order.
func (a Announcements) shows(ctx context.Context, t engine.Turn, s *sight) error {
	return a.showNext(ctx, store.Notice{Person: t.Person.ID, Once: fmt.Sprint(ErrandShow, ":", t.Update)}, s.of.ID, s.content, "")
}

// showNext has the language behind one shown, if there are words in it.
func (a Announcements) showNext(ctx context.Context, n store.Notice, id int64, c store.AnnouncementContent, behind string) error {
	for _, lang := range languages()[slices.Index(languages(), behind)+1:] {
		if len(c.Parts[lang]) > 0 {
			ref := step.Ref(id) + "." + lang
			return a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandShow, Person: n.Person, Ref: ref, Once: n.Once + ":" + ref})
		}
	}
	return nil
}

// Showing is the errand. What Telegram refuses is told, so that it can be mended before it goes to everybody. The next language comes when this one is there.
func (a Announcements) Showing(ctx context.Context, n store.Notice, _ time.Time) error {
	ref, lang, _ := strings.Cut(n.Ref, ".")
	id, err := step.ID(ref)
	if err != nil {
		return store.Refused{Reason: "no announcement is called " + n.Ref}
	}
	_, err = a.store.AnnouncementOf(ctx, n.Person, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return store.Needless{Reason: "it is not theirs to see any more"}
	case err != nil:
		return err
	}
	content, err := a.store.AnnouncementContentOf(ctx, id)
	if err != nil {
		return err
	}
	err = a.parts.Show(ctx, n.Person, id, lang)
	var refused store.Refused
	switch {
	case errors.As(err, &refused):
		told := a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindUnshown, Person: n.Person, Ref: n.Ref, Once: n.Once + ":unshown"})
		return errors.Join(err, told, a.showNext(ctx, n, id, content, lang))
	case err != nil:
		return err
	}
	return a.showNext(ctx, n, id, content, lang)
}

// Unshown words that Telegram does not take an announcement.
func (a Announcements) Unshown(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	number, lang, _ := strings.Cut(ref, ".")
	id, err := step.ID(number)
	if err != nil {
		return engine.Screen{}, false, nil //nolint:nilerr // there is no such announcement
	}
	of, err := a.store.AnnouncementOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.AnnouncementUnshown(called(of), languageName(lang))},
		Rows: [][]engine.Button{{{Label: locales.CommonEdit(), Action: engine.Action{Name: "open", Args: []string{Card, number}}}}},
	}, err == nil, err
}
