import fc from 'fast-check';
import { oneSentence, title, word } from './words.ts';

export interface BoxSpec {
  title: string;
  titleRows: 1 | 2;
  paragraphs: { title: string; text: string }[];
  width: number;
  oneLine: boolean;
  indented: boolean;
}

export const box: fc.Arbitrary<BoxSpec> = fc.record({
  title: word(4, 14),
  titleRows: fc.constantFrom(1, 2),
  paragraphs: fc.array(
    fc.record({ title: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, title), text: oneSentence }),
    { minLength: 1, maxLength: 4 },
  ),
  width: fc.integer({ min: 36, max: 60 }),
  oneLine: fc.boolean(),
  indented: fc.boolean(),
});

const columns = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u0100' ? 1 : 2), 0);

/** Cuts a text into rows of at most `width` columns; all but the last are full to a column. */
function wrap(text: string, width: number): string[] {
  const rows = [''];
  for (const character of text) {
    if (columns(`${rows.at(-1)}${character}`) > width) rows.push('');
    rows[rows.length - 1] += character;
  }
  return rows;
}

function ruled(row: string, width: number): string {
  const free = width - columns(row);
  return `│${row}${'　'.repeat(Math.floor(free / 2))}${' '.repeat(free % 2)}│`;
}

/** The ruled lines of a box. */
export function drawBox(spec: BoxSpec, heading: string): string {
  const rule = '─'.repeat(spec.width / 2);
  const split = spec.titleRows === 2 ? Math.ceil(heading.length / 2) : heading.length;
  const titles = [heading.slice(0, split), heading.slice(split)].filter(Boolean);
  const rows = spec.paragraphs.flatMap(({ title: own, text }) =>
    wrap(`${spec.indented ? '　　' : ''}${own && `${own}：`}${text}`, spec.width),
  );
  const lines = [
    `┌${rule}┐`,
    ...titles.map((row) => ruled(row, spec.width)),
    `├${rule}┤`,
    ...rows.map((row) => ruled(row, spec.width)),
    `└${rule}┘`,
  ];
  return lines.join(spec.oneLine ? '　　' : '\n　　');
}
