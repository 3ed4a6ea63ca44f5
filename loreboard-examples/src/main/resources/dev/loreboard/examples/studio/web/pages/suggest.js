import { go } from './address.js';
import { byId, make } from './element.js';
import { toggleTag } from './filters.js';
import { server } from './server.js';

/** While one types, tags that exist; one that is chosen becomes a filter. */
const words = byId('words');
const list = byId('suggestions');
let asked = new AbortController();

words.addEventListener('input', async () => {
  asked.abort();
  asked = new AbortController();
  const beginning = words.value.split(/\s+/).at(-1);
  if (beginning.length < 2) return show([]);
  try {
    show(await server.tags(beginning, asked.signal));
  } catch (failure) {
    if (failure.name !== 'AbortError') show([]);
  }
});

words.addEventListener('keydown', event => {
  const options = [...list.children];
  if (options.length === 0) return;
  const marked = options.findIndex(option => option.ariaSelected === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    mark(options, marked + step);
  } else if (event.key === 'Enter' && marked >= 0) {
    event.preventDefault();
    choose(options[marked].dataset.tag);
  } else if (event.key === 'Escape') {
    show([]);
  }
});
words.addEventListener('blur', () => show([]));
words.form.addEventListener('submit', () => {
  asked.abort();
  show([]);
});

function show(tags) {
  list.replaceChildren(...tags.map(({ facet, label, pictures }, index) => {
    const option = make('li', { role: 'option', id: `suggestion-${index}`, 'data-tag': `${facet}:${label}`, 'aria-selected': 'false' },
      make('span', {}, label), make('small', {}, `${facet}, ${pictures}`));
    option.style.setProperty('--hue', `var(--${facet})`);
    option.addEventListener('mousedown', event => {
      event.preventDefault();
      choose(option.dataset.tag);
    });
    return option;
  }));
  list.hidden = tags.length === 0;
  words.setAttribute('aria-expanded', String(tags.length > 0));
  words.removeAttribute('aria-activedescendant');
}

function mark(options, index) {
  options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
  if (options[index]) words.setAttribute('aria-activedescendant', options[index].id);
  else words.removeAttribute('aria-activedescendant');
}

/** The last word becomes the tag. */
function choose(tag) {
  const rest = words.value.split(/\s+/).slice(0, -1).join(' ');
  show([]);
  go({ words: rest }, { replace: true });
  toggleTag(tag);
}
