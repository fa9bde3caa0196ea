// Package flowtest lets a test read like a chat. Between any two inputs the session goes through JSON, as it does through Redis.
package flowtest

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
)

// World is what a chat takes place in.
type World struct {
	Machine *engine.Machine
	// Person says who acts; it is asked anew at every input, so that what a flow keeps is seen at the next one.
	Person func() engine.Person
	// Turn runs one turn, such as in a transaction that is undone when the turn fails; nil runs it as it is.
	Turn func(func(context.Context) error) error
	// Catalog puts screens into words.
	Catalog *locales.Catalog
	// Now is the time of every input until it is changed.
	Now time.Time
}

// Chat is one person's private chat.
type Chat struct {
	World
	t       testing.TB
	session []byte
	update  int64
	reply   engine.Reply
	shown   *engine.Screen
	sent    []engine.Screen
}

// New begins a chat in which nothing has been said.
func New(t testing.TB, w World) *Chat {
	t.Helper()
	if w.Turn == nil {
		w.Turn = func(f func(context.Context) error) error { return f(t.Context()) }
	}
	return &Chat{World: w, t: t, update: 100}
}

// Do gives the machine an input.
func (c *Chat) Do(in engine.Input) *Chat {
	c.t.Helper()
	if err := c.try(in); err != nil {
		c.t.Fatalf("input %+v at %s: %v", in, c.Place(), err)
	}
	return c
}

func (c *Chat) try(in engine.Input) error {
	session, err := engine.ReadSession(c.session)
	if err != nil {
		return err
	}
	c.update++
	return c.Turn(func(ctx context.Context) error {
		turn := engine.Turn{Person: c.Person(), Now: c.Now, Update: c.update}
		after, reply, err := c.Machine.Handle(ctx, turn, session, in)
		if err != nil {
			return err
		}
		c.keep(after, reply)
		return nil
	})
}

func (c *Chat) keep(after engine.Session, reply engine.Reply) {
	raw, err := json.Marshal(after)
	if err != nil {
		c.t.Fatalf("encode session: %v", err)
	}
	c.session, c.reply, c.sent = raw, reply, append(c.sent, reply.Send...)
	if reply.Screen != nil {
		c.shown = reply.Screen
	}
}

// Says types a text, or a command when it begins with a slash.
func (c *Chat) Says(text string) *Chat {
	c.t.Helper()
	if name, isCommand := strings.CutPrefix(text, "/"); isCommand {
		name, payload, _ := strings.Cut(name, " ")
		return c.Do(engine.Input{Kind: engine.Command, Name: name, Text: payload})
	}
	return c.Do(engine.Input{Kind: engine.Text, Text: text})
}

// Taps presses a button of the current screen by its option.
func (c *Chat) Taps(option string) *Chat {
	c.t.Helper()
	return c.Do(c.Tap(option))
}

// Tap is the input of pressing a button of the current screen; the test fails when there is none.
func (c *Chat) Tap(option string) engine.Input {
	c.t.Helper()
	for _, b := range c.Buttons() {
		if b.Option == option {
			return engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq}
		}
	}
	c.t.Fatalf("no button %q at %s, only %v", option, c.Place(), c.Options())
	return engine.Input{}
}

// Session is the session as it would be stored.
func (c *Chat) Session() engine.Session {
	c.t.Helper()
	s, err := engine.ReadSession(c.session)
	if err != nil {
		c.t.Fatalf("read session: %v", err)
	}
	return s
}

// SetSession puts another session in place, as after a deploy or a loss.
func (c *Chat) SetSession(s engine.Session) {
	c.t.Helper()
	raw, err := json.Marshal(s)
	if err != nil {
		c.t.Fatalf("encode session: %v", err)
	}
	c.session = raw
}

// Place is "flow.step" of what is in front of the person.
func (c *Chat) Place() string {
	frames := c.Session().Frames
	if len(frames) == 0 {
		return ""
	}
	f := frames[len(frames)-1]
	return f.Flow + "." + f.Step
}

// At checks what is in front of the person.
func (c *Chat) At(place string) *Chat {
	c.t.Helper()
	if got := c.Place(); got != place {
		c.t.Fatalf("at %s, want %s; the screen says:\n%s", got, place, c.Text())
	}
	return c
}

// Reply is what the last input was answered with.
func (c *Chat) Reply() engine.Reply { return c.reply }

// Buttons lists the buttons of the current screen.
func (c *Chat) Buttons() []engine.Button {
	var all []engine.Button
	if c.shown != nil {
		for _, row := range c.shown.Rows {
			all = append(all, row...)
		}
	}
	return all
}

// Options lists the options of the current screen's buttons.
func (c *Chat) Options() []string {
	var names []string
	for _, b := range c.Buttons() {
		names = append(names, b.Option)
	}
	return names
}

// Text is the current screen in the person's language, with the buttons below.
func (c *Chat) Text() string {
	c.t.Helper()
	if c.shown == nil {
		return ""
	}
	return c.Words(*c.shown)
}

// Sent is every message of its own that was sent so far, in words.
func (c *Chat) Sent() string {
	c.t.Helper()
	var all []string
	for _, s := range c.sent {
		all = append(all, c.Words(s))
	}
	return strings.Join(all, "\n---\n")
}

// Words puts a screen into the person's words, as the edge would.
func (c *Chat) Words(s engine.Screen) string {
	c.t.Helper()
	lang := locales.Lang(c.Person().Lang)
	if c.reply.Lang != "" {
		lang = locales.Lang(c.reply.Lang)
	}
	var lines []string
	for _, m := range s.Text {
		text, err := c.Catalog.HTML(lang, m.(locales.Message))
		if err != nil {
			c.t.Fatalf("word %s: %v", m.MessageID(), err)
		}
		lines = append(lines, text)
	}
	for _, row := range s.Rows {
		for _, b := range row {
			text, err := c.Catalog.Plain(lang, b.Label.(locales.Message))
			if err != nil {
				c.t.Fatalf("word button %s: %v", b.Label.MessageID(), err)
			}
			lines = append(lines, "["+text+"]")
		}
	}
	return strings.Join(lines, "\n")
}

// Sees checks that the current screen has each part.
func (c *Chat) Sees(parts ...string) *Chat {
	c.t.Helper()
	text := c.Text()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			c.t.Fatalf("at %s the screen lacks %q:\n%s", c.Place(), part, text)
		}
	}
	return c
}
