import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { whenNews } from './news.js';
import { server } from './server.js';

const TITLES = {
  subject: 'Subjects', mood: 'Moods', palette: 'Palettes', style: 'Styles', time: 'Times of day', weather: 'Weathers', era: 'Ages', kind: 'Kinds, with what was left out',
};
const room = byId('dashboard');
let charts = [];
let asTables = false;
let shown = false;

const looked = words => go({ room: 'gallery', words, like: '', tags: [], wing: 'hanging', picture: undefined });

const tagged = tag => go({ room: 'gallery', words: '', like: '', tags: [tag], wing: 'hanging', picture: undefined });

async function show(now) {
  room.hidden = now.room !== 'dashboard';
  if (room.hidden || shown) {
    shown = !room.hidden;
    return;
  }
  shown = true;
  await fill();
}

async function fill() {
  try {
    const [numbers, { drawBars, heightFor }] = await Promise.all([server.dashboard(), import('./dashboard/bars.js')]);
    clear();
    if (numbers.pictures === 0) {
      room.replaceChildren(empty('Nothing to count yet', 'Charts come with the first pictures.', 'To the gallery', () => go({ room: 'gallery' })));
      return;
    }
    const boards = charted(numbers);
    room.replaceChildren(head(numbers), make('div', { class: 'boards' }, ...boards.map(board => card(board, heightFor)), latest(numbers.searches)));
    if (!asTables) charts = boards.map(board => drawBars(byId(`chart-${board.name}`), board));
  } catch (failure) {
    room.replaceChildren(empty('Nothing can be shown', failure.message, 'Try again', fill));
  }
}

function clear() {
  charts.forEach(chart => chart.destroy());
  charts = [];
}

function empty(title, words, deed, act) {
  return make('div', { class: 'empty' }, make('h2', {}, title), make('p', {}, words),
    make('button', { class: 'action', type: 'button', onclick: act }, deed));
}

/** Everything that is shown as bars. */
function charted({ facets, places, searches }) {
  const boards = facets.map(facet => ({
    name: facet.name, title: TITLES[facet.name], hue: facet.name, bars: facet.bars, what: 'Pictures', act: bar => tagged(`${facet.name}:${bar.label}`),
  }));
  if (places.length > 0) {
    boards.push({
      name: 'places', title: 'Places of the atlas', hue: 'accent', what: 'Pictures',
      bars: places.map(place => ({ label: place.name, number: place.members, id: place.id })),
      act: bar => go({ room: 'atlas', place: bar.id, at: undefined, picture: undefined }),
    });
  }
  if (searches.number > searches.unanswered) {
    boards.push({
      name: 'relevance', title: 'Best answers of recent searches', hue: 'accent', what: 'Searches', of: 'Relevance from', lying: false, bars: searches.relevance,
    });
  }
  return boards;
}

function head({ pictures, favourites, leftOut, tracks, searches }) {
  const figures = [
    [pictures, pictures === 1 ? 'picture' : 'pictures'], [favourites, favourites === 1 ? 'favourite' : 'favourites'], [leftOut, 'left out'],
    [tracks, tracks === 1 ? 'piece of music' : 'pieces of music'], [searches.number, searches.number === 1 ? 'recent search' : 'recent searches'],
    ...(searches.number > 0 ? [[`${Math.round((100 * searches.unanswered) / searches.number)} %`, 'found nothing']] : []),
  ];
  return make('div', { class: 'dashboard-head' },
    make('dl', { class: 'figures' }, ...figures.map(([number, noun]) =>
      make('div', {}, make('dt', {}, noun), make('dd', {}, typeof number === 'number' ? number.toLocaleString('en') : number)))),
    make('a', { class: 'tool', href: '/api' }, 'For programs'), make('button', {
      class: 'tool framed', type: 'button', 'aria-pressed': String(asTables), onclick: () => {
        asTables = !asTables;
        fill().then(() => room.querySelector('.dashboard-head .tool')?.focus());
      },
    }, 'As tables'));
}

/** Bars for those who see them, and the same numbers as a table. */
function card(board, heightFor) {
  const bars = make('div', { class: 'bars', 'aria-hidden': 'true' }, make('canvas', { id: `chart-${board.name}` }));
  bars.style.height = `${board.lying === false ? 240 : heightFor(board.bars.length)}px`;
  return make('section', { class: 'board', 'aria-label': board.title }, make('h2', {}, board.title),
    asTables ? undefined : bars, make('div', { class: asTables ? 'numbers' : 'unseen' }, table(board)));
}

function table({ bars, act, what, of = 'Word' }) {
  const cell = bar => (act && asTables ? make('button', { class: 'word', type: 'button', onclick: () => act(bar) }, bar.label) : bar.label);
  return make('table', {},
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, of), make('th', { scope: 'col' }, what))),
    make('tbody', {}, ...bars.map(bar => make('tr', {}, make('th', { scope: 'row' }, cell(bar)), make('td', {}, bar.number.toLocaleString('en'))))));
}

/** What was looked for, as words one can look for again. */
function latest({ latest: searches }) {
  if (searches.length === 0) return undefined;
  return make('section', { class: 'board', 'aria-label': 'What was looked for' }, make('h2', {}, 'What was looked for'),
    make('div', { class: 'numbers' }, make('table', {},
      make('thead', {}, make('tr', {}, ...['Words', 'Found', 'Best'].map(word => make('th', { scope: 'col' }, word)))),
      make('tbody', {}, ...searches.map(asked => make('tr', {},
        make('th', { scope: 'row' }, make('button', { class: 'word', type: 'button', onclick: () => looked(asked.words) }, asked.words)),
        make('td', {}, asked.found === 0 ? 'nothing' : asked.found), make('td', {}, asked.found === 0 ? '' : asked.best.toFixed(2))))))));
}

const isShown = () => current().room === 'dashboard';

document.addEventListener('theme', () => { if (isShown()) fill(); });
whenNews('job', job => { if (isShown() && job.state === 'done') fill(); });
whenChanged(show);
show(current());
