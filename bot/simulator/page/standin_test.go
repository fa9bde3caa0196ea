package page_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/bot/simulator/page"
)

// patience is how long a test waits for what must happen, on a machine that is busy with other things.
const patience = 4 * time.Minute

// object is a JSON object.
type object map[string]any

// posted is something that the page asked for.
type posted struct {
	path string
	body object
}

// standIn plays the simulator: it serves the page and the control API, remembers what the page asks for, and tells it what a test wants.
type standIn struct {
	*httptest.Server
	posts chan posted

	mu        sync.Mutex
	people    []object
	groups    []object
	chats     map[int64]object
	refusals  map[string]string // by path
	listeners map[chan string]bool
	listening chan struct{} // gets one for every connection to the events
	last      int
	now       time.Time
}

// newStandIn has three people: Айгүл (1, kk), Данияр (2, ru) and Гүлнар (3, kk), whose chats are empty.
func newStandIn(t *testing.T) *standIn {
	s := &standIn{
		posts: make(chan posted, 100), chats: map[int64]object{}, refusals: map[string]string{}, listeners: map[chan string]bool{},
		listening: make(chan struct{}, 100), now: time.Date(2026, time.November, 5, 13, 0, 0, 0, time.UTC),
	}
	s.addPerson(object{"id": 1, "first_name": "Айгүл", "last_name": "Сәрсенова", "language_code": "kk", "persona": "leader"})
	s.addPerson(object{"id": 2, "first_name": "Данияр", "language_code": "ru", "persona": "volunteer", "username": "daniyar"})
	s.addPerson(object{"id": 3, "first_name": "Гүлнар", "language_code": "kk", "persona": "expert"})
	m := http.NewServeMux()
	m.HandleFunc("GET /sim/users", func(w http.ResponseWriter, _ *http.Request) { s.answer(w, s.people) })
	m.HandleFunc("GET /sim/groups", func(w http.ResponseWriter, _ *http.Request) { s.answer(w, s.groups) })
	m.HandleFunc("POST /sim/groups/{id}/{what}", s.serveDeed)
	m.HandleFunc("GET /sim/me", func(w http.ResponseWriter, _ *http.Request) { s.answer(w, bot()) })
	m.HandleFunc("GET /sim/clock", func(w http.ResponseWriter, _ *http.Request) { s.answer(w, object{"now": s.now}) })
	m.HandleFunc("GET /sim/chats/{id}", func(w http.ResponseWriter, r *http.Request) { s.answer(w, s.chats[number(r.PathValue("id"))]) })
	m.HandleFunc("GET /sim/files/{id}", serveFile)
	m.HandleFunc("GET /sim/events", s.serveEvents)
	m.HandleFunc("POST /sim/{what}", s.serveDeed)
	m.HandleFunc("DELETE /sim/{what}", s.serveDeed)
	m.Handle("/", page.Handler())
	s.Server = httptest.NewServer(m)
	t.Cleanup(s.Close)
	t.Cleanup(s.hangUp)
	return s
}

func bot() object {
	command := func(name, about string) object { return object{"command": name, "description": about} }
	return object{
		"id": 777, "first_name": "Саруар", "username": "saruar_bot",
		"commands": object{
			"":   []object{command("menu", "Басты мәзір"), command("help", "Көмек")},
			"ru": []object{command("menu", "Главное меню"), command("help", "Помощь")},
		},
		"description": object{"": "Әлеуметтік жобаларға көмек", "ru": "Помощь социальным проектам"},
	}
}

func number(text string) int64 {
	n, _ := strconv.ParseInt(text, 10, 64)
	return n
}

func (s *standIn) addPerson(person object) {
	id := number(fmt.Sprint(person["id"]))
	person["unread"] = 0
	s.people = append(s.people, person)
	s.chats[id] = object{"id": id, "type": "private", "messages": []object{}, "reply_keyboard": nil, "force_reply": false, "placeholder": ""}
}

// addGroup makes a group of people; topics are thread and name.
func (s *standIn) addGroup(id int64, title string, members []int, topics ...object) {
	s.groups = append(s.groups, object{
		"id": id, "type": "supergroup", "title": title, "is_forum": len(topics) > 0, "topics": topics, "members": members,
		"bot_status": "administrator",
	})
	s.chats[id] = object{"id": id, "type": "supergroup", "title": title, "messages": []object{}}
}

// inGroup makes a message one of a group, in a topic when thread is not 0.
func inGroup(id int64, thread int, message object) object {
	message["chat"] = object{"id": id, "type": "supergroup"}
	if thread != 0 {
		message["message_thread_id"], message["is_topic_message"] = thread, true
	}
	return message
}

// answer gives what is so now; the caller's value is read under the lock.
func (s *standIn) answer(w http.ResponseWriter, value any) {
	s.mu.Lock()
	body, err := json.Marshal(value)
	s.mu.Unlock()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
}

// dot is a picture of one pixel.
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="

func serveFile(w http.ResponseWriter, _ *http.Request) {
	picture, _ := base64.StdEncoding.DecodeString(dot)
	w.Header().Set("Content-Type", "image/png")
	_, _ = w.Write(picture)
}

func (s *standIn) serveEvents(w http.ResponseWriter, r *http.Request) {
	events := make(chan string, 100)
	s.mu.Lock()
	s.listeners[events] = true
	s.mu.Unlock()
	w.Header().Set("Content-Type", "text/event-stream")
	w.(http.Flusher).Flush()
	s.listening <- struct{}{}
	for {
		select {
		case event, open := <-events:
			if !open {
				return
			}
			_, _ = fmt.Fprintf(w, "data: %s\n\n", event)
			w.(http.Flusher).Flush()
		case <-r.Context().Done():
			return
		}
	}
}

// hangUp ends the connections to the events.
func (s *standIn) hangUp() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for events := range s.listeners {
		close(events)
	}
	clear(s.listeners)
}

// tell sends an event to the page.
func (s *standIn) tell(event object) {
	body, err := json.Marshal(event)
	if err != nil {
		panic(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for events := range s.listeners {
		events <- string(body)
	}
}

// serveDeed does what the page asks for, as far as the page sees it, and remembers it.
func (s *standIn) serveDeed(w http.ResponseWriter, r *http.Request) {
	what := r.PathValue("what")
	raw, _ := io.ReadAll(r.Body)
	var body object
	_ = json.Unmarshal(raw, &body)
	s.mu.Lock()
	refusal := s.refusals[what]
	s.mu.Unlock()
	if refusal != "" {
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(object{"error": refusal})
		return
	}
	switch what {
	case "messages":
		s.hear(body)
	case "groups":
		s.mu.Lock()
		body["id"] = -200
		s.addGroup(-200, fmt.Sprint(body["title"]), []int{1, 2})
		s.mu.Unlock()
	case "users":
		s.mu.Lock()
		s.addPerson(body)
		s.mu.Unlock()
	case "clock":
		s.mu.Lock()
		s.now = s.now.Add(time.Hour)
		s.mu.Unlock()
	}
	s.posts <- posted{r.Method + " " + what, body}
	s.answer(w, object{"ok": true, "id": body["id"], "thread": 77})
}

// hear puts into the chat what a person says; of files it keeps only that they came.
func (s *standIn) hear(body object) {
	if text, ok := body["text"].(string); ok && body["chat"] == nil {
		s.put(int64(body["from"].(float64)), object{"text": text, "html": strings.ReplaceAll(text, "\n", "<br>"), "out": false})
	}
}

// says lets the bot write into a chat and gives the message's number.
func (s *standIn) says(chat int64, message object) int {
	message["out"] = true
	return s.put(chat, message)
}

func (s *standIn) put(chat int64, message object) int {
	s.mu.Lock()
	s.last++
	id := s.last
	message["message_id"], message["date"] = id, s.now.Unix()
	s.chats[chat]["messages"] = append(s.chats[chat]["messages"].([]object), message)
	s.mu.Unlock()
	s.tell(object{"type": "message", "chat": chat, "message": message})
	return id
}

// edits lets the bot change a message.
func (s *standIn) edits(chat int64, id int, message object) {
	s.mu.Lock()
	message["message_id"], message["date"], message["edit_date"], message["out"] = id, s.now.Unix(), s.now.Unix(), true
	messages := s.chats[chat]["messages"].([]object)
	for i := range messages {
		if messages[i]["message_id"] == id {
			messages[i] = message
		}
	}
	s.mu.Unlock()
	s.tell(object{"type": "edit", "chat": chat, "message": message})
}

// refuse lets every deed of a kind fail with this error.
func (s *standIn) refuse(what, why string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refusals[what] = why
}

// asked waits for the page to ask for something and gives the body; path is like "POST messages".
func (s *standIn) asked(t *testing.T, path string) object {
	t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case p := <-s.posts:
			if p.path == path {
				return p.body
			}
			t.Fatalf("the page asked for %s %v instead of %s", p.path, p.body, path)
		case <-deadline:
			t.Fatalf("the page never asked for %s", path)
		}
	}
}

// askedNothing fails when the page has asked for something that nobody looked at.
func (s *standIn) askedNothing(t *testing.T) {
	t.Helper()
	select {
	case p := <-s.posts:
		t.Fatalf("the page asked for %s %v", p.path, p.body)
	default:
	}
}
