// Code generated from settings.kk.toml and settings.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

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

// SettingsHelp is «<b>Көмек</b> /menu — басты мәзір /lang — тілді ауыстыру · сменить язык…».
func SettingsHelp() Message {
	return Message{ID: "settings.help"}
}

// SettingsNoticesAsk is «Не туралы және қашан хабарлайық? Өзгерту үшін тақырыпты басыңыз. Өз әр…».
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

// SettingsTopicApplications is «Өтінім туралы еске салу».
func SettingsTopicApplications() Message {
	return Message{ID: "settings.topic_applications"}
}

// SettingsTopicNews is «Жаңалықтар алу».
func SettingsTopicNews() Message {
	return Message{ID: "settings.topic_news"}
}
