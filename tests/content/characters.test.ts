/** A character that no policy text has by intent is told wherever a person or a conversion may have written it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeContent } from '../../scripts/seeds/made.ts';
import { readSeeds } from '../../scripts/seeds/seeds.ts';
import { DOCUMENT_EDITORIAL, SHARED_EDITORIAL } from '../../src/model/editorial.ts';

const TEXT = '甲市规划\n一、目标\n做好各项工作。\n二、措施\n关停旧厂，不得新建。\n';
/** Each may be accepted with a reason. */
const ODD: [string, string][] = [
  ...['\ufffd', '\ufffc'].map((one): [string, string] => [one, 'encoding/replacement']),
  ...['\ue000', '\uf8ff', '\u{f0000}'].map((one): [string, string] => [one, 'encoding/private-use']),
  ...['\u200b', '\u200d', '\u00ad', '\u202e', '\u2066', '\ufeff', '\u2028', '\u3164', '\ufe0f'].map(
    (one): [string, string] => [one, 'encoding/invisible'],
  ),
];
/** As they must be written in YAML. */
const NEVER = ['\\x01', '\\r', '\\x1b', '\\x7f', '\\x85', '\\ufffe', '\\U0001FFFF', '\\ud800', '\\udfff'];
const FILES = [
  ...['document.yaml', 'conversion.yaml'].map((name) => `jia/${name}`),
  ...Object.keys(DOCUMENT_EDITORIAL).map((name) => `jia/editorial/${name}.yaml`),
  ...Object.keys(SHARED_EDITORIAL).map((name) => `${name}.yaml`),
];

let root: string;
const write = async (file: string, text: string) => {
  const to = path.join(root, 'seeds', file);
  await mkdir(path.dirname(to), { recursive: true });
  await writeFile(to, text);
};
const found = async (of = /./) =>
  (await makeContent(root)).problems
    .filter(({ severity, rule }) => severity === 'error' && of.test(rule))
    .map(({ rule, file, line }) => `${file}:${line ?? ''} ${rule}`);
const ABOUT = 'title: 文库\ndescription: 几份文件。\nlead: 几份文件。\n';
const because = (rule: string, quote: string) => `accept:\n  - { rule: ${rule}, quote: ${quote}, reason: 来源如此 }\n`;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'characters-test-'));
  await write('jia/source.txt', TEXT);
});
afterEach(() => rm(root, { recursive: true }));

// Whatever else is wrong with the file: names of fields and strings at any depth, one problem a string.
test.each(FILES)('every string of seeds/%s is looked at', async (file) => {
  const here = async () =>
    (await readSeeds(root)).problems
      .filter(({ rule }) => rule.startsWith('encoding/'))
      .map((one) => `${one.file}:${one.line} ${one.rule}`);
  for (const [character, rule] of ODD) {
    await write(file, `# 一\n- {a: [{b: "旧${character}厂"}]}\n- {"旧${character}厂": 1}\n`);
    expect(await here(), JSON.stringify(character)).toEqual([2, 3].map((line) => `seeds/${file}:${line} ${rule}`));
  }
  for (const character of NEVER) {
    await write(file, `# 一\n- {a: [{b: "旧${character}厂"}]}\n`);
    expect(await here(), character).toEqual([`seeds/${file}:2 encoding/control`]);
  }
});

// One of each kind: the others differ in nothing here.
const KINDS = [...Map.groupBy(ODD, ([, rule]) => rule).values()].map(([first]) => first as [string, string]);

test.each(KINDS)(
  '%j is accepted with a reason in a file of a document and in one that documents share',
  async (character, rule) => {
    const named = `shortTitle: "旧${character}规划"\n`;
    await write('jia/document.yaml', named);
    expect(await found()).toEqual([`seeds/jia/document.yaml:1 ${rule}`]);
    await write('jia/document.yaml', named + because(rule, '旧'));
    expect(await found()).toEqual([]);
    const theme = `- { id: gang, name: "钢${character}铁", kind: industry, scope: 钢铁 }\n`;
    await write('themes.yaml', theme);
    expect(await found()).toEqual([`seeds/themes.yaml:1 ${rule}`]);
    await write('site.yaml', ABOUT + because(rule, '钢'));
    expect(await found()).toEqual([]);
    // A reason is of one file, one rule and one opening; one that nothing needs is told.
    await write('themes.yaml', theme.replace(character, ''));
    expect(await found()).toEqual(['seeds/site.yaml:5 facts/unmatched']);
  },
);

test('what no form can carry is never accepted', async () => {
  await write('jia/document.yaml', `shortTitle: "旧\\x01规划"\n${because('encoding/control', '旧')}`);
  expect(await found()).toEqual([
    'seeds/jia/document.yaml:1 encoding/control',
    'seeds/jia/document.yaml:3 facts/unmatched',
  ]);
});

test('a quotation says what the text says: the reason stands once, with the text', async () => {
  await write('jia/source.txt', TEXT.replace('旧厂', '旧\u200b厂'));
  await write(
    'terms.yaml',
    '- id: jiu\n  term: 旧厂\n  basis: unknown\n  mentions: [{ doc: jia, clause: 2.p1, quote: "旧\u200b厂" }]\n',
  );
  expect(await found()).toEqual(['seeds/jia/source.txt:5 encoding/invisible']);
  await write('jia/document.yaml', because('encoding/invisible', '关停'));
  expect(await found()).toEqual([]);
  await write('jia/source.txt', TEXT);
  expect((await found()).sort()).toEqual([
    'seeds/jia/document.yaml:2 facts/unmatched',
    'seeds/terms.yaml:4 encoding/invisible',
  ]);
});

test('what was published once stays as it was: the words before a correction', async () => {
  await write(
    'changes.yaml',
    "- date: '2020-01-01'\n  note: 公布。\n  changes: []\n- date: '2020-02-01'\n  note: 更正。\n  changes:\n" +
      '    - { address: jia/2.p1, change: changed, before: "关停旧\u200b厂。", after: 关停旧厂，不得新建。 }\n',
  );
  expect(await found(/^encoding/)).toEqual([]);
});
