// Code generated from supply.kk.toml and supply.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// SupplyBalance is «Балансты ашу».
func SupplyBalance() Message {
	return Message{ID: "supply.balance"}
}

// SupplyBroken is «⚠️ Тексеру сәйкессіздік тапты. Команда анықтап біткенше токендер қозға…».
func SupplyBroken() Message {
	return Message{ID: "supply.broken"}
}

// SupplyButton is «🪙 LIFTCOIN айналымы».
func SupplyButton() Message {
	return Message{ID: "supply.button"}
}

// SupplyDesk is «🪙 Токендер есебі».
func SupplyDesk() Message {
	return Message{ID: "supply.desk"}
}

// SupplyExpiring is «{{.Date}} күні {{.Count}} токеннің мерзімі бітеді.».
func SupplyExpiring(date time.Time, count int) Message {
	return Message{ID: "supply.expiring", Args: Args{"Date": moment(date, AsDay), "Count": count}}
}

// SupplyExpiringHint is «Оларды біреуге рақмет ретінде беруге не жобаға сыйлауға болады.».
func SupplyExpiringHint() Message {
	return Message{ID: "supply.expiring_hint"}
}

// SupplyFaultBalance is «№ {{.Which}} есептің балансы операцияларына сай емес».
func SupplyFaultBalance(which string) Message {
	return Message{ID: "supply.fault_balance", Args: Args{"Which": which}}
}

// SupplyFaultHold is «№ {{.Which}} резерв операцияларына сай емес».
func SupplyFaultHold(which string) Message {
	return Message{ID: "supply.fault_hold", Args: Args{"Which": which}}
}

// SupplyFaultMovement is «№ {{.Which}} операция өзгертілген».
func SupplyFaultMovement(which string) Message {
	return Message{ID: "supply.fault_movement", Args: Args{"Which": which}}
}

// SupplyFaultProof is «{{.Which}} күнгі тексерудің өзі өзгертілген».
func SupplyFaultProof(which string) Message {
	return Message{ID: "supply.fault_proof", Args: Args{"Which": which}}
}

// SupplyFaultSum is «барлық есептің қосындысы нөл емес: {{.Which}}».
func SupplyFaultSum(which string) Message {
	return Message{ID: "supply.fault_sum", Args: Args{"Which": which}}
}

// SupplyGive is «Жобаға сыйлау».
func SupplyGive() Message {
	return Message{ID: "supply.give"}
}

// SupplyHead is «<b>LIFTCOIN айналымы</b> Бұл бетті кез келген адам оқи алады: қанша то…».
func SupplyHead() Message {
	return Message{ID: "supply.head"}
}

// SupplyNone is «Әзірге тексеру болған жоқ. Сандар алғашқы түнгі тексеруден кейін көрін…».
func SupplyNone() Message {
	return Message{ID: "supply.none"}
}

// SupplyProof is «✅ {{.Day}}: операция саны {{.Count}}, таңбасы <code>{{.Hash}}</code>».
func SupplyProof(day time.Time, count int, hash string) Message {
	return Message{ID: "supply.proof", Args: Args{"Day": moment(day, AsDate), "Count": count, "Hash": hash}}
}

// SupplyProofBroken is «⚠️ {{.Day}}: {{.Finding}}».
func SupplyProofBroken(day time.Time, finding Message) Message {
	return Message{ID: "supply.proof_broken", Args: Args{"Day": moment(day, AsDate), "Finding": finding}}
}

// SupplyProofsButton is «Тексерулерді ашу».
func SupplyProofsButton() Message {
	return Message{ID: "supply.proofs_button"}
}

// SupplyProofsHead is «<b>Токендер есебін тексеру</b>».
func SupplyProofsHead() Message {
	return Message{ID: "supply.proofs_head"}
}

// SupplyRegion is «{{.Region}}: {{.Count}}».
func SupplyRegion(region Message, count int) Message {
	return Message{ID: "supply.region", Args: Args{"Region": region, "Count": count}}
}

// SupplyRegions is «<b>Өңірлер бойынша</b>».
func SupplyRegions() Message {
	return Message{ID: "supply.regions"}
}

// SupplyRegionsFew is «Токені бар адам бесеуден аз өңірлер көрсетілмейді.».
func SupplyRegionsFew() Message {
	return Message{ID: "supply.regions_few"}
}

// SupplyResume is «Токендерді қайта қосу».
func SupplyResume() Message {
	return Message{ID: "supply.resume"}
}

// SupplyResumeLength is «Кемінде {{.Min}}, ең көбі {{.Max}} таңба жазыңыз.».
func SupplyResumeLength(min int, max int) Message {
	return Message{ID: "supply.resume_length", Args: Args{"Min": min, "Max": max}}
}

// SupplyResumeWhy is «Не болды және қалай түзетілді? Бір-екі сөйлеммен жазыңыз: бұл әрекетте…».
func SupplyResumeWhy() Message {
	return Message{ID: "supply.resume_why"}
}

// SupplyResumed is «✅ Токендер қайтадан қозғалады.».
func SupplyResumed() Message {
	return Message{ID: "supply.resumed"}
}

// SupplySound is «✅ Барлық есептің қосындысы нөлге тең, әр баланс өз операцияларына сай.…».
func SupplySound(hash string) Message {
	return Message{ID: "supply.sound", Args: Args{"Hash": hash}}
}

// SupplyStillBroken is «⚠️ Әлі түзелген жоқ: {{.Finding}}. Токендер қозғалмайды.».
func SupplyStillBroken(finding Message) Message {
	return Message{ID: "supply.still_broken", Args: Args{"Finding": finding}}
}

// SupplyStopped is «🛑 <b>Токендер тоқтап тұр</b> Басталуы: {{.Since}} Себебі: {{.Finding}}…».
func SupplyStopped(since time.Time, finding Message) Message {
	return Message{ID: "supply.stopped", Args: Args{"Since": moment(since, AsDatetime), "Finding": finding}}
}

// SupplyTopic is «Аудиторлар: токендер».
func SupplyTopic() Message {
	return Message{ID: "supply.topic"}
}

// SupplyTotals is «<b>{{.Day}} күнгі түнгі тексеру</b> Шығарылғаны: {{.Issued}} Адамдар м…».
func SupplyTotals(day time.Time, issued int, people int, budgets int, held int, expired int) Message {
	return Message{ID: "supply.totals", Args: Args{"Day": moment(day, AsDate), "Issued": issued, "People": people, "Budgets": budgets, "Held": held, "Expired": expired}}
}
