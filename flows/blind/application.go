package blind

import (
	"encoding/json"
	"fmt"

	"saruar/store"
)

// Marks stand for what is hidden. They are no words, so that they are the same in both languages.
func Marks() Words {
	return Words{Name: "[👤]", Phone: "[📞]", Username: "[@]", Link: "[🔗]", Email: "[✉️]", Place: "[📍]"}
}

// Application prepares hiding what gives an application's people and place away.
func Application(i store.Identity) (Masker, error) {
	var given struct {
		Phone string `json:"phone"`
		Place string `json:"place"`
	}
	if err := json.Unmarshal(i.Answers, &given); err != nil {
		return Masker{}, fmt.Errorf("read answers of an application: %w", err)
	}
	known := Known{Names: i.Names, Usernames: i.Usernames, Region: i.Region}
	if given.Phone != "" {
		known.Phones = []string{given.Phone}
	}
	if given.Place != "" {
		known.Places = []string{given.Place}
	}
	return New(known, Marks()), nil
}
