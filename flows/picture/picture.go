// Package picture draws charts for a phone's screen: bars and ranges, with words in Kazakh and Russian. It has no words of its own.
package picture

import (
	"errors"
	"fmt"

	"github.com/go-fonts/dejavu/dejavusans"
	"golang.org/x/image/font/opentype"
)

var (
	// ErrNothing says that there is nothing to draw.
	ErrNothing = errors.New("there is nothing to draw")
	// ErrTooMany says that one picture cannot hold everything so that it can still be read.
	ErrTooMany = errors.New("there is too much for one picture")
)

// Painter draws pictures. It may be used by several goroutines at once.
type Painter struct{ font *opentype.Font }

// New makes a painter with a font that has all Kazakh letters.
func New() (*Painter, error) {
	f, err := opentype.Parse(dejavusans.TTF)
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	return &Painter{font: f}, nil
}

// countable says whether so many things can be drawn. Errors: ErrNothing, ErrTooMany.
func countable(things, most int) error {
	switch {
	case things == 0:
		return ErrNothing
	case things > most:
		return ErrTooMany
	}
	return nil
}
