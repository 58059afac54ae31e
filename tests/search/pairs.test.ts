import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairIndex, type PairSource } from '../../src/search/pair-index.ts';
import { writePairs } from '../../src/search/written/pairs.ts';

interface Words {
  title: string;
  text: string;
}

/** The index of some records, as a site would serve it; `near` says whether their texts count as few enough to be read. */
function indexOf(records: readonly Words[], near: boolean): PairIndex {
  const { directory, files } = writePairs(records);
  const byName = new Map(files.map(({ name, bytes }) => [`pairs/${name}`, bytes]));
  const source: PairSource = {
    directory: async () => directory,
    bytes: async (name) => byName.get(name) ?? expect.unreachable(`${name} is not among the files`),
    needsMore: () => !near,
    read: async (wanted) =>
      [...wanted].map((record) => {
        const { title = '', text = '' } = records[record] ?? {};
        return { record, foldedTitle: title, foldedText: text };
      }),
  };
  return new PairIndex(source);
}

const scan = (records: readonly Words[], word: string) =>
  records.flatMap(({ title, text }, record) =>
    title.includes(word) || text.includes(word) ? [{ record, heading: title.includes(word) }] : [],
  );

async function ask(index: PairIndex, word: string) {
  const { records, heading } = await index.places(word);
  return [...records].map((record, i) => ({ record, heading: heading[i] === 1 }));
}

// Few letters, so that most words occur, many of them across one another.
const letters = (max: number) =>
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', '1', '\uD83C', '\uDF00'), maxLength: max });
const records = fc.array(fc.record({ title: letters(6), text: letters(40) }), { minLength: 1, maxLength: 30 });

test('a word is found in just the records that have it, and in their titles where it stands there', async () => {
  await fc.assert(
    fc.asyncProperty(records, letters(8), fc.boolean(), async (all, word, near) => {
      fc.pre(word.length > 0);
      expect(await ask(indexOf(all, near), word)).toEqual(scan(all, word));
    }),
    { numRuns: 500, seed: 20161230 },
  );
});

test('lists that are long enough for files of their own are read as short ones are', async () => {
  const all = Array.from({ length: 9_000 }, (_, i) => ({
    title: i % 7 === 0 ? '甲乙' : '',
    text: `甲乙丙${i % 3}甲乙甲`,
  }));
  for (const near of [true, false]) {
    const index = indexOf(all, near);
    for (const word of ['甲', '甲乙', '乙丙2', '丙1甲乙', '甲乙甲', '丙2甲乙甲乙', '乙乙']) {
      expect(await ask(index, word), word).toEqual(scan(all, word));
    }
  }
});
