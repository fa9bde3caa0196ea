package simulator

import (
	"context"
	"encoding/json"
	"time"
)

// Limits of deleting.
const (
	deletableFor = 48 * time.Hour
	idsAtOnce    = 100
)

func deleteMethods() map[string]method {
	return map[string]method{
		"deleteMessage":  (*Simulator).deleteMessage,
		"deleteMessages": (*Simulator).deleteMessages,
	}
}

func (s *Simulator) deleteMessage(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	id := p.number("message_id", 0)
	if id <= 0 {
		return nil, badRequest("message identifier is not specified")
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	return true, s.deleteLocked(c, id)
}

// deleteLocked deletes what a bot may: in private chats everything, in groups its own and, as an administrator, that of others.
func (s *Simulator) deleteLocked(c *chat, id int64) error {
	if c.migratedTo != 0 {
		return c.reachable()
	}
	p := c.post(id)
	if p == nil {
		return badRequest("message to delete not found")
	}
	if s.now().Sub(time.Unix(p.Date, 0)) > deletableFor {
		return badRequest("message can't be deleted for everyone")
	}
	if p.TopicCreated != nil || !c.private() && !p.Out() && c.botStatus != statusAdministrator {
		return badRequest("message can't be deleted")
	}
	c.remove(id)
	s.events.publish(event{"type": "delete", "chat": c.id, "message_id": id})
	return nil
}

// deleteMessages skips what cannot be deleted.
func (s *Simulator) deleteMessages(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	var ids []int64
	if json.Unmarshal([]byte(p.get("message_ids")), &ids) != nil {
		return nil, badRequest("can't parse message identifiers JSON object")
	}
	switch {
	case len(ids) == 0:
		return nil, badRequest("message identifiers are not specified")
	case len(ids) > idsAtOnce:
		return nil, badRequest("too many message identifiers specified")
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, id := range ids {
		_ = s.deleteLocked(c, id) // by the method's definition
	}
	return true, nil
}
