package locales

// ReasonMark stands before the name of a ready-made reason, so that it is read in the reader's language and not in that of whoever chose it.
const ReasonMark = "#"

// The ready-made reasons for which a meeting is cancelled, declined or moved, as they are kept.
const (
	ReasonTime   = ReasonMark + "time"
	ReasonIll    = ReasonMark + "ill"
	ReasonUrgent = ReasonMark + "urgent"
	ReasonSolved = ReasonMark + "solved"
	ReasonTopic  = ReasonMark + "topic"
)

// MeetingReason words a reason that was given for what became of a meeting: a ready-made one, or somebody's own words.
func MeetingReason(why string) Message {
	switch why {
	case ReasonTime:
		return MentorReasonTime()
	case ReasonIll:
		return MentorReasonIll()
	case ReasonUrgent:
		return MentorReasonUrgent()
	case ReasonSolved:
		return MentorReasonSolved()
	case ReasonTopic:
		return MentorReasonTopic()
	}
	return Verbatim(why)
}
