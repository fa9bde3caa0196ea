package teaching

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	issuedShown = 8 // on a page

	stepIssued = "issued"
	stepWhy    = "why"

	certificatePrefix = "certificate_"
	optionRevoke      = "revoke"
	optionAllow       = "allow"

	whyLeast = 3 // characters
)

// certificates lists those of a course.
func (r Teaching) certificates() engine.Definition {
	return step.Board(Certificates, Allow, r.askCertificates, func(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
		if id, ok := step.Tapped(in, certificatePrefix); ok {
			return engine.Call(Issued, id), nil
		}
		return step.Stale(), nil
	})
}

func (r Teaching) askCertificates(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	page := step.PageOf(t)
	list, err := r.store.CertificatesOf(ctx, t.Person.ID, id, t.Now, issuedShown+1, page*issuedShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingIssuedHead()}}
	if len(list) == 0 && page == 0 {
		screen.Text = append(screen.Text, locales.TeachingIssuedNone())
	}
	for _, c := range list[:min(len(list), issuedShown)] {
		label := locales.TeachingIssuedLine(c.Number, step.Short(c.Name))
		if !c.Valid() {
			label = locales.TeachingIssuedLineRevoked(c.Number, step.Short(c.Name))
		}
		screen.Rows = append(screen.Rows, row(label, certificatePrefix+step.Ref(c.ID), ""))
	}
	return step.Leafed(screen, page, len(list) > issuedShown), nil
}

// paperwork is a certificate in the hands of staff.
type paperwork struct{ c store.IssuedCertificate }

// issued shows one certificate to staff, who may revoke it, and allow another one.
func (r Teaching) issued() engine.Definition {
	return engine.Flow[paperwork]{
		Name: Issued, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*paperwork, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			c, err := r.store.IssuedCertificate(ctx, t.Person.ID, id)
			return &paperwork{c}, step.Gone(err)
		},
		Steps: []engine.Step[paperwork]{
			{Name: stepIssued, Typed: true, Ask: askIssued, Take: r.takeIssued},
			{Name: stepWhy, When: func(*paperwork) bool { return false }, Ask: askWhy, Take: r.takeWhy},
		},
	}
}

func askIssued(_ context.Context, _ engine.Turn, p *paperwork) (engine.Screen, error) {
	lines := []locales.Message{
		locales.TeachingCertIssued(p.c.Number), locales.TeachingIssuedName(p.c.Name), locales.TeachingCertCourse(titled(p.c.CourseKK, p.c.CourseRU)),
		locales.TeachingCertHours(tokens.Lasting(p.c.Minutes)), locales.TeachingCertDay(p.c.IssuedAt),
	}
	if !p.c.Valid() {
		lines = append(lines, locales.TeachingCertRevoked(p.c.RevokedAt), locales.TeachingCertWhy(p.c.RevokedWhy))
	}
	screen := engine.Screen{NoCancel: true}
	switch {
	case !p.c.AgainAt.IsZero():
		lines = append(lines, locales.TeachingIssuedAllowed())
	case p.c.MayRevoke && p.c.Valid():
		screen.Rows = append(screen.Rows, row(locales.TeachingIssuedRevoke(), optionRevoke, engine.Danger))
	case p.c.MayRevoke:
		screen.Rows = append(screen.Rows, row(locales.TeachingIssuedAllow(), optionAllow, ""))
	}
	screen.Text = []engine.Message{text(lines)}
	return screen, nil
}

func (r Teaching) takeIssued(ctx context.Context, t engine.Turn, p *paperwork, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionRevoke:
		return engine.Goto(stepWhy), nil
	case in.Option == optionAllow:
		person, err := r.store.AllowCertificate(ctx, t.Person.ID, p.c.ID, t.Now)
		return r.changed(ctx, p, KindAllowed, locales.TeachingAllowDone(), person, err)
	}
	return step.Stale(), nil
}

func askWhy(context.Context, engine.Turn, *paperwork) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingRevokeAsk(store.RevokeWhyLimit)}}, nil
}

func (r Teaching) takeWhy(ctx context.Context, t engine.Turn, p *paperwork, in engine.Input) (engine.Move, error) {
	why := ""
	checked := step.Text[paperwork]{
		Question: step.Question[paperwork]{Name: stepWhy}, Field: func(*paperwork) *string { return &why }, Min: whyLeast, Max: store.RevokeWhyLimit,
	}.Step()
	move, err := checked.Take(ctx, t, p, in)
	if err != nil || why == "" {
		return move, err
	}
	person, err := r.store.RevokeCertificate(ctx, t.Person.ID, p.c.ID, why, t.Now)
	return r.changed(ctx, p, KindRevoked, locales.TeachingRevokeDone(), person, err)
}

// changed tells whoever has the certificate what became of it, and shows it again.
func (r Teaching) changed(ctx context.Context, p *paperwork, kind string, done locales.Message, person int64, err error) (engine.Move, error) {
	if reason, ok := refusal(err, map[error]func() locales.Message{
		store.ErrChanged: locales.TeachingRevokeChanged, store.ErrNotFound: locales.TeachingRevokeChanged,
	}); ok {
		return engine.Goto(stepIssued).Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Goto(stepIssued).Saying(done), r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: kind, Person: person, Ref: step.Ref(p.c.ID)})
}
