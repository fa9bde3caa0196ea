package task_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/flows/task"
	"saruar/store"
)

func TestACoordinatorIsToldWhatTheyWereChosenFor(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Proof, n.Coordinator, n.Region, n.Place, n.OpensAt = store.ProofCoordinator, mate, "KZ-71", "Жеңіс саябағы", flowtest.Noon().Add(24*time.Hour)
	y.drafts(n)
	y.arrives(leader, "kk").Says("/card 1").Taps("publish").Taps("yes")
	if len(y.notices) != 1 || y.notices[0] != (store.Notice{Kind: task.KindChosen, Person: mate, Ref: "1", Once: "task_chosen 1"}) {
		t.Fatalf("%+v", y.notices)
	}
	for lang, words := range map[string][]string{
		"kk": {"«Ағаш егу» тапсырмасының үйлестірушісі", "Аулада ағаш егіңіз", "Жеңіс саябағы", "Басталуы: 5 қараша, 12:00", "7 қараша, 12:00", "Айгүл", "растаңыз"},
		"ru": {"координатором задания «Посадить дерево»", "Посадите дерево", "Жеңіс саябағы", "Начало: 5 ноября, 12:00", "7 ноября, 12:00", "Айгүл", "подтвердите"},
	} {
		c := y.arrives(mate, lang)
		screen := y.composed(y.room.Chosen, mate, "1")
		if screen == nil || strings.Join(screen.Rows[0][0].Action.Args, " ") != "tasks_confirm" {
			t.Fatalf("%+v", screen)
		}
		for _, w := range words {
			if text := c.Words(*screen); !strings.Contains(text, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, text)
			}
		}
	}
	if y.composed(y.room.Chosen, volunteer, "1") != nil {
		t.Fatal("somebody else is told")
	}
	_, err := y.CloseTask(t.Context(), leader, 1, flowtest.Noon())
	y.must(err)
	if y.composed(y.room.Chosen, mate, "1") != nil {
		t.Fatal("told of a task that is over")
	}
}

func TestWhoChoosesThemselvesIsNotTold(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Proof, n.Coordinator = store.ProofCoordinator, leader
	y.drafts(n)
	y.arrives(leader, "kk").Says("/card 1").Taps("publish").Taps("yes").Sees("жарияланды")
	if len(y.notices) != 0 {
		t.Fatalf("%+v", y.notices)
	}
}
