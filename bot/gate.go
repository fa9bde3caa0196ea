package bot

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/go-redis/redis_rate/v10"
	"github.com/redis/go-redis/v9"

	"saruar/store"
)

// gate is what every message passes that nobody waits for. Its rates are shared by all replicas through Redis.
type gate struct {
	redis   *redis.Client
	limiter *redis_rate.Limiter
	after   func(time.Duration) <-chan time.Time
}

// Telegram tells 30 messages a second to the whole bot, one a second to a chat and 20 a minute to a group, and asks to take its
// refusals for the truth (Bots FAQ). Of the 30, five are left to replies. A bucket lets through its burst and then its rate: both
// together are the most that any second, or minute, sees.
const (
	botRate, botBurst     = 25, 2
	chatRate, chatBurst   = 1, 1
	groupRate, groupBurst = 17, 3
)

// patientFor is how long a notice waits at the gate itself. Longer waits are told to the queue, which has better things to do meanwhile.
const patientFor = 2 * time.Second

func newGate(r *redis.Client, after func(time.Duration) <-chan time.Time) *gate {
	return &gate{redis: r, limiter: redis_rate.NewLimiter(r), after: after}
}

const (
	keyPause     = "notice:pause"      // set while nothing may go out; with a chat behind it, nothing to that chat
	keyThrottled = "notice:throttled:" // the chats that Telegram refused in one second
)

func pauseOf(chat int64) string { return keyPause + ":" + strconv.FormatInt(chat, 10) }

// pass waits until a message may go to the chat. A wait that is too long is a store.Later.
func (g *gate) pass(ctx context.Context, chat int64) error {
	if err := g.paused(ctx, chat); err != nil {
		return err
	}
	limits := []struct {
		key string
		redis_rate.Limit
	}{
		{"notice:chat:" + strconv.FormatInt(chat, 10), redis_rate.Limit{Rate: chatRate, Burst: chatBurst, Period: time.Second}},
		{"notice:group:" + strconv.FormatInt(chat, 10), redis_rate.Limit{Rate: groupRate, Burst: groupBurst, Period: time.Minute}},
		{"notice:bot", redis_rate.Limit{Rate: botRate, Burst: botBurst, Period: time.Second}},
	}
	const group = 1
	for i, l := range limits {
		if i == group && chat > 0 {
			continue
		}
		if err := g.take(ctx, l.key, l.Limit); err != nil {
			return err
		}
	}
	return nil
}

// paused reports how long Telegram wants to be left alone.
func (g *gate) paused(ctx context.Context, chat int64) error {
	pipe := g.redis.Pipeline()
	all, one := pipe.PTTL(ctx, keyPause), pipe.PTTL(ctx, pauseOf(chat))
	if _, err := pipe.Exec(ctx); err != nil {
		return fmt.Errorf("ask for a pause: %w", err)
	}
	if wait := max(all.Val(), one.Val()); wait > 0 {
		return store.Later{Wait: wait, Reason: "Telegram wants to wait"}
	}
	return nil
}

// take takes one from a bucket, waiting for it for a while.
func (g *gate) take(ctx context.Context, key string, limit redis_rate.Limit) error {
	left := patientFor
	for {
		r, err := g.limiter.Allow(ctx, key, limit)
		if err != nil {
			return fmt.Errorf("take from rate %s: %w", key, err)
		}
		if r.Allowed > 0 {
			return nil
		}
		if r.RetryAfter > left {
			return store.Later{Wait: r.RetryAfter, Reason: "too many messages"}
		}
		left -= max(r.RetryAfter, time.Millisecond)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-g.after(r.RetryAfter):
		}
	}
}

// shut keeps messages from a chat that Telegram refused for as long as it told. Telegram does not say whether it meant the chat or the
// whole bot: when it refuses several chats within a second, everything waits.
func (g *gate) shut(ctx context.Context, chat int64, wait time.Duration) error {
	second, err := g.redis.Time(ctx).Result()
	if err != nil {
		return fmt.Errorf("ask Redis for the time: %w", err)
	}
	refused := keyThrottled + strconv.FormatInt(second.Unix(), 10)
	pipe := g.redis.Pipeline()
	pipe.Set(ctx, pauseOf(chat), "", wait)
	pipe.SAdd(ctx, refused, chat)
	pipe.Expire(ctx, refused, time.Minute)
	chats := pipe.SCard(ctx, refused)
	if _, err := pipe.Exec(ctx); err != nil {
		return fmt.Errorf("pause chat %d: %w", chat, err)
	}
	if chats.Val() < 2 {
		return nil
	}
	if err := g.redis.Set(ctx, keyPause, "", wait).Err(); err != nil {
		return fmt.Errorf("pause all chats: %w", err)
	}
	return nil
}
