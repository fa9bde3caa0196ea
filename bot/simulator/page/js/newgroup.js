// One more group with the bot in it.
import {api} from './api.js';
import {open} from './desk.js';
import {dialog} from './dialog.js';
import {h} from './dom.js';
import {peopleChoice} from './group.js';
import {setGroups} from './store.js';
import {attempt, toast} from './toast.js';
import {t} from './language.js';

// newGroup asks what it is called and who is in it, and opens it.
export async function newGroup() {
  const title = h('input', {required: true, maxlength: 128, autocomplete: 'off', autofocus: true, 'data-testid': 'group-title'});
  const forum = h('input', {type: 'checkbox', checked: true, 'data-testid': 'group-forum'});
  const admin = h('input', {type: 'checkbox', checked: true, 'data-testid': 'group-admin'});
  const choice = peopleChoice(() => false);
  const group = await dialog({
    title: h('span', {say: 'newGroup'}),
    body: [
      h('label', {class: 'field'}, h('span', {say: 'groupTitle'}), title),
      h('label', {class: 'check'}, forum, h('span', {say: 'withTopics'})),
      h('label', {class: 'check'}, admin, h('span', {say: 'botAdmin'})),
      h('div', {class: 'field'}, h('span', {say: 'members'}), choice.element),
    ],
    actions: [{say: 'cancel', testid: 'cancel'}, {say: 'add', kind: 'primary', submit: true, testid: 'add'}],
    read: () => ({title: title.value.trim() || '…', is_forum: forum.checked, bot_admin: admin.checked, members: choice.read()}),
  });
  if (!group) {
    return;
  }
  if (group.members.length === 0) {
    toast(undefined, t('nobodyChosen'), 'error');
    return;
  }
  await attempt(undefined, async () => {
    const {id} = await api.addGroup(group);
    setGroups(await api.groups());
    open(id);
  });
}
