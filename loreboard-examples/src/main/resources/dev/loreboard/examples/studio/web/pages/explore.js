import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { whenMineChanges } from './mine.js';
import { modelCard } from './models.js';
import { whenFound, whenNews } from './news.js';
import { reactions } from './reactions.js';
import { isOdd } from './rows.js';
import { media, server } from './server.js';
import { person, whenPersonChanges } from './session.js';
import { asModel, asPicture } from './thing.js';

const room = byId('explore');
const NONE = { liked: false, saved: false, hidden: false };
const SAID = { liked: 'Liked: now there is more like it.', saved: 'Saved: it is in your account.', hidden: 'Hidden: there is less like it now.' };
const words = make('input', { type: 'search', 'aria-label': 'What are you looking for', placeholder: 'What are you looking for? Say it in words', maxlength: 300, autocomplete: 'off' });
const sight = make('p', { role: 'status', 'aria-live': 'polite' });
const wall = make('div', { class: 'advice' });
const column = make('div', { class: 'model-list' });
const beside = side('LoRA models', column);
let shownFor;
let asked = new AbortController();

room.replaceChildren(
  make('form', {
    class: 'looking', role: 'search', 'aria-label': 'What to recommend',
    onsubmit: event => {
      event.preventDefault();
      go({ words: words.value.trim(), picture: undefined });
    },
  }, words, make('button', { class: 'action' }, 'Show me')),
  sight, make('div', { class: 'sides' }, side('Pictures', wall, make('button', { class: 'tool framed to-models', type: 'button', onclick: toModels }, 'To the LoRA models')), beside));

function side(title, list, ...tools) {
  return make('section', { class: 'side', 'aria-label': title }, make('header', {}, make('h2', {}, title), ...tools), list);
}

function toModels() {
  beside.scrollIntoView();
  column.querySelector('button').focus({ preventScroll: true });
}

function show(now) {
  room.hidden = now.room !== 'explore';
  const key = room.hidden || person() === undefined ? undefined : JSON.stringify([now.words, person()]);
  if (key === shownFor) return;
  shownFor = key;
  if (key === undefined) return;
  words.value = now.words;
  sight.replaceChildren(...line(now));
  fill(now);
}

function line(now) {
  const what = now.words ? `For "${now.words}"` : 'For you';
  if (person()) return [`${what}. Like, save or hide, and it learns at once.`];
  return [`${now.words ? what : 'What many like'}. With an account it learns what you like, for you alone. `,
    make('button', { class: 'tool framed', type: 'button', onclick: () => go({ room: 'account', joining: true }) }, 'Make an account')];
}

/** @param left where the keyboard was, if it was on one that is gone now */
async function fill(now, left) {
  asked.abort();
  asked = new AbortController();
  try {
    const { pictures, models } = await server.advice(now.words || undefined, asked.signal);
    const here = left?.list.contains(document.activeElement);
    wall.replaceChildren(...(pictures.length > 0 ? pictures.map(pictureCard) : [empty('Nothing hangs here yet', 'Add pictures in the gallery, and they are recommended here.')]));
    column.replaceChildren(...models.map((each, index) => modelCard(each, tools(asModel(each.model), column, index))));
    beside.hidden = models.length === 0;
    if (here) left.list.children[Math.min(left.index, left.list.children.length - 1)]?.querySelector('button').focus();
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    wall.replaceChildren(empty('Nothing can be shown', failure.message));
    beside.hidden = true;
  }
}

const empty = (title, told) => make('div', { class: 'empty' }, make('h2', {}, title), make('p', {}, told));

function pictureCard({ picture, reason }, index) {
  const image = make('button', { class: 'advice-picture', type: 'button', 'aria-label': picture.title, onclick: () => go({ picture: picture.id }) },
    make('img', { class: isOdd(picture) ? 'whole' : undefined, src: media(picture.thumbnail), alt: '', decoding: 'async' }));
  image.style.backgroundColor = picture.colour;
  return make('article', { class: 'advice-card', 'data-id': picture.id }, image,
    make('h3', {}, picture.title), make('p', {}, reason), tools(asPicture(picture), wall, index));
}

/** What one does with a thing changes both lists. */
function tools(thing, list, index) {
  return person() ? make('div', { class: 'mine' }, ...reactions(thing, NONE, (now, reaction) => {
    sight.textContent = SAID[reaction];
    fill(current(), { list, index });
  })) : undefined;
}

function again() {
  if (current().room === 'explore') fill(current());
}

whenMineChanges(again);
whenFound(again);
whenNews('job', job => {
  if (job.kind === 'list-models' && job.state === 'done') again();
});
whenChanged(show);
whenPersonChanges(() => show(current()));
