// Code generated from broadcast.kk.toml and broadcast.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// BroadcastApproveAlbum is «Альбомдағы файл саны: {{.Count}}».
func BroadcastApproveAlbum(count int) Message {
	return Message{ID: "broadcast.approve_album", Args: Args{"Count": count}}
}

// BroadcastApproveButtons is «<b>Батырмалары</b>».
func BroadcastApproveButtons() Message {
	return Message{ID: "broadcast.approve_buttons"}
}

// BroadcastApproveFile is «Қоса берілген файл бар.».
func BroadcastApproveFile() Message {
	return Message{ID: "broadcast.approve_file"}
}

// BroadcastApproveHead is «<b>Мақұлдауды күтеді</b>: «{{.Title}}» Ұсынған: {{.Name}} Адам саны: {…».
func BroadcastApproveHead(title string, name string, count int) Message {
	return Message{ID: "broadcast.approve_head", Args: Args{"Title": title, "Name": name, "Count": count}}
}

// BroadcastApproveKk is «<b>Қазақша</b>».
func BroadcastApproveKk() Message {
	return Message{ID: "broadcast.approve_kk"}
}

// BroadcastApproveLink is «🔗 {{.Text}} — {{.Link}}».
func BroadcastApproveLink(text string, link string) Message {
	return Message{ID: "broadcast.approve_link", Args: Args{"Text": text, "Link": link}}
}

// BroadcastApproveOwn is «Өз хабарламаңызды өзіңіз мақұлдай алмайсыз.».
func BroadcastApproveOwn() Message {
	return Message{ID: "broadcast.approve_own"}
}

// BroadcastApproveRepeats is «Қайталанғанда сол мәтін сол топқа қайта мақұлдаусыз жіберіледі.».
func BroadcastApproveRepeats() Message {
	return Message{ID: "broadcast.approve_repeats"}
}

// BroadcastApproveRu is «<b>Орысша</b>».
func BroadcastApproveRu() Message {
	return Message{ID: "broadcast.approve_ru"}
}

// BroadcastApproveSoon is «Мақұлданған соң бір минуттан кейін жіберіледі.».
func BroadcastApproveSoon() Message {
	return Message{ID: "broadcast.approve_soon"}
}

// BroadcastApproveVote is «🗳 Иә / Жоқ / Мүмкін, жауаптар саналады».
func BroadcastApproveVote() Message {
	return Message{ID: "broadcast.approve_vote"}
}

// BroadcastApprovedNow is «Мақұлданды. Жіберіле бастағанша авторы оны әлі қайтарып ала алады.».
func BroadcastApprovedNow() Message {
	return Message{ID: "broadcast.approved_now"}
}

// BroadcastBar is «{{.Whole}} {{.Percent}}%».
func BroadcastBar(whole string, percent int) Message {
	return Message{ID: "broadcast.bar", Args: Args{"Whole": whole, "Percent": percent}}
}

// BroadcastButtonCancel is «Тоқтату».
func BroadcastButtonCancel() Message {
	return Message{ID: "broadcast.button_cancel"}
}

// BroadcastButtonChange is «Жіберілгенін өзгерту не жою».
func BroadcastButtonChange() Message {
	return Message{ID: "broadcast.button_change"}
}

// BroadcastButtonCourse is «Барысын ашу».
func BroadcastButtonCourse() Message {
	return Message{ID: "broadcast.button_course"}
}

// BroadcastButtonDeclineNeedless is «Қажеті жоқ».
func BroadcastButtonDeclineNeedless() Message {
	return Message{ID: "broadcast.button_decline_needless"}
}

// BroadcastButtonDeclineOther is «Өз сөзіңізбен».
func BroadcastButtonDeclineOther() Message {
	return Message{ID: "broadcast.button_decline_other"}
}

// BroadcastButtonDeclinePeople is «Алушыларын қайта қарау керек».
func BroadcastButtonDeclinePeople() Message {
	return Message{ID: "broadcast.button_decline_people"}
}

// BroadcastButtonDeclineTime is «Уақыты қолайсыз».
func BroadcastButtonDeclineTime() Message {
	return Message{ID: "broadcast.button_decline_time"}
}

// BroadcastButtonDeclineWords is «Мәтінін түзету керек».
func BroadcastButtonDeclineWords() Message {
	return Message{ID: "broadcast.button_decline_words"}
}

// BroadcastButtonErase is «Чаттардан жою».
func BroadcastButtonErase() Message {
	return Message{ID: "broadcast.button_erase"}
}

// BroadcastButtonFile is «Алушылар файлы (XLSX)».
func BroadcastButtonFile() Message {
	return Message{ID: "broadcast.button_file"}
}

// BroadcastButtonLook is «Қарап шығу».
func BroadcastButtonLook() Message {
	return Message{ID: "broadcast.button_look"}
}

// BroadcastButtonOpen is «Хабарламаны ашу».
func BroadcastButtonOpen() Message {
	return Message{ID: "broadcast.button_open"}
}

// BroadcastButtonPause is «Уақытша тоқтату».
func BroadcastButtonPause() Message {
	return Message{ID: "broadcast.button_pause"}
}

// BroadcastButtonPicture is «Суретпен көру».
func BroadcastButtonPicture() Message {
	return Message{ID: "broadcast.button_picture"}
}

// BroadcastButtonRefresh is «Жаңарту».
func BroadcastButtonRefresh() Message {
	return Message{ID: "broadcast.button_refresh"}
}

// BroadcastButtonReport is «Есеп».
func BroadcastButtonReport() Message {
	return Message{ID: "broadcast.button_report"}
}

// BroadcastButtonResume is «Жалғастыру».
func BroadcastButtonResume() Message {
	return Message{ID: "broadcast.button_resume"}
}

// BroadcastButtonRewordKk is «Қазақша мәтінін өзгерту».
func BroadcastButtonRewordKk() Message {
	return Message{ID: "broadcast.button_reword_kk"}
}

// BroadcastButtonRewordRu is «Орысша мәтінін өзгерту».
func BroadcastButtonRewordRu() Message {
	return Message{ID: "broadcast.button_reword_ru"}
}

// BroadcastButtonShow is «Екі тілде дәл көрінісін алу».
func BroadcastButtonShow() Message {
	return Message{ID: "broadcast.button_show"}
}

// BroadcastCancelledNow is «Жіберу тоқтатылды.».
func BroadcastCancelledNow() Message {
	return Message{ID: "broadcast.cancelled_now"}
}

// BroadcastChangeErased is «Жойылғаны: {{.Done}} ({{.Total}} ішінен)».
func BroadcastChangeErased(done int, total int) Message {
	return Message{ID: "broadcast.change_erased", Args: Args{"Done": done, "Total": total}}
}

// BroadcastChangeHead is «<b>Жіберілгенін өзгерту</b>: «{{.Title}}» Мәтінді әр тілде бөлек өзгер…».
func BroadcastChangeHead(title string) Message {
	return Message{ID: "broadcast.change_head", Args: Args{"Title": title}}
}

// BroadcastChangeRefused is «Мүмкін болмағаны: {{.Count}}».
func BroadcastChangeRefused(count int) Message {
	return Message{ID: "broadcast.change_refused", Args: Args{"Count": count}}
}

// BroadcastChangeReworded is «Мәтіні өзгергені: {{.Done}} ({{.Total}} ішінен)».
func BroadcastChangeReworded(done int, total int) Message {
	return Message{ID: "broadcast.change_reworded", Args: Args{"Done": done, "Total": total}}
}

// BroadcastChanged is «Хабарламаның күйі өзгерген, бұл енді мүмкін емес.».
func BroadcastChanged() Message {
	return Message{ID: "broadcast.changed"}
}

// BroadcastColumnAt is «Уақыты».
func BroadcastColumnAt() Message {
	return Message{ID: "broadcast.column_at"}
}

// BroadcastColumnLang is «Тілі».
func BroadcastColumnLang() Message {
	return Message{ID: "broadcast.column_lang"}
}

// BroadcastColumnName is «Аты».
func BroadcastColumnName() Message {
	return Message{ID: "broadcast.column_name"}
}

// BroadcastColumnPerson is «Telegram ID».
func BroadcastColumnPerson() Message {
	return Message{ID: "broadcast.column_person"}
}

// BroadcastColumnPressed is «Басқан батырма саны».
func BroadcastColumnPressed() Message {
	return Message{ID: "broadcast.column_pressed"}
}

// BroadcastColumnReason is «Себебі».
func BroadcastColumnReason() Message {
	return Message{ID: "broadcast.column_reason"}
}

// BroadcastColumnRegion is «Өңірі».
func BroadcastColumnRegion() Message {
	return Message{ID: "broadcast.column_region"}
}

// BroadcastColumnState is «Нәтижесі».
func BroadcastColumnState() Message {
	return Message{ID: "broadcast.column_state"}
}

// BroadcastColumnVote is «Дауысы».
func BroadcastColumnVote() Message {
	return Message{ID: "broadcast.column_vote"}
}

// BroadcastDecidedBefore is «Бұл хабарлама туралы әріптесіңіз шешіп қойған немесе авторы оны өзгерт…».
func BroadcastDecidedBefore() Message {
	return Message{ID: "broadcast.decided_before"}
}

// BroadcastDeclineAsk is «<b>Неге қабылданбайды?</b>».
func BroadcastDeclineAsk() Message {
	return Message{ID: "broadcast.decline_ask"}
}

// BroadcastDeclineNeedless is «бұл хабарламаның қажеті жоқ».
func BroadcastDeclineNeedless() Message {
	return Message{ID: "broadcast.decline_needless"}
}

// BroadcastDeclineOtherAsk is «Себебін жазыңыз: {{.Max}} таңбаға дейін. Авторы оны сол күйінде оқиды.».
func BroadcastDeclineOtherAsk(max int) Message {
	return Message{ID: "broadcast.decline_other_ask", Args: Args{"Max": max}}
}

// BroadcastDeclinePeople is «алушыларын қайта қарау керек».
func BroadcastDeclinePeople() Message {
	return Message{ID: "broadcast.decline_people"}
}

// BroadcastDeclineTime is «уақыты қолайсыз».
func BroadcastDeclineTime() Message {
	return Message{ID: "broadcast.decline_time"}
}

// BroadcastDeclineWords is «мәтінін түзету керек».
func BroadcastDeclineWords() Message {
	return Message{ID: "broadcast.decline_words"}
}

// BroadcastDeclinedNow is «Қабылданбады, авторына себебі айтылды.».
func BroadcastDeclinedNow() Message {
	return Message{ID: "broadcast.declined_now"}
}

// BroadcastEraseAble is «Жойылатын хабар саны: {{.Count}}».
func BroadcastEraseAble(count int) Message {
	return Message{ID: "broadcast.erase_able", Args: Args{"Count": count}}
}

// BroadcastEraseAsk is «<b>Бұл хабарламаны алғандардың чатынан жоямыз ба?</b> Қайтару мүмкін е…».
func BroadcastEraseAsk() Message {
	return Message{ID: "broadcast.erase_ask"}
}

// BroadcastEraseBegun is «Хабарлама чаттардан бірте-бірте жойылады.».
func BroadcastEraseBegun() Message {
	return Message{ID: "broadcast.erase_begun"}
}

// BroadcastEraseKept is «Жіберілгеніне 48 сағат өткендіктен қалатыны: {{.Count}}».
func BroadcastEraseKept(count int) Message {
	return Message{ID: "broadcast.erase_kept", Args: Args{"Count": count}}
}

// BroadcastEraseLate is «Кеш: барлығына жіберілгеніне 48 сағат өтіп кеткен, Telegram енді жойғы…».
func BroadcastEraseLate() Message {
	return Message{ID: "broadcast.erase_late"}
}

// BroadcastEraseNo is «Жоқ, қалсын».
func BroadcastEraseNo() Message {
	return Message{ID: "broadcast.erase_no"}
}

// BroadcastEraseYes is «Иә, жою».
func BroadcastEraseYes() Message {
	return Message{ID: "broadcast.erase_yes"}
}

// BroadcastFileCaption is «Файлдағы алушы саны: {{.Count}}. Мұнда деректерін жүктеуге құқығыңыз б…».
func BroadcastFileCaption(count int) Message {
	return Message{ID: "broadcast.file_caption", Args: Args{"Count": count}}
}

// BroadcastFileComes is «Файл дайындалып жатыр, бөлек хабармен келеді.».
func BroadcastFileComes() Message {
	return Message{ID: "broadcast.file_comes"}
}

// BroadcastFileCut is «Алғашқылары ғана сыйды.».
func BroadcastFileCut() Message {
	return Message{ID: "broadcast.file_cut"}
}

// BroadcastFileNone is «Деректерін жүктеуге құқығыңыз бар алушы жоқ.».
func BroadcastFileNone() Message {
	return Message{ID: "broadcast.file_none"}
}

// BroadcastGone is «Жеткізу мүмкін болмағаны: {{.Count}}».
func BroadcastGone(count int) Message {
	return Message{ID: "broadcast.gone", Args: Args{"Count": count}}
}

// BroadcastHalted is «⛔ Telegram бұл хабарламаны қабылдамай тұр, сондықтан жіберу өзі тоқтад…».
func BroadcastHalted(label Message, text string) Message {
	return Message{ID: "broadcast.halted", Args: Args{"Label": label, "Text": text}}
}

// BroadcastHead is «📣 <b>{{.Title}}</b> {{.Status}}».
func BroadcastHead(title string, status Message) Message {
	return Message{ID: "broadcast.head", Args: Args{"Title": title, "Status": status}}
}

// BroadcastLeft is «Қалғаны: {{.Count}}».
func BroadcastLeft(count int) Message {
	return Message{ID: "broadcast.left", Args: Args{"Count": count}}
}

// BroadcastLossBefore is «кезегі келгенше ботты тоқтатқан немесе келісімін қайтарған».
func BroadcastLossBefore() Message {
	return Message{ID: "broadcast.loss_before"}
}

// BroadcastLossBlocked is «ботты тоқтатып қойған».
func BroadcastLossBlocked() Message {
	return Message{ID: "broadcast.loss_blocked"}
}

// BroadcastLossDeactivated is «Telegram-дағы есептік жазбасын жойған».
func BroadcastLossDeactivated() Message {
	return Message{ID: "broadcast.loss_deactivated"}
}

// BroadcastLossNever is «ботпен чат бастамаған».
func BroadcastLossNever() Message {
	return Message{ID: "broadcast.loss_never"}
}

// BroadcastLossOther is «жеткізу мүмкін емес ({{.Text}})».
func BroadcastLossOther(text string) Message {
	return Message{ID: "broadcast.loss_other", Args: Args{"Text": text}}
}

// BroadcastLossRefused is «Telegram қабылдамады ({{.Text}})».
func BroadcastLossRefused(text string) Message {
	return Message{ID: "broadcast.loss_refused", Args: Args{"Text": text}}
}

// BroadcastLossUnknown is «жеткені белгісіз».
func BroadcastLossUnknown() Message {
	return Message{ID: "broadcast.loss_unknown"}
}

// BroadcastNever is «Жіберілмегені: {{.Count}}».
func BroadcastNever(count int) Message {
	return Message{ID: "broadcast.never", Args: Args{"Count": count}}
}

// BroadcastPausedNow is «Уақытша тоқтатылды. Жолда жүргендері ғана жетеді.».
func BroadcastPausedNow() Message {
	return Message{ID: "broadcast.paused_now"}
}

// BroadcastPictureComes is «Сурет дайындалып жатыр, бөлек хабармен келеді.».
func BroadcastPictureComes() Message {
	return Message{ID: "broadcast.picture_comes"}
}

// BroadcastPictureGone is «Жеткізу мүмкін емес».
func BroadcastPictureGone() Message {
	return Message{ID: "broadcast.picture_gone"}
}

// BroadcastPictureMinute is «{{.Time}}».
func BroadcastPictureMinute(time time.Time) Message {
	return Message{ID: "broadcast.picture_minute", Args: Args{"Time": moment(time, AsTime)}}
}

// BroadcastPictureNone is «Бұл хабарлама әлі ешкімге жіберілмеген, салатын сурет жоқ.».
func BroadcastPictureNone() Message {
	return Message{ID: "broadcast.picture_none"}
}

// BroadcastPictureRefused is «Telegram қабылдамады».
func BroadcastPictureRefused() Message {
	return Message{ID: "broadcast.picture_refused"}
}

// BroadcastPictureSent is «Жетті».
func BroadcastPictureSent() Message {
	return Message{ID: "broadcast.picture_sent"}
}

// BroadcastPictureTitle is ««{{.Title}}»: минут сайын жіберілгені».
func BroadcastPictureTitle(title string) Message {
	return Message{ID: "broadcast.picture_title", Args: Args{"Title": title}}
}

// BroadcastPictureTitleSpan is ««{{.Title}}»: әр {{.N}} минутта жіберілгені».
func BroadcastPictureTitleSpan(title string, n int) Message {
	return Message{ID: "broadcast.picture_title_span", Args: Args{"Title": title, "N": n}}
}

// BroadcastPictureUnknown is «Белгісіз».
func BroadcastPictureUnknown() Message {
	return Message{ID: "broadcast.picture_unknown"}
}

// BroadcastProposed is «📣 «{{.Title}}» хабарламасы екінші адамның мақұлдауын күтіп тұр. Ұсынға…».
func BroadcastProposed(title string, name string, count int) Message {
	return Message{ID: "broadcast.proposed", Args: Args{"Title": title, "Name": name, "Count": count}}
}

// BroadcastProposedUrgent is «📣 Шұғыл: «{{.Title}}» хабарламасы екінші адамның мақұлдауын күтіп тұр.…».
func BroadcastProposedUrgent(title string, name string, count int) Message {
	return Message{ID: "broadcast.proposed_urgent", Args: Args{"Title": title, "Name": name, "Count": count}}
}

// BroadcastRefused is «Telegram қабылдамағаны: {{.Count}}».
func BroadcastRefused(count int) Message {
	return Message{ID: "broadcast.refused", Args: Args{"Count": count}}
}

// BroadcastReplySent is «📨 Жауабыңыз бағдарлама командасына жіберілді, сұрақ № {{.N}}. Командан…».
func BroadcastReplySent(n int) Message {
	return Message{ID: "broadcast.reply_sent", Args: Args{"N": n}}
}

// BroadcastReportBegan is «Басталғаны: {{.Since}}».
func BroadcastReportBegan(since time.Time) Message {
	return Message{ID: "broadcast.report_began", Args: Args{"Since": moment(since, AsDatetime)}}
}

// BroadcastReportEnded is «Аяқталғаны: {{.Since}}».
func BroadcastReportEnded(since time.Time) Message {
	return Message{ID: "broadcast.report_ended", Args: Args{"Since": moment(since, AsDatetime)}}
}

// BroadcastReportHead is «<b>Есеп</b>: «{{.Title}}»».
func BroadcastReportHead(title string) Message {
	return Message{ID: "broadcast.report_head", Args: Args{"Title": title}}
}

// BroadcastReportLinks is «Сілтемеге өткендерді Telegram хабарламайды, сондықтан олар саналмайды.».
func BroadcastReportLinks() Message {
	return Message{ID: "broadcast.report_links"}
}

// BroadcastReportLoss is «{{.Label}}: {{.Count}}».
func BroadcastReportLoss(label Message, count int) Message {
	return Message{ID: "broadcast.report_loss", Args: Args{"Label": label, "Count": count}}
}

// BroadcastReportLosses is «<b>Кімге жетпеді және неге</b>».
func BroadcastReportLosses() Message {
	return Message{ID: "broadcast.report_losses"}
}

// BroadcastReportTap is «{{.Text}}: {{.Count}}».
func BroadcastReportTap(text string, count int) Message {
	return Message{ID: "broadcast.report_tap", Args: Args{"Text": text, "Count": count}}
}

// BroadcastReportTaps is «<b>Батырмаларды басқандар</b>».
func BroadcastReportTaps() Message {
	return Message{ID: "broadcast.report_taps"}
}

// BroadcastReportUnknown is «Жеткені белгісіз дегеніміз: жіберіп жатқанда байланыс үзілген немесе б…».
func BroadcastReportUnknown() Message {
	return Message{ID: "broadcast.report_unknown"}
}

// BroadcastReportUnknownAgain is «Жеткені белгісіз дегеніміз: жіберіп жатқанда байланыс үзілген немесе б…».
func BroadcastReportUnknownAgain() Message {
	return Message{ID: "broadcast.report_unknown_again"}
}

// BroadcastReportVote is «🗳 {{.Label}}: {{.Count}}».
func BroadcastReportVote(label Message, count int) Message {
	return Message{ID: "broadcast.report_vote", Args: Args{"Label": label, "Count": count}}
}

// BroadcastResumedNow is «Жіберу жалғасты.».
func BroadcastResumedNow() Message {
	return Message{ID: "broadcast.resumed_now"}
}

// BroadcastRewordBegun is «Жаңа мәтін алғандардың чатына бірте-бірте жетеді.».
func BroadcastRewordBegun() Message {
	return Message{ID: "broadcast.reword_begun"}
}

// BroadcastRewordKkAsk is «Жаңа қазақша мәтінді жіберіңіз: {{.Max}} таңбаға дейін. Безендіруі сақ…».
func BroadcastRewordKkAsk(max int) Message {
	return Message{ID: "broadcast.reword_kk_ask", Args: Args{"Max": max}}
}

// BroadcastRewordRuAsk is «Жаңа орысша мәтінді жіберіңіз: {{.Max}} таңбаға дейін. Безендіруі сақт…».
func BroadcastRewordRuAsk(max int) Message {
	return Message{ID: "broadcast.reword_ru_ask", Args: Args{"Max": max}}
}

// BroadcastRowDeleted is «жіберілген соң жойылды».
func BroadcastRowDeleted() Message {
	return Message{ID: "broadcast.row_deleted"}
}

// BroadcastRowGone is «жеткізу мүмкін болмады».
func BroadcastRowGone() Message {
	return Message{ID: "broadcast.row_gone"}
}

// BroadcastRowRefused is «Telegram қабылдамады».
func BroadcastRowRefused() Message {
	return Message{ID: "broadcast.row_refused"}
}

// BroadcastRowSent is «жетті».
func BroadcastRowSent() Message {
	return Message{ID: "broadcast.row_sent"}
}

// BroadcastRowUnknown is «белгісіз».
func BroadcastRowUnknown() Message {
	return Message{ID: "broadcast.row_unknown"}
}

// BroadcastRowWaits is «күтіп тұр».
func BroadcastRowWaits() Message {
	return Message{ID: "broadcast.row_waits"}
}

// BroadcastSent is «Жеткені: {{.Done}} ({{.Total}} ішінен)».
func BroadcastSent(done int, total int) Message {
	return Message{ID: "broadcast.sent", Args: Args{"Done": done, "Total": total}}
}

// BroadcastSpeed is «Жылдамдығы: секундына {{.Score}}».
func BroadcastSpeed(score string) Message {
	return Message{ID: "broadcast.speed", Args: Args{"Score": score}}
}

// BroadcastStandsApproved is «Мақұлданды: {{.Name}}».
func BroadcastStandsApproved(name string) Message {
	return Message{ID: "broadcast.stands_approved", Args: Args{"Name": name}}
}

// BroadcastStandsDeclined is «Авторына қайтарылды. Себебі: {{.Reason}}».
func BroadcastStandsDeclined(reason string) Message {
	return Message{ID: "broadcast.stands_declined", Args: Args{"Reason": reason}}
}

// BroadcastStandsOver is «Бұл хабарлама енді шешімді күтпейді.».
func BroadcastStandsOver() Message {
	return Message{ID: "broadcast.stands_over"}
}

// BroadcastStateCancelled is «Тоқтатылды».
func BroadcastStateCancelled() Message {
	return Message{ID: "broadcast.state_cancelled"}
}

// BroadcastStateDone is «Жіберіліп бітті».
func BroadcastStateDone() Message {
	return Message{ID: "broadcast.state_done"}
}

// BroadcastStatePaused is «Уақытша тоқтатылды».
func BroadcastStatePaused() Message {
	return Message{ID: "broadcast.state_paused"}
}

// BroadcastStateSending is «Жіберіліп жатыр».
func BroadcastStateSending() Message {
	return Message{ID: "broadcast.state_sending"}
}

// BroadcastStopAsk is «<b>Жіберуді тоқтатамыз ба?</b> Әлі алмаған адам саны: {{.Count}}. Олар…».
func BroadcastStopAsk(count int) Message {
	return Message{ID: "broadcast.stop_ask", Args: Args{"Count": count}}
}

// BroadcastStopNo is «Жоқ, жалғассын».
func BroadcastStopNo() Message {
	return Message{ID: "broadcast.stop_no"}
}

// BroadcastStopYes is «Иә, тоқтату».
func BroadcastStopYes() Message {
	return Message{ID: "broadcast.stop_yes"}
}

// BroadcastTappedGone is «Бұл батырма енді жұмыс істемейді.».
func BroadcastTappedGone() Message {
	return Message{ID: "broadcast.tapped_gone"}
}

// BroadcastTappedMaybe is «Жауабыңыз: мүмкін».
func BroadcastTappedMaybe() Message {
	return Message{ID: "broadcast.tapped_maybe"}
}

// BroadcastTappedNo is «Жауабыңыз: жоқ».
func BroadcastTappedNo() Message {
	return Message{ID: "broadcast.tapped_no"}
}

// BroadcastTappedTrial is «Батырма жұмыс істейді. Хабарламаны алғандардың ғана жауабы саналады.».
func BroadcastTappedTrial() Message {
	return Message{ID: "broadcast.tapped_trial"}
}

// BroadcastTappedYes is «Жауабыңыз: иә».
func BroadcastTappedYes() Message {
	return Message{ID: "broadcast.tapped_yes"}
}

// BroadcastTicketAbout is «📣 Хабарламаға жауап: «{{.Title}}»».
func BroadcastTicketAbout(title string) Message {
	return Message{ID: "broadcast.ticket_about", Args: Args{"Title": title}}
}

// BroadcastTimeLeft is «Қалған уақыт, шамамен: {{.Label}}».
func BroadcastTimeLeft(label Message) Message {
	return Message{ID: "broadcast.time_left", Args: Args{"Label": label}}
}

// BroadcastTimeSeconds is «бір минуттан аз».
func BroadcastTimeSeconds() Message {
	return Message{ID: "broadcast.time_seconds"}
}

// BroadcastToldApproved is «✅ «{{.Title}}» хабарламасы мақұлданды. Мақұлдаған: {{.Name}}.».
func BroadcastToldApproved(title string, name string) Message {
	return Message{ID: "broadcast.told_approved", Args: Args{"Title": title, "Name": name}}
}

// BroadcastToldDeclined is «↩️ «{{.Title}}» хабарламасы қабылданбады. Себебі: {{.Reason}}».
func BroadcastToldDeclined(title string, reason string) Message {
	return Message{ID: "broadcast.told_declined", Args: Args{"Title": title, "Reason": reason}}
}

// BroadcastToldHalted is «⛔ «{{.Title}}» хабарламасын жіберу тоқтап қалды: Telegram оны қабылдам…».
func BroadcastToldHalted(title string, label Message) Message {
	return Message{ID: "broadcast.told_halted", Args: Args{"Title": title, "Label": label}}
}

// BroadcastUnknown is «Жеткені белгісіз: {{.Count}}».
func BroadcastUnknown(count int) Message {
	return Message{ID: "broadcast.unknown", Args: Args{"Count": count}}
}

// BroadcastWaiting is «Оның ішінде тыныш уақыттың аяқталуын күтетіні: {{.Count}}».
func BroadcastWaiting(count int) Message {
	return Message{ID: "broadcast.waiting", Args: Args{"Count": count}}
}
