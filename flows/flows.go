// Package flows is the table of contents of the conversation: every flow, every command, every deep link, every retired name.
package flows

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"saruar/flows/announcement"
	"saruar/flows/answer"
	"saruar/flows/broadcast"
	"saruar/flows/engine"
	"saruar/flows/follower"
	"saruar/flows/guardian"
	"saruar/flows/meeting"
	"saruar/flows/menu"
	"saruar/flows/nudge"
	"saruar/flows/onboarding"
	"saruar/flows/settings"
	"saruar/flows/sheet"
	"saruar/flows/staff"
	"saruar/flows/ticket"
	"saruar/locales"
	"saruar/store"
)

// Parts is what the conversation is made from.
type Parts struct {
	Store   *store.Store
	Jobs    *store.Jobs
	Catalog *locales.Catalog
	Zone    *time.Location // the platform's zone
	BotName string         // the bot's username, for links
	// Files fetches what people sent, Forget drops what is kept of a conversation outside the database. Both may be nil where no jobs
	// are done.
	Files  sheet.Files
	Forget func(ctx context.Context, lane int64) error
	Groups ticket.Poster  // nil where no jobs are done
	Live   broadcast.Live // nil where no jobs are done
	// Show sends somebody an announcement as it will arrive; nil where no jobs are done.
	Show   func(ctx context.Context, person, announcement int64, lang string) error
	Boards *store.Boards // nil: read from the database alone
	Log    *slog.Logger  // nil: nothing is noted down
}

// Conversation is everything that is said.
type Conversation struct {
	*engine.Machine
	// Kinds of notices and Errands by the names under which they stand in the queue.
	Kinds   nudge.Kinds
	Errands map[string]nudge.Errand
	// Sources are what people may be reminded of.
	Sources []nudge.Source
	// Minutes are what is looked after every minute, Ticks what every few minutes, Tidy what every hour.
	Minutes []nudge.Tick
	Ticks   []nudge.Tick
	Tidy    nudge.Tick
	// Announced is told that everybody has got an announcement, Halted that Telegram does not take it.
	Announced, Halted func(ctx context.Context, announcement int64) error
	// Group answers what happens in groups.
	Group engine.GroupHandler
}

// New puts the conversation together.
func New(p Parts) (*Conversation, error) {
	if p.Log == nil {
		p.Log = slog.New(slog.DiscardHandler)
	}
	c := gather(p)
	links, err := links(p.Store, c.application, c.invitations, c.decisions, c.thanks, c.board, c.programmes, c.courses, c.teaching, c.meetings, c.followers)
	if err != nil {
		return nil, err
	}
	links.shows["v"] = c.teaching.Show
	links.shows[meeting.HoursLink] = c.meetings.Show
	list := []engine.Definition{
		onboarding.Flow(p.Store, p.Zone, links.entrance),
		menu.Flow(c.tickets.Aside, c.learning, c.applications, c.expertise, tasks, balance, staffDesk, c.renewal),
		staff.Flow(c.works()...),
	}
	list = append(list, settings.Flows(p.Store, p.Zone)...)
	for _, room := range c.all() {
		list = append(list, room.Flows()...)
	}
	m, err := engine.New(engine.Config{
		Flows:    list,
		Retired:  map[string]string{},
		Root:     root,
		Gate:     c.privacy.Gate,
		Commands: commands(links, c.privacy.Commands()),
		Actions: map[string]engine.Opener{
			"open": open, guardian.ActionHome: home, nudge.ActionSnooze: nudge.Snooze(p.Store, snoozable()...),
			follower.Unfollow:     c.followers.Leave,
			meeting.ActionConfirm: c.meetings.Confirm, meeting.ActionCalendar: c.meetings.Bring,
			announcement.Tap: c.broadcasts.Tapped, broadcast.Act: c.broadcasts.Act,
		},
		Answers: c.broadcasts.Answer,
		Pick:    picker(p.Catalog),
		Words:   words(),
	})
	if err != nil {
		return nil, fmt.Errorf("read the table of contents: %w", err)
	}
	return &Conversation{
		Machine: m, Kinds: c.kinds(), Errands: c.errands(), Sources: c.sources(), Minutes: c.minutes(), Ticks: c.ticks(), Tidy: c.duty().Tick, Announced: c.announcements.Sent, Halted: c.broadcasts.Halt, Group: c.group,
	}, nil
}

// root is first contact until it is finished, and the main menu from then on.
func root(p engine.Person) string {
	if p.Member {
		return menu.Name
	}
	return onboarding.Name
}

// picker lets a typed text press a button: by its number, or by its label in the person's language.
func picker(catalog *locales.Catalog) func(lang, text string, labels []engine.Message) (int, bool) {
	return func(lang, text string, labels []engine.Message) (int, bool) {
		texts := make([]string, len(labels))
		for i, label := range labels {
			message, ok := label.(locales.Message)
			if !ok {
				return 0, false
			}
			text, err := catalog.Plain(locales.Lang(lang), message)
			if err != nil {
				return 0, false
			}
			texts[i] = text
		}
		return answer.Choice(text, texts)
	}
}

func words() engine.Words {
	return engine.Words{
		Back: locales.CommonBack(), Cancel: locales.CommonCancel(),
		Stale: locales.EngineStale(), UnknownCommand: locales.EngineUnknownCommand(), NotAllowed: locales.EngineNotAllowed(),
		Gone: locales.EngineGone(), EditedMessage: locales.EngineEditedMessage(), OneOfAlbum: locales.EngineOneOfAlbum(),
		LeaveAsk: locales.EngineLeaveAsk(), LeaveYes: locales.EngineLeaveYes(), LeaveNo: locales.EngineLeaveNo(),
		Cancelled: locales.EngineCancelled(), NothingToCancel: locales.EngineNothingToCancel(),
	}
}
