import { breadth, thumbnailSize } from './hanging.js';

const FULL = 2 * Math.PI;
const MOST_THUMBNAILS = 400;
const MOST_RADIUS = 6;
const REACH = 12;

/** Draws what a view shows of a cloud, and knows afterwards what lies where. */
export class Painter {
  #pen;
  #shown = [];

  constructor(canvas) {
    this.#pen = canvas.getContext('2d', { alpha: false });
  }

  /** @param scene the view, the cloud, and what is to be seen of it */
  paint(scene) {
    const pen = this.#pen;
    const { view, colours } = scene;
    const ratio = devicePixelRatio || 1;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = colours.ground;
    pen.fillRect(0, 0, view.width, view.height);
    if (!scene.cloud) return;
    this.#points(scene);
    this.#chosen(scene);
    this.#thumbnails(scene);
    this.#frames(scene);
    this.#rings(scene);
    this.#line(scene);
  }

  #points({ view, cloud, groups, chosen }) {
    const pen = this.#pen;
    const radius = Math.min(MOST_RADIUS, Math.max(1.6, cloud.spacing * view.zoom * 0.3));
    const [left, top] = view.toMap(-radius, -radius);
    const [right, bottom] = view.toMap(view.width + radius, view.height + radius);
    const [dx, dy] = [view.width / 2 - view.x * view.zoom, view.height / 2 - view.y * view.zoom];
    pen.globalAlpha = chosen.size > 0 ? 0.3 : 0.9;
    for (const { colour, members } of groups) {
      pen.beginPath();
      for (const i of members) {
        const [x, y] = [cloud.x[i], cloud.y[i]];
        if (x < left || x > right || y < top || y > bottom) continue;
        const [across, down] = [x * view.zoom + dx, y * view.zoom + dy];
        if (radius < 2.5) {
          pen.rect(across - radius, down - radius, 2 * radius, 2 * radius);
        } else {
          pen.moveTo(across + radius, down);
          pen.arc(across, down, radius, 0, FULL);
        }
      }
      pen.fillStyle = colour;
      pen.fill();
    }
  }

  #thumbnails({ view, cloud, hanging, thumbnails, chosen }) {
    this.#shown = [];
    const { height, share } = thumbnailSize(cloud, view);
    if (share === 0) {
      thumbnails.want([]);
      return;
    }
    for (const { i, x, y } of hanging.at(height / view.zoom)) {
      const [across, down] = view.toScreen(x, y);
      const width = breadth(cloud.pictures[i]) * height;
      if (across < -width || across > view.width + width || down < -height || down > view.height + height) continue;
      this.#shown.push({ i, left: across - width / 2, top: down - height / 2, width, height });
      if (this.#shown.length === MOST_THUMBNAILS) break;
    }
    const pen = this.#pen;
    for (const { i, left, top, width, height: tall } of this.#shown) {
      const picture = cloud.pictures[i];
      const image = thumbnails.get(picture.thumbnail);
      pen.globalAlpha = share * (chosen.size > 0 && !chosen.has(i) ? 0.3 : 1);
      if (image) {
        pen.drawImage(image, left, top, width, tall);
      } else {
        pen.fillStyle = picture.colour;
        pen.beginPath();
        pen.roundRect(left, top, width, tall, 0.05 * tall);
        pen.fill();
      }
    }
    thumbnails.want(this.#nearestFirst(view).map(each => cloud.pictures[each.i].thumbnail));
  }

  #nearestFirst(view) {
    const away = each => Math.hypot(each.left + each.width / 2 - view.width / 2, each.top + each.height / 2 - view.height / 2);
    return [...this.#shown].sort((one, other) => away(one) - away(other));
  }

  #chosen({ view, cloud, chosen, colours }) {
    const pen = this.#pen;
    pen.globalAlpha = 1;
    pen.fillStyle = colours.accent;
    pen.beginPath();
    for (const i of chosen) {
      const [across, down] = view.toScreen(cloud.x[i], cloud.y[i]);
      pen.moveTo(across + 3, down);
      pen.arc(across, down, 3, 0, FULL);
    }
    pen.fill();
  }

  #frames({ chosen, colours }) {
    for (const each of this.#shown) {
      if (chosen.has(each.i)) this.#frame(each, colours.accent, 2);
    }
  }

  #rings({ view, cloud, pointed, open, colours }) {
    for (const [i, colour] of [[pointed, colours.words], [open, colours.accent]]) {
      if (i < 0) continue;
      const thumbnail = this.#shown.find(each => each.i === i);
      if (thumbnail) {
        this.#frame(thumbnail, colour, 3);
        continue;
      }
      const [across, down] = view.toScreen(cloud.x[i], cloud.y[i]);
      this.#pen.globalAlpha = 1;
      this.#pen.strokeStyle = colour;
      this.#pen.lineWidth = 2;
      this.#pen.beginPath();
      this.#pen.arc(across, down, 9, 0, FULL);
      this.#pen.stroke();
    }
  }

  #frame({ left, top, width, height }, colour, thickness) {
    this.#pen.globalAlpha = 1;
    this.#pen.strokeStyle = colour;
    this.#pen.lineWidth = thickness;
    this.#pen.beginPath();
    this.#pen.roundRect(left - 1, top - 1, width + 2, height + 2, 0.05 * height);
    this.#pen.stroke();
  }

  /** What a hand draws around pictures. */
  #line({ view, line, colours }) {
    if (line.length < 2) return;
    const pen = this.#pen;
    pen.beginPath();
    line.forEach(({ x, y }) => pen.lineTo(...view.toScreen(x, y)));
    pen.closePath();
    pen.globalAlpha = 0.14;
    pen.fillStyle = colours.accent;
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = colours.accent;
    pen.lineWidth = 2;
    pen.stroke();
  }

  /** The picture at a place of the window, or -1. */
  at(left, top, { view, cloud }) {
    const thumbnail = this.#shown.find(each =>
      left >= each.left && left <= each.left + each.width && top >= each.top && top <= each.top + each.height);
    return thumbnail ? thumbnail.i : cloud.grid.nearest(...view.toMap(left, top), REACH / view.zoom);
  }
}
