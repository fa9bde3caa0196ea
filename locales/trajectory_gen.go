// Code generated from trajectory.kk.toml and trajectory.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TrajectoryAnchor is «<b>{{.N}}</b> — {{.Label}}».
func TrajectoryAnchor(n int, label Message) Message {
	return Message{ID: "trajectory.anchor", Args: Args{"N": n, "Label": label}}
}

// TrajectoryAnchorCommunication0 is «жоба туралы тек таныстар біледі».
func TrajectoryAnchorCommunication0() Message {
	return Message{ID: "trajectory.anchor_communication_0"}
}

// TrajectoryAnchorCommunication10 is «жоба туралы БАҚ айтады, адамдар өздері келеді».
func TrajectoryAnchorCommunication10() Message {
	return Message{ID: "trajectory.anchor_communication_10"}
}

// TrajectoryAnchorCommunication5 is «парақша бар, жаңалықтар тұрақты шығады».
func TrajectoryAnchorCommunication5() Message {
	return Message{ID: "trajectory.anchor_communication_5"}
}

// TrajectoryAnchorFinance0 is «тұрақты табыс көзі жоқ».
func TrajectoryAnchorFinance0() Message {
	return Message{ID: "trajectory.anchor_finance_0"}
}

// TrajectoryAnchorFinance10 is «бірнеше табыс көзі және үш жылдық жоспар бар».
func TrajectoryAnchorFinance10() Message {
	return Message{ID: "trajectory.anchor_finance_10"}
}

// TrajectoryAnchorFinance5 is «қаржы бір жылға жетеді, есебі жүргізіледі».
func TrajectoryAnchorFinance5() Message {
	return Message{ID: "trajectory.anchor_finance_5"}
}

// TrajectoryAnchorImpact0 is «нәтижесі өлшенбейді».
func TrajectoryAnchorImpact0() Message {
	return Message{ID: "trajectory.anchor_impact_0"}
}

// TrajectoryAnchorImpact10 is «адамдардың өмірі қалай өзгергені дерекпен көрсетіледі».
func TrajectoryAnchorImpact10() Message {
	return Message{ID: "trajectory.anchor_impact_10"}
}

// TrajectoryAnchorImpact5 is «қанша адамға көмектескені саналады».
func TrajectoryAnchorImpact5() Message {
	return Message{ID: "trajectory.anchor_impact_5"}
}

// TrajectoryAnchorModel0 is «жобаның қалай жұмыс істейтіні жазылмаған».
func TrajectoryAnchorModel0() Message {
	return Message{ID: "trajectory.anchor_model_0"}
}

// TrajectoryAnchorModel10 is «модельді басқа команда өз бетінше қайталай алады».
func TrajectoryAnchorModel10() Message {
	return Message{ID: "trajectory.anchor_model_10"}
}

// TrajectoryAnchorModel5 is «модель жазылған, бір жерде сыналған».
func TrajectoryAnchorModel5() Message {
	return Message{ID: "trajectory.anchor_model_5"}
}

// TrajectoryAnchorPartners0 is «серіктес жоқ».
func TrajectoryAnchorPartners0() Message {
	return Message{ID: "trajectory.anchor_partners_0"}
}

// TrajectoryAnchorPartners10 is «жазбаша келісіммен жұмыс істейтін көп серіктес бар».
func TrajectoryAnchorPartners10() Message {
	return Message{ID: "trajectory.anchor_partners_10"}
}

// TrajectoryAnchorPartners5 is «екі-үш серіктес бар, келісімдер ауызша».
func TrajectoryAnchorPartners5() Message {
	return Message{ID: "trajectory.anchor_partners_5"}
}

// TrajectoryAnchorProduct0 is «әзірге идея ғана».
func TrajectoryAnchorProduct0() Message {
	return Message{ID: "trajectory.anchor_product_0"}
}

// TrajectoryAnchorProduct10 is «сапасы тұрақты, адамдар басқаларға ұсынады».
func TrajectoryAnchorProduct10() Message {
	return Message{ID: "trajectory.anchor_product_10"}
}

// TrajectoryAnchorProduct5 is «адамдар пайдаланады, пікірлері бойынша жақсартамыз».
func TrajectoryAnchorProduct5() Message {
	return Message{ID: "trajectory.anchor_product_5"}
}

// TrajectoryAnchorRegions0 is «жоба бір жерде ғана жұмыс істейді».
func TrajectoryAnchorRegions0() Message {
	return Message{ID: "trajectory.anchor_regions_0"}
}

// TrajectoryAnchorRegions10 is «бірнеше өңірде өз командалары бар».
func TrajectoryAnchorRegions10() Message {
	return Message{ID: "trajectory.anchor_regions_10"}
}

// TrajectoryAnchorRegions5 is «жоба екі-үш жерде жұмыс істейді».
func TrajectoryAnchorRegions5() Message {
	return Message{ID: "trajectory.anchor_regions_5"}
}

// TrajectoryAnchorTeam0 is «бәрін бір адам істейді».
func TrajectoryAnchorTeam0() Message {
	return Message{ID: "trajectory.anchor_team_0"}
}

// TrajectoryAnchorTeam10 is «команда жетекшісіз де жұмыс істей береді, жаңа адамдар тез үйренеді».
func TrajectoryAnchorTeam10() Message {
	return Message{ID: "trajectory.anchor_team_10"}
}

// TrajectoryAnchorTeam5 is «тұрақты команда бар, рөлдер бөлінген».
func TrajectoryAnchorTeam5() Message {
	return Message{ID: "trajectory.anchor_team_5"}
}

// TrajectoryAxis is «{{.Label}}: {{.N}}».
func TrajectoryAxis(label Message, n int) Message {
	return Message{ID: "trajectory.axis", Args: Args{"Label": label, "N": n}}
}

// TrajectoryAxisAsk is «<b>{{.N}}/{{.Total}}. {{.Label}}</b> Бүгін жоба қай деңгейде? 0-ден 10…».
func TrajectoryAxisAsk(n int, total int, label Message) Message {
	return Message{ID: "trajectory.axis_ask", Args: Args{"N": n, "Total": total, "Label": label}}
}

// TrajectoryAxisChanged is «{{.Label}}: {{.N}} ({{.Score}})».
func TrajectoryAxisChanged(label Message, n int, score string) Message {
	return Message{ID: "trajectory.axis_changed", Args: Args{"Label": label, "N": n, "Score": score}}
}

// TrajectoryAxisCommunication is «Коммуникация».
func TrajectoryAxisCommunication() Message {
	return Message{ID: "trajectory.axis_communication"}
}

// TrajectoryAxisFinance is «Қаржы».
func TrajectoryAxisFinance() Message {
	return Message{ID: "trajectory.axis_finance"}
}

// TrajectoryAxisImpact is «Әлеуметтік әсер».
func TrajectoryAxisImpact() Message {
	return Message{ID: "trajectory.axis_impact"}
}

// TrajectoryAxisModel is «Жұмыс моделі».
func TrajectoryAxisModel() Message {
	return Message{ID: "trajectory.axis_model"}
}

// TrajectoryAxisPartners is «Серіктестер».
func TrajectoryAxisPartners() Message {
	return Message{ID: "trajectory.axis_partners"}
}

// TrajectoryAxisProduct is «Өнім».
func TrajectoryAxisProduct() Message {
	return Message{ID: "trajectory.axis_product"}
}

// TrajectoryAxisRegions is «Өңірлер».
func TrajectoryAxisRegions() Message {
	return Message{ID: "trajectory.axis_regions"}
}

// TrajectoryAxisTeam is «Команда».
func TrajectoryAxisTeam() Message {
	return Message{ID: "trajectory.axis_team"}
}

// TrajectoryCheckinAlready is «Бұл есепті командадан біреу бұрын жіберіп қойған. Сіздің мәтініңіз сақ…».
func TrajectoryCheckinAlready() Message {
	return Message{ID: "trajectory.checkin_already"}
}

// TrajectoryCheckinDone is «✅ Осы екі аптаның есебі жіберілген.».
func TrajectoryCheckinDone() Message {
	return Message{ID: "trajectory.checkin_done"}
}

// TrajectoryCheckinDoneAsk is «<b>1/3. Осы екі аптада не істелді?</b> 600 таңбаға дейін.».
func TrajectoryCheckinDoneAsk() Message {
	return Message{ID: "trajectory.checkin_done_ask"}
}

// TrajectoryCheckinHinderedAsk is «<b>2/3. Не кедергі болды?</b> Кедергі болмаса, өткізіп жіберіңіз.».
func TrajectoryCheckinHinderedAsk() Message {
	return Message{ID: "trajectory.checkin_hindered_ask"}
}

// TrajectoryCheckinLate is «Бұл есептің уақыты өтті немесе әлі келген жоқ.».
func TrajectoryCheckinLate() Message {
	return Message{ID: "trajectory.checkin_late"}
}

// TrajectoryCheckinNext is «📅 Келесі екі апталық есеп: {{.Date}}».
func TrajectoryCheckinNext(date time.Time) Message {
	return Message{ID: "trajectory.checkin_next", Args: Args{"Date": moment(date, AsDay)}}
}

// TrajectoryCheckinNextAsk is «<b>3/3. Келесі екі аптада не істейсіздер?</b>».
func TrajectoryCheckinNextAsk() Message {
	return Message{ID: "trajectory.checkin_next_ask"}
}

// TrajectoryCheckinNotNow is «Қазір жіберетін есеп жоқ.».
func TrajectoryCheckinNotNow() Message {
	return Message{ID: "trajectory.checkin_not_now"}
}

// TrajectoryCheckinOpen is «✍️ Екі апталық есептің уақыты келді. Мерзімі: {{.Date}}. Келесі есеп к…».
func TrajectoryCheckinOpen(date time.Time) Message {
	return Message{ID: "trajectory.checkin_open", Args: Args{"Date": moment(date, AsDay)}}
}

// TrajectoryCheckinSent is «✅ Есеп жіберілді. Рақмет!».
func TrajectoryCheckinSent() Message {
	return Message{ID: "trajectory.checkin_sent"}
}

// TrajectoryChoose is «<b>Даму траекториясы</b> Қай жобаны қараймыз?».
func TrajectoryChoose() Message {
	return Message{ID: "trajectory.choose"}
}

// TrajectoryClosedLine is «{{.Label}} {{.Title}} · {{.Said}}».
func TrajectoryClosedLine(label Message, title string, said time.Time) Message {
	return Message{ID: "trajectory.closed_line", Args: Args{"Label": label, "Title": title, "Said": moment(said, AsDate)}}
}

// TrajectoryClosedNone is «Аяқталған мақсат әзірге жоқ.».
func TrajectoryClosedNone() Message {
	return Message{ID: "trajectory.closed_none"}
}

// TrajectoryCompare is «{{.Score}} {{.Label}}».
func TrajectoryCompare(score string, label Message) Message {
	return Message{ID: "trajectory.compare", Args: Args{"Score": score, "Label": label}}
}

// TrajectoryCompareHead is «Алдыңғы диагностикадан айырмасы:».
func TrajectoryCompareHead() Message {
	return Message{ID: "trajectory.compare_head"}
}

// TrajectoryCompareSame is «Алдыңғы диагностикадан бері баға өзгерген жоқ.».
func TrajectoryCompareSame() Message {
	return Message{ID: "trajectory.compare_same"}
}

// TrajectoryDesk is «🧭 Жобалар траекториясы».
func TrajectoryDesk() Message {
	return Message{ID: "trajectory.desk"}
}

// TrajectoryDiagnosed is «🧭 Диагностика: {{.Said}}».
func TrajectoryDiagnosed(said time.Time) Message {
	return Message{ID: "trajectory.diagnosed", Args: Args{"Said": moment(said, AsDate)}}
}

// TrajectoryDiagnosisLeft is «Жауаптарыңыз нобайда қалды: диагностиканы қайта ашсаңыз, осы жерден жа…».
func TrajectoryDiagnosisLeft() Message {
	return Message{ID: "trajectory.diagnosis_left"}
}

// TrajectoryDiagnosisSaved is «✅ Диагностика сақталды. Суреті бөлек хабармен келеді.».
func TrajectoryDiagnosisSaved() Message {
	return Message{ID: "trajectory.diagnosis_saved"}
}

// TrajectoryDiagnosisSummary is «<b>Тексеріңіз</b> Барлығы дұрыс болса, сақтаңыз. Кез келген жауапты өз…».
func TrajectoryDiagnosisSummary() Message {
	return Message{ID: "trajectory.diagnosis_summary"}
}

// TrajectoryDigest is «<b>Жоба траекториясы</b>».
func TrajectoryDigest() Message {
	return Message{ID: "trajectory.digest"}
}

// TrajectoryDigestCheckin is «• «{{.Title}}» жобасының екі апталық есебі. Мерзімі: {{.Date}}».
func TrajectoryDigestCheckin(title string, date time.Time) Message {
	return Message{ID: "trajectory.digest_checkin", Args: Args{"Title": title, "Date": moment(date, AsDay)}}
}

// TrajectoryDigestFollowup is «• «{{.Title}}» жобасының қазіргі жағдайы туралы айту».
func TrajectoryDigestFollowup(title string) Message {
	return Message{ID: "trajectory.digest_followup", Args: Args{"Title": title}}
}

// TrajectoryDigestGoal is «• Мақсат: {{.Title}}. Мерзімі: {{.Date}}».
func TrajectoryDigestGoal(title string, date time.Time) Message {
	return Message{ID: "trajectory.digest_goal", Args: Args{"Title": title, "Date": moment(date, AsDay)}}
}

// TrajectoryDigestOpen is «Траекторияны ашу».
func TrajectoryDigestOpen() Message {
	return Message{ID: "trajectory.digest_open"}
}

// TrajectoryDoCheckin is «✍️ Есеп жіберу».
func TrajectoryDoCheckin() Message {
	return Message{ID: "trajectory.do_checkin"}
}

// TrajectoryDoDiagnosis is «🧭 Диагностика жасау».
func TrajectoryDoDiagnosis() Message {
	return Message{ID: "trajectory.do_diagnosis"}
}

// TrajectoryDoFollowup is «🌱 Жоба туралы айту».
func TrajectoryDoFollowup() Message {
	return Message{ID: "trajectory.do_followup"}
}

// TrajectoryDoGoals is «🎯 Мақсаттар».
func TrajectoryDoGoals() Message {
	return Message{ID: "trajectory.do_goals"}
}

// TrajectoryDoPicture is «🕸 Сурет».
func TrajectoryDoPicture() Message {
	return Message{ID: "trajectory.do_picture"}
}

// TrajectoryDoTold is «🗂 Есептер».
func TrajectoryDoTold() Message {
	return Message{ID: "trajectory.do_told"}
}

// TrajectoryFollowupAlready is «Бұған командадан біреу бұрын жауап беріп қойған.».
func TrajectoryFollowupAlready() Message {
	return Message{ID: "trajectory.followup_already"}
}

// TrajectoryFollowupNext is «📅 Лек аяқталған соң {{.Count}} айдан кейінгі сұрақтар: {{.Day}}».
func TrajectoryFollowupNext(count int, day time.Time) Message {
	return Message{ID: "trajectory.followup_next", Args: Args{"Count": count, "Day": moment(day, AsDate)}}
}

// TrajectoryFollowupOpen is «🌱 Лек аяқталғанына {{.Count}} ай болды: жоба қалай жүріп жатқанын айту…».
func TrajectoryFollowupOpen(count int) Message {
	return Message{ID: "trajectory.followup_open", Args: Args{"Count": count}}
}

// TrajectoryFollowupSent is «✅ Рақмет! Жауабыңыз бағдарламаға жетті.».
func TrajectoryFollowupSent() Message {
	return Message{ID: "trajectory.followup_sent"}
}

// TrajectoryFollowupWordsAsk is «<b>Не өзгерді, қандай көмек керек?</b> 800 таңбаға дейін.».
func TrajectoryFollowupWordsAsk() Message {
	return Message{ID: "trajectory.followup_words_ask"}
}

// TrajectoryGoalAdd is «➕ Мақсат қосу».
func TrajectoryGoalAdd() Message {
	return Message{ID: "trajectory.goal_add"}
}

// TrajectoryGoalAdded is «✅ Мақсат қосылды.».
func TrajectoryGoalAdded() Message {
	return Message{ID: "trajectory.goal_added"}
}

// TrajectoryGoalCard is «<b>{{.Title}}</b>».
func TrajectoryGoalCard(title string) Message {
	return Message{ID: "trajectory.goal_card", Args: Args{"Title": title}}
}

// TrajectoryGoalChanged is «Мақсат өзгерген: оны командадан біреу аяқтап қойған.».
func TrajectoryGoalChanged() Message {
	return Message{ID: "trajectory.goal_changed"}
}

// TrajectoryGoalDrop is «Алып тастау».
func TrajectoryGoalDrop() Message {
	return Message{ID: "trajectory.goal_drop"}
}

// TrajectoryGoalDropAsk is «<b>Мақсатты алып тастайсыз ба?</b> {{.Title}} Ол тізімде «алып тасталд…».
func TrajectoryGoalDropAsk(title string) Message {
	return Message{ID: "trajectory.goal_drop_ask", Args: Args{"Title": title}}
}

// TrajectoryGoalDropYes is «Иә, алып тастау».
func TrajectoryGoalDropYes() Message {
	return Message{ID: "trajectory.goal_drop_yes"}
}

// TrajectoryGoalDropped is «Мақсат алып тасталды.».
func TrajectoryGoalDropped() Message {
	return Message{ID: "trajectory.goal_dropped"}
}

// TrajectoryGoalDue is «Мерзімі: {{.Day}}».
func TrajectoryGoalDue(day time.Time) Message {
	return Message{ID: "trajectory.goal_due", Args: Args{"Day": moment(day, AsDate)}}
}

// TrajectoryGoalDueAsk is «<b>Қай күнге дейін?</b> Күнін жазыңыз, мысалы: 5 қараша немесе 05.11.2…».
func TrajectoryGoalDueAsk() Message {
	return Message{ID: "trajectory.goal_due_ask"}
}

// TrajectoryGoalDueFar is «Бұл екі жылдан кейін. Жақынырақ күнді жазыңыз.».
func TrajectoryGoalDueFar() Message {
	return Message{ID: "trajectory.goal_due_far"}
}

// TrajectoryGoalDuePast is «Бұл күн өтіп кетті. Бүгінгі немесе кейінгі күнді жазыңыз.».
func TrajectoryGoalDuePast() Message {
	return Message{ID: "trajectory.goal_due_past"}
}

// TrajectoryGoalEditDue is «Мерзімін өзгерту».
func TrajectoryGoalEditDue() Message {
	return Message{ID: "trajectory.goal_edit_due"}
}

// TrajectoryGoalEditMetric is «Белгісін өзгерту».
func TrajectoryGoalEditMetric() Message {
	return Message{ID: "trajectory.goal_edit_metric"}
}

// TrajectoryGoalEditOwner is «Жауаптыны өзгерту».
func TrajectoryGoalEditOwner() Message {
	return Message{ID: "trajectory.goal_edit_owner"}
}

// TrajectoryGoalEditTitle is «Мақсатын өзгерту».
func TrajectoryGoalEditTitle() Message {
	return Message{ID: "trajectory.goal_edit_title"}
}

// TrajectoryGoalLine is «▫️ {{.Title}} · {{.Name}} · {{.Label}}».
func TrajectoryGoalLine(title string, name string, label Message) Message {
	return Message{ID: "trajectory.goal_line", Args: Args{"Title": title, "Name": name, "Label": label}}
}

// TrajectoryGoalMetric is «Қалай көреміз: {{.Text}}».
func TrajectoryGoalMetric(text string) Message {
	return Message{ID: "trajectory.goal_metric", Args: Args{"Text": text}}
}

// TrajectoryGoalMetricAsk is «<b>Орындалғанын қалай көреміз?</b> Санмен немесе белгімен, 120 таңбаға…».
func TrajectoryGoalMetricAsk() Message {
	return Message{ID: "trajectory.goal_metric_ask"}
}

// TrajectoryGoalOver is «{{.Count}} күн кешікті».
func TrajectoryGoalOver(count int) Message {
	return Message{ID: "trajectory.goal_over", Args: Args{"Count": count}}
}

// TrajectoryGoalOwner is «Жауапты: {{.Name}}».
func TrajectoryGoalOwner(name string) Message {
	return Message{ID: "trajectory.goal_owner", Args: Args{"Name": name}}
}

// TrajectoryGoalOwnerAsk is «<b>Кім жауап береді?</b> Жоба командасынан таңдаңыз.».
func TrajectoryGoalOwnerAsk() Message {
	return Message{ID: "trajectory.goal_owner_ask"}
}

// TrajectoryGoalReach is «✅ Мақсатқа жету».
func TrajectoryGoalReach() Message {
	return Message{ID: "trajectory.goal_reach"}
}

// TrajectoryGoalReached is «🎉 Мақсатқа жеттіңіздер.».
func TrajectoryGoalReached() Message {
	return Message{ID: "trajectory.goal_reached"}
}

// TrajectoryGoalStateDropped is «➖ Алып тасталды: {{.Said}}».
func TrajectoryGoalStateDropped(said time.Time) Message {
	return Message{ID: "trajectory.goal_state_dropped", Args: Args{"Said": moment(said, AsDate)}}
}

// TrajectoryGoalStateReached is «✅ Жетті: {{.Said}}».
func TrajectoryGoalStateReached(said time.Time) Message {
	return Message{ID: "trajectory.goal_state_reached", Args: Args{"Said": moment(said, AsDate)}}
}

// TrajectoryGoalTitleAsk is «<b>Мақсат қандай?</b> Бір сөйлеммен, 200 таңбаға дейін. Мысалы: Семейд…».
func TrajectoryGoalTitleAsk() Message {
	return Message{ID: "trajectory.goal_title_ask"}
}

// TrajectoryGoalToday is «бүгін».
func TrajectoryGoalToday() Message {
	return Message{ID: "trajectory.goal_today"}
}

// TrajectoryGoalsClosed is «✅ Аяқталғандар».
func TrajectoryGoalsClosed() Message {
	return Message{ID: "trajectory.goals_closed"}
}

// TrajectoryGoalsEmpty is «Әзірге мақсат жоқ. 3–5 мақсат қойыңыз: не болады, оны қалай көреміз, қ…».
func TrajectoryGoalsEmpty() Message {
	return Message{ID: "trajectory.goals_empty"}
}

// TrajectoryGoalsFew is «Мақсат 3–5 болғаны жақсы.».
func TrajectoryGoalsFew() Message {
	return Message{ID: "trajectory.goals_few"}
}

// TrajectoryGoalsFull is «Ашық мақсат көп дегенде 5 болады. Жаңасын қосу үшін біреуін аяқтаңыз н…».
func TrajectoryGoalsFull() Message {
	return Message{ID: "trajectory.goals_full"}
}

// TrajectoryGoalsHead is «🎯 <b>Ашық мақсаттар</b>».
func TrajectoryGoalsHead() Message {
	return Message{ID: "trajectory.goals_head"}
}

// TrajectoryGoalsList is «<b>Мақсаттар</b> {{.Title}}».
func TrajectoryGoalsList(title string) Message {
	return Message{ID: "trajectory.goals_list", Args: Args{"Title": title}}
}

// TrajectoryGoalsNone is «🎯 Мақсат әлі қойылмаған.».
func TrajectoryGoalsNone() Message {
	return Message{ID: "trajectory.goals_none"}
}

// TrajectoryGoalsOpened is «🎯 Ашық мақсаттар».
func TrajectoryGoalsOpened() Message {
	return Message{ID: "trajectory.goals_opened"}
}

// TrajectoryHead is «<b>Даму траекториясы</b> {{.Title}}».
func TrajectoryHead(title string) Message {
	return Message{ID: "trajectory.head", Args: Args{"Title": title}}
}

// TrajectoryListCohort is «{{.Cohort}} · {{.Count}}».
func TrajectoryListCohort(cohort Bilingual, count int) Message {
	return Message{ID: "trajectory.list_cohort", Args: Args{"Cohort": cohort, "Count": count}}
}

// TrajectoryListCohorts is «<b>Жобалар траекториясы</b> Қай лек?».
func TrajectoryListCohorts() Message {
	return Message{ID: "trajectory.list_cohorts"}
}

// TrajectoryListHead is «<b>Жобалар траекториясы</b> Кешігіп жүргендері алда.».
func TrajectoryListHead() Message {
	return Message{ID: "trajectory.list_head"}
}

// TrajectoryListNone is «Әзірге мұнда жоба жоқ.».
func TrajectoryListNone() Message {
	return Message{ID: "trajectory.list_none"}
}

// TrajectoryMarkDropped is «➖».
func TrajectoryMarkDropped() Message {
	return Message{ID: "trajectory.mark_dropped"}
}

// TrajectoryMarkReached is «✅».
func TrajectoryMarkReached() Message {
	return Message{ID: "trajectory.mark_reached"}
}

// TrajectoryNextCheckin is «Келесі қадам: есеп жіберіңіз. Үш сұраққа 3 минут жетеді.».
func TrajectoryNextCheckin() Message {
	return Message{ID: "trajectory.next_checkin"}
}

// TrajectoryNextDiagnosis is «Келесі қадам: диагностика жасаңыз. Сегіз сұраққа 5 минут жетеді.».
func TrajectoryNextDiagnosis() Message {
	return Message{ID: "trajectory.next_diagnosis"}
}

// TrajectoryNextFollowup is «Келесі қадам: жобаның қазір қалай жүріп жатқанын айтыңыз.».
func TrajectoryNextFollowup() Message {
	return Message{ID: "trajectory.next_followup"}
}

// TrajectoryNextGoals is «Келесі қадам: 3–5 мақсат қойыңыз.».
func TrajectoryNextGoals() Message {
	return Message{ID: "trajectory.next_goals"}
}

// TrajectoryNextNothing is «Қазір сізден ештеңе күтілмейді.».
func TrajectoryNextNothing() Message {
	return Message{ID: "trajectory.next_nothing"}
}

// TrajectoryNone is «Траектория бағдарламаға қабылданған жобалар үшін ашылады. Сізде ондай …».
func TrajectoryNone() Message {
	return Message{ID: "trajectory.none"}
}

// TrajectoryNotYours is «Бұл жобаның командасында жоқсыз немесе жоба бағдарламада емес. Ештеңе …».
func TrajectoryNotYours() Message {
	return Message{ID: "trajectory.not_yours"}
}

// TrajectoryPeopleAsk is «<b>Акселератордан кейін жоба неше адамға көмектесті?</b> Санын жазыңыз…».
func TrajectoryPeopleAsk() Message {
	return Message{ID: "trajectory.people_ask"}
}

// TrajectoryPictureBefore is «Бұрын: {{.Said}}».
func TrajectoryPictureBefore(said time.Time) Message {
	return Message{ID: "trajectory.picture_before", Args: Args{"Said": moment(said, AsDate)}}
}

// TrajectoryPictureCaption is «🧭 Жоба диагностикасы: «{{.Title}}»».
func TrajectoryPictureCaption(title string) Message {
	return Message{ID: "trajectory.picture_caption", Args: Args{"Title": title}}
}

// TrajectoryPictureComes is «Сурет келе жатыр».
func TrajectoryPictureComes() Message {
	return Message{ID: "trajectory.picture_comes"}
}

// TrajectoryPictureNow is «Қазір: {{.Said}}».
func TrajectoryPictureNow(said time.Time) Message {
	return Message{ID: "trajectory.picture_now", Args: Args{"Said": moment(said, AsDate)}}
}

// TrajectoryPictureTitle is «Жоба диагностикасы: «{{.Title}}»».
func TrajectoryPictureTitle(title string) Message {
	return Message{ID: "trajectory.picture_title", Args: Args{"Title": title}}
}

// TrajectoryReadCard is «🧭 Траектория».
func TrajectoryReadCard() Message {
	return Message{ID: "trajectory.read_card"}
}

// TrajectoryReadReports is «🗂 Есептер».
func TrajectoryReadReports() Message {
	return Message{ID: "trajectory.read_reports"}
}

// TrajectoryRemindCheckin is «✍️ <b>Екі апталық есеп</b> «{{.Title}}» жобасы Үш сұрақ, 3 минут: не і…».
func TrajectoryRemindCheckin(title string) Message {
	return Message{ID: "trajectory.remind_checkin", Args: Args{"Title": title}}
}

// TrajectoryRemindFollowup is «🌱 <b>Лек аяқталғанына {{.Count}} ай болды</b> «{{.Title}}» жобасы Жоба…».
func TrajectoryRemindFollowup(count int, title string) Message {
	return Message{ID: "trajectory.remind_followup", Args: Args{"Count": count, "Title": title}}
}

// TrajectoryRow is «<b>{{.N}}. {{.Title}}</b> {{.Label}}».
func TrajectoryRow(n int, title string, label Message) Message {
	return Message{ID: "trajectory.row", Args: Args{"N": n, "Title": title, "Label": label}}
}

// TrajectoryRowButton is «{{.N}}. {{.Title}}».
func TrajectoryRowButton(n int, title string) Message {
	return Message{ID: "trajectory.row_button", Args: Args{"N": n, "Title": title}}
}

// TrajectoryRowChecked is «соңғы есеп: {{.Date}}».
func TrajectoryRowChecked(date time.Time) Message {
	return Message{ID: "trajectory.row_checked", Args: Args{"Date": moment(date, AsDay)}}
}

// TrajectoryRowDiagnosed is «диагностика: {{.Date}}».
func TrajectoryRowDiagnosed(date time.Time) Message {
	return Message{ID: "trajectory.row_diagnosed", Args: Args{"Date": moment(date, AsDay)}}
}

// TrajectoryRowGoals is «ашық мақсат: {{.Count}}».
func TrajectoryRowGoals(count int) Message {
	return Message{ID: "trajectory.row_goals", Args: Args{"Count": count}}
}

// TrajectoryRowMissed is «⏰ жіберілмеген есеп: {{.Count}}».
func TrajectoryRowMissed(count int) Message {
	return Message{ID: "trajectory.row_missed", Args: Args{"Count": count}}
}

// TrajectoryRowUnchecked is «есеп жоқ».
func TrajectoryRowUnchecked() Message {
	return Message{ID: "trajectory.row_unchecked"}
}

// TrajectoryRowUndiagnosed is «диагностика жоқ».
func TrajectoryRowUndiagnosed() Message {
	return Message{ID: "trajectory.row_undiagnosed"}
}

// TrajectoryRunningAsk is «<b>Жоба қазір қалай жүріп жатыр?</b>».
func TrajectoryRunningAsk() Message {
	return Message{ID: "trajectory.running_ask"}
}

// TrajectoryRunningEnded is «Аяқталды».
func TrajectoryRunningEnded() Message {
	return Message{ID: "trajectory.running_ended"}
}

// TrajectoryRunningGoesOn is «Жұмысын жалғастыруда».
func TrajectoryRunningGoesOn() Message {
	return Message{ID: "trajectory.running_goes_on"}
}

// TrajectoryRunningGrows is «Өсіп келеді».
func TrajectoryRunningGrows() Message {
	return Message{ID: "trajectory.running_grows"}
}

// TrajectoryRunningRests is «Уақытша тоқтады».
func TrajectoryRunningRests() Message {
	return Message{ID: "trajectory.running_rests"}
}

// TrajectoryStepDone is «✅ {{.Text}}».
func TrajectoryStepDone(text string) Message {
	return Message{ID: "trajectory.step_done", Args: Args{"Text": text}}
}

// TrajectoryStepDue is «▫️ {{.Text}} — {{.Day}}».
func TrajectoryStepDue(text string, day time.Time) Message {
	return Message{ID: "trajectory.step_due", Args: Args{"Text": text, "Day": moment(day, AsDate)}}
}

// TrajectoryStepOpen is «▫️ {{.Text}}».
func TrajectoryStepOpen(text string) Message {
	return Message{ID: "trajectory.step_open", Args: Args{"Text": text}}
}

// TrajectoryStepsButton is «Қадамдарды белгілеу».
func TrajectoryStepsButton() Message {
	return Message{ID: "trajectory.steps_button"}
}

// TrajectoryStepsHead is «<b>Кездесулерден кейінгі қадамдар</b>».
func TrajectoryStepsHead() Message {
	return Message{ID: "trajectory.steps_head"}
}

// TrajectoryStepsList is «<b>«{{.Title}}» жобасының қадамдары</b> Орындалғанын бассаңыз, ол белг…».
func TrajectoryStepsList(title string) Message {
	return Message{ID: "trajectory.steps_list", Args: Args{"Title": title}}
}

// TrajectoryStepsNone is «Қадам әзірге жоқ. Тәлімгермен кездесуден кейін жазған қадамдарыңыз осы…».
func TrajectoryStepsNone() Message {
	return Message{ID: "trajectory.steps_none"}
}

// TrajectoryToldCheckin is «<b>{{.Day}}</b> · {{.Name}}».
func TrajectoryToldCheckin(day time.Time, name string) Message {
	return Message{ID: "trajectory.told_checkin", Args: Args{"Day": moment(day, AsDate), "Name": name}}
}

// TrajectoryToldDone is «Не істелді: {{.Text}}».
func TrajectoryToldDone(text string) Message {
	return Message{ID: "trajectory.told_done", Args: Args{"Text": text}}
}

// TrajectoryToldFollowup is «<b>{{.Count}} айдан кейін</b> · {{.Day}} · {{.Name}}».
func TrajectoryToldFollowup(count int, day time.Time, name string) Message {
	return Message{ID: "trajectory.told_followup", Args: Args{"Count": count, "Day": moment(day, AsDate), "Name": name}}
}

// TrajectoryToldHead is «<b>Есептер</b> {{.Title}}».
func TrajectoryToldHead(title string) Message {
	return Message{ID: "trajectory.told_head", Args: Args{"Title": title}}
}

// TrajectoryToldHindered is «Кедергі: {{.Text}}».
func TrajectoryToldHindered(text string) Message {
	return Message{ID: "trajectory.told_hindered", Args: Args{"Text": text}}
}

// TrajectoryToldNext is «Келесі қадам: {{.Text}}».
func TrajectoryToldNext(text string) Message {
	return Message{ID: "trajectory.told_next", Args: Args{"Text": text}}
}

// TrajectoryToldNone is «Әзірге есеп жоқ.».
func TrajectoryToldNone() Message {
	return Message{ID: "trajectory.told_none"}
}

// TrajectoryToldPeople is «Көмектескен адам саны: {{.Count}}».
func TrajectoryToldPeople(count int) Message {
	return Message{ID: "trajectory.told_people", Args: Args{"Count": count}}
}

// TrajectoryToldRunning is «Жоба: {{.Label}}».
func TrajectoryToldRunning(label Message) Message {
	return Message{ID: "trajectory.told_running", Args: Args{"Label": label}}
}

// TrajectoryUndiagnosed is «🧭 Диагностика әлі жасалмаған.».
func TrajectoryUndiagnosed() Message {
	return Message{ID: "trajectory.undiagnosed"}
}

// TrajectoryWords is «💬 {{.Text}}».
func TrajectoryWords(text string) Message {
	return Message{ID: "trajectory.words", Args: Args{"Text": text}}
}

// TrajectoryWordsAsk is «<b>Тағы не айтқыңыз келеді?</b> Бұл баға неге осындай, не өзгерді — қы…».
func TrajectoryWordsAsk() Message {
	return Message{ID: "trajectory.words_ask"}
}

// TrajectoryWordsLabel is «Пікір».
func TrajectoryWordsLabel() Message {
	return Message{ID: "trajectory.words_label"}
}
