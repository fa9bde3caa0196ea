package simulator

import (
	"context"
	"encoding/json"
	"slices"
	"unicode/utf8"
)

// Limits of answers.
const (
	noticeLimit  = 200
	resultsLimit = 50
	offsetLimit  = 64 // bytes
)

func answerMethods() map[string]method {
	return map[string]method{
		"answerCallbackQuery": (*Simulator).answerCallbackQuery,
		"answerInlineQuery":   (*Simulator).answerInlineQuery,
		"setMessageReaction":  (*Simulator).setMessageReaction,
	}
}

// answerCallbackQuery takes one answer to a tap, within 15 s.
func (s *Simulator) answerCallbackQuery(_ context.Context, p *params) (any, error) {
	id, text := p.get("callback_query_id"), p.get("text")
	if !utf8.ValidString(text) {
		return nil, badRequest("strings must be encoded in UTF-8")
	}
	if utf8.RuneCountInString(text) > noticeLimit {
		return nil, badRequest("MESSAGE_TOO_LONG")
	}
	link := p.get("url")
	if link != "" && checkLink(link, false) != "" {
		return nil, badRequest("URL_INVALID")
	}
	now := s.now()
	q, err := s.taps.take(id, now)
	if err != nil {
		return nil, err
	}
	n := Notice{Query: id, User: q.user, Text: text, Alert: p.flag("show_alert"), URL: link, Time: now}
	if c := s.people.chat(q.chat); c != nil {
		c.mu.Lock()
		c.notices = append(c.notices, n)
		if len(c.notices) > noticesKept {
			c.notices = slices.Clone(c.notices[len(c.notices)-noticesKept:])
		}
		c.touch()
		c.mu.Unlock()
	}
	s.events.publish(event{"type": "notice", "user": n.User, "chat": q.chat, "text": n.Text, "alert": n.Alert, "url": n.URL})
	s.changed.rings()
	return true, nil
}

func (s *Simulator) answerInlineQuery(_ context.Context, p *params) (any, error) {
	var results []map[string]json.RawMessage
	if json.Unmarshal([]byte(p.get("results")), &results) != nil {
		return nil, badRequest("can't parse JSON encoded inline query results")
	}
	if len(results) > resultsLimit {
		return nil, badRequest("RESULTS_TOO_MUCH")
	}
	if len(p.get("next_offset")) > offsetLimit {
		return nil, badRequest("NEXT_OFFSET_INVALID")
	}
	if err := checkResults(results); err != nil {
		return nil, err
	}
	id := p.get("inline_query_id")
	q, err := s.inlines.take(id, s.now())
	if err != nil {
		return nil, err
	}
	s.events.publish(event{"type": "inline", "user": q.user, "query": q.query, "results": json.RawMessage(p.get("results"))})
	s.changed.rings()
	return true, nil
}

// checkResults looks at what all kinds of results have in common.
func checkResults(results []map[string]json.RawMessage) error {
	seen := map[string]bool{}
	for _, r := range results {
		id := plain(r["id"])
		switch {
		case plain(r["type"]) == "":
			return badRequest("can't parse inline query result: Can't find field \"type\"")
		case id == "" || len(id) > 64:
			return badRequest("RESULT_ID_INVALID")
		case seen[id]:
			return badRequest("RESULT_ID_DUPLICATE")
		case plain(r["type"]) == "article" && (plain(r["title"]) == "" || r["input_message_content"] == nil):
			return badRequest("can't parse inline query result: Can't find field \"title\"")
		}
		seen[id] = true
	}
	return nil
}

// setMessageReaction puts one of Telegram's reactions on a message, or takes it back.
func (s *Simulator) setMessageReaction(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	reactions, err := readReactions(p)
	if err != nil {
		return nil, err
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.reachable(); err != nil {
		return nil, err
	}
	m := c.post(p.number("message_id", 0))
	if m == nil {
		return nil, badRequest("message to react not found")
	}
	m.reactions = reactions
	c.touch()
	s.publishMessage("edit", c, m.Message)
	return true, nil
}

func readReactions(p *params) ([]string, error) {
	var given []struct{ Type, Emoji string }
	if raw := p.get("reaction"); raw != "" && json.Unmarshal([]byte(raw), &given) != nil {
		return nil, badRequest("can't parse reaction types JSON object")
	}
	if len(given) > 1 {
		return nil, badRequest("REACTIONS_TOO_MANY")
	}
	var reactions []string
	for _, r := range given {
		if r.Type != "emoji" || !slices.Contains(reactionEmoji(), r.Emoji) {
			return nil, badRequest("REACTION_INVALID")
		}
		reactions = append(reactions, r.Emoji)
	}
	return reactions, nil
}

// reactionEmoji are all that Telegram has for bots.
func reactionEmoji() []string {
	return []string{
		"❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳",
		"❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈",
		"😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀",
		"😡",
	}
}
