package local

import (
	"context"
	"fmt"
	"time"

	"github.com/alicebob/miniredis/v2"
)

// memoryTick is how late keys of a MemoryRedis may expire.
const memoryTick = 50 * time.Millisecond

// MemoryRedis is a Redis inside this program, for a demo on a machine without one. It keeps nothing.
type MemoryRedis struct {
	server *miniredis.Miniredis
	stop   context.CancelFunc
	ended  chan struct{}
}

// StartMemoryRedis starts one on a free port of this machine. It ends with Stop or with ctx.
func StartMemoryRedis(ctx context.Context) (*MemoryRedis, error) {
	server, err := miniredis.Run()
	if err != nil {
		return nil, fmt.Errorf("start a Redis in memory: %w", err)
	}
	ctx, stop := context.WithCancel(ctx)
	r := &MemoryRedis{server: server, stop: stop, ended: make(chan struct{})}
	go r.passTime(ctx)
	return r, nil
}

// passTime makes keys expire: by itself the server waits for someone to say how much time has passed.
func (r *MemoryRedis) passTime(ctx context.Context) {
	defer close(r.ended)
	defer r.server.Close()
	tick := time.NewTicker(memoryTick)
	defer tick.Stop()
	var last time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case now := <-tick.C:
			passed := memoryTick
			if !last.IsZero() {
				passed = now.Sub(last) // ticks are left out when the machine is busy
			}
			last = now
			r.server.FastForward(passed)
		}
	}
}

// URL is the address for redis.ParseURL.
func (r *MemoryRedis) URL() string { return "redis://" + r.server.Addr() }

// Stop ends the server and returns when it has ended. Stopping again does nothing.
func (r *MemoryRedis) Stop() error {
	r.stop()
	<-r.ended
	return nil
}
