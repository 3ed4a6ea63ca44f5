import { Grid } from './grid.js';

const SMALLEST_REACH = 1 / 1024;

/** The pictures of a map as columns of numbers, the longer side of the map being 1. */
export class Cloud {
  #byPlace;

  constructor(pictures) {
    const [left, right] = ends(pictures, 'x');
    const [top, bottom] = ends(pictures, 'y');
    const span = Math.max(right - left, bottom - top) || 1;
    this.pictures = pictures;
    this.width = (right - left) / span;
    this.height = (bottom - top) / span;
    this.toX = x => (x - left + (span - right + left) / 2) / span;
    this.toY = y => (y - top + (span - bottom + top) / 2) / span;
    this.x = Float32Array.from(pictures, picture => this.toX(picture.x));
    this.y = Float32Array.from(pictures, picture => this.toY(picture.y));
    this.#byPlace = Map.groupBy(pictures.keys(), i => pictures[i].place);
    this.grid = new Grid(this.x, this.y);
    this.spacing = this.#spacing();
  }

  get size() {
    return this.pictures.length;
  }

  /** The points of a place, and of the smaller ones in it. */
  within(place) {
    return [...this.#byPlace].flatMap(([id, members]) => (id === place.id || id.startsWith(`${place.id}.`) ? members : []));
  }

  /** Where a place lies, and how far it reaches: four of five of its points are within. */
  shape(place) {
    const [x, y] = [this.toX(place.x), this.toY(place.y)];
    const distances = this.within(place).map(i => Math.hypot(this.x[i] - x, this.y[i] - y)).sort((a, b) => a - b);
    return { x, y, radius: distances[Math.floor(distances.length * 0.8)] ?? 0 };
  }

  /** How far the nearest other point is, for most points. */
  #spacing() {
    if (this.size < 2) return 0.1;
    const step = Math.ceil(this.size / 500);
    const distances = [];
    for (let i = 0; i < this.size; i += step) {
      const near = this.#nearestOther(i);
      distances.push(Math.hypot(this.x[i] - this.x[near], this.y[i] - this.y[near]));
    }
    distances.sort((a, b) => a - b);
    return Math.max(SMALLEST_REACH / 8, distances[Math.floor(distances.length / 2)]);
  }

  #nearestOther(i) {
    for (let reach = SMALLEST_REACH; ; reach *= 2) {
      const near = this.grid.nearest(this.x[i], this.y[i], reach, i);
      if (near >= 0) return near;
    }
  }

  /** The points that a line encloses which a hand drew. */
  enclosed(line) {
    const [left, right] = ends(line, 'x');
    const [top, bottom] = ends(line, 'y');
    const found = [];
    this.grid.within(left, top, right, bottom, i => {
      if (isInside(line, this.x[i], this.y[i])) found.push(i);
    });
    return found;
  }
}

function ends(all, name) {
  let [least, most] = [Infinity, -Infinity];
  for (const each of all) {
    least = Math.min(least, each[name]);
    most = Math.max(most, each[name]);
  }
  return [least, most];
}

/** Whoever goes out from a point inside crosses the line an odd number of times. */
function isInside(line, x, y) {
  let inside = false;
  for (let i = 0, before = line.length - 1; i < line.length; before = i++) {
    const [one, other] = [line[i], line[before]];
    if ((one.y > y) !== (other.y > y) && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside;
  }
  return inside;
}
