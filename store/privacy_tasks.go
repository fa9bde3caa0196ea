package store

// taskHoldings: what somebody sent to show that a task is done is erased, with what checkers wrote to them; that it was done stays under a
// pseudonym, so that budgets and sums still prove. Whoever is forgotten leaves the leaderboards.
func taskHoldings() []Holding {
	return []Holding{
		{
			Table:    "proof",
			Personal: "words file file_unique file_name latitude longitude distance sha256 dhash",
			Other:    "id submission round kind file_kind file_size sent_at fetched_at alike",
			Mine: []Excerpt{{"task_proofs", `
select f.submission as submission, f.kind as proof_kind, f.words as proof_words, f.file_name, f.latitude, f.longitude, f.sent_at
from proof f join submission s on s.id = f.submission where s.person = @person order by f.id`}},
			Erase: []string{`
update proof f set words = '', file = '', file_unique = '', file_name = '', latitude = null, longitude = null, distance = null, sha256 = null, dhash = null
from submission s where s.id = f.submission and s.person = @person`},
			Rests: "that so many things were sent, without what they were",
		},
		{
			Table:    "proof_key",
			Personal: "key",
			Other:    "submission",
			Mine:     []Excerpt{{"task_files", `select k.key as file_mark, k.submission as submission from proof_key k join submission s on s.id = k.submission where s.person = @person order by k.submission`}},
			Erase:    []string{`delete from proof_key k using submission s where s.id = k.submission and s.person = @person`},
		},
		{
			Table: "task_guess",
			Keys:  "person",
			Other: "task made_at",
			Mine:  []Excerpt{{"task_guesses", `select g.task as task, g.made_at from task_guess g where g.person = @person order by g.made_at`}},
			Erase: []string{`delete from task_guess where person = @person`},
		},
		{
			Table:    "submission_check",
			Keys:     "checker",
			Personal: "words",
			Other:    "id submission round verdict reason made_at",
			Mine: []Excerpt{{"task_checks", `
select c.submission as submission, c.verdict as check_verdict, c.words as check_words, c.made_at from submission_check c where c.checker = @person order by c.id`}},
			Erase: []string{`
update submission_check c set words = '' from submission s where s.id = c.submission and @person in (c.checker, s.person)`},
			Rests: "that something was looked at, without words about it and without whose eyes they were",
		},
		{
			Table: "deed",
			Keys:  "person",
			Other: "id submission task kind tokens xp minutes units claimed_at made_at",
			Mine: []Excerpt{{"task_events", `
select d.submission as submission, d.kind as task_event, d.tokens, d.xp, d.minutes, d.made_at from deed d where d.person = @person order by d.id`}},
			Rests: "what happened with tasks, under a pseudonym",
		},
		{
			Table:    "submission",
			Keys:     "person reversed_by",
			Personal: "appeal reversed_why",
			Other: `id task slot state placed revision round turn taken_at claimed_at sent_at due_at begun_at units flagged raised_at appealed_at decided_at reward xp minutes
				transfer recheck reversed_at`,
			Mine: []Excerpt{{"tasks_done", `
select s.id as submission, case @lang when 'kk' then t.title_kk else t.title_ru end as task_title, s.state as submission_state, s.taken_at, s.claimed_at, s.decided_at,
	s.reward as tokens, s.xp, s.minutes, s.appeal, s.reversed_why
from submission s join task t on t.id = s.task where s.person = @person order by s.id`}},
			Erase: []string{
				`select submission_end(array(select s.id from submission s where s.person = @person and s.state in ('taken', 'returned')), 'given_back', @now)`,
				`update submission set appeal = '', reversed_why = '' where person = @person`,
			},
			Rests: "that a task was done and what was given for it, under a pseudonym",
		},
		{
			Table:    "task_message",
			Keys:     "author",
			Personal: "text_kk text_ru",
			Other:    "id task turn made_at",
			Mine: []Excerpt{{"task_messages", `
select m.task as task, m.text_kk, m.text_ru, m.made_at from task_message m where m.author = @person order by m.id`}},
			Erase: []string{`update task_message set text_kk = '', text_ru = '' where author = @person`},
			Rests: "that those who take part were written to, without the words",
		},
		{
			Table: "task",
			Keys:  "author coordinator",
			Other: `id project region direction state revision title_kk title_ru text_kk text_ru audience opens_at closes_at recurrence places each level age minutes reward xp
				budget proof checks place latitude longitude radius code link quiz goal unit_kk unit_ru taken approved units turn made_at published_at closed_at swept_at`,
			Mine: []Excerpt{{"tasks_made", `
select t.id as task, t.title_kk, t.title_ru, t.state as task_state, t.made_at from task t where @person in (t.author, t.coordinator) order by t.id`}},
			Erase: []string{`delete from task where author = @person and state = 'draft'`},
			Rests: "what there was to do for others, without whose hand it was",
		},
		{
			Table: "badge",
			Keys:  "person",
			Other: "name earned_at",
			Mine:  []Excerpt{{"badges", `select b.name as badge, b.earned_at from badge b where b.person = @person order by b.earned_at`}},
			Erase: []string{`delete from badge where person = @person`},
		},
		{
			Table: "board_score",
			Keys:  "person",
			Other: "month board xp reached_at told changed",
			Mine:  []Excerpt{{"board_scores", `select b.month::text as month, b.xp from board_score b where b.person = @person and b.board = 'all' order by b.month`}},
			Erase: []string{`delete from board_score where person = @person`},
		},
		{
			Table: "player_week",
			Keys:  "person",
			Other: "week deeds",
			Mine:  []Excerpt{{"active_weeks", `select w.week::text as week, w.deeds from player_week w where w.person = @person order by w.week`}},
			Erase: []string{`delete from player_week where person = @person`},
		},
		{
			Table: "player",
			Keys:  "person",
			Other: "xp approved listed level",
			Mine:  []Excerpt{{"game", `select g.xp, g.approved as tasks, g.listed from player g where g.person = @person`}},
			Erase: []string{`delete from player where person = @person`},
		},
		{
			Table: "referral",
			Keys:  "invited inviter",
			Other: "earned_at paid_at transfer",
			Mine: []Excerpt{{"referrals", `
select case r.inviter when @person then 'brought_somebody' else 'was_brought' end as referral_side, r.earned_at, r.paid_at
from referral r where @person in (r.inviter, r.invited) order by r.earned_at`}},
			Rests: "that somebody was brought by somebody, both without names",
		},
	}
}
