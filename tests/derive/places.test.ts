import { describe, expect, test } from 'vitest';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import type { PlacesEditorial } from '../../src/model/division.ts';
import type { Entity } from '../../src/model/entity.ts';
import { collection, DIVISIONS, PLACES } from './divisions.ts';

/** Name of each place found, with the words that name it. */
function places(paragraph: string, editorial: Partial<PlacesEditorial> = {}): Record<string, string[]> {
  const input = collection([paragraph], { shared: { places: { ...PLACES, ...editorial } } });
  const { records, problems } = deriveApparatus(input);
  expect(problems).toEqual([]);
  const text = input.dossiers[0]!.text;
  return Object.fromEntries(
    (records.entities as Entity[]).map(({ name, mentions }) => [
      name,
      mentions.map(({ source }) => source.map(([a, b]) => text.slice(a, b)).join('')),
    ]),
  );
}

describe('a place is found', () => {
  test('by its full or its short name, the longest first', () => {
    expect(places('推进唐山市、邯郸企业整合')).toEqual({ 唐山市: ['唐山市'], 邯郸市: ['邯郸'] });
  });

  test('but not out of the word for a level', () => {
    expect(places('由主管部门会同县级以上政府办理，统筹唐山市级财政、邯郸市级以下权限')).toEqual({
      唐山市: ['唐山'],
      邯郸市: ['邯郸'],
    });
  });

  test('where several share a suffix', () => {
    expect(places('以邢台、邯郸市为重点')).toEqual({ 邢台市: ['邢台'], 邯郸市: ['邯郸市'] });
  });

  test('where the name of a people stands in its name', () => {
    expect(places('做强孟村管道')).toEqual({ 孟村回族自治县: ['孟村'] });
  });

  test('in an abbreviation that an editor expands', () => {
    const abbreviations = [{ form: '石保廊', codes: ['130100', '130600', '131000'] }];
    expect(places('建设石保廊试验区', { abbreviations })).toEqual({
      石家庄市: ['石保廊'],
      保定市: ['石保廊'],
      廊坊市: ['石保廊'],
    });
  });

  test('by the city before it where two districts have one name', () => {
    expect(places('位于沧州市新华区')).toEqual({ 沧州市: ['沧州市'], 新华区: ['新华区'] });
  });

  test('nowhere, and an editor is told so, where nothing tells which of two is meant', () => {
    const { records, problems } = deriveApparatus(collection(['位于新华区'], { shared: { places: PLACES } }));
    expect(records.entities).toEqual([]);
    expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['place/undecided warning']);
  });

  test('as the city where a county in it has the same short name', () => {
    expect(places('承德钒钛和承德县')).toEqual({ 承德市: ['承德'], 承德县: ['承德县'] });
  });

  test('by the name that it had when the text was signed', () => {
    expect(places('任县机械', { renamed: [{ code: '130505', old: '任县', year: 2020 }] })).toEqual({ 任县: ['任县'] });
  });

  test('outside of the province only where an editor says so', () => {
    expect(places('与北京、深圳合作', { outside: ['110000'] })).toEqual({ 北京市: ['北京'] });
  });
});

describe('a place is not found', () => {
  test('across the ends of other names', () => {
    expect(places('以武安新能源产业园为依托')).toEqual({ 武安市: ['武安'] });
  });

  test('by the short name of a district, which may be any word', () => {
    expect(places('沿海港口和新华批发市场')).toEqual({});
  });

  test('by one character', () => {
    expect(places('涉及各县')).toEqual({});
    expect(places('涉县基地')).toEqual({ 涉县: ['涉县'] });
  });

  test('in a name that an editor marks as a trap', () => {
    const editorial = { outside: ['110000'], traps: [{ form: '北京', in: '北京现代沧州工厂', reason: '企业名' }] };
    expect(places('北京现代沧州工厂', editorial)).toEqual({ 沧州市: ['沧州'] });
  });

  test('inside of a new area that an editor lists', () => {
    const area = {
      id: 'xiongan',
      kind: 'new-area' as const,
      name: '雄安新区',
      places: [],
      themes: [],
      mentions: [{ clause: '1.p1', quote: '雄安新区' }],
    };
    const { records } = deriveApparatus(collection(['打造雄安新区'], { editorial: { entities: [area] } }));
    expect((records.entities as Entity[]).map(({ name }) => name)).toEqual(['雄安新区']);
  });
});

test('a district, an industrial zone and a trial zone of one name are three things', () => {
  const never = [{ form: '曹妃甸', reason: '泛称' }];
  expect(places('曹妃甸区、曹妃甸工业区、北京（曹妃甸）现代产业发展试验区', { never })).toEqual({
    曹妃甸区: ['曹妃甸区'],
  });
});

test('an entry of seeds/places.yaml that no text bears out is a problem', () => {
  const shared = { places: { ...PLACES, short: [{ form: '燕郊', code: '130100' }], outside: ['999999'] } };
  const { problems } = deriveApparatus(collection(['唐山'], { shared }));
  expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(Array(2).fill('place/stale seeds/places.yaml'));
});

describe('precision goes before recall', () => {
  test.each([
    '做好拆迁安置。',
    '平山区的丰宁路。',
    '会同有关部门，推进通道建设。',
    '形成县域经济和县级市场。',
    '建设富民强村，共建和平家园。',
  ])('no place in %s', (text) => {
    const more = [
      { code: '130283', name: '迁安市', id: 'qianan' },
      { code: '130131', name: '平山县', id: 'pingshan' },
      { code: '130826', name: '丰宁满族自治县', id: 'fengning' },
      { code: '431225', name: '会同县', id: 'huitong' },
      { code: '431230', name: '通道侗族自治县', id: 'tongdao' },
      { code: '621221', name: '成县', id: 'chengxian' },
      { code: '340523', name: '和县', id: 'hexian' },
      { code: '530124', name: '富民县', id: 'fumin' },
      { code: '441624', name: '和平县', id: 'heping' },
    ];
    for (const provinces of [['13'], ['43'], ['62', '34'], ['53', '44']]) {
      const input = collection([text], { shared: { places: { ...PLACES, provinces } } });
      const { records } = deriveApparatus({ ...input, gazetteer: [...DIVISIONS, ...more] });
      expect((records.entities as Entity[]).map(({ name }) => name)).toEqual([]);
    }
  });

  const country = [
    { code: '430000', name: '湖南省', id: 'hunan' },
    { code: '430100', name: '长沙市', id: 'changsha' },
    { code: '431200', name: '怀化市', id: 'huaihua' },
    { code: '431225', name: '会同县', id: 'huitong' },
    { code: '431227', name: '新晃侗族自治县', id: 'xinhuang' },
    { code: '210500', name: '本溪市', id: 'benxi' },
    { code: '210502', name: '平山区', id: 'pingshan' },
  ];
  const byIssuer = (issuer: string, text: string) => {
    const input = collection([text], { shared: { places: undefined } });
    const dossiers = input.dossiers.map((one) => ({ ...one, record: { ...one.record, issuer } }));
    const { records } = deriveApparatus({ ...input, dossiers, gazetteer: country });
    return (records.entities as Entity[]).map(({ name }) => name).sort();
  };

  test.each([
    ['支持长沙、怀化建设枢纽。', ['怀化市', '长沙市']],
    ['支持会同发展。', []],
    ['支持会同、新晃等县发展。', ['会同县', '新晃侗族自治县']],
    ['支持怀化市会同发展。', ['会同县', '怀化市']],
    ['会同县位于西南。支持会同发展。', ['会同县']],
    ['支持本溪市平山区。', ['平山区', '本溪市']],
    ['支持平山区。', []],
  ])('without seeds/places.yaml, in a province told by the issuer: %s', (text, expected) => {
    expect(byIssuer('湖南省人民政府', text)).toEqual(expected);
  });
});
