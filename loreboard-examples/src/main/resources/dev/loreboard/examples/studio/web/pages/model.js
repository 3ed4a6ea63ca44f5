import { go } from './address.js';
import { make } from './element.js';
import { mine } from './mine.js';
import { mosaic, triggers } from './models.js';
import { small } from './profile.js';
import { server } from './server.js';
import { asModel } from './thing.js';

const MEGABYTE = 1_000_000;

/** All about a model. */
export function modelSheet({ model, pictures }) {
  return [
    make('div', { class: 'model-head' }, mosaic(model)),
    make('div', { class: 'detail-body' },
      make('div', { class: 'detail-head' }, make('h2', {}, model.name)),
      mine(asModel(model)),
      make('p', {}, model.description),
      make('h3', {}, 'Trigger words'), triggers(model),
      make('h3', {}, 'As it is listed'),
      make('dl', { class: 'facts' }, ...facts(model)),
      make('h3', {}, counted(model.pictures)),
      make('div', { class: 'strip' }, ...pictures.map(small))),
  ];
}

const counted = number => (number === 1 ? 'One picture was made with it' : `${number} pictures were made with it`);

function facts(model) {
  const megabytes = (model.bytes / MEGABYTE).toFixed(0);
  return Object.entries({
    Creator: model.creator,
    'Base model': model.base,
    'Weight file': `${model.format}, ${megabytes} MB. It is a sample, so there is nothing to download.`,
  }).map(([name, words]) => make('div', {}, make('dt', {}, name), make('dd', {}, words)));
}

/** Leads to the models that a picture was made with; it is empty where none is known. */
export function madeWith(picture) {
  const line = make('p', { class: 'made-with' });
  server.modelsOf(picture.id).then(models => {
    if (models.length > 0) {
      line.append('Made with ', ...models.map(model => make('button', { class: 'tag', type: 'button', onclick: () => go({ model: model.id }) }, model.name)));
    }
  }).catch(failure => line.append(failure.message));
  return line;
}
