// The people's bar: who is there, who is on the desk, who has something unread, and room for one more.
import {on} from './bus.js';
import {active, isShown, open} from './desk.js';
import {avatar, h, icon, nameOf} from './dom.js';
import {knows, say} from './language.js';
import {newcomer} from './newcomer.js';
import {newGroup} from './newgroup.js';
import {store} from './store.js';

export function bar(place) {
  say(place, 'aria-label', 'people');
  const people = h('ul', {class: 'chips'});
  const one = h('button', {type: 'button', class: 'chip chip-new', 'data-testid': 'new-person', onclick: newcomer},
    icon('plus'), h('span', {say: 'newPerson'}));
  const group = h('button', {type: 'button', class: 'chip chip-new', 'data-testid': 'new-group', onclick: newGroup},
    icon('plus'), h('span', {say: 'newGroup'}));
  place.append(people, one, group);
  const show = () => showPeople(people);
  on('people', show);
  on('groups', show);
  on('desk', () => {
    show();
    people.querySelector('.chip-active')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  });
  show();
}

// showPeople changes the chips in place and moves none that stands where it belongs: one that is moved loses the focus, and the press that
// has just begun on it.
function showPeople(list) {
  const before = new Map([...list.children].map((item) => [item.dataset.chip, item]));
  everyone().forEach((person, at) => {
    const item = before.get(String(person.id)) ?? chip(person);
    before.delete(String(person.id));
    if (list.children[at] !== item) {
      list.insertBefore(item, list.children[at] ?? null);
    }
    refresh(item, person);
  });
  before.forEach((item) => item.remove());
  document.title = title();
}

// everyone are the people and then the groups, each with a name.
function everyone() {
  const groups = [...store.groups.values()].filter((group) => !group.moved_to);
  return [...store.people.values(), ...groups.map((group) => ({...group, first_name: group.title, group: true}))];
}

function chip(person) {
  const press = () => {
    open(person.id);
    document.querySelector(`[data-person="${CSS.escape(person.id)}"] :is([data-testid=input], [data-testid=start])`)?.focus();
  };
  return h('li', {'data-chip': person.id},
    h('button', {type: 'button', class: 'chip', 'data-testid': `${person.group ? 'group' : 'person'}-${person.id}`, onclick: press},
      avatar(person),
      h('span', {class: 'chip-name'}),
      h('span', {class: 'badge', hidden: true})));
}

function refresh(item, person) {
  const button = item.firstElementChild;
  const [, name, badge] = button.children;
  name.textContent = nameOf(person);
  name.lang = person.language_code ?? '';
  button.setAttribute('aria-pressed', String(isShown(person.id)));
  button.classList.toggle('chip-active', active() === person.id);
  button.classList.toggle('chip-gone', Boolean(person.blocked || person.deactivated));
  badge.hidden = person.unread === 0;
  badge.replaceChildren(
    h('span', {'aria-hidden': 'true'}, String(person.unread)),
    h('span', {class: 'unseen', say: ['unread', {count: person.unread}]}));
  if (knows(`persona.${person.persona}`)) {
    say(button, 'title', `persona.${person.persona}`);
  }
}

function title() {
  const unread = everyone().reduce((sum, person) => sum + person.unread, 0);
  const name = store.me.first_name || 'Telegram';
  return unread ? `(${unread}) ${name}` : name;
}
