package blind

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzText(f *testing.F) {
	for _, one := range identities() {
		for form := range strings.SplitSeq(one.forms, "|") {
			f.Add(form, " және ")
		}
	}
	f.Add("8 701 ", "+7(701)123-45-67")
	f.Add("А. Қ. Сәрсенова\u0301", "\u200b@\xff.kz[аты]")
	m := aigul()
	f.Fuzz(func(t *testing.T, before, after string) {
		for _, number := range []string{"+77011234567", "8 (701) 123-45-67", "7011234567"} {
			text := before + number + after
			got := m.Text(text)
			if strings.Contains(got, number) || strings.Contains(got, "7011234567") {
				t.Errorf("%q leaves the phone in %q", text, got)
			}
			if again := m.Text(got); again != got {
				t.Errorf("%q: %q, then %q", text, got, again)
			}
			if utf8.ValidString(text) && !utf8.ValidString(got) {
				t.Errorf("%q gives %q", text, got)
			}
		}
	})
}

func TestLongRows(t *testing.T) {
	t.Parallel()
	m := aigul()
	for _, row := range []string{"а ", "a.", "8 ", "@", "a@", "айгүл", "А. ", "1.", "_", "-", " ", "://", "at ", "a-", "kz.", "(", "инста ", "\u0301"} {
		text := strings.Repeat(row, 4000)
		if once := m.Text(text); m.Text(once) != once {
			t.Errorf("%q: hiding twice changes the text", row)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Айгүл Сәрсенова", "ақпан Айгүлге")
	f.Fuzz(func(t *testing.T, typed, text string) {
		m := New(Known{Names: []string{typed}, Usernames: []string{typed}, Phones: []string{typed}, Places: []string{typed}}, shown)
		if once := m.Text(text); m.Text(once) != once {
			t.Errorf("%q: %q, then %q", text, once, m.Text(once))
		}
	})
}

func BenchmarkText(b *testing.B) {
	sentence := "Ауылдағы балалар мен жасөспірімдерге арналған үйірме ашқымыз келеді, оны Айгүл Сәрсенова 8 701 123 45 67 жүргізеді. " +
		"В нашем селе нет кружков, поэтому мы с Серіком собрали 25 детей в 2024 году, aigul@mail.ru. "
	text := string([]rune(strings.Repeat(sentence, 4))[:800])
	m := aigul()
	b.ReportAllocs()
	for b.Loop() {
		m.Text(text)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		aigul()
	}
}
