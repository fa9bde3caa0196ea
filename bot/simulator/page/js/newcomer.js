// One more person for the bot to meet.
import {api} from './api.js';
import {open} from './desk.js';
import {dialog} from './dialog.js';
import {h} from './dom.js';
import {language, languages} from './language.js';
import {setPerson, store} from './store.js';
import {attempt} from './toast.js';

const firstId = 1001;

// newcomer asks who it is and opens the new chat.
export async function newcomer() {
  const first = h('input', {name: 'first', required: true, maxlength: 64, autocomplete: 'off', autofocus: true, 'data-testid': 'new-first-name'});
  const last = h('input', {name: 'last', maxlength: 64, autocomplete: 'off', 'data-testid': 'new-last-name'});
  const tongue = h('select', {name: 'language', 'data-testid': 'new-language'},
    languages.map((code) => h('option', {value: code, say: `languageName.${code}`, lang: code, selected: code === language()})));
  const person = await dialog({
    title: h('span', {say: 'newPerson'}),
    body: [field('firstName', first), field('lastName', last), field('personLanguage', tongue)],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'add', kind: 'primary', submit: true, testid: 'add'}],
    read: () => ({id: freeId(), first_name: first.value.trim() || '…', last_name: last.value.trim(), language_code: tongue.value}),
  });
  if (person) {
    await attempt(undefined, async () => {
      const made = await api.addPerson(person);
      setPerson({...person, ...(made?.id ? made : {})});
      open(person.id);
    });
  }
}

const field = (key, input) => h('label', {class: 'field'}, h('span', {say: key}), input);

const freeId = () => Math.max(firstId - 1, ...store.people.keys()) + 1;
