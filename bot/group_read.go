package bot

import (
	"strings"

	"github.com/go-telegram/bot/models"

	"saruar/flows/engine"
)

// readGroupMessage picks out what may be meant for the program: commands and replies to the bot. Everything else that a group says is
// nobody's business.
func readGroupMessage(m *models.Message, botName string) incoming {
	place := placeOf(m)
	if m.MigrateToChatID != 0 {
		place.MovedTo = m.MigrateToChatID
		return base(groupChanged, m).within(groupChanged, place).doing(engine.Input{Kind: engine.Moved})
	}
	in := base(groupTalk, m).within(groupTalk, place)
	if m.SenderChat != nil {
		in.from, in.username, in.language = 0, "", "" // an anonymous administrator, or a channel
	}
	if command, ok := readCommand(m.Text, botName); ok {
		return in.doing(command)
	}
	if isAnswer(m) && isBot(m.ReplyToMessage.From, botName) && !commandLine.MatchString(m.Text) {
		return in.doing(readContent(m))
	}
	return incoming{kind: ignored}
}

func (in incoming) within(kind incomingKind, place engine.GroupInput) incoming {
	in.kind, in.chat, in.group = kind, place.Chat, place
	return in
}

func (in incoming) doing(what engine.Input) incoming {
	in.input = what
	return in
}

// placeOf says where in a group a message stands.
func placeOf(m *models.Message) engine.GroupInput {
	place := engine.GroupInput{Chat: m.Chat.ID, Message: int64(m.ID), Title: m.Chat.Title, Forum: m.Chat.IsForum}
	if m.IsTopicMessage {
		place.Thread = int64(m.MessageThreadID)
	}
	if isAnswer(m) {
		place.ReplyTo = int64(m.ReplyToMessage.ID)
		if from := m.ReplyToMessage.From; from != nil && !from.IsBot && m.ReplyToMessage.SenderChat == nil {
			place.Author = from.ID
		}
	}
	return place
}

// isAnswer reports that a person chose to reply to a message. In a topic Telegram makes every other message a reply to the one that
// tells of the topic's making.
func isAnswer(m *models.Message) bool {
	to := m.ReplyToMessage
	return to != nil && to.ForumTopicCreated == nil && (!m.IsTopicMessage || to.ID != m.MessageThreadID)
}

func isBot(u *models.User, name string) bool {
	return u != nil && u.IsBot && strings.EqualFold(u.Username, name)
}

func readGroupMembership(m *models.ChatMemberUpdated) incoming {
	if m.Chat.Type != models.ChatTypeGroup && m.Chat.Type != models.ChatTypeSupergroup {
		return incoming{kind: ignored}
	}
	what := engine.Joined
	switch m.NewChatMember.Type {
	case models.ChatMemberTypeLeft, models.ChatMemberTypeBanned:
		what = engine.Left
	case models.ChatMemberTypeRestricted:
		if m.NewChatMember.Restricted != nil && !m.NewChatMember.Restricted.IsMember {
			what = engine.Left
		}
	case models.ChatMemberTypeOwner, models.ChatMemberTypeAdministrator, models.ChatMemberTypeMember:
	}
	place := engine.GroupInput{Chat: m.Chat.ID, Title: m.Chat.Title, Forum: m.Chat.IsForum}
	return incoming{}.by(&m.From).within(groupChanged, place).doing(engine.Input{Kind: what})
}
