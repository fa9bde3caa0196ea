package simulator

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Rules of webhooks.
const (
	webhookPatience  = 60 * time.Second
	longestRetry     = 60 * time.Second
	longestAsked     = time.Hour // the longest Retry-After that is honored
	goneFor          = 23 * time.Hour
	webhookAnswerMax = 1 << 20
)

// webhook delivers updates. Every lane has at most one on its way, all lanes together at most max.
type webhook struct {
	q      *queue
	url    string
	secret string
	max    int
	client *http.Client
	ctx    context.Context
	cancel context.CancelFunc
	busy   sync.WaitGroup

	// Guarded by the queue.
	lanes     map[laneKey]*lane
	ready     []*lane
	inFlight  int
	stopped   bool
	lastError string
	errorAt   time.Time
	goneSince time.Time
}

// lane is a queue of updates that keep their order.
type lane struct {
	key     laneKey
	waiting []*entry
	failed  int // times in a row
	timer   *time.Timer
}

func newWebhook(q *queue, url, secret string, most int) *webhook {
	ctx, cancel := context.WithCancel(context.Background())
	transport := q.s.options.Transport
	if transport == nil {
		transport = &http.Transport{MaxIdleConns: most, MaxIdleConnsPerHost: most, IdleConnTimeout: webhookPatience}
	}
	h := &webhook{
		q: q, url: url, secret: secret, max: most, ctx: ctx, cancel: cancel, lanes: map[laneKey]*lane{},
		client: &http.Client{
			Transport: transport, Timeout: webhookPatience,
			// A redirect is not followed, it is a failure.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
	for _, e := range q.pending {
		if !e.done {
			h.add(e)
		}
	}
	return h
}

// add queues an update for delivery. The queue is locked.
func (h *webhook) add(e *entry) {
	l := h.lanes[e.lane]
	if l != nil {
		l.waiting = append(l.waiting, e)
		return // it is on its way or waits for its next try
	}
	l = &lane{key: e.lane, waiting: []*entry{e}}
	h.lanes[e.lane] = l
	h.makeReady(l)
}

// makeReady lets a lane deliver as soon as there is room. The queue is locked.
func (h *webhook) makeReady(l *lane) {
	if h.stopped {
		return
	}
	h.ready = append(h.ready, l)
	if h.inFlight < h.max {
		h.inFlight++
		h.busy.Add(1)
		go h.work()
	}
}

// work delivers for one lane after the other until none is ready.
func (h *webhook) work() {
	defer h.busy.Done()
	for {
		l, e := h.pick()
		if l == nil {
			return
		}
		wait, err := h.deliver(e)
		h.settle(l, e, wait, err)
	}
}

// pick takes the next lane that is ready and its first update.
func (h *webhook) pick() (*lane, *entry) {
	h.q.mu.Lock()
	defer h.q.mu.Unlock()
	now := h.q.s.now()
	for len(h.ready) > 0 && !h.stopped {
		l := h.ready[0]
		h.ready[0] = nil
		h.ready = h.ready[1:]
		for len(l.waiting) > 0 && (l.waiting[0].done || !now.Before(l.waiting[0].expires)) {
			h.q.finish(l.waiting[0])
			l.next()
		}
		if len(l.waiting) > 0 {
			return l, l.waiting[0]
		}
		delete(h.lanes, l.key)
	}
	h.inFlight--
	return nil, nil
}

// next goes on to the lane's next update.
func (l *lane) next() {
	l.waiting[0] = nil
	l.waiting = l.waiting[1:]
	l.failed = 0
}

// settle notes how a delivery went. The queue is not locked.
func (h *webhook) settle(l *lane, e *entry, wait time.Duration, err error) {
	defer h.q.s.changed.rings()
	h.q.mu.Lock()
	defer h.q.mu.Unlock()
	if h.stopped {
		if err == nil {
			h.q.finish(e)
		}
		return
	}
	if err != nil {
		h.retry(l, wait, err)
		return
	}
	h.goneSince = time.Time{}
	if h.q.repeat && !e.repeated {
		e.repeated, l.failed = true, 0
		h.ready = append(h.ready, l)
		return
	}
	h.q.finish(e)
	l.next()
	if len(l.waiting) == 0 {
		delete(h.lanes, l.key)
		return
	}
	h.ready = append(h.ready, l)
}

// retry tries a lane again: at once the first time, then after 2, 4, 8 … seconds, or as the bot asked.
func (h *webhook) retry(l *lane, wait time.Duration, err error) {
	h.lastError, h.errorAt = err.Error(), h.q.s.now()
	h.q.s.log.Warn("webhook failed", "error", err, "failures", l.failed+1)
	if h.removedWhenGone(err) {
		return
	}
	l.failed++
	if wait == 0 {
		if l.failed == 1 {
			h.ready = append(h.ready, l)
			return
		}
		wait = min(longestRetry, time.Second<<min(l.failed-1, 6))
	}
	l.timer = time.AfterFunc(wait, func() {
		h.q.mu.Lock()
		defer h.q.mu.Unlock()
		h.makeReady(l)
	})
}

// removedWhenGone ends a webhook that has said 410 for a day.
func (h *webhook) removedWhenGone(err error) bool {
	var failure *webhookFailure
	if !errors.As(err, &failure) || failure.status != http.StatusGone {
		h.goneSince = time.Time{}
		return false
	}
	now := h.q.s.now()
	if h.goneSince.IsZero() {
		h.goneSince = now
	}
	if now.Sub(h.goneSince) < goneFor {
		return false
	}
	h.stopLocked()
	h.q.hook = nil
	return true
}

// webhookFailure is a delivery that failed. says is what getWebhookInfo tells of it.
type webhookFailure struct {
	says   string
	status int
	cause  error
}

func (f *webhookFailure) Error() string { return f.says }

func (f *webhookFailure) Unwrap() error { return f.cause }

// deliver posts an update. The duration is how long the bot asked to wait, 0 when it did not.
func (h *webhook) deliver(e *entry) (time.Duration, error) {
	request, err := http.NewRequestWithContext(h.ctx, http.MethodPost, h.url, bytes.NewReader(e.body)) //nolint:gosec // the bot under test chose it
	if err != nil {
		return 0, &webhookFailure{says: "Wrong URL", cause: err}
	}
	request.Header.Set("Content-Type", "application/json")
	if h.secret != "" {
		request.Header.Set("X-Telegram-Bot-Api-Secret-Token", h.secret)
	}
	response, err := h.client.Do(request) //nolint:gosec // as above
	if err != nil {
		return 0, &webhookFailure{says: "Connection failed", cause: err}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, webhookAnswerMax))
	switch {
	case response.StatusCode/100 != 2:
		said := fmt.Sprintf("Wrong response from the webhook: %d %s", response.StatusCode, http.StatusText(response.StatusCode))
		return retryAfter(response), &webhookFailure{says: said, status: response.StatusCode}
	case err != nil:
		return 0, &webhookFailure{says: "Read timeout expired", cause: err}
	}
	h.q.s.replyInWebhook(h.ctx, body)
	return 0, nil
}

func retryAfter(response *http.Response) time.Duration {
	seconds, err := strconv.Atoi(response.Header.Get("Retry-After"))
	if err != nil || seconds <= 0 {
		return 0
	}
	return min(time.Duration(seconds)*time.Second, longestAsked)
}

// replyInWebhook carries out a method that the bot put into its answer. Nobody hears how that went.
func (s *Simulator) replyInWebhook(ctx context.Context, body []byte) {
	if len(body) == 0 || body[0] != '{' {
		return
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(body, &fields) != nil {
		return
	}
	name := plain(fields["method"])
	small := strings.ToLower(name)
	if name == "" || strings.HasPrefix(small, "get") || small == "setwebhook" || small == "deletewebhook" {
		return
	}
	p := &params{values: map[string]string{}}
	for field, raw := range fields {
		if field != "method" {
			p.values[field] = plain(raw)
		}
	}
	began := s.now()
	out, err := s.call(ctx, name, p)
	answer, code, _ := conclude(out, err)
	s.remember(name, p, answer, code, began)
}

// stopLocked lets no delivery begin any more. The queue is locked.
func (h *webhook) stopLocked() {
	h.stopped = true
	h.ready = nil
	for _, l := range h.lanes {
		if l.timer != nil {
			l.timer.Stop()
		}
	}
	h.cancel()
}

// stop ends the webhook and waits for what is on its way.
func (h *webhook) stop() {
	if h == nil {
		return
	}
	h.q.mu.Lock()
	h.stopLocked()
	h.q.mu.Unlock()
	h.busy.Wait()
	h.client.CloseIdleConnections()
}
