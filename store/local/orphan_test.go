package local

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// childServer names the server that this test program starts when it is run as the child of a test.
const childServer = "SARUAR_LOCAL_TEST_SERVER"

// TestChild is the program that the tests below kill. It tells its folder and waits.
func TestChild(t *testing.T) {
	var folder string
	switch os.Getenv(childServer) {
	case "postgres":
		p, err := StartPostgres(context.Background(), PostgresOptions{})
		if err != nil {
			t.Fatal(err)
		}
		folder = p.workspace.dir
	case "redis":
		r, err := StartRedis(context.Background(), RedisOptions{})
		if err != nil {
			t.Fatal(err)
		}
		folder = r.workspace.dir
	default:
		t.Skip("this is the child of other tests")
	}
	fmt.Printf("\nfolder %s\n", folder)
	_, _ = os.Stdin.Read(make([]byte, 1)) // until the parent ends, if it does not kill this one
}

func TestServersEndWithAKilledProgram(t *testing.T) {
	t.Parallel()
	for _, server := range []string{"postgres", "redis"} {
		t.Run(server, func(t *testing.T) {
			t.Parallel()
			if server == "redis" {
				startRedis(t, RedisOptions{}) // skips where there is none
			}
			child, folder := startChild(t, server)
			if len(processesIn(folder)) == 0 {
				t.Fatal("no server runs")
			}
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = child.Wait()
			eventually(t, "the server ends", func() bool { return len(processesIn(folder)) == 0 })
			eventually(t, "its folder goes", func() bool {
				left, _ := filepath.Glob(folder + "*")
				return len(left) == 0
			})
		})
	}
}

func startChild(t *testing.T, server string) (*exec.Cmd, string) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestChild$")
	child.Env = append(os.Environ(), childServer+"="+server)
	if _, err := child.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	printed, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = child.Process.Kill() })
	lines := bufio.NewScanner(printed)
	for lines.Scan() {
		if folder, told := strings.CutPrefix(lines.Text(), "folder "); told {
			return child, folder
		}
	}
	t.Fatal("the child tells no folder")
	return nil, ""
}

// processesIn lists the servers that were called with something in folder; the shell that guards it is none.
func processesIn(folder string) []string {
	var found []string
	calls, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, call := range calls {
		line, err := os.ReadFile(call)
		if err == nil && strings.Contains(string(line), folder) && !strings.HasPrefix(string(line), "/bin/sh") {
			found = append(found, string(line))
		}
	}
	return found
}

func TestSweepTakesOnlyWhatNobodyHolds(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write(t, filepath.Join(root, "saruar-left.lock"), "")
	write(t, filepath.Join(root, "saruar-left/data/PG_VERSION"), "15\n")
	write(t, filepath.Join(root, "saruar-held/data/PG_VERSION"), "15\n")
	write(t, filepath.Join(root, "somebody-elses/file"), "")
	held, err := awaitLock(t.Context(), filepath.Join(root, "saruar-held.lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = held.Close() }()

	sweep(root)

	left, _ := filepath.Glob(filepath.Join(root, "*"))
	for number, path := range left {
		left[number] = filepath.Base(path)
	}
	if got := strings.Join(left, " "); got != "saruar-held saruar-held.lock somebody-elses" {
		t.Errorf("left: %s", got)
	}
}

func TestWhatIsClaimedWhileOthersSweepIsHeld(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	sweeping, stop := context.WithCancel(t.Context())
	var others sync.WaitGroup
	for range 2 {
		others.Go(func() {
			for sweeping.Err() == nil {
				sweep(root)
			}
		})
	}
	defer others.Wait()
	defer stop()
	for range 2000 {
		dir, lock, err := claim(root)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(dir + ".lock"); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(os.Remove(lock.Name()), lock.Close()); err != nil {
			t.Fatal(err)
		}
	}
}

// eventually waits for something that another process does.
func eventually(t *testing.T, what string, done func() bool) {
	t.Helper()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	late := time.After(20 * time.Second)
	for !done() {
		select {
		case <-again.C:
		case <-late:
			t.Fatalf("waited in vain until %s", what)
		}
	}
}
