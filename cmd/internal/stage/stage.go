// Package stage puts the real program on a stage: private Postgres and Redis, a simulated Telegram, and any number of replicas as
// processes of their own that can be killed. The end-to-end tests and the benchmarks play on it.
package stage

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"saruar/bot/simulator"
	"saruar/store/local"
)

// Token is the simulated bot's token.
const Token = "1000000001:stage-secret"

// Secret is what the simulated Telegram sends with webhooks.
const Secret = "stage-webhook-secret" //nolint:gosec // it opens nothing but a test

// Options of a stage.
type Options struct {
	// Durable writes like an installation does. Without it the database may lose commits when the machine (not the program) dies.
	Durable bool
	// Webhook delivers updates to the replicas in turn instead of being asked for them.
	Webhook bool
	// Rates limits sending as Telegram does.
	Rates bool
	// Quiet keeps no log of calls.
	Quiet bool
	// Binary is the program; Build makes it.
	Binary string
	// Environment is added to every replica's.
	Environment []string
	// Page is served where Telegram's own pages would be: the chat page.
	Page http.Handler
	// Command goes before the program's own, such as taskset.
	Command []string
}

// Stage is everything around the program.
type Stage struct {
	Telegram *simulator.Simulator
	Postgres *local.Postgres
	Redis    *local.Redis

	options Options
	server  *http.Server
	address string
	balance *balancer

	mu       sync.Mutex
	replicas []*Replica
}

// Build compiles the program into a folder and gives the file.
func Build(ctx context.Context, folder string) (string, error) {
	binary := filepath.Join(folder, "saruar")
	build := exec.CommandContext(ctx, "go", "build", "-o", binary, "saruar/cmd/saruar")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the program: %w\n%s", err, out)
	}
	return binary, nil
}

// New starts the servers and Telegram; no replica runs yet. Close ends it all.
func New(ctx context.Context, o Options) (*Stage, error) {
	s := &Stage{options: o, balance: &balancer{}}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stage) open(ctx context.Context) (err error) {
	log := slog.New(slog.DiscardHandler)
	if s.Postgres, err = local.StartPostgres(ctx, local.PostgresOptions{Durable: s.options.Durable, Log: log}); err != nil {
		return err
	}
	if s.Redis, err = local.StartRedis(ctx, local.RedisOptions{Log: log}); err != nil {
		return err
	}
	s.Telegram = simulator.New(simulator.Options{
		Token: Token, BotName: "Saruar", BotUsername: "saruar_stage_bot", Clock: time.Now, Rates: s.options.Rates, Quiet: s.options.Quiet,
		Page: s.options.Page,
	})
	mux := http.NewServeMux()
	mux.Handle("/hook", s.balance)
	mux.Handle("/", s.Telegram)
	var lc net.ListenConfig
	listener, err := lc.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	s.address = listener.Addr().String()
	s.server = &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = s.server.Serve(listener) }()
	return nil
}

// Address is where Telegram's Bot API and page are.
func (s *Stage) Address() string { return "http://" + s.address }

// Close ends replicas, Telegram and servers.
func (s *Stage) Close() {
	s.mu.Lock()
	replicas := s.replicas
	s.mu.Unlock()
	for _, r := range replicas {
		r.Kill()
	}
	if s.Telegram != nil {
		s.Telegram.Close()
	}
	if s.server != nil {
		_ = s.server.Close()
	}
	if s.Redis != nil {
		_ = s.Redis.Stop()
	}
	if s.Postgres != nil {
		_ = s.Postgres.Stop()
	}
}

// Replica is one running process of the program.
type Replica struct {
	command *exec.Cmd
	address string
	done    chan struct{}
	balance *balancer
}

// Start starts a replica and waits until it is ready.
func (s *Stage) Start(ctx context.Context) (*Replica, error) {
	port, err := freePort(ctx)
	if err != nil {
		return nil, err
	}
	line := append(s.options.Command[:len(s.options.Command):len(s.options.Command)], s.options.Binary, "serve")
	command := exec.Command(line[0], line[1:]...)
	command.Env = append(os.Environ(),
		"TELEGRAM_TOKEN="+Token, "TELEGRAM_API_URL="+s.Address(), "DATABASE_URL="+s.Postgres.URL(), "REDIS_URL="+s.Redis.URL(),
		"HTTP_ADDR="+port)
	if s.options.Webhook {
		command.Env = append(command.Env, "WEBHOOK_URL="+s.Address()+"/hook", "WEBHOOK_SECRET="+Secret)
	}
	command.Env = append(command.Env, s.options.Environment...)
	command.Stderr = os.Stderr
	if os.Getenv("STAGE_LOG") == "" {
		command.Stderr = nil
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("start replica: %w", err)
	}
	r := &Replica{command: command, address: port, done: make(chan struct{}), balance: s.balance}
	go func() { _ = command.Wait(); close(r.done) }()
	s.mu.Lock()
	s.replicas = append(s.replicas, r)
	s.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		r.Kill()
		return nil, err
	}
	s.balance.add(port)
	return r, nil
}

// ready waits until the replica says that it is.
func (r *Replica) ready(ctx context.Context) error {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+r.address+"/readyz", nil)
		if err != nil {
			return fmt.Errorf("ask replica: %w", err)
		}
		response, err := http.DefaultClient.Do(request)
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-r.done:
			return errors.New("replica ended before it was ready; STAGE_LOG=1 shows why")
		case <-ctx.Done():
			return fmt.Errorf("replica not ready: %w", ctx.Err())
		case <-tick.C:
		}
	}
}

// Kill ends the replica at once, in the middle of whatever it does.
func (r *Replica) Kill() {
	r.balance.remove(r.address)
	_ = r.command.Process.Kill()
	<-r.done
}

// Stop asks the replica to stop in good order and waits for its end.
func (r *Replica) Stop(ctx context.Context) error {
	r.balance.remove(r.address)
	if err := r.command.Process.Signal(os.Interrupt); err != nil {
		return fmt.Errorf("signal replica: %w", err)
	}
	return r.Wait(ctx)
}

// Wait waits for the replica's end.
func (r *Replica) Wait(ctx context.Context) error {
	select {
	case <-r.done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Process is the replica's process.
func (r *Replica) Process() *os.Process { return r.command.Process }

// Metrics is the address of the replica's figures.
func (r *Replica) Metrics() string { return "http://" + r.address + "/metrics" }

func freePort(ctx context.Context) (string, error) {
	var lc net.ListenConfig
	listener, err := lc.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("find a port: %w", err)
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

// balancer hands webhooks to the replicas in turn, as a load balancer would; without one it answers 502.
type balancer struct {
	mu      sync.Mutex
	proxies []*proxy
	next    int
}

type proxy struct {
	address string
	*httputil.ReverseProxy
}

func (b *balancer) add(address string) {
	p := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: address})
	p.ErrorHandler = func(w http.ResponseWriter, _ *http.Request, _ error) { w.WriteHeader(http.StatusBadGateway) }
	p.Transport = &http.Transport{MaxIdleConnsPerHost: 128}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.proxies = append(b.proxies, &proxy{address: address, ReverseProxy: p})
}

func (b *balancer) remove(address string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i, p := range b.proxies {
		if p.address == address {
			b.proxies = append(b.proxies[:i:i], b.proxies[i+1:]...)
			return
		}
	}
}

func (b *balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	if len(b.proxies) == 0 {
		b.mu.Unlock()
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	b.next++
	p := b.proxies[b.next%len(b.proxies)]
	b.mu.Unlock()
	p.ServeHTTP(w, r)
}
