package simulator

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"
)

// markup is what the bot asks for with reply_markup. At most one of the fields is set.
type markup struct {
	inline      *InlineKeyboard
	keyboard    *ReplyKeyboard
	remove      bool
	force       bool
	placeholder string
}

// Limits of keyboards. Telegram's documentation gives no numbers of buttons; these are the practical ones.
const (
	inlineButtons    = 100
	inlineRow        = 8
	keyboardButtons  = 300
	keyboardRow      = 12
	callbackLimit    = 64 // bytes
	copyLimit        = 256
	placeholderLimit = 64
)

// readMarkup takes reply_markup out of the parameters. private says whether buttons may ask for a contact or a place.
func readMarkup(p *params, private bool) (markup, error) {
	raw := strings.TrimSpace(p.get("reply_markup"))
	if raw == "" {
		return markup{}, nil
	}
	if !json.Valid([]byte(raw)) {
		return markup{}, badRequest("can't parse reply keyboard markup JSON object")
	}
	if raw[0] != '{' {
		return markup{}, badRequest("object expected as reply markup")
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(raw), &fields); err != nil {
		return markup{}, badRequest("can't parse reply keyboard markup JSON object")
	}
	switch {
	case fields["inline_keyboard"] != nil:
		return readInline(fields["inline_keyboard"], private)
	case fields["keyboard"] != nil:
		return readKeyboard([]byte(raw), fields["keyboard"], private)
	case isTrue(fields["remove_keyboard"]):
		return markup{remove: true}, nil
	case isTrue(fields["force_reply"]):
		m := markup{force: true, placeholder: plain(fields["input_field_placeholder"])}
		return m, checkPlaceholder(m.placeholder)
	}
	return markup{}, nil
}

// readInlineMarkup is for methods that take an inline keyboard only.
func readInlineMarkup(p *params, private bool) (*InlineKeyboard, error) {
	m, err := readMarkup(p, private)
	if err != nil {
		return nil, err
	}
	if m.keyboard != nil || m.remove || m.force {
		return nil, badRequest("inline keyboard expected")
	}
	return m.inline, nil
}

func isTrue(raw json.RawMessage) bool { return string(raw) == "true" }

// rowsOf takes a keyboard apart without looking at its buttons.
func rowsOf(name string, raw json.RawMessage) ([][]json.RawMessage, error) {
	var rows []json.RawMessage
	if raw[0] != '[' || json.Unmarshal(raw, &rows) != nil {
		return nil, badRequest("field \"%s\" must be of type Array", name)
	}
	var out [][]json.RawMessage
	for _, r := range rows {
		var row []json.RawMessage
		if r[0] != '[' || json.Unmarshal(r, &row) != nil {
			return nil, badRequest("field \"%s\" must be an Array of Arrays", name)
		}
		if len(row) > 0 {
			out = append(out, row)
		}
	}
	return out, nil
}

func readInline(raw json.RawMessage, private bool) (markup, error) {
	rows, err := rowsOf("inline_keyboard", raw)
	if err != nil {
		return markup{}, err
	}
	k := &InlineKeyboard{}
	total := 0
	for _, row := range rows {
		buttons := make([]Button, len(row))
		for i, raw := range row {
			if buttons[i], err = readButton(raw, private); err != nil {
				return markup{}, err
			}
		}
		k.Rows = append(k.Rows, buttons)
		if total += len(buttons); total > inlineButtons || len(buttons) > inlineRow {
			return markup{}, badRequest("reply markup is too long")
		}
	}
	if total == 0 {
		return markup{}, nil
	}
	return markup{inline: k}, nil
}

// givenButton is a button with the fields that Telegram looks at only to choose.
type givenButton struct {
	Button
	CallbackGame json.RawMessage `json:"callback_game"`
	Pay          bool            `json:"pay"`
}

func readButton(raw json.RawMessage, private bool) (Button, error) {
	var given givenButton
	if raw[0] != '{' {
		return Button{}, badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
	}
	if err := json.Unmarshal(raw, &given); err != nil {
		return Button{}, badRequest("can't parse inline keyboard button: %s", fieldError(err))
	}
	if !bytes.Contains(raw, []byte(`"text"`)) {
		return Button{}, badRequest("can't parse inline keyboard button: Can't find field \"text\"")
	}
	if err := checkLabel("inline keyboard button", given.Text, given.Style); err != nil {
		return Button{}, err
	}
	return given.chosen(private)
}

func fieldError(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		name := wrong.Field[strings.LastIndexByte(wrong.Field, '.')+1:]
		return "Field \"" + name + "\" must be of type " + jsonType(wrong.Type.Kind().String())
	}
	return err.Error()
}

func jsonType(kind string) string {
	switch kind {
	case "string":
		return "String"
	case "bool":
		return "Boolean"
	case "struct", "ptr":
		return "Object"
	case "slice":
		return "Array"
	}
	return "Number"
}

func checkLabel(what, text, style string) error {
	if !utf8.ValidString(text) {
		return badRequest("%s text must be encoded in UTF-8", what)
	}
	if strings.TrimSpace(text) == "" {
		return badRequest("%s text must be non-empty", what)
	}
	if style != "" && !slices.Contains([]string{"danger", "success", "primary"}, style) {
		return badRequest("can't parse %s: invalid button style specified", what)
	}
	return nil
}

// chosen keeps what the button does. Of several actions Telegram takes the first in this order.
func (g *givenButton) chosen(private bool) (Button, error) {
	b := Button{Text: g.Text, Icon: g.Icon, Style: g.Style}
	switch {
	case g.URL != "":
		if wrong := checkLink(g.URL, false); wrong != "" {
			return b, badRequest("inline keyboard button URL '%s' is invalid: %s", g.URL, wrong)
		}
		b.URL = withProtocol(g.URL)
	case g.Data != "":
		if len(g.Data) > callbackLimit {
			return b, badRequest("BUTTON_DATA_INVALID")
		}
		b.Data = g.Data
	case g.CallbackGame != nil, g.Pay:
		return b, badRequest("BUTTON_TYPE_INVALID")
	case g.SwitchInline != nil:
		b.SwitchInline = g.SwitchInline
	case g.SwitchInlineToChosen != nil:
		b.SwitchInlineToChosen = g.SwitchInlineToChosen
	case g.SwitchInlineHere != nil:
		b.SwitchInlineHere = g.SwitchInlineHere
	case g.LoginURL != nil:
		b.LoginURL = g.LoginURL
	case g.WebApp != nil:
		if wrong := checkLink(g.WebApp.URL, true); wrong != "" {
			return b, badRequest("inline keyboard button Web App URL '%s' is invalid: %s", g.WebApp.URL, wrong)
		}
		if !private {
			return b, badRequest("BUTTON_TYPE_INVALID")
		}
		b.WebApp = g.WebApp
	case g.CopyText != nil:
		if n := utf8.RuneCountInString(g.CopyText.Text); n == 0 || n > copyLimit {
			return b, badRequest("BUTTON_COPY_TEXT_INVALID")
		}
		b.CopyText = g.CopyText
	default:
		return b, badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
	}
	return b, nil
}

func readKeyboard(whole, raw json.RawMessage, private bool) (markup, error) {
	rows, err := rowsOf("keyboard", raw)
	if err != nil {
		return markup{}, err
	}
	k := &ReplyKeyboard{}
	if err := json.Unmarshal(whole, k); err != nil {
		return markup{}, badRequest("can't parse keyboard button: %s", fieldError(err))
	}
	k.Rows = nil
	total := 0
	for _, row := range rows {
		buttons := make([]KeyButton, len(row))
		for i, raw := range row {
			if buttons[i], err = readKeyButton(raw, private); err != nil {
				return markup{}, err
			}
		}
		k.Rows = append(k.Rows, buttons)
		if total += len(buttons); total > keyboardButtons || len(buttons) > keyboardRow {
			return markup{}, badRequest("reply markup is too long")
		}
	}
	if total == 0 {
		return markup{}, nil
	}
	return markup{keyboard: k, placeholder: k.Placeholder}, checkPlaceholder(k.Placeholder)
}

func readKeyButton(raw json.RawMessage, private bool) (KeyButton, error) {
	var b KeyButton
	if raw[0] != '{' && raw[0] != '"' {
		return b, badRequest("can't parse keyboard button: KeyboardButton must be an Object")
	}
	if err := json.Unmarshal(raw, &b); err != nil {
		return b, badRequest("can't parse keyboard button: %s", fieldError(err))
	}
	if err := checkLabel("keyboard button", b.Text, b.Style); err != nil {
		return b, err
	}
	if b.WebApp != nil {
		if wrong := checkLink(b.WebApp.URL, true); wrong != "" {
			return b, badRequest("keyboard button Web App URL '%s' is invalid: %s", b.WebApp.URL, wrong)
		}
	}
	return b, checkRequest(&b, private)
}

func checkRequest(b *KeyButton, private bool) error {
	switch {
	case private:
		return nil
	case b.RequestContact:
		return badRequest("phone number can be requested in private chats only")
	case b.RequestLocation:
		return badRequest("location can be requested in private chats only")
	case b.RequestPoll != nil:
		return badRequest("poll can be requested in private chats only")
	case b.RequestUsers != nil:
		return badRequest("users can be requested in private chats only")
	case b.RequestChat != nil:
		return badRequest("chats can be requested in private chats only")
	case b.WebApp != nil:
		return badRequest("web App buttons can be used in private chats only")
	}
	return nil
}

func checkPlaceholder(text string) error {
	if utf8.RuneCountInString(text) > placeholderLimit {
		return badRequest("REPLY_MARKUP_PLACEHOLDER_INVALID")
	}
	return nil
}
