package main

import (
	"context"
	"fmt"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

// errand is a task of the demo, with where it is paid from: the budget of its region, or the programme's.
type errand struct {
	store.TaskText
	code, link string // that stand on the spot
	days       int    // it is open
}

// errands are what the demo's volunteers find on the board: something of each way to show that it was done.
func errands() []errand {
	return []errand{
		{days: 21, TaskText: store.TaskText{
			Direction: "ecology", TitleKK: "Құстарға жем салғыш ілу", TitleRU: "Повесить кормушку", Proof: store.ProofPhoto, Places: 50, Reward: 20, Minutes: 90,
			TextKK: "Қолда бар заттан жем салғыш жасап, аулаға не саябаққа іліп, жем салыңыз. Фотода жем салғыш пен ілінген жері көрінсін.",
			TextRU: "Сделайте кормушку для птиц из того, что есть, повесьте во дворе или в парке и насыпьте корм. На фото должны быть видны кормушка и место.",
		}},
		{days: 60, TaskText: store.TaskText{
			Direction: "volunteering", TitleKK: "Көршіге көмек", TitleRU: "Помочь соседу", Proof: store.ProofText, Places: 60, Reward: 10, Minutes: 60,
			Recurrence: store.RecursWeekly, Each: 8,
			TextKK: "Жасы үлкен көршіңізге көмектесіңіз: дүкенге барып беріңіз, қар күреңіз не дәріхананы табыңыз. Не істегеніңізді екі-үш сөйлеммен жазыңыз.",
			TextRU: "Помогите пожилому соседу: сходите в магазин, уберите снег, найдите аптеку. Напишите в двух-трёх предложениях, что вы сделали.",
		}},
		{days: 45, TaskText: store.TaskText{
			Direction: "ecology", TitleKK: "Қоқыс сұрыптау сынағы", TitleRU: "Викторина о мусоре", Proof: store.ProofQuiz, Places: 100, Reward: 5,
			Minutes: 10, Quiz: sorting(),
			TextKK: "Екі сұраққа жауап беріңіз. Жауап бермес бұрын ауладағы жәшіктерге қараңыз: жазуы сонда.",
			TextRU: "Ответьте на два вопроса. Подсказка — надписи на контейнерах в вашем дворе.",
		}},
		{days: 30, code: "SARUAR", link: "demo-park-astana-00001", TaskText: store.TaskText{
			Region: "KZ-71", Direction: "urban", TitleKK: "Саябақтағы сенбілік", TitleRU: "Субботник в парке", Proof: store.ProofCode, Places: 30, Reward: 15, Minutes: 120,
			Place:  "Ботаникалық бақ, бас кіреберіс",
			TextKK: "Бас кіреберіске келіп, қолғап пен қап алыңыз. Жұмыс соңында үйлестірушінің үстеліндегі кодты сканерлеңіз не теріңіз.",
			TextRU: "Приходите к главному входу за перчатками и мешком. В конце отсканируйте или наберите код со стола координатора.",
		}},
		{days: 30, TaskText: store.TaskText{
			Region: "KZ-10", Direction: "inclusion", TitleKK: "Кітапханада оқу көмекшісі болу", TitleRU: "Почитать детям в библиотеке", Proof: store.ProofCoordinator, Places: 20, Reward: 25,
			Minutes: 120, Age: 16, Coordinator: office, Place: "Абай атындағы кітапхана, Семей",
			TextKK: "Сенбі күні көзі нашар көретін балаларға бір сағат кітап оқып беріңіз. Қатысқаныңызды кітапханадағы үйлестіруші растайды.",
			TextRU: "В субботу час почитайте вслух детям, которые плохо видят. Что вы были, подтвердит координатор в библиотеке.",
		}},
	}
}

// sorting is a quiz of two questions.
func sorting() []store.Question {
	return []store.Question{
		{
			KK: "Пластик бөтелкені қайда саламыз?", RU: "Куда выбросить пластиковую бутылку?", Right: 1,
			OptionsKK: []string{"Жалпы қоқысқа", "Пластик жәшігіне", "Шыны жәшігіне"}, OptionsRU: []string{"В общий мусор", "В контейнер для пластика", "В контейнер для стекла"},
		},
		{
			KK: "Ескі батареяны қайда апарамыз?", RU: "Куда отнести старую батарейку?", Right: 0,
			OptionsKK: []string{"Арнайы қабылдау орнына", "Қағаз жәшігіне"}, OptionsRU: []string{"В пункт приёма", "В контейнер для бумаги"},
		},
	}
}

// furnishTasks publishes the errands, each once: a turn that is none of Telegram's knows it again. What became of one since stays.
func furnishTasks(ctx context.Context, s *store.Store, now time.Time) error {
	for i, e := range errands() {
		if err := e.published(ctx, s, -int64(i)-1, now); err != nil {
			return fmt.Errorf("furnish task %q: %w", e.TitleRU, err)
		}
	}
	return nil
}

func (e errand) published(ctx context.Context, s *store.Store, turn int64, now time.Time) error {
	return s.Together(ctx, func(ctx context.Context) error {
		budget, err := s.Ledger().Budget(ctx, ledger.Scope{Region: e.Region}, now)
		if err != nil {
			return err
		}
		id, err := s.MakeTask(ctx, administrator, e.whole(budget, now), turn, now)
		if err != nil {
			return err
		}
		made, err := s.TaskOf(ctx, administrator, id)
		if err != nil || made.State != store.TaskDraft {
			return err
		}
		return s.PublishTask(ctx, administrator, id, e.code, e.link, now)
	})
}

// whole is the task with everything that all of them have.
func (e errand) whole(budget int64, now time.Time) store.TaskText {
	n := e.TaskText
	n.Audience, n.Checks, n.Level, n.Radius, n.Budget = store.AudienceAnyone, store.ChecksModerators, 1, 300, budget
	n.Age, n.Each, n.XP = max(n.Age, 14), max(n.Each, 1), store.Experience(n.Minutes)
	if n.Recurrence == "" {
		n.Recurrence = store.RecursOnce
	}
	n.ClosesAt = now.Truncate(time.Hour).AddDate(0, 0, e.days)
	return n
}
