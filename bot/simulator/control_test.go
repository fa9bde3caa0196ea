package simulator_test

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"saruar/bot/simulator"
)

// browser talks to the control API as the page does.
type browser struct {
	t    *testing.T
	base string
}

func (b *browser) ask(method, path, body string) (int, string) {
	b.t.Helper()
	r, err := http.NewRequest(method, b.base+path, strings.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	r.Header.Set("Origin", b.base)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return response.StatusCode, strings.TrimSpace(string(answer))
}

// expect asks and compares the status and a part of the answer.
func (b *browser) expect(method, path, body string, status int, part string) {
	b.t.Helper()
	code, answer := b.ask(method, path, body)
	if code != status || !strings.Contains(answer, part) {
		b.t.Errorf("%s %s %s\n got %d %s\nwant %d %s", method, path, body, code, answer, status, part)
	}
}

func served(t *testing.T, change ...func(*simulator.Options)) (*telegram, *browser) {
	t.Helper()
	tg := start(t, change...)
	server := httptest.NewServer(tg)
	t.Cleanup(server.Close)
	t.Cleanup(tg.Close) // ends the streams first
	return tg, &browser{t, server.URL}
}

func TestControlAPIPlaysAPerson(t *testing.T) {
	t.Parallel()
	tg, b := served(t)
	b.expect("POST", "/sim/users", `{"id":9,"first_name":"Гүл","language_code":"kk","persona":"expert"}`, 200, `{"ok":true}`)
	b.expect("POST", "/sim/users", `{"id":-1,"first_name":"x"}`, 400, `"error"`)
	b.expect("GET", "/sim/users", "", 200, `{"id":9,"first_name":"Гүл","last_name":"","username":"","language_code":"kk","persona":"expert",`+
		`"blocked":false,"deactivated":false,"unread":0}`)
	b.expect("POST", "/sim/messages", `{"from":9,"text":"/start"}`, 200, `"message_id":2`)
	b.expect("POST", "/sim/messages", `{"from":99,"text":"x"}`, 404, "no such person")
	b.expect("POST", "/sim/messages", `{"from":9,"text":""}`, 400, "error")
	b.expect("POST", "/sim/messages", `{"from":9,"contact":true}`, 200, `"update_id"`)
	b.expect("POST", "/sim/messages", `{"from":9,"contact":{"phone_number":"7","first_name":"x"}}`, 200, `"update_id"`)
	b.expect("POST", "/sim/messages", `{"from":9,"contact":5}`, 400, `error`)
	b.expect("POST", "/sim/messages", `{"from":9,"text":"x","forward_from":7}`, 200, `"update_id"`)
	b.expect("POST", "/sim/messages", `{"from":9,"text":"x","forward_from":99}`, 404, "no such person")
	if m := tg.Chat(9).Messages[len(tg.Chat(9).Messages)-1]; m.ForwardOrigin == nil || m.ForwardOrigin.SenderUser.ID != 7 {
		t.Errorf("%+v", m)
	}
	b.expect("POST", "/sim/messages", `{"from":9,"text":"x","forward_from":0}`, 200, `"update_id"`)
	if m := tg.Chat(9).Messages[len(tg.Chat(9).Messages)-1]; m.ForwardOrigin == nil || m.ForwardOrigin.Type != "hidden_user" {
		t.Errorf("%+v", m)
	}
	b.expect("POST", "/sim/messages", `{"from":9,"location":{"latitude":1,"longitude":2}}`, 200, `"update_id"`)
	file := base64.StdEncoding.EncodeToString([]byte("<script>"))
	b.expect("POST", "/sim/messages", `{"from":9,"document":"`+file+`","name":"a.html","mime":"text/html","caption":"c"}`, 200, `"update_id"`)
	b.expect("POST", "/sim/messages", `{"from":9,"album":[{"photo":"`+file+`"},{"photo":"`+file+`"}]}`, 200, `"messages"`)
	tg.ok("sendMessage", fields{"chat_id": 9, "text": "<i>x</i>", "parse_mode": "HTML", "reply_markup": fields{
		"inline_keyboard": [][]fields{{{"text": "Иә", "callback_data": "y"}}},
	}})
	b.expect("POST", "/sim/taps", `{"from":9,"label":"Иә"}`, 200, `"query"`)
	b.expect("POST", "/sim/taps", `{"from":9,"data":"forged","message_id":1}`, 200, `"query"`)
	b.expect("POST", "/sim/taps", `{"from":9,"label":"Жоқ"}`, 404, `no such button`)
	b.expect("POST", "/sim/inline", `{"from":9,"query":"q"}`, 200, `"query"`)
	b.expect("GET", "/sim/chats/9?format=text", "", 200, "bot: x\n    [Иә]")
	b.expect("GET", "/sim/chats/99", "", 404, "no such chat")
	b.expect("POST", "/sim/block", `{"id":9,"blocked":true}`, 200, "true")
	b.expect("POST", "/sim/messages", `{"from":9,"text":"x"}`, 409, "blocked")
	b.expect("POST", "/sim/deactivate", `{"id":9}`, 200, "true")
	b.expect("POST", "/sim/faults", `{"method":"*","code":500,"times":1,"delay":"1ms"}`, 200, "true")
	tg.refused("getMe", fields{}, 500, "Internal Server Error")
	b.expect("POST", "/sim/faults", `{"code":200}`, 400, "error")
	b.expect("DELETE", "/sim/faults", "", 200, "true")
	b.expect("GET", "/sim/calls?method=getme&since=0", "", 200, `"description":"Internal Server Error"`)
	b.expect("GET", "/sim/clock", "", 200, `{"now":"2026-03-02T09:00:00Z"}`)
	b.expect("POST", "/sim/clock", `{"advance":"1h"}`, 409, "cannot be set ahead")
	b.expect("POST", "/sim/reset", "", 200, "true")
	b.expect("GET", "/sim/nothing", "", 404, "error")
}

func TestChatForThePage(t *testing.T) {
	t.Parallel()
	tg, b := served(t)
	tg.sent(tg.SendDocument(7, []byte("<script>"), simulator.Name("a.html"), simulator.MIME("text/html")))
	tg.say("<b>a</b>\nb &lt;", fields{"parse_mode": "HTML"}, fields{"reply_markup": fields{"keyboard": [][]string{{"K"}}}})
	if got := tg.Chat(7).Unread; got != 1 {
		t.Errorf("%d unread", got)
	}
	code, body := b.ask("GET", "/sim/chats/7", "")
	var chat struct {
		ID       int64
		Type     string
		Title    string
		Messages []struct {
			MessageID int64 `json:"message_id"`
			HTML      string
			Out       bool
			Files     []struct {
				FileID string `json:"file_id"`
				Name   string
				MIME   string
				Size   int
				URL    string
			}
		}
		Keyboard   json.RawMessage `json:"reply_keyboard"`
		ForceReply *bool           `json:"force_reply"`
	}
	tg.must(json.Unmarshal([]byte(body), &chat))
	last := chat.Messages[2]
	if code != 200 || chat.Title != "Әлия" || last.HTML != "<b>a</b><br>b &lt;" || !last.Out || chat.ForceReply == nil ||
		string(chat.Keyboard) != `{"keyboard":[[{"text":"K"}]]}` {
		t.Errorf("%s", body)
	}
	f := chat.Messages[1].Files[0]
	if f.Name != "a.html" || f.Size != 8 || f.MIME != "text/html" {
		t.Errorf("%+v", f)
	}
	response, err := http.Get(b.base + f.URL)
	tg.must(err)
	response.Body.Close()
	if d := response.Header.Get("Content-Disposition"); !strings.HasPrefix(d, "attachment") || response.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%v", response.Header)
	}
	if got := tg.Chat(7).Unread; got != 0 {
		t.Errorf("%d unread after reading", got)
	}
	tg.ok("setMyCommands", fields{"commands": []fields{{"command": "menu", "description": "Мәзір"}}})
	tg.ok("setMyDescription", fields{"description": "x", "language_code": "ru"})
	b.expect("GET", "/sim/me", "", 200, `{"commands":{"":[{"command":"menu","description":"Мәзір"}]},"description":{"ru":"x"},"first_name":"Saruar",`+
		`"id":42,"username":"saruar_bot"}`)
}

func TestWaitCall(t *testing.T) {
	t.Parallel()
	tg, b := served(t)
	go tg.say("answer")
	b.expect("GET", "/sim/chats/7/wait?after=1&timeout=10s", "", 200, `"text":"answer"`)
	b.expect("GET", "/sim/chats/7/wait?after=2&timeout=1ms", "", 408, `nothing new within 1ms`)
	b.expect("GET", "/sim/chats/7/wait?version=0", "", 200, `"text":"answer"`)
	b.expect("GET", "/sim/chats/7/wait?timeout=x", "", 400, `timeout`)
}

func TestClockIsSetAheadByTheProgram(t *testing.T) {
	t.Parallel()
	ahead := newClock()
	var steps []time.Duration
	_, b := served(t, func(o *simulator.Options) {
		o.Now = ahead.Now
		o.Advance = func(_ context.Context, d time.Duration) error {
			steps = append(steps, d)
			ahead.Pass(d)
			return nil
		}
	})
	b.expect("POST", "/sim/clock", `{"advance":"1h"}`, 200, `{"now":"2026-03-02T10:00:00Z"}`)
	b.expect("POST", "/sim/clock", `{"next":true}`, 200, `now`)
	b.expect("POST", "/sim/clock", `{"advance":"-1h"}`, 400, `error`)
	if fmt.Sprint(steps) != "[1h0m0s 0s]" {
		t.Errorf("%v", steps)
	}
}

func TestOtherSitesAndHostsAreKeptOut(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) {
		o.Page = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("page")) })
	})
	for _, c := range []struct {
		host, origin, site string
		want               int
	}{
		{"127.0.0.1:8080", "", "", 200},
		{"localhost:8080", "http://localhost:8080", "same-origin", 200},
		{"[::1]:8080", "", "none", 200},
		{"example.com", "", "", 403},
		{"127.0.0.1.example.com", "", "", 403},
		{"localhost:8080", "http://evil.example", "", 403},
		{"localhost:8080", "http://localhost:9090", "", 403},
		{"localhost:8080", "null", "", 403},
		{"localhost:8080", "", "cross-site", 403},
	} {
		for _, path := range []string{"/", "/sim/users"} {
			r := httptest.NewRequest(http.MethodGet, path, nil)
			r.Host = c.host
			if c.origin != "" {
				r.Header.Set("Origin", c.origin)
			}
			if c.site != "" {
				r.Header.Set("Sec-Fetch-Site", c.site)
			}
			w := httptest.NewRecorder()
			tg.ServeHTTP(w, r)
			if w.Code != c.want {
				t.Errorf("%+v %s: %d %s", c, path, w.Code, w.Body)
			}
		}
	}
}

func TestLinkOnAnotherSiteMayLeadToThePage(t *testing.T) {
	t.Parallel()
	tg := start(t)
	for path, want := range map[string]int{"/": 404, "/sim/users": 403} { // 404: there is no page here
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Host = "localhost"
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "navigate")
		w := httptest.NewRecorder()
		tg.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}

// stream reads server-sent events.
func (b *browser) stream() func() map[string]any {
	b.t.Helper()
	request, err := http.NewRequestWithContext(patience(b.t), http.MethodGet, b.base+"/sim/events", nil)
	if err != nil {
		b.t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { response.Body.Close() })
	lines := bufio.NewScanner(response.Body)
	lines.Scan() // it is listening
	return func() map[string]any {
		b.t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var e map[string]any
				if err := json.Unmarshal([]byte(data), &e); err != nil {
					b.t.Fatal(err)
				}
				return e
			}
		}
		b.t.Fatal("the stream ended")
		return nil
	}
}

func TestEventsTellWhatHappens(t *testing.T) {
	t.Parallel()
	tg, b := served(t)
	next := b.stream()
	want := func(kind string) map[string]any {
		t.Helper()
		e := next()
		if e["type"] != kind {
			t.Fatalf("got %v, want %s", e, kind)
		}
		return e
	}
	tg.sent(tg.SendText(7, "hi"))
	if m := want("message")["message"].(map[string]any); m["text"] != "hi" || m["html"] != "hi" || m["out"] != false {
		t.Errorf("%v", m)
	}
	tg.ok("sendChatAction", fields{"chat_id": 7, "action": "typing"})
	if e := want("typing"); e["action"] != "typing" || e["chat"] != 7.0 {
		t.Errorf("%v", e)
	}
	want("call")
	m := tg.say("x", fields{"reply_markup": fields{"keyboard": [][]string{{"K"}}}})
	want("message")
	if e := want("keyboard"); e["reply_keyboard"] == nil || e["force_reply"] != false || e["placeholder"] != "" {
		t.Errorf("%v", e)
	}
	if e := want("call"); e["method"] != "sendMessage" || e["ok"] != true || e["code"] != 200.0 {
		t.Errorf("%v", e)
	}
	sent := tg.sent(tg.TapData(7, "d", m.MessageID))
	tg.ok("answerCallbackQuery", fields{"callback_query_id": sent.Query, "text": "n"})
	if e := want("notice"); e["text"] != "n" || e["user"] != 7.0 || e["alert"] != false || e["url"] != "" {
		t.Errorf("%v", e)
	}
	want("call")
	tg.ok("deleteMessage", fields{"chat_id": 7, "message_id": m.MessageID})
	want("delete")
	want("call")
	tg.must(tg.AddUser(simulator.Person{ID: 9, FirstName: "x"}))
	if e := want("user"); e["user"].(map[string]any)["id"] != 9.0 {
		t.Errorf("%v", e)
	}
	tg.ok("setMyCommands", fields{"commands": []fields{}})
	want("commands")
	want("call")
	query := tg.sent(tg.Inline(7, "q"))
	tg.ok("answerInlineQuery", fields{"inline_query_id": query.Query, "results": []fields{}})
	if e := want("inline"); e["query"] != "q" || e["results"] == nil {
		t.Errorf("%v", e)
	}
	want("call")
	tg.Reset()
	want("reset")
}
