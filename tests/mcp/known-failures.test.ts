/** Ways in which tools of this kind fail elsewhere, each asked of a made-up collection. */
import { expect, test } from 'vitest';
import { textsOf } from '../../scripts/site/holdings.ts';
import { DocumentMeta, type Seed } from '../../src/index.ts';
import { Holdings, TOOLS } from '../../src/mcp/index.ts';
import { runPipeline } from '../../src/pipeline.ts';

const seed = (id: string, title: string, text: string, more: object = {}): Seed => ({
  meta: DocumentMeta.parse({
    ...{ id, title, shortTitle: title.replace(/^.*(规划|办法).*$/u, '$1'), kind: '规划', issuer: '甲市', number: null },
    ...{
      signed: '2016',
      inferred: null,
      provenance: { file: 'a.txt', note: '自撰' },
      sha256: '0'.repeat(64),
      order: 0,
    },
    ...more,
  }),
  text,
  editorial: {},
  files: { source: `${id}.txt`, meta: `${id}.yaml` },
});
const HELD = [
  seed(
    'jia',
    '甲市规划（2016—2020年）',
    '甲市规划（2016—2020年）\n一、目标\n到2020年，钢产量控制在500万吨以内。\n二、措施\n（一）关停旧厂。不得新建。\n（二）扶持新厂。给予奖励。\n',
  ),
  seed('yi', '乙市规划', '乙市规划\n一、目标\n到2030年，钢产量控制在300万吨以内。\n', {
    inferred: { date: '2018', verified: false, reason: '自撰的理由' },
    order: 1,
  }),
];

async function holdingsOf(today = '2021-01-01'): Promise<Holdings> {
  const { records, problems } = runPipeline(HELD, {});
  if (!records) throw new Error(JSON.stringify(problems));
  const [moved] = records.addresses;
  const addresses = records.addresses.map((row) => (row === moved ? { ...row, earlier: ['/jia/old/'] } : row));
  const texts = await textsOf(records);
  return new Holdings({
    ...records,
    addresses,
    texts,
    absolute: (at) => `https://example.org/plans${at}`,
    today: () => today,
  });
}

async function ask(name: string, question: object, today?: string) {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const { answer, words } = await tool.ask(question, await holdingsOf(today));
  // The form of an answer is promised as well.
  return { ...answer, whole: tool.output.parse(answer), words };
}

const QUOTED = '钢产量控制在600万吨以内';
test.each([
  ...[
    `「${QUOTED}」`,
    `『${QUOTED}』`,
    `“${QUOTED}”`,
    `"${QUOTED}"`,
    `〝${QUOTED}〞`,
    `﹁${QUOTED}﹂`,
    `＂${QUOTED}＂`,
  ],
])('the check runs whatever the marks: %s', async (quote) => {
  expect(await ask('verify_text', { text: `甲市规划提出${quote}。` })).toMatchObject({ status: 'wrong' });
});

test.each(['·', '・', '‧', '•', '∙'])('the check runs through a middle dot: %s', async (dot) => {
  const { status, passages } = await ask('resolve_citation', { citation: `《甲市规划》${dot}二${dot}（一）` });
  expect([status, passages[0]?.clause]).toEqual(['found', '2.1']);
  expect(await ask('verify_text', { text: `《甲市规划》${dot}第九部分` })).toMatchObject({ status: 'wrong' });
});

test.each(['同规划', '前款', '同上', '上述条款', '该条第二款'])('%s alone asks back', async (citation) => {
  expect(await ask('resolve_citation', { citation })).toMatchObject({ status: 'ask', passages: [] });
});

test.each(['根据甲市规划二（一）', '现就落实甲市规划第二部分（一）通知如下', '省厅转发的《甲市规划》二（一）要求'])(
  'words around a name do not hide it: %s',
  async (citation) => {
    const { status, passages } = await ask('resolve_citation', { citation });
    expect([status, passages.map(({ clause }) => clause)]).toEqual(['found', ['2.1']]);
  },
);

test('nothing says that all was checked where half was out of scope', async () => {
  const text = '甲市规划提出“钢产量控制在500万吨以内”。《丙市规划》提出“钢产量控制在900万吨以内”。产量明年再减一半。';
  const { status, mind, words, whole } = await ask('verify_text', { text });
  expect(status).toBe('found');
  expect(mind.slice(0, 2).join('')).toMatch(/处未核或不能判断.*没有核/u);
  expect(words.indexOf('未核')).toBeLessThan(words.indexOf('逐字一致'));
  expect(whole).toMatchObject({ wrong: 0 });
  expect(Number(whole.uncheckedCharacters)).toBeGreaterThan(10);
});

test.each(['《丙市规划》第一部分', '《中华人民共和国经济合同法》第五条', '丙办发〔1998〕7号'])(
  '%s is not held: 未核, never invented or repealed',
  async (citation) => {
    const { status, says, passages } = await ask('resolve_citation', { citation });
    expect(['unchecked', 'ask']).toContain(status);
    expect(says).toContain('未核');
    expect(says).not.toMatch(/虚构|编造|杜撰|已废止|不存在这份/u);
    expect(passages).toEqual([]);
  },
);

test('what two documents have asks back, and a document narrows it', async () => {
  const { status, passages } = await ask('resolve_citation', { citation: '第一部分' });
  expect([status, passages.map(({ document }) => document)]).toEqual(['ask', ['jia', 'yi']]);
  expect(await ask('resolve_citation', { citation: '规划第一部分' })).toMatchObject({ status: 'ask' });
  expect(await ask('get_clause', { clause: '规划' })).toMatchObject({ status: 'ask' });
  const one = await ask('resolve_citation', { citation: '第一部分', document: '《乙市规划》' });
  expect(one.passages.map(({ document }) => document)).toEqual(['yi']);
});

test('a range asks back with every place', async () => {
  const { status, passages } = await ask('get_clause', { clause: '甲市规划二（一）至（二）' });
  expect([status, passages.map(({ clause }) => clause)]).toEqual(['ask', ['2.1', '2.2']]);
});

test('what must not be overlooked stands before every answer, as long as it holds', async () => {
  const all = ['jia', 'yi'].map((id) => [id, '1'] as const);
  for (const [document, clause] of all) {
    const { words, mind } = await ask('get_clause', { clause, document });
    expect(words.startsWith(`【注意】${mind[0]}`)).toBe(true);
    expect(mind.join()).toContain(document === 'jia' ? '（2016—2020年）已过' : '推断为2018年，未经证实');
  }
  expect((await ask('get_clause', { clause: '1', document: 'jia' }, '2020-06-30')).mind.join()).not.toContain('已过');
});

test('a deadline is over only when it is, and nothing is said to have been met', async () => {
  const { words, whole } = await ask('get_targets', { query: '钢产量' });
  expect(whole.targets).toMatchObject([
    { document: 'jia', valueText: '500万吨以内', comparator: '<=', past: true },
    { document: 'yi', past: false },
  ]);
  expect(words).toContain('是否完成，未核');
});

test('an address that was published before leads on', async () => {
  const { status, mind, passages } = await ask('resolve_citation', { citation: 'https://host.example/plans/jia/old/' });
  expect([status, passages.length]).toEqual(['found', 1]);
  expect(mind[0]).toContain('是以前公布的地址');
});

test('what is not in the texts is said of these texts alone', async () => {
  expect((await ask('search_exact', { query: '核电' })).says).toContain('别的文件里有没有，未核');
  expect((await ask('search_exact', { query: '钢', document: '丙市规划' })).status).toBe('unchecked');
  expect((await ask('compare', { a: '甲市规划一', b: '乙市规划一' })).says).toContain('没有判定承接关系（不等于没有）');
});

test('the words of a heading are found with its number; a question without words asks back', async () => {
  const { status, passages } = await ask('search_exact', { query: '（一）关停旧厂' });
  expect([status, passages.map(({ clause }) => clause)]).toEqual(['found', ['2.1']]);
  expect((await ask('search_exact', { query: '  ' })).status).toBe('ask');
});

test('what names no document is not said to be of one without a name', async () => {
  const { words } = await ask('verify_text', { text: '依照同法第三条，“钢产量控制在500万吨以内”。' });
  expect(words).not.toContain('《》');
});
