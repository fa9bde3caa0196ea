// Code generated from token.kk.toml and token.ru.toml by locales/generate. DO NOT EDIT.

package locales

// TokenKindAllocation is «Бюджетке бөлу».
func TokenKindAllocation() Message {
	return Message{ID: "token.kind_allocation"}
}

// TokenKindAllowance is «Түлектің рақметі».
func TokenKindAllowance() Message {
	return Message{ID: "token.kind_allowance"}
}

// TokenKindEmission is «Шығарылым».
func TokenKindEmission() Message {
	return Message{ID: "token.kind_emission"}
}

// TokenKindExpiry is «Мерзімі өтті».
func TokenKindExpiry() Message {
	return Message{ID: "token.kind_expiry"}
}

// TokenKindGift is «Жобаға сыйлау».
func TokenKindGift() Message {
	return Message{ID: "token.kind_gift"}
}

// TokenKindGrant is «Команда берген токен».
func TokenKindGrant() Message {
	return Message{ID: "token.kind_grant"}
}

// TokenKindHold is «Резервке алу».
func TokenKindHold() Message {
	return Message{ID: "token.kind_hold"}
}

// TokenKindRelease is «Резервтен қайтару».
func TokenKindRelease() Message {
	return Message{ID: "token.kind_release"}
}

// TokenKindReturn is «Бюджеттен қайтару».
func TokenKindReturn() Message {
	return Message{ID: "token.kind_return"}
}

// TokenKindReversal is «Түзету».
func TokenKindReversal() Message {
	return Message{ID: "token.kind_reversal"}
}

// TokenKindReward is «Сыйақы».
func TokenKindReward() Message {
	return Message{ID: "token.kind_reward"}
}

// TokenKindThanks is «Рақмет».
func TokenKindThanks() Message {
	return Message{ID: "token.kind_thanks"}
}
