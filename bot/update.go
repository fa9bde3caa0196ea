package bot

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/go-telegram/bot/models"

	"saruar/flows/engine"
	"saruar/locales"
)

// incoming is an update as the turn understands it.
type incoming struct {
	kind     incomingKind
	chat     int64
	from     int64  // who did it; 0 for nobody in particular
	username string // what Telegram calls them, without the @
	language string // what the person's Telegram is set to: a hint, no more
	input    engine.Input
	query    string // the tap to be answered
	message  int64  // the message that was tapped
	group    engine.GroupInput
}

type incomingKind int

const (
	ignored      incomingKind = iota // nothing to answer: joins, pins, talk of a group among themselves
	talk                             // a private conversation
	blocked                          // the person stopped the bot
	unblocked                        // and came back
	forged                           // a tap with data that is not ours
	groupTalk                        // a command in a group, or a reply to the bot
	groupTapped                      // a tap in a group
	groupChanged                     // the bot's place in a group, or the group's id, is another one
)

// readUpdate decodes an update. An error means that this program does not know its kind.
func readUpdate(body []byte, botName string) (incoming, error) {
	var u models.Update
	if err := json.Unmarshal(body, &u); err != nil {
		return incoming{}, fmt.Errorf("decode update: %w", err)
	}
	switch {
	case u.Message != nil:
		return readMessage(u.Message, botName), nil
	case u.EditedMessage != nil && u.EditedMessage.Chat.Type == models.ChatTypePrivate:
		in := base(talk, u.EditedMessage)
		in.input = engine.Input{Kind: engine.Edited}
		return in, nil
	case u.CallbackQuery != nil:
		return readTap(u.CallbackQuery), nil
	case u.MyChatMember != nil:
		return readMembership(u.MyChatMember), nil
	}
	return incoming{kind: ignored}, nil
}

func base(kind incomingKind, m *models.Message) incoming {
	in := incoming{kind: kind, chat: m.Chat.ID}
	if m.From != nil {
		in = in.by(m.From)
	}
	return in
}

// by says who acts. Bots, such as the one that stands for anonymous administrators, are nobody.
func (in incoming) by(u *models.User) incoming {
	if !u.IsBot {
		in.from, in.username, in.language = u.ID, u.Username, u.LanguageCode
	}
	return in
}

func readMessage(m *models.Message, botName string) incoming {
	if m.Chat.Type != models.ChatTypePrivate {
		return readGroupMessage(m, botName)
	}
	command, isCommand := readCommand(m.Text, botName)
	in := base(talk, m)
	if isCommand {
		in.input = command
	} else {
		in.input = readContent(m)
	}
	if to := m.ReplyToMessage; to != nil && to.From != nil && to.From.IsBot {
		in.input.ReplyTo = int64(to.ID)
	}
	in.input.SentAt = time.Unix(int64(m.Date), 0)
	return in
}

// commandLine is a command as Telegram writes it, for this bot or for none in particular, with what follows it.
var commandLine = regexp.MustCompile(`^/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+(.*))?$`)

func readCommand(text, botName string) (engine.Input, bool) {
	line, _, _ := strings.Cut(text, "\n")
	m := commandLine.FindStringSubmatch(line)
	if m == nil || (m[2] != "" && !strings.EqualFold(m[2], botName)) {
		return engine.Input{}, false
	}
	return engine.Input{Kind: engine.Command, Name: strings.ToLower(m[1]), Text: strings.TrimSpace(m[3])}, true
}

func readContent(m *models.Message) engine.Input {
	in := engine.Input{Kind: engine.Other, Album: m.MediaGroupID, Origin: readOrigin(m.ForwardOrigin), Formatted: readFormatted(m)}
	in.Text = locales.CleanText(m.Text)
	if in.Text == "" {
		in.Text = locales.CleanText(m.Caption)
	}
	switch {
	case m.Text != "" && in.Text != "":
		in.Kind = engine.Text
	case len(m.Photo) > 0:
		p := m.Photo[len(m.Photo)-1]
		in = withFile(in, engine.File{Kind: engine.Photo, ID: p.FileID, Unique: p.FileUniqueID, Size: int64(p.FileSize)})
	case m.Document != nil:
		d := m.Document
		in = withFile(in, engine.File{Kind: engine.Document, ID: d.FileID, Unique: d.FileUniqueID, Size: d.FileSize, Name: d.FileName, MIME: d.MimeType})
	case m.Voice != nil:
		v := m.Voice
		in = withFile(in, engine.File{Kind: engine.Voice, ID: v.FileID, Unique: v.FileUniqueID, Size: v.FileSize, MIME: v.MimeType, Length: v.Duration})
	case m.Video != nil:
		v := m.Video
		in = withFile(in, engine.File{Kind: engine.Video, ID: v.FileID, Unique: v.FileUniqueID, Size: v.FileSize, MIME: v.MimeType, Length: v.Duration})
	case m.Contact != nil:
		in.Kind, in.Contact = engine.Phone, &engine.Contact{Phone: m.Contact.PhoneNumber, Owner: m.Contact.UserID}
	case m.Location != nil:
		in.Kind = engine.Place
		in.Location = &engine.Location{Latitude: m.Location.Latitude, Longitude: m.Location.Longitude}
	}
	return in
}

// readFormatted keeps how a text or caption is formatted.
func readFormatted(m *models.Message) *engine.Formatted {
	text, entities := m.Text, m.Entities
	if text == "" {
		text, entities = m.Caption, m.CaptionEntities
	}
	if len(entities) == 0 {
		return nil
	}
	raw, err := json.Marshal(entities)
	if err != nil {
		return nil
	}
	return &engine.Formatted{Text: text, Entities: raw}
}

// readOrigin says who wrote a forwarded message first.
func readOrigin(o *models.MessageOrigin) *engine.Origin {
	switch {
	case o == nil:
		return nil
	case o.MessageOriginUser == nil || o.MessageOriginUser.SenderUser.IsBot:
		return &engine.Origin{}
	}
	return &engine.Origin{Person: o.MessageOriginUser.SenderUser.ID}
}

func readTap(q *models.CallbackQuery) incoming {
	in := incoming{kind: talk, chat: q.From.ID, query: q.ID}.by(&q.From)
	switch {
	case q.Message.Message != nil:
		in.message = int64(q.Message.Message.ID)
		if m := q.Message.Message; m.Chat.Type != models.ChatTypePrivate {
			in = in.within(groupTapped, placeOf(m))
		}
	case q.Message.InaccessibleMessage != nil:
		// Too old to be edited: the screen comes as a new message.
		if chat := q.Message.InaccessibleMessage.Chat; chat.Type != models.ChatTypePrivate {
			in = in.within(groupTapped, engine.GroupInput{Chat: chat.ID, Title: chat.Title, Forum: chat.IsForum})
		}
	}
	input, err := readCallback(q.Data)
	if err != nil {
		in.kind = forged
	}
	in.input = input
	return in
}

func readMembership(m *models.ChatMemberUpdated) incoming {
	if m.Chat.Type != models.ChatTypePrivate {
		return readGroupMembership(m)
	}
	in := incoming{kind: unblocked, chat: m.Chat.ID}.by(&m.From)
	if m.NewChatMember.Type == models.ChatMemberTypeBanned {
		in.kind = blocked
	}
	return in
}

// laneOf finds out whose update it is without understanding it: private chats by person, groups by chat. 0: nobody known.
func laneOf(body []byte) (update, lane int64, err error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil {
		return 0, 0, fmt.Errorf("decode update: %w", err)
	}
	if err := json.Unmarshal(fields["update_id"], &update); err != nil {
		return 0, 0, fmt.Errorf("decode update_id: %w", err)
	}
	for name, raw := range fields {
		if name == "update_id" || !understood[name] {
			continue
		}
		var about struct {
			Chat, From struct{ ID int64 }
			Message    struct{ Chat struct{ ID int64 } }
		}
		if err := json.Unmarshal(raw, &about); err != nil {
			return update, 0, nil //nolint:nilerr // its shape is unknown: it is set aside
		}
		switch {
		case about.Message.Chat.ID != 0 && name == "callback_query":
			return update, about.Message.Chat.ID, nil
		case about.Chat.ID != 0:
			return update, about.Chat.ID, nil
		default:
			return update, about.From.ID, nil
		}
	}
	return update, 0, nil
}

// understood lists the kinds of updates that this program asks Telegram for.
var understood = map[string]bool{
	"message": true, "edited_message": true, "callback_query": true, "my_chat_member": true,
}

func withFile(in engine.Input, f engine.File) engine.Input {
	in.Kind, in.File = f.Kind, &f
	return in
}
