/** What somebody calls a place → the clause that is meant; it asks back where it is not sure, and guesses nothing. */
import { citation } from '../model/citation.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { type Citation, scan } from '../search/cite/scan.ts';
import { type Address, type Resolved, resolve } from '../search/resolve.ts';
import { formatChineseNumeral } from '../text/numerals.ts';
import { sentenceRanges } from '../text/sentences.ts';
import { documentPassage, type Passage, passageOf, type Status } from './answer.ts';
import type { Holdings } from './holdings.ts';

/** One place, a whole document among them. */
export interface Meant {
  record: DocumentRecord;
  /** Null for the whole document. */
  clause: Clause | null;
  passage: Passage;
}

export interface Located {
  status: Status;
  /** One where it is found; those to choose from, or the nearest, where it is not. */
  places: Meant[];
  says: string;
  /** Documents that the answer is about, its places aside. */
  docs: string[];
  /** What must be said first: the text has changed, the address has moved. */
  mind: string[];
}

/** `within` narrows to documents, by any of their names. */
export function locate(holdings: Holdings, given: string, within?: string): Located {
  const docs = within === undefined || within.trim() === '' ? [] : holdings.named(within);
  if (within?.trim() && docs.length === 0) return notHeld(within);
  const whole = holdings.titled(given);
  if (whole.length > 0 && (docs.length === 0 || docs.some((record) => whole.includes(record))))
    return documents(holdings, docs.length === 0 ? whole : whole.filter((record) => docs.includes(record)));
  const moved = forwarded(holdings, given);
  const catalog = holdings.catalog(docs);
  const found = resolve(moved ?? given, catalog);
  const places = found.matches.map((address) => meantBy(holdings, address));
  const mind = [
    ...(moved ? [`${given}是以前公布的地址，现在的地址是${holdings.held.absolute(moved)}。`] : []),
    ...(found.check === 'changed' ? ['文本校验对不上：现在的文字与引用时不同，不要照旧引用，请核对原文。'] : []),
  ];
  if (places.length === 0) return { ...failed(holdings, given, found, scan(given, catalog, true)), mind };
  if (places.length === 1) return { status: 'found', places, says: sayOf(found), docs: [], mind };
  const says = found.several
    ? `这条引文指${places.length}处，不是一处。要的是哪一处，还是全部？`
    : `有${places.length}处相符，看不出指哪一处。要的是哪一处？`;
  return { status: 'ask', places, says, docs: [], mind };
}

/** A name that one document bears, or several. */
function documents(holdings: Holdings, records: readonly DocumentRecord[]): Located {
  const places = records.map((record) => ({ record, clause: null, passage: documentPassage(holdings, record) }));
  return places.length === 1
    ? { status: 'found', places, says: '找到了，是整份文件。', docs: [], mind: [] }
    : { status: 'ask', places, says: `有${places.length}份文件都叫这个名字。要的是哪一份？`, docs: [], mind: [] };
}

const sayOf = ({ check }: Resolved): string => (check === 'same' ? '找到了，文本校验相符。' : '找到了。');

function notHeld(name: string): Located {
  const says = `未核：这里没有《${name.replace(/^《|》$/gu, '')}》这份文件。这里没有，不等于不存在，也不等于已经废止；请查原文。`;
  return { status: 'unchecked', places: [], says, docs: [], mind: [] };
}

/** Nothing matches: the document has no such place, or nothing can be said. */
function failed(
  holdings: Holdings,
  given: string,
  { understood, suggestions, above }: Resolved,
  cited: readonly Citation[],
): Omit<Located, 'mind'> {
  const nearest = suggestions.length > 0 ? suggestions : above ? [above] : [];
  const places = nearest.map((address) => meantBy(holdings, address));
  const docs = [...new Set(cited.flatMap(({ named }) => named.map(({ shelf }) => shelf.document.id)))];
  if (docs.length > 0 && cited.every(({ open }) => !open))
    return { status: 'absent', places, docs, says: `没有这一处。${understood}。${next(places, '最近的是：')}` };
  if (cited.some(({ open }) => open) || cited.length === 0) {
    const which = cited.length === 0 ? '是哪份文件、哪一条？' : '上文说的是哪份文件、哪一条？';
    return { status: 'ask', places, docs, says: `未核：${understood}。${which}${next(places, '可能是：')}` };
  }
  const [near] = cited.flatMap(({ mention }) => mention?.near ?? []);
  if (near) return { status: 'ask', places, docs, says: `未核：${understood}？请先确认文件名。` };
  const name = cited.flatMap(({ mention }) => (mention ? [mention.name] : []))[0];
  return notHeld(name ?? given);
}

const next = (places: readonly Meant[], lead: string): string => (places.length > 0 ? lead : '');

function meantBy(holdings: Holdings, { doc, id, url }: Address): Meant {
  const record = holdings.document(doc);
  const clause = id === '' ? null : (holdings.clause(doc, id) ?? null);
  if (!clause) return { record, clause: null, passage: documentPassage(holdings, record) };
  const sentence = Number(/\.s(\d+)$/.exec(url)?.[1] ?? 0);
  const [from, to] = sentenceRanges(clause.text)[sentence - 1] ?? [];
  const words =
    sentence > 0 && from !== undefined
      ? sentenceOf(record, `${clause.locator}第${formatChineseNumeral(sentence)}句`, clause.text.slice(from, to))
      : {};
  return { record, clause, passage: passageOf(holdings, clause, { url, ...words }) };
}

const sentenceOf = (record: DocumentRecord, locator: string, text: string) => ({
  ...{ locator, text, citation: citation(record, { locator }) },
});

/** The path that an address within the text forwards to; null where it names none that moved. */
function forwarded(holdings: Holdings, given: string): string | null {
  const text = given.trim();
  const path = URL.canParse(text) ? new URL(text).pathname + new URL(text).hash : text;
  const steps = path.split('/');
  // The site may stand below a path of the host.
  const tails = steps.map((_, i) => `/${steps.slice(i).join('/')}`).filter((tail) => tail.length > 1);
  return tails.map((tail) => holdings.forward(tail)).find((to) => to !== null) ?? null;
}
