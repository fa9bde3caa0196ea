// Code generated from ticket.kk.toml and ticket.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TicketAdded is «✅ Қосылды. Команда көреді.».
func TicketAdded() Message {
	return Message{ID: "ticket.added"}
}

// TicketAnswered is «жауап бар».
func TicketAnswered() Message {
	return Message{ID: "ticket.answered"}
}

// TicketAsk is «<b>Командаға сұрақ</b> Сұрағыңызды хабарлама етіп жазыңыз. Фото, файл …».
func TicketAsk() Message {
	return Message{ID: "ticket.ask"}
}

// TicketAskClear is «Қайта бастау».
func TicketAskClear() Message {
	return Message{ID: "ticket.ask_clear"}
}

// TicketAskFull is «Бір сұраққа бұдан көп хабарлама сыймайды. Оны жіберіңіз.».
func TicketAskFull() Message {
	return Message{ID: "ticket.ask_full"}
}

// TicketAskMore is «Тағы қосуға болады (барлығы {{.Max}} хабарламаға дейін) немесе жіберің…».
func TicketAskMore(max int) Message {
	return Message{ID: "ticket.ask_more", Args: Args{"Max": max}}
}

// TicketAskSend is «Командаға жіберу».
func TicketAskSend() Message {
	return Message{ID: "ticket.ask_send"}
}

// TicketAskSent is «✅ № {{.N}} сұрақ командаға жетті. Жауабы осында келеді, әдетте бір жұм…».
func TicketAskSent(n int) Message {
	return Message{ID: "ticket.ask_sent", Args: Args{"N": n}}
}

// TicketAskWanted is «Мәтін, фото, файл, видео немесе дауыстық хабар жіберіңіз.».
func TicketAskWanted() Message {
	return Message{ID: "ticket.ask_wanted"}
}

// TicketAskWritten is «<b>Командаға сұрақ</b> Сіздің хабарламаңыз:».
func TicketAskWritten() Message {
	return Message{ID: "ticket.ask_written"}
}

// TicketAssign is «Әріптеске беру».
func TicketAssign() Message {
	return Message{ID: "ticket.assign"}
}

// TicketAssignAsk is «<b>№ {{.N}} өтініш кімге беріледі?</b>».
func TicketAssignAsk(n int) Message {
	return Message{ID: "ticket.assign_ask", Args: Args{"N": n}}
}

// TicketAssignNobody is «Әзірге бұл өтінішке сізден басқа жауап беретін адам жоқ.».
func TicketAssignNobody() Message {
	return Message{ID: "ticket.assign_nobody"}
}

// TicketAssigned is «📌 Сізге № {{.N}} өтініш берілді: {{.Name}}.».
func TicketAssigned(n int, name string) Message {
	return Message{ID: "ticket.assigned", Args: Args{"N": n, "Name": name}}
}

// TicketButtonAsk is «Командаға сұрақ қою».
func TicketButtonAsk() Message {
	return Message{ID: "ticket.button_ask"}
}

// TicketButtonMine is «Сұрақтарым».
func TicketButtonMine() Message {
	return Message{ID: "ticket.button_mine"}
}

// TicketCard is «<b>№ {{.N}} өтініш</b> {{.Name}} · {{.Region}} {{.Status}}».
func TicketCard(n int, name string, region Message, status Message) Message {
	return Message{ID: "ticket.card", Args: Args{"N": n, "Name": name, "Region": region, "Status": status}}
}

// TicketCardHint is «Жауап беру үшін хабарлама жазыңыз: ол адамға бірден жетеді.».
func TicketCardHint() Message {
	return Message{ID: "ticket.card_hint"}
}

// TicketCardTaken is «<b>№ {{.N}} өтініш</b> {{.Name}} · {{.Region}} {{.Status}} · алған: {{…».
func TicketCardTaken(n int, name string, region Message, status Message, leader string) Message {
	return Message{ID: "ticket.card_taken", Args: Args{"N": n, "Name": name, "Region": region, "Status": status, "Leader": leader}}
}

// TicketChanged is «Өтінішті жаңа ғана әріптесіңіз өзгертті. Қазіргі күйі көрсетілді.».
func TicketChanged() Message {
	return Message{ID: "ticket.changed"}
}

// TicketClose is «Жабу».
func TicketClose() Message {
	return Message{ID: "ticket.close"}
}

// TicketClosed is «жабылған».
func TicketClosed() Message {
	return Message{ID: "ticket.closed"}
}

// TicketDesk is «<b>Өтініштер</b>».
func TicketDesk() Message {
	return Message{ID: "ticket.desk"}
}

// TicketDeskLine is «<b>№ {{.N}}. {{.Name}}</b> · {{.Region}} {{.Status}}».
func TicketDeskLine(n int, name string, region Message, status Message) Message {
	return Message{ID: "ticket.desk_line", Args: Args{"N": n, "Name": name, "Region": region, "Status": status}}
}

// TicketDeskLineTaken is «<b>№ {{.N}}. {{.Name}}</b> · {{.Region}} {{.Status}} · алған: {{.Leade…».
func TicketDeskLineTaken(n int, name string, region Message, status Message, leader string) Message {
	return Message{ID: "ticket.desk_line_taken", Args: Args{"N": n, "Name": name, "Region": region, "Status": status, "Leader": leader}}
}

// TicketDeskNone is «Ашық өтініш жоқ.».
func TicketDeskNone() Message {
	return Message{ID: "ticket.desk_none"}
}

// TicketFiles is «📎 Файлдарды көрсету».
func TicketFiles() Message {
	return Message{ID: "ticket.files"}
}

// TicketGroupAll is «Барлық өңір».
func TicketGroupAll() Message {
	return Message{ID: "ticket.group_all"}
}

// TicketGroupAnonymous is «Сіз топтың атынан жазып тұрсыз. Өз атыңыздан жазыңыз, әйтпесе кім жауа…».
func TicketGroupAnonymous() Message {
	return Message{ID: "ticket.group_anonymous"}
}

// TicketGroupChoose is «Бұл топ қай өңірге қызмет етеді?».
func TicketGroupChoose() Message {
	return Message{ID: "ticket.group_choose"}
}

// TicketGroupConnected is «✅ Топ қосылды: {{.Region}}. Қатысушылардың сұрақтары осында келеді. Ад…».
func TicketGroupConnected(region Message) Message {
	return Message{ID: "ticket.group_connected", Args: Args{"Region": region}}
}

// TicketGroupDisconnected is «Топ ажыратылды. Қатысушылардың сұрақтары енді мұнда келмейді.».
func TicketGroupDisconnected() Message {
	return Message{ID: "ticket.group_disconnected"}
}

// TicketGroupNotConnected is «Бұл топ қосылмаған. Қосу: /connect».
func TicketGroupNotConnected() Message {
	return Message{ID: "ticket.group_not_connected"}
}

// TicketGroupRefused is «Топты осындай құқығы бар қызметкер ғана қоса алады.».
func TicketGroupRefused() Message {
	return Message{ID: "ticket.group_refused"}
}

// TicketGroupTopic is «Сұрақтар: {{.Region}}».
func TicketGroupTopic(region Message) Message {
	return Message{ID: "ticket.group_topic", Args: Args{"Region": region}}
}

// TicketGroupUnknown is «Бұл хабарлама өтініштен емес, сондықтан жауабыңыз ешкімге бармайды. Ад…».
func TicketGroupUnknown() Message {
	return Message{ID: "ticket.group_unknown"}
}

// TicketLate is «⏰ № {{.N}} өтініш жауап күтіп тұр. Сұралған уақыты: {{.Received}}.».
func TicketLate(n int, received time.Time) Message {
	return Message{ID: "ticket.late", Args: Args{"N": n, "Received": moment(received, AsDatetime)}}
}

// TicketMany is «Сізде ашық сұрақ саны: {{.Max}}. Жауабын күтіңіз немесе шешілгенін «Сұ…».
func TicketMany(max int) Message {
	return Message{ID: "ticket.many", Args: Args{"Max": max}}
}

// TicketMenuTyped is «Бұл сұрақ болса, «Командаға сұрақ қою» батырмасын басыңыз: жауапты ада…».
func TicketMenuTyped() Message {
	return Message{ID: "ticket.menu_typed"}
}

// TicketMine is «<b>Сұрақтарым</b>».
func TicketMine() Message {
	return Message{ID: "ticket.mine"}
}

// TicketMineNone is «Әзірге сұрақ жоқ.».
func TicketMineNone() Message {
	return Message{ID: "ticket.mine_none"}
}

// TicketNoRegion is «өңірі көрсетілмеген».
func TicketNoRegion() Message {
	return Message{ID: "ticket.no_region"}
}

// TicketNoRight is «Бұл өңірдің өтініштеріне жауап бере алмайсыз.».
func TicketNoRight() Message {
	return Message{ID: "ticket.no_right"}
}

// TicketNotice is «💬 <b>Бағдарлама командасы</b> · № {{.N}} сұрақ».
func TicketNotice(n int) Message {
	return Message{ID: "ticket.notice", Args: Args{"N": n}}
}

// TicketNoticeReply is «Жауап беру».
func TicketNoticeReply() Message {
	return Message{ID: "ticket.notice_reply"}
}

// TicketOpen is «№ {{.N}} · {{.Status}}».
func TicketOpen(n int, status Message) Message {
	return Message{ID: "ticket.open", Args: Args{"N": n, "Status": status}}
}

// TicketOpenCard is «Өтінішті ашу».
func TicketOpenCard() Message {
	return Message{ID: "ticket.open_card"}
}

// TicketPart is «<blockquote>{{.Text}}</blockquote>».
func TicketPart(text string) Message {
	return Message{ID: "ticket.part", Args: Args{"Text": text}}
}

// TicketPostPerson is «💬 <b>{{.Name}}</b>».
func TicketPostPerson(name string) Message {
	return Message{ID: "ticket.post_person", Args: Args{"Name": name}}
}

// TicketPostTeam is «↩️ <b>{{.Name}}</b> қатысушыға жауап берді:».
func TicketPostTeam(name string) Message {
	return Message{ID: "ticket.post_team", Args: Args{"Name": name}}
}

// TicketReopen is «Қайта ашу».
func TicketReopen() Message {
	return Message{ID: "ticket.reopen"}
}

// TicketReturn is «Басқаларға қайтару».
func TicketReturn() Message {
	return Message{ID: "ticket.return"}
}

// TicketSaid is «<b>{{.Name}}</b>, {{.Submitted}} {{.Text}}».
func TicketSaid(name string, submitted time.Time, text string) Message {
	return Message{ID: "ticket.said", Args: Args{"Name": name, "Submitted": moment(submitted, AsDatetime), "Text": text}}
}

// TicketSent is «✅ Жауап жіберілді.».
func TicketSent() Message {
	return Message{ID: "ticket.sent"}
}

// TicketSince is «жауап күтуде, сұралғаны: {{.Received}}».
func TicketSince(received time.Time) Message {
	return Message{ID: "ticket.since", Args: Args{"Received": moment(received, AsDatetime)}}
}

// TicketSolve is «Сұрақ шешілді».
func TicketSolve() Message {
	return Message{ID: "ticket.solve"}
}

// TicketSolved is «✅ Сұрақ жабылды. Керек болса, оған қайта жазыңыз.».
func TicketSolved() Message {
	return Message{ID: "ticket.solved"}
}

// TicketTake is «Өзіме алу».
func TicketTake() Message {
	return Message{ID: "ticket.take"}
}

// TicketTalk is «<b>№ {{.N}} сұрақ</b> · {{.Status}}».
func TicketTalk(n int, status Message) Message {
	return Message{ID: "ticket.talk", Args: Args{"N": n, "Status": status}}
}

// TicketTalkHint is «Қосу үшін хабарлама жаза салыңыз.».
func TicketTalkHint() Message {
	return Message{ID: "ticket.talk_hint"}
}

// TicketTeam is «<b>Команда</b>, {{.Submitted}} {{.Text}}».
func TicketTeam(submitted time.Time, text string) Message {
	return Message{ID: "ticket.team", Args: Args{"Submitted": moment(submitted, AsDatetime), "Text": text}}
}

// TicketToPerson is «Адамның карточкасы».
func TicketToPerson() Message {
	return Message{ID: "ticket.to_person"}
}

// TicketTooOften is «Бір сағатта тым көп хабарлама жазылды. Сәл күте тұрыңыз, ештеңе жоғалм…».
func TicketTooOften() Message {
	return Message{ID: "ticket.too_often"}
}

// TicketUnreachable is «⚠️ Жауап сақталды, бірақ қазір адамға жетпейді: бот тоқтатылған немесе…».
func TicketUnreachable() Message {
	return Message{ID: "ticket.unreachable"}
}

// TicketWaiting is «жауап күтуде».
func TicketWaiting() Message {
	return Message{ID: "ticket.waiting"}
}

// TicketWriteAsk is «<b>Адамға хабарлама: {{.Name}}</b> {{.Max}} таңбаға дейін мәтін жазыңы…».
func TicketWriteAsk(name string, max int) Message {
	return Message{ID: "ticket.write_ask", Args: Args{"Name": name, "Max": max}}
}

// TicketWriteSent is «✅ Хабарлама жіберілді. Жауабы № {{.N}} өтініш болып келеді.».
func TicketWriteSent(n int) Message {
	return Message{ID: "ticket.write_sent", Args: Args{"N": n}}
}

// TicketYou is «<b>Сіз</b>, {{.Submitted}} {{.Text}}».
func TicketYou(submitted time.Time, text string) Message {
	return Message{ID: "ticket.you", Args: Args{"Submitted": moment(submitted, AsDatetime), "Text": text}}
}
