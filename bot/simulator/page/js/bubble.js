// One message, or one album, as it stands in a chat.
import {formatted} from './formatting.js';
import {h, tool} from './dom.js';
import {inlineKeyboard} from './keyboards.js';
import {t} from './language.js';
import {kindOf, media} from './media.js';
import {seatOf, sit, topicOf} from './seat.js';
import {clockTime, instant} from './times.js';

// block draws the messages of an album as one, any other message by itself.
export function block(messages, person) {
  const told = event(messages[0]);
  if (told) {
    return told;
  }
  if (messages.length === 1) {
    return row(messages[0], person, [bubble(messages[0], person)]);
  }
  const captioned = messages.filter((message) => message.html);
  return row(messages[0], person, [h('div', {class: `bubble album ${sideOf(messages[0])}`},
    h('div', {class: `tiles tiles-${Math.min(messages.length, 4)}`},
      messages.map((message) => h('div', {class: 'tile', 'data-message': message.message_id}, media(message, person)))),
    captioned.map((message) => words(message, person)),
    foot(messages.at(-1)))]);
}

const sideOf = (message) => (message.out ? 'of-bot' : 'of-person');

function row(message, person, content) {
  const keyboard = inlineKeyboard(message, person);
  return h('div', {class: `row ${sideOf(message)}`}, h('div', {class: 'stack'}, ...content, keyboard), answering(message, person));
}

const inGroup = (message) => Boolean(message.chat) && message.chat.type !== 'private';

// answering is the button that makes the next message answer this one. Alone with the bot, it is the bot that is answered.
function answering(message, person) {
  const group = inGroup(message);
  return (group || message.out) && tool('reply', 'reply', {
    class: `tool reply ${group ? '' : 'alone'}`, 'data-testid': `reply-${message.message_id}`, onclick: (press) => {
      const column = press.currentTarget.closest('.column');
      sit(group ? message.chat.id : person.id, {answers: message});
      column?.querySelector('[data-testid=input]')?.focus();
    },
  });
}

// event draws what happened to a group, undefined for what somebody said.
function event(message) {
  const name = message.from?.first_name ?? '';
  const names = (people) => people.map((one) => one.first_name).join(', ');
  const told = {
    forum_topic_created: (topic) => ['topicMade', {topic: topic.name}],
    forum_topic_edited: (topic) => ['topicRenamed', {topic: topic.name}],
    forum_topic_closed: () => ['topicClosed', {name}],
    forum_topic_reopened: () => ['topicReopened', {name}],
    new_chat_members: (people) => ['cameIn', {names: names(people)}],
    left_chat_member: (person) => ['wentOut', {names: names([person])}],
    migrate_to_chat_id: () => ['groupMoved'],
    migrate_from_chat_id: () => ['groupMoved'],
  };
  const kind = Object.keys(told).find((one) => message[one]);
  return kind && h('p', {class: 'event', 'data-message': message.message_id}, h('span', {say: told[kind](message[kind])}));
}

function bubble(message, person) {
  const shown = media(message, person);
  const kind = message.sticker ? 'bare' : shown?.classList.contains('picture') ? 'with-picture' : '';
  return h('div', {class: `bubble ${sideOf(message)} ${kind}`, 'data-message': message.message_id},
    author(message),
    topic(message),
    origin(message),
    quoted(message),
    shown,
    message.html ? words(message, person) : !shown && h('p', {class: 'words unknown', say: 'unknownMessage'}),
    foot(message));
}

// topic names the topic of a message among those of others.
function topic({chat, message_thread_id: thread}) {
  const found = chat && seatOf(chat.id).thread === undefined && topicOf(chat.id, thread);
  return found && h('p', {class: 'of-topic'}, found.name);
}

// author tells a screen reader who speaks; eyes see it by the side and the colour, in a group by the name.
function author(message) {
  if (!message.out && inGroup(message)) {
    return h('strong', {class: 'author'}, message.sender_chat?.title ?? message.from?.first_name ?? '');
  }
  return message.out ? h('span', {class: 'unseen', say: 'fromBot'}) : h('span', {class: 'unseen'}, message.from?.first_name ?? '');
}

// origin tells whose words a forwarded message carries.
function origin({forward_origin: from}) {
  const name = from?.sender_user?.first_name ?? from?.sender_user_name ?? from?.chat?.title ?? from?.sender_chat?.title;
  return name && h('p', {class: 'origin', say: ['forwarded', {name}]});
}

const kindNames = {
  photo: 'photo', sticker: 'sticker', video: 'video', voice: 'voice', document: 'file', contact: 'contactCard', location: 'location',
};

// quoted is the beginning of the message that this one answers.
function quoted({reply_to_message: to}) {
  return to && !to.forum_topic_created && h('p', {class: 'quoted'}, h('strong', {}, to.from?.first_name ?? ''), h('span', {}, to.text ?? to.caption ?? t(kindNames[kindOf(to)] ?? 'unknownMessage')));
}

const words = (message, person) => formatted(message.html, person);

function foot(message) {
  const date = instant(message.date);
  return h('span', {class: 'foot'},
    message.reactions?.length && h('span', {class: 'reactions'}, message.reactions.join(' ')),
    message.edit_date && h('span', {class: 'edited', say: 'edited'}),
    h('time', {datetime: date.toISOString()}, clockTime(date)));
}
