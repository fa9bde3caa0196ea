package main

import (
	"context"
	"fmt"
	"time"

	"saruar/store"
)

// notice is an announcement of the demo's staff.
type notice struct {
	title, kk, ru string
	people        store.Audience
	sent          bool // two days ago; the others are still written at
}

// notices are what whoever opens the staff's announcements finds: one with its report, and one to go on with.
func notices() []notice {
	return []notice{
		{
			title: "Сарапшылармен кездесу", sent: true,
			people: store.Audience{{{Field: store.FactRole, Values: []string{store.Expert}}}},
			kk:     "Құрметті сарапшылар! Жұма күні сағат 15:00-де сараптама жайлы қысқа кездесу өтеді. Келесіз бе?",
			ru:     "Уважаемые эксперты! В пятницу в 15:00 короткая встреча об экспертизе. Придёте?",
		},
		{
			title:  "Тәлімгерлермен кездесу",
			people: store.Audience{{{Field: store.FactAim, Values: []string{"leader"}}}},
			kk:     "Жоба жетекшілері! Сейсенбіде сағат 16:00-де тәлімгерлермен ашық кездесу өтеді.",
			ru:     "Руководители проектов! Во вторник в 16:00 открытая встреча с менторами.",
		},
	}
}

// furnishAnnouncements writes the notices, each once: a turn that is none of Telegram's knows it again.
func furnishAnnouncements(ctx context.Context, s *store.Store, now time.Time) error {
	for i, n := range notices() {
		if err := n.written(ctx, s, -int64(i)-1, now); err != nil {
			return fmt.Errorf("furnish announcement %q: %w", n.title, err)
		}
	}
	return nil
}

func (n notice) written(ctx context.Context, s *store.Store, turn int64, now time.Time) error {
	return s.Together(ctx, func(ctx context.Context) error {
		id, err := s.NewAnnouncement(ctx, administrator, 0, turn, now)
		if err != nil {
			return err
		}
		of, err := s.AnnouncementOf(ctx, administrator, id)
		if err != nil || of.State != store.AnnouncementDraft || of.Title != "" {
			return err
		}
		for lang, words := range map[string]string{"kk": n.kk, "ru": n.ru} {
			if err := s.SaveAnnouncementParts(ctx, administrator, id, lang, []store.AnnouncementPart{{Kind: "text", Words: words}}); err != nil {
				return err
			}
		}
		if n.sent {
			if err := s.SaveAnnouncementButtons(ctx, administrator, id, []store.AnnouncementButton{{Kind: "vote"}}); err != nil {
				return err
			}
		}
		if err := s.SaveAnnouncementTerms(ctx, administrator, id, store.AnnouncementTerms{Title: n.title, People: n.people}); err != nil || !n.sent {
			return err
		}
		return n.went(ctx, s, id, now.AddDate(0, 0, -2))
	})
}

// went lets it go and notes that everybody has got it, as the program does when it sends.
func (n notice) went(ctx context.Context, s *store.Store, id int64, at time.Time) error {
	if _, err := s.Propose(ctx, administrator, id, at); err != nil {
		return err
	}
	at = at.Add(store.TakeBack)
	total, err := s.StartAnnouncement(ctx, id, at)
	if err != nil {
		return err
	}
	chunk, _, err := s.HandChunk(ctx, id)
	if err != nil {
		return err
	}
	of, err := s.AnnouncementOfProgram(ctx, id)
	if err != nil {
		return err
	}
	got, err := s.MarkRecipients(ctx, id, of.Revision, chunk, total, at)
	if err != nil {
		return err
	}
	settled := make([]store.Settled, len(got))
	for i, r := range got {
		settled[i] = store.Settled{Person: r.Person, State: store.RecipientSent}
	}
	if err := s.SettleRecipients(ctx, id, settled, at); err != nil {
		return err
	}
	for _, r := range got {
		if _, err := s.TapAnnouncement(ctx, r.Person, id, 0, store.VoteYes, at); err != nil {
			return err
		}
	}
	_, err = s.FinishAnnouncement(ctx, id, at)
	return err
}
