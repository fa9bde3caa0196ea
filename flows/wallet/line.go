package wallet

import (
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// amount is how much was moved, with what that did to one's tokens.
func amount(m store.Movement) string {
	sign := map[store.Way]string{store.WayIn: "+", store.WayOut: "−", store.WayAside: "⏸ ", store.WayBack: "↩ "}[m.Way]
	return sign + locales.Number(m.Amount)
}

// kind names a movement.
func kind(m store.Movement) locales.Message {
	if name, ok := locales.TokenKind(string(m.Kind)); ok {
		return name
	}
	return locales.Verbatim(string(m.Kind))
}

// way says what a movement did to one's tokens.
func way(m store.Movement) locales.Message {
	switch m.Way {
	case store.WayIn:
		return locales.WalletWayIn()
	case store.WayAside:
		return locales.WalletWayAside()
	case store.WayBack:
		return locales.WalletWayBack()
	case store.WayOut:
	}
	return locales.WalletWayOut()
}

// side names whoever is at the other end; the zero message where the kind of movement has said it all.
func (w Wallets) side(s store.Side) locales.Message {
	switch s.Kind {
	case "person":
		if s.Name == "" {
			return locales.WalletSideGone()
		}
		return locales.Verbatim(short(s.Name))
	case "project":
		return locales.WalletSideProject(s.Project)
	case "budget":
		return w.budget(s)
	}
	return locales.Message{}
}

func (w Wallets) budget(s store.Side) locales.Message {
	switch {
	case s.CohortKK != "":
		return locales.WalletSideBudget(locales.Named(locales.Bilingual{KK: s.CohortKK, RU: s.CohortRU}))
	case s.RegionKK != "":
		return locales.WalletSideBudget(locales.Named(locales.Bilingual{KK: s.RegionKK, RU: s.RegionRU}))
	case s.Direction != "":
		return locales.WalletSideBudget(w.direction(s.Direction))
	case s.Project != "":
		return locales.WalletSideBudget(locales.Verbatim(s.Project))
	}
	return locales.WalletSideProgramme()
}

// short is the first name with the initial of the next one.
func short(name string) string {
	first, rest, _ := strings.Cut(strings.TrimSpace(name), " ")
	for _, initial := range strings.TrimSpace(rest) {
		return first + " " + string(initial) + "."
	}
	return first
}

// lines list movements by numbers that can be typed.
func (w Wallets) lines(list []store.Movement) []locales.Message {
	lines := make([]locales.Message, len(list))
	for i, m := range list {
		other := w.side(m.Other)
		if other.IsZero() {
			lines[i] = locales.WalletLine(i+1, amount(m), kind(m), m.MadeAt)
			continue
		}
		lines[i] = locales.WalletLineOf(i+1, amount(m), kind(m), other, m.MadeAt)
	}
	return lines
}

// openers are the buttons that open movements, before all others so that their numbers count from one.
func openers(list []store.Movement) [][]engine.Button {
	rows := make([][]engine.Button, len(list))
	for i, m := range list {
		rows[i] = []engine.Button{{Label: locales.WalletOpen(amount(m), kind(m)), Option: movementPrefix + step.Ref(m.ID)}}
	}
	return rows
}
