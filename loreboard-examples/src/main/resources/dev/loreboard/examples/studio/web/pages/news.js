const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
const tellers = new Map();
const lost = [];
const found = [];
let line;
let pause = FIRST_PAUSE;
let timer;

/** What happens in the studio, as it happens. */
export function whenNews(event, tell) {
  if (!tellers.has(event)) {
    tellers.set(event, []);
    listen(event);
  }
  tellers.get(event).push(tell);
}

/** Tells when the studio does not answer any more. */
export function whenLost(tell) {
  lost.push(tell);
}

/** Tells when it answers again; what happened in between was not heard. */
export function whenFound(tell) {
  found.push(tell);
}

/** Calls the studio without waiting any longer. */
export function callNow() {
  clearTimeout(timer);
  line?.close();
  call();
}

function call() {
  line = new EventSource('/api/news');
  [...tellers.keys()].forEach(listen);
  line.onopen = hear;
  line.onerror = wait;
}

function listen(event) {
  line.addEventListener(event, message => tellers.get(event).forEach(tell => tell(JSON.parse(message.data))));
}

let heard = false;
function hear() {
  pause = FIRST_PAUSE;
  if (heard) found.forEach(tell => tell());
  heard = true;
}

/** The browser's own patience does not grow, and ends when a call is refused. A line that was let go is taken up at once, and nobody told. */
function wait() {
  line.close();
  if (pause > FIRST_PAUSE) lost.forEach(tell => tell());
  clearTimeout(timer);
  timer = setTimeout(call, pause);
  pause = Math.min(LONGEST_PAUSE, 2 * pause);
}

addEventListener('online', callNow);
call();
