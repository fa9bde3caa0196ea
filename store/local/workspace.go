package local

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

const (
	workspacePrefix = "saruar-"
	roomyEnough     = 2 << 30 // bytes free in shared memory before a cluster is put there

	// longestFolder leaves room for the name of the socket: its whole path may have 107 bytes on Linux, 103 elsewhere.
	longestFolder = 103 - len("/.s.PGSQL.5432.lock")
)

// workspace is a folder for one run of one server: its socket, and its data when nobody wants to keep them. Beside it
// lies a file that this program holds locked as long as it lives, so that others can tell a folder in use from a
// leftover.
type workspace struct {
	dir   string
	lock  *os.File
	guard *os.File // closing it, or the end of this program, makes the guard remove the folder
}

// newWorkspace makes an empty folder that owner can use, after removing the folders that ended programs have left. onDisk says that it is
// for what must outlast a power cut.
func newWorkspace(owner account, onDisk bool) (*workspace, error) {
	root, err := workspaceRoot(owner, onDisk)
	if err != nil {
		return nil, err
	}
	sweep(root)

	dir, lock, err := claim(root)
	if err != nil {
		return nil, fmt.Errorf("make a folder for a server: %w", err)
	}
	w := &workspace{dir: dir, lock: lock}
	if err := w.furnish(owner); err != nil {
		return nil, errors.Join(fmt.Errorf("make a folder for a server: %w", err), w.remove())
	}
	return w, nil
}

// claim takes a new name below root, whose lock is held as long as the program lives. Another process that sweeps may take the lock for a left one right after it
// was made, and before it is held: then another name is taken.
func claim(root string) (dir string, lock *os.File, err error) {
	for {
		dir = filepath.Join(root, workspacePrefix+strings.ToLower(rand.Text()[:10]))
		lock, err = os.OpenFile(dir+".lock", os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		if err != nil {
			return "", nil, err
		}
		if !errors.Is(holdLock(lock), errHeld) && isThere(lock) {
			return dir, lock, nil
		}
		_ = lock.Close()
	}
}

// isThere reports whether a file still has its name.
func isThere(file *os.File) bool {
	mine, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Lstat(file.Name())
	return err == nil && os.SameFile(mine, named)
}

func (w *workspace) furnish(owner account) error {
	if err := os.Mkdir(w.dir, 0o700); err != nil {
		return err
	}
	if err := owner.owns(w.dir); err != nil {
		return err
	}
	return w.startGuard()
}

// guardScript waits until the program at the other end of its input ends, by itself or killed, then removes the folder.
// Elsewhere than on Linux it also ends the servers. It tries again because a server that is ending still writes.
const guardScript = `
while read -r _; do :; done
for file in "$1"/*.pid "$1"/data/postmaster.pid; do
	[ -f "$file" ] && read -r pid <"$file" && kill -QUIT "$pid" 2>/dev/null
done
for try in 1 2 3 4 5 6 7 8 9; do
	rm -rf "$1" 2>/dev/null && break
	sleep 1
done
rm -f "$1.lock"
`

func (w *workspace) startGuard() error {
	guard := exec.Command("/bin/sh", "-c", guardScript, "guard", w.dir)
	guard.Dir = "/"
	guard.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	wait, hold, err := os.Pipe()
	if err != nil {
		return err
	}
	defer func() { _ = wait.Close() }()
	guard.Stdin = wait
	if err := guard.Start(); err != nil {
		_ = hold.Close()
		return err
	}
	go waitForGuard(guard)
	w.guard = hold
	return nil
}

func waitForGuard(guard *exec.Cmd) { _ = guard.Wait() }

// remove deletes the folder and all that is in it.
func (w *workspace) remove() error {
	err := errors.Join(os.RemoveAll(w.dir), os.Remove(w.lock.Name()))
	if w.guard != nil {
		_ = w.guard.Close()
	}
	return errors.Join(err, w.lock.Close())
}

// workspaceRoot is where workspaces lie: in memory when there is room, since tests write much and keep nothing, else, and when it is to be
// on a disk, in the folder for temporary files.
func workspaceRoot(owner account, onDisk bool) (string, error) {
	candidates := []string{os.TempDir(), "/tmp", "/var/tmp"}
	if !onDisk && freeBytes("/dev/shm") >= roomyEnough {
		candidates = append([]string{"/dev/shm"}, candidates...)
	}
	for _, root := range candidates {
		fits := len(root)+len("/"+workspacePrefix)+10 <= longestFolder
		if fits && writable(root) && owner.canEnter(root) {
			return root, nil
		}
	}
	return "", fmt.Errorf("no folder for temporary files is usable, of %s: set TMPDIR to one with a short name",
		strings.Join(candidates, ", "))
}

func freeBytes(dir string) uint64 {
	var stat syscall.Statfs_t
	if err := syscall.Statfs(dir, &stat); err != nil {
		return 0
	}
	return stat.Bavail * uint64(stat.Bsize)
}

func writable(dir string) bool {
	const write, search = 2, 1
	return syscall.Access(dir, write|search) == nil
}
