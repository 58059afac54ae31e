import { type DocumentEnglish, type English, GLOSS } from '../../model/english.ts';
import type { Target } from '../../model/target.ts';
import { baselineInEnglish, dueInEnglish, figureInEnglish } from './figure.ts';
import { fill, plainGloss } from './gloss.ts';
import type { Glossary } from './glossary.ts';

type Entry = DocumentEnglish['targets'][number];
/** The rule that an entry breaks, and how. */
export type Fault = [
  rule: 'english/number' | 'english/glossary' | 'english/settle' | 'english/no-word',
  message: string,
];

/** A target in English: of two glosses the one that stands, its numbers from the record. */
export function targetRow(
  target: Target,
  entry: Entry,
  back: DocumentEnglish['back'][number] | undefined,
  glossary: Glossary,
  written: string,
): { row: English; faults: Fault[] } {
  const faults: Fault[] = [];
  const [one, two, en] = [entry.one, entry.two, entry.en].map((words) => {
    if (words === undefined) return null;
    const filled = fill(words, target.indicator, glossary.say);
    faults.push(...filled.faults.map((fault): Fault => ['english/number', fault]));
    return filled.text;
  }) as [string, string, string | null];
  const same = plainGloss(one) === plainGloss(two);
  const stands = en ?? (entry.taken === 'two' ? two : one);
  faults.push(...settled(entry, same), ...held(target.indicator, stands, glossary));
  const figure = figureInEnglish(target, glossary);
  if (figure === null) faults.push(['english/no-word', `“${target.valueText}”没有英文：在 glossary 里补上。`]);
  const hedge = target.hedge === null ? null : (glossary.say(target.hedge) ?? null);
  if (target.hedge !== null && hedge === null)
    faults.push(['english/no-word', `“${target.hedge}”没有英文：在 glossary 里补上。`]);
  const row: English = {
    ...EMPTY,
    kind: 'target',
    doc: target.doc,
    clause: target.clause,
    ref: target.id,
    zh: target.indicator,
    en: stands,
    figure,
    hedge,
    due: dueInEnglish(target),
    baseline: baselineInEnglish(target, glossary),
    written,
    one,
    two,
    differs: same ? null : (entry.differs ?? null),
    why: same ? null : (entry.why ?? null),
    back: back?.zh ?? null,
    kept: back?.kept ?? null,
    lost: back?.why ?? null,
  };
  return { row, faults };
}

/** Where the two differ, what stands is chosen with a reason; where they are the same there is nothing to choose. */
function settled({ taken, en, differs, why }: Entry, same: boolean): Fault[] {
  const chosen = (taken !== undefined) !== (en !== undefined);
  if (same)
    return [taken, en, differs, why].some((one) => one !== undefined)
      ? [['english/settle', '两者相同，不必再选。']]
      : [];
  return chosen && differs && why ? [] : [['english/settle', '两者不同：写 taken 或 en 之一，并写 differs 和 why。']];
}

/** The faults of a gloss by the glossary. */
export const held = (zh: string, en: string, { missed }: Glossary): Fault[] =>
  missed(zh, en).map((word) => ['english/glossary', `“${word.zh}”的英文是“${word.en}”，这里没有用。`]);

/** What most rows leave empty. */
export const EMPTY = {
  doc: null,
  clause: null,
  ref: null,
  figure: null,
  hedge: null,
  due: null,
  baseline: null,
  status: GLOSS,
  origin: 'model',
  source: null,
  one: null,
  two: null,
  differs: null,
  why: null,
  back: null,
  kept: null,
  lost: null,
} as const;
