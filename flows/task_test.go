package flows_test

import (
	"slices"
	"testing"

	"saruar/flows/board"
	"saruar/flows/game"
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

// What somebody has come to by tasks stands where tasks are found, not in the menu.
func TestTheLevelIsADoorOfTheBoard(t *testing.T) {
	t.Parallel()
	e := newExhibit(t)
	e.sql(`update person set born_by = '1990-12-31' where id = $1`, target)
	c := e.chat(target).Says("/menu")
	if slices.Contains(c.Options(), game.Name) || !slices.Contains(c.Options(), board.Name) {
		t.Fatalf("the menu has %v", c.Options())
	}
	c.Taps(board.Name).Sees("[🏆 1-деңгей: белгілер мен рейтинг]").Taps("level").At("game.page").Sees("1-деңгей")
}
