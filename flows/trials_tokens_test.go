package flows_test

import (
	"strconv"
	"strings"
	"time"

	"saruar/flows/award"
	"saruar/flows/engine/flowtest"
	"saruar/flows/supply"
	"saruar/flows/thanks"
	"saruar/flows/tokenrule"
	"saruar/flows/treasury"
	"saruar/store"
	"saruar/store/ledger"
)

// tokensTrials try what may be done with tokens.
func tokensTrials() map[store.Action]trial {
	return map[store.Action]trial{
		store.ReadLedger: {
			everywhere: true,
			screen:     func(e *exhibit) bool { return opens(e.chat(actor), supply.Proofs, "") },
			sql: func(e *exhibit) bool {
				_, err := e.LedgerProofs(e.t.Context(), actor, 1)
				return !e.refused(err)
			},
		},
		store.ResumeTokens: {
			everywhere: true,
			before:     func(e *exhibit) { e.sql(`update ledger_state set stopped_at = now(), why = 'sum 1'`) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, supply.Proofs, "") {
					forge(c, "resume").Says("Резервтік көшірмемен салыстырылды")
				}
				return e.number(`select count(*) from ledger_state where stopped_at is null`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.ResumeLedger(e.t.Context(), actor, "Салыстырылды", time.Now())
				return !e.refused(err)
			},
		},
		store.StopSpending: {
			before: func(e *exhibit) { e.sql(`select account_of((select number from person where id = $1), now())`, target) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, thanks.Spending, theirs()) && strings.Contains(c.Text(), secret) {
					c.Taps("change").Says("Айналма аударым")
				}
				return e.number(`select count(*) from account_balance where stopped`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.StopSpending(e.t.Context(), actor, target, true, "айналма", time.Now()))
			},
		},
		store.ProposeEmission: {
			everywhere: true,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, treasury.Propose, "") {
					c.Says("50").Says("Қыркүйек")
					forge(c, "propose")
				}
				return e.number(`select count(*) from emission`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.ProposeEmission(e.t.Context(), actor, store.NewEmission{Quarter: quarter(), Amount: 5, Why: "Қыркүйек", Turn: 1}, time.Now())
				return !e.refused(err)
			},
		},
		store.ApproveEmission: {
			everywhere: true,
			before: func(e *exhibit) {
				e.sql(`insert into emission (begins, ends, amount, why, turn, proposed_by, proposed_at) values ($1, $2, 5, 'x', 1, $3, now())`,
					quarter().Begins, quarter().Ends, target)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, treasury.Emission, "1")
				forge(c, "approve")
				return e.number(`select count(*) from transfer`) == 1
			},
			sql: func(e *exhibit) bool { return !e.refused(e.ApproveEmission(e.t.Context(), actor, 1, time.Now())) },
		},
		store.AllocateTokens: {
			before: func(e *exhibit) {
				e.budget()
				e.sql(`update application set state = 'accepted' where id = $1`, e.application)
				_, err := e.Ledger().Budget(e.t.Context(), ledger.Scope{Project: e.application}, time.Now())
				e.must(err)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, treasury.Move, e.projectBudget()+"-in") {
					c.Says("5")
					forge(c, "confirm")
				}
				return e.number(`select count(*) from transfer where debit <> (select id from account where kind = 'issue')`) == 1
			},
			sql: func(e *exhibit) bool {
				id, err := strconv.ParseInt(e.projectBudget(), 10, 64)
				e.must(err)
				return !e.refused(e.Allocate(e.t.Context(), actor, store.Allocation{Budget: id, Amount: 5, Turn: 1}, time.Now()))
			},
		},
		store.GrantTokens: {
			before: func(e *exhibit) { e.budget() },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, award.Give, "") {
					c.Says(theirs())
					forge(c, "person_"+theirs())
					forge(c, strconv.FormatInt(e.number(`select id from account where cohort is not null`), 10))
					c.Says("5")
					forge(c, "skip")
					c.Says("Көмегі үшін")
					forge(c, "confirm")
				}
				return e.number(`select count(*) from award`) == 1
			},
			sql: func(e *exhibit) bool {
				_, _, err := e.GiveAward(e.t.Context(), actor, store.NewAward{
					Person: target, Budget: e.number(`select id from account where cohort is not null`), Amount: 5, Reason: "x", Month: quarter().Begins, Turn: 1,
				}, time.Now())
				return !e.refused(err)
			},
		},
		store.ApproveGrants: {
			before: func(e *exhibit) {
				e.budget()
				flowtest.Member(e.t, e.Store, reader, "kk", "Ержан")
				e.sql(`insert into award (person, budget, amount, reason, month, turn, proposed_by, proposed_at)
					select $1, id, 400, 'x', now(), 1, $2, now() from account where cohort is not null`, target, reader)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, award.Card, "1")
				forge(c, "approve")
				return e.number(`select count(*) from award where state = 'given'`) == 1
			},
			sql: func(e *exhibit) bool { return !e.refused(e.ApproveAward(e.t.Context(), actor, 1, time.Now())) },
		},
		store.ChangeTokenRules: {
			everywhere: true,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, tokenrule.Change, "thanks_day") {
					forge(c.Says("301"), "confirm")
				}
				return e.number(`select value from token_rule where name = 'thanks_day'`) == 301
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.ChangeTokenRule(e.t.Context(), actor, "thanks_month", 1000, 999, time.Now()))
			},
		},
	}
}
