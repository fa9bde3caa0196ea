// The bar at the top: whose bot it is, its time and the tools of the demo, and how the page looks.
import {on} from './bus.js';
import {h, icon, tool} from './dom.js';
import {showGuide} from './guide.js';
import {language, languages, speak} from './language.js';
import {store} from './store.js';
import {strip} from './strip.js';
import {themeSwitch} from './theme.js';

export function topBar(place) {
  const name = h('strong');
  const tools = strip();
  const unfold = tool('clock', 'tools', {class: 'tool unfold', 'data-testid': 'tools', 'aria-expanded': 'false', onclick: () => {
    unfold.setAttribute('aria-expanded', String(place.classList.toggle('unfolded')));
  }});
  place.append(
    h('div', {class: 'brand'}, h('span', {class: 'mark'}, icon('mark')), h('h1', {}, name, h('small', {say: 'subtitle'}))),
    tools,
    h('div', {class: 'looks'}, unfold, languageSwitch(), themeSwitch(), tool('help', 'help', {'data-testid': 'help', onclick: showGuide})),
    lost());
  const show = () => { name.textContent = store.me.first_name || 'Telegram'; };
  on('me', show);
  show();
}

function languageSwitch() {
  const choices = languages.map((code) => h('button', {
    type: 'button', lang: code, sayTitle: `languageName.${code}`, 'data-testid': `language-${code}`,
    onclick: () => speak(code),
  }, code.toUpperCase()));
  const show = () => choices.forEach((one) => one.setAttribute('aria-pressed', String(one.lang === language())));
  on('language', show);
  show();
  return h('div', {class: 'languages', role: 'group', sayLabel: 'language'}, choices);
}

function lost() {
  const note = h('p', {class: 'lost', role: 'status', hidden: true, 'data-testid': 'lost'}, h('span', {say: 'lost'}));
  on('connection', (there) => { note.hidden = there; });
  return note;
}
