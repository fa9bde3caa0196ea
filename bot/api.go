// Package bot is Telegram's edge: updates come in through the journal, turns answer them, calls go out. It knows no business rule.
package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync/atomic"
	"time"

	telegram "github.com/go-telegram/bot"
)

// Client calls the Bot API. The few calls that every step makes go out as JSON over a tuned transport; rare ones through the library.
type Client struct {
	base    string // https://api.telegram.org/bot<token>/, never logged
	files   string // https://api.telegram.org/file/bot<token>/, neither
	token   string
	polls   *http.Client
	sends   *http.Client
	loads   *http.Client // files, up and down
	library *telegram.Bot
	newest  highest // message that this process has sent
}

// Timeouts for the two kinds of requests. A poll waits as long as Telegram lets it (50 s).
const (
	pollWait    = 50 * time.Second
	sendTimeout = 15 * time.Second
	loadTimeout = 2 * time.Minute // 50 MB over a slow line
	answerLimit = 16 << 20        // bytes of an answer; a full batch of updates is far below
)

// NewClient makes a client for a token. server is the Bot API's address without a slash at the end.
func NewClient(server, token string, concurrency int) (*Client, error) {
	transport := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		ForceAttemptHTTP2:     true,
		MaxIdleConns:          concurrency + 8,
		MaxIdleConnsPerHost:   concurrency + 8,
		IdleConnTimeout:       90 * time.Second,
		TLSHandshakeTimeout:   5 * time.Second,
		ResponseHeaderTimeout: pollWait + sendTimeout,
	}
	c := &Client{
		base:  strings.TrimRight(server, "/") + "/bot" + token + "/",
		files: strings.TrimRight(server, "/") + "/file/bot" + token + "/",
		token: token,
		polls: &http.Client{Transport: transport, Timeout: pollWait + sendTimeout},
		sends: &http.Client{Transport: transport, Timeout: sendTimeout},
		loads: &http.Client{Transport: transport, Timeout: loadTimeout, CheckRedirect: stay},
	}
	library, err := telegram.New(token,
		telegram.WithSkipGetMe(),
		telegram.WithServerURL(strings.TrimRight(server, "/")),
		telegram.WithHTTPClient(pollWait, c.sends))
	if err != nil {
		return nil, fmt.Errorf("make Bot API client: %w", c.clean(err))
	}
	c.library = library
	return c, nil
}

// stay follows no redirection: the next server would be told the address we come from, and with it the token.
func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// APIError is a refusal in Telegram's words.
type APIError struct {
	Method      string
	Code        int
	Description string
	RetryAfter  time.Duration // how long to wait, when Telegram says so
	MigrateTo   int64         // the chat's new id, when it became a supergroup
}

func (e *APIError) Error() string {
	return fmt.Sprintf("%s: %d %s", e.Method, e.Code, e.Description)
}

// unsent is a fault before anything of the call was on its way: nobody was there, or the connection was not made.
type unsent struct{ error }

func (e unsent) Unwrap() error { return e.error }

type answer struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  struct {
		RetryAfter int   `json:"retry_after"`
		MigrateTo  int64 `json:"migrate_to_chat_id"`
	} `json:"parameters"`
}

// Call makes one API call with JSON parameters and gives its result. A refusal is an *APIError; anything else is worth another try.
func (c *Client) Call(ctx context.Context, method string, params any) (json.RawMessage, error) {
	result, err := c.call(ctx, c.sends, method, params)
	if err == nil && strings.HasPrefix(method, "send") {
		c.newest.see(result)
	}
	return result, err
}

func (c *Client) call(ctx context.Context, client *http.Client, method string, params any) (json.RawMessage, error) {
	body, ok := params.(json.RawMessage)
	if !ok {
		var err error
		if body, err = json.Marshal(params); err != nil {
			return nil, fmt.Errorf("encode %s: %w", method, err)
		}
	}
	return c.post(ctx, client, method, "application/json", body)
}

// post sends a body of any kind and reads the answer.
func (c *Client) post(ctx context.Context, client *http.Client, method, kind string, body []byte) (json.RawMessage, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+method, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("call %s: %w", method, c.clean(err))
	}
	request.Header.Set("Content-Type", kind)
	var written atomic.Bool
	request = request.WithContext(httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaders: func() { written.Store(true) }}))
	response, err := client.Do(request)
	if err != nil {
		err = fmt.Errorf("call %s: %w", method, c.clean(err))
		if !written.Load() {
			return nil, unsent{err}
		}
		return nil, err
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(response.Body, answerLimit))
	if err != nil {
		return nil, fmt.Errorf("read answer to %s: %w", method, c.clean(err))
	}
	return decode(method, response.StatusCode, raw)
}

func decode(method string, status int, raw []byte) (json.RawMessage, error) {
	var a answer
	if err := json.Unmarshal(raw, &a); err != nil {
		if status == http.StatusOK {
			return nil, fmt.Errorf("answer to %s is no JSON", method) // it may have been done
		}
		// A gateway in front of Telegram has answered.
		return nil, &APIError{Method: method, Code: status, Description: "answer is no JSON"}
	}
	if a.OK {
		return a.Result, nil
	}
	return nil, &APIError{
		Method: method, Code: a.Code, Description: a.Description,
		RetryAfter: time.Duration(a.Parameters.RetryAfter) * time.Second, MigrateTo: a.Parameters.MigrateTo,
	}
}

// clean takes the token out of an error: net/http puts the address, and with it the token, into its errors.
func (c *Client) clean(err error) error {
	if err == nil || !strings.Contains(err.Error(), c.token) {
		return err
	}
	if errors.Is(err, context.Canceled) {
		return context.Canceled
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return context.DeadlineExceeded
	}
	return errors.New(strings.ReplaceAll(err.Error(), c.token, "…"))
}
