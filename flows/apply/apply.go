// Package apply is an application's way from the first look at a cohort to the receipt, and what its authors see of it afterwards.
package apply

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions and links.
const (
	Start  = "apply_start"     // ref: a cohort's code, or nothing for what is open
	Name   = "apply"           // ref: an application's id
	Status = "application"     // ref: an application's id
	Mine   = "my_applications" // no ref
)

// Store is what applications are kept in.
type Store interface {
	Cohort(ctx context.Context, code string) (store.Cohort, error)
	OpenCohorts(ctx context.Context, now time.Time) ([]store.Cohort, error)
	NextCohort(ctx context.Context, now time.Time) (store.Cohort, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)

	Application(ctx context.Context, application, person int64) (store.Application, error)
	Applications(ctx context.Context, person int64) ([]store.Application, error)
	BeginApplication(ctx context.Context, cohort string, leader int64, now time.Time) (int64, error)
	SaveAnswers(ctx context.Context, application, person int64, changed map[string]json.RawMessage, now time.Time) error
	StandAt(ctx context.Context, application, leader int64, step string, summary bool, now time.Time) error
	SameTitle(ctx context.Context, application int64, title string) (bool, error)
	Submit(ctx context.Context, application, leader int64, now time.Time) (receipt string, err error)
	Resubmit(ctx context.Context, application, leader int64, now time.Time) error
	Withdraw(ctx context.Context, application, leader int64, now time.Time) error

	Authors(ctx context.Context, application, person int64) ([]store.Author, error)
	RemoveAuthor(ctx context.Context, application, leader, author int64) error
	Invite(ctx context.Context, application, leader int64, token string, now time.Time) error
	AcceptInvitation(ctx context.Context, token string, person int64, now time.Time) (application int64, err error)
}

// Applications is everything that people do about their applications.
type Applications struct {
	store     Store
	zone      *time.Location
	botName   string
	questions []question
}

// New puts it together. zone is the platform's zone, botName the bot's username, for links.
func New(s Store, zone *time.Location, botName string) Applications {
	return Applications{store: s, zone: zone, botName: botName, questions: questions(s)}
}

// Flows lists the conversations.
func (a Applications) Flows() []engine.Definition {
	return []engine.Definition{a.start(), a.form(), a.status(), a.mine()}
}

func members(p engine.Person) bool { return p.Member }

// ref names an application in sessions.
func ref(id int64) string { return strconv.FormatInt(id, 10) }

func id(ref string) (int64, error) { return strconv.ParseInt(ref, 10, 64) }

// find loads the application that a flow is about, for somebody who leads it or is a co-author.
func (a Applications) find(ctx context.Context, t engine.Turn, ref string) (store.Application, error) {
	application, err := id(ref)
	if err != nil {
		return store.Application{}, engine.ErrGone
	}
	found, err := a.store.Application(ctx, application, t.Person.ID)
	if errors.Is(err, store.ErrNotFound) {
		return store.Application{}, engine.ErrGone
	}
	return found, err
}

// project is how an application is called.
func project(a store.Application) locales.Message {
	if a.Title == "" {
		return locales.ApplyUntitled()
	}
	return locales.Verbatim(a.Title)
}

func cohortName(c store.Cohort) locales.Bilingual {
	return locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}
}
