// Package flows is the table of contents of the conversation: every flow, every command, every deep link, every retired name.
package flows

import (
	"fmt"
	"time"

	"saruar/flows/answer"
	"saruar/flows/apply"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/menu"
	"saruar/flows/onboarding"
	"saruar/flows/settings"
	"saruar/flows/staff"
	"saruar/locales"
	"saruar/store"
)

// Parts is what the flows are made from.
type Parts struct {
	Store   *store.Store
	Jobs    *store.Jobs
	Catalog *locales.Catalog
	Zone    *time.Location // the platform's zone
	BotName string         // the bot's username, for links
}

// New makes the machine of all conversations.
func New(p Parts) (*engine.Machine, error) {
	application := apply.New(p.Store, p.Zone, p.BotName)
	applications := desk.New(p.Store, desk.Form{Steps: apply.Steps(), Label: apply.StepLabel, State: apply.StateName, Answer: apply.Answer})
	links := links(p.Store, application)
	list := []engine.Definition{
		onboarding.Flow(p.Store, p.Zone, links.entrance),
		menu.Flow(offers(p.Store), staffDesk),
		staff.Flow(works()...),
	}
	list = append(list, settings.Flows(p.Store, p.Zone)...)
	list = append(list, application.Flows()...)
	list = append(list, applications.Flows()...)
	m, err := engine.New(engine.Config{
		Flows:    list,
		Retired:  map[string]string{},
		Root:     root,
		Commands: commands(links),
		Actions:  map[string]engine.Opener{"open": open},
		Pick:     picker(p.Catalog),
		Words:    words(),
	})
	if err != nil {
		return nil, fmt.Errorf("read the table of contents: %w", err)
	}
	return m, nil
}

// root is first contact until it is finished, and the main menu from then on.
func root(p engine.Person) string {
	if p.Member {
		return menu.Name
	}
	return onboarding.Name
}

// picker lets a typed text press a button: by its number, or by its label in the person's language.
func picker(catalog *locales.Catalog) func(lang, text string, labels []engine.Message) (int, bool) {
	return func(lang, text string, labels []engine.Message) (int, bool) {
		texts := make([]string, len(labels))
		for i, label := range labels {
			message, ok := label.(locales.Message)
			if !ok {
				return 0, false
			}
			text, err := catalog.Plain(locales.Lang(lang), message)
			if err != nil {
				return 0, false
			}
			texts[i] = text
		}
		return answer.Choice(text, texts)
	}
}

func words() engine.Words {
	return engine.Words{
		Back: locales.CommonBack(), Cancel: locales.CommonCancel(),
		Stale: locales.EngineStale(), UnknownCommand: locales.EngineUnknownCommand(), NotAllowed: locales.EngineNotAllowed(),
		Gone: locales.EngineGone(), EditedMessage: locales.EngineEditedMessage(), OneOfAlbum: locales.EngineOneOfAlbum(),
		LeaveAsk: locales.EngineLeaveAsk(), LeaveYes: locales.EngineLeaveYes(), LeaveNo: locales.EngineLeaveNo(),
		Cancelled: locales.EngineCancelled(), NothingToCancel: locales.EngineNothingToCancel(),
	}
}
