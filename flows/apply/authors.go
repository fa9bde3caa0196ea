package apply

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	optionInvite = "invite"
	optionRemove = "remove"
	optionStays  = "stays"
	authorPrefix = "author_"
)

// scratchAuthor is the co-author whom the leader has tapped.
const scratchAuthor = "author"

// authors shows who writes together. The leader invites with a link, and parts with somebody by tapping the name.
func (a Applications) authors() engine.Step[view] {
	return engine.Step[view]{
		Name: stepAuthors, When: never,
		Ask: a.of(func(ctx context.Context, t engine.Turn, d *form) (engine.Screen, error) {
			list, err := a.store.Authors(ctx, d.application.ID, t.Person.ID)
			if err != nil {
				return engine.Screen{}, err
			}
			if who, ok := tapped(t, list); ok && d.leads {
				return parting(who), nil
			}
			return writingTogether(t, d, list), nil
		}),
		Take: a.taking(a.takeAuthors),
	}
}

func writingTogether(t engine.Turn, d *form, list []store.Author) engine.Screen {
	screen := engine.Screen{Text: []engine.Message{locales.ApplyAuthorsMine(d.application.LeaderName)}, NoCancel: true}
	if d.leads {
		screen.Text = []engine.Message{locales.ApplyAuthorsHead()}
	}
	var names []locales.Message
	for _, who := range list {
		names = append(names, locales.Verbatim("• "+who.Name))
		if d.leads {
			option := authorPrefix + strconv.FormatInt(who.Person, 10)
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(shortened(who.Name)), Option: option}})
		}
	}
	switch {
	case len(names) > 0:
		screen.Text = append(screen.Text, locales.Lines(names...))
	case d.leads:
		screen.Text = append(screen.Text, locales.ApplyAuthorsNone())
	}
	if d.leads && d.application.EditableAt(t.Now) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ApplyAuthorsInvite(), Option: optionInvite, Style: engine.Primary}})
	}
	return screen
}

// parting asks before a co-author is removed.
func parting(who store.Author) engine.Screen {
	return engine.Screen{
		Text: []engine.Message{locales.ApplyAuthorsRemoveAsk(who.Name)},
		Rows: [][]engine.Button{
			{{Label: locales.ApplyAuthorsRemoveYes(), Option: optionRemove, Style: engine.Danger}},
			{{Label: locales.ApplyAuthorsRemoveNo(), Option: optionStays}},
		},
		NoCancel: true,
	}
}

func (a Applications) takeAuthors(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	who, isAuthor := strings.CutPrefix(in.Option, authorPrefix)
	switch {
	case !d.leads:
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
	case isAuthor:
		t.Scratch[scratchAuthor] = who
		return engine.Stay(nil), nil
	case in.Option == optionInvite:
		return a.invite(ctx, t, d)
	case in.Option == optionStays:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case in.Option == optionRemove:
		return a.part(ctx, t, d)
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

func (a Applications) part(ctx context.Context, t engine.Turn, d *form) (engine.Move, error) {
	who, err := strconv.ParseInt(t.Scratch[scratchAuthor], 10, 64)
	clear(t.Scratch)
	if err != nil {
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil //nolint:nilerr // nobody was tapped before
	}
	return engine.Stay(locales.ApplyAuthorsRemoved()), a.store.RemoveAuthor(ctx, d.application.ID, t.Person.ID, who)
}

// tapped is the co-author in hand, if still one.
func tapped(t engine.Turn, list []store.Author) (store.Author, bool) {
	for _, who := range list {
		if strconv.FormatInt(who.Person, 10) == t.Scratch[scratchAuthor] {
			return who, true
		}
	}
	return store.Author{}, false
}

// buttonLength is how many characters of a name fit on a button that stands alone.
const buttonLength = 38

func shortened(name string) string {
	runes := []rune(name)
	if len(runes) <= buttonLength {
		return name
	}
	return string(runes[:buttonLength-1]) + "…"
}
