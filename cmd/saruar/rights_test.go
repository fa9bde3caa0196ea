package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// Who plays.
const (
	asks    = int64(201) // a participant of Astana
	helps   = int64(202) // staff of everywhere
	guest   = int64(203)
	another = int64(204)
	group   = int64(-1001000000007)
)

// cast plays what staff and people do with each other, in one language.
type cast struct {
	*play
	*store.Store
	lang    locales.Lang
	catalog *locales.Catalog
}

func newCast(t *testing.T, lang locales.Lang) *cast {
	t.Helper()
	p, _ := set(t, stage.Options{}, 1)
	c := &cast{play: p, lang: lang}
	var err error
	c.Store, err = store.Open(p.ctx, p.Postgres.URL(), 2)
	c.must(err)
	t.Cleanup(c.Close)
	zone, err := time.LoadLocation("Asia/Almaty")
	c.must(err)
	c.catalog, err = locales.Load(locales.DefaultProgram(), zone)
	c.must(err)
	for id, name := range map[int64]string{asks: "Айгүл", helps: "Болат", guest: "Дина", another: "Ержан"} {
		who := simulator.Person{ID: id, FirstName: name, Language: string(lang)}
		c.must(p.Telegram.AddUser(who))
		c.must(c.Meet(p.ctx, id, string(lang), time.Now()))
		c.must(welcome(p.ctx, c.Store, who, "KZ-71", time.Now()))
	}
	c.must(c.Grant(p.ctx, helps, store.Staff, "", 0, time.Now()))
	for _, id := range []int64{asks, helps, guest, another} {
		c.says(id, "/start")
		c.reads(id, locales.CommonSettings())
	}
	return c
}

func (c *cast) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *cast) word(m locales.Message) string {
	c.t.Helper()
	text, err := c.catalog.Plain(c.lang, m)
	c.must(err)
	return text
}

// reads waits until the newest message has a text, or a button with it.
func (c *cast) reads(id int64, m locales.Message) simulator.Chat {
	c.t.Helper()
	return c.sees(id, c.word(m))
}

// presses waits for a button and taps it.
func (c *cast) presses(id int64, labels ...locales.Message) {
	c.t.Helper()
	for _, label := range labels {
		c.pushes(id, id, label)
	}
}

// finds waits until any message of a chat has a text, and gives the newest one that has.
func (c *cast) finds(chat int64, text string) *simulator.Message {
	c.t.Helper()
	var found *simulator.Message
	_, err := c.Telegram.AwaitChat(c.ctx, chat, func(seen simulator.Chat) bool {
		found = nil
		for _, m := range seen.Messages {
			if m.Out() && strings.Contains(m.Content(), text) {
				found = m
			}
		}
		return found != nil
	})
	if err != nil {
		c.t.Fatalf("chat %d never shows %q: %v", chat, text, err)
	}
	return found
}

// answer says something and gives the message that comes in answer.
func (c *cast) answer(id int64, text string) string {
	c.t.Helper()
	before := c.Telegram.Chat(id).LastOut().MessageID
	c.says(id, text)
	seen, err := c.Telegram.AwaitChat(c.ctx, id, func(seen simulator.Chat) bool { return seen.LastOut().MessageID > before })
	c.must(err)
	return seen.LastOut().Content()
}

// file waits for a document whose name ends in some way.
func (c *cast) file(person int64, ending string) []byte {
	c.t.Helper()
	var data []byte
	_, err := c.Telegram.AwaitChat(c.ctx, person, func(seen simulator.Chat) bool {
		for _, m := range seen.Messages {
			if m.Out() && m.Document != nil && strings.HasSuffix(m.Document.FileName, ending) {
				data, _ = c.Telegram.FileOf(m)
			}
		}
		return data != nil
	})
	if err != nil {
		c.t.Fatalf("%d gets no %s: %v", person, ending, err)
	}
	return data
}

// both plays the same in both languages.
func both(t *testing.T, act func(*cast)) {
	for _, lang := range []locales.Lang{locales.Kazakh, locales.Russian} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			act(newCast(t, lang))
		})
	}
}

func TestAQuestionIsAnsweredInTheStaffsForum(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.must(c.Telegram.AddGroup(simulator.Group{ID: group, Title: "Штаб", Members: []int64{helps, another}, Forum: true, BotAdmin: true}))
		c.finds(group, "/connect")
		c.writes(helps, "/connect", simulator.In(group))
		c.finds(group, c.word(locales.TicketGroupChoose()))
		c.pushes(helps, group, locales.TicketGroupAll())
		c.finds(group, "/disconnect")

		c.says(asks, "Бірінші сабақ қашан? Когда занятие?")
		c.reads(asks, locales.TicketMenuTyped())
		c.presses(asks, locales.TicketButtonAsk(), locales.TicketAskSend())
		c.reads(asks, locales.TicketAskSent(1))
		asked := c.posted("Бірінші сабақ қашан?")
		if asked.Thread == 0 {
			c.t.Fatal("the question is outside any topic")
		}
		c.writes(another, "Мен де жауап берейін", simulator.In(group), simulator.ReplyTo(asked.MessageID))
		c.finds(group, c.word(locales.TicketNoRight()))
		c.writes(helps, "Дүйсенбіде 10:00-де", simulator.In(group), simulator.ReplyTo(asked.MessageID))
		c.sees(asks, "Дүйсенбіде 10:00-де")

		c.presses(asks, locales.TicketNoticeReply())
		c.reads(asks, locales.TicketSolve())
		c.files()
		c.says(asks, "Рақмет! А где?")
		c.reads(asks, locales.TicketAdded())
		c.finds(group, "А где?")
		c.presses(helps, locales.MenuButtonDesk(), locales.StaffCounted(locales.StaffTickets(), 1))
		c.sees(helps, "Айгүл")
		c.says(helps, "1")
		c.sees(helps, "А где?")
		c.says(helps, "Залда. В зале.")
		c.sees(asks, "Залда. В зале.")
		c.finds(group, "Залда. В зале.")

		c.pushes(helps, group, locales.TicketClose())
		c.finds(group, c.word(locales.TicketClosed()))
		c.pushes(helps, group, locales.TicketReopen())
		c.until(`select count(*) >= 4 from audit where action = 'answer_tickets'`)
	})
}

// posted waits for somebody's message in the group, until the program knows that it is there.
func (c *cast) posted(text string) *simulator.Message {
	c.t.Helper()
	m := c.finds(group, text)
	c.until(fmt.Sprintf(`select count(*) = 1 from ticket_post where message = %d`, m.MessageID))
	return m
}

// files go both ways as what they are.
func (c *cast) files() {
	c.t.Helper()
	_, err := c.Telegram.SendPhoto(asks, []byte("picture"), simulator.Caption("Осы ғимарат па?"))
	c.must(err)
	photo := c.posted("Осы ғимарат па?")
	if photo.Photo == nil {
		c.t.Error("the photo is not in the group")
	}
	_, err = c.Telegram.SendDocument(helps, []byte("%PDF-1.4"), simulator.Name("map.pdf"), simulator.Caption("Карта"),
		simulator.In(group), simulator.ReplyTo(photo.MessageID))
	c.must(err)
	if c.finds(asks, "Карта").Document == nil {
		c.t.Error("the file does not reach the person")
	}
}

// writes sends a text somewhere else than into the private chat.
func (c *cast) writes(id int64, text string, where ...simulator.Option) {
	c.t.Helper()
	_, err := c.Telegram.SendText(id, text, where...)
	c.must(err)
}

// pushes waits for a button in a chat and taps it.
func (c *cast) pushes(id, chat int64, label locales.Message) {
	c.t.Helper()
	var err error
	_, waited := c.Telegram.AwaitChat(c.ctx, chat, func(simulator.Chat) bool {
		_, err = c.Telegram.Tap(id, c.word(label), simulator.In(chat))
		return err == nil
	})
	if waited != nil {
		c.t.Fatalf("chat %d never shows %q: %v, %v", chat, c.word(label), err, waited)
	}
}

func TestAnInvitationGivesARoleOnce(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.presses(helps, locales.MenuButtonDesk(), locales.StaffInvitations(), locales.InvitationNew(), rights.Name(store.Expert),
			locales.RightsAllRegions(), locales.RightsAllCohorts(), locales.RightsOpenEnd(), locales.InvitationLife7(), locales.CommonSkip(),
			locales.InvitationMake())
		made := c.finds(helps, "start=i_").Content()
		token := regexp.MustCompile(`start=(i_[A-Za-z0-9_-]{22})`).FindStringSubmatch(made)
		if token == nil {
			c.t.Fatalf("no link in %q", made)
		}
		_, err := c.Telegram.AwaitChat(c.ctx, helps, func(seen simulator.Chat) bool {
			for _, m := range seen.Messages {
				if m.Out() && m.Photo != nil {
					return true
				}
			}
			return false
		})
		c.must(err)
		c.says(guest, "/start "+token[1])
		c.presses(guest, locales.InvitationAccept())
		c.reads(guest, locales.InvitationAccepted())
		c.sees(helps, "Дина")
		used := c.answer(another, "/start "+token[1]) // forwarded
		if unknown := c.answer(another, "/start i_AAAAAAAAAAAAAAAAAAAAAA"); used != unknown {
			c.t.Errorf("a used link says %q, an unknown one %q", used, unknown)
		}
		if held := query[string](c.play, `select string_agg(person || ' ' || role, ', ') from role_grant where role = 'expert'`); held != "203 expert" {
			c.t.Errorf("held: %s", held)
		}
	})
}

func TestAListOfPeopleIsExported(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.must(c.SetName(c.ctx, asks, `=HYPERLINK("http://example.com")`))
		c.presses(helps, locales.MenuButtonDesk(), locales.StaffExports())
		c.reads(helps, locales.SheetExportWhat())
		c.presses(helps, locales.SheetPeople())
		for _, question := range []locales.Message{locales.SheetExportRegion(), locales.SheetExportCohort()} {
			c.reads(helps, question)
			c.presses(helps, locales.CommonSkip())
		}
		c.presses(helps, locales.SheetXlsx())
		book, err := excelize.OpenReader(bytes.NewReader(c.file(helps, ".xlsx")))
		c.must(err)
		rows, err := book.GetRows(book.GetSheetName(0))
		c.must(err)
		if len(rows) != 5 {
			c.t.Errorf("%d rows", len(rows))
		}
		for row := range rows {
			for column := range rows[row] {
				cell, err := excelize.CoordinatesToCellName(column+1, row+1)
				c.must(err)
				if formula, err := book.GetCellFormula(book.GetSheetName(0), cell); err != nil || formula != "" {
					c.t.Errorf("cell %s is the formula %q, %v", cell, formula, err)
				}
			}
		}
	})
}

func TestEverythingAboutOneselfAndBeingForgotten(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.says(asks, "Сұрағым бар")
		c.reads(asks, locales.TicketMenuTyped())
		c.presses(asks, locales.TicketButtonAsk(), locales.TicketAskSend())
		c.reads(asks, locales.TicketAskSent(1))
		c.says(asks, "/mydata")
		c.presses(asks, locales.PrivacyMydataButton())
		var mine map[string]any
		c.must(json.Unmarshal(c.file(asks, ".json"), &mine))
		if person := mine["person"].([]any)[0].(map[string]any); person["name"] != "Айгүл " {
			c.t.Errorf("person: %v", person)
		}
		if page := string(c.file(asks, ".html")); !strings.Contains(page, "Сұрағым бар") {
			c.t.Error("the question is not on the page")
		}

		c.says(asks, "/forget")
		c.presses(asks, locales.PrivacyForgetContinue(), locales.PrivacyForgetYes(), locales.PrivacyLockedStop())
		c.reads(asks, locales.PrivacyLockedStopped()) // they thought better of it
		c.says(asks, "/forget")
		c.presses(asks, locales.PrivacyForgetContinue(), locales.PrivacyForgetYes())
		c.reads(asks, locales.PrivacyLockedStop())
		c.says(asks, "/menu")
		c.reads(asks, locales.PrivacyLockedStop())
		query[int64](c.play, `update person set forget_at = forget_at - interval '8 days' where id = 201 returning id`)
		c.start() // whatever starts looks at once for who is to be forgotten
		c.until(`select count(*) = 0 from person where id = 201 or name like 'Айгүл%'`)
		c.until(`select count(*) = 0 from ticket_message where text like 'Сұрағым%'`)
	})
}

// until waits for something in the database.
func (c *cast) until(sql string) {
	c.t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !query[bool](c.play, sql) {
		select {
		case <-tick.C:
		case <-c.ctx.Done():
			c.t.Fatalf("never: %s", sql)
		}
	}
}
