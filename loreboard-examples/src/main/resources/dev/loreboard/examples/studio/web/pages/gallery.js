import { asks, current, go, whenChanged } from './address.js';
import { whenDropped } from './arrivals.js';
import { showDetail, whenPictureChanges } from './detail.js';
import { byId, make } from './element.js';
import { showFilters } from './filters.js';
import { whenFound, whenNews } from './news.js';
import { media, server } from './server.js';
import './suggest.js';
import { toast } from './toast.js';
import { Wall } from './wall.js';

const TOGETHER = 50;
const WITH_DETAIL = ['atlas', 'explore', 'account'];
const sight = byId('sight');
const wall = new Wall(byId('wall'), { open: id => go({ picture: id }), reach: more });
let next;
let total = 0;
let shownFor;
let asked = new AbortController();

/** Whether not all pictures of a wing are shown. */
const filters = now => asks(now) || now.tags.length > 0;
const counted = number => `${number.toLocaleString('en')} ${number === 1 ? 'picture' : 'pictures'}`;

/** Shows what the address says; the wall stays when only the detail changes. */
function show(now) {
  byId('gallery').hidden = now.room !== 'gallery';
  if (now.room !== 'gallery') {
    showDetail(WITH_DETAIL.includes(now.room) ? now : {});
    return;
  }
  byId('words').value = now.words;
  byId('floor').value = now.floor;
  byId('floor-value').textContent = now.floor.toFixed(2);
  byId('floor-label').hidden = !asks(now);
  document.querySelectorAll('[data-wing]').forEach(button =>
    button.setAttribute('aria-pressed', !filters(now) && button.dataset.wing === now.wing));
  showFilters(now);
  showExample(now.like);
  const key = JSON.stringify([now.words, now.like, now.tags, now.floor, now.wing]);
  if (key !== shownFor) {
    shownFor = key;
    fill(now);
  }
  showDetail(now);
}

/** What was dropped to be looked for; music shows nothing of itself. */
function showExample(hash) {
  const image = byId('example');
  image.hidden = true;
  if (hash) {
    image.onload = () => { image.hidden = false; };
    image.src = media(hash);
  }
}

async function fill(now) {
  asked.abort();
  asked = new AbortController();
  next = undefined;
  try {
    const shelf = await server.pictures(wishes(now), asked.signal);
    next = shelf.next ?? undefined;
    total = shelf.total;
    hang(now, shelf);
  } catch (failure) {
    if (failure.name !== 'AbortError') wall.say(empty('Nothing can be shown', failure.message, 'Try again', () => fill(current())));
  }
}

function wishes(now, from) {
  if (now.words) return { words: now.words, tag: now.tags, floor: now.floor };
  if (now.like) return { like: now.like, tag: now.tags, floor: now.floor };
  return now.tags.length > 0 ? { tag: now.tags, after: from } : { wing: now.wing, before: from };
}

function hang(now, { pictures, nearest }) {
  sight.replaceChildren(line(now, pictures.length));
  if (pictures.length > 0) {
    wall.show(pictures);
  } else if (nearest.length > 0) {
    sight.replaceChildren('Nothing answers that. These come nearest. ',
      make('button', { class: 'tool', type: 'button', onclick: () => go({ floor: 0 }, { replace: true }) }, 'Take any relevance'));
    wall.show(nearest.map(each => ({ ...each, below: true })));
  } else if (filters(now)) {
    wall.say(empty('No picture is like that', 'None has all of these tags.', 'Show all pictures', () => go({ words: '', like: '', tags: [] })));
  } else if (now.wing === 'hanging') {
    wall.say(bones());
  } else {
    const [title, words] = now.wing === 'favourites'
      ? ['No favourites yet', 'Open a picture you like and mark it.']
      : ['Nothing was left out', 'Pictures that are no fantasy art come here, each with the reason.'];
    wall.say(empty(title, words, 'Show all pictures', () => go({ wing: 'hanging' })));
  }
}

const told = {
  hanging: number => counted(number),
  favourites: number => `${counted(number)} you like`,
  'left-out': number => `${counted(number)} left out`,
};

function line(now, found) {
  if (asks(now)) return `${found} of ${counted(total)}${now.like ? ' like this' : ''}, relevance from ${now.floor.toFixed(2)}`;
  return now.tags.length > 0 ? counted(total) : told[now.wing](total);
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
  const from = next;
  next = undefined;
  const shelf = await server.pictures(wishes(current(), from), asked.signal).catch(() => undefined);
  if (shelf) {
    next = shelf.next ?? undefined;
    wall.show([...wall.shown, ...shelf.pictures]);
  }
}

/** New pictures come first, while nothing is searched for. */
let coming = false;
async function arrive() {
  const now = current();
  if (coming || now.room !== 'gallery' || filters(now) || now.wing !== 'hanging') return;
  coming = true;
  try {
    const shelf = await server.pictures({ limit: 30 });
    const known = new Set(wall.shown.map(each => each.picture.id));
    const fresh = shelf.pictures.filter(each => !known.has(each.picture.id));
    total = shelf.total;
    sight.textContent = line(now);
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
  go({ room: 'gallery', words: byId('words').value.trim(), like: '', wing: 'hanging', picture: undefined });
});
byId('words').addEventListener('search', event => {
  if (event.target.value === '' && current().words) go({ words: '' });
});
byId('floor').addEventListener('input', event => {
  byId('floor-value').textContent = Number(event.target.value).toFixed(2);
});
byId('floor').addEventListener('change', event => go({ floor: Number(event.target.value) }, { replace: true }));
document.querySelectorAll('[data-wing]').forEach(button => button.addEventListener('click', () =>
  go({ wing: button.dataset.wing, words: '', like: '', tags: [], picture: undefined })));
addEventListener('keydown', event => {
  const { picture: open, model } = current();
  if (event.key === 'Escape' && (open || model)) go({ picture: undefined });
  if (open && current().room === 'gallery' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && !event.target.matches('input, canvas, .piece')) {
    const index = wall.shown.findIndex(each => each.picture.id === open) + (event.key === 'ArrowRight' ? 1 : -1);
    const other = wall.shown[index];
    if (other) go({ picture: other.picture.id }, { replace: true });
  }
});
whenPictureChanges(picture => wall.refresh(picture));
whenNews('gallery', arrive);
whenFound(() => wall.shown.length > 0 ? arrive() : fill(current()));
['gallery', 'atlas', 'dashboard'].forEach(room => whenDropped(room, { onSearch: files => look(files[0]), elsewhere: add }));
whenChanged(show);
show(current());

/** Adds files as jobs of some dozens each, so that the first are seen soon. */
async function add(files) {
  for (let start = 0; start < files.length; start += TOGETHER) {
    await server.addFiles(files.slice(start, start + TOGETHER)).catch(failure => toast(failure.message));
  }
}

/** Shows what is like a file, without adding it. */
async function look(file) {
  try {
    const example = await server.asExample(file);
    go({ room: 'gallery', like: example.hash, words: '', wing: 'hanging', picture: undefined });
  } catch (failure) {
    toast(failure.message);
  }
}
