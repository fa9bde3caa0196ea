// The row over an input: which message is answered, and in a group who writes.
import {h, nameOf, tool} from './dom.js';
import {say} from './language.js';
import {isGroup, membersOf, personAt, seatOf, sit} from './seat.js';

export function speaking(id) {
  const who = isGroup(id) ? speaker(id) : undefined;
  const beginning = h('span', {'data-testid': 'answers'});
  const answers = h('p', {class: 'answers', hidden: true}, beginning,
    tool('close', 'noReply', {'data-testid': 'no-reply', onclick: () => sit(id, {answers: undefined})}));
  const element = h('div', {class: 'speaking'}, who?.element, answers);
  const show = () => {
    who?.show();
    const to = seatOf(id).answers;
    answers.hidden = !to;
    element.hidden = !who && !to;
    if (to) {
      say(beginning, 'text', 'answering', {text: to.text ?? to.caption ?? `#${to.message_id}`});
    }
  };
  return {element, show};
}

// speaker chooses whose words a group reads.
function speaker(id) {
  const who = h('select', {'data-testid': 'speaker', onchange: () => sit(id, {speaker: Number(who.value)})});
  let drawn = '';
  const show = () => {
    const members = membersOf(id);
    const names = members.map((one) => `${one.id} ${nameOf(one)}`).join('\n');
    if (names !== drawn) {
      drawn = names;
      who.replaceChildren(...members.map((one) => h('option', {value: one.id, lang: one.language_code}, nameOf(one))));
    }
    who.value = String(personAt(id)?.id ?? '');
  };
  return {element: h('label', {}, h('span', {say: 'writesAs'}), who), show};
}
