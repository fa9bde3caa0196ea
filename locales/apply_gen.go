// Code generated from apply.kk.toml and apply.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ApplyAccessAsk is «Жобаға мүгедектігі бар адамдар қатыса ала ма? Балалардың қауіпсіздігін…».
func ApplyAccessAsk(max int) Message {
	return Message{ID: "apply.access_ask", Args: Args{"Max": max}}
}

// ApplyAllConfirmed is «Бәрі расталды».
func ApplyAllConfirmed() Message {
	return Message{ID: "apply.all_confirmed"}
}

// ApplyAnswersHead is «<b>{{.Project}}</b> Барлық жауап».
func ApplyAnswersHead(project Message) Message {
	return Message{ID: "apply.answers_head", Args: Args{"Project": project}}
}

// ApplyAuthorsFull is «Тең авторлар саны шегіне жетті. Ең көбі: {{.Max}}.».
func ApplyAuthorsFull(max int) Message {
	return Message{ID: "apply.authors_full", Args: Args{"Max": max}}
}

// ApplyAuthorsHead is «<b>Тең авторлар</b> Тең автор сұрақтарға сізбен бірге жауап береді, со…».
func ApplyAuthorsHead() Message {
	return Message{ID: "apply.authors_head"}
}

// ApplyAuthorsInvite is «Сілтеме жасау».
func ApplyAuthorsInvite() Message {
	return Message{ID: "apply.authors_invite"}
}

// ApplyAuthorsLink is «Мына сілтемені тең авторға жіберіңіз: {{.Link}} Сілтеме бір адамға ған…».
func ApplyAuthorsLink(link string, deadline time.Time) Message {
	return Message{ID: "apply.authors_link", Args: Args{"Link": link, "Deadline": moment(deadline, AsDatetime)}}
}

// ApplyAuthorsMine is «<b>Тең авторлар</b> Жауаптарды бірге толтырасыздар. Өтінімді жетекші ж…».
func ApplyAuthorsMine(leader string) Message {
	return Message{ID: "apply.authors_mine", Args: Args{"Leader": leader}}
}

// ApplyAuthorsNone is «Әзірге ешкім жоқ. Сілтеме жасап, командадағы адамға жіберіңіз.».
func ApplyAuthorsNone() Message {
	return Message{ID: "apply.authors_none"}
}

// ApplyAuthorsRemoveAsk is «Тең авторлар тізімінен шығарасыз ба? Ол жазған жауаптар қалады. {{.Nam…».
func ApplyAuthorsRemoveAsk(name string) Message {
	return Message{ID: "apply.authors_remove_ask", Args: Args{"Name": name}}
}

// ApplyAuthorsRemoveNo is «Жоқ, қалсын».
func ApplyAuthorsRemoveNo() Message {
	return Message{ID: "apply.authors_remove_no"}
}

// ApplyAuthorsRemoveYes is «Иә, шығару».
func ApplyAuthorsRemoveYes() Message {
	return Message{ID: "apply.authors_remove_yes"}
}

// ApplyAuthorsRemoved is «Тізімнен шығарылды.».
func ApplyAuthorsRemoved() Message {
	return Message{ID: "apply.authors_removed"}
}

// ApplyAuthorsShare is «Сілтемені жіберу».
func ApplyAuthorsShare() Message {
	return Message{ID: "apply.authors_share"}
}

// ApplyBudgetAsk is «Жобаның бір жылдық бюджеті шамамен қанша?».
func ApplyBudgetAsk() Message {
	return Message{ID: "apply.budget_ask"}
}

// ApplyBudgetHuge is «20 млн теңгеден жоғары».
func ApplyBudgetHuge() Message {
	return Message{ID: "apply.budget_huge"}
}

// ApplyBudgetLarge is «5–20 млн теңге».
func ApplyBudgetLarge() Message {
	return Message{ID: "apply.budget_large"}
}

// ApplyBudgetMedium is «1–5 млн теңге».
func ApplyBudgetMedium() Message {
	return Message{ID: "apply.budget_medium"}
}

// ApplyBudgetNone is «Бюджет жоқ».
func ApplyBudgetNone() Message {
	return Message{ID: "apply.budget_none"}
}

// ApplyBudgetSmall is «1 млн теңгеге дейін».
func ApplyBudgetSmall() Message {
	return Message{ID: "apply.budget_small"}
}

// ApplyButtonAnswers is «Барлық жауап».
func ApplyButtonAnswers() Message {
	return Message{ID: "apply.button_answers"}
}

// ApplyButtonAuthors is «Тең авторлар».
func ApplyButtonAuthors() Message {
	return Message{ID: "apply.button_authors"}
}

// ApplyButtonEdit is «Жауаптарды өзгерту».
func ApplyButtonEdit() Message {
	return Message{ID: "apply.button_edit"}
}

// ApplyByWhen is «Нәтижесі белгілі болатын күн: {{.By}}».
func ApplyByWhen(by time.Time) Message {
	return Message{ID: "apply.by_when", Args: Args{"By": moment(by, AsDate)}}
}

// ApplyClosedDeadline is «Өтінім қабылдау мерзімі аяқталды. Соңғы мерзім: {{.Deadline}} Жауаптар…».
func ApplyClosedDeadline(deadline time.Time) Message {
	return Message{ID: "apply.closed_deadline", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ApplyClosedPause is «Дәл қазір бұл лекке жауап қабылданбайды. Жазғаныңыздың бәрі сақталған.».
func ApplyClosedPause() Message {
	return Message{ID: "apply.closed_pause"}
}

// ApplyClosedReading is «Өтінім қаралып жатыр, сондықтан жауаптарды енді өзгертуге болмайды.».
func ApplyClosedReading() Message {
	return Message{ID: "apply.closed_reading"}
}

// ApplyClosedWithdrawn is «Бұл өтінім қайтарып алынған, жауаптарын өзгертуге болмайды.».
func ApplyClosedWithdrawn() Message {
	return Message{ID: "apply.closed_withdrawn"}
}

// ApplyConfirmLeads is «Жобаны мен басқарамын».
func ApplyConfirmLeads() Message {
	return Message{ID: "apply.confirm_leads"}
}

// ApplyConfirmRead is «Сарапшылар оқуына келісемін».
func ApplyConfirmRead() Message {
	return Message{ID: "apply.confirm_read"}
}

// ApplyConfirmTruth is «Жазғаным шындық».
func ApplyConfirmTruth() Message {
	return Message{ID: "apply.confirm_truth"}
}

// ApplyConfirmsAsk is «Соңғысы — үш нәрсені растаңыз: 1. Жазғанымның бәрі шындыққа сай. 2. Бұ…».
func ApplyConfirmsAsk() Message {
	return Message{ID: "apply.confirms_ask"}
}

// ApplyConfirmsMissing is «Жалғастыру үшін үшеуін де белгілеңіз.».
func ApplyConfirmsMissing() Message {
	return Message{ID: "apply.confirms_missing"}
}

// ApplyDirectionAsk is «Жобаңыз қай бағытқа жақын? Біреуін таңдаңыз. Спорт жобалары «Мәдениет …».
func ApplyDirectionAsk() Message {
	return Message{ID: "apply.direction_ask"}
}

// ApplyEditAsk is «<b>{{.Project}}</b> Өзгертетін жауапты таңдаңыз. Әр өзгеріс бірден сақ…».
func ApplyEditAsk(project Message, deadline time.Time) Message {
	return Message{ID: "apply.edit_ask", Args: Args{"Project": project, "Deadline": moment(deadline, AsDatetime)}}
}

// ApplyEmailAsk is «Электрондық поштаңызды жазыңыз. Мысалы: aliya@example.kz».
func ApplyEmailAsk() Message {
	return Message{ID: "apply.email_ask"}
}

// ApplyEmailWanted is «Бұл электрондық поштаға ұқсамайды. Мысалы: aliya@example.kz».
func ApplyEmailWanted() Message {
	return Message{ID: "apply.email_wanted"}
}

// ApplyEvidenceAsk is «Нәтижені көрсететін сілтеме, фото немесе файл болса, жіберіңіз. Ең көб…».
func ApplyEvidenceAsk(max int) Message {
	return Message{ID: "apply.evidence_ask", Args: Args{"Max": max}}
}

// ApplyFileDocument is «файл: {{.Name}}».
func ApplyFileDocument(name string) Message {
	return Message{ID: "apply.file_document", Args: Args{"Name": name}}
}

// ApplyFilePhoto is «фото».
func ApplyFilePhoto() Message {
	return Message{ID: "apply.file_photo"}
}

// ApplyFileUnnamed is «файл».
func ApplyFileUnnamed() Message {
	return Message{ID: "apply.file_unnamed"}
}

// ApplyFormBranch is «Филиал ашамыз».
func ApplyFormBranch() Message {
	return Message{ID: "apply.form_branch"}
}

// ApplyFormFranchise is «Әлеуметтік франшиза».
func ApplyFormFranchise() Message {
	return Message{ID: "apply.form_franchise"}
}

// ApplyFormOnline is «Онлайн».
func ApplyFormOnline() Message {
	return Message{ID: "apply.form_online"}
}

// ApplyFormRegions is «Жаңа өңірлерге өзіміз шығамыз».
func ApplyFormRegions() Message {
	return Message{ID: "apply.form_regions"}
}

// ApplyFormsAsk is «Қалай кеңейесіз? Сәйкесін белгілеп, «Келесі» батырмасын басыңыз.».
func ApplyFormsAsk() Message {
	return Message{ID: "apply.forms_ask"}
}

// ApplyGrowthAsk is «Жобаны қайда және қалай кеңейткіңіз келеді? {{.Max}} таңбаға дейін. Қа…».
func ApplyGrowthAsk(max int) Message {
	return Message{ID: "apply.growth_ask", Args: Args{"Max": max}}
}

// ApplyIncomeAsk is «Жобаның қаражаты қайдан келеді? Барлығын белгілеп, «Келесі» батырмасын…».
func ApplyIncomeAsk() Message {
	return Message{ID: "apply.income_ask"}
}

// ApplyIncomeDonations is «Қайырымдылық».
func ApplyIncomeDonations() Message {
	return Message{ID: "apply.income_donations"}
}

// ApplyIncomeGrants is «Гранттар».
func ApplyIncomeGrants() Message {
	return Message{ID: "apply.income_grants"}
}

// ApplyIncomeNone is «Әзірге қаражат жоқ».
func ApplyIncomeNone() Message {
	return Message{ID: "apply.income_none"}
}

// ApplyIncomeOwn is «Өз қаражатымыз».
func ApplyIncomeOwn() Message {
	return Message{ID: "apply.income_own"}
}

// ApplyIncomeSales is «Қызмет не тауар сату».
func ApplyIncomeSales() Message {
	return Message{ID: "apply.income_sales"}
}

// ApplyIncomeSponsors is «Бизнес, демеушілер».
func ApplyIncomeSponsors() Message {
	return Message{ID: "apply.income_sponsors"}
}

// ApplyIncomeState is «Мемлекеттік тапсырыс».
func ApplyIncomeState() Message {
	return Message{ID: "apply.income_state"}
}

// ApplyJoined is «Қосылғаныңызға рақмет! Енді сіз осы өтінімнің тең авторысыз: жауаптард…».
func ApplyJoined() Message {
	return Message{ID: "apply.joined"}
}

// ApplyLabelAccess is «Қолжетімділік».
func ApplyLabelAccess() Message {
	return Message{ID: "apply.label_access"}
}

// ApplyLabelBudget is «Бюджет».
func ApplyLabelBudget() Message {
	return Message{ID: "apply.label_budget"}
}

// ApplyLabelConfirms is «Растау».
func ApplyLabelConfirms() Message {
	return Message{ID: "apply.label_confirms"}
}

// ApplyLabelEmail is «Эл. пошта».
func ApplyLabelEmail() Message {
	return Message{ID: "apply.label_email"}
}

// ApplyLabelEvidence is «Сілтеме, фото, файл».
func ApplyLabelEvidence() Message {
	return Message{ID: "apply.label_evidence"}
}

// ApplyLabelForms is «Кеңею түрі».
func ApplyLabelForms() Message {
	return Message{ID: "apply.label_forms"}
}

// ApplyLabelGrowth is «Кеңею жоспары».
func ApplyLabelGrowth() Message {
	return Message{ID: "apply.label_growth"}
}

// ApplyLabelIncome is «Қаражат көзі».
func ApplyLabelIncome() Message {
	return Message{ID: "apply.label_income"}
}

// ApplyLabelLang is «Өтінім тілі».
func ApplyLabelLang() Message {
	return Message{ID: "apply.label_lang"}
}

// ApplyLabelLeader is «Жетекшінің рөлі».
func ApplyLabelLeader() Message {
	return Message{ID: "apply.label_leader"}
}

// ApplyLabelLegal is «Ұйым түрі».
func ApplyLabelLegal() Message {
	return Message{ID: "apply.label_legal"}
}

// ApplyLabelPeople is «Жылына адам саны».
func ApplyLabelPeople() Message {
	return Message{ID: "apply.label_people"}
}

// ApplyLabelPhone is «Телефон».
func ApplyLabelPhone() Message {
	return Message{ID: "apply.label_phone"}
}

// ApplyLabelPlace is «Нақты жері».
func ApplyLabelPlace() Message {
	return Message{ID: "apply.label_place"}
}

// ApplyLabelProblem is «Мәселе».
func ApplyLabelProblem() Message {
	return Message{ID: "apply.label_problem"}
}

// ApplyLabelResults is «Нәтиже».
func ApplyLabelResults() Message {
	return Message{ID: "apply.label_results"}
}

// ApplyLabelSolution is «Шешім».
func ApplyLabelSolution() Message {
	return Message{ID: "apply.label_solution"}
}

// ApplyLabelStage is «Кезеңі».
func ApplyLabelStage() Message {
	return Message{ID: "apply.label_stage"}
}

// ApplyLabelSummary is «Тексеру және жіберу».
func ApplyLabelSummary() Message {
	return Message{ID: "apply.label_summary"}
}

// ApplyLabelTeam is «Командадағы адам».
func ApplyLabelTeam() Message {
	return Message{ID: "apply.label_team"}
}

// ApplyLabelTitle is «Жоба атауы».
func ApplyLabelTitle() Message {
	return Message{ID: "apply.label_title"}
}

// ApplyLabelUnknown is «Басқа сұрақ».
func ApplyLabelUnknown() Message {
	return Message{ID: "apply.label_unknown"}
}

// ApplyLabelWants is «Күтетініңіз».
func ApplyLabelWants() Message {
	return Message{ID: "apply.label_wants"}
}

// ApplyLangAsk is «Өтінімді қай тілде жазасыз? Сол тілде оқитын сарапшыларды таңдаймыз.».
func ApplyLangAsk() Message {
	return Message{ID: "apply.lang_ask"}
}

// ApplyLater is «Кейін жалғастыру».
func ApplyLater() Message {
	return Message{ID: "apply.later"}
}

// ApplyLeaderAsk is «Ал сіз өзіңіз жобада не істейсіз? {{.Max}} таңбаға дейін. Қай жұмыс сі…».
func ApplyLeaderAsk(max int) Message {
	return Message{ID: "apply.leader_ask", Args: Args{"Max": max}}
}

// ApplyLeft is «Жауаптарыңыз сақталды. Жалғастыру үшін мәзірден «Өтінімдерім» бөлімін …».
func ApplyLeft() Message {
	return Message{ID: "apply.left"}
}

// ApplyLegalAsk is «Жоба қандай ұйым атынан жүреді? Бұл сұраққа жауап міндетті емес.».
func ApplyLegalAsk() Message {
	return Message{ID: "apply.legal_ask"}
}

// ApplyLegalAssociation is «Қоғамдық бірлестік».
func ApplyLegalAssociation() Message {
	return Message{ID: "apply.legal_association"}
}

// ApplyLegalCompany is «ЖШС».
func ApplyLegalCompany() Message {
	return Message{ID: "apply.legal_company"}
}

// ApplyLegalFoundation is «Қоғамдық не жеке қор».
func ApplyLegalFoundation() Message {
	return Message{ID: "apply.legal_foundation"}
}

// ApplyLegalInstitution is «Мекеме».
func ApplyLegalInstitution() Message {
	return Message{ID: "apply.legal_institution"}
}

// ApplyLegalOther is «Басқа».
func ApplyLegalOther() Message {
	return Message{ID: "apply.legal_other"}
}

// ApplyLegalPerson is «Жеке тұлға, тіркелмеген».
func ApplyLegalPerson() Message {
	return Message{ID: "apply.legal_person"}
}

// ApplyLegalSole is «Жеке кәсіпкер (ЖК)».
func ApplyLegalSole() Message {
	return Message{ID: "apply.legal_sole"}
}

// ApplyListHead is «<b>Өтінімдерім</b> Толығырақ көру үшін біреуін таңдаңыз.».
func ApplyListHead() Message {
	return Message{ID: "apply.list_head"}
}

// ApplyListLine is «<b>{{.Project}}</b> {{.Cohort}} · {{.Status}}».
func ApplyListLine(project Message, cohort Bilingual, status Message) Message {
	return Message{ID: "apply.list_line", Args: Args{"Project": project, "Cohort": cohort, "Status": status}}
}

// ApplyListNone is «Әзірге өтініміңіз жоқ.».
func ApplyListNone() Message {
	return Message{ID: "apply.list_none"}
}

// ApplyLongRest is «Бұл ұзын мәтіннің жалғасы сияқты, сондықтан оны жауап ретінде алмадым.…».
func ApplyLongRest() Message {
	return Message{ID: "apply.long_rest"}
}

// ApplyMendAsk is «<b>{{.Project}}</b> Өтінім толықтыруға қайтарылды. Жауаптарды түзетіп,…».
func ApplyMendAsk(project Message, deadline time.Time) Message {
	return Message{ID: "apply.mend_ask", Args: Args{"Project": project, "Deadline": moment(deadline, AsDatetime)}}
}

// ApplyMendLate is «Түзетуге берілген уақыт бітті. Өтінім осы күйінде қаралады.».
func ApplyMendLate() Message {
	return Message{ID: "apply.mend_late"}
}

// ApplyNextAccepted is «Құттықтаймыз, жобаңыз іріктеуден өтті! Әрі қарай — «Жауап беру» батырм…».
func ApplyNextAccepted() Message {
	return Message{ID: "apply.next_accepted"}
}

// ApplyNextAppealed is «Апелляцияңызды қарап жатырмыз. Жауабын осы чатқа жазамыз.».
func ApplyNextAppealed() Message {
	return Message{ID: "apply.next_appealed"}
}

// ApplyNextDraft is «Жауап берілді: {{.N}}/{{.Total}}. Әрі қарай — қалған сұрақтар, тексеру…».
func ApplyNextDraft(n int, total int, deadline time.Time) Message {
	return Message{ID: "apply.next_draft", Args: Args{"N": n, "Total": total, "Deadline": moment(deadline, AsDatetime)}}
}

// ApplyNextDraftClosed is «Мерзім өтіп кетті, бұл нобай жіберілмей қалды. Жауаптарыңыз сақталған:…».
func ApplyNextDraftClosed() Message {
	return Message{ID: "apply.next_draft_closed"}
}

// ApplyNextEnrolled is «Бағдарламаға қош келдіңіз! Сабақтар мен кездесулерді мәзірден табасыз.».
func ApplyNextEnrolled() Message {
	return Message{ID: "apply.next_enrolled"}
}

// ApplyNextInReview is «Өтінімді үш тәуелсіз сарапшы оқып жатыр. Әрі қарай — сұхбат немесе шеш…».
func ApplyNextInReview() Message {
	return Message{ID: "apply.next_in_review"}
}

// ApplyNextInterview is «Әрі қарай — сұхбат. Уақытын осы чатта келісеміз.».
func ApplyNextInterview() Message {
	return Message{ID: "apply.next_interview"}
}

// ApplyNextNeedsInfo is «Өтінімді толықтыру керек. Соңғы мерзім: {{.Deadline}}».
func ApplyNextNeedsInfo(deadline time.Time) Message {
	return Message{ID: "apply.next_needs_info", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ApplyNextOffered is «Сізге орын босады. Келіссеңіз, «Жауап беру» батырмасын басыңыз. Соңғы …».
func ApplyNextOffered(deadline time.Time) Message {
	return Message{ID: "apply.next_offered", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ApplyNextOver is «Бұл лек бойынша өтінім жабылды. Келесі лекті күтеміз.».
func ApplyNextOver() Message {
	return Message{ID: "apply.next_over"}
}

// ApplyNextRefused is «Өтінім бастапқы тексеруден өтпеді, себебі осы чаттағы хабарда жазылған…».
func ApplyNextRefused() Message {
	return Message{ID: "apply.next_refused"}
}

// ApplyNextRejected is «Бұл жолы қабылданбады. Жобаңыздың мықты жақтары мен келесі қадамдар «К…».
func ApplyNextRejected() Message {
	return Message{ID: "apply.next_rejected"}
}

// ApplyNextReopened is «Өтінімді қайта қарап жатырмыз. Нәтижесін осы чатқа жазамыз.».
func ApplyNextReopened() Message {
	return Message{ID: "apply.next_reopened"}
}

// ApplyNextScreening is «Өтінім толық па, талаптарға сай ма — соны тексеріп жатырмыз. Әрі қарай…».
func ApplyNextScreening() Message {
	return Message{ID: "apply.next_screening"}
}

// ApplyNextSubmitted is «Әрі қарай — бастапқы тексеру. Оған дейін жауаптарды өзгерте аласыз. Со…».
func ApplyNextSubmitted(deadline time.Time) Message {
	return Message{ID: "apply.next_submitted", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ApplyNextWaiting is «Қабылдау аяқталды. Әрі қарай — бастапқы тексеру.».
func ApplyNextWaiting() Message {
	return Message{ID: "apply.next_waiting"}
}

// ApplyNextWaitlisted is «Күту тізімінде {{.Place}}-орындасыз. Орын босаса, осы чатқа бірден жаз…».
func ApplyNextWaitlisted(place int) Message {
	return Message{ID: "apply.next_waitlisted", Args: Args{"Place": place}}
}

// ApplyNextWithdrawn is «Өтінім іріктеуге қатыспайды.».
func ApplyNextWithdrawn() Message {
	return Message{ID: "apply.next_withdrawn"}
}

// ApplyOneAtLeast is «Жіберілген өтінімде бұл жауап бос қалмауы керек: кемінде біреуін қалды…».
func ApplyOneAtLeast() Message {
	return Message{ID: "apply.one_at_least"}
}

// ApplyOpenStatus is «Өтінімнің күйі».
func ApplyOpenStatus() Message {
	return Message{ID: "apply.open_status"}
}

// ApplyOwnLink is «Бұл сілтеме тең авторға арналған. Оны командадағы адамға жіберіңіз.».
func ApplyOwnLink() Message {
	return Message{ID: "apply.own_link"}
}

// ApplyPeopleAsk is «Жоба жылына қанша адамға көмектеседі? Шамамен бір сан жазыңыз. Әлі бас…».
func ApplyPeopleAsk() Message {
	return Message{ID: "apply.people_ask"}
}

// ApplyPhoneAsk is «Сізге қай нөмірге хабарласайық? Төмендегі батырмамен өз нөміріңізді жі…».
func ApplyPhoneAsk() Message {
	return Message{ID: "apply.phone_ask"}
}

// ApplyPlaceAsk is «Нақты қай жерде: қала, аудан, ауыл? Бірнешеу болса, бәрін жазыңыз. Мыс…».
func ApplyPlaceAsk() Message {
	return Message{ID: "apply.place_ask"}
}

// ApplyPresent is «<b>Қазіргі жауабыңыз</b> {{.Answer}}».
func ApplyPresent(answer Message) Message {
	return Message{ID: "apply.present", Args: Args{"Answer": answer}}
}

// ApplyProblemAsk is «Қандай мәселені шешесіз және бұл кімнің мәселесі? {{.Max}} таңбаға дей…».
func ApplyProblemAsk(max int) Message {
	return Message{ID: "apply.problem_ask", Args: Args{"Max": max}}
}

// ApplyProgress is «<i>{{.N}}-сұрақ, барлығы {{.Total}}</i>».
func ApplyProgress(n int, total int) Message {
	return Message{ID: "apply.progress", Args: Args{"N": n, "Total": total}}
}

// ApplyRegionAsk is «Жоба қай өңірде жүріп жатыр? Тізімнен таңдаңыз немесе өңірдің не қалан…».
func ApplyRegionAsk() Message {
	return Message{ID: "apply.region_ask"}
}

// ApplyResubmit is «Түзетілгенін жіберу».
func ApplyResubmit() Message {
	return Message{ID: "apply.resubmit"}
}

// ApplyResubmitted is «✅ Түзетілген өтінім жіберілді. Рақмет!».
func ApplyResubmitted() Message {
	return Message{ID: "apply.resubmitted"}
}

// ApplyResultsAsk is «Қазірге дейін қандай нәтиже бар? Санмен жазыңыз, {{.Max}} таңбаға дейі…».
func ApplyResultsAsk(max int) Message {
	return Message{ID: "apply.results_ask", Args: Args{"Max": max}}
}

// ApplySolutionAsk is «Ол мәселені шешу үшін не істейсіз? {{.Max}} таңбаға дейін. Танысыңызға…».
func ApplySolutionAsk(max int) Message {
	return Message{ID: "apply.solution_ask", Args: Args{"Max": max}}
}

// ApplyStageAsk is «Жоба қазір қай кезеңде?».
func ApplyStageAsk() Message {
	return Message{ID: "apply.stage_ask"}
}

// ApplyStageGrowing is «1–3 жылдан бері жұмыс істейді».
func ApplyStageGrowing() Message {
	return Message{ID: "apply.stage_growing"}
}

// ApplyStageIdea is «Идея: әлі бастаған жоқпыз».
func ApplyStageIdea() Message {
	return Message{ID: "apply.stage_idea"}
}

// ApplyStageMature is «3 жылдан астам жұмыс істейді».
func ApplyStageMature() Message {
	return Message{ID: "apply.stage_mature"}
}

// ApplyStagePilot is «Пилот: 1 жылға толған жоқ».
func ApplyStagePilot() Message {
	return Message{ID: "apply.stage_pilot"}
}

// ApplyStartAbout is «<b>{{.Cohort}}</b> «{{.Programme}}» — әлеуметтік жобаларға арналған ак…».
func ApplyStartAbout(cohort Bilingual, places int) Message {
	return Message{ID: "apply.start_about", Args: Args{"Cohort": cohort, "Places": places}}
}

// ApplyStartAhead is «Өтінім қабылдау әлі басталған жоқ.».
func ApplyStartAhead() Message {
	return Message{ID: "apply.start_ahead"}
}

// ApplyStartBegin is «Өтінімді бастау».
func ApplyStartBegin() Message {
	return Message{ID: "apply.start_begin"}
}

// ApplyStartChoose is «Қазір бірнеше лекке өтінім қабылданады. Қайсысын ашайық?».
func ApplyStartChoose() Message {
	return Message{ID: "apply.start_choose"}
}

// ApplyStartClosed is «Бұл лекке өтінім қабылдау мерзімі аяқталды.».
func ApplyStartClosed() Message {
	return Message{ID: "apply.start_closed"}
}

// ApplyStartDates is «Қабылдаудың басталуы: {{.Opens}} Соңғы мерзім: {{.Deadline}}».
func ApplyStartDates(opens time.Time, deadline time.Time) Message {
	return Message{ID: "apply.start_dates", Args: Args{"Opens": moment(opens, AsDatetime), "Deadline": moment(deadline, AsDatetime)}}
}

// ApplyStartDraft is «Нобайыңыз сақталған. Сол жерден жалғастырамыз.».
func ApplyStartDraft() Message {
	return Message{ID: "apply.start_draft"}
}

// ApplyStartForm is «20 шақты сұрақ бар, шамамен 25 минут алады: жобаңыз кімге көмектеседі,…».
func ApplyStartForm() Message {
	return Message{ID: "apply.start_form"}
}

// ApplyStartMinor is «Жоба жетекшісі 18 жасқа толған болуы керек, сондықтан өтінімді өзіңіз …».
func ApplyStartMinor() Message {
	return Message{ID: "apply.start_minor"}
}

// ApplyStartNone is «Қазір өтінім қабылданбайды. Жаңа лек ашылғанда осы жерден көресіз.».
func ApplyStartNone() Message {
	return Message{ID: "apply.start_none"}
}

// ApplyStartTwo is «Бұл лекке екі өтінім бердіңіз. Бір жетекші бір лекке ең көбі екі өтіні…».
func ApplyStartTwo() Message {
	return Message{ID: "apply.start_two"}
}

// ApplyStateAppealed is «Апелляция қаралуда».
func ApplyStateAppealed() Message {
	return Message{ID: "apply.state_appealed"}
}

// ApplyStateDeclined is «Қатысудан бас тартылды».
func ApplyStateDeclined() Message {
	return Message{ID: "apply.state_declined"}
}

// ApplyStateEnrolled is «Бағдарлама қатысушысы».
func ApplyStateEnrolled() Message {
	return Message{ID: "apply.state_enrolled"}
}

// ApplyStateExpired is «Ұсыныс мерзімі өтті».
func ApplyStateExpired() Message {
	return Message{ID: "apply.state_expired"}
}

// ApplyStateOffered is «Орын ұсынылды».
func ApplyStateOffered() Message {
	return Message{ID: "apply.state_offered"}
}

// ApplyStateReopened is «Қайта қаралуда».
func ApplyStateReopened() Message {
	return Message{ID: "apply.state_reopened"}
}

// ApplyStateUpheld is «Шешім күшінде қалды».
func ApplyStateUpheld() Message {
	return Message{ID: "apply.state_upheld"}
}

// ApplyStatusAuthors is «Тең авторлар саны: {{.Count}}».
func ApplyStatusAuthors(count int) Message {
	return Message{ID: "apply.status_authors", Args: Args{"Count": count}}
}

// ApplyStatusHead is «<b>{{.Project}}</b> {{.Cohort}}».
func ApplyStatusHead(project Message, cohort Bilingual) Message {
	return Message{ID: "apply.status_head", Args: Args{"Project": project, "Cohort": cohort}}
}

// ApplyStatusLeader is «Жетекшісі: {{.Leader}}».
func ApplyStatusLeader(leader string) Message {
	return Message{ID: "apply.status_leader", Args: Args{"Leader": leader}}
}

// ApplyStatusReceipt is «Тіркеу нөмірі: {{.Receipt}}».
func ApplyStatusReceipt(receipt string) Message {
	return Message{ID: "apply.status_receipt", Args: Args{"Receipt": receipt}}
}

// ApplyStatusState is «Күйі: {{.Status}}».
func ApplyStatusState(status Message) Message {
	return Message{ID: "apply.status_state", Args: Args{"Status": status}}
}

// ApplySubmitClosed is «Өтінім қабылдау мерзімі аяқталды, сондықтан өтінім жіберілмеді.».
func ApplySubmitClosed() Message {
	return Message{ID: "apply.submit_closed"}
}

// ApplySubmitIncomplete is «Бір жауап жетіспейді. Төменде белгіленген сұрақты толтырыңыз.».
func ApplySubmitIncomplete() Message {
	return Message{ID: "apply.submit_incomplete"}
}

// ApplySubmitSame is «Бұл жоба осы лекке жіберіліп қойған. Басқа жоба болса, атауын өзгертің…».
func ApplySubmitSame() Message {
	return Message{ID: "apply.submit_same"}
}

// ApplySubmitted is «✅ Өтініміңіз жіберілді. Еңбегіңізге рақмет! Жоба: {{.Project}} Тіркеу …».
func ApplySubmitted(project Message, receipt string) Message {
	return Message{ID: "apply.submitted", Args: Args{"Project": project, "Receipt": receipt}}
}

// ApplySummaryAsk is «<b>Жіберер алдында тексеріңіз</b> Түзету үшін жауаптың батырмасын басы…».
func ApplySummaryAsk(deadline time.Time) Message {
	return Message{ID: "apply.summary_ask", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ApplyTeamAsk is «Командада сізбен қоса неше адам бар? Мысалы: 6».
func ApplyTeamAsk() Message {
	return Message{ID: "apply.team_ask"}
}

// ApplyTickOne is «Кемінде біреуін белгілеңіз.».
func ApplyTickOne() Message {
	return Message{ID: "apply.tick_one"}
}

// ApplyTitleAsk is «Жобаңыз қалай аталады? {{.Max}} таңбаға дейін. Мысалы: «Ауылдағы әкеле…».
func ApplyTitleAsk(max int) Message {
	return Message{ID: "apply.title_ask", Args: Args{"Max": max}}
}

// ApplyTitleSame is «Бұл лекте осындай атауы бар өтініміңіз бар. Бұл басқа жоба болса, атау…».
func ApplyTitleSame() Message {
	return Message{ID: "apply.title_same"}
}

// ApplyUntitled is «Атауы әлі жоқ».
func ApplyUntitled() Message {
	return Message{ID: "apply.untitled"}
}

// ApplyWantFranchise is «Франшиза дайындау».
func ApplyWantFranchise() Message {
	return Message{ID: "apply.want_franchise"}
}

// ApplyWantFunding is «Қаржы табуға көмек».
func ApplyWantFunding() Message {
	return Message{ID: "apply.want_funding"}
}

// ApplyWantLegal is «Құжат пен құқық мәселелері».
func ApplyWantLegal() Message {
	return Message{ID: "apply.want_legal"}
}

// ApplyWantMedia is «Жобаны таныту».
func ApplyWantMedia() Message {
	return Message{ID: "apply.want_media"}
}

// ApplyWantMentor is «Тәлімгер».
func ApplyWantMentor() Message {
	return Message{ID: "apply.want_mentor"}
}

// ApplyWantPartners is «Серіктестер».
func ApplyWantPartners() Message {
	return Message{ID: "apply.want_partners"}
}

// ApplyWantTraining is «Оқу».
func ApplyWantTraining() Message {
	return Message{ID: "apply.want_training"}
}

// ApplyWantsAsk is «Акселератордан не күтесіз? Маңыздысын белгілеп, «Келесі» батырмасын ба…».
func ApplyWantsAsk() Message {
	return Message{ID: "apply.wants_ask"}
}

// ApplyWithdrawAsk is «Өтінімді қайтарып алғыңыз келетініне сенімдісіз бе? Жоба: {{.Project}}…».
func ApplyWithdrawAsk(project Message) Message {
	return Message{ID: "apply.withdraw_ask", Args: Args{"Project": project}}
}

// ApplyWithdrawDone is «Өтінім қайтарып алынды.».
func ApplyWithdrawDone() Message {
	return Message{ID: "apply.withdraw_done"}
}

// ApplyWithdrawLate is «Бұл өтінімді қайтарып алу енді мүмкін емес.».
func ApplyWithdrawLate() Message {
	return Message{ID: "apply.withdraw_late"}
}

// ApplyWithdrawNo is «Жоқ, қалсын».
func ApplyWithdrawNo() Message {
	return Message{ID: "apply.withdraw_no"}
}

// ApplyWithdrawYes is «Иә, қайтарып алу».
func ApplyWithdrawYes() Message {
	return Message{ID: "apply.withdraw_yes"}
}
