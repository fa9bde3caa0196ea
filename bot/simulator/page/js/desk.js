// Whose chats stand on the desk: up to four side by side, on a phone one.
import {on, tell} from './bus.js';
import {known, loadChat, markRead, setUnread, store} from './store.js';

const kept = 'saruar.desk';
const most = 4, narrowest = 288, gap = 12, phone = 480; // px

let {columns, recent} = JSON.parse(localStorage.getItem(kept)) ?? {columns: [], recent: []}; // recent: the newest first
let chosen = columns.length > 0;

// room is how many columns have room in the place that settleDesk was given.
let room = () => 1;

// shown are the ids of the people on the desk, from left to right.
export function shown() {
  const fresh = recent.filter((id) => columns.includes(id) && known(id)).slice(0, room());
  return columns.filter((id) => fresh.includes(id));
}

export const isShown = (id) => shown().includes(id);

// active is the person in whose column somebody was last.
export const active = () => recent.find(isShown);

// open puts a person on the desk, in place of who was there longest ago when there is no room.
export function open(id) {
  chosen = true;
  if (!columns.includes(id)) {
    const here = shown();
    if (here.length >= room()) {
      const oldest = recent.filter((one) => here.includes(one)).at(-1);
      columns[columns.indexOf(oldest)] = id;
    } else {
      columns.push(id);
    }
    columns = columns.slice(-most);
  }
  touch(id);
}

export function close(id) {
  chosen = true;
  columns = columns.filter((one) => one !== id);
  recent = recent.filter((one) => one !== id);
  settle();
}

// touch makes a person the active one.
export function touch(id) {
  if (recent[0] !== id || !isShown(id)) {
    recent = [id, ...recent.filter((one) => one !== id)];
    settle();
  }
}

function settle() {
  if (chosen) {
    localStorage.setItem(kept, JSON.stringify({columns, recent}));
  }
  for (const id of shown()) {
    markRead(id);
    if (!store.chats.has(id)) {
      loadChat(id).catch(() => {}); // a lost connection is told, and read anew, elsewhere
    }
  }
  tell('desk');
}

// fill puts the first people on the desk until somebody chooses, and takes away who is no more.
function fill() {
  const all = [...store.people.keys()];
  columns = columns.filter(known);
  if (!chosen || columns.length === 0) {
    columns = all.slice(0, most);
  }
  recent = [...recent, ...columns.filter((id) => !recent.includes(id))].filter(known);
  settle();
}

// settleDesk follows the people, the width of the columns' place and what nobody sees.
export function settleDesk(place) {
  room = () => (innerWidth <= phone ? 1 : Math.max(1, Math.min(most, Math.floor((place.clientWidth + gap) / (narrowest + gap)))));
  let seen = '';
  const follow = () => {
    const all = [...store.people.keys(), ...store.groups.keys()].join();
    if (store.people.size && all !== seen) {
      seen = all;
      fill();
    }
  };
  on('people', follow);
  on('groups', follow);
  on('message', ({chat, message}) => {
    const one = store.people.get(chat) ?? store.groups.get(chat);
    if (one && message.out && !isShown(chat)) {
      setUnread(chat, one.unread + 1);
    }
  });
  let width = room();
  new ResizeObserver(() => {
    if (room() !== width) {
      width = room();
      chosen ? settle() : fill();
    }
  }).observe(place);
}
