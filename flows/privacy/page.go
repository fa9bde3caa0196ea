package privacy

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/locales"
	"saruar/store"
)

//go:embed page.html
var pageHTML string

// Form is how an application's answers are put into words.
type Form struct {
	Steps  []string // in their order
	Label  func(step string) locales.Message
	Answer func(step string, answers json.RawMessage) (locales.Message, error) // the zero message where there is none
	State  func(store.ApplicationState) locales.Message
}

// Words puts messages into words.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// writer writes one person's page.
type writer struct {
	Files
	lang locales.Lang
}

type pageData struct {
	Lang, Title, Made, Nothing, Rights string
	Sections                           []sectionData
}

type sectionData struct {
	Heading string
	Rows    [][]fieldData
}

type fieldData struct{ Label, Value string }

// page writes everything as a page that needs nothing from outside.
func (w writer) page(d store.Dossier) ([]byte, error) {
	data := pageData{Lang: string(w.lang)}
	for to, m := range map[*string]locales.Message{
		&data.Title: locales.MydataTitle(), &data.Made: locales.MydataMade(w.moment(d.MadeAt)), &data.Nothing: locales.MydataNothing(),
		&data.Rights: locales.MydataRights(),
	} {
		var err error
		if *to, err = w.words.Plain(w.lang, m); err != nil {
			return nil, err
		}
	}
	for _, s := range d.Sections {
		section, err := w.section(s)
		if err != nil {
			return nil, fmt.Errorf("write section %s: %w", s.Name, err)
		}
		data.Sections = append(data.Sections, section)
	}
	page, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return nil, fmt.Errorf("read the page's template: %w", err)
	}
	var out bytes.Buffer
	if err := page.Execute(&out, data); err != nil {
		return nil, fmt.Errorf("write page: %w", err)
	}
	return out.Bytes(), nil
}

func (w writer) section(s store.Section) (sectionData, error) {
	heading, err := w.text("section_" + s.Name)
	if err != nil {
		return sectionData{}, err
	}
	data := sectionData{Heading: heading}
	for _, row := range s.Rows {
		var fields []fieldData
		for i, name := range s.Fields {
			written, err := w.field(name, row[i])
			if err != nil {
				return sectionData{}, fmt.Errorf("field %s: %w", name, err)
			}
			fields = append(fields, written...)
		}
		data.Rows = append(data.Rows, fields)
	}
	return data, nil
}

// text is one of the page's own words, by its key.
func (w writer) text(key string) (string, error) {
	return w.words.Plain(w.lang, locales.Message{ID: "mydata." + key})
}

// field writes a field; nothing where there is nothing. The answers of an application are many.
func (w writer) field(name string, value any) ([]fieldData, error) {
	if name == "answers" {
		return w.answers(value)
	}
	text, err := w.value(name, value)
	if err != nil || text == "" {
		return nil, err
	}
	label, err := w.text("field_" + name)
	return []fieldData{{Label: label, Value: text}}, err
}

func (w writer) value(name string, value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case bool:
		if v {
			return w.text("yes")
		}
		return w.text("no")
	case int64:
		return strconv.FormatInt(v, 10), nil
	case time.Time:
		return w.moment(v), nil
	case store.Day:
		return locales.Moment{At: time.Date(v.Year(), v.Month(), v.Day(), 12, 0, 0, 0, w.zone), As: locales.AsDate}.In(w.lang, w.zone), nil
	case string:
		return w.word(name, v)
	case []any:
		return w.list(name, v)
	case map[string]any:
		return w.members(v)
	}
	return fmt.Sprint(value), nil
}

// moment writes a point in time in the platform's zone, with its year.
func (w writer) moment(at time.Time) string {
	return locales.Moment{At: at, As: locales.AsDate}.In(w.lang, w.zone) + ", " + locales.Moment{At: at, As: locales.AsTime}.In(w.lang, w.zone)
}

func (w writer) list(name string, values []any) (string, error) {
	var items []string
	for _, v := range values {
		text, err := w.value(name, v)
		if err != nil {
			return "", err
		}
		if text != "" {
			items = append(items, text)
		}
	}
	return strings.Join(items, ", "), nil
}

func (w writer) members(values map[string]any) (string, error) {
	var items []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		text, err := w.value(name, values[name])
		if err != nil {
			return "", err
		}
		if text == "" {
			continue
		}
		label, err := w.member(name)
		if err != nil {
			return "", err
		}
		items = append(items, label+": "+text)
	}
	return strings.Join(items, "\n"), nil
}

// answers writes what was answered, question by question, those of today's form first.
func (w writer) answers(value any) ([]fieldData, error) {
	given, ok := value.(map[string]any)
	if !ok {
		return nil, nil
	}
	raw, err := json.Marshal(given)
	if err != nil {
		return nil, fmt.Errorf("encode answers: %w", err)
	}
	var fields []fieldData
	for _, step := range w.order(given) {
		answer, err := w.form.Answer(step, raw)
		if err != nil {
			return nil, err
		}
		text := ""
		if answer.IsZero() {
			text, err = w.value("answer", given[step])
		} else {
			text, err = w.words.Plain(w.lang, answer)
		}
		if err != nil {
			return nil, err
		}
		if text == "" {
			continue
		}
		label, err := w.words.Plain(w.lang, w.form.Label(step))
		if err != nil {
			return nil, err
		}
		fields = append(fields, fieldData{Label: label, Value: text})
	}
	return fields, nil
}

func (w writer) order(given map[string]any) []string {
	var steps []string
	for _, step := range w.form.Steps {
		if _, ok := given[step]; ok {
			steps = append(steps, step)
		}
	}
	for _, step := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(steps, step) {
			steps = append(steps, step)
		}
	}
	return steps
}
