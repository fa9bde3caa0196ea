package task

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	personPrefix = "person_"
	scratchQuery = "query"
	queryLeast   = 2
	queryMost    = 90
)

// handle is somebody's name on Telegram as people write it: with the @, or as a link.
var handle = regexp.MustCompile(`^(?:@|(?:https?://)?t\.me/)([A-Za-z][A-Za-z0-9_]{3,31})$`)

// askCoordinator offers the project's team, or whom staff have looked for.
func (r Tasks) askCoordinator(ctx context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.TaskCoordinatorAsk()}}
	found, err := r.candidates(ctx, t, d)
	if query := t.Scratch[scratchQuery]; query != "" {
		screen.Text = append(screen.Text, locales.PeopleFoundFor(query))
		if len(found) == 0 {
			screen.Text = append(screen.Text, locales.TaskCoordinatorNone())
		}
	}
	for _, c := range found {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(step.Short(c.Name)), Option: personPrefix + step.Ref(c.ID)}})
	}
	return screen, err
}

// candidates are who stand as buttons now.
func (r Tasks) candidates(ctx context.Context, t engine.Turn, d *draft) ([]store.Coordinator, error) {
	query := t.Scratch[scratchQuery]
	if query == "" {
		return r.store.TaskTeam(ctx, t.Person.ID, d.kept.ID, t.Now)
	}
	phone, err := answer.Phone(query)
	if err != nil {
		phone = ""
	}
	rows, err := r.store.SearchPeople(ctx, t.Person.ID, store.ReadPeopleQuery(query, phone), pageSize, 0)
	found := make([]store.Coordinator, len(rows))
	for i, p := range rows {
		found[i] = store.Coordinator{ID: p.ID, Name: p.Name}
	}
	return found, err
}

func (r Tasks) takeCoordinator(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	typed := strings.TrimSpace(in.Text)
	name := handle.FindStringSubmatch(typed)
	switch {
	case in.Kind == engine.Tap:
		return r.tapCoordinator(ctx, t, d, in)
	case in.Kind == engine.Phone && in.Contact.Owner != 0:
		c, err := r.store.CoordinatorByID(ctx, in.Contact.Owner, t.Now)
		return coordinated(d, c, err)
	case in.Kind == engine.Text && name != nil:
		c, err := r.store.CoordinatorCalled(ctx, name[1], t.Now)
		return coordinated(d, c, err)
	case in.Kind != engine.Text || !Staff(t.Person) || answer.Length(typed) < queryLeast || answer.Length(typed) > queryMost:
		return engine.Stay(locales.TaskCoordinatorWanted()), nil
	}
	t.Scratch[scratchQuery] = typed
	return engine.Stay(nil), nil
}

// tapCoordinator takes one of those who are shown: numbers are not for guessing.
func (r Tasks) tapCoordinator(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	chosen, _ := step.Tapped(in, personPrefix)
	found, err := r.candidates(ctx, t, d)
	if err != nil {
		return engine.Move{}, err
	}
	for _, c := range found {
		if step.Ref(c.ID) == chosen {
			checked, err := r.store.CoordinatorByID(ctx, c.ID, t.Now)
			return coordinated(d, checked, err)
		}
	}
	return step.Stale(), nil
}

func coordinated(d *draft, c store.Coordinator, err error) (engine.Move, error) {
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.TaskCoordinatorNotHere()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	d.Coordinator = c.ID
	return engine.Next(), nil
}
