package broadcast

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// barsMost is how many bars the picture has, so that the times below them can be read.
const barsMost = 12

// Picture draws how many recipients were settled over time.
func (b Broadcasts) Picture(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	of, err := b.store.AnnouncementOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	minutes, err := b.store.AnnouncementMinutes(ctx, p.ID, id)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if len(minutes) == 0 {
		return engine.Screen{Text: []engine.Message{locales.BroadcastPictureNone()}}, true, nil
	}
	bars, every := gathered(minutes)
	name := locales.BroadcastPictureTitle(title(of))
	if every > 1 {
		name = locales.BroadcastPictureTitleSpan(title(of), every)
	}
	data, err := b.draw(locales.Lang(p.Lang), name, bars)
	return engine.Screen{
		Text: []engine.Message{name}, File: &engine.Attachment{Name: "announcement.png", MIME: "image/png", Data: data, Picture: true},
	}, err == nil, err
}

// gathered puts so many minutes together that at most barsMost bars are left, those without anything among them, and gives how many minutes a bar is.
func gathered(minutes []store.AnnouncementMinute) (bars []store.AnnouncementMinute, every int) {
	first, last := minutes[0].At, minutes[len(minutes)-1].At
	whole := int(last.Sub(first)/time.Minute) + 1
	every = (whole + barsMost - 1) / barsMost
	bars = make([]store.AnnouncementMinute, (whole+every-1)/every)
	for i := range bars {
		bars[i].At = first.Add(time.Duration(i*every) * time.Minute)
	}
	for _, m := range minutes {
		b := &bars[int(m.At.Sub(first)/time.Minute)/every]
		b.Sent, b.Gone, b.Refused, b.Unknown = b.Sent+m.Sent, b.Gone+m.Gone, b.Refused+m.Refused, b.Unknown+m.Unknown
	}
	return bars, every
}

func (b Broadcasts) draw(lang locales.Lang, name locales.Message, bars []store.AnnouncementMinute) ([]byte, error) {
	painter, err := picture.New()
	if err != nil {
		return nil, err
	}
	w := worder{words: b.words, lang: lang}
	kinds := []string{
		w.say(locales.BroadcastPictureSent()), w.say(locales.BroadcastPictureGone()), w.say(locales.BroadcastPictureRefused()), w.say(locales.BroadcastPictureUnknown()),
	}
	stacks := make([]picture.Stack, len(bars))
	for i, b := range bars {
		stacks[i] = picture.Stack{Name: w.say(locales.BroadcastPictureMinute(b.At)), Counts: []int{b.Sent, b.Gone, b.Refused, b.Unknown}}
	}
	data, err := painter.Stacks(w.say(name), kinds, stacks)
	return data, errors.Join(err, w.err)
}

// worder words messages in one language, and remembers the first that could not be.
type worder struct {
	words Words
	lang  locales.Lang
	err   error
}

// say words a message; nothing at all for the zero message.
func (w *worder) say(m locales.Message) string {
	if m.IsZero() {
		return ""
	}
	text, err := w.words.Plain(w.lang, m)
	if err != nil && w.err == nil {
		w.err = err
	}
	return text
}
