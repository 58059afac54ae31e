import type { Attested } from '../../model/attested.ts';
import { DAY } from '../../text/days.ts';
import { bodiesIn, isBody, isPerson, type Name, tight } from './bodies.ts';
import { BARE_EVENT } from './dates.ts';
import { type Line, said } from './lines.ts';

/**
 * Who issues the text, as far as it says: those who sign, who open its title, who passed or published it, whose name heads
 * it. Each list is one source, the surest first; none where nobody is named.
 */
export function readIssuers(front: readonly Line[], title: Attested | undefined): Attested[][] {
  const signatories = front.filter(({ role, words }) => role === 'signatory' && !isPerson(words));
  const dated = front.filter(({ role }) => role === 'date');
  const heads = front.filter(({ role }) => role === 'issuer');
  const titles = Map.groupBy(
    front.filter(({ role }) => role === 'title'),
    ({ clause }) => clause,
  );
  const own = titles.get(title?.clause ?? '') ?? [];
  const orders = front.flatMap(inOrder);
  const others = [...titles].filter(([clause]) => clause !== title?.clause).flatMap(([, lines]) => [lines]);
  return [
    [
      ...signatories.flatMap((line) => named(line, bodiesIn(line.words))),
      ...dated.flatMap((line) => named(line, bodiesIn(line.words.replace(BEFORE_DAY, '')))),
    ],
    ...[...others, own].map(openingBodies),
    orders.filter(({ value }) => !PROMULGATES.test(value)),
    makers(front),
    orders,
    heads.flatMap((line) => named(line, bodiesIn(line.words.replace(/文件\s*$/u, '')))),
  ].filter((list) => list.length > 0);
}

const named = (line: Line, names: readonly Name[]): Attested[] =>
  names.map(({ value, from, to }) => said('issuer', value, line, from, to));

const BEFORE_DAY = new RegExp(`\\s*[（(]?${DAY}.*$`, 'u');

/** What closes the name of who issues in a title: 某市人民政府关于…, 某委公告, 主席令. */
const CLOSES = /关于|關於|(?:印发|令|公告|通告|决定|通知|命令)$/u;

/** The bodies before 关于 or 令, on the lines of a title. */
function openingBodies(lines: readonly Line[]): Attested[] {
  const found: Attested[] = [];
  for (const line of lines) {
    const end = CLOSES.exec(line.words)?.index ?? -1;
    const names = end === 0 ? [] : bodiesIn(end < 0 ? line.words : line.words.slice(0, end));
    if (end < 0 && names.length === 0) return [];
    found.push(...named(line, names));
    if (end >= 0) return found;
  }
  return [];
}

/** 主席令: it promulgates what an assembly has passed, where the text says who that was. */
const PROMULGATES = /主席$/u;

/** 某省人民政府令第35号, （主席令第45号）, where the order has no other title. */
function inOrder(line: Line): Attested[] {
  const end = line.role === 'number' ? line.words.search(/令\s*第/u) : -1;
  // A bracket is no letter of a name, and keeps its place.
  return end > 0 ? named(line, bodiesIn(line.words.slice(0, end).replace(/^[（(]/u, ' '))) : [];
}

const EVENT = new RegExp(
  `${DAY}(?:经|由)?\\s*([\\p{Script=Han}]{2,40}?)\\s*(?:第\\s*[0-9０-９一二三四五六七八九十]+\\s*[次号]|令|公告|公布|发布|颁布|通过|批准)`,
  'gu',
);

/** （2020年1月4日…会议通过): of several that passed, approved and published it the one that a law is known by: who passed it, else who published it. */
function makers(front: readonly Line[]): Attested[] {
  const found = front.flatMap(doneBy);
  const first = [/通过/u, /公布|发布|颁布|令/u, /./u].map((verb) => found.find(({ act }) => verb.test(act)));
  const known = first.find((one) => one !== undefined);
  return known ? [known.who] : [];
}

/** What a bracket, or a line that says no more than one, tells that bodies did; each without its term (第十三届). */
function doneBy(line: Line): { act: string; who: Attested }[] {
  if (!/^[（(]/u.test(line.words) && !BARE_EVENT.test(line.words)) return [];
  const days = [...line.words.matchAll(EVENT)];
  return days.flatMap((match, i) => {
    const name = tight(match[1] ?? '').replace(/第[^第届]{1,6}届/u, '');
    if (!isBody(name)) return [];
    const at = match.index + match[0].lastIndexOf(match[1] ?? '');
    const act = line.words.slice(match.index, days[i + 1]?.index);
    return [{ act, who: said('issuer', name, line, at, at + (match[1] ?? '').length) }];
  });
}
