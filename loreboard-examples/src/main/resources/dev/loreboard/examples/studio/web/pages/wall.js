import { make } from './element.js';
import { inRows } from './rows.js';
import { media } from './server.js';

const GAP = 8;
const SPARE = 800;

/** Pictures in rows; only those near to what is seen are in the page, however many there are. */
export class Wall {
  #place;
  #shown = [];
  #layout = { places: [], height: 0 };
  #hung = new Map();
  #open;
  #reach;

  /**
   * @param open what a click on a picture does
   * @param reach is called when the end comes near
   */
  constructor(place, { open, reach }) {
    this.#place = place;
    this.#open = open;
    this.#reach = reach;
    addEventListener('scroll', () => this.#hang(), { passive: true });
    new ResizeObserver(() => this.#arrange()).observe(place);
    place.addEventListener('keydown', event => this.#step(event));
  }

  get shown() {
    return this.#shown;
  }

  show(pictures) {
    this.#shown = pictures;
    const ids = new Set(pictures.map(each => each.picture.id));
    for (const [id, piece] of this.#hung) {
      if (!ids.has(id)) {
        piece.remove();
        this.#hung.delete(id);
      }
    }
    this.#place.querySelectorAll('.empty, .bones').forEach(element => element.remove());
    this.#arrange();
  }

  /** Something else than pictures. */
  say(element) {
    this.show([]);
    this.#place.append(element);
    this.#place.style.height = '';
  }

  #arrange() {
    if (this.#shown.length === 0) return;
    const width = this.#place.clientWidth;
    const wanted = width < 600 ? 150 : width > 1900 ? 300 : 230;
    this.#layout = inRows(this.#shown.map(each => each.picture), width, wanted, GAP);
    this.#place.style.height = `${this.#layout.height}px`;
    this.#hang();
  }

  #hang() {
    const above = this.#place.getBoundingClientRect().top;
    const from = -above - SPARE;
    const to = -above + innerHeight + SPARE;
    const near = this.#near(from, to);
    const wanted = new Map(near.map(({ each, index }) => [each.picture.id, index]));
    for (const [id, piece] of this.#hung) {
      if (wanted.has(id)) {
        piece.dataset.index = wanted.get(id);
      } else if (piece !== document.activeElement) {
        piece.remove();
        this.#hung.delete(id);
      }
    }
    near.forEach(({ each, place, index }) => this.#put(each, place, index));
    if (this.#shown.length > 0 && to > this.#layout.height) this.#reach();
  }

  /** Those between two heights; places go down from row to row, so the first is found by halves. */
  #near(from, to) {
    const { places } = this.#layout;
    let [first, end] = [0, places.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if (places[middle].top + places[middle].height < from) first = middle + 1;
      else end = middle;
    }
    const near = [];
    for (let index = first; index < places.length && places[index].top <= to; index++) {
      near.push({ each: this.#shown[index], index, place: places[index] });
    }
    return near;
  }

  #put(each, place, index) {
    let piece = this.#hung.get(each.picture.id);
    if (!piece) {
      piece = this.#piece(each);
      this.#hung.set(each.picture.id, piece);
      this.#place.insertBefore(piece, this.#firstAfter(index));
    }
    piece.dataset.index = index;
    Object.assign(piece.style, {
      left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px`, height: `${place.height}px`,
    });
    piece.classList.toggle('below', each.below === true);
  }

  /** Pieces stand in the page in the order in which they hang, for those who go from one to the next. */
  #firstAfter(index) {
    return [...this.#place.querySelectorAll('.piece')].find(piece => Number(piece.dataset.index) > index) ?? null;
  }

  #piece({ picture, relevance, reasons = [] }) {
    const image = make('img', { src: media(picture.thumbnail), alt: '', decoding: 'async', onload: () => image.classList.add('there') });
    const score = relevance === undefined || relevance === null
      ? undefined
      : make('span', { class: 'score', title: 'how well it answers' }, relevance.toFixed(2));
    const piece = make('button', { class: 'piece', type: 'button', 'aria-label': picture.title, onclick: () => this.#open(picture.id) },
      image, make('span', { class: 'label' }, make('span', {}, picture.title, make('small', {}, reasons.join(' · '))), score));
    if (picture.favourite) piece.append(make('span', { class: 'heart', 'aria-label': 'favourite' }, '♥'));
    piece.style.backgroundColor = picture.colour;
    return piece;
  }

  /** Left and right go from picture to picture. */
  #step(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const index = Number(event.target.dataset.index) + steps[event.key];
    const next = this.#shown[index];
    if (!next) return;
    event.preventDefault();
    const place = this.#layout.places[index];
    this.#put(next, place, index);
    this.#hung.get(next.picture.id).focus();
  }

  /** Draws anew what is known to have changed. */
  refresh(picture) {
    const each = this.#shown.find(shown => shown.picture.id === picture.id);
    if (!each) return;
    each.picture = picture;
    this.#hung.get(picture.id)?.remove();
    this.#hung.delete(picture.id);
    this.#hang();
  }
}
