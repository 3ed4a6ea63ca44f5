import { go } from './address.js';
import { byId } from './element.js';
import { server } from './server.js';
import { toast } from './toast.js';

const TOGETHER = 50;
const veil = byId('drop');
const search = byId('words').form;

byId('add-button').addEventListener('click', () => byId('files').click());
byId('files').addEventListener('change', event => {
  add([...event.target.files]);
  event.target.value = '';
});

addEventListener('dragover', event => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  const looked = search.contains(event.target);
  search.classList.toggle('over', looked);
  veil.hidden = looked;
});
addEventListener('dragleave', event => {
  if (event.relatedTarget === null) rest();
});
addEventListener('drop', async event => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  const looked = search.contains(event.target);
  rest();
  const files = await dropped(event.dataTransfer);
  if (looked && files.length > 0) {
    look(files[0]);
  } else {
    add(files);
  }
});

function rest() {
  veil.hidden = true;
  search.classList.remove('over');
}

/** Adds files as jobs of some dozens each, so that the first are seen soon. */
async function add(files) {
  if (files.length === 0) {
    toast('There was no file in that.');
    return;
  }
  for (let start = 0; start < files.length; start += TOGETHER) {
    try {
      await server.addFiles(files.slice(start, start + TOGETHER));
    } catch (failure) {
      toast(failure.message);
    }
  }
}

/** Shows what is like a file, without adding it. */
async function look(file) {
  try {
    const example = await server.asExample(file);
    go({ like: example.hash, words: '', wing: 'hanging', picture: undefined });
  } catch (failure) {
    toast(failure.message);
  }
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
