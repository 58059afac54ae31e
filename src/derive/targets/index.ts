import { themesIn } from '../../model/common-themes.ts';
import type { Derived } from '../../model/dataset.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import type { NumberRecord } from '../../model/number.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import type { Target } from '../../model/target.ts';
import type { TargetEditorial } from '../../model/target-editorial.ts';
import type { Theme } from '../../model/theme.ts';
import { comparisons } from './comparisons.ts';
import { decide } from './editorial.ts';
import { numbersOf } from './numbers.ts';
import { type Placed, toRecords } from './records.ts';
import { findTargets } from './rules.ts';
import { isAnswer, voices } from './voice.ts';

/** targets, numbers and comparisons of all documents: rules first, then what a person decided. */
export function deriveTargets({ dossiers, shared }: Collection): {
  records: Pick<Derived, 'targets' | 'numbers' | 'comparisons'>;
  problems: Problem[];
} {
  const works = dossiers.map((dossier) => ({ dossier, ...ofDocument(dossier, themesIn(shared)) }));
  const compared = comparisons(shared.comparisons ?? [], works);
  return {
    records: {
      targets: works.flatMap(({ placed }) => placed.map(({ target }) => target)),
      numbers: works.flatMap(({ numbers }) => numbers),
      comparisons: compared.records,
    },
    problems: [...works.flatMap(({ problems }) => problems), ...compared.problems],
  };
}

/** Genres that lay down what always holds. */
const RULING = /(?:法|法典|条例|办法|规定|规则|细则|章程|预案|准则|守则|规程|规范|标准|通则|公约)$/u;

function ofDocument(
  { record, clauses, editorial }: Dossier,
  themes: readonly Theme[],
): { placed: Placed[]; numbers: NumberRecord[]; problems: Problem[] } {
  const file = `seeds/${record.id}/editorial/targets.yaml`;
  // 国发〔2007〕37号 tells the year of a text without a day.
  const year = /^\d{4}/u.exec(record.signed ?? '')?.[0] ?? /〔(\d{4})〕/u.exec(record.number ?? '')?.[1];
  const answers = isAnswer(record.kind, record.title);
  const reading = { year: year === undefined ? null : Number(year), voiceOf: voices(clauses, answers) };
  const decided = decide(
    findTargets(clauses, themes, reading, RULING.test(record.kind ?? '')),
    clauses,
    editorial.targets,
    file,
  );
  const placed = toRecords(decided.drafts, clauses);
  const byClause = Map.groupBy(placed, ({ clause }) => clause);
  const rows = clauses.map((clause) =>
    numbersOf(clause, byClause.get(clause.id) ?? [], decided.removed, reading, decided.told),
  );
  const unexplained = rows.flatMap((row) => row.unexplained);
  const used = new Set(rows.flatMap((row) => row.used));
  const idle = decided.told.filter((one) => !used.has(one));
  const known = new Set(themes.map(({ id }) => id));
  const themeless = placed.filter(({ target }) => themes.length > 0 && !known.has(target.theme));
  return {
    placed,
    numbers: rows.flatMap((row) => row.records),
    problems: [
      ...decided.problems,
      ...themeless.map(({ target }) =>
        problem(
          'targets/unknown-theme',
          { file, ...placeOf(target, editorial.targets) },
          `${target.id}：没有主题“${target.theme}”。`,
        ),
      ),
      ...idle.map(({ clause, quote, entry }) =>
        problem(
          'targets/entry',
          { file, at: ['numbers', entry, 'quote'] },
          `${clause}：“${quote}”里没有规则不能说明的数字。`,
          '删去这一条。',
        ),
      ),
      ...unexplained.map(({ clause, digits, phrase }) =>
        problem(
          'numbers/unexplained',
          { file, cause: 'unexplained' },
          `${clause}：没有规则说明“${digits}”是什么，在“${phrase}”里。`,
        ),
      ),
    ],
  };
}

/** The entry that gives a target its theme; none where a rule did. */
function placeOf(target: Target, editorial: TargetEditorial | undefined): { at?: YamlPath } {
  for (const list of ['names', 'additions'] as const) {
    const i = (editorial?.[list] ?? []).findIndex(
      (entry) => entry.theme === target.theme && entry.clause === target.clause,
    );
    if (i >= 0) return { at: [list, i, 'theme'] };
  }
  return {};
}
