package task_test

import (
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/task"
	"saruar/store"
)

func ends(place string, parts ...string) func(*testing.T, *flowtest.Chat) {
	return func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At(place).Sees(parts...) }
}

func TestTheListOfTasks(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: task.Own, Keeps: true, New: starts(leader, func(y *yard) int64 { return y.drafts(y.planting()) }), Open: says("/own"),
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("task_1"), Bad: odd()}},
		End:   ends("task_card.card"),
	}.Run(t)
}

func TestBeginningATask(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: task.New, New: starts(leader, nil), Open: says("/new"),
		Lines: []flowtest.Line{
			{Step: "project", Good: flowtest.Tap("1"), Bad: append(odd(), flowtest.Tap("programme"), flowtest.Tap("2"))},
			{Step: "region", Good: flowtest.Tap("everywhere"), Bad: []engine.Input{flowtest.Text("Париж"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "direction", Good: flowtest.Tap("ecology"), Bad: odd()},
		},
		End: ends("task_form.title_kk"),
	}.Run(t)
}

func TestWritingATask(t *testing.T) {
	t.Parallel()
	text := func(longest int) []engine.Input {
		return []engine.Input{flowtest.Text("?"), flowtest.Text(strings.Repeat("ұ", longest+1)), flowtest.Photo("x"), flowtest.Tap("nothing")}
	}
	numbers := func(more ...string) []engine.Input {
		bad := odd()
		for _, words := range append(more, "-5", "1,5", "бес", "99999999999999999999999", "2147483648") {
			bad = append(bad, flowtest.Text(words))
		}
		return bad
	}
	flowtest.Script{
		Flow: task.Form, Keeps: true, Open: says("/form 1"),
		New: starts(leader, func(y *yard) int64 {
			n := store.TaskText{
				Project: y.project, Direction: "ecology", Audience: store.AudienceAnyone, Recurrence: store.RecursOnce, Places: 10, Each: 1, Level: 1, Age: 14,
				XP: 10, Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
			}
			return y.drafts(n)
		}),
		Lines: []flowtest.Line{
			{Step: "title_kk", Good: flowtest.Text("Ағаш егу"), Bad: text(80)},
			{Step: "title_ru", Good: flowtest.Text("Посадить дерево"), Bad: text(80)},
			{Step: "text_kk", Good: flowtest.Text("Аулада ағаш егіңіз"), Bad: text(1200)},
			{Step: "text_ru", Good: flowtest.Text("Посадите дерево во дворе"), Bad: text(1200)},
			{Step: "proof", Good: flowtest.Tap("location"), Bad: odd()},
			{Step: "point", Good: place(51.128, 71.43), Bad: append(odd(), flowtest.Text("51.12830; 71.43050"), flowtest.Text("99.5, 71.43"), place(91, 0))},
			{Step: "radius", Good: flowtest.Tap("n_500"), Bad: numbers("10", "50001")},
			{Step: "place", Good: flowtest.Text("Жеңіс саябағы"), Bad: text(120)},
			{Step: "closes", Good: flowtest.Text("20 қараша 18:00"), Bad: []engine.Input{
				flowtest.Text("?"), flowtest.Text("1.11.2026 18:00"), flowtest.Text("4.11.2026 11:59"), flowtest.Text("31.02.2027"), flowtest.Text("5.12.2028"),
				flowtest.Text("5 қараша 25:00"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("day_2"), flowtest.Tap("now"),
			}},
			{Step: "minutes", Good: flowtest.Text("1:30"), Bad: append(odd(), flowtest.Text("25 сағат"))},
			{Step: "places", Good: flowtest.Tap("n_20"), Bad: numbers("0", "10001")},
			{Step: "reward", Good: flowtest.Text("２０"), Bad: numbers("10001")},
			{Step: "budget", Good: flowtest.Text("1"), Bad: append(odd(), flowtest.Tap("n_0"), flowtest.Tap("n_1"), flowtest.Tap("later"))},
			{Step: "summary", Good: flowtest.Tap("confirm"), Bad: odd(), Hub: true},
		},
		End: ends("task_card.card"),
	}.Run(t)
}

func TestATasksCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: task.Card, Keeps: true, New: starts(leader, func(y *yard) int64 { return y.publishes(y.planting()) }), Open: says("/card 1"),
		Lines: []flowtest.Line{
			{Step: "card", Hub: true, Good: flowtest.Tap("preview"), Bad: odd()},
		},
		End: ends("task_card.preview"),
	}.Run(t)
}

func TestWritingToThoseWhoTakePart(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("ұ", 801)
	flowtest.Script{
		Flow: task.Message, New: starts(leader, func(y *yard) int64 { return y.publishes(y.planting()) }), Open: says("/message 1"),
		Lines: []flowtest.Line{
			{Step: "text_kk", Good: flowtest.Text("Ертең жаңбыр"), Bad: append(odd(), flowtest.Text(long))},
			{Step: "text_ru", Good: flowtest.Text("Завтра дождь"), Bad: append(odd(), flowtest.Text(long))},
			{Step: "review", Good: flowtest.Tap("send"), Bad: odd()},
		},
		End: ends("lobby.here"),
	}.Run(t)
}

func TestAProjectsTasks(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: task.Project, Keeps: true, New: starts(leader, func(y *yard) int64 { return y.publishes(y.planting()) }), Open: says("/project 1"),
		Lines: []flowtest.Line{{Step: "project", Hub: true, Good: flowtest.Tap("task_1"), Bad: odd()}},
		End:   ends("task_card.card"),
	}.Run(t)
}
