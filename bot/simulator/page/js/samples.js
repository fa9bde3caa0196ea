// Pictures made on the spot, for whoever has none at hand: a landscape that is never the same twice, and stickers.
import {dialog} from './dialog.js';
import {h} from './dom.js';

const stickers = ['👍', '❤️', '🎉', '🙏', '🌱', '🔥', '😊', '🤝'];

const between = (least, most) => least + Math.random() * (most - least);

// samplePicture paints the steppe: sky, sun, hills.
export async function samplePicture() {
  const canvas = h('canvas', {width: 960, height: 720});
  const pen = canvas.getContext('2d');
  const hue = between(180, 230);
  const sky = pen.createLinearGradient(0, 0, 0, 520);
  sky.addColorStop(0, `hsl(${hue} 60% 55%)`);
  sky.addColorStop(1, `hsl(${between(25, 45)} 80% 82%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 960, 720);
  pen.fillStyle = 'hsl(45 95% 88%)';
  pen.beginPath();
  pen.arc(between(200, 760), between(160, 330), between(40, 70), 0, 2 * Math.PI);
  pen.fill();
  for (let row = 0; row < 4; row++) {
    hills(pen, 380 + row * 80, between(30, 90) - row * 10, `hsl(${between(80, 150)} ${30 + row * 6}% ${52 - row * 9}%)`);
  }
  const file = await blobOf(canvas, 'image/jpeg');
  return new File([file], 'dala.jpg', {type: 'image/jpeg'});
}

function hills(pen, base, height, colour) {
  const shift = between(0, 10), length = between(120, 260);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, 720);
  for (let x = 0; x <= 960; x += 8) {
    pen.lineTo(x, base - height * Math.sin(shift + x / length) - height / 3 * Math.sin(shift * 3 + x / 47));
  }
  pen.lineTo(960, 720);
  pen.fill();
}

const blobOf = (canvas, type) => new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));

// chooseSticker asks for one of a few emoji and gives its picture, or undefined.
export async function chooseSticker() {
  let chosen;
  const choose = (event, emoji) => {
    chosen = emoji;
    event.currentTarget.closest('dialog').close();
  };
  await dialog({
    title: h('span', {say: 'chooseSticker'}),
    body: [h('div', {class: 'stickers'}, stickers.map((emoji) =>
      h('button', {type: 'button', class: 'choose-sticker', onclick: (event) => choose(event, emoji)}, emoji)))],
    actions: [{say: 'cancel', testid: 'cancel'}],
  });
  return chosen && stickerPicture(chosen);
}

async function stickerPicture(emoji) {
  const canvas = h('canvas', {width: 512, height: 512});
  const pen = canvas.getContext('2d');
  pen.font = '400px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(emoji, 256, 280);
  return new File([await blobOf(canvas, 'image/webp')], 'sticker.webp', {type: 'image/webp'});
}
