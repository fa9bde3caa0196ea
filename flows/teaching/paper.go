package teaching

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/certificate"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices about certificates; ref: the certificate's id.
const (
	KindCertificate = "certificate"
	KindRevoked     = "certificate_revoked"
	KindAllowed     = "certificate_allowed"
)

// own loads a certificate for a notice to whom it was given.
func (r Teaching) own(ctx context.Context, p store.Person, ref string) (store.Certificate, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Certificate{}, false, err
	}
	c, err := r.store.OwnCertificate(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.Certificate{}, false, nil
	}
	return c, err == nil, err
}

// File is somebody's certificate as a PDF.
func (r Teaching) File(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, ok, err := r.own(ctx, p, ref)
	if err != nil || !ok || !c.Valid() {
		return engine.Screen{}, false, err
	}
	data, err := r.paper(c)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("certificate %d: %w", c.ID, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.TeachingCertFile(c.Number, titled(c.CourseKK, c.CourseRU))},
		File: &engine.Attachment{Name: "certificate-" + c.Number + ".pdf", MIME: "application/pdf", Data: data},
	}, true, nil
}

// paper lays a certificate out in both languages.
func (r Teaching) paper(c store.Certificate) ([]byte, error) {
	qr, err := qrcode.Encode(r.link(certificateLink, c.Link), qrcode.Medium, pictureSide)
	if err != nil {
		return nil, err
	}
	page := certificate.Paper{Name: c.Name, QR: qr}
	for i, lang := range locales.Langs() {
		w := locales.NewWorder(r.words, lang)
		page.Programme, page.Title = w.Say(locales.TeachingPaperProgram()), w.Say(locales.TeachingPaperTitle())
		page.Halves[i] = certificate.Half{
			Given: w.Say(locales.TeachingPaperGiven()), Course: w.Say(locales.TeachingPaperCourse(titled(c.CourseKK, c.CourseRU))), Check: w.Say(locales.TeachingPaperCheck()),
			Facts: []string{
				w.Say(locales.TeachingPaperHours(tokens.Lasting(c.Minutes))), w.Say(locales.TeachingPaperNumber(c.Number)), w.Say(locales.TeachingPaperDate(c.IssuedAt)),
			},
		}
		if w.Err() != nil {
			return nil, w.Err()
		}
	}
	return certificate.Write(c.IssuedAt, page)
}

// Revoked tells somebody that their certificate is worth nothing any more, and why.
func (r Teaching) Revoked(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, ok, err := r.own(ctx, p, ref)
	if err != nil || !ok || c.Valid() {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{
		locales.TeachingNoticeRevoked(c.Number, titled(c.CourseKK, c.CourseRU)), locales.TeachingCertWhy(c.RevokedWhy), locales.TeachingCertAskStaff(),
	}}, true, nil
}

// Allowed tells somebody that they may ask for another one.
func (r Teaching) Allowed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, ok, err := r.own(ctx, p, ref)
	if err != nil || !ok || c.AgainAt.IsZero() {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TeachingNoticeAllowed(titled(c.CourseKK, c.CourseRU))},
		Rows: opens(locales.TeachingNoticeAllowedOpen(), Certificate, step.Ref(c.Course)),
	}, true, nil
}

// Links lead anybody from the picture on a certificate to what it says.
func (r Teaching) Links() map[string]engine.Opener {
	return map[string]engine.Opener{certificateLink: func(ctx context.Context, _ engine.Turn, args []string) (engine.Move, error) {
		link := args[0]
		if _, err := r.store.CertificateByLink(ctx, link); err != nil {
			return engine.Move{}, step.Gone(err)
		}
		return engine.Call(Seen, link), nil
	}}
}

// seen says whether a certificate is valid, and whose it is.
func (r Teaching) seen() engine.Definition {
	return step.Board(Seen, nil, func(ctx context.Context, t engine.Turn) (engine.Screen, error) {
		c, err := r.store.CertificateByLink(ctx, t.Ref)
		return engine.Screen{NoCancel: true, NoBack: true, Text: says(c), Rows: [][]engine.Button{row(locales.TeachingSeenDone(), optionYes, "")}}, step.Gone(err)
	}, func(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
		if in.Option != optionYes {
			return step.Stale(), nil
		}
		return engine.Done(), nil
	})
}

// says is what a certificate says to whoever has its link. Of one that was revoked it is not said why.
func says(c store.Certificate) []engine.Message {
	state := locales.TeachingSeenValid()
	if !c.Valid() {
		state = locales.TeachingSeenRevoked(c.RevokedAt)
	}
	return []engine.Message{state, locales.Lines(
		locales.TeachingSeenNumber(c.Number), locales.TeachingSeenName(c.Name), locales.TeachingCertCourse(titled(c.CourseKK, c.CourseRU)),
		locales.TeachingCertHours(tokens.Lasting(c.Minutes)), locales.TeachingCertDay(c.IssuedAt),
	)}
}

// Show tells somebody who has not been here before what a certificate says, in the language they have chosen or in both. ok is false for links that lead
// nowhere.
func (r Teaching) Show(ctx context.Context, t engine.Turn, link string) (screen engine.Screen, ok bool, err error) {
	c, err := r.store.CertificateByLink(ctx, link)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if t.Person.Lang != "" {
		return engine.Screen{Text: says(c)}, err == nil, err
	}
	for _, lang := range locales.Langs() {
		for _, m := range says(c) {
			screen.Text = append(screen.Text, locales.Fixed(lang, m.(locales.Message))) //nolint:forcetypeassert // says makes no others
		}
	}
	return screen, err == nil, err
}
