package simulator

import (
	"context"
	"net"
	"net/url"
	"regexp"
	"slices"
)

// Limits of setWebhook.
const (
	secretLimit        = 256
	defaultConnections = 40
	mostConnections    = 100
)

var secretPattern = regexp.MustCompile(`^[A-Za-z0-9_-]*$`)

// setWebhook takes https addresses on Telegram's four ports and, which Telegram does not, any address of this machine.
func (s *Simulator) setWebhook(ctx context.Context, p *params) (any, error) {
	address, secret := p.get("url"), p.get("secret_token")
	if address == "" {
		return s.deleteWebhook(ctx, p)
	}
	if len(secret) > secretLimit {
		return nil, badRequest("secret token is too long")
	}
	if !secretPattern.MatchString(secret) {
		return nil, badRequest("secret token contains unallowed characters")
	}
	if err := checkWebhook(address); err != nil {
		return nil, err
	}
	if err := s.rates.takeWebhook(); err != nil {
		return nil, err
	}
	most := int(p.clamped("max_connections", defaultConnections, 1, mostConnections))
	return s.replaceWebhook(p, func(q *queue) (*webhook, string) {
		if old := q.hook; old != nil && old.url == address && old.secret == secret && old.max == most {
			return old, "Webhook is already set"
		}
		return newWebhook(q, address, secret, most), "Webhook was set"
	})
}

func (s *Simulator) deleteWebhook(_ context.Context, p *params) (any, error) {
	return s.replaceWebhook(p, func(q *queue) (*webhook, string) {
		if q.hook == nil {
			return nil, "Webhook is already deleted"
		}
		return nil, "Webhook was deleted"
	})
}

// replaceWebhook puts another webhook, or none, in place of the one that is set, and waits until that one has stopped.
func (s *Simulator) replaceWebhook(p *params, replacement func(*queue) (*webhook, string)) (any, error) {
	q := s.queue
	q.mu.Lock()
	if q.closed {
		q.mu.Unlock()
		return nil, &Refusal{Code: 500, Description: restarting}
	}
	if p.flag("drop_pending_updates") {
		q.drop()
	}
	old := q.hook
	if old != nil && p.get("url") != "" {
		q.allow(p)
	}
	fresh, said := replacement(q)
	if fresh != nil {
		q.allow(p)
		q.abortPoll(conflictSetWebhook)
	}
	q.hook = fresh
	if old == fresh {
		old = nil
	}
	q.mu.Unlock()
	old.stop()
	return reply{result: true, description: said}, nil
}

func checkWebhook(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return badRequest("bad webhook: invalid webhook URL specified")
	}
	if isLoopback(u.Hostname()) && (u.Scheme == "http" || u.Scheme == "https") {
		return nil
	}
	if u.Scheme != "https" {
		return badRequest("bad webhook: An HTTPS URL must be provided for webhook")
	}
	if !slices.Contains([]string{"", "80", "88", "443", "8443"}, u.Port()) {
		return badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
	}
	return nil
}

// isLoopback reports whether a host is this machine.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

type webhookInfo struct {
	URL            string   `json:"url"`
	Certificate    bool     `json:"has_custom_certificate"`
	Pending        int      `json:"pending_update_count"`
	LastErrorDate  int64    `json:"last_error_date,omitempty"`
	LastError      string   `json:"last_error_message,omitempty"`
	MaxConnections int      `json:"max_connections,omitempty"`
	Allowed        []string `json:"allowed_updates,omitempty"`
}

func (s *Simulator) getWebhookInfo(context.Context, *params) (any, error) {
	q := s.queue
	q.mu.Lock()
	defer q.mu.Unlock()
	info := webhookInfo{Pending: q.count(), Allowed: q.allowedList()}
	if h := q.hook; h != nil {
		info.URL, info.MaxConnections, info.LastError = h.url, h.max, h.lastError
		if !h.errorAt.IsZero() {
			info.LastErrorDate = h.errorAt.Unix()
		}
	}
	return info, nil
}
