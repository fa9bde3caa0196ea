package flows

import (
	"saruar/flows/announcement"
	"saruar/flows/apply"
	"saruar/flows/board"
	"saruar/flows/course"
	"saruar/flows/game"
	"saruar/flows/mentor"
	"saruar/flows/menu"
	"saruar/flows/programme"
	"saruar/flows/settings"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/trajectory"
	"saruar/flows/wallet"
	"saruar/locales"
)

// places are where a button below an announcement can lead: whoever presses it may not have what lies there, and is told so there.
func places() []announcement.Place {
	return []announcement.Place{
		{Flow: menu.Name, Label: locales.CommonMenuMain()},
		{Flow: apply.Start, Label: locales.CommonApply()},
		{Flow: apply.Mine, Label: locales.CommonMyApplications()},
		{Flow: board.Name, Label: locales.TaskboardButton()},
		{Flow: course.Name, Label: locales.CourseButton()},
		{Flow: programme.Offers, Label: locales.CourseButtonOpen()},
		{Flow: mentor.Name, Label: locales.MentorButtonFind()},
		{Flow: mentor.Meetings, Label: locales.MentorButtonMenu()},
		{Flow: trajectory.Name, Label: locales.CourseButtonTrajectory()},
		{Flow: game.Name, Label: locales.GameButton()},
		{Flow: wallet.Name, Label: locales.WalletButton()},
		{Flow: thanks.Name, Label: locales.ThanksButton()},
		{Flow: ticket.Ask, Label: locales.TicketButtonAsk()},
		{Flow: settings.Name, Label: locales.CommonSettings()},
	}
}
