// Code generated from announcement.kk.toml and announcement.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// AnnouncementAlbumFull is «Альбомда ең көбі {{.Max}} файл болады. Бұл қосылған жоқ.».
func AnnouncementAlbumFull(max int) Message {
	return Message{ID: "announcement.album_full", Args: Args{"Max": max}}
}

// AnnouncementAlbumKinds is «Альбомға тек фото, видео немесе файл қосылады.».
func AnnouncementAlbumKinds() Message {
	return Message{ID: "announcement.album_kinds"}
}

// AnnouncementAlbumMixed is «Файлдар тек файлдармен, ал фото мен видео тек бір-бірімен бірге тұрады…».
func AnnouncementAlbumMixed() Message {
	return Message{ID: "announcement.album_mixed"}
}

// AnnouncementAlbumPress is «❗ Альбомның астына батырма қойылмайды. Батырмаларды алып тастаңыз неме…».
func AnnouncementAlbumPress() Message {
	return Message{ID: "announcement.album_press"}
}

// AnnouncementAlbumProject is «❗ Жазылушыларға альбом жіберілмейді: әр хабарламаның астында жазылудан…».
func AnnouncementAlbumProject() Message {
	return Message{ID: "announcement.album_project"}
}

// AnnouncementAmong is «Олардың арасында: {{.Label}}».
func AnnouncementAmong(label Message) Message {
	return Message{ID: "announcement.among", Args: Args{"Label": label}}
}

// AnnouncementButtonAdd is «Батырма қосу».
func AnnouncementButtonAdd() Message {
	return Message{ID: "announcement.button_add"}
}

// AnnouncementButtonAgain is «Ақау болса, қайта жіберу».
func AnnouncementButtonAgain() Message {
	return Message{ID: "announcement.button_again"}
}

// AnnouncementButtonBackToIt is «Хабарламаға оралу».
func AnnouncementButtonBackToIt() Message {
	return Message{ID: "announcement.button_back_to_it"}
}

// AnnouncementButtonButtonsShort is «Батырмалары».
func AnnouncementButtonButtonsShort() Message {
	return Message{ID: "announcement.button_buttons_short"}
}

// AnnouncementButtonCopy is «Көшірмесін жасау».
func AnnouncementButtonCopy() Message {
	return Message{ID: "announcement.button_copy"}
}

// AnnouncementButtonCourse is «Жіберілу барысы».
func AnnouncementButtonCourse() Message {
	return Message{ID: "announcement.button_course"}
}

// AnnouncementButtonDropNo is «Қалдыру».
func AnnouncementButtonDropNo() Message {
	return Message{ID: "announcement.button_drop_no"}
}

// AnnouncementButtonDropYes is «Иә, жою».
func AnnouncementButtonDropYes() Message {
	return Message{ID: "announcement.button_drop_yes"}
}

// AnnouncementButtonFromTemplate is «Үлгіден бастау».
func AnnouncementButtonFromTemplate() Message {
	return Message{ID: "announcement.button_from_template"}
}

// AnnouncementButtonGo is «Жіберу».
func AnnouncementButtonGo() Message {
	return Message{ID: "announcement.button_go"}
}

// AnnouncementButtonGoYes is «Жіберуді растау».
func AnnouncementButtonGoYes() Message {
	return Message{ID: "announcement.button_go_yes"}
}

// AnnouncementButtonJoinsShort is «Кейін қосылғандар».
func AnnouncementButtonJoinsShort() Message {
	return Message{ID: "announcement.button_joins_short"}
}

// AnnouncementButtonKeep is «Үлгі етіп сақтау».
func AnnouncementButtonKeep() Message {
	return Message{ID: "announcement.button_keep"}
}

// AnnouncementButtonKindLink is «🔗 Сілтемені ашу».
func AnnouncementButtonKindLink() Message {
	return Message{ID: "announcement.button_kind_link"}
}

// AnnouncementButtonKindOpen is «➡️ Боттың бөлімін ашу».
func AnnouncementButtonKindOpen() Message {
	return Message{ID: "announcement.button_kind_open"}
}

// AnnouncementButtonKindVote is «🗳 Дауыс беру: иә, жоқ, мүмкін».
func AnnouncementButtonKindVote() Message {
	return Message{ID: "announcement.button_kind_vote"}
}

// AnnouncementButtonKkShort is «Қазақша мәтіні».
func AnnouncementButtonKkShort() Message {
	return Message{ID: "announcement.button_kk_short"}
}

// AnnouncementButtonMore is «Альбомға тағы қосу».
func AnnouncementButtonMore() Message {
	return Message{ID: "announcement.button_more"}
}

// AnnouncementButtonNew is «Хабарлама жазу».
func AnnouncementButtonNew() Message {
	return Message{ID: "announcement.button_new"}
}

// AnnouncementButtonNoEnd is «Шегі жоқ».
func AnnouncementButtonNoEnd() Message {
	return Message{ID: "announcement.button_no_end"}
}

// AnnouncementButtonNoTitle is «Атаусыз қалдыру».
func AnnouncementButtonNoTitle() Message {
	return Message{ID: "announcement.button_no_title"}
}

// AnnouncementButtonNow is «Бірден».
func AnnouncementButtonNow() Message {
	return Message{ID: "announcement.button_now"}
}

// AnnouncementButtonPaid is «Ақылы жылдамдық».
func AnnouncementButtonPaid() Message {
	return Message{ID: "announcement.button_paid"}
}

// AnnouncementButtonPaidNo is «Тегін жіберу».
func AnnouncementButtonPaidNo() Message {
	return Message{ID: "announcement.button_paid_no"}
}

// AnnouncementButtonPaidYes is «Ақылы жылдамдықпен жіберу».
func AnnouncementButtonPaidYes() Message {
	return Message{ID: "announcement.button_paid_yes"}
}

// AnnouncementButtonPeople is «Кімге жіберу».
func AnnouncementButtonPeople() Message {
	return Message{ID: "announcement.button_people"}
}

// AnnouncementButtonRepeatsShort is «Қайталануы».
func AnnouncementButtonRepeatsShort() Message {
	return Message{ID: "announcement.button_repeats_short"}
}

// AnnouncementButtonRuShort is «Орысша мәтіні».
func AnnouncementButtonRuShort() Message {
	return Message{ID: "announcement.button_ru_short"}
}

// AnnouncementButtonShow is «Өзіме жіберіп көру».
func AnnouncementButtonShow() Message {
	return Message{ID: "announcement.button_show"}
}

// AnnouncementButtonTakeBack is «Қайтарып алу».
func AnnouncementButtonTakeBack() Message {
	return Message{ID: "announcement.button_take_back"}
}

// AnnouncementButtonTermsShort is «Жіберу шарттары».
func AnnouncementButtonTermsShort() Message {
	return Message{ID: "announcement.button_terms_short"}
}

// AnnouncementButtonThatsAll is «Осымен бітті».
func AnnouncementButtonThatsAll() Message {
	return Message{ID: "announcement.button_thats_all"}
}

// AnnouncementButtonTitleShort is «Атауы».
func AnnouncementButtonTitleShort() Message {
	return Message{ID: "announcement.button_title_short"}
}

// AnnouncementButtonUnkeep is «Нобайға айналдыру».
func AnnouncementButtonUnkeep() Message {
	return Message{ID: "announcement.button_unkeep"}
}

// AnnouncementButtonUntilShort is «Қашанға дейін».
func AnnouncementButtonUntilShort() Message {
	return Message{ID: "announcement.button_until_short"}
}

// AnnouncementButtonUrgent is «Шұғыл: тыныш уақытта да».
func AnnouncementButtonUrgent() Message {
	return Message{ID: "announcement.button_urgent"}
}

// AnnouncementButtonUse is «Осы үлгіден бастау».
func AnnouncementButtonUse() Message {
	return Message{ID: "announcement.button_use"}
}

// AnnouncementButtonWhenShort is «Уақыты».
func AnnouncementButtonWhenShort() Message {
	return Message{ID: "announcement.button_when_short"}
}

// AnnouncementButtonsAsk is «<b>Хабарлама астындағы батырмалар</b> Ең көбі: {{.Max}}. Орнын ауыстыр…».
func AnnouncementButtonsAsk(max int) Message {
	return Message{ID: "announcement.buttons_ask", Args: Args{"Max": max}}
}

// AnnouncementButtonsFull is «Ең көбі {{.Max}} батырма болады. Алдымен біреуін алып тастаңыз.».
func AnnouncementButtonsFull(max int) Message {
	return Message{ID: "announcement.buttons_full", Args: Args{"Max": max}}
}

// AnnouncementCaptionTooLong is «Файлдың астындағы мәтінде {{.Count}} таңба бар, ал Telegram лимиті — {…».
func AnnouncementCaptionTooLong(count int, max int) Message {
	return Message{ID: "announcement.caption_too_long", Args: Args{"Count": count, "Max": max}}
}

// AnnouncementCard is «<b>{{.Title}}</b> Күйі: {{.Status}} Авторы: {{.Name}}».
func AnnouncementCard(title string, status Message, name string) Message {
	return Message{ID: "announcement.card", Args: Args{"Title": title, "Status": status, "Name": name}}
}

// AnnouncementChanged is «Хабарламаның күйі өзгерген, не бұған құқығыңыз жоқ. Төменде қазіргі кү…».
func AnnouncementChanged() Message {
	return Message{ID: "announcement.changed"}
}

// AnnouncementContentAlbum is «альбом, {{.Count}} файл».
func AnnouncementContentAlbum(count int) Message {
	return Message{ID: "announcement.content_album", Args: Args{"Count": count}}
}

// AnnouncementContentFile is «{{.Label}}, мәтіні {{.Count}} таңба».
func AnnouncementContentFile(label Message, count int) Message {
	return Message{ID: "announcement.content_file", Args: Args{"Label": label, "Count": count}}
}

// AnnouncementContentLine is «{{.Label}}: {{.Answer}}».
func AnnouncementContentLine(label Message, answer Message) Message {
	return Message{ID: "announcement.content_line", Args: Args{"Label": label, "Answer": answer}}
}

// AnnouncementContentNone is «❗ әзірге жоқ».
func AnnouncementContentNone() Message {
	return Message{ID: "announcement.content_none"}
}

// AnnouncementContentText is «мәтін, {{.Count}} таңба».
func AnnouncementContentText(count int) Message {
	return Message{ID: "announcement.content_text", Args: Args{"Count": count}}
}

// AnnouncementCopied is «Көшірмесі дайын. Бұл — жаңа нобай.».
func AnnouncementCopied() Message {
	return Message{ID: "announcement.copied"}
}

// AnnouncementDailyFull is «⏳ Бүгінгі лимит таусылды. Келесі хабарламаны жіберуге болатын уақыт: {…».
func AnnouncementDailyFull(opens time.Time) Message {
	return Message{ID: "announcement.daily_full", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// AnnouncementDailyLimit is «❗ Жобаның бүгінгі лимиті таусылды. Тәулігіне ең көбі: {{.Max}} хабарла…».
func AnnouncementDailyLimit(max int) Message {
	return Message{ID: "announcement.daily_limit", Args: Args{"Max": max}}
}

// AnnouncementDailyOpens is «Келесісін жіберуге болатын уақыт: {{.Opens}}».
func AnnouncementDailyOpens(opens time.Time) Message {
	return Message{ID: "announcement.daily_opens", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// AnnouncementDeclined is «Қабылданбады. Себебі: {{.Reason}}».
func AnnouncementDeclined(reason string) Message {
	return Message{ID: "announcement.declined", Args: Args{"Reason": reason}}
}

// AnnouncementDesk is «📣 Хабарламалар».
func AnnouncementDesk() Message {
	return Message{ID: "announcement.desk"}
}

// AnnouncementDone is ««{{.Title}}» хабарламасы жіберіліп бітті. {{.Done}} адамға жетті, барл…».
func AnnouncementDone(title string, done int, total int) Message {
	return Message{ID: "announcement.done", Args: Args{"Title": title, "Done": done, "Total": total}}
}

// AnnouncementDropAsk is «<b>Хабарламаны жоямыз ба?</b> {{.Title}} Бұл әрекетті қайтару мүмкін е…».
func AnnouncementDropAsk(title string) Message {
	return Message{ID: "announcement.drop_ask", Args: Args{"Title": title}}
}

// AnnouncementDropped is «Хабарлама жойылды.».
func AnnouncementDropped() Message {
	return Message{ID: "announcement.dropped"}
}

// AnnouncementEverybody is «барлығына».
func AnnouncementEverybody() Message {
	return Message{ID: "announcement.everybody"}
}

// AnnouncementFacts is «{{.Count}} шарт бойынша».
func AnnouncementFacts(count int) Message {
	return Message{ID: "announcement.facts", Args: Args{"Count": count}}
}

// AnnouncementFollowers is «жобаға жазылғандарға».
func AnnouncementFollowers() Message {
	return Message{ID: "announcement.followers"}
}

// AnnouncementFormatting is «Telegram мұндай пішімдеуді қабылдамайды. Пішімдеуін алып тастап, қайта…».
func AnnouncementFormatting() Message {
	return Message{ID: "announcement.formatting"}
}

// AnnouncementGoAsk is «<b>{{.Title}}</b> Алушылар: <b>{{.Count}}</b>».
func AnnouncementGoAsk(title string, count int) Message {
	return Message{ID: "announcement.go_ask", Args: Args{"Title": title, "Count": count}}
}

// AnnouncementHub is «<b>Хабарламалар</b> Көп адамға бір хабарлама: әркім оны бір рет, өз ті…».
func AnnouncementHub() Message {
	return Message{ID: "announcement.hub"}
}

// AnnouncementHubProject is «<b>Жоба хабарламалары</b> Жоба: {{.Title}} Хабарламаны осы жобаға жазы…».
func AnnouncementHubProject(title string, max int) Message {
	return Message{ID: "announcement.hub_project", Args: Args{"Title": title, "Max": max}}
}

// AnnouncementJoinsAsk is «<b>Кейін сәйкес келетіндерге де жіберілсін бе?</b> Басталғаннан кейін …».
func AnnouncementJoinsAsk(max int) Message {
	return Message{ID: "announcement.joins_ask", Args: Args{"Max": max}}
}

// AnnouncementKept is «✅ Үлгі ретінде сақталды.».
func AnnouncementKept() Message {
	return Message{ID: "announcement.kept"}
}

// AnnouncementKindDocument is «файл».
func AnnouncementKindDocument() Message {
	return Message{ID: "announcement.kind_document"}
}

// AnnouncementKindPhoto is «фото».
func AnnouncementKindPhoto() Message {
	return Message{ID: "announcement.kind_photo"}
}

// AnnouncementKindVideo is «видео».
func AnnouncementKindVideo() Message {
	return Message{ID: "announcement.kind_video"}
}

// AnnouncementKindVoice is «дауыстық хабар».
func AnnouncementKindVoice() Message {
	return Message{ID: "announcement.kind_voice"}
}

// AnnouncementLacksWords is «❗ Мына тілде хабарлама жоқ: {{.Label}}».
func AnnouncementLacksWords(label Message) Message {
	return Message{ID: "announcement.lacks_words", Args: Args{"Label": label}}
}

// AnnouncementLetGo is «✅ Жіберілуге қойылды.».
func AnnouncementLetGo() Message {
	return Message{ID: "announcement.let_go"}
}

// AnnouncementLineAgain is «Ақау болса: келмей қалғаннан гөрі екі рет келген жақсы».
func AnnouncementLineAgain() Message {
	return Message{ID: "announcement.line_again"}
}

// AnnouncementLineButtons is «Батырмалар: {{.Count}}».
func AnnouncementLineButtons(count int) Message {
	return Message{ID: "announcement.line_buttons", Args: Args{"Count": count}}
}

// AnnouncementLineJoins is «{{.Count}} күн ішінде шарттарға сәйкес келгендерге де жіберіледі».
func AnnouncementLineJoins(count int) Message {
	return Message{ID: "announcement.line_joins", Args: Args{"Count": count}}
}

// AnnouncementLinePaid is «⭐ Ақылы жылдамдықпен».
func AnnouncementLinePaid() Message {
	return Message{ID: "announcement.line_paid"}
}

// AnnouncementLinePeople is «Кімге: {{.Answer}}».
func AnnouncementLinePeople(answer Message) Message {
	return Message{ID: "announcement.line_people", Args: Args{"Answer": answer}}
}

// AnnouncementLinePeopleBy is «Кімге: {{.Answer}}».
func AnnouncementLinePeopleBy(answer Message) Message {
	return Message{ID: "announcement.line_people_by", Args: Args{"Answer": answer}}
}

// AnnouncementLineRepeats is «Қайталануы: {{.Answer}}».
func AnnouncementLineRepeats(answer Message) Message {
	return Message{ID: "announcement.line_repeats", Args: Args{"Answer": answer}}
}

// AnnouncementLineTitle is «Атауы: {{.Title}}».
func AnnouncementLineTitle(title string) Message {
	return Message{ID: "announcement.line_title", Args: Args{"Title": title}}
}

// AnnouncementLineUrgent is «⚡ Шұғыл: тыныш уақытта да келеді».
func AnnouncementLineUrgent() Message {
	return Message{ID: "announcement.line_urgent"}
}

// AnnouncementLineWhen is «Қашан: {{.Answer}}».
func AnnouncementLineWhen(answer Message) Message {
	return Message{ID: "announcement.line_when", Args: Args{"Answer": answer}}
}

// AnnouncementLinkAsk is «<b>Қандай бет ашылады?</b> Мекенжайын жіберіңіз. Мысалы: https://examp…».
func AnnouncementLinkAsk() Message {
	return Message{ID: "announcement.link_ask"}
}

// AnnouncementLinkWanted is «Бұл қауіпсіз бетке сілтеме емес. Ол https:// деп басталуы керек. Мысал…».
func AnnouncementLinkWanted() Message {
	return Message{ID: "announcement.link_wanted"}
}

// AnnouncementListed is «файлдағы тізім бойынша».
func AnnouncementListed() Message {
	return Message{ID: "announcement.listed"}
}

// AnnouncementListedOf is «файлдағы тізім бойынша, оның ішінде: {{.Label}}».
func AnnouncementListedOf(label Message) Message {
	return Message{ID: "announcement.listed_of", Args: Args{"Label": label}}
}

// AnnouncementNoFollowers is «❗ Жобаға әлі ешкім жазылмаған, сондықтан хабарламаны ешкім алмайды. Жо…».
func AnnouncementNoFollowers() Message {
	return Message{ID: "announcement.no_followers"}
}

// AnnouncementNoWords is «Хабарлама екі тілде де болуы керек.».
func AnnouncementNoWords() Message {
	return Message{ID: "announcement.no_words"}
}

// AnnouncementNobody is «❗ Бұл хабарламаны алатын ешкім жоқ. Кімге жіберілетінін өзгертіңіз.».
func AnnouncementNobody() Message {
	return Message{ID: "announcement.nobody"}
}

// AnnouncementNone is «Хабарламалар әзірге жоқ.».
func AnnouncementNone() Message {
	return Message{ID: "announcement.none"}
}

// AnnouncementNow is «бірден».
func AnnouncementNow() Message {
	return Message{ID: "announcement.now"}
}

// AnnouncementOffer is «📣 Хабарламалар: {{.Title}}».
func AnnouncementOffer(title string) Message {
	return Message{ID: "announcement.offer", Args: Args{"Title": title}}
}

// AnnouncementPaidAsk is «<b>Ақылы жылдамдық</b> Алушылар: {{.Count}} Тегін жіберілсе: {{.Label}…».
func AnnouncementPaidAsk(count int, label Message, rest Message) Message {
	return Message{ID: "announcement.paid_ask", Args: Args{"Count": count, "Label": label, "Rest": rest}}
}

// AnnouncementPaidCost is «⭐ Құны: ең көбі {{.Count}} Star, бот балансынан алынады.».
func AnnouncementPaidCost(count int) Message {
	return Message{ID: "announcement.paid_cost", Args: Args{"Count": count}}
}

// AnnouncementPaidNeeds is «Telegram мұны тек @BotFather ішінде қосылған, балансында кемінде 10 00…».
func AnnouncementPaidNeeds() Message {
	return Message{ID: "announcement.paid_needs"}
}

// AnnouncementPlaceAsk is «<b>Қай бөлім ашылады?</b>».
func AnnouncementPlaceAsk() Message {
	return Message{ID: "announcement.place_ask"}
}

// AnnouncementPlanAt is «Растасаңыз, өз уақытында жіберіледі: {{.Opens}}. Оған дейін қайтарып а…».
func AnnouncementPlanAt(opens time.Time) Message {
	return Message{ID: "announcement.plan_at", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// AnnouncementPlanNow is «Растасаңыз, {{.Count}} секундтан кейін жіберіле бастайды. Оған дейін қ…».
func AnnouncementPlanNow(count int) Message {
	return Message{ID: "announcement.plan_now", Args: Args{"Count": count}}
}

// AnnouncementPlanQuiet is «Тыныш уақыты жүріп жатқан адамдарға ол аяқталғанда жетеді.».
func AnnouncementPlanQuiet() Message {
	return Message{ID: "announcement.plan_quiet"}
}

// AnnouncementPlanSecond is «Алдымен екінші адам мақұлдайды: хабарлама шұғыл немесе алушылар саны {…».
func AnnouncementPlanSecond(max int) Message {
	return Message{ID: "announcement.plan_second", Args: Args{"Max": max}}
}

// AnnouncementPlanSecondAt is «Алдымен екінші адам мақұлдайды: хабарлама шұғыл немесе алушылар саны {…».
func AnnouncementPlanSecondAt(max int, opens time.Time) Message {
	return Message{ID: "announcement.plan_second_at", Args: Args{"Max": max, "Opens": moment(opens, AsDatetime)}}
}

// AnnouncementPressAdded is «✅ Батырма қосылды.».
func AnnouncementPressAdded() Message {
	return Message{ID: "announcement.press_added"}
}

// AnnouncementPressAsk is «<b>Батырма не істейді?</b>».
func AnnouncementPressAsk() Message {
	return Message{ID: "announcement.press_ask"}
}

// AnnouncementPressLeave is «Соңғы батырма әрқашан осы: «{{.Label}}».».
func AnnouncementPressLeave(label Message) Message {
	return Message{ID: "announcement.press_leave", Args: Args{"Label": label}}
}

// AnnouncementPressLine is «{{.N}}. {{.Label}}».
func AnnouncementPressLine(n int, label Message) Message {
	return Message{ID: "announcement.press_line", Args: Args{"N": n, "Label": label}}
}

// AnnouncementPressLink is «🔗 {{.Label}} — {{.Text}}».
func AnnouncementPressLink(label Message, text string) Message {
	return Message{ID: "announcement.press_link", Args: Args{"Label": label, "Text": text}}
}

// AnnouncementPressPlace is «➡️ {{.Label}}».
func AnnouncementPressPlace(label Message) Message {
	return Message{ID: "announcement.press_place", Args: Args{"Label": label}}
}

// AnnouncementPressVote is «🗳 Иә / Жоқ / Мүмкін, жауаптар саналады».
func AnnouncementPressVote() Message {
	return Message{ID: "announcement.press_vote"}
}

// AnnouncementProposed is «✅ Мақұлдауға жіберілді. Екінші адамның шешімі керек.».
func AnnouncementProposed() Message {
	return Message{ID: "announcement.proposed"}
}

// AnnouncementReach is «Жеткені: {{.Done}} / {{.Total}}».
func AnnouncementReach(done int, total int) Message {
	return Message{ID: "announcement.reach", Args: Args{"Done": done, "Total": total}}
}

// AnnouncementRepeatsAsk is «<b>Хабарлама қайталана ма?</b>».
func AnnouncementRepeatsAsk() Message {
	return Message{ID: "announcement.repeats_ask"}
}

// AnnouncementRepeatsDay is «Күн сайын».
func AnnouncementRepeatsDay() Message {
	return Message{ID: "announcement.repeats_day"}
}

// AnnouncementRepeatsMonth is «Ай сайын».
func AnnouncementRepeatsMonth() Message {
	return Message{ID: "announcement.repeats_month"}
}

// AnnouncementRepeatsNever is «Жоқ, бір рет».
func AnnouncementRepeatsNever() Message {
	return Message{ID: "announcement.repeats_never"}
}

// AnnouncementRepeatsUntil is «{{.Answer}}, {{.By}} күніне дейін».
func AnnouncementRepeatsUntil(answer Message, by time.Time) Message {
	return Message{ID: "announcement.repeats_until", Args: Args{"Answer": answer, "By": moment(by, AsDate)}}
}

// AnnouncementRepeatsWeek is «Апта сайын».
func AnnouncementRepeatsWeek() Message {
	return Message{ID: "announcement.repeats_week"}
}

// AnnouncementRow is «{{.N}}. {{.Title}} · {{.Status}}».
func AnnouncementRow(n int, title string, status Message) Message {
	return Message{ID: "announcement.row", Args: Args{"N": n, "Title": title, "Status": status}}
}

// AnnouncementRowOpen is «{{.N}}. {{.Title}}».
func AnnouncementRowOpen(n int, title string) Message {
	return Message{ID: "announcement.row_open", Args: Args{"N": n, "Title": title}}
}

// AnnouncementShowComing is «Қазір хабарлама сізге екі тілде, дәл алушыларға баратындай болып келед…».
func AnnouncementShowComing() Message {
	return Message{ID: "announcement.show_coming"}
}

// AnnouncementShowLabel is «👁 Қазақша нұсқасы осылай келеді:».
func AnnouncementShowLabel() Message {
	return Message{ID: "announcement.show_label"}
}

// AnnouncementShown is «☝️ Алушыларға дәл осылай жетеді. Тексеріңіз де, хабарламаға оралыңыз.».
func AnnouncementShown() Message {
	return Message{ID: "announcement.shown"}
}

// AnnouncementStarts is «Алушылар: {{.Count}}. Басталуы: {{.Opens}}. Оған дейін қайтарып алуға …».
func AnnouncementStarts(count int, opens time.Time) Message {
	return Message{ID: "announcement.starts", Args: Args{"Count": count, "Opens": moment(opens, AsDatetime)}}
}

// AnnouncementStateCancelled is «тоқтатылды».
func AnnouncementStateCancelled() Message {
	return Message{ID: "announcement.state_cancelled"}
}

// AnnouncementStateDone is «жіберілді».
func AnnouncementStateDone() Message {
	return Message{ID: "announcement.state_done"}
}

// AnnouncementStateDraft is «нобай».
func AnnouncementStateDraft() Message {
	return Message{ID: "announcement.state_draft"}
}

// AnnouncementStateDropped is «жойылды».
func AnnouncementStateDropped() Message {
	return Message{ID: "announcement.state_dropped"}
}

// AnnouncementStatePaused is «уақытша тоқтатылған».
func AnnouncementStatePaused() Message {
	return Message{ID: "announcement.state_paused"}
}

// AnnouncementStateProposed is «мақұлдауды күтіп тұр».
func AnnouncementStateProposed() Message {
	return Message{ID: "announcement.state_proposed"}
}

// AnnouncementStateScheduled is «уақытын күтіп тұр».
func AnnouncementStateScheduled() Message {
	return Message{ID: "announcement.state_scheduled"}
}

// AnnouncementStateSending is «жіберіліп жатыр».
func AnnouncementStateSending() Message {
	return Message{ID: "announcement.state_sending"}
}

// AnnouncementStateTemplate is «үлгі».
func AnnouncementStateTemplate() Message {
	return Message{ID: "announcement.state_template"}
}

// AnnouncementTakeAway is «✕ {{.N}}-батырманы алып тастау».
func AnnouncementTakeAway(n int) Message {
	return Message{ID: "announcement.take_away", Args: Args{"N": n}}
}

// AnnouncementTakenBack is «Хабарлама қайтарып алынды. Енді бұл — нобай, ешкімге жіберілген жоқ.».
func AnnouncementTakenBack() Message {
	return Message{ID: "announcement.taken_back"}
}

// AnnouncementTemplates is «<b>Үлгілер</b> Біреуін таңдаңыз: одан жаңа нобай басталады. Үлгіні өзг…».
func AnnouncementTemplates() Message {
	return Message{ID: "announcement.templates"}
}

// AnnouncementTemplatesNone is «<b>Үлгілер</b> Үлгілер әзірге жоқ. Кез келген нобайды «Үлгі етіп сақта…».
func AnnouncementTemplatesNone() Message {
	return Message{ID: "announcement.templates_none"}
}

// AnnouncementTermsAsk is «<b>Жіберу шарттары</b>».
func AnnouncementTermsAsk() Message {
	return Message{ID: "announcement.terms_ask"}
}

// AnnouncementTextKkAsk is «<b>Батырмадағы қазақша жазу</b> Лимит — {{.Max}} таңба.».
func AnnouncementTextKkAsk(max int) Message {
	return Message{ID: "announcement.text_kk_ask", Args: Args{"Max": max}}
}

// AnnouncementTextRuAsk is «<b>Батырмадағы орысша жазу</b> Лимит — {{.Max}} таңба.».
func AnnouncementTextRuAsk(max int) Message {
	return Message{ID: "announcement.text_ru_ask", Args: Args{"Max": max}}
}

// AnnouncementTextTooLong is «Мәтінде {{.Count}} таңба бар, ал Telegram лимиті — {{.Max}}. Қысқартып…».
func AnnouncementTextTooLong(count int, max int) Message {
	return Message{ID: "announcement.text_too_long", Args: Args{"Count": count, "Max": max}}
}

// AnnouncementTitleAsk is «<b>Хабарлама атауы</b> Оны тек жазатындар көреді. Лимит — {{.Max}} таң…».
func AnnouncementTitleAsk(max int) Message {
	return Message{ID: "announcement.title_ask", Args: Args{"Max": max}}
}

// AnnouncementUnkept is «✅ Енді бұл — нобай.».
func AnnouncementUnkept() Message {
	return Message{ID: "announcement.unkept"}
}

// AnnouncementUnshown is ««{{.Title}}» хабарламасын Telegram қабылдамады. Нұсқасы: {{.Label}}. М…».
func AnnouncementUnshown(title string, label Message) Message {
	return Message{ID: "announcement.unshown", Args: Args{"Title": title, "Label": label}}
}

// AnnouncementUntilAsk is «<b>Қай күнге дейін қайталанады?</b> Күнін жазыңыз. Мысалы: 05.12.2026».
func AnnouncementUntilAsk() Message {
	return Message{ID: "announcement.until_ask"}
}

// AnnouncementVoteMaybe is «Мүмкін».
func AnnouncementVoteMaybe() Message {
	return Message{ID: "announcement.vote_maybe"}
}

// AnnouncementVoteNo is «Жоқ».
func AnnouncementVoteNo() Message {
	return Message{ID: "announcement.vote_no"}
}

// AnnouncementVoteYes is «Иә».
func AnnouncementVoteYes() Message {
	return Message{ID: "announcement.vote_yes"}
}

// AnnouncementWaitsSecond is «Алушылар: {{.Count}}. Екінші адам мақұлдағаннан кейін жіберіледі. Оған…».
func AnnouncementWaitsSecond(count int) Message {
	return Message{ID: "announcement.waits_second", Args: Args{"Count": count}}
}

// AnnouncementWhenAsk is «<b>Қашан жіберіледі?</b> Таңдаңыз немесе күні мен уақытын жазыңыз. Мыс…».
func AnnouncementWhenAsk() Message {
	return Message{ID: "announcement.when_ask"}
}

// AnnouncementWordsAsk is «<b>Хабарлама: {{.Label}}</b> Мұнда кез келген хабарлама жіберіңіз: мәт…».
func AnnouncementWordsAsk(label Message, max int) Message {
	return Message{ID: "announcement.words_ask", Args: Args{"Label": label, "Max": max}}
}

// AnnouncementWordsAskProject is «<b>Хабарлама: {{.Label}}</b> Мұнда кез келген хабарлама жіберіңіз: мәт…».
func AnnouncementWordsAskProject(label Message) Message {
	return Message{ID: "announcement.words_ask_project", Args: Args{"Label": label}}
}

// AnnouncementWordsCut is «⚠️ Мәтін лимитке жақын ({{.Max}} таңба). Одан ұзын мәтінді Telegram бі…».
func AnnouncementWordsCut(max int, text string) Message {
	return Message{ID: "announcement.words_cut", Args: Args{"Max": max, "Text": text}}
}

// AnnouncementWordsGiven is «Қазір бар: {{.Answer}}. Жаңасы соның орнына сақталады.».
func AnnouncementWordsGiven(answer Message) Message {
	return Message{ID: "announcement.words_given", Args: Args{"Answer": answer}}
}

// AnnouncementWordsHave is «<b>Хабарлама: {{.Label}}</b> Қазір бар: {{.Answer}}.».
func AnnouncementWordsHave(label Message, answer Message) Message {
	return Message{ID: "announcement.words_have", Args: Args{"Label": label, "Answer": answer}}
}

// AnnouncementWordsKept is «✅ Сақталды. {{.Label}}: {{.Answer}}».
func AnnouncementWordsKept(label Message, answer Message) Message {
	return Message{ID: "announcement.words_kept", Args: Args{"Label": label, "Answer": answer}}
}

// AnnouncementWordsMore is «Келесі файлды жіберіңіз: ол альбомға қосылады. Ең көбі: {{.Max}}.».
func AnnouncementWordsMore(max int) Message {
	return Message{ID: "announcement.words_more", Args: Args{"Max": max}}
}

// AnnouncementWordsWrong is «Мұндайды көп адамға жіберу мүмкін емес. Мәтін, фото, видео, файл, дауы…».
func AnnouncementWordsWrong() Message {
	return Message{ID: "announcement.words_wrong"}
}
