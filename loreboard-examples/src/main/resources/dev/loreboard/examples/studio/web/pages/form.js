import { make } from './element.js';

let made = 0;

/** A field with its label, and a place beside it for what is to be changed. */
export function field({ name, label, hint, ...attributes }) {
  const id = `field-${++made}`;
  const error = make('p', { class: 'field-error', id: `${id}-error` });
  const described = hint ? `${id}-hint ${id}-error` : `${id}-error`;
  const input = make('input', { name, id, required: true, 'aria-describedby': described, ...attributes });
  const line = make('div', { class: 'field-line' }, input, attributes.type === 'password' ? seeing(input) : undefined);
  const element = make('div', { class: 'field' }, make('label', { for: id }, label), line,
    hint ? make('p', { class: 'field-hint', id: `${id}-hint` }, hint) : undefined, error);
  return { name, input, element, say: words => tell(input, error, words) };
}

function tell(input, error, words) {
  error.textContent = words;
  if (words) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** Shows a password to the one who types it. */
function seeing(input) {
  return make('button', {
    class: 'tool', type: 'button', 'aria-pressed': 'false', 'aria-label': 'Show the password',
    onclick: event => {
      const seen = input.type === 'password';
      input.type = seen ? 'text' : 'password';
      event.currentTarget.setAttribute('aria-pressed', String(seen));
      event.currentTarget.textContent = seen ? 'Hide' : 'Show';
    },
  }, 'Show');
}

/** A form that says beside its fields what is to be changed, and goes to the first of them. */
export function form({ title, words, fields, action, danger = false, send }, ...rest) {
  const alarm = make('p', { class: 'field-error', role: 'alert' });
  const button = make('button', { class: danger ? 'tool framed danger' : 'action' }, action);
  const complain = failure => {
    const wrong = fields.find(each => each.name === failure.field);
    if (wrong) wrong.say(failure.message);
    else alarm.textContent = failure.message;
    (wrong?.input ?? button).focus();
  };
  return make('form', {
    class: 'sheet', novalidate: true, 'aria-label': title,
    onsubmit: async event => {
      event.preventDefault();
      alarm.textContent = '';
      fields.forEach(each => each.say(each.input.validationMessage));
      const wrong = fields.find(each => !each.input.checkValidity());
      if (wrong) {
        wrong.input.focus();
        return;
      }
      button.disabled = true;
      const failure = await send(Object.fromEntries(fields.map(each => [each.name, each.input.value]))).then(() => undefined, said => said);
      button.disabled = false;
      if (failure) complain(failure);
    },
  }, make('h2', {}, title), words ? make('p', {}, words) : undefined, ...fields.map(each => each.element), alarm,
  make('div', {}, button), ...rest);
}
