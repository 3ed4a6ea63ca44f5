import { make } from './element.js';
import { small } from './profile.js';
import { server } from './server.js';
import { toast } from './toast.js';

/** Collections with their pictures, which can be put into another order. */
export function collectionList(collections, redraw) {
  const done = promise => promise.then(redraw).catch(failure => toast(failure.message));
  const name = make('input', { name: 'collection', required: true, maxlength: 60, autocomplete: 'off', 'aria-label': 'Name of a new collection', placeholder: 'Name of a new collection' });

  function collection(each) {
    const ids = each.pictures.map(picture => picture.id);
    const title = make('input', {
      class: 'stack-name', value: each.name, maxlength: 60, 'aria-label': `Name of the collection ${each.name}`,
      onchange: () => done(server.changeCollection(each.number, { name: title.value })),
    });
    return make('section', { class: 'collection', 'aria-label': each.name },
      make('header', {}, title, make('button', { class: 'tool', type: 'button', 'aria-label': `Remove the collection ${each.name}`, onclick: () => done(server.removeCollection(each.number)) }, 'Remove')),
      ids.length === 0 ? make('p', {}, 'Open a picture and choose this under "Collect".') : make('ol', { class: 'strip' }, ...each.pictures.map((picture, index) =>
        make('li', {}, small(picture), make('div', { class: 'collection-tools' },
          order('Earlier', picture, index > 0, swapped(ids, index - 1)), order('Later', picture, index < ids.length - 1, swapped(ids, index)),
          order('Out', picture, true, ids.filter(id => id !== picture.id)))))));

    function order(word, picture, possible, pictures) {
      return make('button', {
        class: 'tool', type: 'button', disabled: !possible, 'aria-label': `${word}: ${picture.title}`,
        onclick: () => done(server.changeCollection(each.number, { pictures })),
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
