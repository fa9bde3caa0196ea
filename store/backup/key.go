// Package backup writes whole databases into encrypted files and reads them back. Nothing of them is ever on a disk unencrypted.
package backup

import (
	"errors"
	"fmt"
	"strings"

	"filippo.io/age"
)

// Key encrypts backups and, when it is the secret half, reads them.
type Key struct {
	recipient age.Recipient
	identity  age.Identity // nil for the public half
}

// Pair is a new key: who has the public half can write backups, who has the secret half can read them.
type Pair struct{ Public, Secret string }

// NewPair makes a new key.
func NewPair() (Pair, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return Pair{}, fmt.Errorf("make a key: %w", err)
	}
	return Pair{Public: identity.Recipient().String(), Secret: identity.String()}, nil
}

// Errors of keys. None of them says anything of the key itself.
var (
	ErrNoKey     = errors.New("no key: it begins with age1 (for writing) or AGE-SECRET-KEY-1 (for reading, too)")
	ErrPublicKey = errors.New("this is the public half of the key, which only writes: reading needs the secret one, AGE-SECRET-KEY-1…")
	ErrOtherKey  = errors.New("the backup was written for another key")
	ErrNoBackup  = errors.New("this is no backup, or one that is damaged or not complete")
)

// ReadKey understands a key as NewPair wrote it, either half.
func ReadKey(text string) (Key, error) {
	text = strings.TrimSpace(text)
	if secret, err := age.ParseX25519Identity(text); err == nil {
		return Key{recipient: secret.Recipient(), identity: secret}, nil
	}
	if public, err := age.ParseX25519Recipient(text); err == nil {
		return Key{recipient: public}, nil
	}
	return Key{}, ErrNoKey
}
