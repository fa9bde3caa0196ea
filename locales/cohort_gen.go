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

// CohortCriterionAbout is «Не туралы».
func CohortCriterionAbout() Message {
	return Message{ID: "cohort.criterion_about"}
}

// CohortCriterionAskKk is «<b>{{.Label}}, қазақша.</b> {{.Max}} таңбаға дейін жазыңыз.».
func CohortCriterionAskKk(label Message, max int) Message {
	return Message{ID: "cohort.criterion_ask_kk", Args: Args{"Label": label, "Max": max}}
}

// CohortCriterionAskRu is «<b>{{.Label}}, орысша.</b> {{.Max}} таңбаға дейін жазыңыз.».
func CohortCriterionAskRu(label Message, max int) Message {
	return Message{ID: "cohort.criterion_ask_ru", Args: Args{"Label": label, "Max": max}}
}

// CohortCriterionFill is «✍️ Жетпейтінін жазу».
func CohortCriterionFill() Message {
	return Message{ID: "cohort.criterion_fill"}
}

// CohortCriterionHead is «<b>{{.Label}}</b> · салмағы {{.Percent}}».
func CohortCriterionHead(label Message, percent int) Message {
	return Message{ID: "cohort.criterion_head", Args: Args{"Label": label, "Percent": percent}}
}

// CohortCriterionIn is «{{.Label}} ({{.Option}})».
func CohortCriterionIn(label Message, option Message) Message {
	return Message{ID: "cohort.criterion_in", Args: Args{"Label": label, "Option": option}}
}

// CohortCriterionKeep is «Сол күйі қалдыру».
func CohortCriterionKeep() Message {
	return Message{ID: "cohort.criterion_keep"}
}

// CohortCriterionLevel is «{{.N}} балл».
func CohortCriterionLevel(n int) Message {
	return Message{ID: "cohort.criterion_level", Args: Args{"N": n}}
}

// CohortCriterionMissing is «✍️ Жетпейтін мәтін: {{.Count}}. Әр мәтін екі тілде керек.».
func CohortCriterionMissing(count int) Message {
	return Message{ID: "cohort.criterion_missing", Args: Args{"Count": count}}
}

// CohortCriterionName is «Атауы».
func CohortCriterionName() Message {
	return Message{ID: "cohort.criterion_name"}
}

// CohortCriterionNow is «Қазір: {{.Rest}}».
func CohortCriterionNow(rest Message) Message {
	return Message{ID: "cohort.criterion_now", Args: Args{"Rest": rest}}
}

// CohortCriterionRemove is «Өлшемшартты алып тастау».
func CohortCriterionRemove() Message {
	return Message{ID: "cohort.criterion_remove"}
}

// CohortCriterionRemoveAsk is «<b>«{{.Label}}» өлшемшарты алынып тасталсын ба?</b> Оның мәтіндері де …».
func CohortCriterionRemoveAsk(label Message) Message {
	return Message{ID: "cohort.criterion_remove_ask", Args: Args{"Label": label}}
}

// CohortCriterionRemoveYes is «Иә, алып тастау».
func CohortCriterionRemoveYes() Message {
	return Message{ID: "cohort.criterion_remove_yes"}
}

// CohortCriterionRemoved is «Өлшемшарт алынып тасталды.».
func CohortCriterionRemoved() Message {
	return Message{ID: "cohort.criterion_removed"}
}

// CohortCriterionStep is «Келесі қадам».
func CohortCriterionStep() Message {
	return Message{ID: "cohort.criterion_step"}
}

// CohortCriterionStrength is «Мықты жағы».
func CohortCriterionStrength() Message {
	return Message{ID: "cohort.criterion_strength"}
}

// CohortCriterionText is «<b>{{.Label}}:</b> {{.Rest}}».
func CohortCriterionText(label Message, rest Message) Message {
	return Message{ID: "cohort.criterion_text", Args: Args{"Label": label, "Rest": rest}}
}

// CohortCriterionWeight is «Салмағы».
func CohortCriterionWeight() Message {
	return Message{ID: "cohort.criterion_weight"}
}

// CohortCriterionWeightAsk is «<b>{{.Label}}: салмағы қанша?</b> 1 мен {{.Max}} арасындағы сан. Барлы…».
func CohortCriterionWeightAsk(label Message, max int) Message {
	return Message{ID: "cohort.criterion_weight_ask", Args: Args{"Label": label, "Max": max}}
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

// CohortProgressLink is «Іріктеу барысын көру сілтемесі, бәріне ашық: {{.Link}}».
func CohortProgressLink(link string) Message {
	return Message{ID: "cohort.progress_link", Args: Args{"Link": link}}
}

// CohortRegionAsk is «<b>Лек қай өңір үшін қайталанады?</b> Күндері, орындары және формасы с…».
func CohortRegionAsk() Message {
	return Message{ID: "cohort.region_ask"}
}

// CohortRubricAdd is «➕ Өлшемшарт қосу».
func CohortRubricAdd() Message {
	return Message{ID: "cohort.rubric_add"}
}

// CohortRubricButton is «Өлшемшарттар».
func CohortRubricButton() Message {
	return Message{ID: "cohort.rubric_button"}
}

// CohortRubricChange is «✏️ Өзгерту».
func CohortRubricChange() Message {
	return Message{ID: "cohort.rubric_change"}
}

// CohortRubricChangeHint is «Өзгерту үшін лектің өз нұсқасы жасалады. Ол сақталғанша бұрынғысы қолд…».
func CohortRubricChangeHint() Message {
	return Message{ID: "cohort.rubric_change_hint"}
}

// CohortRubricDrop is «Нобайды жою».
func CohortRubricDrop() Message {
	return Message{ID: "cohort.rubric_drop"}
}

// CohortRubricDropAsk is «<b>Нобай жойылсын ба?</b> Онда жазылғанның бәрі жойылады, лектің қазір…».
func CohortRubricDropAsk() Message {
	return Message{ID: "cohort.rubric_drop_ask"}
}

// CohortRubricDropYes is «Иә, жою».
func CohortRubricDropYes() Message {
	return Message{ID: "cohort.rubric_drop_yes"}
}

// CohortRubricDropped is «Нобай жойылды.».
func CohortRubricDropped() Message {
	return Message{ID: "cohort.rubric_dropped"}
}

// CohortRubricHead is «<b>{{.Cohort}}</b> Бағалау өлшемшарттары, {{.Version}}-нұсқа. Өту балы…».
func CohortRubricHead(cohort Bilingual, version int, percent int) Message {
	return Message{ID: "cohort.rubric_head", Args: Args{"Cohort": cohort, "Version": version, "Percent": percent}}
}

// CohortRubricHeadDraft is «<b>{{.Cohort}}</b> Өлшемшарттардың жаңа нұсқасы, нобай. Өту балы: {{.P…».
func CohortRubricHeadDraft(cohort Bilingual, percent int) Message {
	return Message{ID: "cohort.rubric_head_draft", Args: Args{"Cohort": cohort, "Percent": percent}}
}

// CohortRubricIncomplete is «Сақтау үшін {{.Min}} пен {{.Max}} арасындағы өлшемшарт, әрқайсысының с…».
func CohortRubricIncomplete(min int, max int) Message {
	return Message{ID: "cohort.rubric_incomplete", Args: Args{"Min": min, "Max": max}}
}

// CohortRubricLine is «{{.N}}. {{.Label}} — {{.Percent}}».
func CohortRubricLine(n int, label Message, percent int) Message {
	return Message{ID: "cohort.rubric_line", Args: Args{"N": n, "Label": label, "Percent": percent}}
}

// CohortRubricLineMissing is «{{.N}}. {{.Label}} — {{.Percent}}, жетпейтін мәтін: {{.Count}}».
func CohortRubricLineMissing(n int, label Message, percent int, count int) Message {
	return Message{ID: "cohort.rubric_line_missing", Args: Args{"N": n, "Label": label, "Percent": percent, "Count": count}}
}

// CohortRubricMany is «Өлшемшарт ең көбі {{.Max}} болады.».
func CohortRubricMany(max int) Message {
	return Message{ID: "cohort.rubric_many", Args: Args{"Max": max}}
}

// CohortRubricNew is «жаңа өлшемшарт».
func CohortRubricNew() Message {
	return Message{ID: "cohort.rubric_new"}
}

// CohortRubricNumbered is «{{.N}}. {{.Label}}».
func CohortRubricNumbered(n int, label Message) Message {
	return Message{ID: "cohort.rubric_numbered", Args: Args{"N": n, "Label": label}}
}

// CohortRubricPass is «Өту балы».
func CohortRubricPass() Message {
	return Message{ID: "cohort.rubric_pass"}
}

// CohortRubricPassAsk is «<b>Өту балы қанша?</b> 0 мен {{.Max}} арасындағы сан. Қазір: {{.Percen…».
func CohortRubricPassAsk(max int, percent int) Message {
	return Message{ID: "cohort.rubric_pass_ask", Args: Args{"Max": max, "Percent": percent}}
}

// CohortRubricRead is «Сараптама басталды, өлшемшарттар енді өзгермейді.».
func CohortRubricRead() Message {
	return Message{ID: "cohort.rubric_read"}
}

// CohortRubricSave is «✅ Сақтау».
func CohortRubricSave() Message {
	return Message{ID: "cohort.rubric_save"}
}

// CohortRubricSaved is «✅ Сақталды. Лектің өтінімдері осы өлшемшарттар бойынша бағаланады.».
func CohortRubricSaved() Message {
	return Message{ID: "cohort.rubric_saved"}
}

// CohortRubricSum is «Салмақтардың қосындысы: {{.Total}}. Керегі: {{.Max}}.».
func CohortRubricSum(total int, max int) Message {
	return Message{ID: "cohort.rubric_sum", Args: Args{"Total": total, "Max": max}}
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
