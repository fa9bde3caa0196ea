package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/xuri/excelize/v2"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
)

const (
	leads  = int64(205) // a project of the programme
	second = int64(206) // an administrator, as another is here
	title  = "Таза ауа"
	// given and thanked are what people write; it reaches others as it is.
	given   = "Сенбілікке көмек, помощь на субботнике"
	thanked = "Кеңес үшін, за совет"
)

// mint is a cast among whom tokens go round. Whoever is thanked reads the other language.
type mint struct {
	*cast
	abroad *cast // the same, in the other language
}

func newMint(c *cast) mint {
	c.t.Helper()
	other := *c
	other.lang = map[locales.Lang]locales.Lang{locales.Kazakh: locales.Russian, locales.Russian: locales.Kazakh}[c.lang]
	for id, name := range map[int64]string{leads: "Қанат", second: "Сәуле"} {
		who := simulator.Person{ID: id, FirstName: name, Language: string(c.lang)}
		c.must(c.Telegram.AddUser(who))
		c.must(c.Meet(c.ctx, id, string(c.lang), time.Now()))
		c.must(welcome(c.ctx, c.Store, who, "KZ-71", time.Now()))
		c.says(id, "/start")
		c.reads(id, locales.CommonSettings())
	}
	c.must(c.SetName(c.ctx, asks, "Айгүл Серікова"))
	c.must(c.SetName(c.ctx, guest, "Дина Омарова"))
	c.must(c.SetLanguage(c.ctx, guest, string(other.lang)))
	for _, id := range []int64{another, second} {
		c.must(c.Grant(c.ctx, id, store.Administrator, "", 0, time.Now()))
	}
	c.must(c.SeedCohort(c.ctx, "2026", "2026 жылғы лек", "Поток 2026 года", time.Now()))
	c.sql(`update person set member_at = member_at - interval '20 days', quiet_from = 0, quiet_to = 0`)
	c.sql(`
insert into application (cohort, leader, slot, state, form_version, receipt, created_at, answered_at, submitted_at, answers)
select id, 205, 1, 'accepted', 1, '2026-0001', now(), now(), now(), jsonb_build_object('title', '` + title + `', 'lang', 'kk', 'direction', 'ecology',
	'region', 'KZ-71', 'place', 'x', 'stage', 'pilot', 'problem', 'x', 'solution', 'x', 'results', 'x', 'people', 1, 'team', 1, 'leader', 'x', 'growth', 'x',
	'forms', '["online"]'::jsonb, 'income', '["own"]'::jsonb, 'budget', 'none', 'wants', '["legal"]'::jsonb, 'access', 'x', 'phone', '+77010000000',
	'email', 'a@b.kz', 'confirms', '["truth"]'::jsonb) from cohort`)
	return mint{cast: c, abroad: &other}
}

// twice taps a button twice at once.
func (m mint) twice(id int64, label locales.Message) {
	m.t.Helper()
	m.play.twice(id, m.word(label))
}

// has checks what is on somebody's account.
func (m mint) has(id, want int64) {
	m.t.Helper()
	got := query[int64](m.play, `
select coalesce(sum(b.amount), 0)::bigint from account_balance b join account a on a.id = b.account join person p on p.number = a.person where p.id = $1`, id)
	if got != want {
		m.t.Fatalf("%d has %d tokens, not %d", id, got, want)
	}
}

// opens goes to one of the works of the staff desk.
func (m mint) opens(id int64, work locales.Message) {
	m.t.Helper()
	m.says(id, "/staff")
	m.presses(id, work)
}

func (m mint) kind(name string) locales.Message {
	m.t.Helper()
	kind, ok := locales.TokenKind(name)
	if !ok {
		m.t.Fatalf("movements of the kind %q have no name", name)
	}
	return kind
}

// issues lets an administrator propose tokens, and a second person approve them.
func (m mint) issues() {
	m.t.Helper()
	m.opens(another, locales.StaffTreasury())
	m.reads(another, locales.TreasuryHead(0))
	m.presses(another, locales.TreasuryEmissionPropose())
	m.reads(another, locales.TreasuryAmountAsk(100_000))
	m.says(another, "5 000")
	m.reads(another, locales.TreasuryWhyAsk(store.WhyLimit))
	m.says(another, "Күзгі науқан")
	m.reads(another, locales.TreasuryEmissionReview(5_000, "Күзгі науқан"))
	m.presses(another, locales.TreasuryPropose())
	m.reads(another, locales.TreasuryEmissionProposed())

	m.opens(second, locales.StaffCounted(locales.StaffTreasury(), 1))
	m.presses(second, locales.TreasuryEmissionLine(5_000, locales.TreasuryStateProposed()))
	m.sees(second, "Күзгі науқан", "Ержан")
	m.twice(second, locales.CommonApprove())
	m.reads(second, locales.TreasuryStateApproved())
	m.sees(another, m.word(locales.TreasuryNoticeApproved(5_000)))
}

func (m mint) astana() locales.Message {
	m.t.Helper()
	return locales.TreasuryOfRegion(locales.Named(locales.Bilingual{
		KK: query[string](m.play, `select name_kk from region where code = 'KZ-71'`), RU: query[string](m.play, `select name_ru from region where code = 'KZ-71'`),
	}))
}

// fills makes a budget for Astana and puts tokens into it.
func (m mint) fills() {
	m.t.Helper()
	region := m.astana()
	m.opens(helps, locales.StaffTreasury())
	m.reads(helps, locales.TreasuryHead(5_000))
	m.presses(helps, locales.TreasuryNewBudget(), locales.TreasuryKindRegion())
	m.reads(helps, locales.TreasuryWhichAsk())
	m.says(helps, "Астана")
	m.reads(helps, locales.TreasuryCard(region, 0))
	m.presses(helps, locales.TreasuryPutIn())
	m.reads(helps, locales.TreasuryPutInAsk(region, locales.TreasuryWhole(), 5_000))
	m.says(helps, "1000")
	m.reads(helps, locales.TreasuryPutInReview(1_000, region))
	m.twice(helps, locales.CommonConfirm())
	m.reads(helps, locales.TreasuryCard(region, 1_000))
}

// gives lets the staff give tokens from that budget, with hours and a reason.
func (m mint) gives() {
	m.t.Helper()
	m.opens(helps, locales.StaffAwards())
	m.presses(helps, locales.AwardGive())
	m.reads(helps, locales.AwardPersonAsk())
	m.says(helps, "Айгүл")
	m.presses(helps, locales.PeopleNumbered(1, "Айгүл Серікова"))
	m.reads(helps, locales.AwardBudgetAsk())
	m.presses(helps, locales.AwardBudgetLine(m.astana(), 1_000))
	m.reads(helps, locales.AwardAmountAsk("Айгүл Серікова", 2_000, 300))
	m.says(helps, "150")
	m.reads(helps, locales.AwardHoursAsk())
	m.says(helps, "2:30")
	m.reads(helps, locales.AwardReasonAsk(store.WhyLimit))
	m.says(helps, given)
	m.reads(helps, locales.AwardReviewAlone())
	m.twice(helps, locales.CommonConfirm())
	m.sees(asks, m.word(locales.AwardNoticeGiven(150, given)), m.word(locales.AwardHoursLine(worked())))
	m.has(asks, 150)
}

func worked() locales.Message {
	return locales.Spaced(locales.DurationHours(2), locales.DurationMinutes(30))
}

// looks opens everything that somebody sees of their tokens.
func (m mint) looks() {
	m.t.Helper()
	m.presses(asks, locales.AwardWallet())
	m.sees(asks, m.word(locales.WalletAvailable(150)), m.word(locales.WalletHours(worked())))
	m.presses(asks, locales.CommonHistory())
	m.reads(asks, locales.WalletHistory(locales.WalletShelfAll()))
	m.presses(asks, locales.WalletOpen("+150", m.kind("grant")))
	m.sees(asks, m.word(locales.WalletCard(m.kind("grant"), locales.WalletWayIn(), "+150")), m.word(locales.WalletCardAbout(locales.Verbatim(given))))

	m.says(asks, "/balance")
	m.reads(asks, locales.WalletAvailable(150))
	m.presses(asks, locales.WalletButtonFile())
	book, err := excelize.OpenReader(bytes.NewReader(m.file(asks, ".xlsx")))
	m.must(err)
	rows, err := book.GetRows(book.GetSheetName(0))
	m.must(err)
	if len(rows) != 2 || !strings.Contains(strings.Join(rows[0], "|"), m.word(locales.WalletColumnAmount())) ||
		!strings.Contains(strings.Join(rows[1], "|"), given) {
		m.t.Errorf("in the file: %q", rows)
	}
	m.presses(asks, locales.WalletButtonMonths())
	picture := m.finds(asks, m.word(locales.WalletMonthsTitle()))
	data, err := m.Telegram.FileOf(picture)
	m.must(err)
	if picture.Photo == nil || !bytes.HasPrefix(data, []byte("\x89PNG")) {
		m.t.Errorf("the picture is %d bytes of something else", len(data))
	}
}

// writesThanks thanks somebody as far as the confirmation.
func (m mint) writesThanks(amount int) {
	m.t.Helper()
	m.says(asks, "/thanks")
	m.reads(asks, locales.ThanksWhoHead())
	m.says(asks, "Дина")
	m.reads(asks, locales.ThanksWhoFound("Дина"))
	m.says(asks, "1")
	m.reads(asks, locales.ThanksAmountAsk(1, 200))
	m.says(asks, fmt.Sprint(amount))
	m.reads(asks, locales.ThanksReasonAsk(3, 200))
	m.says(asks, thanked)
	m.reads(asks, locales.SentenceTransferConfirm(amount, "Дина О"))
}

// thank thanks somebody, who is told in their own language; then with so much that it waits, and takes that back.
func (m mint) thank() {
	m.t.Helper()
	m.writesThanks(20)
	m.twice(asks, locales.ThanksGive())
	m.finds(asks, m.word(locales.ThanksSent(20, "Дина О")))
	got := m.finds(guest, m.abroad.word(locales.SentenceTokensReceived(20, "Айгүл С"))).Content()
	if !strings.Contains(got, thanked) {
		m.t.Errorf("the receiver reads no reason: %q", got)
	}
	m.has(asks, 130)
	m.has(guest, 20)

	m.writesThanks(110)
	m.sees(asks, m.word(locales.ThanksConfirmWait(24)))
	m.twice(asks, locales.ThanksGive())
	due := query[time.Time](m.play, `select due_at from thanks where state = 'waiting'`)
	m.finds(asks, m.word(locales.ThanksWaits(110, "Дина О", due)))
	m.has(asks, 20)
	m.presses(asks, locales.ThanksWaitingButton())
	m.reads(asks, locales.ThanksWaitingHead())
	m.presses(asks, locales.ThanksWaitingCancel(1))
	m.reads(asks, locales.ThanksCancelAsk(110, "Дина О"))
	m.twice(asks, locales.ThanksCancelYes())
	m.reads(asks, locales.ThanksWaitingNone())
	m.has(asks, 130)
	m.has(guest, 20)
}

// presents gives tokens to a project, whose leader is told.
func (m mint) presents() {
	m.t.Helper()
	m.says(asks, "/balance")
	m.reads(asks, locales.WalletAvailable(130))
	m.presses(asks, locales.WalletButtonGift())
	m.reads(asks, locales.WalletGiftProject())
	m.presses(asks, locales.Verbatim(title))
	m.reads(asks, locales.WalletGiftAmount(title, 130))
	m.says(asks, "３０") // full-width digits
	m.reads(asks, locales.SentenceTransferConfirm(30, title))
	m.twice(asks, locales.CommonConfirm())
	number := query[string](m.play, `select id::text from transfer where kind = 'gift'`)
	m.finds(asks, m.word(locales.WalletGiftReceipt(title, 30, number)))
	m.sees(leads, m.word(locales.WalletGifted(title, 30, locales.Verbatim("Айгүл С."))), m.word(locales.WalletGiftStays(30)))
	m.has(asks, 100)
}

// adds proves the ledger for the next night, and everybody may read the result.
func (m mint) adds() {
	m.t.Helper()
	zone, err := time.LoadLocation("Asia/Almaty")
	m.must(err)
	m.until(`select count(*) = 1 from ledger_proof`) // that of the day on which the program began
	proof, err := m.Ledger().Prove(m.ctx, time.Now().In(zone).AddDate(0, 0, 1))
	m.must(err)
	m.says(asks, "/balance")
	m.presses(asks, locales.SupplyButton())
	m.sees(asks, m.word(locales.SupplyTotals(proof.Day, 5_000, 150, 4_850, 0, 0)), m.word(locales.SupplySound(proof.Hash)))
	if sum := query[int64](m.play, `select sum(amount)::bigint from account_balance`); sum != 0 {
		m.t.Fatalf("all balances together are %d", sum)
	}
	if n := query[string](m.play, `select string_agg(kind, ' ' order by id) from transfer`); n != "emission allocation grant thanks hold release gift" {
		m.t.Fatalf("movements: %s", n)
	}
}

// verifies looks through the ledger from outside, also after somebody has written past all its guards.
func (m mint) verifies() {
	m.t.Helper()
	if out, err := m.command("verify"); err != nil || !strings.Contains(out, "The ledger is whole: 7 movements, 2 nightly proofs.") {
		m.t.Fatalf("%v\n%s", err, out)
	}
	id := query[int64](m.play, `select id from transfer where kind = 'thanks'`)
	conn, err := pgx.Connect(m.ctx, m.Postgres.URL())
	m.must(err)
	defer conn.Close(m.ctx)
	_, err = conn.Exec(m.ctx, fmt.Sprintf(`set session_replication_role = replica; update transfer set amount = amount + 1 where id = %d`, id))
	m.must(err)
	if out, err := m.command("verify"); err == nil || !strings.Contains(out, fmt.Sprintf("movement %d ", id)) {
		m.t.Fatalf("%v\n%s", err, out)
	}
}

func TestTokensGoRound(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		m := newMint(c)
		for _, act := range []func(){m.issues, m.fills, m.gives, m.looks, m.thank, m.presents, m.adds, m.verifies} {
			act()
		}
	})
}
