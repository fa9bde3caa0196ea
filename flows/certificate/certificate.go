// Package certificate lays out a certificate as a PDF of one page in both languages, with every Kazakh letter. Its words come ready-made.
package certificate

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
)

// Half is what stands on it in one language, side by side with the other.
type Half struct {
	Given  string   // what it is given for
	Course string   // what the course is called
	Facts  []string // hours, number, day
	Check  string   // beside the picture to scan
}

// Paper is a certificate.
type Paper struct {
	Programme string // whose it is
	Title     string
	Name      string // whom it is given to
	Halves    [2]Half
	QR        []byte // a PNG that says whether it is valid
}

// All in mm, on a page of 297 × 210.
const (
	family = "dejavu"
	wide   = 297.0
	high   = 210.0
	frame  = 10.0
	margin = 24.0
	gutter = 16.0
	half   = (wide - 2*margin - gutter) / 2

	programmeY = 24.0
	titleY     = 38.0
	nameY      = 62.0
	ruleY      = 86.0
	halvesY    = 94.0
	qrSide     = 34.0
	qrY        = high - frame - qrSide - 12
	qrX        = (wide - qrSide) / 2
)

// color of the frame and of what is to be seen first.
type color struct{ r, g, b int }

func deep() color { return color{0x1f, 0x7a, 0x8c} }
func ink() color  { return color{0x22, 0x2b, 0x3a} }
func soft() color { return color{0x6b, 0x74, 0x85} }

// Write makes the document. created is written into it, so that the same input gives the same bytes.
func Write(created time.Time, p Paper) ([]byte, error) {
	d := sheet{fpdf.New("L", "mm", "A4", "")}
	d.SetCreationDate(created)
	d.SetModificationDate(created)
	d.SetCatalogSort(true)
	d.SetTitle(clean(p.Title+" · "+p.Name), true)
	d.AddUTF8FontFromBytes(family, "", dejavusans.TTF)
	d.AddUTF8FontFromBytes(family, "B", dejavusansbold.TTF)
	d.SetMargins(margin, frame, margin)
	d.SetAutoPageBreak(false, 0)
	d.AddPage()
	d.ground()
	d.line(programmeY, 12, 9, "", soft(), p.Programme)
	d.line(titleY, 30, 16, "B", deep(), p.Title)
	d.line(nameY, 26, 14, "B", ink(), p.Name)
	d.rule(ruleY)
	for i, h := range p.Halves {
		d.half(margin+float64(i)*(half+gutter), h)
	}
	d.picture(p.QR)
	var out bytes.Buffer
	if err := d.Output(&out); err != nil {
		return nil, fmt.Errorf("write certificate: %w", err)
	}
	return out.Bytes(), nil
}

type sheet struct{ *fpdf.Fpdf }

// ground is two thin frames, one inside the other.
func (d sheet) ground() {
	c := deep()
	d.SetDrawColor(c.r, c.g, c.b)
	d.SetLineWidth(1.2)
	d.Rect(frame, frame, wide-2*frame, high-2*frame, "D")
	d.SetLineWidth(0.3)
	d.Rect(frame+3, frame+3, wide-2*frame-6, high-2*frame-6, "D")
}

// line writes one line in the middle, in a size that is smaller where the words are long.
func (d sheet) line(y, greatest, least float64, style string, c color, words string) {
	words = clean(words)
	d.SetTextColor(c.r, c.g, c.b)
	size := greatest
	for d.SetFont(family, style, size); size > least && d.GetStringWidth(words) > wide-2*margin; d.SetFont(family, style, size) {
		size--
	}
	d.SetXY(margin, y)
	d.MultiCell(wide-2*margin, size*0.5, words, "", "C", false)
}

func (d sheet) rule(y float64) {
	const length = 60.0
	d.SetLineWidth(0.5)
	d.Line((wide-length)/2, y, (wide+length)/2, y)
}

// half writes one language into its column.
func (d sheet) half(x float64, h Half) {
	y := halvesY
	y = d.block(x, y, 10, "", soft(), h.Given) + 2
	y = d.block(x, y, 14, "B", ink(), h.Course) + 3
	for _, fact := range h.Facts {
		y = d.block(x, y, 10, "", ink(), fact) + 0.5
	}
	width := qrX - margin - 4
	left := margin
	if x > margin {
		left = qrX + qrSide + 4
	}
	d.SetFont(family, "", 8)
	d.SetTextColor(soft().r, soft().g, soft().b)
	d.SetXY(left, qrY+qrSide/2-2)
	align := "R"
	if x > margin {
		align = "L"
	}
	d.MultiCell(width, 4, clean(h.Check), "", align, false)
}

// block writes words in the middle of a column and gives where the next ones begin.
func (d sheet) block(x, y, size float64, style string, c color, words string) float64 {
	d.SetFont(family, style, size)
	d.SetTextColor(c.r, c.g, c.b)
	d.SetXY(x, y)
	d.MultiCell(half, size*0.5, clean(words), "", "C", false)
	return d.GetY()
}

func (d sheet) picture(data []byte) {
	if len(data) == 0 {
		return
	}
	options := fpdf.ImageOptions{ImageType: "PNG"}
	d.RegisterImageOptionsReader("qr", options, bytes.NewReader(data))
	d.ImageOptions("qr", qrX, qrY, qrSide, qrSide, false, options, 0, "")
}

// clean leaves out what a page cannot show: control characters, and whatever is beyond the basic plane, such as emoji.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), r > 0xffff, r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
}
