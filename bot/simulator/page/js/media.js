// What a message carries besides words.
import {dialog} from './dialog.js';
import {h, icon} from './dom.js';
import {follow} from './links.js';
import {language, t} from './language.js';

const kinds = ['photo', 'sticker', 'video', 'voice', 'document', 'contact', 'location'];

// kindOf names what a message carries, undefined for words alone.
export const kindOf = (message) => kinds.find((one) => message[one]);

// media draws it, or gives undefined for a message of words alone.
export function media(message, person) {
  const kind = kindOf(message);
  return kind && draw[kind](message, person);
}

const draw = {photo, sticker, video, voice, document: file, contact, location};

// fileOf finds the file behind an id; without one, the message's own.
function fileOf(message, id) {
  return message.files?.find((one) => one.file_id === id) ?? message.files?.at(-1) ?? {url: `/sim/files/${encodeURIComponent(id)}`};
}

function photo(message) {
  const largest = message.photo.at(-1);
  const {url} = fileOf(message, largest.file_id);
  const picture = h('img', {src: url, alt: message.caption ?? t('photo'), width: largest.width || undefined, height: largest.height || undefined});
  return h('button', {type: 'button', class: 'picture', sayLabel: 'openPhoto', onclick: () => view(url, message.caption)}, picture);
}

// view shows a photo as large as it goes.
function view(url, caption) {
  dialog({
    title: h('span', {class: 'unseen', say: 'photo'}),
    body: [h('img', {src: url, alt: caption ?? t('photo')}), caption && h('p', {}, caption)].filter(Boolean),
    actions: [{say: 'close', testid: 'close-photo', kind: 'primary', autofocus: true}],
    className: 'viewer',
  });
}

function sticker(message) {
  const {url} = fileOf(message, message.sticker.file_id);
  return h('img', {class: 'sticker', src: url, alt: message.sticker.emoji ?? t('sticker'), width: 128, height: 128});
}

function video(message) {
  const {url} = fileOf(message, message.video.file_id);
  return h('video', {class: 'video', controls: true, preload: 'metadata', src: url, sayLabel: 'video'});
}

function voice(message) {
  const {url} = fileOf(message, message.voice.file_id);
  return h('audio', {class: 'voice', controls: true, preload: 'none', src: url, sayLabel: 'voice'});
}

function file(message) {
  const sent = message.document;
  const found = fileOf(message, sent.file_id);
  const name = sent.file_name ?? found.name ?? t('file');
  return h('a', {class: 'card', href: found.url, target: '_blank', rel: 'noopener noreferrer', sayLabel: ['openFile', {name}]},
    h('span', {class: 'card-sign'}, icon('file')),
    h('span', {class: 'card-words'}, h('strong', {}, name), h('small', {}, sizeText(sent.file_size ?? found.size))));
}

// sizeText is a size in bytes as people read it.
export function sizeText(bytes) {
  if (!bytes) {
    return '';
  }
  const units = ['B', 'KB', 'MB'];
  const at = Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** at).toLocaleString(language() === 'en' ? 'en' : 'ru', {maximumFractionDigits: at === 0 ? 0 : 1})} ${t(`size.${units[at]}`)}`;
}

function contact({contact: shared}) {
  return h('div', {class: 'card'},
    h('span', {class: 'card-sign'}, icon('person')),
    h('span', {class: 'card-words'},
      h('strong', {}, [shared.first_name, shared.last_name].filter(Boolean).join(' ')),
      h('small', {}, shared.phone_number.startsWith('+') ? shared.phone_number : `+${shared.phone_number}`)));
}

function location({location: {latitude, longitude}}) {
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return h('button', {
    type: 'button', class: 'card', onclick: () => follow(`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`),
  }, h('span', {class: 'card-sign'}, icon('pin')), h('span', {class: 'card-words'}, h('strong', {say: 'location'}), h('small', {}, place)));
}
