package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"saruar/store"
)

type verifyCommand struct {
	Expect string `help:"A hash that was noted down earlier: the log must have gone through it."`
}

// Run proves that no line of the audit log was changed, removed or moved.
func (v verifyCommand) Run(ctx context.Context) error {
	address := os.Getenv("DATABASE_URL")
	if address == "" {
		return errors.New("DATABASE_URL is not set (postgres://user:password@host/database)")
	}
	proof, err := store.VerifyAudit(ctx, address, v.Expect)
	if err != nil {
		return err
	}
	if v.Expect != "" && !proof.Knows {
		return errors.New("the audit log is whole, but it is not the one with the hash that was expected")
	}
	fmt.Printf("The audit log is whole: %d lines. Note down the hash of the last one:\n%s\n", proof.Lines, proof.Hash)
	return nil
}
