package simulator

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

// groupCard is a group on the list of the chat page.
type groupCard struct {
	ID        int64   `json:"id"`
	Type      string  `json:"type"`
	Title     string  `json:"title"`
	Forum     bool    `json:"is_forum"`
	Topics    []Topic `json:"topics"`
	Members   []int64 `json:"members"`
	BotStatus string  `json:"bot_status"`
	MovedTo   int64   `json:"moved_to,omitempty"`
}

// groupCard shows the group, which is locked. Lists with nothing in them are lists for the page too, which null is not.
func (c *chat) groupCard() groupCard {
	return groupCard{
		ID: c.id, Type: c.kind, Title: c.title, Forum: c.forum, Topics: append([]Topic{}, c.topics...),
		Members: append([]int64{}, c.present()...), BotStatus: c.botStatus, MovedTo: c.migratedTo,
	}
}

// publishGroup tells the page that a group, which is locked, has changed.
func (s *Simulator) publishGroup(c *chat) {
	if s.events.watched() {
		s.events.publish(event{"type": "group", "group": c.groupCard()})
	}
}

// groupCards are all groups in the order they were made.
func (s *Simulator) groupCards() []groupCard {
	s.people.mu.RLock()
	ids := slices.Clone(s.people.groups)
	s.people.mu.RUnlock()
	cards := make([]groupCard, 0, len(ids))
	for _, id := range ids {
		if c := s.people.chat(id); c != nil {
			c.mu.Lock()
			cards = append(cards, c.groupCard())
			c.mu.Unlock()
		}
	}
	return cards
}

func (s *Simulator) controlGroups(w http.ResponseWriter, _ *http.Request) { respond(w, s.groupCards()) }

// firstGroup and firstSupergroup are the ids that groups get who ask for none, going down.
const (
	firstGroup      = -100_001
	firstSupergroup = supergroupBase - 100_001
)

// controlAddGroup makes a group. Without an id it gets a free one.
func (s *Simulator) controlAddGroup(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ID         int64   `json:"id"`
		Title      string  `json:"title"`
		Supergroup bool    `json:"supergroup"`
		Forum      bool    `json:"is_forum"`
		BotAdmin   bool    `json:"bot_admin"`
		Members    []int64 `json:"members"`
	}
	if !take(w, r, &in) {
		return
	}
	if in.ID == 0 {
		in.ID = s.freeGroup(in.Supergroup || in.Forum)
	}
	err := s.AddGroup(Group{
		ID: in.ID, Title: in.Title, Supergroup: in.Supergroup, Forum: in.Forum, BotAdmin: in.BotAdmin, Members: in.Members,
	})
	if err != nil {
		fail(w, statusOf(err), err)
		return
	}
	respond(w, map[string]int64{"id": in.ID})
}

func (s *Simulator) freeGroup(supergroup bool) int64 {
	id := int64(firstGroup)
	if supergroup {
		id = firstSupergroup
	}
	for s.people.chat(id) != nil {
		id--
	}
	return id
}

// groupOfPath is the group that a request is about.
func groupOfPath(w http.ResponseWriter, r *http.Request) (int64, bool) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		fail(w, http.StatusBadRequest, errors.New("a group's id is a number"))
	}
	return id, err == nil
}

// controlMember lets a person come or go, or makes them an administrator.
func (s *Simulator) controlMember(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Person int64  `json:"person"`
		By     int64  `json:"by"`
		Status string `json:"status"`
	}
	id, ok := groupOfPath(w, r)
	if !ok || !take(w, r, &in) {
		return
	}
	switch in.Status {
	case statusLeft:
		done(w, s.Leave(id, in.Person, in.By))
	case statusMember, statusAdministrator:
		err := s.Join(id, in.Person, in.By)
		if err == nil {
			err = s.Promote(id, in.Person, in.Status == statusAdministrator)
		}
		done(w, err)
	default:
		fail(w, http.StatusBadRequest, fmt.Errorf("a person cannot be %q", in.Status))
	}
}

// controlBotStatus adds the bot to a group, promotes it or throws it out.
func (s *Simulator) controlBotStatus(w http.ResponseWriter, r *http.Request) {
	var in struct {
		By     int64  `json:"by"`
		Status string `json:"status"`
	}
	if id, ok := groupOfPath(w, r); ok && take(w, r, &in) {
		done(w, s.SetBotStatus(id, in.By, in.Status))
	}
}

// controlTopic opens a new topic, or closes, reopens or deletes one that is there.
func (s *Simulator) controlTopic(w http.ResponseWriter, r *http.Request) {
	var in struct {
		By      int64  `json:"by"`
		Name    string `json:"name"`
		Thread  int64  `json:"thread"`
		Closed  bool   `json:"closed"`
		Deleted bool   `json:"deleted"`
	}
	id, ok := groupOfPath(w, r)
	if !ok || !take(w, r, &in) {
		return
	}
	switch {
	case in.Thread == 0:
		thread, err := s.AddTopic(id, in.By, in.Name)
		if err != nil {
			fail(w, statusOf(err), err)
			return
		}
		respond(w, map[string]int64{"thread": thread})
	case in.Deleted:
		done(w, s.DeleteTopic(id, in.By, in.Thread))
	default:
		done(w, s.CloseTopic(id, in.By, in.Thread, in.Closed))
	}
}

// controlMigrate makes a supergroup of a group.
func (s *Simulator) controlMigrate(w http.ResponseWriter, r *http.Request) {
	id, ok := groupOfPath(w, r)
	if !ok {
		return
	}
	to := s.freeGroup(true)
	if err := s.Migrate(id, to); err != nil {
		fail(w, statusOf(err), err)
		return
	}
	respond(w, map[string]int64{"id": to})
}
