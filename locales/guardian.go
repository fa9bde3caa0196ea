package locales

// GuardianTold words why a guardian's consent could not be verified, for whom it is about. A reason that is not known says nothing.
func GuardianTold(reason string) Message {
	switch reason {
	case "no_answer":
		return GuardianToldNoAnswer()
	case "wrong_contact":
		return GuardianToldWrongContact()
	case "not_guardian":
		return GuardianToldNotGuardian()
	case "declined":
		return GuardianToldDeclined()
	case "no_document":
		return GuardianToldNoDocument()
	}
	return Verbatim("")
}
