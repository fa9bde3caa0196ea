package local

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// clusterOptions are the choices that are made once, with the cluster. Sorting and letters come from ICU, the same on
// every system; the queries name the Kazakh or Russian order themselves.
func clusterOptions() []string {
	return []string{
		"--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=" + encodingLocale,
		"--locale-provider=icu", "--icu-locale=und", "--no-sync",
	}
}

// fillCluster makes data an empty cluster owned by owner. The first one of a version is made by initdb, later ones are
// copies of it.
func (m machine) fillCluster(ctx context.Context, server program, owner account, data string) error {
	prepared := filepath.Join(m.clusters(), clusterName(server))
	if err := os.MkdirAll(m.clusters(), 0o700); err != nil {
		return initCluster(ctx, server, owner, data) // a cache is a comfort
	}
	lock, err := awaitLock(ctx, prepared+".lock")
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()

	if _, err := os.Stat(prepared); err == nil {
		_ = lock.Close() // copies need not wait for each other
		return copyCluster(prepared, data, owner)
	}
	if err := initCluster(ctx, server, owner, data); err != nil {
		return err
	}
	return keepCluster(data, prepared)
}

// clusterName differs between clusters that are not the same.
func clusterName(server program) string {
	sum := sha256.Sum256([]byte(strings.Join(append(clusterOptions(), server.path, server.version), "\n")))
	return fmt.Sprintf("postgres-%d-%x", server.major, sum[:6])
}

func initCluster(ctx context.Context, server program, owner account, data string) error {
	initdb := exec.CommandContext(ctx, server.tool("initdb"), append(clusterOptions(), "--pgdata="+data)...)
	initdb.Dir = filepath.Dir(data)
	initdb.Env = server.environment()
	owner.runs(initdb)
	if said, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb in %s: %w: %s", data, err, lastLine(string(said)))
	}
	return nil
}

// keepCluster puts a copy of a fresh cluster into the cache, whole or not at all.
func keepCluster(data, prepared string) error {
	half := prepared + ".half"
	if err := os.RemoveAll(half); err != nil {
		return err
	}
	if err := copyCluster(data, half, ownAccount()); err != nil {
		return err
	}
	return os.Rename(half, prepared)
}

// copyCluster copies a cluster that no server works on. Folders and files stay closed to others, as Postgres demands.
func copyCluster(from, to string, owner account) error {
	err := filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, inside)
		if entry.IsDir() {
			return os.Mkdir(target, 0o700)
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(target, content, 0o600)
	})
	return errors.Join(err, owner.owns(to))
}

// syncCluster forces a copied cluster to disk, so that a power cut leaves all of it or nothing.
func syncCluster(ctx context.Context, server program, owner account, data string) error {
	initdb := exec.CommandContext(ctx, server.tool("initdb"), "--sync-only", "--pgdata="+data)
	initdb.Dir = filepath.Dir(data)
	initdb.Env = server.environment()
	owner.runs(initdb)
	if said, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("force %s to disk: %w: %s", data, err, lastLine(string(said)))
	}
	return nil
}

// serverOptions are the settings of a running server.
func serverOptions(data, socketFolder string, durable bool) []string {
	settings := []string{
		"listen_addresses=", "port=5432", "unix_socket_permissions=0700", "unix_socket_directories=" + socketFolder,
		"max_connections=200", "shared_buffers=128MB", "jit=off", "timezone=UTC", "log_timezone=UTC",
		"dynamic_shared_memory_type=mmap", // containers often have little /dev/shm
		"wal_level=minimal", "max_wal_senders=0",
		"max_wal_size=1GB", "logging_collector=off", "log_destination=stderr",
	}
	if !durable {
		// Commits still reach the system's files at once, so that they survive Kill.
		settings = append(settings, "fsync=off", "full_page_writes=off")
	}
	options := []string{"-D", data}
	for _, setting := range settings {
		options = append(options, "-c", setting)
	}
	return options
}
