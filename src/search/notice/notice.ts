/**
 * A whole notice → every citation and every quotation in it, each with its verdict. Pure but for reading the texts.
 * What is outside of these documents is 未核: counted, and never shown as passed.
 */
import { sentenceRanges } from '../../text/sentences.ts';
import { indexOf, type Named } from '../cite/catalog.ts';
import { type Citation, scan } from '../cite/scan.ts';
import type { Piece } from './compare.ts';
import { Search } from './find.ts';
import { innerOf, type Quotation, quotationsOf } from './quotations.ts';
import { type Judged, judge, LONG } from './quote.ts';
import type { Texts, Words } from './texts.ts';

/** In the order in which a reader must see them. */
export const VERDICTS = {
  figure: '数字不同',
  altered: '有改动',
  missing: '条款不存在',
  title: '题名不符',
  changed: '文本已变',
  misplaced: '逐字一致，出处不符',
  absent: '未见于这些文本',
  ambiguous: '所指不明',
  unchecked: '未核',
  right: '引文无误',
  verbatim: '逐字一致',
} as const;
export type Verdict = keyof typeof VERDICTS;

const WRONG: ReadonlySet<Verdict> = new Set(['figure', 'altered', 'missing', 'title', 'changed', 'misplaced']);
const RIGHT: ReadonlySet<Verdict> = new Set(['right', 'verbatim']);

export interface Place {
  doc: string;
  id: string;
  /** From the root of the site. */
  url: string;
  name: string;
}

export interface Finding {
  kind: 'citation' | 'quotation';
  /** `[start, end)` in the notice, the marks of a quotation aside. */
  start: number;
  end: number;
  text: string;
  verdict: Verdict;
  /** Why, and what would be right; empty where the verdict says all. */
  note: string;
  places: Place[];
  /** What differs, for a quotation that has a counterpart. */
  pieces: Piece[];
  /** It counts against the notice: a pipeline stops at it. */
  wrong: boolean;
}

export interface Report {
  findings: Finding[];
  counts: Record<Verdict, number>;
  /** Findings that count against the notice, that are right, and that nobody can judge by these documents. */
  wrong: number;
  right: number;
  unchecked: number;
  /** `共查到引文2处、引语1处：…` */
  summary: string;
}

/** Checks a notice of any length. */
export async function checkNotice(text: string, texts: Texts): Promise<Report> {
  const search = new Search(texts);
  const citations = scan(text, texts.catalog);
  const verbatim = async (words: string) => words.length >= LONG && (await search.exact(words)) !== null;
  const { found, unpaired } = await quotationsOf(text, verbatim);
  const quotes = found.filter((quote) => !isName(quote, citations, text, texts));
  const cited = citations.map((citation) => findingOf(citation, text));
  const sentences = await pasted(text, quotes, search, texts, citations.length > 0);
  const within = (at: number) => sentences.some(({ start, end }) => start <= at && at < end);
  const quoted: Finding[] = [];
  for (const quote of quotes)
    if (!within(quote.start)) quoted.push(...(await quotations(quote, text, citations, search, texts)));
  const marks = unpaired.filter((at) => !within(at)).map((at) => unpairedMark(at, text));
  return reportOf([...cited, ...quoted, ...sentences, ...marks]);
}

/** Words in quotation marks that are the name of a document, or of one cited. */
function isName({ start, end }: Quotation, citations: readonly Citation[], text: string, texts: Texts): boolean {
  const words = text.slice(start, end);
  const inMention = citations.some(({ mention }) => mention && mention.start <= start && end <= mention.end);
  const { names, plain } = indexOf(texts.catalog);
  return inMention || !/[\p{L}\p{N}]/u.test(words) || names.has(plain(words).replace(/[《》〈〉\s]/gu, ''));
}

/** What a citation comes to. */
function findingOf(citation: Citation, text: string): Finding {
  const { start, end, looked, mention, named, check } = citation;
  const base = {
    kind: 'citation' as const,
    start,
    end,
    text: text.slice(start, end),
    places: looked.matches.map(placeOf),
    pieces: [],
  };
  const say = (verdict: Verdict, note = '', places = base.places): Finding => ({
    ...base,
    verdict,
    note,
    places,
    wrong: WRONG.has(verdict),
  });
  if (named.length === 0 && mention && mention.near.length > 0) {
    const titles = [...new Set(mention.near.map(({ shelf }) => `《${shelf.document.title}》`))].join('或');
    return say('title', `没有《${mention.name}》这份文件，是不是${titles}`, []);
  }
  if (citation.open) return say('unchecked', '没有写明是哪份文件、哪一条，无从核对', []);
  if (named.length === 0) return say('unchecked', mention ? `${titled(mention.name)}不在这些文件之中` : '无从核对', []);
  if (looked.matches.length === 0) return missing(citation, say);
  if (looked.matches.length > 1 && !looked.several)
    return say('ambiguous', `有${looked.matches.length}处相符，要写全编号`);
  const [only] = looked.matches;
  if (check && only && only.hash !== check)
    return say('changed', `文本校验应为${only.hash}：文本已与引用时不同，请核对原文`);
  return say('right', check ? '文本校验相符' : '');
}

/** A number of a document is no title. */
const titled = (name: string): string => (/\d号$/u.test(name) ? name : `《${name}》`);

function missing(
  { looked, named }: Citation,
  say: (verdict: Verdict, note: string, places: Place[]) => Finding,
): Finding {
  const nearest = looked.suggestions.length > 0 ? looked.suggestions : looked.above ? [looked.above] : [];
  const title = named.map(({ shelf }) => `《${shelf.document.shortTitle}》`).join('或');
  return say('missing', looked.note || `${title}没有这一处`, nearest.map(placeOf));
}

/** A quotation; where it is somebody's words around quotations of the texts, these. */
async function quotations(
  quote: Quotation,
  text: string,
  citations: readonly Citation[],
  search: Search,
  texts: Texts,
): Promise<Finding[]> {
  const whole = await quotation(quote, text, citations, search, texts);
  if (whole.verdict !== 'absent' && whole.verdict !== 'altered') return [whole];
  const inner = innerOf(text, quote).filter(({ start, end }) => end - start >= LONG);
  // Where the text itself quotes a term, what was changed around it is what matters.
  const length = inner.reduce((sum, { start, end }) => sum + end - start, 0);
  if (whole.verdict === 'altered' && length * 2 < quote.end - quote.start) return [whole];
  const own: Finding[] = [];
  for (const one of inner) own.push(await quotation(one, text, citations, search, texts));
  return own.some(({ verdict }) => verdict !== 'absent' && verdict !== 'altered') ? own : [whole];
}

/** A quotation, against what it is cited from first, then against all. */
async function quotation(
  quote: Quotation,
  text: string,
  citations: readonly Citation[],
  search: Search,
  texts: Texts,
): Promise<Finding> {
  const words = text.slice(quote.start, quote.end);
  const beside = besideOf(quote, text, citations);
  const finding = (
    verdict: Verdict,
    judged: Pick<Judged, 'places' | 'pieces' | 'note'>,
    wrong = WRONG.has(verdict),
  ): Finding => ({
    kind: 'quotation',
    ...quote,
    text: words,
    verdict,
    note: judged.note,
    places: judged.places.map((p) => placeIn(p, texts)),
    pieces: verdict === 'verbatim' || verdict === 'misplaced' ? [] : judged.pieces,
    wrong,
  });
  if (beside && beside.named.length === 0) return outside(beside, words, search, finding);
  const scope = beside ? scopeOf(beside, texts) : null;
  const first = scope ? await judge(words, search, scope) : null;
  if (first?.verdict === 'verbatim') return finding('verbatim', first);
  const all = await judge(words, search, null);
  if (all.verdict === 'spent') return finding('unchecked', all);
  if (all.verdict === 'verbatim')
    return scope && words.length >= LONG && beside ? elsewhere(beside, all, finding, texts) : finding('verbatim', all);
  const best = first && first.verdict !== 'absent' && first.verdict !== 'spent' ? first : all;
  if (best.verdict === 'absent' || best.verdict === 'spent') {
    const note = beside
      ? `所引的${nameOf(beside)}里没有这样的字句`
      : '这些文件里没有这样的字句；可能引自别的文件，未核';
    return finding('absent', { ...best, note }, Boolean(beside) && words.length >= LONG);
  }
  return finding(best.verdict, best);
}

/** Quoted from a document that is not here: it is not judged, whatever is found. */
async function outside(
  { mention }: Citation,
  words: string,
  search: Search,
  finding: (verdict: Verdict, judged: Pick<Judged, 'places' | 'pieces' | 'note'>) => Finding,
): Promise<Finding> {
  const same = await search.exact(words);
  const also = same && words.length >= LONG ? '；同样的字句也见于下列条款' : '';
  return finding('unchecked', {
    places: also ? (same?.places ?? []) : [],
    pieces: [],
    note: `${mention ? `引自${titled(mention.name)}，不在这些文件之中` : '没有写明引自哪份文件'}${also}`,
  });
}

function elsewhere(
  beside: Citation,
  all: Judged,
  finding: (verdict: Verdict, judged: Judged) => Finding,
  texts: Texts,
): Finding {
  const where = all.places
    .map((p) => placeIn(p, texts).name)
    .slice(0, 3)
    .join('、');
  return finding('misplaced', { ...all, note: `字句无误，但不在所引的${nameOf(beside)}，见${where}` });
}

const nameOf = ({ looked, named }: Citation): string =>
  looked.matches[0]?.name.split(' ')[0] ?? named.map(({ shelf }) => `《${shelf.document.shortTitle}》`).join('或');

/** The records of a clause and of all below it; of the whole document where no clause is named; null where it names none. */
function scopeOf({ looked, named }: Citation, texts: Texts): Set<number> | null {
  const records = new Set<number>();
  let record = 0;
  const wanted = looked.matches.map(({ doc, id }) => ({ doc, id }));
  const docs: readonly Named[] = wanted.length > 0 ? [] : named;
  for (const document of texts.catalog.documents)
    for (const [id] of document.rows) {
      const meant = wanted.some(
        (w) => w.doc === document.id && (w.id === '' || id === w.id || id.startsWith(`${w.id}.`)),
      );
      if (meant || docs.some(({ shelf }) => shelf.document.id === document.id)) records.add(record);
      record++;
    }
  return records.size > 0 ? records : null;
}

/** `”（见《规划》…）`, `”，此语出自《规划》…` */
const BEHIND =
  /^[”」』"＂〞]?[。，；,;]?\s*(?:[（(〔]\s*|(?=.{0,9}[见自于源][:：]?\s*$)(?:[此这该一以上述均都系是语句段话项要求表述提法内容引文的]{0,8}))(?:见|见于|参见|详见|引自|摘自|出自|语出|载于|来自|源自|来源[:：]?)?\s*$/u;

/** The citation that a quotation stands with: in brackets behind it, or said to be where it is from, or before it in the same sentence. */
function besideOf({ start, end }: Quotation, text: string, citations: readonly Citation[]): Citation | null {
  const behind = citations.find((c) => c.start >= end && BEHIND.test(text.slice(end, c.start)));
  if (behind) return behind;
  const before = citations.findLast((c) => c.end <= start);
  if (!before) return null;
  const between = text.slice(before.end, start);
  // A term in a sentence that names a document is a term, unless it stands right behind the name.
  if (end - start < LONG && before.named.length === 0 && /[，,、；;：:和与及]|.{9}/su.test(between.slice(0, -1)))
    return null;
  // 《甲》和《乙》，“…”: either can be meant, so the words are looked for by themselves.
  const listed = citations.findLast((c) => c.end <= before.start);
  const joined = listed && /^[、，,和与及以]{1,3}$/u.test(text.slice(listed.end, before.start).trim());
  if (before.named.length === 0 && listed && listed.named.length > 0 && joined) return null;
  return /[\n。！？]/u.test(between.replace(/[“「『"][^“”「」『』"]*[”」』"]/gu, '')) ? null : before;
}

/** Each sentence that stands in the texts, or near to one, is a quotation without marks; beside citations only one that does stand there. */
async function pasted(
  text: string,
  quotes: readonly Quotation[],
  search: Search,
  texts: Texts,
  cites: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const [from, to] of sentenceRanges(line)) {
      const words = line.slice(from, to);
      const start = at + from + (words.length - words.trimStart().length);
      const end = at + from + words.trimEnd().length;
      const marks = quotes.filter((q) => q.start >= start && q.end <= end);
      if (!/[\p{L}\p{N}]/u.test(words) || marks.some((q) => q.start - start < 2 && end - q.end < 3)) continue;
      if (cites && (end - start < 12 || !(await search.exact(text.slice(start, end))))) continue;
      const judged = await judge(text.slice(start, end), search, null, true);
      const close =
        judged.verdict === 'verbatim' || (judged.verdict !== 'absent' && differing(judged.pieces) * 5 <= words.length);
      const plain = quotes.length === 0 && !cites;
      if (!plain && !(close && words.length >= 12 && !judged.pieces.some(({ kind }) => kind === 'own'))) continue;
      findings.push(sentence(start, end, text, judged, texts));
    }
    at += line.length + 1;
  }
  return findings;
}

const differing = (pieces: readonly Piece[]): number =>
  pieces.filter(({ kind }) => kind === 'added' || kind === 'missing').reduce((sum, { text }) => sum + text.length, 0);

function sentence(start: number, end: number, text: string, judged: Judged, texts: Texts): Finding {
  const verdict = judged.verdict === 'spent' ? 'unchecked' : judged.verdict;
  return {
    kind: 'quotation',
    start,
    end,
    text: text.slice(start, end),
    verdict,
    note: judged.note,
    places: judged.places.map((p) => placeIn(p, texts)),
    pieces: judged.pieces,
    wrong: WRONG.has(verdict),
  };
}

const unpairedMark = (at: number, text: string): Finding => ({
  kind: 'quotation',
  start: at,
  end: at + 1,
  text: text.slice(at, at + 20).split('\n')[0] ?? '',
  verdict: 'unchecked',
  note: '引号不成对，看不出引语到哪里为止',
  places: [],
  pieces: [],
  wrong: false,
});

const placeOf = ({ doc, id, url, name }: Place): Place => ({ doc, id, url, name });

function placeIn({ doc, id, url, locator }: Words, { catalog }: Texts): Place {
  const title = catalog.documents.find((d) => d.id === doc)?.shortTitle ?? doc;
  return { doc, id, url, name: `《${title}》${locator}` };
}

function reportOf(all: readonly Finding[]): Report {
  const findings = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const counts = Object.fromEntries(
    Object.keys(VERDICTS).map((v) => [v, findings.filter(({ verdict }) => verdict === v).length]),
  ) as Report['counts'];
  const wrong = findings.filter((f) => f.wrong).length;
  const right = findings.filter(({ verdict }) => RIGHT.has(verdict)).length;
  const unchecked = findings.length - right - wrong;
  return { findings, counts, wrong, right, unchecked, summary: inWords(findings, counts, unchecked) };
}

/** `共查到引文2处、引语1处：1处条款不存在，1处引文无误，1处逐字一致；没有判断的1处。` */
function inWords(findings: readonly Finding[], counts: Report['counts'], unchecked: number): string {
  if (findings.length === 0) return '没有查到引文，也没有查到引语：什么都没有核。';
  const cited = findings.filter(({ kind }) => kind === 'citation').length;
  const parts = (Object.keys(VERDICTS) as Verdict[]).flatMap((v) =>
    counts[v] > 0 ? [`${VERDICTS[v]}${counts[v]}处`] : [],
  );
  const rest = unchecked > 0 ? `其中${unchecked}处没有核或不能判断，不等于无误。` : '';
  return `共查到引文${cited}处、引语${findings.length - cited}处：${parts.join('，')}。${rest}`;
}
