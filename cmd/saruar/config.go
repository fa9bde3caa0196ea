package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/caarlos0/env/v11"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"

	"saruar/locales"
)

// config is what the environment says. Secrets are never printed.
type config struct {
	Token         string  `env:"TELEGRAM_TOKEN"`
	Telegram      string  `env:"TELEGRAM_API_URL" envDefault:"https://api.telegram.org"`
	WebhookURL    string  `env:"WEBHOOK_URL"`
	WebhookSecret string  `env:"WEBHOOK_SECRET"`
	HTTPAddr      string  `env:"HTTP_ADDR" envDefault:":8080"`
	Database      string  `env:"DATABASE_URL"`
	Redis         string  `env:"REDIS_URL"`
	TimeZone      string  `env:"TIME_ZONE" envDefault:"Asia/Almaty"`
	Admins        []int64 `env:"ADMIN_IDS"`
	// PaidRate is how many messages a second go out to those for whom the paid rate is chosen; Telegram takes up to 1000.
	PaidRate    int    `env:"PAID_RATE" envDefault:"985"`
	ProgramFile string `env:"PROGRAM_FILE"`

	zone    *time.Location
	program locales.Program
	still   bool // only for a demo whose clock is moved by hand: nothing happens by the clock
}

// readConfig reads the environment and names every mistake in a line of its own.
func readConfig() (config, error) {
	var c config
	if err := env.Parse(&c); err != nil {
		return config{}, errors.New("ADMIN_IDS: give Telegram ids as numbers with commas between them")
	}
	return c, errors.Join(c.checkTelegram(), c.checkServers(), c.checkZone(), c.checkProgram())
}

var (
	tokenForm  = regexp.MustCompile(`^[0-9]+:[A-Za-z0-9_-]{5,}$`)
	secretForm = regexp.MustCompile(`^[A-Za-z0-9_-]{16,256}$`) // Telegram allows 1 to 256; short ones can be guessed
)

func (c *config) checkTelegram() error {
	var wrong []error
	switch {
	case c.Token == "":
		wrong = append(wrong, errors.New("TELEGRAM_TOKEN is not set: @BotFather gives one"))
	case !tokenForm.MatchString(c.Token):
		wrong = append(wrong, errors.New("TELEGRAM_TOKEN does not look like a token (123456:ABC…)"))
	}
	if u, err := url.Parse(c.Telegram); err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
		wrong = append(wrong, errors.New("TELEGRAM_API_URL is no address (https://api.telegram.org)"))
	}
	if c.WebhookURL == "" {
		return errors.Join(wrong...)
	}
	if u, err := url.Parse(c.WebhookURL); err != nil || u.Host == "" || (u.Scheme != "https" && !loopback(u.Hostname())) {
		wrong = append(wrong, errors.New("WEBHOOK_URL must be an https address that Telegram can reach"))
	}
	if !secretForm.MatchString(c.WebhookSecret) {
		wrong = append(wrong, errors.New("WEBHOOK_SECRET must have 16 to 256 of A-Z a-z 0-9 _ - when WEBHOOK_URL is set"))
	}
	return errors.Join(wrong...)
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

func (c *config) checkServers() error {
	var wrong []error
	if c.Database == "" {
		wrong = append(wrong, errors.New("DATABASE_URL is not set (postgres://user:password@host/database)"))
	} else if _, err := pgxpool.ParseConfig(c.Database); err != nil {
		wrong = append(wrong, errors.New("DATABASE_URL is no Postgres address (postgres://user:password@host/database)"))
	}
	if c.Redis == "" {
		wrong = append(wrong, errors.New("REDIS_URL is not set (redis://host:6379/0)"))
	} else if _, err := redis.ParseURL(c.Redis); err != nil {
		wrong = append(wrong, errors.New("REDIS_URL is no Redis address (redis://host:6379/0)"))
	}
	if _, _, err := net.SplitHostPort(c.HTTPAddr); err != nil {
		wrong = append(wrong, errors.New("HTTP_ADDR must be host:port or :port"))
	}
	return errors.Join(wrong...)
}

func (c *config) checkZone() error {
	zone, err := time.LoadLocation(c.TimeZone)
	if err != nil {
		return fmt.Errorf("TIME_ZONE: no such zone: %q (Asia/Almaty)", c.TimeZone)
	}
	c.zone = zone
	return nil
}

func (c *config) checkProgram() error {
	if c.ProgramFile == "" {
		c.program = locales.DefaultProgram()
		return nil
	}
	file, err := os.Open(c.ProgramFile)
	if err != nil {
		return fmt.Errorf("PROGRAM_FILE: %w", err)
	}
	defer file.Close()
	if c.program, err = locales.ReadProgram(file); err != nil {
		return fmt.Errorf("PROGRAM_FILE %s: %s", c.ProgramFile, strings.TrimSpace(err.Error()))
	}
	return nil
}
