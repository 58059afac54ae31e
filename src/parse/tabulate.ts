import type { StructureFact } from '../model/document.ts';
import type { Block, Line } from './blocks.ts';
import { readMarker } from './marker.ts';
import { isPipeRuling, readTable, type Table, tabsBefore } from './table.ts';

/** What document.yaml says of a line. */
export type FactAt = (line: Line) => StructureFact | undefined;

/** Lines that follow one another as the rows of a table become one block; the others stay as they are. */
export function tabulate(text: string, all: readonly Block[], factAt: FactAt): (Block | Table)[] {
  const found: (Block | Table)[] = [];
  for (let i = 0; i < all.length; ) {
    const run = new Run(text, all, i, factAt);
    const table = run.lines.length < 2 || run.kind === null ? null : readTable(text, run.lines, run.kind);
    found.push(table ?? (all[i] as Block));
    i += table ? run.lines.length : 1;
  }
  return found;
}

/** The lines from one on that can be the rows of one table. */
class Run {
  readonly lines: Line[] = [];
  kind: 'tabs' | 'pipes' | null = null;
  private widest = 0;
  private ruled = false;
  private readonly text: string;
  private readonly factAt: FactAt;

  constructor(text: string, all: readonly Block[], first: number, factAt: FactAt) {
    this.text = text;
    this.factAt = factAt;
    for (let i = first; i < all.length; i++) {
      const line = lineAt(all, i);
      if (!line || !this.takes(line, lineAt(all, i + 1))) break;
      this.lines.push(line);
    }
    if (this.kind === 'tabs' && isContents(this.lines.map((line) => this.words(line)))) this.lines.length = 0;
  }

  private words({ start, end }: Line): string {
    return this.text.slice(start, end);
  }

  private takes(line: Line, next: Line | null): boolean {
    const words = this.words(line);
    // Most lines of a text are looked at here: what has no cells is no row, and opens none.
    const celled = /[\t|｜]/.test(words);
    if (!celled && this.lines.length === 0) return false;
    const own = this.kindOf(words, next) ?? (this.kind === 'tabs' && this.isOpen(line) ? 'tabs' : null);
    const group = own === null && this.kind === 'tabs' && isGroup(words) && next !== null && tabbed(this.words(next));
    if (!group && (own === null || (this.kind !== null && own !== this.kind))) return false;
    if (celled && said(this.factAt(line))) return false;
    if (this.lines.length > 1 && this.beginsAnother(line, next)) return false;
    this.kind ??= own;
    this.widest = Math.max(this.widest, words.split('\t').length);
    this.ruled ||= isPipeRuling(words);
    return true;
  }

  private kindOf(words: string, next: Line | null): 'tabs' | 'pipes' | null {
    if (isPiped(words)) return 'pipes';
    const bare = /[|｜]/.test(words) && (this.kind === 'pipes' || (next !== null && isPipeRuling(this.words(next))));
    if (bare) return 'pipes';
    return tabbed(words) ? 'tabs' : null;
  }

  /** A row that only its table tells from a label: 一、⇥甲 below 序号, or a name whose other cells are empty. */
  private isOpen(line: Line): boolean {
    const words = this.words(line);
    const cells = words.split('\t').length;
    const numbered = /^(?:序\s*号|编\s*号|号)$/u.test(
      this.words(this.lines[0] as Line)
        .split('\t')[0]
        ?.trim() ?? '',
    );
    if (cells > 1) return numbered || cells === this.widest;
    const closes = /[。！？；：:]$/.test(words) || readMarker(words) !== null;
    const trailing = /^[^\S\n]*\t/.test(this.text.slice(line.end, line.end + 40));
    return !closes && (trailing || (tabsBefore(this.text, line.start) > 0 && words.length <= 20));
  }

  /** A table right behind another: an empty line that the first does not have between its rows, and a head again. */
  private beginsAnother(line: Line, next: Line | null): boolean {
    const [first, second] = this.lines as [Line, Line];
    const before = this.lines.at(-1) as Line;
    if (this.ruled && next !== null && isPipeRuling(this.words(next))) return true;
    if (!isApart(this.text, before, line) || isApart(this.text, first, second)) return false;
    const cells = (one: Line) => this.words(one).split(this.kind === 'tabs' ? '\t' : /(?!^)[|｜]/);
    return cells(line)[0]?.trim() === cells(first)[0]?.trim() || cells(line).length !== cells(before).length;
  }
}

const lineAt = (all: readonly Block[], i: number): Line | null => {
  const block = all[i];
  return block?.type === 'line' ? block : null;
};

/** A fact that says what the line is, and not that it is a row. */
const said = (fact: StructureFact | undefined): boolean => fact?.as !== undefined && fact.as !== 'table';

const isPiped = (words: string): boolean => /^[|｜].*[|｜]$/.test(words) || isPipeRuling(words);

/** Two cells or more; not a heading or a label whose tab stands for a space. */
function tabbed(words: string): boolean {
  const cells = words.split('\t').map((cell) => cell.trim());
  if (cells.length < 2) return false;
  const [first = '', ...rest] = cells;
  if (rest.filter(Boolean).length > 1) return true;
  const marker = readMarker(`${first} `);
  return !(marker !== null && marker.length >= first.length) && !/[：:]$/.test(first);
}

/** A line of one cell within a table: the name of the rows that follow. */
const isGroup = (words: string): boolean =>
  words.length <= 20 &&
  !/[。；，\t]/.test(words) &&
  !/^(附|表\s*\d|专栏|第.{1,6}[编篇章节条])|单\s*位\s*[：:]|(?:表|一览|清单|名单)$/.test(words) &&
  !/^[一二三四五六七八九十]+、/.test(words);

const isApart = (text: string, before: Line, line: Line): boolean =>
  /\n[^\S\n]*\n/.test(text.slice(before.end, line.start));

/** A list of contents: a title and a page on each line, and the pages go up. */
function isContents(lines: readonly string[]): boolean {
  const pages = lines.map((line) => Number(/^[^\t]*\S[^\t]*\t+\s*(\d{1,4})$/.exec(line)?.[1] ?? Number.NaN));
  return pages.length > 1 && pages.every((page, i) => page >= (pages[i - 1] ?? 0));
}
