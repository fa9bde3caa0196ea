package simulator

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Sizes of albums. Their ids start somewhere high.
const (
	albumLeast = 2
	albumMost  = 10
	albumsFrom = 13_000_000_000_000_000
)

func mediaMethods() map[string]method {
	single := func(kind fileKind) method {
		return func(s *Simulator, _ context.Context, p *params) (any, error) { return s.sendMedia(p, kind) }
	}
	return map[string]method{
		"sendPhoto":      single(kindPhoto),
		"sendDocument":   single(kindDocument),
		"sendVideo":      single(kindVideo),
		"sendVoice":      single(kindVoice),
		"sendMediaGroup": (*Simulator).sendMediaGroup,
		"getFile":        (*Simulator).getFile,
	}
}

func (s *Simulator) sendMedia(p *params, kind fileKind) (any, error) {
	f, err := s.readMedia(p, kind, string(kind), p.get(string(kind)), int(p.number("duration", 0)))
	if err != nil {
		return nil, err
	}
	caption, err := s.readCaption(p.get("caption"), p.get("parse_mode"), p.get("caption_entities"))
	if err != nil {
		return nil, err
	}
	return s.post(p, func(m *Message) {
		f.fill(m)
		m.Caption, m.CaptionEntities = caption.text, caption.entities
		m.CaptionAboveMedia, m.HasMediaSpoiler = p.flag("show_caption_above_media"), p.flag("has_spoiler")
	})
}

func (s *Simulator) readCaption(raw, mode, entities string) (formatted, error) {
	f, err := s.format(raw, mode, entities)
	if err == nil && utf8.RuneCountInString(f.text) > captionLimit {
		err = badRequest("message caption is too long")
	}
	return f, err
}

// readMedia finds the file that is meant: one in the request, or one that Telegram has already. Files by URL are refused as those that
// cannot be fetched, because this Telegram has no network.
func (s *Simulator) readMedia(p *params, kind fileKind, field, given string, duration int) (*file, error) {
	if name, ok := strings.CutPrefix(given, "attach://"); ok {
		field, given = name, ""
	}
	if u := p.files[field]; u != nil {
		return s.takeUpload(kind, u, duration)
	}
	switch {
	case given == "":
		return nil, badRequest("there is no %s in the request", kind)
	case strings.HasPrefix(given, "http://") || strings.HasPrefix(given, "https://"):
		return nil, badRequest("failed to get HTTP URL content")
	}
	f := s.files.get(given)
	if f == nil {
		return nil, badRequest("wrong file identifier/HTTP URL specified")
	}
	if (f.kind == kindPhoto) != (kind == kindPhoto) {
		return nil, badRequest("can't use file of type %s as %s", title(f.kind), title(kind))
	}
	return f, nil
}

func title(kind fileKind) string { return strings.ToUpper(string(kind[:1])) + string(kind[1:]) }

func (s *Simulator) takeUpload(kind fileKind, u *upload, duration int) (*file, error) {
	switch {
	case u.size == 0:
		return nil, badRequest("file must be non-empty")
	case u.size > uploadLimit:
		return nil, errTooLarge()
	case kind == kindPhoto:
		if err := checkPhoto(u); err != nil {
			return nil, err
		}
	}
	return s.files.add(kind, u, duration), nil
}

// checkPhoto refuses what Telegram's servers refuse of a photo.
func checkPhoto(u *upload) error {
	if u.size > photoLimit {
		return badRequest("PHOTO_SAVE_FILE_INVALID")
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(u.data))
	if err != nil {
		return badRequest("IMAGE_PROCESS_FAILED")
	}
	if long, short := max(c.Width, c.Height), min(c.Width, c.Height); long+short > photoSides || short == 0 || long > short*photoRatio {
		return badRequest("PHOTO_INVALID_DIMENSIONS")
	}
	return nil
}

// inputMedia is a file as albums and edits name it.
type inputMedia struct {
	Type      string          `json:"type"`
	Media     string          `json:"media"`
	Caption   string          `json:"caption"`
	ParseMode string          `json:"parse_mode"`
	Entities  json.RawMessage `json:"caption_entities"`
	Above     bool            `json:"show_caption_above_media"`
	Spoiler   bool            `json:"has_spoiler"`
	Duration  int             `json:"duration"`
}

// readInputMedia gives what puts the file and its caption into a message.
func (s *Simulator) readInputMedia(p *params, in inputMedia) (func(*Message), error) {
	kind := fileKind(in.Type)
	if kind != kindPhoto && kind != kindVideo && kind != kindDocument {
		return nil, badRequest("can't parse InputMedia: Type must be one of photo, video, document")
	}
	if in.Media == "" {
		return nil, badRequest("can't parse InputMedia: media not found")
	}
	f, err := s.readMedia(p, kind, "", in.Media, in.Duration)
	if err != nil {
		return nil, err
	}
	caption, err := s.readCaption(in.Caption, in.ParseMode, plain(in.Entities))
	if err != nil {
		return nil, err
	}
	return func(m *Message) {
		f.fill(m)
		m.Caption, m.CaptionEntities = caption.text, caption.entities
		m.CaptionAboveMedia, m.HasMediaSpoiler = in.Above, in.Spoiler
	}, nil
}

func (s *Simulator) sendMediaGroup(_ context.Context, p *params) (any, error) {
	var items []inputMedia
	if err := json.Unmarshal([]byte(p.get("media")), &items); err != nil {
		return nil, badRequest("can't parse media JSON object")
	}
	if len(items) < albumLeast || len(items) > albumMost {
		return nil, badRequest("wrong number of items in the album: it must include %d-%d items", albumLeast, albumMost)
	}
	if p.has("reply_markup") && p.get("reply_markup") != "" {
		return nil, badRequest("reply markup isn't supported in albums")
	}
	group := strconv.FormatInt(s.lastGroup.Add(1)+albumsFrom, 10)
	fills := make([]func(*Message), len(items))
	for i, item := range items {
		if (item.Type == string(kindDocument)) != (items[0].Type == string(kindDocument)) {
			return nil, badRequest("can't use the media of the specified type in the album")
		}
		fill, err := s.readInputMedia(p, item)
		if err != nil {
			return nil, err
		}
		fills[i] = func(m *Message) { fill(m); m.MediaGroupID = group }
	}
	d, err := s.readDelivery(p)
	if err != nil {
		return nil, err
	}
	return s.deliver(d, fills...)
}

type fileInfo struct {
	FileID       string `json:"file_id"`
	FileUniqueID string `json:"file_unique_id"`
	FileSize     int64  `json:"file_size"`
	FilePath     string `json:"file_path"`
}

func (s *Simulator) getFile(_ context.Context, p *params) (any, error) {
	id := p.get("file_id")
	if id == "" {
		return nil, badRequest("file_id not specified")
	}
	f := s.files.get(id)
	if f == nil {
		return nil, badRequest("wrong file_id or the file is temporarily unavailable")
	}
	if len(f.data) > downloadLimit {
		return nil, badRequest("file is too big")
	}
	return fileInfo{FileID: f.id, FileUniqueID: f.unique, FileSize: int64(len(f.data)), FilePath: f.path}, nil
}
