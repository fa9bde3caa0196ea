package local

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// oldestPostgres is the first version whose initdb knows ICU as the provider of a whole cluster's sorting.
const oldestPostgres = 15

var postgresVersion = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

// ErrNoServer says that this machine has no such server and that none could be fetched. The error around it says what to
// install.
var ErrNoServer = errors.New("no server")

// program is a server found on this machine.
type program struct {
	path      string // of the executable
	libraries string // where its own libraries lie, empty when the system knows them
	version   string // as it tells it
	major     int    // 0 for Redis
}

// tool is the path of an executable that belongs to the program.
func (p program) tool(name string) string { return filepath.Join(filepath.Dir(p.path), name) }

// environment is what the program is started with: nothing of this program's own surroundings, where a PGDATA or a
// foreign locale may stand.
func (p program) environment() []string {
	env := []string{"PATH=/usr/bin:/bin", "LC_ALL=" + encodingLocale, "TZ=UTC", "HOME=/"}
	if p.libraries != "" {
		env = append(env, "LD_LIBRARY_PATH="+p.libraries)
	}
	return env
}

// findPostgres looks for a Postgres of the major version wanted, 0 for any that is new enough, and fetches one when
// there is none.
func (m machine) findPostgres(ctx context.Context, wanted int) (program, error) {
	if found, ok := m.installedPostgres(ctx, wanted); ok {
		return found, nil
	}
	fetchErr := m.fetchPostgres(ctx, wanted)
	if fetchErr == nil {
		if found, ok := m.installedPostgres(ctx, wanted); ok {
			return found, nil
		}
		fetchErr = errors.New("the one that was fetched does not run")
	}
	return program{}, fmt.Errorf("%w: this machine has no Postgres %s and fetching one did not work (%w): "+
		"install it (apt-get install postgresql, dnf install postgresql-server postgresql-contrib, "+
		"brew install postgresql@17) or set DATABASE_URL", ErrNoServer, wantedVersion(wanted), fetchErr)
}

func wantedVersion(major int) string {
	if major != 0 {
		return strconv.Itoa(major)
	}
	return fmt.Sprintf("%d or newer", oldestPostgres)
}

func (m machine) installedPostgres(ctx context.Context, wanted int) (program, bool) {
	for _, folder := range m.postgresFolders() {
		found, err := m.askPostgres(ctx, folder)
		if err == nil && found.major >= oldestPostgres && (wanted == 0 || found.major == wanted) {
			return found, true
		}
	}
	return program{}, false
}

// postgresFolders lists the folders to look into: PATH first, then the usual places and the cache, newest versions first.
func (m machine) postgresFolders() []string {
	var folders []string
	for _, folder := range filepath.SplitList(m.path) {
		if real, err := filepath.EvalSymlinks(filepath.Join(folder, "postgres")); err == nil {
			folders = append(folders, filepath.Dir(real))
		}
	}
	for _, pattern := range slices.Concat(m.postgres, []string{filepath.Join(m.packages(), "*/usr/lib/postgresql/*/bin")}) {
		matches, _ := filepath.Glob(pattern)
		slices.SortFunc(matches, func(a, b string) int { return cmp.Compare(lastNumber(b), lastNumber(a)) })
		folders = append(folders, matches...)
	}
	return folders
}

var digits = regexp.MustCompile(`\d+`)

func lastNumber(folder string) int {
	numbers := digits.FindAllString(folder, -1)
	if len(numbers) == 0 {
		return 0
	}
	number, _ := strconv.Atoi(numbers[len(numbers)-1])
	return number
}

// askPostgres asks the postgres in folder for its version; there must be an initdb beside it.
func (m machine) askPostgres(ctx context.Context, folder string) (program, error) {
	found := program{path: filepath.Join(folder, "postgres"), libraries: m.librariesFor(folder)}
	if _, err := os.Stat(found.tool("initdb")); err != nil {
		return program{}, err
	}
	version, err := found.ask(ctx)
	if err != nil {
		return program{}, err
	}
	match := postgresVersion.FindStringSubmatch(version)
	if match == nil {
		return program{}, fmt.Errorf("%s calls itself %q", found.path, version)
	}
	found.version = version
	found.major, err = strconv.Atoi(match[1])
	return found, err
}

// findRedis looks for a Redis, or Valkey, which speaks the same, and fetches one when there is none.
func (m machine) findRedis(ctx context.Context) (program, error) {
	if found, ok := m.installedRedis(ctx); ok {
		return found, nil
	}
	fetchErr := m.fetchRedis(ctx)
	if fetchErr == nil {
		if found, ok := m.installedRedis(ctx); ok {
			return found, nil
		}
		fetchErr = errors.New("the one that was fetched does not run")
	}
	return program{}, fmt.Errorf("%w: this machine has no Redis and fetching one did not work (%w): "+
		"install it (apt-get install redis-server, dnf install valkey, brew install redis)", ErrNoServer, fetchErr)
}

func (m machine) installedRedis(ctx context.Context) (program, bool) {
	folders := slices.Concat(filepath.SplitList(m.path), m.redis)
	fetched, _ := filepath.Glob(filepath.Join(m.packages(), "*/usr/bin"))
	for _, folder := range slices.Concat(folders, fetched) {
		for _, name := range []string{"redis-server", "valkey-server"} {
			found := program{path: filepath.Join(folder, name), libraries: m.librariesFor(folder)}
			if version, err := found.ask(ctx); err == nil {
				found.version = version
				return found, true
			}
		}
	}
	return program{}, false
}

// ask runs the program for its version, which also shows that it finds its libraries.
func (p program) ask(ctx context.Context) (string, error) {
	if _, err := os.Stat(p.path); err != nil {
		return "", err
	}
	asked := exec.CommandContext(ctx, p.path, "--version")
	asked.Env = p.environment()
	answer, err := asked.Output()
	return string(answer), err
}
