/** Old addresses as a reader opens them: the page that stands there, where it forwards, and what has the fragment on it. */
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import type { AddressRegister } from '../../src/model/register.ts';
import { parse } from '../../src/parse/index.ts';
import { EMPTY_REGISTER, keepRegister } from '../../src/register/index.ts';
import { redirectsOf } from '../../src/register/redirects.ts';
import { renewed } from '../../src/register/renew.ts';
import { forwardPages, forwardsOf, fragmentsOn } from '../../src/views/forwards.ts';

const WORK = { id: 'light', title: '青州市轻工业规划', url: '/light/' };
const meta = DocumentMeta.parse({
  ...{ id: WORK.id, title: WORK.title, shortTitle: '规划', kind: '规划', issuer: '青州市人民政府', number: null },
  ...{
    signed: '2019-03-01',
    inferred: null,
    order: 1,
    provenance: { file: 'a.txt', note: '' },
    sha256: '0'.repeat(64),
  },
});
const [SKY, SUN, COLD, CLOUD, GOLD] = [
  '天地玄黄宇宙洪荒。',
  '日月盈昃辰宿列张。',
  '寒来暑往秋收冬藏。',
  '云腾致雨露结为霜。',
  '金生丽水玉出昆冈。',
];
const text = (...sections: string[][]) =>
  `${['青州市轻工业规划', '为推动轻工业发展，制定本规划。', '一、总体要求', ...sections.flatMap((lines, i) => [`（${'一二三四'[i]}）${lines[0]}。`, ...lines.slice(1)])].join('\n')}\n`;
const clausesOf = (words: string) => [
  { doc: 'light', clauses: parse(words, meta, { source: 'source.txt', meta: 'document.yaml' }).clauses },
];
const page = (url: string) => url.replace(/#.*/, '');

function published(before: string, after: string, moved: AddressRegister['moved'] = []) {
  const first = keepRegister(clausesOf(before), EMPTY_REGISTER);
  const register = { ...renewed(first.documents, EMPTY_REGISTER), moved };
  const { rows, documents } = keepRegister(clausesOf(after), register);
  const clauses = documents.flatMap((one) => one.clauses);
  return { was: first.documents.flatMap((one) => one.clauses), clauses, rows, moved };
}

type Site = ReturnType<typeof published>;

/** The clause that a reader of an address is led to: by a host that follows `_redirects`, or by the pages alone. */
function opened({ clauses, rows, moved }: Site, url: string, byHost: boolean): Clause | undefined {
  const all = forwardsOf([WORK], clauses, rows);
  const live = new Set([WORK.url, ...clauses.map((clause) => page(clause.url))]);
  const [at = '', fragment] = url.split('#');
  const rule = byHost ? redirectsOf(rows, moved).find(({ from }) => from === at)?.to : undefined;
  const gone = forwardPages(all, live).get(at);
  const there = live.has(at) ? at : (rule ?? (fragment && gone ? at : page(gone?.to ?? '')));
  const clause = clauses.find((one) => one.url === (fragment ? `${there}#${fragment}` : there));
  if (clause) return clause;
  const shown = live.has(there) ? fragmentsOn(there, all) : all.filter(({ from }) => from.startsWith(`${there}#`));
  const to = fragment ? shown.find(({ id }) => id === fragment)?.to : gone?.to;
  return clauses.find((one) => one.url === to);
}

const A = ['甲产业', SKY ?? '', SUN ?? ''];
const B = ['乙产业', COLD ?? '', CLOUD ?? ''];
const BEFORE = text(A, B);
const find = (clauses: readonly Clause[], words: string) =>
  clauses.find((clause) => clause.text.includes(words)) as Clause;
const dropped = (words: string, to: string) => [
  { from: `light/${find(published(BEFORE, BEFORE).was, words).id}`, to, reason: '已删去' },
];

describe.each([
  ['two paragraphs change places', text(['甲产业', COLD ?? '', SUN ?? ''], ['乙产业', SKY ?? '', CLOUD ?? '']), []],
  ['two sections change places', text(B, A), []],
  [
    'a paragraph moves to another section',
    text(['甲产业', SUN ?? ''], ['乙产业', COLD ?? '', CLOUD ?? '', SKY ?? '']),
    [],
  ],
  ['a section is put before', text(['丙产业', GOLD ?? ''], A, B), []],
  [
    'a paragraph is dropped for another',
    text(['甲产业', SUN ?? ''], B),
    dropped(SKY ?? '', `light/${find(published(BEFORE, BEFORE).was, COLD ?? '').id}`),
  ],
])('%s', (_, after, moved) => {
  const site = published(BEFORE, after, moved);

  test.each([true, false])('each old address leads to its words (rules of a host: %s)', (byHost) => {
    const leads = new Map(moved.map(({ from, to }) => [from, to]));
    for (const clause of site.was) {
      const to = leads.get(`light/${clause.id}`)?.replace('light/', '');
      const wanted = to ? site.was.find(({ id }) => id === to) : clause;
      const found = opened(site, clause.url, byHost);
      expect(found && found.title + found.text, clause.url).toBe(wanted && wanted.title + wanted.text);
    }
  });

  test('no page has two elements of one id', () => {
    const all = forwardsOf([WORK], site.clauses, site.rows);
    for (const path of new Set(site.clauses.map(({ url }) => page(url)))) {
      const own = site.clauses.filter(({ url }) => page(url) === path && url.includes('#')).map(({ id }) => id);
      const ids = [...own, ...fragmentsOn(path, all).map(({ id }) => id)];
      expect(new Set(ids).size, `${path}: ${ids}`).toBe(ids.length);
    }
  });
});
