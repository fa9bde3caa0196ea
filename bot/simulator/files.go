package simulator

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"image"
	_ "image/gif" // photos are read in this format
	"image/jpeg"
	_ "image/png" // and in this one
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
)

// fileKind is what a file was sent as. It stays that for ever.
type fileKind string

const (
	kindPhoto    fileKind = "photo"
	kindDocument fileKind = "document"
	kindVideo    fileKind = "video"
	kindVoice    fileKind = "voice"
	kindSticker  fileKind = "sticker"
)

func (k fileKind) known() bool {
	switch k {
	case kindPhoto, kindDocument, kindVideo, kindVoice, kindSticker:
		return true
	}
	return false
}

// Sizes of files in bytes, and of pictures in pixels.
const (
	uploadLimit   = 50 << 20
	photoLimit    = 10 << 20
	downloadLimit = 20 << 20
	thumbSide     = 90
	decodeLimit   = 25_000_000 // pixels that a picture may have to be made smaller
	photoSides    = 10_000     // width and height together
	photoRatio    = 20
)

// file is something that was uploaded. It never changes.
type file struct {
	id, unique    string
	kind          fileKind
	name, mime    string
	path          string
	data          []byte
	width, height int
	duration      int
	small         *file // the photo in its smallest size
}

// files keeps everything uploaded, in memory, for as long as the simulator lives.
type files struct {
	mu     sync.RWMutex
	last   uint64
	byID   map[string]*file
	byPath map[string]*file
}

func newFiles() *files { return &files{byID: map[string]*file{}, byPath: map[string]*file{}} }

// add stores a file. Equal contents have equal unique ids.
func (s *files) add(kind fileKind, u *upload, duration int) *file {
	f := &file{kind: kind, name: path.Base("/" + strings.ReplaceAll(u.name, "\\", "/")), mime: u.mime, data: u.data, duration: duration}
	if u.name == "" {
		f.name = ""
	}
	var picture image.Image
	switch kind {
	case kindPhoto:
		f.width, f.height, picture = measure(u.data)
		f.mime = http.DetectContentType(u.data)
	case kindVideo:
		f.width, f.height = 1280, 720
	case kindSticker:
		f.width, f.height = 512, 512
	}
	sum := sha256.Sum256(u.data)
	f.unique = "AgAD" + base64.RawURLEncoding.EncodeToString(sum[:9])
	if thumb := smaller(picture); thumb != nil {
		f.small = s.add(kindPhoto, &upload{name: f.name, data: thumb}, 0)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last++
	f.id = fileID(kind, s.last, sum[:])
	f.path = fmt.Sprintf("%ss/file_%d%s", kind, s.last, f.extension())
	s.byID[f.id], s.byPath[f.path] = f, f
	return f
}

// fileID looks like Telegram's: long, and saying nothing.
func fileID(kind fileKind, n uint64, sum []byte) string {
	raw := binary.BigEndian.AppendUint64([]byte{5, kind[0]}, n)
	return "AgACAgIAAxk" + base64.RawURLEncoding.EncodeToString(append(raw, sum...))
}

func (f *file) extension() string {
	if ext := path.Ext(f.name); ext != "" {
		return ext
	}
	switch f.kind {
	case kindPhoto:
		return ".jpg"
	case kindVideo:
		return ".mp4"
	case kindVoice:
		return ".oga"
	case kindSticker:
		return ".webp"
	}
	if all, err := mime.ExtensionsByType(f.mime); err == nil && len(all) > 0 {
		return all[0]
	}
	return ""
}

// measure gives a picture's sides, and the picture itself when it is worth making smaller. What is no picture gets sides of its own.
func measure(data []byte) (width, height int, picture image.Image) {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 1280, 960, nil
	}
	if max(c.Width, c.Height) <= thumbSide || c.Width*c.Height > decodeLimit {
		return c.Width, c.Height, nil
	}
	picture, _, err = image.Decode(bytes.NewReader(data))
	if err != nil {
		return c.Width, c.Height, nil
	}
	return c.Width, c.Height, picture
}

// smaller makes a picture's smallest size, so that a bot that takes the wrong one of the sizes notices.
func smaller(picture image.Image) []byte {
	if picture == nil {
		return nil
	}
	from := picture.Bounds()
	scale := float64(thumbSide) / float64(max(from.Dx(), from.Dy()))
	to := image.NewRGBA(image.Rect(0, 0, max(1, int(float64(from.Dx())*scale)), max(1, int(float64(from.Dy())*scale))))
	for y := range to.Rect.Dy() {
		for x := range to.Rect.Dx() {
			to.Set(x, y, picture.At(from.Min.X+x*from.Dx()/to.Rect.Dx(), from.Min.Y+y*from.Dy()/to.Rect.Dy()))
		}
	}
	var out bytes.Buffer
	if jpeg.Encode(&out, to, nil) != nil {
		return nil
	}
	return out.Bytes()
}

func (s *files) get(id string) *file {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.byID[id]
}

// fill puts a file into a message.
func (f *file) fill(m *Message) {
	m.Photo, m.Document, m.Video, m.Voice, m.Sticker = nil, nil, nil, nil, nil
	switch f.kind {
	case kindPhoto:
		if f.small != nil {
			m.Photo = append(m.Photo, f.small.photoSize())
		}
		m.Photo = append(m.Photo, f.photoSize())
	case kindDocument:
		m.Document = f.media()
	case kindVideo:
		m.Video = f.media()
	case kindVoice:
		m.Voice = f.media()
		m.Voice.FileName = ""
	case kindSticker:
		m.Sticker = &Sticker{
			FileID: f.id, FileUniqueID: f.unique, Type: "regular", Width: f.width, Height: f.height, Emoji: "🙂",
			FileSize: int64(len(f.data)),
		}
	}
}

func (f *file) photoSize() PhotoSize {
	return PhotoSize{FileID: f.id, FileUniqueID: f.unique, Width: f.width, Height: f.height, FileSize: int64(len(f.data))}
}

func (f *file) media() *Media {
	return &Media{
		FileID: f.id, FileUniqueID: f.unique, FileName: f.name, MIMEType: f.mime, FileSize: int64(len(f.data)),
		Width: f.width, Height: f.height, Duration: f.duration,
	}
}

// serveFile answers /file/bot<token>/<path>.
func (s *Simulator) serveFile(w http.ResponseWriter, r *http.Request) {
	token, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/file/bot"), "/")
	if refusal := s.checkToken(token); refusal != nil {
		writeEnvelope(w, refused(refusal), refusal.Code, 0)
		return
	}
	s.files.mu.RLock()
	f := s.files.byPath[name]
	s.files.mu.RUnlock()
	if f == nil || len(f.data) > downloadLimit {
		writeEnvelope(w, refused(&Refusal{Code: http.StatusNotFound, Description: "Not Found"}), http.StatusNotFound, 0)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Length", fmt.Sprint(len(f.data)))
	if r.Method != http.MethodHead {
		w.Write(f.data) //nolint:gosec // bytes for the bot, which only it asks for
	}
}

// FileOf gives the bytes of the file that a message shows, a photo in its full size.
func (s *Simulator) FileOf(m *Message) ([]byte, error) {
	ids := fileIDs(m)
	if len(ids) == 0 {
		return nil, fmt.Errorf("file of message %d: it has none", m.MessageID)
	}
	f := s.files.get(ids[0])
	if f == nil {
		return nil, fmt.Errorf("file of message %d: it is gone", m.MessageID)
	}
	return bytes.Clone(f.data), nil
}
