// Code generated from engine.kk.toml and engine.ru.toml by locales/generate. DO NOT EDIT.

package locales

// EngineCancelled is «Болдырмадық.».
func EngineCancelled() Message {
	return Message{ID: "engine.cancelled"}
}

// EngineEditedMessage is «Хабарламаны өзгерткеніңізді көрдім, бірақ жауабыңыз бұрынғыдай қалды. …».
func EngineEditedMessage() Message {
	return Message{ID: "engine.edited_message"}
}

// EngineGone is «Бұл енді қолжетімсіз.».
func EngineGone() Message {
	return Message{ID: "engine.gone"}
}

// EngineLeaveAsk is «Шықсаңыз, осында берген жауаптарыңыз жойылады. Шығасыз ба?».
func EngineLeaveAsk() Message {
	return Message{ID: "engine.leave_ask"}
}

// EngineLeaveNo is «Жоқ, жалғастыру».
func EngineLeaveNo() Message {
	return Message{ID: "engine.leave_no"}
}

// EngineLeaveYes is «Иә, шығу».
func EngineLeaveYes() Message {
	return Message{ID: "engine.leave_yes"}
}

// EngineNotAllowed is «Бұл бөлімге рұқсатыңыз жоқ.».
func EngineNotAllowed() Message {
	return Message{ID: "engine.not_allowed"}
}

// EngineNothingToCancel is «Қазір тоқтататын ештеңе жоқ.».
func EngineNothingToCancel() Message {
	return Message{ID: "engine.nothing_to_cancel"}
}

// EngineOneOfAlbum is «Мұнда бір ғана фото керек еді: біріншісін алдым, қалғандары сақталған …».
func EngineOneOfAlbum() Message {
	return Message{ID: "engine.one_of_album"}
}

// EngineStale is «Бұл батырма ескірген. Қазіргі сұрақ — төменде.».
func EngineStale() Message {
	return Message{ID: "engine.stale"}
}

// EngineUnknownCommand is «Мұндай команда жоқ. Барлығын мәзірден табасыз: /menu».
func EngineUnknownCommand() Message {
	return Message{ID: "engine.unknown_command"}
}
