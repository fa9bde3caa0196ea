package broadcast

import (
	"context"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// revised reads what a notice about a proposal is about.
func revised(ref string) (id int64, revision int, err error) {
	which, seen, _ := strings.Cut(ref, "-")
	if id, err = step.ID(which); err != nil {
		return 0, 0, err
	}
	if revision, err = strconv.Atoi(seen); err != nil {
		return 0, 0, engine.ErrGone
	}
	return id, revision, nil
}

// Proposed words that an announcement waits for a second person.
func (b Broadcasts) Proposed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, revision, err := revised(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	may, err := b.store.MayApprove(ctx, p.ID, id)
	if err != nil || !may {
		return engine.Screen{}, false, err
	}
	of, err := b.store.AnnouncementOf(ctx, p.ID, id)
	if err != nil {
		return engine.Screen{}, false, err
	}
	text := locales.BroadcastProposed(title(of), of.AuthorName, of.Counted)
	if of.Urgent {
		text = locales.BroadcastProposedUrgent(title(of), of.AuthorName, of.Counted)
	}
	return engine.Screen{Text: []engine.Message{text}, Rows: opens(locales.BroadcastButtonLook(), Approve, id)}, of.Revision == revision, nil
}

// Pressing reports that a proposal is urgent, so that its notice does not wait for the morning.
func (b Broadcasts) Pressing(ctx context.Context, _ store.Person, ref string, _ time.Time) (bool, error) {
	id, _, err := revised(ref)
	if err != nil {
		return false, err
	}
	of, err := b.store.AnnouncementOfProgram(ctx, id)
	return of.Urgent, err
}

// Decided tells the author what a second person has decided. What came after that has words of its own.
func (b Broadcasts) Decided(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, revision, err := revised(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	of, err := b.store.AnnouncementOf(ctx, p.ID, id)
	if err != nil {
		return engine.Screen{}, false, step.Gone(err)
	}
	screen := engine.Screen{Rows: opens(locales.BroadcastButtonOpen(), flowCard, id)}
	switch {
	case of.State == store.AnnouncementScheduled && of.Revision == revision+1:
		screen.Text = []engine.Message{locales.BroadcastToldApproved(title(of), of.Approver)}
	case of.State == store.AnnouncementDraft && of.Revision == revision+1 && of.Why != "":
		screen.Text = []engine.Message{locales.BroadcastToldDeclined(title(of), of.Why)}
	}
	return screen, len(screen.Text) > 0, nil
}

// flowCard is the flow that shows an announcement to those who write it. ref: its id.
const flowCard = "announcement"

// opens is a button that opens a flow from any message.
func opens(label locales.Message, flow string, about int64) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Action: engine.Action{Name: "open", Args: []string{flow, step.Ref(about)}}}}}
}
