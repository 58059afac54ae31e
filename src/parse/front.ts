import { DAY } from '../text/days.ts';
import { BARE, DATE, DATE_BELOW_NAME, isTitle, NUMBER } from './genres.ts';
import { bodiesIn } from './metadata/bodies.ts';
import type { Piece } from './pieces.ts';

/** What stands around the numbered parts. Only data can tell a conclusion. */
const FRONT_ROLES = [
  ...(['title', 'number', 'addressee', 'notice', 'preamble', 'conclusion', 'signatory', 'date'] as const),
  ...(['issuer', 'contents', 'annexes', 'furniture'] as const),
] as const;
export type FrontRole = (typeof FRONT_ROLES)[number];

export const isFrontRole = (name: string | null): name is FrontRole => FRONT_ROLES.some((role) => role === name);

/** A second signatory is shorter: what stands above it may be text. */
const NAME = /^[^。！？；：:，,]{2,30}$/;
/** （2016-2020年） or （试行）, but not （此件公开发布） or （2016年12月30日通过）. */
const BRACKETS = /^[（(〔](?!.*(发布|公开|通过|印发|公布|修订|修正|施行))[^（）()]{1,20}[）)〕]$/;
const DISTRIBUTION = /^(?:[（(].{2,40}[）)]|[抄主]\s*[送報报]\s*[：:].*|.{2,40}年.{1,3}月.{1,3}日\s*印\s*[发發])$/;
const SIGNED = new RegExp(`^([^。！？；：:，,]{2,60}?)\\s*[（(]?${DAY}[）)]?$`, 'u');
const ADDRESSEE = /^[^。！？；]+[：:]$/;
const LEADS_ON = /(如下|以下|下列|下述)[^：:]*[：:]$/;

/**
 * Gives roles to the pieces before the first numbered heading and to a signature behind the last. `issues`: the works
 * that the notice issues stand in scopes of their own.
 */
export function markFront(pieces: readonly Piece[], issues: boolean): void {
  const first = pieces.findIndex(({ marker }) => marker !== null);
  const last = pieces.findLastIndex(({ marker }) => marker !== null);
  const front = pieces.slice(0, first < 0 ? pieces.length : first).filter(isFree);
  for (const zone of [front, pieces.slice(last + 1).filter(isFree)]) markSignatures(zone);
  markDistribution(pieces, last);
  markIssuer(front);
  markTitles(front);
  const addressee = markAddressee(front);
  const opening = addressee >= 0 ? addressee : front.findIndex(({ role }) => role === 'date');
  const enclosed = front.findIndex(({ role }, i) => opening >= 0 && i > opening && role === 'title');
  front.forEach((piece, i) => {
    piece.role ??= i < enclosed || issues ? 'notice' : 'preamble';
  });
}

/** （此件公开发布）, 抄送：…, …印发: what says behind the signature for whom the text is. */
function markDistribution(pieces: readonly Piece[], last: number): void {
  const date = pieces.findIndex(({ role }, i) => i > last && role === 'date');
  if (date < 0 || last < 0) return;
  for (const piece of pieces.slice(date + 1))
    if (isFree(piece) && DISTRIBUTION.test(piece.words)) piece.role = 'notice';
}

/** 陈　立　　省财政厅副厅长: a name with an office stands in a list, whoever signs below it. */
const HOLDS_OFFICE = /(?:　{2}| {2,})\S*(?:长|主任|书记|委员|主席|政委|司令员?|理事|院士|教授|代表|负责人|成员)$/u;

/** Document numbers; a line that is a date, and the bare lines before it that sign. */
export function markSignatures(zone: readonly Piece[]): void {
  zone.forEach((piece, i) => {
    if (piece.role !== null) return;
    if (NUMBER.test(piece.words)) piece.role = 'number';
    if (signsAndDates(piece.words)) piece.role = 'date';
    const named = DATE_BELOW_NAME.test(piece.words) && bodiesIn(zone[i - 1]?.words ?? '').length > 0;
    if (!DATE.test(piece.words) && !named) return;
    piece.role = 'date';
    for (let j = i - 1; j >= 0; j--) {
      const before = zone[j] as Piece;
      const signs =
        (j === i - 1 ? BARE : NAME).test(before.words) && !isTitle(before.words) && !HOLDS_OFFICE.test(before.words);
      if (!signs || before.role !== null) return;
      before.role = 'signatory';
    }
  });
}

/** A body on one line and a day on the next, and no more. */
export function isSigned(zone: readonly Piece[]): boolean {
  const [name, day] = zone;
  if (!name || !day || zone.length > 2 || !isFree(name) || !isFree(day)) return false;
  return (
    NAME.test(name.words) &&
    bodiesIn(name.words).length > 0 &&
    (DATE.test(day.words) || DATE_BELOW_NAME.test(day.words))
  );
}

/** 某县林业局　2021年10月8日: who signs and the date on one line. */
function signsAndDates(words: string): boolean {
  const names = SIGNED.exec(words)?.[1] ?? '';
  return names !== '' && bodiesIn(names).length > 0;
}

/** 某市教育局文件, the head of the paper, above the number and the title. */
function markIssuer(front: readonly Piece[]): void {
  for (const piece of front.slice(0, 4)) {
    const name = /^(.+?)\s*文\s*件$/u.exec(piece.words)?.[1];
    if (piece.role === null && name !== undefined && bodiesIn(name).length > 0) piece.role = 'issuer';
  }
}

const isFree = ({ block, marker, role, fact }: Piece): boolean =>
  block.type === 'line' &&
  marker === null &&
  role === null &&
  (fact === undefined || fact.as === 'title' || fact.as === undefined);

/** The last line of a title, the bare lines above that begin it, and its brackets below. */
function markTitles(front: readonly Piece[]): void {
  const free = (i: number, test: (words: string) => boolean): boolean => {
    const piece = front[i];
    return piece !== undefined && piece.role === null && test(piece.words);
  };
  const bare = (words: string) => BARE.test(words);
  const bracket = (words: string) => /^[（(〔]/.test(words);
  front.forEach((piece, i) => {
    if (piece.fact?.as === 'title') piece.role = 'title';
    else if (!free(i, isTitle)) return;
    piece.role = 'title';
    for (let j = i - 1; free(j, bare) && !free(j, bracket); j--) (front[j] as Piece).role = 'title';
    if (free(i + 1, (words) => BRACKETS.test(words))) (front[i + 1] as Piece).role = 'title';
  });
  titleWithoutGenre(front);
}

/** A bare first line above an addressee or a sentence is the title, whatever it calls itself. */
function titleWithoutGenre(front: readonly Piece[]): void {
  if (front.some(({ role }) => role === 'title')) return;
  const at = front.findIndex(({ role }) => role === null);
  const [line, next] = [front[at], front[at + 1]];
  if (line && at <= 1 && BARE.test(line.words) && line.words.length >= 4 && next && /[。：:]$/.test(next.words))
    line.role = 'title';
}

/** The first line that ends with a colon, unless a sentence stands before it or it leads on to a list (`……如下：`). */
function markAddressee(front: readonly Piece[]): number {
  const at = front.findIndex(({ role, words }) => role === null && /[。：:]$/.test(words));
  const piece = front[at];
  if (!piece || !ADDRESSEE.test(piece.words) || LEADS_ON.test(piece.words)) return -1;
  piece.role = 'addressee';
  return at;
}
