package local

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// placeForRoot is where data lies that root wants below a folder which the account Postgres runs as cannot enter.
const placeForRoot = "/var/lib/saruar"

// home is where a cluster lies that is kept between runs. This program holds its lock while it uses it.
type home struct {
	dir  string
	lock *os.File
}

// openHome opens or makes the folder "postgres" in dir. When the server's account cannot enter dir, which happens when
// root has the checkout in its own home, "postgres" is a link to a folder below /var/lib/saruar instead.
func openHome(dir string, owner account) (*home, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // the server's account goes through it
		return nil, err
	}
	place := filepath.Join(dir, "postgres")
	if err := makePlace(dir, place, owner); err != nil {
		return nil, fmt.Errorf("make a folder for the database in %s: %w", dir, err)
	}
	if place, err = filepath.EvalSymlinks(place); err != nil {
		return nil, fmt.Errorf("the folder of the database is gone, remove %s to begin anew: %w", dir, err)
	}
	return lockHome(place)
}

func makePlace(dir, place string, owner account) error {
	if _, err := os.Lstat(place); err == nil {
		return nil
	}
	if owner.canEnter(dir) {
		return makeOwned(place, owner)
	}
	if err := makeReadable(placeForRoot); err != nil {
		return err
	}
	elsewhere := filepath.Join(placeForRoot, strings.ToLower(rand.Text()[:10]))
	if err := makeOwned(elsewhere, owner); err != nil {
		return err
	}
	return os.Symlink(elsewhere, place)
}

// makeReadable makes a folder that other accounts may read, whatever this program's mask for new files.
func makeReadable(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // meant to be read
		return err
	}
	return os.Chmod(dir, 0o755) //nolint:gosec // meant to be read
}

func makeOwned(dir string, owner account) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	return owner.owns(dir)
}

func lockHome(dir string) (*home, error) {
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("use the database of another account: %w", err)
	}
	if err := holdLock(lock); err != nil {
		holder, _ := os.ReadFile(lock.Name())
		_ = lock.Close()
		if errors.Is(err, errHeld) {
			return nil, fmt.Errorf("the database in %s is in use by process %s: stop that one first",
				dir, strings.TrimSpace(string(holder)))
		}
		return nil, fmt.Errorf("lock %s: %w", dir, err)
	}
	err = errors.Join(lock.Truncate(0), func() error {
		_, err := lock.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
		return err
	}())
	if err != nil {
		return nil, errors.Join(fmt.Errorf("note who uses %s: %w", dir, err), lock.Close())
	}
	return &home{dir: dir, lock: lock}, nil
}

func (h *home) close() error { return h.lock.Close() }

// clearOrphan makes sure that no server works on data, whose home is locked: one that has outlived its program is ended
// and waited for. Then Postgres's note of who works on data is removed, since in a new container the number in it may
// well belong to something else, and Postgres would refuse to start.
func clearOrphan(ctx context.Context, data string) error {
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for endOrphan(data) {
		select {
		case <-again.C:
		case <-ctx.Done():
			return fmt.Errorf("wait for an older Postgres on %s to end: %w", data, ctx.Err())
		}
	}
	return ignoreMissing(os.Remove(filepath.Join(data, "postmaster.pid")))
}

// RemovePostgres deletes the data that StartPostgres keeps for dir, wherever it lies. It fails while a server uses it.
// Data that is not there is no error.
func RemovePostgres(dir string) error {
	place := filepath.Join(dir, "postgres")
	real, err := filepath.EvalSymlinks(place)
	if errors.Is(err, os.ErrNotExist) {
		return ignoreMissing(os.Remove(place))
	}
	if err != nil {
		return fmt.Errorf("remove the database of %s: %w", dir, err)
	}
	opened, err := lockHome(real)
	if err != nil {
		return err
	}
	return errors.Join(os.RemoveAll(real), ignoreMissing(os.Remove(place)), opened.close())
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
