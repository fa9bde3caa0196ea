package simulator

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// method carries a Bot API method out. Its error is a *Refusal.
type method func(*Simulator, context.Context, *params) (any, error)

// reply is a result that comes with a description, as that of setWebhook does.
type reply struct {
	result      any
	description string
}

type envelope struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result,omitempty"`
	Code        int             `json:"error_code,omitempty"`
	Description string          `json:"description,omitempty"`
	Parameters  *envelopeHints  `json:"parameters,omitempty"`
}

type envelopeHints struct {
	MigrateTo  int64 `json:"migrate_to_chat_id,omitempty"`
	RetryAfter int   `json:"retry_after,omitempty"`
}

// methods are those that the simulator knows, by their names in small letters.
func methods() map[string]method {
	all := map[string]method{}
	for _, some := range []map[string]method{
		updateMethods(), sendMethods(), mediaMethods(), copyMethods(), editMethods(), deleteMethods(), answerMethods(),
		chatMethods(), profileMethods(), topicMethods(), inviteMethods(),
	} {
		for name, m := range some {
			all[strings.ToLower(name)] = m
		}
	}
	return all
}

// serveBot answers /bot<token>/<method>.
func (s *Simulator) serveBot(w http.ResponseWriter, r *http.Request) {
	token, name, found := strings.Cut(strings.TrimPrefix(r.URL.Path, "/bot"), "/")
	refusal := s.checkToken(token)
	switch {
	case !found || name == "" || token == "":
		refusal = &Refusal{Code: http.StatusNotFound, Description: "Not Found"}
	case refusal != nil:
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		refusal = &Refusal{Code: http.StatusMethodNotAllowed, Description: "Method Not Allowed: closing connection"}
	}
	if refusal != nil {
		writeEnvelope(w, refused(refusal), refusal.Code, refusal.RetryAfter)
		return
	}
	s.serveMethod(w, r, name)
}

func (s *Simulator) checkToken(token string) *Refusal {
	if token == s.options.Token {
		return nil
	}
	if id, secret, ok := strings.Cut(token, ":"); !ok || secret == "" || !isNumber(id) {
		return &Refusal{Code: http.StatusUnauthorized, Description: "Unauthorized: invalid token specified"}
	}
	return &Refusal{Code: http.StatusUnauthorized, Description: "Unauthorized"}
}

func isNumber(text string) bool {
	_, err := strconv.ParseInt(text, 10, 64)
	return err == nil
}

// serveMethod reads the parameters, lets a fault have its way, does the work, remembers the call and answers.
func (s *Simulator) serveMethod(w http.ResponseWriter, r *http.Request, name string) {
	began := s.now()
	if strings.EqualFold(name, "getUpdates") {
		// Polls are longer than what servers usually allow an answer to take; some writers have no limit to lift.
		_ = http.NewResponseController(w).SetWriteDeadline(time.Time{})
	}
	p, err := readParams(r)
	fault, _ := s.faults.next(name, p.number("chat_id", 0))
	if fault.Delay > 0 {
		s.pause(r.Context(), fault.Delay)
	}
	var out any
	switch {
	case err != nil:
	case fault.Code != 0:
		err = fault.refusal()
	default:
		out, err = s.call(r.Context(), name, p)
	}
	answer, code, wait := conclude(out, err)
	s.remember(name, p, answer, code, began)
	if fault.Drop {
		panic(http.ErrAbortHandler) // the connection ends without an answer
	}
	if code == http.StatusBadGateway {
		writeBadGateway(w)
		return
	}
	writeEnvelope(w, answer, code, wait)
}

// call carries out a method by name.
func (s *Simulator) call(ctx context.Context, name string, p *params) (any, error) {
	if s.closing.Err() != nil {
		return nil, &Refusal{Code: http.StatusInternalServerError, Description: restarting}
	}
	do, known := s.methods[strings.ToLower(name)]
	if !known {
		return nil, &Refusal{Code: http.StatusNotFound, Description: "Not Found: method not found"}
	}
	return do(s, ctx, p)
}

// conclude makes the answer to a call: its body, its HTTP status and how long to wait.
func conclude(out any, err error) (envelope, int, int) {
	if err != nil {
		var refusal *Refusal
		if !errors.As(err, &refusal) {
			refusal = &Refusal{Code: http.StatusInternalServerError, Description: "Internal Server Error: " + err.Error()}
		}
		return refused(refusal), refusal.Code, refusal.RetryAfter
	}
	answer := envelope{OK: true}
	if r, ok := out.(reply); ok {
		out, answer.Description = r.result, r.description
	}
	raw, err := json.Marshal(out)
	if err != nil {
		return conclude(nil, err)
	}
	answer.Result = raw
	return answer, http.StatusOK, 0
}

func refused(r *Refusal) envelope {
	answer := envelope{Code: r.Code, Description: r.Description}
	if r.RetryAfter != 0 || r.MigrateTo != 0 {
		answer.Parameters = &envelopeHints{RetryAfter: r.RetryAfter, MigrateTo: r.MigrateTo}
	}
	return answer
}

func writeEnvelope(w http.ResponseWriter, answer envelope, code, wait int) {
	body := appendEnvelope(answer)
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if wait > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(wait))
	}
	w.WriteHeader(code)
	w.Write(body) //nolint:gosec // JSON, for a bot
}

// appendEnvelope writes the usual answer without encoding its result a second time.
func appendEnvelope(answer envelope) []byte {
	if answer.OK && answer.Description == "" {
		body := make([]byte, 0, len(answer.Result)+24)
		body = append(body, `{"ok":true,"result":`...)
		body = append(body, answer.Result...)
		return append(body, '}')
	}
	body, err := json.Marshal(answer)
	if err != nil {
		return []byte(`{"ok":false,"error_code":500,"description":"Internal Server Error"}`)
	}
	return body
}

// writeBadGateway answers as the proxy before Telegram does when what is behind it is down: with a page.
func writeBadGateway(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html")
	w.WriteHeader(http.StatusBadGateway)
	w.Write([]byte("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n" +
		"<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"))
}

// pause waits, but not longer than the caller or the simulator stays.
func (s *Simulator) pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	case <-s.closing.Done():
	}
}
