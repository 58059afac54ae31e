import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import type { Term } from '../../src/model/term.ts';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));

test('every form of a term that stands in a clause of its mentions is a mention', () => {
  const words = new Map(read<Clause>('clauses').map(({ doc, id, head, text }) => [`${doc}/${id}`, head + text]));
  for (const { term, forms, mentions } of read<Term>('terms')) {
    for (const [at, group] of Map.groupBy(mentions, ({ doc, clause }) => `${doc}/${clause}`)) {
      const text = words.get(at) ?? '';
      for (const form of forms) {
        for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
          const end = start + form.length;
          // LED is no word of AMOLED.
          const isPart = [start, end].some((edge) =>
            /^[A-Za-z\d]{2}$/.test(text.slice(Math.max(0, edge - 1), edge + 1)),
          );
          const covered = group.some((m) => m.start < end && start < m.end);
          expect(covered || isPart, `${term}: ${form} in ${at}`).toBe(true);
        }
      }
    }
  }
});
