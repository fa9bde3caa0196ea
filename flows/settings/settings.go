// Package settings is what a person may change about themselves: language, name, region, notices, quiet hours, and the help page.
package settings

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "settings"
	Language = "language"
	Help     = "help"
)

// Store is what settings read and keep.
type Store interface {
	Profile(ctx context.Context, id int64) (store.Profile, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	SayConsent(ctx context.Context, person int64, c store.Consent, now time.Time) error
	SetLanguage(ctx context.Context, id int64, lang string) error
	SetName(ctx context.Context, id int64, name string) error
	SetRegion(ctx context.Context, id int64, region string) error
	SetNotice(ctx context.Context, id int64, topic, how string) error
	SetQuietFrom(ctx context.Context, id int64, minutes int) error
	SetQuietTo(ctx context.Context, id int64, minutes int) error
	SetDigestAt(ctx context.Context, id int64, minutes int) error
}

type flow struct {
	store Store
	zone  *time.Location
}

// Flows makes the flows of this package.
func Flows(s Store, zone *time.Location) []engine.Definition {
	f := flow{store: s, zone: zone}
	return []engine.Definition{f.settings(), f.language(), help()}
}

// profile is what the settings show; every change is saved at once.
type profile struct {
	Name    string            `json:"name"`
	Region  string            `json:"region"`
	Notices map[string]string `json:"notices"`
	From    int               `json:"quiet_from"` // minutes after midnight
	To      int               `json:"quiet_to"`
	News    bool              `json:"news"`
	Digest  int               `json:"digest_at"` // minutes after midnight
	lang    string
	regions []store.Region
}

func (f flow) settings() engine.Definition {
	return engine.Flow[profile]{
		Name: Name, Version: 1,
		Allow:  func(p engine.Person) bool { return p.Member },
		Steady: true, Load: f.load, Save: f.save,
		Steps: []engine.Step[profile]{f.overview(), f.name(), f.region(), f.notices(), f.digest(), f.quiet()},
	}
}

func (f flow) load(ctx context.Context, t engine.Turn, _ string) (*profile, error) {
	p, err := f.store.Profile(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	regions, err := f.store.Regions(ctx, t.Person.Lang)
	if err != nil {
		return nil, err
	}
	return &profile{
		Name: p.Name, Region: p.Region, Notices: p.Notices, From: p.QuietFrom, To: p.QuietTo, News: p.News, Digest: p.DigestAt, lang: t.Person.Lang, regions: regions,
	}, nil
}

const (
	optionLanguage = "language"
	optionName     = "name"
	optionRegion   = "region"
	optionNotices  = "notices"
	optionQuiet    = "quiet"
	optionPrivacy  = "privacy"
	optionFollows  = "follows"
)

// flowPrivacy is where consents and one's own data are.
const flowPrivacy = "privacy"

// flowFollows is where the projects are that the person follows.
const flowFollows = "follows"

func (f flow) overview() engine.Step[profile] {
	return engine.Step[profile]{
		Name: "overview", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, p *profile) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.SettingsOverview(p.Name, p.regionName(), f.clock(p.From), f.clock(p.To))},
				Rows: [][]engine.Button{
					{{Label: locales.SettingsButtonLanguage(), Option: optionLanguage}},
					{{Label: locales.SettingsButtonName(), Option: optionName}, {Label: locales.SettingsButtonRegion(), Option: optionRegion}},
					{{Label: locales.CommonNotifications(), Option: optionNotices}, {Label: locales.CommonQuietHours(), Option: optionQuiet}},
					{{Label: locales.FollowerMine(), Option: optionFollows}},
					{{Label: locales.CommonPrivacy(), Option: optionPrivacy}},
				},
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *profile, in engine.Input) (engine.Move, error) {
			switch in.Option {
			case optionLanguage:
				return engine.Call(Language, ""), nil
			case optionName:
				return engine.Visit("name"), nil
			case optionRegion:
				return engine.Visit("region"), nil
			case optionNotices:
				return engine.Visit("notices"), nil
			case optionQuiet:
				return engine.Visit("quiet"), nil
			case optionFollows:
				return engine.Call(flowFollows, ""), nil
			case optionPrivacy:
				return engine.Call(flowPrivacy, ""), nil
			}
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}

func (p *profile) regionName() locales.Message {
	for _, r := range p.regions {
		if r.Code == p.Region {
			return locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU})
		}
	}
	return locales.Verbatim("—")
}

func (f flow) name() engine.Step[profile] {
	return step.Text[profile]{
		Question: step.Question[profile]{Name: "name", Ask: step.Says[profile](locales.OnboardingNameAsk())},
		Field:    func(p *profile) *string { return &p.Name },
		Min:      2, Max: 80,
	}.Step()
}

func (f flow) region() engine.Step[profile] {
	return step.Pick[profile]{
		Question: step.Question[profile]{Name: "region", Ask: step.Says[profile](locales.OnboardingRegionAsk())},
		Field:    func(p *profile) *string { return &p.Region },
		Options:  step.Regions(f.store),
		Find:     step.FindRegion(), Exact: step.SpelledRegion(),
	}.Step()
}
