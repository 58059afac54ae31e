import type { Clause } from '../../model/clause.ts';
import { frontOf } from './front.ts';
import { annexHeading, boxHeading, heading, isNamed, numberOf, workHeading } from './headings.ts';
import type { Sheet } from './sheet.ts';
import { boxOf, tableOf } from './table.ts';
import { paragraph, property, run } from './word.ts';

interface Block {
  xml: string;
  isTable: boolean;
}

/** The paragraphs and tables of a text, in its order; nothing else is among them. */
export const bodyOf = (sheet: Sheet): string => joined(blocksOf(sheet.clauses, sheet));

/** Two tables that touch would be one, and none may close a cell or a document. */
const joined = (blocks: readonly Block[]): string =>
  blocks
    .map(({ xml, isTable }, i) =>
      isTable && (blocks[i + 1]?.isTable ?? true) ? xml + paragraph('TableText', '') : xml,
    )
    .join('');

function blocksOf(clauses: readonly Clause[], sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < clauses.length; ) {
    const clause = clauses[i] as Clause;
    const many = together(clauses.slice(i), sheet);
    if (clause.kind === 'box')
      blocks.push({ xml: boxOf(boxHeading(clause, sheet), joined(blocksOf(many.slice(1), sheet))), isTable: true });
    else if (clause.kind === 'row') blocks.push({ xml: tableOf(many), isTable: true });
    else blocks.push(...linesOf(clause, clauses[i + 1], clauses[i - 1], sheet).map((xml) => ({ xml, isTable: false })));
    i += many.length;
  }
  return blocks;
}

/** The first of some clauses and those after it that are one piece with it: a box and what it holds, the rows of a table. */
function together(clauses: readonly Clause[], { lineOf }: Sheet): readonly Clause[] {
  const [first, ...others] = clauses as [Clause];
  const belongs = (clause: Clause): boolean =>
    first.kind === 'box'
      ? lineOf(clause).some(({ id }) => id === first.id)
      : first.kind === 'row' && clause.kind === 'row' && clause.parent === first.parent;
  const end = others.findIndex((clause) => !belongs(clause));
  return clauses.slice(0, end < 0 ? undefined : end + 1);
}

/** The paragraphs of a clause that is no table and no box. */
function linesOf(clause: Clause, next: Clause | undefined, before: Clause | undefined, sheet: Sheet): string[] {
  const { kind, head, text } = clause;
  if (kind === 'front') return frontOf(clause, sheet.clauses);
  if (kind === 'table') return head === '' ? [] : [paragraph('Caption', run(head))];
  if (kind === 'annex') return annexHeading(clause, sheet);
  if (kind === 'work') return [workHeading(clause, sheet)];
  if (kind !== 'paragraph' && isNamed(clause)) return [heading(clause, gapTo(clause, next), sheet)];
  if (kind !== 'paragraph') return gapTo(clause, next) === null ? [paragraph('BodyText', numberOf(clause))] : [];
  const gap = before === undefined || isNamed(before) ? null : gapTo(before, clause);
  const number = gap === null || before === undefined ? '' : numberOf(before) + run(gap);
  return [paragraph('BodyText', [number, run(head, property('b')), run(text)].join(''))];
}

/**
 * What stands between a heading and the words on its line: nothing, or a space; null where its line ends with it. A
 * number alone (第三条) never has a line of its own.
 */
function gapTo({ id, title, source }: Clause, next: Clause | undefined): string | null {
  if (next?.kind !== 'paragraph' || next.parent !== id) return null;
  const gap = (next.source[0]?.[0] ?? 0) - (source.at(-1)?.[1] ?? 0);
  return gap === 0 ? '' : title === '' ? '　' : null;
}
