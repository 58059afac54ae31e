import { formatChineseNumeral } from '../../text/numerals.ts';

/** Numbers as Word writes them, by the names of ECMA-376 (ST_NumberFormat). Numbers are 0 or more. */
type Format = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const digits =
  (names: string): Format =>
  (value) =>
    [...String(value)].map((digit) => [...names][Number(digit)] ?? digit).join('');

const counting: Format = (value) =>
  value === 0 ? '〇' : value > 9999 ? digits(DIGITS)(value) : formatChineseNumeral(value);
/** 百, 千 without 一 in front, as in Japanese. */
const japanese: Format = (value) =>
  counting(value)
    .replace(/一(?=[百千])/gu, '')
    .replaceAll('零', '');

const financial =
  (names: string, units: string): Format =>
  (value) =>
    [...counting(value).replace(/^十/u, '一十')]
      .map((c) => names[DIGITS.indexOf(c)] ?? units['十百千'.indexOf(c)] ?? c)
      .join('');

const fullWidth = digits('０１２３４５６７８９');

/** a … z, aa, bb …: the letter repeated, as Word counts. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1
      ? ''
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: readonly [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as [number, string][]),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];
const roman: Format = (value) => {
  let left = value;
  return ROMAN.map(([size, letter]) => {
    const times = Math.floor(left / size);
    left -= times * size;
    return letter.repeat(times);
  }).join('');
};

const circled: Format = (value) => {
  if (value === 0) return '⓪';
  const code = value <= 20 ? 0x245f + value : value <= 35 ? 0x323c + value : value <= 50 ? 0x328d + value : 0;
  return code === 0 ? String(value) : String.fromCodePoint(code);
};

const cycle =
  (names: string): Format =>
  (value) =>
    value < 1 ? '' : (names[(value - 1) % names.length] ?? '');

const simplified = financial('零壹贰叁肆伍陆柒捌玖', '拾佰仟');
const traditional = financial('零壹貳參肆伍陸柒捌玖', '拾佰仟');

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  // The marks of one character (⒈ ⑴ ㈠) are written out: readers and searches know 1. and （1）.
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedParen: (value) => `（${value}）`,
  ideographEnclosedCircle: (value) =>
    value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : counting(value),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: japanese,
  koreanCounting: counting,
  ideographDigital: digits(DIGITS),
  japaneseDigitalTenThousand: digits(DIGITS),
  taiwaneseDigital: digits(DIGITS),
  koreanDigital2: digits(DIGITS),
  chineseLegalSimplified: simplified,
  ideographLegalTraditional: traditional,
  japaneseLegal: traditional,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
};

/** A number in a format of Word; null where the format is not known. */
export const formatted = (value: number, format: string): string | null =>
  Object.hasOwn(FORMATS, format) ? (FORMATS[format]?.(value) ?? null) : null;
