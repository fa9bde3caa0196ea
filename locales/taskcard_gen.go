// Code generated from taskcard.kk.toml and taskcard.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TaskcardAge is «🎂 Ең төменгі жасы: {{.N}}».
func TaskcardAge(n int) Message {
	return Message{ID: "taskcard.age", Args: Args{"N": n}}
}

// TaskcardAudience is «👥 Кімге: {{.Label}}».
func TaskcardAudience(label Message) Message {
	return Message{ID: "taskcard.audience", Args: Args{"Label": label}}
}

// TaskcardCoordinator is «🙋 Үйлестіруші: {{.Name}}».
func TaskcardCoordinator(name string) Message {
	return Message{ID: "taskcard.coordinator", Args: Args{"Name": name}}
}

// TaskcardDeadline is «📅 Соңғы мерзімі: {{.Deadline}}».
func TaskcardDeadline(deadline time.Time) Message {
	return Message{ID: "taskcard.deadline", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TaskcardDirection is «🏷 Бағыты: {{.Direction}}».
func TaskcardDirection(direction Message) Message {
	return Message{ID: "taskcard.direction", Args: Args{"Direction": direction}}
}

// TaskcardEverywhere is «кез келген жерде».
func TaskcardEverywhere() Message {
	return Message{ID: "taskcard.everywhere"}
}

// TaskcardForAnyone is «барлығына».
func TaskcardForAnyone() Message {
	return Message{ID: "taskcard.for_anyone"}
}

// TaskcardForTeam is «жоба командасына».
func TaskcardForTeam() Message {
	return Message{ID: "taskcard.for_team"}
}

// TaskcardForVolunteers is «волонтерлерге».
func TaskcardForVolunteers() Message {
	return Message{ID: "taskcard.for_volunteers"}
}

// TaskcardGoal is «🎯 Ортақ мақсат: {{.Label}} {{.Text}} {{.Done}} / {{.Total}}».
func TaskcardGoal(label Message, text string, done int, total int) Message {
	return Message{ID: "taskcard.goal", Args: Args{"Label": label, "Text": text, "Done": done, "Total": total}}
}

// TaskcardLevel is «🔓 Ең төменгі деңгейі: {{.Level}}».
func TaskcardLevel(level int) Message {
	return Message{ID: "taskcard.level", Args: Args{"Level": level}}
}

// TaskcardPlace is «🧭 Орны: {{.Name}}».
func TaskcardPlace(name string) Message {
	return Message{ID: "taskcard.place", Args: Args{"Name": name}}
}

// TaskcardPlaces is «🎟 Қалғаны: {{.Count}} орын».
func TaskcardPlaces(count int) Message {
	return Message{ID: "taskcard.places", Args: Args{"Count": count}}
}

// TaskcardProject is «🌱 Жобасы: {{.Title}}».
func TaskcardProject(title string) Message {
	return Message{ID: "taskcard.project", Args: Args{"Title": title}}
}

// TaskcardProof is «✅ Дәлелі: {{.Label}}».
func TaskcardProof(label Message) Message {
	return Message{ID: "taskcard.proof", Args: Args{"Label": label}}
}

// TaskcardProofCode is «сол жердегі код немесе QR».
func TaskcardProofCode() Message {
	return Message{ID: "taskcard.proof_code"}
}

// TaskcardProofCoordinator is «үйлестірушінің растауы».
func TaskcardProofCoordinator() Message {
	return Message{ID: "taskcard.proof_coordinator"}
}

// TaskcardProofFile is «файл».
func TaskcardProofFile() Message {
	return Message{ID: "taskcard.proof_file"}
}

// TaskcardProofLocation is «сол жерден геолокация».
func TaskcardProofLocation() Message {
	return Message{ID: "taskcard.proof_location"}
}

// TaskcardProofPeers is «екі қатысушының растауы».
func TaskcardProofPeers() Message {
	return Message{ID: "taskcard.proof_peers"}
}

// TaskcardProofPhoto is «фото».
func TaskcardProofPhoto() Message {
	return Message{ID: "taskcard.proof_photo"}
}

// TaskcardProofQuiz is «сұрақтарға дұрыс жауап».
func TaskcardProofQuiz() Message {
	return Message{ID: "taskcard.proof_quiz"}
}

// TaskcardProofText is «мәтін».
func TaskcardProofText() Message {
	return Message{ID: "taskcard.proof_text"}
}

// TaskcardProofVideo is «видео».
func TaskcardProofVideo() Message {
	return Message{ID: "taskcard.proof_video"}
}

// TaskcardProofVoice is «дауыстық хабарлама».
func TaskcardProofVoice() Message {
	return Message{ID: "taskcard.proof_voice"}
}

// TaskcardRecurrence is «🔁 Қайталануы: {{.Label}}».
func TaskcardRecurrence(label Message) Message {
	return Message{ID: "taskcard.recurrence", Args: Args{"Label": label}}
}

// TaskcardRecursDaily is «күн сайын».
func TaskcardRecursDaily() Message {
	return Message{ID: "taskcard.recurs_daily"}
}

// TaskcardRecursMonthly is «ай сайын».
func TaskcardRecursMonthly() Message {
	return Message{ID: "taskcard.recurs_monthly"}
}

// TaskcardRecursOnce is «бір рет».
func TaskcardRecursOnce() Message {
	return Message{ID: "taskcard.recurs_once"}
}

// TaskcardRecursWeekly is «апта сайын».
func TaskcardRecursWeekly() Message {
	return Message{ID: "taskcard.recurs_weekly"}
}

// TaskcardRegion is «📍 Өңірі: {{.Region}}».
func TaskcardRegion(region Message) Message {
	return Message{ID: "taskcard.region", Args: Args{"Region": region}}
}

// TaskcardReward is «🎁 Сыйақы: <b>{{.Count}}</b> токен».
func TaskcardReward(count int) Message {
	return Message{ID: "taskcard.reward", Args: Args{"Count": count}}
}

// TaskcardStateClosed is «жабылған».
func TaskcardStateClosed() Message {
	return Message{ID: "taskcard.state_closed"}
}

// TaskcardStateDraft is «нобай».
func TaskcardStateDraft() Message {
	return Message{ID: "taskcard.state_draft"}
}

// TaskcardStatePaused is «кідіртілген».
func TaskcardStatePaused() Message {
	return Message{ID: "taskcard.state_paused"}
}

// TaskcardStatePublished is «жарияланған».
func TaskcardStatePublished() Message {
	return Message{ID: "taskcard.state_published"}
}

// TaskcardTakes is «⏱ Уақыты: {{.Label}}».
func TaskcardTakes(label Message) Message {
	return Message{ID: "taskcard.takes", Args: Args{"Label": label}}
}

// TaskcardTitle is «<b>{{.Label}}</b>».
func TaskcardTitle(label Message) Message {
	return Message{ID: "taskcard.title", Args: Args{"Label": label}}
}

// TaskcardXp is «⭐ Тәжірибе: {{.Count}} ұпай».
func TaskcardXp(count int) Message {
	return Message{ID: "taskcard.xp", Args: Args{"Count": count}}
}
