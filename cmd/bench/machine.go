package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"saruar/cmd/internal/stage"
)

// The program gets the first core and everything else the second, where the machine has two and can pin processes.
const (
	programCore = "0"
	othersCore  = "1"
)

func pinned() []string {
	if tool, err := exec.LookPath("taskset"); err == nil {
		return []string{tool, "-c", programCore}
	}
	return nil
}

// pinSelf moves this process, and with it the servers that it starts, to the second core.
func pinSelf(ctx context.Context) {
	if tool, err := exec.LookPath("taskset"); err == nil {
		_ = exec.CommandContext(ctx, tool, "-a", "-p", "-c", othersCore, strconv.Itoa(os.Getpid())).Run()
	}
}

// clockTicks is how many units of /proc/<pid>/stat make a second on Linux (USER_HZ).
const clockTicks = 100

// cpuSeconds is the CPU time that the replicas have used, 0 where the system does not tell.
func cpuSeconds(replicas []*stage.Replica) (float64, error) {
	sum := 0.0
	for _, r := range replicas {
		raw, err := os.ReadFile("/proc/" + strconv.Itoa(r.Process().Pid) + "/stat")
		if err != nil {
			return 0, nil //nolint:nilerr // not Linux
		}
		_, rest, _ := strings.Cut(string(raw), ") ")
		fields := strings.Fields(rest)
		const user, system = 11, 12 // counted from the state (proc(5))
		for _, i := range []int{user, system} {
			n, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				return 0, fmt.Errorf("read CPU time: %w", err)
			}
			sum += n / clockTicks
		}
	}
	return sum, nil
}

// residentMB is the memory that a replica holds.
func residentMB(r *stage.Replica) (float64, error) {
	raw, err := os.ReadFile("/proc/" + strconv.Itoa(r.Process().Pid) + "/status")
	if err != nil {
		return 0, fmt.Errorf("read memory: %w", err)
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kb / 1024, err
		}
	}
	return 0, nil
}

var errNoFigure = errors.New("no such figure")

// metric reads one figure of a replica.
func metric(ctx context.Context, r *stage.Replica, name string) (float64, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, r.Metrics(), nil)
	if err != nil {
		return 0, fmt.Errorf("read figures: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, fmt.Errorf("read figures: %w", err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() {
		if value, ok := strings.CutPrefix(lines.Text(), name+" "); ok {
			return strconv.ParseFloat(value, 64)
		}
	}
	return 0, fmt.Errorf("%s: %w", name, errNoFigure)
}

// roundTrips gives how often a turn goes to Postgres and to Redis.
func roundTrips(ctx context.Context, r *stage.Replica) (postgres, redis float64, err error) {
	var v [3]float64
	for i, name := range []string{"saruar_turns_total", `saruar_round_trips_total{server="postgres"}`, `saruar_round_trips_total{server="redis"}`} {
		if v[i], err = metric(ctx, r, name); err != nil {
			return 0, 0, err
		}
	}
	return v[1] / v[0], v[2] / v[0], nil
}
