package store

// Kinds of notices about meetings: whoever changes something queues them for everybody else whom it concerns. The number in front is what their
// reference names.
const (
	NoticeMeetingAsked     = "meeting_asked"     // booking: the mentor is asked
	NoticeMeetingBooked    = "meeting_booked"    // booking: it stands
	NoticeMeetingAccepted  = "meeting_accepted"  // booking: the mentor said yes
	NoticeMeetingDeclined  = "meeting_declined"  // booking: the mentor said no
	NoticeMeetingCancelled = "meeting_cancelled" // booking
	NoticeMeetingMoved     = "meeting_moved"     // booking and meeting_change, "<booking>.<change>"
	NoticeMeetingConfirmed = "meeting_confirmed" // booking: the team will come
	NoticeMeetingCalendar  = "meeting_calendar"  // booking: a calendar file for the reader
	NoticeWaitOffer        = "mentor_offer"      // mentor_wait and the time, "<wait>.<unix seconds>"
	NoticeMentorAlert      = "mentor_alert"      // mentor_alert, for staff
	NoticeLeadProposed     = "lead_proposed"     // lead_mentor
	NoticeLeadActive       = "lead_active"
	NoticeLeadDeclined     = "lead_declined" // for staff
	NoticeLeadEnded        = "lead_ended"
)
