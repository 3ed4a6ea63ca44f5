import { make } from '../element.js';
import { play } from '../player.js';
import { server } from '../server.js';
import { toast } from '../toast.js';
import { drawWaveform } from '../waveform.js';
import { facts } from './facts.js';

/** The pieces that go with a picture best. */
export function drawMatches(place, sheet) {
  const { matches } = sheet;
  if (matches.length === 0) {
    place.replaceChildren(make('div', { class: 'empty' }, make('h2', {}, 'No music is here yet'), make('p', {}, 'Add some in the gallery: WAV, FLAC, Ogg or MP3.')));
    return;
  }
  const cards = matches.map(match => card(place, sheet, match));
  place.replaceChildren(make('h2', {}, matches.length === 1 ? 'One piece goes with it' : `${matches.length} pieces that go with it`), ...cards);
  cards.forEach((one, index) => drawWaveform(one.querySelector('.waveform'), matches[index].song.track.waveform, 0));
}

function card(place, { id }, { song, why, fits }) {
  const { track, lyrics } = song;
  return make('article', { class: 'match', 'data-id': track.id },
    make('button', { class: 'round', type: 'button', 'aria-label': `Play ${track.title}`, onclick: () => play(track) }, '▶'),
    make('div', { class: 'match-head' }, make('h3', {}, song.listed?.title ?? track.title),
      song.listed ? make('p', {}, `${song.listed.artists.join(', ')}, ${song.listed.album}`) : undefined,
      make('p', {}, facts(song))),
    make('canvas', { class: 'waveform', 'aria-hidden': 'true', onclick: () => play(track) }),
    make('p', { class: 'why' }, `Because ${why.join(', and ')}.`),
    make('div', { class: 'match-tools' }, fit(place, id, track, fits), lyrics ? sung(lyrics) : undefined));
}

function fit(place, id, track, fits) {
  return make('button', {
    class: 'tool framed', type: 'button', 'aria-pressed': String(fits),
    onclick: async event => {
      try {
        const sheet = await server.fits(id, track.id, !fits);
        const now = sheet.matches.find(match => match.song.track.id === track.id);
        event.target.replaceWith(fit(place, id, track, now ? now.fits : !fits));
        place.querySelector(`[data-id="${track.id}"] .match-tools .tool`)?.focus();
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, fits ? '✓ It fits' : 'It fits');
}

function sung(lyrics) {
  return make('details', { class: 'sung' }, make('summary', {}, `Its words: ${lyrics.tags.slice(0, 3).map(tag => tag.label).join(', ')}`),
    make('p', {}, lyrics.text));
}
