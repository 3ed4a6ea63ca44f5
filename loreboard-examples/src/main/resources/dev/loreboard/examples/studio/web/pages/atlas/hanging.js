const LEAST = 22;
const MOST = 168;
const ROOM = 1.9;
const GROWTH = 0.75;
const GAP = 1.14;
const STEP = Math.log(1.15);

/**
 * How high thumbnails are, and how much of them shows; from afar points are only points. They grow more slowly than the map, so the nearer one
 * comes, the more of them have room.
 */
export function thumbnailSize(cloud, view) {
  const height = Math.min(MOST, LEAST * ((cloud.spacing * view.zoom * ROOM) / LEAST) ** GROWTH);
  return { height, share: Math.min(1, Math.max(0, (height - LEAST) / 6)) };
}

/** How wide a thumbnail is that is 1 high. */
export const breadth = picture => Math.min(2, Math.max(0.6, picture.width / picture.height));

/**
 * Which pictures have room for a thumbnail. It is asked of the whole map and not of what is seen, so nothing changes while one pans; and the
 * order in which they are asked is that of chance, so the choice tells nothing.
 */
export class Hanging {
  #cloud;
  #order;
  #breadths;
  #known = new Map();

  constructor(cloud) {
    this.#cloud = cloud;
    this.#breadths = Float32Array.from(cloud.pictures, breadth);
    this.#order = Uint32Array.from({ length: cloud.size }, (_, i) => i)
      .sort((a, b) => (Math.imul(a + 1, 2654435761) >>> 0) - (Math.imul(b + 1, 2654435761) >>> 0));
  }

  /** @param height of a thumbnail on the map; heights that are nearly the same have the same answer, which is kept */
  at(height) {
    const step = Math.round(Math.log(height) / STEP);
    if (!this.#known.has(step)) this.#known.set(step, this.#hang(Math.exp(step * STEP)));
    return this.#known.get(step);
  }

  #hang(height) {
    const cell = 2 * height * GAP;
    const taken = new Map();
    const hung = [];
    const key = (column, row) => column * 1e6 + row;
    for (const i of this.#order) {
      const [x, y] = [this.#cloud.x[i], this.#cloud.y[i]];
      const half = (this.#breadths[i] * height) / 2;
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
      let free = true;
      for (let c = column - 1; free && c <= column + 1; c++) {
        for (let r = row - 1; free && r <= row + 1; r++) {
          free = !taken.get(key(c, r))?.some(other =>
            Math.abs(other.x - x) < (other.half + half) * GAP && Math.abs(other.y - y) < height * GAP);
        }
      }
      if (!free) continue;
      const place = { i, x, y, half };
      hung.push(place);
      if (!taken.has(key(column, row))) taken.set(key(column, row), []);
      taken.get(key(column, row)).push(place);
    }
    return hung;
  }
}
