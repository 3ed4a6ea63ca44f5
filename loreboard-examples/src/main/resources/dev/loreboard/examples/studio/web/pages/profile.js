import { go } from './address.js';
import { collectionList } from './collections.js';
import { make } from './element.js';
import { isOdd } from './rows.js';
import { smallModel } from './models.js';
import { media, server } from './server.js';
import { asModel, asPicture } from './thing.js';
import { toast } from './toast.js';

/** What somebody liked, saved and hid, their collections, and what they say of themselves. */
export async function drawProfile(place) {
  try {
    const [profile, collections] = await Promise.all([server.profile(), server.collections()]);
    const focused = place.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : undefined;
    place.replaceChildren(
      shelf('Liked', 'liked', profile, 'What you like on Explore comes here.'),
      shelf('Saved', 'saved', profile, 'What you save comes here.'),
      collectionList(collections, () => drawProfile(place)),
      shelf('Hidden', 'hidden', profile, 'What you hide comes here, and can be taken back.'),
      preferring(profile.preferences));
    if (focused) [...place.querySelectorAll('[aria-label]')].find(each => each.getAttribute('aria-label') === focused)?.focus();
  } catch (failure) {
    place.replaceChildren(make('p', {}, failure.message));
  }

  function shelf(title, reaction, profile, otherwise) {
    const pieces = [
      ...profile[reaction].map(picture => piece(small(picture), asPicture(picture), reaction)),
      ...profile.models[reaction].map(model => piece(smallModel(model), asModel(model), reaction)),
    ];
    return make('section', { class: 'profile-part', 'aria-label': title }, make('h3', {}, title),
      pieces.length === 0 ? make('p', {}, otherwise) : make('div', { class: 'strip' }, ...pieces));
  }

  function piece(shown, thing, reaction) {
    return make('div', { class: 'profile-piece' }, shown,
      make('button', {
        class: 'tool', type: 'button', 'aria-label': `Take back: ${thing.title}`,
        onclick: () => server.react(thing, reaction, false).then(() => drawProfile(place)).catch(failure => toast(failure.message)),
      }, 'Take back'));
  }
}

/** A picture that opens when it is clicked. */
export function small(picture) {
  return make('button', { type: 'button', 'aria-label': picture.title, title: picture.title, onclick: () => go({ picture: picture.id }) },
    make('img', { class: isOdd(picture) ? 'whole' : undefined, src: media(picture.thumbnail), alt: '', loading: 'lazy' }));
}

function preferring({ interests, surprise }) {
  const words = make('textarea', { name: 'interests', rows: 2, maxlength: 300, placeholder: 'castles at night, quiet forests' });
  words.value = interests;
  const surprised = make('input', { type: 'checkbox', name: 'surprise', checked: surprise });
  return make('form', {
    class: 'profile-part preferences', 'aria-label': 'Preferences',
    onsubmit: event => {
      event.preventDefault();
      server.prefer({ interests: words.value, surprise: surprised.checked }).then(() => toast('Your preferences are kept.')).catch(failure => toast(failure.message));
    },
  }, make('h3', {}, 'Preferences'), make('label', {}, 'What you look for, in words', words),
  make('label', { class: 'checked' }, surprised, 'Surprise me now and then'), make('div', {}, make('button', { class: 'action' }, 'Keep them')));
}
