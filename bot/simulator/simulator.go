// Package simulator is Telegram on this machine: the Bot API for a bot, a control API and Go methods for the people who talk to it, and
// room for a chat page. It refuses what Telegram refuses, in Telegram's words, and nothing in it reaches the network except webhooks.
//
// Where Telegram quietly repairs a request (a keyboard button without text is dropped, say), the simulator refuses it, so that the
// mistake is seen. Not simulated: MarkdownV2, files by URL (there is no network to fetch them from), coming in through invite links.
package simulator

import (
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Options say what the simulator is. Token and Clock are needed, everything else has a default.
type Options struct {
	// Token is the bot's token, "<bot id>:<secret>".
	Token string
	// BotName and BotUsername are the bot's first name and its @name without the @.
	BotName, BotUsername string
	// Clock is Telegram's clock: retention of updates, how old a tap is, rates.
	Clock func() time.Time
	// Now is the clock of the program under test, which may be ahead: dates of messages, and what the control API shows. Default: Clock.
	Now func() time.Time
	// Advance sets the program's clock ahead by d and returns when everything due in between has happened. A d of 0 means: to the next
	// thing that is due. Without it the control API refuses to move the clock.
	Advance func(ctx context.Context, d time.Duration) error
	// Rates switches Telegram's sending limits on.
	Rates bool
	// Log tells of webhooks that fail. Default: nothing is logged.
	Log *slog.Logger
	// Page answers every path that is neither the Bot API nor the control API.
	Page http.Handler
	// Calls is how many Bot API calls are remembered, 4096 by default. Quiet remembers none.
	Calls int
	Quiet bool
	// History is how many messages a chat keeps, 5000 by default.
	History int
	// FirstUpdate is the first update_id. By default it grows with the clock, so that a bot that remembers the updates of an earlier
	// run does not take new ones for repeated ones.
	FirstUpdate int64
	// ReadsGroups switches privacy mode off: the bot sees everything said in its groups, not only commands and replies to it.
	ReadsGroups bool
	// Transport delivers webhooks. Default: one of the simulator's own.
	Transport http.RoundTripper
}

// Simulator is one Telegram with one bot. It is safe for concurrent use.
type Simulator struct {
	options Options
	bot     User
	log     *slog.Logger
	methods map[string]method

	people  *people
	queue   *queue
	taps    *openQueries
	inlines *openQueries
	files   *files
	calls   *callLog
	faults  *faults
	rates   *rates
	events  *hub
	profile *profile
	changed bell

	lastMessage atomic.Int64
	lastQuery   atomic.Int64
	lastGroup   atomic.Int64

	closing   context.Context
	close     context.CancelFunc
	closeOnce sync.Once
	control   http.Handler
}

// Defaults of Options.
const (
	defaultCalls   = 4096
	defaultHistory = 5000
)

// New makes a simulator. It panics without a Token of the form "<bot id>:<secret>" or without a Clock. Close ends what it started.
func New(o Options) *Simulator {
	id, secret, _ := strings.Cut(o.Token, ":")
	bot, err := strconv.ParseInt(id, 10, 64)
	if err != nil || bot <= 0 || secret == "" {
		panic("simulator: Options.Token is not <bot id>:<secret>")
	}
	if o.Clock == nil {
		panic("simulator: Options.Clock is missing")
	}
	o = o.withDefaults()
	closing, closeAll := context.WithCancel(context.Background())
	s := &Simulator{
		options: o,
		bot:     User{ID: bot, IsBot: true, FirstName: o.BotName, Username: o.BotUsername},
		log:     o.Log,
		methods: methods(),
		people:  newPeople(),
		taps:    newOpenQueries(tapAnswerTime),
		inlines: newOpenQueries(inlineRetention),
		files:   newFiles(),
		calls:   newCallLog(o),
		faults:  &faults{},
		rates:   newRates(o.Clock, o.Rates),
		events:  newHub(),
		profile: newProfile(),
		closing: closing,
		close:   closeAll,
	}
	s.queue = newQueue(s)
	s.control = guard(s.controlAPI())
	return s
}

func (o Options) withDefaults() Options {
	if o.BotName == "" {
		o.BotName = "Simulated bot"
	}
	if o.BotUsername == "" {
		o.BotUsername = "simulated_bot"
	}
	if o.Now == nil {
		o.Now = o.Clock
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Page == nil {
		o.Page = http.NotFoundHandler()
	}
	if o.Calls == 0 {
		o.Calls = defaultCalls
	}
	if o.History == 0 {
		o.History = defaultHistory
	}
	if o.FirstUpdate == 0 {
		o.FirstUpdate = firstUpdate(o.Clock())
	}
	return o
}

// firstUpdate gives eight ids to every second since 2024, which stays below 2³¹ until 2032.
func firstUpdate(now time.Time) int64 {
	const since2024 = 1704067200
	return max(1, (now.Unix()-since2024)*8)
}

// ServeHTTP answers the Bot API, the control API and, through Options.Page, everything else.
func (s *Simulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch path := r.URL.Path; {
	case strings.HasPrefix(path, "/bot"):
		s.serveBot(w, r)
	case strings.HasPrefix(path, "/file/bot"):
		s.serveFile(w, r)
	default:
		s.control.ServeHTTP(w, r)
	}
}

// Close ends long polls, webhook deliveries and event streams, and waits for the deliveries.
func (s *Simulator) Close() {
	s.closeOnce.Do(func() {
		s.close()
		s.queue.close()
	})
}

// Bot is the bot as Telegram shows it.
func (s *Simulator) Bot() User { return s.bot }

// date is the time that messages carry.
func (s *Simulator) date() int64 { return s.options.Now().Unix() }

// now is Telegram's time.
func (s *Simulator) now() time.Time { return s.options.Clock() }

func (s *Simulator) nextQuery() string {
	const first = 1_000_000_000_000_000
	return strconv.FormatInt(first+s.lastQuery.Add(1), 10)
}
