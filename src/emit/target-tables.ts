import type { Clause } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { baselineText, dueText, figureText } from '../model/figure.ts';
import { keyOf } from '../model/ref.ts';
import { isListed, type Target } from '../model/target.ts';
import type { Theme } from '../model/theme.ts';
import { escapeMdx } from './escape.ts';
import type { EmittedFile } from './file.ts';

const COLUMNS = ['指标', '目标值', '语气', '基期', '期限', '文件', '条款'];

/** `targets/<theme>.mdx` for every theme that has targets: one GFM table, its rows in document order. */
export function emitTargetTables(
  documents: readonly DocumentRecord[],
  clauses: readonly Clause[],
  themes: readonly Theme[],
  targets: readonly Target[],
): EmittedFile[] {
  const titles = new Map(documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const places = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  return themes.flatMap((theme) => {
    const rows = targets.filter((target) => target.theme === theme.id && isListed(target));
    if (rows.length === 0) return [];
    const lines = rows.map((target) => {
      const clause = places.get(keyOf(target)) as Clause;
      return cells(target, titles.get(target.doc) ?? target.doc, clause);
    });
    const table = [COLUMNS, COLUMNS.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);
    return [{ path: `targets/${theme.id}.mdx`, text: `${head(theme).join('\n')}\n\n${table.join('\n')}\n` }];
  });
}

const head = ({ id, name }: Theme): string[] => [
  '---',
  '# Generated from seeds/ by scripts/content.ts. Do not edit: change the rules or seeds/<doc>/editorial/targets.yaml.',
  `theme: ${id}`,
  `title: ${JSON.stringify(name)}`,
  '---',
];

const cells = (target: Target, document: string, clause: Clause): string[] => [
  ...[
    target.indicator,
    figureText(target),
    target.hedge ?? '',
    baselineText(target) ?? '',
    dueText(target),
    document,
  ].map(cell),
  `[${escapeMdx(clause.locator)}](${clause.url})`,
];

/** A cell opens no list: 37.5% needs no escape. */
const cell = (text: string): string => escapeMdx(text).replace(/^(\d+)\\([.)])/, '$1$2');
