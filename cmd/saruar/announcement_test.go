package main

import (
	"testing"

	"saruar/bot/simulator"
	"saruar/locales"
)

// Staff write an announcement at their desk, an album in one language and a text in the other, look at it as it will arrive, and let it go: everybody gets it in their
// own language.
func TestAnAnnouncementGoesFromTheDeskToEverybody(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.sql(`update person set quiet_from = 0, quiet_to = 0`)
		other := map[locales.Lang]locales.Lang{locales.Kazakh: locales.Russian, locales.Russian: locales.Kazakh}[c.lang]
		c.must(c.SetLanguage(c.ctx, guest, string(other)))
		words := map[locales.Lang]string{locales.Kazakh: "Ертең кездесеміз", locales.Russian: "Завтра встречаемся: https://example.kz/sbor"}
		c.says(helps, "/staff")
		c.presses(helps, locales.AnnouncementDesk(), locales.AnnouncementButtonNew(), locales.AnnouncementButtonKkShort())
		c.reads(helps, locales.AnnouncementWordsAsk(locales.CommonLangKk(), 10))
		_, err := c.Telegram.SendAlbum(helps, []simulator.Attachment{{Kind: "photo", Data: []byte("a"), Caption: words[locales.Kazakh]}, {Kind: "photo", Data: []byte("b")}})
		c.must(err)
		c.reads(helps, locales.AnnouncementContentAlbum(2))
		c.presses(helps, locales.AnnouncementButtonThatsAll(), locales.AnnouncementButtonRuShort())
		c.reads(helps, locales.AnnouncementWordsAsk(locales.CommonLangRu(), 10))
		c.says(helps, words[locales.Russian])
		c.presses(helps, locales.AnnouncementButtonShow())
		for _, text := range words {
			c.finds(helps, text)
		}
		c.presses(helps, locales.AnnouncementButtonGo(), locales.AnnouncementButtonGoYes())
		c.finds(helps, c.word(locales.AnnouncementLetGo()))
		for id, lang := range map[int64]locales.Lang{asks: c.lang, another: c.lang, guest: other} {
			c.finds(id, words[lang])
		}
		c.waits(`select count(*) = 4 from announcement_recipient where state = 2`)
		if late := query[float64](c.play, `select extract(epoch from started_at - send_at)::float8 from announcement`); late > 30 {
			c.t.Errorf("it began %v seconds late", late)
		}
	})
}
