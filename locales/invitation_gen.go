// Code generated from invitation.kk.toml and invitation.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// InvitationAccept is «Рөлді қабылдау».
func InvitationAccept() Message {
	return Message{ID: "invitation.accept"}
}

// InvitationAccepted is «✅ Рөл сіздікі. Көмегіңізге рақмет!».
func InvitationAccepted() Message {
	return Message{ID: "invitation.accepted"}
}

// InvitationAcceptedDesk is «Команда үстелі басты мәзірде. Оны /staff арқылы да ашасыз.».
func InvitationAcceptedDesk() Message {
	return Message{ID: "invitation.accepted_desk"}
}

// InvitationCard is «<b>Шақыру</b>».
func InvitationCard() Message {
	return Message{ID: "invitation.card"}
}

// InvitationCardAnyone is «Кімге: бірінші қабылдаған адамға».
func InvitationCardAnyone() Message {
	return Message{ID: "invitation.card_anyone"}
}

// InvitationCardFor is «Кімге: @{{.Name}}».
func InvitationCardFor(name string) Message {
	return Message{ID: "invitation.card_for", Args: Args{"Name": name}}
}

// InvitationCardMade is «Шақырған: {{.Name}}, {{.Said}}».
func InvitationCardMade(name string, said time.Time) Message {
	return Message{ID: "invitation.card_made", Args: Args{"Name": name, "Said": moment(said, AsDate)}}
}

// InvitationCardRevoked is «Қайтарып алынған күні: {{.Said}}».
func InvitationCardRevoked(said time.Time) Message {
	return Message{ID: "invitation.card_revoked", Args: Args{"Said": moment(said, AsDate)}}
}

// InvitationCardUntil is «Сілтеме мерзімі: {{.Deadline}}».
func InvitationCardUntil(deadline time.Time) Message {
	return Message{ID: "invitation.card_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// InvitationCardUsed is «Қабылдаған: {{.Name}}, {{.Said}}».
func InvitationCardUsed(name string, said time.Time) Message {
	return Message{ID: "invitation.card_used", Args: Args{"Name": name, "Said": moment(said, AsDate)}}
}

// InvitationDecline is «Бас тарту».
func InvitationDecline() Message {
	return Message{ID: "invitation.decline"}
}

// InvitationDeclined is «Жақсы, ештеңе өзгерген жоқ. Ойыңыз өзгерсе, мерзімі өтпей тұрғанда сіл…».
func InvitationDeclined() Message {
	return Message{ID: "invitation.declined"}
}

// InvitationEarlier is «Ертерек».
func InvitationEarlier() Message {
	return Message{ID: "invitation.earlier"}
}

// InvitationEntry is «<b>{{.N}}.</b> {{.Status}} {{.Label}} {{.Region}} · сілтеме мерзімі: {…».
func InvitationEntry(n int, status Message, label Message, region Message, by time.Time) Message {
	return Message{ID: "invitation.entry", Args: Args{"N": n, "Status": status, "Label": label, "Region": region, "By": moment(by, AsDate)}}
}

// InvitationLater is «Кейінірек».
func InvitationLater() Message {
	return Message{ID: "invitation.later"}
}

// InvitationLife1 is «1 күн».
func InvitationLife1() Message {
	return Message{ID: "invitation.life1"}
}

// InvitationLife3 is «3 күн».
func InvitationLife3() Message {
	return Message{ID: "invitation.life3"}
}

// InvitationLife30 is «30 күн».
func InvitationLife30() Message {
	return Message{ID: "invitation.life30"}
}

// InvitationLife7 is «7 күн».
func InvitationLife7() Message {
	return Message{ID: "invitation.life7"}
}

// InvitationLifeAsk is «<b>Сілтеме қанша уақыт жарайды?</b> Осы уақытта ешкім қабылдамаса, сіл…».
func InvitationLifeAsk() Message {
	return Message{ID: "invitation.life_ask"}
}

// InvitationLink is ««{{.Label}}» рөліне шақыру: {{.Link}} Сілтеме мерзімі: {{.Deadline}} С…».
func InvitationLink(label Message, link string, deadline time.Time) Message {
	return Message{ID: "invitation.link", Args: Args{"Label": label, "Link": link, "Deadline": moment(deadline, AsDatetime)}}
}

// InvitationListAbout is «Шақыру — бір адамға арналған сілтеме. Рөлді сілтемені ашып, келіскен а…».
func InvitationListAbout() Message {
	return Message{ID: "invitation.list_about"}
}

// InvitationListHead is «<b>Шақырулар</b>».
func InvitationListHead() Message {
	return Message{ID: "invitation.list_head"}
}

// InvitationListNone is «Әзірге шақыру жоқ.».
func InvitationListNone() Message {
	return Message{ID: "invitation.list_none"}
}

// InvitationMade is «✅ Шақыру дайын. Сілтеме жоғарыдағы хабарламада, QR-код артынан келеді.».
func InvitationMade() Message {
	return Message{ID: "invitation.made"}
}

// InvitationMake is «Сілтеме жасау».
func InvitationMake() Message {
	return Message{ID: "invitation.make"}
}

// InvitationMarkExpired is «⌛».
func InvitationMarkExpired() Message {
	return Message{ID: "invitation.mark_expired"}
}

// InvitationMarkOpen is «🟢».
func InvitationMarkOpen() Message {
	return Message{ID: "invitation.mark_open"}
}

// InvitationMarkRevoked is «🚫».
func InvitationMarkRevoked() Message {
	return Message{ID: "invitation.mark_revoked"}
}

// InvitationMarkUsed is «✅».
func InvitationMarkUsed() Message {
	return Message{ID: "invitation.mark_used"}
}

// InvitationMinor is «Бағдарлама командасындағы рөлдер 18 жастан беріледі. Оған дейін волонт…».
func InvitationMinor() Message {
	return Message{ID: "invitation.minor"}
}

// InvitationNew is «➕ Жаңа шақыру».
func InvitationNew() Message {
	return Message{ID: "invitation.new"}
}

// InvitationNoLongerOpen is «Бұл шақыру енді жауап күтіп тұрған жоқ. Төменде қазіргі күйі тұр.».
func InvitationNoLongerOpen() Message {
	return Message{ID: "invitation.no_longer_open"}
}

// InvitationNoticeAccepted is «🔑 Шақыруыңыз қабылданды.».
func InvitationNoticeAccepted() Message {
	return Message{ID: "invitation.notice_accepted"}
}

// InvitationNoticeCheck is «Бұл сіз шақырған адам болмаса, рөлді бірден аяқтауға болады.».
func InvitationNoticeCheck() Message {
	return Message{ID: "invitation.notice_check"}
}

// InvitationNoticeWho is «Қабылдаған: {{.Name}}».
func InvitationNoticeWho(name string) Message {
	return Message{ID: "invitation.notice_who", Args: Args{"Name": name}}
}

// InvitationNumbered is «{{.N}}. {{.Status}} {{.Label}}».
func InvitationNumbered(n int, status Message, label Message) Message {
	return Message{ID: "invitation.numbered", Args: Args{"N": n, "Status": status, "Label": label}}
}

// InvitationOffer is «<b>Сізді бағдарлама командасына шақырады</b>».
func InvitationOffer() Message {
	return Message{ID: "invitation.offer"}
}

// InvitationOfferDuty is «Көретін жеке деректер бағдарлама ішінде қалады. Әр қарау әрекеттер жур…».
func InvitationOfferDuty() Message {
	return Message{ID: "invitation.offer_duty"}
}

// InvitationOfferFrom is «Шақырған: {{.Name}}».
func InvitationOfferFrom(name string) Message {
	return Message{ID: "invitation.offer_from", Args: Args{"Name": name}}
}

// InvitationOfferHeld is «Сізде мұндай немесе одан кең рөл бар. Ештеңе қабылдаудың қажеті жоқ.».
func InvitationOfferHeld() Message {
	return Message{ID: "invitation.offer_held"}
}

// InvitationOfferMay is «Бұл рөлмен сіз мыналарды істей аласыз:».
func InvitationOfferMay() Message {
	return Message{ID: "invitation.offer_may"}
}

// InvitationOpen is «Шақыруды ашу».
func InvitationOpen() Message {
	return Message{ID: "invitation.open"}
}

// InvitationOwn is «Бұл — өзіңіз жасаған шақыру. Сілтемені шақырған адамыңызға жіберіңіз.».
func InvitationOwn() Message {
	return Message{ID: "invitation.own"}
}

// InvitationPicture is ««{{.Label}}» рөліне шақырудың QR-коды Мерзімі: {{.Deadline}} Бір рет қ…».
func InvitationPicture(label Message, deadline time.Time) Message {
	return Message{ID: "invitation.picture", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime)}}
}

// InvitationPictureAgain is «Жаңа QR-код».
func InvitationPictureAgain() Message {
	return Message{ID: "invitation.picture_again"}
}

// InvitationPictureComing is «QR-код бөлек хабарламамен келеді. Бұрынғы QR-код енді жарамайды, сілте…».
func InvitationPictureComing() Message {
	return Message{ID: "invitation.picture_coming"}
}

// InvitationRefused is «Мұндай шақыру жасай алмайсыз: ол өз құқығыңыздан кең. Артқа қайтып, ба…».
func InvitationRefused() Message {
	return Message{ID: "invitation.refused"}
}

// InvitationReview is «<b>Шақыруды тексеріңіз</b>».
func InvitationReview() Message {
	return Message{ID: "invitation.review"}
}

// InvitationRevoke is «Шақыруды қайтарып алу».
func InvitationRevoke() Message {
	return Message{ID: "invitation.revoke"}
}

// InvitationRevokeAsk is «Шақыруды қайтарып аласыз ба? Сілтеме мен QR-код жұмысын тоқтатады.».
func InvitationRevokeAsk() Message {
	return Message{ID: "invitation.revoke_ask"}
}

// InvitationRevokeNo is «Қалдыру».
func InvitationRevokeNo() Message {
	return Message{ID: "invitation.revoke_no"}
}

// InvitationRevokeYes is «Иә, қайтарып алу».
func InvitationRevokeYes() Message {
	return Message{ID: "invitation.revoke_yes"}
}

// InvitationRevoked is «✅ Шақыру қайтарып алынды.».
func InvitationRevoked() Message {
	return Message{ID: "invitation.revoked"}
}

// InvitationRoleAsk is «<b>Жаңа шақыру</b> Қандай рөлге шақырасыз? Төменде өзіңіз бере алатын …».
func InvitationRoleAsk() Message {
	return Message{ID: "invitation.role_ask"}
}

// InvitationShare is «Сілтемені жіберу».
func InvitationShare() Message {
	return Message{ID: "invitation.share"}
}

// InvitationStateExpired is «⌛ Мерзімі өтті».
func InvitationStateExpired() Message {
	return Message{ID: "invitation.state_expired"}
}

// InvitationStateOpen is «🟢 Жауап күтіп тұр».
func InvitationStateOpen() Message {
	return Message{ID: "invitation.state_open"}
}

// InvitationStateRevoked is «🚫 Қайтарып алынды».
func InvitationStateRevoked() Message {
	return Message{ID: "invitation.state_revoked"}
}

// InvitationStateUsed is «✅ Қабылданды».
func InvitationStateUsed() Message {
	return Message{ID: "invitation.state_used"}
}

// InvitationTheirRoles is «Бұл адамның рөлдері».
func InvitationTheirRoles() Message {
	return Message{ID: "invitation.their_roles"}
}

// InvitationTries is «Жұмыс істемейтін сілтемелерді тым көп аштыңыз. Бір сағаттан кейін қайт…».
func InvitationTries() Message {
	return Message{ID: "invitation.tries"}
}

// InvitationUsernameAsk is «<b>Сілтеме белгілі бір адамға ма?</b> Оның Telegram-дағы атын жазыңыз,…».
func InvitationUsernameAsk() Message {
	return Message{ID: "invitation.username_ask"}
}

// InvitationUsernameBad is «Бұл Telegram-дағы атқа ұқсамайды. Ол @ белгісінен басталады, 4–32 латы…».
func InvitationUsernameBad() Message {
	return Message{ID: "invitation.username_bad"}
}
