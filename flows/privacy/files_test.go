package privacy_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/privacy"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

func label(step string) locales.Message { return locales.Verbatim("question " + step) }

// answered puts one answer into words and leaves the others as they are.
func answered(step string, answers json.RawMessage) (locales.Message, error) {
	var given struct {
		Stage string `json:"stage"`
	}
	err := json.Unmarshal(answers, &given)
	if step != "stage" || given.Stage == "" {
		return locales.Message{}, err
	}
	return locales.ApplyStagePilot(), err
}

func state(s store.ApplicationState) locales.Message { return locales.Verbatim("state " + string(s)) }

func (w *world) files() privacy.Files {
	return privacy.NewFiles(w.store, w.catalog,
		privacy.Form{Steps: []string{"title", "stage"}, Label: label, Answer: answered, State: state},
		privacy.Names{"message": func(string) (locales.Message, bool) { return locales.Message{}, false }}, flowtest.Zone())
}

// applies makes the member an applicant whom staff have looked at.
func (w *world) applies() {
	w.t.Helper()
	ctx, now := w.t.Context(), flowtest.Noon()
	w.must(w.store.SeedCohort(ctx, "2026", "2-лек", "2-й поток", now))
	id, err := w.store.BeginApplication(ctx, "2026", member, now.Add(time.Hour))
	w.must(err)
	w.must(w.store.SaveAnswers(ctx, id, member, map[string]json.RawMessage{
		"title": json.RawMessage(`"Ауыл <b>мектебі</b>"`), "stage": json.RawMessage(`"pilot"`), "people": json.RawMessage(`120`),
		"forms": json.RawMessage(`["online","branch"]`), "evidence": json.RawMessage(`[{"link":"https://example.kz"}]`),
	}, now.Add(time.Hour)))
	w.must(w.store.Grant(ctx, member, store.Expert, "KZ-71", 0, now))
	w.must(w.store.SetNotice(ctx, member, "applications", "off"))
	w.Says("/mydata").Taps("make")
}

func (w *world) file(compose func() (engine.Screen, bool, error)) *engine.Attachment {
	w.t.Helper()
	screen, ok, err := compose()
	w.must(err)
	if !ok || screen.File == nil || len(screen.Text) != 1 {
		w.t.Fatalf("%+v", screen)
	}
	return screen.File
}

func (w *world) page() string {
	w.t.Helper()
	f := w.file(func() (engine.Screen, bool, error) {
		p, err := w.store.Person(w.t.Context(), member)
		w.must(err)
		return w.files().Page(w.t.Context(), p, "", flowtest.Noon())
	})
	if f.Name != "saruar-2026-11-04.html" || f.MIME != "text/html" {
		w.t.Errorf("%s %s", f.Name, f.MIME)
	}
	return string(f.Data)
}

func TestThePageSaysEverythingInOnesLanguage(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{
		"kk": {
			`<html lang="kk">`, "Сіз туралы сақталған деректер", "Аты-жөні</dt>\n<dd>Әлия", "Астана қаласы", "2026 ж. 4 қараша, 12:00",
			"Бағдарламаға қатысу", "Пилот", "Сарапшы", "Ауыл &lt;b&gt;мектебі&lt;/b&gt;", "state draft", "question people</dt>\n<dd>120", "online, branch",
			"link: https://example.kz", "Өтінім: жоқ", "1990 ж. 31 желтоқсан", "Деректеріңізді кім қарады", "Қазақша",
		},
		"ru": {`<html lang="ru">`, "Данные, которые о вас хранятся", "город Астана", "4 ноября 2026 г., 12:00", "Эксперт", "Участие в программе"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang)
			w.applies()
			page := w.page()
			for _, part := range want {
				if !strings.Contains(page, part) {
					t.Errorf("the page lacks %q", part)
				}
			}
			if t.Failed() {
				t.Log(page)
			}
			if folder := os.Getenv("SARUAR_PAGES"); folder != "" {
				w.must(os.WriteFile(folder+"/mydata."+lang+".html", []byte(page), 0o600))
			}
			needsNothingFromOutside(t, page)
		})
	}
}

// needsNothingFromOutside reads the page as a browser does.
func needsNothingFromOutside(t *testing.T, page string) {
	t.Helper()
	for tokens := html.NewTokenizer(strings.NewReader(page)); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			for _, a := range token.Attr {
				if a.Key == "src" || a.Key == "href" || token.Data == "script" {
					t.Errorf("the page has %s", token)
				}
			}
		}
	}
}

// What is kept of meetings says what it means, and not the names that the program has for it.
func TestMeetingsAreInWords(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{
		"kk": {"белгіленген", "өтті", "екінші жақ келмеді", "кезекте", "ұсынылған", "төмен баға", "орындалып жатыр", "Денсаулық жағдайы"},
		"ru": {"назначена", "состоялась", "другая сторона не пришла", "в очереди", "предложено", "низкая оценка", "в работе", "здоров"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang)
			w.applies()
			for _, sql := range []string{
				`insert into mentor (person, languages, made_at) values (@p, '{kk}', now())`,
				`insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at) values (@p, 'single', '2026-10-01 10:00+00', '2026-10-01 11:00+00', '2026-10-01 11:00+00', @p, 1, now())`,
				`insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, team_says, mentor_says, why, turn, made_at)
					select x.id, x.mentor, x.starts_at, x.ends_at, a.id, @p, 'booked', 'held', 'missed', '#ill', 1, now() from meeting x, application a`,
				`insert into mentor_wait (mentor, project, person, since) select @p, id, @p, now() from application`,
				`insert into lead_mentor (project, mentor, state, author, made_at) select id, @p, 'proposed', @p, now() from application`,
				`insert into mentor_alert (kind, once, project, mentor, made_at) select 'rating', 'x', id, @p, now() from application`,
				`insert into next_step (project, booking, author, title, turn, made_at) select b.project, b.id, @p, 'Есеп', 1, now() from booking b`,
			} {
				_, err := storetest.Past(t, w.address).Exec(t.Context(), strings.ReplaceAll(sql, "@p", "$1::bigint"), member)
				w.must(err)
			}
			page := w.page()
			for _, part := range want {
				if !strings.Contains(page, part) {
					t.Errorf("the page lacks %q", part)
				}
			}
			for _, raw := range []string{"booked", "held", "missed", "waiting", "proposed", "rating", ">open<", "#ill"} {
				if strings.Contains(page, "<dd>"+raw) || strings.Contains(page, raw+"</dd>") {
					t.Errorf("the page has %q", raw)
				}
			}
		})
	}
}

func TestTheFileForComputersHasEverything(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	w.applies()
	f := w.file(func() (engine.Screen, bool, error) {
		p, err := w.store.Person(t.Context(), member)
		w.must(err)
		return w.files().JSON(t.Context(), p, "", flowtest.Noon())
	})
	var everything struct {
		Person []struct {
			TelegramID int64 `json:"telegram_id"`
			Name       string
			BornBy     string `json:"born_by"`
			Notices    map[string]string
		}
		Applications []struct{ Answers map[string]any }
		Consents     []struct{ Purpose string }
		Grants       []struct{ Role string }
		AuditByMe    []struct{ Action string } `json:"audit_by_me"`
		Messages     []struct{ Message string }
	}
	if err := json.Unmarshal(f.Data, &everything); err != nil {
		t.Fatal(err)
	}
	e := everything
	if len(e.Person) != 1 || e.Person[0].TelegramID != member || e.Person[0].Name != "Әлия" || e.Person[0].BornBy != "1990-12-31" ||
		e.Person[0].Notices["applications"] != "off" {
		t.Errorf("person: %+v", e.Person)
	}
	if len(e.Applications) != 1 || e.Applications[0].Answers["title"] != "Ауыл <b>мектебі</b>" {
		t.Errorf("applications: %+v", e.Applications)
	}
	if len(e.Consents) != 1 || len(e.Grants) != 1 || len(e.AuditByMe) != 1 || len(e.Messages) != 2 {
		t.Errorf("%+v", e)
	}
}

// Whatever the store tells of people has a heading and labels, also where this person has nothing.
func TestEverySectionAndFieldHasItsName(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	d, err := w.store.Dossier(t.Context(), member, "kk", flowtest.Noon())
	w.must(err)
	for _, s := range d.Sections {
		keys := []string{"section_" + s.Name}
		for _, f := range s.Fields {
			if f != "answers" {
				keys = append(keys, "field_"+f)
			}
		}
		for _, key := range keys {
			if _, err := w.catalog.Plain(locales.Kazakh, locales.Message{ID: "mydata." + key}); err != nil {
				t.Errorf("section %s: locales/mydata.*.toml lack %s", s.Name, key)
			}
		}
	}
}

func TestADossierOfNobodyIsEmpty(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	d, err := w.store.Dossier(t.Context(), 404, "ru", flowtest.Noon())
	w.must(err)
	for _, s := range d.Sections {
		if len(s.Rows) > 0 {
			t.Errorf("%s has %v", s.Name, s.Rows)
		}
	}
}
