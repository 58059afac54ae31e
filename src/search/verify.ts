/**
 * Checks quotes against the texts: `import { verify } from '/search/verify.js'`. All of it happens where it is called.
 */
import { diffArrays } from 'diff';
import { sentenceRanges } from '../text/sentences.ts';
import { nearestStretch } from './align.ts';
import { open } from './client.ts';
import type { Entry } from './corpus.ts';
import { type Finder, recordsOf } from './find.ts';

/** A stretch that both have, that only the quote has, or that only the text has. */
export interface Piece {
  kind: 'same' | 'added' | 'missing';
  text: string;
  /** True where a figure differs. */
  figure: boolean;
}

export interface Checked {
  /** The sentence as given. */
  sentence: string;
  /** `verbatim`: every character; `altered`: the nearest clause differs; `absent`: nothing in the texts is near. */
  status: 'verbatim' | 'altered' | 'absent';
  /** Clauses that have the sentence; the nearest one where it is altered. */
  clauses: { doc: string; documentTitle: string; clause: string; locator: string; href: string }[];
  /** The sentence against the nearest clause; empty where it is absent. */
  pieces: Piece[];
}

const GRAM = 3;
const CANDIDATES = 12;
/** A sentence of which more than this share must change is another sentence. */
const TOO_FAR = 0.5;
const LONGEST = 20_000;

/** Sentence by sentence: whether the texts have it, and where; or what was changed. */
export async function verify(text: string): Promise<Checked[]> {
  const finder = await open();
  const whole = withoutQuotes(text.slice(0, LONGEST));
  const sentences = whole
    .split(/\r?\n/)
    .flatMap((line) => sentenceRanges(line).map((range) => line.slice(...range).trim()));
  const checked: Checked[] = [];
  for (const sentence of sentences) if (/[\p{L}\p{N}]/u.test(sentence)) checked.push(await check(finder, sentence));
  return checked;
}

async function check(finder: Finder, given: string): Promise<Checked> {
  const sentence = withoutQuotes(given);
  const entries = await candidates(finder, sentence);
  const same = entries.filter((entry) => wordsOf(entry).includes(sentence));
  const about = { sentence: given, pieces: [{ kind: 'same' as const, text: sentence, figure: false }] };
  if (same.length > 0) return { ...about, status: 'verbatim', clauses: same.map((entry) => placeOf(finder, entry)) };
  const aligned = entries
    .map((entry) => ({ entry, ...nearestStretch(sentence, wordsOf(entry)) }))
    .sort((a, b) => a.distance - b.distance || a.entry.record - b.entry.record)[0];
  if (!aligned || aligned.distance > sentence.length * TOO_FAR)
    return { sentence: given, status: 'absent', clauses: [], pieces: [] };
  const original = wordsOf(aligned.entry).slice(aligned.start, aligned.end);
  return {
    sentence: given,
    status: 'altered',
    clauses: [placeOf(finder, aligned.entry)],
    pieces: piecesOf(sentence, original),
  };
}

/** The records that share most rows of three characters with the sentence. */
async function candidates(finder: Finder, sentence: string): Promise<Entry[]> {
  const folded = finder.corpus.folding.fold(sentence);
  const grams = new Set<string>();
  for (let at = 0; at === 0 || at + GRAM <= folded.length; at++) grams.add(folded.slice(at, at + GRAM));
  const votes = new Map<number, number>();
  for (const gram of grams)
    for (const record of await recordsOf(finder, gram)) votes.set(record, (votes.get(record) ?? 0) + 1);
  const most = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
  return finder.corpus.read(most.map(([record]) => record).sort((a, b) => a - b));
}

/** What is printed of a record: number, title, text. */
const wordsOf = ({ head, text }: Entry): string => head + text;

function placeOf({ corpus }: Finder, { doc, id, locator, url }: Entry): Checked['clauses'][number] {
  const documentTitle = corpus.header.documents.find((d) => d.id === doc)?.shortTitle ?? doc;
  return { doc, documentTitle, clause: id, locator, href: new URL(url.slice(1), corpus.base).href };
}

/** Differences by character, figures as a whole. */
function piecesOf(quote: string, original: string): Piece[] {
  const tokens = (text: string) => text.match(/\d+(?:[.,]\d+)*[%％‰]?|[\s\S]/gu) ?? [];
  const pieces = diffArrays(tokens(original), tokens(quote)).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'added' : removed ? 'missing' : 'same',
      text: value.join(''),
      figure: Boolean(added || removed) && value.some((token) => /^\d/.test(token)),
    }),
  );
  return withoutOwnWords(withoutOwnWords(pieces).reverse()).reverse();
}

const OWN_WORDS = 4;

/** Words of who quotes, at the beginning, stand in the place of nothing: `规划提出，…` */
function withoutOwnWords(pieces: Piece[]): Piece[] {
  const [first, second, ...rest] = pieces;
  if (!first || !second || first.kind === 'same' || second.kind === 'same') return pieces;
  const own = [first, second].find(({ kind }) => kind === 'added');
  return own && !own.figure && own.text.length >= OWN_WORDS ? [own, ...rest] : pieces;
}

/** Quotation marks around all of it belong to who quotes. */
const withoutQuotes = (text: string): string => /^\s*[“「『"]([^“”「」『』"]*)[”」』"]\s*$/u.exec(text)?.[1] ?? text;
