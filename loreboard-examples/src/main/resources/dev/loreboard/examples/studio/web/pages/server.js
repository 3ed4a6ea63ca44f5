/** Asks the studio, and throws what it says when it does not answer. */
async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (offline) {
    throw new Error('The studio does not answer. Is it running?', { cause: offline });
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? `The studio answered ${response.status}.`), { status: response.status, field: problem.field });
  }
  return response.json();
}

/** A wish for several of a kind is said several times. */
const query = wishes => new URLSearchParams(Object.entries(wishes)
  .flatMap(([name, value]) => [value].flat().map(one => [name, one]))
  .filter(([, value]) => value !== undefined)).toString();

const json = (method, body) => ({ method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

function parts(files) {
  const form = new FormData();
  files.forEach(file => form.append('files', file, file.name));
  return form;
}

export const server = {
  pictures: (wishes, signal) => ask(`/api/pictures?${query(wishes)}`, { signal }),
  tags: (beginning, signal) => ask(`/api/tags?${query({ beginning })}`, { signal }),
  picture: (id, signal) => ask(`/api/pictures/${id}`, { signal }),
  model: (id, signal) => ask(`/api/models/${id}`, { signal }),
  modelsOf: picture => ask(`/api/pictures/${picture}/models`),
  addFiles: files => ask('/api/pictures', { method: 'POST', body: parts(files) }),
  asExample: file => ask('/api/examples', { method: 'POST', body: parts([file]) }),
  takeBack: id => ask(`/api/pictures/${id}/hanging`, { method: 'PUT' }),
  setFavourite: (id, wanted) => ask(`/api/pictures/${id}/favourite`, { method: wanted ? 'PUT' : 'DELETE' }),
  upload: file => ask('/api/upload/', { method: 'POST', body: parts([file]) }),
  sort: (addresses, wish, title) => ask('/api/cluster/', json('POST', { image_urls: addresses, n_clusters: wish, title })),
  sortAgain: (vision, wish) => ask(`/api/visions/${vision}/cluster`, json('POST', { n_clusters: wish })),
  visions: () => ask('/api/visions'),
  vision: number => ask(`/api/visions/${number}`),
  movePin: (vision, picture, stack) => ask(`/api/visions/${vision}/pictures/${picture}`, json('PUT', { stack })),
  renameStack: (vision, stack, name) => ask(`/api/visions/${vision}/stacks/${encodeURIComponent(stack)}`, json('PUT', { name })),
  atlas: () => ask('/api/atlas'),
  drawAtlas: anew => ask('/api/atlas', json('POST', { anew })),
  dashboard: () => ask('/api/dashboard'),
  lessons: () => ask('/api/lessons'),
  lesson: number => ask(`/api/lessons/${number}`),
  beginLesson: (name, labels) => ask('/api/lessons', json('POST', { name, labels })),
  forgetLesson: number => ask(`/api/lessons/${number}`, { method: 'DELETE' }),
  showFor: (lesson, picture, label) => ask(`/api/lessons/${lesson}/pictures/${picture}`, json('PUT', { label })),
  takeBackFrom: (lesson, picture) => ask(`/api/lessons/${lesson}/pictures/${picture}`, { method: 'DELETE' }),
  train: lesson => ask(`/api/lessons/${lesson}/train`, { method: 'POST' }),
  session: () => ask('/api/session'),
  logIn: said => ask('/api/session', json('POST', said)),
  logOut: () => ask('/api/session', { method: 'DELETE' }),
  join: said => ask('/api/account', json('POST', said)),
  changePassword: said => ask('/api/account/password', json('PUT', said)),
  erase: said => ask('/api/account/erase', json('POST', said)),
  advice: (words, signal) => ask(`/api/explore?${query({ words })}`, { signal }),
  mine: ({ kind, id }) => ask(`/api/explore/${kind}/${id}`),
  react: ({ kind, id }, reaction, wanted) => ask(`/api/explore/${kind}/${id}/${reaction}`, { method: wanted ? 'PUT' : 'DELETE' }),
  profile: () => ask('/api/explore/profile'),
  prefer: preferences => ask('/api/explore/preferences', json('PUT', preferences)),
  collections: () => ask('/api/explore/collections'),
  beginCollection: name => ask('/api/explore/collections', json('POST', { name })),
  changeCollection: (number, change) => ask(`/api/explore/collections/${number}`, json('PUT', change)),
  removeCollection: number => ask(`/api/explore/collections/${number}`, { method: 'DELETE' }),
  collect: (number, { kind, id }) => ask(`/api/explore/collections/${number}/${kind}/${id}`, { method: 'PUT' }),
  soundtrack: (picture, signal) => ask(`/api/soundtrack/pictures/${picture}`, { signal }),
  fits: (picture, track, wanted) => ask(`/api/soundtrack/pictures/${picture}/tracks/${track}`, { method: wanted ? 'PUT' : 'DELETE' }),
  pieces: () => ask('/api/soundtrack/tracks'),
  piece: track => ask(`/api/soundtrack/tracks/${track}`),
  keepLyrics: (track, text) => ask(`/api/soundtrack/tracks/${track}/lyrics`, json('PUT', { text })),
  forgetLyrics: track => ask(`/api/soundtrack/tracks/${track}/lyrics`, { method: 'DELETE' }),
  list: listing => ask('/api/soundtrack/listings', { method: 'POST', body: listing, headers: { 'Content-Type': 'application/json' } }),
  matcher: () => ask('/api/soundtrack/matcher'),
  trainMatcher: () => ask('/api/soundtrack/matcher', { method: 'POST' }),
  useMatcher: run => ask('/api/soundtrack/matcher', json('PUT', { run })),
  jobs: () => ask('/api/jobs'),
  cancelJob: number => ask(`/api/jobs/${number}/cancel`, { method: 'POST' }),
  repeatJob: number => ask(`/api/jobs/${number}/again`, { method: 'POST' }),
};

export const media = hash => `/media/${hash}`;
