import { whenFound } from './news.js';
import { server } from './server.js';

const listeners = [];
let name;
let tellKnown;

/** Comes when it is known who is logged in, or that nobody is. */
export const known = new Promise(resolve => {
  tellKnown = resolve;
});

/** The name of who is logged in; null for nobody, and undefined as long as that is not known. */
export const person = () => name;

export function whenPersonChanges(tell) {
  listeners.push(tell);
  if (name !== undefined) tell(name);
}

/** Somebody is logged in now, or nobody. */
export function became(next) {
  if (next === name) return;
  name = next;
  tellKnown();
  listeners.forEach(tell => tell(name));
}

async function ask() {
  const session = await server.session().catch(() => undefined);
  if (session) became(session.name);
}

whenFound(ask);
ask();
