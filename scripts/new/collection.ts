import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document } from 'yaml';
import { schemaComment } from '../../src/model/editorial.ts';
import { UNNAMED } from '../../src/model/site-facts.ts';
import { readGazetteer } from '../seeds/gazetteer.ts';
import { replaceWith } from '../site/folder.ts';
import { Refusal } from '../site/refusal.ts';

/** What an empty collection is made of. */
export interface Collection {
  /** What the site calls itself. */
  name: string;
  /** The first two digits of GB/T 2260; null: the provinces of those who issue the texts. */
  province: string | null;
}

/** @throws Refusal where a collection cannot be made in the folder. */
export async function assertFree(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new Refusal(`${folder} 是一个文件：请换一个文件夹。`);
  const names = await readdir(folder);
  if (names.length === 0) return;
  const some = names.slice(0, 3).join('、');
  throw new Refusal(
    `${folder} 不是空的（里面有 ${some}${names.length > 3 ? ' 等' : ''}）：请换一个文件夹，什么也没有改动。`,
  );
}

/** 13, 河北, 河北省 → 13; null for an empty answer. @throws Refusal for anything else. */
export function provinceOf(answer: string): string | null {
  if (answer === '') return null;
  const provinces = readGazetteer().filter(({ code }) => code.endsWith('0000'));
  const found = provinces.find(
    ({ code, name }) =>
      code.slice(0, 2) === answer || name === answer || (answer.length >= 2 && name.startsWith(answer)),
  );
  if (found) return found.code.slice(0, 2);
  const all = provinces.map(({ code, name }) => `${code.slice(0, 2)} ${name}`).join('、');
  throw new Refusal(`没有“${answer}”这个省级区划。写两位代码或名称：${all}。`);
}

/** @throws Refusal for a name that no page can show. */
export function nameOf(answer: string): string {
  const name = answer.trim();
  if (name === '' || name.length > 60 || /\p{Cc}/u.test(name)) throw new Refusal('网站的名称要有 1 至 60 个字。');
  return name;
}

/** Makes it: all of it or nothing. */
export async function writeCollection(folder: string, { name, province }: Collection): Promise<void> {
  await replaceWith(folder, async (fresh) => {
    await mkdir(path.join(fresh, 'seeds'));
    const site = {
      title: name,
      description: name === UNNAMED.title ? UNNAMED.description : `${name}：${UNNAMED.description}`,
      lead: UNNAMED.lead,
    };
    await writeFile(
      path.join(fresh, 'seeds/site.yaml'),
      yaml('seeds/site.yaml', site, ' 网站的名称、给检索网站看的一句话、首页的第一句话。'),
    );
    if (province)
      await writeFile(
        path.join(fresh, 'seeds/places.yaml'),
        yaml('seeds/places.yaml', { provinces: [province] }, ' 哪些省的地名要认简称。'),
      );
    await writeFile(path.join(fresh, '.gitignore'), 'dist/\ndist.*/\ncontent.*/\n.cache/\n');
    // The bytes of texts and originals are what their checksums are of.
    await writeFile(path.join(fresh, '.gitattributes'), 'seeds/**/source.txt -text\nseeds/**/original.* -text\n');
    await writeFile(path.join(fresh, 'README.md'), readme(name));
  });
}

function yaml(file: string, value: unknown, comment: string): string {
  const document = new Document(value);
  document.commentBefore = `${schemaComment(file)}\n${comment}`;
  return document.toString({ lineWidth: 0 });
}

const readme = (name: string) => `# ${name}

- \`seeds/<id>/\`：每份文件一个文件夹，里面有 source.txt；另有 document.yaml，写原文没有说的；由别的文件转换来的，原件和改动（conversion.yaml）在旁边。\`seeds/*.yaml\` 是各文件共用的事实，都可以没有。
- \`content/\`：由 seeds/ 生成，同 seeds/ 一起保存。\`dist/\`：生成的网站，不必保存。

在工具的文件夹里运行，COLLECTION 写本文件夹的路径：

\`\`\`sh
COLLECTION=… npm run add -- 文件.docx
COLLECTION=… npm start
\`\`\`
`;
