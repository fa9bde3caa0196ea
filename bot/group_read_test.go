package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"saruar/flows/engine"
)

const (
	inForum = `"chat":{"id":-1001,"type":"supergroup","title":"Штаб","is_forum":true},"date":1,"message_id":50`
	byAliya = `"from":{"id":7,"first_name":"A","username":"aliya","language_code":"kk"}`
	inTopic = `"message_thread_id":40,"is_topic_message":true`
	ofTopic = `"reply_to_message":{"message_id":40,"date":1,"from":{"id":1,"is_bot":true,"username":"saruar_bot"},"chat":{"id":-1001,"type":"supergroup"},"forum_topic_created":{"name":"Алматы","icon_color":1}}`
	ofBot   = `"reply_to_message":{"message_id":45,"date":1,"from":{"id":1,"is_bot":true,"username":"Saruar_bot"},"chat":{"id":-1001,"type":"supergroup"},"text":"card"}`
	ofBolat = `"reply_to_message":{"message_id":46,"date":1,"from":{"id":8,"username":"saruar_bot"},"chat":{"id":-1001,"type":"supergroup"},"text":"hi"}`
	ofOther = `"reply_to_message":{"message_id":47,"date":1,"from":{"id":2,"is_bot":true,"username":"other_bot"},"chat":{"id":-1001,"type":"supergroup"},"text":"hi"}`
)

// forum is where the messages above stand.
func forum(change func(*engine.GroupInput)) engine.GroupInput {
	in := engine.GroupInput{Chat: -1001, Message: 50, Title: "Штаб", Forum: true}
	if change != nil {
		change(&in)
	}
	return in
}

func inThread(replyTo int64) engine.GroupInput {
	return forum(func(in *engine.GroupInput) { in.Thread, in.ReplyTo = 40, replyTo })
}

func TestGroupMessagesAreUnderstood(t *testing.T) {
	t.Parallel()
	aliya := incoming{kind: groupTalk, chat: -1001, from: 7, username: "aliya", language: "kk"}
	with := func(place engine.GroupInput, what engine.Input) incoming {
		in := aliya
		in.group, in.input = place, what
		return in
	}
	nobodys := incoming{kind: ignored}
	for name, c := range map[string]struct {
		message string
		want    incoming
	}{
		"talk among people":              {byAliya + `,` + inForum + `,"text":"сәлем"`, nobodys},
		"talk in a topic of the bot's":   {byAliya + `,` + inForum + `,` + inTopic + `,` + ofTopic + `,"text":"сәлем"`, nobodys},
		"reply to a person":              {byAliya + `,` + inForum + `,` + ofBolat + `,"text":"сәлем"`, nobodys},
		"reply to another bot":           {byAliya + `,` + inForum + `,` + ofOther + `,"text":"сәлем"`, nobodys},
		"command for another bot":        {byAliya + `,` + inForum + `,"text":"/close@other_bot"`, nobodys},
		"command for another, as answer": {byAliya + `,` + inForum + `,` + ofBot + `,"text":"/close@other_bot"`, nobodys},
		"somebody joined":                {byAliya + `,` + inForum + `,"new_chat_members":[{"id":9,"first_name":"B"}]`, nobodys},
		"command": {
			byAliya + `,` + inForum + `,"text":"/close@saruar_bot біттік"`,
			with(forum(nil), engine.Input{Kind: engine.Command, Name: "close", Text: "біттік"}),
		},
		"command as a reply to a person": {
			byAliya + `,` + inForum + `,` + ofBolat + `,"text":"/thanks"`,
			with(forum(func(in *engine.GroupInput) { in.ReplyTo, in.Author = 46, 8 }), engine.Input{Kind: engine.Command, Name: "thanks"}),
		},
		"command as a reply to another bot": {
			byAliya + `,` + inForum + `,` + ofOther + `,"text":"/thanks"`,
			with(forum(func(in *engine.GroupInput) { in.ReplyTo = 47 }), engine.Input{Kind: engine.Command, Name: "thanks"}),
		},
		"command in a topic": {
			byAliya + `,` + inForum + `,` + inTopic + `,` + ofTopic + `,"text":"/close"`,
			with(inThread(0), engine.Input{Kind: engine.Command, Name: "close"}),
		},
		"reply to the bot in a topic": {
			byAliya + `,` + inForum + `,` + inTopic + `,` + ofBot + `,"text":"Жауап"`,
			with(inThread(45), engine.Input{Kind: engine.Text, Text: "Жауап"}),
		},
		"a file in reply to the bot": {
			byAliya + `,` + inForum + `,` + ofBot + `,"caption":"міне","document":{"file_id":"f","file_unique_id":"u","file_name":"a.pdf"}`,
			with(forum(func(in *engine.GroupInput) { in.ReplyTo = 45 }), engine.Input{
				Kind: engine.Document, Text: "міне", File: &engine.File{ID: "f", Unique: "u", Kind: engine.Document, Name: "a.pdf"},
			}),
		},
		"a thread of replies is no topic": {
			byAliya + `,` + inForum + `,"message_thread_id":45,` + ofBot + `,"text":"Жауап"`,
			with(forum(func(in *engine.GroupInput) { in.ReplyTo = 45 }), engine.Input{Kind: engine.Text, Text: "Жауап"}),
		},
		"an anonymous administrator is nobody": {
			`"from":{"id":1087968824,"is_bot":true,"username":"GroupAnonymousBot"},"sender_chat":{"id":-1001,"type":"supergroup"},` + inForum + `,"text":"/close"`,
			incoming{kind: groupTalk, chat: -1001, group: forum(nil), input: engine.Input{Kind: engine.Command, Name: "close"}},
		},
		"a channel is nobody": {
			`"from":{"id":777000,"first_name":"Telegram"},"sender_chat":{"id":-1009,"type":"channel"},` + inForum + `,"text":"/close"`,
			incoming{kind: groupTalk, chat: -1001, group: forum(nil), input: engine.Input{Kind: engine.Command, Name: "close"}},
		},
		"the group has moved": {
			byAliya + `,"chat":{"id":-9,"type":"group","title":"Штаб"},"date":1,"message_id":5,"migrate_to_chat_id":-1001`,
			incoming{
				kind: groupChanged, chat: -9, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: engine.Moved},
				group: engine.GroupInput{Chat: -9, Message: 5, Title: "Штаб", MovedTo: -1001},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			readsAs(t, `{"update_id":1,"message":{`+c.message+`}}`, c.want)
		})
	}
}

func TestTapsInGroupsAreUnderstood(t *testing.T) {
	t.Parallel()
	const head = `{"update_id":1,"callback_query":{"id":"q","from":{"id":7,"first_name":"A","username":"aliya"},`
	tapped := incoming{kind: groupTapped, chat: -1001, from: 7, username: "aliya", query: "q", message: 50}
	tapped.group = inThread(0)
	tapped.input = engine.Input{Kind: engine.Tap, Name: "take", Args: []string{"12"}}
	readsAs(t, head+`"message":{`+inForum+`,`+inTopic+`,`+ofTopic+`},"data":"!take:12"}}`, tapped)

	old := tapped
	old.message, old.group = 0, engine.GroupInput{Chat: -1001, Title: "Штаб", Forum: true}
	readsAs(t, head+`"message":{"chat":{"id":-1001,"type":"supergroup","title":"Штаб","is_forum":true},"date":0,"message_id":50},"data":"!take:12"}}`, old)

	strange := tapped
	strange.kind, strange.input = forged, engine.Input{}
	readsAs(t, head+`"message":{`+inForum+`,`+inTopic+`,`+ofTopic+`},"data":"rm -rf"}}`, strange)
}

func TestTheBotsPlaceInAGroupIsUnderstood(t *testing.T) {
	t.Parallel()
	update := func(chat, status, more string) string {
		return `{"update_id":1,"my_chat_member":{"chat":{"id":-1001,"type":"` + chat + `","title":"Штаб","is_forum":true},` + byAliya + `,"date":1,` +
			`"old_chat_member":{"status":"left","user":{"id":1}},"new_chat_member":{"status":"` + status + `","user":{"id":1}` + more + `}}}`
	}
	want := func(kind engine.Kind) incoming {
		return incoming{
			kind: groupChanged, chat: -1001, from: 7, username: "aliya", language: "kk", input: engine.Input{Kind: kind},
			group: engine.GroupInput{Chat: -1001, Title: "Штаб", Forum: true},
		}
	}
	readsAs(t, update("supergroup", "member", ""), want(engine.Joined))
	readsAs(t, update("supergroup", "administrator", ""), want(engine.Joined))
	readsAs(t, update("supergroup", "restricted", `,"is_member":true,"until_date":0`), want(engine.Joined))
	readsAs(t, update("supergroup", "restricted", `,"is_member":false,"until_date":0`), want(engine.Left))
	readsAs(t, update("group", "left", ""), want(engine.Left))
	readsAs(t, update("supergroup", "kicked", `,"until_date":0`), want(engine.Left))
	readsAs(t, update("channel", "administrator", ""), incoming{kind: ignored})
}

func readsAs(t *testing.T, body string, want incoming) {
	t.Helper()
	got, err := readUpdate([]byte(body), "saruar_bot")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(incoming{})); diff != "" {
		t.Error(diff)
	}
}
