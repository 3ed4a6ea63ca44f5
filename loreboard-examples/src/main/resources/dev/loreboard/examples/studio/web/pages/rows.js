const NARROWEST = 0.4;
const WIDEST = 4;

/**
 * Places pictures in rows that end flush, each in its own proportions; the last row keeps the wanted height.
 *
 * @returns {{places: {left: number, top: number, width: number, height: number}[], height: number}}
 */
export function inRows(pictures, width, wanted, gap) {
  const places = [];
  let top = 0;
  let first = 0;
  let breadth = 0;
  pictures.forEach((picture, index) => {
    breadth += proportion(picture);
    const room = width - gap * (index - first);
    const last = index === pictures.length - 1;
    if (breadth * wanted >= room || last) {
      const height = Math.min(room / breadth, last ? wanted : Infinity);
      let left = 0;
      for (let i = first; i <= index; i++) {
        const own = proportion(pictures[i]) * height;
        places.push({ left, top, width: own, height });
        left += own + gap;
      }
      top += height + gap;
      first = index + 1;
      breadth = 0;
    }
  });
  return { places, height: Math.max(0, top - gap) };
}

/** Very wide and very high ones have a place within bounds, or they would take a row or a page for themselves. */
function proportion(picture) {
  return Math.min(WIDEST, Math.max(NARROWEST, picture.width / picture.height));
}

/** Whether a picture is so wide or so high that it does not fill its place. */
export const isOdd = picture => picture.width / picture.height !== proportion(picture);
