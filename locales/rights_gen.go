// Code generated from rights.kk.toml and rights.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// RightsAboutAdministrator is «Рөлдер мен баптауларға жауап береді.».
func RightsAboutAdministrator() Message {
	return Message{ID: "rights.about_administrator"}
}

// RightsAboutAuditor is «Бәрін көреді, ештеңені өзгертпейді.».
func RightsAboutAuditor() Message {
	return Message{ID: "rights.about_auditor"}
}

// RightsAboutCashier is «Серіктестің купондарын қабылдайды.».
func RightsAboutCashier() Message {
	return Message{ID: "rights.about_cashier"}
}

// RightsAboutExpert is «Өтінімдерді бағалайды, сабақ береді, жобаларға тәлімгер болады.».
func RightsAboutExpert() Message {
	return Message{ID: "rights.about_expert"}
}

// RightsAboutModerator is «Тапсырма дәлелдері мен ұсыныстарды тексереді.».
func RightsAboutModerator() Message {
	return Message{ID: "rights.about_moderator"}
}

// RightsAboutPartner is «Токенге сыйлық ұсынады.».
func RightsAboutPartner() Message {
	return Message{ID: "rights.about_partner"}
}

// RightsAboutStaff is «Бағдарламаны жүргізеді: өтінімдер, адамдар, сұрақтарға жауап.».
func RightsAboutStaff() Message {
	return Message{ID: "rights.about_staff"}
}

// RightsAboutTrainer is «Жоба ішінде өз тобын оқытады.».
func RightsAboutTrainer() Message {
	return Message{ID: "rights.about_trainer"}
}

// RightsAdministrator is «Әкімші».
func RightsAdministrator() Message {
	return Message{ID: "rights.administrator"}
}

// RightsAllCohorts is «барлық лек».
func RightsAllCohorts() Message {
	return Message{ID: "rights.all_cohorts"}
}

// RightsAllRegions is «барлық өңір».
func RightsAllRegions() Message {
	return Message{ID: "rights.all_regions"}
}

// RightsAllocateTokens is «токенді бюджеттерге бөлу».
func RightsAllocateTokens() Message {
	return Message{ID: "rights.allocate_tokens"}
}

// RightsAnnounce is «көп адамға хабарлама жіберу, сегменттер мен тегтер жасау».
func RightsAnnounce() Message {
	return Message{ID: "rights.announce"}
}

// RightsAnswerTickets is «қатысушылардың сұрақтарына жауап беру».
func RightsAnswerTickets() Message {
	return Message{ID: "rights.answer_tickets"}
}

// RightsApproveAnnouncements is «басқа адам ұсынған хабарламаны мақұлдау».
func RightsApproveAnnouncements() Message {
	return Message{ID: "rights.approve_announcements"}
}

// RightsApproveDecisions is «басқа адам ұсынған шешімді бекіту».
func RightsApproveDecisions() Message {
	return Message{ID: "rights.approve_decisions"}
}

// RightsApproveEmission is «басқа адам ұсынған шығарылымды мақұлдау».
func RightsApproveEmission() Message {
	return Message{ID: "rights.approve_emission"}
}

// RightsApproveGrants is «басқа адам ұсынған токенді мақұлдау».
func RightsApproveGrants() Message {
	return Message{ID: "rights.approve_grants"}
}

// RightsAssignReviews is «өтінімдерді сарапшыларға тарату».
func RightsAssignReviews() Message {
	return Message{ID: "rights.assign_reviews"}
}

// RightsAuditor is «Аудитор».
func RightsAuditor() Message {
	return Message{ID: "rights.auditor"}
}

// RightsAuthorTasks is «тапсырма жасау, жариялау және жабу».
func RightsAuthorTasks() Message {
	return Message{ID: "rights.author_tasks"}
}

// RightsCashier is «Кассир».
func RightsCashier() Message {
	return Message{ID: "rights.cashier"}
}

// RightsChangeTokenRules is «токен лимиттерін өзгерту».
func RightsChangeTokenRules() Message {
	return Message{ID: "rights.change_token_rules"}
}

// RightsConnectGroups is «команда тобын ботқа қосу».
func RightsConnectGroups() Message {
	return Message{ID: "rights.connect_groups"}
}

// RightsDecideApplications is «рейтинг, сұхбат, хат, шешім ұсыну, апелляцияға жауап беру».
func RightsDecideApplications() Message {
	return Message{ID: "rights.decide_applications"}
}

// RightsEndOwn is «Менікіндей: {{.By}}».
func RightsEndOwn(by time.Time) Message {
	return Message{ID: "rights.end_own", Args: Args{"By": moment(by, AsDate)}}
}

// RightsExpert is «Сарапшы».
func RightsExpert() Message {
	return Message{ID: "rights.expert"}
}

// RightsExportApplications is «өтінімдер тізімін файлмен алу».
func RightsExportApplications() Message {
	return Message{ID: "rights.export_applications"}
}

// RightsExportAudit is «әрекеттер журналын файлмен алу».
func RightsExportAudit() Message {
	return Message{ID: "rights.export_audit"}
}

// RightsExportPeople is «адамдар тізімін файлмен алу».
func RightsExportPeople() Message {
	return Message{ID: "rights.export_people"}
}

// RightsGrantRoles is «өз құқығыңыздың шегінде рөл беру және шақыру».
func RightsGrantRoles() Message {
	return Message{ID: "rights.grant_roles"}
}

// RightsGrantTokens is «адамдарға токен беру және кері қайтару».
func RightsGrantTokens() Message {
	return Message{ID: "rights.grant_tokens"}
}

// RightsImportPeople is «адамдар мен рөлдердің тізімін енгізу».
func RightsImportPeople() Message {
	return Message{ID: "rights.import_people"}
}

// RightsLine is «• {{.Label}}».
func RightsLine(label Message) Message {
	return Message{ID: "rights.line", Args: Args{"Label": label}}
}

// RightsManageCohorts is «лек жасау, күндерін өзгерту және кезеңнен кезеңге жүргізу».
func RightsManageCohorts() Message {
	return Message{ID: "rights.manage_cohorts"}
}

// RightsManageCourses is «курстарды жасау, өзгерту және қатысушыларды жазу».
func RightsManageCourses() Message {
	return Message{ID: "rights.manage_courses"}
}

// RightsManageMentors is «жобаларға тәлімгер ұсыну, жобаларды кездесуге жазу, мереке күндері мен…».
func RightsManageMentors() Message {
	return Message{ID: "rights.manage_mentors"}
}

// RightsMentorProjects is «бос уақытын көрсетіп, командалармен кездесу».
func RightsMentorProjects() Message {
	return Message{ID: "rights.mentor_projects"}
}

// RightsModerateTasks is «тапсырманың дәлелін тексеру».
func RightsModerateTasks() Message {
	return Message{ID: "rights.moderate_tasks"}
}

// RightsModerator is «Модератор».
func RightsModerator() Message {
	return Message{ID: "rights.moderator"}
}

// RightsNotePeople is «адамдар туралы жазба қалдыру».
func RightsNotePeople() Message {
	return Message{ID: "rights.note_people"}
}

// RightsOpenEnd is «мерзімсіз».
func RightsOpenEnd() Message {
	return Message{ID: "rights.open_end"}
}

// RightsPartner is «Серіктес».
func RightsPartner() Message {
	return Message{ID: "rights.partner"}
}

// RightsProposeEmission is «токен шығарылымын ұсыну».
func RightsProposeEmission() Message {
	return Message{ID: "rights.propose_emission"}
}

// RightsReadAnnouncements is «жіберілген хабарламаларды және олардың есебін көру».
func RightsReadAnnouncements() Message {
	return Message{ID: "rights.read_announcements"}
}

// RightsReadApplications is «жіберілген өтінімдерді оқу».
func RightsReadApplications() Message {
	return Message{ID: "rights.read_applications"}
}

// RightsReadAudit is «әрекеттер журналын көру».
func RightsReadAudit() Message {
	return Message{ID: "rights.read_audit"}
}

// RightsReadCourses is «курстардың барысын және жобалардың даму жолын көру».
func RightsReadCourses() Message {
	return Message{ID: "rights.read_courses"}
}

// RightsReadLedger is «токендер есебін тексеру».
func RightsReadLedger() Message {
	return Message{ID: "rights.read_ledger"}
}

// RightsReadMentors is «тәлімгерлердің кездесулері мен жүктемесін көру».
func RightsReadMentors() Message {
	return Message{ID: "rights.read_mentors"}
}

// RightsReadPeople is «адамдарды іздеу және олардың карточкасын көру».
func RightsReadPeople() Message {
	return Message{ID: "rights.read_people"}
}

// RightsReadPhones is «адамдардың телефон нөмірін көру».
func RightsReadPhones() Message {
	return Message{ID: "rights.read_phones"}
}

// RightsRecheckTasks is «мақұлданған тапсырмаларды қайта тексеру және мақұлдауды қайтарып алу».
func RightsRecheckTasks() Message {
	return Message{ID: "rights.recheck_tasks"}
}

// RightsReopenCohorts is «лекті алдыңғы кезеңге қайтару».
func RightsReopenCohorts() Message {
	return Message{ID: "rights.reopen_cohorts"}
}

// RightsReplayUpdates is «өңделмеген хабарларды қайта өңдеуге жіберу».
func RightsReplayUpdates() Message {
	return Message{ID: "rights.replay_updates"}
}

// RightsResumeTokens is «тексеру сәйкессіздік тапқаннан кейін токендерді қайта қосу».
func RightsResumeTokens() Message {
	return Message{ID: "rights.resume_tokens"}
}

// RightsReviewApplications is «өтінімдерді оқып, балл қою».
func RightsReviewApplications() Message {
	return Message{ID: "rights.review_applications"}
}

// RightsScreenApplications is «өтінімдерді бастапқы тексеруден өткізу».
func RightsScreenApplications() Message {
	return Message{ID: "rights.screen_applications"}
}

// RightsStaff is «Бағдарлама қызметкері».
func RightsStaff() Message {
	return Message{ID: "rights.staff"}
}

// RightsStopSpending is «токен жұмсауды тоқтату, рұқсат беру және айналма аударымдарды көру».
func RightsStopSpending() Message {
	return Message{ID: "rights.stop_spending"}
}

// RightsTrainer is «Жаттықтырушы».
func RightsTrainer() Message {
	return Message{ID: "rights.trainer"}
}

// RightsUntil is «мерзімі: {{.By}}».
func RightsUntil(by time.Time) Message {
	return Message{ID: "rights.until", Args: Args{"By": moment(by, AsDate)}}
}

// RightsVerifyGuardians is «ата-ананың немесе заңды өкілдің келісімін растау».
func RightsVerifyGuardians() Message {
	return Message{ID: "rights.verify_guardians"}
}

// RightsWriteToPeople is «адамдарға жеке хабарлама жазу».
func RightsWriteToPeople() Message {
	return Message{ID: "rights.write_to_people"}
}
