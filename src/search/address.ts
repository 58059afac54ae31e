/** Reading a place as people write it: 二（二）1, 第二部分第（二）项第1条第四段, 2.2.1.p4, 专栏4. */
import { parseCircledNumber, parseNumeral } from '../text/numerals.ts';

/** One step of a place: the number of a clause, of a box, of a paragraph or of a sentence. */
export interface Step {
  kind: 'number' | 'box' | 'paragraph' | 'sentence';
  number: number;
  /** `（二）` and `(2)` are bracketed; a place without its beginning is told by it. */
  bracketed: boolean;
  /** Where the step ends in the text. */
  end: number;
}

const NUMERAL = '([0-9]+|[〇零一二两三四五六七八九十百千]+)';
const BETWEEN = /^[\s、，,.。:：;；·›>/\\|的之中下内#-]+/u;

const PATTERNS: readonly [kind: Step['kind'], bracketed: boolean, pattern: RegExp][] = [
  ['box', false, new RegExp(`^(?:专栏|box)[\\s-]*[(]?${NUMERAL}[)]?`, 'iu')],
  ['paragraph', false, new RegExp(`^第?[(]?${NUMERAL}[)]?(?:个)?(?:自然)?段`, 'u')],
  ['paragraph', false, /^(?:p|¶|par\.?)\s*([0-9]+)/iu],
  ['sentence', false, new RegExp(`^第?${NUMERAL}句`, 'u')],
  ['sentence', false, /^s\s*([0-9]+)/iu],
  ['number', true, new RegExp(`^第?[(]${NUMERAL}[)](?:大?[项条款点目节部]分?)?`, 'u')],
  ['number', false, new RegExp(`^第${NUMERAL}(?:部分|大?[章编篇节条项款点目部])?`, 'u')],
  ['number', false, new RegExp(`^${NUMERAL}(?:部分|大?[章编篇节条项款点目部](?!分))?`, 'u')],
  ['number', false, /^([①-⑳㉑-㉟㊱-㊿])/u],
];

/** The steps that a text of half-width characters begins with. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  for (let at = gap(text, 0); ; ) {
    const step = stepAt(text, at);
    if (!step) return steps;
    steps.push(step);
    at = gap(text, step.end);
  }
}

function stepAt(text: string, at: number): Step | null {
  const rest = text.slice(at);
  for (const [kind, bracketed, pattern] of PATTERNS) {
    const [whole, numeral] = pattern.exec(rest) ?? [];
    if (!whole || !numeral) continue;
    const circled = parseCircledNumber(numeral);
    const number = Number.isNaN(circled) ? parseNumeral(numeral) : circled;
    if (number > 0) return { kind, number, bracketed, end: at + whole.length };
  }
  return null;
}

const gap = (text: string, at: number): number => at + (BETWEEN.exec(text.slice(at))?.[0].length ?? 0);

/** `2.2.1.p4` of 二（二）1第四段; `box-4.p1` of 专栏4第一段. Sentences are no part of an id. */
export function idOf(steps: readonly Step[]): string {
  return steps
    .filter(({ kind }) => kind !== 'sentence')
    .map(
      ({ kind, number }) =>
        ({ number: `${number}`, box: `box-${number}`, paragraph: `p${number}`, sentence: '' })[kind],
    )
    .join('.');
}
