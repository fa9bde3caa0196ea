package announcement

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions. The ref is an announcement's id where nothing else is said.
const (
	Hub       = "announcements"          // ref: a project's id, or nothing for the programme
	Templates = "announcement_templates" // ref: the same
	Card      = "announcement"
	Message   = "announcement_words" // ref: an announcement's id, a dot and a language
	Buttons   = "announcement_buttons"
	NewButton = "announcement_button"
	Terms     = "announcement_terms"
)

// Writing is what is kept of announcements for those who write them. It does for each person only what their own rights allow.
type Writing interface {
	AnnouncementRightsOf(ctx context.Context, actor, project int64) (store.AnnouncementRights, error)
	Announcements(ctx context.Context, actor, project int64, limit, skip int) ([]store.Announcement, error)
	AnnouncementTemplates(ctx context.Context, actor, project int64, limit, skip int) ([]store.Announcement, error)
	AnnouncementContentOf(ctx context.Context, id int64) (store.AnnouncementContent, error)
	NewAnnouncement(ctx context.Context, actor, project, turn int64, now time.Time) (int64, error)
	CopyAnnouncement(ctx context.Context, actor, from, turn int64, now time.Time) (int64, error)
	SaveAnnouncementParts(ctx context.Context, actor, id int64, lang string, parts []store.AnnouncementPart) error
	SaveAnnouncementButtons(ctx context.Context, actor, id int64, buttons []store.AnnouncementButton) error
	SaveAnnouncementTerms(ctx context.Context, actor, id int64, t store.AnnouncementTerms) error
	KeepTemplate(ctx context.Context, actor, id int64, template bool, now time.Time) error
	DropAnnouncement(ctx context.Context, actor, id int64, now time.Time) error
	TakeBackAnnouncement(ctx context.Context, actor, id int64, now time.Time) error
	LookAtAnnouncement(ctx context.Context, actor, id int64) (store.Meant, error)
	Propose(ctx context.Context, actor, id int64, now time.Time) (store.Announcement, error)
	AnnouncesAgain(ctx context.Context, project int64, now time.Time) (time.Time, error)
	TaskProjects(ctx context.Context, person int64) ([]store.Project, error)
}

// Words puts messages into words for what is kept as it will be read.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Place is somewhere in the bot that people may go to.
type Place struct {
	Flow  string
	Label locales.Message
}

// Allow says who works with announcements of the programme. What somebody sees and does there is decided anew by each query.
func Allow(p engine.Person) bool {
	return p.Member && (p.Has(store.Announce.Roles()...) || p.Has(store.ReadAnnouncements.Roles()...))
}

// member lets leaders in, who need no role: the store knows whose project it is.
func member(p engine.Person) bool { return p.Member && !p.Minor }

// Languages of announcements, in the order in which they are shown.
func languages() []string { return []string{"kk", "ru"} }

func languageName(lang string) locales.Message {
	if lang == "ru" {
		return locales.CommonLangRu()
	}
	return locales.CommonLangKk()
}

// called is what an announcement is called by those who write it.
func called(of store.Announcement) string {
	if of.Title == "" {
		return "№ " + step.Ref(of.ID)
	}
	return of.Title
}

func stateName(s store.AnnouncementState) locales.Message {
	switch s {
	case store.AnnouncementTemplate:
		return locales.AnnouncementStateTemplate()
	case store.AnnouncementProposed:
		return locales.AnnouncementStateProposed()
	case store.AnnouncementScheduled:
		return locales.AnnouncementStateScheduled()
	case store.AnnouncementSending:
		return locales.AnnouncementStateSending()
	case store.AnnouncementPaused:
		return locales.AnnouncementStatePaused()
	case store.AnnouncementDone:
		return locales.AnnouncementStateDone()
	case store.AnnouncementCancelled:
		return locales.AnnouncementStateCancelled()
	case store.AnnouncementDropped:
		return locales.AnnouncementStateDropped()
	case store.AnnouncementDraft:
	}
	return locales.AnnouncementStateDraft()
}

// written reports that an announcement is still written at, begun that it has gone out to somebody.
func written(s store.AnnouncementState) bool {
	return s == store.AnnouncementDraft || s == store.AnnouncementTemplate
}

func begun(s store.AnnouncementState) bool {
	switch s {
	case store.AnnouncementSending, store.AnnouncementPaused, store.AnnouncementDone, store.AnnouncementCancelled:
		return true
	case store.AnnouncementDraft, store.AnnouncementTemplate, store.AnnouncementProposed, store.AnnouncementScheduled, store.AnnouncementDropped:
	}
	return false
}

// load gives an announcement that the reader may see.
func (a Announcements) load(ctx context.Context, t engine.Turn, ref string) (store.Announcement, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Announcement{}, err
	}
	of, err := a.store.AnnouncementOf(ctx, t.Person.ID, id)
	return of, step.Gone(err)
}

// loadWritten gives one that the reader may still write at.
func (a Announcements) loadWritten(ctx context.Context, t engine.Turn, ref string) (store.Announcement, error) {
	of, err := a.load(ctx, t, ref)
	if err == nil && (!of.Leads || !written(of.State)) {
		err = engine.ErrGone
	}
	return of, err
}

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return locales.AnnouncementChanged(), true
	case errors.Is(err, store.ErrNoWords):
		return locales.AnnouncementNoWords(), true
	case errors.Is(err, store.ErrAlbumPress):
		return locales.AnnouncementAlbumPress(), true
	case errors.Is(err, store.ErrNobody):
		return locales.AnnouncementNobody(), true
	case errors.Is(err, store.ErrDailyLimit):
		return locales.AnnouncementDailyLimit(store.FollowerLimit), true
	case errors.Is(err, store.ErrOverLimit):
		return locales.CommonErrLimit(), true
	}
	return locales.Message{}, false
}

// said is the move, or why it was refused.
func said(done engine.Move, err error) (engine.Move, error) {
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return done, err
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// never is for questions that are only asked when their button was tapped.
func never[D any](*D) bool { return false }

func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}
