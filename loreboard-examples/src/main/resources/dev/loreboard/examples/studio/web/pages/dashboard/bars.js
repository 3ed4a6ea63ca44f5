import '../vendor/chart.js';

const { Chart } = globalThis;
const BAR = 24;
const AXIS = 26;
const gentle = matchMedia('(prefers-reduced-motion: reduce)');

/** How high a chart of so many bars is. */
export const heightFor = number => number * BAR + AXIS;

/**
 * Draws bars on a canvas.
 *
 * @param bars label, number and, for those that lead somewhere, what a click does
 * @param lying whether bars lie one below the other, so that their labels can be read
 */
export function drawBars(canvas, { bars, hue, lying = true, act }) {
  const style = getComputedStyle(document.documentElement);
  const token = name => style.getPropertyValue(`--${name}`).trim();
  const colour = token(hue);
  const words = { color: token('quiet'), font: { family: token('sans'), size: 13 }, autoSkip: false };
  const counts = {
    beginAtZero: true, border: { display: false }, grid: { color: token('line'), drawTicks: false },
    ticks: { ...words, autoSkip: true, precision: 0, maxTicksLimit: 5, padding: 6 },
  };
  const labels = { grid: { display: false }, border: { color: token('line') }, ticks: { ...words, color: token('words') } };
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(bar => bar.label),
      datasets: [{ data: bars.map(bar => bar.number), backgroundColor: colour, hoverBackgroundColor: token('words'), borderRadius: 3, maxBarThickness: 16 }],
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      maintainAspectRatio: false,
      animation: gentle.matches ? false : { duration: 200 },
      scales: lying ? { x: counts, y: labels } : { x: labels, y: counts },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false, backgroundColor: token('raised'), borderColor: token('line'), borderWidth: 1,
          titleColor: token('words'), bodyColor: token('quiet'), titleFont: { family: token('sans') }, bodyFont: { family: token('sans') },
        },
      },
      onHover: (event, found) => { canvas.style.cursor = act && found.length > 0 ? 'pointer' : ''; },
      onClick: (event, found) => { if (act && found.length > 0) act(bars[found[0].index]); },
    },
  });
}
