package page_test

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// picture writes a picture into the test's folder.
func picture(t *testing.T, name string) string {
	t.Helper()
	content, err := base64.StdEncoding.DecodeString(dot)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// choose gives files to one of a person's file choosers, as the browser's own dialog does.
func (d *desk) choose(person int, kind string, paths ...string) {
	d.Helper()
	d.do(chromedp.SetUploadFiles(chromedp.CSS(within(person, test("file-"+kind))), paths, chromedp.NodeReady))
}

func TestPhotoIsShownBeforeItIsSentWithItsCaption(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Фото", "html": "Фото"})
	d.choose(1, "photo", picture(t, "aula.png"))
	d.sees("the preview", `document.querySelector('.previews img')?.naturalWidth === 1`)
	d.types(test("caption"), "Біздің аула")
	d.click(test("send-files"))
	if said := d.asked(t, "POST messages"); said["photo"] != dot || said["caption"] != "Біздің аула" || said["name"] != "aula.png" || said["mime"] != "image/png" {
		t.Errorf("the page sent %v", said)
	}
}

func TestSeveralPhotosAreAnAlbum(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Фото", "html": "Фото"})
	d.choose(1, "photo", picture(t, "1.png"), picture(t, "2.png"), picture(t, "3.png"))
	d.types(test("caption"), "Үшеуі")
	d.click(test("send-files"))
	album, _ := d.asked(t, "POST messages")["album"].([]any)
	if len(album) != 3 {
		t.Fatalf("the page sent an album of %d", len(album))
	}
	first, last := album[0].(map[string]any), album[2].(map[string]any)
	if first["caption"] != "Үшеуі" || last["caption"] != nil || last["photo"] != dot {
		t.Errorf("the page sent %v", album)
	}
}

func TestFileVoiceAndVideoGoAsWhatTheyAre(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Файл", "html": "Файл"})
	for _, kind := range []string{"document", "voice", "video"} {
		d.choose(1, kind, picture(t, kind+".bin"))
		d.click(test("send-files"))
		if said := d.asked(t, "POST messages"); said[kind] != dot {
			t.Errorf("%s: the page sent %v", kind, said)
		}
	}
	d.choose(1, "photo", picture(t, "as-file.png"))
	d.click(test("as-files"))
	d.click(test("send-files"))
	if said := d.asked(t, "POST messages"); said["document"] != dot || said["photo"] != nil {
		t.Errorf("the page sent %v", said)
	}
}

func TestReadyMadePictureAndStickerNeedNoFile(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Фото", "html": "Фото"})
	d.click(within(1, test("attach")))
	d.click(test("attach-sample"))
	d.click(test("send-files"))
	if sent, _ := d.asked(t, "POST messages")["photo"].(string); len(sent) < 1000 {
		t.Errorf("the picture is %d letters", len(sent))
	}
	d.click(within(1, test("attach")))
	d.click(test("attach-sticker"))
	d.click(".choose-sticker")
	if sent, _ := d.asked(t, "POST messages")["sticker"].(string); len(sent) < 1000 {
		t.Errorf("the sticker is %d letters", len(sent))
	}
}

func TestWhatTheBotSendsIsShown(t *testing.T) {
	t.Parallel()
	d := open(t)
	file := func(id, name, kind string) []object {
		return []object{{"file_id": id, "name": name, "mime": kind, "size": 2048, "url": "/sim/files/" + id}}
	}
	size := []object{{"file_id": "p", "width": 40, "height": 30}}
	for range 2 {
		d.says(1, object{"photo": size, "media_group_id": "9", "html": "", "files": file("p", "p.png", "image/png")})
	}
	d.says(1, object{"photo": size, "caption": "Аула", "html": "Аула", "files": file("p", "p.png", "image/png")})
	d.says(1, object{"document": object{"file_id": "d", "file_name": "сертификат.pdf", "file_size": 2048}, "html": "", "files": file("d", "сертификат.pdf", "application/pdf")})
	d.says(1, object{"voice": object{"file_id": "v"}, "html": "", "files": file("v", "v.ogg", "audio/ogg")})
	d.says(1, object{"video": object{"file_id": "w"}, "html": "", "files": file("w", "w.mp4", "video/mp4")})
	d.says(1, object{"sticker": object{"file_id": "s", "emoji": "🎉"}, "html": "", "files": file("s", "s.webp", "image/webp")})
	d.says(1, object{"contact": object{"phone_number": "77011234567", "first_name": "Айгүл"}, "html": ""})
	d.says(1, object{"location": object{"latitude": 51.1, "longitude": 71.4}, "html": ""})
	log := within(1, ".log")
	d.has(log, "51.10000, 71.40000")
	for _, want := range []string{"сертификат.pdf", "2 КБ", "+77011234567", "Аула"} {
		d.has(log, want)
	}
	for _, selector := range []string{".album .tile:nth-child(2) img", "audio[controls]", "video[controls]", "img.sticker[alt='🎉']", `a.card[href="/sim/files/d"][target=_blank][rel~=noopener]`} {
		d.is(within(1, selector))
	}
	d.click(within(1, ".with-picture .picture"))
	d.is("dialog.viewer[open] img")
}
