// Code generated from decision.kk.toml and decision.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// DecisionAll is «Берілген өтінім: <b>{{.Count}}</b>».
func DecisionAll(count int) Message {
	return Message{ID: "decision.all", Args: Args{"Count": count}}
}

// DecisionAnswered is «✅ Жауап өтінім берушіге жіберілді.».
func DecisionAnswered() Message {
	return Message{ID: "decision.answered"}
}

// DecisionAnswers is «Жауаптарды оқу».
func DecisionAnswers() Message {
	return Message{ID: "decision.answers"}
}

// DecisionAppealAsk is «<b>Апелляция</b> · {{.Project}} Комитет нені ескермегенін жазыңыз: дер…».
func DecisionAppealAsk(project Message, max int) Message {
	return Message{ID: "decision.appeal_ask", Args: Args{"Project": project, "Max": max}}
}

// DecisionAppealButton is «Апелляция беру».
func DecisionAppealButton() Message {
	return Message{ID: "decision.appeal_button"}
}

// DecisionAppealLate is «Апелляция бір рет, шешімнен кейінгі 14 күн ішінде беріледі. Командаға …».
func DecisionAppealLate() Message {
	return Message{ID: "decision.appeal_late"}
}

// DecisionAppealLine is «<b>{{.Receipt}}</b> · {{.Title}} · {{.Received}}».
func DecisionAppealLine(receipt string, title string, received time.Time) Message {
	return Message{ID: "decision.appeal_line", Args: Args{"Receipt": receipt, "Title": title, "Received": moment(received, AsDatetime)}}
}

// DecisionAppealOpen is «{{.Receipt}}».
func DecisionAppealOpen(receipt string) Message {
	return Message{ID: "decision.appeal_open", Args: Args{"Receipt": receipt}}
}

// DecisionAppealSent is «✅ Апелляция берілді. Жауабы осында келеді.».
func DecisionAppealSent() Message {
	return Message{ID: "decision.appeal_sent"}
}

// DecisionAppeals is «Апелляция: {{.Count}}».
func DecisionAppeals(count int) Message {
	return Message{ID: "decision.appeals", Args: Args{"Count": count}}
}

// DecisionAppealsHead is «<b>Апелляциялар</b> · {{.Cohort}} · {{.Count}}».
func DecisionAppealsHead(cohort Bilingual, count int) Message {
	return Message{ID: "decision.appeals_head", Args: Args{"Cohort": cohort, "Count": count}}
}

// DecisionApproved is «✅ Бекітілді. Күшіне енетін уақыты: {{.Deadline}}».
func DecisionApproved(deadline time.Time) Message {
	return Message{ID: "decision.approved", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// DecisionCandidate is «<b>{{.Title}}</b> {{.Receipt}} · {{.Region}} · {{.Direction}} {{.Statu…».
func DecisionCandidate(title string, receipt string, region Message, direction Message, status Message) Message {
	return Message{ID: "decision.candidate", Args: Args{"Title": title, "Receipt": receipt, "Region": region, "Direction": direction, "Status": status}}
}

// DecisionCandidateButton is «{{.Place}}. {{.Receipt}} · {{.Title}}».
func DecisionCandidateButton(place int, receipt string, title string) Message {
	return Message{ID: "decision.candidate_button", Args: Args{"Place": place, "Receipt": receipt, "Title": title}}
}

// DecisionChanged is «Қарап отырғанда шешімдер өзгерді. Қазіргі күйі көрсетілді.».
func DecisionChanged() Message {
	return Message{ID: "decision.changed"}
}

// DecisionCohort is «{{.Cohort}} · {{.Status}}».
func DecisionCohort(cohort Bilingual, status Message) Message {
	return Message{ID: "decision.cohort", Args: Args{"Cohort": cohort, "Status": status}}
}

// DecisionCount is «{{.Label}}: {{.Count}}».
func DecisionCount(label Message, count int) Message {
	return Message{ID: "decision.count", Args: Args{"Label": label, "Count": count}}
}

// DecisionCoverage is «Сараптама».
func DecisionCoverage() Message {
	return Message{ID: "decision.coverage"}
}

// DecisionDayAsk is «<b>Қай күні жариялаймыз?</b> Мысалы: «ертең» немесе 15.12.».
func DecisionDayAsk() Message {
	return Message{ID: "decision.day_ask"}
}

// DecisionDropped is «Шешімдер нобайы жойылды.».
func DecisionDropped() Message {
	return Message{ID: "decision.dropped"}
}

// DecisionFunnelChosen is «Таңдалды».
func DecisionFunnelChosen() Message {
	return Message{ID: "decision.funnel_chosen"}
}

// DecisionFunnelHanded is «Өтінім берді».
func DecisionFunnelHanded() Message {
	return Message{ID: "decision.funnel_handed"}
}

// DecisionFunnelInterviewed is «Сұхбатқа өтті».
func DecisionFunnelInterviewed() Message {
	return Message{ID: "decision.funnel_interviewed"}
}

// DecisionFunnelReviewed is «Сараптамаға өтті».
func DecisionFunnelReviewed() Message {
	return Message{ID: "decision.funnel_reviewed"}
}

// DecisionGiveInterview is «Сұхбат балы».
func DecisionGiveInterview() Message {
	return Message{ID: "decision.give_interview"}
}

// DecisionHubHead is «<b>{{.Cohort}}</b> Кезеңі: {{.Status}}».
func DecisionHubHead(cohort Bilingual, status Message) Message {
	return Message{ID: "decision.hub_head", Args: Args{"Cohort": cohort, "Status": status}}
}

// DecisionInterview is «{{.Name}}: {{.N}} / 100».
func DecisionInterview(name string, n int) Message {
	return Message{ID: "decision.interview", Args: Args{"Name": name, "N": n}}
}

// DecisionInterviewAsk is «<b>Өтінім {{.Receipt}}: сұхбат</b> 0 мен 100 арасындағы балды жіберіңі…».
func DecisionInterviewAsk(receipt string) Message {
	return Message{ID: "decision.interview_ask", Args: Args{"Receipt": receipt}}
}

// DecisionInterviewKept is «✅ Балл жазылды.».
func DecisionInterviewKept() Message {
	return Message{ID: "decision.interview_kept"}
}

// DecisionInterviewRange is «Алдымен балды жазыңыз: 0 мен 100 арасындағы бүтін сан.».
func DecisionInterviewRange() Message {
	return Message{ID: "decision.interview_range"}
}

// DecisionInterviews is «<b>Сұхбат</b>».
func DecisionInterviews() Message {
	return Message{ID: "decision.interviews"}
}

// DecisionLetter is «Хат».
func DecisionLetter() Message {
	return Message{ID: "decision.letter"}
}

// DecisionLetterEmpty is «Хатта кемінде бір тармақ қалуы керек.».
func DecisionLetterEmpty() Message {
	return Message{ID: "decision.letter_empty"}
}

// DecisionLetterHead is «Жоба таңдалмаса, өтінім беруші мынаны оқиды (тілі: {{.Label}}):».
func DecisionLetterHead(label Message) Message {
	return Message{ID: "decision.letter_head", Args: Args{"Label": label}}
}

// DecisionLine is «<b>{{.Place}}.</b> {{.Receipt}} · {{.Title}} — {{.Label}}».
func DecisionLine(place int, receipt string, title string, label Message) Message {
	return Message{ID: "decision.line", Args: Args{"Place": place, "Receipt": receipt, "Title": title, "Label": label}}
}

// DecisionListHead is «<b>Іріктеу</b>».
func DecisionListHead() Message {
	return Message{ID: "decision.list_head"}
}

// DecisionListHint is «Шешімді өзгерту үшін оның батырмасын, хатты көру үшін 👁 басыңыз. Дайын…».
func DecisionListHint() Message {
	return Message{ID: "decision.list_hint"}
}

// DecisionListNone is «Қазір іріктеуде тұрған лек жоқ.».
func DecisionListNone() Message {
	return Message{ID: "decision.list_none"}
}

// DecisionNoPlace is «Бос орын жоқ немесе күту тізімінде ешкім жоқ.».
func DecisionNoPlace() Message {
	return Message{ID: "decision.no_place"}
}

// DecisionNotYours is «Бүкіл лек бойынша құқығы бар адам ғана шешім қабылдайды.».
func DecisionNotYours() Message {
	return Message{ID: "decision.not_yours"}
}

// DecisionNote is «✍️ Өз сөзіңіз».
func DecisionNote() Message {
	return Message{ID: "decision.note"}
}

// DecisionNoteAsk is «Өтінім берушінің тілінде жазыңыз ({{.Label}}), {{.Max}} таңбаға дейін.…».
func DecisionNoteAsk(label Message, max int) Message {
	return Message{ID: "decision.note_ask", Args: Args{"Label": label, "Max": max}}
}

// DecisionNoteKept is «✅ Хат өзгертілді.».
func DecisionNoteKept() Message {
	return Message{ID: "decision.note_kept"}
}

// DecisionOffer is «Орын ұсыну: {{.Receipt}}».
func DecisionOffer(receipt string) Message {
	return Message{ID: "decision.offer", Args: Args{"Receipt": receipt}}
}

// DecisionOffered is «✅ Орын ұсынылды. Өтінім берушінің жауабын 48 сағат күтеміз.».
func DecisionOffered() Message {
	return Message{ID: "decision.offered"}
}

// DecisionOpenRound is «Шешімдерді ашу».
func DecisionOpenRound() Message {
	return Message{ID: "decision.open_round"}
}

// DecisionOutcomeAccepted is «✅ Қабылдау».
func DecisionOutcomeAccepted() Message {
	return Message{ID: "decision.outcome_accepted"}
}

// DecisionOutcomeInterview is «🎤 Сұхбат».
func DecisionOutcomeInterview() Message {
	return Message{ID: "decision.outcome_interview"}
}

// DecisionOutcomeNone is «▫️ Шешім жоқ».
func DecisionOutcomeNone() Message {
	return Message{ID: "decision.outcome_none"}
}

// DecisionOutcomeRejected is «✖️ Қабылдамау».
func DecisionOutcomeRejected() Message {
	return Message{ID: "decision.outcome_rejected"}
}

// DecisionOutcomeWaitlisted is «⏳ Күту тізіміне».
func DecisionOutcomeWaitlisted() Message {
	return Message{ID: "decision.outcome_waitlisted"}
}

// DecisionOwnHead is «✉️ <b>{{.Project}}</b> Бұл жолы комитет басқа жобаларды таңдады.».
func DecisionOwnHead(project Message) Message {
	return Message{ID: "decision.own_head", Args: Args{"Project": project}}
}

// DecisionOwnLetter is «✉️ Комитеттің хаты».
func DecisionOwnLetter() Message {
	return Message{ID: "decision.own_letter"}
}

// DecisionOwnWaits is «✉️ <b>{{.Project}}</b> Жоба күту тізімінде. Орын босаса, осы чатқа бір…».
func DecisionOwnWaits(project Message) Message {
	return Message{ID: "decision.own_waits", Args: Args{"Project": project}}
}

// DecisionPast is «Бұл уақыт өтіп кетті.».
func DecisionPast() Message {
	return Message{ID: "decision.past"}
}

// DecisionPictureComes is «Сурет хабармен келеді».
func DecisionPictureComes() Message {
	return Message{ID: "decision.picture_comes"}
}

// DecisionPictureCoverage is «📊 Пікір саны».
func DecisionPictureCoverage() Message {
	return Message{ID: "decision.picture_coverage"}
}

// DecisionPictureFunnel is «📊 Іріктеу кезеңдері».
func DecisionPictureFunnel() Message {
	return Message{ID: "decision.picture_funnel"}
}

// DecisionPictureNothing is «Әзірге көрсететін ештеңе жоқ: бірде-бір балл қойылмаған.».
func DecisionPictureNothing() Message {
	return Message{ID: "decision.picture_nothing"}
}

// DecisionPictureSpread is «📊 Балл алшақтығы».
func DecisionPictureSpread() Message {
	return Message{ID: "decision.picture_spread"}
}

// DecisionPlaceAccepted is «🎉 <b>{{.Project}}</b> Жоба акселераторға қабылданды. Қатысасыз ба?».
func DecisionPlaceAccepted(project Message) Message {
	return Message{ID: "decision.place_accepted", Args: Args{"Project": project}}
}

// DecisionPlaceGive is «Орыннан бас тарту».
func DecisionPlaceGive() Message {
	return Message{ID: "decision.place_give"}
}

// DecisionPlaceGiven is «Шын жауабыңызға рақмет. Орын басқа жобаға беріледі. Келесі лекте күтем…».
func DecisionPlaceGiven() Message {
	return Message{ID: "decision.place_given"}
}

// DecisionPlaceLate is «<b>{{.Project}}</b> Мұнда енді шешетін ештеңе жоқ: орын бос емес, жауа…».
func DecisionPlaceLate(project Message) Message {
	return Message{ID: "decision.place_late", Args: Args{"Project": project}}
}

// DecisionPlaceOffered is «🎉 <b>{{.Project}}</b> Орын босады, келіссеңіз, ол сіздікі. Жауаптың со…».
func DecisionPlaceOffered(project Message, deadline time.Time) Message {
	return Message{ID: "decision.place_offered", Args: Args{"Project": project, "Deadline": moment(deadline, AsDatetime)}}
}

// DecisionPlaceOpen is «Жауап беру».
func DecisionPlaceOpen() Message {
	return Message{ID: "decision.place_open"}
}

// DecisionPlaceSure is «<b>{{.Project}}</b> Орын басқа жобаға беріледі. Оны қайтаруға болмайды…».
func DecisionPlaceSure(project Message) Message {
	return Message{ID: "decision.place_sure", Args: Args{"Project": project}}
}

// DecisionPlaceSureYes is «Иә, бас тартамын».
func DecisionPlaceSureYes() Message {
	return Message{ID: "decision.place_sure_yes"}
}

// DecisionPlaceTake is «✅ Қатысамын».
func DecisionPlaceTake() Message {
	return Message{ID: "decision.place_take"}
}

// DecisionPlaceTaken is «🎉 Сізді күтеміз! Бағдарлама мен алғашқы қадам хабармен келеді.».
func DecisionPlaceTaken() Message {
	return Message{ID: "decision.place_taken"}
}

// DecisionPlaces is «Орын {{.Text}}».
func DecisionPlaces(text string) Message {
	return Message{ID: "decision.places", Args: Args{"Text": text}}
}

// DecisionPoint is «• <b>{{.Label}}</b>. {{.Rest}}».
func DecisionPoint(label Message, rest Message) Message {
	return Message{ID: "decision.point", Args: Args{"Label": label, "Rest": rest}}
}

// DecisionPointNone is «▫️ {{.Label}}».
func DecisionPointNone(label Message) Message {
	return Message{ID: "decision.point_none", Args: Args{"Label": label}}
}

// DecisionPointStep is «👣 {{.Label}}».
func DecisionPointStep(label Message) Message {
	return Message{ID: "decision.point_step", Args: Args{"Label": label}}
}

// DecisionPointStrength is «💪 {{.Label}}».
func DecisionPointStrength(label Message) Message {
	return Message{ID: "decision.point_strength", Args: Args{"Label": label}}
}

// DecisionPreview is «👁 {{.Receipt}}».
func DecisionPreview(receipt string) Message {
	return Message{ID: "decision.preview", Args: Args{"Receipt": receipt}}
}

// DecisionPreviewHead is «<i>{{.Receipt}}: өтінім беруші былай оқиды (тілі: {{.Label}})</i>».
func DecisionPreviewHead(receipt string, label Message) Message {
	return Message{ID: "decision.preview_head", Args: Args{"Receipt": receipt, "Label": label}}
}

// DecisionPreviewNone is «Бұл өтінім бойынша шешім жоқ, хат жіберілмейді.».
func DecisionPreviewNone() Message {
	return Message{ID: "decision.preview_none"}
}

// DecisionProgressButton is «Іріктеу қалай жүріп жатыр».
func DecisionProgressButton() Message {
	return Message{ID: "decision.progress_button"}
}

// DecisionProgressFew is «Кезең бойынша сандар өтінім бесеуден кем болмағанда көрсетіледі.».
func DecisionProgressFew() Message {
	return Message{ID: "decision.progress_few"}
}

// DecisionProgressList is «<b>Іріктеу қалай жүріп жатыр</b>».
func DecisionProgressList() Message {
	return Message{ID: "decision.progress_list"}
}

// DecisionProgressNone is «Қазір іріктеу жүріп жатқан жоқ.».
func DecisionProgressNone() Message {
	return Message{ID: "decision.progress_none"}
}

// DecisionProgressRead is «Барлық сарапшысы оқығаны: {{.N}} / {{.Total}}».
func DecisionProgressRead(n int, total int) Message {
	return Message{ID: "decision.progress_read", Args: Args{"N": n, "Total": total}}
}

// DecisionProposed is «✅ Ұсынылды. Енді шешімді басқа адам бекітуі керек, оларға хабар барады…».
func DecisionProposed() Message {
	return Message{ID: "decision.proposed"}
}

// DecisionProposedAlone is «✅ Ұсынылды, бірақ әзірге оны бекіте алатын басқа адам жоқ. Әкімшіден т…».
func DecisionProposedAlone() Message {
	return Message{ID: "decision.proposed_alone"}
}

// DecisionProtocol is «📄 Хаттама».
func DecisionProtocol() Message {
	return Message{ID: "decision.protocol"}
}

// DecisionProtocolApproved is «Бекіткен».
func DecisionProtocolApproved() Message {
	return Message{ID: "decision.protocol_approved"}
}

// DecisionProtocolAt is «{{.Said}}».
func DecisionProtocolAt(said time.Time) Message {
	return Message{ID: "decision.protocol_at", Args: Args{"Said": moment(said, AsDate)}}
}

// DecisionProtocolCaption is «Шешім хаттамасы · {{.Cohort}} · шешім саны: {{.Count}}».
func DecisionProtocolCaption(cohort Bilingual, count int) Message {
	return Message{ID: "decision.protocol_caption", Args: Args{"Cohort": cohort, "Count": count}}
}

// DecisionProtocolComes is «Хаттама хабармен келеді».
func DecisionProtocolComes() Message {
	return Message{ID: "decision.protocol_comes"}
}

// DecisionProtocolCount is «Шешім саны».
func DecisionProtocolCount() Message {
	return Message{ID: "decision.protocol_count"}
}

// DecisionProtocolDate is «Күні».
func DecisionProtocolDate() Message {
	return Message{ID: "decision.protocol_date"}
}

// DecisionProtocolPage is «{{.N}} / {{.Total}} бет».
func DecisionProtocolPage(n int, total int) Message {
	return Message{ID: "decision.protocol_page", Args: Args{"N": n, "Total": total}}
}

// DecisionProtocolPlace is «№».
func DecisionProtocolPlace() Message {
	return Message{ID: "decision.protocol_place"}
}

// DecisionProtocolProposed is «Ұсынған».
func DecisionProtocolProposed() Message {
	return Message{ID: "decision.protocol_proposed"}
}

// DecisionProtocolScore is «Балл».
func DecisionProtocolScore() Message {
	return Message{ID: "decision.protocol_score"}
}

// DecisionProtocolTitle is «Конкурстық комитет шешімінің хаттамасы».
func DecisionProtocolTitle() Message {
	return Message{ID: "decision.protocol_title"}
}

// DecisionQuiet is «Түнде адамдарды мазаламаймыз: 9:00 мен 21:45 арасын таңдаңыз.».
func DecisionQuiet() Message {
	return Message{ID: "decision.quiet"}
}

// DecisionRanked is «{{.Text}} <b>{{.Place}}.</b> {{.Receipt}} · {{.Title}} {{.Score}} · ал…».
func DecisionRanked(text string, place int, receipt string, title string, score string, spread string, count int, z string) Message {
	return Message{ID: "decision.ranked", Args: Args{"Text": text, "Place": place, "Receipt": receipt, "Title": title, "Score": score, "Spread": spread, "Count": count, "Z": z}}
}

// DecisionRankedNone is «{{.Text}} <b>{{.Place}}.</b> {{.Receipt}} · {{.Title}} Әзірге пікір жо…».
func DecisionRankedNone(text string, place int, receipt string, title string) Message {
	return Message{ID: "decision.ranked_none", Args: Args{"Text": text, "Place": place, "Receipt": receipt, "Title": title}}
}

// DecisionRanking is «Рейтинг».
func DecisionRanking() Message {
	return Message{ID: "decision.ranking"}
}

// DecisionRankingHead is «<b>Рейтинг</b> · {{.Cohort}} · {{.Count}}».
func DecisionRankingHead(cohort Bilingual, count int) Message {
	return Message{ID: "decision.ranking_head", Args: Args{"Cohort": cohort, "Count": count}}
}

// DecisionRankingLegend is «✅ орын жетеді · ▫️ орын жетпейді · ⚠️ өту балынан төмен немесе пікірі …».
func DecisionRankingLegend() Message {
	return Message{ID: "decision.ranking_legend"}
}

// DecisionRankingNone is «Әзірге реттейтін ештеңе жоқ.».
func DecisionRankingNone() Message {
	return Message{ID: "decision.ranking_none"}
}

// DecisionRecalled is «Шешімдер нобайға қайтарылды. Өтінім берушілерге ештеңе жіберілген жоқ.».
func DecisionRecalled() Message {
	return Message{ID: "decision.recalled"}
}

// DecisionReopen is «Қайта қарау».
func DecisionReopen() Message {
	return Message{ID: "decision.reopen"}
}

// DecisionReopenAsk is «<b>Әрі қарай не болады?</b> Өтінім берушіге жазыңыз ({{.Label}}), {{.M…».
func DecisionReopenAsk(label Message, max int) Message {
	return Message{ID: "decision.reopen_ask", Args: Args{"Label": label, "Max": max}}
}

// DecisionReview is «{{.Name}}: {{.Score}} · {{.Mean}} ± {{.Spread}} · {{.Z}}».
func DecisionReview(name string, score string, mean string, spread string, z string) Message {
	return Message{ID: "decision.review", Args: Args{"Name": name, "Score": score, "Mean": mean, "Spread": spread, "Z": z}}
}

// DecisionReviews is «<b>Пікірлер</b>: балы · осы сарапшының орташа балы ± ауытқуы · z».
func DecisionReviews() Message {
	return Message{ID: "decision.reviews"}
}

// DecisionRound is «Шешімдер».
func DecisionRound() Message {
	return Message{ID: "decision.round"}
}

// DecisionRoundAgain is «Рейтинг бойынша қайта құру».
func DecisionRoundAgain() Message {
	return Message{ID: "decision.round_again"}
}

// DecisionRoundApprove is «✅ Бекіту».
func DecisionRoundApprove() Message {
	return Message{ID: "decision.round_approve"}
}

// DecisionRoundDrop is «Нобайды жою».
func DecisionRoundDrop() Message {
	return Message{ID: "decision.round_drop"}
}

// DecisionRoundHead is «<b>Шешімдер</b> · {{.Cohort}}».
func DecisionRoundHead(cohort Bilingual) Message {
	return Message{ID: "decision.round_head", Args: Args{"Cohort": cohort}}
}

// DecisionRoundLine is «Шешімдер: {{.Status}}».
func DecisionRoundLine(status Message) Message {
	return Message{ID: "decision.round_line", Args: Args{"Status": status}}
}

// DecisionRoundList is «Тізім мен хаттар».
func DecisionRoundList() Message {
	return Message{ID: "decision.round_list"}
}

// DecisionRoundNone is «Әзірге шешім жоқ. Бот рейтинг бойынша ұсынады, сіз түзетесіз.».
func DecisionRoundNone() Message {
	return Message{ID: "decision.round_none"}
}

// DecisionRoundPropose is «Ұсыну».
func DecisionRoundPropose() Message {
	return Message{ID: "decision.round_propose"}
}

// DecisionRoundRecall is «↩️ Нобайға қайтару».
func DecisionRoundRecall() Message {
	return Message{ID: "decision.round_recall"}
}

// DecisionRoundUndo is «↩️ Болдырмау».
func DecisionRoundUndo() Message {
	return Message{ID: "decision.round_undo"}
}

// DecisionScores is «{{.Place}}-орын · балы {{.Score}} · алшақтық {{.Spread}} · z {{.Z}}».
func DecisionScores(place int, score string, spread string, z string) Message {
	return Message{ID: "decision.scores", Args: Args{"Place": place, "Score": score, "Spread": spread, "Z": z}}
}

// DecisionSecondNeeded is «Шешімді бір адам ұсынады, екінші адам бекітеді.».
func DecisionSecondNeeded() Message {
	return Message{ID: "decision.second_needed"}
}

// DecisionStageFinal is «Қорытынды шешімдер».
func DecisionStageFinal() Message {
	return Message{ID: "decision.stage_final"}
}

// DecisionStageInterviews is «Сұхбатқа шақыру».
func DecisionStageInterviews() Message {
	return Message{ID: "decision.stage_interviews"}
}

// DecisionStateApplied is «күшіне енді, болдырмаудың соңғы уақыты: {{.Deadline}}».
func DecisionStateApplied(deadline time.Time) Message {
	return Message{ID: "decision.state_applied", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// DecisionStateApproved is «бекітілді, күшіне енетін уақыты: {{.Deadline}}».
func DecisionStateApproved(deadline time.Time) Message {
	return Message{ID: "decision.state_approved", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// DecisionStateDone is «жарияланды: {{.Deadline}}».
func DecisionStateDone(deadline time.Time) Message {
	return Message{ID: "decision.state_done", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// DecisionStateDraft is «нобай».
func DecisionStateDraft() Message {
	return Message{ID: "decision.state_draft"}
}

// DecisionStateProposed is «бекітуді күтіп тұр. Ұсынған: {{.Name}}. Күшіне енетін уақыты: {{.Deadl…».
func DecisionStateProposed(name string, deadline time.Time) Message {
	return Message{ID: "decision.state_proposed", Args: Args{"Name": name, "Deadline": moment(deadline, AsDatetime)}}
}

// DecisionStatusOpen is «Өтінімді ашу».
func DecisionStatusOpen() Message {
	return Message{ID: "decision.status_open"}
}

// DecisionSteps is «👣 <b>Келесі қадамдар</b>».
func DecisionSteps() Message {
	return Message{ID: "decision.steps"}
}

// DecisionStrengths is «💪 <b>Мықты жақтарыңыз</b>».
func DecisionStrengths() Message {
	return Message{ID: "decision.strengths"}
}

// DecisionTimeAsk is «<b>Сағат нешеде?</b> 9:00 мен 21:45 арасында. Он минут ішінде болдырма…».
func DecisionTimeAsk() Message {
	return Message{ID: "decision.time_ask"}
}

// DecisionTitleCoverage is «Өтінімдердегі пікір саны: {{.Cohort}}».
func DecisionTitleCoverage(cohort Bilingual) Message {
	return Message{ID: "decision.title_coverage", Args: Args{"Cohort": cohort}}
}

// DecisionTitleFunnel is «Іріктеу: {{.Cohort}}».
func DecisionTitleFunnel(cohort Bilingual) Message {
	return Message{ID: "decision.title_funnel", Args: Args{"Cohort": cohort}}
}

// DecisionTitleSpread is «Балл алшақтығы: {{.Cohort}}».
func DecisionTitleSpread(cohort Bilingual) Message {
	return Message{ID: "decision.title_spread", Args: Args{"Cohort": cohort}}
}

// DecisionToldAccepted is «🎉 <b>{{.Project}}</b> Құттықтаймыз! Жоба акселераторға қабылданды: {{.…».
func DecisionToldAccepted(project Message, cohort Bilingual) Message {
	return Message{ID: "decision.told_accepted", Args: Args{"Project": project, "Cohort": cohort}}
}

// DecisionToldAppeal is «Комитет бірдеңені ескермесе, апелляция беріңіз: өтінімді ашып, «Апелля…».
func DecisionToldAppeal(date time.Time) Message {
	return Message{ID: "decision.told_appeal", Args: Args{"Date": moment(date, AsDay)}}
}

// DecisionToldApplied is «⏱ Шешімдер күшіне енді: {{.Count}}. Өтінім берушілерге әлі ештеңе жібе…».
func DecisionToldApplied(count int, deadline time.Time) Message {
	return Message{ID: "decision.told_applied", Args: Args{"Count": count, "Deadline": moment(deadline, AsDatetime)}}
}

// DecisionToldExpired is «<b>{{.Project}}</b> Жауап мерзімі өтті, орын келесі жобаға ұсынылды. К…».
func DecisionToldExpired(project Message) Message {
	return Message{ID: "decision.told_expired", Args: Args{"Project": project}}
}

// DecisionToldIdeas is «💡 Сізге идея трегі ашық: ашық курстар, білім базасы және тәлімгермен б…».
func DecisionToldIdeas() Message {
	return Message{ID: "decision.told_ideas"}
}

// DecisionToldInterview is «🎤 <b>{{.Project}}</b> Сарапшылар өтініміңізді оқып шықты. Енді сізді с…».
func DecisionToldInterview(project Message) Message {
	return Message{ID: "decision.told_interview", Args: Args{"Project": project}}
}

// DecisionToldInterviewBy is «Сұхбаттардың соңғы күні: {{.By}}».
func DecisionToldInterviewBy(by time.Time) Message {
	return Message{ID: "decision.told_interview_by", Args: Args{"By": moment(by, AsDate)}}
}

// DecisionToldProposed is «✍️ <b>Бекітуіңізді күтіп тұрған шешімдер бар</b> · {{.Cohort}} Ұсынған…».
func DecisionToldProposed(cohort Bilingual, name string, count int, deadline time.Time) Message {
	return Message{ID: "decision.told_proposed", Args: Args{"Cohort": cohort, "Name": name, "Count": count, "Deadline": moment(deadline, AsDatetime)}}
}

// DecisionToldRejected is «<b>{{.Project}}</b> Өтініміңіз бен игі ісіңізге рақмет. Бұл жолы комит…».
func DecisionToldRejected(project Message) Message {
	return Message{ID: "decision.told_rejected", Args: Args{"Project": project}}
}

// DecisionToldReopened is «🔄 <b>{{.Project}}</b> Апелляция қабылданды: өтінім қайта қаралады.».
func DecisionToldReopened(project Message) Message {
	return Message{ID: "decision.told_reopened", Args: Args{"Project": project}}
}

// DecisionToldSeen is «Сарапшылар жобаңыздан мынаны көрді:».
func DecisionToldSeen() Message {
	return Message{ID: "decision.told_seen"}
}

// DecisionToldUpheld is «<b>{{.Project}}</b> Комитет апелляцияны қарады. Шешім өзгермейді.».
func DecisionToldUpheld(project Message) Message {
	return Message{ID: "decision.told_upheld", Args: Args{"Project": project}}
}

// DecisionToldWaitlisted is «⏳ <b>{{.Project}}</b> Жоба күту тізімінде, {{.Place}}-орында. Орын бос…».
func DecisionToldWaitlisted(project Message, place int) Message {
	return Message{ID: "decision.told_waitlisted", Args: Args{"Project": project, "Place": place}}
}

// DecisionUphold is «Шешімді қалдыру».
func DecisionUphold() Message {
	return Message{ID: "decision.uphold"}
}

// DecisionUpholdAsk is «<b>Шешім неге өзгермейді?</b> Өтінім берушіге жазыңыз ({{.Label}}), {{…».
func DecisionUpholdAsk(label Message, max int) Message {
	return Message{ID: "decision.uphold_ask", Args: Args{"Label": label, "Max": max}}
}

// DecisionVoiceOf is «🎙 Өтінім {{.Receipt}} · {{.Name}} · {{.Label}}».
func DecisionVoiceOf(receipt string, name string, label Message) Message {
	return Message{ID: "decision.voice_of", Args: Args{"Receipt": receipt, "Name": name, "Label": label}}
}

// DecisionVoices is «🎙 {{.Name}}, дауыстық пікірі: {{.Count}}».
func DecisionVoices(name string, count int) Message {
	return Message{ID: "decision.voices", Args: Args{"Name": name, "Count": count}}
}

// DecisionWaitlist is «Күту тізімі».
func DecisionWaitlist() Message {
	return Message{ID: "decision.waitlist"}
}

// DecisionWaitlistHead is «<b>Күту тізімі</b> · {{.Cohort}} Бос орын: {{.N}}, күтіп тұрғаны: {{.T…».
func DecisionWaitlistHead(cohort Bilingual, n int, total int) Message {
	return Message{ID: "decision.waitlist_head", Args: Args{"Cohort": cohort, "N": n, "Total": total}}
}

// DecisionWaits is «{{.Place}}. {{.Receipt}} · {{.Title}}».
func DecisionWaits(place int, receipt string, title string) Message {
	return Message{ID: "decision.waits", Args: Args{"Place": place, "Receipt": receipt, "Title": title}}
}

// DecisionWhatIf is «Орын саны {{.Places}} болса, өту балын жинаған өтінім: {{.N}}.».
func DecisionWhatIf(places int, n int) Message {
	return Message{ID: "decision.what_if", Args: Args{"Places": places, "N": n}}
}

// DecisionWhatIfHints is «Өңір: {{.N}}, бағыт: {{.Total}}, қазақша өтінім: {{.Count}}.».
func DecisionWhatIfHints(n int, total int, count int) Message {
	return Message{ID: "decision.what_if_hints", Args: Args{"N": n, "Total": total, "Count": count}}
}

// DecisionWhatIfMissing is «💡 Орынсыз қалған бағыттар: {{.Direction}}.».
func DecisionWhatIfMissing(direction Message) Message {
	return Message{ID: "decision.what_if_missing", Args: Args{"Direction": direction}}
}
