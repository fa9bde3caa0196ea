// Code generated from cohort.kk.toml and cohort.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// CohortAskCloses is «<b>Өтінім қабылдаудың соңғы күні.</b> Қабылдау сол күні 23:59-да жабыл…».
func CohortAskCloses() Message {
	return Message{ID: "cohort.ask_closes"}
}

// CohortAskOpens is «<b>Өтінім қабылдаудың алғашқы күні.</b> Қабылдау сол күннің басында аш…».
func CohortAskOpens() Message {
	return Message{ID: "cohort.ask_opens"}
}

// CohortAskPlaces is «<b>Лекте қанша орын бар?</b>».
func CohortAskPlaces() Message {
	return Message{ID: "cohort.ask_places"}
}

// CohortAskStage is «<b>{{.Label}}: соңғы күні қашан?</b> Өтінім берушілер осы мерзімді көр…».
func CohortAskStage(label Message) Message {
	return Message{ID: "cohort.ask_stage", Args: Args{"Label": label}}
}

// CohortAskTitleKk is «<b>Қазақша атауы</b>, 2–80 таңба. Мысалы: 2027 жылғы лек».
func CohortAskTitleKk() Message {
	return Message{ID: "cohort.ask_title_kk"}
}

// CohortAskTitleRu is «<b>Орысша атауы</b>, 2–80 таңба. Мысалы: Поток 2027 года».
func CohortAskTitleRu() Message {
	return Message{ID: "cohort.ask_title_ru"}
}

// CohortAskWaitlist is «<b>Күту тізімінде қанша орын бар?</b>».
func CohortAskWaitlist() Message {
	return Message{ID: "cohort.ask_waitlist"}
}

// CohortCard is «<b>{{.Cohort}}</b> {{.Region}} · {{.Status}}».
func CohortCard(cohort Bilingual, region Message, status Message) Message {
	return Message{ID: "cohort.card", Args: Args{"Cohort": cohort, "Region": region, "Status": status}}
}

// CohortChanged is «Лекті жаңа ғана әріптесіңіз өзгертті. Қазіргі күйі көрсетілді.».
func CohortChanged() Message {
	return Message{ID: "cohort.changed"}
}

// CohortCounts is «Жіберілген өтінім: {{.Total}}, нобай: {{.Count}}».
func CohortCounts(total int, count int) Message {
	return Message{ID: "cohort.counts", Args: Args{"Total": total, "Count": count}}
}

// CohortDates is «Өтінім қабылдау: {{.Opens}} – {{.Deadline}}».
func CohortDates(opens time.Time, deadline time.Time) Message {
	return Message{ID: "cohort.dates", Args: Args{"Opens": moment(opens, AsDatetime), "Deadline": moment(deadline, AsDatetime)}}
}

// CohortDatesButton is «Күндері».
func CohortDatesButton() Message {
	return Message{ID: "cohort.dates_button"}
}

// CohortEarly is «Өтінім әлі қабылданып жатыр. Бастапқы тексеру мерзімнен 15 минут кейін…».
func CohortEarly() Message {
	return Message{ID: "cohort.early"}
}

// CohortEditCloses is «Қабылдаудың соңғы күні».
func CohortEditCloses() Message {
	return Message{ID: "cohort.edit_closes"}
}

// CohortEditDecided is «Шешім».
func CohortEditDecided() Message {
	return Message{ID: "cohort.edit_decided"}
}

// CohortEditInterviewed is «Сұхбат».
func CohortEditInterviewed() Message {
	return Message{ID: "cohort.edit_interviewed"}
}

// CohortEditOpens is «Қабылдаудың алғашқы күні».
func CohortEditOpens() Message {
	return Message{ID: "cohort.edit_opens"}
}

// CohortEditPlaces is «Орындар».
func CohortEditPlaces() Message {
	return Message{ID: "cohort.edit_places"}
}

// CohortEditReviewed is «Сараптама».
func CohortEditReviewed() Message {
	return Message{ID: "cohort.edit_reviewed"}
}

// CohortEditScreened is «Бастапқы тексеру».
func CohortEditScreened() Message {
	return Message{ID: "cohort.edit_screened"}
}

// CohortEditTitleKk is «Қазақша атауы».
func CohortEditTitleKk() Message {
	return Message{ID: "cohort.edit_title_kk"}
}

// CohortEditTitleRu is «Орысша атауы».
func CohortEditTitleRu() Message {
	return Message{ID: "cohort.edit_title_ru"}
}

// CohortEditWaitlist is «Күту тізімі».
func CohortEditWaitlist() Message {
	return Message{ID: "cohort.edit_waitlist"}
}

// CohortFinished is «Бұл лек аяқталған, оның деректері енді өзгермейді.».
func CohortFinished() Message {
	return Message{ID: "cohort.finished"}
}

// CohortLine is «<b>{{.N}}. {{.Cohort}}</b> · {{.Region}} {{.Status}}».
func CohortLine(n int, cohort Bilingual, region Message, status Message) Message {
	return Message{ID: "cohort.line", Args: Args{"N": n, "Cohort": cohort, "Region": region, "Status": status}}
}

// CohortLink is «Өтінім беретіндерге сілтеме: {{.Link}}».
func CohortLink(link string) Message {
	return Message{ID: "cohort.link", Args: Args{"Link": link}}
}

// CohortListHead is «<b>Лектер</b>».
func CohortListHead() Message {
	return Message{ID: "cohort.list_head"}
}

// CohortListNone is «Әзірге лек жоқ. Біріншісін жасаңыз.».
func CohortListNone() Message {
	return Message{ID: "cohort.list_none"}
}

// CohortMade is «✅ Лектің нобайы жасалды. Атаулары мен күндерін тексеріп, содан кейін ж…».
func CohortMade() Message {
	return Message{ID: "cohort.made"}
}

// CohortMoveAsk is «<b>{{.Cohort}}</b> {{.Status}} → {{.Label}}».
func CohortMoveAsk(cohort Bilingual, status Message, label Message) Message {
	return Message{ID: "cohort.move_ask", Args: Args{"Cohort": cohort, "Status": status, "Label": label}}
}

// CohortMoveBack is «‹ Қайтару: {{.Status}}».
func CohortMoveBack(status Message) Message {
	return Message{ID: "cohort.move_back", Args: Args{"Status": status}}
}

// CohortMoveForward is «Келесі: {{.Status}} ›».
func CohortMoveForward(status Message) Message {
	return Message{ID: "cohort.move_forward", Args: Args{"Status": status}}
}

// CohortMoveWhy is «Себебін жазыңыз, {{.Max}} таңбаға дейін. Ол әрекеттер журналында қалад…».
func CohortMoveWhy(max int) Message {
	return Message{ID: "cohort.move_why", Args: Args{"Max": max}}
}

// CohortMoveYes is «Иә, ауыстыру».
func CohortMoveYes() Message {
	return Message{ID: "cohort.move_yes"}
}

// CohortMoved is «✅ Дайын: {{.Status}}.».
func CohortMoved(status Message) Message {
	return Message{ID: "cohort.moved", Args: Args{"Status": status}}
}

// CohortNew is «➕ Жаңа лек».
func CohortNew() Message {
	return Message{ID: "cohort.new"}
}

// CohortNextYear is «Келер жылға қайталау».
func CohortNextYear() Message {
	return Message{ID: "cohort.next_year"}
}

// CohortNoRegion is «Лекті тек өз өңіріңізбен жасай аласыз. Әкімшіге айтыңыз.».
func CohortNoRegion() Message {
	return Message{ID: "cohort.no_region"}
}

// CohortNumbered is «{{.N}}. {{.Cohort}}».
func CohortNumbered(n int, cohort Bilingual) Message {
	return Message{ID: "cohort.numbered", Args: Args{"N": n, "Cohort": cohort}}
}

// CohortOrder is «Күндер ретімен жүруі керек: қабылдаудың басы, соңы, тексеру, сараптама…».
func CohortOrder() Message {
	return Message{ID: "cohort.order"}
}

// CohortPlaces is «Орын саны: {{.Places}}, күту тізімінде: {{.Count}}».
func CohortPlaces(places int, count int) Message {
	return Message{ID: "cohort.places", Args: Args{"Places": places, "Count": count}}
}

// CohortRegionAsk is «<b>Лек қай өңір үшін қайталанады?</b> Күндері, орындары және формасы с…».
func CohortRegionAsk() Message {
	return Message{ID: "cohort.region_ask"}
}

// CohortSaved is «✅ Сақталды.».
func CohortSaved() Message {
	return Message{ID: "cohort.saved"}
}

// CohortStage is «{{.Label}}, соңғы күні: {{.By}}».
func CohortStage(label Message, by time.Time) Message {
	return Message{ID: "cohort.stage", Args: Args{"Label": label, "By": moment(by, AsDate)}}
}

// CohortStageOpen is «{{.Label}}, соңғы күні: айтылмаған».
func CohortStageOpen(label Message) Message {
	return Message{ID: "cohort.stage_open", Args: Args{"Label": label}}
}

// CohortStateAnnounced is «жарияланған».
func CohortStateAnnounced() Message {
	return Message{ID: "cohort.state_announced"}
}

// CohortStateArchived is «мұрағатта».
func CohortStateArchived() Message {
	return Message{ID: "cohort.state_archived"}
}

// CohortStateDecided is «шешім шықты».
func CohortStateDecided() Message {
	return Message{ID: "cohort.state_decided"}
}

// CohortStateDraft is «нобай».
func CohortStateDraft() Message {
	return Message{ID: "cohort.state_draft"}
}

// CohortStateFinished is «аяқталған».
func CohortStateFinished() Message {
	return Message{ID: "cohort.state_finished"}
}

// CohortStateIntake is «өтінім қабылдау».
func CohortStateIntake() Message {
	return Message{ID: "cohort.state_intake"}
}

// CohortStateInterviews is «сұхбат».
func CohortStateInterviews() Message {
	return Message{ID: "cohort.state_interviews"}
}

// CohortStateReview is «сараптама».
func CohortStateReview() Message {
	return Message{ID: "cohort.state_review"}
}

// CohortStateRunning is «оқу».
func CohortStateRunning() Message {
	return Message{ID: "cohort.state_running"}
}

// CohortStateScreening is «бастапқы тексеру».
func CohortStateScreening() Message {
	return Message{ID: "cohort.state_screening"}
}

// CohortTaken is «Мұндай кодпен тым көп лек бар. Ескілерінің атын өзгертіңіз немесе аяқт…».
func CohortTaken() Message {
	return Message{ID: "cohort.taken"}
}

// CohortThenAnnounced is «Адамдар лекті және қабылдау басталатын күнді көреді. Өтінім әлі қабылд…».
func CohortThenAnnounced() Message {
	return Message{ID: "cohort.then_announced"}
}

// CohortThenArchived is «Лек мұрағатқа кетеді.».
func CohortThenArchived() Message {
	return Message{ID: "cohort.then_archived"}
}

// CohortThenDecided is «Шешім қабылданды деп белгіленеді.».
func CohortThenDecided() Message {
	return Message{ID: "cohort.then_decided"}
}

// CohortThenDraft is «Лекті қайтадан тек команда көреді.».
func CohortThenDraft() Message {
	return Message{ID: "cohort.then_draft"}
}

// CohortThenFinished is «Лек аяқталады: күндері мен орындарын енді өзгертуге болмайды.».
func CohortThenFinished() Message {
	return Message{ID: "cohort.then_finished"}
}

// CohortThenIntake is «Өтінім қабылдаудың алғашқы және соңғы күні аралығында беріледі. Алғашқ…».
func CohortThenIntake() Message {
	return Message{ID: "cohort.then_intake"}
}

// CohortThenInterviews is «Сұхбаттар басталады.».
func CohortThenInterviews() Message {
	return Message{ID: "cohort.then_interviews"}
}

// CohortThenReview is «Сарапшылардың жұмысы басталады.».
func CohortThenReview() Message {
	return Message{ID: "cohort.then_review"}
}

// CohortThenRunning is «Оқу басталады.».
func CohortThenRunning() Message {
	return Message{ID: "cohort.then_running"}
}

// CohortThenScreening is «Жіберілген өтінімдердің бәрі бастапқы тексеруге өтеді. Жауаптарды өзге…».
func CohortThenScreening() Message {
	return Message{ID: "cohort.then_screening"}
}

// CohortTitlesButton is «Атаулары мен орындары».
func CohortTitlesButton() Message {
	return Message{ID: "cohort.titles_button"}
}

// CohortToRegion is «Өңір үшін қайталау».
func CohortToRegion() Message {
	return Message{ID: "cohort.to_region"}
}
