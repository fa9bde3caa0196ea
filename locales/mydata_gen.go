// Code generated from mydata.kk.toml and mydata.ru.toml by locales/generate. DO NOT EDIT.

package locales

// MydataAlertDispute is «екі жақтың жауабы әртүрлі».
func MydataAlertDispute() Message {
	return Message{ID: "mydata.alert_dispute"}
}

// MydataAlertGone is «тәлімгер кеткен».
func MydataAlertGone() Message {
	return Message{ID: "mydata.alert_gone"}
}

// MydataAlertRating is «төмен баға».
func MydataAlertRating() Message {
	return Message{ID: "mydata.alert_rating"}
}

// MydataAlertSilence is «көптен бері кездесу болмаған».
func MydataAlertSilence() Message {
	return Message{ID: "mydata.alert_silence"}
}

// MydataAlertUnconfirmed is «кездесу расталмаған».
func MydataAlertUnconfirmed() Message {
	return Message{ID: "mydata.alert_unconfirmed"}
}

// MydataDecidedFinal is «қорытынды шешім».
func MydataDecidedFinal() Message {
	return Message{ID: "mydata.decided_final"}
}

// MydataDecidedInterview is «сұхбатқа шақыру».
func MydataDecidedInterview() Message {
	return Message{ID: "mydata.decided_interview"}
}

// MydataDigest is «күніне бір рет».
func MydataDigest() Message {
	return Message{ID: "mydata.digest"}
}

// MydataFieldAbout is «Не үшін».
func MydataFieldAbout() Message {
	return Message{ID: "mydata.field_about"}
}

// MydataFieldAction is «Әрекет».
func MydataFieldAction() Message {
	return Message{ID: "mydata.field_action"}
}

// MydataFieldActiveAt is «Келісілген уақыты».
func MydataFieldActiveAt() Message {
	return Message{ID: "mydata.field_active_at"}
}

// MydataFieldActiveOn is «Соңғы рет жазған күні».
func MydataFieldActiveOn() Message {
	return Message{ID: "mydata.field_active_on"}
}

// MydataFieldAim is «Не әкелді».
func MydataFieldAim() Message {
	return Message{ID: "mydata.field_aim"}
}

// MydataFieldAnnouncementNumber is «Хабарлама нөмірі».
func MydataFieldAnnouncementNumber() Message {
	return Message{ID: "mydata.field_announcement_number"}
}

// MydataFieldAnnouncementState is «Күйі».
func MydataFieldAnnouncementState() Message {
	return Message{ID: "mydata.field_announcement_state"}
}

// MydataFieldAnnouncementTitle is «Атауы».
func MydataFieldAnnouncementTitle() Message {
	return Message{ID: "mydata.field_announcement_title"}
}

// MydataFieldAnnouncementWords is «Мәтіні».
func MydataFieldAnnouncementWords() Message {
	return Message{ID: "mydata.field_announcement_words"}
}

// MydataFieldAnswer is «Жауап».
func MydataFieldAnswer() Message {
	return Message{ID: "mydata.field_answer"}
}

// MydataFieldAnsweredAt is «Соңғы жауап».
func MydataFieldAnsweredAt() Message {
	return Message{ID: "mydata.field_answered_at"}
}

// MydataFieldAnswers is «Жауаптар».
func MydataFieldAnswers() Message {
	return Message{ID: "mydata.field_answers"}
}

// MydataFieldAppeal is «Апелляция».
func MydataFieldAppeal() Message {
	return Message{ID: "mydata.field_appeal"}
}

// MydataFieldArrived is «Жеткені белгілі».
func MydataFieldArrived() Message {
	return Message{ID: "mydata.field_arrived"}
}

// MydataFieldAside is «Өңделмей қалғаны».
func MydataFieldAside() Message {
	return Message{ID: "mydata.field_aside"}
}

// MydataFieldAskedAt is «Сұраған уақыты».
func MydataFieldAskedAt() Message {
	return Message{ID: "mydata.field_asked_at"}
}

// MydataFieldAssignedAt is «Берілген уақыты».
func MydataFieldAssignedAt() Message {
	return Message{ID: "mydata.field_assigned_at"}
}

// MydataFieldAt is «Уақыты».
func MydataFieldAt() Message {
	return Message{ID: "mydata.field_at"}
}

// MydataFieldAttendanceState is «Қатысуы».
func MydataFieldAttendanceState() Message {
	return Message{ID: "mydata.field_attendance_state"}
}

// MydataFieldAwardState is «Күйі».
func MydataFieldAwardState() Message {
	return Message{ID: "mydata.field_award_state"}
}

// MydataFieldAxes is «Сегіз бағыт бойынша баға».
func MydataFieldAxes() Message {
	return Message{ID: "mydata.field_axes"}
}

// MydataFieldBadge is «Белгі».
func MydataFieldBadge() Message {
	return Message{ID: "mydata.field_badge"}
}

// MydataFieldBornBy is «Туған күні (осы күннен кеш емес)».
func MydataFieldBornBy() Message {
	return Message{ID: "mydata.field_born_by"}
}

// MydataFieldButtonTarget is «Қайда апарады».
func MydataFieldButtonTarget() Message {
	return Message{ID: "mydata.field_button_target"}
}

// MydataFieldCapacity is «Қанша өтінім оқиды».
func MydataFieldCapacity() Message {
	return Message{ID: "mydata.field_capacity"}
}

// MydataFieldCertificate is «Сертификат нөмірі».
func MydataFieldCertificate() Message {
	return Message{ID: "mydata.field_certificate"}
}

// MydataFieldChangedAt is «Өзгертілген уақыты».
func MydataFieldChangedAt() Message {
	return Message{ID: "mydata.field_changed_at"}
}

// MydataFieldChangedWhy is «Себебі».
func MydataFieldChangedWhy() Message {
	return Message{ID: "mydata.field_changed_why"}
}

// MydataFieldCheckVerdict is «Шешім».
func MydataFieldCheckVerdict() Message {
	return Message{ID: "mydata.field_check_verdict"}
}

// MydataFieldCheckWords is «Себеп».
func MydataFieldCheckWords() Message {
	return Message{ID: "mydata.field_check_words"}
}

// MydataFieldCheckinDone is «Не істелді».
func MydataFieldCheckinDone() Message {
	return Message{ID: "mydata.field_checkin_done"}
}

// MydataFieldCheckinNext is «Енді не істеледі».
func MydataFieldCheckinNext() Message {
	return Message{ID: "mydata.field_checkin_next"}
}

// MydataFieldClaimedAt is «Орындалды».
func MydataFieldClaimedAt() Message {
	return Message{ID: "mydata.field_claimed_at"}
}

// MydataFieldCloses is «Аяқталуы».
func MydataFieldCloses() Message {
	return Message{ID: "mydata.field_closes"}
}

// MydataFieldCohort is «Лек».
func MydataFieldCohort() Message {
	return Message{ID: "mydata.field_cohort"}
}

// MydataFieldComments is «Пікір сөздері».
func MydataFieldComments() Message {
	return Message{ID: "mydata.field_comments"}
}

// MydataFieldConfirmsMeetings is «Әр кездесуді растайды».
func MydataFieldConfirmsMeetings() Message {
	return Message{ID: "mydata.field_confirms_meetings"}
}

// MydataFieldConflict is «Себебі».
func MydataFieldConflict() Message {
	return Message{ID: "mydata.field_conflict"}
}

// MydataFieldConnectedAt is «Қосылған уақыты».
func MydataFieldConnectedAt() Message {
	return Message{ID: "mydata.field_connected_at"}
}

// MydataFieldCourseFileState is «Күйі».
func MydataFieldCourseFileState() Message {
	return Message{ID: "mydata.field_course_file_state"}
}

// MydataFieldCourseTitle is «Курс».
func MydataFieldCourseTitle() Message {
	return Message{ID: "mydata.field_course_title"}
}

// MydataFieldCreatedAt is «Жасалған уақыты».
func MydataFieldCreatedAt() Message {
	return Message{ID: "mydata.field_created_at"}
}

// MydataFieldDecidedAt is «Шешілген уақыты».
func MydataFieldDecidedAt() Message {
	return Message{ID: "mydata.field_decided_at"}
}

// MydataFieldDecidedOn is «Не шешілді».
func MydataFieldDecidedOn() Message {
	return Message{ID: "mydata.field_decided_on"}
}

// MydataFieldDeclaredAt is «Айтылған уақыты».
func MydataFieldDeclaredAt() Message {
	return Message{ID: "mydata.field_declared_at"}
}

// MydataFieldDeeds is «Орындалған тапсырма».
func MydataFieldDeeds() Message {
	return Message{ID: "mydata.field_deeds"}
}

// MydataFieldDigestAt is «Күнделікті жиынтық уақыты».
func MydataFieldDigestAt() Message {
	return Message{ID: "mydata.field_digest_at"}
}

// MydataFieldDirections is «Бағыттар».
func MydataFieldDirections() Message {
	return Message{ID: "mydata.field_directions"}
}

// MydataFieldDoneAt is «Жарияланған уақыты».
func MydataFieldDoneAt() Message {
	return Message{ID: "mydata.field_done_at"}
}

// MydataFieldDueAt is «Жететін уақыты».
func MydataFieldDueAt() Message {
	return Message{ID: "mydata.field_due_at"}
}

// MydataFieldDueOn is «Мерзімі».
func MydataFieldDueOn() Message {
	return Message{ID: "mydata.field_due_on"}
}

// MydataFieldEarnedAt is «Берілді».
func MydataFieldEarnedAt() Message {
	return Message{ID: "mydata.field_earned_at"}
}

// MydataFieldEndedAt is «Аяқталған уақыты».
func MydataFieldEndedAt() Message {
	return Message{ID: "mydata.field_ended_at"}
}

// MydataFieldEndedWhy is «Аяқталу себебі».
func MydataFieldEndedWhy() Message {
	return Message{ID: "mydata.field_ended_why"}
}

// MydataFieldEndsAt is «Қашанға дейін».
func MydataFieldEndsAt() Message {
	return Message{ID: "mydata.field_ends_at"}
}

// MydataFieldEnrolledAt is «Жазылған уақыты».
func MydataFieldEnrolledAt() Message {
	return Message{ID: "mydata.field_enrolled_at"}
}

// MydataFieldEnrolmentState is «Күйі».
func MydataFieldEnrolmentState() Message {
	return Message{ID: "mydata.field_enrolment_state"}
}

// MydataFieldEntry is «Күтіп тұрған сілтеме».
func MydataFieldEntry() Message {
	return Message{ID: "mydata.field_entry"}
}

// MydataFieldExpiresAt is «Қашанға дейін жарамды».
func MydataFieldExpiresAt() Message {
	return Message{ID: "mydata.field_expires_at"}
}

// MydataFieldFile is «Файл».
func MydataFieldFile() Message {
	return Message{ID: "mydata.field_file"}
}

// MydataFieldFileMark is «Файл белгісі».
func MydataFieldFileMark() Message {
	return Message{ID: "mydata.field_file_mark"}
}

// MydataFieldFileName is «Файл аты».
func MydataFieldFileName() Message {
	return Message{ID: "mydata.field_file_name"}
}

// MydataFieldFinalizedAt is «Аяқталған уақыты».
func MydataFieldFinalizedAt() Message {
	return Message{ID: "mydata.field_finalized_at"}
}

// MydataFieldFirstAt is «Алғашқысы».
func MydataFieldFirstAt() Message {
	return Message{ID: "mydata.field_first_at"}
}

// MydataFieldFixBy is «Толықтыру мерзімі».
func MydataFieldFixBy() Message {
	return Message{ID: "mydata.field_fix_by"}
}

// MydataFieldFixes is «Толықтыру туралы өтініш».
func MydataFieldFixes() Message {
	return Message{ID: "mydata.field_fixes"}
}

// MydataFieldFlow is «Бөлім».
func MydataFieldFlow() Message {
	return Message{ID: "mydata.field_flow"}
}

// MydataFieldFollowingSince is «Жазылған уақыты».
func MydataFieldFollowingSince() Message {
	return Message{ID: "mydata.field_following_since"}
}

// MydataFieldForgetAt is «Жоюды сұраған уақыты».
func MydataFieldForgetAt() Message {
	return Message{ID: "mydata.field_forget_at"}
}

// MydataFieldFormat is «Формат».
func MydataFieldFormat() Message {
	return Message{ID: "mydata.field_format"}
}

// MydataFieldFromAllowance is «Түлек токенінен».
func MydataFieldFromAllowance() Message {
	return Message{ID: "mydata.field_from_allowance"}
}

// MydataFieldFromState is «Бұрынғы күйі».
func MydataFieldFromState() Message {
	return Message{ID: "mydata.field_from_state"}
}

// MydataFieldGiven is «Берілді».
func MydataFieldGiven() Message {
	return Message{ID: "mydata.field_given"}
}

// MydataFieldGivenAt is «Қойылған уақыты».
func MydataFieldGivenAt() Message {
	return Message{ID: "mydata.field_given_at"}
}

// MydataFieldGoal is «Мақсат».
func MydataFieldGoal() Message {
	return Message{ID: "mydata.field_goal"}
}

// MydataFieldGoalState is «Күйі».
func MydataFieldGoalState() Message {
	return Message{ID: "mydata.field_goal_state"}
}

// MydataFieldGotAt is «Уақыты».
func MydataFieldGotAt() Message {
	return Message{ID: "mydata.field_got_at"}
}

// MydataFieldGrantedAt is «Берілген уақыты».
func MydataFieldGrantedAt() Message {
	return Message{ID: "mydata.field_granted_at"}
}

// MydataFieldGroupTitle is «Кездесудің атауы».
func MydataFieldGroupTitle() Message {
	return Message{ID: "mydata.field_group_title"}
}

// MydataFieldGuardian is «Ата-ана немесе заңды өкіл».
func MydataFieldGuardian() Message {
	return Message{ID: "mydata.field_guardian"}
}

// MydataFieldHappenedAt is «Уақыты».
func MydataFieldHappenedAt() Message {
	return Message{ID: "mydata.field_happened_at"}
}

// MydataFieldHiddenSince is «Аты бойынша табылмайтын уақыты».
func MydataFieldHiddenSince() Message {
	return Message{ID: "mydata.field_hidden_since"}
}

// MydataFieldHindered is «Не кедергі болды».
func MydataFieldHindered() Message {
	return Message{ID: "mydata.field_hindered"}
}

// MydataFieldHomeworkComment is «Пікір».
func MydataFieldHomeworkComment() Message {
	return Message{ID: "mydata.field_homework_comment"}
}

// MydataFieldHomeworkState is «Күйі».
func MydataFieldHomeworkState() Message {
	return Message{ID: "mydata.field_homework_state"}
}

// MydataFieldHomeworkTitle is «Үй тапсырмасы».
func MydataFieldHomeworkTitle() Message {
	return Message{ID: "mydata.field_homework_title"}
}

// MydataFieldHow is «Қалай тексерілді».
func MydataFieldHow() Message {
	return Message{ID: "mydata.field_how"}
}

// MydataFieldInvitation is «Не үшін».
func MydataFieldInvitation() Message {
	return Message{ID: "mydata.field_invitation"}
}

// MydataFieldIssuedAt is «Берілген уақыты».
func MydataFieldIssuedAt() Message {
	return Message{ID: "mydata.field_issued_at"}
}

// MydataFieldJobState is «Күйі».
func MydataFieldJobState() Message {
	return Message{ID: "mydata.field_job_state"}
}

// MydataFieldJoinedAt is «Қосылған уақыты».
func MydataFieldJoinedAt() Message {
	return Message{ID: "mydata.field_joined_at"}
}

// MydataFieldLang is «Тіл».
func MydataFieldLang() Message {
	return Message{ID: "mydata.field_lang"}
}

// MydataFieldLanguages is «Тілдер».
func MydataFieldLanguages() Message {
	return Message{ID: "mydata.field_languages"}
}

// MydataFieldLastAt is «Соңғысы».
func MydataFieldLastAt() Message {
	return Message{ID: "mydata.field_last_at"}
}

// MydataFieldLastUpdate is «Соңғы хабардың нөмірі».
func MydataFieldLastUpdate() Message {
	return Message{ID: "mydata.field_last_update"}
}

// MydataFieldLatitude is «Ендік».
func MydataFieldLatitude() Message {
	return Message{ID: "mydata.field_latitude"}
}

// MydataFieldLeadState is «Күйі».
func MydataFieldLeadState() Message {
	return Message{ID: "mydata.field_lead_state"}
}

// MydataFieldLeadWords is «Бағдарлама командасының сөзі».
func MydataFieldLeadWords() Message {
	return Message{ID: "mydata.field_lead_words"}
}

// MydataFieldLeftAt is «Тәлімгерлікті тоқтатқан уақыты».
func MydataFieldLeftAt() Message {
	return Message{ID: "mydata.field_left_at"}
}

// MydataFieldLesson is «Сабақ нөмірі».
func MydataFieldLesson() Message {
	return Message{ID: "mydata.field_lesson"}
}

// MydataFieldLessonTitle is «Сабақ».
func MydataFieldLessonTitle() Message {
	return Message{ID: "mydata.field_lesson_title"}
}

// MydataFieldListed is «Рейтингте көрінеді».
func MydataFieldListed() Message {
	return Message{ID: "mydata.field_listed"}
}

// MydataFieldLocalDay is «Күні».
func MydataFieldLocalDay() Message {
	return Message{ID: "mydata.field_local_day"}
}

// MydataFieldLongitude is «Бойлық».
func MydataFieldLongitude() Message {
	return Message{ID: "mydata.field_longitude"}
}

// MydataFieldMadeAt is «Жасалған уақыты».
func MydataFieldMadeAt() Message {
	return Message{ID: "mydata.field_made_at"}
}

// MydataFieldMark is «Баға».
func MydataFieldMark() Message {
	return Message{ID: "mydata.field_mark"}
}

// MydataFieldMarkedAt is «Белгіленген уақыты».
func MydataFieldMarkedAt() Message {
	return Message{ID: "mydata.field_marked_at"}
}

// MydataFieldMeetingLink is «Сілтеме».
func MydataFieldMeetingLink() Message {
	return Message{ID: "mydata.field_meeting_link"}
}

// MydataFieldMeetingPlace is «Өтетін жері».
func MydataFieldMeetingPlace() Message {
	return Message{ID: "mydata.field_meeting_place"}
}

// MydataFieldMeetingState is «Күйі».
func MydataFieldMeetingState() Message {
	return Message{ID: "mydata.field_meeting_state"}
}

// MydataFieldMeetingTopic is «Тақырыбы».
func MydataFieldMeetingTopic() Message {
	return Message{ID: "mydata.field_meeting_topic"}
}

// MydataFieldMeetsThen is «Бос».
func MydataFieldMeetsThen() Message {
	return Message{ID: "mydata.field_meets_then"}
}

// MydataFieldMemberAt is «Тіркелген уақыты».
func MydataFieldMemberAt() Message {
	return Message{ID: "mydata.field_member_at"}
}

// MydataFieldMentorAbout is «Өзіңіз туралы».
func MydataFieldMentorAbout() Message {
	return Message{ID: "mydata.field_mentor_about"}
}

// MydataFieldMentorAlert is «Не туралы».
func MydataFieldMentorAlert() Message {
	return Message{ID: "mydata.field_mentor_alert"}
}

// MydataFieldMentorSays is «Тәлімгер жауабы».
func MydataFieldMentorSays() Message {
	return Message{ID: "mydata.field_mentor_says"}
}

// MydataFieldMessage is «Хабарлама түрі».
func MydataFieldMessage() Message {
	return Message{ID: "mydata.field_message"}
}

// MydataFieldMessageNumber is «Чаттағы нөмірі».
func MydataFieldMessageNumber() Message {
	return Message{ID: "mydata.field_message_number"}
}

// MydataFieldMetric is «Көрсеткіш».
func MydataFieldMetric() Message {
	return Message{ID: "mydata.field_metric"}
}

// MydataFieldMine is «Өзіңіз жасаған».
func MydataFieldMine() Message {
	return Message{ID: "mydata.field_mine"}
}

// MydataFieldMinutes is «Минут».
func MydataFieldMinutes() Message {
	return Message{ID: "mydata.field_minutes"}
}

// MydataFieldMisses is «Неше рет».
func MydataFieldMisses() Message {
	return Message{ID: "mydata.field_misses"}
}

// MydataFieldMonth is «Ай».
func MydataFieldMonth() Message {
	return Message{ID: "mydata.field_month"}
}

// MydataFieldMonths is «Неше айдан кейін».
func MydataFieldMonths() Message {
	return Message{ID: "mydata.field_months"}
}

// MydataFieldMovement is «Операция нөмірі».
func MydataFieldMovement() Message {
	return Message{ID: "mydata.field_movement"}
}

// MydataFieldMovementKind is «Операция түрі».
func MydataFieldMovementKind() Message {
	return Message{ID: "mydata.field_movement_kind"}
}

// MydataFieldName is «Аты-жөні».
func MydataFieldName() Message {
	return Message{ID: "mydata.field_name"}
}

// MydataFieldNextStep is «Қадам».
func MydataFieldNextStep() Message {
	return Message{ID: "mydata.field_next_step"}
}

// MydataFieldNextStepState is «Күйі».
func MydataFieldNextStepState() Message {
	return Message{ID: "mydata.field_next_step_state"}
}

// MydataFieldNotArrivedWhy is «Жетпеу себебі».
func MydataFieldNotArrivedWhy() Message {
	return Message{ID: "mydata.field_not_arrived_why"}
}

// MydataFieldNote is «Себебі не ескертпе».
func MydataFieldNote() Message {
	return Message{ID: "mydata.field_note"}
}

// MydataFieldNotices is «Хабарландыру баптаулары».
func MydataFieldNotices() Message {
	return Message{ID: "mydata.field_notices"}
}

// MydataFieldNumber is «Журналдағы нөмір».
func MydataFieldNumber() Message {
	return Message{ID: "mydata.field_number"}
}

// MydataFieldOfferedTime is «Ұсынылған уақыт».
func MydataFieldOfferedTime() Message {
	return Message{ID: "mydata.field_offered_time"}
}

// MydataFieldOpenedAt is «Ашылған уақыты».
func MydataFieldOpenedAt() Message {
	return Message{ID: "mydata.field_opened_at"}
}

// MydataFieldOpens is «Басталуы».
func MydataFieldOpens() Message {
	return Message{ID: "mydata.field_opens"}
}

// MydataFieldOrganisation is «Ұйым».
func MydataFieldOrganisation() Message {
	return Message{ID: "mydata.field_organisation"}
}

// MydataFieldOutcome is «Шешім».
func MydataFieldOutcome() Message {
	return Message{ID: "mydata.field_outcome"}
}

// MydataFieldPaidAt is «Төленді».
func MydataFieldPaidAt() Message {
	return Message{ID: "mydata.field_paid_at"}
}

// MydataFieldPausedFrom is «Үзіліс басталуы».
func MydataFieldPausedFrom() Message {
	return Message{ID: "mydata.field_paused_from"}
}

// MydataFieldPausedUntil is «Үзілістің соңғы күні».
func MydataFieldPausedUntil() Message {
	return Message{ID: "mydata.field_paused_until"}
}

// MydataFieldPeople is «Адам саны».
func MydataFieldPeople() Message {
	return Message{ID: "mydata.field_people"}
}

// MydataFieldPhone is «Телефон».
func MydataFieldPhone() Message {
	return Message{ID: "mydata.field_phone"}
}

// MydataFieldPoints is «Тармақтар».
func MydataFieldPoints() Message {
	return Message{ID: "mydata.field_points"}
}

// MydataFieldPressed is «Батырма».
func MydataFieldPressed() Message {
	return Message{ID: "mydata.field_pressed"}
}

// MydataFieldPressedAt is «Басылған уақыты».
func MydataFieldPressedAt() Message {
	return Message{ID: "mydata.field_pressed_at"}
}

// MydataFieldProofKind is «Дәлел түрі».
func MydataFieldProofKind() Message {
	return Message{ID: "mydata.field_proof_kind"}
}

// MydataFieldProofWords is «Мәтін».
func MydataFieldProofWords() Message {
	return Message{ID: "mydata.field_proof_words"}
}

// MydataFieldProposedAt is «Ұсынылған уақыты».
func MydataFieldProposedAt() Message {
	return Message{ID: "mydata.field_proposed_at"}
}

// MydataFieldPurpose is «Мақсаты».
func MydataFieldPurpose() Message {
	return Message{ID: "mydata.field_purpose"}
}

// MydataFieldQuietFrom is «Тыныш уақыттың басы».
func MydataFieldQuietFrom() Message {
	return Message{ID: "mydata.field_quiet_from"}
}

// MydataFieldQuietTo is «Тыныш уақыттың соңы».
func MydataFieldQuietTo() Message {
	return Message{ID: "mydata.field_quiet_to"}
}

// MydataFieldRating is «Баға».
func MydataFieldRating() Message {
	return Message{ID: "mydata.field_rating"}
}

// MydataFieldRatingWords is «Баға туралы пікір».
func MydataFieldRatingWords() Message {
	return Message{ID: "mydata.field_rating_words"}
}

// MydataFieldReachable is «Хабарлама жетеді».
func MydataFieldReachable() Message {
	return Message{ID: "mydata.field_reachable"}
}

// MydataFieldReachedYou is «Жетті».
func MydataFieldReachedYou() Message {
	return Message{ID: "mydata.field_reached_you"}
}

// MydataFieldReason is «Себебі».
func MydataFieldReason() Message {
	return Message{ID: "mydata.field_reason"}
}

// MydataFieldReceipt is «Тіркеу нөмірі».
func MydataFieldReceipt() Message {
	return Message{ID: "mydata.field_receipt"}
}

// MydataFieldReferralSide is «Кім».
func MydataFieldReferralSide() Message {
	return Message{ID: "mydata.field_referral_side"}
}

// MydataFieldReferred is «Біреудің сілтемесімен келген».
func MydataFieldReferred() Message {
	return Message{ID: "mydata.field_referred"}
}

// MydataFieldRefusal is «Неге болмады».
func MydataFieldRefusal() Message {
	return Message{ID: "mydata.field_refusal"}
}

// MydataFieldRegion is «Өңір».
func MydataFieldRegion() Message {
	return Message{ID: "mydata.field_region"}
}

// MydataFieldRemindedOf is «Қай уақыт туралы».
func MydataFieldRemindedOf() Message {
	return Message{ID: "mydata.field_reminded_of"}
}

// MydataFieldReversedAt is «Қайтарылған уақыты».
func MydataFieldReversedAt() Message {
	return Message{ID: "mydata.field_reversed_at"}
}

// MydataFieldReversedWhy is «Қайтару себебі».
func MydataFieldReversedWhy() Message {
	return Message{ID: "mydata.field_reversed_why"}
}

// MydataFieldReviewState is «Пікір күйі».
func MydataFieldReviewState() Message {
	return Message{ID: "mydata.field_review_state"}
}

// MydataFieldRevokedAt is «Күші жойылған уақыты».
func MydataFieldRevokedAt() Message {
	return Message{ID: "mydata.field_revoked_at"}
}

// MydataFieldRevokedWhy is «Неге күші жойылды».
func MydataFieldRevokedWhy() Message {
	return Message{ID: "mydata.field_revoked_why"}
}

// MydataFieldRole is «Рөлі».
func MydataFieldRole() Message {
	return Message{ID: "mydata.field_role"}
}

// MydataFieldRoundState is «Шешім күйі».
func MydataFieldRoundState() Message {
	return Message{ID: "mydata.field_round_state"}
}

// MydataFieldRows is «Жол саны».
func MydataFieldRows() Message {
	return Message{ID: "mydata.field_rows"}
}

// MydataFieldSaidAt is «Жауап берген уақыты».
func MydataFieldSaidAt() Message {
	return Message{ID: "mydata.field_said_at"}
}

// MydataFieldSavedAt is «Сақталған уақыты».
func MydataFieldSavedAt() Message {
	return Message{ID: "mydata.field_saved_at"}
}

// MydataFieldScore is «Балл».
func MydataFieldScore() Message {
	return Message{ID: "mydata.field_score"}
}

// MydataFieldScores is «Балдар».
func MydataFieldScores() Message {
	return Message{ID: "mydata.field_scores"}
}

// MydataFieldScreened is «Тексеру қорытындысы».
func MydataFieldScreened() Message {
	return Message{ID: "mydata.field_screened"}
}

// MydataFieldSeats is «Орын саны».
func MydataFieldSeats() Message {
	return Message{ID: "mydata.field_seats"}
}

// MydataFieldSegmentName is «Сегмент».
func MydataFieldSegmentName() Message {
	return Message{ID: "mydata.field_segment_name"}
}

// MydataFieldSentAt is «Жіберілген уақыты».
func MydataFieldSentAt() Message {
	return Message{ID: "mydata.field_sent_at"}
}

// MydataFieldSentFrom is «Жіберіле бастаған уақыты».
func MydataFieldSentFrom() Message {
	return Message{ID: "mydata.field_sent_from"}
}

// MydataFieldSettledAt is «Шешілген уақыты».
func MydataFieldSettledAt() Message {
	return Message{ID: "mydata.field_settled_at"}
}

// MydataFieldSheet is «Кесте».
func MydataFieldSheet() Message {
	return Message{ID: "mydata.field_sheet"}
}

// MydataFieldShownAt is «Көрсетілген уақыты».
func MydataFieldShownAt() Message {
	return Message{ID: "mydata.field_shown_at"}
}

// MydataFieldSnoozedUntil is «Қашанға дейін».
func MydataFieldSnoozedUntil() Message {
	return Message{ID: "mydata.field_snoozed_until"}
}

// MydataFieldSpendableAt is «Қашан жұмсауға болады».
func MydataFieldSpendableAt() Message {
	return Message{ID: "mydata.field_spendable_at"}
}

// MydataFieldStartsAt is «Басталуы».
func MydataFieldStartsAt() Message {
	return Message{ID: "mydata.field_starts_at"}
}

// MydataFieldStartsBefore is «Бұрынғы уақыты».
func MydataFieldStartsBefore() Message {
	return Message{ID: "mydata.field_starts_before"}
}

// MydataFieldState is «Күйі».
func MydataFieldState() Message {
	return Message{ID: "mydata.field_state"}
}

// MydataFieldStopped is «Жұмсау тоқтатылған».
func MydataFieldStopped() Message {
	return Message{ID: "mydata.field_stopped"}
}

// MydataFieldSubject is «Неге қатысты».
func MydataFieldSubject() Message {
	return Message{ID: "mydata.field_subject"}
}

// MydataFieldSubmission is «Орындау нөмірі».
func MydataFieldSubmission() Message {
	return Message{ID: "mydata.field_submission"}
}

// MydataFieldSubmissionState is «Күйі».
func MydataFieldSubmissionState() Message {
	return Message{ID: "mydata.field_submission_state"}
}

// MydataFieldSubmittedAt is «Жіберілген уақыты».
func MydataFieldSubmittedAt() Message {
	return Message{ID: "mydata.field_submitted_at"}
}

// MydataFieldTag is «Тег».
func MydataFieldTag() Message {
	return Message{ID: "mydata.field_tag"}
}

// MydataFieldTakenAt is «Алынды».
func MydataFieldTakenAt() Message {
	return Message{ID: "mydata.field_taken_at"}
}

// MydataFieldTask is «Тапсырма нөмірі».
func MydataFieldTask() Message {
	return Message{ID: "mydata.field_task"}
}

// MydataFieldTaskEvent is «Оқиға».
func MydataFieldTaskEvent() Message {
	return Message{ID: "mydata.field_task_event"}
}

// MydataFieldTaskState is «Күйі».
func MydataFieldTaskState() Message {
	return Message{ID: "mydata.field_task_state"}
}

// MydataFieldTaskTitle is «Тапсырма».
func MydataFieldTaskTitle() Message {
	return Message{ID: "mydata.field_task_title"}
}

// MydataFieldTasks is «Мақұлданған тапсырма».
func MydataFieldTasks() Message {
	return Message{ID: "mydata.field_tasks"}
}

// MydataFieldTeamSays is «Команда жауабы».
func MydataFieldTeamSays() Message {
	return Message{ID: "mydata.field_team_says"}
}

// MydataFieldTelegramId is «Telegram нөмірі (id)».
func MydataFieldTelegramId() Message {
	return Message{ID: "mydata.field_telegram_id"}
}

// MydataFieldText is «Мәтіні».
func MydataFieldText() Message {
	return Message{ID: "mydata.field_text"}
}

// MydataFieldTextKk is «Мәтін (қаз.)».
func MydataFieldTextKk() Message {
	return Message{ID: "mydata.field_text_kk"}
}

// MydataFieldTextRu is «Мәтін (орыс.)».
func MydataFieldTextRu() Message {
	return Message{ID: "mydata.field_text_ru"}
}

// MydataFieldThanks is «Рақмет нөмірі».
func MydataFieldThanks() Message {
	return Message{ID: "mydata.field_thanks"}
}

// MydataFieldThanksCode is «Код».
func MydataFieldThanksCode() Message {
	return Message{ID: "mydata.field_thanks_code"}
}

// MydataFieldThanksReason is «Себебі».
func MydataFieldThanksReason() Message {
	return Message{ID: "mydata.field_thanks_reason"}
}

// MydataFieldThanksState is «Не болды».
func MydataFieldThanksState() Message {
	return Message{ID: "mydata.field_thanks_state"}
}

// MydataFieldTicket is «Сұрақ нөмірі».
func MydataFieldTicket() Message {
	return Message{ID: "mydata.field_ticket"}
}

// MydataFieldTicketState is «Күйі».
func MydataFieldTicketState() Message {
	return Message{ID: "mydata.field_ticket_state"}
}

// MydataFieldTitle is «Жоба».
func MydataFieldTitle() Message {
	return Message{ID: "mydata.field_title"}
}

// MydataFieldTitleKk is «Атауы (қаз.)».
func MydataFieldTitleKk() Message {
	return Message{ID: "mydata.field_title_kk"}
}

// MydataFieldTitleRu is «Атауы (орыс.)».
func MydataFieldTitleRu() Message {
	return Message{ID: "mydata.field_title_ru"}
}

// MydataFieldToState is «Жаңа күйі».
func MydataFieldToState() Message {
	return Message{ID: "mydata.field_to_state"}
}

// MydataFieldTokens is «Токен».
func MydataFieldTokens() Message {
	return Message{ID: "mydata.field_tokens"}
}

// MydataFieldTopic is «Тақырып».
func MydataFieldTopic() Message {
	return Message{ID: "mydata.field_topic"}
}

// MydataFieldTouchedAt is «Соңғы өзгеріс».
func MydataFieldTouchedAt() Message {
	return Message{ID: "mydata.field_touched_at"}
}

// MydataFieldUnreachableSince is «Хабарлама жетпейтін уақыттан бері».
func MydataFieldUnreachableSince() Message {
	return Message{ID: "mydata.field_unreachable_since"}
}

// MydataFieldUpdates is «Хабар саны».
func MydataFieldUpdates() Message {
	return Message{ID: "mydata.field_updates"}
}

// MydataFieldUsedAt is «Пайдаланылған уақыты».
func MydataFieldUsedAt() Message {
	return Message{ID: "mydata.field_used_at"}
}

// MydataFieldUsername is «Telegram-дағы аты».
func MydataFieldUsername() Message {
	return Message{ID: "mydata.field_username"}
}

// MydataFieldVerifiedAt is «Расталған уақыты».
func MydataFieldVerifiedAt() Message {
	return Message{ID: "mydata.field_verified_at"}
}

// MydataFieldVersion is «Нұсқа».
func MydataFieldVersion() Message {
	return Message{ID: "mydata.field_version"}
}

// MydataFieldVote is «Жауабыңыз».
func MydataFieldVote() Message {
	return Message{ID: "mydata.field_vote"}
}

// MydataFieldWaitState is «Күйі».
func MydataFieldWaitState() Message {
	return Message{ID: "mydata.field_wait_state"}
}

// MydataFieldWaitingSince is «Қашаннан күтеді».
func MydataFieldWaitingSince() Message {
	return Message{ID: "mydata.field_waiting_since"}
}

// MydataFieldWeek is «Апта».
func MydataFieldWeek() Message {
	return Message{ID: "mydata.field_week"}
}

// MydataFieldWeekday is «Апта күні (1 — дүйсенбі)».
func MydataFieldWeekday() Message {
	return Message{ID: "mydata.field_weekday"}
}

// MydataFieldWhy is «Не үшін».
func MydataFieldWhy() Message {
	return Message{ID: "mydata.field_why"}
}

// MydataFieldWithFile is «Файлы бар».
func MydataFieldWithFile() Message {
	return Message{ID: "mydata.field_with_file"}
}

// MydataFieldWithdrawnAt is «Кері қайтарылған уақыты».
func MydataFieldWithdrawnAt() Message {
	return Message{ID: "mydata.field_withdrawn_at"}
}

// MydataFieldWords is «Сөзіңіз».
func MydataFieldWords() Message {
	return Message{ID: "mydata.field_words"}
}

// MydataFieldWriter is «Кім жазды».
func MydataFieldWriter() Message {
	return Message{ID: "mydata.field_writer"}
}

// MydataFieldXp is «Ұпай».
func MydataFieldXp() Message {
	return Message{ID: "mydata.field_xp"}
}

// MydataFieldZone is «Уақыт белдеуі».
func MydataFieldZone() Message {
	return Message{ID: "mydata.field_zone"}
}

// MydataGuardianApproved is «келісім расталды».
func MydataGuardianApproved() Message {
	return Message{ID: "mydata.guardian_approved"}
}

// MydataGuardianLapsed is «30 күн ішінде жауап болмады».
func MydataGuardianLapsed() Message {
	return Message{ID: "mydata.guardian_lapsed"}
}

// MydataGuardianRefused is «расталмады».
func MydataGuardianRefused() Message {
	return Message{ID: "mydata.guardian_refused"}
}

// MydataInvitationCoauthor is «Тең автор болу».
func MydataInvitationCoauthor() Message {
	return Message{ID: "mydata.invitation_coauthor"}
}

// MydataLeadActive is «бекітілген».
func MydataLeadActive() Message {
	return Message{ID: "mydata.lead_active"}
}

// MydataLeadEnded is «аяқталған».
func MydataLeadEnded() Message {
	return Message{ID: "mydata.lead_ended"}
}

// MydataLeadProposed is «ұсынылған».
func MydataLeadProposed() Message {
	return Message{ID: "mydata.lead_proposed"}
}

// MydataLeadRefused is «қабылданбаған».
func MydataLeadRefused() Message {
	return Message{ID: "mydata.lead_refused"}
}

// MydataMade is «Дайындалған уақыты: {{.Text}}. Барлық уақыт — Астана уақыты.».
func MydataMade(text string) Message {
	return Message{ID: "mydata.made", Args: Args{"Text": text}}
}

// MydataMeetingAsked is «тәлімгердің жауабы күтілуде».
func MydataMeetingAsked() Message {
	return Message{ID: "mydata.meeting_asked"}
}

// MydataMeetingBooked is «белгіленген».
func MydataMeetingBooked() Message {
	return Message{ID: "mydata.meeting_booked"}
}

// MydataMeetingCancelled is «тоқтатылған».
func MydataMeetingCancelled() Message {
	return Message{ID: "mydata.meeting_cancelled"}
}

// MydataMeetingDeclined is «тәлімгер қабылдамаған».
func MydataMeetingDeclined() Message {
	return Message{ID: "mydata.meeting_declined"}
}

// MydataMeetingHeld is «өтті».
func MydataMeetingHeld() Message {
	return Message{ID: "mydata.meeting_held"}
}

// MydataMeetingMissed is «екінші жақ келмеді».
func MydataMeetingMissed() Message {
	return Message{ID: "mydata.meeting_missed"}
}

// MydataNo is «жоқ».
func MydataNo() Message {
	return Message{ID: "mydata.no"}
}

// MydataNothing is «Ештеңе жоқ.».
func MydataNothing() Message {
	return Message{ID: "mydata.nothing"}
}

// MydataReviewAssigned is «оқылып жатыр».
func MydataReviewAssigned() Message {
	return Message{ID: "mydata.review_assigned"}
}

// MydataReviewLapsed is «басқаға берілді».
func MydataReviewLapsed() Message {
	return Message{ID: "mydata.review_lapsed"}
}

// MydataReviewRecused is «бас тартылды».
func MydataReviewRecused() Message {
	return Message{ID: "mydata.review_recused"}
}

// MydataReviewSubmitted is «жіберілді».
func MydataReviewSubmitted() Message {
	return Message{ID: "mydata.review_submitted"}
}

// MydataRights is «Деректеріңізді ботта /privacy командасымен басқара аласыз. Толық мәтін…».
func MydataRights() Message {
	return Message{ID: "mydata.rights"}
}

// MydataRoleAdministrator is «Әкімші».
func MydataRoleAdministrator() Message {
	return Message{ID: "mydata.role_administrator"}
}

// MydataRoleAuditor is «Аудитор».
func MydataRoleAuditor() Message {
	return Message{ID: "mydata.role_auditor"}
}

// MydataRoleCashier is «Кассир».
func MydataRoleCashier() Message {
	return Message{ID: "mydata.role_cashier"}
}

// MydataRoleExpert is «Сарапшы».
func MydataRoleExpert() Message {
	return Message{ID: "mydata.role_expert"}
}

// MydataRoleModerator is «Модератор».
func MydataRoleModerator() Message {
	return Message{ID: "mydata.role_moderator"}
}

// MydataRolePartner is «Серіктес».
func MydataRolePartner() Message {
	return Message{ID: "mydata.role_partner"}
}

// MydataRoleProgram is «бағдарлама (автоматты түрде)».
func MydataRoleProgram() Message {
	return Message{ID: "mydata.role_program"}
}

// MydataRoleSelf is «өзі».
func MydataRoleSelf() Message {
	return Message{ID: "mydata.role_self"}
}

// MydataRoleStaff is «Бағдарлама командасы».
func MydataRoleStaff() Message {
	return Message{ID: "mydata.role_staff"}
}

// MydataRoleTrainer is «Тренер».
func MydataRoleTrainer() Message {
	return Message{ID: "mydata.role_trainer"}
}

// MydataRoundApplied is «күшіне енді».
func MydataRoundApplied() Message {
	return Message{ID: "mydata.round_applied"}
}

// MydataRoundApproved is «бекітілді».
func MydataRoundApproved() Message {
	return Message{ID: "mydata.round_approved"}
}

// MydataRoundDone is «жарияланды».
func MydataRoundDone() Message {
	return Message{ID: "mydata.round_done"}
}

// MydataRoundDraft is «жоба күйінде».
func MydataRoundDraft() Message {
	return Message{ID: "mydata.round_draft"}
}

// MydataRoundProposed is «ұсынылды».
func MydataRoundProposed() Message {
	return Message{ID: "mydata.round_proposed"}
}

// MydataScreenedIdea is «идея трегі».
func MydataScreenedIdea() Message {
	return Message{ID: "mydata.screened_idea"}
}

// MydataScreenedPassed is «өтті».
func MydataScreenedPassed() Message {
	return Message{ID: "mydata.screened_passed"}
}

// MydataScreenedRefused is «бас тартылды».
func MydataScreenedRefused() Message {
	return Message{ID: "mydata.screened_refused"}
}

// MydataSectionActiveWeeks is «Белсенді апталарыңыз».
func MydataSectionActiveWeeks() Message {
	return Message{ID: "mydata.section_active_weeks"}
}

// MydataSectionAnnouncementButtons is «Хабарламаларыңыздың батырмалары».
func MydataSectionAnnouncementButtons() Message {
	return Message{ID: "mydata.section_announcement_buttons"}
}

// MydataSectionAnnouncementParts is «Хабарламаларыңыздың мәтіні».
func MydataSectionAnnouncementParts() Message {
	return Message{ID: "mydata.section_announcement_parts"}
}

// MydataSectionAnnouncementTaps is «Хабарламалардағы батырмаларды басуыңыз».
func MydataSectionAnnouncementTaps() Message {
	return Message{ID: "mydata.section_announcement_taps"}
}

// MydataSectionAnnouncementsGot is «Сізге жіберілген хабарламалар».
func MydataSectionAnnouncementsGot() Message {
	return Message{ID: "mydata.section_announcements_got"}
}

// MydataSectionAnnouncementsListed is «Сіз тізімінде болған хабарламалар».
func MydataSectionAnnouncementsListed() Message {
	return Message{ID: "mydata.section_announcements_listed"}
}

// MydataSectionAnnouncementsWritten is «Сіз жазған не мақұлдаған хабарламалар».
func MydataSectionAnnouncementsWritten() Message {
	return Message{ID: "mydata.section_announcements_written"}
}

// MydataSectionAppeals is «Апелляцияларыңыз».
func MydataSectionAppeals() Message {
	return Message{ID: "mydata.section_appeals"}
}

// MydataSectionApplicationEvents is «Өтінімдердің барысы».
func MydataSectionApplicationEvents() Message {
	return Message{ID: "mydata.section_application_events"}
}

// MydataSectionApplications is «Өтінімдер».
func MydataSectionApplications() Message {
	return Message{ID: "mydata.section_applications"}
}

// MydataSectionAttendance is «Сабақтарға қатысуыңыз».
func MydataSectionAttendance() Message {
	return Message{ID: "mydata.section_attendance"}
}

// MydataSectionAuditAboutMe is «Деректеріңізді кім қарады не өзгертті».
func MydataSectionAuditAboutMe() Message {
	return Message{ID: "mydata.section_audit_about_me"}
}

// MydataSectionAuditByMe is «Өзіңіз не істедіңіз».
func MydataSectionAuditByMe() Message {
	return Message{ID: "mydata.section_audit_by_me"}
}

// MydataSectionAwardBatches is «Сіз ұсынған немесе мақұлдаған токен тізімдері».
func MydataSectionAwardBatches() Message {
	return Message{ID: "mydata.section_award_batches"}
}

// MydataSectionAwards is «Команда сізге берген токендер».
func MydataSectionAwards() Message {
	return Message{ID: "mydata.section_awards"}
}

// MydataSectionBadges is «Белгілеріңіз».
func MydataSectionBadges() Message {
	return Message{ID: "mydata.section_badges"}
}

// MydataSectionBoardScores is «Ай рейтингіндегі ұпайыңыз».
func MydataSectionBoardScores() Message {
	return Message{ID: "mydata.section_board_scores"}
}

// MydataSectionCertificates is «Сертификаттарыңыз».
func MydataSectionCertificates() Message {
	return Message{ID: "mydata.section_certificates"}
}

// MydataSectionCheckins is «Екі апталық есептеріңіз».
func MydataSectionCheckins() Message {
	return Message{ID: "mydata.section_checkins"}
}

// MydataSectionCoauthor is «Тең автор болған өтінімдер».
func MydataSectionCoauthor() Message {
	return Message{ID: "mydata.section_coauthor"}
}

// MydataSectionConflicts is «Мүдделер қақтығысы туралы айтқаныңыз».
func MydataSectionConflicts() Message {
	return Message{ID: "mydata.section_conflicts"}
}

// MydataSectionConsents is «Келісімдер».
func MydataSectionConsents() Message {
	return Message{ID: "mydata.section_consents"}
}

// MydataSectionCourseFiles is «Жіберілген курс файлдары».
func MydataSectionCourseFiles() Message {
	return Message{ID: "mydata.section_course_files"}
}

// MydataSectionCourses is «Курстарыңыз».
func MydataSectionCourses() Message {
	return Message{ID: "mydata.section_courses"}
}

// MydataSectionCoursesMade is «Сіз жасаған курстар».
func MydataSectionCoursesMade() Message {
	return Message{ID: "mydata.section_courses_made"}
}

// MydataSectionDecisionRounds is «Сіз қатысқан шешімдер».
func MydataSectionDecisionRounds() Message {
	return Message{ID: "mydata.section_decision_rounds"}
}

// MydataSectionDeliveries is «Бір рет қана жіберілетін хабарлар».
func MydataSectionDeliveries() Message {
	return Message{ID: "mydata.section_deliveries"}
}

// MydataSectionDiagnoses is «Жоба диагностикасы».
func MydataSectionDiagnoses() Message {
	return Message{ID: "mydata.section_diagnoses"}
}

// MydataSectionEmissions is «Сіз ұсынған немесе шешкен токен шығарылымдары».
func MydataSectionEmissions() Message {
	return Message{ID: "mydata.section_emissions"}
}

// MydataSectionExports is «Сіз сұраған файлдар».
func MydataSectionExports() Message {
	return Message{ID: "mydata.section_exports"}
}

// MydataSectionFollowing is «Сіз жазылған жобалар».
func MydataSectionFollowing() Message {
	return Message{ID: "mydata.section_following"}
}

// MydataSectionFollowups is «Жобаның кейінгі есептері».
func MydataSectionFollowups() Message {
	return Message{ID: "mydata.section_followups"}
}

// MydataSectionFormDrafts is «Жіберілмеген үй тапсырмасы мен диагностика».
func MydataSectionFormDrafts() Message {
	return Message{ID: "mydata.section_form_drafts"}
}

// MydataSectionGame is «Деңгейіңіз бен ұпайыңыз».
func MydataSectionGame() Message {
	return Message{ID: "mydata.section_game"}
}

// MydataSectionGoals is «Жоба мақсаттары».
func MydataSectionGoals() Message {
	return Message{ID: "mydata.section_goals"}
}

// MydataSectionGrants is «Рөлдер».
func MydataSectionGrants() Message {
	return Message{ID: "mydata.section_grants"}
}

// MydataSectionGuardianConsents is «Ата-ананың немесе заңды өкілдің келісімі».
func MydataSectionGuardianConsents() Message {
	return Message{ID: "mydata.section_guardian_consents"}
}

// MydataSectionGuardianRequests is «Ата-анаға немесе заңды өкілге сұраныс».
func MydataSectionGuardianRequests() Message {
	return Message{ID: "mydata.section_guardian_requests"}
}

// MydataSectionHomeworkFiles is «Үй тапсырмасына жіберген файлдарыңыз».
func MydataSectionHomeworkFiles() Message {
	return Message{ID: "mydata.section_homework_files"}
}

// MydataSectionHomeworks is «Үй тапсырмаларыңыз».
func MydataSectionHomeworks() Message {
	return Message{ID: "mydata.section_homeworks"}
}

// MydataSectionImports is «Сіз жүктеген кестелер».
func MydataSectionImports() Message {
	return Message{ID: "mydata.section_imports"}
}

// MydataSectionInterviews is «Сұхбат балдары».
func MydataSectionInterviews() Message {
	return Message{ID: "mydata.section_interviews"}
}

// MydataSectionInvitations is «Шақыру сілтемелері».
func MydataSectionInvitations() Message {
	return Message{ID: "mydata.section_invitations"}
}

// MydataSectionInvitationsSeen is «Сізге көрсетілген шақырулар».
func MydataSectionInvitationsSeen() Message {
	return Message{ID: "mydata.section_invitations_seen"}
}

// MydataSectionJournal is «Соңғы екі күнде сізден келген хабарлар».
func MydataSectionJournal() Message {
	return Message{ID: "mydata.section_journal"}
}

// MydataSectionLeadMentors is «Жобаның тәлімгері».
func MydataSectionLeadMentors() Message {
	return Message{ID: "mydata.section_lead_mentors"}
}

// MydataSectionLessonChangesTold is «Айтылған сабақ өзгерістері».
func MydataSectionLessonChangesTold() Message {
	return Message{ID: "mydata.section_lesson_changes_told"}
}

// MydataSectionLessonGuesses is «Сабақтағы қате кодтар».
func MydataSectionLessonGuesses() Message {
	return Message{ID: "mydata.section_lesson_guesses"}
}

// MydataSectionLessonsTaught is «Сіз өткізетін сабақтар».
func MydataSectionLessonsTaught() Message {
	return Message{ID: "mydata.section_lessons_taught"}
}

// MydataSectionLetters is «Сізге жазылған хаттар».
func MydataSectionLetters() Message {
	return Message{ID: "mydata.section_letters"}
}

// MydataSectionLinkMisses is «Жарамсыз сілтемелер».
func MydataSectionLinkMisses() Message {
	return Message{ID: "mydata.section_link_misses"}
}

// MydataSectionMeetingChanges is «Кездесулердің өзгеруі».
func MydataSectionMeetingChanges() Message {
	return Message{ID: "mydata.section_meeting_changes"}
}

// MydataSectionMeetingNotes is «Кездесу туралы жазғаныңыз».
func MydataSectionMeetingNotes() Message {
	return Message{ID: "mydata.section_meeting_notes"}
}

// MydataSectionMeetings is «Кездесулеріңіз».
func MydataSectionMeetings() Message {
	return Message{ID: "mydata.section_meetings"}
}

// MydataSectionMeetingsGiven is «Сіз тәлімгер болған кездесулер».
func MydataSectionMeetingsGiven() Message {
	return Message{ID: "mydata.section_meetings_given"}
}

// MydataSectionMentor is «Тәлімгерлік».
func MydataSectionMentor() Message {
	return Message{ID: "mydata.section_mentor"}
}

// MydataSectionMentorAlerts is «Кездесулер туралы командаға хабарламалар».
func MydataSectionMentorAlerts() Message {
	return Message{ID: "mydata.section_mentor_alerts"}
}

// MydataSectionMentorCertificates is «Тәлімгер сағаттарының сертификаттары».
func MydataSectionMentorCertificates() Message {
	return Message{ID: "mydata.section_mentor_certificates"}
}

// MydataSectionMentorRules is «Апта сайынғы бос уақытыңыз».
func MydataSectionMentorRules() Message {
	return Message{ID: "mydata.section_mentor_rules"}
}

// MydataSectionMentorWaits is «Тәлімгерді күту».
func MydataSectionMentorWaits() Message {
	return Message{ID: "mydata.section_mentor_waits"}
}

// MydataSectionMentorWindows is «Бір реттік бос уақытыңыз».
func MydataSectionMentorWindows() Message {
	return Message{ID: "mydata.section_mentor_windows"}
}

// MydataSectionMessages is «Бот соңғы екі күнде жіберген не жіберетін хабарламалар».
func MydataSectionMessages() Message {
	return Message{ID: "mydata.section_messages"}
}

// MydataSectionNextSteps is «Кездесуден кейінгі қадамдар».
func MydataSectionNextSteps() Message {
	return Message{ID: "mydata.section_next_steps"}
}

// MydataSectionNotes is «Қызметкерлер сіз туралы жазғандар».
func MydataSectionNotes() Message {
	return Message{ID: "mydata.section_notes"}
}

// MydataSectionPerson is «Сіз».
func MydataSectionPerson() Message {
	return Message{ID: "mydata.section_person"}
}

// MydataSectionPersonTags is «Қызметкерлер сізге қойған тегтер».
func MydataSectionPersonTags() Message {
	return Message{ID: "mydata.section_person_tags"}
}

// MydataSectionReferrals is «Шақыру».
func MydataSectionReferrals() Message {
	return Message{ID: "mydata.section_referrals"}
}

// MydataSectionReminded is «Жіберілген сабақ еске салулары».
func MydataSectionReminded() Message {
	return Message{ID: "mydata.section_reminded"}
}

// MydataSectionReminders is «Еске салулар».
func MydataSectionReminders() Message {
	return Message{ID: "mydata.section_reminders"}
}

// MydataSectionReviewer is «Сарапшы ретінде не оқитыныңыз».
func MydataSectionReviewer() Message {
	return Message{ID: "mydata.section_reviewer"}
}

// MydataSectionReviewsGiven is «Сіз берген пікірлер».
func MydataSectionReviewsGiven() Message {
	return Message{ID: "mydata.section_reviews_given"}
}

// MydataSectionReviewsGot is «Өтініміңізге берілген пікірлер».
func MydataSectionReviewsGot() Message {
	return Message{ID: "mydata.section_reviews_got"}
}

// MydataSectionRoleInvitations is «Рөлге шақырулар».
func MydataSectionRoleInvitations() Message {
	return Message{ID: "mydata.section_role_invitations"}
}

// MydataSectionRubrics is «Сіз жазған бағалау өлшемшарттары».
func MydataSectionRubrics() Message {
	return Message{ID: "mydata.section_rubrics"}
}

// MydataSectionScreenings is «Өтінімдерді бастапқы тексеру».
func MydataSectionScreenings() Message {
	return Message{ID: "mydata.section_screenings"}
}

// MydataSectionSegments is «Сіз сақтаған сегменттер».
func MydataSectionSegments() Message {
	return Message{ID: "mydata.section_segments"}
}

// MydataSectionSnoozed is «Кейінге қалдырылған еске салулар».
func MydataSectionSnoozed() Message {
	return Message{ID: "mydata.section_snoozed"}
}

// MydataSectionStaffGroups is «Команда топтары, сіз қосқан».
func MydataSectionStaffGroups() Message {
	return Message{ID: "mydata.section_staff_groups"}
}

// MydataSectionTaskChecks is «Сіз тексерген тапсырмалар».
func MydataSectionTaskChecks() Message {
	return Message{ID: "mydata.section_task_checks"}
}

// MydataSectionTaskEvents is «Тапсырмалардағы оқиғалар».
func MydataSectionTaskEvents() Message {
	return Message{ID: "mydata.section_task_events"}
}

// MydataSectionTaskFiles is «Дәлел файлдарының белгілері».
func MydataSectionTaskFiles() Message {
	return Message{ID: "mydata.section_task_files"}
}

// MydataSectionTaskGuesses is «Қате код пен жауап».
func MydataSectionTaskGuesses() Message {
	return Message{ID: "mydata.section_task_guesses"}
}

// MydataSectionTaskMessages is «Тапсырмаға қатысушыларға жазғаныңыз».
func MydataSectionTaskMessages() Message {
	return Message{ID: "mydata.section_task_messages"}
}

// MydataSectionTaskProofs is «Сіз жіберген дәлелдер».
func MydataSectionTaskProofs() Message {
	return Message{ID: "mydata.section_task_proofs"}
}

// MydataSectionTasksDone is «Сіз алған тапсырмалар».
func MydataSectionTasksDone() Message {
	return Message{ID: "mydata.section_tasks_done"}
}

// MydataSectionTasksMade is «Сіз жасаған тапсырмалар».
func MydataSectionTasksMade() Message {
	return Message{ID: "mydata.section_tasks_made"}
}

// MydataSectionThanksCode is «QR-кодыңыз».
func MydataSectionThanksCode() Message {
	return Message{ID: "mydata.section_thanks_code"}
}

// MydataSectionThanksGiven is «Сіз айтқан рақметтер».
func MydataSectionThanksGiven() Message {
	return Message{ID: "mydata.section_thanks_given"}
}

// MydataSectionThanksGot is «Сізге айтылған рақметтер».
func MydataSectionThanksGot() Message {
	return Message{ID: "mydata.section_thanks_got"}
}

// MydataSectionThanksHidden is «Аты бойынша іздеу».
func MydataSectionThanksHidden() Message {
	return Message{ID: "mydata.section_thanks_hidden"}
}

// MydataSectionTicketDrafts is «Жіберілмеген сұрақ».
func MydataSectionTicketDrafts() Message {
	return Message{ID: "mydata.section_ticket_drafts"}
}

// MydataSectionTicketMessages is «Сұрақтардағы хабарлар».
func MydataSectionTicketMessages() Message {
	return Message{ID: "mydata.section_ticket_messages"}
}

// MydataSectionTickets is «Командаға сұрақтар».
func MydataSectionTickets() Message {
	return Message{ID: "mydata.section_tickets"}
}

// MydataSectionTokenAccount is «Токен есебіңіз».
func MydataSectionTokenAccount() Message {
	return Message{ID: "mydata.section_token_account"}
}

// MydataSectionTokens is «Токен қозғалысы».
func MydataSectionTokens() Message {
	return Message{ID: "mydata.section_tokens"}
}

// MydataSectionVerifiedHours is «Расталған сағаттарыңыз».
func MydataSectionVerifiedHours() Message {
	return Message{ID: "mydata.section_verified_hours"}
}

// MydataSectionWhereabouts is «Чатта тоқтаған жеріңіз».
func MydataSectionWhereabouts() Message {
	return Message{ID: "mydata.section_whereabouts"}
}

// MydataStepDone is «орындалды».
func MydataStepDone() Message {
	return Message{ID: "mydata.step_done"}
}

// MydataStepDropped is «алып тасталған».
func MydataStepDropped() Message {
	return Message{ID: "mydata.step_dropped"}
}

// MydataStepOpen is «орындалып жатыр».
func MydataStepOpen() Message {
	return Message{ID: "mydata.step_open"}
}

// MydataThanksCancelled is «бас тартылды».
func MydataThanksCancelled() Message {
	return Message{ID: "mydata.thanks_cancelled"}
}

// MydataThanksReturned is «қайтты».
func MydataThanksReturned() Message {
	return Message{ID: "mydata.thanks_returned"}
}

// MydataThanksSent is «жетті».
func MydataThanksSent() Message {
	return Message{ID: "mydata.thanks_sent"}
}

// MydataThanksWaiting is «күтіп тұр».
func MydataThanksWaiting() Message {
	return Message{ID: "mydata.thanks_waiting"}
}

// MydataTitle is «Сіз туралы сақталған деректер».
func MydataTitle() Message {
	return Message{ID: "mydata.title"}
}

// MydataWaitOffered is «уақыт ұсынылған».
func MydataWaitOffered() Message {
	return Message{ID: "mydata.wait_offered"}
}

// MydataWaitOut is «кезектен шыққан».
func MydataWaitOut() Message {
	return Message{ID: "mydata.wait_out"}
}

// MydataWaitServed is «кездесуге жазылған».
func MydataWaitServed() Message {
	return Message{ID: "mydata.wait_served"}
}

// MydataWaitWaiting is «кезекте».
func MydataWaitWaiting() Message {
	return Message{ID: "mydata.wait_waiting"}
}

// MydataWriterTeam is «команда».
func MydataWriterTeam() Message {
	return Message{ID: "mydata.writer_team"}
}

// MydataWriterYou is «сіз».
func MydataWriterYou() Message {
	return Message{ID: "mydata.writer_you"}
}

// MydataYes is «иә».
func MydataYes() Message {
	return Message{ID: "mydata.yes"}
}
