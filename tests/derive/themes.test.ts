import { expect, test } from 'vitest';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { ClauseTheme, ThemeDecision } from '../../src/model/clause-theme.ts';
import type { Pilot } from '../../src/model/pilot.ts';
import { dossier } from './collection.ts';

const THEMES = [
  { id: 'steel', name: '钢铁', kind: 'industry' as const, scope: '钢铁', keywords: ['钢铁', '轧制'] },
  { id: 'equipment', name: '装备', kind: 'industry' as const, scope: '装备', keywords: ['装备'] },
];
const TEXT =
  '一、产业\n（一）装备工业。发展高强度冶金轧制机械。\n┌─┐\n│专栏1钢铁试点示范│\n├─┤\n│以甲地为重点，进行钢铁试点示范；以乙地为重点，进行节能试点示范。│\n└─┘';
const derive = (decisions: ThemeDecision[]) => {
  const { records, problems } = deriveApparatus({
    dossiers: [{ ...dossier('d', TEXT), editorial: { 'clause-themes': decisions } }],
    shared: { themes: THEMES },
  });
  return { rows: records['clause-themes'] as ClauseTheme[], pilots: records.pilots as Pilot[], problems };
};
const row = (rows: ClauseTheme[], id: string) => rows.find(({ clause }) => clause === id);

test('what a reader gives replaces what rules find, and says so', () => {
  expect(row(derive([]).rows, '1.1.p1')?.themes).toEqual(['equipment', 'steel']);
  const { rows, problems } = derive([{ clause: '1.1.p1', themes: { equipment: '装备工业' } }]);
  expect(problems).toEqual([]);
  expect(row(rows, '1.1.p1')?.why).toEqual([{ theme: 'equipment', by: 'reader', words: ['装备工业'] }]);
});

test('a clause that a reader finds to be of no theme has none', () => {
  expect(row(derive([{ clause: '1.1.p1', themes: {} }]).rows, '1.1.p1')).toBeUndefined();
});

test.each([
  ['words that do not stand there', { clause: '1.1.p1', themes: { steel: '炼铁' } }],
  ['words of another clause', { clause: '1.1.p1', themes: { steel: '进行钢铁' } }],
  ['a theme that is not there', { clause: '1.1.p1', themes: { textile: '冶金' } }],
  ['a clause that is not there', { clause: '9.p1', themes: { steel: '冶金' } }],
  ['a pilot that is not there', { pilot: 'box-1.p1-9', themes: { steel: '钢铁' } }],
] as [string, ThemeDecision][])('%s are a problem that ends the build', (_, decision: ThemeDecision) => {
  const { problems } = derive([decision]);
  expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error clause-theme/stale']);
});

test('a pilot has the themes of its own words or of what it stands under, not of its neighbour', () => {
  const { pilots } = derive([]);
  const [first, second] = pilots;
  expect([first?.themes, second?.themes]).toEqual([['steel'], ['steel']]);
  const id = second?.id.replace(/^[^-]+-/u, '') ?? '';
  const read = derive([{ pilot: id, themes: {} }]);
  expect(read.problems).toEqual([]);
  expect(read.pilots.map(({ themes }) => themes)).toEqual([['steel'], []]);
  expect(derive([{ pilot: id, themes: { steel: '甲地' } }]).problems).toHaveLength(1);
});
