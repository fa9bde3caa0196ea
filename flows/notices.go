package flows

import (
	"maps"

	"saruar/flows/announcement"

	"saruar/flows/audience"
	"saruar/flows/award"
	"saruar/flows/board"
	"saruar/flows/broadcast"
	"saruar/flows/course"
	"saruar/flows/coverage"
	"saruar/flows/decision"
	"saruar/flows/game"
	"saruar/flows/grant"
	"saruar/flows/guardian"
	"saruar/flows/invitation"
	"saruar/flows/matching"
	"saruar/flows/meeting"
	"saruar/flows/moderation"
	"saruar/flows/nudge"
	"saruar/flows/privacy"
	"saruar/flows/programme"
	"saruar/flows/review"
	"saruar/flows/screening"
	"saruar/flows/sheet"
	"saruar/flows/supply"
	"saruar/flows/task"
	"saruar/flows/teaching"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/trajectory"
	"saruar/flows/treasury"
	"saruar/flows/wallet"
	"saruar/store"
)

// kinds are the notices of all rooms.
func (c capabilities) kinds() nudge.Kinds {
	files := c.files()
	kinds := nudge.Kinds{
		announcement.KindShown:   {Manner: nudge.AtOnce, Compose: c.announcements.Shown},
		announcement.KindUnshown: {Manner: nudge.AtOnce, Compose: c.announcements.Unshown},
		audience.KindListed:      {Manner: nudge.AtOnce, Compose: c.audience.Listed},
		grant.KindGiven:          {Manner: nudge.AtOnce, Compose: c.grants.Given},
		grant.KindChanged:        {Manner: nudge.Awake, Compose: c.grants.Changed},
		grant.KindEnded:          {Manner: nudge.AtOnce, Compose: c.grants.Ended},
		grant.KindEnding:         {Manner: nudge.Awake, Compose: c.grants.Ending},
		invitation.KindPicture:   {Manner: nudge.AtOnce, Compose: c.invitations.Picture},
		invitation.KindAccepted:  {Manner: nudge.AtOnce, Compose: c.invitations.Accepted},
		screening.KindDecided:    {Manner: nudge.Awake, Compose: c.screenings.Decided},
		screening.KindFixes:      {Manner: nudge.Awake, Compose: c.screenings.Fixes},
		coverage.KindAssigned:    {Manner: nudge.Awake, Compose: c.coverage.Assigned},
		coverage.KindLapsed:      {Manner: nudge.Awake, Compose: c.coverage.Lapsed},
		coverage.KindDue:         {Manner: nudge.Awake, Compose: c.coverage.Due},
		decision.KindDecided:     {Manner: nudge.Awake, Compose: c.decisions.Decided, Exactly: true},
		decision.KindOffered:     {Manner: nudge.Awake, Compose: c.decisions.Offered},
		decision.KindExpired:     {Manner: nudge.Awake, Compose: c.decisions.Expired},
		decision.KindAppeal:      {Manner: nudge.Awake, Compose: c.decisions.Appealed},
		decision.KindProposed:    {Manner: nudge.Awake, Compose: c.decisions.Proposed},
		decision.KindApplied:     {Manner: nudge.AtOnce, Compose: c.decisions.Applied},
		decision.KindPicture:     {Manner: nudge.AtOnce, Compose: c.decisions.Picture},
		decision.KindProtocol:    {Manner: nudge.AtOnce, Compose: c.decisions.Protocol},
		decision.KindFile:        {Manner: nudge.AtOnce, Compose: c.decisions.File},
		decision.KindVoice:       {Manner: nudge.AtOnce, Compose: c.decisions.Voice},
		review.KindFile:          {Manner: nudge.AtOnce, Compose: c.reviews.File},
		review.KindVoice:         {Manner: nudge.AtOnce, Compose: c.reviews.Voice},
		ticket.KindAnswer:        {Manner: nudge.AtOnce, Compose: c.tickets.Answer},
		ticket.KindAssigned:      {Manner: nudge.Awake, Compose: c.tickets.Assigned},
		ticket.KindLate:          {Manner: nudge.Awake, Compose: c.tickets.Late},
		guardian.KindApproved:    {Manner: nudge.AtOnce, Compose: c.guardians.Approved},
		guardian.KindRefused:     {Manner: nudge.AtOnce, Compose: c.guardians.Refused},
		guardian.KindWithdrawn:   {Manner: nudge.AtOnce, Compose: c.guardians.Withdrawn},
		treasury.KindDecided:     {Manner: nudge.Awake, Compose: c.treasury.Decided},
		award.KindGiven:          {Manner: nudge.Awake, Compose: c.awards.Given},
		award.KindReversed:       {Manner: nudge.Awake, Compose: c.awards.Reversed},
		award.KindDecided:        {Manner: nudge.Awake, Compose: c.awards.Decided},
		award.KindBatch:          {Manner: nudge.AtOnce, Compose: c.awards.Listed},
		task.KindCode:            {Manner: nudge.AtOnce, Compose: c.tasks.Code},
		task.KindChosen:          {Manner: nudge.Awake, Compose: c.tasks.Chosen},
		task.KindMessage:         {Manner: nudge.Awake, Compose: c.tasks.Told},
		programme.KindLesson:     {Manner: nudge.Awake, Compose: c.programmes.Changed},
		programme.KindLessonSoon: {Manner: nudge.AtOnce, Compose: c.programmes.Changed},
		programme.KindEnrolled:   {Manner: nudge.Awake, Compose: c.programmes.Enrolled},
		programme.KindGiven:      {Manner: nudge.Awake, Compose: c.programmes.Given},
		programme.KindGivenSoon:  {Manner: nudge.AtOnce, Compose: c.programmes.Given},
		programme.KindTaken:      {Manner: nudge.Awake, Compose: c.programmes.Taken},
		programme.KindTakenSoon:  {Manner: nudge.AtOnce, Compose: c.programmes.Taken},
		programme.KindRoster:     {Manner: nudge.Awake, Compose: c.programmes.Roster},
		programme.KindRosterSoon: {Manner: nudge.AtOnce, Compose: c.programmes.Roster},
		programme.KindInvite:     {Manner: nudge.AtOnce, Compose: c.programmes.Invite},
		programme.KindFile:       {Manner: nudge.AtOnce, Compose: c.programmes.Made},
		programme.KindTried:      {Manner: nudge.AtOnce, Compose: c.programmes.Came},
		programme.KindFaults:     {Manner: nudge.AtOnce, Compose: c.programmes.Faults},
		privacy.KindPage:         {Manner: nudge.AtOnce, Compose: files.Page},
		privacy.KindJSON:         {Manner: nudge.AtOnce, Compose: files.JSON},
		supply.KindBroken:        {Manner: nudge.AtOnce, Compose: c.supply.Broken},
		supply.KindExpiring:      {Manner: nudge.Unasked, Compose: c.supply.Expiring},
		sheet.KindExport:         {Manner: nudge.AtOnce, Compose: c.sheets.Export},
		sheet.KindImported:       {Manner: nudge.AtOnce, Compose: c.sheets.Imported},
		sheet.KindTemplate:       {Manner: nudge.AtOnce, Compose: c.sheets.Template},
		wallet.KindFile:          {Manner: nudge.AtOnce, Compose: c.wallets.File},
		wallet.KindMonths:        {Manner: nudge.AtOnce, Compose: c.wallets.Months},
		wallet.KindGifted:        {Manner: nudge.Awake, Compose: c.wallets.Gifted},
		thanks.KindReceived:      {Manner: nudge.Awake, Compose: c.thanks.Received},
		thanks.KindSettled:       {Manner: nudge.Awake, Compose: c.thanks.Settled},
		thanks.KindCode:          {Manner: nudge.AtOnce, Compose: c.thanks.Picture},
		game.KindLevel:           {Manner: nudge.Awake, Compose: c.game.Level},
		game.KindBadge:           {Manner: nudge.Awake, Compose: c.game.Badge},
		game.KindBrought:         {Manner: nudge.Awake, Compose: c.game.Brought},
		game.KindSeason:          {Manner: nudge.Unasked, Compose: c.game.Season},
		board.KindAsked:          {Manner: nudge.Awake, Compose: c.board.Asked},
		board.KindRefused:        {Manner: nudge.Awake, Compose: c.board.Refused},
		board.KindDuplicate:      {Manner: nudge.Awake, Compose: c.board.Duplicate},
		board.KindLapsed:         {Manner: nudge.Awake, Compose: c.board.Lapsed},
		board.KindSent:           {Manner: nudge.Awake, Compose: c.board.Sent},
		board.KindDue:            {Manner: nudge.Unasked, Compose: c.board.Due, Topic: store.TopicTasks},
		thanks.KindSpending:      {Manner: nudge.AtOnce, Compose: c.thanks.Changed},
		moderation.KindApproved:  {Manner: nudge.Awake, Compose: c.moderation.Approved},
		moderation.KindReturned:  {Manner: nudge.Awake, Compose: c.moderation.Returned},
		moderation.KindRejected:  {Manner: nudge.Awake, Compose: c.moderation.Rejected},
		moderation.KindReversed:  {Manner: nudge.Awake, Compose: c.moderation.Reversed},
		moderation.KindRaised:    {Manner: nudge.Awake, Compose: c.moderation.Raised},
		moderation.KindFile:      {Manner: nudge.AtOnce, Compose: c.moderation.File},
		moderation.KindAlike:     {Manner: nudge.AtOnce, Compose: c.moderation.Alike},
		trajectory.KindPicture:   {Manner: nudge.AtOnce, Compose: c.paths.Picture},
		trajectory.KindCheckin:   {Manner: nudge.Unasked, Compose: c.paths.CheckinDue, Topic: store.TopicTrajectory},
		trajectory.KindFollowup:  {Manner: nudge.Unasked, Compose: c.paths.FollowupDue, Topic: store.TopicTrajectory},

		teaching.KindSpot:        {Manner: nudge.AtOnce, Compose: c.teaching.Spot},
		teaching.KindWork:        {Manner: nudge.AtOnce, Compose: c.teaching.Work},
		teaching.KindPicture:     {Manner: nudge.AtOnce, Compose: c.teaching.Picture},
		teaching.KindAccepted:    {Manner: nudge.Awake, Compose: c.teaching.Accepted},
		teaching.KindReturned:    {Manner: nudge.Awake, Compose: c.teaching.Returned},
		teaching.KindWaiting:     {Manner: nudge.Awake, Compose: c.teaching.Waiting},
		teaching.KindCertificate: {Manner: nudge.AtOnce, Compose: c.teaching.File},
		teaching.KindRevoked:     {Manner: nudge.Awake, Compose: c.teaching.Revoked},
		teaching.KindAllowed:     {Manner: nudge.Awake, Compose: c.teaching.Allowed},
		course.KindCalendar:      {Manner: nudge.AtOnce, Compose: c.courses.Calendar},
		course.KindPaid:          {Manner: nudge.Awake, Compose: c.courses.Paid},
		teaching.KindPaid:        {Manner: nudge.Awake, Compose: c.teaching.Paid},
		course.KindMaterial:      {Manner: nudge.AtOnce, Compose: c.courses.Material},
	}
	maps.Copy(kinds, c.pairs())
	maps.Copy(kinds, c.announced())
	maps.Copy(kinds, c.reminders.Kinds())
	maps.Copy(kinds, c.meetingKinds())
	return kinds
}

// meetingKinds are the notices about meetings with mentors: what changes of one that is near is told at once.
func (c capabilities) meetingKinds() nudge.Kinds {
	m := c.meetings
	changes := func(compose nudge.Composer) nudge.Kind {
		return nudge.Kind{Manner: nudge.Awake, Compose: compose, Near: m.Near}
	}
	kinds := nudge.Kinds{
		store.NoticeMeetingAsked:     changes(m.Asked),
		store.NoticeMeetingBooked:    changes(m.Booked),
		store.NoticeMeetingAccepted:  changes(m.Accepted),
		store.NoticeMeetingDeclined:  changes(m.Declined),
		store.NoticeMeetingCancelled: changes(m.Cancelled),
		store.NoticeMeetingMoved:     changes(m.Moved),
		store.NoticeMeetingConfirmed: changes(m.Confirmed),
		store.NoticeMeetingCalendar:  {Manner: nudge.AtOnce, Compose: m.Calendar},
		store.NoticeWaitOffer:        {Manner: nudge.Awake, Compose: m.Offered},
		store.NoticeMentorAlert:      {Manner: nudge.Awake, Compose: m.Alert},
		meeting.KindOfferPassed:      {Manner: nudge.Awake, Compose: m.OfferPassed},
		meeting.KindLineClosed:       {Manner: nudge.Awake, Compose: m.LineClosed},
		meeting.KindPaid:             {Manner: nudge.Awake, Compose: m.Paid},
		meeting.KindHoursFile:        {Manner: nudge.AtOnce, Compose: m.HoursFile},
		meeting.KindHoursEnded:       {Manner: nudge.Awake, Compose: m.HoursEnded},
		meeting.KindAfter:            {Manner: nudge.Signed, Compose: m.Ask, Topic: store.TopicMeetings, Exactly: true},
	}
	for _, rung := range meeting.Rungs() {
		kinds[rung.Kind] = nudge.Kind{Manner: nudge.Signed, Compose: m.Remind(rung), Topic: store.TopicMeetings, Asleep: rung.Asleep, Exactly: true}
	}
	return kinds
}

// pairs are the notices about mentors who go with projects.
func (c capabilities) pairs() map[string]nudge.Kind {
	return map[string]nudge.Kind{
		store.NoticeLeadProposed: {Manner: nudge.Awake, Compose: c.matching.Proposed},
		store.NoticeLeadActive:   {Manner: nudge.Awake, Compose: c.matching.Active},
		store.NoticeLeadDeclined: {Manner: nudge.Awake, Compose: c.matching.Declined},
		store.NoticeLeadEnded:    {Manner: nudge.Awake, Compose: c.matching.Ended},
		matching.KindLeave:       {Manner: nudge.Awake, Compose: c.matching.Leaving},
		matching.KindPicture:     {Manner: nudge.AtOnce, Compose: c.matching.Picture},
	}
}

// announced are the notices about announcements, to those who write and approve them.
func (c capabilities) announced() nudge.Kinds {
	b := c.broadcasts
	return nudge.Kinds{
		announcement.KindDone:  {Manner: nudge.Awake, Compose: c.announcements.Done},
		broadcast.KindProposed: {Manner: nudge.Awake, Compose: b.Proposed, Near: b.Pressing},
		broadcast.KindDecided:  {Manner: nudge.Awake, Compose: b.Decided},
		broadcast.KindHalted:   {Manner: nudge.AtOnce, Compose: b.Halted},
		broadcast.KindPicture:  {Manner: nudge.AtOnce, Compose: b.Picture},
		broadcast.KindFile:     {Manner: nudge.AtOnce, Compose: b.File},
	}
}

// sources are what people may be reminded of, at most once a day.
func (c capabilities) sources() []nudge.Source { return []nudge.Source{c.reminders.Source} }

// snoozable are the topics that people may put off until tomorrow.
func snoozable() []string {
	return []string{store.TopicApplications, store.TopicHomework, store.TopicTrajectory}
}

// minutes are what the rooms look after to the minute.
func (c capabilities) minutes() []nudge.Tick {
	return []nudge.Tick{c.reminders.Minute, c.meetings.Minute, c.mentoring.Minute, c.announcements.Minute, c.broadcasts.Minute}
}

// errands are the jobs of all rooms that are more than a message to one person.
func (c capabilities) errands() map[string]nudge.Errand {
	return map[string]nudge.Errand{
		privacy.ErrandErase: privacy.Erase(c.parts.Store, c.parts.Forget),
		sheet.KindImport:    c.sheets.Run,
		programme.KindRead:  c.programmes.Read,
		supply.ErrandPost:   c.supply.Post,
		award.ErrandGather:  c.awards.Gather,
		award.ErrandPost:    c.awards.Post,
		board.ErrandLook:    c.board.Look,
		ticket.ErrandPost:   c.tickets.Post,
		ticket.ErrandLate:   c.tickets.Remind,
		game.ErrandCount:    c.game.Count,

		announcement.ErrandShow:  c.announcements.Showing,
		announcement.ErrandStart: c.announcements.Begin,
		audience.KindRead:        c.audience.Read,
		broadcast.ErrandProgress: c.broadcasts.Progress,
	}
}

// ticks are what the rooms look after by the clock.
func (c capabilities) ticks() []nudge.Tick {
	return []nudge.Tick{
		c.cohorts.Tick, c.screenings.Tick, c.coverage.Tick, c.decisions.Tick, c.grants.Remind, c.tickets.Tick, c.thanks.Tick, c.supply.Tick, c.board.Tick,
		c.moderation.Tick, c.game.Tick, c.programmes.Tick, c.courses.Tick, c.teaching.Tick, c.paths.Tick,
		c.meetings.Tick,
	}
}
