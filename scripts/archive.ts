/**
 * dist/ → archive/: one folder that opens from disk, without a server: `archive/index.html`. Links are relative and
 * name their files; what needs a server (search, the worker, scripts) is left out. Beside it the same as a ZIP.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { command } from './site/command.ts';
import { collection, place } from './site/environment.ts';
import { replaceFiles, replaceWith } from './site/folder.ts';
import { ZIP_DAY } from './site/forms.ts';
import { fromDisk } from './site/from-disk.ts';
import { assertFinished } from './site/manifest.ts';

/** Hosting, the worker, the index of the search, cards for other sites. */
const LEFT_OUT =
  /^(?:_headers|_redirects|nginx\.conf|robots\.txt|sw\.js|offline\/|search\/|pagefind\/|embed\/|.*\.(?:js|br|gz)$)/;

await command(
  '用法：npm run archive\n把 dist/ 存成不用服务器就能打开的 .cache/archive/ 和 .cache/archive.zip。',
  {},
  async () => {
    const root = collection();
    const dist = path.join(root, 'dist');
    const target = path.join(root, '.cache/archive');
    const { base } = place();
    await assertFinished(dist);
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((name) => !LEFT_OUT.test(name))
      .sort();
    const kept = new Set(names);

    const zip: Zippable = {};
    await replaceWith(target, async (fresh) => {
      for (const name of names) {
        const bytes = await readFile(path.join(dist, name));
        const isPage = name.endsWith('.html');
        const content = isPage ? Buffer.from(fromDisk(bytes.toString('utf8'), name, base, kept)) : bytes;
        const to = path.join(fresh, name);
        await mkdir(path.dirname(to), { recursive: true });
        await writeFile(to, content);
        zip[`archive/${name}`] = [content, { mtime: ZIP_DAY, level: /\.(?:png|pdf|epub|xlsx)$/.test(name) ? 0 : 6 }];
      }
      // Both or none: the archive takes its place when the ZIP has.
      await replaceFiles({ [`${target}.zip`]: zipSync(zip) });
    });
    console.log(`${path.relative(root, target)}/index.html, ${path.relative(root, target)}.zip: ${names.length} files`);
  },
);
