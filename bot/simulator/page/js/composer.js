// The foot of a column: the input with its buttons, or what stands there instead of it.
import {on} from './bus.js';
import {attachMenu, pastesFiles} from './attach.js';
import {setBlocked, write} from './deeds.js';
import {h, icon, tool} from './dom.js';
import {say} from './language.js';
import {openMenu} from './menu.js';
import {replyKeyboard} from './keyboards.js';
import {isGroup, personAt} from './seat.js';
import {speaking} from './speaking.js';
import {chatOf, store} from './store.js';
import {commandsOf, suggestions} from './suggestions.js';
import {attempt} from './toast.js';

// composer makes the foot and keeps it true until the signal.
export function composer(id, signal) {
  const writing = writer(id, signal);
  const feet = {
    start: single('start', 'start', 'primary', () => attempt(id, () => write(id, '/start'))),
    blocked: single('unblock', 'unblock', 'plain', () => setBlocked(id, false), 'blocked'),
    gone: h('div', {class: 'instead'}, h('p', {say: 'gone'})),
    moved: h('div', {class: 'instead'}, h('p', {say: 'groupMoved'})),
    empty: h('div', {class: 'instead'}, h('p', {say: 'nobodyHere'})),
    writing: writing.element,
  };
  const foot = h('footer', {class: 'composer'});
  let standing;
  const show = () => {
    const what = whatStands(id);
    writing.show();
    if (what !== standing) {
      standing = what;
      keepingFocus(foot, () => foot.replaceChildren(feet[what]));
    }
  };
  on('chat', (changed) => changed === id && show(), signal);
  for (const topic of ['people', 'groups', 'seat', 'me']) {
    on(topic, show, signal);
  }
  show();
  return foot;
}

// keepingFocus changes what stands in a place. Whoever went there by the keyboard stays there, even if the button they pressed goes; on a
// telephone nothing is focused, because its keyboard would open.
function keepingFocus(place, change) {
  const byKeyboard = place.querySelector(':focus-visible');
  change();
  if (byKeyboard && !byKeyboard.checkVisibility()) {
    place.closest('.column').querySelector('[data-testid=input], .instead button')?.focus();
  }
}

function whatStands(id) {
  if (isGroup(id)) {
    return store.groups.get(id)?.moved_to ? 'moved' : personAt(id) ? 'writing' : 'empty';
  }
  const person = store.people.get(id);
  if (person?.deactivated) {
    return 'gone';
  }
  if (person?.blocked) {
    return 'blocked';
  }
  const {loaded, messages} = chatOf(id);
  return loaded && messages.length === 0 ? 'start' : 'writing';
}

function single(key, testid, kind, act, why) {
  return h('div', {class: 'instead'}, why && h('p', {say: why}),
    h('button', {type: 'button', class: `action action-${kind}`, say: key, 'data-testid': testid, onclick: act}));
}

// writer is the input proper.
function writer(id, signal) {
  const input = h('textarea', {rows: 1, enterkeyhint: 'send', autocomplete: 'off', 'data-testid': 'input', sayLabel: 'write', sayHint: 'write'});
  const submit = h('button', {type: 'submit', class: 'send', sayLabel: 'send', sayTitle: 'send', 'data-testid': 'send'}, icon('send'));
  const slash = tool('slash', 'commands', {'data-testid': 'commands', 'aria-haspopup': 'menu', onclick: () => commandsMenu(slash, id)});
  const attach = tool('attach', 'attach', {'data-testid': 'attach', 'aria-haspopup': 'menu'});
  const keys = keyboardPlace(id, input);
  const hints = suggestions(id, input, signal);
  const form = h('form', {class: 'line'}, slash, h('div', {class: 'field-place'}, input), keys.toggle, attach, submit);
  const seat = speaking(id);
  const element = h('div', {class: 'writer'}, hints, seat.element, form, keys.place, attachMenu(attach, id));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) {
      return;
    }
    setText(input, '');
    if (!await attempt(id, () => write(id, text)) && !input.value) {
      setText(input, text);
    }
  });
  sendsOnEnter(input, form);
  input.addEventListener('input', () => fit(input));
  pastesFiles(input, id);
  on('draft', ({id: who, text}) => {
    if (who === id) {
      setText(input, text);
      input.focus();
    }
  }, signal);
  return {element, show: () => {
    keys.show();
    seat.show();
  }};
}

// sendsOnEnter makes Enter send and Shift with Enter begin a new line. The keyboards of telephones tell of no key, only of the new line that
// is about to be written.
function sendsOnEnter(input, form) {
  let shifted = false;
  const submit = (event) => {
    event.preventDefault();
    form.requestSubmit();
  };
  input.addEventListener('keydown', (event) => {
    shifted = event.shiftKey;
    if (event.key === 'Enter' && !shifted && !event.isComposing && !event.defaultPrevented) {
      submit(event);
    }
  });
  input.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'insertLineBreak' && !shifted) {
      submit(event);
    }
  });
}

// setText writes into the input as if it had been typed.
export function setText(input, text) {
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

// fit makes the input as tall as its text; the style sheet says where that ends.
function fit(input) {
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight}px`;
}

function commandsMenu(button, id) {
  const person = personAt(id);
  const commands = commandsOf(person);
  openMenu(button, commands.length ? commands.map(({command, description}) => ({
    text: `/${command}`, hint: description, lang: person.language_code, testid: `command-${command}`,
    act: () => attempt(id, () => write(id, `/${command}`)),
  })) : [{say: 'noCommands', act: () => {}}]);
}

// keyboardPlace holds the bot's buttons under the input, and the button that hides and shows them.
function keyboardPlace(id, input) {
  const place = h('div', {class: 'keys-place', hidden: true, 'data-testid': 'reply-keyboard'});
  const toggle = tool('keys', 'hideKeys', {hidden: true, 'data-testid': 'toggle-keyboard', onclick: () => {
    folded = !folded;
    fold();
  }});
  let drawn, forced = false, folded = false;
  const fold = () => {
    place.hidden = toggle.hidden || folded;
    toggle.setAttribute('aria-expanded', String(!place.hidden));
    say(toggle, 'aria-label', folded ? 'showKeys' : 'hideKeys');
    say(toggle, 'title', folded ? 'showKeys' : 'hideKeys');
  };
  const show = () => {
    const {keyboard, placeholder, force} = chatOf(id);
    hint(input, placeholder);
    if (force && !forced && input.closest('.column-active')) {
      input.focus({preventScroll: true}); // the bot asks for words
    }
    forced = force;
    if (keyboard === drawn) {
      return;
    }
    drawn = keyboard;
    folded = false;
    toggle.hidden = !keyboard;
    place.classList.toggle('keys-tall', Boolean(keyboard && !keyboard.resize_keyboard));
    keepingFocus(place, () => {
      place.replaceChildren(...(keyboard ? [replyKeyboard(keyboard.keyboard, personAt(id), () => {
        folded = Boolean(keyboard.one_time_keyboard);
        keepingFocus(place, fold);
      })] : []));
      fold();
    });
  };
  return {place, toggle, show};
}

function hint(input, placeholder) {
  if (placeholder) {
    input.removeAttribute('data-say-hint');
    input.placeholder = placeholder;
  } else {
    say(input, 'placeholder', 'write');
  }
}
