import type { Clause } from '../model/clause.ts';
import type { Entity } from '../model/entity.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Synonym } from '../model/synonym.ts';

const FILE = 'seeds/synonyms.yaml';

/** Every word that a synonym leads to stands in a text or names an entity; every word that is asked for leads one way. */
export function checkSynonyms(
  synonyms: readonly Synonym[],
  clauses: readonly Pick<Clause, 'title' | 'text'>[],
  entities: readonly Pick<Entity, 'name'>[],
): Problem[] {
  const names = new Set(entities.map(({ name }) => name));
  const stands = (word: string) =>
    names.has(word) || clauses.some(({ title, text }) => title.includes(word) || text.includes(word));
  const first = new Map<string, number>();
  return synonyms.flatMap(({ asked, texts }, i) => {
    const stale = texts.flatMap((word, k) =>
      stands(word)
        ? []
        : [problem('synonym/stale', { file: FILE, at: [i, 'texts', k] }, `没有哪份文件写着“${word}”。`)],
    );
    const twice = asked.flatMap((word, k) => {
      const before = first.get(word);
      first.set(word, before ?? i);
      return before === undefined
        ? []
        : [problem('synonym/twice', { file: FILE, at: [i, 'asked', k] }, `“${word}”在第${before + 1}条已经写过。`)];
    });
    return [...stale, ...twice];
  });
}
