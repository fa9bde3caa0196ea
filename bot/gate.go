package bot

import (
	"context"
	"fmt"
	"strconv"
	"sync/atomic"
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
	spent   *atomic.Int64 // replies that are not counted yet
	held    atomic.Int64  // until when nothing may go out from this process, in nanoseconds since 1970
	doubt   atomic.Bool   // the last message of an announcement met a fault: Telegram may be down
	paid    float64       // messages a second at the paid rate
}

// Telegram tells one message a second to a chat and 20 a minute to a group, and asks to take its refusals for the truth (Bots FAQ). A bucket
// lets through its burst and then its rate: both together are the most that any second, or minute, sees.
const (
	chatRate, chatBurst   = 1, 1
	groupRate, groupBurst = 17, 3
)

// patientFor is how long a notice waits at the gate itself. Longer waits are told to the queue, which has better things to do meanwhile.
const patientFor = 2 * time.Second

func newGate(r *redis.Client, after func(time.Duration) <-chan time.Time) *gate {
	return &gate{redis: r, limiter: redis_rate.NewLimiter(r), after: after, spent: &atomic.Int64{}, paid: paidRate}
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
	return g.one(ctx)
}

// one takes one token of the whole bot, waiting for it for a while.
func (g *gate) one(ctx context.Context) error {
	return g.await(ctx, func() (bool, time.Duration, error) {
		taken, wait, err := g.draw(ctx, bulk{most: 1, floor: noticeFloor})
		return taken > 0, wait, err
	})
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
	return g.await(ctx, func() (bool, time.Duration, error) {
		r, err := g.limiter.Allow(ctx, key, limit)
		if err != nil {
			return false, 0, fmt.Errorf("take from rate %s: %w", key, err)
		}
		return r.Allowed > 0, r.RetryAfter, nil
	})
}

// await tries until something was taken. A wait that is too long is a store.Later.
func (g *gate) await(ctx context.Context, try func() (taken bool, wait time.Duration, err error)) error {
	left := patientFor
	for {
		taken, wait, err := try()
		if err != nil || taken {
			return err
		}
		if wait > left {
			return store.Later{Wait: wait, Reason: "too many messages"}
		}
		left -= max(wait, time.Millisecond)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-g.after(wait):
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
	if err := g.hold(ctx, pauseOf(chat), wait); err != nil {
		return err
	}
	pipe := g.redis.Pipeline()
	pipe.SAdd(ctx, refused, chat)
	pipe.Expire(ctx, refused, time.Minute)
	chats := pipe.SCard(ctx, refused)
	if _, err := pipe.Exec(ctx); err != nil {
		return fmt.Errorf("count refused chats: %w", err)
	}
	if chats.Val() < 2 {
		return nil
	}
	return g.hold(ctx, keyPause, wait)
}

// lengthen sets a pause, or makes it longer: what Telegram has told before still holds. ARGV: milliseconds.
var lengthen = redis.NewScript(`
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end
return 0`)

func (g *gate) hold(ctx context.Context, key string, wait time.Duration) error {
	if err := lengthen.Run(ctx, g.redis, []string{key}, wait.Milliseconds()).Err(); err != nil {
		return fmt.Errorf("set %s: %w", key, err)
	}
	return nil
}

// holdAll keeps everything back that nobody waits for, as long as Telegram told: who gets one message of many is not who has got too many.
func (g *gate) holdAll(ctx context.Context, wait time.Duration, now time.Time) error {
	until := now.Add(wait).UnixNano()
	for held := g.held.Load(); held < until && !g.held.CompareAndSwap(held, until); held = g.held.Load() {
	}
	return g.hold(ctx, keyPause, wait)
}

// heldFor is how long this process was told to wait. The other replicas know it from Redis, but not in the moment between that and a call.
func (g *gate) heldFor(now time.Time) time.Duration {
	return max(0, time.Duration(g.held.Load()-now.UnixNano()))
}
