package board_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/flows/board"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func number(id int64) string { return strconv.FormatInt(id, 10) }

func seen(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in:\n%s", part, text)
		}
	}
}

func proofIs(kind store.ProofKind) func(*store.TaskText) {
	return func(n *store.TaskText) { n.Proof = kind }
}

const story = "Саябақта екі ағаш отырғызып, суардым."

func TestATaskIsFoundTakenAndSent(t *testing.T) {
	t.Parallel()
	for lang, say := range map[string][]string{
		"kk": {"Ағаш отырғызу", "<b>10</b> токен", "Тапсырма сізде", "Дәлеліңіз тексеріліп жатыр", "Тексерілуде"},
		"ru": {"Посадить дерево", "<b>10</b> токенов", "Задание ваше", "Подтверждение проверяется", "На проверке"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			p := newPark(t, nil)
			c := p.arrives(aigul, lang).Says("/tasks").At("tasks_board.list").Sees(say[0], say[1])
			c.Taps("task_"+number(p.task)).At("task_take.card").Sees(say[0], say[1])
			take := c.Tap("take")
			c.Do(take).Sees(say[2]).Do(take).At("task_take.card") // a double tap
			c.Taps("send").At("task_proof.text").Says(story).Sees(story).Taps("done").At("task_take.card").Sees(say[3])
			c.Taps("_back").At("tasks_board.list").Taps("mine").At("tasks_mine.list").Sees(say[0], say[4])
			c.Taps("task_" + number(p.task)).At("task_take.card")
			p.state(aigul, store.SubmissionWaits)
			if list, err := p.MySubmissions(t.Context(), aigul, 10, 0); err != nil || len(list) != 1 {
				t.Fatalf("two taps take %d, %v", len(list), err)
			}
		})
	}
}

func TestTheBoardIsFiltered(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	c := p.arrives(aigul, "ru").Says("/tasks").Taps("filter").At("tasks_board.filter")
	c.Says("?").At("tasks_board.filter").Taps("min_30").Sees("✓ До 30 минут").Taps("show").At("tasks_board.list").Sees("По этому фильтру ничего")
	c.Taps("filter").Taps("min_60").Taps("dir_ecology").Taps("where_here").Taps("show").Sees("Посадить дерево")
	c.Taps("filter").Taps("where_anywhere").Taps("show").Sees("По этому фильтру ничего")
	c.Taps("filter").Taps("where_any").Taps("min_any").Taps("dir_any").Taps("show").Sees("Посадить дерево")
	for _, forged := range []string{"min_7", "where_x", "dir_x"} {
		c.Taps("filter").Do(engine.Input{Kind: engine.Tap, Option: forged, Seq: c.Session().Seq}).At("tasks_board.filter").Taps("show").Sees("Посадить дерево")
	}
	c.Do(engine.Input{Kind: engine.Tap, Option: "task_999", Seq: c.Session().Seq}).At("tasks_board.list") // no such task
}

func TestAPlaceIsGivenBackAndTakenAgain(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	c := p.arrives(aigul, "ru").Says("/task " + number(p.task)).Taps("take").Taps("give_back").Sees("Вернуть задание «")
	c.Taps("no").Taps("give_back").Taps("yes").Sees("Задание возвращено")
	p.state(aigul, store.SubmissionGivenBack)
	c.Taps("take").Sees("Задание ваше")
	p.state(aigul, store.SubmissionTaken)
}

func TestTheOneWhoComesLateIsToldKindly(t *testing.T) {
	t.Parallel()
	p := newPark(t, func(n *store.TaskText) { n.Places = 1 })
	a, b := p.arrives(aigul, "kk").Says("/task "+number(p.task)), p.arrives(ivan, "ru").Says("/task "+number(p.task))
	old := b.Tap("take")
	a.Taps("take").Sees("Тапсырма сізде")
	b.Do(old).At("task_take.card").Sees("другие успели раньше")
	if b.Reply().Notice == nil || strings.Contains(b.Text(), "[Взять задание]") {
		t.Fatalf("it can still be taken:\n%s", b.Text())
	}
	b.Do(engine.Input{Kind: engine.Tap, Option: "send", Seq: b.Session().Seq}).At("task_take.card") // a forged tap
}

func TestWhatALimitLeavesIsSaidBefore(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	p.sql(`update token_rule set value = 4 where name = 'task_day'`)
	p.arrives(aigul, "ru").Says("/task " + number(p.task)).Sees("сегодня ещё можно получить токенов: 4")
	p.sql(`update token_rule set value = 3 where name = 'task_week'`)
	p.arrives(aigul, "kk").Says("/task "+number(p.task)).Sees("Осы аптада", "3")
}

func TestSendingAText(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	c := p.sending(aigul, "ru").At("task_proof.text")
	c.Says("коротко").Sees("20").Says(strings.Repeat("ы", 1001)).Sees("Лишних знаков: 1").Do(flowtest.Photo("x")).Sees("текстом")
	c.Do(engine.Input{Kind: engine.Text, Text: story, Origin: &engine.Origin{Person: ivan}}).Sees("чужое сообщение").At("task_proof.text")
	c.Says(story).Sees(story).Taps("clear").Sees("своими словами").Says(story).Says(story + " Тағы біреу.").Taps("done").At("task_take.card")
	if own := p.state(aigul, store.SubmissionWaits); len(own.Proofs) != 1 || own.Proofs[0].Words != story+" Тағы біреу." {
		t.Fatalf("%+v", own.Proofs)
	}
}

func TestWhatWasTypedBeforeTheDeadlineCountsWheneverItIsHandled(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	c := p.sending(aigul, "ru")
	due := p.now.Add(48 * time.Hour)
	c.Now = due.Add(10 * time.Minute)
	c.Do(engine.Input{Kind: engine.Text, Text: story, SentAt: due.Add(-time.Second)}).Sees(story).Taps("done").At("task_take.card")
	if own := p.state(aigul, store.SubmissionWaits); !own.ClaimedAt.Equal(due.Add(-time.Second)) {
		t.Fatalf("claimed at %s", own.ClaimedAt)
	}
	p.takes(ivan)
	late := p.arrives(ivan, "ru")
	late.Now = due.Add(time.Minute)
	late.Says("/task " + number(p.task)).Taps("send").Sees("Срок отправки прошёл").
		Do(engine.Input{Kind: engine.Text, Text: story, SentAt: due.Add(time.Second)}).At("task_proof.text").Sees("Срок отправки прошёл")
	begun := p.sending(erzan, "ru")
	begun.Now = due.Add(14 * time.Minute) // they had begun before
	begun.Says(story).Taps("done").At("task_take.card").Sees("Подтверждение проверяется")
}

func TestALocationFarAwayIsSaidToBe(t *testing.T) {
	t.Parallel()
	p := newPark(t, func(n *store.TaskText) {
		n.Proof, n.Place, n.Latitude, n.Longitude = store.ProofLocation, "Орталық саябақ", 51.1605, 71.4704
	})
	at := func(lat, lon float64) engine.Input {
		return engine.Input{Kind: engine.Place, Location: &engine.Location{Latitude: lat, Longitude: lon}}
	}
	c := p.sending(aigul, "ru").At("task_proof.place").Sees("Орталық саябақ")
	c.Says("я тут").Sees("Нужна геолокация")
	c.Do(at(51.1690, 71.4704)).Sees("Расстояние: 945 м", "не дальше: 300 м", "Орталық саябақ")
	c.Do(at(51.20, 71.4704)).Sees("4,4 км").Do(at(43.238, 76.945)).Sees("Расстояние: 97")
	stolen := at(51.1605, 71.4704)
	stolen.Origin = &engine.Origin{}
	c.Do(stolen).Sees("чужое сообщение")
	c.Do(at(51.1620, 71.4704)).At("task_take.card").Sees("Подтверждение проверяется")
	if own := p.state(aigul, store.SubmissionWaits); own.Proofs[0].Distance != 167 {
		t.Fatalf("%+v", own.Proofs)
	}
}

func TestACodeOnTheSpotIsApprovedAtOnce(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofCode))
	c := p.sending(aigul, "ru").At("task_proof.code")
	c.Says("АВ 13-СD").Sees("Осталось 4 попытки").Do(flowtest.Photo("x")).Sees("текстом")
	c.Says(" аВ l2-сd ").At("task_take.card").Sees("Одобрено", "Начислено 10 токенов") // in Cyrillic, with an l
	p.state(aigul, store.SubmissionApproved)
	if len(p.done) != 1 {
		t.Fatalf("done is called %d times", len(p.done))
	}
	g := p.sending(ivan, "kk")
	for range 5 {
		g.Says("WRONG")
	}
	g.Says("AB12CD").At("task_proof.code").Sees("тым көп рет қате жазылды")
	g.Now = g.Now.Add(61 * time.Minute)
	g.Says("AB12CD").At("task_take.card").Sees("Мақұлданды")
}

func TestAPictureOnTheSpotTakesAPlaceAndCounts(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofCode))
	c := p.arrives(aigul, "ru").Says("/start k_" + spotLink).At("task_take.card").Sees("Одобрено")
	p.state(aigul, store.SubmissionApproved)
	c.Says("/start k_" + spotLink).At("task_take.card") // again
	if len(p.done) != 1 {
		t.Fatalf("done is called %d times", len(p.done))
	}
	c.Says("/start k_0000000000000000000000").At("lobby.here")
	c.Says("/start k_x").At("lobby.here")
}

func TestAPictureScannedBeforeTheDeadlineCountsWheneverItIsHandled(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofCode))
	due := p.now.Add(48 * time.Hour)
	scan := func(c *flowtest.Chat, at time.Time) *flowtest.Chat {
		return c.Do(engine.Input{Kind: engine.Command, Name: "start", Text: "k_" + spotLink, SentAt: at})
	}
	p.takes(ivan)
	tick := due.Add(10 * time.Minute)
	p.must(p.board.Tick(t.Context(), tick)) // the clock does not outrun what waits to be handled
	for person, chat := range map[int64]*flowtest.Chat{aigul: p.arrives(aigul, "ru"), ivan: p.arrives(ivan, "ru")} {
		chat.Now = tick
		scan(chat, due.Add(-time.Second)).At("task_take.card").Sees("Одобрено")
		if own := p.state(person, store.SubmissionApproved); !own.ClaimedAt.Equal(due.Add(-time.Second)) {
			t.Fatalf("claimed at %s", own.ClaimedAt)
		}
	}
	late := p.arrives(erzan, "ru")
	late.Now = tick
	scan(late, due.Add(time.Second)).At("task_take.card").Sees("Срок")
	if len(p.done) != 2 {
		t.Fatalf("%d were approved", len(p.done))
	}
}

func TestAPictureOnTheSpotOfATeamAsksHowMuchFirst(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofCode))
	p.goal()
	c := p.arrives(aigul, "ru").Says("/start k_" + spotLink).At("task_proof.units").Sees("деревья")
	c.Says("много").At("task_proof.units").Says("0").Sees("от 1").Says("2,5").Sees("целое").Says("12").At("lobby.here").Sees("Одобрено")
	if own := p.state(aigul, store.SubmissionApproved); own.Units != 12 || own.Task.Units != 12 {
		t.Fatalf("%d of %d", own.Units, own.Task.Units)
	}
}

func TestAQuizIsApprovedWhenAllIsRight(t *testing.T) {
	t.Parallel()
	p := newPark(t, func(n *store.TaskText) {
		n.Proof = store.ProofQuiz
		for range 2 {
			n.Quiz = append(n.Quiz, store.Question{
				KK: "Қайсысы?", RU: "Какой?", OptionsKK: []string{"бір", "екі"}, OptionsRU: []string{"один", "два"}, Right: 1,
			})
		}
	})
	c := p.sending(aigul, "ru").At("task_proof.quiz").Sees("1/2", "Какой?", "[два]", "Попытка 1/3")
	first := c.Tap("pick_0_1")
	c.Do(first).Sees("2/2").Do(first).Sees("2/2") // a double tap answers nothing else
	c.Taps("pick_1_0").At("task_proof.quiz").Sees("Осталось 2 попытки", "Попытка 2/3", "1/2")
	c.Taps("pick_0_1").Taps("pick_1_1").At("task_take.card").Sees("Одобрено")
	p.state(aigul, store.SubmissionApproved)
	g := p.sending(ivan, "ru")
	for range 3 {
		g.Taps("pick_0_0").Taps("pick_1_0")
	}
	g.At("task_proof.quiz").Sees("Попытки закончились").Do(engine.Input{Kind: engine.Tap, Option: "pick_0_1", Seq: g.Session().Seq}).
		Do(engine.Input{Kind: engine.Tap, Option: "pick_1_1", Seq: g.Session().Seq}).At("task_proof.quiz")
	p.state(ivan, store.SubmissionTaken)
}

func TestACoordinatorConfirmsOrRefuses(t *testing.T) {
	t.Parallel()
	p := newPark(t, func(n *store.TaskText) { n.Proof, n.Coordinator = store.ProofCoordinator, erzan })
	c := p.sending(aigul, "ru").At("task_proof.word").Says("?").At("task_proof.word").Sees("Ержан").Taps("done").At("task_take.card").Sees("Ждём подтверждения координатора")
	judge := p.arrives(erzan, "kk")
	seen(t, p.notice(judge, board.KindAsked, p.board.Asked), "Айгүл С.", "Ағаш отырғызу")
	judge.Says("/confirms").At("tasks_confirm.list").Sees("Айгүл С.").Taps("confirm_" + number(p.state(aigul, store.SubmissionWaits).ID)).At("task_confirm.card").Sees("Айгүл С.")
	old := judge.Tap("yes")
	judge.Taps("no").At("task_confirm.why").Says("жо").At("task_confirm.why").Do(flowtest.Photo("x")).At("task_confirm.why").Says("Келген жоқ")
	p.state(aigul, store.SubmissionRejected)
	judge.Do(old)
	seen(t, p.notice(c, board.KindRefused, p.board.Refused), "не подтверждено", "Келген жоқ")
	c.Says("/task "+number(p.task)).Sees("В этот раз не принято", "Келген жоқ").Taps("appeal").At("task_appeal.why")
	c.Says("мало").At("task_appeal.why").Says(strings.Repeat("ы", 501)).At("task_appeal.why").Says("Мен сол жерде болдым, фото бар").At("task_take.card").Sees("апелляцию")
	p.state(aigul, store.SubmissionWaits)
	p.sending(ivan, "ru").Taps("done")
	judge.Says("/confirm " + number(p.state(ivan, store.SubmissionWaits).ID)).Taps("yes").Sees("Рақмет")
	p.state(ivan, store.SubmissionApproved)
	if len(p.done) != 1 {
		t.Fatalf("done is called %d times", len(p.done))
	}
	c.Says("/confirm " + number(p.state(ivan, store.SubmissionApproved).ID)).At("task_take.card") // nothing for others
}

func TestTwoWhoTakePartConfirm(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofPeers))
	p.sending(aigul, "ru").Taps("done").Sees("двух людей")
	p.arrives(ivan, "ru").Says("/confirms").At("tasks_confirm.list").Sees("никто не ждёт")
	p.takes(ivan)
	p.takes(erzan)
	id := number(p.state(aigul, store.SubmissionWaits).ID)
	b := p.arrives(ivan, "ru").Says("/tasks").Sees("Ждёт подтверждения: 1").Taps("confirms").Taps("confirm_" + id).Taps("yes").At("tasks_confirm.list").Sees("никто не ждёт")
	b.Says("/confirm " + id).At("tasks_confirm.list")
	p.state(aigul, store.SubmissionWaits)
	p.arrives(erzan, "kk").Says("/mine").Taps("confirms").Taps("confirm_" + id).Taps("yes")
	p.state(aigul, store.SubmissionApproved)
	if len(p.done) != 1 {
		t.Fatalf("done is called %d times", len(p.done))
	}
}
