package locales

import (
	_ "embed"
	"strings"
)

//go:embed program/regions.tsv
var regionTable string

// Region is an oblast or city of that rank (ISO 3166-2:KZ, since 8 June 2022), the whole country (KZ) or abroad (XX).
type Region struct {
	Code    string
	Name    Bilingual
	Aliases []string // towns and other names by which people look for it
}

// Regions lists the regions that a new installation begins with.
func Regions() []Region {
	var list []Region
	lines := strings.Split(strings.TrimSpace(regionTable), "\n")
	for _, line := range lines[1:] {
		columns := strings.Split(line, "\t")
		list = append(list, Region{
			Code: columns[0], Name: Bilingual{KK: columns[1], RU: columns[2]}, Aliases: strings.Split(columns[3], "|"),
		})
	}
	return list
}
