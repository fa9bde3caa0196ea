package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"saruar/bot"
)

// listen opens health, readiness, metrics and, where one is set, the webhook.
func (p *program) listen(ctx context.Context) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", p.ready)
	mux.Handle("GET /metrics", promhttp.HandlerFor(p.figures, promhttp.HandlerOpts{}))
	if p.config.WebhookURL != "" {
		webhook := bot.NewWebhook(p.intake, p.config.WebhookSecret, p.log)
		p.background(webhook.Run)
		mux.Handle("POST "+webhookPath(p.config.WebhookURL), webhook)
	}
	var lc net.ListenConfig
	listener, err := lc.Listen(ctx, "tcp", p.config.HTTPAddr)
	if err != nil {
		return fmt.Errorf("HTTP_ADDR: %w", err)
	}
	p.server = &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute}
	go func() {
		if err := p.server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			p.log.Error("http server ended", "error", err)
		}
	}()
	p.onStop(func(ctx context.Context) { _ = p.server.Shutdown(ctx) })
	p.log.Info("listening", "address", listener.Addr().String())
	return nil
}

// webhookPath is the path of the webhook's address, "/" when it has none.
func webhookPath(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path
}

// ready tells whether this replica can do its work now.
func (p *program) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := errors.Join(p.store.Ping(ctx), p.redis.Ping(ctx).Err()); err != nil {
		p.log.Warn("not ready", "error", err)
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "ready")
}
