/** The printed forms of a number at each rank, written without the parser's own tables. */

const DIGITS = [...'零一二三四五六七八九'];

/** 1 … 99 in Chinese: 一, 十, 十一, 二十, 二十三. */
export function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

const wide = (n: number) => [...`${n}`].map((digit) => '０１２３４５６７８９'[Number(digit)]).join('');
const circled = (n: number) =>
  String.fromCodePoint(n <= 20 ? 0x2460 + n - 1 : n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);

/** A heading's number: its label, and what stands between label and title. `style` picks among the forms. */
export function printed(rank: number, n: number, style: number): { label: string; mark: string } {
  const pick = <T>(forms: readonly T[]): T => forms[style % forms.length] as T;
  const space = pick(['', ' ', '　']);
  const digits = pick([`${n}`, `${n}`, wide(n)]);
  if (rank === 10) return { label: `第${chinese(n)}章`, mark: space };
  if (rank === 20) return { label: `第${chinese(n)}节`, mark: space };
  if (rank === 30) return { label: `第${pick([chinese(n), `${n}`])}条`, mark: space };
  if (rank === 40) return { label: chinese(n), mark: pick(['、', '、', '．', '、 ']) };
  if (rank === 50) return { label: pick([`（${chinese(n)}）`, `(${chinese(n)})`, `（${chinese(n)})`]), mark: space };
  if (rank === 60) return { label: digits, mark: pick(['.', '. ', '．', '、', '.　']) };
  if (rank === 70) return { label: pick([`（${digits}）`, `(${digits})`, `(${digits}）`]), mark: space };
  return { label: circled(n), mark: space };
}

/** The kind of a heading, from its rank and that of the one above it. */
export function kindOf(rank: number, above: number | undefined): string {
  if (rank === 10) return 'part';
  if (rank === 40) return above === undefined ? 'part' : 'section';
  if (rank === 50) return 'section';
  if (rank === 20) return 'section';
  if (rank === 30) return 'article';
  return rank <= 60 ? 'item' : 'subitem';
}
