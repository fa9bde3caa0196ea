package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"pgregory.net/rapid"

	"saruar/store"
	"saruar/store/storetest"
)

// table is where two people of different standing invite others to roles.
type table struct {
	*office
	cohort int64
}

const (
	inviterOfAll  = int64(9101) // administrator of everything
	inviterOfHome = int64(9102) // staff of one region
	invited       = int64(9103)
	passerby      = int64(9104)
)

func newTable(t *testing.T) table {
	t.Helper()
	tb := table{office: newOffice(t)}
	tb.must(tb.SeedRegions(t.Context(), []store.Region{{Code: "KZ-10", NameKK: "Абай облысы", NameRU: "область Абай"}}))
	for _, id := range []int64{inviterOfAll, inviterOfHome, invited, passerby} {
		tb.member(id)
		tb.must(tb.SetRegion(t.Context(), id, "KZ-71"))
	}
	tb.must(tb.Grant(t.Context(), inviterOfAll, store.Administrator, "", 0, time.Now()))
	tb.must(tb.Grant(t.Context(), inviterOfHome, store.Staff, "KZ-71", 0, time.Now()))
	tb.cohort = int64(tb.number(`select id from cohort limit 1`))
	return tb
}

// expert is an invitation that the staff of one region may make.
func expert(now time.Time) store.NewInvitation {
	return store.NewInvitation{NewGrant: store.NewGrant{Role: store.Expert, Region: "KZ-71"}, ExpiresAt: now.Add(7 * 24 * time.Hour)}
}

// invite makes an invitation by the staff of one region.
func (tb table) invite(token string, with func(*store.NewInvitation)) int64 {
	tb.t.Helper()
	n := expert(time.Now())
	if with != nil {
		with(&n)
	}
	id, err := tb.InviteToRole(tb.t.Context(), inviterOfHome, n, token, time.Now())
	tb.must(err)
	return id
}

// take shows a token and accepts what it offers.
func (tb table) take(person int64, token string, now time.Time) error {
	id, err := tb.ShowInvitation(context.WithoutCancel(tb.t.Context()), person, token, now)
	if err != nil {
		return err
	}
	_, err = tb.AcceptRole(context.WithoutCancel(tb.t.Context()), person, id, now)
	return err
}

func (tb table) roles(person int64) []string {
	tb.t.Helper()
	p, err := tb.Person(tb.t.Context(), person)
	tb.must(err)
	return p.Roles
}

func TestAnInvitationGivesItsRoleOnce(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	id := tb.invite("token", func(n *store.NewInvitation) { n.Cohort, n.EndsAt = tb.cohort, time.Now().Add(90*24*time.Hour) })
	shown, err := tb.ShowInvitation(t.Context(), invited, "token", time.Now())
	tb.must(err)
	offer, err := tb.InvitationShown(t.Context(), invited, shown, time.Now())
	tb.must(err)
	if shown != id || offer.Role != store.Expert || offer.Region != "KZ-71" || offer.CreatorName != "Адам 9102" || offer.Held {
		t.Fatalf("invitation %d: %+v", shown, offer)
	}
	got, err := tb.AcceptRole(t.Context(), invited, id, time.Now())
	tb.must(err)
	held, err := tb.Grants(t.Context(), invited, invited, time.Now())
	tb.must(err)
	if len(held) != 1 || held[0].ID != got.Grant || held[0].Cohort != tb.cohort || held[0].GrantedBy != "Адам 9102" || held[0].EndsAt.IsZero() {
		t.Fatalf("%+v", held)
	}
	for who, at := range map[int64]time.Time{invited: time.Now(), passerby: time.Now()} {
		tb.wants(tb.take(who, "token", at), store.ErrNotFound)
	}
	i, err := tb.RoleInvitation(t.Context(), inviterOfHome, id, time.Now())
	tb.must(err)
	if i.StateAt(time.Now()) != store.InvitationUsed || i.UsedBy != invited {
		t.Fatalf("%+v", i)
	}
	if n := tb.number(`select count(*) from audit where action = 'accept_invitation' and role = 'self' and subject = 'person'`); n != 1 {
		t.Errorf("%d lines about accepting", n)
	}
	if n := tb.number(`select count(*) from audit where action = 'grant_roles' and subject = 'invitation' and subject_id = $1`, id); n != 1 {
		t.Errorf("%d lines about inviting", n)
	}
}

func TestTwoWhoAcceptAtOnceGetOneRoleTogether(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	id := tb.invite("token", nil)
	people := []int64{invited, passerby}
	for _, p := range people {
		_, err := tb.ShowInvitation(t.Context(), p, "token", time.Now())
		tb.must(err)
	}
	errs := atOnce(2, func(i int) error {
		_, err := tb.AcceptRole(context.WithoutCancel(t.Context()), people[i], id, time.Now())
		return err
	})
	if count(errs, nil) != 1 || count(errs, store.ErrNotFound) != 1 {
		t.Fatal(errs)
	}
	if n := tb.number(`select count(*) from role_grant where role = 'expert'`); n != 1 {
		t.Fatalf("%d grants", n)
	}
}

func TestNobodyInvitesToMoreThanTheyHold(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	now := time.Now()
	for name, with := range map[string]func(*store.NewInvitation){
		"a role that staff do not give": func(n *store.NewInvitation) { n.Role = store.Staff },
		"the highest role":              func(n *store.NewInvitation) { n.Role = store.Administrator },
		"no role at all":                func(n *store.NewInvitation) { n.Role = "emperor" },
		"another region":                func(n *store.NewInvitation) { n.Region = "KZ-10" },
		"all regions":                   func(n *store.NewInvitation) { n.Region = "" },
		"a cohort everywhere":           func(n *store.NewInvitation) { n.Region, n.Cohort = "", tb.cohort },
		"a link that is over":           func(n *store.NewInvitation) { n.ExpiresAt = now },
		"a role that is over":           func(n *store.NewInvitation) { n.EndsAt = now.Add(-time.Hour) },
	} {
		n := expert(now)
		with(&n)
		if _, err := tb.InviteToRole(t.Context(), inviterOfHome, n, name, now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := tb.InviteToRole(t.Context(), passerby, expert(now), "by nobody", now)
	tb.wants(err, store.ErrNotFound)
	for name, narrowed := range map[string]string{
		"beyond the end of the giver's own": `update role_grant set ends_at = now() + interval '1 day' where person = $1`,
		"by a grant that is over":           `update role_grant set ends_at = now() where person = $1`,
	} {
		tb.sql(narrowed, inviterOfHome)
		if _, err := tb.InviteToRole(t.Context(), inviterOfHome, expert(now), name, now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	tb.sql(`update role_grant set ends_at = null, cohort = $2 where person = $1`, inviterOfHome, tb.cohort)
	_, err = tb.InviteToRole(t.Context(), inviterOfHome, expert(now), "all cohorts", now)
	tb.wants(err, store.ErrNotFound)
	n := expert(now)
	n.Cohort = tb.cohort
	if _, err = tb.InviteToRole(t.Context(), inviterOfHome, n, "their cohort", now); err != nil {
		t.Errorf("what they hold: %v", err)
	}
}

func TestAnInvitationIsGoodOnlyAsLongAsItsMakerCouldGiveTheRole(t *testing.T) {
	t.Parallel()
	for name, lost := range map[string]string{
		"the role":              `update role_grant set role = 'auditor' where person = $1`,
		"the region":            `update role_grant set region = 'KZ-10' where person = $1`,
		"the grant":             `update role_grant set ends_at = now() where person = $1`,
		"the open end":          `update role_grant set ends_at = now() + interval '1 year' where person = $1`,
		"all cohorts":           `update role_grant set cohort = (select min(id) from cohort) where person = $1`,
		"their account":         `update person set forget_at = now() where id = $1`,
		"patience, and revokes": `update role_invitation set revoked_at = now() where created_by = $1`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tb := newTable(t)
			id := tb.invite("token", nil)
			_, err := tb.ShowInvitation(t.Context(), invited, "token", time.Now())
			tb.must(err)
			tb.sql(lost, inviterOfHome)
			_, err = tb.InvitationShown(t.Context(), invited, id, time.Now())
			tb.wants(err, store.ErrNotFound)
			_, err = tb.AcceptRole(t.Context(), invited, id, time.Now())
			tb.wants(err, store.ErrNotFound)
			tb.wants(tb.take(passerby, "token", time.Now()), store.ErrNotFound)
			if roles := tb.roles(invited); len(roles) > 0 {
				t.Errorf("holds %v", roles)
			}
		})
	}
}

func TestInvitationsToRolesThatLeadNowhereAllLookTheSame(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	now := time.Now()
	nowhere := func(name string, person int64, token string, at time.Time) {
		t.Helper()
		if _, err := tb.ShowInvitation(t.Context(), person, token, at); err == nil || err.Error() != "show an invitation: not found" {
			t.Errorf("%s: %v", name, err)
		}
	}
	nowhere("unknown", invited, "unknown", now)
	tb.invite("open", nil)
	nowhere("expired", invited, "open", now.Add(8*24*time.Hour))
	tb.must(tb.RevokeInvitation(t.Context(), inviterOfHome, tb.invite("revoked", nil), now))
	nowhere("revoked", invited, "revoked", now)
	tb.invite("used", nil)
	tb.must(tb.take(passerby, "used", now))
	nowhere("used", invited, "used", now)
	tb.invite("named", func(n *store.NewInvitation) { n.Username = "Somebody_Else" })
	nowhere("for somebody else", invited, "named", now)
	tb.must(tb.SetUsername(t.Context(), invited, "somebody_ELSE"))
	if _, err := tb.ShowInvitation(t.Context(), invited, "named", now); err != nil {
		t.Errorf("the one it is for: %v", err)
	}
	tb.must(tb.Meet(t.Context(), 99, "kk", now))
	nowhere("no member", 99, "open", now)
	tb.sql(`update person set forget_at = now() where id = $1`, invited)
	nowhere("locked", invited, "open", now)
	tb.sql(`update person set forget_at = null, born_by = (now() at time zone 'Asia/Almaty')::date - interval '18 years' + interval '1 day' where id = $1`, invited)
	nowhere("seventeen", invited, "open", now)
	tb.sql(`insert into person (id, created_at, member_at) values (98, now(), now())`)
	nowhere("of an age nobody knows", 98, "open", now)
	tb.sql(`update person set born_by = (now() at time zone 'Asia/Almaty')::date - interval '18 years' where id = $1`, invited)
	if _, err := tb.ShowInvitation(t.Context(), invited, "open", now); err != nil {
		t.Errorf("eighteen: %v", err)
	}
}

func TestWhatWasNotShownIsNotAccepted(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	id := tb.invite("token", nil)
	_, err := tb.InvitationShown(t.Context(), invited, id, time.Now())
	tb.wants(err, store.ErrNotFound)
	_, err = tb.AcceptRole(t.Context(), invited, id, time.Now())
	tb.wants(err, store.ErrNotFound)
}

func TestTheMakerOfAnInvitationDoesNotUseIt(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	id := tb.invite("token", nil)
	got, err := tb.ShowInvitation(t.Context(), inviterOfHome, "token", time.Now())
	tb.wants(err, store.ErrOwnInvitation)
	if got != id {
		t.Errorf("led to %d", got)
	}
	_, err = tb.AcceptRole(t.Context(), inviterOfHome, id, time.Now())
	tb.wants(err, store.ErrNotFound)
	tb.must(tb.take(invited, "token", time.Now()))
}

func TestARoleThatIsHeldAlreadyLeavesTheInvitationGood(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	tb.must(tb.Grant(t.Context(), invited, store.Expert, "", 0, time.Now()))
	tb.invite("token", nil)
	tb.wants(tb.take(invited, "token", time.Now()), store.ErrAlready)
	tb.must(tb.take(passerby, "token", time.Now()))
}

func TestTokensAreNotTriedOut(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	tb.invite("token", nil)
	now := time.Now()
	for i := range store.MostMisses {
		_, err := tb.ShowInvitation(t.Context(), invited, fmt.Sprint("guess", i), now.Add(time.Duration(i)*time.Minute))
		tb.wants(err, store.ErrNotFound)
	}
	for _, token := range []string{"guess", "token"} {
		_, err := tb.ShowInvitation(t.Context(), invited, token, now.Add(59*time.Minute))
		tb.wants(err, store.ErrManyTries)
	}
	if _, err := tb.ShowInvitation(t.Context(), passerby, "token", now); err != nil {
		t.Errorf("somebody else waits too: %v", err)
	}
	if _, err := tb.ShowInvitation(t.Context(), invited, "token", now.Add(61*time.Minute)); err != nil {
		t.Errorf("an hour later: %v", err)
	}
	_, err := tb.ShowInvitation(t.Context(), invited, "guess", now.Add(61*time.Minute))
	tb.wants(err, store.ErrNotFound)
}

func TestThePictureHasATokenOfItsOwn(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	id := tb.invite("link", nil)
	for _, who := range []int64{inviterOfAll, passerby} {
		_, err := tb.PictureOfInvitation(t.Context(), who, id, "stolen", time.Now())
		tb.wants(err, store.ErrNotFound)
	}
	for _, token := range []string{"picture", "picture again"} {
		i, err := tb.PictureOfInvitation(t.Context(), inviterOfHome, id, token, time.Now())
		tb.must(err)
		if i.ID != id {
			t.Fatalf("%+v", i)
		}
	}
	_, err := tb.ShowInvitation(t.Context(), invited, "picture", time.Now())
	tb.wants(err, store.ErrNotFound)
	_, err = tb.ShowInvitation(t.Context(), invited, "link", time.Now())
	tb.must(err)
	tb.must(tb.take(passerby, "picture again", time.Now()))
	_, err = tb.AcceptRole(t.Context(), invited, id, time.Now())
	tb.wants(err, store.ErrNotFound)
	_, err = tb.PictureOfInvitation(t.Context(), inviterOfHome, id, "late", time.Now())
	tb.wants(err, store.ErrNotFound)
}

func TestInvitationsAreSeenAndRevokedByThoseWhoMayGiveTheRole(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	now := time.Now()
	mine := tb.invite("mine", nil)
	wide := expert(now)
	wide.Region = ""
	theirs, err := tb.InviteToRole(t.Context(), inviterOfAll, wide, "theirs", now)
	tb.must(err)
	seen := func(who int64) (list []int64) {
		t.Helper()
		all, err := tb.RoleInvitations(t.Context(), who, now, 10, 0)
		tb.must(err)
		for _, i := range all {
			list = append(list, i.ID)
		}
		return list
	}
	for who, want := range map[int64][]int64{inviterOfAll: {theirs, mine}, inviterOfHome: {mine}, passerby: nil} {
		if got := seen(who); !slices.Equal(got, want) {
			t.Errorf("%d sees %v, want %v", who, got, want)
		}
	}
	for _, who := range []int64{inviterOfHome, passerby} {
		_, err := tb.RoleInvitation(t.Context(), who, theirs, now)
		tb.wants(err, store.ErrNotFound)
		tb.wants(tb.RevokeInvitation(t.Context(), who, theirs, now), store.ErrNotFound)
	}
	tb.must(tb.RevokeInvitation(t.Context(), inviterOfAll, mine, now))
	tb.wants(tb.RevokeInvitation(t.Context(), inviterOfHome, mine, now), store.ErrChanged)
	if got := seen(inviterOfAll); !slices.Equal(got, []int64{theirs, mine}) {
		t.Errorf("open ones do not come first: %v", got)
	}
	tb.sql(`update role_grant set ends_at = now() where person = $1`, inviterOfAll)
	tb.must(tb.RevokeInvitation(t.Context(), inviterOfAll, theirs, now)) // one's own also without the right
}

func TestNoTokenIsKept(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	const token = "AAAAbbbbCCCCddddEEEEff"
	tb.invite(token, nil)
	tb.must(tb.take(invited, token, time.Now()))
	for _, from := range []string{"role_invitation", "role_invitation_shown", "role_grant", "audit", "link_miss"} {
		if n := tb.number(`select count(*) from `+from+` x where x::text like '%' || $1 || '%'`, token); n > 0 {
			t.Errorf("%s keeps the token", from)
		}
	}
}

// grantRow is a grant as it stands in the database.
type grantRow struct {
	ID, Person int64
	Role       string
	Region     *string
	Cohort     *int64
	EndsAt     *time.Time
	GrantedBy  *int64
	Revision   int
}

func (tb table) grants() []grantRow {
	tb.t.Helper()
	rows, err := storetest.Past(tb.t, tb.address).Query(tb.t.Context(), `
select id, person, role, region, cohort, ends_at, granted_by, revision from role_grant where ends_at is null or ends_at > now() order by id`)
	tb.must(err)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[grantRow])
	tb.must(err)
	return list
}

// couldGive says in words of its own whether one grant is enough to give another.
func (h grantRow) couldGive(g grantRow) bool {
	gives := h.Role == store.Administrator ||
		h.Role == store.Staff && !slices.Contains([]string{store.Staff, store.Auditor, store.Administrator}, g.Role)
	return gives && h.Person != g.Person &&
		(h.Region == nil || g.Region != nil && *h.Region == *g.Region) &&
		(h.Cohort == nil || g.Cohort != nil && *h.Cohort == *g.Cohort) &&
		(h.EndsAt == nil || g.EndsAt != nil && !g.EndsAt.After(*h.EndsAt))
}

// Whatever people offer, accept, give, change and end: each role was covered by what whoever gave or changed it held at that very moment.
func TestNobodyRisesByInvitations(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	people := []int64{inviterOfHome, invited, passerby}
	tokens, ctx := 0, t.Context()
	rapid.Check(t, func(t *rapid.T) {
		tb.sql(`delete from role_invitation`)
		tb.sql(`delete from role_grant where person <> $1`, inviterOfAll)
		tb.must(tb.Grant(ctx, inviterOfHome, store.Staff, "KZ-71", 0, time.Now()))
		tb.must(tb.Grant(ctx, invited, store.Administrator, "KZ-10", tb.cohort, time.Now()))
		var made []string
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			before, now := tb.grants(), time.Now()
			one, other := rapid.SampledFrom(people).Draw(t, "one"), rapid.SampledFrom(people).Draw(t, "other")
			end := rapid.SampledFrom([]time.Time{{}, now.Add(time.Hour), now.Add(2 * time.Hour)}).Draw(t, "end")
			new := store.NewGrant{
				Person: other, EndsAt: end,
				Role:   rapid.SampledFrom(store.Roles()).Draw(t, "role"),
				Region: rapid.SampledFrom([]string{"", "KZ-71", "KZ-10"}).Draw(t, "region"),
				Cohort: rapid.SampledFrom([]int64{0, tb.cohort}).Draw(t, "cohort"),
			}
			switch what := rapid.IntRange(0, 6).Draw(t, "what"); {
			case what == 0:
				_, _ = tb.GiveGrant(ctx, one, new, now)
			case what == 1:
				g := rapid.SampledFrom(before).Draw(t, "grant")
				_ = tb.ChangeGrant(ctx, one, g.ID, g.Revision, end, now)
			case what == 2 || len(made) == 0:
				tokens++
				n := store.NewInvitation{ExpiresAt: now.Add(time.Hour), NewGrant: new}
				if _, err := tb.InviteToRole(ctx, one, n, fmt.Sprint("t", tokens), now); err == nil {
					made = append(made, fmt.Sprint("t", tokens))
				}
			case what == 3:
				g := rapid.SampledFrom(before).Draw(t, "grant")
				_ = tb.EndGrant(ctx, one, g.ID, g.Revision, "", now)
			default:
				_ = tb.take(other, rapid.SampledFrom(made).Draw(t, "token"), now)
				tb.sql(`delete from link_miss`)
			}
			for _, g := range tb.grants() {
				giver := g.GrantedBy
				if old := slices.IndexFunc(before, func(b grantRow) bool { return b.ID == g.ID }); old >= 0 {
					if before[old].Revision == g.Revision {
						continue
					}
					giver = &one
				}
				if giver == nil || !slices.ContainsFunc(before, func(h grantRow) bool { return h.Person == *giver && h.couldGive(g) }) {
					t.Fatalf("%+v came from nobody who could give it: %+v", g, before)
				}
			}
		}
	})
}

func TestAuditNamesInvitationsWithoutWordsOfPeople(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	tb.invite("token", func(n *store.NewInvitation) { n.Username = "aigul" })
	if n := tb.number(`select count(*) from audit x where x::text like '%aigul%'`); n > 0 {
		t.Error("the audit log has the name of whom the invitation is for")
	}
	if !strings.Contains(fmt.Sprint(store.Recorded()), string(store.AcceptInvitation)) {
		t.Error("accepting is not among what is recorded")
	}
}
