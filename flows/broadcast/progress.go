package broadcast

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ErrandProgress keeps a message to the author that tells how far an announcement is, until that is over. Its reference is the announcement's id.
const ErrandProgress = "announcement_progress"

// Act is the action of that message's buttons: pause, resume or stop, and the announcement.
const Act = "announcing"

const (
	// pausedLook and asleepLook are how often a message is looked after in which nothing moves.
	pausedLook = 2 * store.ToldEvery
	asleepLook = time.Minute
)

// Live writes a message to somebody and changes it. Its errors are those of a store.Worker, and engine.ErrNoMessage for one that is gone.
type Live interface {
	Tell(ctx context.Context, person store.Person, screen engine.Screen) (message int64, err error)
	EditTold(ctx context.Context, person store.Person, message int64, screen engine.Screen) error
}

// progressStore is what is known of that message.
type progressStore interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	TellAnnouncement(ctx context.Context, id int64, now time.Time) (message int64, ok bool, err error)
	KeepToldMessage(ctx context.Context, id, message int64) error
}

// Began has the author told how far an announcement is that begins.
func (b Broadcasts) Began(ctx context.Context, id int64) error {
	return b.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandProgress, Ref: step.Ref(id), Once: fmt.Sprint(ErrandProgress, " ", id)})
}

// Progress is the errand. However many processes run it, the message changes at most once in store.ToldEvery; one that dies between sending it and noting that
// sends another.
func (b Broadcasts) Progress(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil || b.live == nil {
		return store.Refused{Reason: "no announcement, or nobody to tell it"}
	}
	c := &course{}
	if c.of, err = b.store.AnnouncementOfProgram(ctx, id); err != nil {
		return needless(err)
	}
	if !open(c.of.State) && !over(c.of.State) {
		return store.Needless{Reason: "the announcement has not begun"}
	}
	author, err := b.store.Person(ctx, c.of.Author)
	if err != nil {
		return needless(err)
	}
	if !author.Reachable || !author.ForgetAt.IsZero() {
		return store.Needless{Reason: "the author cannot be reached"}
	}
	message, ok, err := b.store.TellAnnouncement(ctx, id, now)
	if err != nil {
		return err
	}
	if !ok {
		return store.Later{Wait: store.ToldEvery, Reason: "it was told just now"}
	}
	if err := b.far(ctx, c, now); err != nil {
		return err
	}
	return b.tell(ctx, author, c, message)
}

func needless(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return store.Needless{Reason: "there is nothing to tell, or nobody"}
	}
	return err
}

// tell writes how far it is, and says when to look again.
func (b Broadcasts) tell(ctx context.Context, author store.Person, c *course, message int64) (err error) {
	if message == 0 {
		if message, err = b.live.Tell(ctx, author, live(c)); err == nil {
			err = b.store.KeepToldMessage(ctx, c.of.ID, message)
		}
	} else {
		err = b.live.EditTold(ctx, author, message, live(c))
	}
	switch {
	case errors.Is(err, engine.ErrNoMessage):
		return store.Needless{Reason: "the author has taken the message away"}
	case err != nil:
		return err
	case over(c.of.State):
		return nil
	case c.of.State == store.AnnouncementPaused:
		return store.Later{Wait: pausedLook, Reason: "the announcement is paused"}
	case c.reach.Left() > 0 && c.pace.Later >= c.reach.Left():
		return store.Later{Wait: asleepLook, Reason: "all who are left wait"}
	}
	return store.Later{Wait: store.ToldEvery, Reason: "the announcement goes on"}
}

// live is the message. Its author may act on it wherever it stands in the chat; SQL decides whether they still may.
func live(c *course) engine.Screen {
	screen := engine.Screen{Text: c.standing()}
	ref := step.Ref(c.of.ID)
	act := func(label locales.Message, args ...string) engine.Button {
		return engine.Button{Label: label, Action: engine.Action{Name: Act, Args: append(args, ref)}}
	}
	switch {
	case over(c.of.State):
		screen.Rows = [][]engine.Button{{{Label: locales.BroadcastButtonCourse(), Action: engine.Action{Name: "open", Args: []string{Course, ref}}}}}
	case c.of.State == store.AnnouncementPaused:
		screen.Rows = [][]engine.Button{{act(locales.BroadcastButtonResume(), optionResume), act(locales.BroadcastButtonCancel(), optionStop)}}
	default:
		screen.Rows = [][]engine.Button{{act(locales.BroadcastButtonPause(), optionPause), act(locales.BroadcastButtonCancel(), optionStop)}}
	}
	return screen
}

// Act pauses or resumes an announcement from the message that tells how far it is, and has it changed; to end it asks first.
func (b Broadcasts) Act(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) != 2 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	id, err := step.ID(args[1])
	if err != nil {
		return engine.Move{}, err
	}
	done := locales.BroadcastPausedNow()
	switch args[0] {
	case optionPause:
		err = b.store.PauseAnnouncement(ctx, t.Person.ID, id, t.Now)
	case optionResume:
		done, err = locales.BroadcastResumedNow(), b.store.ResumeAnnouncement(ctx, t.Person.ID, id, t.Now)
	case optionStop:
		return engine.Call(Course, args[1]+stopMark).Anew(), nil
	default:
		return engine.Move{}, engine.ErrGone
	}
	if errors.Is(err, store.ErrNotFound) {
		return engine.Untouched().Noting(locales.BroadcastChanged()), nil
	}
	return engine.Untouched().Noting(done), err
}
