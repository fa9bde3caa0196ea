package announcement

import (
	"context"
	"errors"
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
	stepWords = "words"
	stepAgain = "again" // an album was refused: the rest of it is not taken
	stepMore  = "more"  // files are added by hand

	optionDone = "done"
	optionMore = "more"

	// nearly is from how many characters on a text may be the first of several into which Telegram's apps cut what is too long for them.
	nearly = textLimit - 200
	// tail is how much of its end is shown then.
	tail = 60
)

// script is what an announcement says in one language.
type script struct {
	of    store.Announcement
	lang  string
	parts []store.AnnouncementPart
}

// words takes what an announcement says in a language: any message, as it was sent. That files are added, or an album was refused, are steps of their own, so that it is known
// also when the session was lost: what was sent before is not replaced then.
func (a Announcements) words() engine.Definition {
	return engine.Flow[script]{
		Name: Message, Version: 1, Allow: member, Load: a.loadScript,
		Steps: []engine.Step[script]{
			{Name: stepWords, Albums: true, Ask: askWords, Take: a.takeWords(stepAgain)},
			{Name: stepAgain, Albums: true, When: never[script], Ask: askWords, Take: a.takeWords(stepWords)},
			{Name: stepMore, Albums: true, When: never[script], Ask: askMore, Take: a.takeMore},
		},
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

func askWords(_ context.Context, _ engine.Turn, s *script) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementWordsAsk(languageName(s.lang), albumLimit)}}
	if s.of.Project != 0 {
		screen.Text = []engine.Message{locales.AnnouncementWordsAskProject(languageName(s.lang))}
	}
	if len(s.parts) == 0 {
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.AnnouncementWordsGiven(summary(s.parts)))
	if s.grows() {
		screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonMore(), optionMore, ""))
	}
	screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonThatsAll(), optionDone, engine.Primary))
	return screen, nil
}

// grows reports that there is room for another file beside those that there are. Followers are to have a button below, for which an album has no room.
func (s *script) grows() bool {
	return s.of.Project == 0 && len(s.parts) > 0 && len(s.parts) < albumLimit && grouped(s.parts[0].Kind)
}

// takeWords takes a message. When it begins an album and is refused, the refusal moves on to another step, where the engine leaves the rest of the album alone.
func (a Announcements) takeWords(refused string) func(context.Context, engine.Turn, *script, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, s *script, in engine.Input) (engine.Move, error) {
		switch {
		case in.Kind == engine.Tap && in.Option == optionDone && len(s.parts) > 0:
			return engine.Done(), nil
		case in.Kind == engine.Tap && in.Option == optionMore && s.grows():
			return engine.Goto(stepMore), nil
		case in.Kind == engine.Tap:
			return step.Stale(), nil
		case t.Gathering:
			return a.added(ctx, t, s, in)
		}
		part, reason := partOf(in)
		if reason == nil && in.Album != "" && s.of.Project != 0 {
			reason = locales.AnnouncementAlbumProject()
		}
		switch {
		case reason != nil && in.Album != "":
			return engine.Goto(refused).Saying(reason), nil
		case reason != nil:
			return engine.Stay(reason), nil
		}
		return a.taken(ctx, t, s, in, part)
	}
}

// taken keeps a message instead of what there was.
func (a Announcements) taken(ctx context.Context, t engine.Turn, s *script, in engine.Input, part store.AnnouncementPart) (engine.Move, error) {
	if err := a.store.SaveAnnouncementParts(ctx, t.Person.ID, s.of.ID, s.lang, []store.AnnouncementPart{part}); err != nil {
		return said(engine.Move{}, err)
	}
	if in.Album != "" {
		return engine.Stay(nil), nil
	}
	return engine.Done().Saying(kept(s.lang, part)), nil
}

// kept says what was kept. Of a text that is nearly too long the end is shown: when Telegram's app has cut it, the rest comes as a message of its own.
func kept(lang string, part store.AnnouncementPart) locales.Message {
	done := locales.AnnouncementWordsKept(languageName(lang), summary([]store.AnnouncementPart{part}))
	if part.Kind != string(engine.Text) || length(part.Words) < nearly {
		return done
	}
	words := []rune(part.Words)
	return locales.Lines(done, locales.AnnouncementWordsCut(textLimit, string(words[len(words)-tail:])))
}

func askMore(_ context.Context, _ engine.Turn, s *script) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.AnnouncementWordsHave(languageName(s.lang), summary(s.parts)), locales.AnnouncementWordsMore(albumLimit)},
		Rows: [][]engine.Button{row(locales.AnnouncementButtonThatsAll(), optionDone, engine.Primary)},
	}, nil
}

func (a Announcements) takeMore(ctx context.Context, t engine.Turn, s *script, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionDone:
		return engine.Done(), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	}
	return a.added(ctx, t, s, in)
}

// added puts a file beside those that there are.
func (a Announcements) added(ctx context.Context, t engine.Turn, s *script, in engine.Input) (engine.Move, error) {
	part, reason := partOf(in)
	switch {
	case reason != nil:
	case s.of.Project != 0 && len(s.parts) > 0:
		reason = locales.AnnouncementAlbumProject()
	default:
		reason = fits(s.parts, part)
	}
	if reason != nil {
		return engine.Stay(reason), nil
	}
	return said(engine.Stay(nil), a.store.SaveAnnouncementParts(ctx, t.Person.ID, s.of.ID, s.lang, append(slices.Clone(s.parts), part)))
}

// partOf reads a message, or says why it cannot be announced.
func partOf(in engine.Input) (store.AnnouncementPart, engine.Message) {
	part := store.AnnouncementPart{Kind: string(in.Kind), Words: in.Text}
	if in.Formatted != nil {
		part.Words, part.Entities = in.Formatted.Text, store.KeepFormatting(in.Formatted.Entities)
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
	switch long := length(part.Words); {
	case long > limit && in.Kind == engine.Text:
		return part, locales.AnnouncementTextTooLong(long, limit)
	case long > limit:
		return part, locales.AnnouncementCaptionTooLong(long, limit)
	case errors.Is(part.Check(), store.ErrNoWords):
		return part, locales.StepTextWanted()
	case part.Check() != nil:
		return part, locales.AnnouncementFormatting()
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
