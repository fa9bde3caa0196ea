// Dialogs: the browser's own, so that Esc, the focus and screen readers work as everywhere.
import {avatar, h, nameOf} from './dom.js';
import {store} from './store.js';

let count = 0;

// dialog asks something and gives what was chosen; closed without a choice it gives undefined. title is an element or text. actions are
// {say, value, kind, testid, submit}: a submitting one waits for the fields to be right, and read then tells its value.
export function dialog({title, lang, body = [], actions, read, className = ''}) {
  return new Promise((resolve) => {
    let answer;
    const heading = h('h2', {id: `dialog-${++count}`, lang}, title);
    const box = h('dialog', {class: `dialog ${className}`, 'aria-labelledby': heading.id, onclose: () => {
      box.remove();
      resolve(answer);
    }});
    const choose = (value) => {
      answer = value;
      box.close();
    };
    const form = h('form', {onsubmit: (event) => {
      event.preventDefault();
      choose(read());
    }}, heading, ...body, h('div', {class: 'actions'}, actions.map((action) => actionButton(action, choose))));
    box.append(form);
    box.addEventListener('pointerdown', (event) => {
      if (event.target === box) {
        box.close();
      }
    });
    document.body.append(box);
    box.showModal();
  });
}

function actionButton({say, value, kind = 'plain', testid, submit, autofocus}, choose) {
  return h('button', {
    type: submit ? 'submit' : 'button', class: `action action-${kind}`, say, 'data-testid': testid, autofocus,
    onclick: submit ? undefined : () => choose(value),
  });
}

// confirmation asks before something is done; title is text, text and act are keys of words.
export function confirmation({title, text, act, danger}) {
  return dialog({
    title,
    body: [h('p', {say: text})],
    actions: [
      {say: 'cancel', value: false, testid: 'cancel'},
      {say: act, value: true, kind: danger ? 'danger' : 'primary', testid: 'confirm', autofocus: true},
    ],
  });
}

// alertTo shows what the bot wants a person to read before anything else.
export function alertTo(person, text) {
  return dialog({
    title: nameOf(person),
    body: [h('p', {class: 'said', lang: person.language_code, 'data-testid': 'alert'}, text)],
    actions: [{say: 'ok', value: true, kind: 'primary', testid: 'ok', autofocus: true}],
  });
}

// choosePerson asks for one of the people and gives the id, or undefined.
export async function choosePerson(key) {
  let chosen;
  const choose = (event, id) => {
    chosen = id;
    event.currentTarget.closest('dialog').close();
  };
  const people = [...store.people.values()].filter((person) => !person.deactivated);
  await dialog({
    title: h('span', {say: key}),
    body: [h('div', {class: 'choices'}, people.map((person) => h('button', {
      type: 'button', class: 'choice', 'data-testid': `choose-${person.id}`, onclick: (event) => choose(event, person.id),
    }, avatar(person), h('span', {lang: person.language_code}, nameOf(person)))))],
    actions: [{say: 'cancel', testid: 'cancel'}],
  });
  return chosen;
}
