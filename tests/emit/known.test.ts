/** What is given of a clause is what is known of it: however much is known elsewhere, it costs and holds no more. */
import { describe, expect, test } from 'vitest';
import { clauseJson } from '../../src/emit/clause-json.ts';
import type { Edition } from '../../src/emit/edition.ts';
import { type About, Knowledge } from '../../src/emit/known.ts';
import type { Clause } from '../../src/model/clause.ts';
import { genreEditions } from './editions.ts';

const edition = genreEditions().find(([, { clauses }]) => clauses.some(({ kind }) => kind === 'item'))?.[1] as Edition;
const item = edition.clauses.find(({ kind }) => kind === 'item') as Clause;
const inside = edition.clauses.find(({ parent }) => parent === item.id) as Clause;
const here = { doc: inside.doc, clause: inside.id };
const there = { doc: 'other', clause: '1' };
const elsewhere = { ...here, clause: 'elsewhere' };

test('of a list of places what stands inside is given, in its order; other lists and single places stay whole', () => {
  const entity = {
    id: 'e',
    forms: ['甲', '乙'],
    mentions: [there, { ...here, start: 0 }, elsewhere, { ...here, start: 9 }],
  };
  const term = { id: 't', definedIn: there, mentions: [here, there] };
  const defined = { id: 'd', definedIn: here, mentions: [there] };
  const knowledge = new Knowledge({ entities: [entity], terms: [term, defined] });
  expect(JSON.parse(clauseJson(edition, item, knowledge)).known).toEqual({
    entities: [
      {
        ...entity,
        mentions: [
          { ...here, start: 0 },
          { ...here, start: 9 },
        ],
      },
    ],
    terms: [
      { ...term, mentions: [here] },
      { ...defined, mentions: [] },
    ],
  });
});

describe('documents that have nothing to do with a clause', () => {
  let reads = 0;
  /** A place that counts how often somebody looks at it. */
  const watched = (n: number) => ({
    get doc() {
      reads++;
      return `other-${n}`;
    },
    clause: '1',
  });
  const about = (others: number): About => {
    const mentions = Array.from({ length: others }, (_, n) => watched(n));
    return {
      entities: [
        { id: 'shared', mentions: [...mentions, here] },
        ...mentions.map((one) => ({ id: 'own', mentions: [one] })),
      ],
      targets: [...mentions.map((one) => Object.assign(one, { id: 't' })), { id: 'own', ...here }],
    };
  };

  test('add nothing to its file', () => {
    const files = [0, 1, 100].map((others) => clauseJson(edition, item, new Knowledge(about(others))));
    expect(new Set(files).size).toBe(1);
  });

  test('are not looked at when it is made', () => {
    const knowledge = new Knowledge(about(100));
    reads = 0;
    clauseJson(edition, item, knowledge);
    expect(reads).toBe(0);
  });
});
