package simulator

import "encoding/json"

// User is a person or a bot, in the Bot API's shape.
type User struct {
	ID           int64  `json:"id"`
	IsBot        bool   `json:"is_bot"`
	FirstName    string `json:"first_name"`
	LastName     string `json:"last_name,omitempty"`
	Username     string `json:"username,omitempty"`
	LanguageCode string `json:"language_code,omitempty"`
}

// ChatInfo is the chat a message is in.
type ChatInfo struct {
	ID        int64  `json:"id"`
	Type      string `json:"type"`
	Title     string `json:"title,omitempty"`
	FirstName string `json:"first_name,omitempty"`
	LastName  string `json:"last_name,omitempty"`
	Username  string `json:"username,omitempty"`
	IsForum   bool   `json:"is_forum,omitempty"`
}

// Message is a message in the Bot API's shape. It never changes: an edit makes a new one in its place.
type Message struct {
	MessageID         int64           `json:"message_id"`
	Thread            int64           `json:"message_thread_id,omitempty"`
	From              *User           `json:"from,omitempty"`
	SenderChat        *ChatInfo       `json:"sender_chat,omitempty"`
	Chat              ChatInfo        `json:"chat"`
	Date              int64           `json:"date"`
	ForwardOrigin     *Origin         `json:"forward_origin,omitempty"`
	InTopic           bool            `json:"is_topic_message,omitempty"`
	ReplyTo           *Message        `json:"reply_to_message,omitempty"`
	EditDate          int64           `json:"edit_date,omitempty"`
	Protected         bool            `json:"has_protected_content,omitempty"`
	MediaGroupID      string          `json:"media_group_id,omitempty"`
	Text              string          `json:"text,omitempty"`
	Entities          []Entity        `json:"entities,omitempty"`
	LinkPreview       json.RawMessage `json:"link_preview_options,omitempty"`
	EffectID          string          `json:"effect_id,omitempty"`
	Photo             []PhotoSize     `json:"photo,omitempty"`
	Document          *Media          `json:"document,omitempty"`
	Video             *Media          `json:"video,omitempty"`
	Voice             *Media          `json:"voice,omitempty"`
	Sticker           *Sticker        `json:"sticker,omitempty"`
	Caption           string          `json:"caption,omitempty"`
	CaptionEntities   []Entity        `json:"caption_entities,omitempty"`
	CaptionAboveMedia bool            `json:"show_caption_above_media,omitempty"`
	HasMediaSpoiler   bool            `json:"has_media_spoiler,omitempty"`
	Contact           *Contact        `json:"contact,omitempty"`
	Location          *Location       `json:"location,omitempty"`
	NewMembers        []User          `json:"new_chat_members,omitempty"`
	LeftMember        *User           `json:"left_chat_member,omitempty"`
	MigrateTo         int64           `json:"migrate_to_chat_id,omitempty"`
	MigrateFrom       int64           `json:"migrate_from_chat_id,omitempty"`
	TopicCreated      *TopicName      `json:"forum_topic_created,omitempty"`
	TopicEdited       *TopicName      `json:"forum_topic_edited,omitempty"`
	TopicClosed       *struct{}       `json:"forum_topic_closed,omitempty"`
	TopicReopened     *struct{}       `json:"forum_topic_reopened,omitempty"`
	ReplyMarkup       *InlineKeyboard `json:"reply_markup,omitempty"`
}

// Out reports whether the bot sent the message.
func (m *Message) Out() bool { return m.From != nil && m.From.IsBot && m.SenderChat == nil }

// Service reports whether the message tells what happened to the chat.
func (m *Message) Service() bool {
	return m.NewMembers != nil || m.LeftMember != nil || m.MigrateTo != 0 || m.MigrateFrom != 0 ||
		m.TopicCreated != nil || m.TopicEdited != nil || m.TopicClosed != nil || m.TopicReopened != nil
}

// Answers is the message that this one was meant to answer, nil for none. In a topic, Telegram makes every other message an answer to
// the one that tells of the topic's making.
func (m *Message) Answers() *Message {
	if m.ReplyTo != nil && m.ReplyTo.TopicCreated != nil {
		return nil
	}
	return m.ReplyTo
}

// Content is the text, or the caption when the message shows a file.
func (m *Message) Content() string {
	if m.Text != "" {
		return m.Text
	}
	return m.Caption
}

// Button finds the inline button with this label.
func (m *Message) Button(label string) (Button, bool) {
	if m.ReplyMarkup == nil {
		return Button{}, false
	}
	for _, row := range m.ReplyMarkup.Rows {
		for _, b := range row {
			if b.Text == label {
				return b, true
			}
		}
	}
	return Button{}, false
}

// hasMedia reports whether the message shows a file.
func (m *Message) hasMedia() bool {
	return m.Photo != nil || m.Document != nil || m.Video != nil || m.Voice != nil || m.Sticker != nil
}

// Entity is a formatted stretch of a text. Offset and Length count UTF-16 code units.
type Entity struct {
	Type           string `json:"type"`
	Offset         int    `json:"offset"`
	Length         int    `json:"length"`
	URL            string `json:"url,omitempty"`
	User           *User  `json:"user,omitempty"`
	Language       string `json:"language,omitempty"`
	CustomEmojiID  string `json:"custom_emoji_id,omitempty"`
	UnixTime       int64  `json:"unix_time,omitempty"`
	DateTimeFormat string `json:"date_time_format,omitempty"`
}

// PhotoSize is a photo in one of its sizes, the smallest first.
type PhotoSize struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	FileSize     int64  `json:"file_size"`
}

// Media is a document, a video or a voice message.
type Media struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	FileName     string `json:"file_name,omitempty"`
	MIMEType     string `json:"mime_type,omitempty"`
	FileSize     int64  `json:"file_size"`
	Width        int    `json:"width,omitempty"`
	Height       int    `json:"height,omitempty"`
	Duration     int    `json:"duration,omitempty"`
}

// Sticker is a sticker.
type Sticker struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	Type         string `json:"type"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	IsAnimated   bool   `json:"is_animated"`
	IsVideo      bool   `json:"is_video"`
	Emoji        string `json:"emoji,omitempty"`
	FileSize     int64  `json:"file_size"`
}

// Contact is a shared phone number. UserID is 0 when its owner is not on Telegram.
type Contact struct {
	PhoneNumber string `json:"phone_number"`
	FirstName   string `json:"first_name"`
	LastName    string `json:"last_name,omitempty"`
	UserID      int64  `json:"user_id,omitempty"`
}

// Location is a point on the map, in degrees.
type Location struct {
	Latitude           float64 `json:"latitude"`
	Longitude          float64 `json:"longitude"`
	HorizontalAccuracy float64 `json:"horizontal_accuracy,omitempty"`
}

// Origin says where a forwarded message comes from.
type Origin struct {
	Type       string `json:"type"`
	Date       int64  `json:"date"`
	SenderUser *User  `json:"sender_user,omitempty"`
	SenderName string `json:"sender_user_name,omitempty"` // of a person who hides their account
}

// member is one's place in a chat, as getChatMember and my_chat_member tell it.
type member struct {
	User      User   `json:"user"`
	Status    string `json:"status"`
	UntilDate *int64 `json:"until_date,omitempty"`
}

// Statuses in a chat.
const (
	statusCreator       = "creator"
	statusAdministrator = "administrator"
	statusMember        = "member"
	statusLeft          = "left"
	statusKicked        = "kicked"
)

// Kinds of chats.
const (
	chatPrivate    = "private"
	chatGroup      = "group"
	chatSupergroup = "supergroup"
)
