import { make } from './element.js';
import { reactions } from './reactions.js';
import { server } from './server.js';
import { known, person } from './session.js';
import { toast } from './toast.js';

const changes = [];

/** Hears when somebody liked, saved, hid or collected something. */
export function whenMineChanges(tell) {
  changes.push(tell);
}

const told = () => changes.forEach(tell => tell());

/** What the one who is logged in did with a thing, and can do; nothing for nobody. */
export function mine(thing) {
  const line = make('div', { class: 'mine', role: 'group', 'aria-label': 'For you alone' });
  known.then(() => (person() ? fill(line, thing) : line.remove()));
  return line;
}

async function fill(line, thing) {
  try {
    const [now, collections] = await Promise.all([server.mine(thing), server.collections()]);
    draw(line, thing, now, collections);
  } catch (failure) {
    line.replaceChildren(failure.message);
  }
}

function draw(line, thing, now, collections) {
  line.replaceChildren(...reactions(thing, now, (next, reaction) => {
    const here = line.contains(document.activeElement);
    draw(line, thing, next, collections);
    if (here) line.querySelector(`[data-reaction='${reaction}']`).focus();
    told();
  }), collecting(thing, collections));
}

function collecting(thing, collections) {
  return make('select', {
    'aria-label': 'Put it into a collection',
    onchange: async event => {
      const select = event.target;
      const number = select.value;
      select.value = '';
      try {
        const collection = await server.collect(number, thing);
        toast(`It is in "${collection.name}".`);
        told();
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, make('option', { value: '' }, collections.length > 0 ? 'Collect' : 'No collection yet'),
  ...collections.map(each => make('option', { value: each.number }, each.name)));
}
