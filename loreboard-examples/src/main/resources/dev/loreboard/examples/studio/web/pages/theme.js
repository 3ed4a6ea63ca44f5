const names = { ink: 'Ink', vellum: 'Vellum' };
const other = theme => (theme === 'ink' ? 'vellum' : 'ink');

function preferred() {
  return localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'vellum' : 'ink');
}

function wear(theme) {
  document.documentElement.dataset.theme = theme;
  const button = document.getElementById('theme-button');
  button.textContent = names[other(theme)];
  button.setAttribute('aria-label', `Change to the theme ${names[other(theme)]}`);
  document.dispatchEvent(new CustomEvent('theme'));
}

wear(preferred());
document.getElementById('theme-button').addEventListener('click', () => {
  const next = other(document.documentElement.dataset.theme);
  localStorage.setItem('theme', next);
  wear(next);
});
