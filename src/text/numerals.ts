/** Numerals as Chinese official documents print them: 二十三, 〇, ０-９, ① … ㊿. */

const DIGITS = new Map([...'〇一二三四五六七八九'].map((c, i) => [c, i]));
DIGITS.set('零', 0).set('两', 2);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 九千九百九十九, 一百零五, 一百一十, 十二: units in falling order, each with its digit; only 十 may lead without one. */
const WITH_UNITS = /^(?:D千)?(?:Z?D百)?(?:Z?D?十)?(?:Z?D)?$/;
const WELL_FORMED = new RegExp(WITH_UNITS.source.replaceAll('D', '[一二两三四五六七八九]').replaceAll('Z', '[〇零]'));

/** 一…九千九百九十九 → number; digit strings such as 二〇一六 are read by position. NaN where it is no numeral. */
export function parseChineseNumeral(numeral: string): number {
  if (/^[〇零一二两三四五六七八九]+$/.test(numeral)) return positional(numeral);
  if (numeral === '' || !WELL_FORMED.test(numeral)) return Number.NaN;
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = UNITS.get(character);
    if (unit === undefined) digit = DIGITS.get(character);
    else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

function positional(numeral: string): number {
  return [...numeral].reduce((sum, character) => sum * 10 + (DIGITS.get(character) ?? 0), 0);
}

/** 1 → 一, 12 → 十二, 120 → 一百二十; the inverse of parseChineseNumeral for 1 … 9999. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`${value} is not in 1 … 9999`);
  let text = '';
  let zero = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += (zero ? '零' : '') + '〇一二三四五六七八九'[digit] + unit;
      zero = false;
    }
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Circled numbers: ① → 1, ⑳ → 20, ㉑ → 21, ㊱ → 36. NaN where it is none. */
export function parseCircledNumber(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return Number.NaN;
}

/** 12, １２ or 十二 → 12; NaN where it is neither. */
export function parseNumeral(numeral: string): number {
  const ascii = numeral.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(ascii) ? Number(ascii) : parseChineseNumeral(numeral);
}

/** 壹, 贰 … 拾, 佰, 仟: numerals of amounts of money. */
const FINANCIAL = new Map([...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((c, i) => [c, '一二三四五六七八九十百千'[i] as string]));

/**
 * The value of an amount in characters: 五百 → 500, 一万二千 → 12000, 三点五 → 3.5, 壹佰 → 100. NaN where it is none.
 */
export function parseAmount(numeral: string): number {
  const plain = [...numeral].map((c) => FINANCIAL.get(c) ?? c).join('');
  const [whole = '', decimals] = plain.split('点');
  if (decimals !== undefined)
    return Number(`${parseAmount(whole)}.${[...decimals].map((c) => DIGITS.get(c) ?? '').join('')}`);
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = whole.lastIndexOf(unit);
    if (at <= 0) continue;
    const rest = whole.slice(at + 1).replace(/^[零〇]/u, '');
    return parseAmount(whole.slice(0, at)) * size + (rest === '' ? 0 : parseAmount(rest));
  }
  return parseChineseNumeral(whole);
}
