import type { Clause } from '../../src/model/clause.ts';
import type { Division, PlacesEditorial } from '../../src/model/division.ts';
import type { Collection } from '../../src/model/dossier.ts';

/** Divisions of an invented gazetteer, coded as GB/T 2260 does. */
export const DIVISIONS: Division[] = [
  { code: '130100', name: '石家庄市', id: 'shijiazhuang' },
  { code: '130200', name: '唐山市', id: 'tangshan' },
  { code: '130209', name: '曹妃甸区', id: 'caofeidian' },
  { code: '130302', name: '海港区', id: 'haigang' },
  { code: '130300', name: '秦皇岛市', id: 'qinhuangdao' },
  { code: '130400', name: '邯郸市', id: 'handan' },
  { code: '130426', name: '涉县', id: 'shexian' },
  { code: '130481', name: '武安市', id: 'wuan' },
  { code: '130500', name: '邢台市', id: 'xingtai' },
  { code: '130505', name: '任泽区', id: 'renze' },
  { code: '130600', name: '保定市', id: 'baoding' },
  { code: '130632', name: '安新县', id: 'anxin' },
  { code: '130930', name: '孟村回族自治县', id: 'mengcun' },
  { code: '130105', name: '新华区', id: 'xinhua-130105' },
  { code: '130902', name: '新华区', id: 'xinhua-130902' },
  { code: '130800', name: '承德市', id: 'chengde' },
  { code: '130821', name: '承德县', id: 'chengde-xian' },
  { code: '130900', name: '沧州市', id: 'cangzhou' },
  { code: '131000', name: '廊坊市', id: 'langfang' },
  { code: '110000', name: '北京市', id: 'beijing' },
  { code: '431225', name: '会同县', id: 'huitong' },
  { code: '440300', name: '深圳市', id: 'shenzhen' },
];

export const PLACES: PlacesEditorial = {
  provinces: ['13'],
  outside: [],
  tiles: [],
  short: [],
  never: [],
  abbreviations: [],
  traps: [],
  renamed: [],
};

/** A collection of one document whose paragraphs are the given texts: `1.p1`, `1.p2`, … under the part `1`. */
export function collection(
  paragraphs: readonly string[],
  { shared = {}, editorial = {} }: Partial<{ shared: Collection['shared']; editorial: object }> = {},
): Collection {
  const text = ['一、总体要求', ...paragraphs].join('\n');
  let at = 0;
  const clauses = ['一、总体要求', ...paragraphs].map((words, i): Clause => {
    const source: [number, number][] = [[at, at + words.length]];
    at += words.length + 1;
    return {
      doc: 'd',
      id: i === 0 ? '1' : `1.p${i}`,
      kind: i === 0 ? 'part' : 'paragraph',
      label: i === 0 ? '一' : '',
      title: i === 0 ? '总体要求' : '',
      text: i === 0 ? '' : words,
      parent: i === 0 ? null : '1',
      url: '/d/1/',
      source,
      head: i === 0 ? words : '',
      locator: '',
      hash: '',
    };
  });
  const meta = { id: 'd', inferred: null } as Collection['dossiers'][number]['meta'];
  const record = { id: 'd', signed: '2017-02-22' } as Collection['dossiers'][number]['record'];
  return {
    dossiers: [{ record, meta, text, clauses, editorial }],
    shared: { places: PLACES, ...shared },
    gazetteer: DIVISIONS,
  };
}
