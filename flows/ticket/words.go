package ticket

import (
	"cmp"
	"encoding/json"
	"fmt"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// underFile is how long a text may be to stand under a file together with a heading, in characters.
const underFile = 700

// written is what somebody wrote, as one message or two: a long text does not fit under its file. ok is false for what is no message.
func written(in engine.Input) (words []store.TicketWords, ok bool, err error) {
	if answer.Length(in.Text) > store.TicketTextLimit {
		return nil, false, nil
	}
	switch in.Kind {
	case engine.Text:
		return []store.TicketWords{{Text: in.Text}}, in.Text != "", nil
	case engine.Photo, engine.Document, engine.Voice, engine.Video:
	default:
		return nil, false, nil
	}
	file, err := json.Marshal(in.File)
	if err != nil {
		return nil, false, fmt.Errorf("encode file: %w", err)
	}
	if answer.Length(in.Text) > underFile {
		return []store.TicketWords{{Text: in.Text}, {File: file}}, true, nil
	}
	return []store.TicketWords{{Text: in.Text, File: file}}, true, nil
}

// shown makes a screen of a message, below a heading: its text, and its file.
func shown(head locales.Message, w store.TicketWords) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{head}}
	if w.Text != "" {
		screen.Text = append(screen.Text, locales.Verbatim(w.Text))
	}
	if len(w.File) > 0 {
		screen.Media = &engine.File{}
		if err := json.Unmarshal(w.File, screen.Media); err != nil {
			return engine.Screen{}, fmt.Errorf("decode file: %w", err)
		}
	}
	return screen, nil
}

// glance is as much of a message as a list of them shows.
func glance(w store.TicketWords) string {
	text := w.Text
	if runes := []rune(text); len(runes) > glanceLength {
		text = string(runes[:glanceLength-1]) + "…"
	}
	switch {
	case len(w.File) == 0:
		return text
	case text == "":
		return "📎"
	}
	return "📎 " + text
}

const glanceLength = 500 // characters

// files are the messages' files, each to be sent as a message of its own.
func files(talk []store.TicketMessage) ([]engine.Screen, error) {
	var screens []engine.Screen
	for _, m := range talk {
		if len(m.File) == 0 {
			continue
		}
		screen, err := shown(locales.TicketPostPerson(m.Author), m.TicketWords)
		if err != nil {
			return nil, err
		}
		screens = append(screens, screen)
	}
	return screens, nil
}

func status(t store.Ticket) locales.Message {
	switch t.State {
	case store.TicketWaiting:
		return locales.TicketWaiting()
	case store.TicketAnswered:
		return locales.TicketAnswered()
	case store.TicketClosed:
	}
	return locales.TicketClosed()
}

// queued is the status as the team sees it: since when somebody waits.
func queued(t store.Ticket) locales.Message {
	if t.State == store.TicketWaiting {
		return locales.TicketSince(t.AskedAt)
	}
	return status(t)
}

func region(t store.Ticket) locales.Message {
	if t.RegionKK == "" {
		return locales.TicketNoRegion()
	}
	return locales.Named(locales.Bilingual{KK: t.RegionKK, RU: t.RegionRU})
}

// heading says whose question it is and how it stands, and in front of it which announcement it answers.
func heading(t store.Ticket) locales.Message {
	head := locales.TicketCardTaken(int(t.ID), t.Name, region(t), queued(t), t.AssigneeName)
	if t.Assignee == 0 {
		head = locales.TicketCard(int(t.ID), t.Name, region(t), queued(t))
	}
	if t.Announcement == 0 {
		return head
	}
	return locales.Lines(locales.BroadcastTicketAbout(cmp.Or(t.AnnouncementTitle, "№ "+step.Ref(t.Announcement))), head)
}
