// What opens above the input while somebody types "/" or "@bot …": commands, or the bot's inline results.
import {api} from './api.js';
import {on} from './bus.js';
import {write} from './deeds.js';
import {h} from './dom.js';
import {say} from './language.js';
import {setText} from './composer.js';
import {personAt} from './seat.js';
import {store} from './store.js';
import {attempt} from './toast.js';

const pause = 300; // ms of quiet before the bot is asked

let count = 0;

// commandsOf are the bot's commands in a person's language, or those for everybody.
export function commandsOf(person) {
  const {commands} = store.me;
  return commands[person?.language_code] ?? commands[''] ?? [];
}

// suggestions makes the list for an input and steers it with the input's arrows, Enter and Esc.
export function suggestions(id, input, signal) {
  const list = h('div', {class: 'suggestions', role: 'listbox', id: `suggestions-${++count}`, hidden: true});
  say(list, 'aria-label', 'suggestions');
  let chosen = -1, asking, query = '';

  const mark = (at) => {
    const options = [...list.children];
    chosen = options.length ? (at + options.length) % options.length : -1;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen)));
    options[chosen]?.scrollIntoView({block: 'nearest'});
    chosen >= 0 ? input.setAttribute('aria-activedescendant', options[chosen].id) : input.removeAttribute('aria-activedescendant');
  };
  const show = (items) => {
    list.replaceChildren(...items.map((item, index) => h('button', {
      type: 'button', role: 'option', tabindex: '-1', id: `${list.id}-${index}`, class: 'suggestion', onclick: () => {
        show([]);
        setText(input, '');
        input.focus();
        item.act();
      },
    }, h('span', {}, item.title), item.about && h('small', {}, item.about))));
    list.hidden = items.length === 0;
    mark(items.length ? 0 : -1);
  };

  input.setAttribute('aria-controls', list.id);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the focus stays in the input
  input.addEventListener('blur', () => show([]));
  input.addEventListener('focus', () => show(matching(id, input.value)));
  input.addEventListener('input', () => {
    clearTimeout(asking);
    query = inlineQuery(input.value);
    if (query !== undefined) {
      asking = setTimeout(() => attempt(id, () => api.inline({from: personAt(id)?.id, query})), pause);
    }
    show(matching(id, input.value));
  });
  input.addEventListener('keydown', (event) => {
    const steps = {ArrowDown: () => mark(chosen + 1), ArrowUp: () => mark(chosen - 1), Enter: () => list.children[chosen].click(), Escape: () => show([])};
    if (!list.hidden && event.key in steps && !event.shiftKey) {
      event.preventDefault();
      steps[event.key]();
    }
  });
  on('inline', (event) => {
    if (event.user === personAt(id)?.id && event.query === query) {
      show((event.results ?? []).map((result) => resultItem(id, result)));
    }
  }, signal);
  return list;
}

// matching are the commands that begin as the text does.
function matching(id, text) {
  if (!/^\/[a-z0-9_]*$/i.test(text)) {
    return [];
  }
  return commandsOf(personAt(id))
    .filter(({command}) => `/${command}`.startsWith(text.toLowerCase()))
    .map(({command, description}) => ({title: `/${command}`, about: description, act: () => attempt(id, () => write(id, `/${command}`))}));
}

// inlineQuery is what follows the bot's name at the beginning of a text.
function inlineQuery(text) {
  const start = `@${store.me.username} `;
  return store.me.username && text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length) : undefined;
}

function resultItem(id, result) {
  const content = result.input_message_content ?? {};
  const marked = content.message_text ?? result.caption ?? result.title ?? '';
  const html = (content.parse_mode ?? result.parse_mode ?? '').toLowerCase() === 'html';
  const text = html ? new DOMParser().parseFromString(marked, 'text/html').body.textContent : marked;
  return {title: result.title ?? text, about: result.description, act: () => attempt(id, () => write(id, text))};
}
