package store_test

import "testing"

func TestSearchForgivesOneLetter(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.must(d.SetName(t.Context(), leader, "Әйгерім Қасымқызы"))
	d.must(d.SetName(t.Context(), friend, "Болат Ержанов"))
	library := d.submitted(leader, "Ауыл кітапханасы", "KZ-71")
	forest := d.submitted(friend, "Жасыл орман", "KZ-10")
	for word, want := range map[string]int64{"кітапхана": library, "Қасымқызы": library, "орман": forest, "ержанов": forest} {
		for _, typed := range slips(word) {
			if found := d.search(headOffice, typed); len(found) == 0 || found[0] != want {
				t.Errorf("%q finds %v, want %d", typed, found, want)
			}
		}
	}
}

// slips are all words with one wrong, one missing and one needless letter.
func slips(word string) (typed []string) {
	letters := []rune(word)
	for i := range letters {
		before, after := string(letters[:i]), string(letters[i+1:])
		typed = append(typed, before+"ю"+after, before+after, before+"ю"+string(letters[i])+after)
	}
	return typed
}

func TestSearchFindsNothingThatTheGrantHides(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.must(d.SetName(t.Context(), friend, "Гүлнар Оспанова"))
	abai, astana := d.submitted(leader, "Абай жастары", "KZ-10"), d.submitted(friend, "Жасыл орман", "KZ-71")
	for _, typed := range []string{"Жасыл орман", "жасил", "2026-0002", "гульнар", "оспанова"} {
		d.same(d.search(headOffice, typed)[:1], []int64{astana})
		for _, person := range []int64{regional, auditor, reader, leader} {
			for _, id := range d.search(person, typed) {
				if person != regional || id != abai {
					t.Fatalf("%d finds %d by %q", person, id, typed)
				}
			}
		}
	}
}
