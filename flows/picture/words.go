package picture

import (
	"image"
	"sort"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// text writes a line whose baseline begins at a point.
func (c *canvas) text(x, y, size int, words string) {
	if face := c.face(size); face != nil {
		d := font.Drawer{Dst: c.img, Src: image.NewUniform(c.pen), Face: face, Dot: fixed.P(x, y)}
		d.DrawString(words)
	}
}

// centred writes a line whose baseline has its middle at a point.
func (c *canvas) centred(x, y, size int, words string) {
	c.text(x-c.wide(size, words)/2, y, size, words)
}

// wide is how many pixels a line takes.
func (c *canvas) wide(size int, words string) int {
	face := c.face(size)
	if face == nil {
		return 0
	}
	return font.MeasureString(face, words).Ceil()
}

// widest is how many pixels the longest of some lines takes.
func (c *canvas) widest(size int, lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, c.wide(size, line))
	}
	return most
}

// size is the greatest size, within bounds, in which each of some lines fits into a width.
func (c *canvas) size(greatest, least, most int, lines []string) int {
	for size := greatest; size > least; size-- {
		if c.widest(size, lines) <= most {
			return size
		}
	}
	return least
}

// fit makes one line of words, shortened to a width.
func (c *canvas) fit(size, most int, words string) string {
	line := strings.Join(strings.Fields(words), " ")
	if c.wide(size, line) <= most {
		return line
	}
	letters := []rune(line)
	short := func(n int) string { return strings.TrimRight(string(letters[:n]), " ") + "…" }
	tooLong := sort.Search(len(letters), func(n int) bool { return c.wide(size, short(n)) > most })
	return short(max(tooLong-1, 0))
}

// lines breaks words between them so that each line fits into a width. What is left for the last line is shortened.
func (c *canvas) lines(size, most, count int, words string) []string {
	var lines []string
	rest := strings.Fields(words)
	for len(rest) > 0 && len(lines) < count-1 {
		tooMany := sort.Search(len(rest), func(n int) bool { return c.wide(size, strings.Join(rest[:n+1], " ")) > most })
		taken := max(tooMany, 1) // a word that is longer than a line is shortened on a line of its own
		lines = append(lines, c.fit(size, most, strings.Join(rest[:taken], " ")))
		rest = rest[taken:]
	}
	if len(rest) > 0 {
		lines = append(lines, c.fit(size, most, strings.Join(rest, " ")))
	}
	return lines
}
