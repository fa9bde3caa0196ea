package locales

// TokenKind names a kind of movement of tokens; ok is false for one that has no name.
func TokenKind(kind string) (m Message, ok bool) {
	m, ok = map[string]Message{
		"emission": TokenKindEmission(), "allocation": TokenKindAllocation(), "return": TokenKindReturn(), "reward": TokenKindReward(),
		"grant": TokenKindGrant(), "thanks": TokenKindThanks(), "allowance": TokenKindAllowance(), "gift": TokenKindGift(),
		"hold": TokenKindHold(), "release": TokenKindRelease(), "expiry": TokenKindExpiry(), "reversal": TokenKindReversal(),
	}[kind]
	return m, ok
}
