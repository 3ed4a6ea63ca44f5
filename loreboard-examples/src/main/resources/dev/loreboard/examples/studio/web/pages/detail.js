import { go } from './address.js';
import { byId, make } from './element.js';
import { mine } from './mine.js';
import { madeWith, modelSheet } from './model.js';
import { play } from './player.js';
import { isOdd } from './rows.js';
import { media, server } from './server.js';
import { asPicture } from './thing.js';
import { toast } from './toast.js';
import { drawWaveform } from './waveform.js';

const FACETS = ['subject', 'mood', 'palette', 'colour', 'time', 'weather', 'era', 'style', 'kind'];
const panel = byId('detail');
let asked;
let changed = () => {};

/** Hears of a picture that is a favourite now, or no more, or hangs again. */
export function whenPictureChanges(tell) {
  changed = tell;
}

/** Shows a picture or a model, or none. */
export async function showDetail({ picture, model }) {
  const id = picture ?? model;
  if (id === panel.dataset.open) return;
  asked?.abort();
  if (!id) {
    panel.hidden = true;
    delete panel.dataset.open;
    return;
  }
  asked = new AbortController();
  panel.dataset.open = id;
  try {
    if (picture) {
      drawPicture(await server.picture(picture, asked.signal));
    } else {
      drawModel(await server.model(model, asked.signal));
    }
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.querySelector('.close').focus({ preventScroll: true });
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      toast(failure.message);
      go({ picture: undefined }, { replace: true });
    }
  }
}

function drawModel(detail) {
  panel.setAttribute('aria-label', detail.model.name);
  const [head, ...rest] = modelSheet(detail);
  panel.replaceChildren(head, closing(), ...rest);
}

const closing = () => make('div', { class: 'bar' }, make('button', { class: 'tool close', type: 'button', onclick: () => go({ picture: undefined }) }, 'Close'));

function drawPicture({ picture, tags, twins, similar, music }) {
  panel.setAttribute('aria-label', picture.title);
  panel.replaceChildren(
    make('img', { class: 'detail-picture', src: media(picture.id), alt: picture.title, width: picture.width, height: picture.height }),
    closing(),
    make('div', { class: 'detail-body' },
      make('div', { class: 'detail-head' }, make('h2', {}, picture.title), picture.reason ? undefined : heart(picture)),
      picture.reason ? undefined : mine(asPicture(picture)),
      madeWith(picture),
      picture.reason ? leftOut(picture) : undefined,
      make('h3', {}, 'What is seen in it'), tagList(tags),
      twins.length > 0 ? make('div', {}, make('h3', {}, 'The same picture'),
        make('div', { class: 'strip' }, ...twins.map(twin => like(twin.picture, twin.evidence)))) : undefined,
      make('h3', {}, 'Music that fits'),
      music.length > 0 ? make('div', { class: 'music' }, ...music.map(song), more(picture)) : make('p', {}, 'No music is here yet.'),
      make('h3', {}, 'Pictures like it'),
      make('div', { class: 'strip' }, ...similar.map(each => like(each.picture)))));
  for (const canvas of panel.querySelectorAll('.waveform')) {
    drawWaveform(canvas, music[canvas.dataset.index].track.waveform, 0);
  }
}

function heart(picture) {
  return make('button', {
    class: 'tool', type: 'button', 'aria-pressed': String(picture.favourite),
    onclick: async event => {
      try {
        const now = await server.setFavourite(picture.id, !picture.favourite);
        event.target.replaceWith(heart(now));
        changed(now);
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, picture.favourite ? '♥ A favourite' : '♡ Favourite');
}

function leftOut(picture) {
  return make('p', { class: 'left-out' }, `${picture.reason} So it was left out. `, make('button', {
    class: 'action', type: 'button',
    onclick: async () => {
      try {
        changed(await server.takeBack(picture.id));
        go({ picture: undefined }, { replace: true });
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, 'Hang it all the same'));
}

function tagList(tags) {
  const sorted = [...tags].sort((a, b) => FACETS.indexOf(a.facet) - FACETS.indexOf(b.facet) || b.confidence - a.confidence);
  return make('ul', { class: 'tags' }, ...sorted.map(tag => {
    const word = make('button', {
      class: 'tag', type: 'button', title: `${tag.facet}, by ${tag.origin}`, onclick: () => go({ room: 'gallery', tags: [`${tag.facet}:${tag.label}`], words: '', like: '', wing: 'hanging', picture: undefined }),
    }, tag.label, make('small', {}, tag.confidence.toFixed(2)));
    word.style.setProperty('--hue', `var(--${tag.facet})`);
    return make('li', {}, word);
  }));
}

function song({ track, similarity }, index) {
  return make('div', { class: 'song' },
    make('button', { class: 'round', type: 'button', 'aria-label': `Play ${track.title}`, onclick: () => play(track) }, '▶'),
    make('div', {}, track.title, make('small', {}, `${Math.round(track.seconds)} s, likeness ${similarity.toFixed(2)}`)),
    make('canvas', { class: 'waveform', 'data-index': index, 'aria-hidden': 'true', onclick: () => play(track) }));
}

function more(picture) {
  return make('div', {}, make('button', { class: 'tool framed', type: 'button', onclick: () => go({ room: 'soundtrack', of: picture.id, picture: undefined }) }, 'Why these, and what else is heard'));
}

function like(picture, remark) {
  return make('button', { type: 'button', 'aria-label': picture.title, title: picture.title, onclick: () => go({ picture: picture.id }) },
    make('img', { class: isOdd(picture) ? 'whole' : undefined, src: media(picture.thumbnail), alt: '', loading: 'lazy' }), remark ? make('small', {}, remark) : undefined);
}
