package main

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// A member of the staff writes a task, a volunteer takes it and sends a photo, the photo is checked, and tokens, experience and a badge
// come of it: on the demo's page, in both languages. The pictures are those of the guides.
func TestBrowserTasksFromAuthoringToReward(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.tokensAreThere()
	w.writesTask()
	w.publishesTask()
	w.takesTask()
	w.sendsPhoto()
	w.checksPhoto()
	w.isRewarded()
	w.looksAtLevel()
}

func (w *stroll) writesTask() {
	w.open(administrator)
	w.starts(administrator)
	w.press(administrator, "Стол команды")
	w.press(administrator, "Задания")
	w.press(administrator, "Создать задание")
	w.reads(administrator, "Для какого проекта задание?")
	w.press(administrator, "Для самой программы")
	w.reads(administrator, "Где выполняется задание?")
	w.press(administrator, "Где угодно")
	w.press(administrator, "Экология")
	w.reads(administrator, "Как задание называется на казахском?")
	w.types(administrator, "Аулада ағаш егу")
	w.types(administrator, "Посадить дерево во дворе")
	w.reads(administrator, "Что нужно сделать? Напишите на казахском.")
	w.types(administrator, "Үйіңіздің ауласына бір көшет егіңіз. Суретте көшет пен су құйылған жер көрінсін.")
	w.types(administrator, "Посадите во дворе один саженец. На фото должны быть видны саженец и политая земля.")
	w.inBoth(administrator, "tasks-proof", "Как будет видно, что задание выполнено?", "Орындалғаны қалай белгілі болады?")
	w.types(administrator, "фото")
	w.reads(administrator, "До какого времени открыто задание?")
	w.types(administrator, "31 декабря 18:00")
	w.reads(administrator, "Сколько времени потратит один человек?")
	w.types(administrator, "2 часа")
	w.reads(administrator, "Сколько всего мест?")
	w.types(administrator, "3")
	w.reads(administrator, "Сколько токенов даётся за одно выполнение?")
	w.types(administrator, "20")
	w.reads(administrator, "Из какого бюджета платить?")
	w.begins(administrator, "Бюджет программы")
	w.inBoth(administrator, "tasks-summary", "Любой ответ можно изменить", "Кез келген жауапты")
}

func (w *stroll) publishesTask() {
	w.press(administrator, "Готово")
	w.press(administrator, "Опубликовать")
	w.inBoth(administrator, "tasks-publish", "мест 3 × токенов 20", "3 орын × 20")
	w.press(administrator, "Опубликовать")
	w.inBoth(administrator, "tasks-author-card", "Занято мест: 0 / 3", "0 / 3")
}

func (w *stroll) takesTask() {
	w.open(volunteerID)
	w.starts(volunteerID)
	w.press(volunteerID, "📋 Задания")
	w.inBoth(volunteerID, "tasks-board", "Посадить дерево во дворе", "Аулада ағаш егу")
	w.holds(volunteerID, "Посадить дерево во дворе")
	w.inBoth(volunteerID, "tasks-card", "политая земля", "су құйылған жер")
	w.press(volunteerID, "Взять задание")
	w.has(volunteerID, "Задание ваше")
}

// sendsPhoto gives the page's file chooser a picture of the test's own.
func (w *stroll) sendsPhoto() {
	w.press(volunteerID, "Отправить подтверждение")
	w.inBoth(volunteerID, "tasks-photo", "Отправьте фото", "Фото жіберіңіз")
	w.do(chromedp.SetUploadFiles(chromedp.CSS(fmt.Sprintf(`[data-person="%d"] [data-testid="file-photo"]`, volunteerID)), []string{w.sapling()}, chromedp.NodeReady))
	w.click("send-files")
	w.reads(volunteerID, "Добавлено: 1/10")
	w.press(volunteerID, "Отправить")
	w.has(volunteerID, "Отправлено.")
	w.column(volunteerID, "tasks-sent-ru")
}

// sapling is a picture that looks like nothing else.
func (w *stroll) sapling() string {
	img := image.NewRGBA(image.Rect(0, 0, 480, 360))
	for y := range 360 {
		for x := range 480 {
			green := uint8(128 + 90*math.Sin(float64(x*y)/9000))
			img.Set(x, y, color.RGBA{R: uint8(y / 2), G: green, B: uint8(x / 4), A: 255})
		}
	}
	name := filepath.Join(w.t.TempDir(), "sapling.png")
	out, err := os.Create(name)
	w.must(err)
	w.must(png.Encode(out, img))
	w.must(out.Close())
	return name
}

func (w *stroll) checksPhoto() {
	// The desk says what waits when it is drawn: it is drawn once the program has looked at the photo.
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	if !comesTrue(ctx, func() bool {
		waits, err := w.demo.program.store.ChecksWaiting(ctx, director)
		w.must(err)
		return waits.Waiting == 1
	}) {
		w.t.Fatal("nothing waits for a check")
	}
	w.open(director)
	w.starts(director)
	w.press(director, "Команда үстелі")
	w.begins(director, "Тапсырмаларды тексеру")
	w.inBoth(director, "tasks-queue", "Тексеруді күтіп тұр", "Ждёт проверки")
	w.press(director, "Тексеруді бастау")
	w.shown(director, 1)
	w.has(director, "Аулада ағаш егу")
	w.seesCard()
	w.press(director, "Мақұлдау")
	w.has(director, "✅ Мақұлданды")
}

// seesCard takes pictures of the card, which the photo follows: put into words anew it is the newest message again.
func (w *stroll) seesCard() {
	if !*pictures {
		return
	}
	for _, one := range []struct{ lang, title string }{{"ru", "Посадить дерево во дворе"}, {"kk", "Аулада ағаш егу"}} {
		w.chooses(director, one.lang)
		w.reads(director, one.title)
		w.column(director, "tasks-check-"+one.lang)
	}
}

func (w *stroll) isRewarded() {
	w.has(volunteerID, "✅ Задание «Посадить дерево во дворе» одобрено.")
	w.has(volunteerID, "🎁 Начислено 20 токенов")
	w.has(volunteerID, "Новый значок: Первый шаг")
	w.column(volunteerID, "tasks-badge-ru")
}

func (w *stroll) looksAtLevel() {
	w.types(volunteerID, "/tasks")
	w.press(volunteerID, "🏆 Уровень 1: значки и рейтинг")
	w.inBoth(volunteerID, "tasks-level", "Выполнено 1 задание", "1 тапсырма орындалды")
	w.press(volunteerID, "🏅 Значки")
	w.inBoth(volunteerID, "tasks-badges", "Первый шаг", "Алғашқы қадам")
	w.types(volunteerID, "/tasks")
	w.press(volunteerID, "🏆 Уровень 1: значки и рейтинг")
	w.press(volunteerID, "📊 Рейтинг месяца")
	w.press(volunteerID, "Показать меня в рейтинге")
	w.inBoth(volunteerID, "tasks-leaderboard", "Ваше место в рейтинге — 1", "Сіз рейтингте 1-орындасыз")
}
