// What a person does to the bot, from wherever on the page it was asked.
import {api} from './api.js';
import {confirmation} from './dialog.js';
import {nameOf} from './dom.js';
import {open} from './desk.js';
import {addressOf, seatOf, sit} from './seat.js';
import {chatOf, setPerson, store} from './store.js';
import {attempt} from './toast.js';

const longest = 4096; // code points in one message

// write sends a text. Telegram cuts a longer one into several messages, and so does this. When the bot has asked for a reply, the text
// answers its newest message.
export async function write(id, text) {
  const {force, messages} = chatOf(id);
  const asked = force ? messages.findLast((message) => message.out) : undefined;
  const letters = [...text];
  for (let at = 0; at < letters.length; at += longest) {
    await send(id, {text: letters.slice(at, at + longest).join(''), ...(asked && {reply_to: asked.message_id})});
  }
}

// send sends anything as the person, or as whoever speaks in the group.
export async function send(id, message) {
  const sent = await api.send({...addressOf(id), ...message});
  if (seatOf(id).answers) {
    sit(id, {answers: undefined});
  }
  return sent;
}

// startBy opens the bot by a deep link: the person's chat appears and says "/start" with what the link carries.
export async function startBy(id, payload) {
  open(id);
  await attempt(id, () => send(id, {text: payload ? `/start ${payload}` : '/start'}));
}

export function setBlocked(id, blocked) {
  return attempt(id, async () => {
    await api.block(id, blocked);
    setPerson({id, blocked});
  });
}

export async function askToDeactivate(id) {
  const sure = await confirmation({title: nameOf(store.people.get(id)), text: 'deactivateSure', act: 'deactivate', danger: true});
  if (sure) {
    await attempt(id, async () => {
      await api.deactivate(id);
      setPerson({id, deactivated: true});
    });
  }
}
