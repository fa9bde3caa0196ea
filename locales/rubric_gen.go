// Code generated from rubric.kk.toml and rubric.ru.toml by locales/generate. DO NOT EDIT.

package locales

// RubricFit is «Бағдарламаға үндестігі».
func RubricFit() Message {
	return Message{ID: "rubric.fit"}
}

// RubricFit0 is «Жоба мақсаты бағдарламаға сай келмейді».
func RubricFit0() Message {
	return Message{ID: "rubric.fit_0"}
}

// RubricFit1 is «Адамға пайда екінші орында тұр».
func RubricFit1() Message {
	return Message{ID: "rubric.fit_1"}
}

// RubricFit2 is «Мақсаты жақын, бірақ не күтетіні түсініксіз».
func RubricFit2() Message {
	return Message{ID: "rubric.fit_2"}
}

// RubricFit3 is «Мақсаты сай, күтетіні аталған».
func RubricFit3() Message {
	return Message{ID: "rubric.fit_3"}
}

// RubricFit4 is «Жоба ашық, үйренуге және бөлісуге дайын».
func RubricFit4() Message {
	return Message{ID: "rubric.fit_4"}
}

// RubricFit5 is «Жоба осы қағидалармен өмір сүреді: ашық, үйренеді, басқаға көмектесіп …».
func RubricFit5() Message {
	return Message{ID: "rubric.fit_5"}
}

// RubricFitAbout is «Адамға пайда бірінші орында, ашықтық, үйренуге және бөлісуге дайындық.».
func RubricFitAbout() Message {
	return Message{ID: "rubric.fit_about"}
}

// RubricFitStep is «Ашық курсқа келіп, басқа өңірдегі бір жобаға тәжірибеңізді айтып берің…».
func RubricFitStep() Message {
	return Message{ID: "rubric.fit_step"}
}

// RubricFitStrength is «Жобаңыздың рухы бағдарламаға жақын: ашықсыз, бөлісуге дайынсыз.».
func RubricFitStrength() Message {
	return Message{ID: "rubric.fit_strength"}
}

// RubricInclusion is «Қолжетімділік пен қауіпсіздік».
func RubricInclusion() Message {
	return Message{ID: "rubric.inclusion"}
}

// RubricInclusion0 is «Қолжетімділік пен қауіпсіздік ойластырылмаған».
func RubricInclusion0() Message {
	return Message{ID: "rubric.inclusion_0"}
}

// RubricInclusion1 is «Жалпылама ғана айтылған».
func RubricInclusion1() Message {
	return Message{ID: "rubric.inclusion_1"}
}

// RubricInclusion2 is «Жекелеген қадам бар, бәріне бірдей емес».
func RubricInclusion2() Message {
	return Message{ID: "rubric.inclusion_2"}
}

// RubricInclusion3 is «Негізгі кедергілер аталған, ережесі бар».
func RubricInclusion3() Message {
	return Message{ID: "rubric.inclusion_3"}
}

// RubricInclusion4 is «Әртүрлі адам қатыса алады, қауіпсіздік ережесі сақталады».
func RubricInclusion4() Message {
	return Message{ID: "rubric.inclusion_4"}
}

// RubricInclusion5 is «Мүгедектігі бар адамдар жобаның өзіне қатысады, балаларды қорғау ойлас…».
func RubricInclusion5() Message {
	return Message{ID: "rubric.inclusion_5"}
}

// RubricInclusionAbout is «Бәрі қатыса ала ма, балалар мен осал топтар қауіпсіз бе.».
func RubricInclusionAbout() Message {
	return Message{ID: "rubric.inclusion_about"}
}

// RubricInclusionStep is «Өтетін жеріңізді арбамен жүретін адаммен немесе кішкентай баласы бар а…».
func RubricInclusionStep() Message {
	return Message{ID: "rubric.inclusion_step"}
}

// RubricInclusionStrength is «Әртүрлі адамның қатысуын және олардың қауіпсіздігін ойлағансыз.».
func RubricInclusionStrength() Message {
	return Message{ID: "rubric.inclusion_strength"}
}

// RubricResults is «Нәтиже мен кемелдік».
func RubricResults() Message {
	return Message{ID: "rubric.results"}
}

// RubricResults0 is «Нәтиже жоқ, тек ниет бар».
func RubricResults0() Message {
	return Message{ID: "rubric.results_0"}
}

// RubricResults1 is «Бірен-саран әрекет болған, соңы сипатталмаған».
func RubricResults1() Message {
	return Message{ID: "rubric.results_1"}
}

// RubricResults2 is «Алғашқы тәжірибе бар, бірақ сан мен пікір жоқ».
func RubricResults2() Message {
	return Message{ID: "rubric.results_2"}
}

// RubricResults3 is «Жоба жұмыс істейді, бірнеше нәтиже аталған».
func RubricResults3() Message {
	return Message{ID: "rubric.results_3"}
}

// RubricResults4 is «Нәтиже санмен берілген, адамдарда не өзгергені көрінеді».
func RubricResults4() Message {
	return Message{ID: "rubric.results_4"}
}

// RubricResults5 is «Тұрақты нәтиже санмен берілген, дәлелі бар, қателерден сабақ алынған».
func RubricResults5() Message {
	return Message{ID: "rubric.results_5"}
}

// RubricResultsAbout is «Не істелді және ол немен расталады.».
func RubricResultsAbout() Message {
	return Message{ID: "rubric.results_about"}
}

// RubricResultsStep is «Қарапайым кесте жасаңыз: күні, не істедіңіз, қанша адам келді, оларда …».
func RubricResultsStep() Message {
	return Message{ID: "rubric.results_step"}
}

// RubricResultsStrength is «Нәтижелеріңіз өзі сөйлеп тұр: жоба адамдардың өмірін өзгерте бастаған.».
func RubricResultsStrength() Message {
	return Message{ID: "rubric.results_strength"}
}

// RubricScalability is «Өсуге дайындығы».
func RubricScalability() Message {
	return Message{ID: "rubric.scalability"}
}

// RubricScalability0 is «Қайталауға келмейді немесе ол ойластырылмаған».
func RubricScalability0() Message {
	return Message{ID: "rubric.scalability_0"}
}

// RubricScalability1 is «Өскісі келеді, бірақ қалай екені айтылмаған».
func RubricScalability1() Message {
	return Message{ID: "rubric.scalability_1"}
}

// RubricScalability2 is «Қайда өсетіні аталған, бірақ қадамы жоқ».
func RubricScalability2() Message {
	return Message{ID: "rubric.scalability_2"}
}

// RubricScalability3 is «Өсу қадамдары бар, бірақ бәрі авторға тіреледі».
func RubricScalability3() Message {
	return Message{ID: "rubric.scalability_3"}
}

// RubricScalability4 is «Басқаға не беретіні түсінікті, беретін адамы бар».
func RubricScalability4() Message {
	return Message{ID: "rubric.scalability_4"}
}

// RubricScalability5 is «Үлгісі сипатталған: нені, кімге, қаншаға беру; алғашқы қызығушылар бар».
func RubricScalability5() Message {
	return Message{ID: "rubric.scalability_5"}
}

// RubricScalabilityAbout is «Жобаны басқа жерде, авторсыз қайталауға бола ма.».
func RubricScalabilityAbout() Message {
	return Message{ID: "rubric.scalability_about"}
}

// RubricScalabilityStep is «Басты сабағыңызды немесе іс-шараңызды сізсіз қалай өткізуге болатынын …».
func RubricScalabilityStep() Message {
	return Message{ID: "rubric.scalability_step"}
}

// RubricScalabilityStrength is «Жобаңызды басқа жерде қайталауға болады, оның жолын да білесіз.».
func RubricScalabilityStrength() Message {
	return Message{ID: "rubric.scalability_strength"}
}

// RubricSignificance is «Әлеуметтік маңызы».
func RubricSignificance() Message {
	return Message{ID: "rubric.significance"}
}

// RubricSignificance0 is «Қандай мәселе шешілетіні, ол кімдікі екені түсініксіз».
func RubricSignificance0() Message {
	return Message{ID: "rubric.significance_0"}
}

// RubricSignificance1 is «Мәселе жалпылама айтылған, артында адам көрінбейді».
func RubricSignificance1() Message {
	return Message{ID: "rubric.significance_1"}
}

// RubricSignificance2 is «Кімге қиын екені көрінеді, бірақ себебі мен көлемі жоқ».
func RubricSignificance2() Message {
	return Message{ID: "rubric.significance_2"}
}

// RubricSignificance3 is «Мәселе мен адамдар анық сипатталған, дәлел аз».
func RubricSignificance3() Message {
	return Message{ID: "rubric.significance_3"}
}

// RubricSignificance4 is «Кімге, неге қиын екені анық, мысал немесе сан бар».
func RubricSignificance4() Message {
	return Message{ID: "rubric.significance_4"}
}

// RubricSignificance5 is «Кімге, неге, қанша адамға қиын екені және жобасыз не болатыны көрсетіл…».
func RubricSignificance5() Message {
	return Message{ID: "rubric.significance_5"}
}

// RubricSignificanceAbout is «Мәселе қаншалық маңызды және кімге қатысты екені түсінікті ме.».
func RubricSignificanceAbout() Message {
	return Message{ID: "rubric.significance_about"}
}

// RubricSignificanceStep is «Жобаңыз арналған бес адаммен сөйлесіп, айтқандарын жазып алыңыз. Осынд…».
func RubricSignificanceStep() Message {
	return Message{ID: "rubric.significance_step"}
}

// RubricSignificanceStrength is «Жобаңыз кімге және не үшін қажет екенін анық көрсеттіңіз: өтінімнен ті…».
func RubricSignificanceStrength() Message {
	return Message{ID: "rubric.significance_strength"}
}

// RubricSustainability is «Тұрақтылық».
func RubricSustainability() Message {
	return Message{ID: "rubric.sustainability"}
}

// RubricSustainability0 is «Бір реттік көмексіз жоба жүрмейді».
func RubricSustainability0() Message {
	return Message{ID: "rubric.sustainability_0"}
}

// RubricSustainability1 is «Бір ғана көз бар, ол таусылуы мүмкін».
func RubricSustainability1() Message {
	return Message{ID: "rubric.sustainability_1"}
}

// RubricSustainability2 is «Бір-екі көзі бар, жоспары жоқ».
func RubricSustainability2() Message {
	return Message{ID: "rubric.sustainability_2"}
}

// RubricSustainability3 is «Бірнеше көзі бар, жақын айларға жоспары бар».
func RubricSustainability3() Message {
	return Message{ID: "rubric.sustainability_3"}
}

// RubricSustainability4 is «Көздері әртүрлі, серіктес пен еріктілер бар, жылдық жоспар бар».
func RubricSustainability4() Message {
	return Message{ID: "rubric.sustainability_4"}
}

// RubricSustainability5 is «Жоба өзін ақтайды немесе сенімді серіктесі мен қоры бар».
func RubricSustainability5() Message {
	return Message{ID: "rubric.sustainability_5"}
}

// RubricSustainabilityAbout is «Жоба неге сүйенеді: табыс, серіктестер, еріктілер.».
func RubricSustainabilityAbout() Message {
	return Message{ID: "rubric.sustainability_about"}
}

// RubricSustainabilityStep is «Жобаның бір айы қанша тұратынын есептеңіз де, ол пайдалы болатын бес с…».
func RubricSustainabilityStep() Message {
	return Message{ID: "rubric.sustainability_step"}
}

// RubricSustainabilityStrength is «Жобаның әрі қарай немен өмір сүретінін ойластырғансыз.».
func RubricSustainabilityStrength() Message {
	return Message{ID: "rubric.sustainability_strength"}
}

// RubricTeam is «Жетекші мен команда».
func RubricTeam() Message {
	return Message{ID: "rubric.team"}
}

// RubricTeam0 is «Жобаны кім жасайтыны түсініксіз».
func RubricTeam0() Message {
	return Message{ID: "rubric.team_0"}
}

// RubricTeam1 is «Бір адам, тәжірибесі де, көмекшісі де жоқ».
func RubricTeam1() Message {
	return Message{ID: "rubric.team_1"}
}

// RubricTeam2 is «Жетекші бар, көмекшілер кездейсоқ».
func RubricTeam2() Message {
	return Message{ID: "rubric.team_2"}
}

// RubricTeam3 is «Команда бар, міндеттер толық бөлінбеген».
func RubricTeam3() Message {
	return Message{ID: "rubric.team_3"}
}

// RubricTeam4 is «Тәжірибелі команда, әркімнің өз міндеті бар».
func RubricTeam4() Message {
	return Message{ID: "rubric.team_4"}
}

// RubricTeam5 is «Тәжірибелі, міндеті бөлінген команда, жетекшісіз де жоба тоқтамайды».
func RubricTeam5() Message {
	return Message{ID: "rubric.team_5"}
}

// RubricTeamAbout is «Жобаны кім жасайды, аяғына дейін жеткізуге күші жете ме.».
func RubricTeamAbout() Message {
	return Message{ID: "rubric.team_about"}
}

// RubricTeamStep is «Кім неге жауапты екенін жазып, бір ісіңізді басқа адамға тапсырыңыз. Ө…».
func RubricTeamStep() Message {
	return Message{ID: "rubric.team_step"}
}

// RubricTeamStrength is «Жобаның артында сенуге болатын команда тұр.».
func RubricTeamStrength() Message {
	return Message{ID: "rubric.team_strength"}
}
