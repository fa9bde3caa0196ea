package simulator_test

import (
	"bytes"
	"context"
	"errors"
	"net/http/httptest"
	"testing"

	telegrambot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"saruar/bot/simulator"
)

// TestLibraryIsUnderstood lets the usual client talk: it sends every call as multipart in chunks.
func TestLibraryIsUnderstood(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.updates(tg.newest().ID + 1)
	server := httptest.NewServer(tg)
	defer server.Close()
	b, err := telegrambot.New(token, telegrambot.WithServerURL(server.URL), telegrambot.WithDefaultHandler(answerEverything(t)))
	tg.must(err)
	ctx, cancel := context.WithCancel(patience(t))
	running := make(chan struct{})
	go func() { b.Start(ctx); close(running) }()
	defer func() { cancel(); <-running }()

	sent := tg.sent(tg.SendText(7, "Қайырлы таң"))
	got, err := tg.WaitFor(ctx, 7, sent.MessageID)
	tg.must(err)
	if button, _ := got[0].Button("OK"); got[0].Text != "Қайырлы таң" || button.Data != "ok" {
		t.Errorf("%+v", got[0])
	}
	tg.sent(tg.Tap(7, "OK"))
	chat, err := tg.AwaitChat(ctx, 7, func(c simulator.Chat) bool { return len(c.Notices) == 1 && c.LastOut().Document != nil })
	tg.must(err)
	if m := chat.Message(got[0].MessageID); m.Text != "tapped" || chat.Notices[0].Text != "done" {
		t.Errorf("%s", chat.Text())
	}
	_, err = b.SendMessage(ctx, &telegrambot.SendMessageParams{ChatID: 8, Text: "x"})
	if !errors.Is(err, telegrambot.ErrorForbidden) {
		t.Error(err)
	}
	if ok, err := b.SetMyCommands(ctx, &telegrambot.SetMyCommandsParams{
		Commands: []models.BotCommand{{Command: "menu", Description: "Мәзір"}}, Scope: &models.BotCommandScopeAllPrivateChats{},
	}); !ok || err != nil {
		t.Error(err)
	}
	_, err = b.SendMediaGroup(ctx, &telegrambot.SendMediaGroupParams{ChatID: 7, Media: []models.InputMedia{
		&models.InputMediaPhoto{Media: "attach://a.png", MediaAttachment: bytes.NewReader(picture(9, 9))},
		&models.InputMediaPhoto{Media: "attach://b.png", MediaAttachment: bytes.NewReader(picture(8, 8))},
	}})
	tg.must(err)
}

// answerEverything repeats texts with a button, and answers taps with an edit, a notice and a file.
func answerEverything(t *testing.T) telegrambot.HandlerFunc {
	return func(ctx context.Context, b *telegrambot.Bot, u *models.Update) {
		var err error
		switch {
		case u.Message != nil:
			_, err = b.SendMessage(ctx, &telegrambot.SendMessageParams{
				ChatID: u.Message.Chat.ID, Text: u.Message.Text,
				ReplyMarkup: &models.InlineKeyboardMarkup{InlineKeyboard: [][]models.InlineKeyboardButton{{{Text: "OK", CallbackData: "ok"}}}},
			})
		case u.CallbackQuery != nil:
			m := u.CallbackQuery.Message.Message
			_, e1 := b.EditMessageText(ctx, &telegrambot.EditMessageTextParams{ChatID: m.Chat.ID, MessageID: m.ID, Text: "tapped"})
			_, e2 := b.AnswerCallbackQuery(ctx, &telegrambot.AnswerCallbackQueryParams{CallbackQueryID: u.CallbackQuery.ID, Text: "done"})
			_, e3 := b.SendDocument(ctx, &telegrambot.SendDocumentParams{
				ChatID: m.Chat.ID, Document: &models.InputFileUpload{Filename: "a.txt", Data: bytes.NewReader([]byte("text"))},
			})
			err = errors.Join(e1, e2, e3)
		}
		if err != nil {
			t.Error(err)
		}
	}
}
