import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolve } from '../../src/search/resolve.ts';
import { catalogOf } from '../../src/search/written/packs.ts';

const read = (name: string) => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));
const catalog = catalogOf(read('documents'), read('clauses'));
const IDS: Record<string, string> = { P: 'plan-2016', O: 'opinion-2017' };

/** `P/2.2.1, P/2.2.2` each meant, `P/2|O/2` asked back, `?P/2` suggested, `?` nothing; then words that are said, or the check. */
const cases = readFileSync(new URL('spellings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('→') && !line.startsWith('#'))
  .map((line) => {
    const [text = '', answer = ''] = line.split('→').map((half) => half.trim());
    const [, places = '', said = ''] = /^((?:\S+, )*\S*)\s*(.*)$/u.exec(answer) ?? [];
    return { text, places, said };
  });

const full = (places: string) => places.replace(/([PO])\//g, (_, doc: string) => `${IDS[doc]}/`);

test.each(cases)('$text → $places $said', ({ text, places, said }) => {
  const { matches, several, suggestions, understood, check } = resolve(text, catalog);
  const keys = (list: typeof matches) => list.map(({ doc, id }) => `${doc}/${id}`);
  const answer =
    matches.length > 0
      ? keys(matches).join(several ? ', ' : '|')
      : `?${keys(places.startsWith('?') && places.length > 1 ? suggestions : []).join('|')}`;
  expect(answer).toBe(full(places));
  expect(`${understood} ${check ?? ''}`).toContain(said);
});
