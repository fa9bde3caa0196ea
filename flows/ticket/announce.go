package ticket

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Announce posts something in a topic of the team's group for all regions, which is made when it is not there. Without such a group nothing
// is posted. A process that dies in the middle may post it twice.
func (k Tickets) Announce(ctx context.Context, topic string, name locales.Message, screen engine.Screen) error {
	var err error
	for range postTries {
		var g store.StaffGroup
		if g, err = k.store.GroupFor(ctx, ""); err != nil {
			if errors.Is(err, store.ErrNotFound) {
				return nil
			}
			return err
		}
		var thread int64
		if thread, err = k.topic(ctx, g, topic, name); err == nil {
			_, err = k.poster.Post(ctx, g.Group, thread, 0, screen)
		}
		again, lost := k.lostTopic(ctx, g, topic, err)
		if lost != nil {
			return lost
		}
		if !again {
			return err
		}
	}
	return err
}

// lostTopic notes what a group has lost or become, and tells whether to try again.
func (k Tickets) lostTopic(ctx context.Context, g store.StaffGroup, topic string, cause error) (again bool, err error) {
	var moved engine.GroupMoved
	switch {
	case errors.As(cause, &moved):
		return true, k.store.MoveGroup(ctx, g.ID, moved.To)
	case errors.Is(cause, engine.ErrNoGroup):
		return true, k.store.LoseGroup(ctx, g.ID)
	case errors.Is(cause, engine.ErrNoThread):
		return true, k.store.KeepStaffTopic(ctx, g.ID, topic, 0)
	}
	return false, nil
}

// topic is a topic in a forum, made when it is not there; 0 in other groups.
func (k Tickets) topic(ctx context.Context, g store.StaffGroup, topic string, name locales.Message) (int64, error) {
	if !g.Forum {
		return 0, nil
	}
	thread, err := k.store.StaffTopic(ctx, g.ID, topic)
	if !errors.Is(err, store.ErrNotFound) {
		return thread, err
	}
	thread, err = k.poster.Topic(ctx, g.Group, name)
	var refused store.Refused
	if errors.As(err, &refused) {
		return 0, nil // the bot may not make topics there: better in the group at large than nowhere
	}
	if err != nil {
		return 0, err
	}
	return thread, k.store.KeepStaffTopic(ctx, g.ID, topic, thread)
}
