package main

import (
	"context"
	"maps"

	"saruar/bot"
	"saruar/flows/announcement"
	"saruar/flows/apply"
	"saruar/flows/broadcast"
	"saruar/flows/follower"
	"saruar/flows/nudge"
	"saruar/flows/onboarding"
	"saruar/flows/reminder"
)

// form tells which flows are forms: whoever is in the middle of one is left alone.
func form(flow string) bool {
	return flow == apply.Name || flow == onboarding.Name || flow == reminder.FlowHomework
}

// startNotices starts what speaks first: the queue of notices, and the clock that finds out which reminders are due.
func (p *program) startNotices(ctx context.Context) error {
	drafts := nudge.Drafts{Store: p.store, Left: apply.Left}
	kinds := maps.Clone(p.conversation.Kinds)
	kinds[nudge.KindDraft] = drafts.Kind()
	errands := maps.Clone(p.conversation.Errands)
	errands[broadcast.ErrandChange] = bot.Changer{Notifier: p.notifier, Store: p.store, Tap: announcement.Tap, Leave: follower.Unfollow}.Work
	delivery := nudge.Delivery{
		Store: p.store, Kinds: kinds, Errands: errands, Send: p.notifier.Send,
		SendOnce: p.notifier.SendOnce, Form: form, Zone: p.config.zone, Now: p.now,
	}
	announcer := p.announcer()
	announcer.Done, announcer.Halted = p.conversation.Announced, p.conversation.Halted
	p.jobs.Announces(announcer.Work)
	if err := p.jobs.Start(ctx, delivery.Work); err != nil {
		return err
	}
	p.onStop(func(ctx context.Context) {
		if err := p.jobs.Stop(ctx); err != nil {
			p.log.Warn("job queue did not stop in good order", "error", err)
		}
	})
	p.clock = nudge.Clock{
		Sources: append([]nudge.Source{drafts.Source}, p.conversation.Sources...), Form: form, Jobs: p.jobs, Minutes: p.conversation.Minutes,
		Ticks: p.conversation.Ticks, Tidy: p.conversation.Tidy, Zone: p.config.zone, Now: p.now, Log: p.log,
	}
	if !p.config.still {
		p.background(p.clock.Run)
	}
	return nil
}

// announcer sends announcements.
func (p *program) announcer() bot.Announcer {
	return bot.Announcer{Notifier: p.notifier, Store: p.store, Next: p.jobs.NextChunk, Tap: announcement.Tap, Leave: follower.Unfollow, Zone: p.config.zone, Log: p.log}
}
