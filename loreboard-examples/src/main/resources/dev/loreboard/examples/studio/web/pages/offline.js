import { byId, make } from './element.js';
import { callNow, whenFound, whenLost } from './news.js';

const banner = byId('offline');

/** Says so while the studio does not answer. */
whenLost(() => {
  if (banner.childElementCount > 0) return;
  banner.replaceChildren(
    make('p', {}, make('strong', {}, 'The studio does not answer.'), ' It is called again and again; what you see is from before.'),
    make('button', { class: 'tool', type: 'button', onclick: callNow }, 'Call now'));
});
whenFound(() => banner.replaceChildren());
