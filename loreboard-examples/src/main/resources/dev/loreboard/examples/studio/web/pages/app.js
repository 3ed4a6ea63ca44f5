import { current, go, whenChanged } from './address.js';
import { showDetail, whenFavouriteChanges } from './detail.js';
import { byId, make } from './element.js';
import './jobs.js';
import { whenNews } from './news.js';
import { server } from './server.js';
import { Wall } from './wall.js';

const sight = byId('sight');
const wall = new Wall(byId('wall'), { open: id => go({ picture: id }), reach: more });
let next;
let total = 0;
let shownFor;
let asked = new AbortController();

const counted = number => `${number.toLocaleString('en')} ${number === 1 ? 'picture' : 'pictures'}`;

/** Shows what the address says; the wall stays when only the detail changes. */
function show(now) {
  byId('words').value = now.words;
  byId('floor').value = now.floor;
  byId('floor-value').textContent = now.floor.toFixed(2);
  byId('floor-label').hidden = !now.words;
  byId('favourites').setAttribute('aria-pressed', now.favourites);
  const key = JSON.stringify([now.words, now.floor, now.favourites]);
  if (key !== shownFor) {
    shownFor = key;
    fill(now);
  }
  showDetail(now.picture);
}

async function fill(now) {
  asked.abort();
  asked = new AbortController();
  next = undefined;
  try {
    const shelf = await server.pictures(wishes(now), asked.signal);
    next = shelf.next ?? undefined;
    total = shelf.total;
    hang(now, shelf.pictures);
  } catch (failure) {
    if (failure.name !== 'AbortError') wall.say(empty('Nothing can be shown', failure.message, 'Try again', () => fill(current())));
  }
}

function wishes(now) {
  if (now.words) return { words: now.words, floor: now.floor };
  return now.favourites ? { favourites: '' } : { before: next };
}

function hang(now, pictures) {
  sight.textContent = line(now, pictures.length);
  if (pictures.length > 0) {
    wall.show(pictures);
  } else if (now.words) {
    wall.say(empty('Nothing here answers that', 'The nearest pictures are less relevant than you asked for.', 'Show them all the same',
      () => go({ floor: 0 })));
  } else if (now.favourites) {
    wall.say(empty('No favourites yet', 'Open a picture you like and mark it.', 'Show all pictures', () => go({ favourites: false })));
  } else {
    wall.say(bones());
  }
}

function line(now, found) {
  if (now.words) return `${found} of ${counted(total)}, relevance from ${now.floor.toFixed(2)}`;
  return now.favourites ? `${counted(found)} you like` : counted(total);
}

function empty(title, words, deed, act) {
  return make('div', { class: 'empty' }, make('h2', {}, title), make('p', {}, words),
    make('button', { class: 'action', type: 'button', onclick: act }, deed));
}

/** Where pictures will be. */
function bones() {
  return make('div', { class: 'bones', 'aria-label': 'The first pictures are on their way' },
    ...Array.from({ length: 12 }, () => make('div')));
}

/** The next pictures, when the end comes near. */
async function more() {
  if (next === undefined) return;
  const before = next;
  next = undefined;
  const shelf = await server.pictures({ before }, asked.signal).catch(() => undefined);
  if (shelf) {
    next = shelf.next ?? undefined;
    wall.show([...wall.shown, ...shelf.pictures]);
  }
}

/** New pictures come first, while nothing is searched for. */
let coming = false;
async function arrive() {
  const now = current();
  if (coming || now.words || now.favourites) return;
  coming = true;
  try {
    const shelf = await server.pictures({ limit: 30 });
    const known = new Set(wall.shown.map(each => each.picture.id));
    const fresh = shelf.pictures.filter(each => !known.has(each.picture.id));
    total = shelf.total;
    sight.textContent = line(now, total);
    if (wall.shown.length === 0) next = shelf.next ?? undefined;
    if (fresh.length > 0) wall.show([...fresh, ...wall.shown]);
  } catch {
    // The next arrival tries again.
  } finally {
    coming = false;
  }
}

byId('words').form.addEventListener('submit', event => {
  event.preventDefault();
  go({ words: byId('words').value.trim(), favourites: false, picture: undefined });
});
byId('words').addEventListener('search', event => {
  if (event.target.value === '' && current().words) go({ words: '' });
});
byId('floor').addEventListener('input', event => {
  byId('floor-value').textContent = Number(event.target.value).toFixed(2);
});
byId('floor').addEventListener('change', event => go({ floor: Number(event.target.value) }, { replace: true }));
byId('favourites').addEventListener('click', () => go({ favourites: !current().favourites, words: '', picture: undefined }));
document.querySelector('[data-inside]').addEventListener('click', event => {
  event.preventDefault();
  go({ words: '', favourites: false, picture: undefined });
});
addEventListener('keydown', event => {
  const open = current().picture;
  if (event.key === 'Escape' && open) go({ picture: undefined });
  if (open && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && !event.target.matches('input, canvas, .piece')) {
    const index = wall.shown.findIndex(each => each.picture.id === open) + (event.key === 'ArrowRight' ? 1 : -1);
    const other = wall.shown[index];
    if (other) go({ picture: other.picture.id }, { replace: true });
  }
});
whenFavouriteChanges(picture => wall.refresh(picture));
whenNews('gallery', arrive);
whenChanged(show);
show(current());
