package flows_test

import (
	"slices"
	"testing"

	"saruar/flows/task"
	"saruar/store"
)

// Tasks stand in the menu of whoever leads an accepted project, and at the desk of staff who make them for the programme.
func TestTasksAreOfferedToThoseWhoMayMakeThem(t *testing.T) {
	t.Parallel()
	e := newExhibit(t)
	offered := func(person int64) bool {
		return slices.Contains(e.chat(person).Says("/menu").At("menu.main").Options(), task.Own)
	}
	if offered(target) {
		t.Error("the project is not accepted yet")
	}
	e.sql(`update application set state = 'accepted'`)
	if !offered(target) || offered(actor) {
		t.Error("the leader, and nobody else")
	}
	e.chat(target).Says("/menu").Taps(task.Own).At("tasks_own.list").Taps("new").At("task_new.project").Sees(secret)
	e.give(scope{role: store.Moderator})
	if c := e.chat(actor); opens(c, "staff", "") && slices.Contains(c.Options(), task.Own) {
		t.Error("a moderator makes tasks")
	}
	e.give(scope{role: store.Staff, region: home})
	c := e.chat(actor)
	if !opens(c, "staff", "") || !slices.Contains(c.Options(), task.Own) {
		t.Fatalf("the desk has %v", c.Options())
	}
	c.Taps(task.Own).At("tasks_own.list").Sees("Создать задание")
}
