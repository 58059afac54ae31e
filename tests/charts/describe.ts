import type { Chart } from '../../src/charts/index.ts';
import type { Shape } from '../../src/charts/svg.ts';

const words = (shape: Shape): string =>
  shape.inside.map((part) => (typeof part === 'string' ? part : part.name === 'title' ? '' : words(part))).join('');

const whole = (value: unknown) => (typeof value === 'number' ? Math.round(value) : value);

/** `bar 290,84 393×14 solid`; a hit area, a tooltip and a group say nothing. */
function lines(shape: Shape, indent: string): string[] {
  const { name, attributes: a, ink } = shape;
  const inner = () =>
    shape.inside.flatMap((part) =>
      typeof part === 'string' ? [] : lines(part, name === 'a' ? `${indent}  ` : indent),
    );
  if (name === 'a') return [`${indent}→ ${nameOf(shape)}`, ...inner()];
  if (name === 'text') return [`${indent}text ${whole(a.x)},${whole(a.y)} ${words(shape)}`];
  if (name === 'rect' && ink !== 'hit')
    return [`${indent}rect ${whole(a.x)},${whole(a.y)} ${whole(a.width)}×${whole(a.height)} ${ink}`];
  if (name === 'circle') return [`${indent}circle ${whole(a.cx)},${whole(a.cy)} ${ink}`];
  if (name === 'path')
    return [`${indent}line ${String(a.d).replace(/[\d.]+/g, (n) => String(Math.round(Number(n))))} ${ink}`];
  return inner();
}

/** The drawing in words, a mark a line, rounded to whole pixels. */
export function describeChart(chart: Chart, width: number): string {
  const { height, shapes } = chart.draw(width);
  const head = [chart.title, chart.subtitle, `${width}×${Math.round(height)}`, ''];
  return `${[...head, ...shapes.flatMap((shape) => lines(shape, ''))].join('\n')}\n`;
}

/** What a link is called: by its attribute, or by its tooltip. */
export function nameOf({ attributes, inside }: Shape): string {
  const title = inside.find((part) => typeof part !== 'string' && part.name === 'title');
  return String(attributes['aria-label'] ?? (typeof title === 'object' ? title.inside.join('') : ''));
}

/** All shapes of a drawing, whatever they stand in. */
export const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => [shape, ...flat(shape.inside.filter((part): part is Shape => typeof part !== 'string'))]);
