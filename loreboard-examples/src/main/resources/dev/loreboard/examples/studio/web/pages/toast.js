import { byId, make } from './element.js';

const STAYS = 6000;

export function toast(words) {
  const note = make('p', { class: 'toast' }, words);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), STAYS);
}
