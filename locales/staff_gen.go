// Code generated from staff.kk.toml and staff.ru.toml by locales/generate. DO NOT EDIT.

package locales

// StaffApplications is «📄 Өтінімдер».
func StaffApplications() Message {
	return Message{ID: "staff.applications"}
}

// StaffAudit is «🧾 Әрекеттер журналы».
func StaffAudit() Message {
	return Message{ID: "staff.audit"}
}

// StaffAwards is «🎁 Токен беру».
func StaffAwards() Message {
	return Message{ID: "staff.awards"}
}

// StaffCohorts is «🗓 Лектер».
func StaffCohorts() Message {
	return Message{ID: "staff.cohorts"}
}

// StaffCounted is «{{.Label}} · {{.Count}}».
func StaffCounted(label Message, count int) Message {
	return Message{ID: "staff.counted", Args: Args{"Label": label, "Count": count}}
}

// StaffExports is «📤 Кестелерді жүктеп алу».
func StaffExports() Message {
	return Message{ID: "staff.exports"}
}

// StaffGuardians is «👪 Ата-ана келісімі».
func StaffGuardians() Message {
	return Message{ID: "staff.guardians"}
}

// StaffImports is «📥 Тізімдерді енгізу».
func StaffImports() Message {
	return Message{ID: "staff.imports"}
}

// StaffInvitations is «✉️ Шақырулар».
func StaffInvitations() Message {
	return Message{ID: "staff.invitations"}
}

// StaffNothingWaits is «Қазір сіздің жауабыңызды күтіп тұрған ештеңе жоқ.».
func StaffNothingWaits() Message {
	return Message{ID: "staff.nothing_waits"}
}

// StaffPeople is «🔎 Адамдар».
func StaffPeople() Message {
	return Message{ID: "staff.people"}
}

// StaffScreening is «🔍 Бастапқы тексеру».
func StaffScreening() Message {
	return Message{ID: "staff.screening"}
}

// StaffSelection is «⚖️ Іріктеу».
func StaffSelection() Message {
	return Message{ID: "staff.selection"}
}

// StaffTickets is «💬 Өтініштер».
func StaffTickets() Message {
	return Message{ID: "staff.tickets"}
}

// StaffTitle is «<b>Команда үстелі</b>».
func StaffTitle() Message {
	return Message{ID: "staff.title"}
}

// StaffTokenRules is «🪙 Токен лимиттері».
func StaffTokenRules() Message {
	return Message{ID: "staff.token_rules"}
}

// StaffTreasury is «🪙 Токен қоры».
func StaffTreasury() Message {
	return Message{ID: "staff.treasury"}
}

// StaffWaits is «Сізді күтіп тұрған іс саны: {{.Count}}.».
func StaffWaits(count int) Message {
	return Message{ID: "staff.waits", Args: Args{"Count": count}}
}
