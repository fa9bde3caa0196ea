package audience_test

import (
	"fmt"
	"strings"
	"testing"

	"saruar/flows/engine/flowtest"
	"saruar/flows/step"
	"saruar/store"
)

func TestChosenRegionsThatAreNotTheirsAreNamed(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id, err := o.NewAnnouncement(t.Context(), regional, 0, 1, flowtest.Noon())
	o.must(err)
	both := store.Audience{{{Field: store.FactRegion, Values: []string{"KZ-10", "KZ-71"}}}}
	o.must(o.SaveAnnouncementTerms(t.Context(), regional, id, store.AnnouncementTerms{People: both}))
	c := o.arrives(regional, "ru").Says("/audience "+step.Ref(id)).Sees("Сейчас людей: <b>2</b>", "нет прав", "область Абай")
	if _, warning, _ := strings.Cut(c.Text(), "нет прав"); strings.Contains(strings.SplitN(warning, "\n", 2)[0], "Астана") {
		t.Errorf("their own region is named: %s", c.Text())
	}
	// Another's announcement is not theirs to change.
	if c.Says("/audience " + step.Ref(o.id)); c.Place() == "audience.people" && strings.Contains(c.Text(), "Все люди") {
		t.Errorf("another's opens:\n%s", c.Text())
	}
}

func TestRegionsThatAreNotTheirsAreNeitherOfferedNorTaken(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id, err := o.NewAnnouncement(t.Context(), regional, 0, 1, flowtest.Noon())
	o.must(err)
	kept := func() store.Audience {
		t.Helper()
		a, err := o.AnnouncementOf(t.Context(), regional, id)
		o.must(err)
		return a.People
	}
	for lang, want := range map[string]string{"kk": "Абай облысы: бұл өңірге құқығыңыз жоқ", "ru": "область Абай: на этот регион у вас нет прав"} {
		c := o.arrives(regional, lang).Says(fmt.Sprintf("/values %d.0.0.region", id))
		if got := strings.Join(c.Options(), " "); !strings.Contains(got, "value_KZ-71") || strings.Count(got, "value_") != 1 {
			t.Errorf("offered are %s", got)
		}
		old := c.Tap("value_KZ-71")
		old.Option = "value_KZ-10"
		c.Do(old).At("audience_values.values").Says("Абай").Sees(want)
		if people := kept(); len(people) > 0 {
			t.Fatalf("kept is %v", people)
		}
	}
	c := o.arrives(regional, "ru").Says(fmt.Sprintf("/values %d.0.0.region", id)).Says("Астана").Says("/audience " + step.Ref(id))
	c.Sees("Регион: город Астана", "Получат только люди вашего региона: город Астана")
	if fmt.Sprint(kept()) != "[[{region [KZ-71] false}]]" {
		t.Errorf("kept is %v", kept())
	}
}
