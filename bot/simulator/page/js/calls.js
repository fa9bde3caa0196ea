// The drawer with the bot's calls as they happen.
import {on} from './bus.js';
import {h, nameOf, tool} from './dom.js';
import {t} from './language.js';
import {store} from './store.js';
import {clockTime} from './times.js';

let drawer;

// callsDrawer fills the drawer's place and keeps it true; toggleCalls opens and closes it.
export function callsDrawer(place) {
  drawer = place;
  const list = h('ol', {class: 'calls', 'data-testid': 'calls'});
  const none = h('p', {class: 'nobody', say: 'noCalls'});
  const errors = h('input', {type: 'checkbox', 'data-testid': 'only-errors', onchange: show});
  place.append(
    h('header', {}, h('h2', {say: 'calls'}),
      h('button', {type: 'button', class: 'quiet', say: 'clear', onclick: () => { store.calls = []; show(); }}),
      tool('close', 'close', {'data-testid': 'close-calls', onclick: toggleCalls})),
    h('label', {class: 'check'}, errors, h('span', {say: 'onlyErrors'})),
    none, list);
  place.addEventListener('keydown', (event) => event.key === 'Escape' && toggleCalls());

  function show() {
    if (place.hidden) {
      return;
    }
    const calls = store.calls.filter((call) => !errors.checked || !call.ok);
    none.hidden = calls.length > 0;
    list.replaceChildren(...calls.map(line).reverse());
  }
  for (const topic of ['call', 'language', 'reset']) {
    on(topic, show);
  }
  place.addEventListener('drawer', show);
}

export function toggleCalls() {
  drawer.hidden = !drawer.hidden;
  const button = document.querySelector('[data-testid=strip-calls]');
  button.setAttribute('aria-expanded', String(!drawer.hidden));
  if (drawer.hidden) {
    button.focus();
  } else {
    drawer.dispatchEvent(new Event('drawer'));
    drawer.querySelector('button').focus();
  }
}

function line(call) {
  const person = store.people.get(call.chat);
  return h('li', {class: call.ok ? 'call' : 'call call-failed'},
    h('time', {}, clockTime(call.at)),
    h('strong', {}, call.method),
    h('span', {class: 'call-code'}, String(call.code)),
    h('small', {}, [person ? nameOf(person) : call.chat || '', t('ms', {n: Math.round(call.ms ?? 0)})].filter(Boolean).join(' · ')),
    !call.ok && h('p', {}, call.description ?? ''));
}
