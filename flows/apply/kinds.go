package apply

import (
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

// The kinds of questions that the form is made of.

func text(name string, label, ask locales.Message, shortest, longest int, field func(*form) *string) question {
	return question{
		name: name, label: label, ask: ask, keep: true,
		given: func(d *form) locales.Message { return words(*field(d)) },
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Text[form]{Question: base, Field: field, Min: shortest, Max: longest}.Step()
		},
	}
}

func number(name string, label, ask locales.Message, most int, field func(*form) **int) question {
	return question{
		name: name, label: label, ask: ask, keep: true,
		given: func(d *form) locales.Message {
			if n := *field(d); n != nil {
				return locales.Verbatim(locales.Number(int64(*n)))
			}
			return locales.Message{}
		},
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Number[form]{Question: base, Field: field, Min: 1, Max: most}.Step()
		},
	}
}

func choice(name string, label, ask locales.Message, options []step.Option, field func(*form) *string) question {
	return question{
		name: name, label: label, ask: ask, keep: true,
		given: func(d *form) locales.Message { return chosen(options, *field(d)) },
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Choice[form]{Question: base, Field: field, Options: options}.Step()
		},
	}
}

func several(name string, label, ask locales.Message, options []step.Option, field func(*form) *[]string) question {
	return question{
		name: name, label: label, ask: ask,
		given: func(d *form) locales.Message {
			labels := make([]locales.Message, len(*field(d)))
			for i, ticked := range *field(d) {
				labels[i] = chosen(options, ticked)
			}
			if len(labels) == 0 {
				return locales.Message{}
			}
			return locales.Joined(labels...)
		},
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Several[form]{Question: base, Field: field, Options: options, Min: 1, Missing: locales.ApplyTickOne()}.Step()
		},
	}
}

// words is somebody's text as an answer, none when it is empty.
func words(text string) locales.Message {
	if text == "" {
		return locales.Message{}
	}
	return locales.Verbatim(text)
}

// chosen is the label of an option. One that is no longer offered is shown by its name rather than lost.
func chosen(options []step.Option, name string) locales.Message {
	for _, o := range options {
		if o.Name == name {
			return o.Label
		}
	}
	return words(name)
}

// files lists what was given as evidence.
func files(evidence []step.Evidence) locales.Message {
	if len(evidence) == 0 {
		return locales.Message{}
	}
	list := make([]locales.Message, len(evidence))
	for i, e := range evidence {
		number := strconv.Itoa(i+1) + "."
		list[i] = locales.Spaced(locales.Verbatim(number), oneFile(e))
	}
	return locales.Lines(list...)
}

func oneFile(e step.Evidence) locales.Message {
	switch {
	case e.File == nil:
		return locales.Verbatim(e.Link)
	case e.File.Kind == engine.Photo:
		return locales.ApplyFilePhoto()
	case e.File.Name != "":
		return locales.ApplyFileDocument(e.File.Name)
	}
	return locales.ApplyFileUnnamed()
}
