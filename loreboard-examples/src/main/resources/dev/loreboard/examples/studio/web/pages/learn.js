import { current, go, whenChanged } from './address.js';
import { byId, make } from './element.js';
import { drawLesson } from './lesson.js';
import { whenNews } from './news.js';
import { server } from './server.js';
import { toast } from './toast.js';

const room = byId('learn');
let shownFor;

async function show(now) {
  room.hidden = now.room !== 'learn';
  const key = room.hidden ? undefined : String(now.lesson);
  if (key === shownFor) return;
  shownFor = key;
  if (key !== undefined) await draw(now);
}

async function draw(now) {
  try {
    if (now.lesson) {
      drawLesson(room, await server.lesson(now.lesson));
    } else {
      room.replaceChildren(beginning(), list(await server.lessons()));
    }
  } catch (failure) {
    room.replaceChildren(make('div', { class: 'empty' }, make('h2', {}, 'Nothing can be shown'), make('p', {}, failure.message),
      make('button', { class: 'action', type: 'button', onclick: () => go({ lesson: undefined }) }, 'All lessons')));
  }
}

function beginning() {
  const name = make('input', { name: 'name', required: true, pattern: '[a-z]{2,20}', title: 'one word in small letters', placeholder: 'welcome', autocomplete: 'off' });
  const labels = make('input', { name: 'labels', required: true, placeholder: 'cosy, uncanny', autocomplete: 'off' });
  return make('form', {
    class: 'beginning', onsubmit: event => {
      event.preventDefault();
      begin(name.value, labels.value.split(',').map(label => label.trim()).filter(label => label));
    },
  },
  make('h2', {}, 'Teach it a word of your own'),
  make('p', {}, 'Name a question and its answers, and show a few dozen pictures for them. It learns to answer for all the others, and tells how often it is right.'),
  make('label', {}, 'Question, in a word', name), make('label', {}, 'Answers, with commas between', labels),
  make('div', {}, make('button', { class: 'action' }, 'Begin')));
}

async function begin(name, labels) {
  try {
    const { lesson } = await server.beginLesson(name, labels);
    go({ lesson: lesson.number });
  } catch (failure) {
    toast(failure.message);
  }
}

function list(lessons) {
  return make('section', { class: 'vision-list', 'aria-label': 'Lessons' }, ...lessons.map(lesson =>
    make('button', { class: 'vision-card', type: 'button', onclick: () => go({ lesson: lesson.number }) },
      make('strong', {}, lesson.name), make('span', {}, lesson.answers.map(answer => answer.label).join(', ')),
      make('span', {}, lesson.report ? `right for ${Math.round(100 * lesson.report.accuracy)} %` : 'not learned yet'))));
}

whenNews('job', job => {
  const now = current();
  if (job.kind === 'learn-words' && job.state === 'done' && now.room === 'learn' && Number(job.request) === now.lesson) draw(now);
});
whenChanged(show);
show(current());
