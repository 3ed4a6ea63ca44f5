import { go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { server } from './server.js';
import { became, whenPersonChanges } from './session.js';
import { toast } from './toast.js';

const place = byId('person');

/** In the header: the way to log in, or the name of who is, with what they can do. */
function draw(name) {
  place.replaceChildren(...(name === null ? [logIn()] : menu(name)));
}

const logIn = () => make('button', { class: 'tool', type: 'button', onclick: () => go({ room: 'account' }) }, 'Log in');

function menu(name) {
  const items = make('div', { class: 'menu', id: 'person-menu', hidden: true },
    make('button', { class: 'tool', type: 'button', onclick: () => go({ room: 'account' }) }, 'Account'),
    make('button', { class: 'tool', type: 'button', onclick: logOut }, 'Log out'));
  const button = make('button', {
    class: 'tool', id: 'person-button', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'person-menu',
    onclick: () => open(items.hidden),
  }, make('span', { class: 'unseen' }, 'Logged in as '), make('span', { class: 'person-name' }, name));
  return [button, items];
}

function open(wanted) {
  const items = byId('person-menu');
  if (!items) return;
  items.hidden = !wanted;
  byId('person-button').setAttribute('aria-expanded', String(wanted));
}

async function logOut() {
  try {
    became((await server.logOut()).name);
    toast('You are logged out.');
  } catch (failure) {
    toast(failure.message);
  }
}

addEventListener('click', event => {
  if (!place.contains(event.target)) open(false);
});
place.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || byId('person-menu')?.hidden !== false) return;
  event.stopPropagation();
  open(false);
  byId('person-button').focus();
});
whenChanged(() => open(false));
whenPersonChanges(draw);
