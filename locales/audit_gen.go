// Code generated from audit.kk.toml and audit.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// AuditActionAsk is «Қай әрекетті көрсетейік?».
func AuditActionAsk() Message {
	return Message{ID: "audit.action_ask"}
}

// AuditAllActions is «Барлық әрекет».
func AuditAllActions() Message {
	return Message{ID: "audit.all_actions"}
}

// AuditBy is «{{.Status}} ({{.Label}})».
func AuditBy(status Message, label Message) Message {
	return Message{ID: "audit.by", Args: Args{"Status": status, "Label": label}}
}

// AuditByProgram is «Бағдарлама».
func AuditByProgram() Message {
	return Message{ID: "audit.by_program"}
}

// AuditBySelf is «адамның өзі».
func AuditBySelf() Message {
	return Message{ID: "audit.by_self"}
}

// AuditCard is «<b>№{{.Reference}} жазба</b> Қашан: {{.By}}, {{.Time}} (Астана уақыты)…».
func AuditCard(reference string, by time.Time, time time.Time, status Message, label Message, option Message, answer Message) Message {
	return Message{ID: "audit.card", Args: Args{"Reference": reference, "By": moment(by, AsDate), "Time": moment(time, AsTime), "Status": status, "Label": label, "Option": option, "Answer": answer}}
}

// AuditCardChange is «<b>Өзгерістер</b>».
func AuditCardChange() Message {
	return Message{ID: "audit.card_change"}
}

// AuditCardHash is «Хеші: <code>{{.Text}}</code>».
func AuditCardHash(text string) Message {
	return Message{ID: "audit.card_hash", Args: Args{"Text": text}}
}

// AuditCardPrevious is «Алдыңғысының хеші: <code>{{.Text}}</code>».
func AuditCardPrevious(text string) Message {
	return Message{ID: "audit.card_previous", Args: Args{"Text": text}}
}

// AuditCardWhy is «Себебі: {{.Label}}».
func AuditCardWhy(label Message) Message {
	return Message{ID: "audit.card_why", Args: Args{"Label": label}}
}

// AuditChange is «{{.Label}}: {{.Answer}} → {{.Rest}}».
func AuditChange(label Message, answer Message, rest Message) Message {
	return Message{ID: "audit.change", Args: Args{"Label": label, "Answer": answer, "Rest": rest}}
}

// AuditDayAsk is «Қай күнді көрсетейік? Күнін жазыңыз, мысалы: 05.11.2026, «бүгін» немес…».
func AuditDayAsk() Message {
	return Message{ID: "audit.day_ask"}
}

// AuditDoAcceptInvitation is «Шақыруды қабылдау».
func AuditDoAcceptInvitation() Message {
	return Message{ID: "audit.do_accept_invitation"}
}

// AuditDoAllocateTokens is «Токенді бюджеттерге бөлу».
func AuditDoAllocateTokens() Message {
	return Message{ID: "audit.do_allocate_tokens"}
}

// AuditDoAnnounce is «Хабар тарату».
func AuditDoAnnounce() Message {
	return Message{ID: "audit.do_announce"}
}

// AuditDoAnswerTickets is «Өтінішпен жұмыс».
func AuditDoAnswerTickets() Message {
	return Message{ID: "audit.do_answer_tickets"}
}

// AuditDoApproveAnnouncements is «Хабарлама туралы шешім».
func AuditDoApproveAnnouncements() Message {
	return Message{ID: "audit.do_approve_announcements"}
}

// AuditDoApproveDecisions is «Шешімді бекіту».
func AuditDoApproveDecisions() Message {
	return Message{ID: "audit.do_approve_decisions"}
}

// AuditDoApproveEmission is «Токен шығарылымы туралы шешім».
func AuditDoApproveEmission() Message {
	return Message{ID: "audit.do_approve_emission"}
}

// AuditDoApproveGrants is «Токен беру туралы шешім».
func AuditDoApproveGrants() Message {
	return Message{ID: "audit.do_approve_grants"}
}

// AuditDoAskForgetting is «Өз деректерін жоюды сұрау».
func AuditDoAskForgetting() Message {
	return Message{ID: "audit.do_ask_forgetting"}
}

// AuditDoAssignReviews is «Өтінімдерді сарапшыларға тарату».
func AuditDoAssignReviews() Message {
	return Message{ID: "audit.do_assign_reviews"}
}

// AuditDoAuthorTasks is «Тапсырма жасау».
func AuditDoAuthorTasks() Message {
	return Message{ID: "audit.do_author_tasks"}
}

// AuditDoChangeTokenRules is «Токен лимитін өзгерту».
func AuditDoChangeTokenRules() Message {
	return Message{ID: "audit.do_change_token_rules"}
}

// AuditDoConnectGroups is «Топты қосу».
func AuditDoConnectGroups() Message {
	return Message{ID: "audit.do_connect_groups"}
}

// AuditDoDecideApplications is «Іріктеу шешімдері».
func AuditDoDecideApplications() Message {
	return Message{ID: "audit.do_decide_applications"}
}

// AuditDoErasePerson is «Адамның деректерін жою».
func AuditDoErasePerson() Message {
	return Message{ID: "audit.do_erase_person"}
}

// AuditDoExportApplications is «Өтінімдерді жүктеп алу».
func AuditDoExportApplications() Message {
	return Message{ID: "audit.do_export_applications"}
}

// AuditDoExportAudit is «Журналды жүктеп алу».
func AuditDoExportAudit() Message {
	return Message{ID: "audit.do_export_audit"}
}

// AuditDoExportPeople is «Адамдар мен құқықтарды жүктеп алу».
func AuditDoExportPeople() Message {
	return Message{ID: "audit.do_export_people"}
}

// AuditDoGrantRoles is «Құқық беру және өзгерту».
func AuditDoGrantRoles() Message {
	return Message{ID: "audit.do_grant_roles"}
}

// AuditDoGrantTokens is «Токен беру».
func AuditDoGrantTokens() Message {
	return Message{ID: "audit.do_grant_tokens"}
}

// AuditDoImportPeople is «Тізім енгізу».
func AuditDoImportPeople() Message {
	return Message{ID: "audit.do_import_people"}
}

// AuditDoManageCohorts is «Лекті басқару».
func AuditDoManageCohorts() Message {
	return Message{ID: "audit.do_manage_cohorts"}
}

// AuditDoManageCourses is «Курсты басқару».
func AuditDoManageCourses() Message {
	return Message{ID: "audit.do_manage_courses"}
}

// AuditDoManageMentors is «Тәлімгерлікті ұйымдастыру».
func AuditDoManageMentors() Message {
	return Message{ID: "audit.do_manage_mentors"}
}

// AuditDoMentorProjects is «Тәлімгерлік».
func AuditDoMentorProjects() Message {
	return Message{ID: "audit.do_mentor_projects"}
}

// AuditDoModerateTasks is «Тапсырманы тексеру».
func AuditDoModerateTasks() Message {
	return Message{ID: "audit.do_moderate_tasks"}
}

// AuditDoNotePeople is «Адам туралы жазба».
func AuditDoNotePeople() Message {
	return Message{ID: "audit.do_note_people"}
}

// AuditDoProposeEmission is «Токен шығарылымын ұсыну».
func AuditDoProposeEmission() Message {
	return Message{ID: "audit.do_propose_emission"}
}

// AuditDoReadAnnouncements is «Хабарламаларды көру».
func AuditDoReadAnnouncements() Message {
	return Message{ID: "audit.do_read_announcements"}
}

// AuditDoReadApplications is «Өтінімді қарау».
func AuditDoReadApplications() Message {
	return Message{ID: "audit.do_read_applications"}
}

// AuditDoReadAudit is «Журналды қарау».
func AuditDoReadAudit() Message {
	return Message{ID: "audit.do_read_audit"}
}

// AuditDoReadCourses is «Курс барысын көру».
func AuditDoReadCourses() Message {
	return Message{ID: "audit.do_read_courses"}
}

// AuditDoReadLedger is «Токендер есебін қарау».
func AuditDoReadLedger() Message {
	return Message{ID: "audit.do_read_ledger"}
}

// AuditDoReadMentors is «Тәлімгерлердің кездесулерін көру».
func AuditDoReadMentors() Message {
	return Message{ID: "audit.do_read_mentors"}
}

// AuditDoReadOwnData is «Өз деректерін сұрау».
func AuditDoReadOwnData() Message {
	return Message{ID: "audit.do_read_own_data"}
}

// AuditDoReadPeople is «Адамның деректерін қарау».
func AuditDoReadPeople() Message {
	return Message{ID: "audit.do_read_people"}
}

// AuditDoReadPhones is «Телефон нөмірін көру».
func AuditDoReadPhones() Message {
	return Message{ID: "audit.do_read_phones"}
}

// AuditDoRecheckTasks is «Тапсырманы қайта тексеру».
func AuditDoRecheckTasks() Message {
	return Message{ID: "audit.do_recheck_tasks"}
}

// AuditDoReopenCohorts is «Лекті бұрынғы кезеңге қайтару».
func AuditDoReopenCohorts() Message {
	return Message{ID: "audit.do_reopen_cohorts"}
}

// AuditDoReplayUpdates is «Хабарды қайта өңдеу».
func AuditDoReplayUpdates() Message {
	return Message{ID: "audit.do_replay_updates"}
}

// AuditDoResumeTokens is «Токендерді қайта қосу».
func AuditDoResumeTokens() Message {
	return Message{ID: "audit.do_resume_tokens"}
}

// AuditDoReviewApplications is «Өтінім сараптамасы».
func AuditDoReviewApplications() Message {
	return Message{ID: "audit.do_review_applications"}
}

// AuditDoScreenApplications is «Өтінімді бастапқы тексеру».
func AuditDoScreenApplications() Message {
	return Message{ID: "audit.do_screen_applications"}
}

// AuditDoStopForgetting is «Өз деректерін жоюды тоқтату».
func AuditDoStopForgetting() Message {
	return Message{ID: "audit.do_stop_forgetting"}
}

// AuditDoStopSpending is «Токен жұмсау».
func AuditDoStopSpending() Message {
	return Message{ID: "audit.do_stop_spending"}
}

// AuditDoVerifyGuardians is «Ата-ана келісімін тексеру».
func AuditDoVerifyGuardians() Message {
	return Message{ID: "audit.do_verify_guardians"}
}

// AuditDoWriteToPeople is «Адамға хабар жіберу».
func AuditDoWriteToPeople() Message {
	return Message{ID: "audit.do_write_to_people"}
}

// AuditFieldAssigned is «кімге тапсырылды».
func AuditFieldAssigned() Message {
	return Message{ID: "audit.field_assigned"}
}

// AuditFieldAward is «берілім».
func AuditFieldAward() Message {
	return Message{ID: "audit.field_award"}
}

// AuditFieldChanged is «өзгерді».
func AuditFieldChanged() Message {
	return Message{ID: "audit.field_changed"}
}

// AuditFieldClosesAt is «соңғы күн».
func AuditFieldClosesAt() Message {
	return Message{ID: "audit.field_closes_at"}
}

// AuditFieldCohort is «легі».
func AuditFieldCohort() Message {
	return Message{ID: "audit.field_cohort"}
}

// AuditFieldCriterion is «өлшемшарт».
func AuditFieldCriterion() Message {
	return Message{ID: "audit.field_criterion"}
}

// AuditFieldDecidedBy is «шешімнің соңғы күні».
func AuditFieldDecidedBy() Message {
	return Message{ID: "audit.field_decided_by"}
}

// AuditFieldEndsAt is «мерзімі».
func AuditFieldEndsAt() Message {
	return Message{ID: "audit.field_ends_at"}
}

// AuditFieldFailed is «қабылданбады».
func AuditFieldFailed() Message {
	return Message{ID: "audit.field_failed"}
}

// AuditFieldFormat is «түрі».
func AuditFieldFormat() Message {
	return Message{ID: "audit.field_format"}
}

// AuditFieldFresh is «қосылды».
func AuditFieldFresh() Message {
	return Message{ID: "audit.field_fresh"}
}

// AuditFieldGiven is «келісім».
func AuditFieldGiven() Message {
	return Message{ID: "audit.field_given"}
}

// AuditFieldHow is «қалай тексерілді».
func AuditFieldHow() Message {
	return Message{ID: "audit.field_how"}
}

// AuditFieldInterviewedBy is «сұхбаттың соңғы күні».
func AuditFieldInterviewedBy() Message {
	return Message{ID: "audit.field_interviewed_by"}
}

// AuditFieldMark is «бағасы».
func AuditFieldMark() Message {
	return Message{ID: "audit.field_mark"}
}

// AuditFieldMessage is «хабарлама».
func AuditFieldMessage() Message {
	return Message{ID: "audit.field_message"}
}

// AuditFieldNote is «жазба».
func AuditFieldNote() Message {
	return Message{ID: "audit.field_note"}
}

// AuditFieldOpensAt is «алғашқы күн».
func AuditFieldOpensAt() Message {
	return Message{ID: "audit.field_opens_at"}
}

// AuditFieldPart is «бөлік».
func AuditFieldPart() Message {
	return Message{ID: "audit.field_part"}
}

// AuditFieldPassMark is «өту балы».
func AuditFieldPassMark() Message {
	return Message{ID: "audit.field_pass_mark"}
}

// AuditFieldPeople is «адам саны».
func AuditFieldPeople() Message {
	return Message{ID: "audit.field_people"}
}

// AuditFieldPerson is «адам».
func AuditFieldPerson() Message {
	return Message{ID: "audit.field_person"}
}

// AuditFieldPlaces is «орын саны».
func AuditFieldPlaces() Message {
	return Message{ID: "audit.field_places"}
}

// AuditFieldPurpose is «мақсаты».
func AuditFieldPurpose() Message {
	return Message{ID: "audit.field_purpose"}
}

// AuditFieldRegion is «өңірі».
func AuditFieldRegion() Message {
	return Message{ID: "audit.field_region"}
}

// AuditFieldReviewedBy is «сараптаманың соңғы күні».
func AuditFieldReviewedBy() Message {
	return Message{ID: "audit.field_reviewed_by"}
}

// AuditFieldRevision is «түзету».
func AuditFieldRevision() Message {
	return Message{ID: "audit.field_revision"}
}

// AuditFieldRole is «рөлі».
func AuditFieldRole() Message {
	return Message{ID: "audit.field_role"}
}

// AuditFieldRound is «Шешімдер кезеңі».
func AuditFieldRound() Message {
	return Message{ID: "audit.field_round"}
}

// AuditFieldRows is «жолдар».
func AuditFieldRows() Message {
	return Message{ID: "audit.field_rows"}
}

// AuditFieldRubric is «өлшемшарттар нұсқасы».
func AuditFieldRubric() Message {
	return Message{ID: "audit.field_rubric"}
}

// AuditFieldRubricDraft is «өлшемшарттар нобайы».
func AuditFieldRubricDraft() Message {
	return Message{ID: "audit.field_rubric_draft"}
}

// AuditFieldRule is «лимит».
func AuditFieldRule() Message {
	return Message{ID: "audit.field_rule"}
}

// AuditFieldSame is «өзгеріссіз».
func AuditFieldSame() Message {
	return Message{ID: "audit.field_same"}
}

// AuditFieldScreenedBy is «тексерудің соңғы күні».
func AuditFieldScreenedBy() Message {
	return Message{ID: "audit.field_screened_by"}
}

// AuditFieldSheet is «кесте».
func AuditFieldSheet() Message {
	return Message{ID: "audit.field_sheet"}
}

// AuditFieldSpendingStopped is «жұмсау тоқтатылған».
func AuditFieldSpendingStopped() Message {
	return Message{ID: "audit.field_spending_stopped"}
}

// AuditFieldState is «күйі».
func AuditFieldState() Message {
	return Message{ID: "audit.field_state"}
}

// AuditFieldTicket is «өтініш».
func AuditFieldTicket() Message {
	return Message{ID: "audit.field_ticket"}
}

// AuditFieldTitleKk is «атауы (қаз.)».
func AuditFieldTitleKk() Message {
	return Message{ID: "audit.field_title_kk"}
}

// AuditFieldTitleRu is «атауы (ор.)».
func AuditFieldTitleRu() Message {
	return Message{ID: "audit.field_title_ru"}
}

// AuditFieldTokens is «токен».
func AuditFieldTokens() Message {
	return Message{ID: "audit.field_tokens"}
}

// AuditFieldTopic is «тақырып».
func AuditFieldTopic() Message {
	return Message{ID: "audit.field_topic"}
}

// AuditFieldValue is «мәні».
func AuditFieldValue() Message {
	return Message{ID: "audit.field_value"}
}

// AuditFieldVersion is «нұсқасы».
func AuditFieldVersion() Message {
	return Message{ID: "audit.field_version"}
}

// AuditFieldWaitlist is «күту тізімі».
func AuditFieldWaitlist() Message {
	return Message{ID: "audit.field_waitlist"}
}

// AuditFieldWeight is «салмағы».
func AuditFieldWeight() Message {
	return Message{ID: "audit.field_weight"}
}

// AuditFilterAction is «Әрекет».
func AuditFilterAction() Message {
	return Message{ID: "audit.filter_action"}
}

// AuditFilterClear is «Іріктеуді алып тастау».
func AuditFilterClear() Message {
	return Message{ID: "audit.filter_clear"}
}

// AuditFilterDay is «Күні».
func AuditFilterDay() Message {
	return Message{ID: "audit.filter_day"}
}

// AuditFilterPerson is «Тек: {{.Title}}».
func AuditFilterPerson(title string) Message {
	return Message{ID: "audit.filter_person", Args: Args{"Title": title}}
}

// AuditFilteredAction is «Әрекет: {{.Option}}».
func AuditFilteredAction(option Message) Message {
	return Message{ID: "audit.filtered_action", Args: Args{"Option": option}}
}

// AuditFilteredDay is «Күні: {{.By}}».
func AuditFilteredDay(by time.Time) Message {
	return Message{ID: "audit.filtered_day", Args: Args{"By": moment(by, AsDate)}}
}

// AuditFilteredPerson is «Адам: {{.Status}}».
func AuditFilteredPerson(status Message) Message {
	return Message{ID: "audit.filtered_person", Args: Args{"Status": status}}
}

// AuditHint is «Журналды өзгертуге болмайды: әр жазбада алдыңғысының хеші бар.».
func AuditHint() Message {
	return Message{ID: "audit.hint"}
}

// AuditLine is «<b>{{.N}}.</b> {{.By}}, {{.Time}} <b>{{.Option}}</b> {{.Status}} · {{.…».
func AuditLine(n int, by time.Time, time time.Time, option Message, status Message, answer Message) Message {
	return Message{ID: "audit.line", Args: Args{"N": n, "By": moment(by, AsDate), "Time": moment(time, AsTime), "Option": option, "Status": status, "Answer": answer}}
}

// AuditNamed is «{{.Title}}, №{{.Reference}}».
func AuditNamed(title string, reference string) Message {
	return Message{ID: "audit.named", Args: Args{"Title": title, "Reference": reference}}
}

// AuditNewest is «Жаңаларына».
func AuditNewest() Message {
	return Message{ID: "audit.newest"}
}

// AuditNone is «Жазба жоқ.».
func AuditNone() Message {
	return Message{ID: "audit.none"}
}

// AuditNothing is «—».
func AuditNothing() Message {
	return Message{ID: "audit.nothing"}
}

// AuditNumber is «№{{.Reference}}».
func AuditNumber(reference string) Message {
	return Message{ID: "audit.number", Args: Args{"Reference": reference}}
}

// AuditPageNewer is «‹ Жаңарақтары».
func AuditPageNewer() Message {
	return Message{ID: "audit.page_newer"}
}

// AuditPageOlder is «Ертеректегілері ›».
func AuditPageOlder() Message {
	return Message{ID: "audit.page_older"}
}

// AuditSet is «{{.Label}}: {{.Rest}}».
func AuditSet(label Message, rest Message) Message {
	return Message{ID: "audit.set", Args: Args{"Label": label, "Rest": rest}}
}

// AuditStateAdded is «қосылды».
func AuditStateAdded() Message {
	return Message{ID: "audit.state_added"}
}

// AuditStateAllowed is «жаңасына рұқсат берілді».
func AuditStateAllowed() Message {
	return Message{ID: "audit.state_allowed"}
}

// AuditStateAnswered is «жауап берілді».
func AuditStateAnswered() Message {
	return Message{ID: "audit.state_answered"}
}

// AuditStateApproved is «расталды».
func AuditStateApproved() Message {
	return Message{ID: "audit.state_approved"}
}

// AuditStateAssign is «әріптеске берілді».
func AuditStateAssign() Message {
	return Message{ID: "audit.state_assign"}
}

// AuditStateCancelled is «тоқтатылды».
func AuditStateCancelled() Message {
	return Message{ID: "audit.state_cancelled"}
}

// AuditStateClose is «жабылды».
func AuditStateClose() Message {
	return Message{ID: "audit.state_close"}
}

// AuditStateConnected is «қосылған».
func AuditStateConnected() Message {
	return Message{ID: "audit.state_connected"}
}

// AuditStateDone is «аяқталды».
func AuditStateDone() Message {
	return Message{ID: "audit.state_done"}
}

// AuditStateDropped is «бас тартылды».
func AuditStateDropped() Message {
	return Message{ID: "audit.state_dropped"}
}

// AuditStateGiven is «берілді».
func AuditStateGiven() Message {
	return Message{ID: "audit.state_given"}
}

// AuditStateHalted is «Telegram қабылдамаған соң тоқтады».
func AuditStateHalted() Message {
	return Message{ID: "audit.state_halted"}
}

// AuditStateIdea is «идея трегі».
func AuditStateIdea() Message {
	return Message{ID: "audit.state_idea"}
}

// AuditStateKept is «сақталды».
func AuditStateKept() Message {
	return Message{ID: "audit.state_kept"}
}

// AuditStateMaking is «дайындалуда».
func AuditStateMaking() Message {
	return Message{ID: "audit.state_making"}
}

// AuditStateNeedsInfo is «толықтыруда».
func AuditStateNeedsInfo() Message {
	return Message{ID: "audit.state_needs_info"}
}

// AuditStatePassed is «өтті».
func AuditStatePassed() Message {
	return Message{ID: "audit.state_passed"}
}

// AuditStatePosting is «берілуде».
func AuditStatePosting() Message {
	return Message{ID: "audit.state_posting"}
}

// AuditStateProposed is «ұсынылды».
func AuditStateProposed() Message {
	return Message{ID: "audit.state_proposed"}
}

// AuditStateRecalled is «чаттардан жойылды».
func AuditStateRecalled() Message {
	return Message{ID: "audit.state_recalled"}
}

// AuditStateRefused is «бас тартылды».
func AuditStateRefused() Message {
	return Message{ID: "audit.state_refused"}
}

// AuditStateRemoved is «алынды».
func AuditStateRemoved() Message {
	return Message{ID: "audit.state_removed"}
}

// AuditStateReopen is «қайта ашылды».
func AuditStateReopen() Message {
	return Message{ID: "audit.state_reopen"}
}

// AuditStateReturn is «басқаларға қайтарылды».
func AuditStateReturn() Message {
	return Message{ID: "audit.state_return"}
}

// AuditStateReversed is «қайтарылды».
func AuditStateReversed() Message {
	return Message{ID: "audit.state_reversed"}
}

// AuditStateRevoked is «қайтарып алынды».
func AuditStateRevoked() Message {
	return Message{ID: "audit.state_revoked"}
}

// AuditStateReworded is «мәтіні өзгертілді».
func AuditStateReworded() Message {
	return Message{ID: "audit.state_reworded"}
}

// AuditStateScheduled is «жіберу уақыты белгіленді».
func AuditStateScheduled() Message {
	return Message{ID: "audit.state_scheduled"}
}

// AuditStateSending is «жіберілуде».
func AuditStateSending() Message {
	return Message{ID: "audit.state_sending"}
}

// AuditStateSentBack is «түзетуге қайтарылды».
func AuditStateSentBack() Message {
	return Message{ID: "audit.state_sent_back"}
}

// AuditStateTagged is «тег қойылды».
func AuditStateTagged() Message {
	return Message{ID: "audit.state_tagged"}
}

// AuditStateTake is «өзіне алды».
func AuditStateTake() Message {
	return Message{ID: "audit.state_take"}
}

// AuditStateTaken is «қабылданды».
func AuditStateTaken() Message {
	return Message{ID: "audit.state_taken"}
}

// AuditStateTemplate is «үлгі».
func AuditStateTemplate() Message {
	return Message{ID: "audit.state_template"}
}

// AuditStateUntagged is «тег алынды».
func AuditStateUntagged() Message {
	return Message{ID: "audit.state_untagged"}
}

// AuditStateWithdrawn is «қайтарып алынды».
func AuditStateWithdrawn() Message {
	return Message{ID: "audit.state_withdrawn"}
}

// AuditSubjectAnnouncement is «Хабарлама».
func AuditSubjectAnnouncement() Message {
	return Message{ID: "audit.subject_announcement"}
}

// AuditSubjectApplication is «Өтінім».
func AuditSubjectApplication() Message {
	return Message{ID: "audit.subject_application"}
}

// AuditSubjectAudit is «Әрекеттер журналы».
func AuditSubjectAudit() Message {
	return Message{ID: "audit.subject_audit"}
}

// AuditSubjectAwardBatch is «Токен тізімі».
func AuditSubjectAwardBatch() Message {
	return Message{ID: "audit.subject_award_batch"}
}

// AuditSubjectBudget is «Бюджет».
func AuditSubjectBudget() Message {
	return Message{ID: "audit.subject_budget"}
}

// AuditSubjectCohort is «Лек».
func AuditSubjectCohort() Message {
	return Message{ID: "audit.subject_cohort"}
}

// AuditSubjectConsent is «Келісім».
func AuditSubjectConsent() Message {
	return Message{ID: "audit.subject_consent"}
}

// AuditSubjectEmission is «Шығарылым».
func AuditSubjectEmission() Message {
	return Message{ID: "audit.subject_emission"}
}

// AuditSubjectExport is «Жүктеп алу».
func AuditSubjectExport() Message {
	return Message{ID: "audit.subject_export"}
}

// AuditSubjectGrant is «Құқық».
func AuditSubjectGrant() Message {
	return Message{ID: "audit.subject_grant"}
}

// AuditSubjectGroup is «Топ».
func AuditSubjectGroup() Message {
	return Message{ID: "audit.subject_group"}
}

// AuditSubjectHoliday is «Мереке күні».
func AuditSubjectHoliday() Message {
	return Message{ID: "audit.subject_holiday"}
}

// AuditSubjectImport is «Тізім енгізу».
func AuditSubjectImport() Message {
	return Message{ID: "audit.subject_import"}
}

// AuditSubjectInvitation is «Шақыру».
func AuditSubjectInvitation() Message {
	return Message{ID: "audit.subject_invitation"}
}

// AuditSubjectLedger is «токендер есебі».
func AuditSubjectLedger() Message {
	return Message{ID: "audit.subject_ledger"}
}

// AuditSubjectMeetingRule is «Кездесу ережесі».
func AuditSubjectMeetingRule() Message {
	return Message{ID: "audit.subject_meeting_rule"}
}

// AuditSubjectN is «{{.Label}} №{{.Reference}}».
func AuditSubjectN(label Message, reference string) Message {
	return Message{ID: "audit.subject_n", Args: Args{"Label": label, "Reference": reference}}
}

// AuditSubjectNote is «Жазба».
func AuditSubjectNote() Message {
	return Message{ID: "audit.subject_note"}
}

// AuditSubjectPerson is «Адам».
func AuditSubjectPerson() Message {
	return Message{ID: "audit.subject_person"}
}

// AuditSubjectSearch is «Іздеу».
func AuditSubjectSearch() Message {
	return Message{ID: "audit.subject_search"}
}

// AuditSubjectSegment is «Сегмент».
func AuditSubjectSegment() Message {
	return Message{ID: "audit.subject_segment"}
}

// AuditSubjectSubmission is «Тапсырманың орындалуы».
func AuditSubjectSubmission() Message {
	return Message{ID: "audit.subject_submission"}
}

// AuditSubjectTask is «Тапсырма».
func AuditSubjectTask() Message {
	return Message{ID: "audit.subject_task"}
}

// AuditSubjectTicket is «Өтініш».
func AuditSubjectTicket() Message {
	return Message{ID: "audit.subject_ticket"}
}

// AuditSubjectTokenRule is «Токен лимиті».
func AuditSubjectTokenRule() Message {
	return Message{ID: "audit.subject_token_rule"}
}

// AuditSubjectUpdate is «Өңделмеген хабар».
func AuditSubjectUpdate() Message {
	return Message{ID: "audit.subject_update"}
}

// AuditTitle is «<b>Әрекеттер журналы</b>».
func AuditTitle() Message {
	return Message{ID: "audit.title"}
}

// AuditUnset is «{{.Label}}: {{.Answer}} → жоқ».
func AuditUnset(label Message, answer Message) Message {
	return Message{ID: "audit.unset", Args: Args{"Label": label, "Answer": answer}}
}

// AuditWhy is «себебі: {{.Label}}».
func AuditWhy(label Message) Message {
	return Message{ID: "audit.why", Args: Args{"Label": label}}
}
