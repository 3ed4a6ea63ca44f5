const STILL = 5;
const STEP = 80;
const NEARER = 1.4;

/**
 * Follows pointers, the wheel and keys over a map.
 *
 * @param deeds what they do: pan, zoom, point, leave, open, whole, draw, enclose, isChoosing
 */
export function follow(canvas, deeds) {
  const pointers = new Map();
  let begun;
  let moved = false;
  let drawing = false;

  canvas.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) {
      begun = place(event);
      moved = false;
      drawing = event.shiftKey || deeds.isChoosing();
      if (drawing) deeds.draw(begun, true);
    } else {
      moved = true;
      drawing = false;
    }
  });
  canvas.addEventListener('pointermove', event => {
    const now = place(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      deeds.point(now);
      return;
    }
    moved ||= Math.hypot(now.left - begun.left, now.top - begun.top) > STILL;
    if (!moved) return;
    if (drawing) deeds.draw(now, false);
    else if (pointers.size === 1) deeds.pan(now.left - before.left, now.top - before.top);
    else pinch(event.pointerId, now);
    pointers.set(event.pointerId, now);
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, event => {
      if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
      if (drawing) deeds.enclose();
      else if (!moved && end === 'pointerup') deeds.open(place(event));
      drawing = false;
    });
  }
  canvas.addEventListener('pointerleave', () => deeds.leave());
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const { left, top } = place(event);
    const lines = event.deltaMode === 1 ? 20 : 1;
    deeds.zoom(Math.exp((-event.deltaY * lines * (event.ctrlKey ? 4 : 1)) / 500), left, top);
  }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

  const keys = {
    ArrowLeft: () => deeds.pan(STEP, 0),
    ArrowRight: () => deeds.pan(-STEP, 0),
    ArrowUp: () => deeds.pan(0, STEP),
    ArrowDown: () => deeds.pan(0, -STEP),
    '+': () => deeds.zoom(NEARER),
    '=': () => deeds.zoom(NEARER),
    '-': () => deeds.zoom(1 / NEARER),
    0: () => deeds.whole(),
    Enter: () => deeds.open(),
  };

  /** Two fingers: what lies between them stays between them. */
  function pinch(moving, now) {
    const [other] = [...pointers].filter(([id]) => id !== moving).map(([, each]) => each);
    const before = pointers.get(moving);
    const middle = { left: (now.left + other.left) / 2, top: (now.top + other.top) / 2 };
    deeds.pan((now.left - before.left) / 2, (now.top - before.top) / 2);
    deeds.zoom(apart(now, other) / Math.max(1, apart(before, other)), middle.left, middle.top);
  }

  function place(event) {
    const box = canvas.getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  }
}

const apart = (one, other) => Math.hypot(one.left - other.left, one.top - other.top);
