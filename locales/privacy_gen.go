// Code generated from privacy.kk.toml and privacy.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// PrivacyAgreed is «Рақмет! Тоқтаған жерден жалғастырайық.».
func PrivacyAgreed() Message {
	return Message{ID: "privacy.agreed"}
}

// PrivacyChangedAsk is «<b>Келісімнің мәтіні өзгерді</b> ({{.Version}}-нұсқа) Оқып шығып, жауа…».
func PrivacyChangedAsk(version int) Message {
	return Message{ID: "privacy.changed_ask", Args: Args{"Version": version}}
}

// PrivacyChangedWhat is «<b>Не өзгерді</b>».
func PrivacyChangedWhat() Message {
	return Message{ID: "privacy.changed_what"}
}

// PrivacyClosedAsk is «<b>Аккаунтыңыз жабық</b> Сіз бағдарламаға қатысу келісімін қайтарып ал…».
func PrivacyClosedAsk() Message {
	return Message{ID: "privacy.closed_ask"}
}

// PrivacyForgetAsk is «<b>Деректерімді жою</b> <b>Не жойылады:</b> аты-жөніңіз, Telegram-дағы…».
func PrivacyForgetAsk(min int, max int) Message {
	return Message{ID: "privacy.forget_ask", Args: Args{"Min": min, "Max": max}}
}

// PrivacyForgetContinue is «Жоюға көшу».
func PrivacyForgetContinue() Message {
	return Message{ID: "privacy.forget_continue"}
}

// PrivacyForgetKept is «Ештеңе жойылған жоқ.».
func PrivacyForgetKept() Message {
	return Message{ID: "privacy.forget_kept"}
}

// PrivacyForgetLastAdministrator is «Сіз — бәріне рұқсаты бар соңғы әкімшісіз. Алдымен әкімші рөлін басқа а…».
func PrivacyForgetLastAdministrator() Message {
	return Message{ID: "privacy.forget_last_administrator"}
}

// PrivacyForgetNo is «Жоқ, қалдыру».
func PrivacyForgetNo() Message {
	return Message{ID: "privacy.forget_no"}
}

// PrivacyForgetSure is «<b>Сенімдісіз бе?</b> Аккаунтыңыз қазір жабылады. {{.Min}} күннен кейі…».
func PrivacyForgetSure(min int) Message {
	return Message{ID: "privacy.forget_sure", Args: Args{"Min": min}}
}

// PrivacyForgetYes is «Иә, деректерімді жою».
func PrivacyForgetYes() Message {
	return Message{ID: "privacy.forget_yes"}
}

// PrivacyGiven is «Келісіміңіз сақталды. Рақмет!».
func PrivacyGiven() Message {
	return Message{ID: "privacy.given"}
}

// PrivacyLockedAsk is «<b>Аккаунтыңыз жабық</b> Сіз деректеріңізді жоюды сұрадыңыз. Жойылатын…».
func PrivacyLockedAsk(by time.Time) Message {
	return Message{ID: "privacy.locked_ask", Args: Args{"By": moment(by, AsDate)}}
}

// PrivacyLockedStop is «Ойымнан қайттым, жоймаңыз».
func PrivacyLockedStop() Message {
	return Message{ID: "privacy.locked_stop"}
}

// PrivacyLockedStopped is «Аккаунтыңыз қайта ашылды. Ештеңе жойылған жоқ.».
func PrivacyLockedStopped() Message {
	return Message{ID: "privacy.locked_stopped"}
}

// PrivacyMydataAsk is «<b>Деректерімді жүктеп алу</b> Сіз туралы сақталғанның бәрін екі файлм…».
func PrivacyMydataAsk() Message {
	return Message{ID: "privacy.mydata_ask"}
}

// PrivacyMydataButton is «Файлдарды дайындау».
func PrivacyMydataButton() Message {
	return Message{ID: "privacy.mydata_button"}
}

// PrivacyMydataComing is «Дайындап жатырмыз. Екі файл осы чатқа бірнеше минут ішінде келеді.».
func PrivacyMydataComing() Message {
	return Message{ID: "privacy.mydata_coming"}
}

// PrivacyMydataJson is «Сол деректер компьютерге арналған JSON форматында.».
func PrivacyMydataJson() Message {
	return Message{ID: "privacy.mydata_json"}
}

// PrivacyMydataPage is «📄 Сіз туралы сақталған деректер. Файлды ашып, браузерде оқыңыз.».
func PrivacyMydataPage() Message {
	return Message{ID: "privacy.mydata_page"}
}

// PrivacyMydataTooOften is «Файлдарды тәулігіне {{.Max}} реттен артық дайындай алмаймыз. Ертең қай…».
func PrivacyMydataTooOften(max int) Message {
	return Message{ID: "privacy.mydata_too_often", Args: Args{"Max": max}}
}

// PrivacyNews is «Жаңалықтар алу».
func PrivacyNews() Message {
	return Message{ID: "privacy.news"}
}

// PrivacyNewsAbout is «Бағдарламаның жаңалықтарын осы чатқа жібереміз.».
func PrivacyNewsAbout() Message {
	return Message{ID: "privacy.news_about"}
}

// PrivacyOverview is «<b>Құпиялық</b> Төменде — қандай келісім бергеніңіз. Өзгерту үшін баты…».
func PrivacyOverview() Message {
	return Message{ID: "privacy.overview"}
}

// PrivacyPublication is «Жобам туралы жариялау».
func PrivacyPublication() Message {
	return Message{ID: "privacy.publication"}
}

// PrivacyPublicationAbout is «Жобаңыз бен суреттеріңіз туралы сайтта және әлеуметтік желілерде айта …».
func PrivacyPublicationAbout() Message {
	return Message{ID: "privacy.publication_about"}
}

// PrivacyPurposeLine is «<b>{{.Label}}</b> {{.Rest}} Күйі: {{.Status}}».
func PrivacyPurposeLine(label Message, rest Message, status Message) Message {
	return Message{ID: "privacy.purpose_line", Args: Args{"Label": label, "Rest": rest, "Status": status}}
}

// PrivacyRefused is «Түсіндік. Жаңа мәтінсіз аккаунтыңыз жабық тұрады, бірақ ештеңе жойылма…».
func PrivacyRefused() Message {
	return Message{ID: "privacy.refused"}
}

// PrivacyRenewButton is «Келісімдерді қарау».
func PrivacyRenewButton() Message {
	return Message{ID: "privacy.renew_button"}
}

// PrivacyRenewOffer is «Келісімнің мәтіні жаңарды. Қалауыңыз бойынша қайта беріңіз.».
func PrivacyRenewOffer() Message {
	return Message{ID: "privacy.renew_offer"}
}

// PrivacyService is «Бағдарламаға қатысу».
func PrivacyService() Message {
	return Message{ID: "privacy.service"}
}

// PrivacyServiceAbout is «Аккаунт, өтінім, оқу мен кездесулер үшін керек. Онсыз бот жұмыс істей …».
func PrivacyServiceAbout() Message {
	return Message{ID: "privacy.service_about"}
}

// PrivacyServiceWithdrawn is «Келісім қайтарып алынды, аккаунтыңыз жабылды. Ештеңе жойылған жоқ.».
func PrivacyServiceWithdrawn() Message {
	return Message{ID: "privacy.service_withdrawn"}
}

// PrivacyStatusGiven is «берілді, {{.Said}}, {{.Version}}-нұсқа».
func PrivacyStatusGiven(said time.Time, version int) Message {
	return Message{ID: "privacy.status_given", Args: Args{"Said": moment(said, AsDate), "Version": version}}
}

// PrivacyStatusNever is «берілмеген».
func PrivacyStatusNever() Message {
	return Message{ID: "privacy.status_never"}
}

// PrivacyStatusOlder is «{{.Version}}-нұсқаға берілген, қазір күші жоқ: мәтін өзгерді».
func PrivacyStatusOlder(version int) Message {
	return Message{ID: "privacy.status_older", Args: Args{"Version": version}}
}

// PrivacyStatusWithdrawn is «қайтарып алынды, {{.Said}}».
func PrivacyStatusWithdrawn(said time.Time) Message {
	return Message{ID: "privacy.status_withdrawn", Args: Args{"Said": moment(said, AsDate)}}
}

// PrivacyWithdrawServiceAsk is «<b>Бағдарламаға қатысу келісімін қайтарып алу</b> Аккаунтыңыз бірден ж…».
func PrivacyWithdrawServiceAsk() Message {
	return Message{ID: "privacy.withdraw_service_ask"}
}

// PrivacyWithdrawn is «Келісіміңіз қайтарып алынды. Бұл бірден күшіне енді.».
func PrivacyWithdrawn() Message {
	return Message{ID: "privacy.withdrawn"}
}
