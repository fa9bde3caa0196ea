// What a person gives of their own: the number, the place. Each is asked first, as a telephone asks.
import {send} from './deeds.js';
import {dialog} from './dialog.js';
import {h} from './dom.js';
import {attempt} from './toast.js';

const places = {
  astana: [51.1284, 71.4306], almaty: [43.2380, 76.9450], shymkent: [42.3167, 69.5959], oskemen: [49.9483, 82.6275], aqtau: [43.6529, 51.1975],
};

// askContact sends the person's own number. It reports whether it was sent.
export async function askContact(id) {
  const sure = await dialog({
    title: h('span', {say: 'shareContact'}),
    body: [h('p', {say: 'shareContactWhy'})],
    actions: [
      {say: 'cancel', value: false, testid: 'cancel'},
      {say: 'send', value: true, kind: 'primary', testid: 'confirm', autofocus: true},
    ],
  });
  return Boolean(sure) && attempt(id, () => send(id, {contact: true}));
}

// askLocation sends a place: a city's middle, or any point. It reports whether it was sent.
export async function askLocation(id) {
  const latitude = coordinate('latitude', 90, places.astana[0]);
  const longitude = coordinate('longitude', 180, places.astana[1]);
  const city = h('select', {'data-testid': 'place', onchange: () => {
    const point = places[city.value];
    if (point) {
      [latitude.value, longitude.value] = point;
    }
  }}, [...Object.keys(places), 'other'].map((name) => h('option', {value: name, say: `places.${name}`})));
  const field = (key, input) => h('label', {class: 'field'}, h('span', {say: key}), input);
  const location = await dialog({
    title: h('span', {say: 'shareLocation'}),
    body: [field('place', city), h('div', {class: 'pair'}, field('latitude', latitude), field('longitude', longitude))],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'send', kind: 'primary', submit: true, testid: 'confirm', autofocus: true}],
    read: () => ({latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber}),
  });
  return Boolean(location) && attempt(id, () => send(id, {location}));
}

function coordinate(name, most, value) {
  return h('input', {type: 'number', step: 'any', min: -most, max: most, required: true, value, 'data-testid': name});
}
