package local

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

func TestKilledRedisComesBackEmptyAtTheSameAddress(t *testing.T) {
	t.Parallel()
	r := startRedis(t, RedisOptions{})
	client := redisClient(t, r.URL())
	if err := client.Set(t.Context(), "key", "value", 0).Err(); err != nil {
		t.Fatal(err)
	}
	if err := r.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := client.Ping(t.Context()).Err(); err == nil {
		t.Fatal("a killed server answers")
	}
	if err := r.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := client.Get(t.Context(), "key").Err(); !errors.Is(err, redis.Nil) {
		t.Errorf("after coming back: %v", err)
	}
}

func TestPausedRedisHangsAndAnswersLater(t *testing.T) {
	t.Parallel()
	r := startRedis(t, RedisOptions{})
	client := redisClient(t, r.URL())
	if err := client.Ping(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	if err := r.Pause(); err != nil {
		t.Fatal(err)
	}
	short, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := client.Ping(short).Err(); err == nil {
		t.Error("a paused server answers")
	}
	if err := r.Resume(); err != nil {
		t.Fatal(err)
	}
	if err := client.Ping(t.Context()).Err(); err != nil {
		t.Errorf("after resuming: %v", err)
	}
}

func TestKeptRedisOutlivesTheServer(t *testing.T) {
	t.Parallel()
	options := RedisOptions{Dir: t.TempDir(), Databases: 100}
	r := startRedis(t, options)
	if err := redisClient(t, r.DatabaseURL(99)).Set(t.Context(), "key", "value", 0).Err(); err != nil {
		t.Fatal(err)
	}
	if err := r.Stop(); err != nil {
		t.Fatal(err)
	}
	r = startRedis(t, options)
	if got, err := redisClient(t, r.DatabaseURL(99)).Get(t.Context(), "key").Result(); got != "value" {
		t.Errorf("read %q, error %v", got, err)
	}
}

func TestKeysOfMemoryRedisExpireByThemselves(t *testing.T) {
	t.Parallel()
	r, err := StartMemoryRedis(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	client := redisClient(t, r.URL())
	if err := client.Set(t.Context(), "short", "", 100*time.Millisecond).Err(); err != nil {
		t.Fatal(err)
	}
	if err := client.Set(t.Context(), "long", "", time.Hour).Err(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the key expires", func() bool {
		return errors.Is(client.Get(t.Context(), "short").Err(), redis.Nil)
	})
	if err := client.Get(t.Context(), "long").Err(); err != nil {
		t.Errorf("the other key: %v", err)
	}
	for range 2 {
		if err := r.Stop(); err != nil {
			t.Fatal(err)
		}
	}
	if err := client.Ping(t.Context()).Err(); err == nil {
		t.Error("a stopped server answers")
	}
}

// startRedis starts a server that ends with the test, which is skipped where there is none.
func startRedis(t *testing.T, options RedisOptions) *Redis {
	t.Helper()
	r, err := StartRedis(t.Context(), options)
	if errors.Is(err, ErrNoServer) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Stop(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func redisClient(t *testing.T, address string) *redis.Client {
	t.Helper()
	options, err := redis.ParseURL(address)
	if err != nil {
		t.Fatal(err)
	}
	options.MaxRetries = -1
	options.ContextTimeoutEnabled = true
	client := redis.NewClient(options)
	t.Cleanup(func() { _ = client.Close() })
	return client
}
