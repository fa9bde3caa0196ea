package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"saruar/cmd/internal/stage"
)

const (
	crowd = 300 // people
	each  = 10  // updates of each
	kills = 20
)

func TestNothingIsLostWhenTheProgramIsKilledWhilePolling(t *testing.T) {
	t.Parallel()
	killedWhileTalking(t, false, 1)
}

func TestNothingIsLostWhenOneOfTwoWebhookReplicasIsKilled(t *testing.T) {
	t.Parallel()
	killedWhileTalking(t, true, 2)
}

// killedWhileTalking kills a replica after every so many updates and starts another one, while a crowd goes through first contact.
func killedWhileTalking(t *testing.T, webhook bool, replicas int) {
	p, running := set(t, stage.Options{Webhook: webhook, Quiet: true}, replicas)
	var sent atomic.Int64
	due := make(chan struct{}, kills)
	act := func(do func()) {
		do()
		if n := sent.Add(1); n%(crowd*each/(kills+1)) == 0 && len(due) < cap(due) {
			due <- struct{}{}
		}
	}
	var people, killer sync.WaitGroup
	for i := range int64(crowd) {
		people.Go(func() { p.stranger(1000+i, act) })
	}
	done, killed := make(chan struct{}), 0
	killer.Go(func() {
		for {
			select {
			case <-due:
				victim := killed % len(running)
				running[victim].Kill()
				running[victim] = p.start()
				killed++
			case <-done:
				return
			}
		}
	})
	people.Wait()
	close(done)
	killer.Wait()
	if t.Failed() {
		return
	}
	for ; killed < kills; killed++ {
		running[0].Kill()
		running[0] = p.start()
	}
	p.settled(crowd * each)
	p.judge()
}

// stranger is somebody's first contact: ten updates, three of them sent without waiting for an answer.
func (p *play) stranger(id int64, act func(func())) {
	p.enter(id)
	act(func() { p.says(id, "/start") })
	p.sees(id, "Русский")
	act(func() { p.taps(id, "Қазақша") })
	p.sees(id, "☐ Жобам туралы жариялау")
	act(func() { p.taps(id, "☐ Жобам туралы жариялау") })
	p.sees(id, "☑ Жобам туралы жариялау")
	act(func() { p.taps(id, "☑ Жобам туралы жариялау") })
	p.sees(id, "☐ Жобам туралы жариялау")
	act(func() { p.taps(id, "☐ Жобам туралы жариялау") })
	p.sees(id, "☑ Жобам туралы жариялау")
	act(func() { p.taps(id, "Келісім беремін") })
	p.sees(id, "Аты-жөніңізді")
	act(func() { p.says(id, fmt.Sprintf("Әлия %d", id)) })
	act(func() { p.says(id, "Абай облысы") })
	act(func() { p.says(id, "1990") })
	p.sees(id, "не әкелді")
	act(func() { p.taps(id, "Жобаны жүргізіп жүрмін") })
	p.sees(id, "Басты мәзір")
}

// judge checks that every update took effect once and in order: a consent row per tick, the answers where they belong.
func (p *play) judge() {
	p.t.Helper()
	if n := query[int](p, `select count(*) from update_journal`); n != crowd*each {
		p.t.Errorf("%d updates in the journal, %d were sent", n, crowd*each)
	}
	if n := query[int](p, `select count(*) from update_journal where attempts > 0 or state = 'aside'`); n > 0 {
		p.t.Errorf("%d updates failed on the way", n)
	}
	wrong := query[int](p, `
select count(*) from person p
left join lateral (select string_agg(given::text, ' ' order by id) as said from consent where person = p.id and purpose = 'publication') c on true
left join lateral (select count(*) as given from consent where person = p.id and purpose = 'service') s on true
where c.said <> 'true false true' or s.given <> 1 or p.name <> 'Әлия ' || p.id or p.region <> 'KZ-10' or p.born_by <> '1990-12-31'
	or p.aim <> 'leader' or p.member_at is null`)
	if wrong > 0 {
		p.t.Errorf("%d people are not as they should be", wrong)
	}
	if n := query[int](p, `select count(*) from person`); n != crowd {
		p.t.Errorf("%d people, %d came", n, crowd)
	}
}
