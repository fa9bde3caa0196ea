package main

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// room says what the packages below a path may import: of ours, and which libraries nobody else may.
type room struct {
	path  string
	ours  []string // path prefixes
	alone []string // libraries whose types must not leave the room
}

// rooms are in the order in which they are tried; the first whose path fits counts.
var rooms = []room{
	{path: "saruar/cmd", ours: []string{"saruar/"}},
	{path: "saruar/bot/simulator", ours: []string{"saruar/bot/simulator"}},
	{path: "saruar/bot", ours: []string{"saruar/flows/engine", "saruar/store", "saruar/locales"}, alone: []string{"github.com/go-telegram/"}},
	{path: "saruar/flows/engine/flowtest", ours: []string{"saruar/flows/engine", "saruar/locales", "saruar/store"}},
	{path: "saruar/flows/engine", ours: nil},
	{path: "saruar/flows/answer", ours: []string{"saruar/locales"}},
	{path: "saruar/flows/step", ours: []string{"saruar/flows/engine", "saruar/flows/answer", "saruar/locales", "saruar/store"}},
	{path: "saruar/flows/internal/", ours: []string{"saruar/flows/", "saruar/locales", "saruar/store"}}, // for tests
	{path: "saruar/flows/selection", ours: nil},
	{path: "saruar/flows/rubric", ours: []string{"saruar/flows/selection", "saruar/locales", "saruar/store"}},
	{path: "saruar/flows/blind", ours: []string{"saruar/locales", "saruar/store"}},
	{path: "saruar/flows/picture", ours: nil},
	{path: "saruar/flows/protocol", ours: nil},
	{path: "saruar/flows/dhash", ours: nil},
	{path: "saruar/flows/taskcard", ours: []string{"saruar/flows/engine", "saruar/flows/step", "saruar/flows/tokens", "saruar/locales", "saruar/store"}},
	{path: "saruar/flows/tokens", ours: []string{"saruar/flows/engine", "saruar/flows/step", "saruar/flows/answer", "saruar/locales", "saruar/store"}},
	{path: "saruar/flows/reminder", ours: []string{"saruar/flows/engine", "saruar/flows/nudge", "saruar/flows/step", "saruar/locales", "saruar/store"}}, // what nudge sends
	{
		path: "saruar/flows/", // a capability
		ours: []string{
			"saruar/flows/engine", "saruar/flows/step", "saruar/flows/answer", "saruar/flows/rights", "saruar/locales", "saruar/store",
			"saruar/flows/selection", "saruar/flows/rubric", "saruar/flows/blind", "saruar/flows/picture", "saruar/flows/protocol",
			"saruar/flows/attached", "saruar/flows/tokens", "saruar/flows/taskcard", "saruar/flows/dhash", "saruar/flows/calendar",
			"saruar/flows/certificate", // rules and forms, without a flow
		},
	},
	{path: "saruar/flows", ours: []string{"saruar/flows/", "saruar/locales", "saruar/store"}},
	{
		path: "saruar/store", ours: []string{"saruar/store"},
		alone: []string{"github.com/jackc/", "github.com/riverqueue/", "github.com/pressly/goose/"},
	},
	{path: "saruar/locales", ours: []string{"saruar/locales"}, alone: []string{"github.com/nicksnyder/"}},
}

func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	list := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", "saruar/...")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := json.NewDecoder(strings.NewReader(string(out)))
	for packages.More() {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := packages.Decode(&p); err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(rooms, func(r room) bool { return strings.HasPrefix(p.ImportPath, r.path) })
		if at < 0 {
			t.Errorf("%s has no room in the house", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if wrong := rooms[at].forbids(imported); wrong != "" {
				t.Errorf("%s imports %s: %s", p.ImportPath, imported, wrong)
			}
		}
	}
}

func (r room) forbids(imported string) string {
	if strings.HasPrefix(imported, "saruar/") {
		if !slices.ContainsFunc(r.ours, func(prefix string) bool { return strings.HasPrefix(imported, prefix) }) {
			return "that points the wrong way"
		}
		return ""
	}
	if r.path == "saruar/flows/engine" && strings.Contains(strings.Split(imported, "/")[0], ".") {
		return "the engine is pure"
	}
	if r.path == "saruar/cmd" {
		return "" // the only place that knows everything
	}
	for _, other := range rooms {
		for _, library := range other.alone {
			if other.path != r.path && strings.HasPrefix(imported, library) {
				return "its types belong into " + other.path
			}
		}
	}
	return ""
}
