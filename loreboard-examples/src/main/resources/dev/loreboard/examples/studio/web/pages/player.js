import { byId, make } from './element.js';
import { media, server } from './server.js';
import { drawWaveform } from './waveform.js';

/** Decibels of full scale at which all tracks are played; nearly all are louder by themselves. */
const LEVEL = -26;
const sound = new Audio();
const bar = byId('player');
const button = make('button', { class: 'round', type: 'button', onclick: () => (sound.paused ? sound.play() : sound.pause()) });
const title = make('strong');
const time = make('time');
const canvas = make('canvas', { class: 'waveform', role: 'slider', tabindex: '0', 'aria-label': 'Place in the track', 'aria-valuemin': '0' });
const away = make('button', { class: 'tool', type: 'button', onclick: close }, 'Close');
let track;

bar.append(button, make('div', {}, title, time), canvas, away);

/** Plays a track, or goes on or stops when it is the one that plays. */
export function play(wanted) {
  if (track?.id === wanted.id) {
    return sound.paused ? sound.play() : sound.pause();
  }
  track = wanted;
  sound.src = media(wanted.id);
  level(wanted);
  title.textContent = wanted.title;
  canvas.setAttribute('aria-valuemax', Math.round(wanted.seconds));
  bar.hidden = false;
  draw();
  return sound.play();
}

/** As loud as the others, when it was listened to already. */
async function level(wanted) {
  const song = await server.piece(wanted.id).catch(() => undefined);
  if (track?.id !== wanted.id) return;
  sound.volume = song?.heard ? Math.min(1, 10 ** ((LEVEL - song.heard.energy) / 20)) : 1;
  bar.dataset.volume = sound.volume.toFixed(2);
}

function close() {
  sound.pause();
  track = undefined;
  bar.hidden = true;
}

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function draw() {
  if (!track) return;
  const word = sound.paused ? 'Play' : 'Pause';
  button.textContent = sound.paused ? '▶' : '❚❚';
  button.setAttribute('aria-label', word);
  time.textContent = `${clock(sound.currentTime)} / ${clock(track.seconds)}`;
  canvas.setAttribute('aria-valuenow', Math.round(sound.currentTime));
  drawWaveform(canvas, track.waveform, sound.currentTime / track.seconds);
}

canvas.addEventListener('click', event => {
  if (track) sound.currentTime = (event.offsetX / canvas.clientWidth) * track.seconds;
});
canvas.addEventListener('keydown', event => {
  const steps = { ArrowRight: 5, ArrowLeft: -5 };
  if (event.key in steps) {
    event.preventDefault();
    sound.currentTime = Math.max(0, sound.currentTime + steps[event.key]);
  }
});
['timeupdate', 'play', 'pause', 'ended'].forEach(event => sound.addEventListener(event, draw));
addEventListener('resize', draw);
document.addEventListener('theme', draw);
