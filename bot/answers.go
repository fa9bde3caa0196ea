package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// place is where a conversation stands, kept in the lane's row: names only, and the message that shows it.
type place struct {
	Session engine.Session `json:"session"`
	Screen  int64          `json:"screen,omitempty"`
	Keys    bool           `json:"keys,omitempty"`
}

func readPlace(turn *store.Turn) (place, error) {
	p := place{Session: engine.Session{Format: engine.Format}}
	if turn.Place != nil {
		if err := json.Unmarshal(turn.Place, &p); err != nil {
			return place{}, fmt.Errorf("decode place of lane %d: %w", turn.Lane, err)
		}
		if p.Session.Format > engine.Format {
			return place{}, engine.ErrNewer
		}
	}
	// Messages of a chat are numbered in order: the highest number is the newest screen.
	p.Screen = max(p.Screen, turn.Screen)
	return p, nil
}

// meet says who acts. Somebody new gets a row; somebody who had blocked the bot and writes again can be reached again.
func (t *Turns) meet(ctx context.Context, turn *store.Turn, in incoming) (engine.Person, error) {
	switch {
	case in.kind == ignored:
		return engine.Person{}, nil
	case turn.Lane < 0:
		return t.meetInGroup(ctx, turn, in)
	}
	if !turn.Known {
		turn.Person = store.Person{ID: turn.Lane, Lang: suggested(in.language), Reachable: true}
		if err := t.Store.Meet(ctx, turn.Lane, turn.Person.Lang, turn.ReceivedAt); err != nil {
			return engine.Person{}, err
		}
	}
	p := turn.Person
	if !p.Reachable && in.kind == talk {
		if err := t.Store.SetReachable(ctx, p.ID, true, turn.ReceivedAt); err != nil {
			return engine.Person{}, err
		}
	}
	if in.from == p.ID && in.username != p.Username && p.Member() && p.ForgetAt.IsZero() {
		// The name is kept of members only: nobody else has agreed to be known.
		if err := t.Store.SetUsername(ctx, p.ID, in.username); err != nil {
			return engine.Person{}, err
		}
	}
	if day := t.day(turn.ReceivedAt); in.kind == talk && p.Member() && day.After(p.ActiveOn) {
		if err := t.Store.SetActive(ctx, p.ID, day); err != nil {
			return engine.Person{}, err
		}
	}
	return t.know(p, turn.ReceivedAt), nil
}

// day is the platform's day of a moment.
func (t *Turns) day(at time.Time) time.Time {
	year, month, day := at.In(t.Zone).Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// meetInGroup says who acts in a group. A group makes nobody known to the program.
func (t *Turns) meetInGroup(ctx context.Context, turn *store.Turn, in incoming) (engine.Person, error) {
	stranger := engine.Person{ID: in.from, Lang: suggested(in.language), Minor: true}
	if t.Group == nil || in.from == 0 {
		return stranger, nil
	}
	p, err := t.Store.Person(ctx, in.from)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return stranger, nil
	case err != nil:
		return engine.Person{}, err
	}
	return t.know(p, turn.ReceivedAt), nil
}

// know is what a conversation knows of a person.
func (t *Turns) know(p store.Person, now time.Time) engine.Person {
	return engine.Person{
		ID: p.ID, Lang: p.Lang, Name: p.Name, Roles: p.Roles, Member: p.Member(), Minor: p.Age(now) < adult,
		Locked: !p.ForgetAt.IsZero(), Outdated: p.Member() && p.Service < t.Consent, Earns: p.Earns(),
	}
}

// adult is the age of full legal capacity in Kazakhstan (Civil Code, article 17).
const adult = 18

func suggested(telegramLanguage string) string {
	if lang, ok := locales.Suggest(telegramLanguage); ok {
		return string(lang)
	}
	return string(locales.Kazakh)
}

func (t *Turns) words(lang string) renderer {
	known, ok := locales.ParseLang(lang)
	if !ok {
		known = locales.Kazakh
	}
	return renderer{catalog: t.Catalog, lang: known}
}

// refuse answers a tap with data that this program did not write.
func (t *Turns) refuse(in incoming, person engine.Person) ([]Call, error) {
	s := shower{renderer: t.words(person.Lang), chat: in.chat}
	notice := locales.CommonErrStaleButton()
	if in.kind == groupTapped {
		notice = locales.CommonErrPrivateChatOnly()
	}
	if err := s.answer(in.query, notice); err != nil {
		return nil, err
	}
	return s.calls, nil
}

// apologise tells the person that something broke, with a reference that the log and the journal have too.
func (t *Turns) apologise(ctx context.Context, turn *store.Turn, reference string) {
	if turn.Lane <= 0 {
		return
	}
	s := shower{renderer: t.words(turn.Person.Lang), chat: turn.Lane}
	err := s.send(engine.Screen{Text: []engine.Message{locales.EdgeBroken(reference)}}, false, false)
	if err == nil {
		_, err = t.Sender.Deliver(ctx, turn.Lane, s.calls)
	}
	if err != nil {
		t.Log.Warn("apology not sent", "lane", turn.Lane, "reference", reference, "error", err)
	}
}
