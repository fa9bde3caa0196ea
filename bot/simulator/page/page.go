// Package page is the chat page of the simulator: Telegram as people know it, in the browser, several people side by side. It is plain
// HTML, CSS and JavaScript that talks to the simulator's control API under /sim/ on the same host and to nobody else.
//
// For tests in a browser a person's column has data-person, a group's too with the group's id, a message data-message, an album's parts
// too; inline and reply buttons are buttons whose text is exactly their label; everything else that is pressed or filled in has a
// data-testid: input, send, attach, commands, start, unblock, toggle-keyboard, chat-menu, file-photo (the hidden chooser), confirm, cancel,
// strip-hour and so on; in a group speaker, topic-<thread>, reply-<message> and no-reply.
package page

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
)

//go:embed index.html icons.svg ornament.svg css/*.css js/*.js
var files embed.FS

// policy lets the page load what stands beside it, and pictures that the browser itself made for a preview; nothing inline, no other host.
const policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Handler serves the page at "/" and its parts beside it; any other path is not found.
func Handler() http.Handler { return http.HandlerFunc(serve) }

func serve(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	content, err := files.ReadFile(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	sum := sha256.Sum256(content)
	header := w.Header()
	header.Set("Content-Type", contentType(name))
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cache-Control", "no-cache") // a newer program has a newer page: ask each time, by the tag
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	header.Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if r.Method == http.MethodGet {
		_, _ = w.Write(content) //nolint:gosec // our own files; whoever closed the page does not need them
	}
}

// contentType is told here and not left to the machine's own table, which may know no JavaScript.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	default:
		return "image/svg+xml"
	}
}
