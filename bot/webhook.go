package bot

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// Webhook takes updates from Telegram's requests. Those that arrive together are written together; each is answered with 200 only
// when it is in the journal, and with 503 when it is not, so that Telegram sends it again.
type Webhook struct {
	intake *Intake
	secret string
	queue  chan delivery
	log    *slog.Logger
}

type delivery struct {
	body json.RawMessage
	done chan error
}

const (
	updateLimit  = 1 << 20 // bytes; Telegram keeps an update below 512 KiB
	batchLimit   = 100
	acceptWithin = 10 * time.Second
)

// NewWebhook makes the handler. secret is what Telegram was told to send in X-Telegram-Bot-Api-Secret-Token.
func NewWebhook(i *Intake, secret string, log *slog.Logger) *Webhook {
	return &Webhook{intake: i, secret: secret, queue: make(chan delivery, batchLimit), log: log}
}

func (w *Webhook) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	given := r.Header.Get("X-Telegram-Bot-Api-Secret-Token")
	if r.Method != http.MethodPost || subtle.ConstantTimeCompare([]byte(given), []byte(w.secret)) != 1 {
		http.Error(out, "not Telegram", http.StatusUnauthorized)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(out, r.Body, updateLimit))
	if err != nil || !json.Valid(body) {
		http.Error(out, "no update", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), acceptWithin)
	defer cancel()
	d := delivery{body: body, done: make(chan error, 1)}
	select {
	case w.queue <- d:
	case <-ctx.Done():
		w.later(out)
		return
	}
	select {
	case err = <-d.done:
		if err != nil {
			w.later(out)
		}
	case <-ctx.Done():
		w.later(out)
	}
}

func (w *Webhook) later(out http.ResponseWriter) {
	out.Header().Set("Retry-After", "1")
	http.Error(out, "not written down", http.StatusServiceUnavailable)
}

// Run writes arriving updates down until the context ends.
func (w *Webhook) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case first := <-w.queue:
			w.accept(ctx, w.gather(first))
		}
	}
}

// gather takes whatever has arrived meanwhile.
func (w *Webhook) gather(first delivery) []delivery {
	batch := []delivery{first}
	for len(batch) < batchLimit {
		select {
		case d := <-w.queue:
			batch = append(batch, d)
		default:
			return batch
		}
	}
	return batch
}

func (w *Webhook) accept(ctx context.Context, batch []delivery) {
	raw := make([]json.RawMessage, len(batch))
	for i, d := range batch {
		raw[i] = d.body
	}
	_, err := w.intake.Accept(ctx, raw)
	if err != nil {
		w.log.Error("updates not accepted", "count", len(batch), "error", err)
	}
	for _, d := range batch {
		d.done <- err
	}
}
