// The desk itself: a column for each person and group on it.
import {on} from './bus.js';
import {column} from './column.js';
import {shown} from './desk.js';
import {h} from './dom.js';
import {groupColumn} from './group.js';
import {say} from './language.js';
import {isGroup} from './seat.js';
import {store} from './store.js';

export function columns(place) {
  const standing = new Map();
  const nobody = h('p', {class: 'nobody', say: 'loading'});
  const show = () => {
    const ids = shown();
    for (const [id, one] of standing) {
      if (!ids.includes(id)) {
        one.end();
        one.element.remove();
        standing.delete(id);
      }
    }
    ids.forEach((id, at) => {
      if (!standing.has(id)) {
        standing.set(id, isGroup(id) ? groupColumn(id) : column(store.people.get(id)));
      }
      const {element} = standing.get(id);
      if (place.children[at] !== element) {
        place.insertBefore(element, place.children[at] ?? null);
      }
    });
    place.dataset.count = String(ids.length);
    ids.length ? nobody.remove() : place.append(nobody);
  };
  on('desk', show);
  on('connection', (there) => {
    if (there && store.people.size === 0) {
      say(nobody, 'text', 'noPeople');
    }
  });
  show();
}
