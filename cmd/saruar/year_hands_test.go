package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"saruar/bot/simulator"
	"saruar/locales"
)

// glance is how long an answer of the program may take, beside everything else that runs.
const glance = 30 * time.Second

// somebody is a person with their chat, and with when they last did something in it.
type somebody struct {
	*year
	id    int64
	lang  locales.Lang
	since int64 // the chat's version then
}

// who gives a person who has come.
func (y *year) who(id int64) *somebody {
	y.t.Helper()
	if y.people[id] == nil {
		y.t.Fatalf("%d has never come", id)
	}
	return y.people[id]
}

// word is a message in the person's language, as it stands on a button.
func (p *somebody) word(m locales.Message) string {
	p.t.Helper()
	text, err := p.catalog.Plain(p.lang, m)
	p.must(err)
	return text
}

// words are paragraphs as they stand in a message.
func (p *somebody) words(paragraphs []locales.Message) string {
	p.t.Helper()
	list := make([]string, len(paragraphs))
	for i, m := range paragraphs {
		list[i] = p.word(m)
	}
	return strings.Join(list, "\n\n")
}

func (p *somebody) await(ready func(simulator.Chat) bool) (simulator.Chat, error) {
	ctx, cancel := context.WithTimeout(p.ctx, glance)
	defer cancel()
	return p.telegram.AwaitChat(ctx, p.id, ready)
}

// last is the newest message in the chat, for failures.
func (p *somebody) last() string {
	if m := p.telegram.Chat(p.id).LastOut(); m != nil {
		return m.Content() + "\n" + strings.Join(labels(m), " | ")
	}
	return "nothing"
}

func labels(m *simulator.Message) (list []string) {
	if m.ReplyMarkup == nil {
		return nil
	}
	for _, row := range m.ReplyMarkup.Rows {
		for _, b := range row {
			list = append(list, b.Text)
		}
	}
	return list
}

func (p *somebody) says(text string) {
	p.t.Helper()
	sent, err := p.telegram.SendText(p.id, text)
	p.must(err)
	p.since = sent.Version
}

// taps waits for each button in what came since they last did something, and presses it.
func (p *somebody) taps(buttons ...locales.Message) {
	p.t.Helper()
	for _, b := range buttons {
		p.presses(p.word(b))
	}
}

func (p *somebody) presses(label string) {
	p.t.Helper()
	var options []simulator.Option
	_, err := p.await(func(c simulator.Chat) bool {
		for _, m := range slices.Backward(c.Changed(p.since)) {
			if _, ok := m.Button(label); ok {
				options = []simulator.Option{simulator.OnMessage(m.MessageID)}
				return true
			}
		}
		_, key := c.Keyboard.Button(label)
		return key
	})
	if err != nil {
		p.t.Fatalf("%d never sees the button %q but\n%s", p.id, label, p.last())
	}
	sent, err := p.telegram.Tap(p.id, label, options...)
	p.must(err)
	p.since = sent.Version
}

// hears waits for a message with some words since they last did something.
func (p *somebody) hears(m locales.Message) *simulator.Message {
	p.t.Helper()
	text := p.word(m)
	var heard *simulator.Message
	_, err := p.await(func(c simulator.Chat) bool {
		for _, one := range c.Changed(p.since) {
			if strings.Contains(one.Content(), text) {
				heard = one
			}
		}
		return heard != nil
	})
	if err != nil {
		p.t.Fatalf("%d does not hear\n%s\nbut\n%s", p.id, text, p.last())
	}
	return heard
}

// sight is a message as it must be: its whole text, and every button that has a number on it.
type sight struct {
	text     []locales.Message
	numbered []locales.Message
}

func text(paragraphs ...locales.Message) sight { return sight{text: paragraphs} }

// sees waits for exactly this text, and for exactly these numbers on buttons.
func (p *somebody) sees(want sight) {
	p.t.Helper()
	text := p.words(want.text)
	var seen *simulator.Message
	_, err := p.await(func(c simulator.Chat) bool {
		for _, m := range c.Changed(p.since) {
			if m.Content() == text && m.ReplyMarkup != nil { // what has lost its buttons is an earlier screen
				seen = m
			}
		}
		return seen != nil
	})
	if err != nil {
		p.t.Fatalf("by the database %d should see\n%s\n\nbut sees\n%s", p.id, text, p.last())
	}
	var numbered []string
	for _, label := range labels(seen) {
		if strings.ContainsAny(label, "0123456789") {
			numbered = append(numbered, label)
		}
	}
	var wanted []string
	for _, m := range want.numbered {
		if label := p.word(m); strings.ContainsAny(label, "0123456789") {
			wanted = append(wanted, label)
		} else {
			p.t.Fatalf("there is no number in %q", label)
		}
	}
	if !slices.Equal(numbered, wanted) {
		p.t.Fatalf("below\n%s\n\nby the database %d should see the buttons\n%q\nbut sees\n%q", text, p.id, wanted, numbered)
	}
}

// leafs looks at one page of a list after the other.
func (p *somebody) leafs(onward locales.Message, pages []sight) {
	p.t.Helper()
	for i, page := range pages {
		if i > 0 {
			p.taps(onward)
		}
		p.sees(page)
	}
}

// paged cuts a list into pages as they are shown; an empty list has one as well.
func paged[T any](list []T) [][]T {
	const onPage = 8
	pages := slices.Collect(slices.Chunk(list, onPage))
	if len(pages) == 0 {
		return [][]T{nil}
	}
	return pages
}
