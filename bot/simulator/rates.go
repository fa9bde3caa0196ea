package simulator

import (
	"math"
	"sync"
	"time"
)

// Telegram's sending limits as its FAQ tells them. The real ones are not published and vary.
const (
	botPerSecond   = 30
	paidPerSecond  = 1000
	chatPerSecond  = 1
	chatBurst      = 3
	groupPerMinute = 20
	// chatsRemembered is how many chats have buckets before the full ones, which mean nothing, are dropped.
	chatsRemembered = 10_000
)

// rates counts messages and edits for the whole bot, per chat and per group.
type rates struct {
	clock func() time.Time

	mu     sync.Mutex
	on     bool
	bot    bucket
	paid   bucket
	hooks  bucket
	chats  map[int64]*bucket
	groups map[int64][]time.Time
}

// bucket refills at a steady rate. It may go below zero when an album takes several at once.
type bucket struct {
	tokens float64
	filled time.Time
}

func newRates(clock func() time.Time, on bool) *rates {
	return &rates{clock: clock, on: on, chats: map[int64]*bucket{}, groups: map[int64][]time.Time{}}
}

// SetRates switches Telegram's sending limits on or off. All budgets are full afterwards.
func (s *Simulator) SetRates(on bool) {
	s.rates.mu.Lock()
	s.rates.on = on
	s.rates.mu.Unlock()
	s.rates.clear()
}

func (r *rates) clear() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.bot, r.paid, r.hooks = bucket{}, bucket{}, bucket{}
	r.chats, r.groups = map[int64]*bucket{}, map[int64][]time.Time{}
}

// take counts n messages to a chat, or refuses with 429 and takes nothing.
func (r *rates) take(chat int64, group bool, n int, paid bool) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.on {
		return nil
	}
	now := r.clock()
	whole, perSecond := &r.bot, float64(botPerSecond)
	if paid {
		whole, perSecond = &r.paid, paidPerSecond
	}
	whole.refill(now, perSecond, perSecond)
	one := r.chat(chat)
	one.refill(now, chatPerSecond, chatBurst)
	wait := max(whole.wait(perSecond), one.wait(chatPerSecond))
	if group {
		wait = max(wait, r.groupWait(chat, now))
	}
	if wait > 0 {
		return tooMany(wait)
	}
	whole.tokens -= float64(n)
	one.tokens -= float64(n)
	if group {
		for range n {
			r.groups[chat] = append(r.groups[chat], now)
		}
	}
	return nil
}

// takeWebhook counts a setWebhook: one a second.
func (r *rates) takeWebhook() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hooks.refill(r.clock(), 1, 1)
	if wait := r.hooks.wait(1); r.on && wait > 0 {
		return tooMany(wait)
	}
	r.hooks.tokens--
	return nil
}

func (r *rates) chat(id int64) *bucket {
	if len(r.chats) > chatsRemembered {
		r.forgetFull()
	}
	b := r.chats[id]
	if b == nil {
		b = &bucket{}
		r.chats[id] = b
	}
	return b
}

func (r *rates) forgetFull() {
	now := r.clock()
	for id, b := range r.chats {
		if now.Sub(b.filled) > chatBurst*time.Second && b.tokens >= 0 {
			delete(r.chats, id)
		}
	}
}

// groupWait is how long until the oldest of the last twenty messages is a minute old, in seconds.
func (r *rates) groupWait(chat int64, now time.Time) int {
	sent := r.groups[chat]
	for len(sent) > 0 && now.Sub(sent[0]) >= time.Minute {
		sent = sent[1:]
	}
	r.groups[chat] = sent
	if len(sent) < groupPerMinute {
		return 0
	}
	oldest := sent[len(sent)-groupPerMinute]
	return max(1, int(math.Ceil((time.Minute - now.Sub(oldest)).Seconds())))
}

func (b *bucket) refill(now time.Time, perSecond, burst float64) {
	if b.filled.IsZero() {
		b.tokens = burst
	} else if passed := now.Sub(b.filled).Seconds(); passed > 0 {
		b.tokens = min(burst, b.tokens+passed*perSecond)
	}
	b.filled = now
}

// wait is how long until there is a whole token, in whole seconds.
func (b *bucket) wait(perSecond float64) int {
	if b.tokens >= 1 {
		return 0
	}
	return max(1, int(math.Ceil((1-b.tokens)/perSecond)))
}
