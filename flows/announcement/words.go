package announcement

import (
	"context"
	"slices"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Telegram's bounds, in code points, and of an album.
const (
	textLimit    = 4096
	captionLimit = 1024
	albumLimit   = 10
)

const (
	optionDone = "done"
	optionMore = "more"

	scratchAlbum = "album" // the album that is being gathered
	scratchMore  = "more"  // set while files are added by hand
)

// script is what an announcement says in one language.
type script struct {
	of    store.Announcement
	lang  string
	parts []store.AnnouncementPart
}

// words takes what an announcement says in a language: any message, as it was sent.
func (a Announcements) words() engine.Definition {
	return engine.Flow[script]{
		Name: Message, Version: 1, Allow: member, Load: a.loadScript,
		Steps: []engine.Step[script]{{Name: "words", Albums: true, Ask: askWords, Take: a.takeWords}},
	}
}

func (a Announcements) loadScript(ctx context.Context, t engine.Turn, ref string) (*script, error) {
	id, lang, _ := strings.Cut(ref, ".")
	if !slices.Contains(languages(), lang) {
		return nil, engine.ErrGone
	}
	of, err := a.loadWritten(ctx, t, id)
	if err != nil {
		return nil, err
	}
	content, err := a.store.AnnouncementContentOf(ctx, of.ID)
	return &script{of: of, lang: lang, parts: content.Parts[lang]}, err
}

func askWords(_ context.Context, t engine.Turn, s *script) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementWordsAsk(languageName(s.lang), albumLimit)}}
	if len(s.parts) == 0 {
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.AnnouncementWordsGiven(summary(s.parts)))
	switch {
	case t.Scratch[scratchMore] != "":
		screen.Text = append(screen.Text, locales.AnnouncementWordsMore(albumLimit))
	case grouped(s.parts[0].Kind) && len(s.parts) < albumLimit:
		screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonMore(), optionMore, ""))
	}
	screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonThatsAll(), optionDone, engine.Primary))
	return screen, nil
}

func (a Announcements) takeWords(ctx context.Context, t engine.Turn, s *script, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionDone && len(s.parts) > 0:
		return engine.Done(), nil
	case in.Kind == engine.Tap && in.Option == optionMore && len(s.parts) > 0 && grouped(s.parts[0].Kind):
		t.Scratch[scratchMore] = optionMore
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	}
	part, reason := partOf(in)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	parts, gathered := []store.AnnouncementPart{part}, in.Album != ""
	if t.Scratch[scratchMore] != "" || gathered && t.Scratch[scratchAlbum] == in.Album {
		if reason := fits(s.parts, part); reason != nil {
			return engine.Stay(reason), nil
		}
		parts, gathered = append(slices.Clone(s.parts), part), true
	}
	if err := a.store.SaveAnnouncementParts(ctx, t.Person.ID, s.of.ID, s.lang, parts); err != nil {
		return said(engine.Move{}, err)
	}
	if gathered {
		t.Scratch[scratchAlbum] = in.Album
		return engine.Stay(nil), nil
	}
	return engine.Done().Saying(locales.AnnouncementWordsKept(languageName(s.lang), summary(parts))), nil
}

// partOf reads a message, or says why it cannot be announced.
func partOf(in engine.Input) (store.AnnouncementPart, engine.Message) {
	part := store.AnnouncementPart{Kind: string(in.Kind), Words: in.Text}
	if in.Formatted != nil {
		part.Words, part.Entities = in.Formatted.Text, in.Formatted.Entities
	}
	limit := captionLimit
	switch in.Kind {
	case engine.Text:
		limit = textLimit
	case engine.Photo, engine.Video, engine.Document, engine.Voice:
		if in.File == nil {
			return part, locales.AnnouncementWordsWrong()
		}
		part.File = in.File.ID
	case engine.Tap, engine.Command, engine.Phone, engine.Place, engine.Edited, engine.Other:
		return part, locales.AnnouncementWordsWrong()
	}
	over := length(part.Words) - limit
	switch {
	case over > 0 && in.Kind == engine.Text:
		return part, locales.StepTextTooLong(limit, over)
	case over > 0:
		return part, locales.AnnouncementCaptionTooLong(limit, over)
	}
	return part, nil
}

// fits reports why Telegram would not take a file into an album with others, or nothing.
func fits(parts []store.AnnouncementPart, next store.AnnouncementPart) engine.Message {
	switch {
	case len(parts) == 0:
		return nil
	case !grouped(next.Kind) || !grouped(parts[0].Kind):
		return locales.AnnouncementAlbumKinds()
	case len(parts) >= albumLimit:
		return locales.AnnouncementAlbumFull(albumLimit)
	case (next.Kind == string(engine.Document)) != (parts[0].Kind == string(engine.Document)):
		return locales.AnnouncementAlbumMixed()
	}
	return nil
}

// grouped reports that files of a kind can stand in an album.
func grouped(kind string) bool {
	return slices.Contains([]string{string(engine.Photo), string(engine.Video), string(engine.Document)}, kind)
}

func kindName(kind string) locales.Message {
	switch engine.Kind(kind) {
	case engine.Photo:
		return locales.AnnouncementKindPhoto()
	case engine.Video:
		return locales.AnnouncementKindVideo()
	case engine.Voice:
		return locales.AnnouncementKindVoice()
	case engine.Document, engine.Text, engine.Tap, engine.Command, engine.Phone, engine.Place, engine.Edited, engine.Other:
	}
	return locales.AnnouncementKindDocument()
}

// length counts characters as Telegram does.
func length(words string) int { return answer.Length(words) }
