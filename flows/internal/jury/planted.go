package jury

import "strings"

// Identities are the ways in which an applicant, a co-author, their contacts and their place were written into an application.
func Identities() []string {
	return []string{
		"Айгүл", "АЙГҮЛДІҢ", "Айгүлге", "Айгуль", "Айгулью", "Aigul", "Aygül", "Сәрсенова", "Сарсеновой", "Sarsenova", "А. Сәрсенова",
		"Ержан", "Ержанмен", "Yerzhan", "Қасымов", "Касымовым", "Kassymov",
		"+7 701 123 45 67", "8 (701) 123-45-67", "77011234567", "８７０１１２３４５６７", "@aigul_s", "t.me/aigul_s", "instagram.com/zhas.qanat",
		"https://zhasqanat.kz/team", "zhasqanat.kz", "aigul.s@mail.kz", "Ақкөлдегі", "Ақмола", "Акмолинской", "Көкшетауда", "Akmola",
	}
}

// Seen lists the identities that a text gives away, each with some of what stands around it.
func Seen(text string) (list []string) {
	text = strings.ToLower(text)
	for _, p := range Identities() {
		if i := strings.Index(text, strings.ToLower(p)); i >= 0 {
			list = append(list, p+": …"+strings.ToValidUTF8(text[max(0, i-60):min(len(text), i+80)], "")+"…")
		}
	}
	return list
}

// Planted hands in an application of two people that has every one of the identities somewhere, in texts, files and captions.
func (j *Jury) Planted() int64 {
	j.T.Helper()
	ctx := j.T.Context()
	j.Must(j.SetUsername(ctx, Leader, "aigul_s"))
	j.Must(j.SetName(ctx, Rival, "Ержан Қасымов"))
	const parts = 6
	part := func(i int) string {
		var some []string
		for n, p := range Identities() {
			if n%parts == i {
				some = append(some, "Мұнда "+p+" бар. Здесь "+p+".")
			}
		}
		return strings.Join(some, " ")
	}
	everything := strings.Join(Identities(), " ")
	id := j.Applies(Leader, "Айгүлдің жобасы", map[string]any{
		"region": "KZ-11", "place": "Ақкөл ауылы", "phone": "+77011234567", "email": "aigul.s@mail.kz",
		"problem": part(0), "solution": part(1), "results": part(2), "leader": part(3), "growth": part(4), "access": part(5),
		"evidence": []map[string]any{
			{"link": "https://zhasqanat.kz/team"},
			{"file": map[string]any{"id": "f", "unique": "u", "kind": "document", "name": everything + ".pdf"}, "caption": everything},
			{"file": map[string]any{"id": "p", "unique": "q", "kind": "photo", "name": everything + ".jpg"}, "caption": everything},
		},
	})
	j.Must(j.Invite(ctx, id, Leader, "token", j.Now))
	_, err := j.AcceptInvitation(ctx, "token", Rival, j.Now)
	j.Must(err)
	return id
}
