import type { Clause } from '../../model/clause.ts';
import { divideHead } from '../head.ts';
import { element } from '../xml.ts';
import { face, size } from './fonts.ts';
import type { Sheet } from './sheet.ts';
import { BREAK, CENTRED, MOST_LEVELS, NO_INDENT, OFF_GRID, TITLE_LINE } from './styles.ts';
import { paragraph, property, run, valued } from './word.ts';

/** True for headings that an outline can name; others are a number alone (第三条, （一）), which opens the line of its words. */
export const isNamed = ({ title }: Clause): boolean => title !== '';

/** A number alone. */
export const numberOf = ({ kind, head }: Clause): string => run(head, kind === 'article' ? face('hei') : '');

/** Where a text begins anew: its own headings are 一、 again. */
const ANEW = new Set<Clause['kind']>(['annex', 'work', 'box']);

/** A heading. `gap`: what parts it from the words on its own line; null where its line ends with it. */
export function heading(clause: Clause, gap: string | null, sheet: Sheet): string {
  const line = sheet.lineOf(clause);
  const layer = line.length - 1 - line.findLastIndex(({ kind, id }) => ANEW.has(kind) && id !== clause.id);
  const centred = /^第[^条]+[编篇章节]$/u.test(clause.label.replace(/\s/gu, ''));
  const words = run(clause.head, clause.kind === 'article' ? face('hei') : '', clause.kind === 'article' ? unbold : '');
  return styled(clause, sheet, layer, words + run(gap ?? ''), {
    said: centred ? [NO_INDENT, CENTRED] : [],
    mark: gap === null ? '' : RUN_IN,
  });
}

/** The end of a paragraph that is not shown (a style separator): the words after it go on in the same line. */
const RUN_IN = element('w:rPr', {}, property('vanish'), property('specVanish'));
const unbold = valued('b', 0);

interface Look {
  said?: readonly string[];
  mark?: string;
}

/** A paragraph in the style of a layer, at its own level of the outline. */
function styled(clause: Clause, { lineOf }: Sheet, layer: number, content: string, { said = [], mark = '' }: Look) {
  const of = Math.min(layer, MOST_LEVELS);
  const level = Math.min(lineOf(clause).length, MOST_LEVELS);
  const outline = level === of ? '' : valued('outlineLvl', level - 1);
  return paragraph(`Heading${of}`, content, ...said, outline, mark);
}

export const boxHeading = (clause: Clause, sheet: Sheet): string =>
  styled(clause, sheet, 1, run(clause.head), { said: [NO_INDENT, CENTRED] });

/** The name of one of several texts in a file: as a title, on a page of its own. */
const named = (words: string, clause: Clause, sheet: Sheet, opens: boolean): string =>
  styled(clause, sheet, 1, run(words, face('title'), size(44)), {
    said: [opens ? BREAK : '', OFF_GRID, TITLE_LINE, NO_INDENT, CENTRED],
  });

const isFirst = (clause: Clause, { clauses }: Sheet): boolean => clauses[0] === clause;

export const workHeading = (clause: Clause, sheet: Sheet): string =>
  named(clause.head, clause, sheet, !isFirst(clause, sheet));

/** 附件1 at the left of a new page, its name in the middle below. */
export function annexHeading(clause: Clause, sheet: Sheet): string[] {
  const { number, heading: name } = divideHead(clause);
  const opens = !isFirst(clause, sheet);
  if (number === '') return [named(name, clause, sheet, opens)];
  const level = name === '' ? valued('outlineLvl', Math.min(sheet.lineOf(clause).length, MOST_LEVELS) - 1) : '';
  const label = paragraph('Annex', run(number), opens ? BREAK : '', level);
  return name === '' ? [label] : [label, named(name, clause, sheet, false)];
}
