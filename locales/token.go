package locales

// TokenKind names a kind of movement of tokens; ok is false for one that has no name.
func TokenKind(kind string) (m Message, ok bool) {
	m, ok = map[string]Message{
		"emission": TokenKindEmission(), "allocation": TokenKindAllocation(), "return": TokenKindReturn(), "reward": TokenKindReward(),
		"grant": TokenKindGrant(), "thanks": TokenKindThanks(), "allowance": TokenKindAllowance(), "gift": TokenKindGift(),
		"hold": TokenKindHold(), "release": TokenKindRelease(), "expiry": TokenKindExpiry(), "reversal": TokenKindReversal(),
	}[kind]
	return m, ok
}

// TokenRuleName names a rule that movements of tokens keep to; one that is not known here is its own name.
func TokenRuleName(rule string) Message {
	name, ok := map[string]func() Message{
		"emission_quarter": TokenruleEmissionQuarter, "pending_hours": TokenrulePendingHours,
		"grant_month": TokenruleGrantMonth, "grant_alone": TokenruleGrantAlone,
		"thanks_least": TokenruleThanksLeast, "thanks_most": TokenruleThanksMost, "thanks_day": TokenruleThanksDay,
		"thanks_month": TokenruleThanksMonth, "thanks_to_one_month": TokenruleThanksToOneMonth,
		"thanks_account_days": TokenruleThanksAccountDays, "thanks_first_over": TokenruleThanksFirstOver,
		"thanks_first_hours": TokenruleThanksFirstHours, "allowance_month": TokenruleAllowanceMonth, "reversal_days": TokenruleReversalDays,
		"ring_days": TokenruleRingDays, "ring_least": TokenruleRingLeast, "expiry_months": TokenruleExpiryMonths,
		"task_day": TokenruleTaskDay, "task_week": TokenruleTaskWeek, "task_second_over": TokenruleTaskSecondOver,
		"task_target_hours": TokenruleTaskTargetHours, "task_recheck_percent": TokenruleTaskRecheckPercent, "task_quick_hour": TokenruleTaskQuickHour,
		"referral_reward": TokenruleReferralReward, "referral_month": TokenruleReferralMonth,
		"lesson_reward": TokenruleLessonReward, "homework_reward": TokenruleHomeworkReward,
		"mentor_reward": TokenruleMentorReward,
	}[rule]
	if !ok {
		return Verbatim(rule)
	}
	return name()
}
