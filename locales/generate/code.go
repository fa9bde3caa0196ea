package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"go/token"
	"slices"
	"strings"

	"saruar/locales/internal/texts"
)

// moments are the ways to write a point in time, and their constants.
var moments = map[string]string{
	"date": "AsDate", "day": "AsDay", "weekday": "AsWeekday", "time": "AsTime", "datetime": "AsDatetime",
	"full": "AsFull", "short": "AsShort", "month": "AsMonth", "local": "AsLocal",
}

// write gives the Go file of an area.
func write(area texts.Area, types map[string]string) ([]byte, error) {
	var body bytes.Buffer
	var wrong []error
	for _, key := range area.Keys {
		if err := errors.Join(function(&body, area, key, types), endsOnce(area.RU[key], types)); err != nil {
			wrong = append(wrong, fmt.Errorf("%s.%s: %w", area.Name, key, err))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Code generated from %[1]s.kk.toml and %[1]s.ru.toml by locales/generate. DO NOT EDIT.\n\npackage locales\n", area.Name)
	if bytes.Contains(body.Bytes(), []byte(" time.Time")) {
		out.WriteString("\nimport \"time\"\n")
	}
	out.Write(body.Bytes())
	return format.Source(out.Bytes())
}

func function(out *bytes.Buffer, area texts.Area, key string, types map[string]string) error {
	text := area.KK[key]
	var params, args []string
	for _, placeholder := range text.Placeholders {
		if slices.Contains(texts.Ambient(), placeholder) {
			continue
		}
		kind, value, err := parameter(placeholder, types)
		if err != nil {
			return err
		}
		params = append(params, kind)
		args = append(args, fmt.Sprintf("%q: %s", placeholder, value))
	}
	fmt.Fprintf(out, "\n// %s is «%s».\n", name(area.Name, key), summary(text.Forms["other"]))
	fmt.Fprintf(out, "func %s(%s) Message {\n", name(area.Name, key), strings.Join(params, ", "))
	if len(args) == 0 {
		fmt.Fprintf(out, "return Message{ID: %q}\n}\n", area.Name+"."+key)
		return nil
	}
	fmt.Fprintf(out, "return Message{ID: %q, Args: Args{%s}}\n}\n", area.Name+"."+key, strings.Join(args, ", "))
	return nil
}

// endsOnce refuses a full stop after a Russian date with its year, which ends with one already ("2026 г.").
func endsOnce(ru texts.Text, types map[string]string) error {
	for _, placeholder := range ru.Placeholders {
		if as := strings.TrimPrefix(types[placeholder], "time.Time:"); as != "date" && as != "full" {
			continue
		}
		for _, form := range ru.Forms {
			if strings.Contains(form, "{{."+placeholder+"}}.") {
				return fmt.Errorf("a full stop after %s, which ends with one", placeholder)
			}
		}
	}
	return nil
}

// parameter gives a placeholder's place in the function's head, and its value in the message.
func parameter(placeholder string, types map[string]string) (declaration, value string, err error) {
	kind, ok := types[placeholder]
	if !ok {
		return "", "", fmt.Errorf("placeholder %s is not in placeholders.toml", placeholder)
	}
	param := strings.ToLower(placeholder[:1]) + placeholder[1:]
	if token.IsKeyword(param) {
		param += "Value"
	}
	switch kind {
	case "string", "int", "Message", "Bilingual":
		return param + " " + kind, param, nil
	}
	as, ok := moments[strings.TrimPrefix(kind, "time.Time:")]
	if !ok {
		return "", "", fmt.Errorf("placeholder %s: no type %s", placeholder, kind)
	}
	return param + " time.Time", fmt.Sprintf("moment(%s, %s)", param, as), nil
}

// name is the function's name: the area and the key in one word.
func name(area, key string) string {
	var out strings.Builder
	for part := range strings.SplitSeq(area+"_"+key, "_") {
		if part != "" {
			out.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return out.String()
}

// summary is the beginning of a text on one line.
func summary(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > 70 {
		return string(runes[:70]) + "…"
	}
	return string(runes)
}
