/** A quotation against the words that it is nearest to: which characters differ, and whether a figure does, by its value. */
import { diffArrays } from 'diff';
import { parseChineseNumeral } from '../../text/numerals.ts';
import type { Folding } from '../fold.ts';

/** A stretch that both have, that only the quotation has, that only the text has, or that the writer put before or behind. */
export interface Piece {
  kind: 'same' | 'added' | 'missing' | 'own';
  text: string;
  /** True where a figure differs in value. */
  figure: boolean;
}

export interface Compared {
  pieces: Piece[];
  /** Every character is the same, forms aside. */
  same: boolean;
  /** The same words in another form: full width, traditional characters, 百分之六十 for 60%. */
  form: boolean;
}

interface Token {
  text: string;
  key: string;
  figure: boolean;
}

const NUMERALS = '〇零一二两三四五六七八九十百千';
const TOKEN = new RegExp(
  // 1千家 is a number of a thousand, 1千瓦 one of kilowatts.
  `&#?\\d+;|百分之[${NUMERALS}点0-9０-９.]+|[${NUMERALS}0-9０-９]成(?=以上|以下|左右|[，。；、”]|$)|[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?[十百千]?(?![瓦克米伏卡帕赫])[万亿]*[%％‰]?|[${NUMERALS}]*[十百千][${NUMERALS}]*[万亿]*|[\\s\\S]`,
  'gu',
);

/** `original` is the stretch of the text that the quotation was aligned with. */
export function compare(quote: string, original: string, folding: Folding): Compared {
  const [from, to] = [tokensOf(original, folding), tokensOf(quote, folding)];
  const pieces = diffArrays(from, to, { comparator: (a, b) => a.key === b.key }).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'added' : removed ? 'missing' : 'same',
      text: value.map(({ text }) => text).join(''),
      figure: Boolean(added || removed) && value.some(({ figure }) => figure),
    }),
  );
  const same = pieces.every(({ kind }) => kind === 'same');
  return { pieces, same, form: same && quote !== original };
}

function tokensOf(text: string, folding: Folding): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(([token]): Token[] => {
    const value = numberIn(token);
    if (value !== null) return [{ text: token, key: `#${value}`, figure: true }];
    const named = referred(token);
    if (named !== token) return [{ text: token, key: keyOf(named, folding), figure: false }];
    if (token.length > 1) return [...token].map((c) => ({ text: c, key: keyOf(c, folding), figure: false }));
    return [{ text: token, key: keyOf(token, folding), figure: false }];
  });
}

/** The dots that part two names: 中国•廊坊, 中国·廊坊. */
const DOTS = '·•・‧∙⋅';
export const DOT = new RegExp(`[${DOTS}]`, 'gu');

/** `&8226;`, as a broken source prints a character → the character. */
export const referred = (text: string): string =>
  text.replace(/&#?(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));

const QUOTES = /[“”‘’"'「」『』＂]/u;

/** What one character has in common with its other forms; spaces have nothing. */
function keyOf(character: string, folding: Folding): string {
  if (QUOTES.test(character)) return '"';
  if (/[—–－―─-]/u.test(character)) return '-';
  if (DOTS.includes(character)) return '·';
  const numeral = character.length === 1 ? '〇零一二两三四五六七八九'.indexOf(character) : -1;
  if (numeral >= 0) return `#${parseChineseNumeral(character)}`;
  return folding.fold(character);
}

const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const SHARES: Readonly<Record<string, number>> = { 百分之: 0.01, '%': 0.01, '‰': 0.001, 成: 0.1 };

/** 60％, 百分之六十, 六成 → `0.6`; 1.3亿, 13000万 → `130000000`; 1千 → `1000`; null for what is no figure. */
function numberIn(token: string): string | null {
  const plain = token.replace(/[０-９．，％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/,/g, '');
  if (plain.startsWith('&') || /^[^\d十百千]$/u.test(plain)) return null;
  const [, share = '', rest = '', sign = ''] = /^(百分之)?(.*?)([%‰成]?)$/su.exec(plain) ?? [];
  const [, body = '', magnitude = ''] =
    /^([\d.]+)([十百千]?[万亿]*)$/u.exec(rest) ?? /^(.*?)([万亿]*)$/su.exec(rest) ?? [];
  const value = /^[\d.]+$/.test(body) ? Number(body) : chinese(body);
  if (body === '' || !Number.isFinite(value)) return null;
  const times = [...magnitude].reduce((t, c) => t * (MAGNITUDES[c] ?? 1), SHARES[share || sign] ?? 1);
  return `${Number((value * times).toPrecision(12))}`;
}

function chinese(numeral: string): number {
  const [whole = '', decimals] = numeral.split('点');
  const value = parseChineseNumeral(whole);
  return decimals ? value + Number(`0.${[...decimals].map((c) => parseChineseNumeral(c)).join('')}`) : value;
}

const OWN = 4;

/** Words of the writer before and behind, where no quotation marks part them from the quotation. */
export const withoutOwn = (pieces: readonly Piece[]): Piece[] => trimmed(trimmed([...pieces]).reverse()).reverse();

function trimmed(pieces: Piece[]): Piece[] {
  const anchor = pieces.findIndex(({ kind, text }) => kind === 'same' && text.length >= OWN);
  const before = pieces.slice(0, Math.max(0, anchor));
  const length = (kinds: string[]) =>
    before.filter(({ kind }) => kinds.includes(kind)).reduce((n, { text }) => n + text.length, 0);
  if (length(['added']) < OWN || length(['same']) * 3 > length(['same', 'added'])) return pieces;
  const own = before.filter(({ kind }) => kind !== 'missing').map((p): Piece => ({ ...p, kind: 'own', figure: false }));
  return [...own, ...pieces.slice(anchor)];
}
