package flows

import (
	"context"
	"maps"

	"saruar/flows/board"
	"saruar/flows/course"
	"saruar/flows/engine"
	"saruar/flows/grant"
	"saruar/flows/mentor"
	"saruar/flows/settings"
	"saruar/flows/staff"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/trajectory"
	"saruar/flows/wallet"
)

// commands that a person may type at any moment. /cancel belongs to the machine.
func commands(l deepLinks, more map[string]engine.Opener) map[string]engine.Opener {
	all := map[string]engine.Opener{
		"start":      l.start,
		"menu":       home,
		"lang":       calls(settings.Language),
		"help":       calls(settings.Help),
		"staff":      calls(staff.Name),
		"ask":        member(calls(ticket.Ask)),
		"rights":     member(calls(grant.Rights)),
		"balance":    member(calls(wallet.Name)),
		"thanks":     member(calls(thanks.Name)),
		"course":     member(course.Open),
		"tasks":      member(calls(board.Name)),
		"trajectory": member(calls(trajectory.Name)),
		"meetings":   member(calls(mentor.Meetings)),
	}
	maps.Copy(all, more)
	return all
}

// member opens something for members; whoever is not one yet goes on with first contact.
func member(o engine.Opener) engine.Opener {
	return func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		if !t.Person.Member {
			return engine.Home(), nil
		}
		return o(ctx, t, args)
	}
}

func home(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Home(), nil }

func calls(flow string) engine.Opener {
	return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
}

// open is the action of a notice's button: it puts a flow over whatever runs. The flow itself decides who may be in it.
func open(_ context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	ref := ""
	if len(args) > 1 {
		ref = args[1]
	}
	return engine.Call(args[0], ref), nil
}
