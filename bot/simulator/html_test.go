package simulator

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func nobody(id int64) *User {
	if id == 7 {
		return &User{ID: 7, FirstName: "Әлия"}
	}
	return nil
}

func TestHTMLIsReadAsTelegramReadsIt(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                           `"" null`,
		"plain":                      `"plain" null`,
		"&lt;&gt;&amp;&quot;&laquo;": `"<>&\"&laquo;" null`,
		"&#1178;&#x49A;&lt":          `"ҚҚ<" null`,
		"&#12345678;":                `"&#12345678;" null`,
		"<b>Қ</b>":                   `"Қ" [{"type":"bold","offset":0,"length":1}]`,
		"🏟 <i>🏟</i>":                 `"🏟 🏟" [{"type":"italic","offset":3,"length":2}]`,
		"<B>x</B>":                   `"x" [{"type":"bold","offset":0,"length":1}]`,
		"<b>x</>":                    `"x" [{"type":"bold","offset":0,"length":1}]`,
		"<b></b>x":                   `"x" null`,
		"<strong>a</strong><em>b</em><ins>c</ins><del>d</del>": `"abcd" [{"type":"bold","offset":0,"length":1},` +
			`{"type":"italic","offset":1,"length":1},{"type":"underline","offset":2,"length":1},{"type":"strikethrough","offset":3,"length":1}]`,
		"<b>a<i>b</i></b>":                              `"ab" [{"type":"italic","offset":1,"length":1},{"type":"bold","offset":0,"length":2}]`,
		`<a href="https://a.kz/x?y=1&amp;z=2">l</a>`:    `"l" [{"type":"text_link","offset":0,"length":1,"url":"https://a.kz/x?y=1\u0026z=2"}]`,
		`<a href='a.kz'>l</a>`:                          `"l" [{"type":"text_link","offset":0,"length":1,"url":"http://a.kz/"}]`,
		`<a>a.kz</a>`:                                   `"a.kz" [{"type":"text_link","offset":0,"length":4,"url":"http://a.kz/"}]`,
		`<a href="nowhere">l</a>`:                       `"l" null`,
		`<a href="tg://user?id=7">l</a>`:                `"l" [{"type":"text_mention","offset":0,"length":1,"user":{"id":7,"is_bot":false,"first_name":"Әлия"}}]`,
		`<a href="tg://user?id=9">l</a>`:                `"l" null`,
		`<span class="tg-spoiler">s</span>`:             `"s" [{"type":"spoiler","offset":0,"length":1}]`,
		`<tg-spoiler>s</tg-spoiler>`:                    `"s" [{"type":"spoiler","offset":0,"length":1}]`,
		`<blockquote expandable>q</blockquote>`:         `"q" [{"type":"expandable_blockquote","offset":0,"length":1}]`,
		`<blockquote>q</blockquote>`:                    `"q" [{"type":"blockquote","offset":0,"length":1}]`,
		`<pre><code class="language-go">x</code></pre>`: `"x" [{"type":"pre","offset":0,"length":1,"language":"go"}]`,
		`<code class="language-go">x</code>`:            `"x" [{"type":"code","offset":0,"length":1}]`,
		`<tg-emoji emoji-id="5368">👍</tg-emoji>`:        `"👍" [{"type":"custom_emoji","offset":0,"length":2,"custom_emoji_id":"5368"}]`,
		`<tg-time unix="1700000000" format="wDT">t</tg-time>`: `"t" [{"type":"date_time","offset":0,"length":1,"unix_time":1700000000,` +
			`"date_time_format":"wDT"}]`,
		`<tg-time format="r">t</tg-time>`: `"t" null`,
	} {
		f, err := parseHTML(in, nobody)
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := show(f); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

func show(f formatted) string {
	entities, _ := json.Marshal(f.entities)
	var text strings.Builder
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(f.text)
	return strings.TrimSpace(text.String()) + " " + string(entities)
}

func TestBrokenHTMLIsRefusedAtItsByteOffset(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"🏟 🏟&lt;<abacaba":                          `Unclosed start tag at byte offset 13`,
		"🏟 🏟&lt;<abac aba>":                        `Unsupported start tag "abac" at byte offset 13`,
		"🏟 🏟&lt;<abac>":                            `Unsupported start tag "abac" at byte offset 13`,
		"🏟 🏟&lt;<i   =aba>":                        `Empty attribute name in the tag "i" at byte offset 13`,
		"🏟 🏟&lt;<i    aba>":                        `Can't find end tag corresponding to start tag "i"`,
		"🏟 🏟&lt;<i    aba  =  ":                    `Unclosed start tag "i" at byte offset 13`,
		"🏟 🏟&lt;<i    aba  =  190azAz-.,":          `Unexpected end of name token at byte offset 27`,
		`🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>`:    `Unclosed start tag at byte offset 13`,
		`🏟 🏟&lt;<i    aba  =  '&lt;&gt;&quot;>`:    `Unclosed start tag at byte offset 13`,
		"🏟 🏟&lt;</":                                `Unexpected end tag at byte offset 13`,
		"🏟 🏟&lt;<b></b></":                         `Unexpected end tag at byte offset 20`,
		"🏟 🏟&lt;<i>a</i   ":                        `Unclosed end tag at byte offset 17`,
		"🏟 🏟&lt;<i>a</em   >":                      `Unmatched end tag at byte offset 17, expected "</i>", found "</em>"`,
		"Қ<br>":                                    `Unsupported start tag "br" at byte offset 2`,
		"1 < 2":                                    `Unsupported start tag "" at byte offset 2`,
		"<b>x":                                     `Can't find end tag corresponding to start tag "b"`,
		"<b>x</i>":                                 `Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`,
		"x</b>":                                    `Unexpected end tag at byte offset 1`,
		`<span class="x">a</span>`:                 `Tag "span" must have class "tg-spoiler" at byte offset 0`,
		"<tg-emoji>a</tg-emoji>":                   `Invalid custom emoji identifier specified`,
		`<tg-time unix="1" format="y">a</tg-time>`: `Invalid date format used`,
		"&#xDFDF;":                                 `Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units`,
	} {
		_, err := parseHTML(in, nobody)
		if err == nil || err.Error() != "Bad Request: can't parse entities: "+want {
			t.Errorf("%s\n got %v\nwant %s", in, err, want)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		"<b>x</b>", "&#x41;&", "<a href='x", `<pre><code class="language-go">🏟</code></pre>`, "</", "<i\x00>", "<b a=&gt;>", "<b a='&'",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		parsed, err := parseHTML(text, nobody)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "Bad Request: can't parse entities: ") {
				t.Fatal(err)
			}
			return
		}
		if !utf8.ValidString(parsed.text) {
			t.Fatalf("%q became no UTF-8: %q", text, parsed.text)
		}
		parsed = parsed.cleaned()
		units := unitsIn(parsed.text)
		for _, e := range parsed.entities {
			if e.Offset < 0 || e.Length <= 0 || e.Offset+e.Length > units {
				t.Fatalf("%q: %+v lies outside of %d units", text, e, units)
			}
		}
		page := renderHTML(parsed.text, parsed.entities)
		if strings.Count(page, "<b>") != strings.Count(page, "</b>") || strings.Contains(page, "<script") {
			t.Fatalf("%q is shown as %q", text, page)
		}
	})
}

func TestTextIsCleanedAndItsAddressesAreFound(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"  a\r\nb\t ":      `"a\nb" null`,
		"\u202ea":          `"a" null`,
		"   \n ":           `"" null`,
		"/start 12":        `"/start 12" [{"type":"bot_command","offset":0,"length":6}]`,
		"/menu@saruar_bot": `"/menu@saruar_bot" [{"type":"bot_command","offset":0,"length":16}]`,
		"Сәлем /help":      `"Сәлем /help" [{"type":"bot_command","offset":6,"length":5}]`,
		"1/2 a/b":          `"1/2 a/b" null`,
		"Қ https://a.kz/x, www.b.kz": `"Қ https://a.kz/x, www.b.kz" [{"type":"url","offset":2,"length":14},` +
			`{"type":"url","offset":18,"length":8}]`,
		"me@a.kz @aliya #қала": `"me@a.kz @aliya #қала" [{"type":"email","offset":0,"length":7},` +
			`{"type":"mention","offset":8,"length":6},{"type":"hashtag","offset":15,"length":5}]`,
	} {
		if got := show(formatted{text: in}.cleaned()); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestEntitiesMoveWithTheTextThatIsTrimmed(t *testing.T) {
	t.Parallel()
	f, err := parseHTML("  <b> a </b> <i>b </i>", nobody)
	if err != nil {
		t.Fatal(err)
	}
	want := `"a  b" [{"type":"bold","offset":0,"length":2},{"type":"italic","offset":3,"length":1}]`
	if got := show(f.cleaned()); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}

func TestPageShowsFormattingSafely(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"a &lt;b&gt;\n<b>c</b>":                     "a &lt;b&gt;<br><b>c</b>",
		"<b>a<i>b</i></b>c":                         "<b>a<i>b</i></b>c",
		"<blockquote><b>a</b></blockquote>":         "<blockquote><b>a</b></blockquote>",
		`<a href="https://a.kz/?x=%22&amp;y">l</a>`: `<a href="https://a.kz/?x=%22&amp;y">l</a>`,
		`<tg-spoiler>s</tg-spoiler>`:                `<span class="spoiler">s</span>`,
		`<tg-time unix="1">s</tg-time>`:             `s`,
	} {
		f, err := parseHTML(in, nobody)
		if err != nil {
			t.Fatal(err)
		}
		f = f.cleaned()
		if got := renderHTML(f.text, f.entities); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
	overlapping := []Entity{{Type: "bold", Offset: 0, Length: 2}, {Type: "italic", Offset: 1, Length: 2}}
	if got, want := renderHTML("abc", overlapping), "<b>a<i>b</i></b><i>c</i>"; got != want {
		t.Errorf("overlapping entities: got %s, want %s", got, want)
	}
	script := []Entity{{Type: "text_link", Offset: 0, Length: 1, URL: "javascript:alert(1)"}}
	if got := renderHTML("x", script); got != "x" {
		t.Errorf("a script is shown as %s", got)
	}
}
