package decision_test

import (
	"testing"

	"saruar/flows/decision"
)

func TestWhatRoundsToNothingHasNoSign(t *testing.T) {
	t.Parallel()
	for v, want := range map[float64]string{-0.04: "0", 0: "0", 0.04: "0", -0.06: "-0,1", -1.25: "-1,2", 70.3: "70,3"} {
		if got := decision.Tenth(v); got != want {
			t.Errorf("%g is %q instead of %q", v, got, want)
		}
	}
}
