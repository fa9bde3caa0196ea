package locales

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestAMessageSurvivesJSON(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := anyMessage(3).Draw(t, "message")
		raw, err := json.Marshal(before)
		if err != nil {
			t.Fatal(err)
		}
		var after Message
		if err := json.Unmarshal(raw, &after); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(before, after) {
			t.Fatalf("%#v became %#v", before, after)
		}
	})
}

func anyMessage(depth int) *rapid.Generator[Message] {
	return rapid.Custom(func(t *rapid.T) Message {
		m := Message{ID: rapid.StringMatching(`[a-z]+\.[a-z_]+`).Draw(t, "id")}
		for range rapid.IntRange(0, 4).Draw(t, "number of arguments") {
			if m.Args == nil {
				m.Args = Args{}
			}
			m.Args[rapid.StringMatching(`[A-Z][a-z]+`).Draw(t, "name")] = anyArgument(t, depth)
		}
		return m
	})
}

func anyArgument(t *rapid.T, depth int) any {
	switch rapid.IntRange(0, 4).Draw(t, "type") {
	case 0:
		return rapid.String().Draw(t, "string")
	case 1:
		return rapid.Int().Draw(t, "int")
	case 2:
		return Bilingual{KK: rapid.String().Draw(t, "kk"), RU: rapid.String().Draw(t, "ru")}
	case 3:
		at := time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "seconds"), rapid.Int64Range(0, 1e9-1).Draw(t, "nanoseconds"))
		return moment(at, AsDatetime)
	}
	if depth == 0 {
		return ""
	}
	return anyMessage(depth-1).Draw(t, "nested")
}

func TestAGeneratedMessageIsTheSameAfterJSON(t *testing.T) {
	t.Parallel()
	now := time.Now() // in the machine's zone, with the monotonic clock
	for _, before := range []Message{
		SentenceMeetingConfirmed("Әсел", now, now),
		StepReviewLine(CommonPhone(), Joined(Verbatim("<b>"), Named(Bilingual{KK: "Абай облысы", RU: "область Абай"}))),
		Lines(),
		{},
	} {
		raw, err := json.Marshal(before)
		if err != nil {
			t.Fatal(err)
		}
		var after Message
		if err := json.Unmarshal(raw, &after); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(before, after) {
			t.Errorf("%#v became %#v", before, after)
		}
	}
}

func TestAnArgumentOfAnotherTypeIsNotKept(t *testing.T) {
	t.Parallel()
	if _, err := json.Marshal(Message{ID: "x", Args: Args{"Share": 0.5}}); err == nil {
		t.Error("a fraction was kept")
	}
	var m Message
	if err := json.Unmarshal([]byte(`{"id":"x","args":{"Share":{"f":0.5}}}`), &m); err == nil {
		t.Error("a fraction was read")
	}
}

func TestAMessageOrNone(t *testing.T) {
	t.Parallel()
	if !(Message{}).IsZero() || CommonYes().IsZero() {
		t.Error("IsZero")
	}
	if got := CommonYes().MessageID(); got != "common.yes" {
		t.Errorf("MessageID = %q", got)
	}
}
