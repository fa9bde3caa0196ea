// Menus that open beside a button.
import {h, icon} from './dom.js';

// openMenu opens a menu at a button. items are {icon, say | text, lang, hint, act, testid, danger, hidden}. Arrows go through it; Esc and a
// click elsewhere close it, and the focus goes back to the button.
export function openMenu(button, items) {
  if (button.getAttribute('aria-expanded') === 'true') {
    return; // the click that opened it closes it: the browser has done so before the button hears of it
  }
  const menu = h('div', {class: 'menu', role: 'menu', popover: 'auto', 'aria-label': button.getAttribute('aria-label') ?? button.textContent});
  menu.append(...items.filter((item) => !item.hidden).map((item) => menuItem(item, menu)));
  menu.addEventListener('keydown', walk);
  menu.addEventListener('toggle', ({newState}) => {
    if (newState === 'closed') {
      if (menu.contains(document.activeElement)) {
        button.focus();
      }
      menu.remove();
      // The press that closed the menu may be on the button itself and is heard after this.
      setTimeout(() => button.setAttribute('aria-expanded', 'false'));
    }
  });
  document.body.append(menu);
  menu.showPopover();
  button.setAttribute('aria-expanded', 'true');
  place(menu, button);
  menu.querySelector('[role=menuitem]')?.focus();
}

function menuItem({icon: sign, say, text, lang, hint, act, testid, danger}, menu) {
  const choose = () => {
    menu.hidePopover();
    act();
  };
  return h('button', {type: 'button', role: 'menuitem', tabindex: '-1', class: danger ? 'danger' : '', 'data-testid': testid, onclick: choose},
    sign && icon(sign),
    h('span', {class: 'menu-words', lang}, say ? h('span', {say}) : h('span', {}, text), hint && h('small', {}, hint)));
}

function walk(event) {
  const items = [...event.currentTarget.querySelectorAll('[role=menuitem]')];
  const at = items.indexOf(document.activeElement);
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key];
  if (event.key === 'Tab') {
    event.currentTarget.hidePopover();
  } else if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length).focus();
  }
}

const gap = 6, edge = 8;

// place puts the menu above or below the button, wherever there is more room, and inside the window.
function place(menu, button) {
  const from = button.getBoundingClientRect();
  const above = from.top - gap - edge, below = innerHeight - from.bottom - gap - edge;
  const up = above > below;
  menu.style.maxHeight = `${Math.max(above, below)}px`;
  const {width, height} = menu.getBoundingClientRect();
  menu.style.top = `${up ? from.top - gap - height : from.bottom + gap}px`;
  menu.style.left = `${Math.max(edge, Math.min(from.left, innerWidth - width - edge))}px`;
}
