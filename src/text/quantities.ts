import { parseNumeral } from './numerals.ts';

/** A number with its unit as printed: 4989万吨, 9.8%, 35万元/人, 10-15%, 5:45:50, 两个, 六大. */
export interface Quantity {
  start: number;
  end: number;
  /** The numeral alone: 4989, 9.8, 两. */
  number: string;
  /** Null for a span such as 10-15% and for a ratio such as 5:45:50. */
  value: number | null;
  /** With its magnitude: 万吨; null for a bare number and for 大. */
  unit: string | null;
  /** True for a numeral in Chinese characters. */
  chinese: boolean;
}

/** Measure words for countable things. */
export const COUNTERS = '家个项名人位种条座所户件处类支款门';

const MEASURES = [
  '个百分点',
  '百分点',
  '微克/立方米',
  '毫克/立方米',
  '吨标准煤',
  '吨标煤',
  '蒸吨',
  '千伏安',
  '千伏',
  '重量箱',
  '标准箱',
  '平方公里',
  '平方米',
  '立方米',
  '公里',
  '千米',
  '毫米',
  '公顷',
  '亩',
  '米',
  '千瓦时',
  '千瓦',
  '兆瓦',
  '瓦',
  '兆帕',
  '公斤',
  '斤',
  '千克',
  '克',
  '吨',
  '升',
  '美元',
  '元',
  '辆',
  '台',
  '套',
  '架',
  '艘',
  '列',
  '箱',
  '株',
  '头',
  '只',
  '床',
  '张',
  '倍',
  '小时',
  '分钟',
  '天',
  '人次',
  '次',
  '[kMGT]?W(?:h|p)?',
];
const UNIT = `(?:%|％|‰|(?:万亿|[百千万亿])?(?:${MEASURES.join('|')}|[${COUNTERS}])(?:/[百千万亿]*(?:${MEASURES.join('|')}|[${COUNTERS}]))?|万亿|[万亿])`;
const DECIMAL = '(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9０-９]+)(?:[.．][0-9０-９]+)?';
/** Years and ages are quantities only where something reaches them: 受教育年限达到11.5年, not 用3年时间. */
const AGE = `(?<=达到|提高到|延长到|增加到|超过|不低于|不少于)(?<age>${DECIMAL})(?<year>[年岁])`;
const ARABIC = new RegExp(
  `${AGE}|(?<low>${DECIMAL}(?:${UNIT})?[-—－~～]|(?:${DECIMAL}[:：∶])+)?(?<number>${DECIMAL})(?<unit>${UNIT})?`,
  'gu',
);
const CHINESE = new RegExp(
  `(?<![第百千万亿])(?<number>[一二两三四五六七八九十百]+)(?<unit>大|[${COUNTERS}](?!目|一体))`,
  'gu',
);

/** Every quantity in Arabic digits, and every count in Chinese numerals (两个, 六大), in order. */
export function findQuantities(text: string): Quantity[] {
  return [...scan(text, ARABIC, false), ...scan(text, CHINESE, true)].sort((a, b) => a.start - b.start);
}

function scan(text: string, pattern: RegExp, chinese: boolean): Quantity[] {
  return [...text.matchAll(pattern)].map((match) => {
    const groups = match.groups as Record<string, string | undefined>;
    const { low, number = groups.age ?? '', unit = groups.year } = groups;
    return {
      start: match.index,
      end: match.index + match[0].length,
      number,
      value: low ? null : chinese ? parseNumeral(number) : parseDecimal(number),
      unit: unit === undefined || unit === '大' ? null : unit.replace('％', '%'),
      chinese,
    };
  });
}

/** 9.8 or ９．８ → 9.8; 1,000 → 1000. */
function parseDecimal(number: string): number {
  return Number(
    number.replace(/[,０-９．]/g, (c) =>
      c === ',' ? '' : c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    ),
  );
}
