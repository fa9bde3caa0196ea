// What the page knows of the simulator, and how each event changes it.
import {api} from './api.js';
import {tell} from './bus.js';
import {instant} from './times.js';

export const store = {
  me: {first_name: '', username: '', commands: {}, description: {}},
  people: new Map(),
  groups: new Map(),
  chats: new Map(),
  calls: [],
  clock: {at: Date.now(), read: performance.now()},
};

const callsKept = 300;

// now is the bot's time: what the simulator said, and what has gone by since.
export const now = () => new Date(store.clock.at + performance.now() - store.clock.read);

// loadAll reads everything anew: at the beginning, after a lost connection and after a reset.
export async function loadAll() {
  const [me, people, groups, clock] = await Promise.all([api.me(), api.people(), api.groups(), api.clock()]);
  setMe(me);
  setGroups(groups ?? []);
  setPeople(people ?? []);
  setClock(clock.now);
  forgetChats();
  await Promise.all([...store.chats.keys()].map(loadChat));
}

// known reports whether there is such a person or group.
export const known = (id) => store.people.has(id) || store.groups.has(id);

function forgetChats() {
  for (const id of store.chats.keys()) {
    if (!known(id)) {
      store.chats.delete(id);
    }
  }
}

// setGroups keeps what is unread here, as setPeople does.
export function setGroups(groups) {
  const before = store.groups;
  store.groups = new Map(groups.map((group) => [group.id, {...group, unread: before.get(group.id)?.unread ?? 0}]));
  tell('groups');
}

function setMe(me) {
  store.me = {...me, commands: me.commands ?? {}, description: me.description ?? {}};
  tell('me');
}

// setPeople keeps what is unread here: only this page knows what was looked at.
function setPeople(people) {
  const before = store.people;
  store.people = new Map(people.map((person) => [person.id, {...person, unread: before.get(person.id)?.unread ?? person.unread ?? 0}]));
  tell('people');
}

function setClock(value) {
  store.clock = {at: instant(value).getTime(), read: performance.now()};
  tell('clock');
}

export async function syncClock() {
  setClock((await api.clock()).now);
}

const nothing = () => ({messages: [], keyboard: null, force: false, placeholder: ''});

// chatOf gives a person's chat; it is empty until loadChat has read it.
export function chatOf(id) {
  if (!store.chats.has(id)) {
    store.chats.set(id, {id, readings: 0, loaded: false, held: [], ...nothing()});
  }
  return store.chats.get(id);
}

// loadChat reads a chat. Events that come meanwhile are held back and applied on top, in their order; of several readings at once only the
// last counts.
export async function loadChat(id) {
  const chat = chatOf(id);
  const reading = ++chat.readings;
  chat.loaded = false;
  try {
    const read = await api.chat(id);
    if (reading === chat.readings) {
      chat.messages = [...(read.messages ?? [])].sort(byId);
      setKeyboard(chat, read);
    }
  } finally {
    if (reading === chat.readings) {
      chat.loaded = true;
      chat.held.splice(0).forEach((event) => applyToChat(chat, event));
      tell('chat', id);
    }
  }
}

const byId = (a, b) => a.message_id - b.message_id;

function setKeyboard(chat, {reply_keyboard: keyboard, force_reply: force, placeholder}) {
  chat.keyboard = keyboard?.keyboard?.length ? keyboard : null;
  chat.force = Boolean(force);
  chat.placeholder = placeholder || keyboard?.input_field_placeholder || '';
}

// apply changes what the page knows by one event.
export function apply(event) {
  const change = changes[event.type];
  if (change) {
    change(event);
  }
}

const changes = {
  message: inChat,
  edit: inChat,
  delete: inChat,
  keyboard: inChat,
  typing: (event) => tell('typing', event),
  notice: (event) => tell('notice', event),
  inline: (event) => tell('inline', event),
  user: ({user: {unread, ...person}}) => setPerson(person),
  group: ({group}) => setGroup(group),
  call: addCall,
  commands: () => api.me().then(setMe, later),
  clock: ({now: value}) => setClock(value),
  reset: () => {
    store.calls = [];
    store.chats.forEach((chat) => Object.assign(chat, nothing()));
    tell('reset');
    loadAll().catch(later);
  },
};

// later: what cannot be read now is read when the connection is back.
const later = () => {};

export function setPerson(person) {
  store.people.set(person.id, {unread: 0, ...store.people.get(person.id), ...person});
  tell('people');
}

function setGroup(group) {
  store.groups.set(group.id, {unread: 0, ...store.groups.get(group.id), ...group});
  tell('groups');
}

// setUnread changes how much of a chat nobody has looked at.
export function setUnread(id, unread) {
  if (store.groups.has(id)) {
    setGroup({id, unread});
  } else {
    setPerson({id, unread});
  }
}

export function markRead(id) {
  if ((store.people.get(id) ?? store.groups.get(id))?.unread) {
    setUnread(id, 0);
  }
}

function inChat(event) {
  if (event.type === 'message') {
    tell('message', event);
  }
  const chat = store.chats.get(event.chat);
  if (!chat) {
    return; // nobody looks at it; it is read when somebody does
  }
  if (!chat.loaded) {
    chat.held.push(event);
    return;
  }
  applyToChat(chat, event);
  tell('chat', chat.id);
}

function applyToChat(chat, event) {
  switch (event.type) {
    case 'delete':
      chat.messages = chat.messages.filter((message) => message.message_id !== event.message_id);
      break;
    case 'keyboard':
      setKeyboard(chat, event);
      break;
    default:
      put(chat, event.message);
  }
}

// put adds a message or replaces the one with its number.
function put(chat, message) {
  const at = chat.messages.findIndex((old) => old.message_id === message.message_id);
  if (at >= 0) {
    chat.messages[at] = message;
    return;
  }
  chat.messages.push(message);
  chat.messages.sort(byId);
}

function addCall(call) {
  if (call.method?.toLowerCase() === 'getupdates' && call.ok) {
    return; // it waits for news all the time and says nothing about the conversation
  }
  store.calls.push({...call, at: now()});
  store.calls.splice(0, store.calls.length - callsKept);
  tell('call', call);
}
