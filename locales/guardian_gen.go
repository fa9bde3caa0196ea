// Code generated from guardian.kk.toml and guardian.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// GuardianAlready is «Келісімді басқа қызметкер растап қойған.».
func GuardianAlready() Message {
	return Message{ID: "guardian.already"}
}

// GuardianApprove is «✅ Келісімді растау».
func GuardianApprove() Message {
	return Message{ID: "guardian.approve"}
}

// GuardianApproved is «✅ Келісім расталды, байланыс жойылды. Жасөспірімге хабар барады.».
func GuardianApproved() Message {
	return Message{ID: "guardian.approved"}
}

// GuardianCard is «<b>{{.Name}}</b> 14–15 жас · {{.Region}}».
func GuardianCard(name string, region Message) Message {
	return Message{ID: "guardian.card", Args: Args{"Name": name, "Region": region}}
}

// GuardianCardContact is «👪 {{.Leader}} 📞 {{.Text}} Сұраныс күні: {{.Said}} Өзіңізді таныстырыңы…».
func GuardianCardContact(leader string, text string, said time.Time) Message {
	return Message{ID: "guardian.card_contact", Args: Args{"Leader": leader, "Text": text, "Said": moment(said, AsDate)}}
}

// GuardianCardGrown is «<b>{{.Name}}</b> 16 жаста немесе үлкен · {{.Region}} Ересек адамның ке…».
func GuardianCardGrown(name string, region Message) Message {
	return Message{ID: "guardian.card_grown", Args: Args{"Name": name, "Region": region}}
}

// GuardianCardNobody is «Ересек адамның байланысы жоқ. Ол өзі келсе, қоңырау шалса немесе қол қ…».
func GuardianCardNobody() Message {
	return Message{ID: "guardian.card_nobody"}
}

// GuardianCardVerified is «✅ Келісім расталған {{.Label}}, {{.Said}} Тексерген: {{.Leader}}».
func GuardianCardVerified(label Message, said time.Time, leader string) Message {
	return Message{ID: "guardian.card_verified", Args: Args{"Label": label, "Said": moment(said, AsDate), "Leader": leader}}
}

// GuardianChanged is «Сіз қарап тұрғанда байланыс өзгерді. Төменде қазіргі күйі тұр.».
func GuardianChanged() Message {
	return Message{ID: "guardian.changed"}
}

// GuardianHowAsk is «<b>Келісімді қалай тексердіңіз?</b>».
func GuardianHowAsk() Message {
	return Message{ID: "guardian.how_ask"}
}

// GuardianHowCall is «📞 Қоңырау».
func GuardianHowCall() Message {
	return Message{ID: "guardian.how_call"}
}

// GuardianHowInPerson is «🤝 Жеке кездесу».
func GuardianHowInPerson() Message {
	return Message{ID: "guardian.how_in_person"}
}

// GuardianHowPaper is «📄 Қол қойылған қағаз».
func GuardianHowPaper() Message {
	return Message{ID: "guardian.how_paper"}
}

// GuardianLine is «<b>{{.N}}. {{.Name}}</b> {{.Region}} · күткен күні: {{.Said}}».
func GuardianLine(n int, name string, region Message, said time.Time) Message {
	return Message{ID: "guardian.line", Args: Args{"N": n, "Name": name, "Region": region, "Said": moment(said, AsDate)}}
}

// GuardianListHead is «<b>Ата-ана келісімі</b>».
func GuardianListHead() Message {
	return Message{ID: "guardian.list_head"}
}

// GuardianListNone is «Қазір ешкім күтіп тұрған жоқ.».
func GuardianListNone() Message {
	return Message{ID: "guardian.list_none"}
}

// GuardianNoticeApproved is «🎉 Ата-анаңыз немесе заңды өкіліңіз келісім берді. Бот сізге ашық: тірк…».
func GuardianNoticeApproved() Message {
	return Message{ID: "guardian.notice_approved"}
}

// GuardianNoticeOpen is «Ашу».
func GuardianNoticeOpen() Message {
	return Message{ID: "guardian.notice_open"}
}

// GuardianNoticeRefused is «Ересек адамның келісімін әзірге растай алмадық. {{.Label}} Мұны түзету…».
func GuardianNoticeRefused(label Message) Message {
	return Message{ID: "guardian.notice_refused", Args: Args{"Label": label}}
}

// GuardianNoticeWithdrawn is «Ата-анаңыз немесе заңды өкіліңіз келісімін кері қайтарды, сондықтан бо…».
func GuardianNoticeWithdrawn() Message {
	return Message{ID: "guardian.notice_withdrawn"}
}

// GuardianNumbered is «{{.N}}. {{.Name}}».
func GuardianNumbered(n int, name string) Message {
	return Message{ID: "guardian.numbered", Args: Args{"N": n, "Name": name}}
}

// GuardianReasonAsk is «<b>Неге болмады?</b> Жасөспірім бұл себепті көреді және байланысты қай…».
func GuardianReasonAsk() Message {
	return Message{ID: "guardian.reason_ask"}
}

// GuardianReasonDeclined is «Ересек адам келіспеді».
func GuardianReasonDeclined() Message {
	return Message{ID: "guardian.reason_declined"}
}

// GuardianReasonNoAnswer is «Жауап бермейді».
func GuardianReasonNoAnswer() Message {
	return Message{ID: "guardian.reason_no_answer"}
}

// GuardianReasonNoDocument is «Құжат жоқ».
func GuardianReasonNoDocument() Message {
	return Message{ID: "guardian.reason_no_document"}
}

// GuardianReasonNotGuardian is «Ата-ана да, заңды өкіл де емес».
func GuardianReasonNotGuardian() Message {
	return Message{ID: "guardian.reason_not_guardian"}
}

// GuardianReasonWrongContact is «Басқа адамның нөмірі».
func GuardianReasonWrongContact() Message {
	return Message{ID: "guardian.reason_wrong_contact"}
}

// GuardianRefuse is «Бас тарту».
func GuardianRefuse() Message {
	return Message{ID: "guardian.refuse"}
}

// GuardianRefused is «Бас тарту жіберілді, байланыс жойылды. Жасөспірім қайта жібере алады.».
func GuardianRefused() Message {
	return Message{ID: "guardian.refused"}
}

// GuardianTeenAsked is «⏳ <b>Ересек адамның жауабын күтіп отырмыз</b> {{.Name}}, {{.Text}} Сұр…».
func GuardianTeenAsked(name string, text string, said time.Time) Message {
	return Message{ID: "guardian.teen_asked", Args: Args{"Name": name, "Text": text, "Said": moment(said, AsDate)}}
}

// GuardianTeenChange is «Байланысты түзету».
func GuardianTeenChange() Message {
	return Message{ID: "guardian.teen_change"}
}

// GuardianTeenDrop is «Байланысты жою».
func GuardianTeenDrop() Message {
	return Message{ID: "guardian.teen_drop"}
}

// GuardianTeenDropped is «Байланыс жойылды, ешкімге қоңырау шалмаймыз.».
func GuardianTeenDropped() Message {
	return Message{ID: "guardian.teen_dropped"}
}

// GuardianTeenFinish is «Тіркелуді аяқтау».
func GuardianTeenFinish() Message {
	return Message{ID: "guardian.teen_finish"}
}

// GuardianTeenGive is «👪 Ересек адамның байланысын беру».
func GuardianTeenGive() Message {
	return Message{ID: "guardian.teen_give"}
}

// GuardianTeenGrown is «✅ Енді ересек адамның келісімі керек емес. Бір рет басу ғана қалды.».
func GuardianTeenGrown() Message {
	return Message{ID: "guardian.teen_grown"}
}

// GuardianTeenHow is «<b>Енді не болады</b> 1. Анаңыздың, әкеңіздің немесе заңды өкіліңіздің…».
func GuardianTeenHow() Message {
	return Message{ID: "guardian.teen_how"}
}

// GuardianTeenLapsed is «30 күн өтті, бірақ ересек адаммен байланыса алмадық. Нөмірді жойдық. Б…».
func GuardianTeenLapsed() Message {
	return Message{ID: "guardian.teen_lapsed"}
}

// GuardianTeenNameAsk is «<b>Ата-анаңыздың немесе заңды өкіліңіздің аты-жөні қалай?</b> Мысалы: …».
func GuardianTeenNameAsk() Message {
	return Message{ID: "guardian.teen_name_ask"}
}

// GuardianTeenPhoneAsk is «<b>Осы адамның телефон нөмірі</b> Нөмірді жазыңыз немесе телефон кітаб…».
func GuardianTeenPhoneAsk() Message {
	return Message{ID: "guardian.teen_phone_ask"}
}

// GuardianTeenPhoneOwn is «Бұл сіздің нөміріңіз. Ата-анаңыздың немесе заңды өкіліңіздің нөмірі ке…».
func GuardianTeenPhoneOwn() Message {
	return Message{ID: "guardian.teen_phone_own"}
}

// GuardianTeenRefused is «<b>Келісімді әзірге растай алмадық</b> {{.Label}} Мұны түзетуге болады…».
func GuardianTeenRefused(label Message) Message {
	return Message{ID: "guardian.teen_refused", Args: Args{"Label": label}}
}

// GuardianTeenRevoked is «Ата-анаңыз немесе заңды өкіліңіз келісімін кері қайтарды, сондықтан бо…».
func GuardianTeenRevoked() Message {
	return Message{ID: "guardian.teen_revoked"}
}

// GuardianTeenSent is «✅ Рақмет! Байланыс біздің командада.».
func GuardianTeenSent() Message {
	return Message{ID: "guardian.teen_sent"}
}

// GuardianTeenVerified is «✅ Ересек адамның келісімі бар. Бір рет басу ғана қалды.».
func GuardianTeenVerified() Message {
	return Message{ID: "guardian.teen_verified"}
}

// GuardianToldDeclined is «Ересек адам әзірге келіспеді. Онымен сөйлесіп, бағдарламаның сізге нес…».
func GuardianToldDeclined() Message {
	return Message{ID: "guardian.told_declined"}
}

// GuardianToldNoAnswer is «Біз бірнеше рет қоңырау шалдық, бірақ жауап болмады.».
func GuardianToldNoAnswer() Message {
	return Message{ID: "guardian.told_no_answer"}
}

// GuardianToldNoDocument is «Ата-ана немесе заңды өкіл екенін растайтын құжат жетпеді.».
func GuardianToldNoDocument() Message {
	return Message{ID: "guardian.told_no_document"}
}

// GuardianToldNotGuardian is «Келісімді тек ата-ана немесе заңды өкіл бере алады.».
func GuardianToldNotGuardian() Message {
	return Message{ID: "guardian.told_not_guardian"}
}

// GuardianToldWrongContact is «Бұл нөмірден басқа адам жауап берді.».
func GuardianToldWrongContact() Message {
	return Message{ID: "guardian.told_wrong_contact"}
}

// GuardianWithdraw is «Келісім кері қайтарылды».
func GuardianWithdraw() Message {
	return Message{ID: "guardian.withdraw"}
}

// GuardianWithdrawAsk is «<b>Ересек адам келісімін кері қайтарды ма?</b> Бот жасөспірімге 16 жас…».
func GuardianWithdrawAsk() Message {
	return Message{ID: "guardian.withdraw_ask"}
}

// GuardianWithdrawYes is «Иә, келісім кері қайтарылды».
func GuardianWithdrawYes() Message {
	return Message{ID: "guardian.withdraw_yes"}
}

// GuardianWithdrawn is «Келісім кері қайтарылды. Жасөспірімге хабар барады.».
func GuardianWithdrawn() Message {
	return Message{ID: "guardian.withdrawn"}
}
