// Package browser drives a headless Chromium in tests.
package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// New starts a Chromium of the test's own, with an empty profile, and returns a context for chromedp.Do and chromedp.Run. Chromium
// ends with the test.
//
// It is looked for on PATH and in the usual places. Root, or an ordinary user who may use sudo without a password,
// installs it with apt when it is missing; anyone else's test is skipped, or fails where CI is set.
func New(t testing.TB) context.Context {
	t.Helper()
	program, err := chromium()
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	allocated, end := chromedp.NewExecAllocator(context.Background(), flags(program, t.TempDir())...)
	ctx, _ := chromedp.NewContext(allocated)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits for Chromium to end, so that its profile can be removed
		end()
	})
	if err := chromedp.Do(ctx, Desktop()); err != nil {
		t.Fatalf("start %s: %v", program, err)
	}
	return ctx
}

// flags keep Chromium from asking, updating itself and reaching for the network.
func flags(program, profile string) []chromedp.ExecAllocatorOption {
	return []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.UserDataDir(profile),
		chromedp.Flag("headless", "new"),
		chromedp.Flag("no-sandbox", true), // root has none, and the pages are ours
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-dev-shm-usage", true), // containers often have little /dev/shm
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("mute-audio", true),
		chromedp.Flag("no-first-run", true),
		chromedp.Flag("no-default-browser-check", true),
	}
}

// Phone sets the viewport of a common phone: 390 × 844, touch, two pixels to a point.
func Phone() chromedp.Action[chromedp.Void] {
	return chromedp.EmulateViewport(390, 844, chromedp.EmulateScale(2), chromedp.EmulateMobile, chromedp.EmulateTouch)
}

// Desktop sets the viewport of a common laptop: 1280 × 800.
func Desktop() chromedp.Action[chromedp.Void] {
	return chromedp.EmulateViewport(1280, 800)
}

// Screenshot writes what the viewport shows to path, as PNG, and makes the folders it lies in.
func Screenshot(ctx context.Context, path string) error {
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return fmt.Errorf("take the screenshot %s: %w", path, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return fmt.Errorf("make a folder for the screenshot: %w", err)
	}
	if err := os.WriteFile(path, picture, 0o600); err != nil {
		return fmt.Errorf("write the screenshot: %w", err)
	}
	return nil
}
