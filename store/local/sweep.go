package local

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// sweep removes the workspaces below root that ended programs of this account have left. What it cannot remove it
// leaves to the next one.
func sweep(root string) {
	locks, _ := filepath.Glob(filepath.Join(root, workspacePrefix+"*.lock"))
	for _, name := range locks {
		sweepWorkspace(name)
	}
}

func sweepWorkspace(lockName string) {
	info, err := os.Lstat(lockName)
	if err != nil || !info.Mode().IsRegular() || !isOurs(info) {
		return
	}
	lock, err := os.OpenFile(lockName, os.O_RDWR, 0)
	if err != nil {
		return
	}
	defer func() { _ = lock.Close() }()
	if holdLock(lock) != nil {
		return
	}
	dir := strings.TrimSuffix(lockName, ".lock")
	endOrphan(filepath.Join(dir, "data"))
	if os.RemoveAll(dir) == nil {
		_ = os.Remove(lockName)
	}
}

func isOurs(info os.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}

// endOrphan ends a Postgres that still works on data though the program it belonged to is gone, which happens where
// the kernel does not see to it. It reports whether there was one.
func endOrphan(data string) bool {
	pid := postmasterPID(data)
	if pid <= 1 || !strings.Contains(commandLine(pid), data) {
		return false
	}
	_ = syscall.Kill(pid, syscall.SIGQUIT)
	return true
}

// postmasterPID reads which process works on data according to Postgres's own note, 0 when there is none.
func postmasterPID(data string) int {
	note, err := os.Open(filepath.Join(data, "postmaster.pid"))
	if err != nil {
		return 0
	}
	defer func() { _ = note.Close() }()
	line, _ := bufio.NewReader(note).ReadString('\n')
	pid, _ := strconv.Atoi(strings.TrimSpace(line))
	return pid
}
