package main

import (
	"context"
	"fmt"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

// present is tokens that somebody of the demo was given by the staff.
type present struct {
	person, amount int64
	minutes, days  int // verified time; how long ago
	reason         string
}

// presents are what the demo's entrants were given.
func presents() []present {
	return []present{
		{person: 201, amount: 250, minutes: 600, days: 35, reason: "Текелідегі үш ойын кешін өткізуге көмек"},
		{person: 202, amount: 120, minutes: 180, days: 30, reason: "Помощь на форуме волонтёров в Костанае"},
		{person: 203, amount: 180, minutes: 240, days: 28, reason: "Тігін шеберлігінің ашық сабағы"},
		{person: 204, amount: 90, days: 21, reason: "Аудиопрогулка для гостей программы"},
		{person: 205, amount: 150, minutes: 480, days: 14, reason: "Су тасқыны кезіндегі кезекшілік"},
	}
}

// favour is thanks between two of the demo's entrants.
type favour struct {
	sender, receiver, amount int64
	days                     int
	reason                   string
}

func favours() []favour {
	return []favour{
		{sender: 202, receiver: 201, amount: 25, days: 12, reason: "За настольные игры для нашей мастерской"},
		{sender: 201, receiver: 203, amount: 40, days: 8, reason: "Залға перде тігіп бергеніңізге"},
		{sender: 203, receiver: 205, amount: 30, days: 3, reason: "Ауылдағы қоныс аударуға көмекке"},
	}
}

// firstTokens names the movement that all others of the demo follow: where it is, they have been made.
const firstTokens = "demo:emission"

// furnishTokens fills the budgets and lets the entrants have given and got something, once, and proves the day before, so that the page of
// all tokens has numbers on the first day.
func furnishTokens(ctx context.Context, s *store.Store, now time.Time) error {
	err := s.Together(ctx, func(ctx context.Context) error {
		made, err := s.Ledger().TransferOf(ctx, firstTokens)
		if err != nil || made.ID != 0 {
			return err
		}
		whole, err := fillBudgets(ctx, s, ago(now, 40))
		if err != nil {
			return err
		}
		return handRound(ctx, s, whole, now)
	})
	if err == nil {
		_, err = s.Ledger().Prove(ctx, ago(now, 1))
	}
	if err != nil {
		return fmt.Errorf("furnish tokens: %w", err)
	}
	return nil
}

func ago(now time.Time, days int) time.Time { return now.AddDate(0, 0, -days) }

// fillBudgets gives the programme tokens, and some of them to two regions. It gives the programme's budget.
func fillBudgets(ctx context.Context, s *store.Store, at time.Time) (whole int64, err error) {
	l := s.Ledger()
	issue, err := l.Issue(ctx)
	if err != nil {
		return 0, err
	}
	if whole, err = l.Budget(ctx, ledger.Scope{}, at); err != nil {
		return 0, err
	}
	orders := []ledger.Order{{Kind: ledger.Emission, Debit: issue, Credit: whole, Amount: 30_000, Ref: firstTokens}}
	for region, amount := range map[string]int64{"KZ-10": 4_000, "KZ-71": 3_000} {
		budget, err := l.Budget(ctx, ledger.Scope{Region: region}, at)
		if err != nil {
			return 0, err
		}
		orders = append(orders, ledger.Order{
			Kind: ledger.Allocation, Debit: whole, Credit: budget, Amount: amount, About: fmt.Sprint("budget ", budget), Ref: "demo:allocation:" + region,
		})
	}
	return whole, moves(ctx, s, at, orders...)
}

// moves makes movements, all of them or none.
func moves(ctx context.Context, s *store.Store, at time.Time, orders ...ledger.Order) error {
	receipts, err := s.Ledger().Post(ctx, at, orders...)
	if err != nil {
		return err
	}
	for _, r := range receipts {
		if err := r.Err(); err != nil {
			return fmt.Errorf("furnish budgets: %w", err)
		}
	}
	return nil
}

// handRound lets the staff give tokens, and people thank each other with them.
func handRound(ctx context.Context, s *store.Store, budget int64, now time.Time) error {
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		return fmt.Errorf("load time zone: %w", err)
	}
	for _, p := range presents() {
		if err := p.given(ctx, s, budget, store.CalendarOf(ago(now, p.days), zone)); err != nil {
			return err
		}
	}
	for i, f := range favours() {
		if err := f.done(ctx, s, fmt.Sprint("demo:", i), store.CalendarOf(ago(now, f.days), zone)); err != nil {
			return err
		}
	}
	return nil
}

// given gives it by the demo's staff member. The turn is none of Telegram's.
func (p present) given(ctx context.Context, s *store.Store, budget int64, c store.Calendar) error {
	_, _, err := s.GiveAward(ctx, administrator, store.NewAward{
		Person: p.person, Budget: budget, Amount: p.amount, Minutes: p.minutes, Reason: p.reason, Month: c.Month, Turn: -p.person,
	}, c.Now)
	return err
}

func (f favour) done(ctx context.Context, s *store.Store, ref string, c store.Calendar) error {
	to, err := s.ReceiverByID(ctx, f.sender, f.receiver, c.Now)
	if err != nil {
		return err
	}
	_, outcome, err := s.Thank(ctx, store.NewThanks{Sender: f.sender, Receiver: to.Number, Amount: f.amount, Reason: f.reason, Ref: ref}, c)
	if err == nil && outcome != store.ThanksSent {
		err = fmt.Errorf("thanks of %d: %s", f.sender, outcome)
	}
	return err
}
