package bot

import (
	"encoding/json"
	"fmt"
	"strconv"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// call is the call that sends an announcement in a language. Whoever gets it is put in with Call.to.
func (a Announcer) call(id int64, c store.AnnouncementContent, lang string, paid bool) (Call, error) {
	parts := c.Parts[lang]
	if len(parts) == 0 {
		return Call{}, fmt.Errorf("announcement %d says nothing in %s", id, lang)
	}
	method, params := "sendMediaGroup", map[string]any{}
	if len(parts) == 1 {
		method, params = single(parts[0])
		markup, err := a.markup(id, c, lang)
		if err != nil {
			return Call{}, err
		}
		if markup != nil {
			params["reply_markup"] = markup
		}
	} else {
		var media []map[string]any
		for _, p := range parts {
			media = append(media, map[string]any{"type": p.Kind, "media": p.File, "caption": p.Words, "caption_entities": p.Entities})
		}
		params["media"] = media
	}
	if paid {
		params["allow_paid_broadcast"] = true
	}
	raw, err := json.Marshal(params)
	if err != nil {
		return Call{}, fmt.Errorf("encode announcement %d: %w", id, err)
	}
	return Call{Method: method, Params: raw}, nil
}

// single is one message of any kind.
func single(p store.AnnouncementPart) (method string, params map[string]any) {
	if p.Kind == "text" {
		return "sendMessage", map[string]any{"text": p.Words, "entities": p.Entities, "link_preview_options": linkPreview{Disabled: true}}
	}
	method = map[string]string{"photo": "sendPhoto", "video": "sendVideo", "document": "sendDocument", "voice": "sendVoice"}[p.Kind]
	return method, map[string]any{p.Kind: p.File, "caption": p.Words, "caption_entities": p.Entities}
}

// markup is the buttons below it, nil for none. Each stands alone in its row, a vote's three answers beside each other.
func (a Announcer) markup(id int64, c store.AnnouncementContent, lang string) (any, error) {
	r := a.Notifier.shower(0, lang).renderer
	var keyboard inlineKeyboard
	for place, b := range c.Buttons {
		tap := func(more ...string) string {
			return actionData(engine.Action{Name: a.Tap, Args: append([]string{strconv.FormatInt(id, 10), strconv.Itoa(place)}, more...)})
		}
		label := b.LabelKK
		if lang == "ru" {
			label = b.LabelRU
		}
		switch b.Kind {
		case "link":
			keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: label, URL: b.Target}})
		case "open":
			keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: label, Data: tap()}})
		case "vote":
			var row []inlineButton
			for _, choice := range []struct {
				name string
				text locales.Message
			}{{"yes", locales.AnnouncementVoteYes()}, {"no", locales.AnnouncementVoteNo()}, {"maybe", locales.AnnouncementVoteMaybe()}} {
				text, err := r.plain(choice.text)
				if err != nil {
					return nil, err
				}
				row = append(row, inlineButton{Text: text, Data: tap(choice.name)})
			}
			keyboard.Rows = append(keyboard.Rows, row)
		}
	}
	if c.Project != 0 && a.Leave != "" {
		text, err := r.plain(locales.FollowerUnfollow())
		if err != nil {
			return nil, err
		}
		leave := actionData(engine.Action{Name: a.Leave, Args: []string{strconv.FormatInt(c.Project, 10)}})
		keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: text, Data: leave}})
	}
	if len(keyboard.Rows) == 0 {
		return nil, nil //nolint:nilnil // no keyboard is a message like any other
	}
	return keyboard, nil
}
