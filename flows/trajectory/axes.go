package trajectory

import (
	"fmt"

	"saruar/locales"
	"saruar/store"
)

// axis is one side on which a project looks at itself.
type axis struct {
	name    string // of its step
	label   locales.Message
	anchors [3]locales.Message // what 0, 5 and 10 mean
	field   func(*scores) **int
}

// scores are the answers of a diagnosis, by the names of the axes.
type scores struct {
	Team          *int   `json:"team,omitempty"`
	Model         *int   `json:"model,omitempty"`
	Product       *int   `json:"product,omitempty"`
	Finance       *int   `json:"finance,omitempty"`
	Partners      *int   `json:"partners,omitempty"`
	Communication *int   `json:"communication,omitempty"`
	Regions       *int   `json:"regions,omitempty"`
	Impact        *int   `json:"impact,omitempty"`
	Words         string `json:"words,omitempty"`
}

// axes are all sides in the order in which they are kept, asked and drawn clockwise.
func axes() [store.Axes]axis {
	return [store.Axes]axis{
		{
			"team", locales.TrajectoryAxisTeam(),
			[3]locales.Message{locales.TrajectoryAnchorTeam0(), locales.TrajectoryAnchorTeam5(), locales.TrajectoryAnchorTeam10()},
			func(s *scores) **int { return &s.Team },
		},
		{
			"model", locales.TrajectoryAxisModel(),
			[3]locales.Message{locales.TrajectoryAnchorModel0(), locales.TrajectoryAnchorModel5(), locales.TrajectoryAnchorModel10()},
			func(s *scores) **int { return &s.Model },
		},
		{
			"product", locales.TrajectoryAxisProduct(),
			[3]locales.Message{locales.TrajectoryAnchorProduct0(), locales.TrajectoryAnchorProduct5(), locales.TrajectoryAnchorProduct10()},
			func(s *scores) **int { return &s.Product },
		},
		{
			"finance", locales.TrajectoryAxisFinance(),
			[3]locales.Message{locales.TrajectoryAnchorFinance0(), locales.TrajectoryAnchorFinance5(), locales.TrajectoryAnchorFinance10()},
			func(s *scores) **int { return &s.Finance },
		},
		{
			"partners", locales.TrajectoryAxisPartners(),
			[3]locales.Message{locales.TrajectoryAnchorPartners0(), locales.TrajectoryAnchorPartners5(), locales.TrajectoryAnchorPartners10()},
			func(s *scores) **int { return &s.Partners },
		},
		{
			"communication", locales.TrajectoryAxisCommunication(),
			[3]locales.Message{locales.TrajectoryAnchorCommunication0(), locales.TrajectoryAnchorCommunication5(), locales.TrajectoryAnchorCommunication10()},
			func(s *scores) **int { return &s.Communication },
		},
		{
			"regions", locales.TrajectoryAxisRegions(),
			[3]locales.Message{locales.TrajectoryAnchorRegions0(), locales.TrajectoryAnchorRegions5(), locales.TrajectoryAnchorRegions10()},
			func(s *scores) **int { return &s.Regions },
		},
		{
			"impact", locales.TrajectoryAxisImpact(),
			[3]locales.Message{locales.TrajectoryAnchorImpact0(), locales.TrajectoryAnchorImpact5(), locales.TrajectoryAnchorImpact10()},
			func(s *scores) **int { return &s.Impact },
		},
	}
}

// diagnosed tells a diagnosis in words, each axis with how it differs from the one before, where there is one.
func diagnosed(pair []store.Diagnosis) locales.Message {
	lines := make([]locales.Message, 0, store.Axes)
	for i, a := range axes() {
		line := locales.TrajectoryAxis(a.label, pair[0].Scores[i])
		if len(pair) > 1 && pair[0].Scores[i] != pair[1].Scores[i] {
			line = locales.TrajectoryAxisChanged(a.label, pair[0].Scores[i], signed(pair[0].Scores[i]-pair[1].Scores[i]))
		}
		lines = append(lines, line)
	}
	return locales.Lines(lines...)
}

// compared tells only what has changed since the diagnosis before: «+2 Финансы».
func compared(pair []store.Diagnosis) locales.Message {
	var lines []locales.Message
	for i, a := range axes() {
		if by := pair[0].Scores[i] - pair[1].Scores[i]; by != 0 {
			lines = append(lines, locales.TrajectoryCompare(signed(by), a.label))
		}
	}
	if len(lines) == 0 {
		return locales.TrajectoryCompareSame()
	}
	return locales.Lines(append([]locales.Message{locales.TrajectoryCompareHead()}, lines...)...)
}

// signed writes a difference with its sign; minus is the long one.
func signed(n int) string {
	if n < 0 {
		return fmt.Sprint("−", -n)
	}
	return fmt.Sprint("+", n)
}
