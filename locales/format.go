package locales

import (
	"fmt"
	"strings"
	"time"
)

// Format is how a point in time is written.
type Format string

// The formats. Dates follow CLDR 48; times are on the 24-hour clock and carry the zone where people could doubt it.
const (
	AsDate     Format = "date"     // 2026 ж. 5 қараша · 5 ноября 2026 г.
	AsDay      Format = "day"      // 5 қараша · 5 ноября
	AsWeekday  Format = "weekday"  // 5 қар., бс · чт, 5 нояб.
	AsTime     Format = "time"     // 18:00
	AsDatetime Format = "datetime" // 5 қараша, 18:00 (Астана уақыты) · 5 ноября, 18:00 (время Астаны)
	AsFull     Format = "full"     // 2026 ж. 5 қараша, бейсенбі · четверг, 5 ноября 2026 г.
	AsShort    Format = "short"    // 05.11.2026
	AsMonth    Format = "month"    // Қараша 2026 · Ноябрь 2026
	AsLocal    Format = "local"    // as AsDatetime; Telegram shows it in the reader's own zone
)

// In writes the moment in a language, in the zone. A format that is not known is written as AsDatetime, which leaves nothing out.
func (m Moment) In(lang Lang, zone *time.Location) string {
	at := m.At.In(zone)
	switch m.As {
	case AsTime:
		return at.Format("15:04")
	case AsShort:
		return at.Format("02.01.2006")
	case AsLocal:
		return fmt.Sprintf(`<tg-time unix="%d" format="wDT">%s</tg-time>`, m.At.Unix(), Moment{At: m.At, As: AsDatetime}.In(lang, zone))
	}
	if lang == Russian {
		return m.russian(at)
	}
	return m.kazakh(at)
}

func (m Moment) kazakh(at time.Time) string {
	c := kazakhCalendar
	day := fmt.Sprintf("%d %s", at.Day(), c.months[at.Month()-1])
	switch m.As {
	case AsDate:
		return fmt.Sprintf("%d ж. %s", at.Year(), day)
	case AsDay:
		return day
	case AsWeekday:
		return fmt.Sprintf("%d %s, %s", at.Day(), c.short[at.Month()-1], c.weekdays[at.Weekday()])
	case AsFull:
		return fmt.Sprintf("%d ж. %s, %s", at.Year(), day, c.weekdayNames[at.Weekday()])
	case AsMonth:
		return fmt.Sprintf("%s %d", c.alone[at.Month()-1], at.Year())
	}
	return fmt.Sprintf("%s, %s (%s)", day, at.Format("15:04"), c.zone)
}

func (m Moment) russian(at time.Time) string {
	c := russianCalendar
	day := fmt.Sprintf("%d %s", at.Day(), c.months[at.Month()-1])
	switch m.As {
	case AsDate:
		return fmt.Sprintf("%s %d г.", day, at.Year())
	case AsDay:
		return day
	case AsWeekday:
		return fmt.Sprintf("%s, %d %s", c.weekdays[at.Weekday()], at.Day(), c.short[at.Month()-1])
	case AsFull:
		return fmt.Sprintf("%s, %s %d г.", c.weekdayNames[at.Weekday()], day, at.Year())
	case AsMonth:
		return fmt.Sprintf("%s %d", c.alone[at.Month()-1], at.Year())
	}
	return fmt.Sprintf("%s, %s (%s)", day, at.Format("15:04"), c.zone)
}

// calendar is a language's words for dates by CLDR 48. Weekdays begin with Sunday, as Go counts them.
type calendar struct {
	months, short, alone   []string // after a day's number; shortened; alone, as a heading
	weekdays, weekdayNames []string
	zone                   string
}

var kazakhCalendar = calendar{
	months:       strings.Fields("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
	short:        strings.Fields("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."),
	alone:        strings.Fields("Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан"),
	weekdays:     strings.Fields("жс дс сс ср бс жм сб"),
	weekdayNames: strings.Fields("жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі"),
	zone:         "Астана уақыты",
}

var russianCalendar = calendar{
	months:       strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
	short:        strings.Fields("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."),
	alone:        strings.Fields("Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь"),
	weekdays:     strings.Fields("вс пн вт ср чт пт сб"),
	weekdayNames: strings.Fields("воскресенье понедельник вторник среда четверг пятница суббота"),
	zone:         "время Астаны",
}
