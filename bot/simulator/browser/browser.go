// Package browser drives a headless Chromium in tests.
package browser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// New opens a window of the test's own in a Chromium, with an empty profile, and returns a context for chromedp.Do and chromedp.Run. The window
// closes with the test. Tests that run at one time share the Chromium: to start one costs more than most tests; it ends with the last of them.
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
	parent, err := common.enter(program)
	if err != nil {
		t.Fatalf("start %s: %v", program, err)
	}
	t.Cleanup(func() {
		if err := common.leave(); err != nil {
			t.Error(err)
		}
	})
	ctx, _ := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	t.Cleanup(func() { _ = chromedp.Cancel(ctx) })
	err = chromedp.Do(ctx, Desktop())
	if err == nil { // a window that is not in front is looked at all the same
		_, err = chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	}
	if err != nil {
		t.Fatalf("open a window of %s: %v", program, err)
	}
	return ctx
}

// flags keep Chromium from asking, updating itself and reaching for the network.
func flags(program, profile string) []chromedp.ExecAllocatorOption {
	return []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.UserDataDir(profile),
		chromedp.WSURLReadTimeout(startPatience),
		chromedp.Flag("headless", "new"),
		chromedp.Flag("no-sandbox", true), // root has none, and the pages are ours
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-dev-shm-usage", true), // containers often have little /dev/shm
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-timer-throttling", true), // windows of other tests lie above
		chromedp.Flag("disable-backgrounding-occluded-windows", true),
		chromedp.Flag("disable-renderer-backgrounding", true),
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
