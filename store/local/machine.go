package local

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
)

// machine says where on this computer servers are looked for and where fetched ones are kept.
type machine struct {
	path     string   // a list of folders as in PATH
	postgres []string // patterns of folders with Postgres's programs, beside those of path
	redis    []string // patterns of folders with Redis
	cache    string   // fetched packages and prepared clusters; others may read it, only this account writes
	fetches  bool     // whether what is missing may be fetched
	log      *slog.Logger
}

// thisMachine knows the places where package managers put the servers.
func thisMachine(log *slog.Logger) (machine, error) {
	cache, err := cacheFolder()
	if err != nil {
		return machine{}, err
	}
	return machine{
		path: os.Getenv("PATH"),
		postgres: []string{
			"/usr/lib/postgresql/*/bin",
			"/usr/pgsql-*/bin",
			"/opt/homebrew/opt/postgresql@*/bin",
			"/usr/local/opt/postgresql@*/bin",
			"/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
			"/Applications/Postgres.app/Contents/Versions/*/bin",
		},
		redis:   []string{"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/home/linuxbrew/.linuxbrew/bin"},
		cache:   cache,
		fetches: true,
		log:     orDiscard(log),
	}, nil
}

func orDiscard(log *slog.Logger) *slog.Logger {
	if log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return log
}

// cacheFolder is the account's own cache; for root one outside its home, where the account Postgres runs as can read,
// and for an account without a home one among the temporary files.
func cacheFolder() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/cache/saruar", nil
	}
	if own, err := os.UserCacheDir(); err == nil && os.MkdirAll(own, 0o700) == nil {
		return filepath.Join(own, "saruar"), nil
	}
	shared := filepath.Join(os.TempDir(), fmt.Sprintf("saruar-cache-%d", os.Geteuid()))
	if err := os.Mkdir(shared, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return "", fmt.Errorf("make a cache: %w", err)
	}
	// Programs are run from here: what another account has prepared is not for us.
	if info, err := os.Lstat(shared); err != nil || !info.IsDir() || !isOurs(info) {
		return "", fmt.Errorf("make a cache: %s belongs to somebody else", shared)
	}
	return shared, nil
}

// packages is where fetched packages are unpacked.
func (m machine) packages() string { return filepath.Join(m.cache, "packages") }

// clusters is where empty clusters are kept, ready to be copied.
func (m machine) clusters() string { return filepath.Join(m.cache, "clusters") }
