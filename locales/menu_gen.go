// Code generated from menu.kk.toml and menu.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// MenuApplicationStatus is «Өтініміңіз: {{.Project}}. Күйі: {{.Status}}».
func MenuApplicationStatus(project Message, status Message) Message {
	return Message{ID: "menu.application_status", Args: Args{"Project": project, "Status": status}}
}

// MenuButtonDesk is «Команда үстелі».
func MenuButtonDesk() Message {
	return Message{ID: "menu.button_desk"}
}

// MenuDeskWaits is «Бағдарлама командасының үстелі сізге ашық.».
func MenuDeskWaits() Message {
	return Message{ID: "menu.desk_waits"}
}

// MenuDraftWaits is «Нобайыңыз сізді күтіп тұр: {{.Project}}. Соңғы мерзім: {{.Deadline}}».
func MenuDraftWaits(project Message, deadline time.Time) Message {
	return Message{ID: "menu.draft_waits", Args: Args{"Project": project, "Deadline": moment(deadline, AsDatetime)}}
}

// MenuIntakeOpen is «{{.Cohort}}: өтінім қабылдау ашық. Соңғы мерзім: {{.Deadline}}».
func MenuIntakeOpen(cohort Bilingual, deadline time.Time) Message {
	return Message{ID: "menu.intake_open", Args: Args{"Cohort": cohort, "Deadline": moment(deadline, AsDatetime)}}
}

// MenuNothingYet is «Қазір сізді күтіп тұрған шұғыл іс жоқ. Төменнен керегін таңдаңыз.».
func MenuNothingYet() Message {
	return Message{ID: "menu.nothing_yet"}
}

// MenuTitle is «<b>Басты мәзір</b> {{.Name}}, қош келдіңіз!».
func MenuTitle(name string) Message {
	return Message{ID: "menu.title", Args: Args{"Name": name}}
}
