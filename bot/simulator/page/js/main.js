// The page: its bars, its columns, its stream of events.
import {bar} from './bar.js';
import {callsDrawer} from './calls.js';
import {columns} from './columns.js';
import {settleDesk} from './desk.js';
import {guide} from './guide.js';
import {settle} from './language.js';
import {listen} from './live.js';
import {notices} from './notices.js';
import {topBar} from './top.js';

settle();
settleDesk(document.querySelector('#columns'));
topBar(document.querySelector('#top'));
bar(document.querySelector('#people'));
guide(document.querySelector('#guide'));
columns(document.querySelector('#columns'));
callsDrawer(document.querySelector('#calls'));
notices();
listen();
