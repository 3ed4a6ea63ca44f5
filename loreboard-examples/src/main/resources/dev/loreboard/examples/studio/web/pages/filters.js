import { current, go } from './address.js';
import { byId, make } from './element.js';

const COLOURS = ['red', 'orange', 'brown', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink', 'white', 'grey', 'black'];
const button = byId('colours-button');
const swatches = byId('swatches');

/** Shows which tags pictures must have; a click on one takes it away. */
export function showFilters({ tags }) {
  byId('filters').replaceChildren(...tags.map(chip));
  swatches.querySelectorAll('button').forEach(swatch => swatch.setAttribute('aria-pressed', String(tags.includes(swatch.value))));
}

/** Asks for pictures that have this tag too, or no more. */
export function toggleTag(tag) {
  const { tags } = current();
  const others = tags.filter(each => each !== tag);
  go({ room: 'gallery', tags: others.length < tags.length ? others : [...tags, tag], wing: 'hanging', picture: undefined });
}

function chip(tag) {
  const [facet, word] = tag.split(':');
  const button = make('button', { class: 'tag', type: 'button', 'aria-label': `Without ${facet} ${word}`, onclick: () => toggleTag(tag) },
    word, make('small', { 'aria-hidden': 'true' }, '✕'));
  button.style.setProperty('--hue', `var(--${facet})`);
  return make('li', {}, button);
}

function open(wanted) {
  swatches.hidden = !wanted;
  button.setAttribute('aria-expanded', String(wanted));
}

swatches.append(...COLOURS.map(colour => make('button', {
  class: `swatch ${colour}`, type: 'button', value: `colour:${colour}`, 'aria-label': colour, title: colour,
  onclick: () => toggleTag(`colour:${colour}`),
})));
button.addEventListener('click', () => open(swatches.hidden));
addEventListener('click', event => {
  if (!button.parentElement.contains(event.target)) open(false);
});
button.parentElement.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  open(false);
  button.focus();
});
