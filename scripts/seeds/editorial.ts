import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../../src/model/problem.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

/** Reads the `<name>.yaml` files of a folder by the schemas of their names; a missing folder is empty. */
export async function readEditorial<F extends Record<string, z.ZodType>>(
  root: string,
  folder: string,
  schemas: F,
): Promise<{ values: { [K in keyof F]?: z.infer<F[K]> }; problems: Problem[] }> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const { name } of entries.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${name}`;
    const schema = name.endsWith('.yaml') ? schemas[name.slice(0, -5)] : undefined;
    if (!schema) {
      problems.push({
        rule: 'seed/unknown-file',
        severity: 'error',
        file,
        message: 'No file of this name is read.',
        hint: `Known here: ${Object.keys(schemas).join(', ') || 'none'} (.yaml).`,
      });
      continue;
    }
    const parsed = parseYaml(await readFile(path.join(root, file)), schema, file);
    problems.push(...parsed.problems);
    if (parsed.value !== null) values[name.slice(0, -5)] = parsed.value;
  }
  return { values: values as { [K in keyof F]?: z.infer<F[K]> }, problems };
}
