package audience_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/audience"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	officer  = int64(41) // staff of everything
	regional = int64(42) // staff of Astana
	first    = int64(9_001)
	crowd    = 7
)

// office is staff, a crowd in Abai, half of whom speak Russian, and an announcement that is written.
type office struct {
	*store.Store
	t       *testing.T
	address string
	room    audience.Room
	files   map[string][]byte
	notices []store.Notice
	id      int64
}

func (o *office) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	o.notices = append(o.notices, notices...)
	return nil
}

func (o *office) Download(_ context.Context, file string, limit int64) ([]byte, error) {
	data, ok := o.files[file]
	switch {
	case !ok:
		return nil, engine.ErrNoFile
	case int64(len(data)) > limit:
		return nil, engine.ErrTooBig
	}
	return data, nil
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, address: storetest.New(t), files: map[string][]byte{}}
	var err error
	o.Store, err = store.Open(t.Context(), o.address, 4)
	o.must(err)
	t.Cleanup(o.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	o.must(o.SeedRegions(t.Context(), regions))
	for id, region := range map[int64]string{officer: "", regional: "KZ-71"} {
		flowtest.Member(t, o.Store, id, "kk", "Сәуле")
		o.must(o.Grant(t.Context(), id, store.Staff, region, 0, flowtest.Noon()))
	}
	storetest.Crowd(t, o.address, first, crowd)
	o.sql(`update person set region = 'KZ-10' where id >= $1`, first)
	o.id, err = o.NewAnnouncement(t.Context(), officer, 0, 1, flowtest.Noon())
	o.must(err)
	o.room = audience.New(audience.Parts{
		Store: o.Store, Jobs: o, Files: o, Directions: []step.Option{{Name: "ecology", Label: locales.CommonDirEcology()}},
		State: func(s store.ApplicationState) locales.Message { return locales.Verbatim(string(s)) },
		Read:  readLines, Lines: 9, Bytes: 900,
	})
	return o
}

// readLines is a reader of lists as simple as one can be.
func readLines(data []byte) (ids []int64, lines int, wrong []int, problem string) {
	if len(data) == 0 {
		return nil, 0, nil, "empty"
	}
	for i, line := range strings.Split(string(data), "\n") {
		lines++
		if id, err := step.ID(line); err == nil {
			ids = append(ids, id)
		} else {
			wrong = append(wrong, i+1)
		}
	}
	return ids, lines, wrong, ""
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) sql(query string, args ...any) {
	o.t.Helper()
	_, err := storetest.Past(o.t, o.address).Exec(o.t.Context(), query, args...)
	o.must(err)
}

func (o *office) announcement() store.Announcement {
	o.t.Helper()
	a, err := o.AnnouncementOf(o.t.Context(), officer, o.id)
	o.must(err)
	return a
}

func (o *office) people(a store.Audience) {
	o.t.Helper()
	terms := o.announcement().AnnouncementTerms
	terms.People = a
	o.must(o.SaveAnnouncementTerms(o.t.Context(), officer, o.id, terms))
}

func (o *office) arrives(id int64, lang string) *flowtest.Chat {
	o.t.Helper()
	o.must(o.SetLanguage(o.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(o.room.Flows(), flowtest.Lobby()), settings.Flows(o.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"audience": call(audience.Name), "field": call(audience.Field), "values": call(audience.Values), "segments": call(audience.Segments), "file": call(audience.File),
			"lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(o.t), answer.Choice), Words: flowtest.Words(),
	})
	o.must(err)
	return flowtest.New(o.t, flowtest.World{Machine: m, Person: flowtest.Someone(o.t, o.Store, id), Catalog: flowtest.Catalog(o.t), Now: flowtest.Noon()})
}

// opens shows whom the announcement is for.
func (o *office) opens(lang string) *flowtest.Chat {
	o.t.Helper()
	return o.arrives(officer, lang).Says("/audience " + step.Ref(o.id))
}

// listed is what the officer is told of a file.
func (o *office) listed(c *flowtest.Chat, file string) string {
	o.t.Helper()
	o.must(o.room.Read(o.t.Context(), store.Notice{Kind: audience.KindRead, Person: officer, Ref: step.Ref(o.id) + "-" + file}, time.Now()))
	last := o.notices[len(o.notices)-1]
	person, err := o.Person(o.t.Context(), officer)
	o.must(err)
	screen, ok, err := o.room.Listed(o.t.Context(), person, last.Ref, flowtest.Noon())
	if err != nil || !ok || last.Kind != audience.KindListed {
		o.t.Fatal(last, ok, err)
	}
	return c.Words(screen)
}
