//go:build !linux

package local

import (
	"os/exec"
	"strconv"
	"syscall"
)

// encodingLocale is the locale of all that ICU does not decide, of those that every system has. Plain C would know no
// letters but English ones: no lower case and no search for Kazakh or Russian.
const encodingLocale = "en_US.UTF-8"

// signalWhenOrphaned does nothing here: only Linux can. The guard of the workspace ends orphans instead.
func signalWhenOrphaned(*exec.Cmd, syscall.Signal) {}

// commandLine returns how the process was called, empty when there is no such process.
func commandLine(pid int) string {
	line, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return ""
	}
	return string(line)
}
