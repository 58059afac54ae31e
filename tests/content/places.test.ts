/** Of every file that an editor writes: what is wrong in an entry is told by its rule, at its line. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeContent } from '../../scripts/seeds/made.ts';
import { SHARED_EDITORIAL } from '../../src/model/editorial.ts';

const TEXT = '甲市规划\n一、目标\n到2020年，钢产量控制在500万吨以内。\n二、措施\n关停旧厂，不得新建。\n';

let root: string;
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};
const document = (id: string, order: number, text = TEXT) =>
  `id: ${id}\ntitle: 甲市规划\nshortTitle: 规划${order}\nkind: 规划\nissuer: 甲市\nnumber: null\nsigned: '201${order}'\n` +
  `inferred: null\norder: ${order}\nprovenance: { file: a.txt, note: 自撰 }\n` +
  `sha256: ${createHash('sha256').update(text).digest('hex')}\n`;
const found = async () =>
  (await makeContent(root)).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line }) => `${file}:${line ?? ''} ${rule}`);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'places-test-'));
  for (const [order, id] of ['jia', 'yi'].entries()) {
    await write(`seeds/${id}/source.txt`, TEXT);
    await write(`seeds/${id}/document.yaml`, document(id, order));
  }
});
afterEach(() => rm(root, { recursive: true }));

test('the collection itself has no errors', async () => {
  expect(await found()).toEqual([]);
});

/** File, text, line and rule: the fault stands in the last entry. */
const BROKEN: [string, string, number, string][] = [
  [
    'jia/editorial/errata.yaml',
    '- id: e1\n  clause: 2.p1\n  quote: 旧厂\n  suggestion: null\n  confidence: possible\n  kind: name\n  reason: 名称可疑\n' +
      '- id: e2\n  clause: 2.p1\n  quote: 不在文中\n  suggestion: null\n  confidence: possible\n  kind: name\n  reason: 名称可疑\n',
    10,
    'erratum/stale-quote',
  ],
  [
    'jia/editorial/milestones.yaml',
    "- id: m1\n  clause: 2.p1\n  quote: 不在文中的话\n  what: 关停旧厂\n  deadline: '2020'\n  due: 到2020年\n  dueIn: 1.p1\n",
    3,
    'milestone/stale',
  ],
  [
    'jia/editorial/outcomes.yaml',
    "- id: o1\n  target: jia-9.p9-1\n  value: 5\n  unit: 万吨\n  figure: 5万吨\n  period: '2020'\n  excerpt: 全年5万吨\n" +
      '  publisher: 某报\n  title: 某年公报\n  date: "2021"\n  link: https://example.org/\n' +
      '  seen: {when: "2022-01-01", where: 网页, reach: live}\n  comparable: [same]\n  reason: 同一指标\n  tier: A\n',
    2,
    'outcome/unknown-target',
  ],
  [
    'jia/editorial/entities.yaml',
    '- id: jiu\n  kind: enterprise\n  name: 旧厂\n  mentions:\n    - { clause: 2.p1, quote: 旧厂 }\n    - { clause: 2.p1, quote: 不在文中 }\n',
    6,
    'entity/stale-quote',
  ],
  [
    'jia/editorial/targets.yaml',
    'names:\n  - clause: 1.p1\n    quote: 不在文中5万吨\n    indicator: 钢产量\n',
    3,
    'targets/stale-quote',
  ],
  [
    'jia/editorial/targets.yaml',
    'names:\n  - clause: 9.p1\n    quote: 500万吨\n    indicator: 钢产量\n',
    2,
    'targets/unknown-clause',
  ],
  [
    'terms.yaml',
    '- id: jiu\n  term: 旧厂\n  basis: unknown\n  mentions:\n    - { doc: jia, clause: 2.p1, quote: 不在文中 }\n',
    5,
    'term/stale-quote',
  ],
  ['jia/editorial/clause-themes.yaml', '- clause: 9.p1\n  themes: {}\n', 1, 'clause-theme/stale'],
  [
    'links.yaml',
    '- from: yi/1.p1\n  to: jia/9.p1\n  type: continues\n  strength: 3\n  subject: steel\n' +
      '  evidence: { from: [钢产量], to: [钢产量] }\n  note: 照旧不变\n',
    2,
    'links/unknown-clause',
  ],
  [
    'matters.yaml',
    '- kind: new\n  doc: yi\n  clause: 2.p1\n  quote: 不在文中\n  subject: steel\n  title: 旧厂\n  why: 前文没有\n',
    4,
    'matters/quote',
  ],
  [
    'comparisons.yaml',
    '- id: gang\n  title: 钢产量\n  judgement: no-longer-mentioned\n  reason: 口径相同\n' +
      '  earlier:\n    - { doc: jia, clause: 1.p1, quote: 不在文中5万吨 }\n',
    6,
    'comparisons/stale-quote',
  ],
  ['places.yaml', "short:\n  - { form: 冀州城, code: '130100' }\n", 2, 'place/stale'],
  ['bodies.yaml', '- id: gai\n  name: 发展改革委\n', 2, 'body/stale'],
  ['coverage.yaml', '- ref: yi/9.p1\n  status: new\n  why: 前文没有\n', 1, 'coverage/unknown-clause'],
  ['events.yaml', "- words: 某次会议\n  date: '2016-02-31'\n  what: 会议召开\n", 2, 'yaml/schema'],
  ['site.yaml', 'title: 甲\ndescription: 乙\nleed: 丙\n', 3, 'yaml/unknown-key'],
  ['addresses.yaml', 'moved:\n  - from: jia/8\n    to: jia/1\n    reason: 合并到前面\n', 2, 'address/moved-unknown'],
  ['changes.yaml', "- date: '2016-02-31'\n  note: 首次公布\n  changes: []\n", 1, 'yaml/schema'],
];

test.each(BROKEN)('%s', async (name, text, line, rule) => {
  await write(`seeds/${name}`, text);
  const here = (await found()).filter((problem) => problem.startsWith(`seeds/${name}`));
  expect(here).toEqual([`seeds/${name}:${line} ${rule}`]);
});

test.each([
  ['structure:\n  - quote: 不在文中\n    as: text\n    reason: 不是标题\n', 13, 'facts/unmatched'],
  ['accept:\n  - rule: structure/number-gap\n    quote: 二、措施\n    reason: 原文如此\n', 14, 'facts/unmatched'],
  ['accept:\n  - rule: encoding/invisible\n    quote: 二、措施\n    reason: 原文如此\n', 14, 'facts/unmatched'],
  [
    'accept:\n  - rule: structure/number-repeated\n    quote: 二、措施\n    reason: 原文如此\n',
    13,
    'facts/not-acceptable',
  ],
])('document.yaml: %j', async (more, line, rule) => {
  await write('seeds/jia/document.yaml', `${document('jia', 0)}${more}`);
  expect(await found()).toEqual([`seeds/jia/document.yaml:${line} ${rule}`]);
});

// A page, what the build puts beside the pages, in content/ or among the pictures, a word of the language, a device of Windows.
test.each(['search', 'dts', 'schema', 'site', 'constructor', 'con'])(
  'an id that is taken is refused at its line: %s',
  async (id) => {
    await rm(path.join(root, 'seeds/yi'), { recursive: true });
    await write(`seeds/${id}/source.txt`, TEXT);
    await write(`seeds/${id}/document.yaml`, document(id, 1));
    expect(await found()).toEqual([`seeds/${id}/document.yaml:1 seed/reserved-id`]);
  },
);

const ENTRY = { mentions: '[{ doc: jia, clause: 2.p1, quote: 旧厂 }]', own: '[{ clause: 2.p1, quote: 旧厂 }]' };
/** Pages that stand where the page of a theme, a term, a body, a place would stand; words of the language anywhere. */
const TAKEN: [string, string][] = [
  ...['matters', 'reuse', 'names', 'attention', 'new', 'not-carried', 'chains', 'cities', 'constructor', 'aux'].map(
    (id): [string, string] => ['themes.yaml', `- { id: ${id}, name: 钢, kind: industry, scope: 钢铁 }\n`],
  ),
  ['terms.yaml', `- { id: constructor, term: 旧厂, basis: unknown, mentions: ${ENTRY.mentions} }\n`],
  ['bodies.yaml', '- { id: in, name: 发展改革委 }\n'],
  ['jia/editorial/entities.yaml', `- { id: in, kind: new-area, name: 旧厂, mentions: ${ENTRY.own} }\n`],
];

test.each(TAKEN)('an id that is an address of the site is refused at its line: %s %s', async (name, entry) => {
  await write(`seeds/${name}`, `# 一\n${entry}`);
  expect((await found()).filter((one) => one.endsWith('seed/reserved-id'))).toEqual([
    `seeds/${name}:2 seed/reserved-id`,
  ]);
});

test.each([
  ['themes.yaml', '{ id: gang, name: 钢, kind: industry, scope: 钢铁 }'],
  ['bodies.yaml', '{ id: gai, name: 发展改革委 }'],
  ['coding-notes.yaml', '{ id: gai, kind: line, title: 分界, text: 两可。 }'],
])('two entries under one id are told at the second: %s', async (name, entry) => {
  await write(`seeds/${name}`, `- ${entry}\n- ${entry}\n`);
  expect(await found()).toContain(`seeds/${name}:2 seed/duplicate-id`);
});

test('a document is not called as the picture of a theme', async () => {
  await write('seeds/themes.yaml', '- { id: gang, name: 钢, kind: industry, scope: 钢铁 }\n');
  await write('seeds/theme-gang/source.txt', TEXT);
  await write('seeds/theme-gang/document.yaml', document('theme-gang', 2));
  expect(await found()).toEqual(['seeds/theme-gang/document.yaml:1 seed/reserved-id']);
});

test.each([
  ['\ufffd', 'encoding/replacement'],
  ['\ue000', 'encoding/private-use'],
  ['\u200b', 'encoding/invisible'],
])('a character %j is told at its line, and accepted there', async (character, rule) => {
  const text = TEXT.replace('旧厂', `旧${character}厂`);
  await write('seeds/jia/source.txt', text);
  await write('seeds/jia/document.yaml', document('jia', 0, text));
  expect(await found()).toEqual([`seeds/jia/source.txt:5 ${rule}`]);
  const accept = `accept:\n  - rule: ${rule}\n    quote: 关停\n    reason: 原文如此\n`;
  await write('seeds/jia/document.yaml', `${document('jia', 0, text)}${accept}`);
  expect(await found()).toEqual([]);
});

test.each(Object.keys(SHARED_EDITORIAL))('without seeds/%s.yaml at most one problem names it', async (name) => {
  const theme = '- { id: gang, name: 钢, kind: industry, scope: 钢铁, keywords: [钢产量] }\n';
  await write('seeds/themes.yaml', theme);
  await write(
    'seeds/terms.yaml',
    ['jiu', 'xin']
      .map(
        (id) =>
          `- { id: ${id}, term: 旧厂, basis: unknown, themes: [gang], mentions: [{ doc: jia, clause: 2.p1, quote: 旧厂 }] }\n`,
      )
      .join(''),
  );
  expect(await found()).toEqual([]);
  await rm(path.join(root, `seeds/${name}.yaml`), { force: true });
  const rest = await found();
  expect(rest).toEqual(name === 'themes' ? ['seeds/themes.yaml: seed/missing-file'] : []);
});

test('what is not a plain file, or is too large, is named once', async () => {
  await symlink('terms.yaml', path.join(root, 'seeds/terms.yaml'));
  await mkdir(path.join(root, 'seeds/jia/editorial/errata.yaml'), { recursive: true });
  await write('seeds/yi/editorial/errata.yaml', `# ${'长'.repeat(2_000_000)}\n[]\n`);
  expect((await found()).sort()).toEqual([
    'seeds/jia/editorial/errata.yaml: seed/unreadable',
    'seeds/terms.yaml: seed/unreadable',
    'seeds/yi/editorial/errata.yaml: seed/too-large',
  ]);
});
