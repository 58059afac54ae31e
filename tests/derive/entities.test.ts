import { expect, test } from 'vitest';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { Entity } from '../../src/model/entity.ts';
import { collection } from './divisions.ts';

const entity = (id: string, kind: string, name: string, quotes: string[], over: object = {}) => ({
  id,
  kind,
  name,
  places: [],
  themes: [],
  mentions: quotes.map((quote) => ({ clause: '1.p1', quote })),
  ...over,
});
const derive = (text: string, entities: object[], shared = {}) =>
  deriveApparatus(collection([text], { editorial: { entities }, shared }));
const words = (entities: unknown, id: string) => (entities as Entity[]).find((e) => e.id === id)?.forms;

test('five parks may share one quote, and each says so', () => {
  const quote = '唐山、邯郸煤化工园区';
  const shared = { mentions: [{ clause: '1.p1', quote, shared: true }] };
  const { records, problems } = derive(`推进${quote}建设`, [
    entity('a', 'park', '唐山煤化工园区', [], { ...shared, places: ['唐山市'] }),
    entity('b', 'park', '邯郸煤化工园区', [], { ...shared, places: ['武安市'] }),
  ]);
  expect(problems).toEqual([]);
  const parks = (records.entities as Entity[]).filter(({ kind }) => kind === 'park');
  expect(parks.map(({ mentions, places }) => [mentions[0]?.shared, places])).toEqual([
    [true, ['tangshan']],
    [true, ['wuan', 'handan']],
  ]);
});

test('a short name inside the longer name of another of its kind is the other’s, where it has a place of its own', () => {
  const { records } = derive('河钢、首钢带头，支持河钢云商。', [
    entity('hegang', 'enterprise', '河钢集团', ['河钢']),
    entity('yunshang', 'enterprise', '河钢云商', ['河钢云商']),
  ]);
  expect((records.entities as Entity[]).find(({ id }) => id === 'hegang')?.mentions).toHaveLength(1);
  expect(words(records.entities, 'yunshang')).toEqual(['河钢云商']);
});

test.each([
  ['a quote that is not there', [entity('a', 'park', '甲园', ['乙园'])], 'entity/stale-quote'],
  [
    'a place that is not there',
    [entity('a', 'park', '甲园', ['甲园'], { places: ['乌有县'] })],
    'entity/unknown-place',
  ],
  ['a theme that is not there', [entity('a', 'park', '甲园', ['甲园'], { themes: ['x'] })], 'entity/unknown-theme'],
  ['the id of a place', [entity('tangshan', 'park', '甲园', ['甲园'])], 'entity/duplicate-id'],
  [
    'an id given twice',
    [entity('a', 'park', '甲园', ['甲园']), entity('a', 'park', '甲园', ['甲园'])],
    'entity/duplicate-id',
  ],
])('%s is a problem that ends the build', (_, entities, rule) => {
  const { problems } = derive('甲园在唐山。', entities, { themes: [] });
  expect([...new Set(problems.map((p) => `${p.severity} ${p.rule}`))]).toEqual([`error ${rule}`]);
});

test('a definition from the text is word for word in its clause', () => {
  const term = (definition: string) => ({
    id: 't',
    term: '三化',
    basis: 'text' as const,
    definition,
    definedIn: 'd/1.p1',
    source: null,
    themes: [],
    mentions: [{ doc: 'd', clause: '1.p1', quote: '“三化”' }],
  });
  const rules = (definition: string) =>
    derive('智能化、高端化、服务化“三化”趋势', [], { terms: [term(definition)] }).problems.map(({ rule }) => rule);
  expect(rules('智能化、高端化、服务化“三化”')).toEqual([]);
  expect(rules('智能化和高端化')).toEqual(['term/definition']);
});
