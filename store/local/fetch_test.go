package local

import (
	"log/slog"
	"os/exec"
	"strings"
	"testing"
	"time"
)

func TestMissingServersAreFetchedAndRun(t *testing.T) {
	t.Parallel()
	places := emptyMachine(t)
	t.Run("postgres", func(t *testing.T) {
		began := time.Now()
		p, err := places.startPostgres(t.Context(), PostgresOptions{})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("fetched and started in %s", time.Since(began))
		if !strings.HasPrefix(p.program.path, places.packages()) {
			t.Errorf("runs %s", p.program.path)
		}
		tell(t, p, "create extension pg_trgm")
		if err := p.Stop(); err != nil {
			t.Error(err)
		}
	})
	t.Run("redis", func(t *testing.T) {
		began := time.Now()
		r, err := places.startRedis(t.Context(), RedisOptions{})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("fetched and started in %s", time.Since(began))
		if !strings.HasPrefix(r.program.path, places.packages()) {
			t.Errorf("runs %s", r.program.path)
		}
		if err := r.Stop(); err != nil {
			t.Error(err)
		}
	})
}

func TestMachineWithoutServersSaysWhatToInstall(t *testing.T) {
	t.Parallel()
	places := machine{cache: t.TempDir()}
	_, err := places.startPostgres(t.Context(), PostgresOptions{})
	if err == nil || !strings.Contains(err.Error(), "apt-get install postgresql") || strings.Contains(err.Error(), "\n") {
		t.Errorf("postgres: %v", err)
	}
	_, err = places.startRedis(t.Context(), RedisOptions{})
	if err == nil || !strings.Contains(err.Error(), "apt-get install redis-server") || strings.Contains(err.Error(), "\n") {
		t.Errorf("redis: %v", err)
	}
}

// emptyMachine is this one with nothing installed; the test is skipped where apt has nothing to offer.
func emptyMachine(t *testing.T) machine {
	t.Helper()
	if testing.Short() {
		t.Skip("fetches 50 MB")
	}
	if _, err := exec.LookPath("apt-get"); err != nil {
		t.Skip("this machine has no apt")
	}
	a := apt{work: t.TempDir()}
	if err := a.prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	known, err := a.run(t.Context(), "apt-cache", "search", "--names-only", `^postgresql-[0-9]+$`)
	if err != nil || known == "" {
		t.Skipf("apt reaches no source with Postgres: %v", err)
	}
	return machine{cache: openFolder(t), fetches: true, log: slog.New(slog.DiscardHandler)}
}
