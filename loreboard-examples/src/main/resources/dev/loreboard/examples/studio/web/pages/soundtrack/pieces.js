import { make } from '../element.js';
import { play } from '../player.js';
import { server } from '../server.js';
import { toast } from '../toast.js';
import { facts } from './facts.js';

/** All pieces, and what is known of them. */
export async function drawPieces(place) {
  try {
    draw(place, await server.pieces());
  } catch (failure) {
    place.replaceChildren(make('p', {}, failure.message));
  }
}

function draw(place, songs) {
  const listing = make('input', { type: 'file', accept: 'application/json,.json', hidden: true, onchange: event => { list(place, event.target.files[0]); event.target.value = ''; } });
  place.replaceChildren(
    make('div', { class: 'tunes-head' }, make('h2', {}, 'All pieces'), listing,
      make('button', { class: 'tool framed', type: 'button', onclick: () => listing.click(), title: 'An answer of Spotify\'s Web API: tracks, and audio features' }, 'Read a listing')),
    songs.length === 0 ? make('p', {}, 'No music is here yet.') : '',
    ...songs.map(song => piece(place, song)));
}

function piece(place, song) {
  const { track, heard, listed, lyrics } = song;
  return make('details', { class: 'tune', 'data-id': track.id },
    make('summary', {}, make('strong', {}, track.title), make('span', {}, heard ? facts(song) : `${Math.round(track.seconds)} s, not heard yet`),
      make('span', { class: 'tune-words' }, ...[heard?.mood, ...(lyrics?.tags ?? []).map(tag => tag.label)].filter((word, place, all) => word && all.indexOf(word) === place).join(', '))),
    make('div', { class: 'tune-body' },
      make('div', {}, make('button', { class: 'tool framed', type: 'button', onclick: () => play(track) }, 'Play'),
        listed ? make('p', {}, `Listed as ${listed.title} by ${listed.artists.join(', ')} (${[listed.album, listed.released].filter(said => said).join(', ')})${listed.valence === null ? '' : `, glad to ${Math.round(100 * listed.valence)} %`}.`) : undefined),
      words(place, song)));
}

function words(place, { track, lyrics }) {
  const text = make('textarea', { rows: '5', maxlength: 10000, 'aria-label': `Words of ${track.title}`, placeholder: 'Words that are sung' });
  text.value = lyrics?.text ?? '';
  return make('form', {
    class: 'tune-lyrics',
    onsubmit: async event => {
      event.preventDefault();
      try {
        const now = await (text.value.trim() ? server.keepLyrics(track.id, text.value) : server.forgetLyrics(track.id));
        const fresh = piece(place, now);
        fresh.open = true;
        place.querySelector(`[data-id="${track.id}"]`).replaceWith(fresh);
        toast(now.lyrics ? `Its words say: ${now.lyrics.tags.map(tag => tag.label).join(', ')}.` : 'Its words are forgotten.');
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, text, make('button', { class: 'tool framed' }, 'Keep these words'));
}

async function list(place, file) {
  if (!file) return;
  try {
    const { found, missing } = await server.list(await file.text());
    toast(`${found.length} of ${found.length + missing.length} listed pieces are here.`);
    await drawPieces(place);
  } catch (failure) {
    toast(failure.message);
  }
}
