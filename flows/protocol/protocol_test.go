package protocol_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"saruar/flows/protocol"
)

func sample(rows int) protocol.Part {
	p := protocol.Part{
		Title: "Конкурстық комитет шешімінің хаттамасы", Heads: []string{"№", "Нөмірі", "Жоба", "Өңір", "Балл"},
		Facts: []protocol.Fact{{Label: "Лек", Value: "2026 жылғы лек"}, {Label: "Ұсынған", Value: "Сәуле Әбдіғали"}},
		Signs: []string{"Сәуле Әбдіғали", "Болат Һамитұлы"}, Page: func(n, of int) string { return fmt.Sprintf("%d / %d бет", n, of) },
	}
	section := protocol.Section{Title: "Қабылданды"}
	for i := range rows {
		section.Rows = append(section.Rows, []string{
			fmt.Sprint(i + 1), fmt.Sprintf("2026-%04d", i+1), strings.Repeat("Ғаламтор әлемі ", i%4+1) + "ӘҒҚҢӨҰҮҺІ", "Ұлытау облысы", "78.3",
		})
	}
	p.Sections = []protocol.Section{section}
	return p
}

func TestTheSameDecisionsGiveTheSameDocument(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 12, 15, 10, 0, 0, 0, time.UTC)
	one, err := protocol.Write(at, sample(120), sample(120))
	if err != nil {
		t.Fatal(err)
	}
	two, err := protocol.Write(at, sample(120), sample(120))
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("another document, %v", err)
	}
	if dir := os.Getenv("PICTURES"); dir != "" {
		if err := os.WriteFile(dir+"/protocol.pdf", one, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	few, err := protocol.Write(at, sample(3))
	if err != nil || !bytes.HasPrefix(few, []byte("%PDF-")) || bytes.Count(few, []byte("/Type /Page\n")) != 1 {
		t.Errorf("three rows take %d pages, %v", bytes.Count(few, []byte("/Type /Page\n")), err)
	}
	if n := bytes.Count(one, []byte("/Type /Page\n")); n < 8 {
		t.Errorf("%d pages", n)
	}
}

func TestARowHasACellForEachHead(t *testing.T) {
	t.Parallel()
	p := sample(1)
	p.Sections[0].Rows[0] = p.Sections[0].Rows[0][1:]
	if _, err := protocol.Write(time.Unix(0, 0), p); !errors.Is(err, protocol.ErrCells) {
		t.Errorf("%v", err)
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Ө", "😀\x00")
	f.Add(strings.Repeat("ұ", 300), "")
	f.Fuzz(func(t *testing.T, title, cell string) {
		p := sample(1)
		p.Title, p.Sections[0].Rows[0][2] = title, cell
		if _, err := protocol.Write(time.Unix(0, 0), p); err != nil {
			t.Error(err)
		}
	})
}
