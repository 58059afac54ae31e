import type { Attested, AttestedField } from '../../model/attested.ts';
import type { Clause, Range } from '../../model/clause.ts';

/** One printed line of a clause, and where it stands in the text. */
export interface Line {
  clause: string;
  /** Of front matter: title, number, signatory …; empty for the others. */
  role: string;
  start: number;
  words: string;
}

/** The lines of a clause, white space between them left out. */
export function linesOf({ id, kind, source }: Clause, text: string): Line[] {
  const role = kind === 'front' ? id.replace(/-\d+$/, '') : '';
  return source
    .map(([start, end]) => ({ clause: id, role, start, words: text.slice(start, end) }))
    .filter(({ words }) => words.trim() !== '');
}

/** What the characters `[from, to)` of a line say. */
export const said = (field: AttestedField, value: string, line: Line, from = 0, to = line.words.length): Attested => ({
  field,
  value,
  printed: line.words.slice(from, to),
  clause: line.clause,
  source: [[line.start + from, line.start + to]],
});

/** What several lines say together. */
export const saidBy = (field: AttestedField, value: string, lines: readonly Line[]): Attested => ({
  field,
  value,
  printed: lines.map(({ words }) => words).join(''),
  clause: lines[0]?.clause ?? '',
  source: lines.map(({ start, words }): Range => [start, start + words.length]),
});
