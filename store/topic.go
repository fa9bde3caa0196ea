package store

import "context"

// What people are told of, each as they wish. The names stand in a person's notices.
const (
	TopicApplications = "applications"
	TopicLessons      = "lessons"
	TopicHomework     = "homework"
	TopicMeetings     = "meetings"
	TopicTrajectory   = "trajectory"
	TopicTasks        = "tasks"
	TopicNews         = "news"
)

// How somebody wishes to hear of a topic.
const (
	WishNow    = "now"
	WishDigest = "digest" // once a day, with everything else
	WishOff    = "off"
)

// Wish is how the person wants to hear of a topic.
func (p Person) Wish(topic string) string {
	if wish := p.Notices[topic]; wish == WishDigest || wish == WishOff {
		return wish
	}
	return WishNow
}

// wantsNow is the SQL condition that person p hears of a topic at once.
func wantsNow(topic string) string {
	return `coalesce(p.notices ->> '` + topic + `', 'now') not in ('digest', 'off')`
}

// spokenTo is the SQL condition that person p is somebody whom the program may speak to first.
const spokenTo = `(p.reachable and p.member_at is not null and p.forget_at is null
	and coalesce((select k.given from consent k where k.person = p.id and k.purpose = 'service' order by k.id desc limit 1), false))`

// SetDigestAt keeps when the person wants their digest, in minutes after midnight.
func (s *Store) SetDigestAt(ctx context.Context, id int64, minutes int) error {
	return s.setPerson(ctx, id, "digest_at = $2", minutes)
}
