package matching_test

import (
	"slices"
	"testing"

	"saruar/flows/matching"
	"saruar/store"
)

func TestMentorsAreRankedByLanguageThenDirectionThenLoad(t *testing.T) {
	t.Parallel()
	team := store.MentorTeam{Language: "kk", Direction: "ecology"}
	kk, ru, both := []string{"kk"}, []string{"ru"}, []string{"kk", "ru"}
	ecology, culture := []string{"ecology"}, []string{"culture"}
	for name, c := range map[string]struct {
		all  []store.MentorCandidate
		want []int64
	}{
		"nobody": {nil, nil},
		"a language is worth more than the direction": {
			[]store.MentorCandidate{{Mentor: 1, Languages: ru, Directions: ecology}, {Mentor: 2, Languages: both, Directions: culture}}, []int64{2, 1},
		},
		"who knows the direction comes before who is open to all, and both before who is not": {
			[]store.MentorCandidate{{Mentor: 1, Languages: kk, Directions: culture}, {Mentor: 2, Languages: kk}, {Mentor: 3, Languages: kk, Directions: ecology}}, []int64{3, 2, 1},
		},
		"of equals who has less to do": {
			[]store.MentorCandidate{{Mentor: 1, Languages: kk, Pairs: 2}, {Mentor: 2, Languages: kk, Ahead: 3}, {Mentor: 3, Languages: kk}}, []int64{3, 2, 1},
		},
		"many pairs outweigh the direction, never the language": {
			[]store.MentorCandidate{
				{Mentor: 1, Languages: ru, Directions: ecology}, {Mentor: 2, Languages: kk, Directions: ecology, Pairs: 9}, {Mentor: 3, Languages: kk, Directions: culture},
			}, []int64{3, 2, 1},
		},
		"a pause pushes back": {
			[]store.MentorCandidate{{Mentor: 1, Languages: kk, Paused: true}, {Mentor: 2, Languages: kk, Pairs: 2}}, []int64{2, 1},
		},
		"with whom it came to nothing is last": {
			[]store.MentorCandidate{{Mentor: 1, Languages: kk, Directions: ecology, Declined: true}, {Mentor: 2, Languages: ru, Directions: culture}}, []int64{2, 1},
		},
		"the region changes nothing, and the order given decides": {
			[]store.MentorCandidate{{Mentor: 1, Languages: kk}, {Mentor: 2, Languages: kk, SameRegion: true}}, []int64{1, 2},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []int64
			for _, m := range matching.Rank(team, c.all) {
				got = append(got, m.Mentor)
			}
			if !slices.Equal(got, c.want) {
				t.Fatalf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestWhatSpeaksForAMentorIsTold(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		team                    store.MentorTeam
		of                      store.MentorCandidate
		speaks, direction, open bool
		load                    int
	}{
		{store.MentorTeam{Language: "ru", Direction: "memory"}, store.MentorCandidate{Languages: []string{"kk"}, Pairs: 1, Ahead: 2}, false, false, true, 3},
		{store.MentorTeam{Direction: "memory"}, store.MentorCandidate{Languages: []string{"kk"}, Directions: []string{"memory"}}, true, true, false, 0},
		{store.MentorTeam{Language: "kk", Direction: "memory"}, store.MentorCandidate{Languages: []string{"kk"}, Directions: []string{"urban"}}, true, false, false, 0},
	} {
		m := matching.Rank(c.team, []store.MentorCandidate{c.of})[0]
		if m.Speaks != c.speaks || m.Direction != c.direction || m.Open != c.open || m.Load != c.load {
			t.Errorf("%+v: %+v", c.of, m)
		}
	}
}
