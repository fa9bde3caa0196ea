// The buttons that the bot draws: under a bubble, and under the input.
import {api} from './api.js';
import {send, write} from './deeds.js';
import {choosePerson} from './dialog.js';
import {tell, on} from './bus.js';
import {open} from './desk.js';
import {h} from './dom.js';
import {t} from './language.js';
import {follow} from './links.js';
import {askContact, askLocation} from './own.js';
import {isGroup} from './seat.js';
import {store} from './store.js';
import {attempt, toast} from './toast.js';

const tapWaits = 15000; // Telegram gives the bot as long to answer a tap

// inlineKeyboard draws the buttons of a message, or gives undefined when it has none.
export function inlineKeyboard(message, person) {
  const rows = message.reply_markup?.inline_keyboard;
  return rows?.length ? keyboard('inline', rows, person, (key, button) => press(key, message, person, button)) : undefined;
}

// replyKeyboard draws the buttons under the input; pressed is told after each.
export function replyKeyboard(rows, person, pressed) {
  return keyboard('reply', rows.map((row) => row.map((key) => (typeof key === 'string' ? {text: key} : key))), person, async (key) => {
    if (await answer(key, person)) {
      pressed();
    }
  });
}

function keyboard(kind, rows, person, act) {
  return h('div', {class: `keyboard keyboard-${kind}`, lang: person.language_code}, rows.map((row) => h('div', {class: 'keys'}, row.map((key) => h('button', {
    type: 'button', class: `key ${key.style ? `key-${key.style}` : ''} ${key.url || key.web_app ? 'key-link' : ''}`,
    onclick: (event) => act(key, event.currentTarget),
  }, key.text)))));
}

async function answer(key, person) {
  if (key.request_contact) {
    return askContact(person.id);
  }
  if (key.request_location) {
    return askLocation(person.id);
  }
  if (key.request_users || key.request_chat || key.request_poll || key.web_app) {
    toast(person.id, t('cannotHere'));
    return false;
  }
  return attempt(person.id, () => write(person.id, key.text));
}

function press(key, message, person, button) {
  if (key.callback_data !== undefined) {
    return tap(key, message, person, button);
  }
  const link = key.url ?? key.web_app?.url ?? key.login_url?.url;
  if (link) {
    return follow(link);
  }
  if (key.copy_text) {
    return copyText(key.copy_text.text, person);
  }
  return quote(key, person);
}

// tap presses a button that the bot hears, and shows that it waits until the bot has answered.
async function tap(key, message, person, button) {
  if (button.getAttribute('aria-busy') === 'true') {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const waiting = new AbortController();
  const done = () => {
    waiting.abort();
    button.removeAttribute('aria-busy');
  };
  on('notice', ({user}) => user === person.id && done(), waiting.signal);
  setTimeout(done, tapWaits);
  const group = isGroup(message.chat?.id) ? message.chat.id : undefined;
  const tapped = {from: person.id, data: key.callback_data, message_id: message.message_id, ...(group && {chat: group})};
  if (!await attempt(group ?? person.id, () => api.tap(tapped))) {
    done();
  }
}

async function copyText(text, person) {
  try {
    await navigator.clipboard.writeText(text);
    toast(person.id, t('copied'));
  } catch {
    toast(person.id, `${t('notCopied')}: ${text}`, 'error');
  }
}

// quote begins an inline query: here, or in a chat that is asked for.
async function quote(key, person) {
  const here = key.switch_inline_query_current_chat;
  const query = here ?? key.switch_inline_query ?? key.switch_inline_query_chosen_chat?.query;
  if (query === undefined) {
    toast(person.id, t('cannotHere'));
    return;
  }
  const who = here === undefined ? await choosePerson('whereTo') : person.id;
  if (who !== undefined) {
    open(who);
    tell('draft', {id: who, text: `@${store.me.username} ${query}`});
  }
}
