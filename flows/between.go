package flows

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/apply"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/grant"
	"saruar/flows/reminder"
	"saruar/flows/sheet"
	"saruar/flows/wallet"
	"saruar/locales"
	"saruar/store"
)

// section is what another room has to say in digests.
func section(
	topic string, ahead func(context.Context, store.Person, time.Time) (locales.Message, []locales.Message, engine.Button, error),
) reminder.Section {
	return reminder.Section{Topic: topic, Ahead: func(ctx context.Context, p store.Person, now time.Time) (reminder.Part, error) {
		title, lines, first, err := ahead(ctx, p, now)
		return reminder.Part{Title: title, Lines: lines, Button: first}, err
	}}
}

// table begins a workbook.
func table(head ...string) (wallet.Table, error) { return sheet.NewTable(head...) }

// written gives what somebody wrote about a movement; the wallet has made sure that it is one of the reader's own.
func written(reason func(ctx context.Context, id int64) (string, error)) func(context.Context, string) (locales.Message, error) {
	return func(ctx context.Context, id string) (locales.Message, error) {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil {
			return locales.Message{}, nil //nolint:nilerr // a thing without a number has no words
		}
		text, err := reason(ctx, n)
		if text == "" || err != nil {
			return locales.Message{}, err
		}
		return locales.Verbatim(text), nil
	}
}

// titled names the thing that a movement was for by its title.
func titled(title func(ctx context.Context, id int64) (kk, ru string, err error)) func(context.Context, string) (locales.Message, error) {
	return func(ctx context.Context, id string) (locales.Message, error) {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil {
			return locales.Message{}, nil //nolint:nilerr // a thing without a number has no words
		}
		kk, ru, err := title(ctx, n)
		if kk == "" || err != nil {
			return locales.Message{}, err
		}
		return locales.Named(locales.Bilingual{KK: kk, RU: ru}), nil
	}
}

// worded puts what a movement was for into words; nothing stays nothing.
func worded(
	title func(context.Context, string) (locales.Message, error), as func(locales.Message) locales.Message,
) func(context.Context, string) (locales.Message, error) {
	return func(ctx context.Context, id string) (locales.Message, error) {
		m, err := title(ctx, id)
		if m.IsZero() || err != nil {
			return locales.Message{}, err
		}
		return as(m), nil
	}
}

// form is what others know of the application form.
func form() desk.Form {
	return desk.Form{Steps: apply.Steps(), Label: apply.StepLabel, State: apply.StateName, Answer: apply.Answer}
}

// chosen names an option of a question of the application form; what is not offered any more stands by its name.
func chosen(question, name string) locales.Message {
	for _, o := range apply.Options(question) {
		if o.Name == name {
			return o.Label
		}
	}
	return locales.Verbatim(name)
}

// direction names a direction of projects.
func direction(name string) locales.Message { return chosen("direction", name) }

// given tells somebody that an import has given them a role, or another end of one.
func given(fate store.Fate, person, id int64) store.Notice {
	kind := grant.KindGiven
	if fate == store.RowChanged {
		kind = grant.KindChanged
	}
	return store.Notice{Kind: kind, Person: person, Ref: strconv.FormatInt(id, 10)}
}
