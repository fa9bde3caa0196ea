package locales

import (
	"errors"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

func loaded(t testing.TB) *Catalog {
	t.Helper()
	c, err := Load(DefaultProgram(), almaty(t))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func almaty(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func worded(t testing.TB, c *Catalog, lang Lang, m Message) string {
	t.Helper()
	text, err := c.HTML(lang, m)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestWords(t *testing.T) {
	t.Parallel()
	c := loaded(t)
	at := time.Date(2026, time.November, 5, 13, 0, 0, 0, time.UTC)
	abai := Named(Bilingual{KK: "Абай облысы", RU: "область Абай"})
	tests := []struct {
		name   string
		m      Message
		kk, ru string
	}{
		{"a word", CommonYes(), "Иә", "Да"},
		{"an ordinal", CommonQuestionN(3), "3-сұрақ", "Вопрос 3"},
		{"one", SentenceBalance(1), "Сізде 1 токен бар.", "У вас 1 токен."},
		{"few", SentenceBalance(22), "Сізде 22 токен бар.", "У вас 22 токена."},
		{"many", SentenceBalance(0), "Сізде 0 токен бар.", "У вас 0 токенов."},
		{"grouped", SentenceBalance(1234567), "Сізде 1\u00a0234\u00a0567 токен бар.", "У вас 1\u00a0234\u00a0567 токенов."},
		{
			"the day is that of the platform", SentenceTokensExpire(time.Date(2026, 11, 4, 19, 0, 0, 0, time.UTC), 2),
			"5 қараша күні 2 токеннің мерзімі бітеді.", "5 ноября истекает срок 2 токенов.",
		},
		{
			"times", SentenceMeetingConfirmed("Әсел", at, at),
			"Кездесу расталды. Тәлімгер: Әсел. Уақыты: 5 қараша, 18:00 (Астана уақыты).",
			"Встреча подтверждена. Ментор: Әсел. Время: 5 ноября, 18:00 (время Астаны).",
		},
		{"somebody's own text", Verbatim("<b> & \"я\""), "&lt;b&gt; &amp; &#34;я&#34;", "&lt;b&gt; &amp; &#34;я&#34;"},
		{"a name from the database", abai, "Абай облысы", "область Абай"},
		{"a message in a message", StepReviewLine(CommonRegion(), abai), "<b>Өңір</b>\nАбай облысы", "<b>Регион</b>\nобласть Абай"},
		{"a list", Joined(CommonYes(), CommonNo(), Verbatim("?")), "Иә, Жоқ және ?", "Да, Нет и ?"},
		{"lines", Lines(CommonYes(), CommonNo()), "Иә\nЖоқ", "Да\nНет"},
		{"nothing in a list", Joined(), "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := worded(t, c, Kazakh, tt.m); got != tt.kk {
				t.Errorf("in Kazakh %q, want %q", got, tt.kk)
			}
			if got := worded(t, c, Russian, tt.m); got != tt.ru {
				t.Errorf("in Russian %q, want %q", got, tt.ru)
			}
		})
	}
}

func TestTheProgramsNamesAreFilledIn(t *testing.T) {
	t.Parallel()
	p := DefaultProgram()
	p.Platform = Bilingual{KK: "A<B", RU: "A&B"}
	c, err := Load(p, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	if got := worded(t, c, Kazakh, EdgeAbout()); !strings.Contains(got, "A&lt;B платформасының") {
		t.Errorf("in Kazakh %q", got)
	}
	if got := worded(t, c, Russian, EdgeAbout()); !strings.Contains(got, "платформы A&amp;B") {
		t.Errorf("in Russian %q", got)
	}
}

func TestPlainTextHasNoMarkup(t *testing.T) {
	t.Parallel()
	c := loaded(t)
	got, err := c.Plain(Russian, StepReviewLine(Verbatim("<i>1 < 2 & \"3\"</i>"), Verbatim("'")))
	if want := "<i>1 < 2 & \"3\"</i>\n'"; err != nil || got != want {
		t.Errorf("%q, %v; want %q", got, err, want)
	}
}

func TestWhatIsMissingIsAnError(t *testing.T) {
	t.Parallel()
	c := loaded(t)
	for name, m := range map[string]Message{
		"no text":                    {ID: "common.never_written"},
		"no message":                 {},
		"no argument":                {ID: "common.question_n"},
		"another argument":           {ID: "common.question_n", Args: Args{"M": 1}},
		"an argument of other type":  {ID: "common.question_n", Args: Args{"N": 1.5}},
		"no count":                   {ID: "sentence.balance"},
		"a count that is no number":  {ID: "sentence.balance", Args: Args{"Count": "5"}},
		"no text of a person":        {ID: verbatim},
		"no name":                    {ID: named},
		"a gap in a list":            {ID: joined, Args: Args{"1": CommonYes(), "3": CommonNo()}},
		"nothing in a message in it": StepReviewLine(CommonRegion(), Message{}),
	} {
		for _, lang := range Langs() {
			if text, err := c.HTML(lang, m); err == nil || text != "" {
				t.Errorf("%s in %s: %q, %v", name, lang, text, err)
			}
			if text, err := c.Plain(lang, m); err == nil || text != "" {
				t.Errorf("%s in %s, plain: %q, %v", name, lang, text, err)
			}
		}
	}
	if _, err := c.HTML("de", CommonYes()); !errors.Is(err, errMissing) {
		t.Errorf("an unknown language gives %v", err)
	}
	if _, err := c.HTML("de", Verbatim("a")); !errors.Is(err, errMissing) {
		t.Errorf("an unknown language gives %v", err)
	}
}

func BenchmarkHTML(b *testing.B) {
	c := loaded(b)
	at := time.Date(2026, time.November, 5, 13, 0, 0, 0, time.UTC)
	for name, m := range map[string]Message{
		"word":     CommonYes(),
		"plural":   SentenceTokensReceived(1234, "Әсел Қасымова"),
		"nested":   StepReviewLine(CommonRegion(), Named(Bilingual{KK: "Абай облысы", RU: "область Абай"})),
		"date":     SentenceMeetingConfirmed("Әсел", at, at),
		"programs": EdgeAbout(),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.HTML(Russian, m); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
