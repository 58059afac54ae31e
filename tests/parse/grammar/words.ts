import fc from 'fast-check';

/** Characters that no rule reads anything into. */
const PLAIN = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东南西北春夏秋冬产业发展'];

export const word = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...PLAIN), { minLength, maxLength }).map((characters) => characters.join(''));

const figure = fc.constantFrom(
  '2020年',
  '1.5亿元',
  '45%',
  'SUV',
  '“互联网＋”',
  '（3D打印）',
  '《中国制造2025》',
  '--',
  '90%以上',
);

/** `甲乙丙` or `甲乙2020年丙`. */
const phrase = fc.oneof(
  { weight: 3, arbitrary: word(2, 12) },
  { weight: 1, arbitrary: fc.tuple(word(1, 6), figure, word(1, 6)).map((parts) => parts.join('')) },
);

/** A title: no comma, no colon, short. */
export const title = fc.oneof(
  word(2, 12),
  fc.tuple(word(2, 6), word(2, 6)).map((parts) => parts.join('、')),
  word(2, 8).map((words) => `“${words}”${words.slice(0, 2)}`),
);

/** A text that cannot be taken for one with a title: its first phrase ends with a comma. */
export const sentences = fc
  .tuple(phrase, fc.array(fc.tuple(fc.constantFrom('，', '；', '。', '：'), phrase), { minLength: 1, maxLength: 6 }))
  .map(([first, more]) => `${first}，${more.map(([mark, words]) => words + mark).join('')}${first.slice(0, 2)}。`);

/** A text whose only full stop is its last character, for rows that are re-joined. */
export const oneSentence = fc
  .array(phrase, { minLength: 2, maxLength: 12 })
  .map((phrases) => `${phrases.join('，')}。`);

export const responsible = word(2, 8).map((unit) => `（责任单位：省${unit}厅，各市政府）`);

export const indent = fc.constantFrom('', '　　', '  ', '\t');
export const blank = fc.constantFrom('', '', '', '\n', '\n　　\n\n');
