package local

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/redis/go-redis/v9"
)

// RedisOptions say what for a private Redis is.
type RedisOptions struct {
	// Dir keeps the data between runs, written every second. Empty means that data is gone with Kill and Stop.
	Dir string

	// Databases is how many numbered databases there are; 0 means Redis's own 16.
	Databases int

	// Log gets notes on starting and stopping; nil means none.
	Log *slog.Logger
}

// Redis is a private redis-server. Its methods may be called from several goroutines.
type Redis struct {
	options   RedisOptions
	program   program
	workspace *workspace

	mu      sync.Mutex
	process *process
	stopped bool
}

// StartRedis starts a private redis-server and returns when it answers; ctx bounds only the start. Like Postgres it is
// looked for on this machine and fetched on systems with apt; Valkey will do too.
func StartRedis(ctx context.Context, options RedisOptions) (*Redis, error) {
	places, err := thisMachine(options.Log)
	if err != nil {
		return nil, err
	}
	return places.startRedis(ctx, options)
}

func (m machine) startRedis(ctx context.Context, options RedisOptions) (*Redis, error) {
	options.Log = orDiscard(options.Log)
	found, err := m.findRedis(ctx)
	if err != nil {
		return nil, err
	}
	space, err := newWorkspace(ownAccount(), false)
	if err != nil {
		return nil, err
	}
	r := &Redis{options: options, program: found, workspace: space}
	if err := r.Start(ctx); err != nil {
		return nil, errors.Join(err, r.Stop())
	}
	return r, nil
}

// URL is the address for redis.ParseURL, on a unix socket. It stays the same over Kill and Start.
func (r *Redis) URL() string { return r.DatabaseURL(0) }

// DatabaseURL is the address of the database of that number.
func (r *Redis) DatabaseURL(number int) string {
	address := url.URL{Scheme: "unix", Path: r.socket()}
	if number != 0 {
		address.RawQuery = url.Values{"db": {strconv.Itoa(number)}}.Encode()
	}
	return address.String()
}

func (r *Redis) socket() string  { return filepath.Join(r.workspace.dir, "redis.sock") }
func (r *Redis) logName() string { return filepath.Join(r.workspace.dir, "redis.log") }

// Start starts the server again after Kill, on the same address, and returns when it answers. A server that runs
// already is left alone.
func (r *Redis) Start(ctx context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stopped {
		return errors.New("start a private Redis: it was stopped for good")
	}
	if r.process.running() {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	if err := r.launch(); err != nil {
		return err
	}
	if err := r.awaitReady(ctx); err != nil {
		return errors.Join(err, r.process.end(stopPatience))
	}
	r.options.Log.Info("redis started", "program", r.program.path)
	return nil
}

func (r *Redis) launch() error {
	data := r.workspace.dir
	if r.options.Dir != "" {
		var err error
		if data, err = filepath.Abs(r.options.Dir); err != nil {
			return err
		}
		if err := os.MkdirAll(data, 0o750); err != nil {
			return fmt.Errorf("make a folder for Redis: %w", err)
		}
	}
	log, err := os.OpenFile(r.logName(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("open the log of Redis: %w", err)
	}
	defer func() { _ = log.Close() }()
	server := exec.Command(r.program.path,
		"--port", "0", "--unixsocket", r.socket(), "--unixsocketperm", "700", "--dir", data,
		"--save", "", "--appendonly", yesNo(r.options.Dir != ""),
		"--databases", strconv.Itoa(max(r.options.Databases, 16)),
		"--maxmemory-policy", "noeviction", "--daemonize", "no", "--loglevel", "notice",
		"--pidfile", filepath.Join(r.workspace.dir, "redis.pid"))
	server.Dir = r.workspace.dir
	server.Env = r.program.environment()
	server.Stdout, server.Stderr = log, log
	r.process, err = startProcess(server, syscall.SIGKILL, r)
	return err
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func (r *Redis) awaitReady(ctx context.Context) error {
	options, err := redis.ParseURL(r.URL())
	if err != nil {
		return fmt.Errorf("read the address of Redis: %w", err)
	}
	options.MaxRetries = -1
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for {
		if client.Ping(ctx).Err() == nil {
			return nil
		}
		select {
		case <-r.process.done:
			log, _ := os.ReadFile(r.logName())
			return fmt.Errorf("redis did not start: %s", lastLine(string(log)))
		case <-ctx.Done():
			return fmt.Errorf("redis did not start in time: %w", ctx.Err())
		case <-again.C:
		}
	}
}

// Kill ends the server at once: connections break, and data is gone unless it is kept. Start brings the server back.
func (r *Redis) Kill() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.process.end(stopPatience)
}

// Pause makes the server hang: connections stay open and get no answer until Resume.
func (r *Redis) Pause() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.process.signal(syscall.SIGSTOP)
}

// Resume ends a Pause; what was asked in between is answered.
func (r *Redis) Resume() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.process.signal(syscall.SIGCONT)
}

// Stop ends the server for good and removes what need not be kept. Stopping again does nothing.
func (r *Redis) Stop() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stopped {
		return nil
	}
	r.stopped = true
	err := r.endGently()
	r.options.Log.Debug("redis stopped")
	return errors.Join(err, r.workspace.remove())
}

// endGently lets a server that keeps data write it out, paused or not.
func (r *Redis) endGently() error {
	if r.options.Dir == "" {
		return r.process.end(stopPatience)
	}
	return errors.Join(r.process.signal(syscall.SIGCONT), r.process.end(stopPatience, syscall.SIGTERM))
}
