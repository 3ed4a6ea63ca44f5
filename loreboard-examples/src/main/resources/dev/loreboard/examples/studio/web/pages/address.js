/** What the page shows is in its address alone, so that Back works and an address can be sent to someone. */
const listeners = [];

export function current() {
  const said = new URLSearchParams(location.search);
  const [, room, number] = location.pathname.match(/^\/(visions|atlas|dashboard|learn|account|explore|soundtrack)?\/?(\d+)?/) ?? [];
  return {
    room: room ?? 'gallery',
    vision: number && room === 'visions' ? Number(number) : undefined,
    lesson: number && room === 'learn' ? Number(number) : undefined,
    joining: said.has('joining'),
    words: said.get('words') ?? '',
    floor: Number(said.get('floor') ?? 0.5),
    like: said.get('like') ?? '',
    tags: said.getAll('tag'),
    wing: said.get('wing') ?? 'hanging',
    picture: said.get('picture') ?? undefined,
    of: said.get('of') ?? '',
    model: said.get('model') ?? undefined,
    at: said.get('at') ?? undefined,
    place: said.get('place') ?? undefined,
  };
}

/** Whether something is looked for. */
export const asks = now => now.words !== '' || now.like !== '';

/** Goes to what is there now with some of it changed; small changes take the place of the last address. One picture or model is open at a time. */
export function go(changes, { replace = false } = {}) {
  const opens = 'picture' in changes || 'model' in changes;
  const next = { ...current(), ...(opens && { picture: undefined, model: undefined }), ...changes };
  if (next.room === 'visions') return to(`/visions${next.vision ? `/${next.vision}` : ''}`, replace);
  if (next.room === 'atlas') return to(`/atlas${asQuery(next, ['place', 'at', 'picture', 'model'])}`, replace);
  if (next.room === 'learn') return to(`/learn${next.lesson ? `/${next.lesson}` : ''}`, replace);
  if (next.room === 'dashboard') return to('/dashboard', replace);
  if (next.room === 'explore') return to(`/explore${asQuery(next, ['words', 'picture', 'model'])}`, replace);
  if (next.room === 'soundtrack') return to(`/soundtrack${asQuery(next, ['of'])}`, replace);
  if (next.room === 'account') return to(next.joining ? '/account?joining' : `/account${asQuery(next, ['picture', 'model'])}`, replace);
  const said = new URLSearchParams();
  if (next.words) said.set('words', next.words);
  if (next.like) said.set('like', next.like);
  next.tags.forEach(tag => said.append('tag', tag));
  if (asks(next) && next.floor !== 0.5) said.set('floor', next.floor);
  if (next.wing !== 'hanging') said.set('wing', next.wing);
  if (next.picture) said.set('picture', next.picture);
  if (next.model) said.set('model', next.model);
  const query = said.toString();
  return to(query ? `/?${query}` : '/', replace);
}

function asQuery(next, names) {
  const said = new URLSearchParams(names.filter(name => next[name]).map(name => [name, next[name]]));
  return said.size > 0 ? `?${said}` : '';
}

/** Goes to an address of this house. */
export function to(path, replace = false) {
  history[replace ? 'replaceState' : 'pushState']({}, '', path);
  tellAll();
}

export function whenChanged(tell) {
  listeners.push(tell);
}

function tellAll() {
  const now = current();
  listeners.forEach(tell => tell(now));
}

addEventListener('popstate', tellAll);
