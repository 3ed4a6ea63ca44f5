/** Points in the cells of a grid, so that what lies near to a place is found without looking at all of them. */
export class Grid {
  #x;
  #y;
  #side;
  #starts;
  #members;

  /** @param x columns of numbers from 0 to 1, like y */
  constructor(x, y) {
    this.#x = x;
    this.#y = y;
    this.#side = Math.max(1, Math.ceil(Math.sqrt(x.length / 2)));
    const cells = Uint32Array.from(x, (_, i) => this.#cell(x[i], y[i]));
    this.#starts = new Uint32Array(this.#side * this.#side + 1);
    for (const cell of cells) this.#starts[cell + 1]++;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i] += this.#starts[i - 1];
    const next = this.#starts.slice();
    this.#members = new Uint32Array(x.length);
    cells.forEach((cell, i) => { this.#members[next[cell]++] = i; });
  }

  #band(value) {
    return Math.min(this.#side - 1, Math.max(0, Math.floor(value * this.#side)));
  }

  #cell(x, y) {
    return this.#band(y) * this.#side + this.#band(x);
  }

  /** Visits all points within a box, and says nothing of their order. */
  within(left, top, right, bottom, visit) {
    const [first, last] = [this.#band(left), this.#band(right)];
    for (let row = this.#band(top); row <= this.#band(bottom); row++) {
      const to = this.#starts[row * this.#side + last + 1];
      for (let at = this.#starts[row * this.#side + first]; at < to; at++) {
        const i = this.#members[at];
        if (this.#x[i] >= left && this.#x[i] <= right && this.#y[i] >= top && this.#y[i] <= bottom) visit(i);
      }
    }
  }

  /** The nearest point that is no farther away than the reach, or -1. */
  nearest(x, y, reach, except = -1) {
    let found = -1;
    let best = reach * reach;
    this.within(x - reach, y - reach, x + reach, y + reach, i => {
      const distance = (this.#x[i] - x) ** 2 + (this.#y[i] - y) ** 2;
      if (i !== except && distance <= best) {
        best = distance;
        found = i;
      }
    });
    return found;
  }
}
