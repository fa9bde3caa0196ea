package storetest

import (
	"context"
	"sync"
	"testing"

	"github.com/redis/go-redis/v9"

	"saruar/store/local"
)

// redisDatabases is how many tests of a process may use Redis at once.
const redisDatabases = 512

// numberedRedis is the Redis that the process shares, with the numbers of its databases that are free.
type numberedRedis struct {
	server *local.Redis
	free   chan int
}

// sharedRedis starts it at the first call.
var sharedRedis = sync.OnceValues(startRedis)

func startRedis() (*numberedRedis, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	server, err := local.StartRedis(ctx, local.RedisOptions{Databases: redisDatabases})
	if err != nil {
		return nil, err
	}
	shared := &numberedRedis{server: server, free: make(chan int, redisDatabases)}
	for number := range redisDatabases {
		shared.free <- number
	}
	return shared, nil
}

// Redis returns the address, for redis.ParseURL, of an empty database of a real Redis that no other test uses meanwhile.
// Channels of publish and subscribe are shared by all databases of a Redis: name them after the test, or take a
// RedisServer.
func Redis(t testing.TB) string {
	t.Helper()
	shared, err := sharedRedis()
	if err != nil {
		unavailable(t, err)
	}
	number := <-shared.free
	address := shared.server.DatabaseURL(number)
	t.Cleanup(func() {
		if err := empty(address); err != nil {
			t.Error(err)
		}
		shared.free <- number
	})
	return address
}

func empty(address string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	options, err := redis.ParseURL(address)
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	return client.FlushDB(ctx).Err()
}
