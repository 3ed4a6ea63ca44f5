const FINENESS = 3;

/** The colours of the theme, as they are now. */
export function tokens() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return { ground: colour('ground'), words: colour('words'), accent: colour('accent'), dark: style.colorScheme !== 'light' };
}

/** Points of like colour together, so that a brush is changed some hundred times and not ten thousand times. */
export function byColour(pictures, dark) {
  const groups = new Map();
  pictures.forEach((picture, i) => {
    const colour = Number.parseInt(picture.colour.slice(1), 16) || 0;
    const key = [16, 8, 0].map(shift => (colour >> (shift + FINENESS)) & (0xff >> FINENESS)).join();
    if (!groups.has(key)) groups.set(key, { colour: seen(colour, dark), members: [] });
    groups.get(key).members.push(i);
  });
  return [...groups.values()].map(({ colour, members }) => ({ colour, members: Uint32Array.from(members) }));
}

/** A mean of many colours is dull, and may be lost on the ground: the hue stays, and it is made just clear enough. */
function seen(colour, dark) {
  const [red, green, blue] = [16, 8, 0].map(shift => ((colour >> shift) & 0xff) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const spread = most - least;
  const strength = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0 && most === red) hue = ((green - blue) / spread + 6) % 6;
  else if (spread > 0 && most === green) hue = (blue - red) / spread + 2;
  else if (spread > 0) hue = (red - green) / spread + 4;
  const clear = dark ? Math.max(0.46, light) : Math.min(0.56, light);
  return `hsl(${Math.round(hue * 60)} ${Math.round(Math.min(1, strength * 1.5) * 100)}% ${Math.round(clear * 100)}%)`;
}
