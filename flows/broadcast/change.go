package broadcast

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ErrandChange brings a change of what was sent into the chats where it is. Its reference is the change's id.
const ErrandChange = "announcement_change"

// Change is the flow in which an announcement that was sent is put into other words, or taken away again. ref: its id.
const Change = "announcement_change"

const (
	stepKk    = "words_kk"
	stepRu    = "words_ru"
	stepErase = "erase"

	optionKk    = "kk"
	optionRu    = "ru"
	optionErase = "erase"

	textMost    = 4096 // characters, as Telegram has it
	captionMost = 1024
)

// changeStore keeps what becomes of what was sent.
type changeStore interface {
	RewordAnnouncement(ctx context.Context, actor, id int64, lang, words string, entities json.RawMessage, now time.Time) (int64, error)
	RecallAnnouncement(ctx context.Context, actor, id int64, now time.Time) (int64, error)
	LastChange(ctx context.Context, actor, id int64) (store.AnnouncementChange, bool, error)
	RecallReach(ctx context.Context, actor, id int64, now time.Time) (able, late int, err error)
}

// sent is an announcement that is over or rests, with what it says.
type sent struct {
	of      store.Announcement
	content store.AnnouncementContent
	last    store.AnnouncementChange
	changed bool
}

func (b Broadcasts) change() engine.Definition {
	aside := func(*sent) bool { return false }
	return engine.Flow[sent]{
		Name: Change, Version: 1, Allow: member, Load: b.loadSent,
		Steps: []engine.Step[sent]{
			{Name: stepCard, Typed: true, Ask: askSent, Take: takeSent},
			{Name: stepKk, When: aside, Ask: askOther(locales.Kazakh), Take: b.takeOther(locales.Kazakh)},
			{Name: stepRu, When: aside, Ask: askOther(locales.Russian), Take: b.takeOther(locales.Russian)},
			{Name: stepErase, Typed: true, When: aside, Ask: b.askErase, Take: b.takeErase},
		},
	}
}

func (b Broadcasts) loadSent(ctx context.Context, t engine.Turn, ref string) (*sent, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	s := &sent{}
	if s.of, err = b.store.AnnouncementOf(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	if !over(s.of.State) && s.of.State != store.AnnouncementPaused || !s.of.Leads {
		return nil, engine.ErrGone
	}
	if s.content, err = b.store.AnnouncementContentOf(ctx, id); err != nil {
		return nil, err
	}
	s.last, s.changed, err = b.store.LastChange(ctx, t.Person.ID, id)
	return s, err
}

func askSent(_ context.Context, _ engine.Turn, s *sent) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.BroadcastChangeHead(title(s.of))}, NoCancel: true}
	if s.changed {
		screen.Text = append(screen.Text, changeLine(s.last))
	}
	if s.changed && !s.last.Over {
		screen.Rows = [][]engine.Button{{{Label: locales.BroadcastButtonRefresh(), Option: optionRefresh}}}
		return screen, nil
	}
	screen.Rows = [][]engine.Button{
		{{Label: locales.BroadcastButtonRewordKk(), Option: optionKk}},
		{{Label: locales.BroadcastButtonRewordRu(), Option: optionRu}},
	}
	if over(s.of.State) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.BroadcastButtonErase(), Option: optionErase, Style: engine.Danger}})
	}
	return screen, nil
}

// changeLine says how far a change is, and in how many chats it could not be.
func changeLine(c store.AnnouncementChange) locales.Message {
	line := locales.BroadcastChangeReworded(c.Done, c.Total)
	if c.Delete {
		line = locales.BroadcastChangeErased(c.Done, c.Total)
	}
	if c.Refused > 0 {
		line = locales.Lines(line, locales.BroadcastChangeRefused(c.Refused))
	}
	return line
}

func takeSent(_ context.Context, _ engine.Turn, _ *sent, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch in.Option {
	case optionRefresh:
		return engine.Stay(nil), nil
	case optionKk:
		return engine.Goto(stepKk), nil
	case optionRu:
		return engine.Goto(stepRu), nil
	case optionErase:
		return engine.Goto(stepErase), nil
	}
	return step.Stale(), nil
}

// limit is how long the words may be, and the least: a caption may be empty.
func (s *sent) limit(lang locales.Lang) (least, most int) {
	parts := s.content.Parts[string(lang)]
	if len(parts) > 0 && parts[0].Kind != "text" {
		return 0, captionMost
	}
	return 1, textMost
}

func askOther(lang locales.Lang) func(context.Context, engine.Turn, *sent) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, s *sent) (engine.Screen, error) {
		_, most := s.limit(lang)
		screen := engine.Screen{Text: []engine.Message{locales.BroadcastRewordKkAsk(most)}, NoCancel: true}
		if lang == locales.Russian {
			screen.Text = []engine.Message{locales.BroadcastRewordRuAsk(most)}
		}
		for _, p := range s.content.Parts[string(lang)][:min(1, len(s.content.Parts[string(lang)]))] {
			if p.Words != "" {
				screen.Text = append(screen.Text, locales.Verbatim(p.Words))
			}
		}
		return screen, nil
	}
}

func (b Broadcasts) takeOther(lang locales.Lang) func(context.Context, engine.Turn, *sent, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, s *sent, in engine.Input) (engine.Move, error) {
		if in.Kind == engine.Tap {
			return step.Stale(), nil
		}
		words, entities := in.Text, json.RawMessage(nil)
		if in.Formatted != nil {
			words, entities = in.Formatted.Text, store.KeepFormatting(in.Formatted.Entities)
		}
		least, most := s.limit(lang)
		switch length := answer.Length(words); {
		case in.Kind != engine.Text || length < least:
			return engine.Stay(locales.StepTextWanted()), nil
		case length > most:
			return engine.Stay(locales.StepTextTooLong(most, length-most)), nil
		}
		part := store.AnnouncementPart{Kind: "text", Words: words, Entities: entities}
		if err := part.Check(); errors.Is(err, store.ErrNoWords) {
			return engine.Stay(locales.StepTextWanted()), nil
		} else if err != nil {
			return engine.Stay(locales.AnnouncementFormatting()), nil
		}
		id, err := b.store.RewordAnnouncement(ctx, t.Person.ID, s.of.ID, string(lang), words, entities, t.Now)
		return b.begun(ctx, id, locales.BroadcastRewordBegun(), err)
	}
}

// begun has a job bring a change about.
func (b Broadcasts) begun(ctx context.Context, change int64, said locales.Message, err error) (engine.Move, error) {
	switch {
	case errors.Is(err, store.ErrNobody):
		return engine.Goto(stepCard).Saying(locales.BroadcastEraseLate()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Goto(stepCard).Saying(locales.BroadcastChanged()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Goto(stepCard).Saying(said), b.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: ErrandChange, Ref: step.Ref(change)})
}

func (b Broadcasts) askErase(ctx context.Context, t engine.Turn, s *sent) (engine.Screen, error) {
	able, late, err := b.store.RecallReach(ctx, t.Person.ID, s.of.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	counts := []locales.Message{locales.BroadcastEraseAble(able)}
	if late > 0 {
		counts = append(counts, locales.BroadcastEraseKept(late))
	}
	return engine.Screen{
		Text: []engine.Message{locales.BroadcastEraseAsk(), locales.Lines(counts...)}, NoCancel: true, NoBack: true,
		Rows: [][]engine.Button{
			{{Label: locales.BroadcastEraseYes(), Option: optionYes, Style: engine.Danger}},
			{{Label: locales.BroadcastEraseNo(), Option: optionNo}},
		},
	}, nil
}

func (b Broadcasts) takeErase(ctx context.Context, t engine.Turn, s *sent, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionNo:
		return engine.Goto(stepCard), nil
	case in.Option == optionYes:
		id, err := b.store.RecallAnnouncement(ctx, t.Person.ID, s.of.ID, t.Now)
		return b.begun(ctx, id, locales.BroadcastEraseBegun(), err)
	}
	return step.Stale(), nil
}
