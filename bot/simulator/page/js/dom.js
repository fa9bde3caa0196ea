// Elements without a framework.
import {say} from './language.js';

const spoken = {say: 'text', sayLabel: 'aria-label', sayHint: 'placeholder', sayTitle: 'title'};

// h makes an element. Attributes: on… are listeners; say, sayLabel, sayHint and sayTitle take a key of words, or [key, args]; false and
// undefined leave an attribute out.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  element.append(...children.flat().filter(Boolean));
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === false || value === null) {
    return;
  }
  if (name in spoken) {
    const [key, args] = Array.isArray(value) ? value : [value];
    say(element, spoken[name], key, args);
  } else if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

const svg = 'http://www.w3.org/2000/svg';

// icon draws a part of icons.svg; it says nothing to screen readers.
export function icon(name) {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `icons.svg#${name}`);
  picture.append(use);
  return picture;
}

// tool is a button with a sign instead of words; its words are its label and its tip.
export function tool(name, key, attributes = {}) {
  return h('button', {type: 'button', class: 'tool', sayLabel: key, sayTitle: key, ...attributes}, icon(name));
}

export const nameOf = (person) => [person.first_name, person.last_name].filter(Boolean).join(' ') || `#${person.id}`;

const initialsOf = (person) =>
  [person.first_name, person.last_name].map((name) => [...(name ?? '')][0] ?? '').join('').toLocaleUpperCase() || '#';

// avatar is a disc with a person's initials, always in the same colour for the same person.
export function avatar(person) {
  const disc = h('span', {class: 'avatar', 'aria-hidden': 'true'}, initialsOf(person));
  disc.style.setProperty('--hue', String((Math.abs(Number(person.id)) * 67 + 155) % 360));
  return disc;
}
