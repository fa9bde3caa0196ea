// Code generated from onboarding.kk.toml and onboarding.ru.toml by locales/generate. DO NOT EDIT.

package locales

// OnboardingAimAsk is «Сізді мұнда не әкелді?».
func OnboardingAimAsk() Message {
	return Message{ID: "onboarding.aim_ask"}
}

// OnboardingAimBusiness is «Бизнес пен серіктестік».
func OnboardingAimBusiness() Message {
	return Message{ID: "onboarding.aim_business"}
}

// OnboardingAimExpert is «Сарапшымын не тәлімгермін».
func OnboardingAimExpert() Message {
	return Message{ID: "onboarding.aim_expert"}
}

// OnboardingAimLeader is «Жобаны жүргізіп жүрмін».
func OnboardingAimLeader() Message {
	return Message{ID: "onboarding.aim_leader"}
}

// OnboardingAimLooking is «Әзірге қарап жүрмін».
func OnboardingAimLooking() Message {
	return Message{ID: "onboarding.aim_looking"}
}

// OnboardingAimVolunteer is «Волонтер болғым келеді».
func OnboardingAimVolunteer() Message {
	return Message{ID: "onboarding.aim_volunteer"}
}

// OnboardingBirthYearAsk is «Туған жылыңыз? Төрт санмен жазыңыз. Мысалы: 1990».
func OnboardingBirthYearAsk() Message {
	return Message{ID: "onboarding.birth_year_ask"}
}

// OnboardingBirthYearWanted is «Туған жылыңызды төрт санмен жазыңыз. Мысалы: 1990».
func OnboardingBirthYearWanted() Message {
	return Message{ID: "onboarding.birth_year_wanted"}
}

// OnboardingBirthdayAsk is «Биыл туған күніңіз өтіп кетті ме?».
func OnboardingBirthdayAsk() Message {
	return Message{ID: "onboarding.birthday_ask"}
}

// OnboardingConsentDecline is «Келіспеймін».
func OnboardingConsentDecline() Message {
	return Message{ID: "onboarding.consent_decline"}
}

// OnboardingConsentDeclined is «Түсіндік. Келісімсіз біз деректеріңізді сақтай алмаймыз, сондықтан бот…».
func OnboardingConsentDeclined() Message {
	return Message{ID: "onboarding.consent_declined"}
}

// OnboardingConsentNews is «Жаңалықтар алу».
func OnboardingConsentNews() Message {
	return Message{ID: "onboarding.consent_news"}
}

// OnboardingConsentPublication is «Жобам туралы жариялау».
func OnboardingConsentPublication() Message {
	return Message{ID: "onboarding.consent_publication"}
}

// OnboardingConsentText is «<b>Дербес деректерді өңдеуге келісім</b> ({{.Version}}-нұсқа) Оператор…».
func OnboardingConsentText(version int) Message {
	return Message{ID: "onboarding.consent_text", Args: Args{"Version": version}}
}

// OnboardingConsentTicks is «Қосымша келісімдер — өз қалауыңызша. Оларсыз да қатыса аласыз.».
func OnboardingConsentTicks() Message {
	return Message{ID: "onboarding.consent_ticks"}
}

// OnboardingGuardian is «Біздің команда ата-анаңыздың немесе заңды өкіліңіздің келісімін тексер…».
func OnboardingGuardian() Message {
	return Message{ID: "onboarding.guardian"}
}

// OnboardingHello is «Сәлеметсіз бе! Бұл — «{{.Programme}}» акселераторының және {{.Platform…».
func OnboardingHello() Message {
	return Message{ID: "onboarding.hello"}
}

// OnboardingJoined is «Танысқанымызға қуаныштымыз! Бәрі дайын.».
func OnboardingJoined() Message {
	return Message{ID: "onboarding.joined"}
}

// OnboardingLinkInvalid is «Бұл сілтеме жарамсыз немесе пайдаланылған. Жаңасын сізге жіберген адам…».
func OnboardingLinkInvalid() Message {
	return Message{ID: "onboarding.link_invalid"}
}

// OnboardingNameAsk is «Сізге қалай жүгінейік? Аты-жөніңізді жазыңыз.».
func OnboardingNameAsk() Message {
	return Message{ID: "onboarding.name_ask"}
}

// OnboardingRegionAsk is «Қай өңірденсіз? Тізімнен таңдаңыз немесе өңірдің не қаланың атауын жаз…».
func OnboardingRegionAsk() Message {
	return Message{ID: "onboarding.region_ask"}
}

// OnboardingTooYoung is «Ботқа 14 жастан бастап тіркелуге болады. Жазғандарыңызды сақтаған жоқп…».
func OnboardingTooYoung() Message {
	return Message{ID: "onboarding.too_young"}
}

// OnboardingYearMistaken is «Жылды түзету».
func OnboardingYearMistaken() Message {
	return Message{ID: "onboarding.year_mistaken"}
}
