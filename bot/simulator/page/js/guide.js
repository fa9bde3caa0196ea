// Three steps for who is here for the first time; gone once they are read.
import {h} from './dom.js';
import {say} from './language.js';

const kept = 'saruar.guide';

let place;

export function guide(where) {
  place = where;
  if (localStorage.getItem(kept) !== 'read') {
    showGuide();
  }
}

export function showGuide() {
  const close = h('button', {type: 'button', class: 'guide-close', say: 'guideClose', 'data-testid': 'guide-close', onclick: () => {
    localStorage.setItem(kept, 'read');
    place.replaceChildren();
  }});
  const card = h('section', {class: 'guide'},
    h('strong', {say: 'guideTitle'}),
    h('ol', {}, ['guide1', 'guide2', 'guide3'].map((step) => h('li', {say: step}))),
    close);
  say(card, 'aria-label', 'help');
  place.replaceChildren(card);
}
