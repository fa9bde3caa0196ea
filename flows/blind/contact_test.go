package blind

import "testing"

func TestPhones(t *testing.T) {
	t.Parallel()
	check(t, aigul(), map[string]string{
		"тел. 8 702 555 44 33, жазыңыз":       "тел. [телефон], жазыңыз",
		"+7 (702) 555-44-33.":                 "[телефон].",
		"87025554433 және 7025554433":         "[телефон] және [телефон]",
		"8(702)5554433":                       "[телефон]",
		"(7172) 55-12-34, 250-12-34":          "[телефон], [телефон]",
		"+998 90 123 45 67":                   "[телефон]",
		"996 555 12 34 56":                    "[телефон]",
		"８７０２５５５４４３３, ٨٧٠٢٥٥٥٤٤٣٣":            "[телефон], [телефон]",
		"8\u200b702\u200b555\u200b44\u200b33": "[телефон]",
		"8 7 0 2 5 5 5 4 4 3 3":               "[телефон]",
		"8️⃣7️⃣0️⃣2️⃣5️⃣5️⃣5️⃣4️⃣4️⃣3️⃣3️⃣": "[телефон]",
		"8_702_555_44_33.jpg":                    "[телефон].jpg",
		"8 702 555 44 33 8 702 555 44 34":        "[телефон] [телефон]",
		"701/123/45/67, 1234567, 701\n123\n4567": "[телефон], [телефон], [телефон]",
		"990101350123":                           "[телефон]",
	})
}

func TestPlainNumbers(t *testing.T) {
	t.Parallel()
	check(t, aigul(), stay(
		"1 500 000 теңге", "2024–2026 жж.", "12 345", "1999", "12.03.2024", "08.03.2024-15.03.2024", "8.03.2024 - 9.03.2024", "50%", "7 500 000 000 теңге",
		"80 000 - 120 000 теңге", "75 500-80 250", "500 м²", "1-сабақ, 2-сабақ", "10 000 000 – 15 000 000", "7, 8, 9, 10", "18:00-20:00", "2021-2022-2023",
		"15 000 20 000", "+15%", "№ 123-45", "3.14159", "300-500 адам", "2024-2025 2025-2026",
	))
}

func stay(texts ...string) map[string]string {
	cases := map[string]string{}
	for _, text := range texts {
		cases[text] = text
	}
	return cases
}

func TestLinks(t *testing.T) {
	t.Parallel()
	check(t, aigul(), map[string]string{
		"https://example.kz/a?b=1#c.":              "[сілтеме].",
		"(http://foo.com/bar), www.foo.bar":        "([сілтеме]), [сілтеме]",
		"сайт example.kz-те, foo.com/bar/baz бар":  "сайт [сілтеме]-те, [сілтеме] бар",
		"кириллица.қаз, мектеп.рф, қор.орг":        "[сілтеме], [сілтеме], [сілтеме]",
		"t.me/aigul, telegram.me/x, wa.me/7701":    "[сілтеме], [сілтеме], [сілтеме]",
		"https://youtube.com/@aigul және tg://x":   "[сілтеме] және [сілтеме]",
		"EXAMPLE.COM.KZ, ｅｘａｍｐｌｅ．ｋｚ, example.kzде": "[сілтеме], [сілтеме], [сілтеме]де",
		"aigul@mail.ru, a.b+c@gmail.com":           "[пошта], [пошта]",
		"aigul @ mail.ru, aigul (at) mail.ru":      "[пошта], [пошта]",
		"aigul[собака]mail.ru, x собака mail.ru":   "[пошта], [пошта]",
		"пошта@мектеп.қаз, aigul＠gmail.com":        "[пошта], [пошта]",
		"mailto:a@b.kz": "mailto:[пошта]",
	})
}

func TestNoLinks(t *testing.T) {
	t.Parallel()
	check(t, aigul(), stay(
		"т.б.", "т.д.", "ж.б. бар", "5.10", "и.о. директора", "жасадық.Біз", "Аяқтадық.Олар келді", "жоба.pdf", "бағасы 5.000", "м.а.", "т.орг",
		"...", "10:30", "а/б", "сөз.Сөз.Сөз", "100%.Бұл", "Node.js", "@", "5 @ 10", "@ 500 теңге",
	))
}

func TestHandles(t *testing.T) {
	t.Parallel()
	check(t, aigul(), map[string]string{
		"@aigul_s, ＠erlan99.":            "[лақап аты], [лақап аты].",
		"менің атым aigul_s, QANATOV":    "менің атым [лақап аты], [лақап аты]",
		"инста: some.body, insta some_1": "инста: [лақап аты], insta [лақап аты]",
		"Instagram - somebody":           "Instagram - [лақап аты]",
		"тг: somebody":                   "тг: [лақап аты]",
		"Instagram reels, Telegram":      "Instagram reels, Telegram",
		"instagram, tiktok":              "instagram, tiktok",
		"Instagram: TikTok":              "Instagram: TikTok",
		"go-telegram/bot, telegram-bot":  "go-telegram/bot, telegram-bot",
		"(@some.body)":                   "([лақап аты])",
	})
}
