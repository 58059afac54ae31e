/** The two documents themselves: nothing lost, and the addresses that are promised. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DocumentMeta } from '../../src/model/document.ts';
import { decode, parse } from '../../src/parse/index.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { expectSound, FILES } from './invariants.ts';

function read(doc: string) {
  const folder = path.join(import.meta.dirname, '../../seeds', doc);
  const { text, problems } = decode(readFileSync(path.join(folder, 'source.txt')), FILES.source);
  const meta = parseYaml(readFileSync(path.join(folder, 'document.yaml'), 'utf8'), DocumentMeta, FILES.meta);
  if (text === null || meta.value === null) throw new Error(`${doc} cannot be read`);
  const parsed = parse(text, meta.value, FILES);
  const byId = new Map(parsed.clauses.map((clause) => [clause.id, clause]));
  return { text, byId, clauses: parsed.clauses, problems: [...problems, ...meta.problems, ...parsed.problems] };
}

const kindsOf = ({ clauses }: ReturnType<typeof read>) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(clauses, ({ kind }) => kind)).map(([kind, all]) => [kind, all?.length]),
  );

const plan = read('plan-2016');
const opinion = read('opinion-2017');

describe.each([
  ['plan-2016', plan],
  ['opinion-2017', opinion],
])('%s', (_, { text, clauses, problems }) => {
  test('is read without a problem', () => expect(problems).toEqual([]));

  test('owns every character once, and every clause is its characters', () => expectSound(text, clauses));

  test('put together again, is the text without white space and rules', () => {
    const bare = (words: string) => words.replace(/[\s\u2500-\u257f]/g, '');
    expect(bare(clauses.map(({ head, text: words }) => head + words).join(''))).toBe(bare(text));
  });

  test('has no ruling character in a clause', () => {
    expect(clauses.filter(({ head, text: words }) => /[\u2500-\u257f]/.test(head + words))).toEqual([]);
  });
});

/** Counted by hand: lines that open with 一、 （一） 1. （1） ┌, lines without a number, headings that go on with text. */
test('plan-2016 has the kinds that its lines have', () => {
  // 81 headings that go on with text, 19 lines of their own, 33 paragraphs in boxes.
  const kinds = { front: 6, part: 6, section: 23, item: 72, subitem: 4, box: 8, paragraph: 81 + 19 + 33 };
  expect(kindsOf(plan)).toEqual(kinds);
});

test('opinion-2017 has the kinds that its lines have', () => {
  // 19 headings that go on with text, 70 lines of their own.
  expect(kindsOf(opinion)).toEqual({ front: 5, part: 4, section: 14, item: 16, paragraph: 19 + 70 });
});

const PLAN: [id: string, kind: string, title: string, opening: string, parent: string | null, locator: string][] = [
  ['addressee', 'front', '', '各市（含定州、辛集市）人民政府', null, '主送机关'],
  ['notice', 'front', '', '现将《河北省全国产业转型升级试验区规划', null, '印发通知'],
  ['signatory', 'front', '', '河北省人民政府', null, '署名'],
  ['date', 'front', '', '2016年12月30日', null, '成文日期'],
  ['title', 'front', '', '河北省全国产业转型升级试验区规划（2016-2020年）', null, '标题'],
  ['preamble', 'front', '', '为推进我省全国产业转型升级试验区建设', null, '序言'],
  ['2', 'part', '去产能调存量优化供给结构', '', null, '第二部分'],
  ['2.2', 'section', '改造提升传统优势产业', '', '2', '第二部分（二）'],
  ['2.2.1', 'item', '钢铁产业', '', '2.2', '第二部分（二）1'],
  ['2.2.1.p1', 'paragraph', '', '以做强主业、做大衍生产业', '2.2.1', '第二部分（二）1第一段'],
  ['2.2.1.p2', 'paragraph', '调整优化产业布局', '实施重大布局调整项目', '2.2.1', '第二部分（二）1第二段'],
  ['2.2.1.p4', 'paragraph', '调整优化品种结构', '推进产品细分化', '2.2.1', '第二部分（二）1第四段'],
  ['1.3.3.p1', 'paragraph', '', '曹妃甸区、渤海新区', '1.3.3', '第一部分（三）3第一段'],
  ['1.3.p1', 'paragraph', '', '到2025年服务业占比提高到50%以上', '1.3', '第一部分（三）第一段'],
  ['3.2.2', 'item', '金融服务业', '', '3.2', '第三部分（二）2'],
  ['3.2.2.1', 'subitem', '发展壮大地方金融机构', '', '3.2.2', '第三部分（二）2（1）'],
  ['3.2.2.4.p1', 'paragraph', '', '规范发展互联网金融', '3.2.2.4', '第三部分（二）2（4）第一段'],
  ['box-1', 'box', '传统产业转型升级试点示范', '', '2.2.6', '专栏1'],
  ['box-4', 'box', '战略性新兴产业培育壮大试点示范', '', '3.1.5', '专栏4'],
  ['box-5', 'box', '现代商贸物流试点示范', '', '3.2.1', '专栏5'],
  ['box-4.p2', 'paragraph', '', '以张家口、承德、秦皇岛、廊坊市为重点', 'box-4', '专栏4第二段'],
  ['5.1.p1', 'paragraph', '', '环京津核心功能区', '5.1', '第五部分（一）第一段'],
  ['6.3.5.p1', 'paragraph', '', '充分发挥沿海港口', '6.3.5', '第六部分（三）5第一段'],
];

const OPINION: typeof PLAN = [
  ['preamble', 'front', '', '为深入实施“中国制造2025”', null, '序言'],
  ['2.p2', 'paragraph', '一核', '打造雄安新区', '2', '第二部分第二段'],
  ['3.1.1', 'item', '高端装备产业', '', '3.1', '第三部分（一）1'],
  ['3.1.1.p2', 'paragraph', '智能装备', '加快开发高速、精密', '3.1.1', '第三部分（一）1第二段'],
  ['3.2.4.p4', 'paragraph', '产业用纺织品', '加快汽车滤清器', '3.2.4', '第三部分（二）4第四段'],
  ['3.2.p1', 'paragraph', '', '围绕推动传统产业增优势、创品牌、提质量', '3.2', '第三部分（二）第一段'],
  ['4.5.p2', 'paragraph', '强化环保倒逼作用', '严格落实特别排放限值', '4.5', '第四部分（五）第二段'],
  ['4.5.p3', 'paragraph', '', '（责任单位：省发展改革委、省工业和信息化厅', '4.5', '第四部分（五）第三段'],
  ['4.8.p1', 'paragraph', '', '深入推进“放管服”改革', '4.8', '第四部分（八）第一段'],
  ['conclusion', 'front', '', '加快推进工业转型升级，是推进供给侧结构性改革', null, '结语'],
  ['signatory', 'front', '', '河北省人民政府', null, '署名'],
  ['date', 'front', '', '2017年2月22日', null, '成文日期'],
];

describe.each([
  ['plan-2016', plan, PLAN],
  ['opinion-2017', opinion, OPINION],
])('%s keeps its addresses', (doc, { byId }, addresses) => {
  test.each(addresses)('%s', (id, kind, title, opening, parent, locator) => {
    const clause = byId.get(id);
    expect(clause).toMatchObject({ doc, id, kind, title, parent, locator });
    expect(clause?.text.slice(0, opening.length)).toBe(opening);
    expect(kind === 'paragraph' || kind === 'front' || clause?.text === '').toBe(true);
  });
});

test('rows of a box are re-joined where the rule cuts a word or a full stop', () => {
  expect(plan.byId.get('box-1.p3')?.text).toContain('到2020年建成1500个智能工厂（数字化车间）。');
  expect(plan.byId.get('box-4.p5')?.text).toMatch(/试点示范。$/);
  expect(plan.byId.get('box-5.p4')?.text).toMatch(/绿色物流工程试点示范。$/);
  expect(plan.byId.get('box-7.p3')?.text).toContain('以阜平、平山县等9个县为重点，推进山区农业经济综合开发试点示范；');
});
