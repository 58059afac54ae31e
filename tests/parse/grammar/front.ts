import fc from 'fast-check';
import { sentences, word } from './words.ts';

/** A piece of front matter: its role, and its lines (a title may have several). */
export interface FrontSpec {
  role: string;
  lines: string[];
}

const piece = (role: string, lines: fc.Arbitrary<string[]>): fc.Arbitrary<FrontSpec> =>
  lines.map((all) => ({ role, lines: all }));
const one = (role: string, line: fc.Arbitrary<string>) => piece(role, fc.tuple(line));

const genre = fc.constantFrom('规划', '意见', '通知', '方案（试行）', '规划（2016-2020年）');
const title = piece(
  'title',
  fc
    .tuple(
      fc.array(word(2, 12), { maxLength: 2 }),
      word(2, 12),
      genre,
      fc.constantFrom('', '（2016-2020年）', '（征求意见稿）'),
    )
    .map(([above, words, kind, below]) => [...above, words + kind, ...(below && !kind.endsWith('）') ? [below] : [])]),
);
const number = one('number', fc.constantFrom('冀政发〔2016〕58号', '冀政办字[2017]1号', '冀政〔２０１８〕９号'));
const addressee = one(
  'addressee',
  word(2, 10).map((words) => `各市（含${words}市）人民政府，省政府各部门：`),
);
const signatory = one(
  'signatory',
  word(2, 8).map((words) => `${words}人民政府`),
);
const date = one(
  'date',
  fc.constantFrom(
    '2016年12月30日',
    '二〇一六年十二月三十日',
    '２０１７年２月２日',
    '（2017年2月22日）',
    '2017 年 2 月 3 日',
  ),
);
const text = (role: string) => one(role, sentences);

const join = (...parts: (fc.Arbitrary<FrontSpec> | fc.Arbitrary<FrontSpec[]>)[]): fc.Arbitrary<FrontSpec[]> =>
  fc.tuple(...parts).map((all) => all.flat());
const maybe = (part: fc.Arbitrary<FrontSpec>) => fc.option(part).map((all) => (all ? [all] : []));
const few = (part: fc.Arbitrary<FrontSpec>) => fc.array(part, { maxLength: 2 });

/** Nothing; a preamble; a document of its own; a notice and the document that it encloses. */
export const frontMatter: fc.Arbitrary<FrontSpec[]> = fc.oneof(
  few(text('preamble')),
  join(title, maybe(number), few(text('preamble'))),
  join(maybe(title), maybe(number), addressee, few(text('preamble'))),
  join(maybe(title), maybe(number), addressee, text('notice'), signatory, date, title, few(text('preamble'))),
);

/** What closes a document: a conclusion, which only a fact can tell, and a signature. */
export const tail: fc.Arbitrary<FrontSpec[]> = join(
  maybe(
    one(
      'conclusion',
      sentences.map((words) => `总之各地${words}`),
    ),
  ),
  fc.oneof(fc.constant<FrontSpec[]>([]), join(signatory, date), join(signatory, signatory, date)),
);

/** The fact that places the conclusion. */
export const CONCLUSION = { quote: '总之各地', owner: 'conclusion', reason: '全文的结束语。' };
