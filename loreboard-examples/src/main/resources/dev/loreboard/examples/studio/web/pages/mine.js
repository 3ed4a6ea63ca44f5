import { make } from './element.js';
import { reactions } from './reactions.js';
import { server } from './server.js';
import { person } from './session.js';
import { toast } from './toast.js';

const changes = [];

/** Hears when somebody liked, saved or hid a picture, or collected it. */
export function whenMineChanges(tell) {
  changes.push(tell);
}

const told = () => changes.forEach(tell => tell());

/** What the one who is logged in did with a picture, and can do; nothing for nobody. */
export function mine(picture) {
  if (!person()) return undefined;
  const line = make('div', { class: 'mine', role: 'group', 'aria-label': 'For you alone' });
  Promise.all([server.mine(picture.id), server.collections()])
    .then(([now, collections]) => draw(line, picture, now, collections))
    .catch(failure => line.replaceChildren(failure.message));
  return line;
}

function draw(line, picture, now, collections) {
  line.replaceChildren(...reactions(picture, now, (next, reaction) => {
    const here = line.contains(document.activeElement);
    draw(line, picture, next, collections);
    if (here) line.querySelector(`[data-reaction='${reaction}']`).focus();
    told();
  }), collecting(picture, collections));
}

function collecting(picture, collections) {
  return make('select', {
    'aria-label': 'Put it into a collection',
    onchange: async event => {
      const select = event.target;
      const number = select.value;
      select.value = '';
      try {
        const collection = await server.collect(number, picture.id);
        toast(`It is in "${collection.name}".`);
        told();
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, make('option', { value: '' }, collections.length > 0 ? 'Collect' : 'No collection yet'),
  ...collections.map(each => make('option', { value: each.number }, each.name)));
}
