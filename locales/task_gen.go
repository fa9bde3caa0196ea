// Code generated from task.kk.toml and task.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TaskAge is «Ең төменгі жас».
func TaskAge() Message {
	return Message{ID: "task.age"}
}

// TaskAgeAsk is «<b>Тапсырманы неше жастан бастап алуға болады?</b>».
func TaskAgeAsk() Message {
	return Message{ID: "task.age_ask"}
}

// TaskAudience is «Кімге».
func TaskAudience() Message {
	return Message{ID: "task.audience"}
}

// TaskAudienceAsk is «<b>Тапсырманы кім ала алады?</b>».
func TaskAudienceAsk() Message {
	return Message{ID: "task.audience_ask"}
}

// TaskBudget is «Бюджеті».
func TaskBudget() Message {
	return Message{ID: "task.budget"}
}

// TaskBudgetAsk is «<b>Қай бюджеттен төленеді?</b> {{.Places}} орын × {{.Amount}} токен = …».
func TaskBudgetAsk(places int, amount int, total int) Message {
	return Message{ID: "task.budget_ask", Args: Args{"Places": places, "Amount": amount, "Total": total}}
}

// TaskBudgetChosen is «таңдалды, {{.Amount}} токен төлейді».
func TaskBudgetChosen(amount int) Message {
	return Message{ID: "task.budget_chosen", Args: Args{"Amount": amount}}
}

// TaskBudgetLater is «Бюджетті кейін таңдау».
func TaskBudgetLater() Message {
	return Message{ID: "task.budget_later"}
}

// TaskBudgetLine is «{{.Label}}: {{.Amount}}».
func TaskBudgetLine(label Message, amount int) Message {
	return Message{ID: "task.budget_line", Args: Args{"Label": label, "Amount": amount}}
}

// TaskBudgetNone is «Сізге қолжетімді бюджеттердің ешқайсысында мұнша токен жоқ. Артқа қайт…».
func TaskBudgetNone() Message {
	return Message{ID: "task.budget_none"}
}

// TaskCard is «<b>{{.Label}}</b> Күйі: {{.Status}}».
func TaskCard(label Message, status Message) Message {
	return Message{ID: "task.card", Args: Args{"Label": label, "Status": status}}
}

// TaskCardDraft is «Бұл — нобай: оны сізден және командаңыздан басқа ешкім көрмейді.».
func TaskCardDraft() Message {
	return Message{ID: "task.card_draft"}
}

// TaskChanged is «Тапсырма осы арада өзгерген. Төменде қазіргі күйі көрсетілген.».
func TaskChanged() Message {
	return Message{ID: "task.changed"}
}

// TaskChecks is «Кім тексереді».
func TaskChecks() Message {
	return Message{ID: "task.checks"}
}

// TaskChecksAsk is «<b>Дәлелді кім тексереді?</b>».
func TaskChecksAsk() Message {
	return Message{ID: "task.checks_ask"}
}

// TaskChecksModerators is «Модераторлар».
func TaskChecksModerators() Message {
	return Message{ID: "task.checks_moderators"}
}

// TaskChecksTeam is «Жоба командасы».
func TaskChecksTeam() Message {
	return Message{ID: "task.checks_team"}
}

// TaskChosen is «🙋 Сізден «{{.Label}}» тапсырмасының үйлестірушісі болуды сұрайды.».
func TaskChosen(label Message) Message {
	return Message{ID: "task.chosen", Args: Args{"Label": label}}
}

// TaskChosenAuthor is «✍️ Тапсырма авторы: {{.Name}}».
func TaskChosenAuthor(name string) Message {
	return Message{ID: "task.chosen_author", Args: Args{"Name": name}}
}

// TaskChosenButton is «Растауды күтетіндер».
func TaskChosenButton() Message {
	return Message{ID: "task.chosen_button"}
}

// TaskChosenDuty is «<b>Сізден не керек</b> Біреу тапсырманы орындап, белгілегенде, сізге х…».
func TaskChosenDuty() Message {
	return Message{ID: "task.chosen_duty"}
}

// TaskChosenOpens is «🕘 Басталуы: {{.Deadline}}».
func TaskChosenOpens(deadline time.Time) Message {
	return Message{ID: "task.chosen_opens", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskClone is «Көшірмесін жасау».
func TaskClone() Message {
	return Message{ID: "task.clone"}
}

// TaskCloned is «Көшірмесі дайын, ол әзірге нобай. Өзін және мерзімін тексеріңіз.».
func TaskCloned() Message {
	return Message{ID: "task.cloned"}
}

// TaskClose is «Мерзімінен бұрын жабу».
func TaskClose() Message {
	return Message{ID: "task.close"}
}

// TaskCloseAsk is «<b>Тапсырманы жабамыз ба?</b> {{.Label}} Енді ешкім ала алмайды. Алып …».
func TaskCloseAsk(label Message, count int, amount int) Message {
	return Message{ID: "task.close_ask", Args: Args{"Label": label, "Count": count, "Amount": amount}}
}

// TaskClosed is «Тапсырма жабылды. Бюджетке қайтқан токен: {{.Amount}}.».
func TaskClosed(amount int) Message {
	return Message{ID: "task.closed", Args: Args{"Amount": amount}}
}

// TaskCloses is «Соңғы мерзімі».
func TaskCloses() Message {
	return Message{ID: "task.closes"}
}

// TaskClosesAsk is «<b>Тапсырма қашанға дейін ашық?</b> Таңдаңыз немесе күні мен уақытын ж…».
func TaskClosesAsk() Message {
	return Message{ID: "task.closes_ask"}
}

// TaskClosesBefore is «Аяқталу уақыты басталу уақытынан кейін болуы керек. Басқа уақыт жазыңы…».
func TaskClosesBefore() Message {
	return Message{ID: "task.closes_before"}
}

// TaskCode is «Код пен QR».
func TaskCode() Message {
	return Message{ID: "task.code"}
}

// TaskCodeComing is «Код пен QR суреті бөлек хабарламамен келеді.».
func TaskCodeComing() Message {
	return Message{ID: "task.code_coming"}
}

// TaskCodePicture is «<b>{{.Label}}</b> Код: <b>{{.Which}}</b> Суретті басып шығарып, тапсыр…».
func TaskCodePicture(label Message, which string) Message {
	return Message{ID: "task.code_picture", Args: Args{"Label": label, "Which": which}}
}

// TaskCoordinator is «Үйлестіруші».
func TaskCoordinator() Message {
	return Message{ID: "task.coordinator"}
}

// TaskCoordinatorAsk is «<b>Орындалғанын сол жерде кім растайды?</b> Тізімнен таңдаңыз, Telegra…».
func TaskCoordinatorAsk() Message {
	return Message{ID: "task.coordinator_ask"}
}

// TaskCoordinatorNone is «Ешкім табылмады.».
func TaskCoordinatorNone() Message {
	return Message{ID: "task.coordinator_none"}
}

// TaskCoordinatorNotHere is «Бұл адам ботта тіркелмеген немесе 18 жасқа толмаған. Басқа адамды таңд…».
func TaskCoordinatorNotHere() Message {
	return Message{ID: "task.coordinator_not_here"}
}

// TaskCoordinatorWanted is «Тізімнен таңдаңыз, @атын жазыңыз немесе контактісін жіберіңіз.».
func TaskCoordinatorWanted() Message {
	return Message{ID: "task.coordinator_wanted"}
}

// TaskDesk is «Тапсырмалар».
func TaskDesk() Message {
	return Message{ID: "task.desk"}
}

// TaskDirection is «Бағыты».
func TaskDirection() Message {
	return Message{ID: "task.direction"}
}

// TaskDirectionAsk is «<b>Тапсырма қай бағытқа жатады?</b>».
func TaskDirectionAsk() Message {
	return Message{ID: "task.direction_ask"}
}

// TaskDrafted is «Нобай сақталды. Енді оны волонтер көзімен қарап, жариялай аласыз.».
func TaskDrafted() Message {
	return Message{ID: "task.drafted"}
}

// TaskEach is «Бір адамға».
func TaskEach() Message {
	return Message{ID: "task.each"}
}

// TaskEachAsk is «<b>Бір адам оны ең көбі неше рет орындай алады?</b>».
func TaskEachAsk() Message {
	return Message{ID: "task.each_ask"}
}

// TaskEdit is «Нобайды өзгерту».
func TaskEdit() Message {
	return Message{ID: "task.edit"}
}

// TaskEverywhere is «Кез келген жерде».
func TaskEverywhere() Message {
	return Message{ID: "task.everywhere"}
}

// TaskGoal is «Ортақ мақсат».
func TaskGoal() Message {
	return Message{ID: "task.goal"}
}

// TaskGoalAsk is «<b>Команданың ортақ мақсаты қанша?</b> Мысалы: бәріңіз бірге 300 ағаш …».
func TaskGoalAsk() Message {
	return Message{ID: "task.goal_ask"}
}

// TaskLate is «Тапсырманың соңғы мерзімі өтіп кеткен. Нобайда мерзімді өзгертіңіз.».
func TaskLate() Message {
	return Message{ID: "task.late"}
}

// TaskLeft is «Нобай сақталды. Оны тапсырмалар тізімінен ашып, жалғастыра аласыз.».
func TaskLeft() Message {
	return Message{ID: "task.left"}
}

// TaskLevel is «Ең төменгі деңгей».
func TaskLevel() Message {
	return Message{ID: "task.level"}
}

// TaskLevelAsk is «<b>Тапсырманы қай деңгейден бастап алуға болады?</b>».
func TaskLevelAsk() Message {
	return Message{ID: "task.level_ask"}
}

// TaskLine is «{{.Label}} · {{.Status}}».
func TaskLine(label Message, status Message) Message {
	return Message{ID: "task.line", Args: Args{"Label": label, "Status": status}}
}

// TaskMessageHead is «📣 <b>{{.Label}}</b> Тапсырма авторынан:».
func TaskMessageHead(label Message) Message {
	return Message{ID: "task.message_head", Args: Args{"Label": label}}
}

// TaskMessageKkAsk is «<b>Қатысушыларға не жазамыз? Қазақша жазыңыз.</b> Лимит — {{.Max}} таң…».
func TaskMessageKkAsk(max int) Message {
	return Message{ID: "task.message_kk_ask", Args: Args{"Max": max}}
}

// TaskMessageReview is «<b>Тексеріңіз</b> Тапсырма: {{.Label}} Хабарлама алатын адам саны: <b>…».
func TaskMessageReview(label Message, people int) Message {
	return Message{ID: "task.message_review", Args: Args{"Label": label, "People": people}}
}

// TaskMessageRuAsk is «<b>Сол хабарламаны орысша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func TaskMessageRuAsk(max int) Message {
	return Message{ID: "task.message_ru_ask", Args: Args{"Max": max}}
}

// TaskMessageSent is «✅ Жіберілді. Алатын адам саны: {{.People}}. Қазір тыныш уақыты болғанд…».
func TaskMessageSent(people int) Message {
	return Message{ID: "task.message_sent", Args: Args{"People": people}}
}

// TaskMessagesEnough is «Бір тапсырма бойынша күніне {{.Max}} хабарламадан артық жіберілмейді. …».
func TaskMessagesEnough(max int) Message {
	return Message{ID: "task.messages_enough", Args: Args{"Max": max}}
}

// TaskMetres is «{{.Count}} метр».
func TaskMetres(count int) Message {
	return Message{ID: "task.metres", Args: Args{"Count": count}}
}

// TaskMinutes is «Уақыты».
func TaskMinutes() Message {
	return Message{ID: "task.minutes"}
}

// TaskMinutesAsk is «<b>Бір адам қанша уақыт жұмсайды?</b> Ол расталған уақыт болып сақтала…».
func TaskMinutesAsk() Message {
	return Message{ID: "task.minutes_ask"}
}

// TaskMinutesWanted is «Уақытты жазыңыз. Мысалы: 45 минут, 1:30, 2 сағат.».
func TaskMinutesWanted() Message {
	return Message{ID: "task.minutes_wanted"}
}

// TaskMoment is «{{.Deadline}}».
func TaskMoment(deadline time.Time) Message {
	return Message{ID: "task.moment", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskMomentFar is «Бір жылдан кейінгі уақытты қоюға болмайды. Жақынырақ уақытты жазыңыз.».
func TaskMomentFar() Message {
	return Message{ID: "task.moment_far"}
}

// TaskMomentPast is «Бұл уақыт өтіп кеткен. Кейінірек уақытты жазыңыз.».
func TaskMomentPast() Message {
	return Message{ID: "task.moment_past"}
}

// TaskMomentWanted is «Күні мен уақытын жазыңыз. Мысалы: 5 қараша 18:00».
func TaskMomentWanted() Message {
	return Message{ID: "task.moment_wanted"}
}

// TaskNew is «Тапсырма жасау».
func TaskNew() Message {
	return Message{ID: "task.new"}
}

// TaskNoGoal is «Мақсатсыз».
func TaskNoGoal() Message {
	return Message{ID: "task.no_goal"}
}

// TaskNoProject is «Тапсырма жасау үшін жобаңыз бағдарламаға қабылдануы керек.».
func TaskNoProject() Message {
	return Message{ID: "task.no_project"}
}

// TaskNoReward is «Токенсіз».
func TaskNoReward() Message {
	return Message{ID: "task.no_reward"}
}

// TaskNobody is «Бұл тапсырманы әзірге ешкім алған жоқ.».
func TaskNobody() Message {
	return Message{ID: "task.nobody"}
}

// TaskNotYours is «Бұған құқығыңыз жоқ: жоба, өңір немесе бюджет сіздікі емес.».
func TaskNotYours() Message {
	return Message{ID: "task.not_yours"}
}

// TaskNumbersDone is «✅ Мақұлданғаны: {{.Done}}, тексерілуде: {{.Count}}».
func TaskNumbersDone(done int, count int) Message {
	return Message{ID: "task.numbers_done", Args: Args{"Done": done, "Count": count}}
}

// TaskNumbersPeople is «👥 Адам саны: {{.People}}».
func TaskNumbersPeople(people int) Message {
	return Message{ID: "task.numbers_people", Args: Args{"People": people}}
}

// TaskNumbersPlaces is «🎟 Алынған орын: {{.Done}} / {{.Places}}».
func TaskNumbersPlaces(done int, places int) Message {
	return Message{ID: "task.numbers_places", Args: Args{"Done": done, "Places": places}}
}

// TaskNumbersTime is «⏱ Жұмсалған уақыт: {{.Label}}».
func TaskNumbersTime(label Message) Message {
	return Message{ID: "task.numbers_time", Args: Args{"Label": label}}
}

// TaskNumbersTokens is «🎁 Төленген токен: {{.Amount}}, резервте: {{.Held}}».
func TaskNumbersTokens(amount int, held int) Message {
	return Message{ID: "task.numbers_tokens", Args: Args{"Amount": amount, "Held": held}}
}

// TaskOffer is «Жобаның тапсырмалары».
func TaskOffer() Message {
	return Message{ID: "task.offer"}
}

// TaskOpens is «Басталуы».
func TaskOpens() Message {
	return Message{ID: "task.opens"}
}

// TaskOpensAsk is «<b>Тапсырма қашан ашылады?</b> Күні мен уақытын жазыңыз. Мысалы: 5 қар…».
func TaskOpensAsk() Message {
	return Message{ID: "task.opens_ask"}
}

// TaskOpensNow is «Жарияланған бойда».
func TaskOpensNow() Message {
	return Message{ID: "task.opens_now"}
}

// TaskOwnHead is «<b>Тапсырмалар</b> Мұнда сіз жүргізетін тапсырмалар тұр.».
func TaskOwnHead() Message {
	return Message{ID: "task.own_head"}
}

// TaskOwnNone is «Әзірге тапсырма жоқ.».
func TaskOwnNone() Message {
	return Message{ID: "task.own_none"}
}

// TaskPause is «Кідірту».
func TaskPause() Message {
	return Message{ID: "task.pause"}
}

// TaskPaused is «Тапсырма кідіртілді. Алып қойғандар жалғастыра береді.».
func TaskPaused() Message {
	return Message{ID: "task.paused"}
}

// TaskPlace is «Орны».
func TaskPlace() Message {
	return Message{ID: "task.place"}
}

// TaskPlaceAsk is «<b>Ол жер қалай аталады?</b> Мысалы: Жеңіс саябағы, бас қақпа. Лимит —…».
func TaskPlaceAsk(max int) Message {
	return Message{ID: "task.place_ask", Args: Args{"Max": max}}
}

// TaskPlaces is «Орын саны».
func TaskPlaces() Message {
	return Message{ID: "task.places"}
}

// TaskPlacesAsk is «<b>Барлығы қанша орын бар?</b> Бір орын — бір рет орындалған тапсырма.…».
func TaskPlacesAsk() Message {
	return Message{ID: "task.places_ask"}
}

// TaskPoint is «Картадағы нүкте».
func TaskPoint() Message {
	return Message{ID: "task.point"}
}

// TaskPointAsk is «<b>Волонтер қай жерде болуы керек?</b> Telegram-да 📎 белгісін басып, г…».
func TaskPointAsk() Message {
	return Message{ID: "task.point_ask"}
}

// TaskPointWanted is «Геолокация жіберіңіз немесе координаталарын жазыңыз. Мысалы: 51.12830,…».
func TaskPointWanted() Message {
	return Message{ID: "task.point_wanted"}
}

// TaskPreview is «Волонтер көзімен көру».
func TaskPreview() Message {
	return Message{ID: "task.preview"}
}

// TaskPreviewKk is «Қазақша көру».
func TaskPreviewKk() Message {
	return Message{ID: "task.preview_kk"}
}

// TaskPreviewRu is «Орысша көру».
func TaskPreviewRu() Message {
	return Message{ID: "task.preview_ru"}
}

// TaskProgramme is «Бағдарламаның өзі үшін».
func TaskProgramme() Message {
	return Message{ID: "task.programme"}
}

// TaskProjectAsk is «<b>Тапсырма қай жоба үшін?</b>».
func TaskProjectAsk() Message {
	return Message{ID: "task.project_ask"}
}

// TaskProjectBudget is «💰 Жоба бюджетінде {{.Amount}} токен бар.».
func TaskProjectBudget(amount int) Message {
	return Message{ID: "task.project_budget", Args: Args{"Amount": amount}}
}

// TaskProjectButton is «📊 Жоба: {{.Title}}».
func TaskProjectButton(title string) Message {
	return Message{ID: "task.project_button", Args: Args{"Title": title}}
}

// TaskProjectHead is «<b>{{.Title}}</b> Ашық тапсырма саны: <b>{{.Count}}</b>».
func TaskProjectHead(title string, count int) Message {
	return Message{ID: "task.project_head", Args: Args{"Title": title, "Count": count}}
}

// TaskProof is «Дәлелі».
func TaskProof() Message {
	return Message{ID: "task.proof"}
}

// TaskProofAsk is «<b>Орындалғаны қалай белгілі болады?</b>».
func TaskProofAsk() Message {
	return Message{ID: "task.proof_ask"}
}

// TaskPublish is «Жариялау».
func TaskPublish() Message {
	return Message{ID: "task.publish"}
}

// TaskPublishAsk is «<b>Жариялаймыз ба?</b> {{.Label}} Токен берілмейді, ешқандай бюджеттен…».
func TaskPublishAsk(label Message) Message {
	return Message{ID: "task.publish_ask", Args: Args{"Label": label}}
}

// TaskPublishAskPaid is «<b>Жариялаймыз ба?</b> {{.Label}} Резервке алынады: {{.Places}} орын ×…».
func TaskPublishAskPaid(label Message, places int, amount int, total int, rest Message, available int) Message {
	return Message{ID: "task.publish_ask_paid", Args: Args{"Label": label, "Places": places, "Amount": amount, "Total": total, "Rest": rest, "Available": available}}
}

// TaskPublishNobodyPays is «<b>Жариялаймыз ба?</b> {{.Label}} Бюджет таңдалмаған немесе ол сізге е…».
func TaskPublishNobodyPays(label Message) Message {
	return Message{ID: "task.publish_nobody_pays", Args: Args{"Label": label}}
}

// TaskPublished is «✅ Тапсырма жарияланды.».
func TaskPublished() Message {
	return Message{ID: "task.published"}
}

// TaskQuiz is «Сұрақтар».
func TaskQuiz() Message {
	return Message{ID: "task.quiz"}
}

// TaskQuizHead is «<b>Сұрақ саны: {{.N}}</b>».
func TaskQuizHead(n int) Message {
	return Message{ID: "task.quiz_head", Args: Args{"N": n}}
}

// TaskQuizKkAsk is «<b>{{.N}}-сұрақ, қазақша</b> Бір хабарламамен жазыңыз: бірінші жолға —…».
func TaskQuizKkAsk(n int, max int) Message {
	return Message{ID: "task.quiz_kk_ask", Args: Args{"N": n, "Max": max}}
}

// TaskQuizMore is «Тағы сұрақ қосу».
func TaskQuizMore() Message {
	return Message{ID: "task.quiz_more"}
}

// TaskQuizRemove is «Соңғысын алып тастау».
func TaskQuizRemove() Message {
	return Message{ID: "task.quiz_remove"}
}

// TaskQuizRuAsk is «<b>{{.N}}-сұрақ, орысша</b> Сол сұрақты дәл сол ретпен орысша жазыңыз.».
func TaskQuizRuAsk(n int) Message {
	return Message{ID: "task.quiz_ru_ask", Args: Args{"N": n}}
}

// TaskQuizUnlike is «Қазақша нұсқада жауап саны — {{.Count}}, дұрысы — {{.N}}-жауап. Орысша…».
func TaskQuizUnlike(count int, n int) Message {
	return Message{ID: "task.quiz_unlike", Args: Args{"Count": count, "N": n}}
}

// TaskQuizWanted is «Бірінші жолға сұрақ, содан кейін әр жолға бір жауап жазыңыз: кемінде е…».
func TaskQuizWanted(max int) Message {
	return Message{ID: "task.quiz_wanted", Args: Args{"Max": max}}
}

// TaskRadius is «Радиусы».
func TaskRadius() Message {
	return Message{ID: "task.radius"}
}

// TaskRadiusAsk is «<b>Нүктеден қанша метр жерде болса жеткілікті?</b> Таңдаңыз немесе мет…».
func TaskRadiusAsk() Message {
	return Message{ID: "task.radius_ask"}
}

// TaskReady is «Дайын».
func TaskReady() Message {
	return Message{ID: "task.ready"}
}

// TaskRecurrence is «Қайталануы».
func TaskRecurrence() Message {
	return Message{ID: "task.recurrence"}
}

// TaskRecurrenceAsk is «<b>Тапсырма қаншалықты жиі қайталанады?</b> Бір адам оны күніне, аптас…».
func TaskRecurrenceAsk() Message {
	return Message{ID: "task.recurrence_ask"}
}

// TaskRegion is «Өңірі».
func TaskRegion() Message {
	return Message{ID: "task.region"}
}

// TaskRegionAsk is «<b>Тапсырма қайда орындалады?</b> Тізімнен таңдаңыз немесе атауын жазы…».
func TaskRegionAsk() Message {
	return Message{ID: "task.region_ask"}
}

// TaskRegionAskYours is «<b>Тапсырма қайда орындалады?</b> Мұнда сіз жауап беретін өңірлер.».
func TaskRegionAskYours() Message {
	return Message{ID: "task.region_ask_yours"}
}

// TaskResume is «Қайта ашу».
func TaskResume() Message {
	return Message{ID: "task.resume"}
}

// TaskResumed is «✅ Тапсырма қайта ашылды.».
func TaskResumed() Message {
	return Message{ID: "task.resumed"}
}

// TaskReward is «Сыйақысы».
func TaskReward() Message {
	return Message{ID: "task.reward"}
}

// TaskRewardAsk is «<b>Бір рет орындағаны үшін қанша токен беріледі?</b> Таңдаңыз немесе с…».
func TaskRewardAsk() Message {
	return Message{ID: "task.reward_ask"}
}

// TaskShort is «Бюджетте токен жеткіліксіз. Тапсырма нобай болып қалды, бюджеттен еште…».
func TaskShort() Message {
	return Message{ID: "task.short"}
}

// TaskSummaryAsk is «<b>Тексеріңіз</b> Кез келген жауапты өзгертуге болады. Біз сұрамағанда…».
func TaskSummaryAsk() Message {
	return Message{ID: "task.summary_ask"}
}

// TaskTextKk is «Мәтіні қазақша».
func TaskTextKk() Message {
	return Message{ID: "task.text_kk"}
}

// TaskTextKkAsk is «<b>Не істеу керек? Қазақша жазыңыз.</b> Волонтер не істейтінін, өзімен…».
func TaskTextKkAsk(max int) Message {
	return Message{ID: "task.text_kk_ask", Args: Args{"Max": max}}
}

// TaskTextRu is «Мәтіні орысша».
func TaskTextRu() Message {
	return Message{ID: "task.text_ru"}
}

// TaskTextRuAsk is «<b>Сол мәтінді орысша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func TaskTextRuAsk(max int) Message {
	return Message{ID: "task.text_ru_ask", Args: Args{"Max": max}}
}

// TaskThrowAway is «Нобайды жою».
func TaskThrowAway() Message {
	return Message{ID: "task.throw_away"}
}

// TaskThrowAwayAsk is «<b>Нобайды жоямыз ба?</b> {{.Label}} Оны қайтару мүмкін болмайды.».
func TaskThrowAwayAsk(label Message) Message {
	return Message{ID: "task.throw_away_ask", Args: Args{"Label": label}}
}

// TaskThrownAway is «Нобай жойылды.».
func TaskThrownAway() Message {
	return Message{ID: "task.thrown_away"}
}

// TaskTitleKk is «Атауы қазақша».
func TaskTitleKk() Message {
	return Message{ID: "task.title_kk"}
}

// TaskTitleKkAsk is «<b>Тапсырма қазақша қалай аталады?</b> Мысалы: Аулада ағаш егу. Лимит …».
func TaskTitleKkAsk(max int) Message {
	return Message{ID: "task.title_kk_ask", Args: Args{"Max": max}}
}

// TaskTitleRu is «Атауы орысша».
func TaskTitleRu() Message {
	return Message{ID: "task.title_ru"}
}

// TaskTitleRuAsk is «<b>Тапсырма орысша қалай аталады?</b> Мысалы: Посадить дерево во дворе…».
func TaskTitleRuAsk(max int) Message {
	return Message{ID: "task.title_ru_ask", Args: Args{"Max": max}}
}

// TaskUnitKk is «Өлшем бірлігі қазақша».
func TaskUnitKk() Message {
	return Message{ID: "task.unit_kk"}
}

// TaskUnitKkAsk is «<b>Нені санаймыз? Қазақша жазыңыз.</b> Мысалы: ағаш. Лимит — {{.Max}} …».
func TaskUnitKkAsk(max int) Message {
	return Message{ID: "task.unit_kk_ask", Args: Args{"Max": max}}
}

// TaskUnitRu is «Өлшем бірлігі орысша».
func TaskUnitRu() Message {
	return Message{ID: "task.unit_ru"}
}

// TaskUnitRuAsk is «<b>Нені санаймыз? Орысша жазыңыз.</b> Мысалы: деревьев. Лимит — {{.Max…».
func TaskUnitRuAsk(max int) Message {
	return Message{ID: "task.unit_ru_ask", Args: Args{"Max": max}}
}

// TaskUnready is «Тапсырма толық емес. Нобайды ашып, жетіспейтін жерін толтырыңыз.».
func TaskUnready() Message {
	return Message{ID: "task.unready"}
}

// TaskUntitled is «Атауы жоқ тапсырма».
func TaskUntitled() Message {
	return Message{ID: "task.untitled"}
}

// TaskWithoutReward is «Сыйақысыз қалдыру».
func TaskWithoutReward() Message {
	return Message{ID: "task.without_reward"}
}

// TaskWrite is «Қатысушыларға жазу».
func TaskWrite() Message {
	return Message{ID: "task.write"}
}
