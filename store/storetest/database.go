package storetest

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/store"
	"saruar/store/local"
)

// patience bounds each thing that is done for a test here; a machine may be busy with other packages' tests.
const patience = 2 * time.Minute

// template is the migrated database that the tests' databases are copies of, on the server that the process shares.
type template struct {
	office
	name  string
	lease *pgx.Conn // says, on a server of others, that this process still lives
	used  atomic.Int64
	doors doors
}

// sharedTemplate makes the template at the first call.
var sharedTemplate = sync.OnceValues(makeTemplate)

// New makes a database for the test and returns its address. It has the schema of today and no rows but those that
// migrations bring, and is dropped when the test ends, whoever is still connected.
//
// The server is a private one, or the one that SARUAR_TEST_DATABASE_URL names, whose role must be allowed to create
// databases.
func New(t testing.TB) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	from, err := sharedTemplate()
	if err != nil {
		unavailable(t, err)
	}
	name, err := from.clone(ctx)
	if err != nil {
		t.Fatal(err)
	}
	address := addressOf(from.address, name)
	from.doors.build(address)
	t.Cleanup(func() {
		from.doors.wallUp(address)
		from.drop(t, name)
	})
	return address
}

func makeTemplate() (*template, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	made := &template{name: prefix + strings.ToLower(rand.Text()[:10]), doors: doors{pools: map[string]*pgxpool.Pool{}}}
	made.address = os.Getenv("SARUAR_TEST_DATABASE_URL")
	if made.address == "" {
		server, err := local.StartPostgres(ctx, local.PostgresOptions{})
		if err != nil {
			return nil, err
		}
		made.address = server.URL()
	} else if err := made.register(ctx); err != nil {
		return nil, err
	}
	if err := made.execute(ctx, "create database "+made.name); err != nil {
		return nil, err
	}
	if err := store.Migrate(ctx, addressOf(made.address, made.name)); err != nil {
		return nil, fmt.Errorf("migrate the template of the tests' databases: %w", err)
	}
	return made, nil
}

// clone copies the template. Copying files is quicker than going through the log for a database this small.
func (from *template) clone(ctx context.Context) (string, error) {
	name := fmt.Sprintf("%s_%d", from.name, from.used.Add(1))
	return name, from.execute(ctx, "create database "+name+" template "+from.name+" strategy file_copy")
}

func (from *template) drop(t testing.TB, name string) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := from.execute(ctx, "drop database if exists "+name+" with (force)"); err != nil {
		t.Error(err)
	}
}

// addressOf is the address of another database on the same server.
func addressOf(address, database string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return address // connecting will tell what is wrong with it
	}
	parsed.Path = "/" + database
	return parsed.String()
}
