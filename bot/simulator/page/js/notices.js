// What the bot answers to a tap: a notice at the foot of the column, an alert, or a link to open.
import {on} from './bus.js';
import {alertTo} from './dialog.js';
import {nameOf} from './dom.js';
import {isShown} from './desk.js';
import {follow} from './links.js';
import {isGroup} from './seat.js';
import {store} from './store.js';
import {toast} from './toast.js';

export function notices() {
  on('notice', ({user, chat, text, alert, url}) => {
    const person = store.people.get(user);
    if (!person) {
      return;
    }
    if (url) {
      follow(url, {person: user});
    }
    if (text && alert) {
      alertTo(person, text);
    } else if (text) {
      const at = isGroup(chat) && isShown(chat) ? chat : user;
      toast(at, at === user && isShown(user) ? text : `${nameOf(person)}: ${text}`);
    }
  });
}
