package broadcast

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices with what somebody asked for. The reference is the announcement's id.
const (
	KindPicture = "announcement_picture"
	KindFile    = "announcement_file"
)

// reportStore is what became of an announcement.
type reportStore interface {
	AnnouncementLosses(ctx context.Context, actor, id int64) ([]store.Lost, error)
	AnnouncementTaps(ctx context.Context, actor, id int64) ([]store.TapCount, error)
	AnnouncementMinutes(ctx context.Context, actor, id int64) ([]store.AnnouncementMinute, error)
	MayListRecipients(ctx context.Context, actor, id int64) (bool, error)
	RecipientLines(ctx context.Context, actor, id, after int64, limit int) ([]store.RecipientLine, error)
	ListedRecipients(ctx context.Context, actor, id int64, rows int, now time.Time) error
}

func (b Broadcasts) askReport(ctx context.Context, t engine.Turn, c *course) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.BroadcastReportHead(title(c.of)), times(c.of)}, NoCancel: true}
	screen.Text = append(screen.Text, c.standing()[1])
	lost, err := b.store.AnnouncementLosses(ctx, t.Person.ID, c.of.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	if len(lost) > 0 {
		lines := []locales.Message{locales.BroadcastReportLosses()}
		for _, l := range lost {
			lines = append(lines, locales.BroadcastReportLoss(loss(l), l.Count))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	if c.reach.Unknown > 0 {
		unknown := locales.BroadcastReportUnknown()
		if c.of.Again {
			unknown = locales.BroadcastReportUnknownAgain()
		}
		screen.Text = append(screen.Text, unknown)
	}
	taps, err := b.store.AnnouncementTaps(ctx, t.Person.ID, c.of.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	if len(taps) > 0 {
		screen.Text = append(screen.Text, locales.Lines(pressed(t.Person.Lang, taps)...), locales.BroadcastReportLinks())
	}
	screen.Rows = [][]engine.Button{{{Label: locales.BroadcastButtonPicture(), Option: optionPicture}}}
	may, err := b.store.MayListRecipients(ctx, t.Person.ID, c.of.ID)
	if may {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.BroadcastButtonFile(), Option: optionFile}})
	}
	return screen, err
}

// times says when an announcement began, and when it ended.
func times(of store.Announcement) locales.Message {
	lines := []locales.Message{locales.BroadcastReportBegan(of.StartedAt)}
	if !of.EndedAt.IsZero() {
		lines = append(lines, locales.BroadcastReportEnded(of.EndedAt))
	}
	return locales.Lines(lines...)
}

// loss words why an announcement did not arrive: Telegram's usual words in ours, others as they are.
func loss(l store.Lost) locales.Message {
	says := func(part string) bool { return strings.Contains(l.Reason, part) }
	switch {
	case l.State == store.RecipientUnknown:
		return locales.BroadcastLossUnknown()
	case l.State == store.RecipientRefused:
		return locales.BroadcastLossRefused(l.Reason)
	case l.Reason == "":
		return locales.BroadcastLossBefore()
	case says("blocked by the user"):
		return locales.BroadcastLossBlocked()
	case says("deactivated"):
		return locales.BroadcastLossDeactivated()
	case says("initiate conversation"), says("chat not found"), says("PEER_ID_INVALID"):
		return locales.BroadcastLossNever()
	}
	return locales.BroadcastLossOther(l.Reason)
}

// pressed says how many pressed which button.
func pressed(lang string, taps []store.TapCount) []locales.Message {
	lines := []locales.Message{locales.BroadcastReportTaps()}
	for _, c := range taps {
		label := labelled(lang, c.LabelKK, c.LabelRU)
		switch c.Choice {
		case "":
			lines = append(lines, locales.BroadcastReportTap(label, c.Count))
		default:
			lines = append(lines, locales.BroadcastReportVote(choice(c.Choice), c.Count))
		}
	}
	return lines
}

func labelled(lang, kk, ru string) string {
	if lang == string(locales.Russian) {
		return ru
	}
	return kk
}

func choice(name string) locales.Message {
	switch name {
	case store.VoteYes:
		return locales.AnnouncementVoteYes()
	case store.VoteNo:
		return locales.AnnouncementVoteNo()
	case store.VoteMaybe:
		return locales.AnnouncementVoteMaybe()
	}
	return locales.Message{}
}

func (b Broadcasts) takeReport(ctx context.Context, t engine.Turn, c *course, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	ask := func(kind string, comes locales.Message) (engine.Move, error) {
		return engine.Stay(comes), b.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: kind, Person: t.Person.ID, Ref: step.Ref(c.of.ID)})
	}
	switch in.Option {
	case optionPicture:
		return ask(KindPicture, locales.BroadcastPictureComes())
	case optionFile:
		may, err := b.store.MayListRecipients(ctx, t.Person.ID, c.of.ID)
		if err != nil || !may {
			return step.Stale(), err
		}
		return ask(KindFile, locales.BroadcastFileComes())
	}
	return step.Stale(), nil
}
