import type { Attested, AttestedField } from '../../model/attested.ts';
import type { Clause, Range } from '../../model/clause.ts';

/** One printed line of a clause, and where it stands in the text. */
export interface Line {
  clause: string;
  /** Of front matter: title, number, signatory …; empty for the others. */
  role: string;
  start: number;
  words: string;
  /** Of a bracket that runs over several lines: each of them. */
  pieces?: readonly Line[];
}

/** The lines of a clause, white space between them left out. */
export function linesOf({ id, kind, source }: Clause, text: string): Line[] {
  const role = kind === 'front' ? id.replace(/-\d+$/, '') : '';
  return source
    .map(([start, end]) => ({ clause: id, role, start, words: text.slice(start, end) }))
    .filter(({ words }) => words.trim() !== '');
}

/** （…通过⏎根据…修正）: a bracket that opens on one line of the preamble and closes on a later one is read as one line. */
export function wholeBrackets(front: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < front.length; i++) {
    const pieces = bracketAt(front, i);
    lines.push(joined(pieces));
    i += pieces.length - 1;
  }
  return lines;
}

function bracketAt(front: readonly Line[], at: number): [Line, ...Line[]] {
  const first = front[at] as Line;
  let open = 0;
  if (/^[（(]/u.test(first.words))
    for (let end = at; front[end]?.role === 'preamble'; end++) {
      open += depthOf(front[end]?.words ?? '');
      if (open <= 0) return [first, ...front.slice(at + 1, end + 1)];
    }
  return [first];
}

const depthOf = (words: string): number =>
  (words.match(/[（(]/gu)?.length ?? 0) - (words.match(/[）)]/gu)?.length ?? 0);

const joined = (pieces: [Line, ...Line[]]): Line =>
  pieces.length === 1 ? pieces[0] : { ...pieces[0], words: pieces.map(({ words }) => words).join(''), pieces };

/** What the characters `[from, to)` of a line say. */
export function said(field: AttestedField, value: string, line: Line, from = 0, to = line.words.length): Attested {
  const source: Range[] = [];
  let clause = '';
  let before = 0;
  for (const piece of line.pieces ?? [line]) {
    const [start, end] = [Math.max(from - before, 0), Math.min(to - before, piece.words.length)];
    before += piece.words.length;
    if (start >= end) continue;
    clause ||= piece.clause;
    source.push([piece.start + start, piece.start + end]);
  }
  return { field, value, printed: line.words.slice(from, to), clause, source };
}

/** What several lines say together. */
export const saidBy = (field: AttestedField, value: string, lines: readonly Line[]): Attested => ({
  field,
  value,
  printed: lines.map(({ words }) => words).join(''),
  clause: lines[0]?.clause ?? '',
  source: lines.map(({ start, words }): Range => [start, start + words.length]),
});
