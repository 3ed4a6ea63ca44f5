import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { field, form } from './form.js';
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
  room.querySelector('input')?.focus();
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
  return [make('h2', { class: 'account-name' }, who), otherPassword(who)];
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
  }, make('input', { name: 'username', autocomplete: 'username', value: who, readonly: true, hidden: true }));
  return sheet;
}

whenChanged(show);
whenPersonChanges(() => show(current()));
