package simulator

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// controlChat shows a chat and counts it as read.
func (s *Simulator) controlChat(w http.ResponseWriter, r *http.Request) {
	c, ok := s.chatOfPath(w, r)
	if !ok {
		return
	}
	c.mu.Lock()
	c.unread = 0
	now := c.snapshot()
	c.mu.Unlock()
	if r.URL.Query().Get("format") == "text" {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Write([]byte(now.Text())) //nolint:gosec // plain text, and no browser guesses otherwise
		return
	}
	respond(w, s.chatForPage(now))
}

func (s *Simulator) chatOfPath(w http.ResponseWriter, r *http.Request) (*chat, bool) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		fail(w, http.StatusBadRequest, errors.New("a chat's id is a number"))
		return nil, false
	}
	c := s.people.chat(id)
	if c == nil {
		fail(w, http.StatusNotFound, fmt.Errorf("chat %d: %w", id, ErrNoChat))
	}
	return c, c != nil
}

// Patience of the wait call.
const (
	usualWait   = 5 * time.Second
	longestWait = 5 * time.Minute
)

// controlWait answers when the bot has done something since the message after, or since the chat had the given version.
func (s *Simulator) controlWait(w http.ResponseWriter, r *http.Request) {
	c, ok := s.chatOfPath(w, r)
	if !ok {
		return
	}
	q := r.URL.Query()
	patience := usualWait
	if given := q.Get("timeout"); given != "" {
		var err error
		if patience, err = time.ParseDuration(given); err != nil || patience < 0 {
			fail(w, http.StatusBadRequest, errors.New("timeout is no duration"))
			return
		}
	}
	c.mu.Lock()
	after, _ := strconv.ParseInt(q.Get("after"), 10, 64)
	since := c.since(after)
	if version, err := strconv.ParseInt(q.Get("version"), 10, 64); err == nil {
		since = version
	}
	c.mu.Unlock()
	_ = http.NewResponseController(w).SetWriteDeadline(time.Time{}) // see serveMethod
	ctx, cancel := context.WithTimeout(r.Context(), min(patience, longestWait))
	defer cancel()
	now, err := s.AwaitChat(ctx, c.id, func(now Chat) bool { return len(now.Changed(since)) > 0 })
	if err != nil {
		fail(w, http.StatusRequestTimeout, fmt.Errorf("nothing new within %s", patience))
		return
	}
	changed := now.Changed(since)
	messages := make([]pageMessage, len(changed))
	for i, m := range changed {
		messages[i] = s.forPage(m, now.Reactions(m.MessageID))
	}
	respond(w, map[string]any{"messages": messages, "version": now.Version})
}

// controlFile serves a file's bytes. Only pictures, sounds and films are shown in place; the rest is for saving.
func (s *Simulator) controlFile(w http.ResponseWriter, r *http.Request) {
	f := s.files.get(r.PathValue("id"))
	if f == nil {
		fail(w, http.StatusNotFound, errors.New("no such file"))
		return
	}
	shown := f.forPage()
	disposition := "inline"
	if f.kind == kindDocument || !harmless(shown.MIME) {
		disposition = "attachment"
	}
	h := w.Header()
	h.Set("Content-Type", shown.MIME)
	h.Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": shown.Name}))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	h.Set("Content-Length", strconv.FormatInt(shown.Size, 10))
	w.Write(f.data)
}

// harmless are types that no browser runs.
func harmless(kind string) bool {
	kind, _, _ = strings.Cut(kind, ";")
	switch {
	case kind == "image/svg+xml":
		return false
	case strings.HasPrefix(kind, "image/"), strings.HasPrefix(kind, "audio/"), strings.HasPrefix(kind, "video/"):
		return true
	}
	return kind == "application/ogg"
}
