package wallet

import (
	"errors"

	"saruar/flows/answer"
	"saruar/locales"
)

// Amount reads how many tokens somebody wants to part with. The reason, when there is one, says what is wrong and how many there are.
func Amount(text string, available int64) (n int64, reason locales.Message) {
	n, err := answer.Number(text)
	switch {
	case errors.Is(err, answer.ErrFraction):
		return 0, locales.WalletAmountWhole(int(available))
	case errors.Is(err, answer.ErrNegative), err == nil && n == 0:
		return 0, locales.WalletAmountLeast(int(available))
	case errors.Is(err, answer.ErrTooLarge), err == nil && n > available:
		return 0, locales.WalletAmountShort(int(available))
	case err != nil:
		return 0, locales.WalletAmountWanted(int(available))
	}
	return n, locales.Message{}
}
