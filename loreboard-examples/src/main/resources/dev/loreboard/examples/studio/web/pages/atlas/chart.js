import { make } from '../element.js';
import { media } from '../server.js';
import { Cloud } from './cloud.js';
import { Hanging } from './hanging.js';
import { follow } from './hand.js';
import { Names } from './names.js';
import { Painter } from './painter.js';
import { byColour, tokens } from './palette.js';
import { Thumbnails } from './thumbnails.js';
import { View } from './view.js';

const CARD = 220;

/** How many pixels apart neighbours are when one cannot come nearer. */
const CLOSEST = 600;

/** A map one can move: a canvas, names over it, and a card for what is pointed at. It is drawn when something changed, and not otherwise. */
export class Chart {
  element;
  #canvas = make('canvas', {
    class: 'map', tabindex: '0', role: 'application', 'aria-roledescription': 'map', 'aria-describedby': 'map-keys',
  });
  #layer = make('div', { class: 'place-names', 'aria-hidden': 'true' });
  #card = make('div', { class: 'map-card', hidden: true });
  #painter = new Painter(this.#canvas);
  #names = new Names(this.#layer);
  #scene = { chosen: new Set(), pointed: -1, open: -1, line: [], groups: [] };
  #due = false;
  #tell;
  view = new View(() => this.#changed());

  /** @param tell hears what a person did: open, moved, chose */
  constructor(tell) {
    this.#tell = tell;
    this.element = make('div', { class: 'map-window' }, this.#canvas, this.#layer, this.#card,
      make('p', { id: 'map-keys', class: 'unseen' }, 'Arrow keys move the map, plus and minus zoom, 0 shows all of it, Enter opens the picture in the middle.'));
    this.#scene.view = this.view;
    this.#scene.thumbnails = new Thumbnails(() => this.draw());
    this.#wear();
    document.addEventListener('theme', () => this.#wear());
    new ResizeObserver(() => this.#resize()).observe(this.element);
    follow(this.#canvas, {
      pan: (right, down) => this.view.pan(right, down),
      zoom: (factor, left, top) => this.view.zoomAt(factor, left, top),
      whole: () => tell.whole(),
      point: place => this.#point(place),
      leave: () => this.#point(undefined),
      open: place => this.#open(place),
      draw: (place, first) => this.#trace(place, first),
      enclose: () => this.#enclose(),
      isChoosing: () => this.#canvas.classList.contains('choosing'),
    });
  }

  /** @param places with their middles as in the answer of the studio */
  show(pictures, places) {
    const cloud = new Cloud(pictures);
    const ids = new Map(pictures.map((picture, i) => [picture.id, i]));
    Object.assign(this.#scene, { cloud, ids, hanging: new Hanging(cloud), pointed: -1, open: -1, line: [], chosen: new Set() });
    this.view.extent = { width: cloud.width, height: cloud.height };
    this.view.closest = CLOSEST / cloud.spacing;
    this.places = places.map(place => ({ ...place, ...cloud.shape(place) }));
    this.#names.show(this.places);
    this.#canvas.setAttribute('aria-label', `Map of ${pictures.length.toLocaleString('en')} pictures`);
    this.#group();
  }

  /** Marks the picture that is open, if it is on the map. */
  mark(id) {
    this.#scene.open = this.#scene.ids?.get(id) ?? -1;
    this.draw();
  }

  set choosing(on) {
    this.#canvas.classList.toggle('choosing', on);
  }

  get chosen() {
    return [...this.#scene.chosen].map(i => this.#scene.cloud.pictures[i]);
  }

  choose(indices) {
    this.#scene.chosen = new Set(indices);
    this.draw();
    this.#tell.chose();
  }

  /** Chooses what lies in a place. */
  chooseWithin(place) {
    this.choose(this.#scene.cloud.within(place));
  }

  draw() {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.#painter.paint(this.#scene);
      this.#names.place(this.view);
    });
  }

  #changed() {
    this.#card.hidden = true;
    this.draw();
    this.#tell.moved();
  }

  #wear() {
    this.#scene.colours = tokens();
    this.#group();
  }

  #group() {
    const { cloud, colours } = this.#scene;
    this.#scene.groups = cloud ? byColour(cloud.pictures, colours.dark) : [];
    this.draw();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    const ratio = devicePixelRatio || 1;
    const seen = this.view.words;
    const first = this.view.width === 1;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.view.resize(width, height);
    if (!first) this.view.show(this.view.read(seen));
    this.#tell.resized(first);
    this.draw();
  }

  #point(place) {
    const pointed = place && this.#scene.cloud ? this.#painter.at(place.left, place.top, this.#scene) : -1;
    if (pointed === this.#scene.pointed) return;
    this.#scene.pointed = pointed;
    this.#canvas.classList.toggle('pointing', pointed >= 0);
    this.#card.hidden = pointed < 0;
    if (pointed >= 0) this.#tellOf(this.#scene.cloud.pictures[pointed], pointed);
    this.draw();
  }

  #tellOf(picture, i) {
    const [across, down] = this.view.toScreen(this.#scene.cloud.x[i], this.#scene.cloud.y[i]);
    const image = make('img', { src: media(picture.thumbnail), alt: '', width: picture.width, height: picture.height });
    image.style.backgroundColor = picture.colour;
    this.#card.replaceChildren(image, make('span', {}, picture.title));
    const right = across + CARD + 24 > this.view.width;
    const below = down < this.view.height / 2;
    Object.assign(this.#card.style, {
      left: right ? '' : `${across + 18}px`,
      right: right ? `${this.view.width - across + 18}px` : '',
      top: below ? `${Math.max(8, down - 20)}px` : '',
      bottom: below ? '' : `${Math.max(8, this.view.height - down - 20)}px`,
    });
  }

  /** Without a place, what is nearest to the middle. */
  #open(place) {
    const { cloud } = this.#scene;
    if (!cloud) return;
    const i = place ? this.#painter.at(place.left, place.top, this.#scene) : cloud.grid.nearest(this.view.x, this.view.y, 2);
    if (i >= 0) this.#tell.open(cloud.pictures[i].id);
  }

  #trace({ left, top }, first) {
    const [x, y] = this.view.toMap(left, top);
    this.#card.hidden = true;
    this.#scene.line = first ? [{ x, y }] : [...this.#scene.line, { x, y }];
    this.draw();
  }

  #enclose() {
    const found = this.#scene.line.length > 2 ? this.#scene.cloud.enclosed(this.#scene.line) : [];
    this.#scene.line = [];
    this.choose(found);
  }
}
