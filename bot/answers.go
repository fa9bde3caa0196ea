package bot

import (
	"context"
	"encoding/json"
	"fmt"

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
	if turn.Lane < 0 || in.kind == ignored {
		return engine.Person{Lang: suggested(in.language)}, nil
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
	age := p.Age(turn.ReceivedAt)
	return engine.Person{
		ID: p.ID, Lang: p.Lang, Name: p.Name, Roles: p.Roles, Member: p.Member(), Minor: age < adult,
	}, nil
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

// privateOnly answers a command in a group, in both languages since many read it.
func (t *Turns) privateOnly(in incoming) ([]Call, error) {
	s := shower{renderer: t.words(string(locales.Kazakh)), chat: in.chat}
	screen := engine.Screen{
		Text: []engine.Message{locales.EdgeGroupPrivateOnly()},
		Rows: [][]engine.Button{{{Label: locales.EdgeButtonOpenPrivate(), URL: "https://t.me/" + t.BotName + "?start=menu"}}},
	}
	if err := s.send(screen, false, false); err != nil {
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
