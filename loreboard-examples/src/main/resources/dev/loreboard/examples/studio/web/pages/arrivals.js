import { current } from './address.js';
import { byId } from './element.js';
import { toast } from './toast.js';

const veil = byId('drop');
const search = byId('words').form;
const takers = new Map();

/**
 * Says what a room does with files.
 *
 * @param onSearch takes those that fall on the search box; a room without it takes all in the same way
 */
export function whenDropped(room, { onSearch, elsewhere }) {
  takers.set(room, { onSearch: onSearch ?? elsewhere, elsewhere });
}

byId('add-button').addEventListener('click', () => byId('files').click());
byId('files').addEventListener('change', event => {
  give([...event.target.files], false);
  event.target.value = '';
});

const brings = event => event.dataTransfer.types.includes('Files');

addEventListener('dragover', event => {
  if (!brings(event)) return;
  event.preventDefault();
  const looked = search.contains(event.target);
  search.classList.toggle('over', looked);
  veil.hidden = looked;
});
addEventListener('dragleave', event => {
  if (event.relatedTarget === null) rest();
});
addEventListener('drop', async event => {
  if (!brings(event)) return;
  event.preventDefault();
  const looked = search.contains(event.target);
  rest();
  give(await dropped(event.dataTransfer), looked);
});

function rest() {
  veil.hidden = true;
  search.classList.remove('over');
}

function give(files, looked) {
  if (files.length === 0) {
    toast('There was no file in that.');
    return;
  }
  const taker = takers.get(current().room);
  (looked ? taker.onSearch : taker.elsewhere)(files);
}

/** Files, and those in folders. */
async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  return entries.length > 0 ? (await Promise.all(entries.map(within))).flat() : [...transfer.files];
}

async function within(entry) {
  if (entry.isFile) return [await new Promise((take, fail) => entry.file(take, fail))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((take, fail) => reader.readEntries(take, fail));
    if (some.length === 0) return (await Promise.all(found.map(within))).flat();
    found.push(...some);
  }
}
