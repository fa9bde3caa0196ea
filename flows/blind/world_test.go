package blind

var shown = Words{Name: "[аты]", Phone: "[телефон]", Username: "[лақап аты]", Link: "[сілтеме]", Email: "[пошта]", Place: "[орны]"}

// aigul leads the application of most tests.
func aigul() Masker {
	return New(Known{
		Names:     []string{"Айгүл Сәрсенова", "Серік Қанатұлы", "Жанар Ержанқызы Ли", "Ковальский Дмитрий"},
		Usernames: []string{"aigul_s", "Qanatov"},
		Phones:    []string{"+77011234567"},
		Places:    []string{"Ақкөл ауылы", "Карабулакский район"},
		Region:    "KZ-11",
	}, shown)
}
