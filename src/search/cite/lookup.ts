/** From the steps of a place to the clauses that it names; where there is none, what stands near it. */
import { formatChineseNumeral } from '../../text/numerals.ts';
import type { AddressRow, Known, Named, Shelf } from './catalog.ts';
import type { Step } from './steps.ts';

/** A clause that was meant. */
export interface Address {
  doc: string;
  id: string;
  /** From the root of the site; of a sentence where one is named. */
  url: string;
  /** `《规划》第二部分（二）1第四段 调整优化品种结构` */
  name: string;
  hash: string;
}

export interface Looked {
  /** More than one where the place is ambiguous, or, with `several`, where a range names them all. */
  matches: Address[];
  several: boolean;
  /** Why there is none, in words; empty where there is one. */
  note: string;
  above: Address | null;
  /** What may have been meant instead. */
  suggestions: Address[];
}

const NOTHING: Looked = { matches: [], several: false, note: '', above: null, suggestions: [] };

/** What a law is divided into above its articles, outermost first. */
const DIVISIONS = ['编', '分编', '章', '节'];
const isDivision = ({ word }: Step): boolean => DIVISIONS.includes(word);

/** Looks a place up; a range as each of its members. Without steps it is the document, or the work. */
export function lookUp({ shelf, work }: Named, steps: readonly Step[]): Looked {
  if (steps.length === 0) return { ...NOTHING, matches: [work ? workAddress(shelf, work) : documentAddress(shelf)] };
  const range = steps.findIndex(({ number, to }) => number !== to);
  if (range < 0) return lookUpOne(shelf, work, steps);
  const { number, to } = steps[range] as Step;
  const looked = Array.from({ length: to - number + 1 }, (_, i) =>
    lookUpOne(
      shelf,
      work,
      steps.map((s, at) => (at === range ? { ...s, number: number + i, to: number + i } : s)),
    ),
  );
  const missing = looked.find(({ matches }) => matches.length !== 1);
  if (missing) return missing;
  return { ...NOTHING, matches: looked.flatMap(({ matches }) => matches), several: true };
}

function lookUpOne(shelf: Shelf, work: string, steps: readonly Step[]): Looked {
  const rows = work ? shelf.rows.filter((known) => known.work === work) : shelf.rows;
  const sentence = steps.findLast(({ kind }) => kind === 'sentence')?.number;
  const place = steps.filter(({ kind }) => kind !== 'sentence');
  const found = place.length > 0 ? outermost(rowsAt(shelf, rows, place)) : [];
  if (found.length === 0) return { ...NOTHING, ...nearTo(shelf, rows, place) };
  if (sentence === undefined || found.length > 1)
    return { ...NOTHING, matches: found.map((known) => addressOf(shelf, known.row)) };
  return sentenceOf(shelf, rows, found[0] as Known, sentence);
}

/** A sentence of a paragraph, or of the only paragraph of a clause. */
function sentenceOf(shelf: Shelf, rows: readonly Known[], known: Known, sentence: number): Looked {
  const own = /(^|\.)p\d+$/.test(known.row[0]) ? [known] : rows.filter(({ parent }) => parent === known.row[0]);
  const holders = own.length > 0 ? own : [known];
  const above = addressOf(shelf, known.row);
  if (holders.length > 1) return { ...NOTHING, note: `${above.name}不止一段，要写明是第几段的第${sentence}句`, above };
  const [row] = holders.map((holder) => holder.row) as [AddressRow];
  const total = row[5];
  if (total !== undefined && sentence > total)
    return { ...NOTHING, note: `${above.name}只有${counted(total)}句`, above };
  const address = addressOf(shelf, row);
  const url = address.url.includes('#') ? `${address.url}.s${sentence}` : address.url;
  return { ...NOTHING, matches: [{ ...address, url, name: `${address.name}第${formatChineseNumeral(sentence)}句` }] };
}

/** Without the words of a clause that are cited as the clause itself: 第二条第（一）项 is the item, not its only paragraph. */
export const outermost = (found: readonly Known[]): Known[] =>
  found.filter(
    ({ row: [id, , place] }) => !found.some(({ row: [over, , its] }) => its === place && id.startsWith(`${over}.`)),
  );

/** The whole place first; then, where its beginning is left out, every place that ends so. */
function rowsAt(shelf: Shelf, rows: readonly Known[], steps: readonly Step[]): Known[] {
  const same = (r: Step, q: Step) => fits(shelf, r, q);
  const whole = rows.filter(
    ({ steps: all }) =>
      all.length === steps.length && opensSo(all, steps) && steps.every((q, i) => same(all[i] as Step, q)),
  );
  if (whole.length > 0) return whole;
  const loose = steps.some(({ kind }) => kind === 'article')
    ? rows.filter(({ steps: all }) => withoutOnly(shelf, all, steps))
    : [];
  if (loose.length > 0) return loose;
  const through = throughLevels(shelf, rows, steps);
  if (through.length > 0) return through;
  if (steps[0]?.kind === 'paragraph' || steps[0]?.kind === 'article' || steps[0]?.word.endsWith('部分')) return [];
  return rows.filter(({ steps: all }) => {
    const end = all.slice(-steps.length);
    return (
      end.length === steps.length &&
      steps.every(
        (q, i) => same(end[i] as Step, q) && (end[i]?.bracketed === q.bracketed || /^大?[节条项款点目]$/u.test(q.word)),
      )
    );
  });
}

/** 第十七条第二项, where the paragraph between goes without saying; or is said, and does not stand in the place. */
function withoutOnly(shelf: Shelf, all: readonly Step[], steps: readonly Step[]): boolean {
  const inner = (list: readonly Step[]) => list.filter(({ kind }, i) => kind !== 'paragraph' || i === list.length - 1);
  const [a, b] = all.some(({ kind }, i) => kind === 'paragraph' && i < all.length - 1)
    ? [inner(all), steps]
    : [all, steps.some((s) => s.kind === 'paragraph' && s.number > 1) ? steps : inner(steps)];
  return a.length === b.length && a.every((r, i) => fits(shelf, r, b[i] as Step));
}

/** 第二编第四章, where a level between goes without saying; 第二章第三条, where articles are counted through all chapters. */
function throughLevels(shelf: Shelf, rows: readonly Known[], steps: readonly Step[]): Known[] {
  const inner = steps.findIndex((one) => !isDivision(one));
  const outer = steps.slice(0, inner < 0 ? -1 : inner);
  const own = steps.slice(outer.length);
  const [last] = outer.slice(-1);
  if (!last || !own[0]) return [];
  const isSame = (r: Step | undefined, q: Step) => r?.word === q.word && fits(shelf, r, q);
  const within = rows.filter(({ steps: all }) => {
    const at = outer.map((q) => all.findIndex((r) => isSame(r, q)));
    return at.every((one, i) => one > (at[i - 1] ?? -1)) && isSame(all.at(-1), last);
  });
  const [division] = within;
  if (!division || within.length > 1) return [];
  const from = rows.indexOf(division);
  const level = DIVISIONS.indexOf(last.word);
  const end = rows.findIndex(({ steps: all }, i) => {
    const word = DIVISIONS.indexOf(all.at(-1)?.word ?? '');
    return i > from && word >= 0 && word <= level;
  });
  const inside = rows.slice(from + 1, end < 0 ? undefined : end);
  return inner < 0 ? inside.filter(({ steps: all }) => isSame(all.at(-1), own[0] as Step)) : rowsAt(shelf, inside, own);
}

/** `（二）1` is not 2.1: a bracket says that the place does not begin at the top. */
const opensSo = ([first]: readonly Step[], [asked]: readonly Step[]): boolean =>
  !asked?.bracketed || first?.bracketed === true;

function fits({ articles }: Shelf, r: Step, q: Step): boolean {
  const kind =
    r.kind === q.kind ||
    (r.kind === 'number' && q.kind === 'article' && !articles) ||
    (q.word === '款' && (r.kind === 'paragraph' || r.kind === 'number'));
  // A second chapter is no second book.
  const isOther = isDivision(q) && r.word !== q.word && r.word !== '' && !r.word.endsWith('部分');
  return kind && !isOther && r.number === q.number && r.sub === q.sub;
}

/** What there is instead of a place that is not: the clause above, how many it has, and where the paragraph went. */
function nearTo(
  shelf: Shelf,
  rows: readonly Known[],
  steps: readonly Step[],
): Pick<Looked, 'note' | 'above' | 'suggestions'> {
  for (let taken = steps.length - 1; taken > 0; taken--) {
    const [known, ...others] = rowsAt(shelf, rows, steps.slice(0, taken));
    if (!known || others.length > 0) continue;
    const above = addressOf(shelf, known.row);
    const asked = steps[taken] as Step;
    const returned = asked.kind === 'paragraph' ? afterwards(rows, known, asked.number) : undefined;
    const suggestions = returned ? [addressOf(shelf, returned.row)] : [];
    const note = returned
      ? `应为${returned.row[2]}：这一段回到上一级，不属于${known.row[2]}`
      : countOf(rows, known.steps, asked, `《${shelf.document.shortTitle}》${known.row[2]}`);
    return { note, above, suggestions };
  }
  const [first] = steps;
  const name = `《${shelf.document.shortTitle}》`;
  return { note: first ? countOf(rows, [], first, name) : '', above: null, suggestions: [] };
}

/** The paragraph that a reader counts as the next one of a clause, though it belongs to a clause above it. */
function afterwards(rows: readonly Known[], known: Known, asked: number): Known | undefined {
  const [id] = known.row;
  const last = rows.findLastIndex(({ row }) => row[0] === id || row[0].startsWith(`${id}.`));
  const own = rows.filter(({ parent, row }) => parent === id && /\.p\d+$/.test(row[0])).length;
  const after = rows[last + asked - own];
  const returns = after && /\.p\d+$/.test(after.row[0]) && after.parent !== '' && id.startsWith(`${after.parent}.`);
  const between = rows.slice(last + 1, last + asked - own).every(({ row }) => /\.p\d+$/.test(row[0]));
  return asked > own && returns && between ? after : undefined;
}

/** 两句, 六个 */
const counted = (count: number): string =>
  count === 2 ? '两' : count > 9999 ? `${count}` : formatChineseNumeral(count);

const UNITS: Readonly<Record<string, string>> = { paragraph: '段', article: '条', box: '个专栏', annex: '个附件' };

/** `《规划》只有六个部分` */
function countOf(rows: readonly Known[], above: readonly Step[], asked: Step, name: string): string {
  const below = rows.filter(
    ({ steps }) =>
      steps.length === above.length + 1 &&
      steps.at(-1)?.kind === asked.kind &&
      (above.length === 0 || steps.at(-1)?.bracketed === asked.bracketed) &&
      above.every((s, i) => s.kind === steps[i]?.kind && s.number === steps[i]?.number),
  );
  const numbers = below.map(({ steps }) => steps.at(-1)?.number ?? 0);
  const count = new Set(numbers).size;
  const what = asked.kind === 'number' ? (above.length === 0 ? '个部分' : '项') : (UNITS[asked.kind] ?? '项');
  if (count === 0)
    return asked.kind === 'box' || asked.kind === 'annex'
      ? `${name}没有${(UNITS[asked.kind] ?? '').replace('个', '')}`
      : `${name}没有再分${asked.kind === 'number' ? '项' : (UNITS[asked.kind] ?? '项')}`;
  return Math.max(...numbers) === count
    ? `${name}只有${counted(count)}${what}`
    : `${name}没有这一${what.replace('个', '')}`;
}

export const addressOf = ({ document }: Shelf, [id, url, locator, title, hash]: AddressRow): Address => ({
  doc: document.id,
  id,
  url,
  name: `《${document.shortTitle}》${locator}${title ? ` ${title}` : ''}`,
  hash,
});

/** One of several works in a document: the clause that holds all of it. */
function workAddress(shelf: Shelf, work: string): Address {
  const known = shelf.rows.find((row) => row.work === work);
  return known ? addressOf(shelf, known.row) : documentAddress(shelf);
}

export const documentAddress = ({ document }: Shelf): Address => ({
  doc: document.id,
  id: '',
  url: document.url,
  name: `《${document.title}》`,
  hash: '',
});
