// One message, or one album, as it stands in a chat.
import {formatted} from './formatting.js';
import {h} from './dom.js';
import {inlineKeyboard} from './keyboards.js';
import {t} from './language.js';
import {kindOf, media} from './media.js';
import {clockTime, instant} from './times.js';

// block draws the messages of an album as one, any other message by itself.
export function block(messages, person) {
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
  return h('div', {class: `row ${sideOf(message)}`}, h('div', {class: 'stack'}, ...content, keyboard));
}

function bubble(message, person) {
  const shown = media(message, person);
  const kind = message.sticker ? 'bare' : shown?.classList.contains('picture') ? 'with-picture' : '';
  return h('div', {class: `bubble ${sideOf(message)} ${kind}`, 'data-message': message.message_id},
    author(message),
    origin(message),
    quoted(message),
    shown,
    message.html ? words(message, person) : !shown && h('p', {class: 'words unknown', say: 'unknownMessage'}),
    foot(message));
}

// author tells a screen reader who speaks; eyes see it by the side and the colour.
function author(message) {
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
  return to && h('p', {class: 'quoted'}, h('strong', {}, to.from?.first_name ?? ''), h('span', {}, to.text ?? to.caption ?? t(kindNames[kindOf(to)] ?? 'unknownMessage')));
}

const words = (message, person) => formatted(message.html, person);

function foot(message) {
  const date = instant(message.date);
  return h('span', {class: 'foot'},
    message.reactions?.length && h('span', {class: 'reactions'}, message.reactions.join(' ')),
    message.edit_date && h('span', {class: 'edited', say: 'edited'}),
    h('time', {datetime: date.toISOString()}, clockTime(date)));
}
