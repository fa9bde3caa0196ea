package certificate_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/certificate"
)

// letters are those that Kazakh has beside the Russian ones.
const letters = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі"

func sample(t testing.TB) certificate.Paper {
	t.Helper()
	qr, err := qrcode.Encode("https://t.me/saruar_bot?start=v_AAAAAAAAAAAAAAAAAAAAAA", qrcode.Medium, 512)
	if err != nil {
		t.Fatal(err)
	}
	return certificate.Paper{
		Programme: "Өзгерістердің саруарлары", Title: "СЕРТИФИКАТ", Name: letters, QR: qr,
		Halves: [2]certificate.Half{
			{
				Given: "Курс бағдарламасын толық аяқтағаны үшін беріледі", Course: "«Әлеуметтік жоба мектебі»", Check: "Жарамдылығын тексеру",
				Facts: []string{"Сабаққа қатысқан уақыты: 54 сағат", "Нөмірі: 2026-00001", "Берілген күні: 2026 ж. 5 қараша"},
			},
			{
				Given: "Вручается за полное прохождение программы курса", Course: "«Школа социальных проектов»", Check: "Проверить подлинность",
				Facts: []string{"Посещено занятий: 54 часа", "Номер: 2026-00001", "Дата выдачи: 5 ноября 2026 г."},
			},
		},
	}
}

func TestTheSameCertificateIsTheSameDocument(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 12, 15, 10, 0, 0, 0, time.UTC)
	one, err := certificate.Write(at, sample(t))
	if err != nil {
		t.Fatal(err)
	}
	two, err := certificate.Write(at, sample(t))
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("another document, %v", err)
	}
	if n := bytes.Count(one, []byte("/Type /Page\n")); n != 1 {
		t.Errorf("%d pages", n)
	}
	if dir := os.Getenv("PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "certificate.pdf"), one, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEveryKazakhLetterIsReadBackFromThePage(t *testing.T) {
	t.Parallel()
	text := extracted(t, sample(t))
	for _, letter := range letters {
		if letter != ' ' && !strings.ContainsRune(text, letter) {
			t.Errorf("no %c in\n%s", letter, text)
		}
	}
	for _, part := range []string{letters, "«Әлеуметтік жоба мектебі»", "«Школа социальных проектов»", "2026 ж. 5 қараша", "5 ноября 2026 г.", "2026-00001"} {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in\n%s", part, text)
		}
	}
}

func TestALongNameStaysOnOnePage(t *testing.T) {
	t.Parallel()
	p := sample(t)
	p.Name = strings.Repeat("Ұ", 40) + " " + strings.Repeat("Қ", 39)
	p.Halves[0].Course, p.Halves[1].Course = "«"+strings.Repeat("ғылым ", 20)+"»", "«"+strings.Repeat("наука ", 20)+"»"
	data, err := certificate.Write(time.Unix(0, 0), p)
	if n := bytes.Count(data, []byte("/Type /Page\n")); err != nil || n != 1 {
		t.Errorf("%d pages, %v", n, err)
	}
}

// extracted is the text of the page as a reader of PDFs finds it.
func extracted(t *testing.T, p certificate.Paper) string {
	t.Helper()
	tool := pdftotext(t)
	data, err := certificate.Write(time.Unix(0, 0), p)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "certificate.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), tool, "-layout", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func FuzzWrite(f *testing.F) {
	f.Add("Ө", "😀\x00")
	f.Add(strings.Repeat("ұ", 300), "")
	f.Fuzz(func(t *testing.T, name, course string) {
		p := sample(t)
		p.Name, p.Halves[0].Course = name, course
		if _, err := certificate.Write(time.Unix(0, 0), p); err != nil {
			t.Error(err)
		}
	})
}
