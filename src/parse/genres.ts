import { DAY, DAY_IN_FIGURES, MONTH } from '../text/days.ts';

/** The names of the genres of official texts, and the lines that name, number and date them. */

const GENRES = [
  ...[
    '规划',
    '纲要',
    '计划',
    '方案',
    '意见',
    '通知',
    '通告',
    '公告',
    '公报',
    '通报',
    '办法',
    '决定',
    '决议',
    '命令',
    '令',
  ],
  ...[
    '条例',
    '规定',
    '规则',
    '细则',
    '要点',
    '措施',
    '报告',
    '请示',
    '批复',
    '函',
    '纪要',
    '标准',
    '指南',
    '指引',
    '法典',
  ],
  ...[
    '章程',
    '预案',
    '守则',
    '准则',
    '制度',
    '公约',
    '协定',
    '宣言',
    '宪法',
    '大纲',
    '通则',
    '解释',
    '白皮书',
    '倡议书',
  ],
  ...['建议', '议案', '规程', '规范', '目录', '清单', '名单', '说明', '政策', '若干问题', '答复', '复函', '示范文本'],
  ...[
    '規劃',
    '綱要',
    '計劃',
    '意見',
    '辦法',
    '決定',
    '決議',
    '條例',
    '規定',
    '規則',
    '細則',
    '要點',
    '報告',
    '請示',
    '批覆',
  ],
  ...[
    '紀要',
    '標準',
    '法典',
    '預案',
    '守則',
    '準則',
    '公約',
    '協定',
    '憲法',
    '大綱',
    '通則',
    '解釋',
    '議案',
    '規範',
    '規程',
  ],
  ...['通報', '指導意見', '實施方案', '函復', '制度', '宣言', '章程'],
];
/** 法 names a genre where it closes no other word: 办法, 方法, 做法, 司法; 公司法 is one. */
const LAW = '(?<![方做看说想用执立守违书手文语枪宪办辦無无])(?<!(?<!公)司)法|(?<=[关關][于於][^，。；]{2,60}的)安排';
const BRACKETED = '\\s*([（(〔].{1,40}[）)〕])?\\s*([（(〔].{1,40}[）)〕])?$';
/** The longest first: 指导意见 before 意见. */
const LONGEST_FIRST = [...new Set(GENRES)].sort((a, b) => b.length - a.length);
const NAMES = `(?:${LONGEST_FIRST.join('|')}|${LAW})`;

/** A line without spaces that ends with the name of a genre, with its brackets. */
export const GENRE_AT_END = new RegExp(`(${NAMES})${BRACKETED}`);

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...'規劃綱計見辦決議條則細點報請紀標準預約協憲釋範導實'].map((c, i) => [
    c,
    '规划纲计见办决议条则细点报请纪标准预约协宪释范导实'[i] ?? c,
  ]),
);

/** The name of a genre at the end, its characters apart or not: 通 知. */
const SPACED_AT_END = new RegExp(`(?:${LONGEST_FIRST.map((name) => [...name].join('\\s*')).join('|')}|${LAW})$`, 'u');

/** The genre that a title names, in simplified characters, and where: 规划 of 某规划（2016-2020年）; null where it names none. */
export function genreOf(title: string): { name: string; start: number; end: number } | null {
  const bare = title.replace(/\s*(?:[（(〔][^（）()〔〕]*[）)〕]\s*)*$/u, '');
  const match = SPACED_AT_END.exec(bare);
  if (!match) return null;
  const name = [...match[0].replace(/\s/gu, '')].map((c) => SIMPLIFIED.get(c) ?? c).join('');
  return { name, start: match.index, end: bare.length };
}

/** 2016年12月30日, 二〇一六年十二月三十日, in brackets or not. */
export const DATE = new RegExp(`^[（(]?${DAY}[）)]?$`);

/** 2016.12.30, 二〇二一年十二月: dates where a name that signs stands right above them. */
export const DATE_BELOW_NAME = new RegExp(`^[（(]?(?:${DAY_IN_FIGURES}|${MONTH})[）)]?$`);

const OF_YEAR =
  '[\\p{Script=Han}A-Za-z]{0,16}\\s*[〔[［(（﹝【]\\s*(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\\s*年?\\s*[〕\\]］)）﹞】]\\s*第?\\s*[0-9０-９]+\\s*[号號]';
const IN_ORDER = '(?:[0-9０-９]{4}\\s*年\\s*)?第\\s*[0-9０-９一二三四五六七八九十百〇零]+\\s*[号號](?:令|公告)?';

/** The number of a document in whatever stands around it; group 1 is the number itself. */
export const NUMBER_IN = new RegExp(`(${OF_YEAR}|(?:[\\p{Script=Han}]{0,16}令\\s*)?${IN_ORDER})`, 'u');

/**
 * A line that is the number of a document: 冀政发〔2016〕58号, 豫政 [2016] 12 号, 文号：…, 第12号, 第12号令, （2020年第3号）,
 * 主席令第45号; who signs it (签发人：…) may stand behind, the day in its brackets.
 */
export const NUMBER = new RegExp(
  `^[（(]?(?:(?:发文)?(?:文\\s*号|字号)\\s*[：:]\\s*)?${NUMBER_IN.source}(?:\\s*签\\s*发\\s*人\\s*[：:].{1,20}|[\\s，,]+${DAY}(?=[）)]))?[）)]?$`,
  'u',
);

const BESIDE = new RegExp(
  `(?:^|(?<=\\s)|(?<=令|公告|通告|[知告定见法案批复函])(?=[（(]))[（(]?(?:${OF_YEAR})(?:[\\s，,]+${DAY}(?=[）)]))?[）)]?(?=\\s|$)|(?<=令|公告|通告)\\s*[（(]?${IN_ORDER}[）)]?$`,
  'gu',
);

/** Where a line divides that holds the number of the document and its title or its day as well; offsets in the line. */
export function numberCuts(line: string): number[] {
  if (line.length > 120 || /[。；]/.test(line) || NUMBER.test(line)) return [];
  const match = [...line.matchAll(BESIDE)].at(-1);
  if (!match) return [];
  const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  const end = match.index + match[0].length;
  const rest = line.slice(end).trim();
  const before = line.slice(0, start).trim();
  const sides =
    (rest === '' || DATE.test(rest) || isTitle(rest)) && (before === '' || isTitle(before) || DATE.test(before));
  return sides ? [start, end].filter((cut) => cut > 0 && cut < line.length) : [];
}

/** 某意见某政发〔2020〕1号各市人民政府：: what opens a text, set in one line without a space. */
const GLUED = new RegExp(
  `^(?<title>[^。！？；：]{4,100}?(?:${GENRES.join('|')})(?:[（(][^（）()]{1,20}[）)])?)?\\s*(?<number>(?:(?:(?!的|通知|意见|意見|决定|決定|批复|办法)\\p{Script=Han}){1,9}|)[〔[［（(](?:19|20)\\d{2}[〕\\]］)）]\\s*第?\\d{1,4}\\s*[号號])?\\s*(?<day>[（(]${DAY}[）)])?\\s*(?<to>(?:各|有关|[\\p{Script=Han}]{2,12}(?:[省市县区]|人民政府)[：:，、])[^。！？；：:]{0,240}[：:])?(?=\\s*(?:$|[\\p{Script=Han}“《]))`,
  'u',
);
/** 某条例第一章　总则: a title, and the first heading right behind it. */
const TITLED = new RegExp(`^[^。！？；：]{2,60}?(?:${GENRES.join('|')})(?=第一[编編篇章](?!.{0,40}[。；]))`, 'u');

/** Where such a line divides: behind its title, its number, its addressee; offsets in the line. */
export function gluedCuts(line: string): number[] {
  const { title, number, day, to } = GLUED.exec(line.slice(0, 500))?.groups ?? {};
  const parts = [title, number, day, to].filter((part) => part !== undefined && part !== '');
  const titled = TITLED.exec(line)?.[0];
  if (titled) return [titled.length];
  if (parts.length < 2 || line.length < 20) return [];
  let at = 0;
  return parts.map((part) => {
    at = line.indexOf(part as string, at) + (part as string).length;
    return at;
  });
}

/** A line that neither ends nor divides a sentence. */
export const BARE = /^[^。！？；：:，,]{2,60}$/;

/** A title may hold a comma where it says what it is about: 关于优化环境，促进发展的意见. */
const ABOUT = /^[^。！？；：:]{0,40}[关關][于於][^。！？；：:]{2,80}$/;

/** True for a line that can be the last of a title: 关于……的通知, 某示范法, 有 关 工 作 的 通 知. */
export function isTitle(line: string): boolean {
  const words = line.replace(/\s/g, '');
  return (BARE.test(words) || ABOUT.test(words)) && GENRE_AT_END.test(words);
}
