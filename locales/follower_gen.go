// Code generated from follower.kk.toml and follower.ru.toml by locales/generate. DO NOT EDIT.

package locales

// FollowerAbout is «{{.Text}}».
func FollowerAbout(text string) Message {
	return Message{ID: "follower.about", Args: Args{"Text": text}}
}

// FollowerAgain is «🔔 Қайта жазылу».
func FollowerAgain() Message {
	return Message{ID: "follower.again"}
}

// FollowerAnnounce is «📣 Жазылушыларға хабарлама».
func FollowerAnnounce() Message {
	return Message{ID: "follower.announce"}
}

// FollowerButton is «🔔 Жазылушылар».
func FollowerButton() Message {
	return Message{ID: "follower.button"}
}

// FollowerCard is «<b>{{.Title}}</b>».
func FollowerCard(title string) Message {
	return Message{ID: "follower.card", Args: Args{"Title": title}}
}

// FollowerClosed is «Бұл жобаға енді жазыла алмайсыз: ол бағдарламадан шыққан.».
func FollowerClosed() Message {
	return Message{ID: "follower.closed"}
}

// FollowerFacts is «{{.Label}} · {{.Region}}».
func FollowerFacts(label Message, region Message) Message {
	return Message{ID: "follower.facts", Args: Args{"Label": label, "Region": region}}
}

// FollowerFollow is «🔔 Жазылу».
func FollowerFollow() Message {
	return Message{ID: "follower.follow"}
}

// FollowerFollowed is «✅ Жазылдыңыз. Жобаның хабарламалары осы чатқа келеді.».
func FollowerFollowed() Message {
	return Message{ID: "follower.followed"}
}

// FollowerFollowing is «✅ Сіз бұл жобаға жазылғансыз.».
func FollowerFollowing() Message {
	return Message{ID: "follower.following"}
}

// FollowerHead is «<b>Жазылушылар</b> {{.Title}} Жазылған адам: <b>{{.Count}}</b>».
func FollowerHead(title string, count int) Message {
	return Message{ID: "follower.head", Args: Args{"Title": title, "Count": count}}
}

// FollowerLimit is «Тәулігіне ең көбі {{.Max}} хабарлама жібере аласыз.».
func FollowerLimit(max int) Message {
	return Message{ID: "follower.limit", Args: Args{"Max": max}}
}

// FollowerLink is «Осы сілтемені таратыңыз: адамдар жобаңызға сол арқылы жазылады. {{.Lin…».
func FollowerLink(link string) Message {
	return Message{ID: "follower.link", Args: Args{"Link": link}}
}

// FollowerMine is «🔔 Жазылған жобаларым».
func FollowerMine() Message {
	return Message{ID: "follower.mine"}
}

// FollowerMineHead is «<b>Жазылған жобаларым</b>».
func FollowerMineHead() Message {
	return Message{ID: "follower.mine_head"}
}

// FollowerMineHow is «Бұл жобалардың хабарламалары осы чатқа келеді. Жазылудан бас тарту үші…».
func FollowerMineHow() Message {
	return Message{ID: "follower.mine_how"}
}

// FollowerMineLeave is «✕ {{.N}}. {{.Title}}».
func FollowerMineLeave(n int, title string) Message {
	return Message{ID: "follower.mine_leave", Args: Args{"N": n, "Title": title}}
}

// FollowerMineLine is «{{.N}}. {{.Title}} · {{.Label}}».
func FollowerMineLine(n int, title string, label Message) Message {
	return Message{ID: "follower.mine_line", Args: Args{"N": n, "Title": title, "Label": label}}
}

// FollowerMineNone is «Сіз әзірге ешбір жобаға жазылмағансыз. Жобаға оның сілтемесі арқылы жа…».
func FollowerMineNone() Message {
	return Message{ID: "follower.mine_none"}
}

// FollowerOwn is «Бұл — сіздің жобаңыз.».
func FollowerOwn() Message {
	return Message{ID: "follower.own"}
}

// FollowerShare is «Сілтемемен бөлісу».
func FollowerShare() Message {
	return Message{ID: "follower.share"}
}

// FollowerUnfollow is «Жазылудан бас тарту».
func FollowerUnfollow() Message {
	return Message{ID: "follower.unfollow"}
}

// FollowerUnfollowed is «✅ Жазылудан бас тарттыңыз. Бұл жобаның хабарламалары енді келмейді.».
func FollowerUnfollowed() Message {
	return Message{ID: "follower.unfollowed"}
}

// FollowerWhat is «Жазылсаңыз, жобаның хабарламаларын осы чатта аласыз. Кез келген уақытт…».
func FollowerWhat() Message {
	return Message{ID: "follower.what"}
}
