package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"time"

	"saruar/bot/simulator"
	"saruar/bot/simulator/page"
	"saruar/locales"
	"saruar/store/local"
)

type demoCommand struct {
	Reset bool   `help:"Forget everything the demo has kept."`
	Dir   string `help:"Where the demo keeps its data." default:".saruar" type:"path"`
	Port  int    `help:"The first port to try." default:"8080"`
}

// portsToTry is how many ports after the first one are tried.
const portsToTry = 20

// Run runs the demo until a signal comes.
func (d demoCommand) Run(ctx context.Context, now clock) error {
	if d.Reset {
		return d.forget()
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	demo := &demo{command: d, log: log, real: now}
	defer demo.stop(ctx)
	address, err := demo.start(ctx)
	if err != nil {
		return err
	}
	fmt.Printf("\n  Saruar: http://%s\n\n  Ctrl+C: stop.  make demo-reset: forget everything.\n\n", address)
	<-ctx.Done()
	return nil
}

func (d demoCommand) forget() error {
	if err := local.RemovePostgres(d.postgres()); err != nil {
		return err
	}
	if err := os.RemoveAll(d.Dir); err != nil {
		return fmt.Errorf("forget demo: %w", err)
	}
	return nil
}

func (d demoCommand) postgres() string { return filepath.Join(d.Dir, "postgres") }

// demo is the whole product on one machine: private servers, Telegram in the browser, and the program itself.
type demo struct {
	command demoCommand
	log     *slog.Logger
	real    clock
	ahead   atomic.Int64 // how far the program's clock is ahead, in nanoseconds
	still   bool         // nothing happens by the clock unless it is set ahead
	program *program
	stops   []func(context.Context)
}

func (d *demo) now() time.Time { return d.real().Add(time.Duration(d.ahead.Load())) }

func (d *demo) stop(ctx context.Context) {
	ctx = context.WithoutCancel(ctx)
	for i := len(d.stops) - 1; i >= 0; i-- {
		d.stops[i](ctx)
	}
}

func (d *demo) onStop(f func(context.Context)) { d.stops = append(d.stops, f) }

// start gives the address of the page.
func (d *demo) start(ctx context.Context) (string, error) {
	postgres, err := local.StartPostgres(ctx, local.PostgresOptions{Dir: d.command.postgres(), Durable: true, Log: d.log})
	if err != nil {
		return "", err
	}
	d.onStop(func(context.Context) { d.warn(postgres.Stop()) })
	redis, err := local.StartMemoryRedis(ctx)
	if err != nil {
		return "", err
	}
	d.onStop(func(context.Context) { d.warn(redis.Stop()) })
	telegram := d.telegram()
	d.onStop(func(context.Context) { telegram.Close() })
	address, err := d.serve(ctx, telegram)
	if err != nil {
		return "", err
	}
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		return "", fmt.Errorf("load time zone: %w", err)
	}
	c := config{
		Token: demoToken, Telegram: "http://" + address, HTTPAddr: "127.0.0.1:0", Database: postgres.URL(), Redis: redis.URL(),
		Admins: []int64{administrator}, zone: zone, program: locales.DefaultProgram(), still: d.still,
	}
	if d.program, err = start(ctx, c, d.log, d.now); err != nil {
		return "", err
	}
	d.onStop(d.program.stop)
	return address, furnish(ctx, d.program.store, telegram, d.now())
}

// demoToken is the token of the simulated bot: it opens nothing anywhere else.
const demoToken = "1000000001:demo"

func (d *demo) telegram() *simulator.Simulator {
	return simulator.New(simulator.Options{
		Token: demoToken, BotName: "Saruar", BotUsername: "saruar_demo_bot", Clock: d.real, Now: d.now, Log: d.log,
		Page: page.Handler(), Advance: d.advance,
	})
}

// serve opens the page on the first free port of this machine only.
func (d *demo) serve(ctx context.Context, handler http.Handler) (string, error) {
	var lc net.ListenConfig
	for port := d.command.Port; port < d.command.Port+portsToTry; port++ {
		listener, err := lc.Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err != nil {
			continue
		}
		server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second}
		go func() {
			if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
				d.log.Error("demo server ended", "error", err)
			}
		}()
		d.onStop(func(context.Context) { d.warn(server.Close()) })
		return listener.Addr().String(), nil
	}
	return "", fmt.Errorf("no free port from %d on: give another one with --port", d.command.Port)
}

func (d *demo) warn(err error) {
	if err != nil {
		d.log.Warn("demo did not stop in good order", "error", err)
	}
}
