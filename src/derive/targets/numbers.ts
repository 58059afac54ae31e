import type { Clause } from '../../model/clause.ts';
import type { NumberRecord, NumberRole } from '../../model/number.ts';
import { printed, sourceRanges } from '../../model/source.ts';
import type { TargetClass } from '../../model/target.ts';
import { holding } from '../../text/ordered.ts';
import type { Decided, Told } from './editorial.ts';
import { asPrinted, isName, type Passage, type Reading, readPassage } from './passage.ts';
import type { Placed } from './records.ts';
import { isTold } from './told.ts';

interface Meaning {
  phrase: string;
  role: NumberRole;
  /** Every target that the number serves. */
  targets: string[];
}

/** Runs of digits, and the numerals in characters of the figures that targets state. */
function runsOf(
  all: string,
  passage: Passage,
  figures: Stated['figures'],
  offset: number,
): { at: number; words: string }[] {
  const digits = [...all.matchAll(/[0-9０-９]+/gu)].map((run) => ({ at: run.index, words: run[0] }));
  const spoken = passage.quantities
    .filter(({ number, start }) => !/[0-9０-９]/u.test(number) && holding(figures, start) !== undefined)
    .map(({ start, end, number, range }) => {
      const words =
        range && !number.startsWith('百')
          ? passage.text.slice(start, end).replace(/(?<=[一二三四五六七八九十百千])[^一二三四五六七八九十百千]*$/u, '')
          : number;
      return { at: start + offset, words: passage.printed.slice(start, start + words.length) };
    });
  return [...digits, ...spoken].sort((a, b) => a.at - b.at);
}

/** A row for every run of Arabic digits of a clause, number and title among them, and every figure in characters, in order. */
export function numbersOf(
  clause: Clause,
  placed: readonly Placed[],
  removed: Decided['removed'],
  reading?: Reading,
  told: readonly Told[] = [],
): { records: NumberRecord[]; unexplained: NumberRecord[]; used: Told[] } {
  const all = printed(clause);
  const passage = readPassage(clause, reading);
  const own = placed.filter((target) => target.clause === clause.id).sort((a, b) => a.at[0] - b.at[0]);
  const figures = own
    .map((one) => ({ one, start: one.at[0], end: one.at[1] }))
    .filter(({ start }, i, all) => start !== all[i - 1]?.start);
  const dropped = removed.filter(({ draft }) => draft.clause === clause.id);
  const said = told.filter((one) => one.clause === clause.id);
  const used: Told[] = [];
  const unexplained: NumberRecord[] = [];
  const records = runsOf(all, passage, figures, clause.head.length).map(({ at: index, words }): NumberRecord => {
    const at = index - clause.head.length;
    const byRule = at < 0 ? inHead(clause, index) : inText(passage, at, { own, figures }, dropped);
    const byHand = byRule ? undefined : said.find((one) => one.at[0] <= at && at < one.at[1]);
    if (byHand) used.push(byHand);
    const meaning = byRule ?? (byHand && { phrase: byHand.quote, role: byHand.role, targets: [] });
    const record = {
      doc: clause.doc,
      clause: clause.id,
      digits: words,
      number: wholeNumber(all, index) || words,
      phrase: meaning ? asPrinted(passage, meaning.phrase) : aroundOf(clause.text, at, words.length),
      role: meaning?.role ?? ('spec' as const),
      target: meaning?.targets[0] ?? null,
      targets: meaning?.targets ?? [],
      source: sourceRanges(clause, index, index + words.length),
    };
    if (!meaning) unexplained.push(record);
    return record;
  });
  return { records, unexplained, used };
}

/** Words around a place that stand once in the text, as few as tell it apart. */
function aroundOf(text: string, at: number, length: number): string {
  for (let reach = 4; ; reach += 4) {
    const words = text.slice(Math.max(0, at - reach), at + length + reach);
    if (reach > text.length || text.indexOf(words) === text.lastIndexOf(words)) return words;
  }
}

/** 9.8 for both of its runs. */
function wholeNumber(text: string, index: number): string {
  const NEAR = 40;
  const from = Math.max(0, index - NEAR);
  for (const match of text.slice(from, index + NEAR).matchAll(/[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?/gu)) {
    if (from + match.index <= index && index < from + match.index + match[0].length) return match[0];
  }
  return '';
}

function inHead({ head, title }: Clause, index: number): Meaning {
  const start = title === '' ? head.length : head.indexOf(title);
  return index < start
    ? { phrase: head.slice(0, start).trim(), role: 'enumeration', targets: [] }
    : { phrase: title, role: 'heading', targets: [] };
}

interface Stated {
  own: readonly Placed[];
  /** Where their figures stand, in order. */
  figures: readonly { one: Placed; start: number; end: number }[];
}

function inText(passage: Passage, at: number, { own, figures }: Stated, removed: Decided['removed']): Meaning | null {
  const { text } = passage;
  const holds = ([start, end]: readonly [number, number]) => start <= at && at < end;
  const target = holding(figures, at)?.one;
  if (target) {
    const role = ROLES[target.target.class] ?? 'target';
    return { phrase: target.target.valueText, role, targets: [target.target.id] };
  }
  const dropped = removed.find(({ draft }) => holds(draft.at));
  if (dropped) return { phrase: dropped.draft.valueText, role: dropped.role, targets: [] };
  const ofRow = passage.clause.kind === 'row' ? inRow(passage, at, own) : null;
  if (ofRow) return ofRow;
  const date = holding(passage.dates, at);
  if (date) return inDate(passage, date, own);
  const quantity = holding(passage.quantities, at);
  const term = holding(passage.terms, at);
  if (term && quantity?.use === 'figure')
    return { phrase: text.slice(term.start, term.end), role: 'spec', targets: [] };
  if (quantity && isName(passage.clause.id))
    return { phrase: text.slice(quantity.start, quantity.end), role: 'name', targets: [] };
  // A head or a note of a table states no target: ×100% says how a share is worked out.
  if (quantity && passage.clause.kind === 'row' && own.length === 0)
    return { phrase: text.slice(quantity.start, quantity.end), role: 'spec', targets: [] };
  if (!quantity) return null;
  if (quantity.use === 'figure' || quantity.use === 'rank')
    return isTold(passage.telling, quantity)
      ? { phrase: text.slice(quantity.from, quantity.to), role: 'baseline', targets: [] }
      : null;
  const { use, from, to } = quantity;
  const phrase = text.slice(from, to);
  const about = own.find(({ target: { indicator } }) => indicator.includes(phrase));
  const around = own.find(({ span }) => holds(span));
  if (use === 'baseline') return { phrase, role: use, targets: idsOf(around) };
  if (use === 'spec' && around?.target.class === 'policy-rule') return { phrase, role: 'rule', targets: idsOf(around) };
  return { phrase, role: use, targets: use === 'threshold' ? idsOf(about ?? around) : [] };
}

/** The role of a figure whose record is no plain target. */
const ROLES: Partial<Record<TargetClass, NumberRole>> = {
  'policy-rule': 'rule',
  condition: 'condition',
  penalty: 'penalty',
  period: 'period',
  holiday: 'holiday',
};

const idsOf = (placed: Placed | undefined): string[] => (placed ? [placed.target.id] : []);

/** Of a row of indicators that is no target: the figure of the base year, else its number in the table. */
function inRow({ text }: Passage, at: number, own: readonly Placed[]): Meaning | null {
  if (own.length === 0) return null;
  const phrase = wholeNumber(text, at);
  const based = own.filter(({ target }) => target.baseline?.value === Number(phrase));
  return based.length > 0
    ? { phrase, role: 'baseline', targets: based.map(({ target }) => target.id) }
    : { phrase, role: 'enumeration', targets: [] };
}

/** A date in a title is part of a name; 比2015年 is a baseline; a year alone is a year. */
function inDate({ text, brackets }: Passage, date: Passage['dates'][number], own: readonly Placed[]): Meaning {
  const title = brackets.find(({ open, start, end }) => '《“'.includes(open) && start < date.start && date.end <= end);
  if (title) return { phrase: text.slice(title.start, title.end), role: 'name', targets: [] };
  const measured = own.filter(
    ({ target, span }) => span[0] <= date.start && date.end <= span[1] && String(target.baseline?.year) === date.value,
  );
  const phrase = text.slice(date.start, date.end);
  if (measured.length > 0) return { phrase, role: 'baseline', targets: measured.map(({ target }) => target.id) };
  const role: NumberRole = date.value.includes('-') ? 'date' : 'year';
  return { phrase, role, targets: [] };
}
