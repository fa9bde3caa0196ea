package flows

import (
	"context"

	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/staff"
	"saruar/locales"
	"saruar/store"
)

// work is a kind of work that waits in no number: a door.
func work(action store.Action, w staff.Work) staff.Works {
	return func(_ context.Context, t engine.Turn) ([]staff.Work, error) {
		if !t.Person.Has(action.Roles()...) {
			return nil, nil
		}
		return []staff.Work{w}, nil
	}
}

// works lists what there is at the staff desk, in the order in which it is shown.
func works() []staff.Works {
	return []staff.Works{
		work(store.ReadApplications, staff.Work{Label: locales.StaffApplications(), Flow: desk.Name}),
	}
}
