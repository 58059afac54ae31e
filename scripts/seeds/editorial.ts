import type { z } from 'zod';
import { type Problem, problem } from '../../src/model/problem.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { entriesOf, readFileOrNull } from './files.ts';

/** Reads the `<name>.yaml` files of a folder by the schemas of their names; a missing folder is empty. */
export async function readEditorial<F extends Record<string, z.ZodType>>(
  root: string,
  folder: string,
  schemas: F,
  folders: readonly string[] = [],
): Promise<{ values: { [K in keyof F]?: z.infer<F[K]> }; problems: Problem[] }> {
  const values: Record<string, unknown> = {};
  const { entries, problems } = await entriesOf(root, folder);
  // What is odd in seeds/ itself is told by the reader of the documents.
  if (folder === 'seeds') problems.length = 0;
  for (const { name } of entries.filter((entry) => !(entry.isDirectory() && folders.includes(entry.name)))) {
    const file = `${folder}/${name}`;
    const known = name.endsWith('.yaml') ? name.slice(0, -5) : '';
    const schema = Object.hasOwn(schemas, known) ? schemas[known] : undefined;
    if (!schema) {
      const hint = `这里读取：${Object.keys(schemas).join('、')}（.yaml）。`;
      problems.push(problem('seed/unknown-file', { file }, '这个名字的文件不会被读取。', hint));
      continue;
    }
    const bytes = await readFileOrNull(root, file);
    if (bytes === null) continue;
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes);
      continue;
    }
    const parsed = parseYaml(bytes, schema, file);
    problems.push(...parsed.problems);
    if (parsed.value !== null) values[known] = parsed.value;
  }
  return { values: values as { [K in keyof F]?: z.infer<F[K]> }, problems };
}
