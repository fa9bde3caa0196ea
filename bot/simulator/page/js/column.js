// A person's column: their telephone, so to say.
import {on} from './bus.js';
import {askToDeactivate, setBlocked} from './deeds.js';
import {composer} from './composer.js';
import {active, close, shown, touch} from './desk.js';
import {avatar, h, nameOf, tool} from './dom.js';
import {dropsFiles} from './attach.js';
import {knows, say, t} from './language.js';
import {log} from './log.js';
import {openMenu} from './menu.js';
import {store} from './store.js';

// column makes the column of a person; end stops it from listening.
export function column(person) {
  const {id} = person;
  const ending = new AbortController();
  const head = header(id);
  const element = h('section', {class: 'column', 'data-person': id, onfocusin: () => touch(id), onpointerdown: () => touch(id)},
    head.element,
    log(id, ending.signal),
    composer(id, ending.signal));
  dropsFiles(element, id);

  const show = () => {
    const current = store.people.get(id);
    if (current) {
      say(element, 'aria-label', 'chatOf', {name: nameOf(current)});
      element.classList.toggle('column-active', active() === id && shown().length > 1);
      head.show(current);
    }
  };
  for (const topic of ['people', 'desk', 'language']) {
    on(topic, show, ending.signal);
  }
  show();
  return {element, end: () => ending.abort()};
}

function header(id) {
  const face = h('span', {class: 'face'});
  const name = h('h2');
  const about = h('p', {class: 'about'});
  const more = tool('more', 'chatMenu', {'data-testid': 'chat-menu', 'aria-haspopup': 'menu', onclick: () => personMenu(more, id)});
  const away = tool('close', 'closeColumn', {'data-testid': 'close', onclick: () => close(id)});
  const show = (person) => {
    face.replaceChildren(avatar(person));
    name.textContent = nameOf(person);
    about.textContent = describe(person);
    for (const [button, key] of [[more, 'chatMenu'], [away, 'closeColumn']]) {
      say(button, 'aria-label', key, {name: nameOf(person)});
      say(button, 'title', key, {name: nameOf(person)});
    }
    away.hidden = shown().length < 2;
  };
  return {element: h('header', {class: 'column-head'}, face, h('div', {class: 'who'}, name, about), more, away), show};
}

function describe(person) {
  const persona = knows(`persona.${person.persona}`) ? t(`persona.${person.persona}`) : person.persona;
  return [persona, (person.language_code ?? '').toUpperCase(), person.username && `@${person.username}`].filter(Boolean).join(' · ');
}

function personMenu(button, id) {
  const person = store.people.get(id);
  openMenu(button, [
    {icon: 'block', say: person.blocked ? 'unblock' : 'block', testid: 'block', hidden: person.deactivated, act: () => setBlocked(id, !person.blocked)},
    {icon: 'gone', say: 'deactivate', testid: 'deactivate', hidden: person.deactivated, danger: true, act: () => askToDeactivate(id)},
    {icon: 'close', say: ['closeColumn', {name: nameOf(person)}], hidden: shown().length < 2, act: () => close(id)},
  ]);
}
