import { make } from './element.js';
import { smallModel } from './models.js';
import { small } from './profile.js';
import { server } from './server.js';
import { asModel, asPicture } from './thing.js';
import { toast } from './toast.js';

/** Collections with their pictures and models, which can be put into another order. */
export function collectionList(collections, redraw) {
  const done = promise => promise.then(redraw).catch(failure => toast(failure.message));
  const name = make('input', { name: 'collection', required: true, maxlength: 60, autocomplete: 'off', 'aria-label': 'Name of a new collection', placeholder: 'Name of a new collection' });

  function collection(each) {
    const title = make('input', {
      class: 'stack-name', value: each.name, maxlength: 60, 'aria-label': `Name of the collection ${each.name}`,
      onchange: () => done(server.changeCollection(each.number, { name: title.value })),
    });
    return make('section', { class: 'collection', 'aria-label': each.name },
      make('header', {}, title, make('button', { class: 'tool', type: 'button', 'aria-label': `Remove the collection ${each.name}`, onclick: () => done(server.removeCollection(each.number)) }, 'Remove')),
      each.pictures.length + each.models.length === 0 ? make('p', {}, 'Open a picture or a model and choose this under "Collect".') : undefined,
      things('Pictures', each.pictures.map(picture => ({ ...asPicture(picture), shown: small(picture) }))),
      things('LoRA models', each.models.map(model => ({ ...asModel(model), shown: smallModel(model) }))));

    function things(label, all) {
      const ids = all.map(thing => thing.id);
      return all.length === 0 ? undefined : make('ol', { class: 'strip', 'aria-label': `${label} in ${each.name}` }, ...all.map((thing, index) =>
        make('li', {}, thing.shown, make('div', { class: 'collection-tools' },
          order('Earlier', thing, index > 0, swapped(ids, index - 1)), order('Later', thing, index < ids.length - 1, swapped(ids, index)),
          order('Out', thing, true, ids.filter(id => id !== thing.id))))));
    }

    function order(word, thing, possible, ids) {
      return make('button', {
        class: 'tool', type: 'button', disabled: !possible, 'aria-label': `${word}: ${thing.title}`,
        onclick: () => done(server.changeCollection(each.number, { [thing.kind]: ids })),
      }, word);
    }
  }

  return make('section', { class: 'profile-part', 'aria-label': 'Collections' }, make('h3', {}, 'Collections'),
    ...collections.map(collection),
    make('form', {
      class: 'beginning-line',
      onsubmit: event => {
        event.preventDefault();
        done(server.beginCollection(name.value));
      },
    }, name, make('button', { class: 'tool framed' }, 'Begin it')));
}

/** The same with one and its next in each other's place. */
function swapped(ids, index) {
  const next = [...ids];
  [next[index], next[index + 1]] = [next[index + 1], next[index]];
  return next;
}
