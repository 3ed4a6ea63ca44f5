import './account.js';
import { current, to, whenChanged } from './address.js';
import './atlas.js';
import './dashboard.js';
import './explore.js';
import './gallery.js';
import './jobs.js';
import './learn.js';
import './offline.js';
import './person.js';
import './soundtrack.js';
import './visions.js';

/** Links within the house change what is shown, and leave the page, and the music, as they are. */
document.querySelectorAll('[data-inside]').forEach(link => link.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  to(link.getAttribute('href'));
}));

function mark(now) {
  document.querySelectorAll('[data-room]').forEach(link => {
    if (link.dataset.room === now.room) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

whenChanged(mark);
mark(current());
