// A group's column: its people, its topics, what is said in it.
import {api} from './api.js';
import {dropsFiles} from './attach.js';
import {on} from './bus.js';
import {composer} from './composer.js';
import {active, close, shown, touch} from './desk.js';
import {dialog} from './dialog.js';
import {avatar, h, nameOf, tool} from './dom.js';
import {say, t} from './language.js';
import {log} from './log.js';
import {openMenu} from './menu.js';
import {personAt, seatOf, sit, topicOf} from './seat.js';
import {store} from './store.js';
import {attempt} from './toast.js';

// groupColumn makes the column of a group; end stops it from listening.
export function groupColumn(id) {
  const ending = new AbortController();
  const head = header(id);
  const tabs = topics(id);
  const element = h('section', {class: 'column', 'data-person': id, onfocusin: () => touch(id), onpointerdown: () => touch(id)},
    head.element, tabs.element, log(id, ending.signal), composer(id, ending.signal));
  dropsFiles(element, id);
  const show = () => {
    const group = store.groups.get(id);
    if (group) {
      say(element, 'aria-label', 'chatOf', {name: group.title});
      element.classList.toggle('column-active', active() === id && shown().length > 1);
      head.show(group);
      tabs.show(group);
    }
  };
  for (const topic of ['people', 'groups', 'seat', 'desk', 'language']) {
    on(topic, show, ending.signal);
  }
  show();
  return {element, end: () => ending.abort()};
}

function header(id) {
  const face = h('span', {class: 'face'});
  const name = h('h2');
  const about = h('p', {class: 'about'});
  const more = tool('more', 'chatMenu', {'data-testid': 'chat-menu', 'aria-haspopup': 'menu', onclick: () => menu(more, id)});
  const away = tool('close', 'closeColumn', {'data-testid': 'close', onclick: () => close(id)});
  const show = (group) => {
    face.replaceChildren(avatar({id, first_name: group.title}));
    name.textContent = group.title;
    about.textContent = [t('memberCount', {count: group.members.length}), t(`botIs.${group.bot_status}`)].join(' · ');
    for (const [button, key] of [[more, 'chatMenu'], [away, 'closeColumn']]) {
      say(button, 'aria-label', key, {name: group.title});
      say(button, 'title', key, {name: group.title});
    }
    away.hidden = shown().length < 2;
  };
  return {element: h('header', {class: 'column-head'}, face, h('div', {class: 'who'}, name, about), more, away), show};
}

// topics is the row of a forum's topics, with one for all of them and one for what stands outside any.
function topics(id) {
  const element = h('div', {class: 'topics', role: 'group', sayLabel: 'topics', hidden: true});
  const tab = (thread, attributes, ...words) => h('button', {
    type: 'button', class: 'topic', 'aria-pressed': String(seatOf(id).thread === thread), 'data-testid': `topic-${thread ?? 'all'}`,
    onclick: () => sit(id, {thread, answers: undefined}), ...attributes,
  }, ...words);
  let drawn = '';
  const show = ({is_forum: forum, topics: all}) => {
    element.hidden = !forum;
    if (seatOf(id).thread && !topicOf(id, seatOf(id).thread)) {
      seatOf(id).thread = undefined; // it was deleted
    }
    const wanted = JSON.stringify([all, seatOf(id).thread]);
    if (!forum || wanted === drawn) {
      return;
    }
    drawn = wanted;
    const focused = element.querySelector(':focus')?.dataset.testid;
    element.replaceChildren(tab(undefined, {say: 'allTopics'}), tab(0, {say: 'generalTopic'}),
      ...all.map((one) => tab(one.message_thread_id, {class: `topic ${one.closed ? 'topic-closed' : ''}`}, one.name)));
    element.querySelector(`[data-testid="${focused}"]`)?.focus();
  };
  return {element, show};
}

function menu(button, id) {
  const group = store.groups.get(id);
  const by = personAt(id)?.id;
  const here = topicOf(id, seatOf(id).thread);
  const inside = ['member', 'administrator'].includes(group.bot_status);
  const bot = (status) => () => attempt(id, () => api.botPlace(id, {by, status}));
  openMenu(button, [
    {icon: 'plus', say: 'newTopic', testid: 'new-topic', hidden: !group.is_forum, act: () => askTopic(id, by)},
    {icon: 'block', say: here?.closed ? 'reopenTopic' : 'closeTopic', testid: 'close-topic', hidden: !here, act: () =>
      attempt(id, () => api.topic(id, {by, thread: here.message_thread_id, closed: !here.closed}))},
    {icon: 'person', say: 'members', testid: 'members', act: () => askMembers(id, by)},
    {icon: 'smile', say: 'promoteBot', testid: 'promote-bot', hidden: group.bot_status === 'administrator', act: bot('administrator')},
    {icon: 'gone', say: 'removeBot', testid: 'remove-bot', hidden: !inside, danger: true, act: bot('kicked')},
    {icon: 'again', say: 'migrate', testid: 'migrate', hidden: group.type !== 'group' || Boolean(group.moved_to), act: () => attempt(id, () => api.migrate(id))},
    {icon: 'close', say: ['closeColumn', {name: group.title}], hidden: shown().length < 2, act: () => close(id)},
  ]);
}

async function askTopic(id, by) {
  const field = h('input', {required: true, maxlength: 128, autocomplete: 'off', autofocus: true, 'data-testid': 'topic-name'});
  const name = await dialog({
    title: h('span', {say: 'newTopic'}),
    body: [h('label', {class: 'field'}, h('span', {say: 'topicName'}), field)],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'add', kind: 'primary', submit: true, testid: 'add'}],
    read: () => field.value.trim(),
  });
  if (name) {
    await attempt(id, async () => sit(id, {thread: (await api.topic(id, {by, name})).thread, answers: undefined}));
  }
}

// peopleChoice is a box for every person, checked for those who are meant.
export function peopleChoice(isMeant) {
  const boxes = [...store.people.values()].filter((one) => !one.deactivated).map((person) => ({
    person, box: h('input', {type: 'checkbox', checked: isMeant(person), 'data-testid': `member-${person.id}`}),
  }));
  return {
    element: h('div', {class: 'choices'}, boxes.map(({person, box}) => h('label', {class: 'check'}, box, h('span', {lang: person.language_code}, nameOf(person))))),
    read: () => boxes.filter(({box}) => box.checked).map(({person}) => person.id),
  };
}

async function askMembers(id, by) {
  const before = store.groups.get(id).members;
  const choice = peopleChoice((person) => before.includes(person.id));
  const after = await dialog({
    title: h('span', {say: 'members'}), body: [choice.element],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'ok', kind: 'primary', submit: true, testid: 'confirm'}],
    read: choice.read,
  });
  if (after) {
    await attempt(id, async () => {
      for (const person of after.filter((one) => !before.includes(one))) {
        await api.member(id, {person, by, status: 'member'});
      }
      for (const person of before.filter((one) => !after.includes(one))) {
        await api.member(id, {person, by, status: 'left'});
      }
    });
  }
}
