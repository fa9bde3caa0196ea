package simulator_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"saruar/bot/simulator"
)

func TestMessageBecomesAnUpdate(t *testing.T) {
	t.Parallel()
	tg := start(t)
	sent := tg.sent(tg.SendText(7, "/start abc_1"))
	u := tg.newest()
	want := simulator.Message{
		MessageID: sent.MessageID, Date: tg.clock.Now().Unix(), Text: "/start abc_1",
		From:     &simulator.User{ID: 7, FirstName: "Әлия", Username: "aliya", LanguageCode: "kk"},
		Chat:     simulator.ChatInfo{ID: 7, Type: "private", FirstName: "Әлия", Username: "aliya"},
		Entities: []simulator.Entity{{Type: "bot_command", Offset: 0, Length: 6}},
	}
	if u.ID != sent.UpdateID {
		t.Errorf("update %d, want %d", u.ID, sent.UpdateID)
	}
	if diff := cmp.Diff(&want, u.Message); diff != "" {
		t.Error(diff)
	}
	edited := tg.sent(tg.EditMessage(7, sent.MessageID, "changed"))
	if u = tg.newest(); u.ID != edited.UpdateID || u.EditedMessage.Text != "changed" || u.EditedMessage.EditDate == 0 {
		t.Errorf("%+v", u)
	}
	if _, err := tg.EditMessage(8, sent.MessageID, "x"); !errors.Is(err, simulator.ErrNoMessage) {
		t.Error(err)
	}
}

func TestFilesOfPeopleCanBeFetched(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.sent(tg.SendDocument(7, []byte("мазмұн"), simulator.Name("өтінім.pdf"), simulator.Caption("міне")))
	m := tg.newest().Message
	if m.Document.FileName != "өтінім.pdf" || m.Document.MIMEType != "application/pdf" || m.Caption != "міне" || m.Document.FileSize != 12 {
		t.Errorf("%+v", m.Document)
	}
	var info struct {
		FilePath string `json:"file_path"`
	}
	tg.must(json.Unmarshal(tg.call("getFile", fields{"file_id": m.Document.FileID}).Result, &info))
	if body := tg.get("/file/bot" + token + "/" + info.FilePath).Body.String(); body != "мазмұн" {
		t.Errorf("file: %q", body)
	}
	if w := tg.get("/file/bot42:other/" + info.FilePath); w.Code != 401 {
		t.Errorf("a wrong token gets %d", w.Code)
	}
	tg.sent(tg.SendDocument(7, make([]byte, 20<<20+1)))
	tg.refused("getFile", fields{"file_id": tg.newest().Message.Document.FileID}, 400, "Bad Request: file is too big")
	tg.sent(tg.SendVoice(7, []byte("sound"), simulator.Duration(3)))
	if v := tg.newest().Message.Voice; v == nil || v.Duration != 3 || v.MIMEType != "audio/ogg" {
		t.Errorf("%+v", v)
	}
	tg.sent(tg.SendVideo(7, []byte("film")))
	tg.sent(tg.SendSticker(7, []byte("sticker")))
	if s := tg.newest().Message.Sticker; s == nil {
		t.Error("no sticker")
	}
	place := simulator.Location{Latitude: 51.1, Longitude: 71.4}
	tg.sent(tg.SendLocation(7, place))
	if l := tg.newest().Message.Location; l == nil || *l != place {
		t.Errorf("%+v", l)
	}
	tg.sent(tg.SendContact(7, &simulator.Contact{PhoneNumber: "7701", FirstName: "Other"}))
	if c := tg.newest().Message.Contact; c == nil || c.UserID != 0 {
		t.Errorf("%+v", c)
	}
}

func TestAlbumIsSeveralMessages(t *testing.T) {
	t.Parallel()
	tg := start(t)
	sent, err := tg.SendAlbum(7, []simulator.Attachment{
		{Kind: "photo", Data: []byte("1"), Caption: "бірінші"}, {Kind: "photo", Data: []byte("2")}, {Kind: "video", Data: []byte("3")},
	})
	tg.must(err)
	chat := tg.Chat(7)
	group := chat.Message(sent[0].MessageID).MediaGroupID
	for _, s := range sent {
		if m := chat.Message(s.MessageID); group == "" || m.MediaGroupID != group {
			t.Errorf("%+v", m)
		}
	}
	if _, err = tg.SendAlbum(7, []simulator.Attachment{{Kind: "photo", Data: []byte("1")}}); err == nil {
		t.Error("one photo made an album")
	}
}

func TestTapIsAnsweredOnceAndInTime(t *testing.T) {
	t.Parallel()
	tg := start(t)
	m := tg.say("x", keyboard([]fields{{"text": "Иә", "callback_data": "yes"}, {"text": "Сайт", "url": "https://a.kz"}}))
	tg.say("y", keyboard([]fields{{"text": "Жоқ", "callback_data": "no"}}))
	sent := tg.sent(tg.Tap(7, "Иә"))
	u := tg.newest()
	if u.ID != sent.UpdateID || u.CallbackQuery.Data != "yes" || u.CallbackQuery.Message.MessageID != m.MessageID || u.CallbackQuery.From.ID != 7 {
		t.Errorf("%+v", u.CallbackQuery)
	}
	answer := fields{"callback_query_id": u.CallbackQuery.ID, "text": "Рақмет", "show_alert": true}
	tg.ok("answerCallbackQuery", answer)
	notices := tg.Chat(7).Notices
	if len(notices) != 1 || notices[0].Text != "Рақмет" || !notices[0].Alert || notices[0].Query != sent.Query {
		t.Errorf("%+v", notices)
	}
	const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid"
	tg.refused("answerCallbackQuery", answer, 400, tooOld)
	sent = tg.sent(tg.TapData(7, "forged", m.MessageID))
	tg.clock.Pass(15*time.Second + time.Millisecond)
	tg.refused("answerCallbackQuery", fields{"callback_query_id": sent.Query}, 400, tooOld)

	if got := tg.sent(tg.Tap(7, "Сайт")); got.URL != "https://a.kz/" || got.UpdateID != 0 {
		t.Errorf("%+v", got)
	}
	if _, err := tg.Tap(7, "Жоқ", simulator.OnMessage(m.MessageID)); !errors.Is(err, simulator.ErrNoButton) {
		t.Error(err)
	}
	tg.ok("deleteMessage", fields{"chat_id": 7, "message_id": m.MessageID})
	tg.sent(tg.TapData(7, "old", m.MessageID))
	if got := tg.newest().CallbackQuery; got.Message.Date != 0 || got.Message.MessageID != m.MessageID {
		t.Errorf("a gone message is %+v", got.Message)
	}
}

func TestInlineQueryIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	tg := start(t)
	sent := tg.sent(tg.Inline(7, "іздеу"))
	if q := tg.newest().InlineQuery; q.ID != sent.Query || q.Query != "іздеу" {
		t.Errorf("%+v", q)
	}
	result := fields{"type": "article", "id": "1", "title": "T", "input_message_content": fields{"message_text": "x"}}
	tg.refused("answerInlineQuery", fields{"inline_query_id": sent.Query, "results": []fields{result, result}}, 400,
		"Bad Request: RESULT_ID_DUPLICATE")
	answer := fields{"inline_query_id": sent.Query, "results": []fields{result}}
	tg.ok("answerInlineQuery", answer)
	tg.refused("answerInlineQuery", answer, 400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
}

func TestBlockingAndDeletedAccounts(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.must(tg.Block(7, true))
	if u := tg.newest().MyChatMember; u == nil || u.New.Status != "kicked" || u.Old.Status != "member" {
		t.Errorf("%+v", u)
	}
	tg.refused("sendMessage", text(7), 403, "Forbidden: bot was blocked by the user")
	if _, err := tg.SendText(7, "x"); !errors.Is(err, simulator.ErrBlocked) {
		t.Error(err)
	}
	tg.must(tg.Block(7, true))
	n := tg.Pending()
	tg.must(tg.Block(7, false))
	if u := tg.newest().MyChatMember; u == nil || u.New.Status != "member" || n != 1 {
		t.Errorf("%+v, %d", u, n)
	}
	tg.ok("sendMessage", text(7))
	n = tg.Pending()
	tg.must(tg.Deactivate(7))
	tg.refused("sendMessage", text(7), 403, "Forbidden: user is deactivated")
	if _, err := tg.SendText(7, "x"); !errors.Is(err, simulator.ErrDeactivated) || tg.Pending() != n {
		t.Error(err)
	}
}

func TestGroupHasPrivacyAndRights(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.must(tg.AddGroup(simulator.Group{ID: -5, Title: "Топ", Members: []int64{7, 8}}))
	if u := tg.poll(fields{"offset": -2})[0].MyChatMember; u == nil || u.Chat.ID != -5 || u.New.Status != "member" {
		t.Errorf("%+v", u)
	}
	m := tg.ok("sendMessage", text(-5))
	for _, c := range []struct {
		text    string
		options []simulator.Option
		seen    bool
	}{
		{"hello", nil, false},
		{"/menu", nil, true},
		{"/menu@SARUAR_bot", nil, true},
		{"/menu@other_bot", nil, false},
		{"say /menu", nil, false},
		{"reply", []simulator.Option{simulator.ReplyTo(m.MessageID)}, true},
	} {
		sent := tg.sent(tg.SendText(7, c.text, append(c.options, simulator.In(-5))...))
		if (sent.UpdateID != 0) != c.seen {
			t.Errorf("%q: seen %t", c.text, sent.UpdateID != 0)
		}
	}
	own := tg.sent(tg.SendText(7, "hello", simulator.In(-5)))
	remove := fields{"chat_id": -5, "message_id": own.MessageID}
	tg.refused("deleteMessage", remove, 400, "Bad Request: message can't be deleted")
	tg.must(tg.SetBotStatus(-5, 7, "administrator"))
	tg.ok("deleteMessage", remove)
	if sent := tg.sent(tg.SendText(7, "hello", simulator.In(-5))); sent.UpdateID == 0 {
		t.Error("an administrator sees everything")
	}
	tg.refused("sendMessage", fields{"chat_id": -5, "text": "x", "reply_markup": fields{
		"keyboard": []any{[]any{fields{"text": "x", "request_contact": true}}},
	}}, 400, "Bad Request: phone number can be requested in private chats only")
	for id, want := range map[int64]string{7: "creator", 8: "member", 42: "administrator"} {
		var got struct{ Status string }
		tg.must(json.Unmarshal(tg.call("getChatMember", fields{"chat_id": -5, "user_id": id}).Result, &got))
		if got.Status != want {
			t.Errorf("%d is %s", id, got.Status)
		}
	}
	tg.must(tg.SetBotStatus(-5, 7, "left"))
	tg.refused("sendMessage", text(-5), 403, "Forbidden: bot is not a member of the group chat")
	tg.must(tg.SetBotStatus(-5, 7, "kicked"))
	tg.refused("sendMessage", text(-5), 403, "Forbidden: bot was kicked from the group chat")
}

func TestGroupBecomesASupergroup(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.must(tg.AddGroup(simulator.Group{ID: -5, Title: "Топ", Members: []int64{7}}))
	tg.must(tg.Migrate(-5, -1_000_000_000_005))
	all := tg.poll(fields{"offset": -2})
	if all[0].Message.MigrateTo != -1_000_000_000_005 || all[1].Message.MigrateFrom != -5 {
		t.Errorf("%+v %+v", all[0].Message, all[1].Message)
	}
	a := tg.refused("sendMessage", text(-5), 400, "Bad Request: group chat was upgraded to a supergroup chat")
	if a.Parameters.MigrateTo != -1_000_000_000_005 {
		t.Errorf("%+v", a)
	}
	if m := tg.ok("sendMessage", text(a.Parameters.MigrateTo)); m.Chat.Type != "supergroup" || m.Chat.Title != "Топ" || m.MessageID != 2 {
		t.Errorf("%+v", m)
	}
}

func TestWaitForAnswers(t *testing.T) {
	t.Parallel()
	tg := start(t)
	m := tg.say("x", keyboard([]fields{{"text": "A", "callback_data": "a"}}))
	own := tg.sent(tg.SendText(7, "hi"))
	go tg.say("answer")
	got, err := tg.WaitFor(patience(t), 7, own.MessageID)
	tg.must(err)
	if len(got) != 1 || got[0].Text != "answer" {
		t.Errorf("%+v", got)
	}
	tg.sent(tg.Tap(7, "A"))
	go tg.ok("editMessageText", fields{"chat_id": 7, "message_id": m.MessageID, "text": "edited"})
	got, err = tg.WaitFor(patience(t), 7, own.MessageID)
	tg.must(err)
	if len(got) != 1 || got[0].Text != "edited" {
		t.Errorf("%+v", got)
	}
	ctx := patience(t)
	go tg.say("last")
	chat, err := tg.AwaitChat(ctx, 7, func(c simulator.Chat) bool { return c.LastOut().Text == "last" })
	tg.must(err)
	if len(chat.Changed(own.Version)) != 3 {
		t.Errorf("%+v", chat.Changed(own.Version))
	}
}

func TestResetEmptiesTheChats(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say("x")
	tg.must(tg.AddGroup(simulator.Group{ID: -5, Title: "Топ", Members: []int64{7}}))
	before := tg.sent(tg.SendText(7, "x"))
	tg.Fault(simulator.Fault{Code: 500})
	tg.Reset()
	if len(tg.Chat(7).Messages) != 0 || tg.Pending() != 0 || len(tg.Calls(simulator.CallFilter{})) != 0 {
		t.Errorf("left:\n%s", tg.Chat(7).Text())
	}
	tg.refused("sendMessage", text(7), 403, "Forbidden: bot can't initiate conversation with a user")
	tg.refused("sendMessage", text(-5), 400, "Bad Request: chat not found")
	if after := tg.sent(tg.SendText(7, "/start")); after.UpdateID <= before.UpdateID || after.MessageID <= before.MessageID {
		t.Error("ids go back")
	}
}

func TestChatKeepsItsNewestMessages(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.History = 3 })
	for range 10 {
		tg.say("x")
	}
	chat := tg.Chat(7)
	if len(chat.Messages) != 3 || chat.Last().MessageID != 11 || chat.Message(9) == nil {
		t.Errorf("%s", chat.Text())
	}
}
