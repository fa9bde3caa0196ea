// Code generated from common.kk.toml and common.ru.toml by locales/generate. DO NOT EDIT.

package locales

// CommonAbsent is «Қатыспады».
func CommonAbsent() Message {
	return Message{ID: "common.absent"}
}

// CommonAccelerator is «Акселератор».
func CommonAccelerator() Message {
	return Message{ID: "common.accelerator"}
}

// CommonAchievement is «Жетістік».
func CommonAchievement() Message {
	return Message{ID: "common.achievement"}
}

// CommonAdmin is «Әкімші».
func CommonAdmin() Message {
	return Message{ID: "common.admin"}
}

// CommonAlumni is «Түлектер».
func CommonAlumni() Message {
	return Message{ID: "common.alumni"}
}

// CommonAlumniClub is «Түлектер клубы».
func CommonAlumniClub() Message {
	return Message{ID: "common.alumni_club"}
}

// CommonAmount is «Мөлшері».
func CommonAmount() Message {
	return Message{ID: "common.amount"}
}

// CommonAnnouncement is «Хабарлама».
func CommonAnnouncement() Message {
	return Message{ID: "common.announcement"}
}

// CommonAppeal is «Апелляция беру».
func CommonAppeal() Message {
	return Message{ID: "common.appeal"}
}

// CommonApplication is «Өтінім».
func CommonApplication() Message {
	return Message{ID: "common.application"}
}

// CommonApply is «Өтінім беру».
func CommonApply() Message {
	return Message{ID: "common.apply"}
}

// CommonApprove is «Мақұлдау».
func CommonApprove() Message {
	return Message{ID: "common.approve"}
}

// CommonAreYouSure is «Сенімдісіз бе?».
func CommonAreYouSure() Message {
	return Message{ID: "common.are_you_sure"}
}

// CommonAssess is «Бағалау».
func CommonAssess() Message {
	return Message{ID: "common.assess"}
}

// CommonAstanaTime is «Астана уақыты».
func CommonAstanaTime() Message {
	return Message{ID: "common.astana_time"}
}

// CommonAttendance is «Сабаққа қатысу».
func CommonAttendance() Message {
	return Message{ID: "common.attendance"}
}

// CommonAudience is «Алушылар тобы».
func CommonAudience() Message {
	return Message{ID: "common.audience"}
}

// CommonBack is «Артқа».
func CommonBack() Message {
	return Message{ID: "common.back"}
}

// CommonBadge is «Белгі».
func CommonBadge() Message {
	return Message{ID: "common.badge"}
}

// CommonBalance is «Баланс».
func CommonBalance() Message {
	return Message{ID: "common.balance"}
}

// CommonBin is «БСН».
func CommonBin() Message {
	return Message{ID: "common.bin"}
}

// CommonBirthDate is «Туған күні».
func CommonBirthDate() Message {
	return Message{ID: "common.birth_date"}
}

// CommonBook is «Кездесуге жазылу».
func CommonBook() Message {
	return Message{ID: "common.book"}
}

// CommonBroadcast is «Хабар тарату».
func CommonBroadcast() Message {
	return Message{ID: "common.broadcast"}
}

// CommonBuy is «Сатып алу».
func CommonBuy() Message {
	return Message{ID: "common.buy"}
}

// CommonCancel is «Болдырмау».
func CommonCancel() Message {
	return Message{ID: "common.cancel"}
}

// CommonCancelMeeting is «Кездесуден бас тарту».
func CommonCancelMeeting() Message {
	return Message{ID: "common.cancel_meeting"}
}

// CommonCannotBeUndone is «Бұл әрекетті қайтару мүмкін емес.».
func CommonCannotBeUndone() Message {
	return Message{ID: "common.cannot_be_undone"}
}

// CommonCertificate is «Сертификат».
func CommonCertificate() Message {
	return Message{ID: "common.certificate"}
}

// CommonChangeLeader is «Өзгеріс көшбасшысы».
func CommonChangeLeader() Message {
	return Message{ID: "common.change_leader"}
}

// CommonCheckIn is «Белгілену».
func CommonCheckIn() Message {
	return Message{ID: "common.check_in"}
}

// CommonCheckinCode is «Қатысу коды».
func CommonCheckinCode() Message {
	return Message{ID: "common.checkin_code"}
}

// CommonChooseLanguage is «Тілді таңдаңыз».
func CommonChooseLanguage() Message {
	return Message{ID: "common.choose_language"}
}

// CommonChooseRegion is «Өңірді таңдаңыз».
func CommonChooseRegion() Message {
	return Message{ID: "common.choose_region"}
}

// CommonChooseSlot is «Уақытты таңдаңыз».
func CommonChooseSlot() Message {
	return Message{ID: "common.choose_slot"}
}

// CommonCity is «Қала».
func CommonCity() Message {
	return Message{ID: "common.city"}
}

// CommonClose is «Жабу».
func CommonClose() Message {
	return Message{ID: "common.close"}
}

// CommonCoach is «Коуч».
func CommonCoach() Message {
	return Message{ID: "common.coach"}
}

// CommonCohort is «Лек».
func CommonCohort() Message {
	return Message{ID: "common.cohort"}
}

// CommonComment is «Пікір».
func CommonComment() Message {
	return Message{ID: "common.comment"}
}

// CommonConfirm is «Растау».
func CommonConfirm() Message {
	return Message{ID: "common.confirm"}
}

// CommonConfirmReceipt is «Алғанымды растау».
func CommonConfirmReceipt() Message {
	return Message{ID: "common.confirm_receipt"}
}

// CommonConflictOfInterest is «Мүдделер қақтығысы».
func CommonConflictOfInterest() Message {
	return Message{ID: "common.conflict_of_interest"}
}

// CommonConsent is «Келісім».
func CommonConsent() Message {
	return Message{ID: "common.consent"}
}

// CommonContinueDraft is «Нобайды жалғастыру».
func CommonContinueDraft() Message {
	return Message{ID: "common.continue_draft"}
}

// CommonCoupon is «Купон».
func CommonCoupon() Message {
	return Message{ID: "common.coupon"}
}

// CommonCouponUsed is «Купон пайдаланылған».
func CommonCouponUsed() Message {
	return Message{ID: "common.coupon_used"}
}

// CommonCourse is «Курс».
func CommonCourse() Message {
	return Message{ID: "common.course"}
}

// CommonCreateOffer is «Ұсыныс қосу».
func CommonCreateOffer() Message {
	return Message{ID: "common.create_offer"}
}

// CommonCredited is «Есептелді».
func CommonCredited() Message {
	return Message{ID: "common.credited"}
}

// CommonCriterion is «Бағалау өлшемшарты».
func CommonCriterion() Message {
	return Message{ID: "common.criterion"}
}

// CommonDayAfterTomorrow is «Бүрсігүні».
func CommonDayAfterTomorrow() Message {
	return Message{ID: "common.day_after_tomorrow"}
}

// CommonDeadline is «Соңғы мерзім».
func CommonDeadline() Message {
	return Message{ID: "common.deadline"}
}

// CommonDeal is «Мәміле».
func CommonDeal() Message {
	return Message{ID: "common.deal"}
}

// CommonDebited is «Шегерілді».
func CommonDebited() Message {
	return Message{ID: "common.debited"}
}

// CommonDecline is «Қабылдамау».
func CommonDecline() Message {
	return Message{ID: "common.decline"}
}

// CommonDelete is «Жою».
func CommonDelete() Message {
	return Message{ID: "common.delete"}
}

// CommonDeleteMyData is «Деректерімді жою».
func CommonDeleteMyData() Message {
	return Message{ID: "common.delete_my_data"}
}

// CommonDetails is «Толығырақ».
func CommonDetails() Message {
	return Message{ID: "common.details"}
}

// CommonDevelopmentPlan is «Жеке даму траекториясы».
func CommonDevelopmentPlan() Message {
	return Message{ID: "common.development_plan"}
}

// CommonDirCulture is «Мәдениет және өнер».
func CommonDirCulture() Message {
	return Message{ID: "common.dir_culture"}
}

// CommonDirEcology is «Экология».
func CommonDirEcology() Message {
	return Message{ID: "common.dir_ecology"}
}

// CommonDirEducation is «Білім беру».
func CommonDirEducation() Message {
	return Message{ID: "common.dir_education"}
}

// CommonDirInclusion is «Инклюзия».
func CommonDirInclusion() Message {
	return Message{ID: "common.dir_inclusion"}
}

// CommonDirMemory is «Тарихи жады».
func CommonDirMemory() Message {
	return Message{ID: "common.dir_memory"}
}

// CommonDirTourism is «Туризм».
func CommonDirTourism() Message {
	return Message{ID: "common.dir_tourism"}
}

// CommonDirUrban is «Аумақты дамыту».
func CommonDirUrban() Message {
	return Message{ID: "common.dir_urban"}
}

// CommonDirVolunteering is «Волонтерлік».
func CommonDirVolunteering() Message {
	return Message{ID: "common.dir_volunteering"}
}

// CommonDirection is «Бағыт».
func CommonDirection() Message {
	return Message{ID: "common.direction"}
}

// CommonDistrict is «Аудан».
func CommonDistrict() Message {
	return Message{ID: "common.district"}
}

// CommonDone is «Дайын».
func CommonDone() Message {
	return Message{ID: "common.done"}
}

// CommonDraft is «Нобай».
func CommonDraft() Message {
	return Message{ID: "common.draft"}
}

// CommonEdit is «Өзгерту».
func CommonEdit() Message {
	return Message{ID: "common.edit"}
}

// CommonEmail is «Электрондық пошта».
func CommonEmail() Message {
	return Message{ID: "common.email"}
}

// CommonEmptyList is «Әзірге ештеңе жоқ».
func CommonEmptyList() Message {
	return Message{ID: "common.empty_list"}
}

// CommonEndTime is «Аяқталуы».
func CommonEndTime() Message {
	return Message{ID: "common.end_time"}
}

// CommonErrCouponInvalid is «Купон жарамсыз немесе пайдаланылған.».
func CommonErrCouponInvalid() Message {
	return Message{ID: "common.err_coupon_invalid"}
}

// CommonErrDate is «Күнді КК.АА.ЖЖЖЖ түрінде енгізіңіз. Мысалы: 05.11.2026.».
func CommonErrDate() Message {
	return Message{ID: "common.err_date"}
}

// CommonErrDeadlinePassed is «Өтінім қабылдау мерзімі аяқталды.».
func CommonErrDeadlinePassed() Message {
	return Message{ID: "common.err_deadline_passed"}
}

// CommonErrDuplicatePhoto is «Бұл фото бұрын жіберілген.».
func CommonErrDuplicatePhoto() Message {
	return Message{ID: "common.err_duplicate_photo"}
}

// CommonErrFileTooBig is «Файл тым үлкен.».
func CommonErrFileTooBig() Message {
	return Message{ID: "common.err_file_too_big"}
}

// CommonErrGeneric is «Қате шықты. Кейінірек қайталап көріңіз.».
func CommonErrGeneric() Message {
	return Message{ID: "common.err_generic"}
}

// CommonErrInsufficient is «Токен жеткіліксіз.».
func CommonErrInsufficient() Message {
	return Message{ID: "common.err_insufficient"}
}

// CommonErrLimit is «Лимиттен асып кетті.».
func CommonErrLimit() Message {
	return Message{ID: "common.err_limit"}
}

// CommonErrNoAccess is «Бұл бөлімге рұқсатыңыз жоқ.».
func CommonErrNoAccess() Message {
	return Message{ID: "common.err_no_access"}
}

// CommonErrNotFound is «Ештеңе табылмады.».
func CommonErrNotFound() Message {
	return Message{ID: "common.err_not_found"}
}

// CommonErrNumber is «Тек сан енгізіңіз.».
func CommonErrNumber() Message {
	return Message{ID: "common.err_number"}
}

// CommonErrPhone is «Нөмірді +7 7XX XXX XX XX түрінде енгізіңіз.».
func CommonErrPhone() Message {
	return Message{ID: "common.err_phone"}
}

// CommonErrPrivateChatOnly is «Бұл әрекет тек ботпен жеке чатта қолжетімді.».
func CommonErrPrivateChatOnly() Message {
	return Message{ID: "common.err_private_chat_only"}
}

// CommonErrRateLimited is «Сұраныс тым көп. Сәл күте тұрыңыз.».
func CommonErrRateLimited() Message {
	return Message{ID: "common.err_rate_limited"}
}

// CommonErrSelfTransfer is «Өзіңізге токен аударуға болмайды.».
func CommonErrSelfTransfer() Message {
	return Message{ID: "common.err_self_transfer"}
}

// CommonErrSlotTaken is «Бұл уақыт бос емес. Басқасын таңдаңыз.».
func CommonErrSlotTaken() Message {
	return Message{ID: "common.err_slot_taken"}
}

// CommonErrStaleButton is «Бұл батырма ескірген. Мәзірді қайта ашыңыз.».
func CommonErrStaleButton() Message {
	return Message{ID: "common.err_stale_button"}
}

// CommonErrUnknownInput is «Түсінбедім. Төмендегі батырмалардың бірін таңдаңыз.».
func CommonErrUnknownInput() Message {
	return Message{ID: "common.err_unknown_input"}
}

// CommonExcused is «Себепті».
func CommonExcused() Message {
	return Message{ID: "common.excused"}
}

// CommonExpert is «Сарапшы».
func CommonExpert() Message {
	return Message{ID: "common.expert"}
}

// CommonExportMyData is «Деректерімді жүктеп алу».
func CommonExportMyData() Message {
	return Message{ID: "common.export_my_data"}
}

// CommonFaq is «Жиі қойылатын сұрақтар».
func CommonFaq() Message {
	return Message{ID: "common.faq"}
}

// CommonFullName is «Аты-жөні».
func CommonFullName() Message {
	return Message{ID: "common.full_name"}
}

// CommonGiveConsent is «Келісім беремін».
func CommonGiveConsent() Message {
	return Message{ID: "common.give_consent"}
}

// CommonGreeting is «Сәлеметсіз бе!».
func CommonGreeting() Message {
	return Message{ID: "common.greeting"}
}

// CommonHelp is «Көмек».
func CommonHelp() Message {
	return Message{ID: "common.help"}
}

// CommonHistory is «Операциялар тарихы».
func CommonHistory() Message {
	return Message{ID: "common.history"}
}

// CommonHomework is «Үй тапсырмасы».
func CommonHomework() Message {
	return Message{ID: "common.homework"}
}

// CommonInEscrow is «Резервте».
func CommonInEscrow() Message {
	return Message{ID: "common.in_escrow"}
}

// CommonJoinOnline is «Онлайн қосылу».
func CommonJoinOnline() Message {
	return Message{ID: "common.join_online"}
}

// CommonKnowledgeBase is «Білім базасы».
func CommonKnowledgeBase() Message {
	return Message{ID: "common.knowledge_base"}
}

// CommonLangKk is «Қазақша».
func CommonLangKk() Message {
	return Message{ID: "common.lang_kk"}
}

// CommonLangRu is «Русский».
func CommonLangRu() Message {
	return Message{ID: "common.lang_ru"}
}

// CommonLanguage is «Тіл».
func CommonLanguage() Message {
	return Message{ID: "common.language"}
}

// CommonLate is «Кешікті».
func CommonLate() Message {
	return Message{ID: "common.late"}
}

// CommonLeaderboard is «Көшбасшылар тақтасы».
func CommonLeaderboard() Message {
	return Message{ID: "common.leaderboard"}
}

// CommonLesson is «Сабақ».
func CommonLesson() Message {
	return Message{ID: "common.lesson"}
}

// CommonLevel is «Деңгей».
func CommonLevel() Message {
	return Message{ID: "common.level"}
}

// CommonLimit is «Лимит».
func CommonLimit() Message {
	return Message{ID: "common.limit"}
}

// CommonLoading is «Жүктелуде…».
func CommonLoading() Message {
	return Message{ID: "common.loading"}
}

// CommonMarket is «LIFT-MARKET».
func CommonMarket() Message {
	return Message{ID: "common.market"}
}

// CommonMeeting is «Кездесу».
func CommonMeeting() Message {
	return Message{ID: "common.meeting"}
}

// CommonMentor is «Тәлімгер».
func CommonMentor() Message {
	return Message{ID: "common.mentor"}
}

// CommonMenu is «Мәзір».
func CommonMenu() Message {
	return Message{ID: "common.menu"}
}

// CommonMenuMain is «Басты мәзір».
func CommonMenuMain() Message {
	return Message{ID: "common.menu_main"}
}

// CommonModerator is «Модератор».
func CommonModerator() Message {
	return Message{ID: "common.moderator"}
}

// CommonModule is «Модуль».
func CommonModule() Message {
	return Message{ID: "common.module"}
}

// CommonMyApplications is «Өтінімдерім».
func CommonMyApplications() Message {
	return Message{ID: "common.my_applications"}
}

// CommonMyMeetings is «Кездесулерім».
func CommonMyMeetings() Message {
	return Message{ID: "common.my_meetings"}
}

// CommonMyTasks is «Тапсырмаларым».
func CommonMyTasks() Message {
	return Message{ID: "common.my_tasks"}
}

// CommonNext is «Келесі».
func CommonNext() Message {
	return Message{ID: "common.next"}
}

// CommonNo is «Жоқ».
func CommonNo() Message {
	return Message{ID: "common.no"}
}

// CommonNoShow is «Келмеді».
func CommonNoShow() Message {
	return Message{ID: "common.no_show"}
}

// CommonNotifications is «Хабарландырулар».
func CommonNotifications() Message {
	return Message{ID: "common.notifications"}
}

// CommonOffer is «Ұсыныс».
func CommonOffer() Message {
	return Message{ID: "common.offer"}
}

// CommonOpenDispute is «Дау ашу».
func CommonOpenDispute() Message {
	return Message{ID: "common.open_dispute"}
}

// CommonOptional is «Міндетті емес».
func CommonOptional() Message {
	return Message{ID: "common.optional"}
}

// CommonOrganisation is «Ұйым».
func CommonOrganisation() Message {
	return Message{ID: "common.organisation"}
}

// CommonParentConsent is «Ата-ананың немесе заңды өкілдің келісімі».
func CommonParentConsent() Message {
	return Message{ID: "common.parent_consent"}
}

// CommonParticipant is «Қатысушы».
func CommonParticipant() Message {
	return Message{ID: "common.participant"}
}

// CommonPartner is «Серіктес».
func CommonPartner() Message {
	return Message{ID: "common.partner"}
}

// CommonPersonalData is «Дербес деректер».
func CommonPersonalData() Message {
	return Message{ID: "common.personal_data"}
}

// CommonPhone is «Телефон нөмірі».
func CommonPhone() Message {
	return Message{ID: "common.phone"}
}

// CommonPlace is «Орын».
func CommonPlace() Message {
	return Message{ID: "common.place"}
}

// CommonPlaceWhere is «Өтетін жері».
func CommonPlaceWhere() Message {
	return Message{ID: "common.place_where"}
}

// CommonPoints is «Ұпай».
func CommonPoints() Message {
	return Message{ID: "common.points"}
}

// CommonPresent is «Қатысты».
func CommonPresent() Message {
	return Message{ID: "common.present"}
}

// CommonPrice is «Бағасы».
func CommonPrice() Message {
	return Message{ID: "common.price"}
}

// CommonPrivacy is «Құпиялық».
func CommonPrivacy() Message {
	return Message{ID: "common.privacy"}
}

// CommonPrivacyPolicy is «Құпиялық саясаты».
func CommonPrivacyPolicy() Message {
	return Message{ID: "common.privacy_policy"}
}

// CommonProfile is «Профиль».
func CommonProfile() Message {
	return Message{ID: "common.profile"}
}

// CommonProgramme is «Бағдарлама».
func CommonProgramme() Message {
	return Message{ID: "common.programme"}
}

// CommonProject is «Жоба».
func CommonProject() Message {
	return Message{ID: "common.project"}
}

// CommonProjectLead is «Жоба жетекшісі».
func CommonProjectLead() Message {
	return Message{ID: "common.project_lead"}
}

// CommonPromoCode is «Промокод».
func CommonPromoCode() Message {
	return Message{ID: "common.promo_code"}
}

// CommonProof is «Дәлел».
func CommonProof() Message {
	return Message{ID: "common.proof"}
}

// CommonQuestionN is «{{.N}}-сұрақ».
func CommonQuestionN(n int) Message {
	return Message{ID: "common.question_n", Args: Args{"N": n}}
}

// CommonQuietHours is «Тыныш уақыт».
func CommonQuietHours() Message {
	return Message{ID: "common.quiet_hours"}
}

// CommonReason is «Себебі».
func CommonReason() Message {
	return Message{ID: "common.reason"}
}

// CommonRecipient is «Алушы».
func CommonRecipient() Message {
	return Message{ID: "common.recipient"}
}

// CommonRecuse is «Бағалаудан бас тарту».
func CommonRecuse() Message {
	return Message{ID: "common.recuse"}
}

// CommonRedeemCoupon is «Купонды пайдалану».
func CommonRedeemCoupon() Message {
	return Message{ID: "common.redeem_coupon"}
}

// CommonRefund is «Қайтару».
func CommonRefund() Message {
	return Message{ID: "common.refund"}
}

// CommonRegion is «Өңір».
func CommonRegion() Message {
	return Message{ID: "common.region"}
}

// CommonReminder is «Еске салу».
func CommonReminder() Message {
	return Message{ID: "common.reminder"}
}

// CommonRequestNeed is «Сұраныс».
func CommonRequestNeed() Message {
	return Message{ID: "common.request_need"}
}

// CommonRequired is «Міндетті».
func CommonRequired() Message {
	return Message{ID: "common.required"}
}

// CommonReschedule is «Басқа уақытқа ауыстыру».
func CommonReschedule() Message {
	return Message{ID: "common.reschedule"}
}

// CommonReturnForRevision is «Түзетуге қайтару».
func CommonReturnForRevision() Message {
	return Message{ID: "common.return_for_revision"}
}

// CommonReview is «Сараптама».
func CommonReview() Message {
	return Message{ID: "common.review"}
}

// CommonReward is «Сыйлық».
func CommonReward() Message {
	return Message{ID: "common.reward"}
}

// CommonSave is «Сақтау».
func CommonSave() Message {
	return Message{ID: "common.save"}
}

// CommonSaveDraft is «Нобайды сақтау».
func CommonSaveDraft() Message {
	return Message{ID: "common.save_draft"}
}

// CommonSaved is «Сақталды».
func CommonSaved() Message {
	return Message{ID: "common.saved"}
}

// CommonScaling is «Ауқымын кеңейту».
func CommonScaling() Message {
	return Message{ID: "common.scaling"}
}

// CommonSchedule is «Кесте».
func CommonSchedule() Message {
	return Message{ID: "common.schedule"}
}

// CommonScore is «Балл».
func CommonScore() Message {
	return Message{ID: "common.score"}
}

// CommonSearch is «Іздеу».
func CommonSearch() Message {
	return Message{ID: "common.search"}
}

// CommonSegment is «Сегмент».
func CommonSegment() Message {
	return Message{ID: "common.segment"}
}

// CommonSendProof is «Дәлел жіберу».
func CommonSendProof() Message {
	return Message{ID: "common.send_proof"}
}

// CommonSender is «Жіберуші».
func CommonSender() Message {
	return Message{ID: "common.sender"}
}

// CommonSent is «Жіберілді».
func CommonSent() Message {
	return Message{ID: "common.sent"}
}

// CommonSettings is «Баптаулар».
func CommonSettings() Message {
	return Message{ID: "common.settings"}
}

// CommonSharePhone is «Нөмірді жіберу».
func CommonSharePhone() Message {
	return Message{ID: "common.share_phone"}
}

// CommonShowMore is «Тағы көрсету».
func CommonShowMore() Message {
	return Message{ID: "common.show_more"}
}

// CommonSkip is «Өткізіп жіберу».
func CommonSkip() Message {
	return Message{ID: "common.skip"}
}

// CommonSlot is «Бос уақыт».
func CommonSlot() Message {
	return Message{ID: "common.slot"}
}

// CommonSocialFranchise is «Әлеуметтік франшиза».
func CommonSocialFranchise() Message {
	return Message{ID: "common.social_franchise"}
}

// CommonSocialProject is «Әлеуметтік жоба».
func CommonSocialProject() Message {
	return Message{ID: "common.social_project"}
}

// CommonStartTime is «Басталуы».
func CommonStartTime() Message {
	return Message{ID: "common.start_time"}
}

// CommonStatus is «Күйі».
func CommonStatus() Message {
	return Message{ID: "common.status"}
}

// CommonStatusAccepted is «Қабылданды».
func CommonStatusAccepted() Message {
	return Message{ID: "common.status_accepted"}
}

// CommonStatusApproved is «Мақұлданды».
func CommonStatusApproved() Message {
	return Message{ID: "common.status_approved"}
}

// CommonStatusArchived is «Мұрағатта».
func CommonStatusArchived() Message {
	return Message{ID: "common.status_archived"}
}

// CommonStatusDeclined is «Қабылданбады».
func CommonStatusDeclined() Message {
	return Message{ID: "common.status_declined"}
}

// CommonStatusDraft is «Нобай».
func CommonStatusDraft() Message {
	return Message{ID: "common.status_draft"}
}

// CommonStatusInReview is «Сараптамада».
func CommonStatusInReview() Message {
	return Message{ID: "common.status_in_review"}
}

// CommonStatusInterview is «Сұхбатқа шақырылды».
func CommonStatusInterview() Message {
	return Message{ID: "common.status_interview"}
}

// CommonStatusNeedsInfo is «Толықтыру қажет».
func CommonStatusNeedsInfo() Message {
	return Message{ID: "common.status_needs_info"}
}

// CommonStatusPending is «Тексерілуде».
func CommonStatusPending() Message {
	return Message{ID: "common.status_pending"}
}

// CommonStatusRejected is «Қабылданбады».
func CommonStatusRejected() Message {
	return Message{ID: "common.status_rejected"}
}

// CommonStatusReturned is «Түзетуге қайтарылды».
func CommonStatusReturned() Message {
	return Message{ID: "common.status_returned"}
}

// CommonStatusScreening is «Бастапқы тексеруде».
func CommonStatusScreening() Message {
	return Message{ID: "common.status_screening"}
}

// CommonStatusSubmitted is «Жіберілді».
func CommonStatusSubmitted() Message {
	return Message{ID: "common.status_submitted"}
}

// CommonStatusWaitlisted is «Күту тізімінде».
func CommonStatusWaitlisted() Message {
	return Message{ID: "common.status_waitlisted"}
}

// CommonStatusWithdrawn is «Қайтарып алынды».
func CommonStatusWithdrawn() Message {
	return Message{ID: "common.status_withdrawn"}
}

// CommonStreak is «Үздіксіз серия».
func CommonStreak() Message {
	return Message{ID: "common.streak"}
}

// CommonSubmit is «Жіберу».
func CommonSubmit() Message {
	return Message{ID: "common.submit"}
}

// CommonSubmitApplication is «Өтінімді жіберу».
func CommonSubmitApplication() Message {
	return Message{ID: "common.submit_application"}
}

// CommonSubmitHomework is «Үй тапсырмасын жіберу».
func CommonSubmitHomework() Message {
	return Message{ID: "common.submit_homework"}
}

// CommonSupport is «Қолдау қызметі».
func CommonSupport() Message {
	return Message{ID: "common.support"}
}

// CommonTakeTask is «Тапсырманы алу».
func CommonTakeTask() Message {
	return Message{ID: "common.take_task"}
}

// CommonTask is «Тапсырма».
func CommonTask() Message {
	return Message{ID: "common.task"}
}

// CommonTeam is «Команда».
func CommonTeam() Message {
	return Message{ID: "common.team"}
}

// CommonTimeZone is «Уақыт белдеуі».
func CommonTimeZone() Message {
	return Message{ID: "common.time_zone"}
}

// CommonToday is «Бүгін».
func CommonToday() Message {
	return Message{ID: "common.today"}
}

// CommonToken is «Токен».
func CommonToken() Message {
	return Message{ID: "common.token"}
}

// CommonTomorrow is «Ертең».
func CommonTomorrow() Message {
	return Message{ID: "common.tomorrow"}
}

// CommonTransfer is «Аудару».
func CommonTransfer() Message {
	return Message{ID: "common.transfer"}
}

// CommonTransferNoun is «Аударым».
func CommonTransferNoun() Message {
	return Message{ID: "common.transfer_noun"}
}

// CommonValidUntil is «Жарамдылық мерзімі».
func CommonValidUntil() Message {
	return Message{ID: "common.valid_until"}
}

// CommonVolunteer is «Волонтер».
func CommonVolunteer() Message {
	return Message{ID: "common.volunteer"}
}

// CommonWelcome is «Қош келдіңіз!».
func CommonWelcome() Message {
	return Message{ID: "common.welcome"}
}

// CommonWithdrawApplication is «Өтінімді қайтарып алу».
func CommonWithdrawApplication() Message {
	return Message{ID: "common.withdraw_application"}
}

// CommonWithdrawConsent is «Келісімді қайтарып алу».
func CommonWithdrawConsent() Message {
	return Message{ID: "common.withdraw_consent"}
}

// CommonYes is «Иә».
func CommonYes() Message {
	return Message{ID: "common.yes"}
}

// CommonYesterday is «Кеше».
func CommonYesterday() Message {
	return Message{ID: "common.yesterday"}
}
