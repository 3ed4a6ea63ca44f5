import { make } from './element.js';
import { server } from './server.js';
import { toast } from './toast.js';

const WORDS = {
  liked: { wish: 'Like', done: 'Liked' },
  saved: { wish: 'Save', done: 'Saved' },
  hidden: { wish: 'Hide', done: 'Hidden' },
};

/** Buttons to like, save or hide a thing; each tells whether it is done. */
export function reactions(thing, now, changed) {
  return Object.entries(WORDS).map(([reaction, { wish, done }]) => make('button', {
    class: 'tool framed', type: 'button', 'data-reaction': reaction, 'aria-pressed': String(now[reaction]), 'aria-label': `${wish} ${thing.title}`,
    onclick: async () => {
      try {
        changed(await server.react(thing, reaction, !now[reaction]), reaction);
      } catch (failure) {
        toast(failure.message);
      }
    },
  }, now[reaction] ? done : wish));
}
