/**
 * Whatever a project holds, the command says what is wrong with it, at a place and by a rule, or makes content that every
 * form can be written of: it does not throw, and no name or title breaks out of where it stands.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { packaged } from '../../scripts/seeds/gazetteer.ts';
import { makeContent } from '../../scripts/seeds/made.ts';
import { readSeeds } from '../../scripts/seeds/seeds.ts';
import { emitForms } from '../../src/emit/forms.ts';
import { Knowledge } from '../../src/emit/known.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { bounds, counter } from './bounds.ts';
import { firstDraft, textOf } from './edits.ts';

const { count, say } = counter('projects');
afterAll(say);

const WORDS = [
  ...['青州市轻工业规划', '规划', '《规划》', '规划（2019—2025年）', ' ', '', '一', '甲'.repeat(300)],
  ...['<script>alert(1)</script>', '"><img src=x onerror=1>', ']]>', '</title>', '<!--', '-->', '&amp;', '&#0;', "'"],
  ...['{{1}}', '<%= 1 %>', '`', '[x](javascript:1)', '|', '\\', '=1+1', '@SUM(A1)', '+86', '-1', '%s', '%', '#'],
  ...['constructor', '__proto__', 'toString', 'null', 'true', '~', '1e5', '2016-12-30', '../..', '/etc/passwd', 'a\nb'],
  ...['\u0001', '\ufffd', '\u202e', '\u200b', '\ud800', '\u0085', '\u2028', '\ufeff', '\ue5e5', '😀', '钅+夬'],
];
const IDS = [
  ...[
    'light',
    'plan-2016',
    'a',
    'a-1',
    '2016',
    '1',
    'may',
    'LIGHT',
    '规划',
    'a b',
    'a.b',
    '..',
    '.',
    'a/b',
    '-a',
    'a-',
  ],
  ...['about', 'search', 'data', 'index', '404', 'constructor', '__proto__', 'con', 'nul', 'a'.repeat(240), '%2e', 'é'],
];
const words = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
/** Half of the values are as they should be, so that what comes after them is reached. */
const or = <T>(good: T, bad: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: bad });
const odd = fc.oneof(
  words,
  fc.constantFrom<unknown>(null, 0, -1, 1.5, true, [], {}, [null], { a: 1 }, '2016-02-31', '2016-13'),
);

const meta = fc.record({
  id: or('light', fc.oneof(fc.constantFrom(...IDS), odd)),
  title: or('青州市轻工业规划', odd),
  shortTitle: or('规划', odd),
  kind: or('规划', odd),
  issuer: or('青州市人民政府', odd),
  number: or(null, odd),
  signed: or('2019-03-01', odd),
  inferred: or(null, odd),
  order: or(1, odd),
  provenance: or({ file: 'a.txt', note: '收到' }, odd),
  aliases: or([], fc.array(words, { maxLength: 2 })),
});
/** Clauses that are hostile, in a document that is not. */
const text = fc
  .array(fc.tuple(fc.nat(13), words), { maxLength: 2 })
  .map((lines) =>
    lines.reduce((all, [at, line]) => [...all.slice(0, at), line, ...all.slice(at)], textOf(firstDraft()).split('\n')),
  )
  .map((lines) => lines.join('\n').toWellFormed());
const SCRAPS = [
  '- ',
  '  ',
  'id: ',
  'a: ',
  'doc: light',
  'clause: 1.1',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '<<: *a',
  '!x ',
  '---',
  '|',
  '>',
];
const yaml = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...SCRAPS, '\n', '\n'), words), { maxLength: 12 }).map((all) => all.join('')),
  fc
    .array(fc.dictionary(fc.constantFrom('id', 'doc', 'clause', 'quote', 'reason', 'name'), odd), { maxLength: 2 })
    .map((value) => stringify(value)),
);
const EXTRA = [
  'themes',
  'terms',
  'site',
  'addresses',
  'changes',
  'entities',
  'links',
  'comparisons',
  'english',
  'unheard',
];
const OWN = ['targets', 'errata', 'entities', 'milestones', 'outcomes', 'english', 'themes', 'unheard'];
const extra = (names: readonly string[], folder: string) =>
  fc.tuple(fc.constantFrom(...names), yaml).map(([name, value]): [string, string] => [`${folder}${name}.yaml`, value]);
const project = fc.record({
  folder: or('light', fc.constantFrom(...IDS.filter((id) => !/[/.]/.test(id)))),
  meta,
  text,
  damage: fc.option(fc.tuple(fc.nat(200), words), { freq: 8 }),
  files: or([], fc.array(fc.oneof(extra(EXTRA, ''), extra(OWN, 'light/editorial/')), { maxLength: 2 })),
});
type Project = typeof project extends fc.Arbitrary<infer P> ? P : never;

function write(root: string, { folder, meta: facts, text: source, damage, files }: Project): void {
  const put = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, 'seeds', name)), { recursive: true });
    writeFileSync(path.join(root, 'seeds', name), content);
  };
  const sha256 = createHash('sha256').update(source).digest('hex');
  const written = stringify({ ...facts, id: facts.id === 'light' ? folder : facts.id, sha256 });
  const [at, scrap] = damage ?? [0, ''];
  put(`${folder}/document.yaml`, written.slice(0, at) + scrap + written.slice(at));
  put(`${folder}/source.txt`, source);
  for (const [name, content] of files as [string, string][]) put(name, content);
}

async function tried(root: string): Promise<void> {
  const { files, problems } = await makeContent(root);
  for (const { file, rule, message } of problems)
    expect([Boolean(file), /^[a-z-]+\/[a-z0-9-]+$/.test(rule), Boolean(message)]).toEqual([true, true, true]);
  expect(files === null).toBe(hasErrors(problems));
  count(files ? 'accepted' : 'refused');
  if (!files) return;
  expect(new Set(files.map((file) => file.path.toLowerCase())).size, 'one file a name').toBe(files.length);
  for (const { path: name, text: content } of files) {
    expect(name).toMatch(/^[a-z0-9][\w./-]*$/i);
    expect(name.split('/')).not.toContain('..');
    if (name.endsWith('.json')) JSON.parse(content);
    if (name.endsWith('.csv')) expect(content).not.toMatch(/(?:^|,)"?[=+\-@](?=[^\d",\r\n])/m);
  }
  const { seeds, shared } = await readSeeds(root);
  const { records } = runPipeline(seeds, shared, packaged());
  expect(records).not.toBeNull();
  if (records) formsOf(records);
}

function formsOf(records: NonNullable<ReturnType<typeof runPipeline>['records']>): void {
  const absolute = (at: string) => `https://example.org${at}`;
  for (const record of records.documents) {
    const clauses = records.clauses.filter(({ doc }) => doc === record.id);
    const edition = { record, clauses, errata: [], published: '2020-01-01', absolute };
    for (const { path: name, text: content } of emitForms(edition, new Knowledge(records))) {
      if (name.endsWith('.json')) JSON.parse(content);
      if (!name.endsWith('.xml')) continue;
      const words = content.replace(/<(?:[/?]?[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*|!--.*?--)>/gis, '');
      expect(words, name).not.toMatch(/<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
      expect(content, name).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }
  }
}

test('any project is refused with its reasons, or makes content that holds in every form', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (one) => {
      const root = mkdtempSync(path.join(tmpdir(), 'fuzz-project-'));
      try {
        write(root, one);
        await tried(root);
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    bounds(40),
  );
});
