package main

import (
	"context"
	"fmt"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

// schoolCode is the demo's course.
const schoolCode = "social-projects"

const (
	lessonMinutes = 135 // twenty-four of them are 54 hours
	// firstLesson is when the first lesson begins after the demo was made: whoever joins can be there at once.
	firstLesson = 10 * time.Minute
)

// syllabus is what the demo's course teaches: modules of four lessons, the last of which has a homework.
func syllabus() [][]store.LessonText {
	titles := [][][2]string{
		{
			{"Мәселе және кімге көмектесеміз", "Проблема и кому мы помогаем"},
			{"Мәселе ағашы", "Дерево проблем"},
			{"Адамдармен сұхбат", "Интервью с людьми"},
			{"Шешім және өзгеріс теориясы", "Решение и теория изменений"},
		},
		{
			{"Команда және рөлдер", "Команда и роли"},
			{"Еріктілермен жұмыс", "Работа с волонтёрами"},
			{"Келісім және жанжалды шешу", "Договорённости и разрешение конфликтов"},
			{"Балалар қауіпсіздігі", "Безопасность детей"},
		},
		{
			{"Жоба бюджеті", "Бюджет проекта"},
			{"Табыс көздері", "Источники дохода"},
			{"Грант жазу", "Как написать заявку на грант"},
			{"Есеп және ашықтық", "Отчётность и открытость"},
		},
		{
			{"Серіктес табу", "Как находить партнёров"},
			{"Бизнеспен сөйлесу", "Разговор с бизнесом"},
			{"Әкімдікпен жұмыс", "Работа с акиматом"},
			{"Келіссөз жаттығуы", "Тренировка переговоров"},
		},
		{
			{"Жоба туралы айту", "Как рассказать о проекте"},
			{"Әлеуметтік желі", "Социальные сети"},
			{"Фото мен видео", "Фото и видео"},
			{"Қысқа таныстырылым", "Короткая презентация"},
		},
		{
			{"Әсерді өлшеу", "Измерение результата"},
			{"Басқа өңірге тарату", "Распространение в регионы"},
			{"Франшиза және әдістеме", "Франшиза и методика"},
			{"Қорытынды кездесу", "Итоговая встреча"},
		},
	}
	modules := make([][]store.LessonText, len(titles))
	for i, module := range titles {
		for _, title := range module {
			modules[i] = append(modules[i], store.LessonText{
				TitleKK: title[0], TitleRU: title[1], Minutes: lessonMinutes, Teacher: lecturer, Link: "https://meet.example.org/saruar",
				TextKK: "Сабақта мысалдарды бірге қараймыз, содан кейін өз жобаңызға қолданасыз.", TextRU: "На занятии разберём примеры, затем примените их к своему проекту.",
			})
		}
	}
	return modules
}

// moduleTitles are what the modules are called, in order.
func moduleTitles() [][2]string {
	return [][2]string{
		{"Мәселеден шешімге", "От проблемы к решению"},
		{"Команда", "Команда"},
		{"Ақша", "Деньги"},
		{"Серіктестер", "Партнёры"},
		{"Коммуникация", "Коммуникация"},
		{"Өсу", "Рост"},
	}
}

// furnishCourses gives the demo a course that everybody can join, the first lesson of which is about to begin.
func furnishCourses(ctx context.Context, s *store.Store, now time.Time) error {
	if there, err := s.CourseCalled(ctx, schoolCode); there != 0 || err != nil {
		return err
	}
	p := store.Programme{
		Code: schoolCode, Track: store.TrackIdea, TitleKK: "Әлеуметтік жобалар мектебі", TitleRU: "Школа социальных проектов", Attendance: 80,
		AboutKK: "Он екі апта, аптасына екі сабақ. Соңында сертификат беріледі.", AboutRU: "Двенадцать недель, два занятия в неделю. В конце — сертификат.",
	}
	starts := now.Add(firstLesson).Truncate(time.Minute)
	for i, lessons := range syllabus() {
		title := moduleTitles()[i]
		module := store.ProgrammeModule{Code: fmt.Sprint("m", i+1), TitleKK: title[0], TitleRU: title[1]}
		for j, text := range lessons {
			n := i*len(lessons) + j
			text.StartsAt = starts.AddDate(0, 0, n/2*7+n%2*3)
			lesson := store.ProgrammeLesson{Code: fmt.Sprint("l", n+1), LessonText: text}
			if j == len(lessons)-1 {
				lesson.Homework = []store.ProgrammeHomework{moduleHomework(title, text.StartsAt.AddDate(0, 0, 7))}
			}
			module.Lessons = append(module.Lessons, lesson)
		}
		p.Modules = append(p.Modules, module)
	}
	return s.Together(ctx, func(ctx context.Context) error {
		if _, err := s.SaveProgramme(ctx, director, p, 0, false, now); err != nil {
			return err
		}
		id, err := s.CourseCalled(ctx, schoolCode)
		if err != nil {
			return err
		}
		budget, err := s.Ledger().Budget(ctx, ledger.Scope{}, now)
		if err != nil {
			return err
		}
		if err := s.ChangeCourse(ctx, director, id, store.CourseText{
			TitleKK: p.TitleKK, TitleRU: p.TitleRU, AboutKK: p.AboutKK, AboutRU: p.AboutRU, Attendance: p.Attendance, Budget: budget,
		}); err != nil {
			return err
		}
		_, err = s.PublishCourse(ctx, director, id, now)
		return err
	})
}

// moduleHomework is what is to be done after a module.
func moduleHomework(title [2]string, due time.Time) store.ProgrammeHomework {
	return store.ProgrammeHomework{Code: "h1", HomeworkText: store.HomeworkText{
		TitleKK: "«" + title[0] + "» модулі", TitleRU: "Модуль «" + title[1] + "»", DueAt: due, Mandatory: true,
		TextKK: "Модульде өткенді өз жобаңызға қолданып, бір бетке жазыңыз немесе суретке түсіріп жіберіңіз.",
		TextRU: "Примените пройденное к своему проекту: напишите одну страницу или пришлите фото.",
	}}
}
