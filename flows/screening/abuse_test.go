package screening_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// What is looked at stays as it was handed in, unless the staff return it; and while it is being mended, nobody decides on it.
func TestAnApplicantWhoEditsWhileTheApplicationIsScreened(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	author := w.arrives(leader, "ru").Says(fmt.Sprint("/apply ", id)).At("apply.edit").Taps("edit_people").At("apply.people")
	author.Now = w.closes().now
	if author.Says("777"); strings.Contains(w.answers(id), "777") || author.Place() == "apply.edit" {
		t.Fatalf("taken while it is screened, at %s: %s", author.Place(), w.answers(id))
	}
	author.Sees("уже рассматривают")

	looking := ticks(w.arrives(chief, "ru").Says(fmt.Sprint("/screening_card ", id)))
	decides := looking.Tap("outcome_passed")
	w.must(w.ReturnForFixes(t.Context(), regional, id, "Сколько людей пришло за год?", w.now))
	w.arrives(leader, "ru").Says(fmt.Sprint("/apply ", id)).At("apply.mend").Taps("edit_people").Says("250").At("apply.mend")
	looking.Do(decides)
	looking.Do(engine.Input{Kind: engine.Tap, Option: "outcome_passed", Seq: looking.Session().Seq})
	if got := w.state(id); got != store.ApplicationNeedsInfo || !strings.Contains(w.answers(id), "250") {
		t.Errorf("it is %s with %s", got, w.answers(id))
	}
	w.must(w.Resubmit(t.Context(), id, leader, w.now.Add(time.Hour)))
	if err := w.Resubmit(t.Context(), id, leader, w.now.Add(time.Hour)); err == nil {
		t.Error("handed in twice")
	}
}

func (w *town) answers(application int64) string {
	w.t.Helper()
	one, err := w.Application(w.t.Context(), application, leader)
	w.must(err)
	return string(one.Answers)
}
