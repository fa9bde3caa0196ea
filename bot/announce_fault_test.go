package bot_test

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/bot/simulator"
	"saruar/store"
)

// everybodyOnce reports who got something else than the announcement once.
func (c *crier) everybodyOnce() {
	c.t.Helper()
	for i, person := range c.people {
		if got := c.got(person); len(got) != 1 {
			c.t.Errorf("person %d got %q", i, got)
		}
	}
}

// reachable counts who is taken to be there.
func (c *crier) reachable() (n int) {
	c.t.Helper()
	conn, err := pgx.Connect(c.t.Context(), c.address)
	c.must(err)
	defer conn.Close(c.t.Context())
	c.must(conn.QueryRow(c.t.Context(), `select count(*) from person where reachable`).Scan(&n))
	return n
}

func messaging(r *http.Request) bool { return strings.HasSuffix(r.URL.Path, "/sendMessage") }

// Telegram goes down in the middle, in each of the ways in which it says so or says nothing, and is back after a while.
func TestAnAnnouncementOutlivesATelegramThatIsDown(t *testing.T) {
	t.Parallel()
	hang := func(w http.ResponseWriter) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			_ = conn.Close()
		}
	}
	for name, way := range map[string]struct {
		answers func(w http.ResponseWriter)
		unknown bool // whether it may have arrived
	}{
		"bad gateway": {answers: func(w http.ResponseWriter) { w.WriteHeader(http.StatusBadGateway); fmt.Fprint(w, "<html>") }},
		"Telegram's own word": {answers: func(w http.ResponseWriter) {
			w.WriteHeader(http.StatusInternalServerError)
			fmt.Fprint(w, `{"ok":false,"error_code":500,"description":"Internal Server Error: restart"}`)
		}},
		"a cut connection":  {answers: hang, unknown: true},
		"a gateway in vain": {answers: func(w http.ResponseWriter) { w.WriteHeader(http.StatusGatewayTimeout) }, unknown: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCrier(t, false, 40)
			var sent, met, asked atomic.Int64
			c.way(func(w http.ResponseWriter, r *http.Request) bool {
				switch {
				case sent.Load() < 10:
					if messaging(r) {
						sent.Add(1)
					}
					return true
				case asked.Load() > 3: // it is back
					return true
				case messaging(r):
					met.Add(1)
				default:
					asked.Add(1)
				}
				way.answers(w)
				return false
			})
			reach := c.ends(c.announces(store.AnnouncementTerms{}))
			burst := int(met.Load())
			if burst == 0 || burst > 12 {
				t.Errorf("%d met Telegram while it was down", burst)
			}
			want := store.Reach{Total: 40, Sent: 40}
			if way.unknown {
				want.Sent, want.Unknown = 40-burst, burst
			}
			if reach != want {
				t.Errorf("reached %+v, want %+v", reach, want)
			}
			if n := c.reachable(); n != 40 {
				t.Errorf("%d are taken to be there", n)
			}
			if !way.unknown {
				c.everybodyOnce()
			}
		})
	}
}

// Nobody is at Telegram's address: that is known to have reached nobody.
func TestNobodyIsUnknownWhileNobodyAnswers(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 30)
	c.must(c.jobs.Stop(t.Context()))
	place := reserve(t)
	c.jobs = c.program(place.url)
	id := c.announces(store.AnnouncementTerms{})
	for _, d := range <-c.settles {
		if d.State != store.RecipientWaits || d.Wait != 0 {
			t.Errorf("nobody answers, and it is settled as %+v", d)
		}
	}
	place.opens(c)
	if reach := c.ends(id); reach != (store.Reach{Total: 30, Sent: 30}) {
		t.Errorf("reached %+v", reach)
	}
	c.everybodyOnce()
}

// place is an address at which nobody answers, until somebody does.
type place struct {
	t    *testing.T
	fd   int
	url  string
	file *os.File
}

func reserve(t *testing.T) place {
	t.Helper()
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err == nil {
		err = syscall.Bind(fd, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}})
	}
	if err != nil {
		t.Fatal(err)
	}
	name, err := syscall.Getsockname(fd)
	local, ok := name.(*syscall.SockaddrInet4)
	if err != nil || !ok {
		t.Fatal(name, err)
	}
	file := os.NewFile(uintptr(fd), "place")
	t.Cleanup(func() { _ = file.Close() })
	return place{t: t, fd: fd, url: fmt.Sprintf("http://127.0.0.1:%d", local.Port), file: file}
}

func (p place) opens(h http.Handler) {
	p.t.Helper()
	if err := syscall.Listen(p.fd, 128); err != nil {
		p.t.Fatal(err)
	}
	listener, err := net.FileListener(p.file)
	if err != nil {
		p.t.Fatal(err)
	}
	server := &httptest.Server{Listener: listener, Config: &http.Server{Handler: h, ReadHeaderTimeout: time.Minute}}
	server.Start()
	p.t.Cleanup(server.Close)
}

// What may have arrived is sent once more and not twice, where that is wished.
func TestWhatMayHaveArrivedIsSentOnceMoreAtMost(t *testing.T) {
	t.Parallel()
	for _, again := range []bool{false, true} {
		t.Run(fmt.Sprint(again), func(t *testing.T) {
			t.Parallel()
			c := newCrier(t, false, 8)
			c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[3], Drop: true, Times: -1})
			c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[5], Drop: true})
			reach := c.ends(c.announces(store.AnnouncementTerms{Again: again}))
			want, copies := store.Reach{Total: 8, Sent: 6, Unknown: 2}, []int{1, 1}
			if again {
				want, copies = store.Reach{Total: 8, Sent: 7, Unknown: 1}, []int{2, 2}
			}
			if reach != want {
				t.Errorf("reached %+v, want %+v", reach, want)
			}
			if got := []int{len(c.got(c.people[3])), len(c.got(c.people[5]))}; fmt.Sprint(got) != fmt.Sprint(copies) {
				t.Errorf("they got it %v times", got)
			}
		})
	}
}

// Every tenth call is told to wait: nothing goes out before its time, to nobody, and nobody is lost.
func TestAnAnnouncementWaitsAsTelegramTells(t *testing.T) {
	t.Parallel()
	const told = 3 * time.Second
	c := newCrier(t, false, 40)
	var mu sync.Mutex
	var calls, refusals int
	var until time.Time
	c.way(func(w http.ResponseWriter, r *http.Request) bool {
		if !messaging(r) {
			return true
		}
		mu.Lock()
		defer mu.Unlock()
		// What was on its way when it was told is no disobedience.
		if wait := time.Until(until); wait > 0 && wait < told-time.Second {
			t.Errorf("a call comes %s too early", wait)
		}
		if calls++; calls%10 != 0 {
			return true
		}
		refusals++
		until = time.Now().Add(told)
		w.WriteHeader(http.StatusTooManyRequests)
		_ = json.NewEncoder(w).Encode(map[string]any{"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 3", "parameters": map[string]any{"retry_after": 3}})
		return false
	})
	if reach := c.ends(c.announces(store.AnnouncementTerms{})); reach != (store.Reach{Total: 40, Sent: 40}) {
		t.Errorf("reached %+v", reach)
	}
	c.everybodyOnce()
	if refusals == 0 || calls != 40+refusals {
		t.Errorf("%d calls, %d of them refused", calls, refusals)
	}
}
