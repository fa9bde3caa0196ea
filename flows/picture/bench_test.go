package picture_test

import (
	"testing"

	"saruar/flows/picture"
)

func BenchmarkPictures(b *testing.B) {
	p := painter(b)
	stages := []picture.Stage{{"Берілді", 412}, {"Сараптамаға өтті", 206}, {"Сұхбатқа өтті", 60}, {"Таңдалды", 20}}
	bars := []picture.Bar{{"0", 3}, {"1", 12}, {"2", 41}, {"3", 54}, {"4", 0}}
	scores := ranges(120)
	for name, draw := range map[string]func() ([]byte, error){
		"funnel": func() ([]byte, error) { return p.Funnel(long, stages) },
		"bars":   func() ([]byte, error) { return p.Bars(long, bars) },
		"spread": func() ([]byte, error) { return p.Spread(long, scores) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := draw(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
