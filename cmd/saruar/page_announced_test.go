package main

import "fmt"

// kazakhReader is a leader who reads Kazakh.
const kazakhReader = 201

// proposes: what is urgent goes to a colleague first.
func (w *stroll) proposes() {
	w.press(director, "Жіберу")
	w.inBoth(director, "announcement-go", "Алдымен екінші адам мақұлдайды", "Сначала одобрит второй человек")
	w.press(director, "Жіберуді растау")
	w.reads(director, "Мақұлдауға жіберілді")
}

func (w *stroll) colleagueApproves() {
	w.open(administrator)
	w.has(administrator, "Срочно: объявление «Saruar ашық күні»")
	w.column(administrator, "announcement-asked-ru")
	w.press(administrator, "Посмотреть")
	w.inBoth(administrator, "announcement-approve", "Ждёт одобрения", "Мақұлдауды күтеді")
	w.press(administrator, "Одобрить")
	w.has(administrator, "Одобрено. До начала отправки")
	w.reads(director, "хабарламасы мақұлданды")
	w.press(director, "Хабарламаны ашу")
	w.inBoth(director, "announcement-starts", "Оған дейін қайтарып алуға болады", "До этого объявление можно отозвать")
}

// everybodyGetsIt: the minute is over on the demo's clock, and each reads it in their own language and answers.
func (w *stroll) everybodyGetsIt() {
	w.open(kazakhReader)
	w.open(volunteerID)
	w.starts(volunteerID)
	w.reads(volunteerID, "Главное меню")
	w.hour()
	w.has(kazakhReader, "Жексенбіде Астанада")
	w.has(volunteerID, "В воскресенье в Астане")
	w.shown(kazakhReader, 1)
	w.shown(volunteerID, 1)
	w.column(kazakhReader, "announcement-received-kk")
	w.column(volunteerID, "announcement-received-ru")
	w.press(kazakhReader, "Иә")
	w.has(kazakhReader, "Жауабыңыз: иә")
	w.press(volunteerID, "Возможно")
	w.has(volunteerID, "Ваш ответ: возможно")
}

func (w *stroll) seesReport() {
	w.has(director, "Жіберіліп бітті")
	w.has(director, "11 адамға жетті")
	w.press(director, "Жіберілу барысы")
	w.inBoth(director, "announcement-course", "Жеткені: 11 (12 ішінен)", "Дошло: 11 из 12")
	w.press(director, "Есеп")
	w.reads(director, "ботпен чат бастамаған: 1")
	w.inBoth(director, "announcement-report", "Батырмаларды басқандар", "Нажатия на кнопки")
	w.press(director, "Суретпен көру")
	w.reads(director, "жіберілгені")
	w.shown(director, 6)
	w.column(director, "announcement-picture-kk")
	w.press(director, "Алушылар файлы (XLSX)")
	w.has(director, "Файлдағы алушы саны: 12")
	w.has(director, ".xlsx")
}

// rewords: whoever has it reads the other words in the same message.
func (w *stroll) rewords() {
	w.press(director, "Артқа")
	w.press(director, "Жіберілгенін өзгерту не жою")
	w.has(director, "Мәтінді әр тілде бөлек өзгертуге болады")
	w.seesChange()
	w.press(director, "Қазақша мәтінін өзгерту")
	w.has(director, "Жаңа қазақша мәтінді жіберіңіз")
	w.types(director, "Сенбіде Астанада Saruar ашық күні өтеді: жобалармен танысып, ағаш егеміз. Келесіз бе?")
	w.has(director, "Жаңа мәтін алғандардың чатына бірте-бірте жетеді")
	w.has(kazakhReader, "Сенбіде Астанада")
	w.until("the old words gone", fmt.Sprintf(`!columnOf(%d).innerText.includes('Жексенбіде')`, kazakhReader))
}

// seesChange takes pictures of what stands above the file: put into words anew it is the newest message again.
func (w *stroll) seesChange() {
	if !*pictures {
		return
	}
	for _, one := range []struct{ lang, title string }{{"ru", "Изменить отправленное"}, {"kk", "Жіберілгенін өзгерту"}} {
		w.chooses(director, one.lang)
		w.reads(director, one.title)
		w.column(director, "announcement-change-"+one.lang)
	}
}

// receiverReplies: what somebody answers is a question to the team.
func (w *stroll) receiverReplies() {
	w.until("the button that answers", fmt.Sprintf(
		`press(messagesOf(%d).findLast(one => one.innerText.includes('В воскресенье в Астане')).closest('.row').querySelector('.reply'))`, volunteerID))
	w.types(volunteerID, "Можно прийти с детьми?")
	w.has(volunteerID, "Ваш ответ передан команде программы")
	w.column(volunteerID, "announcement-reply-ru")
	w.open(headquarters)
	w.has(headquarters, "Ответ на объявление «Saruar ашық күні»")
	w.has(headquarters, "Можно прийти с детьми?")
}
