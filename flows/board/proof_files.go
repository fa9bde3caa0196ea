package board

import (
	"context"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// How long a text is that shows that something is done, in characters.
const (
	textLeast = 20
	textMost  = 1000
)

// fileLimit is how large a file may be, in bytes: Telegram hands no larger ones to bots.
const fileLimit = 20 << 20

const (
	optionClear = "clear"
	optionDone  = "done"
)

// sendButtons are for sending what was added, or taking it back.
func sendButtons(clear locales.Message) [][]engine.Button {
	return [][]engine.Button{{{Label: locales.CommonSubmit(), Option: optionDone, Style: engine.Primary}}, {{Label: clear, Option: optionClear}}}
}

func (b Board) askText(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	sent := p.own.Sent()
	if len(sent) == 0 {
		return b.asks(t, p, locales.TaskboardTextAsk(textLeast, textMost)), nil
	}
	screen := b.asks(t, p, locales.TaskboardTextGiven(sent[len(sent)-1].Words))
	screen.Rows = sendButtons(locales.TaskboardTextClear())
	return screen, nil
}

func (b Board) takeText(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		return b.tapSend(ctx, t, p, in)
	}
	switch length := answer.Length(in.Text); {
	case borrowed(t, in):
		return engine.Stay(locales.TaskboardForwarded()), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), nil
	case length < textLeast:
		return engine.Stay(locales.StepTextTooShort(textLeast)), nil
	case length > textMost:
		return engine.Stay(locales.StepTextTooLong(textMost, length-textMost)), nil
	}
	return b.keep(ctx, t, p, store.TaskProof{Words: in.Text, SentAt: t.SentAt})
}

// tapSend sends what was added, or takes it back.
func (b Board) tapSend(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Option == optionDone && len(p.own.Sent()) > 0:
		return b.finish(ctx, t, p)
	case in.Option == optionClear:
		return engine.Stay(nil), gone(b.store.DropProofs(ctx, t.Person.ID, p.own.ID))
	}
	return step.Stale(), nil
}

func (b Board) askFiles(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	n := len(p.own.Sent())
	if n == 0 {
		return b.asks(t, p, fileAsk(p.kind())), nil
	}
	screen := b.asks(t, p, locales.TaskboardFilesGiven(n, store.MostProofs))
	screen.Rows = sendButtons(locales.StepFilesClear())
	return screen, nil
}

func fileAsk(kind store.ProofKind) locales.Message {
	switch kind { //nolint:exhaustive // the others are no files
	case store.ProofPhoto:
		return locales.TaskboardPhotoAsk(store.MostProofs)
	case store.ProofVideo:
		return locales.TaskboardVideoAsk()
	case store.ProofVoice:
		return locales.TaskboardVoiceAsk()
	}
	return locales.TaskboardFileAsk()
}

// fits reports that what came is of the kind that is wanted. A picture or video that was sent as a file is one all the same.
func fits(kind store.ProofKind, in engine.Input) bool {
	if in.File == nil {
		return false
	}
	as := func(mime string) bool { return in.Kind == engine.Document && strings.HasPrefix(in.File.MIME, mime) }
	switch kind { //nolint:exhaustive // the others are no files
	case store.ProofPhoto:
		return in.Kind == engine.Photo || as("image/")
	case store.ProofVideo:
		return in.Kind == engine.Video || as("video/")
	case store.ProofVoice:
		return in.Kind == engine.Voice
	case store.ProofFile:
		return in.Kind == engine.Document
	}
	return false
}

func (b Board) takeFiles(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap:
		return b.tapSend(ctx, t, p, in)
	case borrowed(t, in):
		return engine.Stay(locales.TaskboardForwarded()), nil
	case !fits(p.kind(), in):
		return engine.Stay(fileAsk(p.kind())), nil
	case in.File.Size > fileLimit:
		return engine.Stay(locales.TaskboardTooBig(fileLimit >> 20)), nil
	}
	f := in.File
	return b.keep(ctx, t, p, store.TaskProof{
		Words: cut(in.Text, textMost), File: f.ID, FileUnique: f.Unique, FileKind: string(in.Kind), FileName: cut(f.Name, textMost), FileSize: f.Size,
		SentAt: t.SentAt,
	})
}

// cut shortens a text to a number of characters.
func cut(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most])
	}
	return text
}
