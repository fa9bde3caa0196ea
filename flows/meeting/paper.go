package meeting

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/certificate"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const pictureSide = 512 // pixels

// link is a deep link to a certificate of hours.
func (r Meetings) link(link string) string {
	return "https://t.me/" + r.botName + "?start=" + HoursLink + "_" + link
}

// own loads a certificate for a notice to whom it was given.
func (r Meetings) own(ctx context.Context, p store.Person, ref string) (store.MentorCertificate, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.MentorCertificate{}, false, err
	}
	c, err := r.store.OwnMentorCertificate(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.MentorCertificate{}, false, nil
	}
	return c, err == nil, err
}

// HoursFile is a mentor's certificate as a PDF.
func (r Meetings) HoursFile(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, ok, err := r.own(ctx, p, ref)
	if err != nil || !ok || !c.Valid() {
		return engine.Screen{}, false, err
	}
	data, err := r.paper(c)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("certificate of hours %d: %w", c.ID, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.MeetingHoursFile(c.Number)},
		File: &engine.Attachment{Name: "mentor-" + c.Number + ".pdf", MIME: "application/pdf", Data: data},
	}, true, nil
}

// HoursEnded tells a mentor that their certificate is worth nothing any more, and why.
func (r Meetings) HoursEnded(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, ok, err := r.own(ctx, p, ref)
	if err != nil || !ok || c.Valid() {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{locales.MeetingToldRevoked(c.Number), locales.MeetingWhy(c.RevokedWhy)}}, true, nil
}

// paper lays a certificate out in both languages.
func (r Meetings) paper(c store.MentorCertificate) ([]byte, error) {
	qr, err := qrcode.Encode(r.link(c.Link), qrcode.Medium, pictureSide)
	if err != nil {
		return nil, err
	}
	page := certificate.Paper{Name: c.Name, QR: qr}
	for i, lang := range locales.Langs() {
		w := locales.NewWorder(r.words, lang)
		page.Programme, page.Title = w.Say(locales.TeachingPaperProgram()), w.Say(locales.MeetingPaperTitle())
		page.Halves[i] = certificate.Half{
			Given: w.Say(locales.MeetingPaperGiven()), Course: w.Say(locales.MeetingPaperWhat()), Check: w.Say(locales.MeetingPaperCheck()),
			Facts: []string{
				w.Say(locales.MeetingPaperHours(lasted(c.Minutes))), w.Say(locales.MeetingPaperMeetings(c.Meetings)),
				w.Say(locales.MeetingPaperSince(noon(c.Since))), w.Say(locales.MeetingPaperUntil(noon(c.Until))),
				w.Say(locales.MeetingPaperNumber(c.Number)), w.Say(locales.MeetingPaperDate(c.IssuedAt)),
			},
		}
		if w.Err() != nil {
			return nil, w.Err()
		}
	}
	return certificate.Write(c.IssuedAt, page)
}

// Show tells somebody who has not been here before what a certificate says, in the language they have chosen or in both. ok is false for links that lead
// nowhere.
func (r Meetings) Show(ctx context.Context, t engine.Turn, link string) (screen engine.Screen, ok bool, err error) {
	c, err := r.store.MentorCertificateByLink(ctx, link)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if t.Person.Lang != "" {
		return engine.Screen{Text: certified(c)}, err == nil, err
	}
	for _, lang := range locales.Langs() {
		for _, m := range certified(c) {
			screen.Text = append(screen.Text, locales.Fixed(lang, m.(locales.Message))) //nolint:forcetypeassert // certified makes no others
		}
	}
	return screen, err == nil, err
}
