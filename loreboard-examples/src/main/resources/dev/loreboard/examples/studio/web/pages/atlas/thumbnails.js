import { media } from '../server.js';

const KEPT = 480;
const AT_ONCE = 6;
const HEIGHT = 192;
const ROUND = 0.05;

/** Small pictures, fetched when they are wanted; those that were not wanted for the longest time are dropped. */
export class Thumbnails {
  #there = new Map();
  #coming = new Set();
  #failed = new Set();
  #wanted = [];
  #arrived;

  constructor(arrived) {
    this.#arrived = arrived;
  }

  get(hash) {
    const image = this.#there.get(hash);
    if (image) {
      this.#there.delete(hash);
      this.#there.set(hash, image);
    }
    return image;
  }

  /** What is wanted now; what was wanted before and is no more is not fetched. */
  want(hashes) {
    this.#wanted = hashes.filter(hash => !this.#there.has(hash) && !this.#coming.has(hash) && !this.#failed.has(hash));
    this.#next();
  }

  #next() {
    while (this.#coming.size < AT_ONCE && this.#wanted.length > 0) this.#fetch(this.#wanted.shift());
  }

  async #fetch(hash) {
    this.#coming.add(hash);
    try {
      const image = new Image();
      image.src = media(hash);
      await image.decode();
      this.#there.set(hash, rounded(image));
      if (this.#there.size > KEPT) this.#there.delete(this.#there.keys().next().value);
      this.#arrived();
    } catch {
      this.#failed.add(hash);
    } finally {
      this.#coming.delete(hash);
      this.#next();
    }
  }
}

function rounded(image) {
  const scale = Math.min(1, HEIGHT / image.naturalHeight);
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(image.naturalWidth * scale));
  small.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = small.getContext('2d');
  pen.beginPath();
  pen.roundRect(0, 0, small.width, small.height, ROUND * small.height);
  pen.clip();
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, small.width, small.height);
  return small;
}
