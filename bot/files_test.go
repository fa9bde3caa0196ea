package bot_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	imagepng "image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/flows/engine"
)

func png(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := imagepng.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 40))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAFileThatSomebodySentIsFetched(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7)
	client, err := bot.NewClient(s.address, noticeToken, 1)
	if err != nil {
		t.Fatal(err)
	}
	sent := func(data []byte, name string) string {
		m, err := s.SendDocument(7, data, simulator.Name(name))
		if err != nil {
			t.Fatal(err)
		}
		return s.Chat(7).Message(m.MessageID).Document.FileID
	}
	table := []byte("a;b\n1;2\n")
	id := sent(table, "тізім.x%y?z#қ")
	if data, err := client.Download(t.Context(), id, int64(len(table))); err != nil || !bytes.Equal(data, table) {
		t.Errorf("%q, %v", data, err)
	}
	if _, err := client.Download(t.Context(), id, int64(len(table))-1); !errors.Is(err, engine.ErrTooBig) {
		t.Errorf("over the limit: %v", err)
	}
	if _, err := client.Download(t.Context(), sent(make([]byte, 20<<20+1), "a.bin"), 50<<20); !errors.Is(err, engine.ErrTooBig) {
		t.Errorf("over Telegram's limit: %v", err)
	}
	if _, err := client.Download(t.Context(), "nothing", 10); !errors.Is(err, engine.ErrNoFile) {
		t.Errorf("no such file: %v", err)
	}
}

// liar is a Telegram that says one thing of a file and hands out another.
func liar(t *testing.T, path string, hand http.HandlerFunc) *bot.Client {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/file/") {
			hand(w, r)
			return
		}
		_, _ = w.Write([]byte(`{"ok":true,"result":{"file_id":"f","file_size":1,"file_path":"` + path + `"}}`))
	}))
	t.Cleanup(server.Close)
	client, err := bot.NewClient(server.URL, noticeToken, 1)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestWhateverGoesWrongWithAFileTheTokenIsNotTold(t *testing.T) {
	t.Parallel()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for name, c := range map[string]struct {
		ctx  context.Context
		path string
		hand http.HandlerFunc
		is   error
	}{
		"more than was said": {t.Context(), "a/b", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 100)) }, engine.ErrTooBig},
		"gone":               {t.Context(), "a/b", http.NotFound, engine.ErrNoFile},
		"no path":            {t.Context(), "", http.NotFound, engine.ErrNoFile},
		"broken off":         {t.Context(), "a/b", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, nil},
		"sent elsewhere": {t.Context(), "a/b", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/"+r.URL.Path, http.StatusFound)
		}, nil},
		"out of order": {t.Context(), "a/b", func(w http.ResponseWriter, r *http.Request) { http.Error(w, r.URL.Path, http.StatusBadGateway) }, nil},
		"cancelled":    {cancelled, "a/b", http.NotFound, context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := liar(t, c.path, c.hand).Download(c.ctx, "f", 10)
			if err == nil || (c.is != nil && !errors.Is(err, c.is)) {
				t.Fatalf("%v", err)
			}
			if strings.Contains(err.Error(), noticeToken) {
				t.Fatal("the error tells the token")
			}
		})
	}
	nowhere, err := bot.NewClient("http://127.0.0.1:1", noticeToken, 1)
	if err != nil {
		t.Fatal(err)
	}
	_, err = nowhere.Upload(t.Context(), "sendDocument", []byte(`{"chat_id":7}`), "document", engine.Attachment{Name: "a", Data: []byte("a")})
	if err == nil || strings.Contains(err.Error(), noticeToken) {
		t.Fatalf("upload to nowhere: %v", err)
	}
}
