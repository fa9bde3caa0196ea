package picture

import (
	"bytes"
	"image/png"
	"testing"
)

func TestACardHasWhateverNameAndFitsAPhone(t *testing.T) {
	t.Parallel()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		whose, what string
		number      int
	}{
		"level":     {"Әлия С.", "2-деңгей", 2},
		"badge":     {"Жүз Іс Ғ.", "Двенадцать недель подряд", 0},
		"long":      {"Әбдірахманқызы-Сейітқалиева Ұ.", "Он екі апта қатарынан және тағы да көп нәрсе туралы ұзақ сөз", 7},
		"no name":   {"", "Сан тәсіл", 0},
		"no breaks": {"ӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘӘ", "х", 1},
	} {
		data, err := p.Card(c.whose, c.what, "SOCIAL LIFT волонтері", c.number)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if b := img.Bounds(); b.Dx() != width || b.Dy() > width+titleMost || len(data) > 300_000 {
			t.Errorf("%s: %v, %d bytes", name, b, len(data))
		}
	}
}
