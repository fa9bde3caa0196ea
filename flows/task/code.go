package task

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// KindCode is the notice with the code that stands on the spot, for whoever asked for it; ref: the task's id.
const KindCode = "task_code"

const (
	// codeLetters have none that look like another one: 28 of them, six in a code.
	codeLetters = "ABCDEFGHJKMNPQRTUVWXYZ234679"
	codeLength  = 6
	linkBytes   = 16 // 128 bits, 22 characters

	pictureSide = 512 // pixels
)

// newCode makes a code that somebody can read off a sheet of paper and type.
func newCode() string {
	code := make([]byte, 0, codeLength)
	few := make([]byte, 1)
	for len(code) < codeLength {
		_, _ = rand.Read(few) // never fails
		if n := int(few[0]); n < 256/len(codeLetters)*len(codeLetters) {
			code = append(code, codeLetters[n%len(codeLetters)])
		}
	}
	return string(code)
}

// newLink makes what stands in the picture: nobody guesses it.
func newLink() string {
	random := make([]byte, linkBytes)
	_, _ = rand.Read(random) // never fails
	return base64.RawURLEncoding.EncodeToString(random)
}

// Code is the picture and the code of a task, to be printed and put where it is done.
func (r Tasks) Code(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	task, err := r.store.TaskOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && (task.Link == "" || task.State == store.TaskClosed) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	picture, err := qrcode.Encode("https://t.me/"+r.botName+"?start="+taskcard.SpotLink+"_"+task.Link, qrcode.Medium, pictureSide)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("draw the code of task %d: %w", id, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.TaskCodePicture(title(task), task.Code)},
		File: &engine.Attachment{Name: "task.png", MIME: "image/png", Data: picture, Picture: true},
	}, true, nil
}
