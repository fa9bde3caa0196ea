package moderation

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices to those who check in the queue; ref: a proof's id.
const (
	KindFile  = "moderation_file"
	KindAlike = "moderation_alike" // the one that it looks like
)

// room is how many characters of what was written fit on a card with its task. The rest comes with the files.
const room = 1200

// shown is what was sent, as far as a card shows it.
func shown(c store.CheckCard) []engine.Message {
	lines := []locales.Message{locales.ModerationProofHead()}
	left, files := room, 0
	for _, p := range c.Proofs {
		if p.File != "" {
			files++
		}
		if words := cut(p.Words, left); words != "" {
			lines = append(lines, locales.ModerationProofWords(words))
			left -= len([]rune(words))
		}
		if p.Placed {
			lines = append(lines, place(p))
		}
	}
	if files > 0 {
		lines = append(lines, locales.ModerationProofFiles(files))
	}
	if len(lines) == 1 {
		lines = append(lines, locales.ModerationProofNone())
	}
	messages := []engine.Message{locales.Lines(lines...)}
	if c.Flagged || len(alike(c)) > 0 {
		messages = append(messages, locales.ModerationAlikeHead())
	}
	return messages
}

func cut(words string, most int) string {
	if most <= 0 {
		return ""
	}
	if runes := []rune(words); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return words
}

// long reports that a card cannot show all that was written.
func long(c store.CheckCard) bool {
	n := 0
	for _, p := range c.Proofs {
		n += len([]rune(p.Words))
	}
	return n > room
}

func point(p store.SeenProof) string {
	return strconv.FormatFloat(p.Latitude, 'f', 5, 64) + "," + strconv.FormatFloat(p.Longitude, 'f', 5, 64)
}

func place(p store.SeenProof) locales.Message {
	if p.Distance < 0 {
		return locales.ModerationProofPlace(point(p))
	}
	return locales.ModerationProofDistance(point(p), p.Distance)
}

// alike are those that look like others.
func alike(c store.CheckCard) (list []store.SeenProof) {
	for _, p := range c.Proofs {
		if p.Alike != 0 {
			list = append(list, p)
		}
	}
	return list
}

// views are the buttons that show more of what was sent.
func views(c store.CheckCard) (rows [][]engine.Button) {
	files := long(c)
	for _, p := range c.Proofs {
		files = files || p.File != ""
		if p.Placed {
			rows = append(rows, []engine.Button{{Label: locales.ModerationMap(), URL: "https://maps.google.com/?q=" + point(p)}})
		}
	}
	if files {
		rows = append(rows, []engine.Button{{Label: locales.ModerationFiles(), Option: optionFiles}})
	}
	if len(alike(c)) > 0 {
		rows = append(rows, []engine.Button{{Label: locales.ModerationAlike(), Option: optionAlike}})
	}
	return rows
}

// showPhotos brings somebody the photos of a submission that they see for the first time as it is.
func (m Moderation) showPhotos(ctx context.Context, t engine.Turn, id int64) error {
	c, err := m.store.CheckCard(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, p := range c.Proofs {
		if p.Kind == store.ProofPhoto && p.File != "" {
			n := store.Notice{Kind: KindFile, Person: t.Person.ID, Ref: step.Ref(p.ID), Once: fmt.Sprint(KindFile, " ", p.ID, " ", t.Person.ID)}
			notices = append(notices, n)
		}
	}
	return m.notify(ctx, notices)
}

// showAll brings everything that was sent, as often as it is asked for.
func (m Moderation) showAll(ctx context.Context, t engine.Turn, c store.CheckCard) error {
	var notices []store.Notice
	for _, p := range c.Proofs {
		if p.File != "" || p.Words != "" && long(c) {
			notices = append(notices, store.Notice{Kind: KindFile, Person: t.Person.ID, Ref: step.Ref(p.ID)})
		}
	}
	return m.notify(ctx, notices)
}

func (m Moderation) showAlike(ctx context.Context, t engine.Turn, c store.CheckCard) error {
	var notices []store.Notice
	for _, p := range alike(c) {
		notices = append(notices, store.Notice{Kind: KindAlike, Person: t.Person.ID, Ref: step.Ref(p.ID)})
	}
	return m.notify(ctx, notices)
}

func (m Moderation) notify(ctx context.Context, notices []store.Notice) error {
	if len(notices) == 0 {
		return nil
	}
	return m.jobs.Notify(ctx, store.Prompt, notices...)
}

// File brings somebody who checks one thing that was sent, if they still may see it.
func (m Moderation) File(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return m.file(ctx, p, ref, false)
}

// Alike brings the first one that it looks like, and says whose task that was for.
func (m Moderation) Alike(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return m.file(ctx, p, ref, true)
}

func (m Moderation) file(ctx context.Context, p store.Person, ref string, first bool) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	f, err := m.store.CheckedProof(ctx, p.ID, id, first)
	if errors.Is(err, store.ErrNotFound) || err == nil && f.File == "" && f.Words == "" {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	called, name := locales.Named(locales.Bilingual{KK: f.Title.KK, RU: f.Title.RU}), store.ShortName(f.Name)
	caption := locales.ModerationFileCaption(called, name)
	if first {
		caption = locales.ModerationAlikeCaption(called, name)
	}
	screen, words := engine.Screen{Text: []engine.Message{caption}}, f.Words
	if f.File != "" {
		words = cut(words, captionLimit)
		screen.Media = &engine.File{ID: f.File, Unique: f.FileUnique, Kind: engine.Kind(f.FileKind), Name: f.FileName, Size: f.FileSize}
	}
	if words != "" {
		screen.Text = append(screen.Text, locales.ModerationProofWords(words))
	}
	return screen, true, nil
}

// captionLimit is how much of what was written goes under a file: Telegram takes 1024 characters with the rest.
const captionLimit = 780
