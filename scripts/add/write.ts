import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document } from 'yaml';
import { schemaComment } from '../../src/model/editorial.ts';
import { checksum } from '../../src/parse/index.ts';
import { isAlive } from '../site/alive.ts';
import { Refusal } from '../site/refusal.ts';
import { type Candidate, conversionOf, nameOf } from './candidate.ts';

const LEFT = /^\.adding-(\d+)-/;

/** Writes a document into `<root>/seeds`: made beside its place, then put there whole. @throws Refusal where it is taken. */
export async function write(root: string, candidate: Candidate): Promise<void> {
  const seeds = path.join(root, 'seeds');
  const target = path.join(seeds, candidate.meta.id);
  const fresh = path.join(seeds, `.adding-${process.pid}-${candidate.meta.id}`);
  await mkdir(fresh, { recursive: true });
  try {
    for (const [name, content] of Object.entries(filesOf(candidate))) {
      await mkdir(path.dirname(path.join(fresh, name)), { recursive: true });
      await writeFile(path.join(fresh, name), content);
    }
    if (await stat(target).catch(() => null))
      throw new Refusal(`seeds/${candidate.meta.id} 已经有了：什么也没有改动。`);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Takes away what runs that were killed left behind. */
export async function dropLeftovers(root: string): Promise<void> {
  const seeds = path.join(root, 'seeds');
  for (const name of await readdir(seeds).catch(() => [] as string[])) {
    const pid = Number(LEFT.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) await rm(path.join(seeds, name), { recursive: true, force: true });
  }
}

function filesOf(candidate: Candidate): Record<string, string | Uint8Array> {
  const conversion = conversionOf(candidate);
  const { meta, file, text, bytes } = candidate;
  const { id, title, titleNote, structure, accept } = meta;
  const note = conversion
    ? `文本由 ${conversion.file} 转换而来，改动列在 conversion.yaml`
    : '文本就是这个文件，没有改动';
  const facts = {
    id,
    ...(title !== undefined && { title }),
    ...(titleNote !== undefined && { titleNote }),
    provenance: { file: nameOf(file), note },
    sha256: checksum(text),
    ...(structure.length > 0 && { structure }),
    ...(accept.length > 0 && { accept }),
  };
  return {
    'source.txt': text,
    ...(candidate.numbers.length > 0 && {
      'editorial/targets.yaml': yaml(
        'editorial/targets.yaml',
        { numbers: candidate.numbers },
        ' 没有规则说明的数字是什么。',
      ),
    }),
    'document.yaml': yaml(
      'document.yaml',
      facts,
      ' 原文印有的（标题、文号、机关、日期）不用写；见 README 的“添加文件”。',
    ),
    ...(conversion && {
      'conversion.yaml': yaml('conversion.yaml', conversion, ' source.txt 怎样由原件转换而来：由 npm run add 写成。'),
      [conversion.file]: bytes,
    }),
  };
}

function yaml(file: string, value: unknown, comment: string): string {
  const document = new Document(value);
  document.commentBefore = `${schemaComment(`seeds/x/${file}`)}\n${comment}`;
  return document.toString({ lineWidth: 0 });
}
