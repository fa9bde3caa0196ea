package broadcast

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Approve is the flow in which a second person looks at what was proposed. ref: an announcement's id.
const Approve = "announcement_approve"

const (
	approvePrefix = "approve_" // the revision that was looked at
	declinePrefix = "decline_" // the revision that was looked at
	optionShow    = "show"
)

// approveStore is what is known of proposals.
type approveStore interface {
	ProposedAnnouncements(ctx context.Context) ([]int64, error)
	AnnouncementApprovers(ctx context.Context, id int64) ([]int64, error)
	AnnouncementContentOf(ctx context.Context, id int64) (store.AnnouncementContent, error)
	MayApprove(ctx context.Context, actor, id int64) (bool, error)
	Approve(ctx context.Context, actor, id int64, revision int, now time.Time) error
	Decline(ctx context.Context, actor, id int64, revision int, why string, now time.Time) error
}

// proposal is an announcement that waits for a second person, or did.
type proposal struct {
	of      store.Announcement
	content store.AnnouncementContent
	may     bool
}

func (b Broadcasts) approve() engine.Definition {
	return engine.Flow[proposal]{
		Name: Approve, Version: 1, Allow: approves, Load: b.loadProposal,
		Steps: []engine.Step[proposal]{{Name: stepCard, Typed: true, Ask: b.askProposal, Take: b.takeProposal}},
	}
}

func approves(p engine.Person) bool { return p.Member && p.Has(store.ApproveAnnouncements.Roles()...) }

func (b Broadcasts) loadProposal(ctx context.Context, t engine.Turn, ref string) (*proposal, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	p := &proposal{}
	if p.of, err = b.store.AnnouncementOf(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	if p.may, err = b.store.MayApprove(ctx, t.Person.ID, id); err != nil {
		return nil, err
	}
	p.content, err = b.store.AnnouncementContentOf(ctx, id)
	return p, err
}

func (b Broadcasts) askProposal(ctx context.Context, t engine.Turn, p *proposal) (engine.Screen, error) {
	terms, err := b.terms(ctx, p.of, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{terms}}
	for _, lang := range []locales.Lang{locales.Kazakh, locales.Russian} {
		screen.Text = append(screen.Text, said(lang, p.content.Parts[string(lang)])...)
	}
	if len(p.content.Buttons) > 0 {
		screen.Text = append(screen.Text, buttons(t.Person.Lang, p.content.Buttons))
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.BroadcastButtonShow(), Option: optionShow, Style: engine.Primary}})
	if !p.may {
		screen.Text = append(screen.Text, stands(p.of))
		return screen, nil
	}
	revision := strconv.Itoa(p.of.Revision)
	screen.Rows = append(screen.Rows,
		[]engine.Button{{Label: locales.CommonApprove(), Option: approvePrefix + revision, Style: engine.Success}},
		[]engine.Button{{Label: locales.CommonDecline(), Option: declinePrefix + revision, Style: engine.Danger}})
	return screen, nil
}

// terms says whose announcement it is, for whom, for how many, how it goes, and what it costs.
func (b Broadcasts) terms(ctx context.Context, of store.Announcement, now time.Time) (locales.Message, error) {
	lines := []locales.Message{locales.BroadcastApproveHead(title(of), of.AuthorName, of.Counted)}
	if b.about != nil {
		about, err := b.about(ctx, of, now)
		if err != nil {
			return locales.Message{}, err
		}
		lines = append(lines, about...)
	}
	if of.State == store.AnnouncementProposed && !of.SendAt.After(now.Add(store.TakeBack)) {
		lines = append(lines, locales.BroadcastApproveSoon())
	}
	if of.Repeats != "" {
		lines = append(lines, locales.BroadcastApproveRepeats())
	}
	return locales.Lines(lines...), nil
}

// said is what an announcement says in a language, as plain words.
func said(lang locales.Lang, parts []store.AnnouncementPart) (text []engine.Message) {
	head := []locales.Message{locales.BroadcastApproveKk()}
	if lang == locales.Russian {
		head = []locales.Message{locales.BroadcastApproveRu()}
	}
	switch {
	case len(parts) > 1:
		head = append(head, locales.BroadcastApproveAlbum(len(parts)))
	case len(parts) == 1 && parts[0].File != "":
		head = append(head, locales.BroadcastApproveFile())
	}
	text = append(text, locales.Lines(head...))
	for _, p := range parts {
		if p.Words != "" {
			text = append(text, locales.Verbatim(p.Words))
		}
	}
	return text
}

func buttons(lang string, list []store.AnnouncementButton) locales.Message {
	lines := []locales.Message{locales.BroadcastApproveButtons()}
	for _, b := range list {
		label := labelled(lang, b.LabelKK, b.LabelRU)
		switch b.Kind {
		case "link":
			lines = append(lines, locales.BroadcastApproveLink(label, b.Target))
		case "vote":
			lines = append(lines, locales.BroadcastApproveVote())
		default:
			lines = append(lines, locales.Verbatim(label))
		}
	}
	return locales.Lines(lines...)
}

// stands says what has become of a proposal, or why the reader does not decide about it.
func stands(of store.Announcement) locales.Message {
	switch {
	case of.State == store.AnnouncementProposed && of.Own:
		return locales.BroadcastApproveOwn()
	case of.State != store.AnnouncementDraft && of.Approver != "":
		return locales.BroadcastStandsApproved(of.Approver)
	case of.State == store.AnnouncementDraft && of.Why != "":
		return locales.BroadcastStandsDeclined(of.Why)
	}
	return locales.BroadcastStandsOver()
}

func (b Broadcasts) takeProposal(ctx context.Context, t engine.Turn, p *proposal, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if in.Option == optionShow {
		return engine.Stay(locales.AnnouncementShowComing()), b.shows(ctx, t, p.of.ID)
	}
	if seen, ok := step.Tapped(in, declinePrefix); ok {
		return engine.Call(Decline, step.Ref(p.of.ID)+"-"+seen), nil
	}
	seen, ok := step.Tapped(in, approvePrefix)
	revision, err := strconv.Atoi(seen)
	if !ok || err != nil {
		return step.Stale(), nil //nolint:nilerr // whatever it is, it is no button of this card
	}
	err = b.store.Approve(ctx, t.Person.ID, p.of.ID, revision, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.BroadcastDecidedBefore()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Stay(locales.BroadcastApprovedNow()), b.decided(ctx, p.of.Author, p.of.ID, revision)
}

// errandShow is the errand of others that sends an announcement to somebody as it will arrive, in all languages from this one on. Its reference is the announcement's id,
// a dot and the language.
const errandShow = "announcement_show"

func (b Broadcasts) shows(ctx context.Context, t engine.Turn, id int64) error {
	ref := step.Ref(id) + "." + string(locales.Kazakh)
	n := store.Notice{Kind: errandShow, Person: t.Person.ID, Ref: ref, Once: fmt.Sprint(errandShow, ":", t.Update, ":", ref)}
	return b.jobs.Notify(ctx, store.Prompt, n)
}

// Kinds of notices about proposals. The reference is the announcement's id, a hyphen, and the revision that is meant.
const (
	KindProposed = "announcement_proposed" // to those who may approve it
	KindDecided  = "announcement_decided"  // to its author
)

// Ask tells those who may approve an announcement that it waits for them, once for each proposal.
func (b Broadcasts) Ask(ctx context.Context, of store.Announcement) error {
	people, err := b.store.AnnouncementApprovers(ctx, of.ID)
	if err != nil {
		return err
	}
	notices := make([]store.Notice, len(people))
	for i, person := range people {
		ref := proposed(of.ID, of.Revision)
		notices[i] = store.Notice{Kind: KindProposed, Person: person, Ref: ref, Once: fmt.Sprint(KindProposed, " ", ref, " ", person)}
	}
	return b.jobs.Notify(ctx, store.Ordinary, notices...)
}

func proposed(id int64, revision int) string { return fmt.Sprint(id, "-", revision) }

func (b Broadcasts) decided(ctx context.Context, author, id int64, revision int) error {
	return b.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindDecided, Person: author, Ref: proposed(id, revision)})
}
