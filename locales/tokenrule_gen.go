// Code generated from tokenrule.kk.toml and tokenrule.ru.toml by locales/generate. DO NOT EDIT.

package locales

// TokenruleAllowanceMonth is «Түлектің айлық рақмет қоры, токен».
func TokenruleAllowanceMonth() Message {
	return Message{ID: "tokenrule.allowance_month"}
}

// TokenruleAsk is «<b>{{.Label}}</b> Қазір: {{.Amount}} Жаңа мәнін жазыңыз: {{.Min}}–{{.M…».
func TokenruleAsk(label Message, amount int, min int, max int) Message {
	return Message{ID: "tokenrule.ask", Args: Args{"Label": label, "Amount": amount, "Min": min, "Max": max}}
}

// TokenruleBounds is «Бұл мән рұқсат етілген аралыққа енді сыймайды. Қайта жазыңыз.».
func TokenruleBounds() Message {
	return Message{ID: "tokenrule.bounds"}
}

// TokenruleChanged is «✅ Лимит өзгерді.».
func TokenruleChanged() Message {
	return Message{ID: "tokenrule.changed"}
}

// TokenruleConfirm is «<b>{{.Label}}</b> Қазір: {{.Amount}} Жаңа мәні: {{.Total}}».
func TokenruleConfirm(label Message, amount int, total int) Message {
	return Message{ID: "tokenrule.confirm", Args: Args{"Label": label, "Amount": amount, "Total": total}}
}

// TokenruleEmissionQuarter is «Тоқсандағы шығарылым, токен».
func TokenruleEmissionQuarter() Message {
	return Message{ID: "tokenrule.emission_quarter"}
}

// TokenruleExpiryMonths is «Жарамдылық мерзімі, ай».
func TokenruleExpiryMonths() Message {
	return Message{ID: "tokenrule.expiry_months"}
}

// TokenruleGrantAlone is «Бекітусіз ең көбі, токен».
func TokenruleGrantAlone() Message {
	return Message{ID: "tokenrule.grant_alone"}
}

// TokenruleGrantMonth is «Бір қызметкер айына береді, токен».
func TokenruleGrantMonth() Message {
	return Message{ID: "tokenrule.grant_month"}
}

// TokenruleHead is «<b>Токен лимиттері</b> Өзгертетін лимитті таңдаңыз. Жаңа мән бірден кү…».
func TokenruleHead() Message {
	return Message{ID: "tokenrule.head"}
}

// TokenruleHomeworkReward is «Қабылданған үй тапсырмасы үшін».
func TokenruleHomeworkReward() Message {
	return Message{ID: "tokenrule.homework_reward"}
}

// TokenruleLessonReward is «Сабаққа қатысқаны үшін».
func TokenruleLessonReward() Message {
	return Message{ID: "tokenrule.lesson_reward"}
}

// TokenruleLine is «{{.Label}}: {{.Count}}».
func TokenruleLine(label Message, count int) Message {
	return Message{ID: "tokenrule.line", Args: Args{"Label": label, "Count": count}}
}

// TokenruleMeanwhile is «Бұл лимитті жаңа ғана басқа әкімші өзгертті. Төменде қазіргі мәні тұр.».
func TokenruleMeanwhile() Message {
	return Message{ID: "tokenrule.meanwhile"}
}

// TokenruleMentorReward is «Тәлімгердің бір сағаты үшін».
func TokenruleMentorReward() Message {
	return Message{ID: "tokenrule.mentor_reward"}
}

// TokenrulePendingHours is «Сыйақының күту уақыты, сағат».
func TokenrulePendingHours() Message {
	return Message{ID: "tokenrule.pending_hours"}
}

// TokenruleReferralMonth is «Айына сыйақы берілетін шақырулар саны».
func TokenruleReferralMonth() Message {
	return Message{ID: "tokenrule.referral_month"}
}

// TokenruleReferralReward is «Шақырғаны үшін сыйақы».
func TokenruleReferralReward() Message {
	return Message{ID: "tokenrule.referral_reward"}
}

// TokenruleReversalDays is «Команда берген токенді қайтару мерзімі, күн».
func TokenruleReversalDays() Message {
	return Message{ID: "tokenrule.reversal_days"}
}

// TokenruleRingDays is «Тұйық шеңберді іздеу кезеңі, күн».
func TokenruleRingDays() Message {
	return Message{ID: "tokenrule.ring_days"}
}

// TokenruleRingLeast is «Тұйық шеңбердегі ең аз мөлшер».
func TokenruleRingLeast() Message {
	return Message{ID: "tokenrule.ring_least"}
}

// TokenruleTaskDay is «Тапсырмадан бір күнде ең көп токен».
func TokenruleTaskDay() Message {
	return Message{ID: "tokenrule.task_day"}
}

// TokenruleTaskQuickHour is «Бір тексеруші бір сағатта мақұлдайтын саны».
func TokenruleTaskQuickHour() Message {
	return Message{ID: "tokenrule.task_quick_hour"}
}

// TokenruleTaskRecheckPercent is «Қайта тексерілетін үлес, пайыз».
func TokenruleTaskRecheckPercent() Message {
	return Message{ID: "tokenrule.task_recheck_percent"}
}

// TokenruleTaskSecondOver is «Екінші тексеруші керек сыйақы шегі».
func TokenruleTaskSecondOver() Message {
	return Message{ID: "tokenrule.task_second_over"}
}

// TokenruleTaskTargetHours is «Тапсырманы тексеру мерзімі, сағат».
func TokenruleTaskTargetHours() Message {
	return Message{ID: "tokenrule.task_target_hours"}
}

// TokenruleTaskWeek is «Тапсырмадан бір аптада ең көп токен».
func TokenruleTaskWeek() Message {
	return Message{ID: "tokenrule.task_week"}
}

// TokenruleThanksAccountDays is «Жіберушінің ботта болуы, күн».
func TokenruleThanksAccountDays() Message {
	return Message{ID: "tokenrule.thanks_account_days"}
}

// TokenruleThanksDay is «Рақмет күніне, токен».
func TokenruleThanksDay() Message {
	return Message{ID: "tokenrule.thanks_day"}
}

// TokenruleThanksFirstHours is «Алғашқы үлкен рақметтің кідірісі, сағат».
func TokenruleThanksFirstHours() Message {
	return Message{ID: "tokenrule.thanks_first_hours"}
}

// TokenruleThanksFirstOver is «Алғашқысы кідіретін мөлшер, токен».
func TokenruleThanksFirstOver() Message {
	return Message{ID: "tokenrule.thanks_first_over"}
}

// TokenruleThanksLeast is «Рақметтің ең азы, токен».
func TokenruleThanksLeast() Message {
	return Message{ID: "tokenrule.thanks_least"}
}

// TokenruleThanksMonth is «Рақмет айына, токен».
func TokenruleThanksMonth() Message {
	return Message{ID: "tokenrule.thanks_month"}
}

// TokenruleThanksMost is «Рақметтің ең көбі, токен».
func TokenruleThanksMost() Message {
	return Message{ID: "tokenrule.thanks_most"}
}

// TokenruleThanksToOneMonth is «Бір адамға айына, рет».
func TokenruleThanksToOneMonth() Message {
	return Message{ID: "tokenrule.thanks_to_one_month"}
}
