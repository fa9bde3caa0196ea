package simulator

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"
)

func sendMethods() map[string]method {
	return map[string]method{
		"sendMessage":    (*Simulator).sendMessage,
		"sendLocation":   (*Simulator).sendLocation,
		"sendChatAction": (*Simulator).sendChatAction,
	}
}

func (s *Simulator) sendMessage(_ context.Context, p *params) (any, error) {
	f, err := s.readText(p, "text", "entities")
	if err != nil {
		return nil, err
	}
	if f.text == "" {
		return nil, badRequest("message text is empty")
	}
	if utf8.RuneCountInString(f.text) > textLimit {
		return nil, badRequest("message is too long")
	}
	preview, err := readPreview(p)
	if err != nil {
		return nil, err
	}
	return s.post(p, func(m *Message) { m.Text, m.Entities, m.LinkPreview = f.text, f.entities, preview })
}

// readPreview takes link_preview_options.
func readPreview(p *params) (json.RawMessage, error) {
	raw := p.get("link_preview_options")
	if raw == "" {
		return nil, nil
	}
	var options map[string]json.RawMessage
	if json.Unmarshal([]byte(raw), &options) != nil {
		return nil, badRequest("object expected as link preview options")
	}
	return json.RawMessage(raw), nil
}

func (s *Simulator) sendLocation(_ context.Context, p *params) (any, error) {
	place, err := readLocation(p)
	if err != nil {
		return nil, err
	}
	return s.post(p, func(m *Message) { m.Location = &place })
}

func readLocation(p *params) (Location, error) {
	latitude, err := strconv.ParseFloat(p.get("latitude"), 64)
	if err != nil || latitude < -90 || latitude > 90 {
		return Location{}, badRequest("wrong latitude specified")
	}
	longitude, err := strconv.ParseFloat(p.get("longitude"), 64)
	if err != nil || longitude < -180 || longitude > 180 {
		return Location{}, badRequest("wrong longitude specified")
	}
	accuracy, err := strconv.ParseFloat(p.get("horizontal_accuracy"), 64)
	if err != nil {
		accuracy = 0
	}
	return Location{Latitude: latitude, Longitude: longitude, HorizontalAccuracy: min(max(accuracy, 0), 1500)}, nil
}

// delivery is what every method that sends has in common: to whom, how, in answer to what.
type delivery struct {
	chat      *chat
	markup    markup
	thread    int64
	reply     int64
	lenient   bool // sent even when what it replies to is gone
	paid      bool
	protected bool
	effect    string
}

func (s *Simulator) readDelivery(p *params) (delivery, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return delivery{}, err
	}
	d := delivery{chat: c, paid: p.flag("allow_paid_broadcast"), protected: p.flag("protect_content"), effect: p.get("message_effect_id")}
	if d.markup, err = readMarkup(p, c.private()); err != nil {
		return delivery{}, err
	}
	d.thread = p.number("message_thread_id", 0)
	if d.effect != "" && !c.private() {
		return delivery{}, badRequest("EFFECT_ID_INVALID")
	}
	d.reply, d.lenient = p.number("reply_to_message_id", 0), p.flag("allow_sending_without_reply")
	if raw := p.get("reply_parameters"); raw != "" {
		var reply struct {
			Message int64 `json:"message_id"`
			Lenient bool  `json:"allow_sending_without_reply"`
		}
		if json.Unmarshal([]byte(raw), &reply) != nil {
			return delivery{}, badRequest("can't parse reply parameters JSON object")
		}
		d.reply, d.lenient = reply.Message, reply.Lenient
	}
	return d, nil
}

// post sends one message of the bot.
func (s *Simulator) post(p *params, fill func(*Message)) (*Message, error) {
	d, err := s.readDelivery(p)
	if err != nil {
		return nil, err
	}
	messages, err := s.deliver(d, fill)
	if err != nil {
		return nil, err
	}
	return messages[0], nil
}

// deliver puts messages of the bot into a chat, all or none.
func (s *Simulator) deliver(d delivery, fills ...func(*Message)) ([]*Message, error) {
	c := d.chat
	c.mu.Lock()
	messages, err := s.deliverLocked(d, fills)
	c.mu.Unlock()
	if err == nil {
		s.changed.rings()
	}
	return messages, err
}

func (s *Simulator) deliverLocked(d delivery, fills []func(*Message)) ([]*Message, error) {
	c := d.chat
	if err := c.reachable(); err != nil {
		return nil, err
	}
	thread, err := c.topicOfCall(d.thread, d.reply)
	if err != nil {
		return nil, err
	}
	var quoted *Message
	if d.reply != 0 {
		// What stands in another topic cannot be answered here.
		if quoted = c.quoted(d.reply); quoted != nil && quoted.Thread != thread {
			quoted = nil
		}
		if quoted == nil && !d.lenient {
			return nil, badRequest("message to be replied not found")
		}
	}
	if err := s.rates.take(c.id, !c.private(), len(fills), d.paid); err != nil {
		return nil, err
	}
	messages := make([]*Message, len(fills))
	now := s.date()
	for i, fill := range fills {
		m := &Message{
			From: &s.bot, Chat: c.info(), Date: now, ReplyTo: quoted, Protected: d.protected, EffectID: d.effect, ReplyMarkup: d.markup.inline,
		}
		fill(m)
		c.thread(m, thread)
		m.MessageID = s.nextMessage(c)
		c.add(m, d.markup.forReplies())
		c.unread++
		c.typing = ""
		messages[i] = m
		s.publishMessage("message", c, m)
	}
	s.show(c, d.markup)
	return messages, nil
}

// forReplies reports whether the markup is anything but buttons under the message.
func (m *markup) forReplies() bool { return m.keyboard != nil || m.remove || m.force }

// show changes what the chat offers for replies. The chat is locked.
func (s *Simulator) show(c *chat, m markup) {
	if !m.forReplies() {
		return
	}
	c.force, c.hint = m.force, m.placeholder
	if m.keyboard != nil {
		c.keyboard = m.keyboard
	}
	if m.remove {
		c.keyboard = nil
	}
	s.publishKeyboard(c)
}

func (s *Simulator) publishKeyboard(c *chat) {
	if s.events.watched() {
		s.events.publish(event{
			"type": "keyboard", "chat": c.id, "reply_keyboard": c.keyboard, "force_reply": c.force, "placeholder": c.hint,
		})
	}
}

func chatActions() []string {
	return []string{
		"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio", "upload_audio",
		"upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note", "upload_video_note", "cancel",
	}
}

func (s *Simulator) sendChatAction(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	action := p.get("action")
	if !slices.Contains(chatActions(), action) {
		return nil, badRequest("wrong parameter action in request")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.reachable(); err != nil {
		return nil, err
	}
	if _, err := c.topicOfCall(p.number("message_thread_id", 0), 0); err != nil {
		return nil, err
	}
	c.typing = action
	c.touch()
	s.events.publish(event{"type": "typing", "chat": c.id, "action": action})
	return true, nil
}
