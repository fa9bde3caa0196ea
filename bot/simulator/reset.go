package simulator

// Reset empties every chat and forgets groups, pending updates, faults, calls and rates. People stay, unblocked and as they were
// before they wrote to the bot; so do files, the webhook and what the bot says of itself. Ids go on.
func (s *Simulator) Reset() {
	s.ClearFaults()
	s.queue.mu.Lock()
	s.queue.drop()
	s.queue.mu.Unlock()
	s.people.dropGroups()
	for _, c := range s.people.all() {
		c.clear()
	}
	s.queue.mu.Lock()
	s.queue.drop() // what was queued meanwhile
	s.queue.mu.Unlock()
	s.taps.clear()
	s.inlines.clear()
	s.calls.clear()
	s.rates.clear()
	s.events.publish(event{"type": "reset"})
	s.changed.rings()
}

func (p *people) dropGroups() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, id := range p.groups {
		delete(p.chats, id)
	}
	p.groups = nil
}

func (c *chat) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.posts, c.keyboard, c.notices = nil, nil, nil
	c.force, c.hint, c.typing = false, "", ""
	c.started, c.blocked, c.deactivated, c.unread = false, false, false, 0
	c.touch()
}
