import { type Ink, type Shape, shape } from './svg.ts';

/** Words in one ink; a line may have several. */
export interface Run {
  text: string;
  ink: Ink;
  /** Goes to a line of its own rather than be divided. */
  whole?: boolean;
}

/** Type sizes in units of the drawing: never below 12, also where the narrow drawing is shown 1 : 1 on a phone. */
export const SIZE = { label: 14, small: 12.5, value: 14.5 } as const;
export const LEADING = 19;

/**
 * Width of a text as the sans face of the page sets it, with the space that browsers put between Chinese and other
 * characters; a little too wide rather than too narrow.
 */
export function measure(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : 0.6;
  ems += [...text.matchAll(/[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9%](?=[\u4e00-\u9fff])/g)].length * 0.13;
  return ems * size;
}

const WIDE = /[\u2010-\u2027\u2e80-\uffff]/u;

/** Pieces that a line may not break: words and numbers with their unit sign, and marks with what they stand at. */
const PIECE = /[（“《〔]*(?:[A-Za-z0-9.%+~-]+|[^（“《〔])[）”》〕、，。；：·％]*/gu;

/** Runs → lines no wider than `width`. A piece that is wider alone keeps its line. */
export function wrap(runs: readonly Run[], size: number, width: number): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { text, ink, whole } of runs) {
    const pieces = whole && measure(text, size) <= width ? [text] : [...text.matchAll(PIECE)].map(([piece]) => piece);
    for (const piece of pieces) {
      const wide = measure(piece, size);
      if (used > 0 && used + wide > width * 0.985) {
        lines.push([]);
        used = 0;
      }
      const line = lines.at(-1) as Run[];
      const last = line.at(-1);
      const words = used === 0 ? piece.replace(/^\s+/, '') : piece;
      if (last?.ink === ink) last.text += words;
      else line.push({ text: words, ink });
      used += wide;
    }
  }
  return lines;
}

/** One line of runs with its baseline at `y`. */
function textLine(runs: readonly Run[], x: number, y: number, size: number, anchor = 'start'): Shape {
  const attributes = { x, y, 'font-size': size, 'text-anchor': anchor === 'start' ? null : anchor };
  const [first, ...rest] = runs;
  if (first && rest.length === 0) return shape('text', first.ink, attributes, first.text);
  return shape('text', null, attributes, ...runs.map(({ text, ink }) => shape('tspan', ink, {}, text)));
}

/** Lines below one another, the first baseline at `y`. */
export const textLines = (lines: readonly Run[][], x: number, y: number, size: number, leading = LEADING): Shape[] =>
  lines.map((line, i) => textLine(line, x, y + i * leading, size));

/** One line in one ink. */
export const words = (text: string, ink: Ink, x: number, y: number, size: number, anchor = 'start'): Shape =>
  textLine([{ text, ink }], x, y, size, anchor);
