package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"saruar/store"
	"saruar/store/ledger"
)

type verifyCommand struct {
	Expect string `help:"A hash of the audit log that was noted down earlier: the log must have gone through it."`
	Proof  string `help:"A hash of a proof of the ledger that was noted down earlier: the proofs must have gone through it."`
}

// Run proves that no line of the audit log and no movement of tokens was changed, removed or moved, and that every balance adds up.
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
	tokens, err := ledger.Verify(ctx, address, v.Proof)
	if err != nil {
		return fmt.Errorf("the ledger is not what was written: %w", err)
	}
	if v.Proof != "" && !tokens.Knows {
		return errors.New("the ledger is whole, but it is not the one with the proof that was expected")
	}
	fmt.Printf("The ledger is whole: %d movements, %d nightly proofs.", tokens.Transfers, tokens.Proofs)
	if tokens.Hash != "" {
		fmt.Printf(" Note down the hash of the last one:\n%s", tokens.Hash)
	}
	fmt.Println()
	return nil
}
