// Package dhash tells whether two pictures look nearly the same, whatever their size and compression: by 64 bits, each of which says whether
// a part of the picture is brighter than the one to its right.
package dhash

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // what phones send
	_ "image/png"
	"math/bits"

	_ "golang.org/x/image/webp" // people send these as well
)

// The picture is made so small: as many rows, and comparisons in a row, as there are bits to a byte.
const (
	wide = 9
	high = 8
)

// looks is how many pixels of a part are looked at in each direction at most: more make no difference.
const looks = 24

// mostPixels bounds what is decoded: a small file may claim to be a huge picture.
const mostPixels = 30_000_000

// ErrHuge says that a picture has more pixels than are looked at.
var ErrHuge = fmt.Errorf("picture has over %d pixels", mostPixels)

// Of computes the bits of a JPEG, PNG or WebP picture.
func Of(data []byte) (uint64, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, fmt.Errorf("read the size of a picture: %w", err)
	}
	if size.Width <= 0 || size.Height <= 0 || size.Width > mostPixels/size.Height {
		return 0, ErrHuge
	}
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return 0, fmt.Errorf("decode a picture: %w", err)
	}
	return compare(shrink(picture)), nil
}

// Distance is in how many bits two pictures differ: up to 6, they look nearly the same.
func Distance(a, b uint64) int { return bits.OnesCount64(a ^ b) }

// shrink averages the brightness of 9 by 8 parts.
func shrink(picture image.Image) (parts [high][wide]uint64) {
	r := picture.Bounds()
	var counts [high][wide]uint64
	down, along := max(r.Dy()/(high*looks), 1), max(r.Dx()/(wide*looks), 1)
	for y := 0; y < r.Dy(); y += down {
		row := y * high / r.Dy()
		for x := 0; x < r.Dx(); x += along {
			column := x * wide / r.Dx()
			red, green, blue, _ := picture.At(r.Min.X+x, r.Min.Y+y).RGBA()
			parts[row][column] += (299*uint64(red) + 587*uint64(green) + 114*uint64(blue)) / 1000
			counts[row][column]++
		}
	}
	for y := range high {
		for x := range wide {
			parts[y][x] /= max(counts[y][x], 1)
		}
	}
	return parts
}

func compare(parts [high][wide]uint64) (hash uint64) {
	for y := range high {
		for x := range wide - 1 {
			hash <<= 1
			if parts[y][x] > parts[y][x+1] {
				hash |= 1
			}
		}
	}
	return hash
}
