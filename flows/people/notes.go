package people

import (
	"context"
	"errors"
	"strconv"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// pad is where things are noted about a person.
type pad struct{ person store.PersonCard }

const (
	notesShown   = 5
	removePrefix = "remove_"
)

// notes lists what was noted about a person; what is typed is noted.
func (p People) notes() engine.Definition {
	return engine.Flow[pad]{
		Name: Notes, Version: 1, Allow: func(who engine.Person) bool { return who.Member && who.Has(store.NotePeople.Roles()...) },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*pad, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			card, err := p.store.PersonCard(ctx, t.Person.ID, id, t.Now)
			return &pad{person: card}, step.Gone(err)
		},
		Steps: []engine.Step[pad]{{Name: "notes", Ask: p.askNotes, Take: p.takeNotes}},
	}
}

func (p People) askNotes(ctx context.Context, t engine.Turn, d *pad) (engine.Screen, error) {
	page := step.PageOf(t)
	notes, err := p.store.Notes(ctx, t.Person.ID, d.person.ID, t.Now, notesShown+1, page*notesShown)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	screen := engine.Screen{Text: []engine.Message{locales.PeopleNotesHead(d.person.Name, store.NoteLimit)}, NoCancel: true}
	for i, n := range notes[:min(len(notes), notesShown)] {
		screen.Text = append(screen.Text, locales.PeopleNote(n.Author, n.MadeAt, n.Text))
		if n.Mine {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.PeopleNoteRemove(i + 1), Option: removePrefix + strconv.FormatInt(n.ID, 10)}})
		}
	}
	if len(notes) == 0 {
		screen.Text = append(screen.Text, locales.PeopleNotesNone())
	}
	return step.Leafed(screen, page, len(notes) > notesShown), nil
}

func (p People) takeNotes(ctx context.Context, t engine.Turn, d *pad, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if id, ok := step.Tapped(in, removePrefix); ok {
		return p.remove(ctx, t, id)
	}
	switch length := answer.Length(in.Text); {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text || length == 0:
		return engine.Stay(locales.PeopleNoteWanted()), nil
	case length > store.NoteLimit:
		return engine.Stay(locales.StepTextTooLong(store.NoteLimit, length-store.NoteLimit)), nil
	}
	err := p.store.AddNote(ctx, t.Person.ID, d.person.ID, in.Text, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, engine.ErrGone
	}
	clear(t.Scratch)
	return engine.Stay(locales.PeopleNoteKept()), err
}

func (p People) remove(ctx context.Context, t engine.Turn, id string) (engine.Move, error) {
	n, err := step.ID(id)
	if err != nil {
		return step.Stale(), nil //nolint:nilerr // whatever it is, it names no note
	}
	err = p.store.RemoveNote(ctx, t.Person.ID, n, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.PeopleNoteTooLate()), nil
	}
	return engine.Stay(locales.PeopleNoteRemoved()), err
}
