package privacy

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Files makes the two files with everything that is kept about a person, when they are sent.
type Files struct {
	store DossierStore
	words Words
	form  Form
	names Names
	zone  *time.Location
}

// DossierStore knows everything about people.
type DossierStore interface {
	Dossier(ctx context.Context, person int64, lang string, now time.Time) (store.Dossier, error)
}

// Names put stored names into words, by field: what kind of notice a message was, what an action of the audit log is called.
type Names map[string]func(value string) (locales.Message, bool)

// NewFiles makes them. zone is the platform's, in which times are written.
func NewFiles(s DossierStore, words Words, form Form, names Names, zone *time.Location) Files {
	return Files{store: s, words: words, form: form, names: names, zone: zone}
}

// Page composes the notice with the page that is read in a browser.
func (f Files) Page(ctx context.Context, person store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	d, err := f.store.Dossier(ctx, person.ID, person.Lang, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	data, err := writer{Files: f, lang: locales.Lang(person.Lang)}.page(d)
	return f.screen(locales.PrivacyMydataPage(), "html", "text/html", data, now), err == nil, err
}

// JSON composes the notice with the file for computers.
func (f Files) JSON(ctx context.Context, person store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	d, err := f.store.Dossier(ctx, person.ID, person.Lang, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	data, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("encode what is kept about person %d: %w", person.ID, err)
	}
	return f.screen(locales.PrivacyMydataJson(), "json", "application/json", data, now), true, nil
}

func (f Files) screen(caption locales.Message, extension, mime string, data []byte, now time.Time) engine.Screen {
	return engine.Screen{
		Text: []engine.Message{caption},
		File: &engine.Attachment{Name: "saruar-" + now.In(f.zone).Format(time.DateOnly) + "." + extension, MIME: mime, Data: data},
	}
}
