package programme

import (
	"context"
	"testing"

	"saruar/flows/engine/flowtest"
)

func FuzzAFileIsReadOrRefusedWithReasons(f *testing.F) {
	for _, seed := range []string{
		"", "code: x\n", "code: &a [*a]\n", "modules:\n- lessons:\n  - code: l\n    starts: 31.02.2026 25:00\n", "\xff\xfe", "PK\x03\x04", "{code: x, modules: [{}]}", "a: b: c", "---\n---\n",
	} {
		f.Add([]byte(seed))
	}
	nobody := func(context.Context, string) (int64, bool, error) { return 0, false, nil }
	f.Fuzz(func(t *testing.T, data []byte) {
		e, faults := readYAML(data)
		if e.cells == nil {
			if len(faults) == 0 {
				t.Fatal("refused without a reason")
			}
			return
		}
		c := checker{now: flowtest.Noon(), zone: flowtest.Zone(), teacher: nobody, track: func(s string) string { return s }, faults: faults}
		p, err := c.course(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.faults) == 0 && (p.TitleKK == "" || p.TitleRU == "" || !codeForm.MatchString(p.Code)) {
			t.Fatalf("taken although something is missing: %+v", p)
		}
		if len(c.faults) > mostFaults {
			t.Fatalf("%d reasons", len(c.faults))
		}
	})
}
