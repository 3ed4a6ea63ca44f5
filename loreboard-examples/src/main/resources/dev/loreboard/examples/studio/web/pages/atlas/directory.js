import { make } from '../element.js';

/** The names of all places as a list, where one of them is open with the smaller ones in it. */
export class Directory {
  element = make('nav', { class: 'directory', 'aria-label': 'Places' });
  #deeds;
  #places = [];
  #open;

  /** @param deeds visit and choose, both of a place */
  constructor(deeds) {
    this.#deeds = deeds;
  }

  show(places) {
    this.#places = places;
    this.#draw();
  }

  open(id) {
    if (id === this.#open) return;
    this.#open = id;
    this.#draw();
  }

  #draw() {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.place : undefined;
    this.element.replaceChildren(this.#list(''));
    if (focused) this.element.querySelector(`[data-place="${focused}"]`)?.focus();
  }

  #list(larger) {
    const within = this.#places.filter(place => place.id.slice(0, Math.max(0, place.id.lastIndexOf('.'))) === larger);
    within.sort((one, other) => other.members - one.members);
    return make('ul', {}, ...within.map(place => this.#line(place)));
  }

  #line(place) {
    const open = this.#open === place.id || this.#open?.startsWith(`${place.id}.`);
    const here = this.#open === place.id;
    return make('li', {},
      make('div', { class: 'directory-line' },
        make('button', { class: 'tool', type: 'button', 'data-place': place.id, 'aria-current': here ? 'location' : undefined, onclick: () => this.#deeds.visit(place) },
          make('span', {}, place.name), make('span', { class: 'count', 'aria-label': `${place.members} pictures` }, place.members.toLocaleString('en'))),
        here ? make('button', { class: 'tool', type: 'button', 'aria-label': `Choose what lies in ${place.name}`, onclick: () => this.#deeds.choose(place) }, 'Choose') : undefined),
      open ? this.#list(place.id) : undefined);
  }
}
