import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { field, form } from './form.js';
import { whenMineChanges } from './mine.js';
import { drawProfile } from './profile.js';
import { server } from './server.js';
import { became, person, whenPersonChanges } from './session.js';
import { toast } from './toast.js';

const room = byId('account');
let shownFor;

function show(now) {
  room.hidden = now.room !== 'account';
  const key = room.hidden ? undefined : `${person()} ${now.joining}`;
  if (key === shownFor) return;
  shownFor = key;
  if (room.hidden || person() === undefined) return;
  room.replaceChildren(...(person() === null ? [now.joining ? joining() : loggingIn()] : own(person())));
  if (person() === null) room.querySelector('input').focus();
}

const name = () => field({ name: 'name', label: 'Name', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', maxlength: 64 });

function loggingIn() {
  return form({
    title: 'Log in',
    fields: [name(), field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })],
    action: 'Log in',
    send: async said => became((await server.logIn(said)).name),
  }, make('p', {}, 'No account yet? ', make('button', { class: 'tool framed', type: 'button', onclick: () => go({ joining: true }) }, 'Make one')));
}

function joining() {
  return form({
    title: 'Make an account',
    words: 'The gallery is open to all. An account keeps what you like, for you alone.',
    fields: [
      name(),
      field({ name: 'password', label: 'Password', hint: 'Ten letters at least; a few words that only you put together are best.', type: 'password', autocomplete: 'new-password', minlength: 10 }),
    ],
    action: 'Make an account',
    send: async said => {
      const session = await server.join(said);
      go({ joining: false }, { replace: true });
      became(session.name);
    },
  }, make('p', {}, 'You have one? ', make('button', { class: 'tool framed', type: 'button', onclick: () => go({ joining: false }) }, 'Log in')));
}

function own(who) {
  const profile = make('div', { class: 'profile' });
  drawProfile(profile);
  return [make('h2', { class: 'account-name' }, who), profile, make('div', { class: 'sheets' }, otherPassword(who), erasing(who))];
}

function otherPassword(who) {
  const sheet = form({
    title: 'Another password',
    words: 'It logs you out everywhere else.',
    fields: [
      field({ name: 'password', label: 'Password of today', type: 'password', autocomplete: 'current-password' }),
      field({ name: 'replacement', label: 'New password', hint: 'Ten letters at least.', type: 'password', autocomplete: 'new-password', minlength: 10 }),
    ],
    action: 'Change it',
    send: async said => {
      await server.changePassword(said);
      sheet.reset();
      toast('Your password is changed.');
    },
  }, username(who));
  return sheet;
}

function erasing(who) {
  return form({
    title: 'Erase me',
    words: 'Your account, what you liked, saved and hid, and your collections are gone for good.',
    fields: [field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })],
    action: 'Erase me',
    danger: true,
    send: async said => {
      became((await server.erase(said)).name);
      toast('All that was yours is gone.');
    },
  }, username(who));
}

/** Tells password managers whose password it is. */
const username = who => make('input', { name: 'username', autocomplete: 'username', value: who, readonly: true, hidden: true });

whenMineChanges(() => {
  const profile = room.querySelector('.profile');
  if (!room.hidden && profile) drawProfile(profile);
});
whenChanged(show);
whenPersonChanges(() => show(current()));
