package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"saruar/store"
)

// council is a database with people of two regions, who give one another roles.
type council struct{ *office }

const (
	chiefOfAll  = int64(9001) // administrator of everything
	chiefOfHome = int64(9002) // staff of the home region
	member      = int64(9003) // of the home region
	stranger    = int64(9004) // of another region
	homeRegion  = "KZ-71"
	farRegion   = "KZ-10"
)

func newCouncil(t *testing.T) council {
	t.Helper()
	c := council{newOffice(t)}
	c.must(c.SeedRegions(t.Context(), []store.Region{{Code: homeRegion, NameKK: "Астана", NameRU: "Астана"}, {Code: farRegion, NameKK: "Абай", NameRU: "Абай"}}))
	for id, region := range map[int64]string{chiefOfAll: homeRegion, chiefOfHome: homeRegion, member: homeRegion, stranger: farRegion} {
		c.must(c.Meet(t.Context(), id, "kk", time.Now()))
		c.must(c.SetRegion(t.Context(), id, region))
	}
	c.must(c.Grant(t.Context(), chiefOfAll, store.Administrator, "", 0, time.Now()))
	c.must(c.Grant(t.Context(), chiefOfHome, store.Staff, homeRegion, 0, time.Now()))
	return c
}

func (c council) give(giver int64, g store.NewGrant) (int64, error) {
	return c.GiveGrant(c.t.Context(), giver, g, time.Now())
}

func TestNobodyGivesMoreThanTheyHold(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	cohort := int64(c.number(`select id from cohort limit 1`))
	for name, g := range map[string]store.NewGrant{
		"another role":         {Person: member, Role: store.Staff, Region: homeRegion},
		"the highest role":     {Person: member, Role: store.Administrator, Region: homeRegion},
		"another region":       {Person: member, Role: store.Expert, Region: farRegion},
		"all regions":          {Person: member, Role: store.Expert},
		"somebody else's":      {Person: stranger, Role: store.Expert, Region: homeRegion},
		"nobody":               {Person: 1, Role: store.Expert, Region: homeRegion},
		"no role at all":       {Person: member, Role: "emperor", Region: homeRegion},
		"a region of a cohort": {Person: member, Role: store.Expert, Cohort: cohort},
	} {
		if _, err := c.give(chiefOfHome, g); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := c.give(chiefOfHome, store.NewGrant{Person: chiefOfHome, Role: store.Expert, Region: homeRegion})
	c.wants(err, store.ErrOwnGrant)
	_, err = c.give(member, store.NewGrant{Person: chiefOfHome, Role: store.Expert, Region: homeRegion})
	c.wants(err, store.ErrNotFound)
	id, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion, Cohort: cohort})
	c.must(err)
	if got, err := c.GrantByID(t.Context(), chiefOfHome, id, time.Now()); err != nil || got.Role != store.Expert || got.Cohort != cohort || !got.Changeable {
		t.Fatalf("%+v, %v", got, err)
	}
	_, err = c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion, Cohort: cohort, EndsAt: time.Now().Add(time.Hour)})
	c.wants(err, store.ErrAlready)
	if _, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion}); err != nil {
		t.Fatalf("a wider one: %v", err)
	}
}

func TestAGrantThatEndsGivesNothingBeyondItsEnd(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	end := time.Now().Add(30 * 24 * time.Hour)
	c.sql(`update role_grant set ends_at = $2 where person = $1`, chiefOfHome, end)
	_, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion})
	c.wants(err, store.ErrNotFound)
	_, err = c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion, EndsAt: end.Add(time.Second)})
	c.wants(err, store.ErrNotFound)
	id, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion, EndsAt: end.Add(-time.Hour)})
	c.must(err)
	c.wants(c.ChangeGrant(t.Context(), chiefOfHome, id, 1, time.Time{}, time.Now()), store.ErrNotFound)
	c.must(c.ChangeGrant(t.Context(), chiefOfAll, id, 1, time.Time{}, time.Now()))
	c.sql(`update role_grant set ends_at = now() where person = $1`, chiefOfHome)
	c.wants(c.EndGrant(t.Context(), chiefOfHome, id, 2, "", time.Now()), store.ErrNotFound)
}

func TestTwoWhoChangeTheSameGrantNotice(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	id, err := c.give(chiefOfAll, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion})
	c.must(err)
	errs := atOnce(2, func(i int) error {
		return c.ChangeGrant(t.Context(), []int64{chiefOfAll, chiefOfHome}[i], id, 1, time.Now().Add(time.Duration(i+1)*time.Hour), time.Now())
	})
	if count(errs, nil) != 1 || count(errs, store.ErrChanged) != 1 {
		t.Fatal(errs)
	}
	c.wants(c.EndGrant(t.Context(), chiefOfAll, id, 1, "", time.Now()), store.ErrChanged)
	c.must(c.EndGrant(t.Context(), chiefOfAll, id, 2, "Ауысты", time.Now()))
	c.wants(c.EndGrant(t.Context(), chiefOfAll, id, 3, "", time.Now()), store.ErrNotFound)
	if n := c.number(`select count(*) from audit where action = 'grant_roles' and why = 'Ауысты'`); n != 1 {
		t.Fatalf("%d lines in the audit log", n)
	}
}

func TestTheLastAdministratorsRoleIsNotEnded(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	own := func(person int64) int64 {
		return int64(c.number(fmt.Sprintf(`select id from role_grant where person = %d and role = 'administrator'`, person)))
	}
	c.wants(c.EndGrant(t.Context(), chiefOfAll, own(chiefOfAll), 1, "", time.Now()), store.ErrLastAdministrator)
	_, err := c.give(chiefOfAll, store.NewGrant{Person: member, Role: store.Administrator})
	c.must(err)
	pair := []int64{chiefOfAll, member}
	errs := atOnce(2, func(i int) error { return c.EndGrant(t.Context(), pair[1-i], own(pair[i]), 1, "", time.Now()) })
	if count(errs, nil) != 1 {
		t.Fatalf("each ended the other's: %v", errs)
	}
}

func TestWhatReachesFurtherThanOnesOwnIsNotTouched(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	boss := int64(c.number(`select id from role_grant where person = $1`, chiefOfAll))
	id, err := c.give(chiefOfAll, store.NewGrant{Person: member, Role: store.Administrator, EndsAt: time.Now().Add(time.Hour)})
	c.must(err)
	c.wants(c.ChangeGrant(t.Context(), member, boss, 1, time.Now().Add(time.Minute), time.Now()), store.ErrNotFound)
	c.wants(c.EndGrant(t.Context(), member, boss, 1, "", time.Now()), store.ErrNotFound)
	c.wants(c.ChangeGrant(t.Context(), chiefOfAll, id, 1, time.Now().Add(-time.Minute), time.Now()), store.ErrNotFound)
	c.must(c.ChangeGrant(t.Context(), chiefOfAll, id, 1, time.Time{}, time.Now()))
	pair := map[int64]int64{chiefOfAll: id, member: boss}
	people := []int64{chiefOfAll, member}
	errs := atOnce(2, func(i int) error {
		revision := c.number(`select revision from role_grant where id = $1`, pair[people[i]])
		return c.ChangeGrant(t.Context(), people[i], pair[people[i]], revision, time.Now().Add(time.Minute), time.Now())
	})
	if count(errs, nil) != 1 {
		t.Fatalf("nobody is left without an end: %v", errs)
	}
}

func TestWhoGaveARoleMayEndItWhereverThePersonIs(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	id, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion})
	c.must(err)
	c.must(c.SetRegion(t.Context(), member, farRegion))
	if list, err := c.Grants(t.Context(), chiefOfHome, member, time.Now()); err != nil || len(list) != 1 || !list[0].Changeable {
		t.Fatal(list, err)
	}
	c.must(c.EndGrant(t.Context(), chiefOfHome, id, 1, "", time.Now()))
}

func TestLookingAtSomebodysRolesIsNoted(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	id, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion})
	c.must(err)
	looks := func() int { return c.number(`select count(*) from audit where action = 'read_people'`) }
	for range 2 {
		_, err = c.Grants(t.Context(), chiefOfHome, member, time.Now())
		c.must(err)
		_, err = c.GrantByID(t.Context(), chiefOfHome, id, time.Now())
		c.must(err)
		_, err = c.Grants(t.Context(), member, member, time.Now())
		c.must(err)
	}
	if n := looks(); n != 1 {
		t.Fatalf("%d looks noted", n)
	}
}

func TestOneMayGiveUpARoleAndGivesItToNobody(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	id, err := c.give(chiefOfHome, store.NewGrant{Person: member, Role: store.Expert, Region: homeRegion})
	c.must(err)
	c.wants(c.ChangeGrant(t.Context(), member, id, 1, time.Now().Add(time.Hour), time.Now()), store.ErrNotFound)
	c.must(c.EndGrant(t.Context(), member, id, 1, "", time.Now()))
	if list, err := c.Grants(t.Context(), chiefOfHome, member, time.Now()); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
}

func TestSomebodyInTwoRolesHasEachWhereItWasGiven(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	c.must(c.Grant(t.Context(), chiefOfHome, store.Auditor, farRegion, 0, time.Now()))
	_, err := c.give(chiefOfHome, store.NewGrant{Person: stranger, Role: store.Expert, Region: farRegion})
	c.wants(err, store.ErrNotFound) // seen there as an auditor, who gives nothing
	if list, err := c.Grants(t.Context(), chiefOfHome, stranger, time.Now()); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	c.must(c.Grant(t.Context(), stranger, store.Expert, farRegion, 0, time.Now()))
	list, err := c.Grants(t.Context(), chiefOfHome, stranger, time.Now())
	if err != nil || len(list) != 1 || list[0].Changeable {
		t.Fatal(list, err)
	}
}

// Whatever people give, change and end, nobody ever holds what no giver could have covered.
func TestNobodyRisesByAnySequenceOfGrants(t *testing.T) {
	t.Parallel()
	c := newCouncil(t)
	people := []int64{chiefOfHome, member, stranger}
	c.must(c.Grant(t.Context(), member, store.Administrator, farRegion, 0, time.Now()))
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			giver, person := rapid.SampledFrom(people).Draw(t, "giver"), rapid.SampledFrom(people).Draw(t, "person")
			now := time.Now()
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				_, _ = c.GiveGrant(c.t.Context(), giver, store.NewGrant{
					Person: person, Role: rapid.SampledFrom(store.Roles()).Draw(t, "role"),
					Region: rapid.SampledFrom([]string{"", homeRegion, farRegion}).Draw(t, "region"),
					EndsAt: rapid.SampledFrom([]time.Time{{}, now.Add(time.Hour)}).Draw(t, "end"),
				}, now)
			default:
				list, err := c.Grants(c.t.Context(), chiefOfAll, person, time.Now())
				c.must(err)
				if len(list) == 0 {
					continue
				}
				g := rapid.SampledFrom(list).Draw(t, "grant")
				if rapid.Bool().Draw(t, "end it") {
					_ = c.EndGrant(c.t.Context(), giver, g.ID, g.Revision, "", now)
				} else {
					_ = c.ChangeGrant(c.t.Context(), giver, g.ID, g.Revision, time.Time{}, now)
				}
			}
		}
		for _, person := range people {
			list, err := c.Grants(c.t.Context(), chiefOfAll, person, time.Now())
			c.must(err)
			for _, g := range list {
				if g.Region == "" {
					t.Fatalf("%d holds %s everywhere", person, g.Role)
				}
				if above := []string{store.Administrator, store.Staff, store.Auditor}; g.Region == homeRegion && slices.Contains(above, g.Role) && person != chiefOfHome {
					t.Fatalf("%d is %s where only staff gave roles", person, g.Role)
				}
			}
		}
	})
}
