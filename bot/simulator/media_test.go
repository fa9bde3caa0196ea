package simulator_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"testing"

	"saruar/bot/simulator"
)

func (tg *telegram) get(path string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Host = "127.0.0.1:8080"
	w := httptest.NewRecorder()
	tg.ServeHTTP(w, r)
	return w
}

// form makes a call with a multipart body; a []byte is a file.
func (tg *telegram) form(method string, params fields) answer {
	tg.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, value := range params {
		switch v := value.(type) {
		case []byte:
			part, err := w.CreateFormFile(name, name+".bin")
			tg.must(err)
			part.Write(v)
		case string:
			tg.must(w.WriteField(name, v))
		}
	}
	tg.must(w.Close())
	r := httptest.NewRequest(http.MethodPost, "/bot"+token+"/"+method, &body)
	r.Header.Set("Content-Type", w.FormDataContentType())
	recorder := httptest.NewRecorder()
	tg.ServeHTTP(recorder, r)
	var a answer
	tg.must(json.Unmarshal(recorder.Body.Bytes(), &a))
	return a
}

func picture(width, height int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestPhotoHasASmallAndAFullSize(t *testing.T) {
	t.Parallel()
	tg := start(t)
	a := tg.form("sendPhoto", fields{"chat_id": "7", "photo": picture(400, 200), "caption": "<b>c</b>", "parse_mode": "HTML"})
	var m simulator.Message
	tg.must(json.Unmarshal(a.Result, &m))
	if len(m.Photo) != 2 || m.Photo[0].Width != 90 || m.Photo[0].Height != 45 || m.Photo[1].Width != 400 || m.Caption != "c" {
		t.Fatalf("%s", a.Result)
	}
	if m.Photo[0].FileID == m.Photo[1].FileID || m.Photo[0].FileUniqueID == m.Photo[1].FileUniqueID {
		t.Error("both sizes are the same file")
	}
	again := tg.ok("sendPhoto", fields{"chat_id": 7, "photo": m.Photo[1].FileID})
	if again.Photo[1] != m.Photo[1] {
		t.Errorf("%+v", again.Photo)
	}
	tg.refused("sendDocument", fields{"chat_id": 7, "document": m.Photo[1].FileID}, 400, "Bad Request: can't use file of type Photo as Document")
	w := tg.get("/sim/files/" + m.Photo[1].FileID)
	if w.Code != 200 || w.Header().Get("Content-Type") != "image/png" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}

func TestPhotosThatTelegramRefuses(t *testing.T) {
	t.Parallel()
	tg := start(t)
	for want, data := range map[string][]byte{
		"Bad Request: IMAGE_PROCESS_FAILED":     []byte("no picture"),
		"Bad Request: PHOTO_INVALID_DIMENSIONS": picture(210, 10),
		"Bad Request: PHOTO_SAVE_FILE_INVALID":  make([]byte, 10<<20+1),
		"Bad Request: file must be non-empty":   {},
	} {
		if a := tg.form("sendPhoto", fields{"chat_id": "7", "photo": data}); a.Description != want {
			t.Errorf("got %q, want %q", a.Description, want)
		}
	}
	if a := tg.form("sendDocument", fields{"chat_id": "7", "document": make([]byte, 50<<20+1)}); a.Code != 413 {
		t.Errorf("%+v", a)
	}
	long := string(bytes.Repeat([]byte("Қ"), 1025))
	if a := tg.form("sendPhoto", fields{"chat_id": "7", "photo": picture(9, 9), "caption": long}); a.Description != "Bad Request: message caption is too long" {
		t.Errorf("%+v", a)
	}
}

func TestAlbumOfTheBot(t *testing.T) {
	t.Parallel()
	tg := start(t)
	media := `[{"type":"photo","media":"attach://a","caption":"first"},{"type":"photo","media":"attach://b"}]`
	a := tg.form("sendMediaGroup", fields{"chat_id": "7", "media": media, "a": picture(9, 9), "b": picture(8, 8)})
	var all []simulator.Message
	tg.must(json.Unmarshal(a.Result, &all))
	if len(all) != 2 || all[0].MediaGroupID == "" || all[0].MediaGroupID != all[1].MediaGroupID || all[0].Caption != "first" {
		t.Fatalf("%s", a.Result)
	}
	mixed := `[{"type":"photo","media":"attach://a"},{"type":"document","media":"attach://b"}]`
	a = tg.form("sendMediaGroup", fields{"chat_id": "7", "media": mixed, "a": picture(9, 9), "b": picture(8, 8)})
	if a.Description != "Bad Request: can't use the media of the specified type in the album" {
		t.Errorf("%+v", a)
	}
	single := `[{"type":"photo","media":"attach://a"}]`
	if a = tg.form("sendMediaGroup", fields{"chat_id": "7", "media": single, "a": picture(9, 9)}); a.OK {
		t.Error("an album of one")
	}
	id := all[0].MessageID
	edited := tg.form("editMessageMedia", fields{
		"chat_id": "7", "message_id": string(json.RawMessage(jsonOf(id))), "media": `{"type":"document","media":"attach://d","caption":"doc"}`, "d": []byte("d"),
	})
	var m simulator.Message
	tg.must(json.Unmarshal(edited.Result, &m))
	if m.Document == nil || m.Photo != nil || m.Caption != "doc" {
		t.Errorf("%s", edited.Result)
	}
	tg.ok("editMessageCaption", fields{"chat_id": 7, "message_id": id, "caption": "new"})
	tg.refused("editMessageCaption", fields{"chat_id": 7, "message_id": id, "caption": "new"}, 400, notModified)
	tg.refused("editMessageText", fields{"chat_id": 7, "message_id": id, "text": "new"}, 400, "Bad Request: there is no text in the message to edit")
}

func jsonOf(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}
