package simulator

import (
	"context"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Limits of what the bot says of itself, in code points.
const (
	commandsLimit         = 100
	commandLimit          = 32
	commandTextLimit      = 256
	nameLimit             = 64
	descriptionLimit      = 512
	shortDescriptionLimit = 120
)

// Command is a line of the menu.
type Command struct {
	Command     string `json:"command"`
	Description string `json:"description"`
}

// profile is what the bot says of itself, by language; "" is for everyone else.
type profile struct {
	mu       sync.Mutex
	commands map[commandScope][]Command
	texts    map[profileText]map[string]string
	menus    map[int64]json.RawMessage // by chat, 0 for all
}

// commandScope names a menu: for whom, in which language.
type commandScope struct{ scope, language string }

// profileText is one of the texts.
type profileText string

const (
	profileName        profileText = "name"
	profileDescription profileText = "description"
	profileShort       profileText = "short_description"
)

func newProfile() *profile {
	return &profile{
		commands: map[commandScope][]Command{}, texts: map[profileText]map[string]string{}, menus: map[int64]json.RawMessage{},
	}
}

func profileMethods() map[string]method {
	set := func(what profileText, limit int) method {
		return func(s *Simulator, _ context.Context, p *params) (any, error) { return s.setText(p, what, limit) }
	}
	get := func(what profileText) method {
		return func(s *Simulator, _ context.Context, p *params) (any, error) { return s.getText(p, what) }
	}
	return map[string]method{
		"setMyCommands":         (*Simulator).setMyCommands,
		"getMyCommands":         (*Simulator).getMyCommands,
		"deleteMyCommands":      (*Simulator).deleteMyCommands,
		"setMyName":             set(profileName, nameLimit),
		"setMyDescription":      set(profileDescription, descriptionLimit),
		"setMyShortDescription": set(profileShort, shortDescriptionLimit),
		"getMyName":             get(profileName),
		"getMyDescription":      get(profileDescription),
		"getMyShortDescription": get(profileShort),
		"setChatMenuButton":     (*Simulator).setChatMenuButton,
		"getChatMenuButton":     (*Simulator).getChatMenuButton,
	}
}

var (
	languagePattern = regexp.MustCompile(`^(?:[a-z]{2})?$`)
	commandPatternL = regexp.MustCompile(`^[a-z0-9_]+$`)
)

func readLanguage(p *params) (string, error) {
	language := p.get("language_code")
	if !languagePattern.MatchString(language) {
		return "", badRequest("invalid language code specified")
	}
	return language, nil
}

// readScope takes a scope and language as one key. The chat of a scope must exist.
func (s *Simulator) readScope(p *params) (commandScope, error) {
	language, err := readLanguage(p)
	if err != nil {
		return commandScope{}, err
	}
	given := struct {
		Type string          `json:"type"`
		Chat json.RawMessage `json:"chat_id"`
		User int64           `json:"user_id"`
	}{Type: "default"}
	if raw := p.get("scope"); raw != "" && json.Unmarshal([]byte(raw), &given) != nil {
		return commandScope{}, badRequest("can't parse BotCommandScope JSON object")
	}
	key := commandScope{scope: given.Type, language: language}
	switch given.Type {
	case "default", "all_private_chats", "all_group_chats", "all_chat_administrators":
		return key, nil
	case "chat", "chat_administrators", "chat_member":
		c, err := s.chatNamed(plain(given.Chat))
		if err != nil {
			return key, err
		}
		key.scope += ":" + strconv.FormatInt(c.id, 10)
		if given.Type == "chat_member" {
			if s.userFor(given.User) == nil {
				return key, badRequest("user not found")
			}
			key.scope += ":" + strconv.FormatInt(given.User, 10)
		}
		return key, nil
	}
	return key, badRequest("unsupported type specified")
}

func (s *Simulator) setMyCommands(_ context.Context, p *params) (any, error) {
	key, err := s.readScope(p)
	if err != nil {
		return nil, err
	}
	var commands []Command
	if json.Unmarshal([]byte(p.get("commands")), &commands) != nil {
		return nil, badRequest("can't parse commands JSON object")
	}
	if len(commands) > commandsLimit {
		return nil, badRequest("BOT_COMMANDS_TOO_MUCH")
	}
	for i := range commands {
		if err := commands[i].check(); err != nil {
			return nil, err
		}
	}
	s.profile.setCommands(key, commands)
	s.events.publish(event{"type": "commands"})
	s.changed.rings()
	return true, nil
}

func (p *profile) setCommands(key commandScope, commands []Command) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.commands[key] = commands
	if len(commands) == 0 {
		delete(p.commands, key)
	}
}

// check trims a command as Telegram does and says what is wrong with it.
func (c *Command) check() error {
	c.Command = strings.TrimPrefix(strings.TrimSpace(c.Command), "/")
	c.Description = strings.TrimSpace(c.Description)
	switch {
	case c.Command == "":
		return badRequest("command must be non-empty")
	case utf8.RuneCountInString(c.Command) > commandLimit:
		return badRequest("command length must not exceed 32")
	case c.Description == "":
		return badRequest("command description must be non-empty")
	case utf8.RuneCountInString(c.Description) > commandTextLimit:
		return badRequest("command description length must not exceed 256")
	case !commandPatternL.MatchString(c.Command):
		return badRequest("BOT_COMMAND_INVALID")
	}
	return nil
}

func (s *Simulator) getMyCommands(_ context.Context, p *params) (any, error) {
	key, err := s.readScope(p)
	if err != nil {
		return nil, err
	}
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	if commands := s.profile.commands[key]; commands != nil {
		return commands, nil
	}
	return []Command{}, nil
}

func (s *Simulator) deleteMyCommands(_ context.Context, p *params) (any, error) {
	key, err := s.readScope(p)
	if err != nil {
		return nil, err
	}
	s.profile.setCommands(key, nil)
	s.events.publish(event{"type": "commands"})
	s.changed.rings()
	return true, nil
}

func (s *Simulator) setText(p *params, what profileText, limit int) (any, error) {
	language, err := readLanguage(p)
	if err != nil {
		return nil, err
	}
	text := strings.TrimSpace(p.get(string(what)))
	if utf8.RuneCountInString(text) > limit {
		return nil, badRequest("%s is too long", strings.ReplaceAll(string(what), "_", " "))
	}
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	if s.profile.texts[what] == nil {
		s.profile.texts[what] = map[string]string{}
	}
	s.profile.texts[what][language] = text
	if text == "" {
		delete(s.profile.texts[what], language)
	}
	return true, nil
}

// getText gives the text of a language, or the one for everyone else.
func (s *Simulator) getText(p *params, what profileText) (any, error) {
	language, err := readLanguage(p)
	if err != nil {
		return nil, err
	}
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	text, ok := s.profile.texts[what][language]
	if !ok {
		text, ok = s.profile.texts[what][""]
	}
	if !ok && what == profileName {
		text = s.bot.FirstName
	}
	return map[string]string{string(what): text}, nil
}

// menuChat is whose menu button is meant, 0 for everyone's.
func (s *Simulator) menuChat(p *params) (int64, error) {
	if p.get("chat_id") == "" {
		return 0, nil
	}
	c, err := s.chatFor(p)
	if err != nil {
		return 0, err
	}
	if !c.private() {
		return 0, badRequest("method is available for private chats only")
	}
	return c.id, nil
}

// getChatMenuButton gives a chat's button, or the one for everyone.
func (s *Simulator) getChatMenuButton(_ context.Context, p *params) (any, error) {
	chat, err := s.menuChat(p)
	if err != nil {
		return nil, err
	}
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	for _, id := range []int64{chat, 0} {
		if button := s.profile.menus[id]; button != nil {
			return button, nil
		}
	}
	return json.RawMessage(`{"type":"commands"}`), nil
}

func (s *Simulator) setChatMenuButton(_ context.Context, p *params) (any, error) {
	chat, err := s.menuChat(p)
	if err != nil {
		return nil, err
	}
	button := p.get("menu_button")
	if button == "" {
		button = `{"type":"default"}`
	}
	if err := checkMenuButton(button); err != nil {
		return nil, err
	}
	s.profile.mu.Lock()
	defer s.profile.mu.Unlock()
	s.profile.menus[chat] = json.RawMessage(button)
	if button == `{"type":"default"}` {
		delete(s.profile.menus, chat)
	}
	return true, nil
}

func checkMenuButton(raw string) error {
	var b struct {
		Type   string
		Text   string
		WebApp *WebApp `json:"web_app"`
	}
	if json.Unmarshal([]byte(raw), &b) != nil {
		return badRequest("can't parse menu button JSON object")
	}
	switch b.Type {
	case "default", "commands":
		return nil
	case "web_app":
		if b.Text == "" || b.WebApp == nil || checkLink(b.WebApp.URL, true) != "" {
			return badRequest("BUTTON_URL_INVALID")
		}
		return nil
	}
	return badRequest("MenuButton has unsupported type")
}
