package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"saruar/cmd/internal/stage"
)

// peopleAtOnce is how many people talk at the same time.
const peopleAtOnce = 64

// conversation measures first contact, a form of six questions with choices and texts, from "/start" to the main menu.
func conversation(ctx context.Context, report func(figure)) error {
	folder, err := os.MkdirTemp("", "saruar-bench-")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	binary, err := stage.Build(ctx, folder)
	if err != nil {
		return err
	}
	pinSelf(ctx)
	for _, way := range []struct {
		name     string
		webhook  bool
		replicas int
		about    string
	}{
		{"polling", false, 1, "one replica asks for updates"},
		{"webhook", true, 1, "one replica, webhook"},
		{"webhook2", true, 2, "two replicas on the same core, webhook"},
	} {
		options := stage.Options{Durable: true, Quiet: true, Webhook: way.webhook, Binary: binary, Command: pinned(), Environment: []string{"GOMAXPROCS=1"}}
		err := onStage(ctx, options, way.replicas, func(s *stage.Stage, replicas []*stage.Replica) error {
			return measureTalk(ctx, "conversation."+way.name, way.about, s, replicas, report)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", way.name, err)
		}
	}
	return nil
}

func onStage(ctx context.Context, o stage.Options, replicas int, play func(*stage.Stage, []*stage.Replica) error) error {
	s, err := stage.New(ctx, o)
	if err != nil {
		return err
	}
	defer s.Close()
	var running []*stage.Replica
	for range replicas {
		r, err := s.Start(ctx)
		if err != nil {
			return err
		}
		running = append(running, r)
	}
	return play(s, running)
}

func measureTalk(ctx context.Context, name, about string, s *stage.Stage, replicas []*stage.Replica, report func(figure)) error {
	length := time.Duration(ctx.Value(secondsKey{}).(int)) * time.Second
	t := &talkers{telegram: s.Telegram, nextID: 1000, atOnce: peopleAtOnce}
	if _, err := t.talk(ctx, length/2, 0); err != nil {
		return fmt.Errorf("warm up: %w", err)
	}
	cpu, err := cpuSeconds(replicas)
	if err != nil {
		return err
	}
	full, err := t.talk(ctx, length, 0)
	if err != nil {
		return err
	}
	cpuAfter, err := cpuSeconds(replicas)
	if err != nil {
		return err
	}
	half, err := t.talk(ctx, length, full.perSecond()/2)
	if err != nil {
		return fmt.Errorf("half speed: %w", err)
	}
	report(figure{name + ".updates_per_s", full.perSecond(), "1/s", about + ", 64 people at once, each update answered"})
	report(figure{name + ".p50_ms", half.percentile(50), "ms", "from a message to its answer, at half of that speed"})
	report(figure{name + ".p99_ms", half.percentile(99), "ms", "the same"})
	report(figure{name + ".full_p99_ms", full.percentile(99), "ms", "at full speed"})
	report(figure{name + ".cpu_us", (cpuAfter - cpu) * 1e6 / float64(len(full.waits)), "µs", "CPU time of the program per update"})
	if name != "conversation.polling" {
		return nil
	}
	postgres, redis, err := roundTrips(ctx, replicas[0])
	if err != nil {
		return err
	}
	report(figure{"conversation.round_trips.postgres", postgres, "per turn", "begin, read and commit of a turn; the journal is batched"})
	report(figure{"conversation.round_trips.redis", redis, "per turn", "read and write of the session"})
	return nil
}

// run is what one stretch of talking gave.
type run struct {
	length time.Duration
	waits  []time.Duration
}

func (r run) perSecond() float64 { return float64(len(r.waits)) / r.length.Seconds() }

func (r run) percentile(p int) float64 {
	if len(r.waits) == 0 {
		return 0
	}
	slices.Sort(r.waits)
	return float64(r.waits[(len(r.waits)-1)*p/100].Microseconds()) / 1000
}

// talk lets people talk for a while; perSecond limits how many updates they send, 0 for as fast as they are answered.
func (t *talkers) talk(ctx context.Context, length time.Duration, perSecond float64) (run, error) {
	ctx, cancel := context.WithTimeout(ctx, length)
	defer cancel()
	pace := newPace(ctx, perSecond)
	var mu sync.Mutex
	var all run
	var failed error
	var people sync.WaitGroup
	began := time.Now()
	for range t.atOnce {
		people.Go(func() {
			waits, err := t.person(ctx, pace)
			mu.Lock()
			defer mu.Unlock()
			all.waits = append(all.waits, waits...)
			if err != nil && ctx.Err() == nil {
				failed = err
				cancel()
			}
		})
	}
	people.Wait()
	all.length = time.Since(began)
	return all, failed
}

// newPace gives a channel from which each update takes a permit.
func newPace(ctx context.Context, perSecond float64) <-chan struct{} {
	permits := make(chan struct{})
	if perSecond <= 0 {
		close(permits)
		return permits
	}
	go func() {
		began := time.Now()
		for n := 1; ; n++ {
			due := began.Add(time.Duration(float64(n) / perSecond * float64(time.Second)))
			timer := time.NewTimer(time.Until(due))
			select {
			case <-ctx.Done():
				timer.Stop()
				return
			case <-timer.C:
			}
			select {
			case <-ctx.Done():
				return
			case permits <- struct{}{}:
			}
		}
	}()
	return permits
}
