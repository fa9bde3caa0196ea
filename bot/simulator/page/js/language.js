// The language of the page itself: Kazakh until someone chooses another.
import {words} from './words.js';
import {tell} from './bus.js';

const kept = 'saruar.language';
let current = words[localStorage.getItem(kept)] ? localStorage.getItem(kept) : 'kk';

// An element remembers what it says, so that a change of language finds it wherever it stands.
const said = new WeakMap();
const marks = {text: 'data-say', 'aria-label': 'data-say-label', placeholder: 'data-say-hint', title: 'data-say-title'};

export const languages = Object.keys(words);
export const language = () => current;

// t gives the words for a key; "persona.leader" looks inside. Gaps like {name} are filled from args.
export function t(key, args = {}) {
  const found = key.split('.').reduce((inside, part) => inside?.[part], words[current]);
  if (typeof found !== 'string') {
    throw new Error(`no words for ${key} in ${current}`);
  }
  return found.replace(/\{(\w+)\}/g, (_, name) => args[name]);
}

// knows reports whether there are words for a key, for keys that come from outside.
export const knows = (key) => typeof key.split('.').reduce((inside, part) => inside?.[part], words[current]) === 'string';

// list gives words that stand in a row: months, weekdays.
export const list = (key) => words[current][key];

// say writes words into an element's text or attribute, now and after every change of language.
export function say(element, place, key, args) {
  const all = said.get(element) ?? {};
  all[place] = {key, args};
  said.set(element, all);
  element.setAttribute(marks[place], key);
  write(element, place, all[place]);
}

function write(element, place, {key, args}) {
  if (place === 'text') {
    element.textContent = t(key, args);
  } else {
    element.setAttribute(place, t(key, args));
  }
}

// speak changes the language of the whole page.
export function speak(chosen) {
  current = chosen;
  localStorage.setItem(kept, chosen);
  settle();
  for (const [place, mark] of Object.entries(marks)) {
    for (const element of document.querySelectorAll(`[${mark}]`)) {
      const what = said.get(element)?.[place];
      if (what) {
        write(element, place, what);
      }
    }
  }
  tell('language', chosen);
}

// settle tells the browser and screen readers which language the page speaks.
export function settle() {
  document.documentElement.lang = current;
}
