package local

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

func TestPostgresLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	p := startPostgres(t, PostgresOptions{})
	if on := ask[string](t, p, "show fsync"); on != "off" {
		t.Errorf("fsync is %s in a cluster that nobody keeps", on)
	}
	pid, folder := postmasterPID(p.data), p.workspace.dir
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := p.Stop(); err != nil {
		t.Errorf("stop again: %v", err)
	}
	if line := commandLine(pid); strings.Contains(line, folder) {
		t.Errorf("still running: %s", line)
	}
	if left, _ := filepath.Glob(folder + "*"); len(left) > 0 {
		t.Errorf("still there: %s", left)
	}
	if err := p.Start(t.Context()); err == nil {
		t.Error("a stopped server started again")
	}
}

func TestKilledPostgresComesBackWithItsRowsAtTheSameAddress(t *testing.T) {
	t.Parallel()
	p := startPostgres(t, PostgresOptions{})
	tell(t, p, "create table kept as select 7 as n")
	address := p.URL()
	if err := p.Kill(); err != nil {
		t.Fatal(err)
	}
	if conn, err := pgx.Connect(t.Context(), address); err == nil {
		_ = conn.Close(t.Context())
		t.Fatal("a killed server takes connections")
	}
	if err := p.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := ask[int](t, p, "select n from kept"); n != 7 || p.URL() != address {
		t.Errorf("read %d at %s, before at %s", n, p.URL(), address)
	}
}

func TestKeptDataOutlivesTheServer(t *testing.T) {
	t.Parallel()
	options := PostgresOptions{Dir: filepath.Join(openFolder(t), ".saruar"), Durable: true}
	p := startPostgres(t, options)
	tell(t, p, "create table kept as select 7 as n")
	if on := ask[string](t, p, "select current_setting('fsync') || current_setting('full_page_writes') || "+
		"current_setting('synchronous_commit')"); on != "ononon" {
		t.Errorf("not durable: %s", on)
	}
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	p = startPostgres(t, options)
	if n := ask[int](t, p, "select n from kept"); n != 7 {
		t.Errorf("read %d", n)
	}
	if err := RemovePostgres(options.Dir); err == nil || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
		t.Errorf("removed data in use: %v", err)
	}
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := RemovePostgres(options.Dir); err != nil {
			t.Fatal(err)
		}
	}
	if left, err := os.ReadDir(options.Dir); err != nil || len(left) > 0 {
		t.Errorf("left after removing: %v %v", left, err)
	}
}

func TestKeptDataHasOneUserAtATime(t *testing.T) {
	t.Parallel()
	options := PostgresOptions{Dir: openFolder(t)}
	startPostgres(t, options)
	_, err := StartPostgres(t.Context(), options)
	if err == nil || !strings.Contains(err.Error(), "in use by process "+strconv.Itoa(os.Getpid())) {
		t.Errorf("got %v", err)
	}
}

func TestDataOfAnotherVersionIsRefusedInOneLine(t *testing.T) {
	t.Parallel()
	dir := openFolder(t)
	write(t, filepath.Join(dir, "postgres/data/PG_VERSION"), "9\n")
	places := thisMachineWithoutFetching(t)
	_, err := places.startPostgres(t.Context(), PostgresOptions{Dir: dir})
	if err == nil || !strings.Contains(err.Error(), "written by Postgres 9") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestServerThatCannotStartSaysWhyInOneLine(t *testing.T) {
	t.Parallel()
	p := startPostgres(t, PostgresOptions{Dir: openFolder(t)})
	if err := p.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(p.data, "global")); err != nil {
		t.Fatal(err)
	}
	err := p.Start(t.Context())
	if err == nil || !strings.Contains(err.Error(), "did not start: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestStaleNoteOfAServerIsNoObstacle(t *testing.T) {
	t.Parallel()
	options := PostgresOptions{Dir: openFolder(t)}
	p := startPostgres(t, options)
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	// The number of a process that lives, but is something else: as after a crash in a container.
	write(t, filepath.Join(p.data, "postmaster.pid"), fmt.Sprintf("%d\n%s\n", os.Getppid(), p.data))
	startPostgres(t, options)
}

func TestDeepFolderKeepsTheSocketShort(t *testing.T) {
	t.Parallel()
	startPostgres(t, PostgresOptions{Dir: filepath.Join(openFolder(t), strings.Repeat("deep-and-deeper/", 10))})
}

func TestRootsDataLiesWhereTheServersAccountCanEnter(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root runs Postgres as somebody else")
	}
	closed := filepath.Join(t.TempDir(), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(closed, "checkout/.saruar")
	t.Cleanup(func() { _ = RemovePostgres(dir) }) // also when the test fails: this lies outside its folder
	p := startPostgres(t, PostgresOptions{Dir: dir})
	place, err := os.Readlink(filepath.Join(dir, "postgres"))
	if err != nil || !strings.HasPrefix(place, placeForRoot+"/") {
		t.Fatalf("the data lies in %s, error %v", place, err)
	}
	if err := p.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := RemovePostgres(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(place); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", place, err)
	}
}

func TestEightServersStartAtOnce(t *testing.T) {
	t.Parallel()
	startPostgres(t, PostgresOptions{}) // from here on the prepared cluster is there
	began := time.Now()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { startPostgres(t, PostgresOptions{}) })
	}
	all.Wait()
	t.Logf("eight started in %s", time.Since(began))
}

func TestOneOfManyPreparesTheCluster(t *testing.T) {
	t.Parallel()
	places := thisMachineWithoutFetching(t)
	places.cache = openFolder(t)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			began := time.Now()
			p, err := places.startPostgres(t.Context(), PostgresOptions{})
			if err != nil {
				t.Error(err)
				return
			}
			t.Logf("started in %s", time.Since(began))
			if err := p.Stop(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if prepared, _ := filepath.Glob(places.clusters() + "/*[!k]"); len(prepared) != 1 {
		t.Errorf("prepared: %s", prepared)
	}
}

func TestPostgresSortsAndFoldsKazakh(t *testing.T) {
	t.Parallel()
	p := startPostgres(t, PostgresOptions{})
	sorted := ask[string](t, p, `select string_agg(l, '' order by l collate "kk-x-icu")
		from unnest(array['І','И','Ұ','Ү','У','Ә','А','Ғ','Г']) l`)
	if sorted != "АӘГҒИУҰҮІ" {
		t.Errorf("sorted as %s", sorted)
	}
	tell(t, p, "create extension pg_trgm")
	if found := ask[bool](t, p, "select lower('ӨЗГЕРІС') = 'өзгеріс' and cardinality(show_trgm('өзгеріс')) > 0"); !found {
		t.Error("Kazakh letters are no letters")
	}
}

// startPostgres starts a server that ends with the test.
func startPostgres(t *testing.T, options PostgresOptions) *Postgres {
	t.Helper()
	began := time.Now()
	p, err := StartPostgres(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("started in %s", time.Since(began))
	t.Cleanup(func() {
		if err := p.Stop(); err != nil {
			t.Error(err)
		}
	})
	return p
}

func thisMachineWithoutFetching(t *testing.T) machine {
	t.Helper()
	places, err := thisMachine(nil)
	if err != nil {
		t.Fatal(err)
	}
	places.fetches = false
	return places
}

// openFolder is a folder of the test that the account of the server can enter.
func openFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, each := range []string{filepath.Dir(dir), dir} {
		if err := os.Chmod(each, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func ask[T any](t *testing.T, p *Postgres, query string) T {
	t.Helper()
	conn := connect(t, p)
	defer func() { _ = conn.Close(context.Background()) }()
	var answer T
	if err := conn.QueryRow(t.Context(), query).Scan(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

func tell(t *testing.T, p *Postgres, statement string) {
	t.Helper()
	conn := connect(t, p)
	defer func() { _ = conn.Close(context.Background()) }()
	if _, err := conn.Exec(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

func connect(t *testing.T, p *Postgres) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), p.URL())
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
