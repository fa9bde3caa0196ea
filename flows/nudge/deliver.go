package nudge

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// Delivery sends notices: whatever was true when they were written down, only what is true now counts.
type Delivery struct {
	Store DeliveryStore
	Kinds Kinds
	// Errands by the names under which they stand in the queue, which no kind may have.
	Errands map[string]Errand
	// Send sends a screen to a person once. Its errors say what becomes of the notice, as those of a store.Worker.
	Send func(ctx context.Context, person store.Person, screen engine.Screen) error
	// SendOnce is Send for what is sent exactly once under a key.
	SendOnce func(ctx context.Context, person store.Person, screen engine.Screen, once string) error
	// Form tells which flows are forms.
	Form func(flow string) bool
	Zone *time.Location // in which quiet hours and days are meant
	Now  func() time.Time
}

// DeliveryStore is what is known of people and of the reminders that nobody asked for.
type DeliveryStore interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	Whereabouts(ctx context.Context, person int64) (flows []string, at time.Time, err error)
	ClaimNudge(ctx context.Context, once string, now time.Time) (bool, error)
	ReturnNudge(ctx context.Context, once string) error
	ForgetNudge(ctx context.Context, once string) error
	DropNudge(ctx context.Context, once, reason string) error
	TakeUpNudge(ctx context.Context, once string, now time.Time) (bool, error)
	ForgetReminder(ctx context.Context, once string) error
}

// Reasons why a notice is not sent.
const (
	nobody      = "person cannot be reached"
	notTrue     = "there is nothing to say any more"
	notNow      = "person is not to be disturbed now"
	takenBefore = "it was sent, or lost with the process that sent it, or another one came first"
)

// Work sends one notice. It is a store.Worker.
func (d Delivery) Work(ctx context.Context, n store.Notice) error {
	now := d.Now().In(d.Zone)
	if run, ok := d.Errands[n.Kind]; ok {
		if err := run(ctx, n, now); err != nil {
			return fmt.Errorf("run errand %s about %s: %w", n.Kind, n.Ref, err)
		}
		return nil
	}
	person, err := d.Store.Person(ctx, n.Person)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return store.Needless{Reason: nobody}
	case err != nil:
		return err
	}
	manner := d.Kinds[n.Kind].Manner
	switch manner {
	case Unasked:
		return d.unasked(ctx, n, person, now)
	case Signed:
		return d.signed(ctx, n, person, now)
	case AtOnce, Awake:
	}
	if !person.Reachable || (locked(person) && manner != AtOnce) {
		return store.Needless{Reason: nobody}
	}
	if wait := leader(person).QuietLeft(now); manner == Awake && wait > 0 {
		near, err := d.near(ctx, n, person, now)
		switch {
		case err != nil:
			return err
		case !near:
			return store.Later{Wait: wait, Reason: "quiet hours"}
		}
	}
	screen, ok, err := d.Kinds.Compose(ctx, n.Kind, person, n.Ref, now)
	switch {
	case err != nil:
		return err
	case !ok:
		return store.Needless{Reason: notTrue}
	}
	if d.Kinds[n.Kind].Exactly {
		return d.SendOnce(ctx, person, screen, n.Once)
	}
	return d.Send(ctx, person, screen)
}

// near reports whether a notice tells of something so near that it does not wait for the end of quiet hours.
func (d Delivery) near(ctx context.Context, n store.Notice, person store.Person, now time.Time) (bool, error) {
	near := d.Kinds[n.Kind].Near
	if near == nil {
		return false, nil
	}
	is, err := near(ctx, person, n.Ref, now)
	if err != nil {
		return false, fmt.Errorf("look how near notice %s about %s is: %w", n.Kind, n.Ref, err)
	}
	return is, nil
}

// locked reports that the person asked to be forgotten or has taken the service's consent back: only their own actions are still answered.
func locked(p store.Person) bool { return !p.ForgetAt.IsZero() || (p.Member() && p.Service == 0) }

func leader(p store.Person) Leader {
	return Leader{ID: p.ID, QuietFrom: p.QuietFrom, QuietTo: p.QuietTo}
}

// unasked sends a reminder that nobody asked for. One that does not go out now is forgotten: the clock makes it again when it is time
// and if it still makes sense then.
func (d Delivery) unasked(ctx context.Context, n store.Notice, person store.Person, now time.Time) error {
	screen, why, err := d.prepare(ctx, n, person, now)
	if err != nil {
		return err
	}
	if why != "" {
		return d.forget(ctx, n.Once, store.Needless{Reason: why})
	}
	exactly := d.Kinds[n.Kind].Exactly
	claim := d.Store.ClaimNudge
	if exactly {
		claim = d.Store.TakeUpNudge // whether it arrived is known
	}
	claimed, err := claim(ctx, n.Once, now)
	if err != nil {
		return err
	}
	if !claimed {
		return d.forget(ctx, n.Once, store.Needless{Reason: takenBefore})
	}
	if exactly {
		err = d.SendOnce(ctx, person, screen, n.Once)
	} else {
		err = d.Send(ctx, person, screen)
	}
	if err != nil {
		return d.notSent(context.WithoutCancel(ctx), n.Once, exactly, err)
	}
	return nil
}

// signed sends a reminder of what somebody signed up for.
func (d Delivery) signed(ctx context.Context, n store.Notice, person store.Person, now time.Time) error {
	kind := d.Kinds[n.Kind]
	forget := func(why string) error {
		if err := d.Store.ForgetReminder(ctx, n.Once); err != nil {
			return err
		}
		return store.Needless{Reason: why}
	}
	switch {
	case !person.Reachable || locked(person):
		return forget(nobody)
	case person.Wish(kind.Topic) != store.WishNow || (!kind.Asleep && leader(person).QuietLeft(now) > 0):
		return forget(notNow)
	}
	screen, ok, err := d.Kinds.Compose(ctx, n.Kind, person, n.Ref, now)
	switch {
	case err != nil:
		return err
	case !ok:
		return forget(notTrue)
	}
	return d.SendOnce(ctx, person, screen, n.Once)
}

// prepare words the reminder, or says why it is not to be sent.
func (d Delivery) prepare(ctx context.Context, n store.Notice, person store.Person, now time.Time) (screen engine.Screen, why string, err error) {
	if !person.Reachable || locked(person) {
		return engine.Screen{}, nobody, nil
	}
	l := leader(person)
	flows, at, err := d.Store.Whereabouts(ctx, person.ID)
	if err != nil {
		return engine.Screen{}, "", err
	}
	l.LastUpdate, l.InForm = at, slices.ContainsFunc(flows, d.Form)
	topic := d.Kinds[n.Kind].Topic
	if l.QuietLeft(now) > 0 || l.Disturbed(now) || (topic != "" && person.Wish(topic) != store.WishNow) {
		return engine.Screen{}, notNow, nil
	}
	screen, ok, err := d.Kinds.Compose(ctx, n.Kind, person, n.Ref, now)
	if err == nil && !ok {
		why = notTrue
	}
	return screen, why, err
}

// notSent undoes the claim as the error asks for. Of what is sent exactly once only what certainly did not arrive is given back.
func (d Delivery) notSent(ctx context.Context, once string, exactly bool, cause error) error {
	var refused store.Refused
	if errors.As(cause, &refused) {
		return errors.Join(cause, d.Store.DropNudge(ctx, once, refused.Reason))
	}
	var later store.Later
	if exactly && !errors.As(cause, &later) {
		return cause
	}
	if err := d.Store.ReturnNudge(ctx, once); err != nil {
		return errors.Join(cause, err)
	}
	var needless store.Needless
	if errors.As(cause, &needless) {
		return d.forget(ctx, once, cause)
	}
	return cause
}

func (d Delivery) forget(ctx context.Context, once string, cause error) error {
	if err := d.Store.ForgetNudge(ctx, once); err != nil {
		return fmt.Errorf("forget reminder: %w", err)
	}
	return cause
}
