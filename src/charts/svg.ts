import { escapeXml } from '../text/xml.ts';
/** A small tree of SVG elements and its text, in the colours of the page or of a file that stands alone. */

export interface Shape {
  name: string;
  attributes: Readonly<Record<string, string | number | null>>;
  /** How it is inked, a key of INKS. */
  ink: Ink | null;
  inside: readonly (Shape | string)[];
}

const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1d1c1a',
  muted: '#524d46',
  rule: '#e2ded3',
  strong: '#8d877b',
  azurite: '#1a5270',
  tint: '#e6eff3',
  ochre: '#7c3a18',
} as const;
type Colour = keyof typeof COLOURS;

/** The inks, by what they draw. `fill` and `stroke` name a colour of the page's palette. */
const INKS = {
  hit: { fill: 'none', 'pointer-events': 'all' },
  solid: { fill: 'azurite' },
  hollow: { fill: 'paper', stroke: 'azurite', 'stroke-width': 1.5 },
  ceiling: { fill: 'tint', stroke: 'strong', 'stroke-width': 1, 'stroke-dasharray': '2 2' },
  line: { fill: 'none', stroke: 'azurite', 'stroke-width': 1.75 },
  dashed: { fill: 'none', stroke: 'azurite', 'stroke-width': 1.75, 'stroke-dasharray': '4 3' },
  found: { fill: 'ochre' },
  heavy: { fill: 'none', stroke: 'azurite', 'stroke-width': 3 },
  axis: { fill: 'none', stroke: 'strong', 'stroke-width': 1 },
  rule: { fill: 'none', stroke: 'rule', 'stroke-width': 1 },
  label: { fill: 'ink' },
  /** On top of a line. */
  haloed: { fill: 'ink', stroke: 'paper', 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
  value: { fill: 'ink', 'font-weight': 600 },
  heading: { fill: 'ink', 'font-weight': 600 },
  quiet: { fill: 'muted' },
} as const satisfies Record<string, Record<string, string | number>>;
export type Ink = keyof typeof INKS;

/** `page` takes its colours from the page's custom properties; `file` has them written in. */
export type Medium = 'page' | 'file';

export function shape(
  name: string,
  ink: Ink | null,
  attributes: Shape['attributes'],
  ...inside: readonly (Shape | string)[]
): Shape {
  return { name, ink, attributes, inside };
}

/** The words that are seen in a shape, in order; a tooltip is none. */
export const wordsIn = (drawn: Shape): string =>
  drawn.name === 'title' ? '' : drawn.inside.map((part) => (typeof part === 'string' ? part : wordsIn(part))).join('');

export const group = (...inside: readonly (Shape | string)[]): Shape => shape('g', null, {}, ...inside);

/** Shape → SVG text. Numbers are rounded to a tenth; text is escaped; a null attribute is left out. */
export function render({ name, attributes, ink, inside }: Shape, medium: Medium): string {
  const all = { ...attributes, ...(ink ? inked(ink, medium) : {}) };
  const written = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value as string)}"`)
    .join('');
  const body = inside.map((part) => (typeof part === 'string' ? escapeXml(part) : render(part, medium))).join('');
  return body === '' ? `<${name}${written}/>` : `<${name}${written}>${body}</${name}>`;
}

/** The ink's attributes; in the page what is hit has a class alone, since there is much of it (base.css). */
function inked(ink: Ink, medium: Medium): Record<string, string | number> {
  if (medium === 'page' && ink === 'hit') return { class: 'hit' };
  const colour = (value: string | number) => {
    if (!(value in COLOURS)) return value;
    const named = value as Colour;
    return medium === 'file' ? COLOURS[named] : `var(--${named === 'strong' ? 'strong-rule' : named})`;
  };
  return Object.fromEntries(Object.entries(INKS[ink]).map(([key, value]) => [key, colour(value)]));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** `M…` of straight lines through the points. */
export const path = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
