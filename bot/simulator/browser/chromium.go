package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	// versionPatience and startPatience are for a machine on which many other tests run.
	versionPatience = 2 * time.Minute
	startPatience   = 2 * time.Minute
	installPatience = 10 * time.Minute
)

// chromium is the path of a Chromium that runs. Whoever asks first in this process looks for it, and installs it.
var chromium = sync.OnceValues(findOrInstall)

func findOrInstall() (string, error) {
	if found, ok := find(); ok {
		return found, nil
	}
	if err := install(); err != nil {
		return "", fmt.Errorf("this machine has no Chromium (%w): install it, on Debian with apt-get install %s",
			err, strings.Join(debianPackages(), " "))
	}
	if found, ok := find(); ok {
		return found, nil
	}
	return "", errors.New("the Chromium that was installed does not run")
}

// find returns the first Chromium or Chrome that tells its version. The placeholder that Ubuntu has for a snap does not.
func find() (string, bool) {
	places := []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell", "chrome",
		"/usr/bin/chromium", "/usr/bin/google-chrome", "/snap/bin/chromium", "/headless-shell/headless-shell",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	}
	for _, place := range places {
		if path, err := exec.LookPath(place); err == nil && runs(path) {
			return path, true
		}
	}
	return "", false
}

func runs(path string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), versionPatience)
	defer cancel()
	return exec.CommandContext(ctx, path, "--version").Run() == nil
}

// debianPackages are Chromium, and fonts with every Kazakh letter and with emoji.
func debianPackages() []string {
	return []string{"chromium", "fonts-dejavu-core", "fonts-noto-color-emoji"}
}

// install installs the packages, one process at a time: the tests of several packages may want them at once.
func install() error {
	if _, err := exec.LookPath("apt-get"); err != nil {
		return errors.New("and no apt to install it with")
	}
	root, err := asRoot()
	if err != nil {
		return err
	}
	lock, err := os.OpenFile(filepath.Join(os.TempDir(), "saruar-chromium.lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return fmt.Errorf("wait for another process that installs it: %w", err)
	}
	if _, ok := find(); ok {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), installPatience)
	defer cancel()
	// One source of several being out of reach is no reason to give up: installing tells what is missing.
	_ = run(ctx, root, "apt-get", "update", "-qq")
	return run(ctx, root, slices.Concat([]string{
		"apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300",
	}, debianPackages())...)
}

// asRoot is what to put before a command so that root runs it.
func asRoot() ([]string, error) {
	if os.Geteuid() == 0 {
		return nil, nil
	}
	if err := exec.Command("sudo", "-n", "true").Run(); err != nil {
		return nil, errors.New("and only root may install it")
	}
	return []string{"sudo", "-n"}, nil
}

func run(ctx context.Context, root []string, command ...string) error {
	whole := slices.Concat(root, []string{"env", "DEBIAN_FRONTEND=noninteractive"}, command)
	said, err := exec.CommandContext(ctx, whole[0], whole[1:]...).CombinedOutput()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(string(said)), "\n")
		return fmt.Errorf("%s: %w: %s", strings.Join(command[:2], " "), err, lines[len(lines)-1])
	}
	return nil
}
