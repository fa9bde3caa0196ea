package thanks

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

// scratchQuery is what was looked for.
const scratchQuery = "query"

const (
	candidatesShown = 6
	queryLeast      = 2
	queryMost       = 90
	toPrefix        = "to_"
	optionWaiting   = "waiting"
	optionCode      = "code"
)

// handle is somebody's name on Telegram as people write it: with the @, or as a link.
var handle = regexp.MustCompile(`^(?:@|(?:https?://)?t\.me/)([A-Za-z][A-Za-z0-9_]{3,31})$`)

func (h Thanks) askWho(ctx context.Context, t engine.Turn, _ *letter) (engine.Screen, error) {
	terms, err := h.store.ThanksTerms(ctx, t.Person.ID, 0, h.calendar(t))
	if err != nil {
		return engine.Screen{}, err
	}
	own := []engine.Button{
		{Label: locales.ThanksWaitingButton(), Option: optionWaiting}, {Label: locales.ThanksCodeButton(), Option: optionCode},
	}
	if why, ok := whyNot(terms); ok {
		return engine.Screen{Text: []engine.Message{why}, Rows: [][]engine.Button{own[:1], own[1:]}, NoCancel: true}, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.ThanksWhoHead()}}
	if query := t.Scratch[scratchQuery]; query != "" {
		found, more, err := h.candidates(ctx, t, query)
		if err != nil {
			return engine.Screen{}, err
		}
		screen.Text = []engine.Message{locales.ThanksWhoFound(query)}
		if len(found) == 0 {
			screen.Text = []engine.Message{locales.ThanksWhoNone()}
		}
		if more {
			screen.Text = append(screen.Text, locales.ThanksWhoMore())
		}
		for _, r := range found {
			screen.Rows = append(screen.Rows, []engine.Button{{
				Label: locales.ThanksCandidate(step.Short(r.Name), step.RegionName(r.RegionKK, r.RegionRU)), Option: toPrefix + step.Ref(r.Number),
			}})
		}
	}
	screen.Rows = append(screen.Rows, own[:1], own[1:])
	return screen, nil
}

// candidates are the people whom a typed text may mean, and whether there are more.
func (h Thanks) candidates(ctx context.Context, t engine.Turn, query string) (list []store.Receiver, more bool, err error) {
	if m := handle.FindStringSubmatch(query); m != nil {
		list, err = h.store.ReceiversCalled(ctx, t.Person.ID, m[1], t.Now, candidatesShown)
		return list, false, err
	}
	list, err = h.store.ReceiversNamed(ctx, t.Person.ID, query, t.Now, candidatesShown+1)
	if len(list) > candidatesShown {
		return list[:candidatesShown], true, err
	}
	return list, false, err
}

func (h Thanks) takeWho(ctx context.Context, t engine.Turn, l *letter, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		return h.tapWho(ctx, t, l, in)
	}
	switch {
	case in.Origin != nil && in.Origin.Person == 0:
		return engine.Stay(locales.ThanksWhoHidden()), nil
	case in.Origin != nil:
		return h.choose(ctx, t, l, in.Origin.Person)
	case in.Kind == engine.Phone && in.Contact.Owner == 0:
		return engine.Stay(locales.ThanksWhoNoTelegram()), nil
	case in.Kind == engine.Phone:
		return h.choose(ctx, t, l, in.Contact.Owner)
	case in.Kind == engine.Text:
		return h.typedWho(ctx, t, l, strings.TrimSpace(in.Text))
	}
	return engine.Stay(locales.ThanksWhoWanted(queryMost)), nil
}

func (h Thanks) tapWho(ctx context.Context, t engine.Turn, l *letter, in engine.Input) (engine.Move, error) {
	switch in.Option {
	case optionWaiting:
		return engine.Call(Waiting, ""), nil
	case optionCode:
		return engine.Call(Code, ""), nil
	}
	number, ok := step.Tapped(in, toPrefix)
	query := t.Scratch[scratchQuery]
	if !ok || query == "" {
		return step.Stale(), nil
	}
	found, _, err := h.candidates(ctx, t, query) // only who was shown can be chosen: numbers are not for guessing
	if err != nil {
		return engine.Move{}, err
	}
	for _, r := range found {
		if step.Ref(r.Number) == number {
			return take(t, l, r), nil
		}
	}
	return step.Stale(), nil
}

// typedWho looks for a name, or takes who has that name on Telegram.
func (h Thanks) typedWho(ctx context.Context, t engine.Turn, l *letter, query string) (engine.Move, error) {
	if n, err := answer.Number(query); err == nil && t.Scratch[scratchQuery] != "" { // whose place in the list was typed
		found, _, err := h.candidates(ctx, t, t.Scratch[scratchQuery])
		if err != nil || n < 1 || n > int64(len(found)) {
			return engine.Stay(locales.ThanksWhoWanted(queryMost)), err
		}
		return take(t, l, found[n-1]), nil
	}
	if length := answer.Length(query); length < queryLeast || length > queryMost {
		return engine.Stay(locales.ThanksWhoWanted(queryMost)), nil
	}
	m := handle.FindStringSubmatch(query)
	if m == nil {
		t.Scratch[scratchQuery] = query
		return engine.Stay(nil), nil
	}
	found, _, err := h.candidates(ctx, t, query)
	if err != nil {
		return engine.Move{}, err
	}
	if len(found) == 1 {
		return take(t, l, found[0]), nil
	}
	if len(found) > 1 {
		t.Scratch[scratchQuery] = query
		return engine.Stay(nil), nil
	}
	self, err := h.store.Person(ctx, t.Person.ID)
	if err == nil && strings.EqualFold(self.Username, m[1]) {
		return engine.Stay(locales.CommonErrSelfTransfer()), nil
	}
	return engine.Stay(locales.ThanksWhoNotHere()), err
}

// choose takes somebody by Telegram id.
func (h Thanks) choose(ctx context.Context, t engine.Turn, l *letter, person int64) (engine.Move, error) {
	if person == t.Person.ID {
		return engine.Stay(locales.CommonErrSelfTransfer()), nil
	}
	r, err := h.store.ReceiverByID(ctx, t.Person.ID, person, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.ThanksWhoNotHere()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return take(t, l, r), nil
}

func take(t engine.Turn, l *letter, r store.Receiver) engine.Move {
	l.To = r.Number
	clear(t.Scratch)
	return engine.Next()
}

// Links open thanks with somebody chosen. engine.ErrGone stands for every code that leads nowhere, for whatever reason.
func (h Thanks) Links() map[string]engine.Opener {
	return map[string]engine.Opener{linkCode: h.open}
}

func (h Thanks) open(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	_, err := h.store.ReceiverByCode(ctx, t.Person.ID, args[0], t.Now)
	switch {
	case errors.Is(err, store.ErrOwnCode):
		return engine.Call(Code, "").Saying(locales.ThanksCodeOwn()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Call(Name, args[0]), nil
}

// linkCode stands before the code in a link.
const linkCode = "t"

// address is the link of a code.
func (h Thanks) address(code string) string {
	return "https://t.me/" + h.botName + "?start=" + linkCode + "_" + code
}
