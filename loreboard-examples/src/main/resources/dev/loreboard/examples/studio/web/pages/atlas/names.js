import { make } from '../element.js';

const LEAST = 44;
const WIDE = 0.22;
const NEARER = 1.2;
const MOST = 0.62;
const GAP = 6;

/**
 * Names of places over the map: smaller places are named as one comes nearer, when the larger one around them is wide in the window. No
 * name lies over another.
 */
export class Names {
  #layer;
  #places = [];

  constructor(layer) {
    this.#layer = layer;
  }

  /** @param places with their middles and radii on the map */
  show(places) {
    const radii = new Map(places.map(place => [place.id, place.radius]));
    this.#places = [...places]
      .sort((one, other) => one.level - other.level || other.members - one.members)
      .map(place => ({ ...place, around: radii.get(outer(place.id)) ?? Infinity, sign: make('span', { class: `place-name level-${place.level}` }, place.name), size: undefined }));
    this.#layer.replaceChildren();
  }

  place(view) {
    const taken = [];
    const shown = new Set();
    for (const place of this.#places) {
      if (!isCalled(place, view)) continue;
      const [across, down] = view.toScreen(place.x, place.y);
      if (across < 0 || across > view.width || down < 0 || down > view.height) continue;
      const box = this.#box(place, across, down, view);
      if (taken.some(other => overlap(box, other))) continue;
      taken.push(box);
      shown.add(place);
      place.sign.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    }
    for (const place of this.#places) {
      if (!shown.has(place) && place.sign.isConnected) place.sign.remove();
    }
  }

  #box(place, across, down, view) {
    if (!place.sign.isConnected) this.#layer.append(place.sign);
    place.size ??= { width: place.sign.offsetWidth, height: place.sign.offsetHeight };
    const { width, height } = place.size;
    return {
      left: Math.min(view.width - width - GAP, Math.max(GAP, across - width / 2)),
      top: down - height / 2,
      width,
      height,
    };
  }
}

function isCalled(place, view) {
  const side = Math.min(view.width, view.height);
  const radius = place.radius * view.zoom;
  const isLarge = place.level === 0 || (radius >= LEAST && place.around * view.zoom >= WIDE * side && view.zoom >= NEARER * view.whole);
  return isLarge && radius <= MOST * side;
}

const outer = id => id.slice(0, Math.max(0, id.lastIndexOf('.')));

const overlap = (one, other) =>
  one.left < other.left + other.width + GAP && other.left < one.left + one.width + GAP
  && one.top < other.top + other.height + GAP && other.top < one.top + one.height + GAP;
