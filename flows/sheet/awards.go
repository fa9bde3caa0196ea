package sheet

import (
	"errors"
	"strings"

	"saruar/flows/answer"
	"saruar/locales"
	"saruar/store"
)

type awardRow struct {
	store.ImportedAward
	why reason
}

// The reasons that a file gives against tokens to be given.
const (
	reasonBadPhone    reason = "bad_person_phone"
	reasonNoAmount    reason = "no_amount"
	reasonBadAmount   reason = "bad_amount"
	reasonLargeAmount reason = store.AwardTooBig
	reasonBadHours    reason = "bad_hours"
	reasonNoWhy       reason = "no_why"
	reasonLongWhy     reason = "long_why"
)

// awardFields are the columns of a list of tokens to be given.
func awardFields() []field {
	return []field{
		{name: fieldPerson, head: locales.SheetHeadPersonPhone(), required: true, called: []string{
			"telegram", "телеграм", "telegram id", "телеграм id", "id", "айди", "username", "user", "адам", "человек", "имя в telegram", "ник", "telegram аты",
			"telegram id или @имя", "telegram id немесе @аты", "телефон", "phone", "алушы", "получатель", "кому",
		}},
		{name: fieldAmount, head: locales.SheetHeadAmount(), required: true, called: []string{
			"токен", "токены", "токендер", "токенов", "количество", "мөлшері", "саны", "сколько", "tokens", "sum", "сумма",
		}},
		{name: fieldHours, head: locales.SheetHeadHours(), called: []string{"часы", "сағат", "сағаты", "расталған уақыты", "подтверждённое время", "время работы", "time"}},
		{name: fieldReason, head: locales.SheetHeadFor(), required: true, called: []string{"за что", "не үшін", "пікір", "комментарий", "reason", "comment", "себеп"}},
	}
}

// awards reads the rows of a list of tokens to be given. The very same row twice is a slip.
func (r *reader) awards(t table, c columns) []awardRow {
	list := make([]awardRow, len(t.rows))
	seen := map[store.ImportedAward]bool{}
	for i, cells := range t.rows {
		a := awardRow{}
		var why [4]reason
		a.Person, a.Username, a.Phone, why[0] = readReceiver(cells.cell(c.at(fieldPerson)))
		a.Amount, why[1] = readAmount(cells.cell(c.at(fieldAmount)))
		a.Minutes, why[2] = readHours(cells.cell(c.at(fieldHours)))
		a.Reason, why[3] = readWhy(cells.cell(c.at(fieldReason)))
		key := a.ImportedAward
		key.Username = strings.ToLower(key.Username)
		if a.why = first(why[:]...); a.why == "" {
			if seen[key] {
				a.why = reasonTwice
			}
			seen[key] = true
		}
		a.Line = cells.line
		list[i] = a
	}
	return list
}

// phoneDigits is how many digits a phone number of Kazakhstan has, with its country: more than any Telegram id.
const phoneDigits = 11

// readReceiver reads a Telegram id, a @username, the link to one, or a phone number.
func readReceiver(text string) (id int64, username, phone string, why reason) {
	text = strings.TrimPrefix(text, "'") // so that it stays text
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
	if strings.HasPrefix(text, "+") || len(digits) == phoneDigits {
		if phone, err := answer.Phone(text); err == nil {
			return 0, "", phone, ""
		}
	}
	id, username, why = readPerson(text)
	if why == reasonBadPerson {
		why = reasonBadPhone
	}
	return id, username, "", why
}

func readAmount(text string) (int64, reason) {
	text = strings.TrimPrefix(text, "'")
	if text == "" {
		return 0, reasonNoAmount
	}
	// Spreadsheet programs write whole numbers with zeros behind the point.
	if whole, zeros, found := strings.Cut(strings.ReplaceAll(text, ",", "."), "."); found && strings.Trim(zeros, "0") == "" {
		text = whole
	}
	n, err := answer.Number(text)
	switch {
	case errors.Is(err, answer.ErrTooLarge):
		return 0, reasonLargeAmount
	case err != nil || n < 1:
		return 0, reasonBadAmount
	}
	return n, ""
}

func readHours(text string) (int, reason) {
	if text == "" {
		return 0, ""
	}
	minutes, err := answer.Spent(text)
	if err != nil {
		return 0, reasonBadHours
	}
	return minutes, ""
}

// readWhy takes the words that the receiver will read.
func readWhy(text string) (string, reason) {
	why := strings.TrimSpace(locales.CleanText(text))
	switch {
	case why == "":
		return "", reasonNoWhy
	case answer.Length(why) > store.WhyLimit:
		return "", reasonLongWhy
	}
	return why, ""
}

// awardReason words a reason against a row of such a list; the zero message for one that is none.
func awardReason(name string) locales.Message {
	switch reason(name) {
	case reasonBadPhone:
		return locales.SheetReasonBadPersonPhone()
	case reasonNoAmount:
		return locales.SheetReasonNoAmount()
	case reasonBadAmount:
		return locales.SheetReasonBadAmount()
	case reasonLargeAmount:
		return locales.SheetReasonLargeAmount()
	case reasonBadHours:
		return locales.SheetReasonBadHours()
	case reasonNoWhy:
		return locales.SheetReasonNoFor()
	case reasonLongWhy:
		return locales.SheetReasonLongFor()
	case store.NotMember:
		return locales.SheetReasonNotMember()
	case store.TooClose:
		return locales.SheetReasonTooClose()
	}
	return locales.Message{}
}
