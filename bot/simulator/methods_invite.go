package simulator

import (
	"context"
	"crypto/rand"
	"unicode/utf8"
)

func inviteMethods() map[string]method {
	return map[string]method{"createChatInviteLink": (*Simulator).createChatInviteLink}
}

// Limits of invite links.
const (
	inviteNameLimit = 32
	inviteMembers   = 99_999
)

type inviteLink struct {
	Link         string `json:"invite_link"`
	Creator      User   `json:"creator"`
	JoinRequests bool   `json:"creates_join_request"`
	Primary      bool   `json:"is_primary"`
	Revoked      bool   `json:"is_revoked"`
	Name         string `json:"name,omitempty"`
	ExpireDate   int64  `json:"expire_date,omitempty"`
	MemberLimit  int64  `json:"member_limit,omitempty"`
}

// createChatInviteLink makes a link of an administrator. Nobody comes in through it here: Join does that.
func (s *Simulator) createChatInviteLink(_ context.Context, p *params) (any, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	l := inviteLink{
		Creator: s.bot, JoinRequests: p.flag("creates_join_request"), Name: p.get("name"),
		ExpireDate: p.number("expire_date", 0), MemberLimit: p.number("member_limit", 0),
	}
	switch err := c.reachable(); {
	case c.private():
		return nil, badRequest("can't invite members to a private chat")
	case err != nil:
		return nil, err
	case c.botStatus != statusAdministrator:
		return nil, badRequest("not enough rights to manage chat invite link")
	case utf8.RuneCountInString(l.Name) > inviteNameLimit:
		return nil, badRequest("CHAT_TITLE_INVALID") // Telegram cuts it without a word
	case l.MemberLimit < 0 || l.MemberLimit > inviteMembers:
		return nil, badRequest("USAGE_LIMIT_INVALID")
	case l.JoinRequests && l.MemberLimit != 0:
		return nil, badRequest("member limit can't be specified for links requiring administrator approval")
	case l.ExpireDate != 0 && l.ExpireDate <= s.now().Unix():
		return nil, badRequest("EXPIRE_DATE_INVALID")
	}
	l.Link = "https://t.me/+" + rand.Text()[:16]
	return l, nil
}
