// Short notices that go away by themselves: at the foot of a person's column, or of the page.
import {h} from './dom.js';
import {t} from './language.js';

const shortest = 3500, perLetter = 70;

const placeOf = (id) =>
  document.querySelector(id === undefined ? '#toasts' : `[data-person="${CSS.escape(id)}"] .toasts`) ?? document.querySelector('#toasts');

// toast shows a text to a person, or to whoever sits before the page when id is undefined.
export function toast(id, text, kind = 'plain') {
  const note = h('div', {class: `toast toast-${kind}`}, text);
  placeOf(id).append(note);
  setTimeout(() => note.remove(), Math.max(shortest, text.length * perLetter));
}

// attempt does something and tells the person when it was refused. It reports whether it went well.
export async function attempt(id, act) {
  try {
    await act();
    return true;
  } catch (refused) {
    toast(id, refused.message || t('offline'), 'error');
    return false;
  }
}
