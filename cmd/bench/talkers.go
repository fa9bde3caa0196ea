package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"saruar/bot/simulator"
)

// talkers are people who go through first contact one after the other.
type talkers struct {
	telegram *simulator.Simulator
	nextID   int64
	atOnce   int // people
}

// act is one thing a person does.
type act struct{ text, tap string }

// firstContact is the way from "/start" to the main menu in Kazakh.
var firstContact = []act{
	{text: "/start"},
	{tap: "Қазақша"},
	{tap: "Келісім беремін"},
	{text: "Әлия Серікқызы"},
	{text: "Абай облысы"},
	{text: "1990"},
	{tap: "Жобаны жүргізіп жүрмін"},
}

// person plays one person after the other until the time is up, and gives how long each answer took.
func (t *talkers) person(ctx context.Context, pace <-chan struct{}) ([]time.Duration, error) {
	var waits []time.Duration
	for {
		id := atomic.AddInt64(&t.nextID, 1)
		if err := t.telegram.AddUser(simulator.Person{ID: id, FirstName: "Әлия", Language: "kk"}); err != nil {
			return waits, fmt.Errorf("add person: %w", err)
		}
		for _, a := range firstContact {
			select {
			case <-ctx.Done():
				return waits, nil
			case <-pace:
			}
			if ctx.Err() != nil {
				return waits, nil
			}
			wait, err := t.act(ctx, id, a)
			if err != nil {
				return waits, err
			}
			waits = append(waits, wait)
		}
	}
}

// act does one thing and waits for the next screen.
func (t *talkers) act(ctx context.Context, id int64, a act) (time.Duration, error) {
	before := t.telegram.Chat(id).Version
	began := time.Now()
	var err error
	if a.tap != "" {
		_, err = t.telegram.Tap(id, a.tap)
	} else {
		_, err = t.telegram.SendText(id, a.text)
	}
	if err != nil {
		return 0, fmt.Errorf("%+v: %w", a, err)
	}
	_, err = t.telegram.AwaitChat(ctx, id, func(c simulator.Chat) bool {
		for _, m := range c.Changed(before) {
			if m.ReplyMarkup != nil {
				return true
			}
		}
		return false
	})
	return time.Since(began), err
}
