package broadcast_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

// shattered is an announcement that reached some.
func (o *office) shattered() int64 {
	o.t.Helper()
	o.must(o.SetName(o.t.Context(), aigul, "=1+1"))
	id := o.writes(store.AnnouncementTerms{}, voting()...)
	o.sends(id, map[int64]store.Settled{
		second: {State: store.RecipientGone, Reason: "Forbidden: bot was blocked by the user"},
		local:  {State: store.RecipientRefused, Reason: "Bad Request: message is too odd"},
		bolat:  {State: store.RecipientUnknown, Reason: "connection"},
		dana:   {State: store.RecipientGone},
	})
	_, err := o.TapAnnouncement(o.t.Context(), aigul, id, 0, store.VoteYes, o.now)
	o.must(err)
	return id
}

func TestTheReportSaysWhyItDidNotArriveAndWhatWasPressed(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{
		"kk": {"ботты тоқтатып қойған: 1", "message is too odd", "жеткені белгісіз: 1", "кезегі келгенше", "байланыс үзілген", "🗳 Иә: 1", "Ашу: 0"},
		"ru": {"остановили бота: 1", "message is too odd", "неизвестно, дошло ли: 1", "до своей очереди", "прервалась связь", "🗳 Да: 1", "Открыть: 0"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			id := o.shattered()
			o.queued()
			c := o.chat(officer, lang).Says(fmt.Sprint("/course ", id)).Taps("report").At("announcement_course.report").Sees(want...)
			c.Taps("picture").Taps("file")
			if got, want := fmt.Sprint(o.queued()), fmt.Sprintf("[announcement_picture 42 %[1]d announcement_file 42 %[1]d]", id); got != want {
				t.Errorf("queued %s, want %s", got, want)
			}
		})
	}
}

func TestThePictureIsDrawnOfWhatTheReaderMaySee(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := fmt.Sprint(o.shattered())
	text, screen := o.words(o.room.Picture, officer, id)
	has(t, text, "Кездесу")
	if screen.File == nil || !screen.File.Picture || !bytes.HasPrefix(screen.File.Data, []byte("\x89PNG")) {
		t.Fatal("there is no picture")
	}
	if text, _ := o.words(o.room.Picture, aigul, id); text != "" {
		t.Errorf("somebody without the right gets %q", text)
	}
	other := o.writes(store.AnnouncementTerms{Title: "Бос"})
	text, _ = o.words(o.room.Picture, officer, fmt.Sprint(other))
	has(t, text, "ешкімге жіберілмеген")
}

func TestTheFileHasOnlyWhomTheReaderMayExportAndNoFormulas(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.shattered()
	text, screen := o.words(o.room.File, officer, fmt.Sprint(id))
	has(t, text, "7")
	sheet := unzipped(t, screen.File.Data)
	has(t, sheet, "=1+1", "Дана", "жетті", "ботты тоқтатып қойған", "Иә")
	if strings.Contains(sheet, "<f>") {
		t.Error("the file has a formula")
	}
	text, screen = o.words(o.room.File, local, fmt.Sprint(id))
	has(t, text, "6")
	if strings.Contains(unzipped(t, screen.File.Data), "Дана") {
		t.Error("staff of Astana get somebody of Abai")
	}
	if text, _ := o.words(o.room.File, aigul, fmt.Sprint(id)); text != "" {
		t.Errorf("somebody without the right gets %q", text)
	}
}

// unzipped is what a workbook says.
func unzipped(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
	}
	return all.String()
}

func TestALongCourseIsDrawnInFewBars(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.begins(id)
	for range 7 {
		o.arrives(id, 1, nil)
		o.now = o.now.Add(9 * time.Minute)
	}
	text, screen := o.words(o.room.Picture, officer, fmt.Sprint(id))
	has(t, text, "әр 5 минутта")
	if screen.File == nil {
		t.Fatal("there is no picture")
	}
}
