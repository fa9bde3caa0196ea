package bot

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"saruar/flows/engine"
)

// Callback data is "<screen number in base 36>:<option>" on a flow's screen and "!<action>:<argument>:…" on a card.
// Telegram allows 1 to 64 bytes, and any client may send whatever it likes.
const callbackLimit = 64

var (
	errCallback  = errors.New("callback data is not ours")
	callbackWord = regexp.MustCompile(`^[A-Za-z0-9_-]{1,40}$`)
)

func optionData(seq int64, option string) string {
	return strconv.FormatInt(seq, 36) + ":" + option
}

func actionData(a engine.Action) string {
	return "!" + strings.Join(append([]string{a.Name}, a.Args...), ":")
}

// readCallback understands what a tap carries. Anything not written by this program is an error.
func readCallback(data string) (engine.Input, error) {
	if data == "" || len(data) > callbackLimit {
		return engine.Input{}, errCallback
	}
	if rest, ok := strings.CutPrefix(data, "!"); ok {
		words := strings.Split(rest, ":")
		for _, w := range words {
			if !callbackWord.MatchString(w) {
				return engine.Input{}, errCallback
			}
		}
		return engine.Input{Kind: engine.Tap, Name: words[0], Args: words[1:]}, nil
	}
	number, option, _ := strings.Cut(data, ":")
	seq, err := strconv.ParseInt(number, 36, 64)
	if err != nil || seq < 0 || !callbackWord.MatchString(option) || optionData(seq, option) != data {
		return engine.Input{}, errCallback
	}
	return engine.Input{Kind: engine.Tap, Seq: seq, Option: option}, nil
}
