/** Every citation of a text, with what it names. Bounded: each place is read once, steps and lists have an end. */
import type { Catalog, Index, Named } from './catalog.ts';
import { indexOf } from './catalog.ts';
import { type Address, addressOf, type Looked, lookUp } from './lookup.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { matchAt, type Place, placesAt } from './steps.ts';

export interface Citation {
  /** From the name, or from the place where it goes without one, to the end of the place. */
  start: number;
  end: number;
  /** Where the name ends, so that the place can be shown by itself. */
  mention: Mention | null;
  /** Documents that are meant; empty for none of these. */
  named: Named[];
  place: Place | null;
  looked: Looked;
  /** 文本校验 that stands with it: 8 hex digits, or empty. */
  check: string;
  /** 前款, 同规划: nothing was named that it can mean. */
  open: boolean;
}

const NOTHING: Looked = { matches: [], several: false, note: '', above: null, suggestions: [] };
const CHECK = /[\s,(]*文本校验[\s:]*([0-9a-f]{8})(?![0-9a-z])[\s)]*/iuy;
const BACKWARD = /(?:前款|前条|前项|上款|上条|上项|同条|同款|同项|该条|该款|该项|上述条款|前述条款|同上)(?:规定)?/gu;
/** A place that is told from words without a document: 第三部分（一）2, 第十七条第二款, 专栏4. */
const ALONE = /(?:第[〇零一二三四五六七八九十百0-9]{1,5}(?:部分|条)|专栏[ ]?[一二三四五六七八九十0-9]{1,3})/gu;

/** `loose`: the text is nothing but a citation, a heading may follow its number. */
export function scan(text: string, catalog: Catalog, loose = false): Citation[] {
  const index = indexOf(catalog);
  const plain = index.plain(text);
  const mentions = mentionsOf(plain, index);
  const found = mentions.flatMap((mention, i) =>
    citationsAt(plain, mention, mentions[i + 1]?.start ?? plain.length, loose),
  );
  const linked = linksIn(text, index);
  const taken = (at: number) => [...found, ...linked].some(({ start, end }) => start <= at && at < end);
  const all = [...found.filter(({ start }) => !linked.some((l) => l.start <= start && start < l.end)), ...linked];
  const alone = loose ? [] : aloneIn(plain, taken, all, mentions);
  alone.push(...backwardIn(plain, taken, all));
  return [...all, ...alone].sort((a, b) => a.start - b.start).map((citation) => withCheck(plain, citation));
}

function citationsAt(plain: string, mention: Mention, limit: number, loose: boolean): Citation[] {
  const strong = mention.bracketed || !mention.named.every(({ short }) => short);
  const from = mention.end + (matchAt(CHECK, plain, mention.end)?.[0].length ?? 0);
  const places = placesAt(plain, from, loose).filter(({ end }) => end <= limit || mention.named.length === 0);
  const base = { mention, named: mention.named, check: '', open: false };
  const notice = /通知$/u.test(mention.name) && mention.named.every(({ short }) => short);
  if (notice && mention.named.length > 0)
    return [{ ...base, start: mention.start, end: mention.end + 2, place: null, looked: noticeOf(mention.named) }];
  const front = strong && places.length === 0 ? frontAt(plain, from, mention.named) : null;
  if (front) return [{ ...base, start: mention.start, end: front.end, place: null, looked: front.looked }];
  if (places.length === 0)
    return strong
      ? [
          {
            ...base,
            start: mention.start,
            end: mention.end,
            place: null,
            looked: all(mention.named, (n) => lookUp(n, [])),
          },
        ]
      : [];
  return places.map((place, i) => ({
    ...base,
    start: i === 0 ? mention.start : place.start,
    end: place.end,
    place,
    looked: all(mention.named, (named) => lookUp(named, place.steps)),
  }));
}

/** What several documents of one name have at a place. */
function all(named: readonly Named[], look: (named: Named) => Looked): Looked {
  const looked = named.map(look);
  const [first] = looked;
  const found = looked.filter(({ matches }) => matches.length > 0);
  if (looked.length < 2 || found.length === 0) return first ?? NOTHING;
  return found.length === 1 ? (found[0] as Looked) : { ...NOTHING, matches: found.flatMap(({ matches }) => matches) };
}

/** 序言, 主送机关: places that have a name and no number. */
function frontAt(plain: string, from: number, named: readonly Named[]): { end: number; looked: Looked } | null {
  const at = from + (/^[\s:,的]*/u.exec(plain.slice(from, from + 9))?.[0].length ?? 0);
  for (const { shelf } of named) {
    const known = shelf.rows.find(
      ({ row, steps }) => steps.length === 0 && row[2].length > 1 && plain.startsWith(row[2], at),
    );
    if (known) return { end: at + known.row[2].length, looked: { ...NOTHING, matches: [addressOf(shelf, known.row)] } };
  }
  return null;
}

/** 规划通知: the notice that issues it. */
function noticeOf(named: readonly Named[]): Looked {
  const rows = named.flatMap(({ shelf }) =>
    shelf.rows.filter(({ row }) => row[0] === 'notice').map(({ row }) => addressOf(shelf, row)),
  );
  return { ...NOTHING, matches: rows, note: rows.length > 0 ? '' : '这里没有印发它的通知' };
}

/** Addresses of the site, on whatever host: `…/plan/2.2.1/#2.2.1.p4`, `plan 2.2.1.p4`. */
function linksIn(text: string, { shelves }: Index): Citation[] {
  return shelves.flatMap((shelf) => {
    const { id } = shelf.document;
    const pattern = new RegExp(
      `(?:[a-z]+://[^\\s<>"'，。；、（）《》]*?)?(?<![a-z0-9-])${id}[/ ]+([a-z0-9][^\\s/#?&)\\]}>"'，。；、）》]*)?/?(?:\\?[^\\s#)\\]}>"'，。；、）》]*)?(?:#([^\\s:&)\\]}>"'，。；、）》]+))?`,
      'giu',
    );
    return [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, page = '', fragment = ''] = match;
      const address = [fragment, page]
        .map((part) => idIn(part))
        .flatMap(({ id: at, sentence }) => {
          const known = shelf.rows.find(({ row }) => row[0] === at);
          return known ? [sentenced(addressOf(shelf, known.row), sentence)] : [];
        })[0];
      const linked = whole.includes('://') && (page !== '' || fragment !== '');
      if (!address && !linked) return [];
      const named = [{ shelf, work: '', short: false }];
      const looked = address
        ? { ...NOTHING, matches: [address] }
        : { ...NOTHING, note: `《${shelf.document.shortTitle}》没有这个地址` };
      return [
        {
          start: match.index,
          end: match.index + whole.length,
          mention: null,
          named,
          place: null,
          looked,
          check: '',
          open: false,
        },
      ];
    });
  });
}

function idIn(part: string): { id: string; sentence: string } {
  const plain = decoded(part)
    .replace(/^cite-/, '')
    .replace(/[.,;]+$/, '');
  const [, id = '', sentence = ''] = /^(.*?)(\.s\d+)?$/su.exec(plain) ?? [];
  return { id, sentence };
}

const sentenced = (address: Address, sentence: string): Address =>
  sentence && address.url.includes('#') ? { ...address, url: address.url + sentence } : address;

/** Places without a document: of the one named last before them in the paragraph; else nothing can be said. */
function aloneIn(
  plain: string,
  taken: (at: number) => boolean,
  all: readonly Citation[],
  mentions: readonly Mention[],
): Citation[] {
  let reached = 0;
  return [...plain.matchAll(ALONE)].flatMap(({ index: at }) => {
    const line = plain.lastIndexOf('\n', at) + 1;
    // At the head of a line it is a heading of the text itself; after 本 it speaks of the text itself.
    const own =
      plain.slice(line, at).trim() === '' ||
      /(?:本|本(?:通知|方案|办法|意见|规定|细则|文|法|条例|决定))$/u.test(plain.slice(Math.max(0, at - 4), at));
    if (own || taken(at) || at < reached) return [];
    const [place, ...more] = placesAt(plain, at);
    if (!place || place.start !== at) return [];
    const before = mentions.findLast(({ end, start }) => end <= at && start >= line);
    const named = before?.named ?? [];
    const places = [place, ...more];
    reached = places.at(-1)?.end ?? at;
    return places.map((one) => ({
      start: one.start,
      end: one.end,
      mention: before ?? null,
      named,
      place: one,
      looked: lookUpAll(named, one),
      check: '',
      open: !before && all.length >= 0,
    }));
  });
}

const lookUpAll = (named: readonly Named[], place: Place): Looked => all(named, (n) => lookUp(n, place.steps));

/** 前款, 同条: what was cited last before it. */
function backwardIn(plain: string, taken: (at: number) => boolean, all: readonly Citation[]): Citation[] {
  return [...plain.matchAll(BACKWARD)].flatMap(({ 0: words, index: start }) => {
    if (taken(start)) return [];
    const before = all.filter(({ end, place }) => end <= start && place !== null).at(-1);
    const looked = before && before.looked.matches.length === 1 ? before.looked : NOTHING;
    const base = {
      start,
      end: start + words.length,
      mention: before?.mention ?? null,
      place: before?.place ?? null,
      check: '',
    };
    return [{ ...base, named: before?.named ?? [], looked, open: looked.matches.length === 0 }];
  });
}

function withCheck(plain: string, citation: Citation): Citation {
  const [whole, check] = matchAt(CHECK, plain, citation.end) ?? [];
  return whole && check
    ? { ...citation, end: citation.end + whole.trimEnd().length, check: check.toLowerCase() }
    : citation;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
