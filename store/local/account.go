package local

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// account is whom a server runs as. Postgres refuses to run as root.
type account struct {
	uid, gid int
	switched bool // another one than this program's own
}

// ownAccount is the account this program runs as.
func ownAccount() account {
	return account{uid: os.Geteuid(), gid: os.Getegid()}
}

// serverAccount is the account Postgres runs as: this program's own, or for root the user postgres, else nobody.
func serverAccount() (account, error) {
	own := ownAccount()
	if own.uid != 0 {
		return own, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		if found, err := user.Lookup(name); err == nil {
			uid, errUID := strconv.Atoi(found.Uid)
			gid, errGID := strconv.Atoi(found.Gid)
			if err := errors.Join(errUID, errGID); err != nil {
				return account{}, fmt.Errorf("read the ids of user %s: %w", name, err)
			}
			return account{uid: uid, gid: gid, switched: true}, nil
		}
	}
	return account{}, errors.New("postgres does not run as root, and there is no user postgres or nobody to run it as: " +
		"make one, or run this program as an ordinary user")
}

// ownerAccount is the account that data was made by, which must run the server on it: root may start a demo that an
// ordinary user has started before.
func ownerAccount(data string, preferred account) account {
	info, err := os.Stat(data)
	if err != nil || os.Geteuid() != 0 {
		return preferred
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || stat.Uid == 0 {
		return preferred
	}
	return account{uid: int(stat.Uid), gid: int(stat.Gid), switched: true}
}

// runs makes cmd run as the account.
func (a account) runs(cmd *exec.Cmd) {
	if !a.switched {
		return
	}
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)}
}

// owns gives the account everything at and below path.
func (a account) owns(path string) error {
	if !a.switched {
		return nil
	}
	return filepath.WalkDir(path, func(name string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(name, a.uid, a.gid)
	})
}

// canEnter tells whether the account may use what lies in dir, by trying: access lists and mount options count too.
func (a account) canEnter(dir string) bool {
	try := exec.Command("/bin/sh", "-c", ":")
	try.Dir = dir
	a.runs(try)
	return try.Run() == nil
}
