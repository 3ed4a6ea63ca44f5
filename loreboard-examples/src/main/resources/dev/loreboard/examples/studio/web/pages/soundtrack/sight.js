import { make } from '../element.js';
import { media } from '../server.js';

const SHOWN = [['mood', 'Mood'], ['subject', 'What is there'], ['colour', 'Colours'], ['palette', 'Palette'], ['era', 'Era'], ['time', 'Time of day'], ['weather', 'Weather'], ['style', 'Style']];

/** The picture, and what is seen in it. */
export function drawSight(place, { id, picture, seen }, choosing) {
  const title = picture?.title ?? 'Your picture';
  place.replaceChildren(
    make('img', { class: 'sounding-picture', src: media(id), alt: title, width: picture?.width, height: picture?.height }),
    make('h1', {}, title),
    make('dl', { class: 'seen' }, ...SHOWN.flatMap(([facet, name]) => line(name, seen.filter(tag => tag.facet === facet)))),
    choosing);
}

function line(name, tags) {
  if (tags.length === 0) return [];
  return [make('dt', {}, name), make('dd', {}, ...tags.map(tag => {
    const word = make('span', { class: 'tag', title: `by ${tag.origin}` }, tag.label, make('small', {}, tag.confidence.toFixed(2)));
    word.style.setProperty('--hue', `var(--${tag.facet})`);
    return word;
  }))];
}
