package teaching

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	stepClaim = "claim"
	stepName  = "name"

	optionTake    = "take"
	optionCorrect = "correct"
	optionAgain   = "again"
)

// claim is somebody who asks for their certificate: the name as they have corrected it, once.
type claim struct {
	Name string `json:"name"`
}

// certificate is where those who take part ask for theirs, and see what is missing for it.
func (r Teaching) certificate() engine.Definition {
	return engine.Flow[claim]{
		Name: Certificate, Version: 1, Allow: member,
		Steps: []engine.Step[claim]{
			{Name: stepClaim, Typed: true, Ask: r.askClaim, Take: r.takeClaim},
			{Name: stepName, When: func(*claim) bool { return false }, Ask: askName, Take: takeName},
		},
	}
}

// record is what is known of somebody's certificate in a course.
type record struct {
	course   store.Course
	standing store.CourseStanding
	last     store.Certificate // of id 0 when there is none
}

func (r Teaching) record(ctx context.Context, t engine.Turn) (rec record, err error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return record{}, err
	}
	if rec.course, err = r.store.CourseTaken(ctx, t.Person.ID, id); err != nil {
		return record{}, step.Gone(err)
	}
	if rec.last, err = r.store.CertificateIn(ctx, t.Person.ID, id); err != nil && !errors.Is(err, store.ErrNotFound) {
		return record{}, err
	}
	rec.standing, err = r.store.CourseStandingOf(ctx, t.Person.ID, id, t.Now)
	return rec, step.Gone(err)
}

// has reports whether there is one that is valid, blocked whether one was revoked and no other may be asked for.
func (r record) has() bool { return r.last.ID != 0 && r.last.Valid() }

func (r record) blocked() bool { return r.last.ID != 0 && !r.last.Valid() && r.last.AgainAt.IsZero() }

func (r Teaching) askClaim(ctx context.Context, t engine.Turn, c *claim) (engine.Screen, error) {
	rec, err := r.record(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.Lines(locales.TeachingCertHead(), locales.TeachingCertCourse(titled(rec.course.TitleKK, rec.course.TitleRU))),
	}}
	switch {
	case rec.has():
		screen.Text = append(screen.Text, locales.Lines(locales.TeachingCertIssued(rec.last.Number), locales.TeachingSeenName(rec.last.Name),
			locales.TeachingCertHours(tokens.Lasting(rec.last.Minutes)), locales.TeachingCertDay(rec.last.IssuedAt)))
		screen.Rows = [][]engine.Button{
			row(locales.TeachingCertAgain(), optionAgain, engine.Primary),
			{{Label: locales.TeachingCertCheck(), URL: r.link(certificateLink, rec.last.Link)}},
		}
		return screen, nil
	case rec.blocked():
		screen.Text = append(screen.Text, locales.Lines(locales.TeachingCertRevoked(rec.last.RevokedAt), locales.TeachingCertWhy(rec.last.RevokedWhy)),
			locales.TeachingCertAskStaff())
		return screen, nil
	case rec.last.ID != 0:
		screen.Text = append(screen.Text, locales.TeachingCertAllowed())
	}
	if !rec.standing.Reached() {
		screen.Text = append(screen.Text, text(missing(rec.standing)))
		return screen, nil
	}
	return claimed(screen, c, t), nil
}

// claimed shows the name as it will stand on the certificate. It may be corrected once.
func claimed(screen engine.Screen, c *claim, t engine.Turn) engine.Screen {
	screen.Text = append(screen.Text, locales.TeachingCertReached(), locales.TeachingCertName(nameOf(c, t)))
	screen.Rows = append(screen.Rows, row(locales.TeachingCertTake(), optionTake, engine.Success))
	if c.Name == "" {
		screen.Text = append(screen.Text, locales.TeachingCertNameOnce())
		screen.Rows = append(screen.Rows, row(locales.TeachingCertCorrect(), optionCorrect, ""))
	}
	return screen
}

func nameOf(c *claim, t engine.Turn) string {
	if c.Name != "" {
		return c.Name
	}
	return t.Person.Name
}

// missing says what a certificate needs yet.
func missing(s store.CourseStanding) []locales.Message {
	lines := []locales.Message{locales.TeachingCertMissing()}
	if !s.Over {
		lines = append(lines, locales.TeachingCertMissingLessons())
	}
	if !s.Enough() {
		lines = append(lines, locales.TeachingCertMissingHours(s.Percent(), s.Needed))
	}
	if s.Accepted < s.Homework {
		lines = append(lines, locales.TeachingCertMissingHomework(s.Accepted, s.Homework))
	}
	return lines
}

func (r Teaching) takeClaim(ctx context.Context, t engine.Turn, c *claim, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	rec, err := r.record(ctx, t)
	switch {
	case err != nil:
		return engine.Move{}, err
	case in.Option == optionAgain && rec.has():
		return engine.Stay(nil).Noting(locales.TeachingCertComing()), r.send(ctx, t.Person.ID, rec.last.ID)
	case in.Option == optionCorrect && c.Name == "":
		return engine.Goto(stepName), nil
	case in.Option != optionTake:
		return step.Stale(), nil
	}
	name := nameOf(c, t)
	if !fitting(name) { // the name of first contact may be anything
		return engine.Goto(stepName).Saying(locales.TeachingCertNameBad()), nil
	}
	issued, err := r.store.IssueCertificate(ctx, t.Person.ID, rec.course.ID, name, r.zone, t.Now)
	if errors.Is(err, store.ErrIncomplete) || errors.Is(err, store.ErrRevoked) || errors.Is(err, store.ErrNotFound) {
		return engine.Stay(nil), nil // the screen says how it is now
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Stay(locales.TeachingCertComing()), r.send(ctx, t.Person.ID, issued.ID)
}

func (r Teaching) send(ctx context.Context, person, certificate int64) error {
	return r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindCertificate, Person: person, Ref: step.Ref(certificate)})
}

func askName(context.Context, engine.Turn, *claim) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingCertNameAsk(store.CertificateNameLimit)}}, nil
}

func takeName(ctx context.Context, t engine.Turn, c *claim, in engine.Input) (engine.Move, error) {
	name := ""
	checked := step.Text[claim]{
		Question: step.Question[claim]{Name: stepName}, Field: func(*claim) *string { return &name }, Max: store.CertificateNameLimit,
		Check: func(text string) (string, *locales.Message) {
			text = strings.Join(strings.Fields(text), " ")
			if !fitting(text) {
				bad := locales.TeachingCertNameBad()
				return "", &bad
			}
			return text, nil
		},
	}.Step()
	move, err := checked.Take(ctx, t, c, in)
	if err != nil || name == "" {
		return move, err
	}
	c.Name = name
	return engine.Goto(stepClaim), nil
}

// fitting reports whether a name can stand on a certificate: Cyrillic or Latin letters, and what stands between them.
func fitting(name string) bool {
	letters := 0
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Cyrillic, r) && unicode.IsLetter(r), unicode.Is(unicode.Latin, r) && unicode.IsLetter(r):
			letters++
		case !strings.ContainsRune(" -'’.", r):
			return false
		}
	}
	return letters > 0 && answer.Length(name) <= store.CertificateNameLimit
}

// certificateStore is what is kept of certificates.
type certificateStore interface {
	CourseTaken(ctx context.Context, person, id int64) (store.Course, error)
	CourseStandingOf(ctx context.Context, person, course int64, now time.Time) (store.CourseStanding, error)
	CertificateIn(ctx context.Context, person, course int64) (store.Certificate, error)
	OwnCertificate(ctx context.Context, person, id int64) (store.Certificate, error)
	CertificateByLink(ctx context.Context, link string) (store.Certificate, error)
	IssueCertificate(ctx context.Context, person, course int64, name string, zone *time.Location, now time.Time) (store.Certificate, error)
	CertificatesOf(ctx context.Context, actor, course int64, now time.Time, limit, offset int) ([]store.IssuedCertificate, error)
	IssuedCertificate(ctx context.Context, actor, id int64) (store.IssuedCertificate, error)
	RevokeCertificate(ctx context.Context, actor, id int64, why string, now time.Time) (person int64, err error)
	AllowCertificate(ctx context.Context, actor, id int64, now time.Time) (person int64, err error)
}
