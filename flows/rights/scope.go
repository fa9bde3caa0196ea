package rights

import (
	"slices"
	"strconv"
	"time"

	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Every stands for all regions, or all cohorts, so that nothing is chosen before it is.
const Every = "every"

// Scope is what somebody's grants let them give: the whole of it, or what is left once a role, a region or a cohort is chosen.
type Scope []store.Grant

// For is what may be given of a role.
func (s Scope) For(role string) Scope {
	return s.that(func(h store.Grant) bool { return slices.Contains(store.RolesGivenBy(h.Role), role) })
}

// In is what may be given in a region, a code or Every.
func (s Scope) In(region string) Scope {
	return s.that(func(h store.Grant) bool { return h.Region == "" || h.Region == region })
}

// To is what may be given for a cohort, a number or Every.
func (s Scope) To(cohort string) Scope {
	return s.that(func(h store.Grant) bool { return h.Cohort == 0 || strconv.FormatInt(h.Cohort, 10) == cohort })
}

func (s Scope) that(fits func(store.Grant) bool) Scope {
	var left Scope
	for _, h := range s {
		if fits(h) {
			left = append(left, h)
		}
	}
	return left
}

// Roles lists the roles that may be given.
func (s Scope) Roles() []step.Option {
	var options []step.Option
	for _, role := range store.Roles() {
		if len(s.For(role)) > 0 {
			options = append(options, step.Option{Name: role, Label: Name(role)})
		}
	}
	return options
}

// Regions lists the regions in which something may be given.
func (s Scope) Regions(regions []store.Region) []step.Option {
	var options []step.Option
	if len(s.In(Every)) > 0 {
		label := locales.RightsAllRegions()
		options = append(options, step.Option{Name: Every, Label: label})
	}
	for _, r := range regions {
		if len(s.In(r.Code)) > 0 {
			options = append(options, step.Option{
				Name: r.Code, Label: locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU}), Spellings: []string{r.NameKK, r.NameRU},
			})
		}
	}
	return options
}

// Cohorts lists the cohorts for which something may be given.
func (s Scope) Cohorts(cohorts []store.Cohort) []step.Option {
	var options []step.Option
	if len(s.To(Every)) > 0 {
		options = append(options, step.Option{Name: Every, Label: locales.RightsAllCohorts()})
	}
	for _, c := range cohorts {
		if id := strconv.FormatInt(c.ID, 10); len(s.To(id)) > 0 {
			options = append(options, step.Option{Name: id, Label: locales.Named(locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU})})
		}
	}
	return options
}

// Latest is until when something may be given; the zero time for without an end. ok is false when nothing may.
func (s Scope) Latest() (end time.Time, ok bool) {
	for _, h := range s {
		if h.EndsAt.IsZero() {
			return time.Time{}, true
		}
		if h.EndsAt.After(end) {
			end, ok = h.EndsAt, true
		}
	}
	return end, ok
}

// Until reports whether something may be given until a moment; the zero time is without an end.
func (s Scope) Until(end time.Time) bool {
	latest, ok := s.Latest()
	return ok && (latest.IsZero() || !end.IsZero() && !end.After(latest))
}
