import { go } from './address.js';
import { make } from './element.js';
import { media, server } from './server.js';
import { toast } from './toast.js';

const FEWEST = 5;
const FEW_LEFT = 8;

/** A lesson: choose an answer, and then the pictures for it. */
export function drawLesson(room, { lesson, open }) {
  let chosen = lesson.answers[0].label;
  const answers = make('div', { class: 'answers', role: 'radiogroup', 'aria-label': 'The answer for the next pictures' });
  const train = make('button', { class: 'action', type: 'button', onclick: learn }, 'Learn it');
  const last = make('p', { class: 'lesson-last', 'aria-live': 'polite' });
  const wall = make('div', { class: 'lesson-wall', 'aria-label': 'Pictures to be shown for it' });

  function told(now) {
    answers.replaceChildren(...now.answers.map((answer, index) => make('button', {
      class: 'tool framed', type: 'button', role: 'radio', 'aria-checked': String(answer.label === chosen),
      onclick: () => { chosen = answer.label; told(now); },
    }, make('kbd', { 'aria-hidden': 'true' }, String(index + 1)), answer.label, make('small', {}, String(answer.examples)))));
    const lacking = now.answers.filter(answer => answer.examples < FEWEST);
    train.disabled = lacking.length > 0;
    train.title = lacking.length > 0 ? `Each answer needs at least ${FEWEST} pictures.` : '';
    lesson = now;
  }

  async function choose(tile, picture) {
    try {
      const label = chosen;
      told(await server.showFor(lesson.number, picture.id, label));
      const next = tile.nextElementSibling ?? tile.previousElementSibling;
      tile.remove();
      next?.focus();
      last.replaceChildren(`${picture.title}: ${label}. `, make('button', { class: 'tool', type: 'button', onclick: () => takeBack(picture) }, 'Take back'));
      if (wall.childElementCount < FEW_LEFT) hang((await server.lesson(lesson.number)).open);
    } catch (failure) {
      toast(failure.message);
    }
  }

  async function takeBack(picture) {
    try {
      told(await server.takeBackFrom(lesson.number, picture.id));
      last.replaceChildren();
      hang([picture], 'prepend');
    } catch (failure) {
      toast(failure.message);
    }
  }

  function hang(pictures, where = 'append') {
    const there = new Set([...wall.children].map(tile => tile.dataset.id));
    wall[where](...pictures.filter(picture => !there.has(picture.id)).map(picture => {
      const tile = make('button', { class: 'tile', type: 'button', 'data-id': picture.id, 'aria-label': picture.title, title: picture.title, onclick: () => choose(tile, picture) },
        make('img', { src: media(picture.thumbnail), alt: '', decoding: 'async' }));
      tile.style.backgroundColor = picture.colour;
      return tile;
    }));
  }

  async function learn() {
    train.disabled = true;
    await server.train(lesson.number).catch(failure => toast(failure.message));
  }

  async function forget() {
    try {
      await server.forgetLesson(lesson.number);
      go({ lesson: undefined });
    } catch (failure) {
      toast(failure.message);
    }
  }

  room.replaceChildren(
    make('div', { class: 'lesson-head' },
      make('div', {}, make('h2', {}, lesson.name), make('p', { role: 'status' }, verdict(lesson))),
      make('div', { class: 'vision-tools' }, answers, train, make('button', { class: 'tool', type: 'button', onclick: forget }, 'Forget it'))),
    ...(lesson.report ? [results(lesson)] : []), last, wall);
  room.onkeydown = event => {
    const answer = lesson.answers[Number(event.key) - 1];
    if (answer && !event.target.matches('input')) {
      chosen = answer.label;
      told(lesson);
    }
  };
  told(lesson);
  hang(open);
  if (open.length === 0) wall.append(make('p', {}, 'Every picture was shown.'));
}

function verdict({ report }) {
  if (!report) return 'Choose an answer, then click pictures that fit it.';
  const percent = share => `${Math.round(100 * share)} %`;
  return `Right for ${percent(report.accuracy)} of ${report.examples} pictures that were kept aside in turn; always saying the most frequent would be for ${percent(report.chance)}. `
    + 'Show more, first those it is least sure of, and let it learn again.';
}

function results({ name, answers }) {
  return make('p', { class: 'lesson-results' }, 'See all that are ', ...answers.map(answer => make('button', {
    class: 'tag', type: 'button', onclick: () => go({ room: 'gallery', tags: [`${name}:${answer.label}`], words: '', like: '', wing: 'hanging', picture: undefined }),
  }, answer.label)));
}
