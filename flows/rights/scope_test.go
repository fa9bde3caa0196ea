package rights_test

import (
	"slices"
	"testing"
	"time"

	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/store"
)

func names(options []step.Option) (list []string) {
	for _, o := range options {
		list = append(list, o.Name)
	}
	return list
}

func TestAScopeHoldsTheRightsOfAllRolesEachWhereItWasGiven(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("", 5*60*60)
	now := time.Date(2026, time.November, 23, 12, 0, 0, 0, zone)
	soon := now.AddDate(0, 0, 60)
	held := rights.Scope{
		{Role: store.Staff, Region: "KZ-71", EndsAt: soon},
		{Role: store.Administrator, Region: "KZ-10", Cohort: 7},
		{Role: store.Auditor},
	}
	regions := []store.Region{{Code: "KZ-10"}, {Code: "KZ-71"}, {Code: "KZ-75"}}
	cohorts := []store.Cohort{{ID: 7}, {ID: 8}}
	for _, c := range []struct {
		what      string
		got, want []string
	}{
		{"roles", names(held.Roles()), store.Roles()},
		{"regions of experts", names(held.For(store.Expert).Regions(regions)), []string{"KZ-10", "KZ-71"}},
		{"regions of staff", names(held.For(store.Staff).Regions(regions)), []string{"KZ-10"}},
		{"cohorts of experts here", names(held.For(store.Expert).In("KZ-71").Cohorts(cohorts)), []string{rights.Every, "7", "8"}},
		{"cohorts of experts there", names(held.For(store.Expert).In("KZ-10").Cohorts(cohorts)), []string{"7"}},
		{"everywhere", names(held.For(store.Expert).In(rights.Every).Cohorts(cohorts)), nil},
		{"ends here", names(held.For(store.Expert).In("KZ-71").To(rights.Every).Ends(now, zone)), []string{"30", "day", "own"}},
		{"ends there", names(held.For(store.Expert).In("KZ-10").To("7").Ends(now, zone)), []string{"30", "90", "365", "day", "open"}},
		{"ends of what may not be given", names(held.For(store.Staff).In("KZ-71").Ends(now, zone)), nil},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
	here := held.For(store.Expert).In("KZ-71")
	for choice, want := range map[string]time.Time{
		rights.EndOpen: {}, rights.EndOwn: soon, "30": time.Date(2026, time.December, 23, 23, 59, 59, 0, zone),
		rights.EndDay: time.Date(2026, time.December, 31, 23, 59, 59, 0, zone),
	} {
		if got, err := here.EndsAt(choice, "2026-12-31", now, zone); err != nil || !got.Equal(want) {
			t.Errorf("%s: %v, %v", choice, got, err)
		}
	}
	if _, err := here.EndsAt("later", "", now, zone); err == nil {
		t.Error("an end that is none is taken")
	}
	if here.Until(time.Time{}) || here.Until(soon.Add(time.Second)) || !here.Until(soon) {
		t.Error("given beyond the giver's own end")
	}
}
