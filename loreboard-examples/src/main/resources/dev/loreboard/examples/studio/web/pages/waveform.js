/** Draws how loud a track is along its length; a click goes to that place. */
export function drawWaveform(canvas, waveform, share) {
  const ratio = devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  const style = getComputedStyle(document.documentElement);
  const [played, rest] = [style.getPropertyValue('--accent'), style.getPropertyValue('--quiet')];
  const bars = Math.max(1, Math.min(waveform.length, Math.floor(width / 3)));
  for (let i = 0; i < bars; i++) {
    const stretch = waveform.slice(Math.floor((i * waveform.length) / bars), Math.floor(((i + 1) * waveform.length) / bars) || 1);
    const bar = Math.max(2, Math.max(...stretch) * height);
    pen.fillStyle = (i + 0.5) / bars < share ? played : rest;
    pen.fillRect((i * width) / bars, (height - bar) / 2, Math.max(1, width / bars - 1), bar);
  }
}
