/** What programs read first: llms.txt by the rules of llmstxt.org, and the whole of the texts with what a citation needs. */
import { expect, test } from 'vitest';
import { emitLlms } from '../../src/emit/llms.ts';
import { bare, committedEditions } from './markup.ts';

const editions = committedEditions();
const site = { title: '甲集', description: '几份文件。', lead: '首句。' };
const absolute = (path: string) => `https://example.org/plans${path}`;
const [short, full] = emitLlms(site, editions, absolute).map(({ text }) => text) as [string, string];

test('llms.txt is a title, a summary, and sections of links with full addresses', () => {
  const [title, , summary] = short.split('\n');
  expect([title, summary]).toEqual(['# 甲集', '> 几份文件。']);
  const [, ...sections] = short.split(/^## /m);
  expect(sections.map((section) => section.split('\n')[0])).toEqual(['文件', '数据', 'Optional']);
  for (const section of sections)
    for (const line of section.trimEnd().split('\n').slice(2))
      expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/[^)\s]+\)/);
});

test.each(editions.map((edition) => [edition.record.id, edition] as const))(
  '%s: its facts and doubts in the short one, each clause with id, place and check in the long one',
  (_, { record, clauses }) => {
    expect(short).toContain(record.title);
    expect(short.includes('未经证实')).toBe(editions.some((one) => one.record.inferredVerified === false));
    const unmarked = bare(full.replace(/\\(?=[^\w\s])|<!-- -->/g, ''));
    for (const { id, locator, hash, head, text } of clauses) {
      expect(full).toContain(`\`${id}\` ${locator}　文本校验 ${hash}`);
      expect(unmarked).toContain(bare(head + text));
    }
  },
);
