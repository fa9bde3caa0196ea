package simulator

import (
	"fmt"
	"mime"
	"net/http"
	"path/filepath"
	"strconv"
	"unicode/utf8"
)

// SendPhoto sends a picture. One that cannot be decoded is taken all the same, in a single size.
func (s *Simulator) SendPhoto(from int64, data []byte, options ...Option) (Sent, error) {
	return s.sendFile(from, kindPhoto, data, options)
}

// SendDocument sends a file as it is.
func (s *Simulator) SendDocument(from int64, data []byte, options ...Option) (Sent, error) {
	return s.sendFile(from, kindDocument, data, options)
}

// SendVoice sends a voice message.
func (s *Simulator) SendVoice(from int64, data []byte, options ...Option) (Sent, error) {
	return s.sendFile(from, kindVoice, data, options)
}

// SendVideo sends a video.
func (s *Simulator) SendVideo(from int64, data []byte, options ...Option) (Sent, error) {
	return s.sendFile(from, kindVideo, data, options)
}

// SendSticker sends a sticker.
func (s *Simulator) SendSticker(from int64, data []byte, options ...Option) (Sent, error) {
	return s.sendFile(from, kindSticker, data, options)
}

func (s *Simulator) sendFile(from int64, kind fileKind, data []byte, options []Option) (Sent, error) {
	d := deedOf(from, options)
	fill, err := s.attach(Attachment{Kind: string(kind), Data: data, Caption: d.caption, Name: d.name, MIME: d.mime, Duration: d.duration})
	if err != nil {
		return Sent{}, err
	}
	return s.say(from, d, fill)
}

// Attachment is one file of an album.
type Attachment struct {
	// Kind is "photo", "video" or "document"; outside albums also "voice" and "sticker".
	Kind     string
	Data     []byte
	Caption  string
	Name     string
	MIME     string
	Duration int
}

// SendAlbum sends two to ten files that belong together, each a message of its own with the same media_group_id.
func (s *Simulator) SendAlbum(from int64, items []Attachment, options ...Option) ([]Sent, error) {
	if len(items) < albumLeast || len(items) > albumMost {
		return nil, fmt.Errorf("send album: %d files are not %d to %d", len(items), albumLeast, albumMost)
	}
	d := deedOf(from, options)
	group := strconv.FormatInt(s.lastGroup.Add(1)+albumsFrom, 10)
	sent := make([]Sent, 0, len(items))
	for _, item := range items {
		fill, err := s.attach(item)
		if err != nil {
			return sent, err
		}
		one, err := s.say(from, d, func(m *Message) { fill(m); m.MediaGroupID = group })
		if err != nil {
			return sent, err
		}
		sent = append(sent, one)
	}
	return sent, nil
}

// attach stores a file and gives what puts it into a message.
func (s *Simulator) attach(a Attachment) (func(*Message), error) {
	caption := formatted{text: a.Caption}.cleaned()
	if utf8.RuneCountInString(caption.text) > captionLimit {
		return nil, fmt.Errorf("send %s: caption of over %d signs", a.Kind, captionLimit)
	}
	if len(a.Data) == 0 {
		return nil, fmt.Errorf("send %s: the file is empty", a.Kind)
	}
	kind := fileKind(a.Kind)
	if !kind.known() {
		return nil, fmt.Errorf("send %s: no such kind of file", a.Kind)
	}
	f := s.files.add(kind, &upload{name: a.Name, mime: guessMIME(a), data: a.Data}, a.Duration)
	return func(m *Message) {
		f.fill(m)
		m.Caption, m.CaptionEntities = caption.text, caption.entities
	}, nil
}

func guessMIME(a Attachment) string {
	if a.MIME != "" {
		return a.MIME
	}
	if byName := mime.TypeByExtension(filepath.Ext(a.Name)); byName != "" {
		return byName
	}
	if a.Kind == string(kindVoice) {
		return "audio/ogg"
	}
	return http.DetectContentType(a.Data)
}
