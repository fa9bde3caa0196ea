package simulator

import (
	"bytes"
	"encoding/json"
)

// InlineKeyboard is the buttons under a message.
type InlineKeyboard struct {
	Rows [][]Button `json:"inline_keyboard"`
}

// Button is a button under a message. Exactly one of the fields after Style says what it does.
type Button struct {
	Text                 string          `json:"text"`
	Icon                 string          `json:"icon_custom_emoji_id,omitempty"`
	Style                string          `json:"style,omitempty"`
	URL                  string          `json:"url,omitempty"`
	Data                 string          `json:"callback_data,omitempty"`
	WebApp               *WebApp         `json:"web_app,omitempty"`
	LoginURL             json.RawMessage `json:"login_url,omitempty"`
	SwitchInline         *string         `json:"switch_inline_query,omitempty"`
	SwitchInlineHere     *string         `json:"switch_inline_query_current_chat,omitempty"`
	SwitchInlineToChosen json.RawMessage `json:"switch_inline_query_chosen_chat,omitempty"`
	CopyText             *CopyText       `json:"copy_text,omitempty"`
}

// WebApp is the page a button opens.
type WebApp struct {
	URL string `json:"url"`
}

// CopyText is what a button puts on the clipboard.
type CopyText struct {
	Text string `json:"text"`
}

// ReplyKeyboard is the keyboard shown instead of the letters.
type ReplyKeyboard struct {
	Rows        [][]KeyButton `json:"keyboard"`
	Resize      bool          `json:"resize_keyboard,omitempty"`
	OneTime     bool          `json:"one_time_keyboard,omitempty"`
	Persistent  bool          `json:"is_persistent,omitempty"`
	Selective   bool          `json:"selective,omitempty"`
	Placeholder string        `json:"input_field_placeholder,omitempty"`
}

// KeyButton is a button of a reply keyboard. Without a request it sends its text.
type KeyButton struct {
	Text            string          `json:"text"`
	Icon            string          `json:"icon_custom_emoji_id,omitempty"`
	Style           string          `json:"style,omitempty"`
	RequestContact  bool            `json:"request_contact,omitempty"`
	RequestLocation bool            `json:"request_location,omitempty"`
	RequestUsers    json.RawMessage `json:"request_users,omitempty"`
	RequestChat     json.RawMessage `json:"request_chat,omitempty"`
	RequestPoll     json.RawMessage `json:"request_poll,omitempty"`
	WebApp          *WebApp         `json:"web_app,omitempty"`
}

// UnmarshalJSON also takes a plain string for a button.
func (b *KeyButton) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '"' {
		*b = KeyButton{}
		return json.Unmarshal(raw, &b.Text)
	}
	type fields KeyButton
	return json.Unmarshal(raw, (*fields)(b))
}

// Button finds the button with this label.
func (k *ReplyKeyboard) Button(label string) (KeyButton, bool) {
	if k == nil {
		return KeyButton{}, false
	}
	for _, row := range k.Rows {
		for _, b := range row {
			if b.Text == label {
				return b, true
			}
		}
	}
	return KeyButton{}, false
}

// sameKeyboard compares what two keyboards show and do.
func sameKeyboard(a, b *InlineKeyboard) bool {
	if a == nil || b == nil {
		return a == b
	}
	one, err := json.Marshal(a)
	if err != nil {
		return false
	}
	other, err := json.Marshal(b)
	return err == nil && bytes.Equal(one, other)
}
