import { byId, make } from './element.js';
import { whenFound, whenNews } from './news.js';
import { server } from './server.js';
import { toast } from './toast.js';

const drawer = byId('jobs');
const button = byId('jobs-button');
const known = new Map();
const list = make('div');

drawer.append(make('h2', {}, 'Jobs'), list);
button.addEventListener('click', () => show(drawer.hidden));
addEventListener('keydown', event => {
  if (event.key === 'Escape' && !drawer.hidden) {
    show(false);
    button.focus();
  }
});
whenNews('job', hear);
whenFound(ask);
ask();

function ask() {
  server.jobs().then(jobs => {
    jobs.forEach(job => known.set(job.number, job));
    draw();
  }, failure => toast(failure.message));
}

function show(open) {
  drawer.hidden = !open;
  button.setAttribute('aria-expanded', open);
}

function hear(job) {
  const before = known.get(job.number);
  known.set(job.number, job);
  if (before?.state !== job.state && job.state === 'done' && !goesWithAnother(job)) toast(job.message);
  if (before?.state !== job.state && job.state === 'failed') toast(`${job.title}: ${job.message}`);
  draw();
}

/** What nobody asked for by itself is not told by itself. */
const goesWithAnother = job => job.kind === 'draw-atlas' && job.request !== 'anew';

function draw() {
  const jobs = [...known.values()].sort((a, b) => b.number - a.number);
  const open = jobs.filter(job => job.state === 'running' || job.state === 'waiting').length;
  button.classList.toggle('busy', open > 0);
  byId('jobs-count').textContent = open > 0 ? open : '';
  list.replaceChildren(...(jobs.length > 0 ? jobs.map(card) : [make('p', {}, 'Nothing was asked for yet.')]));
}

function card(job) {
  const parts = [make('strong', {}, job.title)];
  if (job.state === 'running') {
    parts.push(make('progress', { max: job.total ?? undefined, value: job.total ? job.done : undefined, 'aria-label': job.title }));
  }
  parts.push(make('div', { class: 'job-line' }, make('span', {}, told(job)), deed(job)));
  return make('div', { class: 'job' }, ...parts);
}

function told(job) {
  switch (job.state) {
    case 'waiting':
      return job.message ? `Tries again soon. ${job.message}` : 'Waits for its turn.';
    case 'running':
      return job.total ? `${job.step}: ${job.done} of ${job.total}` : job.step;
    default:
      return job.message;
  }
}

function deed(job) {
  const act = (word, call) =>
    make('button', { class: 'tool', type: 'button', onclick: () => call(job.number).catch(failure => toast(failure.message)) }, word);
  switch (job.state) {
    case 'waiting':
    case 'running':
      return act('Cancel', server.cancelJob);
    case 'failed':
    case 'cancelled':
      return act('Try again', server.repeatJob);
    default:
      return undefined;
  }
}
