package apply

import (
	"encoding/json"
	"fmt"
)

// Left counts the questions that the leader must still answer, from the answers as they are stored.
func Left(answers json.RawMessage) (int, error) {
	d := &form{leads: true}
	if err := json.Unmarshal(answers, d); err != nil {
		return 0, fmt.Errorf("read answers: %w", err)
	}
	left := 0
	for _, q := range questions(nil) {
		if q.wanted(d) && !q.optional && q.given(d).IsZero() {
			left++
		}
	}
	return left, nil
}
