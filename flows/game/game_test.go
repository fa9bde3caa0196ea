package game_test

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/game"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	aliya = int64(101)
	bolat = int64(102)
	dana  = int64(103) // 16 years old
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

func (q *queue) take() []store.Notice {
	out := q.notices
	q.notices = nil
	return out
}

type field struct {
	*store.Store
	t     *testing.T
	conn  *pgx.Conn
	queue *queue
	game  game.Game
	now   time.Time
}

func newField(t *testing.T) *field {
	t.Helper()
	url := storetest.New(t)
	f := &field{t: t, queue: &queue{}, now: flowtest.Noon()}
	var err error
	f.Store, err = store.Open(t.Context(), url, 4)
	f.must(err)
	t.Cleanup(f.Close)
	f.conn, err = pgx.Connect(t.Context(), url)
	f.must(err)
	t.Cleanup(func() { _ = f.conn.Close(context.Background()) })
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	f.must(f.SeedRegions(t.Context(), regions))
	flowtest.Member(t, f.Store, aliya, "kk", "Әлия Серікқызы")
	flowtest.Member(t, f.Store, bolat, "ru", "Болат Юсупов")
	flowtest.Member(t, f.Store, dana, "kk", "Дана Ким")
	f.must(f.SetBornBy(t.Context(), dana, time.Date(2010, time.January, 1, 0, 0, 0, 0, time.UTC)))
	f.game = game.New(game.Parts{
		Store: f.Store, Boards: store.NewBoards(f.Store, nil), Jobs: f.queue, Words: flowtest.Catalog(t),
		Directions: []step.Option{{Name: "ecology", Label: locales.Verbatim("Экология")}}, Zone: flowtest.Zone(), BotName: "saruar_bot",
	})
	return f
}

func (f *field) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

func (f *field) sql(query string, args ...any) {
	f.t.Helper()
	_, err := f.conn.Exec(f.t.Context(), query, args...)
	f.must(err)
}

// did lets somebody have done so many tasks for so many points each, in this month.
func (f *field) did(person int64, tasks, xp int) {
	f.t.Helper()
	f.sql(`insert into player (person) values ($1) on conflict do nothing`, person)
	f.sql(`update player set xp = xp + $2::int * $3::int, approved = approved + $2::int where person = $1`, person, tasks, xp)
	f.sql(`insert into player_week (person, week, deeds) values ($1, $2::date, $3) on conflict (person, week) do update set deeds = excluded.deeds`,
		person, time.Date(2026, time.November, 2, 0, 0, 0, 0, time.UTC), tasks)
	f.sql(`select board_add('2026-11-01', $1, 'KZ-71', 'ecology', $2, $3)`, person, tasks*xp, f.now)
}

func (f *field) chat(person int64, lang string) *flowtest.Chat {
	f.t.Helper()
	f.must(f.SetLanguage(f.t.Context(), person, lang))
	catalog := flowtest.Catalog(f.t)
	m, err := engine.New(engine.Config{
		Flows: append(f.game.Flows(), flowtest.Lobby()), Root: func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{"game": func(context.Context, engine.Turn, []string) (engine.Move, error) {
			return engine.Call(game.Name, ""), nil
		}},
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	f.must(err)
	return flowtest.New(f.t, flowtest.World{Machine: m, Person: flowtest.Someone(f.t, f.Store, person), Catalog: catalog, Now: f.now}).Says("/game").At("game.page")
}

func TestOneSeesWhatOneHasComeToAndWhatIsNext(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ begin, level, streak, badge, open, link string }{
		"kk": {"1-деңгей", "2-деңгей", "Қатарынан 1 апта белсендісіз", "🏅 <b>Бес пайдалы іс</b>", "▫️ Он пайдалы іс", "досыңызға"},
		"ru": {"Уровень 1", "Уровень 2", "Вы активны 1 неделю подряд", "🏅 <b>Пять добрых дел</b>", "▫️ Десять добрых дел", "другу"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			f := newField(t)
			f.chat(aliya, lang).Sees(want.begin)
			f.did(aliya, 5, 30)
			f.must(f.game.Count(t.Context(), store.Notice{Person: aliya, Ref: "1"}, f.now))
			f.chat(aliya, lang).Sees(want.level, want.streak).
				Taps("badges").At("game_badges.page").Sees(want.badge, want.open).Taps("_back").
				Taps("invite").At("game_invite.page").Sees(want.link, "https://t.me/saruar_bot?start=f_"+strconv.FormatInt(aliya, 36)).Says("?").At("game_invite.page")
		})
	}
}

func TestOnlyWhoWantsItAndIsOfAgeIsOnTheBoard(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ empty, hidden, first, second, next, minor string }{
		"kk": {"әзірге ешкім жоқ", "рейтингте көрінбейсіз", "1. Болат Ю. — 60 ұпай", "2-орындасыз: 30 ұпай", "1-орынға дейін 31 ұпай", "18 жастан"},
		"ru": {"пока никого нет", "в рейтинге не видно", "1. Болат Ю. — 60 очков", "Ваше место в рейтинге — 2: 30 очков", "До места 1 — 31 очко", "с 18 лет"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			f := newField(t)
			f.did(aliya, 1, 30)
			f.did(bolat, 2, 30)
			f.did(dana, 9, 30)
			c := f.chat(aliya, lang).Taps("board").At("game_board.page").Sees(want.empty, want.hidden)
			f.must(f.ListPlayer(t.Context(), bolat, true, f.now))
			c.Taps("list").Sees(want.first, want.second, want.next)
			c.Taps("directions").Taps("direction_ecology").Sees("Экология", want.second).Taps("mine").Sees(want.second).Taps("all").Sees(want.second)
			c.Taps("unlist").Sees(want.hidden)
			young := f.chat(dana, lang).Taps("board").Sees(want.minor)
			if strings.Contains(strings.Join(young.Options(), " "), "list") {
				t.Error("somebody of 16 is offered to be seen")
			}
			if err := f.ListPlayer(t.Context(), dana, true, f.now); !errors.Is(err, store.ErrMinor) {
				t.Errorf("somebody of 16 is listed: %v", err)
			}
		})
	}
}

func TestLevelsAndBadgesAreCelebratedOnceWithAPicture(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ level, badge string }{
		"kk": {"Сіз 2-деңгейге көтерілдіңіз", "Жаңа белгі"}, "ru": {"Вы достигли уровня 2", "Новый значок"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			f := newField(t)
			f.must(f.SetLanguage(t.Context(), aliya, lang))
			f.did(aliya, 5, 30)
			for range 2 {
				f.must(f.game.Count(t.Context(), store.Notice{Person: aliya, Ref: "1"}, f.now))
			}
			kinds := map[string]int{}
			p, err := f.Person(t.Context(), aliya)
			f.must(err)
			for _, n := range f.queue.take() {
				kinds[n.Kind]++
				compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
					game.KindLevel: f.game.Level, game.KindBadge: f.game.Badge,
				}[n.Kind]
				screen, ok, err := compose(t.Context(), p, n.Ref, f.now)
				if f.must(err); !ok {
					t.Fatalf("nothing is said of %+v", n)
				}
				text := f.chat(aliya, lang).Words(screen)
				if !strings.Contains(text, map[string]string{game.KindLevel: want.level, game.KindBadge: want.badge}[n.Kind]) {
					t.Errorf("%s says %q", n.Kind, text)
				}
				if _, err := png.Decode(bytes.NewReader(screen.File.Data)); err != nil {
					t.Error(err)
				}
			}
			if kinds[game.KindLevel] != 1 || kinds[game.KindBadge] != 2 {
				t.Errorf("celebrated: %v", kinds)
			}
		})
	}
}

func TestWhoeverBroughtSomebodyIsRewardedAfterTheFirstTaskAndOnce(t *testing.T) {
	t.Parallel()
	f := newField(t)
	f.sql(`update person set referred_by = $2 where id = $1`, bolat, aliya)
	f.must(f.game.Count(t.Context(), store.Notice{Person: bolat, Ref: "1"}, f.now))
	if n := f.queue.take(); len(n) > 0 {
		t.Fatalf("nothing was done, and yet %v", n)
	}
	f.did(bolat, 1, 10)
	f.must(f.game.Count(t.Context(), store.Notice{Person: bolat, Ref: "1"}, f.now)) // the budget is empty: it is owed
	f.sql(`select ledger_post_one('emission', (select id from account where kind = 'issue'), account_of_budget(null, null, null, null, $1), 1000, null, 'emission 1', 'emission:1', null, $1, null)`, f.now)
	f.queue.take()
	for range 2 {
		f.must(f.game.Tick(t.Context(), f.now))
	}
	brought := 0
	for _, n := range f.queue.take() {
		if n.Kind == game.KindBrought && n.Person == aliya && n.Ref == "20" {
			brought++
		}
	}
	var have int
	f.must(f.conn.QueryRow(t.Context(), `select b.amount from account_balance b join account a on a.id = b.account join person p on p.number = a.person where p.id = $1`, aliya).Scan(&have))
	if brought != 1 || have != 20 {
		t.Errorf("told %d times, has %d", brought, have)
	}
	screen, ok, err := f.game.Brought(t.Context(), store.Person{ID: aliya, Lang: "ru"}, "20", f.now)
	if f.must(err); !ok || !strings.Contains(f.chat(aliya, "ru").Words(screen), "начислено 20 токенов") {
		t.Error("the notice does not say how much")
	}
}

func TestAMonthIsSummedUpOnceForEverybodyWhoDidSomething(t *testing.T) {
	t.Parallel()
	f := newField(t)
	f.sql(`insert into task (author, direction, title_kk, title_ru, text_kk, text_ru, opens_at, closes_at, places, turn, made_at, state, published_at)
values ($1, 'ecology', 'т', 'з', 'т', 'з', $2::timestamptz - interval '1 day', $2::timestamptz + interval '1 day', 5, 1, $2, 'published', $2)`, bolat, f.now)
	f.sql(`insert into submission (task, person, turn, taken_at, due_at, claimed_at, sent_at, decided_at, state, reward, xp, minutes)
select id, $1, 1, $2, $2, $2, $2, $2, 'approved', 25, 30, 90 from task`, aliya, f.now)
	f.did(aliya, 1, 30)
	f.must(f.ListPlayer(t.Context(), aliya, true, f.now))
	december := time.Date(2026, time.December, 1, 9, 0, 0, 0, flowtest.Zone())
	f.must(f.game.Tick(t.Context(), december))
	if n := f.queue.take(); len(n) > 0 {
		t.Fatalf("told before ten: %v", n)
	}
	for range 2 {
		f.must(f.game.Tick(t.Context(), december.Add(2*time.Hour)))
	}
	told := f.queue.take()
	if len(told) != 1 || told[0].Kind != game.KindSeason || told[0].Ref != "2026-11" || told[0].Person != aliya {
		t.Fatalf("told: %v", told)
	}
	for lang, want := range map[string][]string{
		"kk": {"Ай қорытындысы", "1 тапсырма", "30 ұпай", "25 токен", "1 сағат 30 минут", "орныңыз: 1"},
		"ru": {"Итоги месяца", "1 задание", "30 очков", "25 токенов", "1 час 30 минут", "рейтинге: 1"},
	} {
		screen, ok, err := f.game.Season(t.Context(), store.Person{ID: aliya, Lang: lang}, "2026-11", december)
		if f.must(err); !ok {
			t.Fatal("nothing is said")
		}
		words := f.chat(aliya, lang).Words(screen)
		for _, part := range want {
			if !strings.Contains(words, part) {
				t.Errorf("%q is not in %q", part, words)
			}
		}
	}
}
