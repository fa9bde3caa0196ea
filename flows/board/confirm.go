package board

import (
	"context"
	"errors"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// How long a reason or an appeal is, in characters.
const (
	reasonLeast = 3
	reasonMost  = 300
	appealMost  = 500
)

// mostAsked is how many participants are asked at once: two of them are enough.
const mostAsked = 6

// askConfirmers asks those on the spot for their word, where that is how a task is seen to be done.
func (b Board) askConfirmers(ctx context.Context, own store.OwnSubmission) error {
	if own.Task.Proof != store.ProofCoordinator && own.Task.Proof != store.ProofPeers {
		return nil
	}
	who, err := b.store.Confirmers(ctx, own.ID, mostAsked)
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, person := range who {
		ref := step.Ref(own.ID)
		notices = append(notices, store.Notice{
			Kind: KindAsked, Person: person, Ref: ref, Once: KindAsked + " " + ref + " " + step.Ref(int64(own.Round)) + " " + step.Ref(person),
		})
	}
	return b.jobs.Notify(ctx, store.Ordinary, notices...)
}

const confirmPrefix = "confirm_"

// confirms lists what waits for a person's own word.
func (b Board) confirms() engine.Definition {
	return engine.Flow[nothing]{
		Name: Confirms, Version: 1, Allow: member, Load: loadNothing,
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: b.askConfirms, Take: takeConfirms}},
	}
}

func (b Board) askConfirms(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := b.store.Confirms(ctx, t.Person.ID, tasksShown+1, page*tasksShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TaskboardConfirmsHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TaskboardConfirmsNone())
	}
	for i, s := range list[:min(len(list), tasksShown)] {
		screen.Text = append(screen.Text, locales.TaskboardConfirmsLine(i+1, s.PersonName, taskcard.Title(s.Task.TaskText)))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.TaskboardChoose(i+1, locales.Verbatim(step.Short(s.PersonName))), Option: confirmPrefix + step.Ref(s.ID),
		}})
	}
	return step.Leafed(screen, page, len(list) > tasksShown), nil
}

func takeConfirms(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, confirmPrefix); ok {
		return engine.Call(Confirm, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// claim is what somebody says that they have done.
type claim struct {
	s store.Submission
}

// confirm asks somebody on the spot whether it is so.
func (b Board) confirm() engine.Definition {
	return engine.Flow[claim]{
		Name: Confirm, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*claim, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			s, err := b.store.ConfirmOf(ctx, t.Person.ID, id)
			return &claim{s: s}, step.Gone(err)
		},
		Steps: []engine.Step[claim]{
			{Name: "card", Typed: true, Ask: b.askConfirm, Take: b.takeConfirm},
			{
				Name: "why",
				Ask: func(context.Context, engine.Turn, *claim) (engine.Screen, error) {
					return engine.Screen{Text: []engine.Message{locales.TaskboardConfirmWhy(reasonLeast, reasonMost)}}, nil
				},
				Take: b.takeWhy,
			},
		},
	}
}

func (b Board) askConfirm(_ context.Context, _ engine.Turn, c *claim) (engine.Screen, error) {
	text := []engine.Message{
		locales.TaskboardConfirmCard(c.s.PersonName, taskcard.Title(c.s.Task.TaskText), c.s.ClaimedAt),
		locales.Named(locales.Bilingual{KK: c.s.Task.TextKK, RU: c.s.Task.TextRU}),
	}
	if c.s.Task.Goal > 0 {
		text = append(text, locales.TaskboardConfirmUnits(locales.Named(locales.Bilingual{KK: c.s.Task.UnitKK, RU: c.s.Task.UnitRU}), c.s.Units))
	}
	hint := locales.TaskboardConfirmHintPeer()
	if c.s.Task.Proof == store.ProofCoordinator {
		hint = locales.TaskboardConfirmHintCoordinator()
	}
	return engine.Screen{
		Text: append(text, hint),
		Rows: [][]engine.Button{
			{{Label: locales.CommonConfirm(), Option: optionYes, Style: engine.Success}}, {{Label: locales.TaskboardConfirmNo(), Option: optionNo}},
		},
		NoCancel: true,
	}, nil
}

func (b Board) takeConfirm(ctx context.Context, t engine.Turn, c *claim, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionYes:
		return b.say(ctx, t, store.Word{Submission: c.s.ID, Yes: true})
	case in.Kind == engine.Tap && in.Option == optionNo:
		return engine.Goto("why"), nil
	}
	return notUnderstood(in), nil
}

func (b Board) takeWhy(ctx context.Context, t engine.Turn, c *claim, in engine.Input) (engine.Move, error) {
	if move, bad := badText(in, reasonLeast, reasonMost); bad {
		return move, nil
	}
	return b.say(ctx, t, store.Word{Submission: c.s.ID, Why: in.Text})
}

// badText refuses what is no text of a length.
func badText(in engine.Input, least, most int) (move engine.Move, bad bool) {
	switch length := answer.Length(in.Text); {
	case in.Kind == engine.Tap:
		return step.Stale(), true
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), true
	case length < least:
		return engine.Stay(locales.StepTextTooShort(least)), true
	case length > most:
		return engine.Stay(locales.StepTextTooLong(most, length-most)), true
	}
	return engine.Move{}, false
}

// say keeps the word, and what follows from it.
func (b Board) say(ctx context.Context, t engine.Turn, w store.Word) (engine.Move, error) {
	got, err := b.store.ConfirmSubmission(ctx, t.Person.ID, w, b.zone, t.Now)
	switch {
	case errors.Is(err, store.ErrTooClose), errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	said := locales.TaskboardConfirmThanks()
	switch {
	case got.State == store.SubmissionApproved:
		err = errors.Join(b.confirmed(ctx, got.Person, w.Submission), b.done(ctx, got.Person, w.Submission))
	case got.State == store.SubmissionRejected:
		said = locales.TaskboardConfirmRefused()
		err = b.jobs.Notify(ctx, store.Ordinary, store.Notice{
			Kind: KindRefused, Person: got.Person, Ref: step.Ref(w.Submission), Once: KindRefused + " " + step.Ref(w.Submission),
		})
	case !w.Yes:
		said = locales.TaskboardConfirmDenied()
	}
	return engine.Done().Saying(said), err
}
