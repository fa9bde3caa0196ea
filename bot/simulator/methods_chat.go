package simulator

import "context"

func chatMethods() map[string]method {
	return map[string]method{
		"getMe":         (*Simulator).getMe,
		"getChat":       (*Simulator).getChat,
		"getChatMember": (*Simulator).getChatMember,
	}
}

type botInfo struct {
	User
	CanJoinGroups      bool `json:"can_join_groups"`
	ReadsGroups        bool `json:"can_read_all_group_messages"`
	SupportsInline     bool `json:"supports_inline_queries"`
	CanConnectBusiness bool `json:"can_connect_to_business"`
	HasMainWebApp      bool `json:"has_main_web_app"`
}

func (s *Simulator) getMe(context.Context, *params) (any, error) {
	return botInfo{User: s.bot, CanJoinGroups: true, ReadsGroups: s.options.ReadsGroups, SupportsInline: true}, nil
}

type fullChat struct {
	ChatInfo
	AccentColor  int `json:"accent_color_id"`
	MaxReactions int `json:"max_reaction_count"`
}

// getChat tells of chats that the bot has been in.
func (s *Simulator) getChat(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.migratedTo != 0 || !c.private() && !isPresent(c.botStatus):
		return nil, c.reachable()
	case c.private() && !c.begun():
		return nil, badRequest("chat not found")
	}
	return fullChat{ChatInfo: c.info(), AccentColor: int(max(c.id, -c.id) % 7), MaxReactions: 11}, nil
}

func (s *Simulator) getChatMember(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	id := p.number("user_id", 0)
	if id <= 0 {
		return nil, badRequest("invalid user_id specified")
	}
	user := s.userFor(id)
	if user == nil {
		return nil, badRequest("user not found")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.migratedTo != 0 || !c.private() && !isPresent(c.botStatus) {
		return nil, c.reachable()
	}
	m := member{User: *user, Status: c.statusOf(id, s.bot.ID)}
	if m.Status == "" {
		return nil, badRequest("user not found")
	}
	return m, nil
}

// statusOf is someone's place in the chat, which is locked; empty when the chat knows nothing of them.
func (c *chat) statusOf(id, bot int64) string {
	switch {
	case c.private() && (id == c.id || id == bot):
		return statusMember
	case c.private():
		return ""
	case id == bot:
		return c.botStatus
	case c.members[id] == "":
		return statusLeft
	}
	return c.members[id]
}
