package main

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// The director writes an announcement with a photo and buttons, chooses who gets it, and lets it go once a colleague has approved it; those who get it answer, and it is
// put into other words: on the demo's page, in both languages. The pictures are those of the guides.
func TestBrowserAnnouncementsFromWritingToTheReport(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.tokensAreThere()
	w.writesAnnouncement()
	w.addsPresses()
	w.choosesPeople()
	w.setsTerms()
	w.looksAtItself()
	w.proposes()
	w.colleagueApproves()
	w.everybodyGetsIt()
	w.seesReport()
	w.rewords()
	w.receiverReplies()
}

func (w *stroll) writesAnnouncement() {
	w.open(director)
	w.starts(director)
	w.reads(director, "Басты мәзір")
	w.press(director, "Команда үстелі")
	w.press(director, "📣 Хабарламалар")
	w.inBoth(director, "announcement-hub", "Көп адамға бір хабарлама", "Одно сообщение для многих")
	w.press(director, "Хабарлама жазу")
	w.reads(director, "❗ әзірге жоқ")
	w.press(director, "Қазақша мәтіні")
	w.inBoth(director, "announcement-words", "кез келген хабарлама жіберіңіз", "Отправьте сюда любое сообщение")
	picture := w.sapling()
	w.sends(director, picture, "Жексенбіде Астанада Saruar ашық күні өтеді: жобалармен танысып, ағаш егеміз. Келесіз бе?")
	w.reads(director, "✅ Сақталды")
	w.press(director, "Орысша мәтіні")
	w.reads(director, "кез келген хабарлама жіберіңіз")
	w.sends(director, picture, "В воскресенье в Астане день открытых дверей Saruar: знакомимся с проектами и сажаем деревья. Придёте?")
	w.reads(director, "✅ Сақталды")
}

// sends sends a photo with words below it, as people do on the page.
func (w *stroll) sends(person int64, photo, caption string) {
	w.t.Helper()
	w.do(chromedp.SetUploadFiles(chromedp.CSS(fmt.Sprintf(`[data-person="%d"] [data-testid="file-photo"]`, person)), []string{photo}, chromedp.NodeReady))
	w.until("a place for the words", fmt.Sprintf(`(place => place && Boolean(place.value = %s))(document.querySelector('[data-testid="caption"]'))`, quoted(caption)))
	w.click("send-files")
	w.has(person, caption)
}

// addsPresses: a link, and a vote that is counted.
func (w *stroll) addsPresses() {
	w.press(director, "Батырмалары")
	w.reads(director, "Хабарлама астындағы батырмалар")
	w.press(director, "Батырма қосу")
	w.reads(director, "Батырма не істейді?")
	w.press(director, "🔗 Сілтемені ашу")
	w.reads(director, "Қандай бет ашылады?")
	w.types(director, "http://example.kz")
	w.reads(director, "https:// деп басталуы керек")
	w.types(director, "https://example.kz/ashyq-kun")
	w.reads(director, "қазақша жазу")
	w.types(director, "Күн бағдарламасы")
	w.reads(director, "орысша жазу")
	w.types(director, "Программа дня")
	w.reads(director, "✅ Батырма қосылды")
	w.press(director, "Батырма қосу")
	w.reads(director, "Батырма не істейді?")
	w.press(director, "🗳 Дауыс беру: иә, жоқ, мүмкін")
	w.inBoth(director, "announcement-buttons", "Иә / Жоқ / Мүмкін", "Да / Нет / Возможно")
	w.press(director, "Дайын")
}

// choosesPeople: whoever is in Astana, and whoever leads a project; the choice is kept for the next time.
func (w *stroll) choosesPeople() {
	w.reads(director, "Батырмалар: 2")
	w.press(director, "Кімге жіберу")
	w.reads(director, "Барлық адам")
	w.press(director, "➕ Шарт қосу")
	w.inBoth(director, "announcement-facts", "Адамдарды не бойынша таңдайсыз?", "По какому признаку выбираем людей?")
	w.press(director, "Өңірі")
	w.reads(director, "біреуі сәйкес келсе жеткілікті")
	w.types(director, "астана")
	w.reads(director, "Қазіргі шарт: Өңірі: Астана")
	w.press(director, "Дайын")
	w.reads(director, "Қазір: 5 адам")
	w.press(director, "➕ НЕМЕСЕ: тағы бір топ")
	w.reads(director, "Адамдарды не бойынша таңдайсыз?")
	w.press(director, "Мақсаты")
	w.reads(director, "біреуі сәйкес келсе жеткілікті")
	w.press(director, "☐ Жобаны жүргізіп жүрмін")
	w.inBoth(director, "announcement-values", "Мақсаты: Жобаны жүргізіп жүрмін", "Цель: Веду свой проект")
	w.press(director, "Дайын")
	w.inBoth(director, "announcement-people", "Қазір: 12 адам", "Сейчас людей: 12")
	w.press(director, "Сегменттер")
	w.reads(director, "Әзірге сақталған сегмент жоқ")
	w.press(director, "Осы топты сақтау")
	w.reads(director, "Сегментті қалай атайсыз?")
	w.types(director, "Астана және жоба жетекшілері")
	w.inBoth(director, "announcement-segments", "Атымен сақталған", "сохранённые под названием")
	w.press(director, "Дайын")
	w.reads(director, "Қазір: 12 адам")
	w.press(director, "Дайын")
}

func (w *stroll) setsTerms() {
	w.reads(director, "Кімге:")
	w.press(director, "Жіберу шарттары")
	w.reads(director, "Жіберу шарттары")
	w.press(director, "✎ Атауы")
	w.reads(director, "Хабарлама атауы")
	w.types(director, "Saruar ашық күні")
	w.reads(director, "Атауы: Saruar ашық күні")
	w.press(director, "☐ Шұғыл: тыныш уақытта да")
	w.inBoth(director, "announcement-terms", "⚡ Шұғыл", "⚡ Срочно")
	w.press(director, "Дайын")
	w.inBoth(director, "announcement-card", "Күйі: нобай", "Статус: черновик")
}

// looksAtItself has both languages sent to the writer first, as everybody will get them.
func (w *stroll) looksAtItself() {
	w.press(director, "Өзіме жіберіп көру")
	w.has(director, "Қазір хабарлама сізге екі тілде")
	w.reads(director, "Алушыларға дәл осылай жетеді")
	w.shown(director, 4)
	w.press(director, "Хабарламаға оралу")
	w.reads(director, "Күйі: нобай")
}
