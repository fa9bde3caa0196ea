package blind

import (
	"fmt"
	"strings"
	"testing"
)

// planted is somebody or something with the forms in which it may stand in a text.
type planted struct {
	known Known
	forms string
}

func person(typed, forms string) planted { return planted{Known{Names: []string{typed}}, forms} }

func area(code, forms string) planted { return planted{Known{Region: code}, forms} }

func identities() []planted {
	return []planted{
		person("Айгүл Сәрсенова", "Айгүл|Айгүлдің|Айгуль|Айгулью|Aigul|Aygül|Сәрсеноваға|Сарсеновой|Sarsenova|А.Сәрсенова"),
		person("Aigul Sarsenova", "Айгүл|Айгулям|Сәрсенованың|Сарсеновы|Сарсеновых|Сарсенов"),
		person("Нұрсұлтан Бекжанов", "Нұрсұлтанмен|Нурсултану|Nursultan|Бекжановтікі|Бекжановым|Bekjanov|Bekzhanova"),
		person("Ерлан Жұмабаев", "Ерланға|Ерлана|Yerlan|Erlan|Жұмабаевқа|Жумабаевым|Zhumabayev|Jumabaev"),
		person("Ляззат Ахметова", "Ләззат|Ляззатқа|Lyazzat|Lazzat|Ахметовой|Akhmetova|Ahmetova|Ахметқызы"),
		person("Бақыт Төлегенұлы", "Бақытқа|Бахыта|Bakhyt|Bakyt|Baqyt|Төлегенұлының|Тулегеновича|Tolegenuly|Tulegen"),
		person("Шынар Қуанышева", "Шынардан|Шинары|Shynar|Şynar|Куанышевой|Kuanysheva|Quanyşeva"),
		person("Гүлнар Оспанова", "Гүлнарды|Гульнару|Гульнарой|Gulnara|Оспановаларда|Ospanovy"),
		person("Гульнара Оспанова", "Гүлнар|Гүлнармен|Gulnar|Гульнаре"),
		person("Екатерина Щербакова", "Екатерины|Екатериной|Yekaterina|Ekaterinu|Щербаковой|Shcherbakova"),
		person("Дмитрий Ковальский", "Дмитрия|Дмитрием|Dmitry|Dmitriy|Ковальского|Kovalskiy|Ковальская"),
		person("Юлия Цой", "Юлии|Юлией|Yulia|Iuliia|Julia|Цой|Tsoy"),
		person("Павел Сергеевич Кузнецов", "Павла|Павлу|Pavel|Сергеевича|Sergeyevich|Кузнецову|Kuznetsov"),
		person("Серік Қанатұлы", "Серіктің|Серігі|Серика|Serik|Канатович|Қанаттың|Qanatuly"),
		person("Әсел Мұхамеджанқызы", "Әселге|Асели|Assel|Мұхамеджанның|Мухамеджановна|Mukhamejan"),
		person("Жәмила Таңатқызы", "Жәмиланың|Жамили|Джамиля|Zhamilya|Таңаттың|Танат|Tangat|Tanat"),
		person("Мария Ильина", "Марии|Марию|Марией|Maria|Mariya|Ильиной|Ilyina"),
		person("Артём Фёдоров", "Артём|Артема|Artyom|Artem|Федорова|Fyodorov"),
		person("Абдуррахман Исқақов", "Абдуррахманның|Абдурахманов|Abdurrahman|Исқаковтың|Iskakov"),
		person("Данияр Хасенов", "Даниярмен|Данияра|Daniyar|Daniar|Хасеновқа|Khassenov|Hasenov"),
		{Known{Phones: []string{"+77011234567"}}, "+77011234567|8 701 123 45 67|8(701)1234567|701-123-45-67|7 701 123-4567|1234567"},
		{Known{Phones: []string{"+79161234567"}}, "+7 916 123 45 67|89161234567|8-916-123-45-67"},
		{Known{Phones: []string{"+998901234567"}}, "+998 90 123 45 67|998901234567"},
		{Known{}, "8 747 765 43 21|(7172) 76-54-32|+49 151 2345 6789|٨٧٤٧٧٦٥٤٣٢١"},
		{Known{Usernames: []string{"aigul_qyz"}}, "@aigul_qyz|aigul_qyz|t.me/aigul_qyz|https://t.me/aigul_qyz"},
		{Known{}, "https://myproject.example.kz/path?x=1|www.myproject.com|myproject.kz|жобамыз.қаз/бет|myproject.рф"},
		{Known{}, "somebody@mail.ru|somebody @ mail.ru|somebody(at)gmail.com|somebody [собака] mail.ru|пошта@сайты.қаз"},
		{Known{Places: []string{"Сарыағаш ауданы"}}, "Сарыағашта|Сарыагаше|Saryagash|Saryağaş|Сарыағаштық|Сарыагашского"},
		{Known{Places: []string{"Мерке, Ойтал"}}, "Меркеде|Ойталдан|Oytal|Merke"},
		area("KZ-11", "Ақмола|Ақмолада|Акмолинской|Akmola|Aqmola|Көкшетауда|Кокшетау|Kokshetau|Kökşetau"),
		area("KZ-35", "Қарағандының|Карагандинской|Караганду|Karaganda|Qaragandy|Теміртауда|Балхаше|карагандинцы"),
		area("KZ-39", "Қостанайда|Костанайской|Kostanay|Qostanai|Кустанае|Рудного"),
		area("KZ-47", "Маңғыстауда|Мангистауской|Mangystau|Ақтауда|Актау|Aqtau|Жаңаөзенде|Жанаозене"),
		area("KZ-63", "Өскеменде|Oskemen|Усть-Каменогорске|Усть Каменогорск|Риддерде|ШҚО|ВКО|East Kazakhstan"),
		area("KZ-75", "Алматыда|Алма-Ате|Алматинская|Almaty|алматинцам"),
		area("KZ-71", "Астанада|Астаны|Astana|Нұр-Сұлтанда|Нур-Султане|Nur-Sultan|астаналықтар"),
		area("KZ-79", "Шымкентте|Чимкента|Shymkent|Şymkent|шымкенттік"),
		area("KZ-15", "Ақтөбеде|Актюбинской|Актобе|Aktobe|Aqtöbe|Aktyubinsk"),
	}
}

func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	frames := []string{"Бұл жобаны %s бастады.", "Жұмысқа (%s) көмектесті, рақмет!", "Наш проект: «%s», 25 детей"}
	for _, one := range identities() {
		m := New(one.known, shown)
		for form := range strings.SplitSeq(one.forms, "|") {
			for _, written := range []string{form, strings.ToUpper(form), strings.ToLower(form), strings.Join(strings.Split(form, ""), "\u200b")} {
				for _, frame := range frames {
					checkLeak(t, m, frame, written)
				}
			}
		}
	}
}

// checkLeak finds that the sentence is left with one of the words in the place of the form, so that no part of it is there.
func checkLeak(t *testing.T, m Masker, frame, form string) {
	t.Helper()
	got := m.Text(fmt.Sprintf(frame, form))
	for _, word := range shown.all() {
		if got == fmt.Sprintf(frame, word) {
			return
		}
	}
	t.Errorf("%q of %q leaves %q", form, frame, got)
}
