package simulator_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"saruar/bot/simulator"
)

const desk = -1_000_000_000_007

// startForum is a simulator with a forum of Aliya (its maker) and Bolat where the bot is an administrator.
func startForum(t *testing.T) *telegram {
	tg := start(t)
	tg.must(tg.AddGroup(simulator.Group{ID: desk, Title: "Штаб", Forum: true, BotAdmin: true, Members: []int64{7, 8}}))
	return tg
}

// topic lets the bot make a topic.
func (tg *telegram) topic(name string) int64 {
	tg.t.Helper()
	var made struct {
		Thread int64 `json:"message_thread_id"`
		Name   string
		Color  int `json:"icon_color"`
	}
	a := tg.call("createForumTopic", fields{"chat_id": desk, "name": name})
	if !a.OK {
		tg.t.Fatalf("%d %s", a.Code, a.Description)
	}
	tg.must(json.Unmarshal(a.Result, &made))
	if made.Thread == 0 || made.Name != name || made.Color == 0 {
		tg.t.Fatalf("%s", a.Result)
	}
	return made.Thread
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// post asks the control API for something that must succeed.
func (tg *telegram) post(path, body string) []byte {
	tg.t.Helper()
	w := tg.control(path, body)
	if w.Code != http.StatusOK {
		tg.t.Fatalf("%s %s: %d %s", path, body, w.Code, w.Body)
	}
	return w.Body.Bytes()
}

func (tg *telegram) control(path, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	w := httptest.NewRecorder()
	tg.ServeHTTP(w, r)
	return w
}

func inThread(thread int64, more fields) fields {
	p := fields{"chat_id": desk, "text": "x", "message_thread_id": thread}
	for k, v := range more {
		p[k] = v
	}
	return p
}

func TestTopicHoldsItsMessages(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	before := tg.Pending()
	almaty, astana := tg.topic("Алматы"), tg.topic("Астана")
	if tg.Pending() != before {
		t.Error("the bot hears of what it did itself")
	}
	m := tg.ok("sendMessage", inThread(almaty, nil))
	if m.Thread != almaty || !m.InTopic || !m.Chat.IsForum || m.ReplyTo.MessageID != almaty || m.Answers() != nil {
		t.Errorf("%+v", m)
	}
	answer := tg.ok("sendMessage", fields{"chat_id": desk, "text": "y", "reply_parameters": fields{"message_id": m.MessageID}})
	if answer.Thread != almaty || answer.Answers().MessageID != m.MessageID {
		t.Errorf("an answer stands elsewhere: %+v", answer)
	}
	if m := tg.ok("sendMessage", text(desk)); m.Thread != 0 || m.InTopic || m.ReplyTo != nil {
		t.Errorf("in the general topic: %+v", m)
	}
	chat := tg.Chat(desk)
	if n := len(chat.In(almaty).Messages); n != 3 || len(chat.In(astana).Messages) != 1 {
		t.Errorf("%d messages in the topic", n)
	}
	if found, ok := chat.Topic("Астана"); !ok || found.ID != astana || !chat.Forum {
		t.Errorf("%+v", chat.Topics)
	}

	const notFound = "Bad Request: message thread not found"
	tg.refused("sendMessage", inThread(999, nil), 400, notFound)
	tg.refused("sendMessage", inThread(1, nil), 400, notFound)
	tg.refused("sendMessage", inThread(m.MessageID, nil), 400, notFound)
	tg.refused("sendChatAction", fields{"chat_id": desk, "action": "typing", "message_thread_id": 999}, 400, notFound)
	elsewhere := fields{"reply_parameters": fields{"message_id": m.MessageID}}
	tg.refused("sendMessage", inThread(astana, elsewhere), 400, "Bad Request: message to be replied not found")
	elsewhere = fields{"reply_parameters": fields{"message_id": m.MessageID, "allow_sending_without_reply": true}}
	if m := tg.ok("sendMessage", inThread(astana, elsewhere)); m.Answers() != nil {
		t.Errorf("%+v", m.ReplyTo)
	}
	tg.refused("deleteMessage", fields{"chat_id": desk, "message_id": almaty}, 400, "Bad Request: message can't be deleted")
	tg.refused("copyMessage", fields{"chat_id": 7, "from_chat_id": desk, "message_id": almaty}, 400, "Bad Request: message to copy not found")
}

func TestTopicIsClosedRenamedAndDeleted(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	thread := tg.topic("Алматы")
	named := fields{"chat_id": desk, "message_thread_id": thread}
	rename := fields{"chat_id": desk, "message_thread_id": thread, "name": "Алматы облысы"}
	tg.ok("editForumTopic", rename)
	tg.refused("editForumTopic", rename, 400, "Bad Request: TOPIC_NOT_MODIFIED")
	tg.refused("reopenForumTopic", named, 400, "Bad Request: TOPIC_NOT_MODIFIED")
	tg.ok("closeForumTopic", named)
	tg.refused("closeForumTopic", named, 400, "Bad Request: TOPIC_NOT_MODIFIED")
	tg.refused("sendMessage", inThread(thread, nil), 400, "Bad Request: TOPIC_CLOSED")
	if _, err := tg.SendText(8, "hi", simulator.In(desk), simulator.Thread(thread)); !errors.Is(err, simulator.ErrTopicClosed) {
		t.Error(err)
	}
	tg.sent(tg.SendText(7, "the maker may", simulator.In(desk), simulator.Thread(thread)))
	tg.ok("reopenForumTopic", named)
	last := tg.Chat(desk).In(thread)
	if shown := last.Text(); !strings.Contains(shown, "<topic renamed Алматы облысы>") || !strings.Contains(shown, "<topic closed>") ||
		!strings.Contains(shown, "<topic reopened>") {
		t.Error(shown)
	}
	tg.ok("deleteForumTopic", named)
	if chat := tg.Chat(desk); len(chat.In(thread).Messages) != 0 || len(chat.Topics) != 0 {
		t.Errorf("left:\n%s", chat.Text())
	}
	tg.refused("sendMessage", inThread(thread, nil), 400, "Bad Request: message thread not found")
	tg.refused("closeForumTopic", named, 400, "Bad Request: TOPIC_ID_INVALID")
	tg.refused("deleteForumTopic", fields{"chat_id": desk}, 400, "Bad Request: invalid message thread identifier specified")
}

func TestTopicsNeedAForumAndRights(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	create := func(more fields) fields {
		p := fields{"chat_id": desk, "name": "x"}
		for k, v := range more {
			p[k] = v
		}
		return p
	}
	tg.refused("createForumTopic", create(fields{"name": " "}), 400, "Bad Request: title must be non-empty")
	tg.refused("createForumTopic", create(fields{"name": strings.Repeat("қ", 129)}), 400, "Bad Request: TOPIC_TITLE_INVALID")
	tg.refused("createForumTopic", create(fields{"icon_color": 5}), 400, "Bad Request: invalid icon color specified")
	mine := tg.topic("менікі")
	theirs, err := tg.AddTopic(desk, 7, "басқа")
	tg.must(err)
	if u := tg.newest().Message; u == nil || u.TopicCreated.Name != "басқа" || u.Thread != theirs {
		t.Errorf("%+v", u)
	}
	tg.must(tg.SetBotStatus(desk, 7, "member"))
	tg.refused("createForumTopic", create(nil), 400, "Bad Request: not enough rights to create a topic")
	tg.refused("closeForumTopic", fields{"chat_id": desk, "message_thread_id": theirs}, 400, "Bad Request: not enough rights to close or open the topic")
	tg.refused("deleteForumTopic", fields{"chat_id": desk, "message_thread_id": theirs}, 400, "Bad Request: not enough rights to delete the topic")
	tg.ok("closeForumTopic", fields{"chat_id": desk, "message_thread_id": mine})
	tg.must(tg.SetBotStatus(desk, 7, "kicked"))
	tg.refused("createForumTopic", create(nil), 403, "Forbidden: bot was kicked from the supergroup chat")
	tg.must(tg.AddGroup(simulator.Group{ID: -1_000_000_000_009, Title: "Топ", Supergroup: true, BotAdmin: true, Members: []int64{7}}))
	tg.refused("createForumTopic", create(fields{"chat_id": -1_000_000_000_009}), 400, "Bad Request: the chat is not a forum")
	if _, err := tg.AddTopic(-1_000_000_000_009, 7, "x"); err == nil {
		t.Error("a topic without a forum")
	}
}

func TestTopicsCountAsMessages(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	tg.SetRates(true)
	for range 3 {
		tg.topic("x")
	}
	if a := tg.call("createForumTopic", fields{"chat_id": desk, "name": "x"}); a.Code != 429 {
		t.Errorf("%d %s", a.Code, a.Description)
	}
}

func TestPeopleTalkInTopics(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	thread := tg.topic("Алматы")
	card := tg.ok("sendMessage", inThread(thread, keyboard([]fields{{"text": "Алу", "callback_data": "!take:1"}})))
	tg.sent(tg.SendText(8, "hi", simulator.In(desk), simulator.Thread(thread)))
	if m := tg.newest().Message; m.Thread != thread || !m.InTopic || m.ReplyTo.TopicCreated.Name != "Алматы" || m.From.ID != 8 {
		t.Errorf("%+v", m)
	}
	tg.sent(tg.SendText(8, "answer", simulator.In(desk), simulator.ReplyTo(card.MessageID)))
	if m := tg.newest().Message; m.Thread != thread || m.ReplyTo.MessageID != card.MessageID {
		t.Errorf("%+v", m)
	}
	tg.sent(tg.Tap(8, "Алу", simulator.In(desk)))
	if q := tg.newest().CallbackQuery; q.From.ID != 8 || q.Message.Thread != thread || !q.Message.Chat.IsForum {
		t.Errorf("%+v", q)
	}
	tg.sent(tg.SendText(7, "/close", simulator.In(desk), simulator.Thread(thread), simulator.Anonymously()))
	if m := tg.newest().Message; m.From.Username != "GroupAnonymousBot" || m.SenderChat.ID != desk || m.Out() {
		t.Errorf("%+v", m)
	}
	if _, err := tg.SendText(8, "x", simulator.In(desk), simulator.Anonymously()); err == nil {
		t.Error("a plain member hides")
	}
	if _, err := tg.SendText(8, "x", simulator.In(desk), simulator.Thread(999)); !errors.Is(err, simulator.ErrNoTopic) {
		t.Error(err)
	}
	tg.must(tg.SetBotStatus(desk, 7, "member"))
	if sent := tg.sent(tg.SendText(8, "hi", simulator.In(desk), simulator.Thread(thread))); sent.UpdateID != 0 {
		t.Error("privacy: whatever is said in a topic of the bot's is taken for an answer to it")
	}
}

func TestPeopleComeAndGo(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	tg.must(tg.AddUser(simulator.Person{ID: 9, FirstName: "Дана"}))
	if _, err := tg.SendText(9, "x", simulator.In(desk)); !errors.Is(err, simulator.ErrNobody) {
		t.Error(err)
	}
	tg.must(tg.Join(desk, 9, 7))
	if m := tg.newest().Message; m.From.ID != 7 || m.NewMembers[0].ID != 9 {
		t.Errorf("%+v", m)
	}
	tg.must(tg.Join(desk, 9, 7))
	tg.sent(tg.SendText(9, "x", simulator.In(desk)))
	tg.must(tg.Promote(desk, 9, true))
	tg.sent(tg.SendText(9, "x", simulator.In(desk), simulator.Anonymously()))
	tg.must(tg.Leave(desk, 9, 0))
	if m := tg.newest().Message; m.LeftMember == nil || m.LeftMember.ID != 9 {
		t.Errorf("%+v", m)
	}
	if chat := tg.Chat(desk); len(chat.Members) != 2 {
		t.Errorf("%v", chat.Members)
	}
}

func TestInviteLink(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	var made struct {
		Link  string `json:"invite_link"`
		Limit int64  `json:"member_limit"`
		Name  string
	}
	tg.must(json.Unmarshal(tg.call("createChatInviteLink", fields{"chat_id": desk, "name": "Легі", "member_limit": 1}).Result, &made))
	if !strings.HasPrefix(made.Link, "https://t.me/+") || made.Limit != 1 || made.Name != "Легі" {
		t.Errorf("%+v", made)
	}
	link := func(more fields) fields {
		p := fields{"chat_id": desk}
		for k, v := range more {
			p[k] = v
		}
		return p
	}
	tg.refused("createChatInviteLink", link(fields{"member_limit": 100_000}), 400, "Bad Request: USAGE_LIMIT_INVALID")
	tg.refused("createChatInviteLink", link(fields{"expire_date": 5}), 400, "Bad Request: EXPIRE_DATE_INVALID")
	tg.refused("createChatInviteLink", link(fields{"member_limit": 1, "creates_join_request": true}), 400,
		"Bad Request: member limit can't be specified for links requiring administrator approval")
	tg.must(tg.SetBotStatus(desk, 7, "member"))
	tg.refused("createChatInviteLink", link(nil), 400, "Bad Request: not enough rights to manage chat invite link")
}

func TestWhatTheBotUploadsCanBeRead(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	thread := tg.topic("Алматы")
	if a := tg.form("sendDocument", fields{
		"chat_id": "-1000000000007", "caption": "Міне", "message_thread_id": itoa(thread), "document": []byte("a;b"),
	}); !a.OK {
		t.Fatal(a.Description)
	}
	m := tg.Chat(desk).LastOut()
	if m.Document == nil || m.Caption != "Міне" || m.Thread != thread {
		t.Fatalf("%+v", m)
	}
	if data, err := tg.FileOf(m); err != nil || string(data) != "a;b" {
		t.Errorf("%q, %v", data, err)
	}
	if _, err := tg.FileOf(&simulator.Message{MessageID: 1, Text: "x"}); err == nil {
		t.Error("a text has a file")
	}
}

func TestGroupsThroughTheControlAPI(t *testing.T) {
	t.Parallel()
	tg := start(t)
	var made struct{ ID, Thread int64 }
	tg.must(json.Unmarshal(tg.post("/sim/groups", `{"title":"Штаб","is_forum":true,"bot_admin":true,"members":[7]}`), &made))
	path := "/sim/groups/" + itoa(made.ID)
	tg.post(path+"/members", `{"person":8,"by":7,"status":"administrator"}`)
	tg.must(json.Unmarshal(tg.post(path+"/topics", `{"by":7,"name":"Алматы"}`), &made))
	said := `{"from":8,"chat":` + itoa(made.ID) + `,"thread":` + itoa(made.Thread) + `,"text":"сәлем"`
	tg.post("/sim/messages", said+`}`)
	tg.post("/sim/messages", said+`,"anonymous":true}`)
	tg.post(path+"/topics", `{"by":7,"thread":`+itoa(made.Thread)+`,"closed":true}`)
	tg.post(path+"/bot", `{"by":7,"status":"left"}`)
	if u := tg.newest().MyChatMember; u == nil || u.New.Status != "left" || !u.Chat.IsForum {
		t.Errorf("%+v", u)
	}
	var groups []struct {
		ID      int64
		Title   string
		Forum   bool    `json:"is_forum"`
		Members []int64 `json:"members"`
		Bot     string  `json:"bot_status"`
		Topics  []simulator.Topic
	}
	tg.must(json.Unmarshal(tg.get("/sim/groups").Body.Bytes(), &groups))
	if len(groups) != 1 || groups[0].ID != made.ID || !groups[0].Forum || len(groups[0].Members) != 2 || groups[0].Bot != "left" ||
		len(groups[0].Topics) != 1 || !groups[0].Topics[0].Closed {
		t.Errorf("%+v", groups)
	}
	if shown := tg.get("/sim/chats/" + itoa(made.ID) + "?format=text").Body.String(); !strings.Contains(shown, "(topic "+itoa(made.Thread)+")") {
		t.Error(shown)
	}
	tg.post(path+"/topics", `{"by":7,"thread":`+itoa(made.Thread)+`,"deleted":true}`)
	tg.must(json.Unmarshal(tg.post("/sim/groups", `{"title":"Топ","members":[7]}`), &made))
	tg.must(json.Unmarshal(tg.post("/sim/groups/"+itoa(made.ID)+"/migrate", `{}`), &made))
	if chat := tg.Chat(made.ID); chat.Type != "supergroup" || chat.Title != "Топ" {
		t.Errorf("%+v", chat)
	}
	for _, wrong := range []struct{ path, body string }{
		{"/sim/groups", `{"title":"x"}`},
		{"/sim/groups/x/members", `{}`},
		{path + "/members", `{"person":8,"status":"king"}`},
		{path + "/members", `{"person":99,"status":"left"}`},
		{path + "/bot", `{"by":7,"status":"king"}`},
		{path + "/topics", `{"by":7}`},
		{path + "/topics", `{"by":7,"thread":999}`},
		{"/sim/groups/-1/migrate", `{}`},
	} {
		if code := tg.control(wrong.path, wrong.body).Code; code < 400 {
			t.Errorf("%s %s: %d", wrong.path, wrong.body, code)
		}
	}
}

// The page takes a forum's topics for a list: it cannot open a forum without one, and a new forum has no topic yet.
func TestForumWithoutTopicsHasAnEmptyList(t *testing.T) {
	t.Parallel()
	tg := startForum(t)
	if got := tg.get("/sim/groups").Body.String(); !strings.Contains(got, `"topics":[]`) {
		t.Errorf("the page reads %s", got)
	}
}
