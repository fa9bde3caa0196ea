package bot

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestALaneIsWorkedOnByOneAtATime(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	left, busy := map[int64]int{}, map[int64]bool{}
	var done sync.WaitGroup
	lanes := NewLanes(8, func(_ context.Context, lane int64) (time.Duration, bool) {
		mu.Lock()
		if busy[lane] {
			t.Errorf("lane %d is worked on twice at once", lane)
		}
		if left[lane] == 0 {
			mu.Unlock()
			return 0, false
		}
		busy[lane] = true
		left[lane]--
		mu.Unlock()
		defer done.Done()
		mu.Lock()
		busy[lane] = false
		mu.Unlock()
		return 0, true
	})
	const people, each = 50, 20
	done.Add(people * each)
	for range each {
		for lane := range int64(people) {
			mu.Lock()
			left[lane]++
			mu.Unlock()
			lanes.Wake(lane)
		}
	}
	done.Wait()
	lanes.Close(t.Context())
}

func TestALaneThatWaitsIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	var looks atomic.Int64
	again := make(chan struct{})
	lanes := NewLanes(1, func(context.Context, int64) (time.Duration, bool) {
		if looks.Add(1) == 3 {
			close(again)
		}
		return time.Millisecond, false
	})
	lanes.Wake(1)
	<-again
	lanes.Close(t.Context())
}

func TestClosingWaitsForWhatRunsAndThenAborts(t *testing.T) {
	t.Parallel()
	began, ended := make(chan struct{}), make(chan struct{})
	lanes := NewLanes(1, func(ctx context.Context, _ int64) (time.Duration, bool) {
		close(began)
		<-ctx.Done()
		close(ended)
		return 0, true
	})
	lanes.Wake(1)
	<-began
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	lanes.Close(ctx)
	<-ended
	lanes.Wake(2)
}
