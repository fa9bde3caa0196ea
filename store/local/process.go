package local

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// process is a server that runs as a child of this program and ends with it.
type process struct {
	cmd  *exec.Cmd
	done chan struct{}
}

// startProcess starts cmd. When this program ends without stopping it, the kernel sends it the signal orphaned, where
// the system can do that. As long as it runs, owner is not collected as garbage: with it would go the locks on the
// server's folders, even though somebody still uses its address.
func startProcess(cmd *exec.Cmd, orphaned syscall.Signal, owner any) (*process, error) {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid = true // Ctrl-C is meant for this program, which then stops its servers in order
	signalWhenOrphaned(cmd, orphaned)

	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error)
	go p.superviseServer(started, owner)
	return p, <-started
}

// superviseServer keeps its thread until the server has ended: the kernel takes the end of the thread that forked for
// the end of the parent, and Go ends idle threads when it likes.
func (p *process) superviseServer(started chan<- error, owner any) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	defer close(p.done)
	defer runtime.KeepAlive(owner)
	if err := p.cmd.Start(); err != nil {
		started <- fmt.Errorf("start %s: %w", p.cmd.Path, err)
		return
	}
	started <- nil
	_ = p.cmd.Wait() // how it ended stands in its log
}

// running tells whether the server has not ended yet.
func (p *process) running() bool {
	if p == nil {
		return false
	}
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}

// signal sends sig; a server that has ended already is no error.
func (p *process) signal(sig os.Signal) error {
	if !p.running() {
		return nil
	}
	if err := p.cmd.Process.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("send %s to process %d: %w", sig, p.cmd.Process.Pid, err)
	}
	return nil
}

// end sends the signals one after the other, each with patience for the server to end, and kills it at last.
func (p *process) end(patience time.Duration, signals ...os.Signal) error {
	for _, sig := range append(signals, syscall.SIGKILL) {
		if !p.running() {
			return nil
		}
		if err := p.signal(sig); err != nil {
			return err
		}
		select {
		case <-p.done:
		case <-time.After(patience):
		}
	}
	if p.running() {
		return fmt.Errorf("process %d does not end", p.cmd.Process.Pid)
	}
	return nil
}
