import { make } from '../element.js';
import { server } from '../server.js';
import { toast } from '../toast.js';

/** What there is to learn from, what was tried, and which of it is used. */
export async function drawMatcher(place) {
  try {
    draw(place, await server.matcher());
  } catch (failure) {
    place.replaceChildren(make('p', {}, failure.message));
  }
}

function draw(place, state) {
  const { told, samples, pictures, wanted, runs } = state;
  const enough = pictures >= wanted;
  place.replaceChildren(
    make('h2', {}, 'What it has learned'),
    make('p', {}, `${count(told, 'pair')} of yours and ${samples} of the sample world say what fits, for ${count(pictures, 'picture')}. `
      + (enough ? 'Half of the pictures teach it; the others show how much better it got.' : `For ${wanted} it can learn: say "It fits" of more.`)),
    make('button', { class: 'action', type: 'button', disabled: !enough, onclick: event => learn(event.target) }, 'Learn from them'),
    runs.length > 0 ? table(place, runs) : '');
}

const count = (number, thing) => `${number} ${thing}${number === 1 ? '' : 's'}`;
const percent = share => `${Math.round(100 * share)} %`;

async function learn(button) {
  button.disabled = true;
  await server.trainMatcher().then(() => toast('It learns. You see here what came of it.'), failure => toast(failure.message));
}

function table(place, runs) {
  const none = runs.every(run => !run.used);
  return make('div', { class: 'numbers scrolling', tabindex: '0', role: 'region', 'aria-label': 'What was tried' }, make('table', {},
    make('thead', {}, make('tr', {}, ...['Learned', 'Pairs', 'Guesses', 'Found before', 'Found now', 'By its map', ''].map(name => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, ...runs.map(run => row(place, run)),
      make('tr', {}, make('th', { scope: 'row' }, 'Nothing learned'), ...Array.from({ length: 5 }, () => make('td', {}, '')), make('td', {}, use(place, null, none))))),
  make('p', {}, 'Found: the share of pairs kept aside whose piece is among the first three.'));
}

function row(place, { id, begun, parameters, results, used }) {
  return make('tr', {},
    make('th', { scope: 'row' }, new Date(begun).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })),
    make('td', {}, parameters['told pairs']), make('td', {}, parameters['guessed pairs']),
    make('td', {}, percent(results.before)), make('td', {}, make('strong', {}, percent(results.after))),
    make('td', {}, `${percent(results['map before'])} to ${percent(results['map after'])}`),
    make('td', {}, use(place, id, used)));
}

function use(place, run, used) {
  if (used) return make('strong', {}, 'in use');
  return make('button', {
    class: 'tool framed', type: 'button',
    onclick: async () => {
      try {
        draw(place, await server.useMatcher(run));
        dispatchEvent(new Event('matcher'));
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, 'Use it');
}
