package page_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"saruar/bot/simulator/page"
)

func get(path string, header ...string) *http.Response {
	request := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	page.Handler().ServeHTTP(recorder, request)
	return recorder.Result()
}

func TestPagePermitsNothingFromElsewhere(t *testing.T) {
	t.Parallel()
	answer := get("/")
	policy := answer.Header.Get("Content-Security-Policy")
	if answer.StatusCode != http.StatusOK || !strings.HasPrefix(policy, "default-src 'self'; img-src 'self' data: blob:;") ||
		strings.Contains(policy, "unsafe") {
		t.Errorf("status %d, policy %q", answer.StatusCode, policy)
	}
}

func TestPartsHaveTheTypesThatBrowsersAskFor(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/js/main.js": "text/javascript; charset=utf-8", "/css/theme.css": "text/css; charset=utf-8",
		"/icons.svg": "image/svg+xml",
	} {
		if answer := get(path); answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != want {
			t.Errorf("%s: status %d, type %q", path, answer.StatusCode, answer.Header.Get("Content-Type"))
		}
	}
}

func TestUnchangedPartIsNotSentAgain(t *testing.T) {
	t.Parallel()
	tag := get("/js/main.js").Header.Get("ETag")
	if answer := get("/js/main.js", "If-None-Match", tag); tag == "" || answer.StatusCode != http.StatusNotModified {
		t.Errorf("tag %q, status %d", tag, answer.StatusCode)
	}
}

func TestWhatIsNotThePagesIsNotFound(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/page.go", "/js", "/js/", "/nothing", "/../page.go"} {
		if answer := get(path); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d", path, answer.StatusCode)
		}
	}
	recorder := httptest.NewRecorder()
	page.Handler().ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, "/", nil))
	if recorder.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d", recorder.Code)
	}
}
