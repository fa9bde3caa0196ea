package rights_test

import (
	"testing"

	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

func TestEveryRoleAndEveryRightHasItsWords(t *testing.T) {
	t.Parallel()
	for _, role := range store.Roles() {
		if name := rights.Name(role); name.MessageID() == locales.Verbatim(role).MessageID() || rights.About(role).IsZero() {
			t.Errorf("role %s has no words", role)
		}
		if len(rights.May(role)) != len(store.ActionsOf(role)) {
			t.Errorf("role %s tells of %d rights out of %d", role, len(rights.May(role)), len(store.ActionsOf(role)))
		}
	}
	for _, action := range store.Actions() {
		if rights.Action(action).IsZero() {
			t.Errorf("right %s has no words", action)
		}
	}
}
