package locales

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"html"
	"io"
	"net/url"

	"github.com/BurntSushi/toml"
)

//go:embed program/default.toml
var defaultProgram []byte

// Program is what belongs to one installation: names and links in both languages. Texts refer to them by the same names.
type Program struct {
	Programme   Bilingual `toml:"programme"`
	Platform    Bilingual `toml:"platform"`
	Operator    Bilingual `toml:"operator"` // of the personal data
	TokenName   Bilingual `toml:"token"`
	Market      Bilingual `toml:"market"`
	SiteLink    Bilingual `toml:"site_link"`
	SupportLink Bilingual `toml:"support_link"`
	PolicyLink  Bilingual `toml:"policy_link"`
}

// ReadProgram reads a program file and names every mistake in a line of its own.
func ReadProgram(r io.Reader) (Program, error) {
	var p Program
	meta, err := toml.NewDecoder(r).Decode(&p)
	if err != nil {
		return Program{}, fmt.Errorf("read program file: %w", err)
	}
	var wrong []error
	for _, key := range meta.Undecoded() {
		wrong = append(wrong, fmt.Errorf("%s: no such setting", key))
	}
	for _, f := range p.fields() {
		if f.value.KK == "" || f.value.RU == "" {
			wrong = append(wrong, fmt.Errorf("%s: needs both kk and ru", f.key))
			continue
		}
		if f.link && (!isLink(f.value.KK) || !isLink(f.value.RU)) {
			wrong = append(wrong, fmt.Errorf("%s: needs an https address", f.key))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return Program{}, err
	}
	return p, nil
}

// DefaultProgram is the program that is embedded.
func DefaultProgram() Program {
	p, err := ReadProgram(bytes.NewReader(defaultProgram))
	if err != nil {
		panic(err) // the file is part of the program and its test
	}
	return p
}

type programField struct {
	key, placeholder string
	value            Bilingual
	link             bool
}

func (p Program) fields() []programField {
	return []programField{
		{"programme", "Programme", p.Programme, false},
		{"platform", "Platform", p.Platform, false},
		{"operator", "Operator", p.Operator, false},
		{"token", "TokenName", p.TokenName, false},
		{"market", "Market", p.Market, false},
		{"site_link", "SiteLink", p.SiteLink, true},
		{"support_link", "SupportLink", p.SupportLink, true},
		{"policy_link", "PolicyLink", p.PolicyLink, true},
	}
}

// ambient gives the placeholders' values in a language, escaped.
func (p Program) ambient(lang Lang) map[string]string {
	values := map[string]string{}
	for _, f := range p.fields() {
		values[f.placeholder] = html.EscapeString(f.value.In(lang))
	}
	return values
}

func isLink(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https" && u.Host != ""
}
