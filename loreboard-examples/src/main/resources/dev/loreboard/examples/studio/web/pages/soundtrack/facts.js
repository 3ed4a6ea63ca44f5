/** What is known of a piece, in a few words. */
export function facts({ track, heard, listed }) {
  return [
    `${Math.round(track.seconds)} s`,
    tempo(heard, listed),
    heard?.key ?? listed?.key,
    heard ? loudness(heard.energy) : undefined,
    heard ? brightness(heard.brightness) : undefined,
  ].filter(fact => fact).join(', ');
}

function tempo(heard, listed) {
  const beats = heard?.tempo ?? listed?.tempo;
  return beats ? `${Math.round(beats)} beats a minute` : undefined;
}

/** By decibels of full scale. */
function loudness(energy) {
  if (energy < -24) return 'soft';
  return energy < -16 ? 'of medium energy' : 'full of energy';
}

/** By the mean frequency in Hz. */
function brightness(hertz) {
  if (hertz < 1100) return 'dark in sound';
  return hertz < 2000 ? 'warm in sound' : 'bright in sound';
}
