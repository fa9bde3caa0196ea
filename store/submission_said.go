package store

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Said is what somebody on the spot has said of a submission.
type Said struct {
	Name string // the first name and the initial
	Yes  bool
	Why  string // of a no
}

// saidOf lists what those on the spot have said of a submission as it was sent last, and before an appeal.
func (s *Store) saidOf(ctx context.Context, m Submission) ([]Said, error) {
	if m.Task.Proof != ProofPeers && m.Task.Proof != ProofCoordinator {
		return nil, nil
	}
	return collect(ctx, s, func(row pgx.CollectableRow) (said Said, err error) {
		err = row.Scan(&said.Name, &said.Yes, &said.Why)
		said.Name = ShortName(said.Name)
		return said, err
	}, `
select p.name, c.verdict in ('confirm', 'approve'), c.words from submission_check c join person p on p.id = c.checker
join submission s on s.id = c.submission join task t on t.id = s.task
where c.submission = $1 and c.round = $2 and (c.verdict in ('confirm', 'deny') or c.checker = t.coordinator and c.verdict in ('approve', 'reject'))
order by c.id`, m.ID, m.Round)
}
