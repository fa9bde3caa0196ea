package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// settle finds the program, the account and the folders, and makes the cluster if there is none yet.
func (p *Postgres) settle(ctx context.Context, m machine) (err error) {
	if p.owner, err = serverAccount(); err != nil {
		return err
	}
	if p.options.Dir != "" {
		if p.home, err = openHome(p.options.Dir, p.owner); err != nil {
			return err
		}
		p.owner = ownerAccount(p.home.dir, p.owner)
		p.data = filepath.Join(p.home.dir, "data")
	}
	if p.workspace, err = newWorkspace(p.owner, p.options.Durable); err != nil {
		return err
	}
	if p.data == "" {
		p.data = filepath.Join(p.workspace.dir, "data")
	}
	version, err := dataVersion(p.data)
	if err != nil {
		return err
	}
	if p.program, err = m.findPostgres(ctx, version); err != nil {
		if version != 0 {
			return fmt.Errorf("the data in %s was written by Postgres %d: %w", p.data, version, err)
		}
		return err
	}
	if version == 0 {
		return p.makeCluster(ctx, m)
	}
	return clearOrphan(ctx, p.data)
}

// dataVersion is the major version that wrote the cluster, 0 when there is none yet.
func dataVersion(data string) (int, error) {
	noted, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("read the version of the database: %w", err)
	}
	version, err := strconv.Atoi(strings.TrimSpace(string(noted)))
	if err != nil {
		return 0, fmt.Errorf("read the version of the database in %s: %w", data, err)
	}
	return version, nil
}

// makeCluster makes the cluster under another name first, so that a start that was interrupted leaves none behind.
func (p *Postgres) makeCluster(ctx context.Context, m machine) error {
	half := p.data + ".half"
	if err := os.RemoveAll(half); err != nil {
		return err
	}
	if err := m.fillCluster(ctx, p.program, p.owner, half); err != nil {
		return fmt.Errorf("make a database: %w", err)
	}
	if p.options.Durable {
		if err := syncCluster(ctx, p.program, p.owner, half); err != nil {
			return err
		}
	}
	return os.Rename(half, p.data)
}
