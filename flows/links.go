package flows

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
)

// payload is what Telegram lets a deep link carry.
var payload = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// linkStore is what deep links keep about a person.
type linkStore interface {
	SetEntry(ctx context.Context, id int64, payload string) error
	SetLanguage(ctx context.Context, id int64, lang string) error
	SetRegion(ctx context.Context, id int64, region string) error
	SetReferrer(ctx context.Context, id, referrer int64) error
	KnowsRegion(ctx context.Context, code string) (bool, error)
}

// deepLinks understands /start with a payload: "<kind>_<rest>".
type deepLinks struct {
	store linkStore
	// opens leads into flows and waits for the end of first contact; notes is kept at once.
	opens map[string]engine.Opener
	notes map[string]func(ctx context.Context, t engine.Turn, rest string) (lang string, err error)
	// shows tell what a link says to whoever has not been here before, without asking them anything.
	shows map[string]func(ctx context.Context, t engine.Turn, rest string) (screen engine.Screen, ok bool, err error)
}

type linked interface {
	Links() map[string]engine.Opener
}

// links gathers the deep links of some rooms. Two rooms with links of one kind are a mistake of the program.
func links(s linkStore, capabilities ...linked) (deepLinks, error) {
	l := deepLinks{
		store: s, opens: map[string]engine.Opener{}, shows: map[string]func(context.Context, engine.Turn, string) (engine.Screen, bool, error){},
	}
	for _, c := range capabilities {
		for kind, open := range c.Links() {
			if l.opens[kind] != nil {
				return deepLinks{}, fmt.Errorf("two rooms have links of kind %q", kind)
			}
			l.opens[kind] = open
		}
	}
	l.notes = map[string]func(context.Context, engine.Turn, string) (string, error){
		"l": l.language, "r": l.region, "f": l.referral,
	}
	return l, nil
}

// start is the command /start. Without a payload it goes home; with one it does what the link promised, after first contact if that
// is not finished.
func (l deepLinks) start(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || args[0] == "menu" {
		return engine.Home(), nil
	}
	text := args[0]
	kind, rest, _ := strings.Cut(text, "_")
	if note, ok := l.notes[kind]; ok && payload.MatchString(text) {
		lang, err := note(ctx, t, rest)
		if err != nil {
			return engine.Move{}, err
		}
		return engine.Home().Speaking(lang), nil
	}
	if show := l.shows[kind]; show != nil && !t.Person.Member && payload.MatchString(text) {
		screen, ok, err := show(ctx, t, rest)
		if err != nil || ok {
			return engine.Home().Sending(screen), err
		}
	}
	if !t.Person.Member {
		if l.opens[kind] != nil && payload.MatchString(text) {
			if err := l.store.SetEntry(ctx, t.Person.ID, text); err != nil {
				return engine.Move{}, err
			}
		}
		return engine.Home(), nil
	}
	move, ok, err := l.entrance(ctx, t, text)
	if err != nil {
		return engine.Move{}, err
	}
	if !ok {
		return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
	}
	return move, nil
}

// entrance opens what a link promises; ok is false for links that are unknown, expired or used, which all look the same.
func (l deepLinks) entrance(ctx context.Context, t engine.Turn, text string) (move engine.Move, ok bool, err error) {
	kind, rest, _ := strings.Cut(text, "_")
	open, known := l.opens[kind]
	if !known || !payload.MatchString(text) {
		return engine.Move{}, false, nil
	}
	move, err = open(ctx, t, []string{rest})
	if errors.Is(err, engine.ErrGone) {
		return engine.Move{}, false, nil
	}
	return move, err == nil, err
}

func (l deepLinks) language(ctx context.Context, t engine.Turn, rest string) (string, error) {
	lang, ok := locales.ParseLang(rest)
	if !ok {
		return "", nil
	}
	return string(lang), l.store.SetLanguage(ctx, t.Person.ID, string(lang))
}

// region is where a regional office's link says that a new person is from. It changes nobody's own answer.
func (l deepLinks) region(ctx context.Context, t engine.Turn, rest string) (string, error) {
	if t.Person.Member {
		return "", nil
	}
	known, err := l.store.KnowsRegion(ctx, rest)
	if err != nil || !known {
		return "", err
	}
	return "", l.store.SetRegion(ctx, t.Person.ID, rest)
}

func (l deepLinks) referral(ctx context.Context, t engine.Turn, rest string) (string, error) {
	referrer, err := strconv.ParseInt(rest, 36, 64)
	if err != nil || t.Person.Member {
		return "", nil //nolint:nilerr // a referral that cannot be read is no reason to bother the person
	}
	return "", l.store.SetReferrer(ctx, t.Person.ID, referrer)
}
