package announcement

import (
	"context"
	"errors"
	"fmt"
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

// shows has an announcement sent to its reader, in each language that it has words in.
func (a Announcements) shows(ctx context.Context, t engine.Turn, s *sight) error {
	var notices []store.Notice
	for _, lang := range languages() {
		if len(s.content.Parts[lang]) > 0 {
			ref := step.Ref(s.of.ID) + "." + lang
			notices = append(notices, store.Notice{Kind: ErrandShow, Person: t.Person.ID, Ref: ref, Once: fmt.Sprint(ErrandShow, ":", ref, ":", t.Update)})
		}
	}
	return a.jobs.Notify(ctx, store.Prompt, notices...)
}

// Showing is the errand. What Telegram refuses is told, so that it can be mended before it goes to everybody.
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
	err = a.parts.Show(ctx, n.Person, id, lang)
	var refused store.Refused
	if !errors.As(err, &refused) {
		return err
	}
	return errors.Join(err, a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindUnshown, Person: n.Person, Ref: n.Ref, Once: n.Once + ":unshown"}))
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
