// Who changed something tells; who shows it listens.
const bus = new EventTarget();

export function tell(topic, detail) {
  bus.dispatchEvent(new CustomEvent(topic, {detail}));
}

// on listens until the signal, when there is one, ends it.
export function on(topic, listener, signal) {
  bus.addEventListener(topic, (event) => listener(event.detail), {signal});
}
