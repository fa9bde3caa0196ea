package bot

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"saruar/flows/engine"
)

func TestUpdatesAreUnderstood(t *testing.T) {
	t.Parallel()
	const from = `"from":{"id":7,"first_name":"A","username":"aliya","language_code":"kk"},"chat":{"id":7,"type":"private"},"date":1,"message_id":5`
	for name, c := range map[string]struct {
		body string
		want incoming
	}{
		"text": {
			`{"update_id":1,"message":{` + from + `,"text":" Сәлем \u0000"}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Text, Text: "Сәлем"}},
		},
		"formatted, in answer to the bot": {
			`{"update_id":1,"message":{` + from + `,"text":" Сәлем","entities":[{"type":"bold","offset":1,"length":5}],"reply_to_message":{"message_id":4,"date":1,"from":{"id":1,"is_bot":true},"chat":{"id":7,"type":"private"}}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{
				Kind: engine.Text, Text: "Сәлем", ReplyTo: 4, Formatted: &engine.Formatted{Text: " Сәлем", Entities: []byte(`[{"type":"bold","offset":1,"length":5}]`)},
			}},
		},
		"command with a payload": {
			`{"update_id":1,"message":{` + from + `,"text":"/start@Saruar_bot c_2026"}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Command, Name: "start", Text: "c_2026"}},
		},
		"command for another bot": {
			`{"update_id":1,"message":{` + from + `,"text":"/start@other_bot"}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Text, Text: "/start@other_bot"}},
		},
		"sticker": {
			`{"update_id":1,"message":{` + from + `,"sticker":{"file_id":"s","file_unique_id":"u","type":"regular","width":1,"height":1}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Other}},
		},
		"photo of an album, the largest size": {
			`{"update_id":1,"message":{` + from + `,"media_group_id":"g","caption":"қар","photo":[{"file_id":"s","file_unique_id":"us"},{"file_id":"l","file_unique_id":"ul","file_size":9}]}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{
				Kind: engine.Photo, Album: "g", Text: "қар", File: &engine.File{ID: "l", Unique: "ul", Kind: engine.Photo, Size: 9},
			}},
		},
		"somebody's contact": {
			`{"update_id":1,"message":{` + from + `,"contact":{"phone_number":"77011234567","first_name":"B","user_id":8}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Phone, Contact: &engine.Contact{Phone: "77011234567", Owner: 8}}},
		},
		"forwarded": {
			`{"update_id":1,"message":{` + from + `,"text":"сәлем","forward_origin":{"type":"user","date":1,"sender_user":{"id":8,"first_name":"B"}}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{
				Kind: engine.Text, Text: "сәлем", Origin: &engine.Origin{Person: 8},
			}},
		},
		"forwarded from somebody who hides it": {
			`{"update_id":1,"message":{` + from + `,"text":"сәлем","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"B"}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Text, Text: "сәлем", Origin: &engine.Origin{}}},
		},
		"forwarded from a bot": {
			`{"update_id":1,"message":{` + from + `,"text":"сәлем","forward_origin":{"type":"user","date":1,"sender_user":{"id":8,"is_bot":true}}}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Text, Text: "сәлем", Origin: &engine.Origin{}}},
		},
		"edited message": {
			`{"update_id":1,"edited_message":{` + from + `,"text":"other"}}`,
			incoming{kind: talk, chat: 7, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Edited}},
		},
		"tap": {
			`{"update_id":1,"callback_query":{"id":"q","from":{"id":7,"first_name":"A"},"message":{"message_id":5,"date":1,"chat":{"id":7,"type":"private"}},"data":"z:yes"}}`,
			incoming{kind: talk, chat: 7, from: 7, query: "q", message: 5, input: engine.Input{Kind: engine.Tap, Seq: 35, Option: "yes"}},
		},
		"tap on a message that is no longer to be seen": {
			`{"update_id":1,"callback_query":{"id":"q","from":{"id":7,"first_name":"A"},"message":{"message_id":5,"date":0,"chat":{"id":7,"type":"private"}},"data":"z:yes"}}`,
			incoming{kind: talk, chat: 7, from: 7, query: "q", input: engine.Input{Kind: engine.Tap, Seq: 35, Option: "yes"}},
		},
		"forged tap": {
			`{"update_id":1,"callback_query":{"id":"q","from":{"id":7,"first_name":"A"},"message":{"message_id":5,"date":1,"chat":{"id":7,"type":"private"}},"data":"drop table"}}`,
			incoming{kind: forged, chat: 7, from: 7, query: "q", message: 5},
		},
		"blocked": {
			`{"update_id":1,"my_chat_member":{"chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"A"},"date":1,"old_chat_member":{"status":"member","user":{"id":1}},"new_chat_member":{"status":"kicked","user":{"id":1},"until_date":0}}}`,
			incoming{kind: blocked, chat: 7, from: 7},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := readUpdate([]byte(c.body), "saruar_bot")
			if err != nil {
				t.Fatal(err)
			}
			if in := &c.want.input; c.want.kind == talk && in.Kind != engine.Tap && in.Kind != engine.Edited {
				in.SentAt = time.Unix(1, 0)
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(incoming{})); diff != "" {
				t.Fatal(diff)
			}
		})
	}
}

func TestLanesAreFoundWithoutUnderstandingTheUpdate(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]int64{
		`{"update_id":1,"message":{"from":{"id":7},"chat":{"id":7},"forward_origin":{"type":"from another galaxy"}}}`: 7,
		`{"update_id":1,"message":{"from":{"id":7},"chat":{"id":-9}}}`:                                                -9,
		`{"update_id":1,"callback_query":{"from":{"id":7},"message":{"chat":{"id":7}}}}`:                              7,
		`{"update_id":1,"callback_query":{"from":{"id":7}}}`:                                                          7,
		`{"update_id":1,"something_new":{"from":{"id":7}}}`:                                                           0,
		`{"update_id":1,"message":"a text"}`:                                                                          0,
		`{"update_id":1}`:                                                                                             0,
	} {
		if id, lane, err := laneOf([]byte(body)); err != nil || id != 1 || lane != want {
			t.Errorf("%s: lane %d, want %d (%v)", body, lane, want, err)
		}
	}
	if _, _, err := laneOf([]byte(`{"message":{}}`)); err == nil {
		t.Error("an update without update_id is taken")
	}
}

func FuzzCommand(f *testing.F) {
	for _, seed := range []string{"/start c_2026", "/start@saruar_bot", "/", "//", "/start\nx", "hello /start"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		in, ok := readCommand(text, "saruar_bot")
		if ok && (in.Kind != engine.Command || in.Name == "" || len(in.Name) > 32) {
			t.Fatalf("%q is %+v", text, in)
		}
	})
}
