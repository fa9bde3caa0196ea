package nudge

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
)

// ActionSnooze is the name of the button that puts a topic off until tomorrow. Its argument is the topic.
const ActionSnooze = "snooze"

// SnoozeButton is the button of a reminder that puts its topic off.
func SnoozeButton(topic string) engine.Button {
	return engine.Button{Label: locales.ReminderTomorrow(), Action: engine.Action{Name: ActionSnooze, Args: []string{topic}}}
}

// Pauses keeps until when somebody does not want to hear of a topic.
type Pauses interface {
	Snooze(ctx context.Context, person int64, topic string, until time.Time) error
}

// Snooze puts a topic off until the same time tomorrow. What runs stays as it is.
func Snooze(s Pauses, topics ...string) engine.Opener {
	return func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		if len(args) != 1 || !t.Person.Member {
			return engine.Move{}, engine.ErrGone
		}
		for _, topic := range topics {
			if topic != args[0] {
				continue
			}
			until := t.Now.Add(oneDay)
			if err := s.Snooze(ctx, t.Person.ID, topic, until); err != nil {
				return engine.Move{}, err
			}
			return engine.Stay(locales.ReminderSnoozed(until)), nil
		}
		return engine.Move{}, engine.ErrGone
	}
}
