import fc from 'fast-check';
import { formatChineseNumeral } from '../../../src/text/numerals.ts';
import { word } from '../../parse/grammar/words.ts';

/** A line of an outline: a heading of a rank with its number, or words that stand below the last of them. */
export interface Line {
  /** From the highest, 0; null for a paragraph. */
  rank: number | null;
  number: number;
  words: string;
}

type Style = readonly ((n: number) => string)[];
const cn = formatChineseNumeral;
/** How each rank is printed, in plans and in laws. */
const PLAN: Style = [(n) => `${cn(n)}、`, (n) => `（${cn(n)}）`, (n) => `${n}．`, (n) => `（${n}）`];
const LAW: Style = [(n) => `第${cn(n)}章　`, (n) => `第${cn(n)}条　`, (n) => `（${cn(n)}）`];

/** A line as it is printed. */
export const printLine = (style: Style, { rank, number, words }: Line): string =>
  rank === null ? words : `${style[rank]?.(number) ?? ''}${words}`;

const sentence = word(6, 14).map((words) => `${words.slice(0, 4)}，${words.slice(4)}。`);

/** Below a rank: a paragraph, or headings of the next rank, each with what is below it. */
function below(rank: number, ranks: number): fc.Arbitrary<Line[]> {
  const paragraph = sentence.map((words): Line[] => [{ rank: null, number: 0, words }]);
  if (rank === ranks) return paragraph;
  const one = fc.tuple(word(4, 8), below(rank + 1, ranks));
  const many = fc
    .array(one, { minLength: 2, maxLength: 4 })
    .map((all) => all.flatMap(([words, under], i): Line[] => [{ rank, number: i + 1, words }, ...under]));
  return rank === 0 ? many : fc.oneof(paragraph, many);
}

/** 条 run on through a law. */
function runOn(lines: readonly Line[]): Line[] {
  let article = 0;
  return lines.map((line) => (line.rank === 1 ? { ...line, number: ++article } : line));
}

/** Lines in the style in which they are printed. */
export interface Outline {
  style: Style;
  lines: readonly Line[];
}

export const outline: fc.Arbitrary<Outline> = fc.oneof(
  below(0, 4).map((lines) => ({ style: PLAN, lines })),
  below(0, 3).map((lines) => ({ style: LAW, lines: runOn(lines) })),
);

export type Damage = 'dropped' | 'doubled' | 'swapped' | 'renumbered';

/** An outline with one line damaged. */
export const damaged = outline.chain(({ style, lines }) =>
  fc
    .record({
      at: fc.nat({ max: lines.length - 1 }),
      kind: fc.constantFrom<Damage>('dropped', 'doubled', 'swapped', 'renumbered'),
      by: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ at, kind, by }) => ({ style, kind, lines: damage(lines, at, kind, by) })),
);

function damage(lines: readonly Line[], at: number, kind: Damage, by: number): Line[] {
  const all = [...lines];
  const one = all[at] as Line;
  if (kind === 'dropped') all.splice(at, 1);
  else if (kind === 'doubled') all.splice(at, 0, one);
  else if (kind === 'renumbered') all[at] = { ...one, number: one.number + by };
  else if (at + 1 < all.length) all.splice(at, 2, all[at + 1] as Line, one);
  return all;
}

/** The headings as their own numbers say, each with the label of the one that it stands under. */
export function headings(style: Style, lines: readonly Line[]): { label: string; under: string | null }[] {
  const open: Line[] = [];
  const labelOf = ({ rank, number }: Line): string => (style[rank ?? 0]?.(number) ?? '').replace(/[、．\s]+$/u, '');
  return lines.flatMap((line) => {
    const { rank } = line;
    if (rank === null) return [];
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const above = open.at(-1);
    open.push(line);
    return [{ label: labelOf(line), under: above ? labelOf(above) : null }];
  });
}
