package dhash_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"

	"golang.org/x/image/draw"

	"saruar/flows/dhash"
)

// scene is a picture with soft spots of light, another one for each seed.
func scene(seed uint64, width, height int) image.Image {
	chance := rand.New(rand.NewPCG(seed, seed))
	small := image.NewRGBA(image.Rect(0, 0, 12, 9))
	for i := range small.Pix {
		small.Pix[i] = uint8(chance.IntN(256))
	}
	for i := 3; i < len(small.Pix); i += 4 {
		small.Pix[i] = 255
	}
	return scaled(small, width, height)
}

func scaled(from image.Image, width, height int) image.Image {
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.BiLinear.Scale(to, to.Bounds(), from, from.Bounds(), draw.Src, nil)
	return to
}

func asJPEG(t *testing.T, p image.Image, quality int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, p, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func of(t *testing.T, data []byte) uint64 {
	t.Helper()
	hash, err := dhash.Of(data)
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

func TestTheSamePhotoLooksTheSameHoweverItWasSent(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		photo := scene(seed, 480, 360)
		original := of(t, asJPEG(t, photo, 95))
		for name, data := range map[string][]byte{
			"compressed": asJPEG(t, photo, 20), "small": asJPEG(t, scaled(photo, 240, 180), 80), "large": asJPEG(t, scaled(photo, 640, 480), 60),
			"png": pngOf(t, photo),
		} {
			if d := dhash.Distance(original, of(t, data)); d > 6 {
				t.Errorf("photo %d, %s: %d bits away", seed, name, d)
			}
		}
	}
}

func TestAnotherPhotoLooksDifferent(t *testing.T) {
	t.Parallel()
	var hashes []uint64
	for seed := range uint64(12) {
		hashes = append(hashes, of(t, asJPEG(t, scene(seed, 200, 150), 90)))
	}
	for i, a := range hashes {
		for j, b := range hashes[:i] {
			if d := dhash.Distance(a, b); d <= 6 {
				t.Errorf("photos %d and %d are %d bits away", i, j, d)
			}
		}
	}
}

func TestWhatIsNoPictureIsAnError(t *testing.T) {
	t.Parallel()
	for name, data := range map[string][]byte{"nothing": nil, "text": []byte("no picture"), "half": asJPEG(t, scene(1, 90, 80), 90)[:300]} {
		if _, err := dhash.Of(data); err == nil {
			t.Errorf("%s has a hash", name)
		}
	}
}

// A few bytes may claim to be a picture that fills the memory.
func TestAHugePictureIsNotDecoded(t *testing.T) {
	t.Parallel()
	data := bytes.Clone(pngOf(t, image.NewGray(image.Rect(0, 0, 1, 1))))
	binary.BigEndian.PutUint32(data[16:], 1<<20) // width and height stand at the beginning of the first chunk,
	binary.BigEndian.PutUint32(data[20:], 1<<20)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29])) // its sum behind it
	if _, err := dhash.Of(data); !errors.Is(err, dhash.ErrHuge) {
		t.Fatal(err)
	}
}

func pngOf(t *testing.T, p image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, p); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
