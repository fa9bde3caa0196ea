package simulator

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

func (s *Simulator) controlUsers(w http.ResponseWriter, _ *http.Request) { respond(w, s.cards()) }

func (s *Simulator) controlAddUser(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ID        int64  `json:"id"`
		FirstName string `json:"first_name"`
		LastName  string `json:"last_name"`
		Username  string `json:"username"`
		Language  string `json:"language_code"`
		Phone     string `json:"phone"`
		Met       bool   `json:"met"`
		Persona   string `json:"persona"`
	}
	if take(w, r, &in) {
		done(w, s.AddUser(Person(in)))
	}
}

func (s *Simulator) controlBlock(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ID      int64 `json:"id"`
		Blocked bool  `json:"blocked"`
	}
	if take(w, r, &in) {
		done(w, s.Block(in.ID, in.Blocked))
	}
}

func (s *Simulator) controlDeactivate(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ID int64 `json:"id"`
	}
	if take(w, r, &in) {
		done(w, s.Deactivate(in.ID))
	}
}

// sentJSON is the answer to what a person did.
type sentJSON struct {
	MessageID int64  `json:"message_id,omitempty"`
	UpdateID  int64  `json:"update_id,omitempty"`
	Query     string `json:"query,omitempty"`
	URL       string `json:"url,omitempty"`
	Version   int64  `json:"version,omitempty"`
}

func answerSent(w http.ResponseWriter, sent Sent, err error) {
	if err != nil {
		fail(w, statusOf(err), err)
		return
	}
	respond(w, sentJSON(sent))
}

// sayJSON is what a person sends. Files are base64.
type sayJSON struct {
	From     int64           `json:"from"`
	Chat     int64           `json:"chat"`
	ReplyTo  int64           `json:"reply_to"`
	Thread   int64           `json:"thread"`
	Hidden   bool            `json:"anonymous"`
	Forward  *int64          `json:"forward_from"` // who wrote it; 0 for somebody who hides it
	Text     string          `json:"text"`
	Contact  json.RawMessage `json:"contact"`
	Location *Location       `json:"location"`
	Album    []fileJSON      `json:"album"`
	fileJSON
}

type fileJSON struct {
	Photo    []byte `json:"photo"`
	Document []byte `json:"document"`
	Voice    []byte `json:"voice"`
	Video    []byte `json:"video"`
	Sticker  []byte `json:"sticker"`
	Name     string `json:"name"`
	MIME     string `json:"mime"`
	Caption  string `json:"caption"`
	Duration int    `json:"duration"`
}

// attachment is the file that is given, if any.
func (f fileJSON) attachment() (Attachment, bool) {
	a := Attachment{Name: f.Name, MIME: f.MIME, Caption: f.Caption, Duration: max(f.Duration, 1)}
	for _, one := range []struct {
		kind fileKind
		data []byte
	}{{kindPhoto, f.Photo}, {kindDocument, f.Document}, {kindVoice, f.Voice}, {kindVideo, f.Video}, {kindSticker, f.Sticker}} {
		if one.data != nil {
			a.Kind, a.Data = string(one.kind), one.data
			return a, true
		}
	}
	return a, false
}

func (s *Simulator) controlMessage(w http.ResponseWriter, r *http.Request) {
	var in sayJSON
	if !take(w, r, &in) {
		return
	}
	if in.Album != nil {
		s.controlAlbum(w, in)
		return
	}
	sent, err := s.sayFrom(in)
	answerSent(w, sent, err)
}

func (in sayJSON) options() []Option {
	options := []Option{In(in.Chat), Thread(in.Thread), ReplyTo(in.ReplyTo)}
	if in.Hidden {
		options = append(options, Anonymously())
	}
	if in.Forward != nil {
		options = append(options, Forwarding(*in.Forward))
	}
	return options
}

func (s *Simulator) sayFrom(in sayJSON) (Sent, error) {
	options := in.options()
	if a, ok := in.attachment(); ok {
		options = append(options, Caption(a.Caption), Name(a.Name), MIME(a.MIME), Duration(a.Duration))
		return s.sendFile(in.From, fileKind(a.Kind), a.Data, options)
	}
	switch {
	case in.Location != nil:
		return s.SendLocation(in.From, *in.Location, options...)
	case in.Contact != nil:
		contact, err := readContact(in.Contact)
		if err != nil {
			return Sent{}, err
		}
		return s.SendContact(in.From, contact, options...)
	}
	return s.SendText(in.From, in.Text, options...)
}

// readContact takes true for one's own number, or someone else's as an object.
func readContact(raw json.RawMessage) (*Contact, error) {
	if isTrue(raw) {
		return nil, nil
	}
	var c Contact
	if err := json.Unmarshal(raw, &c); err != nil || c.PhoneNumber == "" || c.FirstName == "" {
		return nil, errors.New("contact is neither true nor one with phone_number and first_name")
	}
	return &c, nil
}

func (s *Simulator) controlAlbum(w http.ResponseWriter, in sayJSON) {
	items := make([]Attachment, len(in.Album))
	for i, f := range in.Album {
		a, ok := f.attachment()
		if !ok {
			fail(w, http.StatusBadRequest, fmt.Errorf("file %d of the album is missing", i+1))
			return
		}
		items[i] = a
	}
	sent, err := s.SendAlbum(in.From, items, in.options()...)
	if err != nil {
		fail(w, statusOf(err), err)
		return
	}
	all := make([]sentJSON, len(sent))
	for i, one := range sent {
		all[i] = sentJSON(one)
	}
	respond(w, map[string]any{"messages": all, "message_id": all[len(all)-1].MessageID})
}

func (s *Simulator) controlTap(w http.ResponseWriter, r *http.Request) {
	var in struct {
		From    int64   `json:"from"`
		Chat    int64   `json:"chat"`
		Label   string  `json:"label"`
		Data    *string `json:"data"`
		Message int64   `json:"message_id"`
	}
	if !take(w, r, &in) {
		return
	}
	var sent Sent
	var err error
	if in.Data != nil {
		sent, err = s.TapData(in.From, *in.Data, in.Message, In(in.Chat))
	} else {
		sent, err = s.Tap(in.From, in.Label, In(in.Chat), OnMessage(in.Message))
	}
	answerSent(w, sent, err)
}

func (s *Simulator) controlInline(w http.ResponseWriter, r *http.Request) {
	var in struct {
		From   int64  `json:"from"`
		Chat   int64  `json:"chat"`
		Query  string `json:"query"`
		Offset string `json:"offset"`
	}
	if !take(w, r, &in) {
		return
	}
	sent, err := s.Inline(in.From, in.Query, In(in.Chat), Offset(in.Offset))
	answerSent(w, sent, err)
}
