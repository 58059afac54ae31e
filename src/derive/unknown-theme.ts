import type { Collection } from '../model/dossier.ts';
import { type Problem, problem, type YamlPath } from '../model/problem.ts';
import type { RuleName } from '../model/rules.ts';

/** The problem of an entry that names a theme that is not there; where the whole file is missing, that is the problem. */
export function unknownTheme(
  rule: RuleName,
  file: string,
  at: YamlPath,
  theme: string,
  { shared }: Pick<Collection, 'shared'>,
): Problem {
  if (shared.themes) return problem(rule, { file, at, cause: theme }, `没有主题“${theme}”。`);
  const missing = { file: 'seeds/themes.yaml', cause: 'themes' };
  return problem(
    'seed/missing-file',
    missing,
    `没有这个文件，而 ${file} 等处写有主题的 id。`,
    '补上主题表，或删去这些字段。',
  );
}
