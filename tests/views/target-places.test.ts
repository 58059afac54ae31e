import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { placesNamed, placesOf } from '../../src/views/target-places.ts';
import { made } from '../charts/records.ts';

const entity = (fields: Partial<Entity>): Entity => ({
  id: 'x',
  kind: 'city',
  name: '甲市',
  forms: ['甲市', '甲'],
  mentions: [],
  type: null,
  code: null,
  within: null,
  tile: null,
  places: [],
  themes: [],
  note: null,
  origin: 'rule',
  url: '/places/x/',
  ...fields,
});
const mention = (start: number, end: number, clause = '1.p1') => ({
  doc: 'x',
  clause,
  source: [[start, end] as [number, number]],
  start,
  end,
  shared: false,
});

describe('a target is for', () => {
  const target = made({ source: [[10, 20]], indicator: '乙县绿化率' });
  const ids = (...entities: Entity[]) => placesOf(target, placesNamed(entities)).map(({ id }) => id);

  it('the places in its quote', () => expect(ids(entity({ mentions: [mention(12, 14)] }))).toEqual(['x']));
  it('no place beside its quote', () => expect(ids(entity({ mentions: [mention(20, 22)] }))).toEqual([]));
  it('no place of another clause', () => expect(ids(entity({ mentions: [mention(12, 14, '1.p2')] }))).toEqual([]));
  it('no firm or park', () => expect(ids(entity({ kind: 'park', mentions: [mention(12, 14)] }))).toEqual([]));
  it('the places that its indicator names, and their cities', () =>
    expect(
      ids(
        entity({ id: 'city' }),
        entity({ id: 'county', kind: 'county', within: 'city', forms: ['乙县'], mentions: [mention(0, 2)] }),
      ),
    ).toEqual(['city', 'county']));
});
