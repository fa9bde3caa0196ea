package programme

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"saruar/locales"
)

var yamlLine = regexp.MustCompile(`line (\d+)`)

// readYAML reads the tree of a course. Aliases and anchors are refused: nothing needs them, and a small file could unfold into a large one.
func readYAML(data []byte) (e entry, faults []fault) {
	switch {
	case len(data) > yamlBytes:
		return entry{}, []fault{{What: locales.ProgrammeFaultBig()}}
	case !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0:
		return entry{}, []fault{{What: locales.ProgrammeFaultEncoding()}}
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	err := decoder.Decode(&doc)
	switch {
	case errors.Is(err, io.EOF):
		return entry{}, []fault{{What: locales.ProgrammeFaultEmpty()}}
	case err != nil:
		return entry{}, []fault{{At: spot{Line: lineOf(err)}, What: locales.ProgrammeFaultYaml()}}
	}
	if err := decoder.Decode(&more); !errors.Is(err, io.EOF) {
		return entry{}, []fault{{At: spot{Line: max(more.Line, lineOf(err), 1)}, What: locales.ProgrammeFaultDocuments()}}
	}
	r := yamlReader{}
	if len(doc.Content) > 0 {
		e = r.entry(doc.Content[0], levelOf(levelCourse))
	}
	return e, r.faults
}

// lineOf is the line that an error of the parser names, 0 for none.
func lineOf(err error) int {
	if err == nil {
		return 0
	}
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		return 1
	}
	n, _ := strconv.Atoi(m[1]) // digits
	return n
}

type yamlReader struct {
	faults  []fault
	entries int
}

func (r *yamlReader) wrong(n *yaml.Node, what locales.Message) {
	if len(r.faults) < mostFaults {
		r.faults = append(r.faults, fault{At: placeOf(n), What: what})
	}
}

func placeOf(n *yaml.Node) spot { return spot{Line: n.Line, Column: n.Column} }

// entry reads a mapping of a level.
func (r *yamlReader) entry(n *yaml.Node, l level) entry {
	e := entry{at: placeOf(n), cells: map[string]cell{}, parts: map[string][]entry{}}
	if r.entries++; r.entries > mostEntries {
		if r.entries == mostEntries+1 {
			r.wrong(n, locales.ProgrammeFaultMany(mostEntries))
		}
		return e
	}
	if n.Kind != yaml.MappingNode || n.Anchor != "" {
		r.wrong(n, shape(n, locales.ProgrammeFaultMapping()))
		return e
	}
	known := map[string]bool{}
	for _, key := range append(l.keys, l.parts...) {
		known[key] = true
	}
	met := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case key.Kind != yaml.ScalarNode || !known[key.Value]:
			r.wrong(key, locales.ProgrammeFaultKey(clip(key.Value)))
		case met[key.Value]:
			r.wrong(key, locales.ProgrammeFaultKeyTwice(key.Value))
		default:
			r.value(&e, l, key, value)
		}
		met[key.Value] = true
	}
	return e
}

// value reads what stands behind a key.
func (r *yamlReader) value(e *entry, l level, key, value *yaml.Node) {
	for _, part := range l.parts {
		if part != key.Value {
			continue
		}
		if value.Kind == yaml.ScalarNode && value.Tag == "!!null" {
			return
		}
		if value.Kind != yaml.SequenceNode || value.Anchor != "" {
			r.wrong(value, shape(value, locales.ProgrammeFaultSequence(part)))
			return
		}
		for _, item := range value.Content {
			e.parts[part] = append(e.parts[part], r.entry(item, levelOf(part)))
		}
		return
	}
	switch {
	case value.Kind != yaml.ScalarNode || value.Anchor != "":
		r.wrong(value, shape(value, locales.ProgrammeFaultScalar(key.Value)))
	case value.Tag != "!!null" && cleaned(value.Value) != "":
		e.cells[key.Value] = cell{text: cleaned(value.Value), at: placeOf(value)}
	}
}

// shape says why something is not of the shape that is wanted.
func shape(n *yaml.Node, wanted locales.Message) locales.Message {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return locales.ProgrammeFaultAlias()
	}
	return wanted
}

const clipped30 = 30

// clip cuts what somebody else wrote so that it fits into a sentence.
func clip(text string) string {
	runes := []rune(cleaned(text))
	if len(runes) > clipped30 {
		return string(runes[:clipped30]) + "…"
	}
	return string(runes)
}

// writeYAML writes the tree of a course, with a line of explanation above.
func writeYAML(e entry, about string) ([]byte, error) {
	var out bytes.Buffer
	doc := node(e, levelOf(levelCourse))
	doc.HeadComment = about
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := errors.Join(encoder.Encode(doc), encoder.Close()); err != nil {
		return nil, fmt.Errorf("write a course as YAML: %w", err)
	}
	return out.Bytes(), nil
}

func node(e entry, l level) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, key := range l.keys {
		value := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: e.cells[key].text}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
	}
	for _, part := range l.parts {
		list := &yaml.Node{Kind: yaml.SequenceNode}
		for _, item := range e.parts[part] {
			list.Content = append(list.Content, node(item, levelOf(part)))
		}
		if len(list.Content) > 0 {
			n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: part}, list)
		}
	}
	return n
}
