package bot

import (
	"math"
	"strings"
	"testing"

	"saruar/flows/engine"
)

func TestCallbackDataIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	longest := optionData(math.MaxInt64, strings.Repeat("x", 40))
	if len(longest) > callbackLimit {
		t.Fatalf("%d bytes: %s", len(longest), longest)
	}
	in, err := readCallback(longest)
	if err != nil || in.Seq != math.MaxInt64 || in.Option != strings.Repeat("x", 40) {
		t.Fatalf("%+v, %v", in, err)
	}
	in, err = readCallback(actionData(engine.Action{Name: "open", Args: []string{"apply", "12"}}))
	if err != nil || !in.IsAction() || in.Name != "open" || len(in.Args) != 2 || in.Args[1] != "12" {
		t.Fatalf("%+v, %v", in, err)
	}
}

func TestForgedCallbackDataIsRefused(t *testing.T) {
	t.Parallel()
	for _, data := range []string{
		"", ":", "1", "1:", ":x", "-1:x", "1:x:y", "1: x", "1:қ", "01:x", "1:x\x00", "!", "!open:", "!op en", "!open:a/b", "ZZ:x", "zzzzzzzzzzzzzzzzz:x",
		strings.Repeat("1", 65), "!" + strings.Repeat("a", 41),
	} {
		if in, err := readCallback(data); err == nil {
			t.Errorf("%q is taken as %+v", data, in)
		}
	}
}

func FuzzCallbackData(f *testing.F) {
	for _, seed := range []string{"1:yes", "zz:page_2", "!open:apply:12", "!", "1:", "қ:қ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		in, err := readCallback(data)
		if err != nil {
			return
		}
		again := optionData(in.Seq, in.Option)
		if in.IsAction() {
			again = actionData(engine.Action{Name: in.Name, Args: in.Args})
		}
		if again != data {
			t.Fatalf("%q is read as %+v, which is written %q", data, in, again)
		}
	})
}
