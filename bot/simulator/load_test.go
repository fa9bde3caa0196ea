package simulator_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"saruar/bot/simulator"
)

// TestThousandsOfPeopleAtOnce talks with everyone through a webhook: every word gets its echo, in order.
func TestThousandsOfPeopleAtOnce(t *testing.T) {
	t.Parallel()
	const people, words = 1000, 5
	echo := &hook{}
	tg := start(t, func(o *simulator.Options) { o.Transport = echo })
	echo.reply = func(u update) *http.Response {
		tg.ok("sendMessage", fields{"chat_id": u.Message.Chat.ID, "text": u.Message.Text})
		return status(200, "")
	}
	tg.ok("setWebhook", fields{"url": "https://a.kz", "max_connections": 100, "drop_pending_updates": true})
	var all sync.WaitGroup
	for id := int64(1000); id < 1000+people; id++ {
		tg.must(tg.AddUser(simulator.Person{ID: id, FirstName: "N"}))
		all.Go(func() {
			for i := range words {
				tg.sent(tg.SendText(id, fmt.Sprint(i)))
			}
			chat, err := tg.AwaitChat(patience(t), id, func(c simulator.Chat) bool { return len(c.Messages) == 2*words })
			if err != nil {
				t.Error(err)
				return
			}
			next := 0
			for _, m := range chat.Messages {
				if !m.Out() {
					continue
				}
				if m.Text != fmt.Sprint(next) {
					t.Errorf("chat %d is out of order:\n%s", id, chat.Text())
				}
				next++
			}
		})
	}
	all.Wait()
}

const body = `{"chat_id":%d,"text":"Сәлем, <b>Әлия</b>! Сабақ ертең сағат 10:00-де басталады.","parse_mode":"HTML",` +
	`"reply_markup":{"inline_keyboard":[[{"text":"Иә","callback_data":"yes"},{"text":"Жоқ","callback_data":"no"}]]}}`

func BenchmarkSendMessageJSON(b *testing.B) {
	const people = 1000
	tg := start(b, func(o *simulator.Options) { o.Quiet, o.History = true, 100 })
	for id := int64(1000); id < 1000+people; id++ {
		tg.must(tg.AddUser(simulator.Person{ID: id, FirstName: "N"}))
		tg.sent(tg.SendText(id, "/start"))
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		r := httptest.NewRequest(http.MethodPost, "/bot"+token+"/sendMessage", strings.NewReader(fmt.Sprintf(body, 1000+n%people)))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		tg.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			b.Fatal(w.Body)
		}
	}
}

func BenchmarkSendMessageOverHTTP(b *testing.B) {
	tg := start(b)
	server := httptest.NewServer(tg)
	defer server.Close()
	payload := []byte(fmt.Sprintf(body, 7))
	b.ReportAllocs()
	for b.Loop() {
		response, err := server.Client().Post(server.URL+"/bot"+token+"/sendMessage", "application/json", bytes.NewReader(payload))
		if err != nil {
			b.Fatal(err)
		}
		io.Copy(io.Discard, response.Body)
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			b.Fatal(response.Status)
		}
	}
}
