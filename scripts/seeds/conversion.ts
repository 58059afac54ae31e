import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Conversion } from '../../src/model/conversion.ts';
import { type Problem, problem } from '../../src/model/problem.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { sha256 } from '../site/published.ts';
import { readFileOrNull } from './files.ts';

/** The file that a text was converted from: `original.docx`. */
export const isOriginal = (name: string): boolean => Conversion.shape.file.safeParse(name).success;

/**
 * `seeds/<folder>/conversion.yaml`, held against the original beside it; null where the text is the file itself. `names`
 * are the files of the folder.
 */
export async function readConversion(
  root: string,
  folder: string,
  names: readonly string[],
): Promise<{ conversion: Conversion | null; problems: Problem[] }> {
  const file = `seeds/${folder}/conversion.yaml`;
  const bytes = await readFileOrNull(root, file);
  if (bytes === null) return { conversion: null, problems: unnamed(folder, names, null) };
  if (!(bytes instanceof Uint8Array)) return { conversion: null, problems: [bytes] };
  const { value, problems } = parseYaml(bytes, Conversion, file);
  if (value) problems.push(...unnamed(folder, names, value.file), ...(await held(root, folder, value, file)));
  return { conversion: value, problems };
}

/** Originals of which conversion.yaml says nothing. */
const unnamed = (folder: string, names: readonly string[], known: string | null): Problem[] =>
  names
    .filter((name) => isOriginal(name) && name !== known)
    .map((name) => {
      const hint = '移走它，或在 conversion.yaml 里写明它是原件。';
      return problem('seed/unknown-file', { file: `seeds/${folder}/${name}` }, '没有哪里说到这个原件。', hint);
    });

async function held(root: string, folder: string, conversion: Conversion, file: string): Promise<Problem[]> {
  const original = `seeds/${folder}/${conversion.file}`;
  const bytes = await readFile(path.join(root, original)).catch(() => null);
  if (!bytes) return [problem('seed/missing-file', { file: original }, `${file} 说文本由它转换而来，而它不在。`)];
  if (sha256(bytes) === conversion.sha256) return [];
  const hint = '恢复原件；确要换的，用 npm run add 另行添加。';
  return [problem('seed/checksum', { file: original }, '原件与 conversion.yaml 登记的 sha256 不符。', hint)];
}
