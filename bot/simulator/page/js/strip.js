// The tools of the demo: the bot's clock and moving it, blocking, failing calls, the calls themselves.
import {api} from './api.js';
import {on} from './bus.js';
import {setBlocked} from './deeds.js';
import {active} from './desk.js';
import {confirmation} from './dialog.js';
import {h, icon, nameOf} from './dom.js';
import {say, t} from './language.js';
import {openMenu} from './menu.js';
import {now, store, syncClock} from './store.js';
import {dayAndTime} from './times.js';
import {attempt, toast} from './toast.js';
import {toggleCalls} from './calls.js';

const retryAfter = 3; // seconds, with 429
const clockEvery = 1000, syncEvery = 30000; // ms

export function strip() {
  return h('div', {class: 'strip', role: 'group', sayLabel: 'tools'},
    clock(),
    mover('clock', 'hour', 'strip-hour', () => api.advance('1h')),
    mover('sunrise', 'tomorrow', 'strip-tomorrow', () => api.advance('24h')),
    mover('bell', 'next', 'strip-next', api.toNext),
    blocker(),
    failer(),
    button('calls', 'callsShort', 'strip-calls', toggleCalls),
    button('again', 'reset', 'strip-reset', askReset));
}

function button(sign, key, testid, act, attributes = {}) {
  return h('button', {type: 'button', class: 'strip-button', 'data-testid': testid, onclick: act, sayTitle: key, ...attributes},
    icon(sign), h('span', {say: key}));
}

function clock() {
  const time = h('time', {'data-testid': 'clock'});
  const show = () => {
    const text = dayAndTime(now());
    if (time.textContent !== text) {
      time.textContent = text;
      time.dateTime = now().toISOString();
    }
  };
  on('clock', show);
  on('language', show);
  setInterval(show, clockEvery);
  setInterval(() => syncClock().catch(() => {}), syncEvery); // a lost connection is told elsewhere
  show();
  return h('span', {class: 'clock', sayTitle: 'clock'}, h('span', {class: 'unseen', say: 'clock'}), time);
}

// mover moves the clock; it waits for everything that was due meanwhile, and cannot be pressed again before.
function mover(sign, key, testid, move) {
  const one = button(sign, key, testid, async () => {
    if (one.getAttribute('aria-busy') === 'true') {
      return;
    }
    one.setAttribute('aria-busy', 'true');
    await attempt(undefined, async () => {
      await move();
      await syncClock();
      toast(undefined, t('clockMoved', {time: dayAndTime(now())}));
    });
    one.removeAttribute('aria-busy');
  });
  return one;
}

// blocker blocks and unblocks for the person who is active.
function blocker() {
  const one = button('block', 'block', 'strip-block', () => {
    const person = store.people.get(active());
    if (person) {
      setBlocked(person.id, !person.blocked);
    }
  });
  const show = () => {
    const person = store.people.get(active());
    one.disabled = !person || Boolean(person.deactivated);
    const key = person?.blocked ? 'unblockFor' : 'blockFor';
    const name = person ? nameOf(person) : '';
    say(one.lastElementChild, 'text', person?.blocked ? 'unblock' : 'block');
    say(one, 'title', key, {name});
    say(one, 'aria-label', key, {name});
  };
  on('desk', show);
  on('people', show);
  show();
  return one;
}

// failer makes the bot's next call to the active person's chat fail, and shows that it waits for it. Without a chat the call that fetches
// updates would mostly be the next one, and nobody would see it.
function failer() {
  let code;
  const one = button('bolt', 'fail', 'strip-fail', () => openMenu(one, [
    {say: 'fail429', testid: 'fail-429', act: () => fail(429, {retry_after: retryAfter})},
    {say: 'fail500', testid: 'fail-500', act: () => fail(500)},
    {say: 'failClear', testid: 'fail-clear', act: clear},
  ]), {'aria-haspopup': 'menu'});
  const show = (expected) => {
    code = expected;
    one.classList.toggle('waiting', Boolean(code));
    say(one.lastElementChild, 'text', code ? 'failed' : 'fail', {code});
  };
  const showWhose = () => {
    const person = store.people.get(active());
    say(one, 'title', 'failFor', {name: person ? nameOf(person) : ''});
  };
  on('desk', showWhose);
  const fail = (expected, more) => attempt(undefined, async () => {
    await api.fault({method: '*', chat: active(), code: expected, times: 1, ...more});
    show(expected);
  });
  const clear = () => attempt(undefined, async () => {
    await api.clearFaults();
    show();
  });
  on('call', (call) => code && call.code === code && show());
  on('reset', () => show());
  return one;
}

async function askReset() {
  const sure = await confirmation({title: t('reset'), text: 'resetSure', act: 'reset', danger: true});
  if (sure) {
    await attempt(undefined, () => api.reset());
  }
}
