package step

import (
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// ID reads what a flow is about where that is a number. Errors: engine.ErrGone for anything else.
func ID(ref string) (int64, error) {
	id, err := strconv.ParseInt(ref, 10, 64)
	if err != nil {
		return 0, engine.ErrGone
	}
	return id, nil
}

// Ref is the number as flows are opened with it.
func Ref(id int64) string { return strconv.FormatInt(id, 10) }

// Gone turns what the store keeps from somebody into the end of the flow.
func Gone(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return engine.ErrGone
	}
	return err
}

// Stale says that a button is no longer current.
func Stale() engine.Move { return engine.Stay(nil).Noting(locales.CommonErrStaleButton()) }

// RegionName names a region by its two names, a dash for none.
func RegionName(kk, ru string) locales.Message {
	if kk == "" {
		return locales.Verbatim("—")
	}
	return locales.Named(locales.Bilingual{KK: kk, RU: ru})
}
