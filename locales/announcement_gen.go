// Code generated from announcement.kk.toml and announcement.ru.toml by locales/generate. DO NOT EDIT.

package locales

// AnnouncementDone is ««{{.Title}}» хабарландыруы жіберіліп бітті. {{.Done}} адамға жетті, ба…».
func AnnouncementDone(title string, done int, total int) Message {
	return Message{ID: "announcement.done", Args: Args{"Title": title, "Done": done, "Total": total}}
}

// AnnouncementVoteMaybe is «Мүмкін».
func AnnouncementVoteMaybe() Message {
	return Message{ID: "announcement.vote_maybe"}
}

// AnnouncementVoteNo is «Жоқ».
func AnnouncementVoteNo() Message {
	return Message{ID: "announcement.vote_no"}
}

// AnnouncementVoteYes is «Иә».
func AnnouncementVoteYes() Message {
	return Message{ID: "announcement.vote_yes"}
}
