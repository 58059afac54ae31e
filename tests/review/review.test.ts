/** `npm run review`: every line beside what was read of it, problems in place, whatever is in the text. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../scripts/browsers/server.ts';
import { reviewServer } from '../../scripts/review/server.ts';
import { reviewOfDocument, reviewOfFile } from '../../scripts/review/subject.ts';
import { reviewPage } from '../../src/review/page.ts';
import { docx, p, r } from '../import/word.ts';
import { document } from '../parse/grammar/document.ts';

let root = '';
const at = (...names: string[]) => path.join(root, ...names);
const LINES = [
  '东河市人民政府关于<b>节约</b>用水的意见',
  '为了节约用水，提出以下意见。',
  '一、目标',
  '到2025年，用水总量不超过50万吨。',
  '三、任务 & <script>alert(1)</script>',
  '推广滴灌"，改造渠系。',
];

/** Puts a document into the collection; `files` stand beside its text. */
function put(id: string, text: string, files: Record<string, string | Uint8Array> = {}): void {
  mkdirSync(at('seeds', id), { recursive: true });
  for (const [name, content] of Object.entries({ 'source.txt': text, ...files }))
    writeFileSync(at('seeds', id, name), content);
}

const pageOf = (review: Awaited<ReturnType<typeof reviewOfDocument>>) =>
  reviewPage(review, { style: '', script: 'boot()', nonce: 'n' });

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'review-'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('a document with errors has its problems at their lines, each with a cure that can be written down', async () => {
  put('gap', `${LINES.join('\n')}\n`);
  const { rows, others, remedyOf, counts } = await reviewOfDocument(root, 'gap');
  expect(others).toEqual([]);
  expect(counts).toContain('指标 1');
  expect(rows.flatMap(({ line, problems }) => problems.map(({ rule }) => `${line} ${rule}`))).toEqual([
    '5 structure/number-gap',
  ]);
  expect(rows.map(({ line, found }) => [line, found.map(({ clause, depth }) => `${depth} ${clause.id}`)])).toEqual([
    [1, ['0 title']],
    [2, ['0 preamble']],
    [3, ['0 1']],
    [4, ['1 1.p1']],
    [5, ['0 3']],
    [6, ['1 3.p1']],
  ]);
  const remedy = remedyOf(rows[4]?.problems[0] as never);
  expect(remedy).toMatchObject({ file: 'seeds/gap/document.yaml' });
  writeFileSync(at('seeds/gap/document.yaml'), remedy?.lines ?? '');
  const mended = await reviewOfDocument(root, 'gap');
  expect(mended.rows.flatMap(({ problems }) => problems)).toEqual([]);
  rmSync(at('seeds/gap/document.yaml'));
});

test('nothing of a text is markup of the page', async () => {
  const markup = pageOf(await reviewOfDocument(root, 'gap'));
  expect(markup.match(/<script/g)).toHaveLength(1);
  expect(markup).not.toContain('<b>');
  expect(markup).toContain('三、任务 &amp; &lt;script&gt;alert(1)&lt;/script&gt;');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const review = { name: words, facts: [[words, words]], counts: words, isTraced: true, doubts: [words] } as const;
      const row = { line: 1, stretches: [{ kind: 'removed', words }], found: [], within: words, problems: [] } as const;
      const changes = [{ what: words, count: 1, words: [words] }];
      const one = { rule: 'yaml/syntax', severity: 'error', file: words, message: words, hint: words } as const;
      const remedyOf = () => ({ proposal: words, file: words, lines: words });
      const page = pageOf({ ...review, changes, rows: [row as never], others: [one], remedyOf });
      const shape = (text: string) => text.match(/<\/?[a-z][a-z0-9]*|<!--/gi)?.length;
      const plain = pageOf({
        ...{ ...review, name: '', facts: [['', '']], counts: '', doubts: [''] },
        ...{
          changes: [{ what: '', count: 1, words: [''] }],
          rows: [{ ...row, within: '', stretches: [{ kind: 'removed', words: 'x' }] } as never],
        },
        ...{
          others: [{ ...one, file: '', message: '', hint: 'x' }],
          remedyOf: () => ({ proposal: '', file: '', lines: 'x' }),
        },
      });
      if (words.trim() !== '') expect(shape(page)).toBe(shape(plain));
    }),
  );
});

test('what a conversion wrote and removed stands where it is, of a file that is not added yet as well', async () => {
  const body = ['东河市人民政府关于节约用水的意见', ...LINES.slice(1, 3)].map((line) => p(line)).join('');
  const deleted = `<w:p><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del>${r('新的说法，水资源利用')}</w:p>`;
  writeFileSync(at('意见.docx'), docx({ body: body + deleted, header: p('内部资料') }));
  const { rows, changes, isTraced } = await reviewOfFile(at('意见.docx'));
  expect(isTraced).toBe(true);
  expect(changes.map(({ what }) => what)).toEqual(['删去修订中已删的字', '删去页眉']);
  expect(rows.at(-1)?.stretches).toEqual([
    { kind: 'removed', words: '旧的' },
    { kind: 'kept', words: '新的说法，水资源利用' },
  ]);
});

test('files that cannot be read are shown as far as they can be, with the reason', async () => {
  put('broken', `${LINES.join('\n')}\n`, { 'document.yaml': 'id: [', 'notes.txt': 'x' });
  put('latin', new TextDecoder('latin1').decode(Uint8Array.of(0xd2, 0xbb)));
  writeFileSync(at('seeds/latin/source.txt'), Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2));
  mkdirSync(at('seeds/empty'));
  const rules = async (id: string) => {
    const { others, rows } = await reviewOfDocument(root, id);
    return [...others, ...rows.flatMap(({ problems }) => problems)].map(({ rule }) => rule);
  };
  expect(await rules('broken')).toEqual(
    expect.arrayContaining(['yaml/syntax', 'seed/unknown-file', 'structure/number-gap']),
  );
  expect(await rules('latin')).toContain('encoding/utf-8');
  expect(await rules('empty')).toContain('seed/missing-file');
});

test('every text has a page in which it stands to the letter', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(document, fc.nat(), fc.nat(), async ({ text }, from, length) => {
      const start = from % Math.max(1, text.length);
      const damaged = text.slice(0, start) + text.slice(start + (length % 40));
      put('damaged', damaged);
      const review = await reviewOfDocument(root, 'damaged');
      const words = review.rows.flatMap(({ stretches }) => stretches.map((one) => one.words));
      expect(words.join('')).toBe(damaged.replaceAll('\n', ''));
      expect(() => parse(pageOf(review))).not.toThrow();
    }),
    { numRuns: 20 },
  );
});

test('the server shows the list and the pages, on this machine alone, and says when a text was saved', async () => {
  const server: Server = reviewServer({
    names: async () => ['gap'],
    read: async (name) => (name === 'gap' ? reviewOfDocument(root, name) : null),
    watched: [at('seeds')],
  });
  const origin = `http://localhost:${await listen(server, 0)}`;
  const get = async (where: string) => fetch(origin + where);
  expect(await (await get('/')).text()).toContain('href="/gap/"');
  const page = await get('/gap/');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(await page.text()).toContain('structure/number-gap');
  for (const where of ['/none/', '/gap', '/%ff/', '/gap/../x']) expect((await get(where)).status, where).toBe(404);
  expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
  const changes = (await get('/changes')).body?.getReader();
  await changes?.read();
  writeFileSync(at('seeds/gap/source.txt'), readFileSync(at('seeds/gap/source.txt')));
  const told = await changes?.read();
  expect(new TextDecoder().decode(told?.value)).toBe('data: saved\n\n');
  await changes?.cancel();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
