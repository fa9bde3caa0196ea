package bot

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics counts what the edge does.
type Metrics struct {
	updates prometheus.Counter
	asides  prometheus.Counter
	turns   prometheus.Histogram
	calls   *prometheus.CounterVec
}

// CountTrips registers the figures that a database and a session store count themselves.
func CountTrips(r prometheus.Registerer, postgres func() (trips, turns int64), redis func() int64) {
	counter := func(name, help string, labels prometheus.Labels, value func() int64) prometheus.Collector {
		return prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help, ConstLabels: labels},
			func() float64 { return float64(value()) })
	}
	const trips = "Round trips of turns to a server."
	r.MustRegister(
		counter("saruar_turns_total", "Turns committed.", nil, func() int64 { _, turns := postgres(); return turns }),
		counter("saruar_round_trips_total", trips, prometheus.Labels{"server": "postgres"}, func() int64 { trips, _ := postgres(); return trips }),
		counter("saruar_round_trips_total", trips, prometheus.Labels{"server": "redis"}, redis),
	)
}

// NewMetrics registers the figures of the edge.
func NewMetrics(r prometheus.Registerer) *Metrics {
	m := &Metrics{
		updates: prometheus.NewCounter(prometheus.CounterOpts{Name: "saruar_updates_total", Help: "Updates written to the journal."}),
		asides:  prometheus.NewCounter(prometheus.CounterOpts{Name: "saruar_updates_aside_total", Help: "Updates set aside."}),
		turns: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "saruar_turn_seconds", Help: "From taking an update to its commit.",
			Buckets: []float64{.001, .002, .005, .01, .025, .05, .1, .25, .5, 1, 5},
		}),
		calls: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "saruar_api_calls_total", Help: "Calls of the Bot API.",
		}, []string{"method", "outcome"}),
	}
	r.MustRegister(m.updates, m.asides, m.turns, m.calls)
	return m
}

func (m *Metrics) arrived(n int)          { m.updates.Add(float64(n)) }
func (m *Metrics) aside()                 { m.asides.Inc() }
func (m *Metrics) turned(d time.Duration) { m.turns.Observe(d.Seconds()) }

func (m *Metrics) called(method string, err error) {
	outcome := "ok"
	if err != nil {
		outcome = [...]string{
			again: "again", throttled: "throttled", gone: "gone", migrated: "migrated", settled: "settled",
			uneditable: "uneditable", broken: "broken",
		}[judge(err)]
	}
	m.calls.WithLabelValues(method, outcome).Inc()
}
