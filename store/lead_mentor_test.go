package store_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/store"
	"saruar/store/storetest"
)

const (
	leadOffice  = int64(41) // staff of Astana
	leadOffice2 = int64(42) // another of them
	leadFar     = int64(43) // staff of another region
	leadReader  = int64(44) // auditor
)

// matchmaking is mentors, projects and staff.
type matchmaking struct {
	*store.Store
	t        *testing.T
	past     *pgxpool.Pool
	now      time.Time
	projects []int64
}

func newMatchmaking(t *testing.T, mentors, teams int) *matchmaking {
	t.Helper()
	address := storetest.New(t)
	w := &matchmaking{t: t, Store: opened(t, address), past: storetest.Past(t, address), now: time.Now().UTC().Truncate(time.Second)}
	w.projects = storetest.Mentoring(t, address, mentors, teams)
	w.sql(`insert into region (code, name_kk, name_ru) values ('KZ-10', 'Абай', 'Абай') on conflict do nothing`)
	w.sql(`insert into person (id, lang, lang_chosen, name, region, created_at, member_at) select n, 'kk', true, 'Сәуле', 'KZ-71', now(), now() from generate_series(41, 44) n`)
	w.sql(`insert into role_grant (person, role, region, granted_by, granted_at) values
		(41, 'staff', 'KZ-71', 41, now()), (42, 'staff', 'KZ-71', 41, now()), (43, 'staff', 'KZ-10', 41, now()), (44, 'auditor', null, 41, now())`)
	return w
}

func (w *matchmaking) sql(query string, args ...any) {
	w.t.Helper()
	_, err := w.past.Exec(context.WithoutCancel(w.t.Context()), query, args...)
	w.must(err)
}

func (w *matchmaking) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *matchmaking) refused(err, want error) {
	w.t.Helper()
	if !errors.Is(err, want) {
		w.t.Fatalf("%v, want %v", err, want)
	}
}

func TestAProposedMentorGoesWithAProjectWhenBothSaidYes(t *testing.T) {
	t.Parallel()
	w := newMatchmaking(t, 4, 2)
	ctx, mentor, leader := t.Context(), storetest.Mentor(0), storetest.Leader(0)
	propose := func(actor, project, mentor int64) (int64, error) {
		return w.ProposeLead(ctx, actor, store.NewLead{Project: project, Mentor: mentor, Words: "Сөз"}, w.now)
	}
	for _, nobody := range []int64{leadFar, leadReader, leader, mentor} {
		_, err := propose(nobody, w.projects[0], mentor)
		w.refused(err, store.ErrNotFound)
	}
	w.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, w.projects[1], mentor)
	_, err := propose(leadOffice, w.projects[1], mentor)
	w.refused(err, store.ErrTooClose)

	// Two of staff at once: one pair stands, and the other one is told.
	ids, errs, group := make([]int64, 2), make([]error, 2), sync.WaitGroup{}
	for i, actor := range []int64{leadOffice, leadOffice2} {
		group.Go(func() { ids[i], errs[i] = propose(actor, w.projects[0], storetest.Mentor(i)) })
	}
	group.Wait()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatal(errs)
	}
	lost := slices.IndexFunc(errs, func(err error) bool { return err != nil })
	w.refused(errs[lost], store.ErrPaired)
	id, mentor := ids[1-lost], storetest.Mentor(1-lost)
	again, err := propose(leadOffice, w.projects[0], mentor)
	if w.must(err); again != id {
		t.Fatalf("the same twice: %d and %d", id, again)
	}

	for _, nobody := range []int64{leadFar, leadOffice, storetest.Leader(1)} {
		_, err = w.AnswerLead(ctx, nobody, id, true, "", w.now)
		w.refused(err, store.ErrNotFound)
	}
	answers := func(person int64, want store.LeadState) {
		t.Helper()
		state, err := w.AnswerLead(ctx, person, id, true, "", w.now)
		if w.must(err); state != want {
			t.Fatalf("%s, want %s", state, want)
		}
	}
	answers(mentor, store.LeadProposed)
	answers(mentor, store.LeadProposed)
	answers(leader, store.LeadActive)
	_, err = w.AnswerLead(ctx, leader, id, false, "Жоқ", w.now)
	w.refused(err, store.ErrChanged)

	w.refused(w.AskLeadEnd(ctx, leadOffice, id, "x"), store.ErrNotFound)
	w.must(w.AskLeadEnd(ctx, leader, id, "Уақыт жоқ"))
	w.refused(w.AskLeadEnd(ctx, mentor, id, "Менде де"), store.ErrChanged)
	l, err := w.Lead(ctx, leadOffice, id)
	if w.must(err); l.LeaveSide != store.SideTeam || l.Why != "Уақыт жоқ" || l.Side != store.SideStaff || !l.MayManage {
		t.Fatalf("%+v", l)
	}
	for _, nobody := range []int64{leadFar, leadReader, leader, mentor} {
		w.refused(w.EndLead(ctx, nobody, id, "x", w.now), store.ErrNotFound)
	}
	w.must(w.EndLead(ctx, leadOffice2, id, "Келісім бойынша", w.now))
	w.refused(w.EndLead(ctx, leadOffice, id, "x", w.now), store.ErrChanged)
	if _, err = propose(leadOffice, w.projects[0], storetest.Mentor(2)); err != nil {
		t.Fatal(err)
	}
}

func TestAMentorWhoHasLeftDoesNotGoWithAProject(t *testing.T) {
	t.Parallel()
	w := newMatchmaking(t, 2, 1)
	ctx := t.Context()
	id, err := w.ProposeLead(ctx, leadOffice, store.NewLead{Project: w.projects[0], Mentor: storetest.Mentor(0)}, w.now)
	w.must(err)
	w.sql(`update mentor set state = 'left', left_at = now() where person = $1`, storetest.Mentor(0))
	state, err := w.AnswerLead(ctx, storetest.Leader(0), id, true, "", w.now)
	if w.must(err); state != store.LeadEnded {
		t.Fatal(state)
	}
	_, err = w.ProposeLead(ctx, leadOffice, store.NewLead{Project: w.projects[0], Mentor: storetest.Mentor(0)}, w.now)
	w.refused(err, store.ErrNotFound)
	list, err := w.MentorCandidates(ctx, leadOffice, w.projects[0], w.now)
	if w.must(err); len(list) != 1 || list[0].Mentor != storetest.Mentor(1) {
		t.Fatalf("%+v", list)
	}
	told, err := w.LeadStaff(ctx, id)
	if w.must(err); !slices.Equal(told, []int64{leadOffice}) {
		t.Fatal(told)
	}
	w.sql(`update role_grant set ends_at = now() where person = $1`, leadOffice)
	told, err = w.LeadStaff(ctx, id)
	if w.must(err); !slices.Equal(told, []int64{leadOffice2}) {
		t.Fatal(told)
	}
}
