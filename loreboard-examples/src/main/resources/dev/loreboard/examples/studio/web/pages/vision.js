import { go } from './address.js';
import { make } from './element.js';
import { media, server } from './server.js';
import { toast } from './toast.js';
import { wished, wishes } from './wish.js';

const DRAGGED = 'application/x-pin';

/** Shows a board: its stacks, and what could not be fetched. */
export function drawVision(room, vision) {
  const fetched = vision.pins.filter(pin => pin.picture);
  const troubles = vision.pins.filter(pin => pin.trouble);
  const wish = wishes(vision.wish);
  const redraw = changed => drawVision(room, changed);
  room.replaceChildren(
    make('div', { class: 'vision-head' },
      make('div', {}, make('h2', {}, vision.title),
        make('p', {}, vision.stacks.length > 0 ? `${fetched.length} pictures in ${vision.stacks.length} stacks. Drag a picture to where it belongs.` : 'On its way.'),
        make('p', { id: 'vision-progress', role: 'status' })),
      make('div', { class: 'vision-tools' },
        make('button', { class: 'tool framed', type: 'button', onclick: () => go({ vision: undefined }) }, 'All boards'),
        wish,
        make('button', { class: 'action', type: 'button', onclick: () => again(vision, wish) }, 'Sort again'),
        make('a', { class: 'tool framed', href: `/api/visions/${vision.number}/export`, download: true }, 'Export'))),
    make('div', { class: 'stacks' }, ...vision.stacks.map(stack => drawStack(vision, stack, redraw))),
    troubles.length === 0 ? '' : make('details', { class: 'troubles' },
      make('summary', {}, `${troubles.length} could not be fetched`),
      ...troubles.map(pin => make('p', {}, `${pin.address}: ${pin.trouble}`))));
}

async function again(vision, wish) {
  try {
    await server.sortAgain(vision.number, wished(wish));
  } catch (failure) {
    toast(failure.message);
  }
}

function drawStack(vision, stack, redraw) {
  const pins = vision.pins.filter(pin => pin.stack === stack.id);
  const top = pins.filter(pin => pin.picture === stack.representative);
  const rest = pins.filter(pin => pin.picture !== stack.representative);
  const element = make('section', { class: 'stack', 'aria-label': stack.name },
    make('header', {}, name(vision, stack, redraw), make('span', { class: 'count' }, pins.length)),
    make('div', { class: 'pins' }, ...[...top, ...rest].map(pin => drawPin(vision, stack, pin, redraw))));
  element.addEventListener('dragover', event => {
    if (event.dataTransfer.types.includes(DRAGGED)) {
      event.preventDefault();
      element.classList.add('over');
    }
  });
  element.addEventListener('dragleave', () => element.classList.remove('over'));
  element.addEventListener('drop', event => {
    const picture = event.dataTransfer.getData(DRAGGED);
    element.classList.remove('over');
    if (picture) {
      event.preventDefault();
      move(vision, picture, stack.id, redraw);
    }
  });
  return element;
}

function name(vision, stack, redraw) {
  const input = make('input', { class: 'stack-name', value: stack.name, 'aria-label': 'Name of the stack', maxlength: '100' });
  input.addEventListener('change', () => server.renameStack(vision.number, stack.id, input.value).then(redraw, failure => {
    toast(failure.message);
    input.value = stack.name;
  }));
  return input;
}

function drawPin(vision, stack, pin, redraw) {
  const choice = make('select', { class: 'pin-move', 'aria-label': `Move ${pin.title} to another stack` },
    ...vision.stacks.map(each => make('option', { value: each.id, selected: each.id === stack.id }, each.name)));
  choice.addEventListener('change', () => move(vision, pin.picture, choice.value, redraw));
  const image = make('img', { src: media(pin.thumbnail), alt: pin.title, loading: 'lazy', draggable: 'false' });
  const element = make('figure', { class: 'pin', draggable: 'true', 'data-picture': pin.picture }, image, choice);
  image.style.backgroundColor = pin.colour;
  element.addEventListener('dragstart', event => {
    event.dataTransfer.setData(DRAGGED, pin.picture);
    event.dataTransfer.effectAllowed = 'move';
  });
  return element;
}

function move(vision, picture, stack, redraw) {
  server.movePin(vision.number, picture, stack).then(redraw, failure => toast(failure.message));
}
