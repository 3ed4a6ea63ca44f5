import { current, go, whenChanged } from './address.js';
import { whenDropped } from './arrivals.js';
import { byId, make } from './element.js';
import { whenNews } from './news.js';
import { server } from './server.js';
import { drawVision } from './vision.js';
import { wished, wishes } from './wish.js';
import { toast } from './toast.js';

const room = byId('visions');
let collected = [];
let shownFor;

async function show(now) {
  room.hidden = now.room !== 'visions';
  if (room.hidden) {
    shownFor = undefined;
    return;
  }
  const key = String(now.vision);
  if (key === shownFor) return;
  shownFor = key;
  await draw(now);
}

async function draw(now) {
  try {
    if (now.vision) {
      drawVision(room, await server.vision(now.vision));
    } else {
      room.replaceChildren(beginning(), list(await server.visions()));
    }
  } catch (failure) {
    room.replaceChildren(make('div', { class: 'empty' }, make('h2', {}, 'Nothing can be shown'), make('p', {}, failure.message),
      make('button', { class: 'action', type: 'button', onclick: () => go({ vision: undefined }) }, 'All vision boards')));
  }
}

function beginning() {
  const addresses = make('textarea', { rows: '3', 'aria-label': 'Addresses of pictures, one in a line', placeholder: 'https://... one address in a line, if you like' });
  const wish = wishes('auto');
  const begin = make('button', { class: 'action', type: 'button', onclick: () => sort(begin, addresses, wish) }, 'Sort them');
  return make('section', { class: 'beginning' },
    make('h2', {}, 'Sort pictures into stacks'),
    make('p', {}, 'Drop pictures or a folder anywhere here, or choose them. You can move pictures between stacks afterwards, and it learns from that.'),
    make('div', { class: 'beginning-line' },
      make('button', { class: 'tool framed', type: 'button', onclick: () => byId('files').click() }, 'Choose pictures'),
      make('output', { id: 'collected' }, told())),
    addresses,
    make('div', { class: 'beginning-line' }, wish, begin));
}

const told = () => (collected.length === 0 ? 'none chosen' : `${collected.length} chosen`);

function collect(files) {
  if (current().vision) {
    go({ vision: undefined });
  }
  collected = [...collected, ...files];
  const output = byId('collected');
  if (output) output.textContent = told();
}

async function sort(button, addresses, wish) {
  const named = addresses.value.split('\n').map(line => line.trim()).filter(line => line);
  if (collected.length + named.length === 0) {
    toast('Choose some pictures first.');
    return;
  }
  button.disabled = true;
  const urls = [];
  for (const [index, file] of collected.entries()) {
    byId('collected').textContent = `${index + 1} of ${collected.length} on their way`;
    await server.upload(file).then(sent => urls.push(sent.url), failure => toast(failure.message));
  }
  try {
    const begun = await server.sort([...urls, ...named], wished(wish), '');
    collected = [];
    go({ vision: begun.vision });
  } catch (failure) {
    toast(failure.message);
    button.disabled = false;
  }
}

function list(visions) {
  return make('section', { class: 'vision-list' }, ...visions.map(vision =>
    make('button', { class: 'vision-card', type: 'button', onclick: () => go({ vision: vision.number }) },
      make('strong', {}, vision.title),
      make('span', {}, vision.stacks > 0 ? `${vision.pictures} pictures in ${vision.stacks} stacks` : 'not sorted yet'))));
}

/** A board that is open is drawn anew while it is sorted. */
whenNews('job', job => {
  const now = current();
  if (job.kind === 'cluster-pictures' && now.room === 'visions' && Number(job.request) === now.vision) {
    draw(now).then(() => {
      const line = byId('vision-progress');
      if (line) line.textContent = job.state === 'running' && job.total ? `${job.step}: ${job.done} of ${job.total}` : '';
    });
  }
});
whenDropped('visions', { elsewhere: collect });
whenChanged(show);
show(current());
