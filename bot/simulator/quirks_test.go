package simulator_test

import (
	"io"
	"net/http"
	"testing"
	"time"

	"saruar/bot/simulator"
)

func TestKeyboardForOneTimeHidesWhenItIsUsed(t *testing.T) {
	t.Parallel()
	tg := start(t)
	once := fields{"reply_markup": fields{
		"keyboard": []any{[]any{fields{"text": "☎", "request_contact": true}, fields{"text": "📍", "request_location": true}}}, "one_time_keyboard": true,
	}}
	for _, label := range []string{"☎", "📍"} {
		tg.say("x", once)
		tg.sent(tg.SendText(7, "something else"))
		if tg.Chat(7).Keyboard == nil {
			t.Fatal("the keyboard hid too early")
		}
		tg.sent(tg.Tap(7, label))
		if tg.Chat(7).Keyboard != nil {
			t.Errorf("the keyboard is still there after %s", label)
		}
	}
}

func TestWebhookIsSetOnceASecond(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.Rates, o.Transport = true, accepting() })
	tg.ok("setWebhook", fields{"url": "https://a.kz"})
	tg.refused("setWebhook", fields{"url": "https://a.kz"}, 429, "Too Many Requests: retry after 1")
	tg.clock.Pass(time.Second)
	if a := tg.call("setWebhook", fields{"url": "https://a.kz"}); a.Description != "Webhook is already set" {
		t.Errorf("%+v", a)
	}
}

func TestMenuButtonOfAChatOrOfEveryone(t *testing.T) {
	t.Parallel()
	tg := start(t)
	app := fields{"type": "web_app", "text": "Ашу", "web_app": fields{"url": "https://a.kz"}}
	tg.ok("setChatMenuButton", fields{"menu_button": app})
	tg.ok("setChatMenuButton", fields{"chat_id": 7, "menu_button": fields{"type": "commands"}})
	if got := string(tg.call("getChatMenuButton", fields{"chat_id": 7}).Result); got != `{"type":"commands"}` {
		t.Error(got)
	}
	if got := string(tg.call("getChatMenuButton", fields{"chat_id": 8}).Result); got != string(jsonOf(app)) {
		t.Error(got)
	}
	app["web_app"] = fields{"url": "http://a.kz"}
	tg.refused("setChatMenuButton", fields{"menu_button": app}, 400, "Bad Request: BUTTON_URL_INVALID")
}

func TestCallsKeepTheirNumbersOverAReset(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.Calls = 2 })
	for range 3 {
		tg.ok("getMe", nil)
	}
	tg.Reset()
	for range 3 {
		tg.ok("getMe", nil)
	}
	got := tg.Calls(simulator.CallFilter{})
	if len(got) != 2 || got[0].Seq != 5 || got[1].Seq != 6 {
		t.Errorf("%+v", got)
	}
}

func TestPersonMayChangeTheirName(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.ok("sendMessage", fields{"chat_id": "@ALIYA", "text": "x"})
	tg.must(tg.AddUser(simulator.Person{ID: 7, FirstName: "Әлия", LastName: "Ж", Username: "other"}))
	tg.refused("sendMessage", fields{"chat_id": "@aliya", "text": "x"}, 400, "Bad Request: chat not found")
	if m := tg.ok("sendMessage", fields{"chat_id": "@other", "text": "x"}); m.Chat.LastName != "Ж" {
		t.Errorf("%+v", m.Chat)
	}
}

func TestListenerThatFallsBehindIsDropped(t *testing.T) {
	t.Parallel()
	tg, b := served(t)
	r, err := http.NewRequestWithContext(patience(t), http.MethodGet, b.base+"/sim/events", nil)
	tg.must(err)
	response, err := http.DefaultClient.Do(r)
	tg.must(err)
	defer response.Body.Close()
	// Far more than the stream's buffers hold; nobody reads meanwhile, and nobody is kept waiting.
	long := make([]rune, 4000)
	for i := range long {
		long[i] = 'Қ'
	}
	for range 4000 {
		tg.sent(tg.SendText(7, string(long)))
	}
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		t.Errorf("the stream goes on: %v", err)
	}
}

func TestOptionsThatAreNeeded(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]simulator.Options{
		"no token": {Clock: time.Now}, "no bot id": {Token: "x:y", Clock: time.Now}, "no clock": {Token: token},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			simulator.New(o)
		}()
	}
}
