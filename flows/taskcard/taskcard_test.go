package taskcard_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

func words(t *testing.T, lang locales.Lang, messages []engine.Message) string {
	t.Helper()
	catalog, err := locales.Load(locales.DefaultProgram(), time.FixedZone("", 5*3600))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, m := range messages {
		text, err := catalog.Plain(lang, m.(locales.Message))
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

func planting() store.Task {
	return store.Task{
		Code: "A2B3C4", CoordinatorName: "Арман",
		ProjectTitle: "Жасыл аула",
		TaskText: store.TaskText{
			Project: 7, Direction: "ecology", TitleKK: "Ағаш егу", TitleRU: "Посадить дерево", TextKK: "Аулада ағаш егіңіз.", TextRU: "Посадите дерево во дворе.",
			Audience: store.AudienceVolunteers, ClosesAt: time.Date(2026, 6, 5, 13, 0, 0, 0, time.UTC), Recurrence: store.RecursWeekly,
			Places: 22, Each: 1, Level: 2, Age: 16, Minutes: 90, Reward: 21, XP: 30, Proof: store.ProofCoordinator, Goal: 300, UnitKK: "ағаш", UnitRU: "деревьев",
		},
		Taken: 1, Units: 120,
	}
}

func TestTheCardSaysInBothLanguagesWhatToDoAndWhatItBrings(t *testing.T) {
	t.Parallel()
	card := taskcard.Card(planting(), taskcard.Names{Direction: locales.Verbatim})
	for lang, wanted := range map[locales.Lang][]string{
		locales.Kazakh: {
			"Ағаш егу", "Аулада ағаш егіңіз.", "21 токен", "30 ұпай", "1 сағат 30 минут", "Қалғаны: 21 орын", "5 маусым, 18:00 (Астана уақыты)",
			"Жасыл аула", "кез келген жерде", "апта сайын", "волонтерлерге", "деңгейі: 2", "жасы: 16", "үйлестірушінің растауы", "Арман", "ағаш\n▓▓▓▓░░░░░░ 120 / 300",
		},
		locales.Russian: {
			"Посадить дерево", "Посадите дерево во дворе.", "21 токен", "30 очков", "1 час 30 минут", "Осталось: 21 место", "5 июня, 18:00 (время Астаны)",
			"Жасыл аула", "где угодно", "каждую неделю", "волонтёрам", "не ниже: 2", "не меньше: 16", "слово координатора", "Арман", "деревьев\n▓▓▓▓░░░░░░ 120 / 300",
		},
	} {
		text := words(t, lang, card)
		for _, w := range wanted {
			if !strings.Contains(text, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, text)
			}
		}
		if strings.Contains(text, "A2B3C4") {
			t.Errorf("%s: the code on the spot is shown", lang)
		}
	}
}

func TestTheCardLeavesOutWhatBindsNobody(t *testing.T) {
	t.Parallel()
	task := planting()
	task.TaskText = store.TaskText{TitleRU: "Фото", Recurrence: store.RecursOnce, Audience: store.AudienceAnyone, Level: 1, Age: 14, Places: 1, XP: 10}
	task.CoordinatorName = ""
	text := words(t, locales.Russian, taskcard.Card(task, taskcard.Names{Direction: locales.Verbatim}))
	for _, unwanted := range []string{"Награда", "Время", "Проект", "Повтор", "Кому", "Уровень", "Возраст", "Координатор", "цель", "Место"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("%q in\n%s", unwanted, text)
		}
	}
}

func TestTheBarIsFullAtTheGoalAndNeverLonger(t *testing.T) {
	t.Parallel()
	task := planting()
	for units, bar := range map[int]string{0: "░░░░░░░░░░ 0", 29: "░░░░░░░░░░ 29", 30: "▓░░░░░░░░░ 30", 300: "▓▓▓▓▓▓▓▓▓▓ 300", 900: "▓▓▓▓▓▓▓▓▓▓ 900"} {
		task.Units = units
		if text := words(t, locales.Russian, []engine.Message{taskcard.Progress(task)}); !strings.Contains(text, bar) {
			t.Errorf("%d: no %q in %s", units, bar, text)
		}
	}
}
