// Who sits before a chat: before their own a person, before a group's whichever of its people was chosen last.
import {tell} from './bus.js';
import {nameOf} from './dom.js';
import {store} from './store.js';

export const isGroup = (id) => Number(id) < 0;

const seats = new Map();

// seatOf is what was chosen in a chat: the message that the next one answers, and in a group who speaks and the topic (undefined: all are
// shown, 0: what stands outside any).
export function seatOf(id) {
  if (!seats.has(id)) {
    seats.set(id, {speaker: undefined, thread: undefined, answers: undefined});
  }
  return seats.get(id);
}

export function sit(id, change) {
  Object.assign(seatOf(id), change);
  tell('seat', id);
}

// membersOf are the people of a group.
export const membersOf = (id) => (store.groups.get(id)?.members ?? []).map((one) => store.people.get(one)).filter(Boolean);

// personAt is who acts in a chat, undefined when nobody can.
export function personAt(id) {
  if (!isGroup(id)) {
    return store.people.get(id);
  }
  const members = membersOf(id);
  return members.find((one) => one.id === seatOf(id).speaker) ?? members[0];
}

export const titleOf = (id) => (isGroup(id) ? store.groups.get(id)?.title ?? '' : nameOf(store.people.get(id) ?? {id}));

// addressOf says to the simulator who sends something and where to.
export function addressOf(id) {
  const {thread, answers} = seatOf(id);
  const answered = answers && {reply_to: answers.message_id};
  if (!isGroup(id)) {
    return {from: id, ...answered};
  }
  return {from: personAt(id)?.id, chat: id, ...(thread && {thread}), ...answered};
}

// inSight are the messages of the topic that was chosen.
export function inSight(id, messages) {
  const {thread} = seatOf(id);
  return isGroup(id) && thread !== undefined ? messages.filter((message) => (message.message_thread_id ?? 0) === thread) : messages;
}

export const topicOf = (id, thread) => store.groups.get(id)?.topics.find((one) => one.message_thread_id === thread);
