// The messages of a chat. What did not change keeps its element, so that an edit happens in place and nothing jumps.
import {on} from './bus.js';
import {block} from './bubble.js';
import {shown} from './desk.js';
import {h, icon} from './dom.js';
import {language, list, say, t} from './language.js';
import {inSight, isGroup, personAt, titleOf} from './seat.js';
import {chatOf, now, store} from './store.js';
import {dayKey, dayName, instant} from './times.js';

const step = 150; // how many messages are drawn, and how many more are each time somebody asks
const nearEnd = 80; // px
const typingLasts = 5000; // as in Telegram

// log makes the place of the messages and keeps it true until the signal.
export function log(id, signal) {
  const drawn = new Map();
  let most = step;
  let stuck = true; // the end is in sight, and stays in sight
  let newest = 0;

  const flow = h('div', {class: 'flow'});
  const typing = h('p', {class: 'typing', hidden: true, 'data-testid': 'typing'});
  const view = h('div', {class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions text', tabindex: '0'}, flow, typing);
  const down = h('button', {type: 'button', class: 'tool down', hidden: true, sayLabel: 'newBelow', sayTitle: 'newBelow', onclick: toEnd}, icon('down'));
  const earlier = h('button', {type: 'button', class: 'earlier', say: 'earlier', onclick: () => {
    const before = view.scrollHeight;
    most += step;
    show();
    view.scrollTop += view.scrollHeight - before;
  }});

  function toEnd() {
    view.scrollTop = view.scrollHeight;
  }

  function show() {
    const chat = chatOf(id);
    say(view, 'aria-label', 'messagesOf', {name: titleOf(id)});
    view.setAttribute('aria-busy', String(!chat.loaded));
    const all = inSight(id, chat.messages);
    const blocks = all.length ? blocksOf(all.slice(-most)) : [emptiness(chat)];
    reconcile(flow, blocks, drawn, personAt(id) ?? {id});
    if (all.length > most) {
      flow.prepend(earlier);
    } else {
      earlier.remove();
    }
    notice(all.at(-1));
    if (stuck) {
      toEnd();
    }
  }

  // notice looks at the newest message: one's own brings the end into sight, the bot's is pointed at.
  function notice(last) {
    if (last && last.message_id > newest) {
      typing.hidden ||= last.out;
      stuck ||= !last.out;
      down.hidden = stuck;
    }
    newest = last?.message_id ?? 0;
  }

  view.addEventListener('scroll', () => {
    stuck = view.scrollHeight - view.scrollTop - view.clientHeight < nearEnd;
    if (stuck) {
      down.hidden = true;
    }
  });
  const sizes = new ResizeObserver(() => stuck && toEnd());
  sizes.observe(view);
  sizes.observe(flow);
  signal.addEventListener('abort', () => sizes.disconnect());

  on('chat', (changed) => changed === id && show(), signal);
  on('seat', (changed) => changed === id && show(), signal);
  for (const topic of ['language', 'me', 'people', 'groups', 'clock']) {
    on(topic, show, signal);
  }
  on('typing', showTyping(id, typing, () => stuck && toEnd()), signal);
  show();
  return h('div', {class: 'screen'}, view, down, h('div', {class: 'toasts', role: 'status', 'aria-live': 'polite'}));
}

function showTyping(id, typing, shownNow) {
  let end;
  return ({chat, action}) => {
    if (chat !== id) {
      return;
    }
    const doing = t(`doing.${action in list('doing') ? action : 'typing'}`);
    typing.replaceChildren(h('span', {}, `${store.me.first_name} ${doing}`), h('span', {class: 'dots', 'aria-hidden': 'true'}, h('i'), h('i'), h('i')));
    typing.hidden = false;
    shownNow();
    clearTimeout(end);
    end = setTimeout(() => { typing.hidden = true; }, typingLasts);
  };
}

// blocksOf puts days between messages and gathers albums, also when something was said between their parts. A block has a key, and what it is made of to see whether it changed.
function blocksOf(messages) {
  const blocks = [];
  const albums = new Map();
  let day = '';
  for (const message of messages) {
    const date = instant(message.date);
    if (dayKey(date) !== day) {
      day = dayKey(date);
      blocks.push({key: `day ${day}`, made: [dayName(date, now())], draw: () => h('p', {class: 'day'}, h('span', {}, dayName(date, now())))});
    }
    const album = message.media_group_id;
    if (albums.has(album)) {
      albums.get(album).push(message);
      continue;
    }
    const made = [message];
    if (album) {
      albums.set(album, made);
    }
    blocks.push({key: `message ${message.message_id}`, made, draw: (person) => block(made, person)});
  }
  return blocks;
}

// emptiness is what stands in a chat in which nothing was said: what the bot tells of itself.
function emptiness(chat) {
  if (isGroup(chat.id)) {
    return {key: 'empty', made: [chat.loaded], draw: () => h('div', {class: 'emptiness'}, h('p', {say: chat.loaded ? 'empty' : 'loading'}))};
  }
  const person = store.people.get(chat.id);
  const {description, first_name: name} = store.me;
  const text = description[person?.language_code] || description[''] || '';
  return {key: 'empty', made: [text, name, chat.loaded, person?.language_code], draw: () => h('div', {class: 'emptiness'},
    h('span', {class: 'mark'}, icon('mark')),
    h('strong', {}, name || ''),
    text ? h('p', {class: 'question', say: 'whatCanBotDo'}) : h('p', {say: chat.loaded ? 'empty' : 'loading'}),
    text && h('p', {class: 'said', lang: person?.language_code}, text))};
}

// reconcile makes the children of a place be these blocks, in this order.
function reconcile(place, blocks, drawn, person) {
  let at = place.firstElementChild;
  if (at?.classList.contains('earlier')) {
    at = at.nextElementSibling;
  }
  const gone = new Map(drawn);
  for (const wanted of blocks) {
    gone.delete(wanted.key);
    const made = [language(), person.id, ...wanted.made];
    const before = drawn.get(wanted.key);
    let element = before?.element;
    if (!before || !same(before.made, made)) {
      element = wanted.draw(person);
      drawn.set(wanted.key, {element, made});
      if (before) {
        at = at === before.element ? element : at;
        replace(before.element, element);
      }
    }
    if (at === element) {
      at = at.nextElementSibling;
    } else {
      place.insertBefore(element, at);
    }
  }
  for (const [key, {element}] of gone) {
    drawn.delete(key);
    element.remove();
  }
}

const same = (a, b) => a.length === b.length && a.every((one, at) => one === b[at]);

// replace puts a new element in the place of an old one and keeps the focus at the button with the same place in it.
function replace(before, after) {
  const buttons = (element) => [...element.querySelectorAll('button, a')];
  const at = buttons(before).indexOf(document.activeElement);
  const log = before.closest('.log');
  before.replaceWith(after);
  after.classList.add('changed');
  if (at >= 0) {
    (buttons(after)[at] ?? log).focus({preventScroll: true});
  }
}
