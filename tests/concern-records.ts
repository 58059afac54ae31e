/** Two small plans as records: a city with a county and a works, a theme, a task, a pilot, a link. Made up. */
import type { Given } from '../src/views/concern/held.ts';

const clause = (doc: string, id: string, kind: string, head: string, text: string, parent: string | null) => ({
  ...{ doc, id, kind, head, text, parent, title: head, label: '', source: [], hash: '00000000' },
  ...{ locator: `第${id}处`, url: `/${doc}/${id}/` },
});
const mention = (doc: string, id: string, start: number, end: number) => ({
  ...{ doc, clause: id, start, end, shared: false, source: [] },
});
const entity = (id: string, kind: string, name: string, mentions: object[], more: object = {}) => ({
  ...{ id, kind, name, forms: [name], mentions, type: null, code: null, within: null, tile: null, places: [] },
  ...{ themes: [], note: null, origin: 'rule', url: `/x/${id}/`, ...more },
});
const target = (id: string, at: string, quote: string, more: object = {}) => ({
  ...{ id, doc: 'p', clause: at, class: 'target', indicator: '钢厂数', value: 3, valueText: '3家', unit: '家' },
  ...{ comparator: '=', range: null, kind: 'count', baseline: null, deadline: '2020', deadlineText: null },
  ...{ deadlineFrom: { clause: at, quote: '到2020年' }, nature: null, cumulative: false, hedge: null, theme: 'steel' },
  ...{ quote, source: [[100, 110]], figure: [], origin: 'rule', edited: [], note: null, ...more },
});
const duty = (body: string, bodyId: string, role: string, place: number) => ({
  ...{ doc: 'o', clause: '1.p1', body, bodyId, role, place, quote: body, scope: 'paragraph', source: [] },
  ...{ deadline: '2020年10月底前', covers: ['1.p1'] },
});
const themed = (doc: string, id: string, words: Record<string, string>) => ({
  ...{ doc, clause: id, themes: Object.keys(words) },
  why: Object.entries(words).map(([theme, word]) => ({ theme, by: 'reader', words: [word] })),
});

export const GIVEN = {
  documents: [
    { id: 'p', title: '某省规划', shortTitle: '规划', url: '/p/' },
    { id: 'o', title: '某省意见', shortTitle: '意见', url: '/o/' },
  ],
  clauses: [
    clause('p', '1.1', 'section', '（一）布局', '', null),
    clause('p', '1.1.p1', 'paragraph', '', '甲市到2020年办钢厂3家。', '1.1'),
    clause('p', '1.1.p2', 'paragraph', '', '乙县种树，四大类。', '1.1'),
    clause('p', '1.2.p1', 'paragraph', '', '丙厂搬迁。', null),
    clause('p', '2', 'section', '（二）建设甲市新城', '', null),
    clause('p', '2.p1', 'paragraph', '', '修路。', '2'),
    clause('p', '3.p1', 'paragraph', '', '全省钢铁提质。', null),
    clause('o', '1.p1', 'paragraph', '', '甲市钢厂建设（省工厅牵头，省土厅配合）', null),
  ],
  entities: [
    entity('jia', 'city', '甲市', [mention('p', '1.1.p1', 0, 2), mention('p', '2', 5, 7), mention('o', '1.p1', 0, 2)]),
    entity('yi', 'county', '乙县', [mention('p', '1.1.p2', 0, 2)], { within: 'jia' }),
    entity('bing', 'enterprise', '丙厂', [mention('p', '1.2.p1', 0, 2)], { places: ['jia'] }),
    entity('gong', 'department', '省工厅', []),
    entity('tu', 'department', '省土厅', []),
  ],
  themes: [
    { id: 'steel', name: '钢铁', kind: 'industry', scope: '钢' },
    { id: 'tourism', name: '旅游', kind: 'industry', scope: '游' },
  ],
  'clause-themes': [
    themed('p', '1.1.p1', { steel: '钢厂' }),
    themed('p', '3.p1', { steel: '钢铁' }),
    themed('o', '1.p1', { steel: '钢厂' }),
  ],
  duties: [duty('省工厅', 'gong', 'lead', 1), duty('省土厅', 'tu', 'part', 2)],
  targets: [
    target('p-1.1.p1-3', '1.1.p1', '甲市到2020年办钢厂3家', { indicator: '甲市钢厂数' }),
    target('p-1.1.p1-9', '1.1.p1', '全省9家', { deadline: 'annual', valueText: '9家', source: [[200, 204]] }),
    target('p-1.1.p2-4', '1.1.p2', '四大类', { class: 'count-of-categories' }),
  ],
  milestones: [],
  pilots: [
    {
      ...{ id: 'p-b1', doc: 'p', box: 'b', clause: '1.1.p1', kind: '转型', quote: '在甲市开展钢铁试点' },
      ...{ places: ['jia'], themes: ['steel'], source: [] },
    },
  ],
  links: [
    {
      ...{ id: 'o/1.p1/p/1.1.p1', from: { doc: 'o', clause: '1.p1' }, to: { doc: 'p', clause: '1.1.p1' } },
      ...{
        type: 'refines',
        strength: 3,
        direction: 'stronger',
        coding: 'twice',
        note: '写得更具体',
        origin: 'editorial',
      },
      ...{
        evidence: { from: ['甲市钢厂建设'], to: ['办钢厂'] },
        subject: 'steel',
        shared: [],
        url: '/compare/steel/#x',
      },
      force: { from: { level: null, words: null }, to: { level: null, words: null } },
    },
  ],
  coverage: [
    { doc: 'p', clause: '1.1.p1', status: 'linked', why: '有对应', links: 1 },
    { doc: 'p', clause: '1.2.p1', status: 'not-carried', why: '后文没有写', links: 0 },
  ],
  matters: [],
} as unknown as Given;
