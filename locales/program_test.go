package locales

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"saruar/locales/internal/texts"
)

func TestTheProgramThatIsEmbedded(t *testing.T) {
	t.Parallel()
	p := DefaultProgram()
	if p.Programme.KK != "Өзгерістердің саруарлары" || p.Platform.RU != "SOCIAL LIFT" || p.TokenName.KK != "LIFTCOIN" || p.Market.KK != "LIFT-MARKET" {
		t.Errorf("%+v", p)
	}
}

func TestEveryMistakeOfAProgramFileIsNamed(t *testing.T) {
	t.Parallel()
	right := string(defaultProgram)
	for name, tt := range map[string]struct{ old, now, want string }{
		"a setting that is not known": {"programme =", "program =", "program: no such setting"},
		"a setting that is missing":   {"programme =", "# programme =", "programme: needs both kk and ru"},
		"one language only":           {`token = { kk = "LIFTCOIN", ru = "LIFTCOIN" }`, `token = { kk = "LIFTCOIN" }`, "token: needs both kk and ru"},
		"a link without https":        {`site_link = { kk = "https`, `site_link = { kk = "http`, "site_link: needs an https address"},
		"no TOML":                     {"=", "==", "read program file"},
		"another type":                {`market = { kk = "LIFT-MARKET", ru = "LIFT-MARKET" }`, `market = 5`, "read program file"},
	} {
		p, err := ReadProgram(strings.NewReader(strings.Replace(right, tt.old, tt.now, 1)))
		if err == nil || !strings.Contains(err.Error(), tt.want) || p != (Program{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := ReadProgram(bytes.NewReader(nil))
	if err == nil || len(strings.Split(err.Error(), "\n")) != len(Program{}.fields()) {
		t.Errorf("an empty file: %v", err)
	}
}

func TestTheGeneratorKnowsTheProgramsPlaceholders(t *testing.T) {
	t.Parallel()
	var names []string
	for _, f := range (Program{}).fields() {
		names = append(names, f.placeholder)
	}
	if !slices.Equal(names, texts.Ambient()) {
		t.Errorf("%v, the generator has %v", names, texts.Ambient())
	}
}
