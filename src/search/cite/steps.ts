/** Reading a place as people write it: 二（二）1, 第二部分第（二）项第1条第四段, 2.2.1.p4, 第十七条之一第二款, 专栏4, 1至3. */
import { parseCircledNumber, parseNumeral } from '../../text/numerals.ts';

export type StepKind = 'number' | 'box' | 'annex' | 'table' | 'row' | 'article' | 'paragraph' | 'sentence';

/** One step of a place. */
export interface Step {
  kind: StepKind;
  number: number;
  /** 第十七条之一 has 1; else 0. */
  sub: number;
  /** The last of a range (1至3); else the number itself. */
  to: number;
  /** `（二）`, `㈡` and `(2)` are bracketed; a place without its beginning is told by it. */
  bracketed: boolean;
  /** How it is written; steps of one form in a row are a list, not levels. */
  form: string;
  /** The word behind the number: 项, 部分; empty for none. */
  word: string;
  start: number;
  end: number;
}

/** One place: steps from the outermost inwards. */
export interface Place {
  steps: Step[];
  start: number;
  end: number;
}

/** No clause lies deeper; a longer row of numbers is no citation. */
const MOST_STEPS = 12;
/** A list that does not end before is no citation. */
const MOST_PLACES = 40;

const NUMERAL = '(?:[0-9]{1,4}(?![0-9])|[〇零一二两三四五六七八九十百千]{1,7}|[①-⑳㉑-㉟㊱-㊿]|[Ⅰ-Ⅻⅰ-ⅻ])';
const CLOSED = '[㈠-㈩⑴-⒇]';
const WORD = '(?:大?部分|分编|个?自然段|大?[章编篇节条项款点目部段句行](?!分))';
const N = `(${NUMERAL})`;
const GAP = /[\s、,.:;·›>/\\|的之中内里#-]*/uy;

const y = (source: string, flags = '') => new RegExp(source, `uy${flags}`);
const PREFIXED: readonly [StepKind, RegExp][] = [
  ['box', y(`(?:专栏|box)[ -]*\\(?${N}\\)?`, 'i')],
  ['annex', y(`(?:附件|附录|附表|annex-)[ ]*\\(?${N}\\)?`, 'i')],
  ['annex', y('附件(?![、,:])()')],
  ['table', y(`表[ ]*${N}`)],
  ['paragraph', y('(?:p|¶|par\\.?) *([0-9]{1,3})(?![0-9a-z])', 'i')],
  ['sentence', y('s *([0-9]{1,3})(?![0-9a-z])', 'i')],
];
const NAMED_RANGE = y(`(专栏|附件)[ ]*${N}(?:[-~]+|至|到)(?:专栏|附件)?[ ]*${N}`);
/** 第四、五段: the word stands at the last. */
const SHARED = y(`(?:[、,]第?${NUMERAL})+(${WORD})`);
const RANGE = y(`(第)?(\\()?${N}\\)?(${WORD})?(?:[-~]+|至|到)第?\\(?${N}\\)?(${WORD})?`);
const CLOSED_ONE = y(`第?(${CLOSED})(${WORD})?`);
const ONE = y(`(第)?(\\()?${N}(\\))?(${WORD})?(?:之${N})?`);

/** What a bare number may stand before in running text; anything else is a measure: 1000立方米, 三年. */
const AFTER_BARE = /[\s㈠-㈩⑴-⒇①-⑳、,.。，;；:：()（）第的和与及至或等所中“”"「」『』《》〈〉·\]!?/-]|$/uy;
const MEASURE = /(?:\.[0-9]+)?(?:年|月|日|%|‰|万|亿|个|家|吨|元|倍|时|号|届|大)/uy;

/** The step at a place of a plain text. `loose`: a heading may follow a number at once (1钢铁产业). */
function stepAt(text: string, at: number, loose = false): Step | null {
  const [named, what, from = '', to = ''] = matchAt(NAMED_RANGE, text, at) ?? [];
  if (named !== undefined && numberOf(from) < numberOf(to)) {
    const kind = what === '专栏' ? 'box' : 'annex';
    return step(kind, numberOf(from), numberOf(to), 0, false, kind, '', at, at + named.length);
  }
  for (const [kind, pattern] of PREFIXED) {
    const [whole, numeral = ''] = matchAt(pattern, text, at) ?? [];
    if (whole === undefined) continue;
    const number = numeral === '' ? 1 : numberOf(numeral);
    return step(kind, number, number, 0, false, kind, '', at, at + whole.length);
  }
  return rangeAt(text, at) ?? oneAt(text, at, loose);
}

function rangeAt(text: string, at: number): Step | null {
  const [whole, ordinal, open, from = '', first = '', to = '', last = ''] = matchAt(RANGE, text, at) ?? [];
  if (whole === undefined || styleOf(from) !== styleOf(to) || (first && last && first !== last)) return null;
  const word = last || first;
  const [low, high] = [numberOf(from), numberOf(to)];
  if (!(low < high) || high - low > MOST_PLACES || (word === '' && matchAt(MEASURE, text, at + whole.length)))
    return null;
  const form = formOf(Boolean(open), from, Boolean(ordinal), word);
  return step(kindOf(word, Boolean(open)), low, high, 0, Boolean(open), form, word, at, at + whole.length);
}

function oneAt(text: string, at: number, loose: boolean): Step | null {
  const [closed, mark = '', item = ''] = matchAt(CLOSED_ONE, text, at) ?? [];
  if (closed !== undefined) {
    const style = mark < '㈠' ? '1' : '一';
    return step(kindOf(item, true), numberOf(mark), numberOf(mark), 0, true, `(${style}`, item, at, at + closed.length);
  }
  const [whole, ordinal, open, numeral = '', close = '', own = '', behind] = matchAt(ONE, text, at) ?? [];
  const number = numberOf(numeral);
  if (whole === undefined || (open && !close) || !(number > 0)) return null;
  const sub = own === '条' ? behind : undefined;
  const length = open || !close ? whole.length : whole.indexOf(close);
  const end = at + length - (behind !== undefined && !sub && length === whole.length ? behind.length + 1 : 0);
  const word = own || (ordinal ? (matchAt(SHARED, text, end)?.[1] ?? '') : '');
  if (
    !open &&
    word === '' &&
    (matchAt(MEASURE, text, end) ||
      !(
        ordinal ||
        ((loose || /[)㈠-㈩]/u.test(text[at - 1] ?? '')) && /^[0-9]{1,2}$/.test(numeral)) ||
        matchAt(AFTER_BARE, text, end)
      ))
  )
    return null;
  const form = formOf(Boolean(open), numeral, Boolean(ordinal), word);
  return step(kindOf(word, Boolean(open)), number, number, sub ? numberOf(sub) : 0, Boolean(open), form, word, at, end);
}

function step(
  kind: StepKind,
  number: number,
  to: number,
  sub: number,
  bracketed: boolean,
  form: string,
  word: string,
  start: number,
  end: number,
): Step {
  return { kind, number, to, sub, bracketed, form, word, start, end };
}

/** The steps of one place, and where a list of places goes on. Bounded: `MOST_STEPS` deep. */
function placeAt(text: string, from: number, loose: boolean): Place | null {
  const steps: Step[] = [];
  for (let at = skip(text, from); ; at = skip(text, at)) {
    const next = stepAt(text, at, loose);
    const last = steps.at(-1);
    if (!next || (last && begins(next, last, steps, text.slice(last.end, at)))) break;
    // 第二部分（二）专栏1: boxes are counted through the whole text.
    if (next.kind === 'box') steps.length = 0;
    steps.push(next);
    if (steps.length > MOST_STEPS) return null;
    at = next.end;
    if (next.to !== next.number && next.kind !== 'number') break;
  }
  const [first] = steps;
  const last = steps.at(-1);
  return first && last ? { steps: paragraphs(steps), start: first.start, end: last.end } : null;
}

/** True where a step is the first of another place of a list, not the next level of this one. */
function begins(next: Step, last: Step, steps: readonly Step[], between: string): boolean {
  if (next.kind === 'annex') return true;
  if (next.kind === 'box' || last.kind === 'box' || next.word.endsWith('部分')) return parted(between);
  return steps.some(({ form }) => form === next.form) && (next.bracketed || parted(between));
}

const parted = (between: string): boolean => /[、,;]/u.test(between);
const AND = /\s*(?:[、,;]|以及|及|和|与|或)\s*(?:以及|及|和|与)?\s*|(?=[(㈠-㈩⑴-⒇])/uy;

/** Every place of a list that begins here: 第二部分（二）1、（三）2和第三部分. A later one takes what it leaves out from the one before. */
export function placesAt(text: string, from: number, loose = false): Place[] {
  const first = placeAt(text, from, loose);
  if (!first) return [];
  const places = [first];
  while (places.length < MOST_PLACES) {
    const before = places.at(-1) as Place;
    const [joint] = matchAt(AND, text, before.end) ?? [];
    const next = joint === undefined ? null : placeAt(text, before.end + joint.length, false);
    const level = next ? before.steps.findLastIndex(({ form }) => form === next.steps[0]?.form) : -1;
    const [head] = next?.steps ?? [];
    const own = head && (head.kind === 'box' || head.kind === 'annex' || head.word.endsWith('部分'));
    if (!next || next.start !== before.end + (joint?.length ?? 0) || (level < 0 && !own)) break;
    places.push({ ...next, steps: paragraphs([...(own ? [] : before.steps.slice(0, level)), ...next.steps]) });
  }
  return places.length < MOST_PLACES ? places : [];
}

/** 款 below an article is a paragraph of it. */
function paragraphs(steps: readonly Step[]): Step[] {
  const article = steps.findIndex(({ kind }) => kind === 'article');
  return steps.map((s, i) =>
    article >= 0 && i > article && s.word === '款' ? { ...s, kind: 'paragraph' as const } : s,
  );
}

/** The steps of a locator as printed. */
export const stepsOf = (locator: string): Step[] => placeAt(locator, 0, true)?.steps ?? [];

function kindOf(word: string, bracketed: boolean): StepKind {
  if (word.endsWith('段')) return 'paragraph';
  return word === '句' ? 'sentence' : word === '条' && !bracketed ? 'article' : word === '行' ? 'row' : 'number';
}

const styleOf = (numeral: string): string => (/^[0-9]/.test(numeral) ? '1' : /^[①-㊿]/u.test(numeral) ? '①' : '一');

function formOf(bracketed: boolean, numeral: string, ordinal: boolean, word: string): string {
  if (bracketed) return `(${styleOf(numeral)}`;
  if (word !== '' && !word.endsWith('部分')) return word.replace(/^个?自然段$/, '段');
  return ordinal || word.endsWith('部分') ? '一' : styleOf(numeral);
}

function numberOf(numeral: string): number {
  const code = numeral.codePointAt(0) ?? 0;
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  if (code >= 0x2160 && code <= 0x216b) return code - 0x215f;
  if (code >= 0x2170 && code <= 0x217b) return code - 0x216f;
  const circled = parseCircledNumber(numeral);
  return Number.isNaN(circled) ? parseNumeral(numeral) : circled;
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const skip = (text: string, at: number): number => at + (matchAt(GAP, text, at)?.[0].length ?? 0);
