package bot

import (
	"encoding/json"
	"fmt"

	"saruar/flows/engine"
)

// Call is one API call that answers an update. The journal keeps it until it has been made.
type Call struct {
	Method string          `json:"m"`
	Params json.RawMessage `json:"p"`
	// Instead is made when the message to be changed cannot be changed any more.
	Instead *Call `json:"i,omitempty"`
	// Screen marks the call whose message shows the place of the conversation, Edits the message it changes.
	Screen bool  `json:"s,omitempty"`
	Edits  int64 `json:"e,omitempty"`
	// Beside marks a call that need not be waited for: an answered tap, an old keyboard taken away.
	Beside bool `json:"b,omitempty"`
	// file goes along with a notice. It is not kept.
	file *engine.Attachment
}

// to is the same call to another chat.
func (c Call) to(chat int64) (Call, error) {
	var params map[string]json.RawMessage
	err := json.Unmarshal(c.Params, &params)
	if err == nil {
		params["chat_id"] = fmt.Append(nil, chat)
		c.Params, err = json.Marshal(params)
	}
	if err != nil {
		return Call{}, fmt.Errorf("address %s anew: %w", c.Method, err)
	}
	return c, nil
}

type sendMessage struct {
	Chat      int64       `json:"chat_id"`
	Thread    int64       `json:"message_thread_id,omitempty"`
	Text      string      `json:"text"`
	ParseMode string      `json:"parse_mode"`
	Markup    any         `json:"reply_markup,omitempty"`
	Preview   linkPreview `json:"link_preview_options"`
	Reply     *replyTo    `json:"reply_parameters,omitempty"`
}

type sendPhoto struct {
	Chat      int64    `json:"chat_id"`
	Thread    int64    `json:"message_thread_id,omitempty"`
	Photo     string   `json:"photo"`
	Caption   string   `json:"caption,omitempty"`
	ParseMode string   `json:"parse_mode"`
	Markup    any      `json:"reply_markup,omitempty"`
	Reply     *replyTo `json:"reply_parameters,omitempty"`
}

// sendUpload sends a file that goes along with the call.
type sendUpload struct {
	Chat      int64    `json:"chat_id"`
	Thread    int64    `json:"message_thread_id,omitempty"`
	Caption   string   `json:"caption,omitempty"`
	ParseMode string   `json:"parse_mode"`
	Markup    any      `json:"reply_markup,omitempty"`
	Reply     *replyTo `json:"reply_parameters,omitempty"`
}

type replyTo struct {
	Message int64 `json:"message_id"`
	Lenient bool  `json:"allow_sending_without_reply"`
}

type editCaption struct {
	Chat      int64  `json:"chat_id"`
	Message   int64  `json:"message_id"`
	Caption   string `json:"caption"`
	ParseMode string `json:"parse_mode"`
	Markup    any    `json:"reply_markup,omitempty"`
}

type createTopic struct {
	Chat int64  `json:"chat_id"`
	Name string `json:"name"`
}

// sendMedia has one of the files set.
type sendMedia struct {
	Chat      int64    `json:"chat_id"`
	Thread    int64    `json:"message_thread_id,omitempty"`
	Photo     string   `json:"photo,omitempty"`
	Document  string   `json:"document,omitempty"`
	Voice     string   `json:"voice,omitempty"`
	Video     string   `json:"video,omitempty"`
	Caption   string   `json:"caption,omitempty"`
	ParseMode string   `json:"parse_mode"`
	Markup    any      `json:"reply_markup,omitempty"`
	Reply     *replyTo `json:"reply_parameters,omitempty"`
}

type editText struct {
	Chat      int64       `json:"chat_id"`
	Message   int64       `json:"message_id"`
	Text      string      `json:"text"`
	ParseMode string      `json:"parse_mode"`
	Markup    any         `json:"reply_markup,omitempty"`
	Preview   linkPreview `json:"link_preview_options"`
}

type editMarkup struct {
	Chat    int64 `json:"chat_id"`
	Message int64 `json:"message_id"`
}

type answerTap struct {
	Query string `json:"callback_query_id"`
	Text  string `json:"text,omitempty"`
}

type linkPreview struct {
	Disabled bool `json:"is_disabled"`
}

// The library's own markup types write an empty copy_text into every button, which Telegram refuses on some.
type inlineKeyboard struct {
	Rows [][]inlineButton `json:"inline_keyboard"`
}

type inlineButton struct {
	Text  string `json:"text"`
	Data  string `json:"callback_data,omitempty"`
	URL   string `json:"url,omitempty"`
	Style string `json:"style,omitempty"`
}

type replyKeyboard struct {
	Rows    [][]replyButton `json:"keyboard"`
	Resize  bool            `json:"resize_keyboard"`
	OneTime bool            `json:"one_time_keyboard"`
}

type replyButton struct {
	Text    string `json:"text"`
	Contact bool   `json:"request_contact,omitempty"`
}

type removeKeyboard struct {
	Remove bool `json:"remove_keyboard"`
}
