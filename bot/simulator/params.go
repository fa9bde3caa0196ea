package simulator

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// params are the parameters of a call. As in Telegram, every value is a string; one that is no string in a JSON body is its JSON text.
type params struct {
	values map[string]string
	files  map[string]*upload
}

// upload is a file in a multipart body. After the call only its name and size are kept.
type upload struct {
	name string
	mime string
	data []byte
	size int
}

// Sizes of bodies, in bytes.
const (
	bodyLimit  = 55 << 20
	fieldLimit = 1 << 20
)

// errTooLarge is what Telegram says before it has read the whole body.
func errTooLarge() *Refusal {
	return &Refusal{Code: http.StatusRequestEntityTooLarge, Description: "Request Entity Too Large"}
}

// readParams reads the query and the body, whatever its form.
func readParams(r *http.Request) (*params, error) {
	p := &params{values: map[string]string{}}
	if r.URL.RawQuery != "" {
		p.addForm(r.URL.Query())
	}
	if r.Body == nil || r.Body == http.NoBody {
		return p, nil
	}
	kind, options, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return p, nil //nolint:nilerr // Telegram does not look at bodies of no known type
	}
	switch kind {
	case "application/json":
		return p, p.readJSON(r)
	case "application/x-www-form-urlencoded":
		return p, p.readForm(r)
	case "multipart/form-data":
		if options["boundary"] == "" {
			return p, badRequest("boundary is not specified")
		}
		return p, p.readMultipart(r)
	}
	return p, nil
}

func (p *params) addForm(form url.Values) {
	for name, values := range form {
		p.values[name] = values[len(values)-1]
	}
}

func (p *params) readJSON(r *http.Request) error {
	body, err := readLimited(r.Body, bodyLimit)
	if err != nil {
		return err
	}
	if len(body) == 0 {
		return nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil {
		return badRequest("can't parse JSON object")
	}
	for name, raw := range fields {
		p.values[name] = plain(raw)
	}
	return nil
}

// plain is a JSON string's content and any other value's JSON text. null is as good as nothing.
func plain(raw json.RawMessage) string {
	if len(raw) > 0 && raw[0] == '"' {
		var text string
		if json.Unmarshal(raw, &text) == nil {
			return text
		}
	}
	if string(raw) == "null" {
		return ""
	}
	return string(raw)
}

func (p *params) readForm(r *http.Request) error {
	body, err := readLimited(r.Body, bodyLimit)
	if err != nil {
		return err
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return badRequest("can't parse request body")
	}
	p.addForm(form)
	return nil
}

func (p *params) readMultipart(r *http.Request) error {
	reader, err := r.MultipartReader()
	if err != nil {
		return badRequest("can't parse multipart body")
	}
	left := bodyLimit
	for {
		part, err := reader.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return badRequest("can't parse multipart body")
		}
		limit := left
		if part.FileName() == "" {
			limit = min(left, fieldLimit)
		}
		data, err := readLimited(part, limit)
		if err != nil {
			return err
		}
		left -= len(data)
		if part.FileName() == "" {
			p.values[part.FormName()] = string(data)
			continue
		}
		if p.files == nil {
			p.files = map[string]*upload{}
		}
		p.files[part.FormName()] = &upload{
			name: part.FileName(), mime: part.Header.Get("Content-Type"), data: data, size: len(data),
		}
	}
}

func readLimited(r io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, badRequest("can't read request body")
	}
	if len(data) > limit {
		return nil, errTooLarge()
	}
	return data, nil
}

// get is a parameter's text, empty when it is missing.
func (p *params) get(name string) string { return p.values[name] }

// has reports whether the parameter was given, even empty.
func (p *params) has(name string) bool { _, ok := p.values[name]; return ok }

// flag is true for what Telegram takes for true.
func (p *params) flag(name string) bool {
	switch strings.ToLower(p.values[name]) {
	case "true", "yes", "1":
		return true
	}
	return false
}

// number is a whole number, or otherwise when it is missing or none.
func (p *params) number(name string, otherwise int64) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(p.values[name]), 10, 64)
	if err != nil {
		return otherwise
	}
	return n
}

// clamped is a whole number cut to a range.
func (p *params) clamped(name string, otherwise, low, high int64) int64 {
	return min(max(p.number(name, otherwise), low), high)
}

// logged is the parameters as the log of calls shows them.
func (p *params) logged() map[string]any {
	shown := make(map[string]any, len(p.values)+len(p.files))
	for name, value := range p.values {
		if len(value) > 0 && (value[0] == '{' || value[0] == '[') && json.Valid([]byte(value)) {
			shown[name] = json.RawMessage(value)
			continue
		}
		shown[name] = value
	}
	for name, f := range p.files {
		shown[name] = map[string]any{"file": f.name, "size": f.size}
	}
	return shown
}

// forget lets go of the uploaded bytes, which the store of files has.
func (p *params) forget() {
	for _, f := range p.files {
		f.data = nil
	}
}
