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

// KindShown follows what was shown, with the way back to it: by then it stands far above. Its reference is the announcement's id.
const KindShown = "announcement_shown"

// shows has an announcement sent to its reader, in each language that it has words in: one after the other, so that they come in their order.
func (a Announcements) shows(ctx context.Context, t engine.Turn, s *sight) error {
	return a.showNext(ctx, store.Notice{Person: t.Person.ID, Once: fmt.Sprint(ErrandShow, ":", t.Update)}, s.of.ID, s.content, "")
}

// showNext has the next language behind one shown that there are words in. Behind the last comes the way back.
func (a Announcements) showNext(ctx context.Context, n store.Notice, id int64, c store.AnnouncementContent, behind string) error {
	for _, lang := range languages()[slices.Index(languages(), behind)+1:] {
		if len(c.Parts[lang]) > 0 {
			ref := step.Ref(id) + "." + lang
			return a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandShow, Person: n.Person, Ref: ref, Once: n.Once + ":" + ref})
		}
	}
	return a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindShown, Person: n.Person, Ref: step.Ref(id), Once: n.Once + ":" + KindShown})
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

// Shown leads back to what was shown.
func (a Announcements) Shown(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return a.leadsBack(ctx, p, ref, func(store.Announcement) (locales.Message, locales.Message) {
		return locales.AnnouncementShown(), locales.AnnouncementButtonBackToIt()
	})
}

// Unshown words that Telegram does not take an announcement.
func (a Announcements) Unshown(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	number, lang, _ := strings.Cut(ref, ".")
	return a.leadsBack(ctx, p, number, func(of store.Announcement) (locales.Message, locales.Message) {
		return locales.AnnouncementUnshown(called(of), languageName(lang)), locales.CommonEdit()
	})
}

// leadsBack says something of an announcement above the way to it, to whoever may still see it.
func (a Announcements) leadsBack(
	ctx context.Context, p store.Person, ref string, says func(of store.Announcement) (text, button locales.Message),
) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, nil //nolint:nilerr // there is no such announcement
	}
	of, err := a.store.AnnouncementOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	text, button := says(of)
	open := engine.Action{Name: "open", Args: []string{Card, ref}}
	return engine.Screen{Text: []engine.Message{text}, Rows: [][]engine.Button{{{Label: button, Style: engine.Primary, Action: open}}}}, true, nil
}
