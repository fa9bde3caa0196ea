package local

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Packages are fetched with the machine's own apt, from the sources that its owner trusts, but into folders of ours:
// nothing is installed, and no rights are needed. Installing would start a system-wide server besides.

var (
	postgresPackage = regexp.MustCompile(`(?m)^postgresql-(\d+) `)
	packageToFetch  = regexp.MustCompile(`(?m)^Inst (\S+)`)

	// needlessPackage matches what the servers depend on but do not need for running: the tools that manage system-wide
	// clusters, the compiler for queries, which is switched off. The C library must be the one that is loaded already.
	needlessPackage = regexp.MustCompile(`^(postgresql-.*common|libpq-dev|ssl-cert|perl.*|libperl.*|` +
		`debconf.*|lsb-base|adduser|init-system-helpers|sysvinit-utils|locales.*|libllvm.*|libz3.*|libc6|libc-bin|libc-l10n)$`)
)

// apt calls the machine's apt with the folders of one fetch.
type apt struct {
	work string
}

// fetchPostgres fetches a Postgres of the major version wanted, 0 for the newest there is.
func (m machine) fetchPostgres(ctx context.Context, wanted int) error {
	return m.fetch(ctx, func(a apt) (string, error) {
		known, err := a.run(ctx, "apt-cache", "search", "--names-only", `^postgresql-[0-9]+$`)
		if err != nil {
			return "", err
		}
		newest := 0
		for _, match := range postgresPackage.FindAllStringSubmatch(known, -1) {
			if major := lastNumber(match[1]); wanted == 0 || major == wanted {
				newest = max(newest, major)
			}
		}
		if newest < oldestPostgres {
			return "", fmt.Errorf("apt knows no Postgres %s", wantedVersion(wanted))
		}
		return fmt.Sprintf("postgresql-%d", newest), nil
	})
}

// fetchRedis fetches a Redis, or Valkey where the distribution has that instead.
func (m machine) fetchRedis(ctx context.Context) error {
	return m.fetch(ctx, func(a apt) (string, error) {
		known, err := a.run(ctx, "apt-cache", "search", "--names-only", `^(redis|valkey)-server$`)
		if err != nil {
			return "", err
		}
		for _, name := range []string{"redis-server", "valkey-server"} {
			if strings.Contains(known, name+" ") {
				return name, nil
			}
		}
		return "", errors.New("apt knows no Redis")
	})
}

// fetch unpacks the package that choose names, with what it needs and this machine lacks, into the cache.
func (m machine) fetch(ctx context.Context, choose func(apt) (string, error)) error {
	if !m.fetches {
		return errors.New("it may not be fetched")
	}
	for _, tool := range []string{"apt-get", "apt-cache", "dpkg-deb"} {
		if _, err := exec.LookPath(tool); err != nil {
			return fmt.Errorf("this machine has no %s", tool)
		}
	}
	if err := errors.Join(makeReadable(m.cache), makeReadable(m.packages())); err != nil {
		return err
	}
	lock, err := awaitLock(ctx, filepath.Join(m.cache, "fetch.lock"))
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()

	a := apt{work: filepath.Join(m.cache, "fetch")}
	defer func() { _ = os.RemoveAll(a.work) }()
	if err := a.prepare(ctx); err != nil {
		return err
	}
	name, err := choose(a)
	if err != nil {
		return err
	}
	m.log.Info("fetching a server with apt, this once", "package", name, "into", m.packages())
	return a.unpack(ctx, name, filepath.Join(m.packages(), name))
}

// prepare learns which packages there are.
func (a apt) prepare(ctx context.Context) error {
	if err := os.RemoveAll(a.work); err != nil {
		return err
	}
	for _, folder := range []string{"lists/partial", "cache/archives/partial", "unpacked"} {
		if err := makeReadable(filepath.Join(a.work, folder)); err != nil {
			return err
		}
	}
	// One source of several being out of reach is no reason to give up: what is missing shows when it is asked for.
	if _, err := a.run(ctx, "apt-get", "update", "-qq"); err != nil && ctx.Err() != nil {
		return err
	}
	return nil
}

// unpack downloads the package with what it needs and unpacks all of it below target, which appears when it is whole.
func (a apt) unpack(ctx context.Context, name, target string) error {
	if _, err := os.Stat(target); err == nil {
		return nil // another process was faster
	}
	plan, err := a.run(ctx, "apt-get", "install", "--simulate", "--no-install-recommends", name)
	if err != nil {
		return err
	}
	wanted := []string{name}
	for _, match := range packageToFetch.FindAllStringSubmatch(plan, -1) {
		if found := match[1]; !needlessPackage.MatchString(found) && !slices.Contains(wanted, found) {
			wanted = append(wanted, found)
		}
	}
	if _, err := a.run(ctx, "apt-get", append([]string{"download", "-qq"}, wanted...)...); err != nil {
		return err
	}
	archives, _ := filepath.Glob(filepath.Join(a.work, "*.deb"))
	unpacked := filepath.Join(a.work, "unpacked")
	for _, archive := range archives {
		if _, err := a.run(ctx, "dpkg-deb", "--extract", archive, unpacked); err != nil {
			return err
		}
	}
	return os.Rename(unpacked, target)
}

// run calls a tool of apt in the work folder and returns what it prints.
func (a apt) run(ctx context.Context, tool string, args ...string) (string, error) {
	if strings.HasPrefix(tool, "apt-") {
		args = slices.Concat([]string{
			"-o", "Dir::State::lists=" + filepath.Join(a.work, "lists"),
			"-o", "Dir::Cache=" + filepath.Join(a.work, "cache"),
			"-o", "APT::Sandbox::User=root", // apt's own user cannot write here; for an ordinary user it means nothing
			"-o", "Debug::NoLocking=true", // ours is held
			"-o", "Acquire::Retries=2",
		}, args)
	}
	call := exec.CommandContext(ctx, tool, args...)
	call.Dir = a.work
	call.Env = append(os.Environ(), "LC_ALL=C", "DEBIAN_FRONTEND=noninteractive")
	var printed, complained bytes.Buffer
	call.Stdout, call.Stderr = &printed, &complained
	if err := call.Run(); err != nil {
		return "", fmt.Errorf("%s: %w: %s", tool, err, lastLine(complained.String()))
	}
	return printed.String(), nil
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}

// librariesFor lists the folders of libraries that were fetched together with the programs in folder.
func (m machine) librariesFor(folder string) string {
	inside, err := filepath.Rel(m.packages(), folder)
	if err != nil || strings.HasPrefix(inside, "..") {
		return ""
	}
	root := filepath.Join(m.packages(), strings.Split(inside, string(filepath.Separator))[0])
	var libraries []string
	for _, pattern := range []string{"usr/lib/*-linux-gnu*", "lib/*-linux-gnu*"} {
		matches, _ := filepath.Glob(filepath.Join(root, pattern))
		libraries = append(libraries, matches...)
	}
	return strings.Join(libraries, ":")
}
