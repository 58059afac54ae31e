import path from 'node:path';
import { type AcceptedProblem, DocumentMeta } from '../../src/model/document.ts';
import { DOCUMENT_EDITORIAL, SHARED_EDITORIAL, type SharedEditorial } from '../../src/model/editorial.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import type { Seed } from '../../src/model/seed.ts';
import { withoutAccepted, withoutQuoted } from '../../src/parse/characters.ts';
import { decode } from '../../src/parse/index.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { sha256 } from '../site/published.ts';
import { isOriginal, readConversion } from './conversion.ts';
import { readEditorial } from './editorial.ts';
import { entriesOf, readFileOrNull } from './files.ts';
import { repeatedEntries, reservedDocument, reservedEntries } from './reserved.ts';

/** Reads every document below `<root>/seeds/`, with all problems of the files themselves. */
export async function readSeeds(
  root: string,
): Promise<{ seeds: Seed[]; shared: SharedEditorial; problems: Problem[] }> {
  const { entries, problems: odd } = await entriesOf(root, 'seeds');
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = await Promise.all(folders.map((folder) => readSeed(root, folder)));
  const shared = await readEditorial(root, 'seeds', SHARED_EDITORIAL, folders);
  const seeds = read.flatMap((result) => (result.seed ? [result.seed] : []));
  const place = ({ meta }: Seed) => meta.order ?? Number.MAX_SAFE_INTEGER;
  seeds.sort((a, b) => place(a) - place(b));
  const none = folders.length === 0 ? [missing('seeds/')] : [];
  const own = accepted(shared.problems, shared.values.site?.accept ?? [], 'seeds/site.yaml');
  const found = [...none, ...odd, ...read.flatMap((result) => result.problems), ...own];
  const problems = withoutQuoted(
    found,
    read.map(({ text }) => text),
  );
  const written = [
    ['seeds', shared.values] as const,
    ...seeds.map(({ files, editorial }) => [`${path.dirname(files.meta)}/editorial`, editorial] as const),
  ];
  const reserved = [
    ...written.flatMap(([folder, entries]) => [
      ...repeatedEntries(folder, entries),
      ...reservedEntries(folder, entries),
    ]),
    ...seeds.flatMap(({ meta, files }) => reservedDocument(meta.id, files.meta, shared.values.themes)),
  ];
  return { seeds, shared: shared.values, problems: [...problems, ...duplicateIds(seeds), ...reserved] };
}

/** Reads one document; its seed is null where its text or document.yaml cannot be read. */
export async function readSeed(
  root: string,
  folder: string,
): Promise<{ seed: Seed | null; text: string; problems: Problem[] }> {
  const files = { source: `seeds/${folder}/source.txt`, meta: `seeds/${folder}/document.yaml` };
  const { entries, problems } = await entriesOf(root, `seeds/${folder}`);
  problems.push(...entries.flatMap((entry) => strange(folder, entry.name)));
  const known = new Set(problems.map(({ file }) => file));
  const [source, meta] = await Promise.all([readFileOrNull(root, files.source), readFileOrNull(root, files.meta)]);
  for (const [file, found] of [
    [files.source, source],
    [files.meta, meta],
  ] as const) {
    if (known.has(file)) continue;
    if (found === null && file === files.source) problems.push(missing(file));
    else if (found === null) continue;
    else if (!(found instanceof Uint8Array)) problems.push(found);
  }
  const decoded = source instanceof Uint8Array ? decode(source, files.source) : null;
  const parsed = readMeta(meta, folder, files.meta);
  const editorial = await readEditorial(root, `seeds/${folder}/editorial`, DOCUMENT_EDITORIAL);
  problems.push(...(parsed?.problems ?? []), ...editorial.problems);
  const names = entries.map(({ name }) => name);
  const { conversion, problems: converted } = await readConversion(root, folder, names);
  problems.push(...converted);
  const facts = parsed?.value;
  if (facts && source instanceof Uint8Array) problems.push(...checkMeta(facts, source, folder, files));
  const text = decoded?.text;
  problems.push(...(decoded?.problems ?? []));
  const seed = facts && text ? { meta: facts, text, editorial: editorial.values, conversion, files } : null;
  // Where a file of the folder could not be read, it is not known what an entry is of.
  const accept = seed ? seed.meta.accept : [];
  return { seed, text: text ?? '', problems: accepted(problems, accept, files.meta) };
}

/** document.yaml, which may be absent or empty: the text says what it is, the folder its address. */
function readMeta(meta: Awaited<ReturnType<typeof readFileOrNull>>, folder: string, file: string) {
  if (meta !== null && !(meta instanceof Uint8Array)) return null;
  const lines = meta === null ? [] : new TextDecoder().decode(meta).split('\n');
  const empty = lines.every((line) => /^\s*(?:#.*)?$/.test(line));
  const schema = DocumentMeta.extend({ id: DocumentMeta.shape.id.default(folder) });
  if (empty && !DocumentMeta.shape.id.safeParse(folder).success) {
    const message = `“${folder}”不能作地址：只用小写字母、数字和连字符，以字母开头，至多 64 个字符。`;
    return {
      value: null,
      problems: [problem('seed/folder-name', { file: path.dirname(file) }, message, '换一个文件夹名。')],
    };
  }
  return parseYaml(empty || meta === null ? `id: ${folder}` : meta, schema, file);
}

/** Problems without the characters that `accept` of a file gives a reason for; facts/unmatched for an entry that accepts none. */
function accepted(problems: readonly Problem[], accept: readonly AcceptedProblem[], file: string): Problem[] {
  const { left, used } = withoutAccepted(problems, accept);
  const unmatched = accept.flatMap((entry, i) =>
    entry.rule.startsWith('encoding/') && !used.has(entry)
      ? [problem('facts/unmatched', { file, at: ['accept', i, 'quote'] }, `没有为“${entry.quote}”报告 ${entry.rule}。`)]
      : [],
  );
  return [...left, ...unmatched];
}

/** What stands in the folder of a document and is not read. */
function strange(folder: string, name: string): Problem[] {
  if (['source.txt', 'document.yaml', 'conversion.yaml', 'editorial'].includes(name) || isOriginal(name)) return [];
  const hint =
    '文件夹里只读 source.txt、document.yaml、editorial/，以及 conversion.yaml 和它的原件 original.*（全用小写）。';
  return [problem('seed/unknown-file', { file: `seeds/${folder}/${name}` }, '这个名字的文件不会被读取。', hint)];
}

function checkMeta(meta: DocumentMeta, bytes: Uint8Array, folder: string, files: Seed['files']): Problem[] {
  const problems: Problem[] = [];
  const sum = sha256(bytes);
  if (meta.sha256 !== undefined && sum !== meta.sha256) {
    const hint = `恢复原文；确要更改的，在 ${files.meta} 里写 sha256: ${sum}`;
    problems.push(problem('seed/checksum', { file: files.source }, '原文与 document.yaml 登记的 sha256 不符。', hint));
  }
  if (meta.id !== folder) {
    const place = { file: files.meta, at: ['id'] };
    problems.push(problem('seed/folder-name', place, `id 是 ${meta.id}，文件夹叫 ${folder}。`));
  }
  return problems;
}

function duplicateIds(seeds: readonly Seed[]): Problem[] {
  return seeds.flatMap((seed, i) => {
    const first = seeds.findIndex(({ meta }) => meta.id === seed.meta.id);
    if (first === i) return [];
    const place = { file: seed.files.meta, at: ['id'] };
    return [problem('seed/duplicate-id', place, `id ${seed.meta.id} 已由 ${seeds[first]?.files.meta} 使用。`)];
  });
}

const missing = (file: string): Problem =>
  problem(
    'seed/missing-file',
    { file },
    file.endsWith('/') ? '还没有任何文件。' : '没有这个文件。',
    file.endsWith('/')
      ? '先添加一份：npm run add -- 文件（.docx、.doc、.html、.pdf、.txt、.md）；或自己建文件夹 seeds/<id>/，放入 source.txt（见 README）。'
      : '一份文件是一个文件夹，里面有 source.txt；另有 document.yaml，写原文没有说的。',
  );
