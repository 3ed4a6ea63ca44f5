import { make } from './element.js';

const MOST_STACKS = 12;

/** How many stacks one may wish for. */
export function wishes(chosen) {
  const options = ['auto', ...Array.from({ length: MOST_STACKS - 1 }, (_, i) => String(i + 2))];
  return make('select', { name: 'wish', 'aria-label': 'How many stacks' }, ...options.map(value =>
    make('option', { value, selected: value === chosen }, value === 'auto' ? 'as many stacks as suit' : `${value} stacks`)));
}

export const wished = select => (select.value === 'auto' ? 'auto' : Number(select.value));
