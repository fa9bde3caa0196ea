package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	telegram "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"saruar/locales"
	"saruar/store"
)

// NewSender makes a sender that notes in the store who cannot be reached. What it sends is missing to the notifier's rates.
func NewSender(c *Client, n *Notifier, s *store.Store, m *Metrics, log *slog.Logger, now func() time.Time) *Sender {
	return &Sender{
		client: c, metrics: m, log: log, after: time.After, spend: n.gate.spend,
		reachable: func(ctx context.Context, person int64, reachable bool) error {
			return s.SetReachable(ctx, person, reachable, now())
		},
	}
}

// Username asks Telegram for the bot's own name, which also proves the token.
func (c *Client) Username(ctx context.Context) (string, error) {
	raw, err := c.Call(ctx, "getMe", struct{}{})
	if err != nil {
		return "", err
	}
	var me struct{ Username string }
	if err := json.Unmarshal(raw, &me); err != nil {
		return "", fmt.Errorf("read answer to getMe: %w", err)
	}
	return me.Username, nil
}

// webhookConnections is how many updates Telegram may deliver at once; 100 is its limit.
const webhookConnections = 100

// SetWebhook tells Telegram where to deliver updates.
func (c *Client) SetWebhook(ctx context.Context, address, secret string) error {
	_, err := c.library.SetWebhook(ctx, &telegram.SetWebhookParams{
		URL: address, SecretToken: secret, MaxConnections: webhookConnections, AllowedUpdates: Allowed(),
	})
	if err != nil {
		return fmt.Errorf("set webhook: %w", c.clean(err))
	}
	return nil
}

// DeleteWebhook makes Telegram keep updates until they are asked for. None are dropped.
func (c *Client) DeleteWebhook(ctx context.Context) error {
	if _, err := c.library.DeleteWebhook(ctx, &telegram.DeleteWebhookParams{}); err != nil {
		return fmt.Errorf("delete webhook: %w", c.clean(err))
	}
	return nil
}

// WebhookState is what Telegram says of deliveries.
type WebhookState struct {
	URL         string
	Pending     int
	LastError   string
	LastErrorAt time.Time
}

// WebhookState asks Telegram how deliveries go.
func (c *Client) WebhookState(ctx context.Context) (WebhookState, error) {
	info, err := c.library.GetWebhookInfo(ctx)
	if err != nil {
		return WebhookState{}, fmt.Errorf("ask for webhook: %w", c.clean(err))
	}
	return WebhookState{
		URL: info.URL, Pending: info.PendingUpdateCount, LastError: info.LastErrorMessage, LastErrorAt: time.Unix(int64(info.LastErrorDate), 0),
	}, nil
}

// Introduce sets the command menu and the bot's description in both languages. Everyone else sees the Kazakh ones.
func (c *Client) Introduce(ctx context.Context, catalog *locales.Catalog) error {
	for _, code := range []string{"", string(locales.Kazakh), string(locales.Russian)} {
		lang := locales.Kazakh
		if code == string(locales.Russian) {
			lang = locales.Russian
		}
		if err := c.introduce(ctx, catalog, code, lang); err != nil {
			return err
		}
	}
	return nil
}

func (c *Client) introduce(ctx context.Context, catalog *locales.Catalog, code string, lang locales.Lang) error {
	var commands []models.BotCommand
	for _, command := range []struct {
		name string
		says locales.Message
	}{
		{"menu", locales.EdgeCommandMenu()},
		{"lang", locales.EdgeCommandLang()},
		{"course", locales.EdgeCommandCourse()},
		{"tasks", locales.EdgeCommandTasks()},
		{"balance", locales.EdgeCommandBalance()},
		{"ask", locales.EdgeCommandAsk()},
		{"privacy", locales.EdgeCommandPrivacy()},
		{"cancel", locales.EdgeCommandCancel()},
		{"help", locales.EdgeCommandHelp()},
	} {
		text, err := catalog.Plain(lang, command.says)
		if err != nil {
			return err
		}
		commands = append(commands, models.BotCommand{Command: command.name, Description: text})
	}
	if _, err := c.library.SetMyCommands(ctx, &telegram.SetMyCommandsParams{Commands: commands, LanguageCode: code}); err != nil {
		return fmt.Errorf("set commands: %w", c.clean(err))
	}
	about, err := catalog.Plain(lang, locales.EdgeAbout())
	if err != nil {
		return err
	}
	if _, err := c.library.SetMyDescription(ctx, &telegram.SetMyDescriptionParams{Description: about, LanguageCode: code}); err != nil {
		return fmt.Errorf("set description: %w", c.clean(err))
	}
	return nil
}
