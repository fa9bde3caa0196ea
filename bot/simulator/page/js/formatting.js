// Formatted text. Only what Telegram knows gets through, whatever the HTML holds.
import {h} from './dom.js';
import {say} from './language.js';
import {write} from './deeds.js';
import {follow} from './links.js';
import {attempt} from './toast.js';

const plain = {
  B: 'strong', STRONG: 'strong', I: 'em', EM: 'em', U: 'u', INS: 'u', S: 's', STRIKE: 's', DEL: 's', CODE: 'code', PRE: 'pre', BR: 'br',
};

// formatted makes a paragraph of safe HTML; its links, commands and hidden parts do what they do in Telegram, as this person.
export function formatted(html, person) {
  const source = new DOMParser().parseFromString(html, 'text/html').body;
  const words = h('div', {class: 'words', lang: person.language_code});
  copy(source, words, person, true);
  return words;
}

// copy goes through the source and makes our own elements; linking is off inside links and code.
function copy(from, to, person, linking) {
  for (const node of from.childNodes) {
    if (node.nodeName === 'BR' && ['BLOCKQUOTE', 'PRE'].includes(node.previousSibling?.nodeName)) {
      continue; // a block ends its line by itself
    }
    if (node.nodeType === Node.TEXT_NODE) {
      to.append(...(linking ? linked(node.data, person) : [node.data]));
    } else if (node.nodeType === Node.ELEMENT_NODE && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.nodeName)) {
      const made = make(node, person);
      copy(node, made ?? to, person, linking && !['A', 'CODE', 'PRE'].includes(node.nodeName));
      if (made) {
        to.append(made);
      }
    }
  }
}

function make(node, person) {
  if (node.nodeName in plain) {
    return document.createElement(plain[node.nodeName]);
  }
  if (node.nodeName === 'A' && node.hasAttribute('href')) {
    return anchor(node.getAttribute('href'), person, sameAddress(node));
  }
  if (node.nodeName === 'BLOCKQUOTE') {
    return quote(node.hasAttribute('expandable') || node.classList.contains('expandable'));
  }
  if (node.nodeName === 'TG-SPOILER' || node.classList.contains('tg-spoiler') || node.classList.contains('spoiler')) {
    return spoiler();
  }
  return null; // its text stays
}

const bare = (address) => address.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '');
const sameAddress = (node) => bare(node.textContent) === bare(node.getAttribute('href'));

// anchor is a link that asks before it leaves, unless its own text is the address.
function anchor(href, person, honest) {
  return h('a', {href: '#', title: href, rel: 'noopener noreferrer', onclick: (event) => {
    event.preventDefault();
    follow(href, {plain: honest});
  }});
}

function quote(expandable) {
  if (!expandable) {
    return document.createElement('blockquote');
  }
  const block = h('blockquote', {class: 'folded', tabindex: '0', role: 'button', 'aria-expanded': 'false'});
  press(block, () => block.setAttribute('aria-expanded', String(!block.classList.toggle('folded'))));
  return block;
}

function spoiler() {
  const hidden = h('span', {class: 'spoiler', role: 'button', tabindex: '0'});
  say(hidden, 'aria-label', 'hiddenText');
  press(hidden, () => {
    hidden.classList.add('open');
    ['role', 'tabindex', 'aria-label', 'data-say-label'].forEach((name) => hidden.removeAttribute(name));
  });
  return hidden;
}

// press listens to the mouse and to the keys that press a button.
function press(element, act) {
  element.addEventListener('click', act);
  element.addEventListener('keydown', (event) => {
    if (event.target === element && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      act();
    }
  });
}

const findable = /(?<![\p{L}\p{N}_/@.])(\/[a-zA-Z0-9_]{1,64}(?![\p{L}\p{N}_/@])|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)»])/gu;

// linked makes commands and written addresses live.
function linked(text, person) {
  return text.split(findable).map((part, at) => {
    if (at % 2 === 0) {
      return part;
    }
    const link = part.startsWith('/') ? command(part, person) : anchor(part, person, true);
    link.textContent = part;
    return link;
  });
}

function command(text, person) {
  return h('a', {href: '#', class: 'command', onclick: (event) => {
    event.preventDefault();
    attempt(person.id, () => write(person.id, text));
  }});
}
