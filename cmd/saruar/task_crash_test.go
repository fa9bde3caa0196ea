package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/store"
	"saruar/store/ledger"
)

// Who writes a task, does it, and checks what was sent.
const (
	writes = int64(301)
	does   = int64(302)
	checks = int64(303)
)

// The program dies while a photo is on its way, Redis is emptied before it is sent to be checked, and the checker's finger trembles: it is
// sent once, approved once, paid once and told once.
func TestATaskIsApprovedAndPaidOnceWhateverDies(t *testing.T) {
	t.Parallel()
	p, running := set(t, stage.Options{}, 1)
	p.plants()
	p.says(does, "/tasks")
	p.sees(does, "1. Ағаш егу")
	p.taps(does, "1. Ағаш егу")
	p.sees(does, "Тапсырманы алу")
	p.taps(does, "Тапсырманы алу")
	p.sees(does, "Тапсырма сізде", "Дәлел жіберу")
	p.taps(does, "Дәлел жіберу")
	p.sees(does, "Фото жіберіңіз")
	if _, err := p.Telegram.SendPhoto(does, tree(t)); err != nil {
		t.Fatal(err)
	}
	running[0].Kill()
	p.start()
	p.sees(does, "1/10", "Жіберу")
	p.flush()
	p.taps(does, "Жіберу")
	p.sees(does, "Жіберілді")
	if n := query[int](p, `select count(*) from proof`); n != 1 {
		t.Fatalf("%d photos are kept", n)
	}

	// The desk says what waits when it is drawn: it is drawn once the program has looked at the photo.
	if !comesTrue(p.ctx, func() bool {
		return query[int](p, `select count(*) from submission where state = 'in_moderation'`) == 1
	}) {
		t.Fatal("nothing waits for a check")
	}
	p.says(checks, "/staff")
	p.sees(checks, "Тапсырмаларды тексеру · 1")
	p.taps(checks, "Тапсырмаларды тексеру · 1")
	p.sees(checks, "Тексеруді бастау")
	p.taps(checks, "Тексеруді бастау")
	p.twice(checks, "Мақұлдау")
	p.once()
}

// tree is a picture that looks like nothing else.
func tree(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		img.Set(i%64, i/64, color.RGBA{R: uint8(i % 251), G: uint8(i / 17), B: uint8(i * i / 64), A: 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// plants makes three members, one of whom has published a task with a reward.
func (p *play) plants() {
	p.t.Helper()
	must := func(err error) {
		p.t.Helper()
		if err != nil {
			p.t.Fatal(err)
		}
	}
	s, err := store.Open(p.ctx, p.Postgres.URL(), 2)
	must(err)
	defer s.Close()
	now := time.Now()
	for id, name := range map[int64]string{writes: "Айгүл", does: "Болат", checks: "Дина"} {
		who := simulator.Person{ID: id, FirstName: name, LastName: "Серік", Language: "kk"}
		must(p.Telegram.AddUser(who))
		must(s.Meet(p.ctx, id, "kk", now))
		must(welcome(p.ctx, s, who, "KZ-71", now))
	}
	p.sql(`update person set quiet_from = 0, quiet_to = 0`)
	must(s.Grant(p.ctx, writes, store.Administrator, "", 0, now))
	must(s.Grant(p.ctx, checks, store.Moderator, "", 0, now))
	issue, err := s.Ledger().Issue(p.ctx)
	must(err)
	budget, err := s.Ledger().Budget(p.ctx, ledger.Scope{}, now)
	must(err)
	must(moves(p.ctx, s, now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: budget, Amount: 1_000, Ref: "test:emission"}))
	id, err := s.MakeTask(p.ctx, writes, store.TaskText{
		Direction: "ecology", TitleKK: "Ағаш егу", TitleRU: "Посадить дерево", TextKK: "Аулада", TextRU: "Во дворе", Audience: store.AudienceAnyone,
		ClosesAt: now.Add(72 * time.Hour), Recurrence: store.RecursOnce, Places: 5, Each: 1, Level: 1, Age: 14, Minutes: 60, Reward: 20, XP: 20, Budget: budget,
		Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
	}, -1, now)
	must(err)
	must(s.PublishTask(p.ctx, writes, id, "", "", now))
}

// twice taps a button and taps it again before anything is answered, and waits until the program has seen both.
func (p *play) twice(id int64, label string) {
	p.t.Helper()
	var found *simulator.Message
	var button simulator.Button
	if _, err := p.Telegram.AwaitChat(p.ctx, id, func(c simulator.Chat) bool {
		for _, out := range c.Messages {
			if b, ok := out.Button(label); ok {
				found, button = out, b
			}
		}
		return found != nil
	}); err != nil {
		p.t.Fatalf("%d never sees %q: %v", id, label, err)
	}
	var updates []string
	for range 2 {
		sent, err := p.Telegram.TapData(id, button.Data, found.MessageID)
		if err != nil {
			p.t.Fatal(err)
		}
		updates = append(updates, fmt.Sprint(sent.UpdateID))
	}
	p.each(func() bool {
		return query[int](p, `select count(*) from update_journal where state = 'done' and update_id in (`+strings.Join(updates, ", ")+`)`) == 2
	})
}

// once checks that whoever did it got what was promised, and was told, a single time.
func (p *play) once() {
	p.t.Helper()
	told := func(c simulator.Chat) (n int) {
		for _, out := range c.Messages {
			if out.Out() && strings.Contains(out.Content(), "тапсырмасы мақұлданды") {
				n++
			}
		}
		return n
	}
	c, err := p.Telegram.AwaitChat(p.ctx, does, func(c simulator.Chat) bool { return told(c) > 0 })
	if err != nil || told(c) != 1 {
		p.t.Fatalf("told %d times: %v", told(c), err)
	}
	for sql, want := range map[string]int{
		`select count(*) from submission_check where verdict = 'approve'`:          1,
		`select count(*) from submission where state = 'approved'`:                 1,
		`select count(*) from deed where kind = 'approved'`:                        1,
		`select count(*) from transfer where kind = 'reward'`:                      1,
		`select coalesce(sum(amount), 0)::int from transfer where kind = 'reward'`: 20,
		`select xp::int from player where person = 302`:                            20,
		`select count(*) from update_journal where state = 'aside'`:                0,
	} {
		if got := query[int](p, sql); got != want {
			p.t.Errorf("%s is %d, want %d", sql, got, want)
		}
	}
}
