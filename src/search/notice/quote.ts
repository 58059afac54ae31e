/** One quotation: whole, by its parts around an omission, or sentence by sentence. */
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals.ts';
import { sentenceRanges } from '../../text/sentences.ts';
import type { Piece } from './compare.ts';
import type { Found, Search } from './find.ts';
import type { Words } from './texts.ts';

export interface Judged {
  verdict: 'verbatim' | 'altered' | 'figure' | 'absent' | 'spent';
  places: Words[];
  pieces: Piece[];
  /** What is to be said beside the verdict; empty for nothing. */
  note: string;
}

/** Shorter rows are terms: found or not found, never altered. */
const SHORTEST = 6;
export const LONG = 8;
const ELLIPSIS = /…{1,2}|\.{3,6}|。{3,6}|[〔（([](?:略|下略|中略|上略|节略)[〕）)\]]/gu;
const INSERTION = /[〔[［](?!略)[^〔〕[\]［］]{1,30}[〕\]］]/gu;
const ENDING = /[。，；、！？,;.!?：:]$/u;

/** `own`: no marks part the quotation from the words of who quotes. */
export async function judge(
  words: string,
  search: Search,
  scope: ReadonlySet<number> | null,
  own = false,
): Promise<Judged> {
  const parts = partsOf(words);
  if (parts.length > 1 || parts[0] !== words.trim()) {
    const whole = await search.exact(words.trim(), scope);
    if (whole) return verbatim(whole, words);
    return together(await each(parts, search, scope, own), words, parts.length > 1 ? '有省略' : '有插注');
  }
  const one = await single(words.trim(), search, scope, own);
  const ranges = sentenceRanges(words.trim());
  if (one.verdict === 'verbatim' || ranges.length < 2) return one;
  const sentences = ranges.map(([start, end]) => words.trim().slice(start, end).trim()).filter(Boolean);
  const judged = await each(sentences, search, scope, own);
  const wrong = (list: readonly Judged[]) => list.filter(({ verdict }) => verdict !== 'verbatim').length;
  return one.verdict === 'absent' || wrong(judged) === 0 ? together(judged, words, '') : one;
}

async function each(
  parts: readonly string[],
  search: Search,
  scope: ReadonlySet<number> | null,
  own: boolean,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const part of parts) judged.push(await single(part, search, scope, own));
  return judged;
}

async function single(words: string, search: Search, scope: ReadonlySet<number> | null, own: boolean): Promise<Judged> {
  const exact = await search.exact(words, scope);
  if (exact) return verbatim(exact, words);
  for (const other of otherNumerals(words)) {
    const same = await search.exact(other, scope);
    if (same) return verbatim({ ...same, compared: { ...same.compared, form: true } }, words);
  }
  const bare = words.replace(ENDING, '');
  const unended = bare === words || bare.length < 2 ? null : await search.exact(bare, scope);
  if (unended) return { ...verbatim(unended, bare), note: `句末标点“${words.slice(bare.length)}”是引用时加的或改的` };
  const length = words.length;
  const nearest = length < SHORTEST ? null : await search.nearest(words, scope, own);
  if (search.cells < 0) return { verdict: 'spent', places: [], pieces: [], note: '文稿太长，这一处没有核' };
  if (!nearest || nearest.off > tolerated(length)) return { verdict: 'absent', places: [], pieces: [], note: '' };
  if (nearest.compared.same) return verbatim(nearest, words);
  const { pieces } = nearest.compared;
  const figure = pieces.some((piece) => piece.figure && piece.kind !== 'same');
  return { verdict: figure ? 'figure' : 'altered', places: nearest.places, pieces, note: '' };
}

/** 达到八十家 → 达到80家, and the other way: the same figure, in words too short for anything but finding them. */
function otherNumerals(words: string): string[] {
  const digits = words.replace(/[〇零一二两三四五六七八九十百千]+/gu, (numeral) => {
    const value = parseChineseNumeral(numeral);
    return Number.isNaN(value) ? numeral : String(value);
  });
  const numerals = words.replace(/(?<![\d.,])[1-9]\d{0,3}(?![\d.,%])/g, (number) =>
    formatChineseNumeral(Number(number)),
  );
  return [digits, numerals].filter((other) => other !== words);
}

/** How much may differ before it is another sentence. */
const tolerated = (length: number): number => (length < 12 ? 0.25 : length < 20 ? 0.35 : 0.5);

function verbatim({ places, compared }: Found, words: string): Judged {
  const pieces = compared.pieces.some(({ kind }) => kind === 'own')
    ? compared.pieces
    : [{ kind: 'same' as const, text: words, figure: false }];
  return {
    verdict: 'verbatim',
    places,
    pieces,
    note: compared.form ? '写法不同：全角半角、繁简、引号或数字的写法' : '',
  };
}

/** The parts around omissions, without insertions. */
function partsOf(words: string): string[] {
  return words
    .split(ELLIPSIS)
    .map((part) => part.replace(INSERTION, '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const WORST = ['spent', 'figure', 'altered', 'absent', 'verbatim'] as const;

function together(judged: readonly Judged[], words: string, note: string): Judged {
  const some = judged.some(({ verdict }) => verdict !== 'absent');
  const verdict = WORST.find((v) => judged.some((j) => j.verdict === v)) ?? 'absent';
  const worst = verdict === 'absent' && some ? 'altered' : verdict;
  const places = judged
    .flatMap((j) => j.places)
    .filter((p, i, all) => all.findIndex((q) => q.record === p.record) === i);
  const pieces =
    worst === 'verbatim'
      ? [{ kind: 'same' as const, text: words, figure: false }]
      : judged.flatMap((j, i) => [
          ...(i > 0 && note === '有省略' ? [{ kind: 'own' as const, text: '……', figure: false }] : []),
          ...(j.verdict === 'absent' ? [] : j.pieces),
        ]);
  const missing = verdict === 'absent' && some ? '其中有几句不在这些文本里' : '';
  return {
    verdict: worst,
    places,
    pieces,
    note: [note, missing, ...judged.map((j) => j.note)].filter(Boolean).join('；'),
  };
}
