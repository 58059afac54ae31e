import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { Search } from '../../src/search/notice/find.ts';
import { checkNotice, type Finding, VERDICTS } from '../../src/search/notice/notice.ts';
import { textsInMemory } from '../../src/search/notice/texts.ts';
import { catalogOf, searchFiles } from '../../src/search/written/packs.ts';

const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const documents = read('documents');
const clauses: Clause[] = read('clauses');
const texts = textsInMemory(catalogOf(documents, clauses), clauses, searchFiles(documents, clauses).header.variants);
const folder = new URL('notices/', import.meta.url);

/** `有改动 words -missing +added`: what a reader is told of a finding. */
function line({ verdict, text, pieces }: Finding): string {
  const changes = pieces.flatMap(({ kind, text: words }) =>
    kind === 'added' ? [`+${words}`] : kind === 'missing' ? [`-${words}`] : [],
  );
  return [VERDICTS[verdict], text, ...changes].join(' ');
}

describe('a notice', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const at = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
    const { findings } = await checkNotice(at('notice.txt'), texts);
    expect(findings.map(line)).toEqual(at('expected.txt').trim().split('\n'));
  });
});

test('what is not checked is counted, and never among what is right', async () => {
  const report = await checkNotice('《规划》第二部分。《某某纲要》第三部分“推进某某工程建设”。“双碳”。', texts);
  expect([report.right, report.wrong, report.unchecked]).toEqual([1, 0, 3]);
  expect(report.summary).toContain('3处没有核或不能判断，不等于无误');
  expect((await checkNotice('今天开会。', texts)).right).toBe(0);
  expect((await checkNotice('', texts)).summary).toContain('什么都没有核');
});

const own = clauses.filter(({ text }) => text.length > 30);
/** A clause and a stretch of it that pairs its marks by itself and cuts no number: half of one is another figure. */
const stretch = fc
  .record({ clause: fc.constantFrom(...own), from: fc.nat(1000), length: fc.integer({ min: 8, max: 60 }) })
  .map(({ clause, from, length }) => {
    const start = from % (clause.text.length - 20);
    return { clause, words: clause.text.slice(start, start + length) };
  })
  .filter(({ words }) => words.length >= 8 && words.trim() === words && arePaired(words) && !/^\d|\d$/u.test(words));

/** No mark opens without closing or closes without opening: of such words nobody can say where the quotation ends. */
function arePaired(words: string): boolean {
  let open = 0;
  for (const character of words) {
    if ('“‘'.includes(character)) open++;
    if ('”’'.includes(character) && --open < 0) return false;
  }
  return open === 0;
}

test('any eight characters or more in quotation marks are verbatim, whatever marks are in them', async () => {
  await fc.assert(
    fc.asyncProperty(stretch, async ({ clause, words }) => {
      const title = documents.find(({ id }: { id: string }) => id === clause.doc).shortTitle;
      const { findings } = await checkNotice(`按照《${title}》${clause.locator}的要求，“${words}”。`, texts);
      const quotes = findings.filter(({ kind }) => kind === 'quotation');
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.map(({ verdict }) => verdict).filter((v) => v !== 'verbatim')).toEqual([]);
      expect(findings.find(({ kind }) => kind === 'citation')?.places.map(({ id }) => id)).toEqual([clause.id]);
    }),
    { numRuns: 120 },
  );
});

test('one character that is changed is found, and it alone', async () => {
  const letters = /^[\p{Script=Han}]$/u;
  const numerals = /[〇零一二两三四五六七八九十百千万亿]/u;
  await fc.assert(
    fc.asyncProperty(
      stretch,
      fc.nat(1000),
      fc.constantFrom('鑫', '骉', '淼'),
      async ({ clause, words }, place, fresh) => {
        const at = place % words.length;
        const old = words.charAt(at);
        fc.pre(letters.test(old) && !numerals.test(words) && !/[“”‘’]/u.test(words) && words.length >= 10);
        const changed = words.slice(0, at) + fresh + words.slice(at + 1);
        const { findings } = await checkNotice(
          `《${documents.find(({ id }: { id: string }) => id === clause.doc).shortTitle}》${clause.locator}“${changed}”`,
          texts,
        );
        const quote = findings.find(({ kind }) => kind === 'quotation');
        expect(quote?.verdict).toBe('altered');
        const parts = (kind: string) =>
          quote?.pieces
            .filter((p) => p.kind === kind)
            .map(({ text }) => text)
            .join('');
        expect(parts('added')).toBe(fresh);
        // At the ends the text may as well have nothing there.
        expect(at === 0 || at === words.length - 1 ? [old, ''] : [old]).toContain(parts('missing'));
      },
    ),
    { numRuns: 120 },
  );
});

test('hostile texts cost a counted amount of work, and what was left out is said', async () => {
  const search = new Search(texts);
  search.cells = 1000;
  expect(await search.nearest('推动炼铁炼钢主体装备小型化', null, false)).toBeNull();
  const sentence = clauses.find(({ text }) => text.length > 400)?.text.replaceAll('，', '；') ?? '';
  const long = `《规划》${`“${sentence.slice(0, 300).replaceAll(/[“”]/gu, '')}变”`.repeat(500)}`;
  const report = await checkNotice(long, texts);
  expect(report.findings.length).toBe(501);
  for (const unit of ['“', '《', '1.', '第1条', '（一）', '「」', '前款', '……'])
    expect((await checkNotice(unit.repeat(3000), texts)).wrong).toBe(0);
});
