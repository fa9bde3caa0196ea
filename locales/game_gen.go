// Code generated from game.kk.toml and game.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// GameBadgeAllRound is «Сан қырлы».
func GameBadgeAllRound() Message {
	return Message{ID: "game.badge_all_round"}
}

// GameBadgeExplorer is «Зерттеуші».
func GameBadgeExplorer() Message {
	return Message{ID: "game.badge_explorer"}
}

// GameBadgeFiftyHours is «Елу сағат».
func GameBadgeFiftyHours() Message {
	return Message{ID: "game.badge_fifty_hours"}
}

// GameBadgeFiftyTasks is «Елу іс».
func GameBadgeFiftyTasks() Message {
	return Message{ID: "game.badge_fifty_tasks"}
}

// GameBadgeFirstStep is «Алғашқы қадам».
func GameBadgeFirstStep() Message {
	return Message{ID: "game.badge_first_step"}
}

// GameBadgeFiveTasks is «Бес пайдалы іс».
func GameBadgeFiveTasks() Message {
	return Message{ID: "game.badge_five_tasks"}
}

// GameBadgeGoalReached is «Ортақ мақсат».
func GameBadgeGoalReached() Message {
	return Message{ID: "game.badge_goal_reached"}
}

// GameBadgeGoodNeighbour is «Жақсы көрші».
func GameBadgeGoodNeighbour() Message {
	return Message{ID: "game.badge_good_neighbour"}
}

// GameBadgeHas is «🏅 <b>{{.Label}}</b> · {{.Said}}».
func GameBadgeHas(label Message, said time.Time) Message {
	return Message{ID: "game.badge_has", Args: Args{"Label": label, "Said": moment(said, AsDate)}}
}

// GameBadgeHundredHours is «Жүз сағат».
func GameBadgeHundredHours() Message {
	return Message{ID: "game.badge_hundred_hours"}
}

// GameBadgeHundredTasks is «Жүз іс».
func GameBadgeHundredTasks() Message {
	return Message{ID: "game.badge_hundred_tasks"}
}

// GameBadgeManyWays is «Алуан тәсіл».
func GameBadgeManyWays() Message {
	return Message{ID: "game.badge_many_ways"}
}

// GameBadgeMonthOfWeeks is «Төрт апта қатарынан».
func GameBadgeMonthOfWeeks() Message {
	return Message{ID: "game.badge_month_of_weeks"}
}

// GameBadgeNew is «🏅 Жаңа белгі: <b>{{.Label}}</b> {{.Option}}».
func GameBadgeNew(label Message, option Message) Message {
	return Message{ID: "game.badge_new", Args: Args{"Label": label, "Option": option}}
}

// GameBadgeOnTheSpot is «Сол жерде».
func GameBadgeOnTheSpot() Message {
	return Message{ID: "game.badge_on_the_spot"}
}

// GameBadgeOpen is «▫️ {{.Label}}: {{.Option}}».
func GameBadgeOpen(label Message, option Message) Message {
	return Message{ID: "game.badge_open", Args: Args{"Label": label, "Option": option}}
}

// GameBadgeOpenDoor is «Ашық есік».
func GameBadgeOpenDoor() Message {
	return Message{ID: "game.badge_open_door"}
}

// GameBadgeSeasonOfWeeks is «Он екі апта қатарынан».
func GameBadgeSeasonOfWeeks() Message {
	return Message{ID: "game.badge_season_of_weeks"}
}

// GameBadgeTeamPlayer is «Команда мүшесі».
func GameBadgeTeamPlayer() Message {
	return Message{ID: "game.badge_team_player"}
}

// GameBadgeTenHours is «Он сағат».
func GameBadgeTenHours() Message {
	return Message{ID: "game.badge_ten_hours"}
}

// GameBadgeTenTasks is «Он пайдалы іс».
func GameBadgeTenTasks() Message {
	return Message{ID: "game.badge_ten_tasks"}
}

// GameBadgeTwentyFiveTasks is «Жиырма бес іс».
func GameBadgeTwentyFiveTasks() Message {
	return Message{ID: "game.badge_twenty_five_tasks"}
}

// GameBadgeTwoWeeks is «Екі апта қатарынан».
func GameBadgeTwoWeeks() Message {
	return Message{ID: "game.badge_two_weeks"}
}

// GameBadgesButton is «🏅 Белгілер».
func GameBadgesButton() Message {
	return Message{ID: "game.badges_button"}
}

// GameBadgesHead is «<b>Белгілер</b>».
func GameBadgesHead() Message {
	return Message{ID: "game.badges_head"}
}

// GameBadgesLine is «🏅 Белгі: {{.N}} / {{.Total}}».
func GameBadgesLine(n int, total int) Message {
	return Message{ID: "game.badges_line", Args: Args{"N": n, "Total": total}}
}

// GameBest is «Ең ұзақ серия: {{.Count}} апта».
func GameBest(count int) Message {
	return Message{ID: "game.best", Args: Args{"Count": count}}
}

// GameBoardAll is «Бүкіл Қазақстан».
func GameBoardAll() Message {
	return Message{ID: "game.board_all"}
}

// GameBoardButton is «📊 Ай рейтингі».
func GameBoardButton() Message {
	return Message{ID: "game.board_button"}
}

// GameBoardChoose is «Қай бағыттың рейтингін көргіңіз келеді?».
func GameBoardChoose() Message {
	return Message{ID: "game.board_choose"}
}

// GameBoardDirection is «Бағыт: {{.Label}}».
func GameBoardDirection(label Message) Message {
	return Message{ID: "game.board_direction", Args: Args{"Label": label}}
}

// GameBoardDirections is «Бағыт бойынша».
func GameBoardDirections() Message {
	return Message{ID: "game.board_directions"}
}

// GameBoardEmpty is «Бұл айда рейтингте әзірге ешкім жоқ.».
func GameBoardEmpty() Message {
	return Message{ID: "game.board_empty"}
}

// GameBoardHead is «<b>Рейтинг</b> · {{.Month}} {{.Label}}».
func GameBoardHead(month time.Time, label Message) Message {
	return Message{ID: "game.board_head", Args: Args{"Month": moment(month, AsMonth), "Label": label}}
}

// GameBoardLine is «{{.N}}. {{.Name}} — {{.Count}} ұпай».
func GameBoardLine(n int, name string, count int) Message {
	return Message{ID: "game.board_line", Args: Args{"N": n, "Name": name, "Count": count}}
}

// GameBoardMine is «Менің өңірім».
func GameBoardMine() Message {
	return Message{ID: "game.board_mine"}
}

// GameBoardRegion is «Өңір: {{.Label}}».
func GameBoardRegion(label Message) Message {
	return Message{ID: "game.board_region", Args: Args{"Label": label}}
}

// GameBrought is «🤝 Сіз шақырған адам алғашқы тапсырмасын орындады. Сізге {{.Count}} ток…».
func GameBrought(count int) Message {
	return Message{ID: "game.brought", Args: Args{"Count": count}}
}

// GameButton is «🏆 Деңгейім мен белгілерім».
func GameButton() Message {
	return Message{ID: "game.button"}
}

// GameCardFoot is «{{.Platform}} волонтері».
func GameCardFoot() Message {
	return Message{ID: "game.card_foot"}
}

// GameCardLevel is «{{.Level}}-деңгей».
func GameCardLevel(level int) Message {
	return Message{ID: "game.card_level", Args: Args{"Level": level}}
}

// GameDoor is «🏆 {{.Level}}-деңгей: белгілер мен рейтинг».
func GameDoor(level int) Message {
	return Message{ID: "game.door", Args: Args{"Level": level}}
}

// GameForward is «Суретті достарыңызға жібере аласыз.».
func GameForward() Message {
	return Message{ID: "game.forward"}
}

// GameHead is «<b>{{.Level}}-деңгей</b> · {{.Count}} ұпай».
func GameHead(level int, count int) Message {
	return Message{ID: "game.head", Args: Args{"Level": level, "Count": count}}
}

// GameHoursLine is «⏱ Расталған уақыт: {{.Label}}».
func GameHoursLine(label Message) Message {
	return Message{ID: "game.hours_line", Args: Args{"Label": label}}
}

// GameHowBrought is «{{.Count}} адамды көмекке шақыру».
func GameHowBrought(count int) Message {
	return Message{ID: "game.how_brought", Args: Args{"Count": count}}
}

// GameHowDirections is «{{.Count}} бағыт бойынша тапсырма орындау».
func GameHowDirections(count int) Message {
	return Message{ID: "game.how_directions", Args: Args{"Count": count}}
}

// GameHowGoal is «Ортақ мақсатқа бірге жету».
func GameHowGoal() Message {
	return Message{ID: "game.how_goal"}
}

// GameHowHours is «{{.Count}} сағат көмектесу».
func GameHowHours(count int) Message {
	return Message{ID: "game.how_hours", Args: Args{"Count": count}}
}

// GameHowProofs is «{{.Count}} түрлі дәлел жіберу».
func GameHowProofs(count int) Message {
	return Message{ID: "game.how_proofs", Args: Args{"Count": count}}
}

// GameHowSpots is «Белгіленген жерге барып {{.Count}} тапсырма орындау».
func GameHowSpots(count int) Message {
	return Message{ID: "game.how_spots", Args: Args{"Count": count}}
}

// GameHowTasks is «{{.Count}} тапсырма орындау».
func GameHowTasks(count int) Message {
	return Message{ID: "game.how_tasks", Args: Args{"Count": count}}
}

// GameHowTeam is «Ортақ мақсаты бар тапсырманы орындау».
func GameHowTeam() Message {
	return Message{ID: "game.how_team"}
}

// GameHowWeeks is «Қатарынан {{.Count}} апта тапсырма орындау».
func GameHowWeeks(count int) Message {
	return Message{ID: "game.how_weeks", Args: Args{"Count": count}}
}

// GameInvite is «Осы сілтемені досыңызға жіберіңіз. Ол тіркеліп, алғашқы тапсырмасы мақ…».
func GameInvite(amount int, link string) Message {
	return Message{ID: "game.invite", Args: Args{"Amount": amount, "Link": link}}
}

// GameInviteAbout is «Шақырған адамыңыз үшін».
func GameInviteAbout() Message {
	return Message{ID: "game.invite_about"}
}

// GameInviteButton is «🤝 Дос шақыру».
func GameInviteButton() Message {
	return Message{ID: "game.invite_button"}
}

// GameListOff is «Рейтингте көрінбеу».
func GameListOff() Message {
	return Message{ID: "game.list_off"}
}

// GameListOn is «Рейтингте көріну».
func GameListOn() Message {
	return Message{ID: "game.list_on"}
}

// GameListed is «Енді рейтингте көрінесіз.».
func GameListed() Message {
	return Message{ID: "game.listed"}
}

// GameMinor is «Рейтингте 18 жастан бастап көрінуге болады. Ұпай мен белгі қазір де жи…».
func GameMinor() Message {
	return Message{ID: "game.minor"}
}

// GameNext is «{{.Place}}-орынға дейін {{.Count}} ұпай қалды.».
func GameNext(place int, count int) Message {
	return Message{ID: "game.next", Args: Args{"Place": place, "Count": count}}
}

// GameOwnHidden is «Сіз рейтингте көрінбейсіз. Көрінуді қоссаңыз, басқалар атыңызды, тегің…».
func GameOwnHidden() Message {
	return Message{ID: "game.own_hidden"}
}

// GameOwnNone is «Бұл айда сізде әзірге ұпай жоқ. Бір тапсырма орындасаңыз, рейтингке кі…».
func GameOwnNone() Message {
	return Message{ID: "game.own_none"}
}

// GameSeasonBadges is «Жаңа белгілер: {{.Count}}».
func GameSeasonBadges(count int) Message {
	return Message{ID: "game.season_badges", Args: Args{"Count": count}}
}

// GameSeasonHead is «<b>Ай қорытындысы</b> · {{.Month}}».
func GameSeasonHead(month time.Time) Message {
	return Message{ID: "game.season_head", Args: Args{"Month": moment(month, AsMonth)}}
}

// GameSeasonPlace is «Рейтингтегі орныңыз: {{.Place}}».
func GameSeasonPlace(place int) Message {
	return Message{ID: "game.season_place", Args: Args{"Place": place}}
}

// GameSeasonTasks is «Орындалғаны: {{.Count}} тапсырма».
func GameSeasonTasks(count int) Message {
	return Message{ID: "game.season_tasks", Args: Args{"Count": count}}
}

// GameSeasonThanks is «Уақытыңыз бен еңбегіңізге рақмет!».
func GameSeasonThanks() Message {
	return Message{ID: "game.season_thanks"}
}

// GameSeasonTokens is «Есептелгені: {{.Count}} токен».
func GameSeasonTokens(count int) Message {
	return Message{ID: "game.season_tokens", Args: Args{"Count": count}}
}

// GameSeasonXp is «Жиналғаны: {{.Count}} ұпай».
func GameSeasonXp(count int) Message {
	return Message{ID: "game.season_xp", Args: Args{"Count": count}}
}

// GameStreakNone is «Осы аптада бір тапсырма орындасаңыз, серия басталады.».
func GameStreakNone() Message {
	return Message{ID: "game.streak_none"}
}

// GameStreakOpen is «Осы аптадағы бір тапсырма серияны жалғастырады.».
func GameStreakOpen() Message {
	return Message{ID: "game.streak_open"}
}

// GameStreakSaved is «❄️ Тапсырмасыз бір апта өтті, серия сақталды.».
func GameStreakSaved() Message {
	return Message{ID: "game.streak_saved"}
}

// GameTasksLine is «✅ {{.Count}} тапсырма орындалды».
func GameTasksLine(count int) Message {
	return Message{ID: "game.tasks_line", Args: Args{"Count": count}}
}

// GameToNext is «Келесі деңгейге дейін {{.Count}} ұпай қалды.».
func GameToNext(count int) Message {
	return Message{ID: "game.to_next", Args: Args{"Count": count}}
}

// GameTopLevel is «Бұл — ең жоғары деңгей.».
func GameTopLevel() Message {
	return Message{ID: "game.top_level"}
}

// GameUnlisted is «Енді рейтингте көрінбейсіз.».
func GameUnlisted() Message {
	return Message{ID: "game.unlisted"}
}
