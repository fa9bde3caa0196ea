package simulator_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"saruar/bot/simulator"
)

func TestSentMessageIsInTheChat(t *testing.T) {
	t.Parallel()
	tg := start(t)
	m := tg.say("Сәлем, <b>Әлия</b>!", fields{"parse_mode": "HTML"}, keyboard([]fields{{"text": "Иә", "callback_data": "yes"}}))
	chat := tg.Chat(7)
	if diff := cmp.Diff(&m, chat.Last()); diff != "" {
		t.Error(diff)
	}
	want := simulator.Message{
		MessageID: 2, From: &simulator.User{ID: 42, IsBot: true, FirstName: "Saruar", Username: "saruar_bot"},
		Chat: simulator.ChatInfo{ID: 7, Type: "private", FirstName: "Әлия", Username: "aliya"}, Date: tg.clock.Now().Unix(),
		Text: "Сәлем, Әлия!", Entities: []simulator.Entity{{Type: "bold", Offset: 7, Length: 4}},
		ReplyMarkup: &simulator.InlineKeyboard{Rows: [][]simulator.Button{{{Text: "Иә", Data: "yes"}}}},
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
}

// TestTelegramRefuses goes through the refusals, each with the text that Telegram has for it.
func TestTelegramRefuses(t *testing.T) {
	t.Parallel()
	tg := start(t)
	old := tg.say("old", keyboard([]fields{{"text": "A", "callback_data": "a"}}))
	replies := tg.say("keyboard", fields{"reply_markup": fields{"keyboard": [][]string{{"A"}}}})
	place := tg.ok("sendLocation", fields{"chat_id": 7, "latitude": 43.2, "longitude": 76.9})
	own := tg.sent(tg.SendText(7, "mine"))
	button := func(b fields) fields {
		return fields{"chat_id": 7, "text": "x", "reply_markup": fields{"inline_keyboard": [][]fields{{b}}}}
	}
	markup := func(raw any) fields { return fields{"chat_id": 7, "text": "x", "reply_markup": raw} }
	row := make([]fields, 9)
	for i := range row {
		row[i] = fields{"text": "x", "callback_data": "x"}
	}
	edit := func(id int64, text string) fields { return fields{"chat_id": 7, "message_id": id, "text": text} }
	for _, c := range []struct {
		method      string
		params      fields
		code        int
		description string
	}{
		{"sendMessage", fields{"text": "x"}, 400, "Bad Request: chat_id is empty"},
		{"sendMessage", fields{"chat_id": 99, "text": "x"}, 400, "Bad Request: chat not found"},
		{"sendMessage", fields{"chat_id": "@nobody", "text": "x"}, 400, "Bad Request: chat not found"},
		{"sendMessage", fields{"chat_id": "abc", "text": "x"}, 400, "Bad Request: chat not found"},
		{"sendMessage", fields{"chat_id": 8, "text": "x"}, 403, "Forbidden: bot can't initiate conversation with a user"},
		{"sendMessage", fields{"chat_id": 42, "text": "x"}, 403, "Forbidden: the bot can't send messages to the bot"},
		{"sendMessage", fields{"chat_id": 7}, 400, "Bad Request: message text is empty"},
		{"sendMessage", fields{"chat_id": 7, "text": " \n "}, 400, "Bad Request: message text is empty"},
		{"sendMessage", fields{"chat_id": 7, "text": "<b></b>", "parse_mode": "HTML"}, 400, "Bad Request: message text is empty"},
		{"sendMessage", fields{"chat_id": 7, "text": strings.Repeat("Қ", 4097)}, 400, "Bad Request: message is too long"},
		{"sendMessage", fields{"chat_id": 7, "text": strings.Repeat("x", 32769)}, 400, "Bad Request: text is too long"},
		{
			"sendMessage",
			fields{"chat_id": 7, "text": "<x>", "parse_mode": "html"},
			400,
			`Bad Request: can't parse entities: Unsupported start tag "x" at byte offset 0`,
		},
		{"sendMessage", fields{"chat_id": 7, "text": "x", "parse_mode": "BBCode"}, 400, "Bad Request: unsupported parse_mode"},
		{
			"sendMessage",
			fields{"chat_id": 7, "text": "x", "reply_parameters": fields{"message_id": 999}},
			400,
			"Bad Request: message to be replied not found",
		},
		{"sendMessage", fields{"chat_id": 7, "text": "x", "message_thread_id": 5}, 400, "Bad Request: message thread not found"},

		{"sendMessage", markup("{"), 400, "Bad Request: can't parse reply keyboard markup JSON object"},
		{"sendMessage", markup([]int{1}), 400, "Bad Request: object expected as reply markup"},
		{"sendMessage", markup(fields{"inline_keyboard": nil}), 400, `Bad Request: field "inline_keyboard" must be of type Array`},
		{"sendMessage", markup(fields{"inline_keyboard": []int{1}}), 400, `Bad Request: field "inline_keyboard" must be an Array of Arrays`},
		{"sendMessage", markup(fields{"keyboard": nil}), 400, `Bad Request: field "keyboard" must be of type Array`},
		{"sendMessage", markup(fields{"inline_keyboard": [][]fields{row}}), 400, "Bad Request: reply markup is too long"},
		{
			"sendMessage", button(fields{"text": "x"}), 400,
			"Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
		},
		{
			"sendMessage", button(fields{"text": "x", "callback_data": ""}), 400,
			"Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
		},
		{
			"sendMessage", button(fields{"callback_data": "x"}), 400,
			`Bad Request: can't parse inline keyboard button: Can't find field "text"`,
		},
		{
			"sendMessage", button(fields{"text": 5, "callback_data": "x"}), 400,
			`Bad Request: can't parse inline keyboard button: Field "text" must be of type String`,
		},
		{"sendMessage", button(fields{"text": " ", "callback_data": "x"}), 400, "Bad Request: inline keyboard button text must be non-empty"},
		{"sendMessage", button(fields{"text": "x", "callback_data": strings.Repeat("Қ", 33)}), 400, "Bad Request: BUTTON_DATA_INVALID"},
		{"sendMessage", button(fields{"text": "x", "copy_text": fields{"text": ""}}), 400, "Bad Request: BUTTON_COPY_TEXT_INVALID"},
		{
			"sendMessage", button(fields{"text": "x", "copy_text": fields{"text": strings.Repeat("x", 257)}}), 400,
			"Bad Request: BUTTON_COPY_TEXT_INVALID",
		},
		{
			"sendMessage", button(fields{"text": "x", "url": "nowhere"}), 400,
			"Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
		},
		{
			"sendMessage", button(fields{"text": "x", "url": "ftp://a.kz"}), 400,
			"Bad Request: inline keyboard button URL 'ftp://a.kz' is invalid: Unsupported URL protocol",
		},
		{
			"sendMessage", button(fields{"text": "x", "url": "http://localhost:80/"}), 400,
			"Bad Request: inline keyboard button URL 'http://localhost:80/' is invalid: Wrong HTTP URL",
		},
		{
			"sendMessage", button(fields{"text": "x", "web_app": fields{"url": "http://a.kz"}}), 400,
			"Bad Request: inline keyboard button Web App URL 'http://a.kz' is invalid: Only HTTPS links are allowed",
		},
		{
			"sendMessage", button(fields{"text": "x", "callback_data": "x", "style": "pink"}), 400,
			"Bad Request: can't parse inline keyboard button: invalid button style specified",
		},
		{"sendMessage", markup(fields{"keyboard": [][]string{{""}}}), 400, "Bad Request: keyboard button text must be non-empty"},
		{
			"sendMessage", markup(fields{"force_reply": true, "input_field_placeholder": strings.Repeat("x", 65)}), 400,
			"Bad Request: REPLY_MARKUP_PLACEHOLDER_INVALID",
		},

		{"editMessageText", fields{"message_id": 1, "text": "x"}, 400, "Bad Request: chat_id is empty"},
		{"editMessageText", fields{"chat_id": 7, "text": "x"}, 400, "Bad Request: message identifier is not specified"},
		{"editMessageText", fields{"inline_message_id": "x", "text": "x"}, 400, "Bad Request: MESSAGE_ID_INVALID"},
		{"editMessageText", edit(999, "x"), 400, "Bad Request: message to edit not found"},
		{"editMessageText", edit(own.MessageID, "x"), 400, "Bad Request: message can't be edited"},
		{"editMessageText", edit(replies.MessageID, "x"), 400, "Bad Request: message can't be edited"},
		{"editMessageText", edit(place.MessageID, "x"), 400, "Bad Request: there is no text in the message to edit"},
		{"editMessageText", edit(old.MessageID, strings.Repeat("x", 4097)), 400, "Bad Request: MESSAGE_TOO_LONG"},
		{"editMessageText", edit(old.MessageID, ""), 400, "Bad Request: message text is empty"},
		{"editMessageText", fields{
			"chat_id": 7, "message_id": old.MessageID, "text": "old",
			"reply_markup": fields{"inline_keyboard": [][]fields{{{"text": "A", "callback_data": "a"}}}},
		}, 400, notModified},
		{"editMessageText", fields{
			"chat_id": 7, "message_id": old.MessageID, "text": "new", "reply_markup": fields{"remove_keyboard": true},
		}, 400, "Bad Request: inline keyboard expected"},
		{
			"editMessageCaption",
			fields{"chat_id": 7, "message_id": old.MessageID, "caption": "x"},
			400,
			"Bad Request: there is no caption in the message to edit",
		},
		{"editMessageReplyMarkup", fields{"chat_id": 7, "message_id": place.MessageID}, 400, notModified},

		{"deleteMessage", fields{"chat_id": 7, "message_id": 999}, 400, "Bad Request: message to delete not found"},
		{"deleteMessages", fields{"chat_id": 7, "message_ids": make([]int, 101)}, 400, "Bad Request: too many message identifiers specified"},
		{"copyMessage", fields{"chat_id": 7, "from_chat_id": 7, "message_id": 999}, 400, "Bad Request: message to copy not found"},
		{"forwardMessage", fields{"chat_id": 7, "from_chat_id": 7, "message_id": 999}, 400, "Bad Request: message to forward not found"},

		{"sendChatAction", fields{"chat_id": 7, "action": "dance"}, 400, "Bad Request: wrong parameter action in request"},
		{"sendPhoto", fields{"chat_id": 7}, 400, "Bad Request: there is no photo in the request"},
		{"sendPhoto", fields{"chat_id": 7, "photo": "AgAC"}, 400, "Bad Request: wrong file identifier/HTTP URL specified"},
		{"sendPhoto", fields{"chat_id": 7, "photo": "https://a.kz/x.png"}, 400, "Bad Request: failed to get HTTP URL content"},
		{"sendLocation", fields{"chat_id": 7, "latitude": 91, "longitude": 0}, 400, "Bad Request: wrong latitude specified"},
		{"getFile", fields{"file_id": "x"}, 400, "Bad Request: wrong file_id or the file is temporarily unavailable"},
		{
			"answerCallbackQuery",
			fields{"callback_query_id": "1"},
			400,
			"Bad Request: query is too old and response timeout expired or query ID is invalid",
		},
		{"answerCallbackQuery", fields{"callback_query_id": "1", "text": strings.Repeat("x", 201)}, 400, "Bad Request: MESSAGE_TOO_LONG"},
		{
			"setMessageReaction",
			fields{"chat_id": 7, "message_id": 1, "reaction": []fields{{"type": "emoji", "emoji": "🏟"}}},
			400,
			"Bad Request: REACTION_INVALID",
		},

		{"getChat", fields{"chat_id": 8}, 400, "Bad Request: chat not found"},
		{"getChatMember", fields{"chat_id": 7, "user_id": 99}, 400, "Bad Request: user not found"},
		{
			"setMyCommands",
			fields{"commands": []fields{{"command": strings.Repeat("x", 33), "description": "x"}}},
			400,
			"Bad Request: command length must not exceed 32",
		},
		{
			"setMyCommands",
			fields{"commands": []fields{{"command": "x", "description": strings.Repeat("x", 257)}}},
			400,
			"Bad Request: command description length must not exceed 256",
		},
		{"setMyCommands", fields{"commands": []fields{{"command": "Menu", "description": "x"}}}, 400, "Bad Request: BOT_COMMAND_INVALID"},
		{"setMyCommands", fields{"commands": make([]fields, 101)}, 400, "Bad Request: BOT_COMMANDS_TOO_MUCH"},
		{"setMyCommands", fields{"commands": []fields{}, "language_code": "kaz"}, 400, "Bad Request: invalid language code specified"},
		{"setMyDescription", fields{"description": strings.Repeat("x", 513)}, 400, "Bad Request: description is too long"},

		{"setWebhook", fields{"url": "http://a.kz"}, 400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"},
		{
			"setWebhook",
			fields{"url": "https://a.kz:444"},
			400,
			"Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
		},
		{"setWebhook", fields{"url": "https://a.kz", "secret_token": strings.Repeat("x", 257)}, 400, "Bad Request: secret token is too long"},
		{"setWebhook", fields{"url": "https://a.kz", "secret_token": "a b"}, 400, "Bad Request: secret token contains unallowed characters"},

		{"createForumTopic", fields{"chat_id": 7, "name": "x"}, 400, "Bad Request: the chat is not a forum"},
		{"createChatInviteLink", fields{"chat_id": 7}, 400, "Bad Request: can't invite members to a private chat"},
		{"sendChecklist", fields{"chat_id": 7}, 404, "Not Found: method not found"},
	} {
		tg.refused(c.method, c.params, c.code, c.description)
	}
}

const notModified = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a " +
	"current content and reply markup of the message"

func TestLongestTextPasses(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say(strings.Repeat("😀", 4096))
	tg.say("<b>"+strings.Repeat("Қ", 4096)+"</b>", fields{"parse_mode": "HTML"})
	tg.say("x", keyboard([]fields{{"text": "x", "callback_data": strings.Repeat("x", 64)}}))
}

func TestTokensPathsAndWaysToAsk(t *testing.T) {
	t.Parallel()
	tg := start(t)
	for _, c := range []struct {
		method, path, kind, body string
		status                   int
		says                     string
	}{
		{"GET", "/bot" + token + "/GETME", "", "", 200, `"username":"saruar_bot"`},
		{"GET", "/bot" + token + "/sendMessage?chat_id=7&text=%D2%9A", "", "", 200, `"text":"Қ"`},
		{"POST", "/bot" + token + "/sendmessage", "application/x-www-form-urlencoded", "chat_id=7&text=a+b", 200, `"text":"a b"`},
		{"POST", "/bot" + token + "/sendMessage?text=q", "application/json; charset=utf-8", `{"chat_id":"7"}`, 200, `"text":"q"`},
		{"POST", "/bot" + token + "/sendMessage", "multipart/form-data; boundary=B", multipartBody, 200, `"text":"m"`},
		{"POST", "/bot" + token + "/sendMessage", "application/json", `{`, 400, `can't parse JSON`},
		{"PUT", "/bot" + token + "/getMe", "", "", 405, `Method Not Allowed`},
		{"GET", "/bot42:wrong/getMe", "", "", 401, `"description":"Unauthorized"`},
		{"GET", "/botwrong/getMe", "", "", 401, `"description":"Unauthorized: invalid token specified"`},
		{"GET", "/bot" + token, "", "", 404, `"description":"Not Found"`},
		{"GET", "/bot" + token + "/", "", "", 404, `"description":"Not Found"`},
		{"GET", "/bot" + token + "/nothing", "", "", 404, `"description":"Not Found: method not found"`},
	} {
		r := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
		if c.kind != "" {
			r.Header.Set("Content-Type", c.kind)
		}
		w := httptest.NewRecorder()
		tg.ServeHTTP(w, r)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.says) {
			t.Errorf("%s %s: %d %s", c.method, c.path, w.Code, w.Body)
		}
	}
}

const multipartBody = "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n7\r\n" +
	"--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nm\r\n--B--\r\n"

func TestEditTakesThePlaceOfTheMessage(t *testing.T) {
	t.Parallel()
	tg := start(t)
	m := tg.say("one", keyboard([]fields{{"text": "A", "callback_data": "a"}}))
	tg.clock.Pass(time.Minute)
	edited := tg.ok("editMessageText", fields{"chat_id": 7, "message_id": m.MessageID, "text": "two"})
	if edited.Text != "two" || edited.ReplyMarkup != nil || edited.EditDate != tg.clock.Now().Unix() {
		t.Errorf("edited: %+v", edited)
	}
	if last := tg.Chat(7).Last(); last.Text != "two" || m.Text != "one" {
		t.Errorf("chat has %q", last.Text)
	}
	tg.ok("editMessageReplyMarkup", fields{
		"chat_id": 7, "message_id": m.MessageID,
		"reply_markup": fields{"inline_keyboard": [][]fields{{{"text": "B", "url": "https://a.kz"}}}},
	})
	if b, ok := tg.Chat(7).Last().Button("B"); !ok || b.URL != "https://a.kz/" {
		t.Errorf("button: %+v", b)
	}
}

func TestReplyKeyboardStaysUntilItIsRemoved(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say("x", fields{"reply_markup": fields{
		"keyboard": []any{[]any{fields{"text": "☎", "request_contact": true}, "Plain"}}, "resize_keyboard": true, "input_field_placeholder": "hint",
	}})
	tg.say("y")
	chat := tg.Chat(7)
	if chat.Keyboard == nil || len(chat.Keyboard.Rows[0]) != 2 || chat.Placeholder != "hint" {
		t.Fatalf("keyboard: %+v", chat.Keyboard)
	}
	sent := tg.sent(tg.Tap(7, "☎"))
	got := tg.Chat(7).Message(sent.MessageID).Contact
	if got == nil || got.UserID != 7 || got.PhoneNumber != "77000000007" {
		t.Errorf("contact: %+v", got)
	}
	if sent = tg.sent(tg.Tap(7, "Plain")); tg.Chat(7).Message(sent.MessageID).Text != "Plain" {
		t.Error("a plain button sends its text")
	}
	tg.say("z", fields{"reply_markup": fields{"remove_keyboard": true}})
	if tg.Chat(7).Keyboard != nil {
		t.Error("keyboard is still there")
	}
	tg.say("once", fields{"reply_markup": fields{"keyboard": [][]string{{"One"}}, "one_time_keyboard": true}})
	tg.sent(tg.SendText(7, "One"))
	if tg.Chat(7).Keyboard != nil {
		t.Error("a keyboard for one time is still there")
	}
	tg.say("q", fields{"reply_markup": fields{"force_reply": true}})
	if !tg.Chat(7).ForceReply {
		t.Error("no reply is asked for")
	}
	tg.sent(tg.SendText(7, "answer"))
	if tg.Chat(7).ForceReply {
		t.Error("a reply is still asked for")
	}
}

func TestDeletedAndOldMessages(t *testing.T) {
	t.Parallel()
	tg := start(t)
	a, b, c := tg.say("a"), tg.say("b"), tg.say("c")
	own := tg.sent(tg.SendText(7, "mine"))
	tg.ok("deleteMessage", fields{"chat_id": 7, "message_id": own.MessageID})
	tg.ok("deleteMessages", fields{"chat_id": 7, "message_ids": []int64{a.MessageID, 999, b.MessageID}})
	chat := tg.Chat(7)
	if chat.Message(a.MessageID) != nil || chat.Message(b.MessageID) != nil || chat.Message(c.MessageID) == nil {
		t.Errorf("left:\n%s", chat.Text())
	}
	tg.clock.Pass(48*time.Hour + time.Second)
	tg.refused("deleteMessage", fields{"chat_id": 7, "message_id": c.MessageID}, 400, "Bad Request: message can't be deleted for everyone")
}

func TestCopyForwardReplyReact(t *testing.T) {
	t.Parallel()
	tg := start(t)
	own := tg.sent(tg.SendPhoto(7, []byte("picture"), simulator.Caption("мысал")))
	var copied struct {
		MessageID int64 `json:"message_id"`
	}
	tg.must(json.Unmarshal(tg.call("copyMessage", fields{"chat_id": 7, "from_chat_id": 7, "message_id": own.MessageID}).Result, &copied))
	if m := tg.Chat(7).Message(copied.MessageID); m == nil || m.Caption != "мысал" || m.Photo == nil || m.ForwardOrigin != nil {
		t.Errorf("copy: %+v", m)
	}
	f := tg.ok("forwardMessage", fields{"chat_id": 7, "from_chat_id": 7, "message_id": own.MessageID})
	if f.ForwardOrigin == nil || f.ForwardOrigin.SenderUser.ID != 7 {
		t.Errorf("forward: %+v", f)
	}
	reply := tg.say("r", fields{"reply_parameters": fields{"message_id": own.MessageID}})
	if reply.ReplyTo == nil || reply.ReplyTo.Caption != "мысал" {
		t.Errorf("reply: %+v", reply)
	}
	tg.say("r", fields{"reply_parameters": fields{"message_id": 999, "allow_sending_without_reply": true}})
	tg.ok("setMessageReaction", fields{"chat_id": 7, "message_id": own.MessageID, "reaction": []fields{{"type": "emoji", "emoji": "👍"}}})
	if got := tg.Chat(7).Reactions(own.MessageID); len(got) != 1 || got[0] != "👍" {
		t.Errorf("reactions: %v", got)
	}
}

func TestChatReadsAsText(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say("Таңда:", keyboard(
		[]fields{{"text": "Иә", "callback_data": "y"}, {"text": "Сайт", "url": "https://a.kz"}}))
	tg.say("Нөмір", fields{"reply_markup": fields{"keyboard": []any{[]any{fields{"text": "Бөлісу", "request_contact": true}}}}})
	want := "#1 09:00 Әлия: /start\n#2 09:00 bot: Таңда:\n    [Иә] [Сайт → https://a.kz/]\n#3 09:00 bot: Нөмір\nkeyboard:\n    [Бөлісу ☎]\n"
	if diff := cmp.Diff(want, tg.Chat(7).Text()); diff != "" {
		t.Error(diff)
	}
}

func TestCommandsByScopeAndLanguage(t *testing.T) {
	t.Parallel()
	tg := start(t)
	for i, p := range []fields{{}, {"language_code": "ru"}, {"scope": fields{"type": "chat", "chat_id": 7}}} {
		p["commands"] = []fields{{"command": "/menu", "description": fmt.Sprint(i)}}
		tg.ok("setMyCommands", p)
	}
	for want, p := range map[string]fields{
		`[{"command":"menu","description":"0"}]`: {},
		`[{"command":"menu","description":"1"}]`: {"language_code": "ru"},
		`[{"command":"menu","description":"2"}]`: {"scope": fields{"type": "chat", "chat_id": 7}},
		`[]`:                                     {"language_code": "kk"},
	} {
		if got := string(tg.call("getMyCommands", p).Result); got != want {
			t.Errorf("%v: %s", p, got)
		}
	}
	if got := tg.Commands(); len(got) != 2 || got["ru"][0].Description != "1" {
		t.Errorf("commands: %v", got)
	}
	tg.ok("deleteMyCommands", fields{"language_code": "ru"})
	if got := tg.Commands(); len(got) != 1 {
		t.Errorf("commands: %v", got)
	}
	tg.ok("setMyDescription", fields{"description": "Сипаттама", "language_code": "kk"})
	if got := string(tg.call("getMyDescription", fields{"language_code": "kk"}).Result); got != `{"description":"Сипаттама"}` {
		t.Errorf("description: %s", got)
	}
	tg.ok("setMyName", fields{"name": "Саруар"})
	tg.ok("setMyShortDescription", fields{"short_description": "x"})
	tg.ok("setChatMenuButton", fields{"chat_id": 7, "menu_button": fields{"type": "commands"}})
}

func TestFaults(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.Fault(simulator.Fault{Method: "sendmessage", Code: 429, RetryAfter: 7})
	a := tg.refused("sendMessage", fields{"chat_id": 7, "text": "x"}, 429, "Too Many Requests: retry after 7")
	if a.Parameters.RetryAfter != 7 || a.header.Get("Retry-After") != "7" {
		t.Errorf("%+v", a)
	}
	tg.say("passes")
	tg.Fault(simulator.Fault{Chat: 8, Code: 500, Times: -1})
	tg.say("passes")
	tg.refused("sendMessage", fields{"chat_id": 8, "text": "x"}, 500, "Internal Server Error")
	tg.refused("sendMessage", fields{"chat_id": 8, "text": "x"}, 500, "Internal Server Error")
	tg.ClearFaults()

	server := httptest.NewServer(tg)
	defer server.Close()
	get := func() (*http.Response, error) {
		return server.Client().Get(server.URL + "/bot" + token + "/sendMessage?chat_id=7&text=lost")
	}
	tg.Fault(simulator.Fault{Drop: true})
	if response, err := get(); err == nil {
		response.Body.Close()
		t.Error("the answer arrived")
	}
	// net/http asks again by itself when a kept connection breaks, so the work may have been done twice: both times it was done.
	if m := tg.Chat(7).Last(); m.Text != "lost" {
		t.Errorf("the work was not done:\n%s", tg.Chat(7).Text())
	}
	tg.Fault(simulator.Fault{Code: 502})
	response, err := get()
	tg.must(err)
	defer response.Body.Close()
	if response.StatusCode != 502 || response.Header.Get("Content-Type") != "text/html" {
		t.Errorf("%d %s", response.StatusCode, response.Header)
	}
}

func TestCallsAreRemembered(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.Calls = 4 })
	for i := range 6 {
		tg.say(fmt.Sprint(i))
	}
	tg.call("sendMessage", fields{"chat_id": 99, "text": "x", "reply_markup": fields{"inline_keyboard": []int{}}})
	calls := tg.Calls(simulator.CallFilter{Method: "SENDMESSAGE"})
	var texts []any
	for _, c := range calls {
		texts = append(texts, c.Params["text"])
	}
	if diff := cmp.Diff([]any{"3", "4", "5", "x"}, texts); diff != "" {
		t.Error(diff)
	}
	last := calls[3]
	if last.OK || last.Code != 400 || last.Chat != 99 || last.Description != "Bad Request: chat not found" || last.Seq != 7 {
		t.Errorf("%+v", last)
	}
	if got := tg.Calls(simulator.CallFilter{Chat: 7, After: 5}); len(got) != 1 || got[0].Seq != 6 {
		t.Errorf("%+v", got)
	}
	quiet := start(t, func(o *simulator.Options) { o.Quiet = true })
	quiet.say("x")
	if got := quiet.Calls(simulator.CallFilter{}); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
