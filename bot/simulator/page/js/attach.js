// Sending more than words: from the clip's menu, by dropping, by pasting.
import {send} from './deeds.js';
import {dialog} from './dialog.js';
import {h, icon} from './dom.js';
import {openMenu} from './menu.js';
import {sizeText} from './media.js';
import {askContact, askLocation} from './own.js';
import {chooseSticker, samplePicture} from './samples.js';
import {attempt} from './toast.js';
import {isGroup, personAt} from './seat.js';
import {t} from './language.js';

const largestAlbum = 10;
const accepts = {photo: 'image/*', document: '', voice: 'audio/*,.oga,.ogg,.opus', video: 'video/*'};

// attachMenu gives the file choosers behind the clip and makes the clip open its menu.
export function attachMenu(button, id) {
  const choosers = Object.fromEntries(Object.entries(accepts).map(([kind, accept]) => [kind, chooser(kind, accept, id)]));
  button.addEventListener('click', () => openMenu(button, [
    {icon: 'photo', say: 'photo', testid: 'attach-photo', act: () => choosers.photo.click()},
    {icon: 'brush', say: 'sample', testid: 'attach-sample', act: async () => offer(id, 'photo', [await samplePicture()])},
    {icon: 'file', say: 'file', testid: 'attach-document', act: () => choosers.document.click()},
    {icon: 'voice', say: 'voice', testid: 'attach-voice', act: () => choosers.voice.click()},
    {icon: 'video', say: 'video', testid: 'attach-video', act: () => choosers.video.click()},
    {icon: 'smile', say: 'sticker', testid: 'attach-sticker', act: () => sendSticker(id)},
    {icon: 'pin', say: 'location', testid: 'attach-location', act: () => askLocation(id)},
    {icon: 'phone', say: 'contact', testid: 'attach-contact', act: () => askContact(id)},
  ]));
  return h('div', {hidden: true}, Object.values(choosers));
}

function chooser(kind, accept, id) {
  const input = h('input', {type: 'file', accept, multiple: kind === 'photo' || kind === 'document', 'data-testid': `file-${kind}`, onchange: () => {
    const files = [...input.files];
    input.value = '';
    offer(id, kind, files);
  }});
  return input;
}

async function sendSticker(id) {
  const sticker = await chooseSticker();
  if (sticker) {
    await attempt(id, async () => send(id, {sticker: await base64(sticker), name: sticker.name, mime: sticker.type}));
  }
}

const canWrite = (id) => {
  const person = personAt(id);
  return person && !person.deactivated && (isGroup(id) || !person.blocked);
};

// dropsFiles lets files be dropped on a column.
export function dropsFiles(column, id) {
  const hint = h('p', {class: 'drop', say: 'dropHere'});
  const carries = (event) => event.dataTransfer?.types.includes('Files') && canWrite(id);
  column.addEventListener('dragover', (event) => {
    if (carries(event)) {
      event.preventDefault();
      column.append(hint);
    }
  });
  column.addEventListener('dragleave', (event) => {
    if (!column.contains(event.relatedTarget)) {
      hint.remove();
    }
  });
  column.addEventListener('drop', (event) => {
    hint.remove();
    if (carries(event)) {
      event.preventDefault();
      offer(id, undefined, [...event.dataTransfer.files]);
    }
  });
}

// pastesFiles lets a picture be pasted into the input.
export function pastesFiles(input, id) {
  input.addEventListener('paste', (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) {
      event.preventDefault();
      offer(id, undefined, files);
    }
  });
}

// offer shows what is about to be sent, asks for a caption and sends it. Without a kind, pictures go as photos and the rest as files.
async function offer(id, kind, files) {
  if (files.length === 0) {
    return;
  }
  const wanted = kind ?? (files.every(isPicture) ? 'photo' : 'document');
  const previews = files.map((file) => (isPicture(file) ? URL.createObjectURL(file) : undefined));
  const chosen = await ask(wanted, files, previews);
  previews.filter(Boolean).forEach(URL.revokeObjectURL);
  if (chosen) {
    await attempt(id, () => sendFiles(id, chosen.kind, files, chosen.caption));
  }
}

const isPicture = (file) => file.type.startsWith('image/');

function ask(kind, files, previews) {
  const caption = h('textarea', {rows: 2, maxlength: 1024, 'data-testid': 'caption', autofocus: true});
  const plain = h('input', {type: 'checkbox', 'data-testid': 'as-files'});
  return dialog({
    title: h('span', {say: 'preview'}),
    body: [
      h('div', {class: 'previews'}, files.map((file, at) => preview(file, previews[at]))),
      h('label', {class: 'field'}, h('span', {say: 'caption'}), caption),
      kind === 'photo' ? h('label', {class: 'check'}, plain, h('span', {say: 'asFiles'})) : '',
    ],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'send', kind: 'primary', submit: true, testid: 'send-files'}],
    read: () => ({kind: plain.checked ? 'document' : kind, caption: caption.value.trim()}),
  });
}

function preview(file, url) {
  return url
    ? h('img', {src: url, alt: file.name})
    : h('div', {class: 'card'}, h('span', {class: 'card-sign'}, icon('file')),
      h('span', {class: 'card-words'}, h('strong', {}, file.name || t('file')), h('small', {}, sizeText(file.size))));
}

// sendFiles sends one file by itself and several as albums of at most ten; the caption goes with the first.
async function sendFiles(id, kind, files, caption) {
  const items = await Promise.all(files.map(async (file) => ({[kind]: await base64(file), name: file.name, mime: file.type})));
  if (caption) {
    items[0].caption = caption;
  }
  for (let at = 0; at < items.length; at += largestAlbum) {
    const some = items.slice(at, at + largestAlbum);
    await send(id, some.length === 1 ? some[0] : {album: some});
  }
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
