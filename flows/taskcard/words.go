package taskcard

import (
	"saruar/locales"
	"saruar/store"
)

// Proof says in words how it is seen that a task is done.
func Proof(kind store.ProofKind) locales.Message {
	switch kind {
	case store.ProofText:
		return locales.TaskcardProofText()
	case store.ProofPhoto:
		return locales.TaskcardProofPhoto()
	case store.ProofVideo:
		return locales.TaskcardProofVideo()
	case store.ProofVoice:
		return locales.TaskcardProofVoice()
	case store.ProofFile:
		return locales.TaskcardProofFile()
	case store.ProofLocation:
		return locales.TaskcardProofLocation()
	case store.ProofQuiz:
		return locales.TaskcardProofQuiz()
	case store.ProofCode:
		return locales.TaskcardProofCode()
	case store.ProofCoordinator:
		return locales.TaskcardProofCoordinator()
	case store.ProofPeers:
		return locales.TaskcardProofPeers()
	}
	return locales.Verbatim(string(kind))
}

// Recurrence says how often a task comes again.
func Recurrence(name string) locales.Message {
	switch name {
	case store.RecursDaily:
		return locales.TaskcardRecursDaily()
	case store.RecursWeekly:
		return locales.TaskcardRecursWeekly()
	case store.RecursMonthly:
		return locales.TaskcardRecursMonthly()
	}
	return locales.TaskcardRecursOnce()
}

// Audience says whom a task is for.
func Audience(name string) locales.Message {
	switch name {
	case store.AudienceVolunteers:
		return locales.TaskcardForVolunteers()
	case store.AudienceTeam:
		return locales.TaskcardForTeam()
	}
	return locales.TaskcardForAnyone()
}

// State says how far a task has come.
func State(s store.TaskState) locales.Message {
	switch s {
	case store.TaskPublished:
		return locales.TaskcardStatePublished()
	case store.TaskPaused:
		return locales.TaskcardStatePaused()
	case store.TaskClosed:
		return locales.TaskcardStateClosed()
	case store.TaskDraft:
	}
	return locales.TaskcardStateDraft()
}
