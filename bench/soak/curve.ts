// The memory curve of a soak as a picture.
import { type Sample } from './growth';

const WIDTH = 900;
const HEIGHT = 360;
const LEFT = 60;
const BOTTOM = 40;
const SERIES = [
  ['process', 'whole process (RSS)', '#b3261e'],
  ['database', "PostgreSQL's own memory", '#1f5fa8'],
  ['heap', "JavaScript of the database's thread", '#2e7d32'],
] as const;

export function curve(samples: readonly Sample[]): string {
  const most = Math.ceil(Math.max(...samples.map(({ process }) => process)) / 100) * 100;
  const end = samples.at(-1)!.at;
  const x = (at: number): string => (LEFT + ((WIDTH - LEFT - 10) * at) / end).toFixed(1);
  const y = (mb: number): string => (HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - 20) * mb) / most).toFixed(1);
  const lines = SERIES.map(([name, label, colour], index) => {
    const points = samples.map((sample) => `${x(sample.at)},${y(sample[name])}`).join(' ');
    const text = `<text x="${LEFT + 10 + index * 270}" y="14" fill="${colour}">${label}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points}"/>${text}`;
  });
  const grid = Array.from({ length: most / 100 + 1 }, (_, step) => step * 100).map(
    (mb) =>
      `<path stroke="#ddd" d="M${LEFT} ${y(mb)}H${WIDTH - 10}"/><text x="${LEFT - 6}" y="${y(mb)}" text-anchor="end">${mb} MB</text>`,
  );
  const { done } = samples.at(-1)!;
  const foot = `<text x="${WIDTH - 10}" y="${HEIGHT - 12}" text-anchor="end">${done} requests, ${(end / 60_000).toFixed(1)} minutes</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    ...lines,
    foot,
    '</svg>\n',
  ].join('\n');
}
