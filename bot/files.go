package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"

	"saruar/flows/engine"
)

// Upload makes a call that a file goes along with, as the parameter field. A refusal is an *APIError.
func (c *Client) Upload(ctx context.Context, method string, params json.RawMessage, field string, file engine.Attachment) (json.RawMessage, error) {
	body, kind, err := form(params, field, file)
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", method, err)
	}
	return c.post(ctx, c.loads, method, kind, body)
}

// form makes a multipart body of a call's JSON parameters and a file.
func form(params json.RawMessage, field string, file engine.Attachment) (body []byte, kind string, err error) {
	var values map[string]json.RawMessage
	if err := json.Unmarshal(params, &values); err != nil {
		return nil, "", err
	}
	out := bytes.NewBuffer(make([]byte, 0, len(params)+len(file.Data)+4096))
	w := multipart.NewWriter(out)
	for name, value := range values {
		// Writing into a buffer cannot fail.
		_ = w.WriteField(name, fieldText(value))
	}
	mime := file.MIME
	if mime == "" {
		mime = "application/octet-stream"
	}
	part, _ := w.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {multipart.FileContentDisposition(field, file.Name)},
		"Content-Type":        {mime},
	})
	_, _ = part.Write(file.Data)
	_ = w.Close()
	return out.Bytes(), w.FormDataContentType(), nil
}

// fieldText is a parameter as a form has it: a string as it is, anything else as JSON.
func fieldText(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return text
	}
	return string(value)
}

// Download fetches a file that somebody sent, by its Telegram id. Errors: engine.ErrTooBig above limit bytes or above the 20 MB that
// Telegram hands to bots, engine.ErrNoFile for one that Telegram does not have.
func (c *Client) Download(ctx context.Context, fileID string, limit int64) ([]byte, error) {
	raw, err := c.Call(ctx, "getFile", struct {
		ID string `json:"file_id"`
	}{fileID})
	if err != nil {
		return nil, fmt.Errorf("ask for file: %w", ofFile(err))
	}
	var file struct {
		Path string `json:"file_path"`
		Size int64  `json:"file_size"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, fmt.Errorf("read answer to getFile: %w", err)
	}
	switch {
	case file.Size > limit:
		return nil, fmt.Errorf("file of %d bytes: %w", file.Size, engine.ErrTooBig)
	case file.Path == "":
		return nil, fmt.Errorf("ask for file: no path: %w", engine.ErrNoFile)
	}
	return c.fetch(ctx, file.Path, limit)
}

// ofFile says in the program's words what Telegram says of a file.
func ofFile(err error) error {
	var api *APIError
	switch {
	case !errors.As(err, &api) || api.Code != http.StatusBadRequest:
		return err
	case strings.Contains(api.Description, "file is too big"):
		return errors.Join(engine.ErrTooBig, err)
	case strings.Contains(api.Description, "file_id"):
		return errors.Join(engine.ErrNoFile, err)
	}
	return err
}

// fetch reads a file's bytes. The address has the token in it and is never part of an error.
func (c *Client) fetch(ctx context.Context, path string, limit int64) ([]byte, error) {
	words := strings.Split(path, "/")
	for i, w := range words {
		words[i] = url.PathEscape(w)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.files+strings.Join(words, "/"), nil)
	if err != nil {
		return nil, fmt.Errorf("fetch file: %w", c.clean(err))
	}
	response, err := c.loads.Do(request)
	if err != nil {
		return nil, fmt.Errorf("fetch file: %w", c.clean(err))
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound:
		return nil, fmt.Errorf("fetch file: %w", engine.ErrNoFile)
	default:
		return nil, fmt.Errorf("fetch file: answer %d", response.StatusCode)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, limit+1))
	if err != nil {
		return nil, fmt.Errorf("fetch file: %w", c.clean(err))
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("fetch file: over %d bytes: %w", limit, engine.ErrTooBig)
	}
	return data, nil
}
