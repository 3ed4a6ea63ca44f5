const FLIGHT = 320;
const MARGIN = 48;
const NEARER = 1.4;
const gentle = matchMedia('(prefers-reduced-motion: reduce)');

/** Which part of the map is seen: what lies in the middle, and how many pixels its longer side would have. */
export class View {
  x = 0.5;
  y = 0.5;
  zoom = 1;
  width = 1;
  height = 1;
  closest = 1e5;
  extent = { width: 1, height: 1 };
  #flight = 0;
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  resize(width, height) {
    this.width = width;
    this.height = height;
  }

  /** The zoom at which all can be seen. */
  get whole() {
    const fit = (window, map) => (window - 2 * MARGIN) / Math.max(0.2, map);
    return Math.max(40, Math.min(fit(this.width, this.extent.width), fit(this.height, this.extent.height)));
  }

  toScreen(x, y) {
    return [(x - this.x) * this.zoom + this.width / 2, (y - this.y) * this.zoom + this.height / 2];
  }

  toMap(left, top) {
    return [(left - this.width / 2) / this.zoom + this.x, (top - this.height / 2) / this.zoom + this.y];
  }

  pan(right, down) {
    this.#stop();
    this.#set(this.x - right / this.zoom, this.y - down / this.zoom, this.zoom);
  }

  /** Comes nearer, or goes farther away, while what lies at a place of the window stays there. */
  zoomAt(factor, left = this.width / 2, top = this.height / 2) {
    this.#stop();
    const [x, y] = this.toMap(left, top);
    const zoom = this.#bound(this.zoom * factor);
    this.#set(x - (left - this.width / 2) / zoom, y - (top - this.height / 2) / zoom, zoom);
  }

  #bound(zoom) {
    return Math.min(this.closest, Math.max(this.whole * 0.6, zoom));
  }

  #set(x, y, zoom) {
    this.x = Math.min(1.05, Math.max(-0.05, x));
    this.y = Math.min(1.05, Math.max(-0.05, y));
    this.zoom = zoom;
    this.#changed();
  }

  #stop() {
    cancelAnimationFrame(this.#flight);
  }

  /** Words for what is seen; in a window of another size they show the same part. */
  get words() {
    return `${this.x.toFixed(4)},${this.y.toFixed(4)},${(this.zoom / this.whole).toFixed(3)}`;
  }

  /** What the words mean; all of the map when they mean nothing. */
  read(words = '') {
    const [x, y, times] = words.split(',').map(Number);
    return [x, y, times].every(Number.isFinite) && times > 0 ? { x, y, zoom: this.#bound(times * this.whole) } : { x: 0.5, y: 0.5, zoom: this.whole };
  }

  /** How to see a place with its surroundings; it is nearer than all of the map. */
  around({ x, y, radius }) {
    const zoom = this.#bound(Math.max(NEARER * this.whole, Math.min(this.width, this.height) / 2.6 / Math.max(radius, 1e-4)));
    return `${x.toFixed(4)},${y.toFixed(4)},${(zoom / this.whole).toFixed(3)}`;
  }

  show({ x, y, zoom }) {
    this.#stop();
    this.#set(x, y, zoom);
  }

  fly(target) {
    if (gentle.matches) {
      this.show(target);
      return;
    }
    this.#stop();
    const from = { x: this.x, y: this.y, zoom: this.zoom };
    const begun = performance.now();
    const step = now => {
      const time = Math.min(1, Math.max(0, (now - begun) / FLIGHT));
      const share = 1 - (1 - time) ** 3;
      const zoom = from.zoom * (target.zoom / from.zoom) ** share;
      const way = Math.abs(target.zoom - from.zoom) < 1 ? share : (1 / zoom - 1 / from.zoom) / (1 / target.zoom - 1 / from.zoom);
      this.#set(from.x + (target.x - from.x) * way, from.y + (target.y - from.y) * way, zoom);
      if (time < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#flight = requestAnimationFrame(step);
  }
}
