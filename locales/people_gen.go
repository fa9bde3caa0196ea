// Code generated from people.kk.toml and people.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// PeopleActive is «Тіркелген күні: {{.Said}}, соңғы рет жазған күні: {{.By}}».
func PeopleActive(said time.Time, by time.Time) Message {
	return Message{ID: "people.active", Args: Args{"Said": moment(said, AsDate), "By": moment(by, AsDate)}}
}

// PeopleAim is «Мақсаты: {{.Label}}».
func PeopleAim(label Message) Message {
	return Message{ID: "people.aim", Args: Args{"Label": label}}
}

// PeopleCard is «<b>{{.Name}}</b> Өңірі: {{.Region}} Тілі: {{.Label}} Жасы: {{.Rest}}».
func PeopleCard(name string, region Message, label Message, rest Message) Message {
	return Message{ID: "people.card", Args: Args{"Name": name, "Region": region, "Label": label, "Rest": rest}}
}

// PeopleFoundFor is «Іздеу: {{.Query}}».
func PeopleFoundFor(query string) Message {
	return Message{ID: "people.found_for", Args: Args{"Query": query}}
}

// PeopleJoined is «Тіркелген күні: {{.Said}}».
func PeopleJoined(said time.Time) Message {
	return Message{ID: "people.joined", Args: Args{"Said": moment(said, AsDate)}}
}

// PeopleLine is «<b>{{.N}}. {{.Name}}</b> {{.Region}}».
func PeopleLine(n int, name string, region Message) Message {
	return Message{ID: "people.line", Args: Args{"N": n, "Name": name, "Region": region}}
}

// PeopleLineProject is «<b>{{.N}}. {{.Name}}</b> {{.Region}} · {{.Title}}».
func PeopleLineProject(n int, name string, region Message, title string) Message {
	return Message{ID: "people.line_project", Args: Args{"N": n, "Name": name, "Region": region, "Title": title}}
}

// PeopleLocked is «🔒 Деректерін жоюды сұрады. Жазуға болмайды.».
func PeopleLocked() Message {
	return Message{ID: "people.locked"}
}

// PeopleNone is «Ешкім табылмады. Басқаша жазып көріңіз: бірнеше әріп те жетеді. Мұнда …».
func PeopleNone() Message {
	return Message{ID: "people.none"}
}

// PeopleNotJoined is «Ботпен танысуы аяқталмаған.».
func PeopleNotJoined() Message {
	return Message{ID: "people.not_joined"}
}

// PeopleNote is «<b>{{.Leader}}</b>, {{.Submitted}} {{.Text}}».
func PeopleNote(leader string, submitted time.Time, text string) Message {
	return Message{ID: "people.note", Args: Args{"Leader": leader, "Submitted": moment(submitted, AsDatetime), "Text": text}}
}

// PeopleNoteKept is «✅ Жазылды.».
func PeopleNoteKept() Message {
	return Message{ID: "people.note_kept"}
}

// PeopleNoteRemove is «{{.N}}-жазбаны алып тастау».
func PeopleNoteRemove(n int) Message {
	return Message{ID: "people.note_remove", Args: Args{"N": n}}
}

// PeopleNoteRemoved is «Жазба алынып тасталды.».
func PeopleNoteRemoved() Message {
	return Message{ID: "people.note_removed"}
}

// PeopleNoteTooLate is «Бұл жазбаны енді алып тастауға болмайды: 15 минуттан көп өтті немесе о…».
func PeopleNoteTooLate() Message {
	return Message{ID: "people.note_too_late"}
}

// PeopleNoteWanted is «Жазба – мәтін. Оны хабарлама етіп жазыңыз.».
func PeopleNoteWanted() Message {
	return Message{ID: "people.note_wanted"}
}

// PeopleNotes is «🗒 Жазбалар».
func PeopleNotes() Message {
	return Message{ID: "people.notes"}
}

// PeopleNotesHead is «<b>Жазбалар: {{.Name}}</b> Қосу үшін {{.Max}} таңбаға дейін мәтін жазы…».
func PeopleNotesHead(name string, max int) Message {
	return Message{ID: "people.notes_head", Args: Args{"Name": name, "Max": max}}
}

// PeopleNotesNone is «Әзірге жазба жоқ.».
func PeopleNotesNone() Message {
	return Message{ID: "people.notes_none"}
}

// PeopleNumbered is «{{.N}}. {{.Name}}».
func PeopleNumbered(n int, name string) Message {
	return Message{ID: "people.numbered", Args: Args{"N": n, "Name": name}}
}

// PeoplePhone is «📞 {{.Text}}».
func PeoplePhone(text string) Message {
	return Message{ID: "people.phone", Args: Args{"Text": text}}
}

// PeopleProject is «📄 {{.Title}}: {{.Status}} ({{.Cohort}})».
func PeopleProject(title string, status Message, cohort Bilingual) Message {
	return Message{ID: "people.project", Args: Args{"Title": title, "Status": status, "Cohort": cohort}}
}

// PeopleReachable is «✅ Хабарлама жетіп тұр.».
func PeopleReachable() Message {
	return Message{ID: "people.reachable"}
}

// PeopleRole is «🔑 {{.Label}}: {{.Region}}, {{.Status}}, {{.Rest}}».
func PeopleRole(label Message, region Message, status Message, rest Message) Message {
	return Message{ID: "people.role", Args: Args{"Label": label, "Region": region, "Status": status, "Rest": rest}}
}

// PeopleRoles is «🔑 Рөлдері».
func PeopleRoles() Message {
	return Message{ID: "people.roles"}
}

// PeopleSearchHead is «<b>Адамдар</b> Атын, Telegram-дағы @атын, телефонын, өтінім нөмірін не…».
func PeopleSearchHead() Message {
	return Message{ID: "people.search_head"}
}

// PeopleSearchWanted is «Іздеу үшін 2–{{.Max}} таңба жазыңыз.».
func PeopleSearchWanted(max int) Message {
	return Message{ID: "people.search_wanted", Args: Args{"Max": max}}
}

// PeopleShowPhone is «📞 Телефонын көрсету».
func PeopleShowPhone() Message {
	return Message{ID: "people.show_phone"}
}

// PeopleTagKept is «✅ Тег қойылды.».
func PeopleTagKept() Message {
	return Message{ID: "people.tag_kept"}
}

// PeopleTagRemove is «✖️ {{.Text}}».
func PeopleTagRemove(text string) Message {
	return Message{ID: "people.tag_remove", Args: Args{"Text": text}}
}

// PeopleTagRemoved is «Тег алынды.».
func PeopleTagRemoved() Message {
	return Message{ID: "people.tag_removed"}
}

// PeopleTagWanted is «Тег – {{.Max}} таңбаға дейінгі мәтін.».
func PeopleTagWanted(max int) Message {
	return Message{ID: "people.tag_wanted", Args: Args{"Max": max}}
}

// PeopleTags is «🏷 Тегтері: {{.Text}}».
func PeopleTags(text string) Message {
	return Message{ID: "people.tags", Args: Args{"Text": text}}
}

// PeopleTagsButton is «🏷 Тегтер».
func PeopleTagsButton() Message {
	return Message{ID: "people.tags_button"}
}

// PeopleTagsFull is «Бір адамға ең көбі {{.Max}} тег қойылады.».
func PeopleTagsFull(max int) Message {
	return Message{ID: "people.tags_full", Args: Args{"Max": max}}
}

// PeopleTagsHead is «<b>Тегтер: {{.Name}}</b> Тег – адамды кейін тауып, хабарлама жіберу үш…».
func PeopleTagsHead(name string, max int) Message {
	return Message{ID: "people.tags_head", Args: Args{"Name": name, "Max": max}}
}

// PeopleTagsNone is «Әзірге тег жоқ.».
func PeopleTagsNone() Message {
	return Message{ID: "people.tags_none"}
}

// PeopleUnreachable is «⚠️ Хабарлама жетпейді: бот тоқтатылған немесе аккаунт жойылған.».
func PeopleUnreachable() Message {
	return Message{ID: "people.unreachable"}
}

// PeopleUsername is «Telegram-да: @{{.Name}}».
func PeopleUsername(name string) Message {
	return Message{ID: "people.username", Args: Args{"Name": name}}
}

// PeopleWrite is «✉️ Хабарлама жазу».
func PeopleWrite() Message {
	return Message{ID: "people.write"}
}
