package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// TokenRule is a number that the movements of tokens keep to.
type TokenRule struct {
	Name        string
	Value       int64
	Least, Most int64 // between which it may be changed
	ChangedAt   *time.Time
}

// ErrOutOfBounds says that a rule cannot have this value.
var ErrOutOfBounds = errors.New("rule is out of its bounds")

// ruleColumns: the least of thanks is never above the most.
const ruleColumns = `r.name, r.value,
	case r.name when 'thanks_most' then greatest(r.least, token_rule('thanks_least')) else r.least end,
	case r.name when 'thanks_least' then least(r.most, token_rule('thanks_most')) else r.most end, r.changed_at`

// TokenRules lists the rules for somebody who may change them; for anyone else there are none.
func (s *Store) TokenRules(ctx context.Context, actor int64) ([]TokenRule, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[TokenRule],
		`select `+ruleColumns+` from token_rule r where `+allowedEverywhere(ChangeTokenRules)+` order by r.name`, actor)
	if err != nil {
		return nil, fmt.Errorf("list rules of tokens: %w", err)
	}
	return list, nil
}

// TokenRule gives one of them. Errors: ErrNotFound.
func (s *Store) TokenRule(ctx context.Context, actor int64, name string) (TokenRule, error) {
	r, err := one(ctx, s, pgx.RowToStructByPos[TokenRule],
		`select `+ruleColumns+` from token_rule r where r.name = $2 and `+allowedEverywhere(ChangeTokenRules), actor, name)
	if err != nil {
		return TokenRule{}, fmt.Errorf("load rule %s: %w", name, err)
	}
	return r, nil
}

// ChangeTokenRule gives a rule another value from now on; to one that has it already nothing happens. Errors: ErrNotFound without the right,
// ErrChanged when it no longer has the value that was seen, ErrOutOfBounds.
func (s *Store) ChangeTokenRule(ctx context.Context, actor int64, name string, seen, value int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		// All of them are locked, because some are bounds of others.
		if err := s.later(ctx, `select from token_rule order by name for update`); err != nil {
			return err
		}
		r, err := s.TokenRule(ctx, actor, name)
		switch {
		case err != nil:
			return err
		case r.Value == value:
			return nil
		case r.Value != seen:
			return ErrChanged
		case value < r.Least || value > r.Most:
			return ErrOutOfBounds
		}
		if err := s.later(ctx, `update token_rule set value = $2, changed_at = $3 where name = $1`, name, value, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ChangeTokenRules, Subject: Subject{Kind: "token_rule"},
			Before: map[string]any{"rule": name, "value": seen}, After: map[string]any{"rule": name, "value": value},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("change rule %s: %w", name, err)
	}
	return nil
}
