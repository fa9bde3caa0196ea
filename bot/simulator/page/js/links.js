// Links: those to the bot itself stay on the page, all others open outside of it and only after a question.
import {choosePerson, dialog} from './dialog.js';
import {startBy} from './deeds.js';
import {h} from './dom.js';
import {t} from './language.js';
import {open} from './desk.js';
import {store} from './store.js';
import {toast} from './toast.js';

const telegram = ['t.me', 'telegram.me', 'telegram.dog'];
const outside = ['http:', 'https:', 'mailto:', 'tel:'];

// parse reads an address; one without a protocol is meant for the web.
export function parse(address) {
  for (const whole of [address, `https://${address}`]) {
    if (URL.canParse(whole) && /^[a-z][a-z0-9+.-]*:/i.test(whole) && !/^[^/:]+\.[^/:]+:/.test(whole)) {
      return new URL(whole);
    }
  }
  return null;
}

// toBot gives what a link to our bot carries, or null for any other link.
export function toBot(link) {
  const bot = (store.me.username ?? '').toLowerCase();
  const query = link.searchParams;
  if (telegram.includes(link.hostname) && link.pathname.slice(1).replace(/\/$/, '').toLowerCase() === bot) {
    return {payload: query.get('start') ?? '', starts: query.has('start')};
  }
  if (link.protocol === 'tg:' && /^\/*resolve$/.test(link.hostname + link.pathname) && query.get('domain')?.toLowerCase() === bot) {
    return {payload: query.get('start') ?? '', starts: query.has('start')};
  }
  return null;
}

// follow opens a link. With a person it is opened as them; else a link to the bot asks who opens it. plain: the address itself was what
// they clicked, so that there is nothing to ask.
export async function follow(address, {person, plain} = {}) {
  const link = parse(address);
  const bot = link && toBot(link);
  if (bot) {
    const who = person ?? await choosePerson('whoOpens');
    if (who !== undefined) {
      bot.starts ? await startBy(who, bot.payload) : open(who);
    }
  } else if (!link || !outside.includes(link.protocol)) {
    toast(undefined, t('badLink'), 'error');
  } else if (plain) {
    leave(link);
  } else {
    await askToLeave(link);
  }
}

function leave(link) {
  window.open(link.href, '_blank', 'noopener,noreferrer');
}

async function askToLeave(link) {
  const sure = await dialog({
    title: h('span', {say: 'openLinkSure'}),
    body: [h('p', {class: 'address', 'data-testid': 'address'}, link.href)],
    actions: [
      {say: 'cancel', value: false, testid: 'cancel'},
      {say: 'openLink', value: true, kind: 'primary', testid: 'open-link', autofocus: true},
    ],
  });
  if (sure) {
    leave(link);
  }
}
