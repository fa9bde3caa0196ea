package browser_test

import (
	"bytes"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
)

const page = `<!doctype html><html lang="kk"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Сәлем</title><body style="font: 20px sans-serif"><h1>Сәлеметсіз бе</h1><p id="letters">ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸ 🎉</p>`

// missing draws each sign, and one that no font has, and returns the signs that look the same as that one.
const missing = `(() => {
	const draw = sign => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = 40;
		const pen = canvas.getContext('2d');
		pen.font = '24px sans-serif';
		pen.fillText(sign, 4, 30);
		return canvas.toDataURL();
	};
	const box = draw('\u{10fffd}'), blank = draw(' ');
	return [...document.querySelector('#letters').textContent].filter(sign => sign.trim())
		.filter(sign => [box, blank].includes(draw(sign))).join('');
})()`

func TestKazakhLettersAndEmojiAreDrawn(t *testing.T) {
	t.Parallel()
	ctx := browser.New(t)
	if err := chromedp.Do(ctx, chromedp.Navigate(serve(t))); err != nil {
		t.Fatal(err)
	}
	title, err := chromedp.Run(ctx, chromedp.Title())
	if err != nil {
		t.Fatal(err)
	}
	undrawn, err := chromedp.Run(ctx, chromedp.Evaluate[string](missing))
	if err != nil {
		t.Fatal(err)
	}
	if title != "Сәлем" || undrawn != "" {
		t.Errorf("title %q, letters that no font has: %q", title, undrawn)
	}
}

func TestScreenshotHasThePhonesSize(t *testing.T) {
	t.Parallel()
	ctx := browser.New(t)
	path := filepath.Join(t.TempDir(), "shots", "page.png")
	if err := chromedp.Do(ctx, browser.Phone(), chromedp.Navigate(serve(t))); err != nil {
		t.Fatal(err)
	}
	if err := browser.Screenshot(ctx, path); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	size, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if size.Width != 2*390 || size.Height != 2*844 {
		t.Errorf("the picture has %d × %d pixels", size.Width, size.Height)
	}
}

func serve(t *testing.T) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	}))
	t.Cleanup(server.Close)
	return server.URL
}
