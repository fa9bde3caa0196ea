package flows_test

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"saruar/flows"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
)

var update = flag.Bool("update", false, "write testdata/shapes.json anew")

const shapes = "testdata/shapes.json"

func machine(t *testing.T) *flows.Conversation {
	t.Helper()
	m, err := flows.New(flows.Parts{Store: flowtest.Store(t), Catalog: flowtest.Catalog(t), Zone: flowtest.Zone(), BotName: "saruar_bot"})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Sessions outlive a deploy: a flow whose names change needs a new version, and then `go test ./flows -update`.
func TestTheShapeOfAFlowChangesOnlyWithItsVersion(t *testing.T) {
	t.Parallel()
	var now []engine.Shape
	for _, d := range machine(t).Flows {
		now = append(now, d.Shape())
	}
	slices.SortFunc(now, func(a, b engine.Shape) int {
		if a.Flow < b.Flow {
			return -1
		}
		return 1
	})
	if *update {
		raw, err := json.MarshalIndent(now, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(shapes, append(raw, '\n'), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(shapes)
	if err != nil {
		t.Fatal(err)
	}
	var pinned []engine.Shape
	if err := json.Unmarshal(raw, &pinned); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(pinned, now); diff != "" {
		t.Fatalf("flows changed their shape; give them a new version, then run `go test ./flows -update`:\n%s", diff)
	}
}

// testdata/sessions holds sessions as earlier programs wrote them: each must still lead somewhere.
func TestSessionsOfEarlierProgramsStillLeadSomewhere(t *testing.T) {
	t.Parallel()
	files, err := os.ReadDir("testdata/sessions")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no old sessions")
	}
	for _, file := range files {
		t.Run(file.Name(), func(t *testing.T) {
			t.Parallel()
			raw, err := os.ReadFile("testdata/sessions/" + file.Name())
			if err != nil {
				t.Fatal(err)
			}
			session, err := engine.ReadSession(raw)
			if err != nil {
				t.Fatal(err)
			}
			s := flowtest.Store(t)
			flowtest.Member(t, s, 9, "ru", "Анна")
			m, err := flows.New(flows.Parts{Store: s, Catalog: flowtest.Catalog(t), Zone: flowtest.Zone(), BotName: "saruar_bot"})
			if err != nil {
				t.Fatal(err)
			}
			c := flowtest.New(t, flowtest.World{
				Machine: m.Machine, Person: flowtest.Someone(t, s, 9), Catalog: flowtest.Catalog(t), Now: flowtest.Noon(),
			})
			c.SetSession(session)
			c.Says("?")
			if c.Text() == "" {
				t.Fatal("nothing is shown")
			}
		})
	}
}
