// The stream of events, which comes back by itself.
import {tell} from './bus.js';
import {apply, loadAll} from './store.js';

const shortest = 500, longest = 5000;

// listen follows the events for as long as the page lives. After each connection everything is read anew, because what happened in between
// was not told; events that come during the reading are applied after it.
export function listen() {
  let wait = shortest;
  const connect = () => {
    const source = new EventSource('/sim/events');
    let held = [];
    const again = () => {
      source.close();
      tell('connection', false);
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, longest);
    };
    source.onerror = again;
    source.onmessage = ({data}) => {
      const event = JSON.parse(data);
      held ? held.push(event) : apply(event);
    };
    source.onopen = async () => {
      try {
        await loadAll();
      } catch {
        again();
        return;
      }
      wait = shortest;
      const waiting = held;
      held = null;
      waiting.forEach(apply);
      tell('connection', true);
    };
  };
  connect();
}
