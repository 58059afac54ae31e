/** Names of documents in a text: those that are known, and those that are not. Works on plain text. */
import type { Index, Named } from './catalog.ts';
import { keyOf } from './plain.ts';
import { matchAt } from './steps.ts';

/** Where a text names a document. */
export interface Mention {
  start: number;
  end: number;
  /** The name as given, without brackets. */
  name: string;
  /** Empty where none of these documents bears the name. */
  named: Named[];
  /** Known names that are a slip away from it. */
  near: Named[];
  /** The name stood in brackets: the text does mean a document. */
  bracketed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '“': '”',
  '"': '"',
};
const LONGEST_NAME = 120;
/** (2016-2020年), (某政发(2016)35号), (以下简称《规划》) behind a name. */
const YEARS = /\s*\(\s*[0-9]{4}\s*年?\s*(?:[-~]+|至|到)\s*[0-9]{4}\s*年?\s*\)/uy;
const NUMBER =
  /\s*(?:\([^()\n]{0,12}\([0-9]{4}\)[^()\n]{0,10}号\s*\)|\p{Script=Han}{2,8}\([0-9]{4}\)第?[0-9]{1,4}号)/uy;
const SHORT =
  /\s*[,(]\s*(?:以下|下文|后文|下)统?一?(?:简)?称(?:为|作|之为)?\s*[《〈「『“"]?([^《》〈〉「」『』“”"(),。;]{1,20})[》〉」』”"]?\s*\)?/uy;
/** (2019年5月1日通过), (2020年修订), (试行): which state of the document is meant. */
const STATE =
  /\s*\((?=[^()\n]{0,40}(?:[年月日]|修订|修正|通过|公布|发布|施行|实施|印发|试行|暂行|草案|稿))[^()\n]{1,40}\)/uy;
/** What may stand before a short name without brackets; after anything else it is the end of a longer one. */
const BEFORE =
  /(?:^|[\s,.。;；:：、()“”"「」『』!?/|-]|依据|根据|按照?|依照|落实|见|据|和|与|及|在|对|将|从|贯彻|对照|符合|执行|参照|遵照|结合|以|把|由|为|是|因|且|或|引用|援引|引|违反|遵守|关于|出自|载于|列入|写入|照|了|着|的|省|我省|同|该|上述|前述|前引|这份|这一|该份)$/u;
const BACK = /(?:同|该|上述|前述|前引|这份|这一|该份)$/u;

/** Every name, in order; a name given by “以下简称” holds from there on. */
export function mentionsOf(text: string, index: Index): Mention[] {
  const found = [...bracketedNames(text, index), ...bareNames(text, index), ...numbers(text, index)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Mention[] = [];
  for (const mention of found) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(withTail(text, mention));
  return shortened(text, kept, index);
}

function* bracketedNames(text: string, index: Index): Generator<Mention> {
  for (const { index: start } of text.matchAll(/[《〈「『“"]/gu)) {
    const open = text[start] as string;
    const end = closing(text, start, CLOSERS[open] as string);
    if (end < 0) continue;
    const name = text.slice(start + 1, end - 1);
    const named = nameIn(index, name, open === '《' || open === '〈');
    if (named.length > 0) yield { start, end, name, named, near: [], bracketed: true };
    else if (open === '《' || (open === '〈' && text[start - 1] !== '《'))
      yield { start, end, name, named, near: nearNames(index, name), bracketed: true };
  }
}

function closing(text: string, start: number, close: string): number {
  const open = text[start] as string;
  let depth = 0;
  for (let at = start; at < text.length && at - start <= LONGEST_NAME && text[at] !== '\n'; at++) {
    if (text[at] === close && (open !== close || at > start)) depth--;
    else if (text[at] === open) depth++;
    if (depth === 0 && at > start) return at + 1;
  }
  return -1;
}

/** By the whole name; in title brackets also by the end of a title (指导意见), or by a good part of it. */
function nameIn(index: Index, name: string, title: boolean): Named[] {
  const key = keyOf(name);
  const exact = index.names.get(key);
  if (exact || !title || key.length < 3 || /\d{4}/.test(key)) return exact ?? [];
  const short = key.length < 8;
  const named = [...index.names]
    .filter(([known, [first]]) => !first?.short && (short ? known.endsWith(key) : known.includes(key)))
    .flatMap(([, list]) => list);
  return named
    .filter((n, i) => named.findIndex((m) => m.shelf === n.shelf && m.work === n.work) === i)
    .map((n) => ({ ...n, short: n.short || short }));
}

/** Kinds of documents: a name that ends otherwise than the known one is another document, not a slip. */
const KINDS =
  /(?:规定|规则|规程|规范|计划|规划|纲要|意见|建议|办法|条例|细则|方案|通知|通告|公告|决定|决议|法|章程|预案|标准|报告|批复|函|令|要点|清单|目录|指南|措施)$/u;

/** The place that a name begins with: another place is another document, not a slip. */
const placeIn = (key: string): string => /^[^省市县区州盟旗]{1,4}[省市县区州盟旗]/u.exec(key)?.[0] ?? '';

/** Names that differ by a slip of the pen: one character of a short one, a tenth of a long one; never by a number or a place. */
function nearNames({ names }: Index, name: string): Named[] {
  const key = keyOf(name).slice(0, LONGEST_NAME);
  if (key.length < 2) return [];
  const digits = (text: string) => text.replace(/[^0-9〇一二三四五六七八九十]/gu, '');
  const near = [...names].filter(([known]) => {
    const most = Math.max(1, Math.floor(known.length / 10));
    if (Math.abs(known.length - key.length) > most || digits(known) !== digits(key)) return false;
    if (KINDS.test(key) && KINDS.exec(key)?.[0] !== KINDS.exec(known)?.[0]) return false;
    if (placeIn(known) !== placeIn(key) && placeIn(known) && placeIn(key)) return false;
    if (known.length < 5 && (known.length !== key.length || /[a-z]/.test(known))) return false;
    return distance(known, key) <= most;
  });
  const list = near.flatMap(([, named]) => named);
  return list.filter((n, i) => list.findIndex((m) => m.shelf === n.shelf) === i);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length] ?? 0;
}

function* bareNames(text: string, index: Index): Generator<Mention> {
  for (const { 0: name, index: start } of text.matchAll(index.pattern)) {
    const named = index.names.get(keyOf(name)) ?? [];
    const short = named.every((n) => n.short);
    const notice = short ? (matchAt(/的?(?:印发)?通知/uy, text, start + name.length)?.[0] ?? '') : '';
    if (short && !BEFORE.test(text.slice(Math.max(0, start - 4), start))) continue;
    yield { start, end: start + name.length, name: name + notice, named, near: [], bracketed: false };
  }
}

/** 冀政办字〔2019〕1号 by itself: a document is meant, by its number. Alone on a line it is the number of the text itself. */
function* numbers(text: string, index: Index): Generator<Mention> {
  for (const { 0: whole, index: at } of text.matchAll(/\p{Script=Han}{2,10}\([0-9]{4}\)第?[0-9]{1,4}号/gu)) {
    const name = whole.replace(/^.*(?:依据|根据|按照?|依照|落实|见|据|和|与|及|对照?|将|从|贯彻|执行|符合)(?=..)/u, '');
    const [start, end] = [at + whole.length - name.length, at + whole.length];
    const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
    if (line.trim() === whole || /^(?:文件?)?\s*[《〈]/u.test(text.slice(end))) continue;
    yield { start, end, name, named: index.names.get(keyOf(name)) ?? [], near: [], bracketed: true };
  }
}

/** With the years, the number, the short name and the state in brackets behind it. */
function withTail(text: string, mention: Mention): Mention {
  const years = matchAt(YEARS, text, mention.end)?.[0];
  const named = years ? mention.named.filter((one) => isOfYears(one, years)) : mention.named;
  const near = named.length < mention.named.length && named.length === 0 ? mention.named : mention.near;
  let { end } = mention;
  for (const pattern of [YEARS, NUMBER, SHORT, NUMBER, SHORT, STATE, SHORT])
    end += matchAt(pattern, text, end)?.[0].length ?? 0;
  return { ...mention, named, near, end };
}

/** False where the title has other years than those that stand behind the name. */
function isOfYears({ shelf }: Named, years: string): boolean {
  const own = /\d{4}.*\d{4}/u.exec(shelf.document.title)?.[0].match(/\d{4}/gu)?.join();
  return own === undefined || own === years.match(/\d{4}/gu)?.join();
}

/** Short names mean what the text has said that they mean; else the last document named whose title ends so. */
function shortened(text: string, mentions: readonly Mention[], index: Index): Mention[] {
  const given = new Map<string, Named[]>();
  const titles: { key: string; named: Named[] }[] = [];
  return mentions.map((mention) => {
    const longer = mention.bracketed ? undefined : givenAt(mention);
    const key = longer ?? keyOf(mention.name);
    const known = given.get(key);
    const named = known ?? meant(mention, key, titles, text);
    const tail = text.slice(mention.start, mention.end);
    const [, short] =
      /[,(]\s*(?:以下|下文|后文|下)统?一?简?称(?:为|作|之为)?\s*[《〈「『“"]?([^《》〈〉「」『』“”"(),。;]{1,20})/u.exec(
        tail,
      ) ?? [];
    if (short) given.set(keyOf(short), named);
    if (mention.bracketed && (!mention.named.every((n) => n.short) || mention.named.length === 0))
      titles.push({ key: key.replace(/\([^()]*\)$/u, ''), named: named.length > 0 ? named : mention.near });
    const start =
      longer && longer.length > mention.name.length
        ? mention.start + mention.name.length - longer.length
        : mention.start;
    return { ...mention, start, named, near: known ? [] : mention.near };
  });

  /** The longest name given in the text that ends where this one does: 省规划. */
  function givenAt({ start, name }: Mention): string | undefined {
    const end = start + name.length;
    return [...given.keys()]
      .filter((key) => keyOf(text.slice(end - key.length, end)) === key)
      .sort((a, b) => b.length - a.length)[0];
  }

  function meant({ named, start }: Mention, key: string, before: typeof titles, whole: string): Named[] {
    if (named.length === 0 || !named.every((n) => n.short)) return named;
    const last = before.findLast((title) => title.key.endsWith(key));
    if (!last || index.names.get(key)?.some((n) => last.named.some((m) => m.shelf === n.shelf))) return named;
    const ours = before.some((title) => title.named.some((m) => named.some((n) => n.shelf === m.shelf)));
    return ours && !BACK.test(whole.slice(Math.max(0, start - 4), start)) ? named : [];
  }
}
