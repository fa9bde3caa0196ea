package audience

import (
	"context"
	"strconv"

	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// Names are the names of values that the program itself does not know.
type Names map[store.FactField]map[string]locales.Message

// Names gathers those of an audience.
func (r Room) Names(ctx context.Context, a store.Audience) (Names, error) {
	n := Names{}
	add := func(field store.FactField, value string, name locales.Message) {
		if n[field] == nil {
			n[field] = map[string]locales.Message{}
		}
		n[field][value] = name
	}
	for _, region := range locales.Regions() {
		add(store.FactRegion, region.Code, locales.Named(region.Name))
	}
	for _, d := range r.Directions {
		add(store.FactDirection, d.Name, d.Label)
	}
	for _, state := range projectStates() {
		add(store.FactProject, string(state), r.State(state))
	}
	named, err := r.Store.NameFacts(ctx, a)
	for _, v := range named {
		add(v.Field, v.Value, locales.Named(locales.Bilingual{KK: v.NameKK, RU: v.NameRU}))
	}
	return n, err
}

// Words says in sentences whom an audience is, by the names of Room.Names.
func Words(a store.Audience, n Names) locales.Message {
	if len(a) == 0 {
		return locales.AudienceEverybody()
	}
	var lines []locales.Message
	for i, facts := range a {
		if i > 0 {
			lines = append(lines, locales.AudienceOr())
		}
		var parts []locales.Message
		for j, f := range facts {
			if j > 0 {
				parts = append(parts, locales.Verbatim("·"))
			}
			parts = append(parts, n.fact(f))
		}
		lines = append(lines, locales.Spaced(parts...))
	}
	return locales.Lines(lines...)
}

// Words says in sentences whom an audience is.
func (r Room) Words(ctx context.Context, a store.Audience) (locales.Message, error) {
	n, err := r.Names(ctx, a)
	return Words(a, n), err
}

func (n Names) fact(f store.Fact) locales.Message {
	var values []locales.Message
	for i, v := range f.Values {
		name := n.value(f.Field, v)
		if i < len(f.Values)-1 {
			name = locales.AudienceComma(name)
		}
		values = append(values, name)
	}
	if f.Not {
		return locales.AudienceFactNot(label(f.Field), locales.Spaced(values...))
	}
	return locales.AudienceFact(label(f.Field), locales.Spaced(values...))
}

// value names a value; what is known nowhere stands as it is kept.
func (n Names) value(field store.FactField, value string) locales.Message {
	if name, ok := n[field][value]; ok {
		return name
	}
	if name, ok := fixed(field, value); ok {
		return name
	}
	number, err := strconv.Atoi(value)
	if err != nil {
		return locales.Verbatim(value)
	}
	switch field {
	case store.FactLevel:
		return locales.AudienceValueLevel(number)
	case store.FactActive:
		return locales.AudienceValueActive(number)
	case store.FactBalance:
		return locales.AudienceValueBalance(number)
	case store.FactCohort, store.FactTask, store.FactCourse, store.FactFollows:
		return locales.AudienceValueNumber(value)
	}
	return locales.Verbatim(value)
}

// fixed names the values that the program knows.
func fixed(field store.FactField, value string) (locales.Message, bool) {
	switch field {
	case store.FactRole:
		return rights.Name(value), true
	case store.FactLang:
		name, ok := map[string]locales.Message{"kk": locales.CommonLangKk(), "ru": locales.CommonLangRu()}[value]
		return name, ok
	case store.FactAim:
		name, ok := map[string]locales.Message{
			"leader": locales.OnboardingAimLeader(), "volunteer": locales.OnboardingAimVolunteer(), "expert": locales.OnboardingAimExpert(),
			"business": locales.OnboardingAimBusiness(), "looking": locales.OnboardingAimLooking(),
		}[value]
		return name, ok
	case store.FactConsent:
		name, ok := map[string]locales.Message{
			store.PurposeService: locales.PrivacyService(), store.PurposePublication: locales.PrivacyPublication(), store.PurposeNews: locales.PrivacyNews(),
		}[value]
		return name, ok
	}
	return locales.Message{}, false
}

// label names what a fact is about.
func label(field store.FactField) locales.Message {
	names := map[store.FactField]func() locales.Message{
		store.FactRegion: locales.AudienceFieldRegion, store.FactRole: locales.AudienceFieldRole, store.FactAim: locales.AudienceFieldAim,
		store.FactCohort: locales.AudienceFieldCohort, store.FactProject: locales.AudienceFieldProject, store.FactDirection: locales.AudienceFieldDirection,
		store.FactLang: locales.AudienceFieldLang, store.FactLevel: locales.AudienceFieldLevel, store.FactActive: locales.AudienceFieldActive,
		store.FactBalance: locales.AudienceFieldBalance, store.FactTask: locales.AudienceFieldTask, store.FactCourse: locales.AudienceFieldCourse,
		store.FactConsent: locales.AudienceFieldConsent, store.FactTag: locales.AudienceFieldTag, store.FactFollows: locales.AudienceFieldFollows,
	}
	if name, ok := names[field]; ok {
		return name()
	}
	return locales.Verbatim(string(field))
}

// projectStates are those that people are chosen by.
func projectStates() []store.ApplicationState {
	return []store.ApplicationState{
		store.ApplicationDraft, store.ApplicationSubmitted, store.ApplicationScreening, store.ApplicationNeedsInfo, store.ApplicationInReview, store.ApplicationInterview,
		store.ApplicationAccepted, store.ApplicationWaitlisted, store.ApplicationOffered, store.ApplicationEnrolled, store.ApplicationDeclined, store.ApplicationRejected,
		store.ApplicationAppealed, store.ApplicationUpheld, store.ApplicationReopened, store.ApplicationExpired, store.ApplicationWithdrawn,
	}
}
