package store

import (
	"context"
	"fmt"
	"time"
)

// LeaveCourse ends somebody's part in a course by their own wish; what they did in it is kept. Errors: ErrNotFound for whoever takes no part.
func (s *Store) LeaveCourse(ctx context.Context, person, course int64, now time.Time) error {
	n, err := s.exec(ctx, `update enrolment set state = 'left', ended_at = $3 where course = $2 and person = $1 and state = 'active'`, person, course, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("leave course %d: %w", course, err)
	}
	return nil
}
