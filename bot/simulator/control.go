package simulator

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// controlBodyLimit leaves room for a file of 20 MB in base64.
const controlBodyLimit = 32 << 20

// controlAPI is /sim/… and, for every other path, the page.
func (s *Simulator) controlAPI() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /sim/users", s.controlUsers)
	m.HandleFunc("POST /sim/users", s.controlAddUser)
	m.HandleFunc("GET /sim/groups", s.controlGroups)
	m.HandleFunc("POST /sim/groups", s.controlAddGroup)
	m.HandleFunc("POST /sim/groups/{id}/members", s.controlMember)
	m.HandleFunc("POST /sim/groups/{id}/bot", s.controlBotStatus)
	m.HandleFunc("POST /sim/groups/{id}/topics", s.controlTopic)
	m.HandleFunc("POST /sim/groups/{id}/migrate", s.controlMigrate)
	m.HandleFunc("GET /sim/me", s.controlMe)
	m.HandleFunc("GET /sim/chats/{id}", s.controlChat)
	m.HandleFunc("GET /sim/chats/{id}/wait", s.controlWait)
	m.HandleFunc("GET /sim/files/{id}", s.controlFile)
	m.HandleFunc("GET /sim/events", s.controlEvents)
	m.HandleFunc("GET /sim/calls", s.controlCalls)
	m.HandleFunc("POST /sim/messages", s.controlMessage)
	m.HandleFunc("POST /sim/taps", s.controlTap)
	m.HandleFunc("POST /sim/inline", s.controlInline)
	m.HandleFunc("POST /sim/block", s.controlBlock)
	m.HandleFunc("POST /sim/deactivate", s.controlDeactivate)
	m.HandleFunc("POST /sim/faults", s.controlFault)
	m.HandleFunc("DELETE /sim/faults", s.controlClearFaults)
	m.HandleFunc("GET /sim/clock", s.controlClock)
	m.HandleFunc("POST /sim/clock", s.controlAdvance)
	m.HandleFunc("POST /sim/reset", s.controlReset)
	m.HandleFunc("/sim/", func(w http.ResponseWriter, _ *http.Request) {
		fail(w, http.StatusNotFound, errors.New("no such path of the control API"))
	})
	m.Handle("/", s.options.Page)
	return m
}

// guard lets in only requests to this machine by its own name, and of those that a web page makes only the ones of the page served
// here: no other page in the same browser may drive the simulator.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if !isLoopback(host) && host != "[::1]" {
			fail(w, http.StatusForbidden, fmt.Errorf("host %q is not this machine", r.Host))
			return
		}
		if origin := r.Header.Get("Origin"); origin != "" {
			if u, err := url.Parse(origin); err != nil || u.Host != r.Host {
				fail(w, http.StatusForbidden, errors.New("request of another site"))
				return
			}
		}
		if site := r.Header.Get("Sec-Fetch-Site"); (site == "cross-site" || site == "same-site") && !opensPage(r) {
			fail(w, http.StatusForbidden, errors.New("request of another site"))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// opensPage reports whether someone follows a link to the page, which may stand on any site.
func opensPage(r *http.Request) bool {
	return r.Method == http.MethodGet && r.Header.Get("Sec-Fetch-Mode") == "navigate" && !strings.HasPrefix(r.URL.Path, "/sim/")
}

func respond(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	if err := json.NewEncoder(w).Encode(value); err != nil {
		return // whoever asked has gone
	}
}

func fail(w http.ResponseWriter, code int, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	body, _ := json.Marshal(map[string]string{"error": err.Error()})
	w.Write(body)
}

// done answers a request that changed something.
func done(w http.ResponseWriter, err error) {
	if err != nil {
		fail(w, statusOf(err), err)
		return
	}
	respond(w, map[string]bool{"ok": true})
}

func statusOf(err error) int {
	switch {
	case errors.Is(err, ErrNobody), errors.Is(err, ErrNoChat), errors.Is(err, ErrNoMessage), errors.Is(err, ErrNoButton),
		errors.Is(err, ErrNoTopic):
		return http.StatusNotFound
	case errors.Is(err, ErrBlocked), errors.Is(err, ErrDeactivated), errors.Is(err, ErrFixedClock), errors.Is(err, ErrTopicClosed):
		return http.StatusConflict
	}
	return http.StatusBadRequest
}

// take reads a JSON body and reports whether it could.
func take(w http.ResponseWriter, r *http.Request, into any) bool {
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, controlBodyLimit)).Decode(into); err != nil {
		fail(w, http.StatusBadRequest, fmt.Errorf("read body: %w", err))
		return false
	}
	return true
}

func (s *Simulator) controlMe(w http.ResponseWriter, _ *http.Request) {
	respond(w, map[string]any{
		"id": s.bot.ID, "first_name": s.bot.FirstName, "username": s.bot.Username,
		"commands": s.Commands(), "description": s.descriptions(),
	})
}

// Commands are the menus of private chats by language, "" for everyone else.
func (s *Simulator) Commands() map[string][]Command {
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	menus := map[string][]Command{}
	for _, scope := range []string{"default", "all_private_chats"} {
		for key, commands := range s.profile.commands {
			if key.scope == scope {
				menus[key.language] = commands
			}
		}
	}
	return menus
}

func (s *Simulator) descriptions() map[string]string {
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	all := map[string]string{}
	for language, text := range s.profile.texts[profileDescription] {
		all[language] = text
	}
	return all
}

func (s *Simulator) controlCalls(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	f := CallFilter{Method: q.Get("method")}
	if chat := q.Get("chat"); chat != "" {
		f.Chat, _ = parseID(chat)
	}
	if since := q.Get("since"); since != "" {
		if n, err := strconv.ParseInt(since, 10, 64); err == nil {
			f.After = n
		} else if f.Since, err = time.Parse(time.RFC3339, since); err != nil {
			fail(w, http.StatusBadRequest, errors.New("since is neither a call's seq nor a time"))
			return
		}
	}
	type shown struct {
		Call
		MS int64 `json:"ms"`
	}
	calls := []shown{}
	for _, c := range s.Calls(f) {
		calls = append(calls, shown{c, c.Took.Milliseconds()})
	}
	respond(w, calls)
}

func (s *Simulator) controlFault(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Method      string `json:"method"`
		Chat        int64  `json:"chat"`
		Code        int    `json:"code"`
		Description string `json:"description"`
		RetryAfter  int    `json:"retry_after"`
		Times       int    `json:"times"`
		Delay       string `json:"delay"`
		Drop        bool   `json:"drop"`
	}
	if !take(w, r, &in) {
		return
	}
	f := Fault{
		Method: in.Method, Chat: in.Chat, Code: in.Code, Description: in.Description, RetryAfter: in.RetryAfter, Times: in.Times, Drop: in.Drop,
	}
	if in.Code != 0 && (in.Code < 400 || in.Code > 599) {
		fail(w, http.StatusBadRequest, errors.New("code is no error of HTTP"))
		return
	}
	if in.Delay != "" {
		var err error
		if f.Delay, err = time.ParseDuration(in.Delay); err != nil || f.Delay < 0 {
			fail(w, http.StatusBadRequest, errors.New("delay is no duration"))
			return
		}
	}
	s.Fault(f)
	done(w, nil)
}

func (s *Simulator) controlClearFaults(w http.ResponseWriter, _ *http.Request) {
	s.ClearFaults()
	done(w, nil)
}

func (s *Simulator) controlClock(w http.ResponseWriter, _ *http.Request) {
	respond(w, map[string]time.Time{"now": s.options.Now()})
}

func (s *Simulator) controlAdvance(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Advance string `json:"advance"`
		Next    bool   `json:"next"`
	}
	if !take(w, r, &in) {
		return
	}
	var by time.Duration
	if !in.Next {
		var err error
		if by, err = time.ParseDuration(in.Advance); err != nil || by <= 0 {
			fail(w, http.StatusBadRequest, errors.New("advance is no duration above 0"))
			return
		}
	}
	if err := s.Advance(r.Context(), by); err != nil {
		fail(w, statusOf(err), err)
		return
	}
	s.controlClock(w, r)
}

func (s *Simulator) controlReset(w http.ResponseWriter, _ *http.Request) {
	s.Reset()
	done(w, nil)
}
