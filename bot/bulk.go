package bot

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"
)

// What the whole bot may send in a second. Replies are never held up, and what they take is missing to the others; notices go before
// announcements, which leave a token in the bucket. Telegram's free rate is 30 (Bots FAQ), the paid one 1000.
const (
	freeRate, freeBurst = 29.4, 3
	paidRate, paidBurst = 985, 40
	noticeFloor         = 0
	announcementFloor   = 1
)

// bucket takes tokens from a bucket that all replicas share, with one round trip. KEYS: the bucket, and a pause. ARGV: rate, burst, how many at most, how many
// must be left, and 1 for what cannot be held up. It gives how many were taken, and in microseconds how long to wait for the next.
var bucket = redis.NewScript(`
local pause = redis.call('PTTL', KEYS[2])
local rate, burst, most, floor, force = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5] == '1'
if pause > 0 and not force then return {0, pause * 1000} end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = math.min(burst, (tonumber(kept[1]) or burst) + (now - (tonumber(kept[2]) or now)) * rate / 1000000)
local taken = most
if not force then taken = math.max(0, math.min(most, math.floor(tokens - floor))) end
tokens = tokens - taken
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], 60000)
local wait = 0
if taken < most then wait = math.max(0, math.ceil((1 + floor - tokens) * 1000000 / rate)) end
return {taken, wait}`)

const (
	keyFree = "rate:free"
	keyPaid = "rate:paid"
)

// bulk is what is to be taken from a bucket.
type bulk struct {
	paid  bool
	most  int
	floor int
	force bool
}

// draw takes tokens of the whole bot, and tells how long to wait for more when there are fewer than wanted.
func (g *gate) draw(ctx context.Context, b bulk) (taken int, wait time.Duration, err error) {
	key, rate, burst := keyFree, float64(freeRate), freeBurst
	if b.paid {
		key, rate, burst = keyPaid, g.paid, max(paidBurst, int(g.paid)/25)
	}
	force := 0
	if b.force {
		force = 1
	}
	got, err := bucket.Run(ctx, g.redis, []string{key, keyPause}, rate, burst, b.most, b.floor, force).Int64Slice()
	if err != nil {
		return 0, 0, fmt.Errorf("take from the rate of the bot: %w", err)
	}
	return int(got[0]), time.Duration(got[1]) * time.Microsecond, nil
}

// spend counts replies, which nothing holds up: what they take is missing to notices and announcements. It waits for nobody; replies that come while
// others are being counted are counted together.
func (g *gate) spend() {
	if g.spent.Add(1) > 1 {
		return // whoever counts now counts this one too
	}
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), patientFor)
		defer cancel()
		for n := g.spent.Load(); n > 0; n = g.spent.Add(-n) {
			// Redis that is away means that nothing else goes out either.
			_, _, _ = g.draw(ctx, bulk{most: int(n), force: true})
		}
	}()
}
