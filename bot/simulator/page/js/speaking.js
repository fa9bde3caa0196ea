// The row over a group's input: who writes, and which message they answer.
import {h, nameOf, tool} from './dom.js';
import {say} from './language.js';
import {membersOf, personAt, seatOf, sit} from './seat.js';

export function speaking(id) {
  const who = h('select', {'data-testid': 'speaker', onchange: () => sit(id, {speaker: Number(who.value)})});
  const beginning = h('span', {'data-testid': 'answers'});
  const answers = h('p', {class: 'answers', hidden: true}, beginning,
    tool('close', 'noReply', {'data-testid': 'no-reply', onclick: () => sit(id, {answers: undefined})}));
  let drawn = '';
  const show = () => {
    const members = membersOf(id);
    const names = members.map((one) => `${one.id} ${nameOf(one)}`).join('\n');
    if (names !== drawn) {
      drawn = names;
      who.replaceChildren(...members.map((one) => h('option', {value: one.id, lang: one.language_code}, nameOf(one))));
    }
    who.value = String(personAt(id)?.id ?? '');
    const to = seatOf(id).answers;
    answers.hidden = !to;
    if (to) {
      say(beginning, 'text', 'answering', {text: to.text ?? to.caption ?? `#${to.message_id}`});
    }
  };
  return {element: h('div', {class: 'speaking'}, h('label', {}, h('span', {say: 'writesAs'}), who), answers), show};
}
