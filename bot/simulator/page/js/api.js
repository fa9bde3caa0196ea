// The simulator's control API.
import {t} from './language.js';

async function ask(method, path, body) {
  const request = {method};
  if (body !== undefined) {
    request.headers = {'Content-Type': 'application/json'};
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Error(t('offline'));
  }
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) {
    throw new Error(answer?.error ?? (text || `${response.status} ${response.statusText}`));
  }
  return answer;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const api = {
  people: () => ask('GET', '/sim/users'),
  me: () => ask('GET', '/sim/me'),
  groups: () => ask('GET', '/sim/groups'),
  addGroup: (group) => ask('POST', '/sim/groups', group),
  member: (group, change) => ask('POST', `/sim/groups/${group}/members`, change),
  botPlace: (group, change) => ask('POST', `/sim/groups/${group}/bot`, change),
  topic: (group, change) => ask('POST', `/sim/groups/${group}/topics`, change),
  migrate: (group) => ask('POST', `/sim/groups/${group}/migrate`, {}),
  chat: (id) => ask('GET', `/sim/chats/${id}`),
  clock: () => ask('GET', '/sim/clock'),
  addPerson: (person) => ask('POST', '/sim/users', person),
  send: (message) => ask('POST', '/sim/messages', message),
  tap: (tap) => ask('POST', '/sim/taps', tap),
  inline: (query) => ask('POST', '/sim/inline', query),
  block: (id, blocked) => ask('POST', '/sim/block', {id, blocked}),
  deactivate: (id) => ask('POST', '/sim/deactivate', {id}),
  fault: (fault) => ask('POST', '/sim/faults', fault),
  clearFaults: () => ask('DELETE', '/sim/faults'),
  advance: (by) => ask('POST', '/sim/clock', {advance: by}),
  toNext: () => ask('POST', '/sim/clock', {next: true}),
  reset: () => ask('POST', '/sim/reset', {}),
};
