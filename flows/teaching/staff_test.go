package teaching_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// later is a chat after the whole course.
func (s *school) later(id int64, lang string) *flowtest.Chat {
	s.t.Helper()
	c := s.arrives(id, lang)
	c.Now = s.now.AddDate(0, 0, 5)
	return c
}

func TestACertificateIsAskedForAndCheckedByAnybody(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ missing, reached, name, number, valid string }{
		"kk": {"сабаққа қатысу: 0%, керегі 80%", "Құттықтаймыз!", "былай жазылады: <b>Айгүл Серікова</b>", "Нөмірі: <b>2026-00001</b>", "Сертификат жарамды"},
		"ru": {"посещаемость: 0 %, нужно 80 %", "Поздравляем!", "будет написано: <b>Айгүл Серікова</b>", "Номер: <b>2026-00001</b>", "Сертификат действителен"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := newSchool(t)
			ask := fmt.Sprint("/claim ", s.ID)
			c := s.later(aigul, lang).Says(ask).At("certificate.claim").Sees(want.missing)
			forge(c, "take")
			s.reaches(aigul)
			s.arrives(aigul, lang).Says(ask).Sees("•") // lessons are still to come
			c = s.later(aigul, lang).Says(ask).Sees(want.reached, want.name)
			c.Taps("correct").At("certificate.name").Says("12345").At("certificate.name").Says(strings.Repeat("Ұ", 81)).At("certificate.name")
			c.Says("Айгүл  Әбдіғалиқызы").At("certificate.claim").Sees("Айгүл Әбдіғалиқызы")
			if slices.Contains(c.Options(), "correct") {
				t.Fatal("a name is corrected twice")
			}
			c.Taps("take").Sees(want.number, "Айгүл Әбдіғалиқызы")
			if got := s.told(aigul); !slices.Equal(got, []string{"certificate 1"}) {
				t.Fatal(got)
			}
			text, screen := s.words(s.room.File, aigul, "1")
			if sees(t, text, "2026-00001"); screen.File == nil || screen.File.MIME != "application/pdf" || !strings.HasPrefix(string(screen.File.Data), "%PDF-") {
				t.Fatalf("%+v", screen.Text)
			}
			if text, _ := s.words(s.room.File, bolat, "1"); text != "" {
				t.Fatal("somebody else's")
			}
			c.Taps("again")
			link := ""
			for _, b := range c.Buttons() {
				if _, found, ok := strings.Cut(b.URL, "?start=v_"); ok {
					link = found
				}
			}
			seen := s.arrives(dana, lang).Says("/v "+link).At("certificate_seen.certificate_seen").Sees(want.valid, "Айгүл Әбдіғалиқызы", "2026-00001")
			seen.Says("?").Taps("yes").At("lobby.here")
			stranger, ok, err := s.room.Show(t.Context(), engine.Turn{}, link)
			if s.must(err); !ok || len(stranger.Text) != 4 {
				t.Fatalf("%+v", stranger)
			}
			if _, ok, err := s.room.Show(t.Context(), engine.Turn{}, "AAAAAAAAAAAAAAAAAAAAAA"); ok || err != nil {
				t.Fatal(ok, err)
			}
		})
	}
}

func TestStaffRevokeACertificateAndAllowAnotherOne(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.reaches(aigul)
	s.later(aigul, "kk").Says(fmt.Sprint("/claim ", s.ID)).Taps("take")
	s.told(aigul)
	c := s.later(officer, "ru").Says(fmt.Sprint("/certificates ", s.ID)).At("course_certificates.course_certificates").Sees("2026-00001 · Айгүл Серікова")
	c.Taps("certificate_1").At("certificate_issued.issued").Taps("revoke").At("certificate_issued.why").Says("я").At("certificate_issued.why")
	c.Says("Ошибка в имени").At("certificate_issued.issued").Sees("Сертификат отозван", "Ошибка в имени")
	text, _ := s.words(s.room.Revoked, aigul, "1")
	sees(t, text, "қайтарып алынды", "2026-00001", "Ошибка в имени")
	own := s.later(aigul, "kk").Says(fmt.Sprint("/claim ", s.ID)).Sees("алдымен команда рұқсат беруі керек")
	forge(own, "take").Sees("алдымен команда рұқсат беруі керек")
	if text, _ := s.words(s.room.File, aigul, "1"); text != "" {
		t.Fatal("a revoked certificate is sent")
	}
	link := s.link("1")
	s.arrives(dana, "ru").Says("/v "+link).Sees("Сертификат недействителен", "он отозван")
	c.Taps("allow").Sees("Разрешено")
	forge(c, "allow").Sees("изменил кто-то другой")
	if got := s.told(aigul); !slices.Equal(got, []string{"certificate_revoked 1", "certificate_allowed 1"}) {
		t.Fatal(got)
	}
	text, _ = s.words(s.room.Allowed, aigul, "1")
	sees(t, text, "рұқсат берілді", "[Сертификат алу]")
	s.later(aigul, "kk").Says(fmt.Sprint("/claim ", s.ID)).Taps("take").Sees("2026-00002")
	s.later(bolat, "kk").Says("/issued 1").At("lobby.here")
	s.later(bolat, "kk").Says(fmt.Sprint("/certificates ", s.ID)).At("lobby.here")
}

func (s *school) link(id string) string {
	s.t.Helper()
	c, err := s.OwnCertificate(s.t.Context(), aigul, s.number(`select id from certificate where id = `+id))
	s.must(err)
	return c.Link
}

func TestStaffSeeHowACourseGoes(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ people, behind, line, lesson, caption string }{
		"kk": {"Қатысушылар: 3", "Үлгермей жүргені: 2", "сабаққа қатысу 0%, керегі 80%, жетпейтіні: 3 сағат 36 минут", "Келгені: 1, барлығы: 3", "1-сабақ: қатысты 1, кешікті 0, себепті 0, қатыспады 2"},
		"ru": {"Участников: 3", "Отстают: 2", "посещаемость 0 %, нужно 80 %, не хватает: 3 часа 36 минут", "Пришли: 1 из 3", "Занятие 1: присутствие 1, опоздание 0, уважительная причина 0, отсутствие 2"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := newSchool(t)
			s.reaches(aigul)
			c := s.later(officer, lang).Says("/going").At("courses_going.courses_going").Taps(fmt.Sprint("course_", s.ID))
			c.At("course_numbers.course_numbers").Sees(want.people, want.behind)
			c.Taps("behind").At("course_behind.course_behind").Sees("Болат Иванов", "Дана Әлиева", want.line)
			if strings.Contains(c.Text(), "Айгүл") {
				t.Fatal("who is not behind is listed")
			}
			c.Taps("_back").Taps("lessons").At("course_lessons.course_lessons").Sees(want.lesson).Taps(fmt.Sprint("lesson_", s.Lessons[0])).At("lesson_taught.lesson")
			c.Taps("_back").Taps("_back").At("course_numbers.course_numbers").Taps("picture")
			if got := s.told(officer); !slices.Equal(got, []string{fmt.Sprint("course_picture ", s.ID)}) {
				t.Fatal(got)
			}
			s.now = s.now.AddDate(0, 0, 5)
			text, screen := s.words(s.room.Picture, officer, fmt.Sprint(s.ID))
			if sees(t, text, want.caption); screen.File == nil || len([]rune(text)) > 1024 {
				t.Fatalf("%d characters", len([]rune(text)))
			}
			for _, person := range []int64{aigul, teacher} {
				s.arrives(person, lang).Says(fmt.Sprint("/numbers ", s.ID)).At("lobby.here")
				if text, _ := s.words(s.room.Picture, person, fmt.Sprint(s.ID)); text != "" {
					t.Fatal("somebody else sees the picture")
				}
			}
		})
	}
}

func TestAnotherOfficeSeesNothingOfACourse(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.must(s.Grant(t.Context(), dana, store.Staff, "KZ-10", 0, s.now))
	s.arrives(dana, "ru").Says("/going").Sees("пока нет")
	for _, command := range []string{"/numbers ", "/lesson "} {
		s.arrives(dana, "ru").Says(command + fmt.Sprint(s.ID)).At("lobby.here")
	}
	s.arrives(dana, "ru").Says(fmt.Sprint("/behind ", s.ID)).Sees("Никто не отстаёт")
}
