package store

// courseHoldings: that somebody took part and was there stays under a pseudonym, so that a course's numbers still hold; what they sent, what was
// said of it, and their certificates are erased.
func courseHoldings() []Holding {
	return append(homeworkHoldings(), []Holding{
		{
			Table:    "form_draft",
			Keys:     "person",
			Personal: "answers",
			Other:    "flow ref saved_at",
			Mine:     []Excerpt{{"form_drafts", `select d.answers::text as answers, d.saved_at from form_draft d where d.person = @person order by d.saved_at`}},
			Erase:    []string{`delete from form_draft where person = @person`},
		},
		{
			Table:    "certificate",
			Keys:     "person revoked_by",
			Personal: "name revoked_why number link",
			Other:    "id course minutes issued_at revoked_at again_at",
			Mine: []Excerpt{{"certificates", `
select k.number as certificate, case @lang when 'kk' then c.title_kk else c.title_ru end as course_title, k.minutes, k.issued_at, k.revoked_at, k.revoked_why
from certificate k join course c on c.id = k.course where k.person = @person order by k.id`}},
			Erase: []string{`delete from certificate where person = @person`},
		},
		{
			Table: "attendance_guess",
			Keys:  "person",
			Other: "lesson made_at",
			Mine:  []Excerpt{{"lesson_guesses", `select g.lesson as lesson, g.made_at from attendance_guess g where g.person = @person order by g.made_at`}},
			Erase: []string{`delete from attendance_guess where person = @person`},
		},
		{
			Table: "attendance",
			Keys:  "person marked_by",
			Other: "lesson state how marked_at transfer",
			Mine: []Excerpt{{"attendance", `
select case @lang when 'kk' then l.title_kk else l.title_ru end as lesson_title, a.state as attendance_state, a.marked_at
from attendance a join lesson l on l.id = a.lesson where a.person = @person order by l.starts_at`}},
			Rests: "that somebody was there, under a pseudonym",
		},
		{
			Table: "enrolment",
			Keys:  "person",
			Other: "course project source state enrolled_at ended_at",
			Mine: []Excerpt{{"courses", `
select case @lang when 'kk' then c.title_kk else c.title_ru end as course_title, e.state as enrolment_state, e.enrolled_at, e.ended_at
from enrolment e join course c on c.id = e.course where e.person = @person order by e.enrolled_at`}},
			Erase: []string{`update enrolment set state = 'left', ended_at = @now where person = @person and state = 'active'`},
			Rests: "that somebody took part, under a pseudonym",
		},
		{
			Table: "reminder",
			Keys:  "person",
			Other: "once kind ref told made_at",
			Mine:  []Excerpt{{"reminded", `select r.kind as message, r.told as reminded_of, r.made_at from reminder r where r.person = @person order by r.made_at`}},
			Erase: []string{`delete from reminder where person = @person`},
		},
		{
			Table: "snooze",
			Keys:  "person",
			Other: "topic until",
			Mine:  []Excerpt{{"snoozed", `select s.topic as topic, s.until as snoozed_until from snooze s where s.person = @person order by s.topic`}},
			Erase: []string{`delete from snooze where person = @person`},
		},
		{
			Table: "homework",
			Other: "id lesson code title_kk title_ru text_kk text_ru due_at mandatory state turn",
		},
		{
			Table: "material",
			Other: "id lesson title_kk title_ru link file file_kind file_name",
		},
		{
			Table: "lesson_told",
			Keys:  "person",
			Other: "lesson after upto notice",
			Mine: []Excerpt{{"lesson_changes_told", `
select case @lang when 'kk' then l.title_kk else l.title_ru end as lesson_title from lesson_told d join lesson l on l.id = d.lesson
where d.person = @person order by l.starts_at`}},
			Erase: []string{`delete from lesson_told where person = @person`},
		},
		{
			Table:    "programme_file",
			Keys:     "person",
			Personal: "file",
			Other:    "id state outcome seen asked_at",
			Mine: []Excerpt{{"course_files", `
select state as course_file_state, asked_at from programme_file where person = @person order by id`}},
			Erase: []string{`delete from programme_file where person = @person`},
		},
		{
			Table: "lesson_change",
			Other: "id lesson kind was_at was_where made_at",
		},
		{
			Table: "lesson",
			Keys:  "teacher",
			Other: "id course module code title_kk title_ru text_kk text_ru starts_at minutes link place state sequence seed spot revision turn",
			Mine: []Excerpt{{"lessons_taught", `
select case @lang when 'kk' then l.title_kk else l.title_ru end as lesson_title, l.starts_at from lesson l where l.teacher = @person order by l.starts_at`}},
			Rests: "what was taught, without whose lesson it was",
		},
		{
			Table: "course_module",
			Other: "id course code position title_kk title_ru turn",
		},
		{
			Table: "course",
			Keys:  "author",
			Other: `id code cohort region track state title_kk title_ru about_kk about_ru attendance budget link revision turn made_at published_at finished_at`,
			Mine: []Excerpt{{"courses_made", `
select case @lang when 'kk' then c.title_kk else c.title_ru end as course_title, c.made_at from course c where c.author = @person order by c.id`}},
			Rests: "what is taught, without whose hand it was",
		},
	}...)
}

// homeworkHoldings are what somebody sent as homework, and what was said of it.
func homeworkHoldings() []Holding {
	return []Holding{
		{
			Table:    "homework_file",
			Personal: "file file_name",
			Other:    "id work round file_kind file_size sent_at",
			Mine: []Excerpt{{"homework_files", `
select f.file_name, f.sent_at from homework_file f join homework_work w on w.id = f.work where w.person = @person order by f.id`}},
			Erase: []string{`delete from homework_file f using homework_work w where w.id = f.work and w.person = @person`},
		},
		{
			Table:    "homework_work",
			Keys:     "person checker",
			Personal: "words comment",
			Other:    "id homework state round revision first_at sent_at late decided_at mark transfer",
			Mine: []Excerpt{{"homeworks", `
select case @lang when 'kk' then h.title_kk else h.title_ru end as homework_title, w.state as homework_state, w.words, w.sent_at, w.mark, w.comment as homework_comment
from homework_work w join homework h on h.id = w.homework where w.person = @person order by w.id`}},
			Erase: []string{`update homework_work set words = case person when @person then '' else words end, comment = '' where @person in (person, checker)`},
			Rests: "that something was sent and how it was marked, without what it was",
		},
	}
}

// trajectoryHoldings are what a project's team says of where it goes.
func trajectoryHoldings() []Holding {
	return []Holding{
		{
			Table:    "followup",
			Keys:     "author",
			Personal: "words",
			Other:    "project months running people made_at",
			Mine:     []Excerpt{{"followups", `select f.months as months, f.people, f.words, f.made_at from followup f where f.author = @person order by f.made_at`}},
			Erase:    []string{`update followup set words = '' where author = @person`},
			Rests:    "how a project goes on, without the words",
		},
		{
			Table:    "checkin",
			Keys:     "author",
			Personal: "done hindered next",
			Other:    "project due_on made_at",
			Mine: []Excerpt{{"checkins", `
select c.due_on, c.done as checkin_done, c.hindered, c.next as checkin_next, c.made_at from checkin c where c.author = @person order by c.made_at`}},
			Erase: []string{`update checkin set done = '', hindered = '', next = '' where author = @person`},
			Rests: "that a project's team told how far it was, without the words",
		},
		{
			Table:    "goal",
			Keys:     "author owner",
			Personal: "title metric",
			Other:    "id project due_on state turn made_at closed_at",
			Mine: []Excerpt{{"goals", `
select g.title as goal, g.metric, g.due_on, g.state as goal_state, g.made_at from goal g where @person in (g.author, g.owner) order by g.id`}},
			Erase: []string{`update goal set title = '', metric = '' where author = @person`},
			Rests: "that a project has goals, without what they are",
		},
		{
			Table:    "diagnosis",
			Keys:     "author",
			Personal: "words",
			Other:    "id project scores turn made_at",
			Mine:     []Excerpt{{"diagnoses", `select d.scores::text as axes, d.words, d.made_at from diagnosis d where d.author = @person order by d.id`}},
			Erase:    []string{`update diagnosis set words = '' where author = @person`},
			Rests:    "how a project sees itself, as numbers",
		},
	}
}
