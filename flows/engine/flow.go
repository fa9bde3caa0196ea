package engine

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// ErrGone is returned by Load when what the flow is about is not there for this person (any more). The flow then ends quietly.
var ErrGone = errors.New("nothing there for this person")

// Step asks one thing and takes the answer.
type Step[D any] struct {
	// Name is stored in sessions: a-z, 0-9 and underscore, unique in its flow, never reused for another question.
	Name string
	// When says whether the step is asked; nil means always.
	When func(*D) bool
	// Ask draws the screen. It changes nothing and may run any number of times.
	Ask func(context.Context, Turn, *D) (Screen, error)
	// Take accepts an input that is no command, no way back and no way out.
	Take func(context.Context, Turn, *D, Input) (Move, error)
	// Typed says that a text may press a button of the screen: by its label, or by its number counted from one.
	Typed bool
	// Albums says that photos sent together are taken one after the other; elsewhere only the first counts.
	Albums bool
}

// Flow is a conversation about one typed struct of answers.
type Flow[D any] struct {
	Name    string
	Version int
	Steps   []Step[D]
	// Allow says who may be in the flow at all; nil means everyone. It is asked at every input.
	Allow func(Person) bool
	// Migrate turns the answers of an older version into today's; nil keeps them as they are.
	Migrate func(from int, answers []byte) ([]byte, error)
	// Load reads answers that are kept elsewhere than in the session. With it the session holds none of them and losing it costs
	// nobody an answer. ref is what the flow was opened with.
	Load func(ctx context.Context, t Turn, ref string) (*D, error)
	// Save keeps what changed, by JSON name, in the turn that changed it. It goes with Load.
	Save func(ctx context.Context, t Turn, ref, step string, changed map[string]json.RawMessage) error
	// Steady says that after Save the answers in hand are what Load would give, so that one turn loads them once.
	Steady bool
	// Stands keeps which step is in front, in the turn that puts it there; nil leaves that to the session.
	Stands func(ctx context.Context, t Turn, ref, step string) error
	// Form says that the steps are questions in a row: where the session does not know the way back, after a pause or a loss, it leads
	// to the question before.
	Form bool
	// Begin chooses the first step, also by what the flow was opened with; nil means the first that has something to ask.
	Begin func(t Turn, answers *D) string
	// Finish runs when no step is left; nil means Done.
	Finish func(context.Context, Turn, *D) (Move, error)
	// Left is said when a person leaves in the middle and the answers stay; nil says nothing.
	Left func(*D) Message
}

// Definition is a flow of whatever answers, as the table of contents lists it.
type Definition interface {
	Shape() Shape
	allow(Person) bool
	keeps() bool
	steady() bool
	open(ctx context.Context, t Turn, f Frame) (conversation, error)
}

// Shape is what sessions know of a flow. Changing it needs a new version.
type Shape struct {
	Flow    string   `json:"flow"`
	Version int      `json:"version"`
	Steps   []string `json:"steps"`
	Answers []string `json:"answers"`
}

// conversation is a flow with somebody's answers in hand.
type conversation interface {
	has(step string) bool
	first(t Turn) string
	after(step string) string
	previous(step string) string
	wants(step string) bool
	albums(step string) bool
	typed(step string) bool
	ask(ctx context.Context, t Turn, step string) (Screen, error)
	take(ctx context.Context, t Turn, step string, in Input) (Move, error)
	finish(ctx context.Context, t Turn) (Move, error)
	left() Message
	keep(ctx context.Context, t Turn, f *Frame) error
	stands(ctx context.Context, t Turn, f *Frame) error
}

// Shape lists the names that sessions may hold.
func (f Flow[D]) Shape() Shape {
	s := Shape{Flow: f.Name, Version: f.Version}
	for _, step := range f.Steps {
		s.Steps = append(s.Steps, step.Name)
	}
	s.Answers = jsonNames[D]()
	return s
}

func (f Flow[D]) allow(p Person) bool { return f.Allow == nil || f.Allow(p) }
func (f Flow[D]) keeps() bool         { return f.Load != nil }
func (f Flow[D]) steady() bool        { return f.Steady }

func (f Flow[D]) open(ctx context.Context, t Turn, frame Frame) (conversation, error) {
	d, err := f.answers(ctx, t, frame)
	if err != nil {
		return nil, err
	}
	before, err := json.Marshal(d)
	if err != nil {
		return nil, fmt.Errorf("encode answers of %s: %w", f.Name, err)
	}
	return &running[D]{flow: f, answers: d, before: before}, nil
}

func (f Flow[D]) answers(ctx context.Context, t Turn, frame Frame) (*D, error) {
	if f.Load != nil {
		return f.Load(ctx, t, frame.Ref)
	}
	d, raw := new(D), []byte(frame.Answers)
	if len(raw) == 0 {
		return d, nil
	}
	if frame.Version < f.Version && f.Migrate != nil {
		var err error
		if raw, err = f.Migrate(frame.Version, raw); err != nil {
			return nil, fmt.Errorf("migrate answers of %s from version %d: %w", f.Name, frame.Version, err)
		}
	}
	if err := json.Unmarshal(raw, d); err != nil {
		return nil, fmt.Errorf("decode answers of %s: %w", f.Name, err)
	}
	return d, nil
}

type running[D any] struct {
	flow    Flow[D]
	answers *D
	before  []byte
}

func (r *running[D]) step(name string) (Step[D], bool) {
	for _, s := range r.flow.Steps {
		if s.Name == name {
			return s, true
		}
	}
	return Step[D]{}, false
}

func (r *running[D]) has(name string) bool    { _, ok := r.step(name); return ok }
func (r *running[D]) typed(name string) bool  { s, _ := r.step(name); return s.Typed }
func (r *running[D]) albums(name string) bool { s, _ := r.step(name); return s.Albums }

// wants reports that the flow has the step and, with the answers as they are, something to ask there.
func (r *running[D]) wants(name string) bool {
	s, ok := r.step(name)
	return ok && (s.When == nil || s.When(r.answers))
}

func (r *running[D]) first(t Turn) string {
	if r.flow.Begin != nil {
		if name := r.flow.Begin(t, r.answers); r.has(name) {
			return name
		}
	}
	return r.from(0)
}

// after gives the next step that has something to ask, or "" when none is left.
func (r *running[D]) after(name string) string {
	for i, s := range r.flow.Steps {
		if s.Name == name {
			return r.from(i + 1)
		}
	}
	return ""
}

// previous gives the question of a form that is asked before another, or "" when there is none.
func (r *running[D]) previous(name string) string {
	last := ""
	for _, s := range r.flow.Steps {
		if s.Name == name && r.flow.Form {
			return last
		}
		if s.When == nil || s.When(r.answers) {
			last = s.Name
		}
	}
	return ""
}

func (r *running[D]) stands(ctx context.Context, t Turn, f *Frame) error {
	if r.flow.Stands == nil {
		return nil
	}
	return r.flow.Stands(ctx, t, f.Ref, f.Step)
}

func (r *running[D]) from(i int) string {
	for _, s := range r.flow.Steps[i:] {
		if s.When == nil || s.When(r.answers) {
			return s.Name
		}
	}
	return ""
}

func (r *running[D]) ask(ctx context.Context, t Turn, name string) (Screen, error) {
	s, _ := r.step(name)
	return s.Ask(ctx, t, r.answers)
}

func (r *running[D]) take(ctx context.Context, t Turn, name string, in Input) (Move, error) {
	s, _ := r.step(name)
	return s.Take(ctx, t, r.answers, in)
}

func (r *running[D]) finish(ctx context.Context, t Turn) (Move, error) {
	if r.flow.Finish == nil {
		return Done(), nil
	}
	return r.flow.Finish(ctx, t, r.answers)
}

func (r *running[D]) left() Message {
	if r.flow.Left == nil {
		return nil
	}
	return r.flow.Left(r.answers)
}

// keep puts the answers where they belong: into the frame, or what changed of them to Save.
func (r *running[D]) keep(ctx context.Context, t Turn, f *Frame) error {
	now, err := json.Marshal(r.answers)
	if err != nil {
		return fmt.Errorf("encode answers of %s: %w", r.flow.Name, err)
	}
	f.Version = r.flow.Version
	if r.flow.Load == nil {
		f.Answers = now
		return nil
	}
	if r.flow.Save == nil || bytes.Equal(now, r.before) {
		return nil
	}
	changed, err := difference(r.before, now)
	if err != nil {
		return fmt.Errorf("compare answers of %s: %w", r.flow.Name, err)
	}
	r.before = now
	return r.flow.Save(ctx, t, f.Ref, f.Step, changed)
}

// difference lists the members of after that are new or other than before; members that are gone are null.
func difference(before, after []byte) (map[string]json.RawMessage, error) {
	var old, now map[string]json.RawMessage
	if err := json.Unmarshal(before, &old); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(after, &now); err != nil {
		return nil, err
	}
	changed := map[string]json.RawMessage{}
	for name, value := range now {
		if !bytes.Equal(old[name], value) {
			changed[name] = value
		}
	}
	for name := range old {
		if _, still := now[name]; !still {
			changed[name] = json.RawMessage("null")
		}
	}
	return changed, nil
}
