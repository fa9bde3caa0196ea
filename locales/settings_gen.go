// Code generated from settings.kk.toml and settings.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// SettingsButtonDigest is «Шолу уақыты: {{.Time}}».
func SettingsButtonDigest(time time.Time) Message {
	return Message{ID: "settings.button_digest", Args: Args{"Time": moment(time, AsTime)}}
}

// SettingsButtonLanguage is «Тіл · Язык».
func SettingsButtonLanguage() Message {
	return Message{ID: "settings.button_language"}
}

// SettingsButtonName is «Аты-жөнін өзгерту».
func SettingsButtonName() Message {
	return Message{ID: "settings.button_name"}
}

// SettingsButtonRegion is «Өңірді өзгерту».
func SettingsButtonRegion() Message {
	return Message{ID: "settings.button_region"}
}

// SettingsDigestAsk is «Күнделікті шолу сағат нешеде келсін? Уақытты жазыңыз немесе таңдаңыз. …».
func SettingsDigestAsk() Message {
	return Message{ID: "settings.digest_ask"}
}

// SettingsDigestAt is «{{.Time}}».
func SettingsDigestAt(time time.Time) Message {
	return Message{ID: "settings.digest_at", Args: Args{"Time": moment(time, AsTime)}}
}

// SettingsDigestWanted is «Уақытты былай жазыңыз: 09:00».
func SettingsDigestWanted() Message {
	return Message{ID: "settings.digest_wanted"}
}

// SettingsHelp is «<b>Көмек</b> /menu — басты мәзір /lang — тілді ауыстыру · сменить язык…».
func SettingsHelp() Message {
	return Message{ID: "settings.help"}
}

// SettingsNoticesAsk is «Не туралы және қашан хабарлайық? Өзгерту үшін тақырыпты басыңыз: бірде…».
func SettingsNoticesAsk() Message {
	return Message{ID: "settings.notices_ask"}
}

// SettingsOverview is «<b>Баптаулар</b> Аты-жөні: {{.Name}} Өңір: {{.Region}} Тыныш уақыт: {{…».
func SettingsOverview(name string, region Message, from time.Time, to time.Time) Message {
	return Message{ID: "settings.overview", Args: Args{"Name": name, "Region": region, "From": moment(from, AsTime), "To": moment(to, AsTime)}}
}

// SettingsQuietAsk is «Сізді қашан мазаламайық? Уақыт аралығын жазыңыз. Мысалы: 22:00–09:00 О…».
func SettingsQuietAsk() Message {
	return Message{ID: "settings.quiet_ask"}
}

// SettingsQuietNone is «Тыныш уақыт керек емес».
func SettingsQuietNone() Message {
	return Message{ID: "settings.quiet_none"}
}

// SettingsQuietUsual is «Әдеттегідей: {{.From}}–{{.To}}».
func SettingsQuietUsual(from time.Time, to time.Time) Message {
	return Message{ID: "settings.quiet_usual", Args: Args{"From": moment(from, AsTime), "To": moment(to, AsTime)}}
}

// SettingsQuietWanted is «Аралықты былай жазыңыз: 22:00–09:00».
func SettingsQuietWanted() Message {
	return Message{ID: "settings.quiet_wanted"}
}

// SettingsTopicApplications is «Өтінім».
func SettingsTopicApplications() Message {
	return Message{ID: "settings.topic_applications"}
}

// SettingsTopicDigest is «🗓 {{.Label}}: күніне бір рет».
func SettingsTopicDigest(label Message) Message {
	return Message{ID: "settings.topic_digest", Args: Args{"Label": label}}
}

// SettingsTopicHomework is «Үй тапсырмалары».
func SettingsTopicHomework() Message {
	return Message{ID: "settings.topic_homework"}
}

// SettingsTopicLessons is «Сабақтар».
func SettingsTopicLessons() Message {
	return Message{ID: "settings.topic_lessons"}
}

// SettingsTopicMeetings is «Кездесулер».
func SettingsTopicMeetings() Message {
	return Message{ID: "settings.topic_meetings"}
}

// SettingsTopicNews is «Жаңалықтар».
func SettingsTopicNews() Message {
	return Message{ID: "settings.topic_news"}
}

// SettingsTopicNow is «🔔 {{.Label}}: бірден».
func SettingsTopicNow(label Message) Message {
	return Message{ID: "settings.topic_now", Args: Args{"Label": label}}
}

// SettingsTopicOff is «🔕 {{.Label}}: өшірулі».
func SettingsTopicOff(label Message) Message {
	return Message{ID: "settings.topic_off", Args: Args{"Label": label}}
}

// SettingsTopicTasks is «Тапсырмалар».
func SettingsTopicTasks() Message {
	return Message{ID: "settings.topic_tasks"}
}

// SettingsTopicTrajectory is «Даму траекториясы».
func SettingsTopicTrajectory() Message {
	return Message{ID: "settings.topic_trajectory"}
}
