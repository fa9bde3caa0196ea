package locales

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	knownTag    = regexp.MustCompile(`^<(/?)(b|i|u|s|code|pre|blockquote|a|tg-time)( expandable| href="(?:https?|tg)://[^"<>\s]+"| unix="\d+" format="wDT")?>`)
	knownEntity = regexp.MustCompile(`^&(?:lt|gt|amp|quot|#\d+);`)
)

// markupMistake tells what Telegram's HTML parser would refuse, or nothing.
func markupMistake(text string) string {
	var open []string
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '>':
			return "a > by itself"
		case '&':
			if !knownEntity.MatchString(text[i:]) {
				return "a & by itself"
			}
		case '<':
			m := knownTag.FindStringSubmatch(text[i:])
			if m == nil {
				return "a tag that Telegram does not know"
			}
			var mistake string
			if open, mistake = nest(open, m); mistake != "" {
				return mistake
			}
			i += len(m[0]) - 1
		}
	}
	if len(open) > 0 {
		return fmt.Sprintf("<%s> is not closed", open[len(open)-1])
	}
	return ""
}

// nest opens or closes a tag. m is the match of knownTag.
func nest(open []string, m []string) (now []string, mistake string) {
	closes, name, attribute := m[1] == "/", m[2], m[3]
	switch {
	case closes && attribute != "":
		return open, "a closing tag with an attribute"
	case closes && (len(open) == 0 || open[len(open)-1] != name):
		return open, fmt.Sprintf("</%s> closes nothing", name)
	case closes:
		return open[:len(open)-1], ""
	case (name == "a") != strings.HasPrefix(attribute, " href"), name != "blockquote" && attribute == " expandable",
		(name == "tg-time") != strings.HasPrefix(attribute, " unix"):
		return open, fmt.Sprintf("<%s> with a wrong attribute", name)
	case slices.Contains(open, name):
		return open, fmt.Sprintf("<%s> in <%s>", name, name)
	case slices.Contains(open, "code") || (slices.Contains(open, "pre") && name != "code"):
		return open, fmt.Sprintf("<%s> in <%s>", name, open[len(open)-1])
	}
	return append(open, name), ""
}

func TestMarkupMistakesAreSeen(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"1 < 2", "a & b", "a > b", "<b>", "</b>", "<b><i></b></i>", "<a>x</a>", `<a href="javascript:1">x</a>`, "<p>x</p>", "<br>",
		"<b><b>x</b></b>", "<code><b>x</b></code>", `<b href="https://x.kz">x</b>`, "&nbsp;", "<blockquote><blockquote>x</blockquote></blockquote>",
	} {
		if markupMistake(text) == "" {
			t.Errorf("%q passes", text)
		}
	}
	for _, text := range []string{
		"", "&lt;b&gt; &amp; &#34;", "<b>a <i>b</i></b>", `<a href="https://x.kz/?a=1&amp;b=2">x</a>`, "<pre><code>x</code></pre>",
		"<blockquote expandable>x <b>y</b></blockquote>",
	} {
		if mistake := markupMistake(text); mistake != "" {
			t.Errorf("%q: %s", text, mistake)
		}
	}
}
