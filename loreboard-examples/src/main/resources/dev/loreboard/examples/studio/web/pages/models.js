import { go } from './address.js';
import { make } from './element.js';
import { media } from './server.js';
import { toast } from './toast.js';

/** The latest pictures of a model, as one. */
export function mosaic(model) {
  return make('span', { class: 'mosaic', 'data-pictures': model.showcase.length }, ...model.showcase.map(picture => {
    const image = make('img', { src: media(picture.thumbnail), alt: '', decoding: 'async' });
    image.style.backgroundColor = picture.colour;
    return image;
  }));
}

/** A model that opens when it is clicked. */
export function smallModel(model) {
  return make('button', { type: 'button', 'aria-label': model.name, title: model.name, onclick: () => go({ model: model.id }) },
    mosaic(model), make('small', {}, model.name));
}

/** The words by which a model is called; each is copied when it is clicked. */
export function triggers(model) {
  return make('ul', { class: 'tags', 'aria-label': `Trigger words of ${model.name}` }, ...model.triggers.map(word => make('li', {},
    make('button', { class: 'tag trigger', type: 'button', title: 'Copy', 'aria-label': `Copy ${word}`, onclick: () => copy(word) }, word))));
}

async function copy(word) {
  try {
    await navigator.clipboard.writeText(word);
    toast(`"${word}" is copied.`);
  } catch {
    toast(`Your browser lets nothing be copied here. The words are "${word}".`);
  }
}

/** @param tools what can be done with it; nothing for nobody */
export function modelCard({ model, reason }, tools) {
  return make('article', { class: 'model-card', 'data-id': model.id },
    make('button', { class: 'model-open', type: 'button', 'aria-label': model.name, onclick: () => go({ model: model.id }) }, mosaic(model)),
    make('div', { class: 'model-words' },
      make('h3', {}, model.name), make('p', {}, `by ${model.creator}, for ${model.base.replaceAll(' ', '\u00a0')}`), triggers(model), make('p', { class: 'reason' }, reason), tools));
}
