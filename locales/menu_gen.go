// Code generated from menu.kk.toml and menu.ru.toml by locales/generate. DO NOT EDIT.

package locales

// MenuNothingYet is «Әзірге сіз үшін жаңа іс жоқ. Өтінім қабылдау ашылғанда осында көресіз.».
func MenuNothingYet() Message {
	return Message{ID: "menu.nothing_yet"}
}

// MenuTitle is «<b>Басты мәзір</b> {{.Name}}, қош келдіңіз!».
func MenuTitle(name string) Message {
	return Message{ID: "menu.title", Args: Args{"Name": name}}
}
