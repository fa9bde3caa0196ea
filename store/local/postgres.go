package local

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

const (
	startPatience = 60 * time.Second // recovery after a crash may take a while
	stopPatience  = 10 * time.Second // for each way of asking
)

// PostgresOptions say what for a private Postgres is.
type PostgresOptions struct {
	// Dir keeps the data between runs, in its folder "postgres". Empty means a cluster that is gone after Stop.
	//
	// Postgres does not run as root: for root it runs as the user postgres, else nobody. Where that user cannot enter
	// Dir, as in a checkout below /root, "postgres" is a link to a folder below /var/lib/saruar; RemovePostgres finds it.
	Dir string

	// Durable makes a commit survive a power cut. Without it Postgres is faster and data may be broken after one.
	Durable bool

	// Log gets notes on starting and stopping; nil means none.
	Log *slog.Logger
}

// Postgres is a private server. Its methods may be called from several goroutines.
type Postgres struct {
	options   PostgresOptions
	program   program
	owner     account
	workspace *workspace
	home      *home  // nil when nothing is kept
	data      string // the cluster

	mu      sync.Mutex
	process *process
	stopped bool
}

// StartPostgres starts a private Postgres and returns when it takes connections; ctx bounds only the start. The server
// is looked for on PATH, in the usual places and among what was fetched before; on systems with apt it is fetched,
// without installing anything. An error is one line that says what to do.
func StartPostgres(ctx context.Context, options PostgresOptions) (*Postgres, error) {
	places, err := thisMachine(options.Log)
	if err != nil {
		return nil, err
	}
	return places.startPostgres(ctx, options)
}

func (m machine) startPostgres(ctx context.Context, options PostgresOptions) (*Postgres, error) {
	options.Log = orDiscard(options.Log)
	p := &Postgres{options: options}
	if err := p.settle(ctx, m); err != nil {
		return nil, errors.Join(err, p.release())
	}
	if err := p.Start(ctx); err != nil {
		return nil, errors.Join(err, p.Stop())
	}
	return p, nil
}

// URL is the address of the database "postgres" for pgx, as its superuser, on a unix socket. It stays the same over
// Kill and Start.
func (p *Postgres) URL() string {
	return p.DatabaseURL("postgres")
}

// DatabaseURL is the address of the database of that name.
func (p *Postgres) DatabaseURL(name string) string {
	address := url.URL{
		Scheme: "postgres", User: url.User("postgres"), Path: "/" + name,
		RawQuery: url.Values{"host": {p.workspace.dir}, "port": {"5432"}, "sslmode": {"disable"}}.Encode(),
	}
	return address.String()
}

// Start starts the server again after Kill, on the same data and address, and returns when it takes connections. A
// server that runs already is left alone.
func (p *Postgres) Start(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopped {
		return errors.New("start a private Postgres: it was stopped for good")
	}
	if p.process.running() {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	if err := p.launch(); err != nil {
		return err
	}
	if err := p.awaitReady(ctx); err != nil {
		return errors.Join(err, p.process.end(stopPatience, syscall.SIGQUIT))
	}
	p.options.Log.Info("postgres started", "program", p.program.path, "version", p.program.major, "data", p.data)
	return nil
}

func (p *Postgres) launch() error {
	log, err := os.OpenFile(p.logName(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("open the log of postgres: %w", err)
	}
	defer func() { _ = log.Close() }()
	server := exec.Command(p.program.path, serverOptions(p.data, p.workspace.dir, p.options.Durable)...)
	server.Dir = p.workspace.dir
	server.Env = p.program.environment()
	server.Stdout, server.Stderr = log, log
	p.owner.runs(server)
	p.process, err = startProcess(server, p.gentlestEnd(), p)
	return err
}

// gentlestEnd writes everything out where data is kept; elsewhere it only ends.
func (p *Postgres) gentlestEnd() syscall.Signal {
	if p.home != nil {
		return syscall.SIGINT
	}
	return syscall.SIGQUIT
}

// Kill ends the server at once, as a crash would: connections break, nothing is written out. Start brings it back.
func (p *Postgres) Kill() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	// SIGKILL would leave its workers behind for a moment, and with them the memory that the next one needs.
	return p.process.end(stopPatience, syscall.SIGQUIT)
}

// Stop ends the server for good and removes what need not be kept. Stopping again does nothing.
func (p *Postgres) Stop() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopped {
		return nil
	}
	p.stopped = true
	err := p.process.end(stopPatience, p.gentlestEnd(), syscall.SIGQUIT)
	p.options.Log.Debug("postgres stopped", "data", p.data)
	return errors.Join(err, p.release())
}

// release gives the folders back.
func (p *Postgres) release() error {
	var errs []error
	if p.workspace != nil {
		errs = append(errs, p.workspace.remove())
	}
	if p.home != nil {
		errs = append(errs, p.home.close())
	}
	return errors.Join(errs...)
}
