package local

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// encodingLocale is the locale of all that ICU does not decide, of those that every system has. Plain C would know no
// letters but English ones: no lower case and no search for Kazakh or Russian.
const encodingLocale = "C.UTF-8"

// signalWhenOrphaned has the kernel send sig to the child when its parent ends.
func signalWhenOrphaned(cmd *exec.Cmd, sig syscall.Signal) {
	cmd.SysProcAttr.Pdeathsig = sig
}

// commandLine returns how the process was called, empty when there is no such process.
func commandLine(pid int) string {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(string(line), "\x00", " ")
}
