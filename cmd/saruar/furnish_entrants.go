package main

import "saruar/bot/simulator"

// entrant is an application of the demo's cohort in review, with who sent it.
type entrant struct {
	simulator.Person
	region  string
	answers map[string]any // by question of the application form; what all have in common is added
	// scores are what the demo's two readers gave, in the order of the criteria; nil: that one has not read it.
	scores [2][]int
}

// entrants are six projects as they come: in both languages, from villages and cities, strong and weak.
func entrants() []entrant {
	return []entrant{
		{
			Person: simulator.Person{ID: 201, FirstName: "Гүлмира", LastName: "Ахметова", Username: "gulmira_a", Language: "kk"}, region: "KZ-19",
			scores: [2][]int{{4, 4, 5, 4, 3, 4, 5}, {4, 4, 4, 4, 3, 4, 4}},
			answers: map[string]any{
				"title": "Ауылдағы ойын кітапханасы", "direction": "education", "stage": "growing", "place": "Текелі қаласы",
				"problem":  "Шағын ауылда мектептен кейін баратын жер жоқ: балалар кешке дейін телефонмен отырады, ата-ана жұмыста.",
				"solution": "Ескі кітапхана залын ойын кітапханасына айналдырдық: 120 үстел ойыны, үш волонтер, кестесі бар ашық кештер.",
				"results":  "Бір жылда 3 ауылда ашылды, аптасына 140 бала келеді. Екі мектеп өз қызметкерін бөлді.",
				"people":   900, "leader": "Мен, Гүлмира Ахметова, он жыл мұғалім болдым. Командада алты адам.",
				"growth": "Нұсқаулық пен ойын жинағын дайындап, көрші аудандағы он кітапханаға беру. Телефоным: 8 705 100 02 01.",
				"forms":  []string{"regions", "branch"}, "income": []string{"grants", "donations"}, "access": "Зал бірінші қабатта, пандус бар. Ымдау тілінің аудармашысы айына екі рет келеді.",
			},
		},
		{
			Person: simulator.Person{ID: 202, FirstName: "Андрей", LastName: "Волков", Username: "a_volkov", Language: "ru"}, region: "KZ-39",
			scores: [2][]int{{5, 4, 4, 5, 4, 4, 3}, {2, 1, 3, 3, 2, 3, 3}},
			answers: map[string]any{
				"title": "Ремонт вместо свалки", "direction": "ecology", "stage": "pilot", "place": "Рудный",
				"problem":  "В городе нет приёма старой техники: холодильники и стиральные машины вывозят в степь, а людям не на что купить новые.",
				"solution": "Открыли мастерскую: чиним старую технику вместе с подростками из колледжа и отдаём многодетным семьям.",
				"results":  "За восемь месяцев починили 212 приборов, 18 подростков получили первый заработок, 64 семьи — технику.",
				"people":   280, "leader": "Андрей Волков, инженер. Подробности на t.me/remont_rudny.",
				"growth": "Такая мастерская нужна каждому промышленному городу. Готовим описание работы для трёх соседних городов.",
				"forms":  []string{"regions", "franchise"}, "income": []string{"sales", "donations"}, "access": "Мастерская на первом этаже, вход без ступеней.",
			},
		},
		{
			Person: simulator.Person{ID: 203, FirstName: "Сәуле", LastName: "Бекова", Username: "saule_bek", Language: "kk"}, region: "KZ-61",
			scores: [2][]int{{3, 3, 3, 4, 3, 5, 5}, nil},
			answers: map[string]any{
				"title": "Бірге тігеміз", "direction": "inclusion", "stage": "mature", "place": "Сайрам ауданы",
				"problem":  "Мүгедектігі бар аналарға ауылда жұмыс жоқ: баласын тастап қалаға бара алмайды, жәрдемақы жетпейді.",
				"solution": "Үйде тігетін цех ұйымдастырдық: пішілген мата үйге жеткізіледі, дайын бұйымды біз сатамыз.",
				"results":  "32 ана тұрақты табыс табады, айына 1 400 сөмке тігіледі. Үш сауда желісімен келісім бар.",
				"people":   160, "leader": "Командада технолог, әлеуметтік қызметкер және сату жөніндегі маман бар.",
				"growth": "Оқу бағдарламасын видеоға түсіріп, басқа облыстағы ұйымдарға беру.",
				"forms":  []string{"regions", "online"}, "income": []string{"sales", "state"}, "access": "Барлық оқу үйде өтеді, видеода субтитр бар.",
			},
		},
		{
			Person: simulator.Person{ID: 204, FirstName: "Марина", LastName: "Ли", Username: "marina_li", Language: "ru"}, region: "KZ-75",
			scores: [2][]int{{3, 2, 3, 3, 2, 4, 2}, nil},
			answers: map[string]any{
				"title": "Память дворов", "direction": "memory", "stage": "pilot", "place": "Алматы",
				"problem":  "Старые дворы сносят вместе с историями людей: их никто не успевает записать.",
				"solution": "Школьники с диктофонами записывают жителей, а мы делаем аудиопрогулки по дворам.",
				"results":  "Записали 45 человек, сделали 6 прогулок, их прослушали 3 100 раз.",
				"people":   3100, "leader": "Я, Марина Ли, журналист, и четверо волонтёров.",
				"growth": "Делаем шаблон прогулки, чтобы любая школа могла собрать свою.",
				"forms":  []string{"online"}, "income": []string{"grants"}, "access": "Прогулки можно слушать дома; расшифровки для глухих пока нет.",
			},
		},
		{
			Person: simulator.Person{ID: 205, FirstName: "Нұрлан", LastName: "Омаров", Username: "nurlan_om", Language: "kk"}, region: "KZ-27",
			answers: map[string]any{
				"title": "Жайық жағасы", "direction": "volunteering", "stage": "growing", "place": "Орал",
				"problem":  "Көктемде өзен тасығанда көмек кеш келеді: кім қайда барарын ешкім білмейді.",
				"solution": "Волонтерлерді күні бұрын оқытып, ауылдарға бөліп қоямыз; әр көшеде жауапты адам бар.",
				"results":  "Соңғы су тасқынында 11 ауылда 240 волонтер жұмыс істеді, 86 отбасы көшірілді.",
				"people":   1800, "leader": "Командада екі құтқарушы, дәрігер және он үйлестіруші.",
				"growth": "Оқыту бағдарламасын өзен бойындағы басқа өңірлерге ұсыну.",
				"forms":  []string{"regions"}, "income": []string{"sponsors", "own"}, "access": "Үйлестіруге қозғалысы шектеулі адамдар да қатысады: байланыс үйден.",
			},
		},
		{
			Person: simulator.Person{ID: 206, FirstName: "Дана", LastName: "Сейітова", Username: "dana_seit", Language: "ru"}, region: "KZ-35",
			answers: map[string]any{
				"title": "Степной маршрут", "direction": "tourism", "stage": "pilot", "place": "Каркаралинск",
				"problem":  "Туристы проезжают мимо сёл: ночевать негде, местным от потока машин ни работы, ни дохода.",
				"solution": "Учим семьи принимать гостей и проводим через сёла пешие маршруты с местными проводниками.",
				"results":  "Первый сезон: 9 семей, 310 гостей, доход семьи вырос в среднем на 70 тысяч тенге в месяц.",
				"people":   310, "leader": "Нас трое: Дана Сейітова, гид и бухгалтер. Пишите на dana_seit@example.kz.",
				"growth": "Второй маршрут этой весной и памятка для сёл, которые хотят так же.",
				"forms":  []string{"regions", "franchise"}, "income": []string{"sales"}, "access": "Один из трёх маршрутов проходим на коляске.",
			},
		},
	}
}
