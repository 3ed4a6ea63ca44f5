import { Chart } from './atlas/chart.js';
import { Directory } from './atlas/directory.js';
import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { whenNews } from './news.js';
import { media, server } from './server.js';
import { toast } from './toast.js';

const MOST_SORTED = 5000;
const PAUSE = 250;
const room = byId('atlas');
let chart;
let directory;
let shown = false;
let seen;
let resting;
let job;

const counted = number => `${number.toLocaleString('en')} ${number === 1 ? 'picture' : 'pictures'}`;

const line = make('p', { class: 'map-line', role: 'status', 'aria-live': 'polite' });
const deeds = make('div', { class: 'map-deeds' });
const choosing = tool('Choose', () => choose(choosing.getAttribute('aria-pressed') !== 'true'));
choosing.setAttribute('aria-pressed', 'false');
choosing.title = 'Draw a line around pictures; so does dragging with Shift held';

function tool(words, act, label) {
  return make('button', { class: 'tool framed', type: 'button', 'aria-label': label, onclick: act }, words);
}

/** The page is made when it is first looked at. */
function furnish() {
  chart = new Chart({
    open: id => go({ picture: id }),
    moved: rest,
    whole,
    chose: tellChosen,
    resized: first => first && settle(),
  });
  directory = new Directory({ visit, choose: place => chart.chooseWithin(place) });
  room.replaceChildren(
    make('section', { class: 'map-side', 'aria-label': 'Places on the map' }, line, directory.element, deeds),
    make('section', { class: 'map-frame', 'aria-label': 'Map' }, chart.element,
      make('div', { class: 'map-tools' }, choosing, tool('Whole map', whole),
        tool('−', () => chart.view.zoomAt(1 / 1.6), 'Zoom out'), tool('+', () => chart.view.zoomAt(1.6), 'Zoom in'))));
  new ResizeObserver(([entry]) => room.style.setProperty('--bar', `${entry.target.offsetHeight}px`)).observe(document.querySelector('.house-bar'));
}

async function show(now) {
  room.hidden = now.room !== 'atlas';
  if (room.hidden) return;
  if (!chart) furnish();
  const known = shown;
  shown = true;
  if (!known) await fill();
  follow(current(), known);
}

/** Goes where the address says, unless it is where one is. */
function follow(now, fly) {
  if (!chart.places) return;
  chart.mark(now.picture);
  directory.open(now.place);
  const place = chart.places.find(each => each.id === now.place);
  const at = now.at ?? (place ? chart.view.around(place) : '');
  if (at === seen) return;
  seen = at;
  const target = chart.view.read(at);
  if (fly) chart.view.fly(target);
  else chart.view.show(target);
}

/** The window has a size for the first time. */
function settle() {
  seen = undefined;
  follow(current(), false);
}

/** The address says where one is as soon as the map has come to rest. */
function rest() {
  clearTimeout(resting);
  resting = setTimeout(() => {
    const now = current();
    if (now.room !== 'atlas' || !chart.places) return;
    const words = chart.view.words;
    if (words === seen || (!seen && isWhole())) return;
    seen = words;
    go({ at: words }, { replace: true });
  }, PAUSE);
}

const isWhole = () => chart.view.words === '0.5000,0.5000,1.000';

function visit(place) {
  go({ place: place.id, at: chart.view.around(place) });
}

function whole() {
  go({ place: undefined, at: undefined });
}

async function fill() {
  try {
    const sheet = await server.atlas();
    job = sheet.job ?? undefined;
    room.classList.toggle('empty-map', sheet.points.length === 0);
    if (sheet.points.length > 0) {
      chart.show(sheet.points, sheet.places);
      directory.show(chart.places);
    }
    tell(sheet);
  } catch (failure) {
    line.textContent = failure.message;
    deeds.replaceChildren(tool('Try again', fill));
  }
}

function tell({ points, places, missing }) {
  if (points.length > 0) {
    line.textContent = `${counted(points.length)}${places.length > 0 ? ` in ${places.filter(place => place.level === 0).length} places` : ''}`;
    deeds.replaceChildren(
      ...(missing > 0 && !job ? [tool(`Place ${missing} new`, () => draw(false))] : []),
      tool('Draw it anew', () => draw(true)), progress());
  } else {
    line.textContent = missing > 0 || job ? 'There is no map yet.' : 'There are no pictures yet, and so no map.';
    deeds.replaceChildren(...(missing > 0 && !job ? [make('button', { class: 'action', type: 'button', onclick: () => draw(false) }, 'Draw the map')] : []), progress());
  }
}

/** How far the drawing is. */
function progress() {
  if (!job) return make('span', {});
  const known = job.state === 'running' && job.total;
  return make('div', { class: 'map-progress' },
    make('progress', { 'aria-label': job.title, max: known ? job.total : undefined, value: known ? job.done : undefined }),
    make('span', {}, job.state === 'running' && job.step ? job.step : 'waits for its turn'));
}

async function draw(anew) {
  try {
    hear(await server.drawAtlas(anew));
  } catch (failure) {
    toast(failure.message);
  }
}

function hear(news) {
  const over = !['waiting', 'running'].includes(news.state);
  job = over ? undefined : news;
  if (over) shown = false;
  if (current().room !== 'atlas' || !chart) return;
  if (over) {
    seen = undefined;
    show(current());
  } else if (deeds.querySelector('.map-progress')) {
    deeds.querySelector('.map-progress').replaceWith(progress());
  } else {
    deeds.append(progress());
  }
}

function choose(on) {
  choosing.setAttribute('aria-pressed', on);
  chart.choosing = on;
  if (!on && chart.chosen.length > 0) chart.choose([]);
}

const chosenBar = make('div', { class: 'map-chosen', role: 'status', hidden: true });

function tellChosen() {
  const chosen = chart.chosen;
  if (!chosenBar.isConnected) chart.element.append(chosenBar);
  chosenBar.hidden = chosen.length === 0;
  chosenBar.replaceChildren(make('strong', {}, `${counted(chosen.length)} chosen`),
    ...(chosen.length > 1 && chosen.length <= MOST_SORTED ? [make('button', { class: 'action', type: 'button', onclick: () => sort(chosen) }, 'Sort into stacks')] : []),
    tool('Choose none', () => choose(false)));
}

async function sort(chosen) {
  try {
    const begun = await server.sort(chosen.map(picture => media(picture.id)), 'auto', `${counted(chosen.length)} of the map`);
    go({ room: 'visions', vision: begun.vision });
  } catch (failure) {
    toast(failure.message);
  }
}

addEventListener('keydown', event => {
  if (event.key === 'Escape' && current().room === 'atlas' && !current().picture && chart?.chosen.length > 0) choose(false);
});
whenNews('job', news => {
  if (news.kind === 'draw-atlas') hear(news);
});
whenChanged(show);
show(current());
