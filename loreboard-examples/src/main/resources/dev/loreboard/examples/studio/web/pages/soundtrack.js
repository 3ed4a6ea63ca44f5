import { current, go, whenChanged } from './address.js';
import { whenDropped } from './arrivals.js';
import { byId, make } from './element.js';
import { whenFound, whenNews } from './news.js';
import { drawMatcher } from './soundtrack/matcher.js';
import { drawMatches } from './soundtrack/matches.js';
import { drawPieces } from './soundtrack/pieces.js';
import { drawSight } from './soundtrack/sight.js';
import { media, server } from './server.js';
import { toast } from './toast.js';

const OFFERED = 12;
const room = byId('soundtrack');
const sight = make('section', { class: 'sounding-sight', 'aria-label': 'The picture' });
const matches = make('section', { class: 'matches', 'aria-label': 'Music for the picture', 'aria-live': 'polite' });
const matcher = make('section', { class: 'matcher', 'aria-label': 'What it has learned' });
const pieces = make('section', { class: 'tunes', 'aria-label': 'All pieces' });
const files = make('input', { type: 'file', accept: 'image/*', hidden: true, onchange: event => { look([...event.target.files]); event.target.value = ''; } });
let shownFor;
let asked = new AbortController();

room.replaceChildren(make('div', { class: 'sounding' }, sight, matches), files, matcher, pieces);

function show(now) {
  room.hidden = now.room !== 'soundtrack';
  const key = room.hidden ? undefined : now.of;
  if (key === shownFor) return;
  const first = shownFor === undefined;
  shownFor = key;
  if (key === undefined) return;
  fill(now);
  if (first) drawBelow();
}

function drawBelow() {
  drawMatcher(matcher);
  drawPieces(pieces);
}

async function fill(now) {
  asked.abort();
  asked = new AbortController();
  try {
    await (now.of ? match(now.of) : offer());
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    sight.replaceChildren(make('div', { class: 'empty' }, make('h2', {}, 'Nothing can be shown'), make('p', {}, failure.message),
      make('button', { class: 'action', type: 'button', onclick: () => go({ of: '' }) }, 'Choose a picture')));
    matches.replaceChildren();
  }
}

async function match(id) {
  const sheet = await server.soundtrack(id, asked.signal);
  room.classList.add('matched');
  drawSight(sight, sheet, choosing());
  drawMatches(matches, sheet);
}

const choosing = () => make('div', { class: 'picking' },
  make('button', { class: 'tool framed', type: 'button', onclick: () => files.click() }, 'Another picture'),
  make('button', { class: 'tool', type: 'button', onclick: () => go({ of: '' }) }, 'Choose from the gallery'));

async function offer() {
  const { pictures } = await server.pictures({ limit: OFFERED }, asked.signal);
  room.classList.remove('matched');
  matches.replaceChildren();
  sight.replaceChildren(
    make('h1', {}, 'Which music goes with a picture?'),
    make('p', {}, 'Drop a picture anywhere here. You see what is seen in it, and hear five pieces that go with it, each with its reasons.'),
    make('div', { class: 'picking' }, make('button', { class: 'action', type: 'button', onclick: () => files.click() }, 'Choose a picture'),
      pictures.length > 0 ? 'or take one from the gallery:' : undefined),
    make('div', { class: 'strip' }, ...pictures.map(({ picture }) => make('button', {
      type: 'button', 'aria-label': picture.title, title: picture.title, onclick: () => go({ of: picture.id }),
    }, make('img', { src: media(picture.thumbnail), alt: '', loading: 'lazy' })))));
}

async function look([file, ...more]) {
  if (!file) return;
  if (more.length > 0) toast('One picture is looked at at a time: the first.');
  try {
    const { hash, modality } = await server.asExample(file);
    if (modality === 'image') go({ of: hash });
    else toast('That is music. Drop a picture here, and music in the gallery.');
  } catch (failure) {
    toast(failure.message);
  }
}

whenDropped('soundtrack', { elsewhere: look });
whenNews('job', job => {
  if (current().room !== 'soundtrack' || job.state !== 'done') return;
  if (job.kind === 'train-matcher') drawMatcher(matcher);
  if (job.kind === 'listen') drawBelow();
});
addEventListener('matcher', () => fill(current()));
whenFound(() => { if (current().room === 'soundtrack') fill(current()); });
whenChanged(show);
show(current());
