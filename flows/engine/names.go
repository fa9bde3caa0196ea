package engine

import (
	"reflect"
	"strings"
)

// jsonNames lists the JSON names of a struct's fields in their order, embedded structs included.
func jsonNames[D any]() []string {
	t := reflect.TypeFor[D]()
	if t.Kind() != reflect.Struct {
		return nil
	}
	var names []string
	for _, field := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous || !field.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = field.Name
		}
		names = append(names, name)
	}
	return names
}
