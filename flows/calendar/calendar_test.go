package calendar_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"saruar/flows/calendar"
)

func start() time.Time { return time.Date(2026, 11, 5, 18, 0, 0, 0, time.FixedZone("", 5*3600)) }

func wrote() time.Time { return time.Date(2026, 11, 4, 7, 0, 0, 0, time.UTC) }

func meeting() calendar.Entry {
	return calendar.Entry{
		UID: calendar.UID("lesson", 12, "Saruar_bot"), Sequence: 3, StartsAt: start(), EndsAt: start().Add(90 * time.Minute),
		Summary: "3-сабақ. Мәселе ағашы", Description: "Алып келіңіз: қағаз, қалам; \\ белгісі.\nЕкінші жол", Location: "Астана, Мәңгілік ел 55, 2-қабат",
		URL: "https://meet.example/a?b=c,d;e",
	}
}

// read reads a file with a parser that is not its writer's, which refuses what the standard does not allow.
func read(t *testing.T, file []byte) *ical.Calendar {
	t.Helper()
	d := ical.NewDecoder(bytes.NewReader(file))
	c, err := d.Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	if _, err := d.Decode(); err != io.EOF { //nolint:errorlint // the end is this very value
		t.Fatalf("more than one calendar: %v", err)
	}
	// The encoder of that library checks what has to be there, and how often.
	if err := ical.NewEncoder(io.Discard).Encode(c); err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	return c
}

func value(t *testing.T, p ical.Props, name string) string {
	t.Helper()
	text, err := p.Text(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestAnotherParserReadsWhatWasWritten(t *testing.T) {
	t.Parallel()
	want := meeting()
	c := read(t, calendar.File("Әлеуметтік жоба мектебі", "saruar_bot", []calendar.Entry{want}, wrote()))
	if value(t, c.Props, "METHOD") != "PUBLISH" || value(t, c.Props, "VERSION") != "2.0" || value(t, c.Props, "X-WR-CALNAME") != "Әлеуметтік жоба мектебі" {
		t.Fatalf("%+v", c.Props)
	}
	events := c.Events()
	if len(events) != 1 || len(events[0].Children) != 0 {
		t.Fatalf("%d events, or alarms", len(events))
	}
	e := events[0]
	for name, text := range map[string]string{
		"UID": "lesson-12@saruar_bot", "SUMMARY": want.Summary, "DESCRIPTION": want.Description, "LOCATION": want.Location, "STATUS": "CONFIRMED",
	} {
		if got := value(t, e.Props, name); got != text {
			t.Errorf("%s: %q, want %q", name, got, text)
		}
	}
	for name, text := range map[string]string{
		"SEQUENCE": "3", "DTSTART": "20261105T130000Z", "DTEND": "20261105T143000Z", "DTSTAMP": "20261104T070000Z", "URL": want.URL,
	} {
		if got := e.Props.Get(name); got == nil || got.Value != text {
			t.Errorf("%s: %+v, want %q", name, got, text)
		}
	}
}

func TestAChangeKeepsTheUIDAndACancelledMeetingSaysSo(t *testing.T) {
	t.Parallel()
	before, after := meeting(), meeting()
	after.Sequence, after.Cancelled, after.StartsAt = 4, true, start().Add(time.Hour)
	a := read(t, calendar.File("", "saruar_bot", []calendar.Entry{before}, wrote())).Events()[0]
	b := read(t, calendar.File("", "saruar_bot", []calendar.Entry{after}, wrote().Add(time.Hour))).Events()[0]
	if value(t, a.Props, "UID") != value(t, b.Props, "UID") || a.Props.Get("SEQUENCE").Value != "3" || b.Props.Get("SEQUENCE").Value != "4" {
		t.Fatalf("%+v and %+v", a.Props, b.Props)
	}
	if value(t, b.Props, "STATUS") != "CANCELLED" {
		t.Fatalf("%+v", b.Props)
	}
}

func TestLinesAreFoldedBetweenCharacters(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		strings.Repeat("өзгеріс ", 60), strings.Repeat("ұ", 400), strings.Repeat("a", 75), strings.Repeat(" ", 300), strings.Repeat("😀", 60), strings.Repeat("<ә> ", 90),
		strings.Repeat("қ,;\\\n", 50),
	} {
		e := meeting()
		e.Summary, e.Description = text, text
		file := calendar.File(text, "saruar_bot", []calendar.Entry{e}, wrote())
		folded(t, file)
		if got := value(t, read(t, file).Events()[0].Props, "DESCRIPTION"); got != text {
			t.Fatalf("%q, want %q", got, text)
		}
	}
}

type fails interface {
	Helper()
	Fatalf(format string, args ...any)
}

// folded wants lines of at most 75 octets that end with CR and LF, each of whole characters.
func folded(t fails, file []byte) {
	t.Helper()
	if !bytes.HasSuffix(file, []byte("END:VCALENDAR\r\n")) {
		t.Fatalf("it ends with %q", file[max(0, len(file)-20):])
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(file), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) || line == "" {
			t.Fatalf("line of %d octets: %q", len(line), line)
		}
	}
}

func TestWhateverIsWrittenIsReadTheSame(t *testing.T) {
	t.Parallel()
	text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("әғқңөұүһі aЯ,;:\\\"<>'\n\t\r\x00😀")), rapid.Rune()))
	rapid.Check(t, func(t *rapid.T) {
		e := meeting()
		e.Summary, e.Description, e.Location = text.Draw(t, "summary"), text.Draw(t, "description"), text.Draw(t, "location")
		file := calendar.File(text.Draw(t, "name"), "saruar_bot", []calendar.Entry{e, e}, wrote())
		folded(t, file)
		c, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
		if err != nil {
			t.Fatalf("%v in\n%s", err, file)
		}
		got, err := c.Events()[1].Props.Text("DESCRIPTION")
		want := strings.Map(func(r rune) rune {
			if r != '\n' && (r < ' ' || r == 0x7f) {
				return -1
			}
			return r
		}, strings.ReplaceAll(e.Description, "\r\n", "\n"))
		if err != nil || got != want && e.Description != "" {
			t.Fatalf("%v: %q, want %q", err, got, want)
		}
	})
}
