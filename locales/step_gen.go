// Code generated from step.kk.toml and step.ru.toml by locales/generate. DO NOT EDIT.

package locales

// StepChosen is «✓ {{.Option}}».
func StepChosen(option Message) Message {
	return Message{ID: "step.chosen", Args: Args{"Option": option}}
}

// StepFileOrLinkWanted is «Фото, файл немесе сілтеме жіберіңіз.».
func StepFileOrLinkWanted() Message {
	return Message{ID: "step.file_or_link_wanted"}
}

// StepFileTwice is «Бұл бұрын қосылған.».
func StepFileTwice() Message {
	return Message{ID: "step.file_twice"}
}

// StepFileWanted is «Файл жіберіңіз.».
func StepFileWanted() Message {
	return Message{ID: "step.file_wanted"}
}

// StepFilesClear is «Қосылғандарды алып тастау».
func StepFilesClear() Message {
	return Message{ID: "step.files_clear"}
}

// StepFilesFull is «Ең көбі: {{.Max}}. Басқасын қосу үшін алдымен қосылғандарды алып таста…».
func StepFilesFull(max int) Message {
	return Message{ID: "step.files_full", Args: Args{"Max": max}}
}

// StepFilesGiven is «Қосылды: {{.Count}}/{{.Max}}. Тағы жібере аласыз немесе әрі қарай өтің…».
func StepFilesGiven(count int, max int) Message {
	return Message{ID: "step.files_given", Args: Args{"Count": count, "Max": max}}
}

// StepFoundFor is «Іздеу: {{.Query}}».
func StepFoundFor(query string) Message {
	return Message{ID: "step.found_for", Args: Args{"Query": query}}
}

// StepItemInHand is ««{{.Text}}» Орнына жаңа мәтін жазыңыз немесе жойыңыз.».
func StepItemInHand(text string) Message {
	return Message{ID: "step.item_in_hand", Args: Args{"Text": text}}
}

// StepItemKeep is «Осылай қалдыру».
func StepItemKeep() Message {
	return Message{ID: "step.item_keep"}
}

// StepItemsFull is «Ең көбі: {{.Max}}. Біреуін өзгерту үшін оны басыңыз.».
func StepItemsFull(max int) Message {
	return Message{ID: "step.items_full", Args: Args{"Max": max}}
}

// StepItemsTooFew is «Кемінде {{.Min}} тармақ керек.».
func StepItemsTooFew(min int) Message {
	return Message{ID: "step.items_too_few", Args: Args{"Min": min}}
}

// StepLinkWanted is «Бұл сілтемеге ұқсамайды. Мысалы: https://example.kz/zhoba».
func StepLinkWanted() Message {
	return Message{ID: "step.link_wanted"}
}

// StepListAfter is «Келесі ›».
func StepListAfter() Message {
	return Message{ID: "step.list_after"}
}

// StepNoSuchDay is «Күнтізбеде мұндай күн жоқ: {{.Text}}. Мысалы: 05.11.2026.».
func StepNoSuchDay(text string) Message {
	return Message{ID: "step.no_such_day", Args: Args{"Text": text}}
}

// StepNothingFound is «Ештеңе табылмады: {{.Query}}. Басқаша жазып көріңіз немесе тізімнен та…».
func StepNothingFound(query string) Message {
	return Message{ID: "step.nothing_found", Args: Args{"Query": query}}
}

// StepNumberRange is «Сан {{.Min}}–{{.Max}} аралығында болуы керек.».
func StepNumberRange(min int, max int) Message {
	return Message{ID: "step.number_range", Args: Args{"Min": min, "Max": max}}
}

// StepNumberWanted is «Тек сан енгізіңіз. Мысалы: 25».
func StepNumberWanted() Message {
	return Message{ID: "step.number_wanted"}
}

// StepNumberWhole is «Бүтін сан керек, бөлшексіз. Мысалы: 25».
func StepNumberWhole() Message {
	return Message{ID: "step.number_whole"}
}

// StepPageAfter is «Келесі ({{.Page}}/{{.Total}}) ›».
func StepPageAfter(page int, total int) Message {
	return Message{ID: "step.page_after", Args: Args{"Page": page, "Total": total}}
}

// StepPageBefore is «‹ Алдыңғы».
func StepPageBefore() Message {
	return Message{ID: "step.page_before"}
}

// StepPhoneButton is «Нөмірді төмендегі «Нөмірді жіберу» батырмасымен жіберіңіз: осылай ол ш…».
func StepPhoneButton() Message {
	return Message{ID: "step.phone_button"}
}

// StepPhoneOwn is «Бұл басқа адамның нөмірі. Өз нөміріңізді төмендегі батырмамен жіберіңі…».
func StepPhoneOwn() Message {
	return Message{ID: "step.phone_own"}
}

// StepPhotoWanted is «Фото жіберіңіз.».
func StepPhotoWanted() Message {
	return Message{ID: "step.photo_wanted"}
}

// StepPickWanted is «Тізімнен таңдаңыз немесе атауын жазыңыз.».
func StepPickWanted() Message {
	return Message{ID: "step.pick_wanted"}
}

// StepReviewEdit is «✎ {{.Label}}».
func StepReviewEdit(label Message) Message {
	return Message{ID: "step.review_edit", Args: Args{"Label": label}}
}

// StepReviewEmpty is «<b>{{.Label}}</b> —».
func StepReviewEmpty(label Message) Message {
	return Message{ID: "step.review_empty", Args: Args{"Label": label}}
}

// StepReviewLine is «<b>{{.Label}}</b> {{.Answer}}».
func StepReviewLine(label Message, answer Message) Message {
	return Message{ID: "step.review_line", Args: Args{"Label": label, "Answer": answer}}
}

// StepReviewMissing is «<b>{{.Label}}</b> ❗ жауап жоқ».
func StepReviewMissing(label Message) Message {
	return Message{ID: "step.review_missing", Args: Args{"Label": label}}
}

// StepReviewStillMissing is «Жіберу үшін мына сұраққа жауап керек: {{.Label}}».
func StepReviewStillMissing(label Message) Message {
	return Message{ID: "step.review_still_missing", Args: Args{"Label": label}}
}

// StepShowAll is «Бүкіл тізім».
func StepShowAll() Message {
	return Message{ID: "step.show_all"}
}

// StepTextTooLong is «Мәтін {{.Max}} таңбадан аспауы керек. Артық таңба: {{.Over}}. Мәтініңі…».
func StepTextTooLong(max int, over int) Message {
	return Message{ID: "step.text_too_long", Args: Args{"Max": max, "Over": over}}
}

// StepTextTooShort is «Толығырақ жазыңыз: кемінде {{.Min}} таңба.».
func StepTextTooShort(min int) Message {
	return Message{ID: "step.text_too_short", Args: Args{"Min": min}}
}

// StepTextWanted is «Жауабыңызды мәтінмен жазыңыз.».
func StepTextWanted() Message {
	return Message{ID: "step.text_wanted"}
}

// StepTicked is «☑ {{.Option}}».
func StepTicked(option Message) Message {
	return Message{ID: "step.ticked", Args: Args{"Option": option}}
}

// StepTimeWanted is «Уақытты СС:ММ түрінде жазыңыз. Мысалы: 18:00».
func StepTimeWanted() Message {
	return Message{ID: "step.time_wanted"}
}

// StepUnticked is «☐ {{.Option}}».
func StepUnticked(option Message) Message {
	return Message{ID: "step.unticked", Args: Args{"Option": option}}
}
