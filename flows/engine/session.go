package engine

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Format is the version of the session's own JSON.
const Format = 1

// ErrNewer is returned for a session or flow version from a newer program. The update is left to a replica that knows it.
var ErrNewer = errors.New("session was written by a newer program")

// Session is where a conversation stands: a stack of flows, the last one in front of the person.
type Session struct {
	Format int     `json:"v"`
	Seq    int64   `json:"seq"` // number of the current screen; taps carry it
	Frames []Frame `json:"frames,omitempty"`
	// Leaving is set while the person is asked whether to drop more than three answers.
	Leaving bool `json:"leaving,omitempty"`
	// Keyboard is set while a reply keyboard stands under the chat.
	Keyboard bool `json:"keyboard,omitempty"`
	// Album is the photo album that came last. AlbumStep is set while a step takes it photo by photo, AlbumRest while the person
	// has not yet been told that only the first photo counts.
	Album     string `json:"album,omitempty"`
	AlbumStep string `json:"album_step,omitempty"`
	AlbumRest bool   `json:"album_rest,omitempty"`
}

// Frame is one flow on the stack.
type Frame struct {
	Flow    string          `json:"flow"`
	Version int             `json:"version"`
	Ref     string          `json:"ref,omitempty"`
	Step    string          `json:"step,omitempty"`
	History []string        `json:"history,omitempty"`
	Return  string          `json:"return,omitempty"` // step to come back to after a visit
	Answers json.RawMessage `json:"answers,omitempty"`
	// Scratch belongs to Step and goes with it.
	Scratch map[string]string `json:"scratch,omitempty"`
}

// historyLimit bounds the way back, and with it the session's size.
const historyLimit = 40

// depthLimit bounds the stack of flows.
const depthLimit = 8

// Skeleton is the session without answers and history: names only. With it a conversation goes on after the session is lost.
func (s Session) Skeleton() Session {
	bare := Session{Format: s.Format, Seq: s.Seq, Keyboard: s.Keyboard, Album: s.Album, AlbumStep: s.AlbumStep, AlbumRest: s.AlbumRest}
	for _, f := range s.Frames {
		bare.Frames = append(bare.Frames, Frame{Flow: f.Flow, Version: f.Version, Ref: f.Ref, Step: f.Step, Return: f.Return})
	}
	return bare
}

// ReadSession reads a session's JSON. Nothing at all is a new session; a newer format is ErrNewer.
func ReadSession(raw []byte) (Session, error) {
	s := Session{Format: Format}
	if len(raw) == 0 {
		return s, nil
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return Session{}, fmt.Errorf("decode session: %w", err)
	}
	if s.Format > Format {
		return Session{}, ErrNewer
	}
	s.Format = Format
	return s, nil
}

func (s *Session) top() *Frame {
	if len(s.Frames) == 0 {
		return nil
	}
	return &s.Frames[len(s.Frames)-1]
}

// place names what is in front of the person. Taps stay good as long as it is the same.
func (s *Session) place() string {
	f := s.top()
	if f == nil {
		return ""
	}
	return fmt.Sprint(f.Flow, " ", f.Ref, " ", f.Step, " ", s.Leaving)
}

func (s *Session) pop() { s.Frames = s.Frames[:len(s.Frames)-1] }

// push opens a frame. The same flow about the same thing is never on the stack twice: what lay over it is closed.
func (s *Session) push(f Frame) {
	for i, open := range s.Frames {
		if open.Flow == f.Flow && open.Ref == f.Ref {
			s.Frames = append(s.Frames[:i], open)
			return
		}
	}
	if len(s.Frames) >= depthLimit {
		s.Frames = append(s.Frames[:1], s.Frames[2:]...)
	}
	s.Frames = append(s.Frames, f)
}

// move puts another step in front.
func (f *Frame) move(step string) {
	if f.Step != step {
		f.Step, f.Scratch = step, nil
	}
}

// turn gives the step in front its scratch and what the flow is about.
func (f *Frame) turn(t Turn) Turn {
	t.Ref = f.Ref
	if f.Scratch == nil {
		f.Scratch = map[string]string{}
	}
	t.Scratch = f.Scratch
	return t
}

func (f *Frame) remember(step string) {
	f.History = append(f.History, step)
	if over := len(f.History) - historyLimit; over > 0 {
		f.History = f.History[over:]
	}
}
