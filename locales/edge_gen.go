// Code generated from edge.kk.toml and edge.ru.toml by locales/generate. DO NOT EDIT.

package locales

// EdgeAbout is ««{{.Programme}}» акселераторы мен {{.Platform}} платформасының боты: ө…».
func EdgeAbout() Message {
	return Message{ID: "edge.about"}
}

// EdgeBroken is «Кешіріңіз, бізде бір нәрсе бұзылды. Бұл туралы біз білеміз және түзете…».
func EdgeBroken(reference string) Message {
	return Message{ID: "edge.broken", Args: Args{"Reference": reference}}
}

// EdgeButtonOpenPrivate is «Жеке чат · Личный чат».
func EdgeButtonOpenPrivate() Message {
	return Message{ID: "edge.button_open_private"}
}

// EdgeCommandAsk is «Командаға сұрақ қою».
func EdgeCommandAsk() Message {
	return Message{ID: "edge.command_ask"}
}

// EdgeCommandBalance is «Токендерімнің балансы».
func EdgeCommandBalance() Message {
	return Message{ID: "edge.command_balance"}
}

// EdgeCommandCancel is «Тоқтату».
func EdgeCommandCancel() Message {
	return Message{ID: "edge.command_cancel"}
}

// EdgeCommandCourse is «Курсым».
func EdgeCommandCourse() Message {
	return Message{ID: "edge.command_course"}
}

// EdgeCommandHelp is «Көмек».
func EdgeCommandHelp() Message {
	return Message{ID: "edge.command_help"}
}

// EdgeCommandLang is «Тілді ауыстыру · Сменить язык».
func EdgeCommandLang() Message {
	return Message{ID: "edge.command_lang"}
}

// EdgeCommandMenu is «Басты мәзір».
func EdgeCommandMenu() Message {
	return Message{ID: "edge.command_menu"}
}

// EdgeCommandPrivacy is «Деректерім мен келісімдерім».
func EdgeCommandPrivacy() Message {
	return Message{ID: "edge.command_privacy"}
}

// EdgeCommandTasks is «Тапсырмалар».
func EdgeCommandTasks() Message {
	return Message{ID: "edge.command_tasks"}
}

// EdgeGroupPrivateOnly is «Мен жеке чатта ғана жұмыс істеймін. Төмендегі батырманы басыңыз. Я раб…».
func EdgeGroupPrivateOnly() Message {
	return Message{ID: "edge.group_private_only"}
}

// EdgeKeyboardClosed is «Дайын.».
func EdgeKeyboardClosed() Message {
	return Message{ID: "edge.keyboard_closed"}
}
