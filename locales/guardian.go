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

// GuardianHow words how a guardian's consent was verified. A name that is not known stands as it is.
func GuardianHow(name string) Message {
	switch name {
	case "paper":
		return GuardianHowPaper()
	case "call":
		return GuardianHowCall()
	case "in_person":
		return GuardianHowInPerson()
	}
	return Verbatim(name)
}

// GuardianReason words why a guardian's consent could not be verified, for the staff. A name that is not known stands as it is.
func GuardianReason(name string) Message {
	switch name {
	case "no_answer":
		return GuardianReasonNoAnswer()
	case "wrong_contact":
		return GuardianReasonWrongContact()
	case "not_guardian":
		return GuardianReasonNotGuardian()
	case "declined":
		return GuardianReasonDeclined()
	case "no_document":
		return GuardianReasonNoDocument()
	}
	return Verbatim(name)
}
