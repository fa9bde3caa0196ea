package main

import (
	"bufio"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"saruar/cmd/internal/stage"
)

// A plain answer costs one transaction of three round trips beside the batched journal, one read and one write of the session.
func TestAPlainAnswerCostsThreeRoundTripsToPostgresAndTwoToRedis(t *testing.T) {
	t.Parallel()
	p, running := set(t, stage.Options{}, 1)
	p.joins(5)
	const turns = 7
	for name, want := range map[string]int{
		"saruar_turns_total": turns, `saruar_round_trips_total{server="postgres"}`: 3 * turns, `saruar_round_trips_total{server="redis"}`: 2 * turns,
	} {
		// The last turn makes a member and opens the main menu, which asks what there is to do.
		got := p.figure(running[0], name)
		if got < want || (got > want && !strings.Contains(name, "postgres")) || got > want+5 {
			t.Errorf("%s is %d, want %d", name, got, want)
		}
	}
}

// figure reads one of the program's own figures.
func (p *play) figure(r *stage.Replica, name string) int {
	p.t.Helper()
	request, err := http.NewRequestWithContext(p.ctx, http.MethodGet, r.Metrics(), nil)
	if err != nil {
		p.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		p.t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() {
		if value, ok := strings.CutPrefix(lines.Text(), name+" "); ok {
			n, err := strconv.Atoi(value)
			if err != nil {
				p.t.Fatal(err)
			}
			return n
		}
	}
	p.t.Fatalf("no figure %s", name)
	return 0
}
