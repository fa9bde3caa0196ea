package board_test

import (
	"strings"
	"testing"

	"saruar/flows/board"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// A team's task with a text: how much, the text, and the button that sends it.
func TestSendingWhatShowsATask(t *testing.T) {
	t.Parallel()
	photo, nothing := flowtest.Photo("x"), flowtest.Tap("nothing")
	flowtest.Script{
		Flow: board.Proof, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			p := newPark(t, nil)
			p.goal()
			p.takes(aigul)
			return p.arrives(aigul, lang).Says("/mine")
		},
		Open: func(c *flowtest.Chat) { c.Says("/proof 1") },
		Lines: []flowtest.Line{
			{Step: "units", Good: flowtest.Text("12"), Bad: []engine.Input{
				flowtest.Text("0"), flowtest.Text("-1"), flowtest.Text("1,5"), flowtest.Text("көп"), flowtest.Text("99999999999"), photo, nothing,
			}},
			{Step: "text", Good: flowtest.Text(story), Bad: []engine.Input{
				flowtest.Text("қысқа"), flowtest.Text(strings.Repeat("ы", 1001)), photo, nothing, flowtest.Tap("done"),
			}},
			{Step: "text", Good: flowtest.Tap("done"), Bad: []engine.Input{photo, nothing}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("tasks_mine.list") },
	}.Run(t)
}

func TestConfirming(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: board.Confirm, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			p := newPark(t, func(n *store.TaskText) { n.Proof, n.Coordinator = store.ProofCoordinator, erzan })
			p.sending(aigul, "kk").Taps("done")
			return p.arrives(erzan, lang).Says("/confirms")
		},
		Open: func(c *flowtest.Chat) { c.Says("/confirm 1") },
		Lines: []flowtest.Line{
			{Step: "card", Good: flowtest.Tap("no"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("x")}},
			{Step: "why", Good: flowtest.Text("Келген жоқ"), Bad: []engine.Input{flowtest.Text("ой"), flowtest.Text(strings.Repeat("ы", 301)), flowtest.Photo("x"), flowtest.Tap("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("tasks_confirm.list") },
	}.Run(t)
}
