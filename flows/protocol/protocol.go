// Package protocol lays out the protocol of a committee's decision as a PDF, with every Kazakh letter. Its words come ready-made.
package protocol

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/dejavu/dejavusansbold"
)

// Part is the protocol in one language. It begins on a page of its own.
type Part struct {
	Title    string
	Facts    []Fact
	Heads    []string // of the tables
	Sections []Section
	Signs    []string               // who signs
	Page     func(n, of int) string // the footer
}

// Fact is a line with a label.
type Fact struct{ Label, Value string }

// Section is a table under a heading. Its rows have as many cells as there are heads.
type Section struct {
	Title string
	Rows  [][]string
}

// ErrCells says that a row has more or fewer cells than there are heads.
var ErrCells = errors.New("a row has other cells than the head")

const (
	family     = "dejavu"
	margin     = 18.0 // mm, as everything here
	line       = 5.0
	labelWidth = 45.0
	pageWidth  = 210.0
	bottom     = 275.0
)

// Write makes the document. created is written into it, so that the same input gives the same bytes. Errors: ErrCells.
func Write(created time.Time, parts ...Part) ([]byte, error) {
	pages, err := layout(created, parts, nil)
	if err == nil { // now that their number is known
		pages, err = layout(created, parts, pages.count)
	}
	if err != nil {
		return nil, fmt.Errorf("write protocol: %w", err)
	}
	var out bytes.Buffer
	if err := pages.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("write protocol: %w", err)
	}
	return out.Bytes(), nil
}

// sheets is a document in the making.
type sheets struct {
	pdf    *fpdf.Fpdf
	part   Part
	widths []float64
	count  []int // pages of each part
}

func layout(created time.Time, parts []Part, count []int) (*sheets, error) {
	s := &sheets{pdf: fpdf.New("P", "mm", "A4", "")}
	s.pdf.SetCreationDate(created)
	s.pdf.SetModificationDate(created)
	s.pdf.SetCatalogSort(true)
	s.pdf.AddUTF8FontFromBytes(family, "", dejavusans.TTF)
	s.pdf.AddUTF8FontFromBytes(family, "B", dejavusansbold.TTF)
	s.pdf.SetMargins(margin, margin, margin)
	s.pdf.SetAutoPageBreak(false, 0)
	for i, p := range parts {
		s.part = p
		before := s.pdf.PageCount()
		of := 0
		if i < len(count) {
			of = count[i]
		}
		s.pdf.SetFooterFunc(func() { s.footer(s.pdf.PageNo()-before, of) })
		if err := s.write(); err != nil {
			return nil, err
		}
		s.count = append(s.count, s.pdf.PageCount()-before)
		if i == len(parts)-1 {
			break
		}
	}
	return s, s.pdf.Error()
}

func (s *sheets) footer(n, of int) {
	if s.part.Page == nil {
		return
	}
	s.pdf.SetFont(family, "", 8)
	s.pdf.SetY(285)
	s.pdf.CellFormat(0, line, clean(s.part.Page(n, of)), "", 0, "C", false, 0, "")
}

func (s *sheets) write() error {
	for _, section := range s.part.Sections {
		for _, row := range section.Rows {
			if len(row) != len(s.part.Heads) {
				return ErrCells
			}
		}
	}
	s.widths = s.columns()
	s.pdf.AddPage()
	s.pdf.SetFont(family, "B", 15)
	s.pdf.MultiCell(0, 8, clean(s.part.Title), "", "L", false)
	s.pdf.Ln(3)
	for _, f := range s.part.Facts {
		s.fact(f)
	}
	for _, section := range s.part.Sections {
		s.section(section)
	}
	s.signs()
	return nil
}

func (s *sheets) fact(f Fact) {
	s.pdf.SetFont(family, "", 9)
	y := s.pdf.GetY()
	s.pdf.SetXY(margin, y)
	s.pdf.MultiCell(labelWidth, line, clean(f.Label), "", "L", false)
	after := s.pdf.GetY()
	s.pdf.SetXY(margin+labelWidth, y)
	s.pdf.SetFont(family, "B", 9)
	s.pdf.MultiCell(0, line, clean(f.Value), "", "L", false)
	s.pdf.SetY(max(after, s.pdf.GetY()))
}

func (s *sheets) section(section Section) {
	s.room(4 * line)
	s.pdf.Ln(4)
	s.pdf.SetFont(family, "B", 11)
	s.pdf.MultiCell(0, 7, clean(section.Title), "", "L", false)
	s.row(s.part.Heads, "B")
	for _, cells := range section.Rows {
		s.row(cells, "")
	}
}

// room begins a new page when less than that is left.
func (s *sheets) room(height float64) bool {
	if s.pdf.GetY()+height <= bottom {
		return false
	}
	s.pdf.AddPage()
	return true
}

// row writes the cells of a row, as high as the highest of them. On a new page the head comes first.
func (s *sheets) row(cells []string, style string) {
	const small = 8
	s.pdf.SetFont(family, style, small)
	texts := make([][]string, len(cells))
	height := line
	for i, cell := range cells {
		texts[i] = s.pdf.SplitText(broken(clean(cell)), s.widths[i]-2)
		height = max(height, float64(len(texts[i]))*line)
	}
	if s.room(height) && style == "" {
		s.row(s.part.Heads, "B")
		s.pdf.SetFont(family, style, small)
	}
	x, y := margin, s.pdf.GetY()
	for i, lines := range texts {
		s.pdf.Rect(x, y, s.widths[i], height, "D")
		for n, words := range lines {
			s.pdf.SetXY(x, y+float64(n)*line)
			s.pdf.CellFormat(s.widths[i], line, words, "", 0, "L", false, 0, "")
		}
		x += s.widths[i]
	}
	s.pdf.SetXY(margin, y+height)
}

// columns are as wide as their longest texts ask for, within bounds.
func (s *sheets) columns() []float64 {
	const least, most = 8, 45
	lengths := make([]float64, len(s.part.Heads))
	for i, head := range s.part.Heads {
		lengths[i] = float64(min(max(len([]rune(head)), least), most))
	}
	for _, section := range s.part.Sections {
		for _, row := range section.Rows {
			for i, cell := range row {
				lengths[i] = max(lengths[i], float64(min(len([]rune(cell)), most)))
			}
		}
	}
	sum := 0.0
	for _, l := range lengths {
		sum += l
	}
	for i := range lengths {
		lengths[i] *= (pageWidth - 2*margin) / sum
	}
	return lengths
}

func (s *sheets) signs() {
	s.room(float64(len(s.part.Signs))*10 + 10)
	s.pdf.Ln(8)
	s.pdf.SetFont(family, "", 9)
	for _, who := range s.part.Signs {
		s.pdf.CellFormat(0, 10, "____________________   "+clean(who), "", 1, "L", false, 0, "")
	}
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

// broken puts spaces into words that no cell could hold.
func broken(text string) string {
	const longest = 20
	var out strings.Builder
	run := 0
	for _, r := range text {
		if run++; r == ' ' {
			run = 0
		}
		if run > longest {
			out.WriteRune(' ')
			run = 1
		}
		out.WriteRune(r)
	}
	return out.String()
}
