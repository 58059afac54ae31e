/** Where words stand in the texts, or what stands nearest to them. Work is counted, and has an end. */
import { nearestStretch } from '../align.ts';
import { type Compared, compare, DOT, type Piece, referred, withoutOwn } from './compare.ts';
import { GRAM, type Texts, type Words } from './texts.ts';

export interface Found {
  /** Clauses that have the words, or that the nearest stretch stands in. */
  places: Words[];
  compared: Compared;
  exact: boolean;
  /** Share of the characters that must change. */
  off: number;
}

/** Some clauses in a row, joined as a reader reads them. */
interface Stretch {
  text: string;
  clauses: { at: number; words: Words }[];
}

/** Cells of alignment that one notice may cost: about a second. */
const MOST_CELLS = 150_000_000;
const CANDIDATES = 6;
const MOST_GRAMS = 120;

export class Search {
  private readonly texts: Texts;
  /** What is left of the work allowed. */
  cells = MOST_CELLS;

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** The clauses with the words, forms of characters aside; those within `scope` first. Empty where none has. */
  async exact(words: string, scope: ReadonlySet<number> | null = null): Promise<Found | null> {
    const wanted = this.fold(words);
    if (wanted === '') return null;
    let found: Found | null = null;
    for (const stretch of await this.stretches(words, scope)) {
      const { folded, offsets } = this.foldAt(stretch.text);
      const at = folded.indexOf(wanted);
      if (at < 0) continue;
      const end = endAt(stretch.text, offsets[at + wanted.length - 1] as number);
      const compared = compare(words, stretch.text.slice(offsets[at], end), this.texts.folding);
      const places = placesIn(stretch, offsets[at] as number, end);
      if (!found) found = { places, compared: { ...compared, same: true }, exact: true, off: 0 };
      else if (places.length === 1 && !found.places.some((p) => p.record === places[0]?.record))
        found.places.push(...places);
    }
    return found;
  }

  /** The nearest stretch; null where the work allowed is used up or nothing has three characters in common. */
  async nearest(words: string, scope: ReadonlySet<number> | null, own: boolean): Promise<Found | null> {
    const wanted = this.fold(words);
    let best: Found | null = null;
    for (const stretch of await this.stretches(words, scope)) {
      const { folded, offsets } = this.foldAt(stretch.text);
      this.cells -= wanted.length * folded.length;
      if (this.cells < 0) return null;
      const { start, end, distance } = nearestStretch(wanted, folded);
      if (end <= start || distance > wanted.length * 0.6) continue;
      const from = offsets[start] as number;
      const to = withFigure(words, stretch.text, endAt(stretch.text, offsets[end - 1] as number));
      const whole = compare(words, stretch.text.slice(from, to), this.texts.folding);
      const pieces = own ? withoutOwn(whole.pieces) : whole.pieces;
      const same = pieces.every(({ kind }) => kind === 'same' || kind === 'own');
      const off = Math.min(distance, differing(pieces)) / wanted.length;
      if (best && off >= best.off) continue;
      best = { places: placesIn(stretch, from, to), compared: { ...whole, pieces, same }, exact: false, off };
    }
    return best;
  }

  private fold(words: string): string {
    return this.foldAt(words).folded;
  }

  /** With one form of each mark, and the characters that broken references name; offsets as of a folding. */
  private foldAt(text: string): { folded: string; offsets: number[] } {
    const { folded, offsets } = this.texts.folding.foldWithOffsets(oneForm(text));
    if (!folded.includes('&')) return { folded, offsets };
    const kept: number[] = [];
    let made = '';
    for (let at = 0; at < folded.length; ) {
      const [reference] = REFERENCE.exec(folded.slice(at, at + 9)) ?? [];
      made += reference ? oneForm(referred(reference)) : folded[at];
      kept.push(offsets[at] as number);
      at += reference?.length ?? 1;
    }
    return { folded: made, offsets: [...kept, text.length] };
  }

  /** The records with most in common, each with its neighbours as far as the words may reach. */
  private async stretches(words: string, scope: ReadonlySet<number> | null): Promise<Stretch[]> {
    const folded = this.texts.folding.fold(words);
    const step = Math.max(1, Math.ceil((folded.length - GRAM + 1) / MOST_GRAMS));
    const votes = new Map<number, number>();
    for (let at = 0; at + GRAM <= folded.length; at += step)
      for (const record of new Set(await this.texts.having(folded.slice(at, at + GRAM))))
        if (!scope || scope.has(record)) votes.set(record, (votes.get(record) ?? 0) + 1);
    if (folded !== '' && folded.length < GRAM)
      for (const record of await this.texts.having(folded)) if (!scope || scope.has(record)) votes.set(record, 1);
    const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
    return Promise.all(best.map(([record]) => this.around(record, words.length, scope)));
  }

  private async around(record: number, length: number, scope: ReadonlySet<number> | null): Promise<Stretch> {
    const [middle] = (await this.texts.read([record])) as [Words];
    const records = [record];
    const usable = (r: number) => r >= 0 && r < this.texts.size && (!scope || scope.has(r));
    for (let more = length; more > 0 && records.length < 12; ) {
      const next = (records.at(-1) as number) + 1;
      const [words] = usable(next) ? await this.texts.read([next]) : [];
      if (!words || words.doc !== middle.doc) break;
      records.push(next);
      more -= words.words.length;
    }
    if (usable(record - 1)) {
      const [before] = (await this.texts.read([record - 1])) as [Words];
      if (before.doc === middle.doc) records.unshift(record - 1);
    }
    const all = await this.texts.read(records);
    let text = '';
    const clauses = all.map((words) => {
      const at = text.length;
      text += words.words;
      return { at, words };
    });
    return { text, clauses };
  }
}

const REFERENCE = /^&#?\d{2,6};/;

/** Where the character at a place ends: one that a broken reference names is longer than one. */
const endAt = (text: string, at: number): number => at + (REFERENCE.exec(text.slice(at, at + 9))?.[0].length ?? 1);

/** 百分之十七 has no character of 17%: a quotation that ends with a figure takes the figure that follows. */
const withFigure = (words: string, text: string, to: number): number =>
  /[〇零一二三四五六七八九十百千万亿%％]$/u.test(words)
    ? to + (/^[0-9０-９.．]+[万亿]*[%％‰]?/u.exec(text.slice(to, to + 16))?.[0].length ?? 0)
    : to;

/** Characters that must change where figures of one value are the same. */
function differing(pieces: readonly Piece[]): number {
  const length = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  return Math.max(length('added'), length('missing')) + length('own');
}

/** Quotation marks inside a quotation change their form; dashes and dots have several. Positions stay. */
const oneForm = (text: string): string =>
  text
    .replace(/[“”‘’「」『』＂']/gu, '"')
    .replace(/[—–－―]/gu, '-')
    .replace(DOT, '·');

function placesIn({ clauses, text }: Stretch, from: number, to: number): Words[] {
  const inside = clauses.filter(({ at, words }) => at < to && at + words.words.length > from && words.words !== '');
  // A heading that a quotation only ends with is not where it stands.
  return (inside.length > 0 ? inside : clauses.filter(({ at }) => at <= from && from < text.length).slice(-1)).map(
    ({ words }) => words,
  );
}
