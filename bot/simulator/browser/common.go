package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"github.com/chromedp/chromedp"
)

// common is the Chromium that the tests of a process share while any of them has a window.
var common shared

// shared is a Chromium that lives as long as somebody needs it.
type shared struct {
	mu      sync.Mutex
	users   int
	profile string
	ctx     context.Context //nolint:containedctx // it is the Chromium: windows are made from it
	end     func()
}

// enter starts it for the first.
func (s *shared) enter(program string) (context.Context, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.users == 0 {
		if err := s.start(program); err != nil {
			return nil, err
		}
	}
	s.users++
	return s.ctx, nil
}

func (s *shared) start(program string) (err error) {
	if s.profile, err = os.MkdirTemp("", "saruar-chromium-"); err != nil {
		return fmt.Errorf("make a profile: %w", err)
	}
	allocated, end := chromedp.NewExecAllocator(context.Background(), flags(program, s.profile)...)
	s.ctx, _ = chromedp.NewContext(allocated)
	s.end = end
	if err := chromedp.Do(s.ctx); err != nil {
		end()
		return errors.Join(err, os.RemoveAll(s.profile))
	}
	return nil
}

// leave ends it with the last, and removes its profile.
func (s *shared) leave() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.users--; s.users > 0 {
		return nil
	}
	err := chromedp.Cancel(s.ctx) // waits for it to end, so that its profile can be removed
	s.end()
	return errors.Join(err, os.RemoveAll(s.profile))
}
