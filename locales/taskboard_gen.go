// Code generated from taskboard.kk.toml and taskboard.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TaskboardAmDone is «✅ Орындалды».
func TaskboardAmDone() Message {
	return Message{ID: "taskboard.am_done"}
}

// TaskboardAppealAsk is «Неге қайта қарау керек екенін жазыңыз: {{.Min}}–{{.Max}} таңба. Басқа …».
func TaskboardAppealAsk(min int, max int) Message {
	return Message{ID: "taskboard.appeal_ask", Args: Args{"Min": min, "Max": max}}
}

// TaskboardAppealSent is «✅ Апелляция жіберілді. Басқа модератор қарайды.».
func TaskboardAppealSent() Message {
	return Message{ID: "taskboard.appeal_sent"}
}

// TaskboardAppealUntil is «Келіспесеңіз, бір рет апелляция бере аласыз. Соңғы мерзім: {{.Deadline…».
func TaskboardAppealUntil(deadline time.Time) Message {
	return Message{ID: "taskboard.appeal_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskboardApproved is «🎉 Мақұлданды!».
func TaskboardApproved() Message {
	return Message{ID: "taskboard.approved"}
}

// TaskboardButton is «📋 Тапсырмалар».
func TaskboardButton() Message {
	return Message{ID: "taskboard.button"}
}

// TaskboardChoose is «{{.N}}. {{.Label}}».
func TaskboardChoose(n int, label Message) Message {
	return Message{ID: "taskboard.choose", Args: Args{"N": n, "Label": label}}
}

// TaskboardCodeAsk is «Сол жердегі кодты жазыңыз немесе QR-кодты телефон камерасымен сканерле…».
func TaskboardCodeAsk(label Message) Message {
	return Message{ID: "taskboard.code_ask", Args: Args{"Label": label}}
}

// TaskboardCodeWait is «Код тым көп рет қате жазылды. Кодты {{.Label}} қайта жазып көріңіз.».
func TaskboardCodeWait(label Message) Message {
	return Message{ID: "taskboard.code_wait", Args: Args{"Label": label}}
}

// TaskboardCodeWanted is «Кодты мәтінмен жазыңыз.».
func TaskboardCodeWanted() Message {
	return Message{ID: "taskboard.code_wanted"}
}

// TaskboardCodeWrong is «Код дұрыс емес. Тағы {{.Count}} рет жазып көруге болады.».
func TaskboardCodeWrong(count int) Message {
	return Message{ID: "taskboard.code_wrong", Args: Args{"Count": count}}
}

// TaskboardConfirmCard is «<b>{{.Name}}</b> мына тапсырманы орындағанын айтты: <b>{{.Label}}</b> …».
func TaskboardConfirmCard(name string, label Message, since time.Time) Message {
	return Message{ID: "taskboard.confirm_card", Args: Args{"Name": name, "Label": label, "Since": moment(since, AsDatetime)}}
}

// TaskboardConfirmDenied is «Рақмет. Енді мұны модератор қарайды.».
func TaskboardConfirmDenied() Message {
	return Message{ID: "taskboard.confirm_denied"}
}

// TaskboardConfirmHintCoordinator is «Тапсырма орындалды ма?».
func TaskboardConfirmHintCoordinator() Message {
	return Message{ID: "taskboard.confirm_hint_coordinator"}
}

// TaskboardConfirmHintPeer is «Осыны өзіңіз көрдіңіз бе? Екі растау жеткілікті.».
func TaskboardConfirmHintPeer() Message {
	return Message{ID: "taskboard.confirm_hint_peer"}
}

// TaskboardConfirmNo is «Растамау».
func TaskboardConfirmNo() Message {
	return Message{ID: "taskboard.confirm_no"}
}

// TaskboardConfirmRefused is «Қабылданбады деп белгіленді. Бұл адам апелляция бере алады.».
func TaskboardConfirmRefused() Message {
	return Message{ID: "taskboard.confirm_refused"}
}

// TaskboardConfirmThanks is «Рақмет, растауыңыз қабылданды.».
func TaskboardConfirmThanks() Message {
	return Message{ID: "taskboard.confirm_thanks"}
}

// TaskboardConfirmUnits is «🎯 {{.Label}}: {{.Total}}».
func TaskboardConfirmUnits(label Message, total int) Message {
	return Message{ID: "taskboard.confirm_units", Args: Args{"Label": label, "Total": total}}
}

// TaskboardConfirmWhy is «Неге растамайсыз? {{.Min}}–{{.Max}} таңба. Үйлестіруші жазған себепті …».
func TaskboardConfirmWhy(min int, max int) Message {
	return Message{ID: "taskboard.confirm_why", Args: Args{"Min": min, "Max": max}}
}

// TaskboardConfirms is «🙋 Растауды күтіп тұр: {{.Count}}».
func TaskboardConfirms(count int) Message {
	return Message{ID: "taskboard.confirms", Args: Args{"Count": count}}
}

// TaskboardConfirmsHead is «<b>Сіздің растауыңыз күтілуде</b> Бұл адамдар тапсырманы орындағанын а…».
func TaskboardConfirmsHead() Message {
	return Message{ID: "taskboard.confirms_head"}
}

// TaskboardConfirmsLine is «<b>{{.N}}.</b> {{.Name}} — {{.Label}}».
func TaskboardConfirmsLine(n int, name string, label Message) Message {
	return Message{ID: "taskboard.confirms_line", Args: Args{"N": n, "Name": name, "Label": label}}
}

// TaskboardConfirmsNone is «Қазір ешкім күтіп тұрған жоқ.».
func TaskboardConfirmsNone() Message {
	return Message{ID: "taskboard.confirms_none"}
}

// TaskboardCoordinatorAsk is «Орындап болсаңыз, төмендегі батырманы басыңыз: үйлестіруші растайды. Ү…».
func TaskboardCoordinatorAsk(name string) Message {
	return Message{ID: "taskboard.coordinator_ask", Args: Args{"Name": name}}
}

// TaskboardDayLeft is «💡 Бүгін тапсырмалар үшін тағы алуға болатын токен: {{.Amount}}. Одан а…».
func TaskboardDayLeft(amount int) Message {
	return Message{ID: "taskboard.day_left", Args: Args{"Amount": amount}}
}

// TaskboardDirectionAny is «Барлық бағыт».
func TaskboardDirectionAny() Message {
	return Message{ID: "taskboard.direction_any"}
}

// TaskboardDuplicateFile is «Бұл файл бұрын жіберілген. Осы тапсырмаға арнап жасағаныңызды жіберіңі…».
func TaskboardDuplicateFile() Message {
	return Message{ID: "taskboard.duplicate_file"}
}

// TaskboardFileAsk is «Файлды құжат ретінде жіберіңіз, көлемі — ең көбі 20 МБ.».
func TaskboardFileAsk() Message {
	return Message{ID: "taskboard.file_ask"}
}

// TaskboardFilesGiven is «Қосылды: {{.Count}}/{{.Max}}. Тағы қосуға немесе жіберуге болады.».
func TaskboardFilesGiven(count int, max int) Message {
	return Message{ID: "taskboard.files_given", Args: Args{"Count": count, "Max": max}}
}

// TaskboardFilter is «🔎 Сүзгі».
func TaskboardFilter() Message {
	return Message{ID: "taskboard.filter"}
}

// TaskboardFilterHead is «<b>Сүзгі</b> Қайда, қанша уақыт, қай бағыт бойынша?».
func TaskboardFilterHead() Message {
	return Message{ID: "taskboard.filter_head"}
}

// TaskboardForwarded is «Бұл басқа біреудің хабары. Өзіңіз түсіргенді немесе өзіңіз жазғанды жі…».
func TaskboardForwarded() Message {
	return Message{ID: "taskboard.forwarded"}
}

// TaskboardGiveBack is «Тапсырманы қайтару».
func TaskboardGiveBack() Message {
	return Message{ID: "taskboard.give_back"}
}

// TaskboardGiveBackAsk is ««{{.Label}}» тапсырмасын қайтарасыз ба? Орын басқаларға босайды, бұл с…».
func TaskboardGiveBackAsk(label Message) Message {
	return Message{ID: "taskboard.give_back_ask", Args: Args{"Label": label}}
}

// TaskboardGiveBackNo is «Өзімде қалдыру».
func TaskboardGiveBackNo() Message {
	return Message{ID: "taskboard.give_back_no"}
}

// TaskboardGiveBackYes is «Иә, қайтару».
func TaskboardGiveBackYes() Message {
	return Message{ID: "taskboard.give_back_yes"}
}

// TaskboardGivenBack is «Тапсырма қайтарылды. Қаласаңыз, оны кейін тағы алуға болады.».
func TaskboardGivenBack() Message {
	return Message{ID: "taskboard.given_back"}
}

// TaskboardGotLess is «Токендер күндік немесе апталық лимитке дейін есептелді.».
func TaskboardGotLess() Message {
	return Message{ID: "taskboard.got_less"}
}

// TaskboardGotTokens is «🎁 Есептелді: {{.Count}} токен».
func TaskboardGotTokens(count int) Message {
	return Message{ID: "taskboard.got_tokens", Args: Args{"Count": count}}
}

// TaskboardHead is «<b>Тапсырмалар</b> Қазір сіз ала алатын тапсырмалар. Мерзімі жақындары…».
func TaskboardHead() Message {
	return Message{ID: "taskboard.head"}
}

// TaskboardKilometres is «{{.Label}} км».
func TaskboardKilometres(label Message) Message {
	return Message{ID: "taskboard.kilometres", Args: Args{"Label": label}}
}

// TaskboardLate is «⏰ Дәлел жіберу мерзімі өтті. Мерзімге дейін бірдеңе қосқан болсаңыз, о…».
func TaskboardLate() Message {
	return Message{ID: "taskboard.late"}
}

// TaskboardLine is «<b>{{.N}}.</b> {{.Label}} {{.Rest}}».
func TaskboardLine(n int, label Message, rest Message) Message {
	return Message{ID: "taskboard.line", Args: Args{"N": n, "Label": label, "Rest": rest}}
}

// TaskboardMetres is «{{.Count}} м».
func TaskboardMetres(count int) Message {
	return Message{ID: "taskboard.metres", Args: Args{"Count": count}}
}

// TaskboardMine is «📌 Тапсырмаларым».
func TaskboardMine() Message {
	return Message{ID: "taskboard.mine"}
}

// TaskboardMineHead is «<b>Тапсырмаларым</b>».
func TaskboardMineHead() Message {
	return Message{ID: "taskboard.mine_head"}
}

// TaskboardMineLine is «<b>{{.N}}.</b> {{.Label}} {{.Status}}».
func TaskboardMineLine(n int, label Message, status Message) Message {
	return Message{ID: "taskboard.mine_line", Args: Args{"N": n, "Label": label, "Status": status}}
}

// TaskboardMineNone is «Сізде әзірге тапсырма жоқ. Тақтадан таңдап алыңыз.».
func TaskboardMineNone() Message {
	return Message{ID: "taskboard.mine_none"}
}

// TaskboardMinutes is «{{.Count}} минутқа дейін».
func TaskboardMinutes(count int) Message {
	return Message{ID: "taskboard.minutes", Args: Args{"Count": count}}
}

// TaskboardMinutesAny is «Кез келген уақыт».
func TaskboardMinutesAny() Message {
	return Message{ID: "taskboard.minutes_any"}
}

// TaskboardNone is «Әзірге сізге сай келетін тапсырма жоқ. Жаңалары осында шығады.».
func TaskboardNone() Message {
	return Message{ID: "taskboard.none"}
}

// TaskboardNoneFiltered is «Бұл сүзгі бойынша ештеңе табылмады. Сүзгіні кеңейтіп көріңіз.».
func TaskboardNoneFiltered() Message {
	return Message{ID: "taskboard.none_filtered"}
}

// TaskboardNoticeAsked is «🙋 {{.Name}} мына тапсырманы орындағанын айтты: «{{.Label}}». Растай ал…».
func TaskboardNoticeAsked(name string, label Message) Message {
	return Message{ID: "taskboard.notice_asked", Args: Args{"Name": name, "Label": label}}
}

// TaskboardNoticeDue is «⏰ «{{.Label}}» тапсырмасының мерзімі {{.Rest}} аяқталады. Үлгермесеңіз…».
func TaskboardNoticeDue(label Message, rest Message) Message {
	return Message{ID: "taskboard.notice_due", Args: Args{"Label": label, "Rest": rest}}
}

// TaskboardNoticeDuplicate is ««{{.Label}}» тапсырмасына жіберген файлыңыз бұрын жіберілген екен. Осы…».
func TaskboardNoticeDuplicate(label Message) Message {
	return Message{ID: "taskboard.notice_duplicate", Args: Args{"Label": label}}
}

// TaskboardNoticeLapsed is ««{{.Label}}» тапсырмасының мерзімі өтті, орын басқаларға босады. Ештең…».
func TaskboardNoticeLapsed(label Message) Message {
	return Message{ID: "taskboard.notice_lapsed", Args: Args{"Label": label}}
}

// TaskboardNoticeRefused is ««{{.Label}}» тапсырмасын үйлестіруші растамады.».
func TaskboardNoticeRefused(label Message) Message {
	return Message{ID: "taskboard.notice_refused", Args: Args{"Label": label}}
}

// TaskboardNoticeSent is ««{{.Label}}» тапсырмасына мерзімге дейін қосқаныңызды біз жібердік: ба…».
func TaskboardNoticeSent(label Message) Message {
	return Message{ID: "taskboard.notice_sent", Args: Args{"Label": label}}
}

// TaskboardPeersAsk is «Орындап болсаңыз, төмендегі батырманы басыңыз: осы тапсырманы орындайт…».
func TaskboardPeersAsk() Message {
	return Message{ID: "taskboard.peers_ask"}
}

// TaskboardPhotoAsk is «Фото жіберіңіз: ең көбі {{.Max}} фото, альбоммен де болады. Фотоны өзі…».
func TaskboardPhotoAsk(max int) Message {
	return Message{ID: "taskboard.photo_ask", Args: Args{"Max": max}}
}

// TaskboardPlaceAsk is «Сол жерде тұрып, геолокацияңызды жіберіңіз: 📎 → Геолокация (Геопозиция…».
func TaskboardPlaceAsk(label Message) Message {
	return Message{ID: "taskboard.place_ask", Args: Args{"Label": label}}
}

// TaskboardPlaceFar is «Сіз әзірге алыстасыз. Орны: {{.Label}}. Қашықтық: {{.Rest}}. Ең көбі {…».
func TaskboardPlaceFar(label Message, rest Message, option Message) Message {
	return Message{ID: "taskboard.place_far", Args: Args{"Label": label, "Rest": rest, "Option": option}}
}

// TaskboardPlaceUnnamed is «тапсырмада көрсетілген жер».
func TaskboardPlaceUnnamed() Message {
	return Message{ID: "taskboard.place_unnamed"}
}

// TaskboardPlaceWanted is «Геолокация керек: 📎 → Геолокация (Геопозиция) → Қазіргі орнымды жіберу…».
func TaskboardPlaceWanted() Message {
	return Message{ID: "taskboard.place_wanted"}
}

// TaskboardProofHead is «<b>{{.Label}}</b>».
func TaskboardProofHead(label Message) Message {
	return Message{ID: "taskboard.proof_head", Args: Args{"Label": label}}
}

// TaskboardQuizQuestion is «<b>{{.N}}/{{.Total}}.</b> {{.Label}}».
func TaskboardQuizQuestion(n int, total int, label Message) Message {
	return Message{ID: "taskboard.quiz_question", Args: Args{"N": n, "Total": total, "Label": label}}
}

// TaskboardQuizTry is «Талпыныс: {{.N}}/{{.Max}}. Барлық жауап дұрыс болуы керек.».
func TaskboardQuizTry(n int, max int) Message {
	return Message{ID: "taskboard.quiz_try", Args: Args{"N": n, "Max": max}}
}

// TaskboardQuizWait is «Талпыныстар бітті. Сұрақтарға {{.Label}} қайта жауап беріп көріңіз.».
func TaskboardQuizWait(label Message) Message {
	return Message{ID: "taskboard.quiz_wait", Args: Args{"Label": label}}
}

// TaskboardQuizWrong is «Кейбір жауап дұрыс емес. Тағы {{.Count}} рет жауап беріп көруге болады…».
func TaskboardQuizWrong(count int) Message {
	return Message{ID: "taskboard.quiz_wrong", Args: Args{"Count": count}}
}

// TaskboardReason is «Себебі: {{.Label}}».
func TaskboardReason(label Message) Message {
	return Message{ID: "taskboard.reason", Args: Args{"Label": label}}
}

// TaskboardReasonDuplicate is «бұл файл бұрын жіберілген».
func TaskboardReasonDuplicate() Message {
	return Message{ID: "taskboard.reason_duplicate"}
}

// TaskboardSent is «✅ Жіберілді. {{.Label}}».
func TaskboardSent(label Message) Message {
	return Message{ID: "taskboard.sent", Args: Args{"Label": label}}
}

// TaskboardShow is «Көрсету».
func TaskboardShow() Message {
	return Message{ID: "taskboard.show"}
}

// TaskboardStateRejected is «Бұл жолы қабылданбады.».
func TaskboardStateRejected() Message {
	return Message{ID: "taskboard.state_rejected"}
}

// TaskboardStateReturned is «↩️ Түзетуге қайтарылды. Жаңа дәлел жіберудің соңғы мерзімі: {{.Deadlin…».
func TaskboardStateReturned(deadline time.Time) Message {
	return Message{ID: "taskboard.state_returned", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskboardStateReversed is «Бұл тапсырманың мақұлдауы кейін қайтарып алынды. Себебі: {{.Reason}}».
func TaskboardStateReversed(reason string) Message {
	return Message{ID: "taskboard.state_reversed", Args: Args{"Reason": reason}}
}

// TaskboardStateTaken is «📌 Тапсырма сізде. Дәлел жіберудің соңғы мерзімі: {{.Deadline}}.».
func TaskboardStateTaken(deadline time.Time) Message {
	return Message{ID: "taskboard.state_taken", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskboardStatusGivenBack is «қайтарып бердіңіз».
func TaskboardStatusGivenBack() Message {
	return Message{ID: "taskboard.status_given_back"}
}

// TaskboardStatusLapsed is «мерзімі өтті».
func TaskboardStatusLapsed() Message {
	return Message{ID: "taskboard.status_lapsed"}
}

// TaskboardStatusReturned is «түзету керек, соңғы мерзім: {{.Deadline}}».
func TaskboardStatusReturned(deadline time.Time) Message {
	return Message{ID: "taskboard.status_returned", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskboardStatusReversed is «мақұлдауы қайтарып алынды».
func TaskboardStatusReversed() Message {
	return Message{ID: "taskboard.status_reversed"}
}

// TaskboardStatusTaken is «орындалуда, соңғы мерзім: {{.Deadline}}».
func TaskboardStatusTaken(deadline time.Time) Message {
	return Message{ID: "taskboard.status_taken", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskboardTaken is «✅ Тапсырма сізде. Орындап болған соң дәлел жіберіңіз.».
func TaskboardTaken() Message {
	return Message{ID: "taskboard.taken"}
}

// TaskboardTextAsk is «Не істегеніңізді өз сөзіңізбен жазыңыз: {{.Min}}–{{.Max}} таңба.».
func TaskboardTextAsk(min int, max int) Message {
	return Message{ID: "taskboard.text_ask", Args: Args{"Min": min, "Max": max}}
}

// TaskboardTextClear is «Мәтінді алып тастау».
func TaskboardTextClear() Message {
	return Message{ID: "taskboard.text_clear"}
}

// TaskboardTextGiven is «Мәтініңіз: {{.Text}} Осылай жіберіңіз немесе мәтінді қайта жазыңыз.».
func TaskboardTextGiven(text string) Message {
	return Message{ID: "taskboard.text_given", Args: Args{"Text": text}}
}

// TaskboardTooBig is «Бұл файл тым үлкен: Telegram ботқа көлемі ең көбі {{.Max}} МБ файлды ғ…».
func TaskboardTooBig(max int) Message {
	return Message{ID: "taskboard.too_big", Args: Args{"Max": max}}
}

// TaskboardUnitsAsk is «Қанша орындадыңыз? Өлшем бірлігі: {{.Label}}. Санмен жазыңыз.».
func TaskboardUnitsAsk(label Message) Message {
	return Message{ID: "taskboard.units_ask", Args: Args{"Label": label}}
}

// TaskboardUnproved is «Әлі ештеңе қосылған жоқ. Алдымен дәлелді жіберіңіз.».
func TaskboardUnproved() Message {
	return Message{ID: "taskboard.unproved"}
}

// TaskboardVideoAsk is «Видео жіберіңіз, көлемі — ең көбі 20 МБ.».
func TaskboardVideoAsk() Message {
	return Message{ID: "taskboard.video_ask"}
}

// TaskboardVoiceAsk is «Микрофонды басып тұрып, дауыстық хабарлама жіберіңіз.».
func TaskboardVoiceAsk() Message {
	return Message{ID: "taskboard.voice_ask"}
}

// TaskboardWaits is «⏳ Дәлеліңіз тексеріліп жатыр. Жіберген уақытыңыз сақталды: тексеру ұза…».
func TaskboardWaits() Message {
	return Message{ID: "taskboard.waits"}
}

// TaskboardWaitsAppeal is «⏳ Апелляцияңызды басқа модератор қарап жатыр.».
func TaskboardWaitsAppeal() Message {
	return Message{ID: "taskboard.waits_appeal"}
}

// TaskboardWaitsCoordinator is «⏳ Үйлестірушінің растауы күтілуде. Үйлестіруші: {{.Name}}».
func TaskboardWaitsCoordinator(name string) Message {
	return Message{ID: "taskboard.waits_coordinator", Args: Args{"Name": name}}
}

// TaskboardWaitsFiles is «⏳ Файлдар қабылданып жатыр, содан кейін тексеріледі. Жіберген уақытыңы…».
func TaskboardWaitsFiles() Message {
	return Message{ID: "taskboard.waits_files"}
}

// TaskboardWaitsPeers is «⏳ Осы тапсырманы орындайтын екі адамның растауы күтілуде.».
func TaskboardWaitsPeers() Message {
	return Message{ID: "taskboard.waits_peers"}
}

// TaskboardWeekLeft is «💡 Осы аптада тапсырмалар үшін тағы алуға болатын токен: {{.Amount}}. О…».
func TaskboardWeekLeft(amount int) Message {
	return Message{ID: "taskboard.week_left", Args: Args{"Amount": amount}}
}

// TaskboardWhereAny is «Барлық жерде».
func TaskboardWhereAny() Message {
	return Message{ID: "taskboard.where_any"}
}

// TaskboardWhereAnywhere is «Онлайн».
func TaskboardWhereAnywhere() Message {
	return Message{ID: "taskboard.where_anywhere"}
}

// TaskboardWhereHere is «Өңірімде».
func TaskboardWhereHere() Message {
	return Message{ID: "taskboard.where_here"}
}

// TaskboardWhyAge is «Бұл тапсырманың жас шегі бар.».
func TaskboardWhyAge() Message {
	return Message{ID: "taskboard.why_age"}
}

// TaskboardWhyAudience is «Бұл тапсырма басқаларға арналған.».
func TaskboardWhyAudience() Message {
	return Message{ID: "taskboard.why_audience"}
}

// TaskboardWhyClosed is «Тапсырманың мерзімі аяқталды.».
func TaskboardWhyClosed() Message {
	return Message{ID: "taskboard.why_closed"}
}

// TaskboardWhyEach is «Бұл тапсырманы неше рет алуға болса, сонша рет орындап қойдыңыз.».
func TaskboardWhyEach() Message {
	return Message{ID: "taskboard.why_each"}
}

// TaskboardWhyEarly is «Тапсырма әлі басталған жоқ.».
func TaskboardWhyEarly() Message {
	return Message{ID: "taskboard.why_early"}
}

// TaskboardWhyFull is «Орын қалмады: басқалар бұрын алып қойды. Басқа тапсырманы таңдап көрің…».
func TaskboardWhyFull() Message {
	return Message{ID: "taskboard.why_full"}
}

// TaskboardWhyGone is «Бұл тапсырманы қазір алуға болмайды.».
func TaskboardWhyGone() Message {
	return Message{ID: "taskboard.why_gone"}
}

// TaskboardWhyLevel is «Бұл тапсырмаға деңгейіңіз әзірге жетпейді. Басқа тапсырмалар деңгейді …».
func TaskboardWhyLevel() Message {
	return Message{ID: "taskboard.why_level"}
}

// TaskboardWhyOpen is «Бұл тапсырма қазір сізде.».
func TaskboardWhyOpen() Message {
	return Message{ID: "taskboard.why_open"}
}

// TaskboardWhyOwn is «Бұл өзіңіздің немесе командаңыздың тапсырмасы.».
func TaskboardWhyOwn() Message {
	return Message{ID: "taskboard.why_own"}
}

// TaskboardWhyRegion is «Бұл тапсырма басқа өңірде.».
func TaskboardWhyRegion() Message {
	return Message{ID: "taskboard.why_region"}
}

// TaskboardWhySlot is «Бұл жолғысын орындап қойдыңыз. Келесі жолы тағы ала аласыз.».
func TaskboardWhySlot() Message {
	return Message{ID: "taskboard.why_slot"}
}
