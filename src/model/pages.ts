import { isMany } from './count.ts';
import type { Records } from './dataset.ts';
import { type EntityKind, KIND_FOLDER } from './entity.ts';
import { isAim, isListed } from './target.ts';

/** The records that decide which pages of the site have anything to say. */
export type Holdings = Pick<
  Records,
  | 'clause-themes'
  | 'codings'
  | 'comparisons'
  | 'coverage'
  | 'documents'
  | 'english'
  | 'entities'
  | 'errata'
  | 'links'
  | 'matters'
  | 'milestones'
  | 'pilots'
  | 'reuse'
  | 'targets'
  | 'terms'
>;
type Needs = (held: Holdings) => boolean;

/** The site's own pages as readers are led to them: in the head, in the foot, by the box. One list for all three. */
export interface SitePage {
  path: string;
  label: string;
  /** The language of the label, where it is another. */
  lang?: 'en';
  /** Other words by which somebody may ask for it. */
  asked: readonly string[];
  /** First steps of the paths that belong to it. */
  within?: readonly string[];
}

const names =
  (folder: (typeof KIND_FOLDER)[EntityKind]): Needs =>
  ({ entities }) =>
    entities.some(({ kind }) => KIND_FOLDER[kind] === folder);

/** The registers of the hub, each with what it cannot do without. */
const REGISTERS: Readonly<Record<string, Needs>> = {
  '/places/': names('places'),
  '/industries/': (held) => held['clause-themes'].length > 0,
  '/terms/': ({ terms }) => terms.length > 0,
  '/bodies/': names('bodies'),
  '/timeline/': ({ targets, milestones }) =>
    milestones.length > 0 || targets.some((target) => isAim(target) && target.deadline !== null),
  '/pilots/': ({ pilots }) => pilots.length > 0,
  '/parks/': names('parks'),
  '/firms/': names('firms'),
  '/programmes/': names('programmes'),
  '/corrections/': ({ errata }) => errata.length > 0,
};

/** What a page cannot do without: where it is not held, there is no such page, and nothing leads to it. */
const NEEDS: Readonly<Record<string, Needs>> = {
  ...REGISTERS,
  '/apparatus/': (held) => Object.values(REGISTERS).some((needs) => needs(held)),
  '/#works': ({ documents }) => !isMany(documents.length),
  '/documents/': ({ documents }) => isMany(documents.length),
  '/for/': (held) => ['/places/', '/industries/', '/bodies/'].some((path) => REGISTERS[path]?.(held)),
  '/compare/': ({ documents }) => documents.length > 1,
  '/compare/matters/': (held) =>
    held.documents.length > 1 && (held['clause-themes'].length > 0 || held.targets.some(isAim)),
  '/compare/reuse/': ({ reuse }) => reuse.length > 0,
  '/compare/new/': only('new'),
  '/compare/not-carried/': only('not-carried'),
  '/targets/': ({ targets }) => targets.some(isListed),
  '/targets/comparisons/': ({ comparisons }) => comparisons.length > 0,
  '/charts/': ({ targets }) => targets.some(isAim),
  '/en/': ({ english }) => english.length > 0,
  '/about/method/': ({ links, codings }) => links.length > 0 || codings.length > 0,
};

function only(kind: 'new' | 'not-carried'): Needs {
  return ({ matters, coverage }) =>
    matters.some((matter) => matter.kind === kind) || coverage.some(({ status }) => status === kind);
}

const NONE: Holdings = {
  'clause-themes': [],
  codings: [],
  comparisons: [],
  coverage: [],
  documents: [],
  english: [],
  entities: [],
  errata: [],
  links: [],
  matters: [],
  milestones: [],
  pilots: [],
  reuse: [],
  targets: [],
  terms: [],
};

/** True for a page of the site that a collection with these records has. */
export const isHeld = (path: string, held: Partial<Holdings>): boolean => NEEDS[path]?.({ ...NONE, ...held }) ?? true;

const DOCUMENTS = { label: '文件', asked: ['原文', '全文', '目录'] };

/** The bar in the head. `/#works` is the list of the documents where they are few. */
const BAR: readonly SitePage[] = [
  { path: '/#works', ...DOCUMENTS },
  { path: '/documents/', ...DOCUMENTS },
  {
    path: '/apparatus/',
    label: '地方与行业',
    asked: ['查阅', '地方', '行业'],
    within: [
      ...['places', 'bodies', 'parks', 'firms', 'programmes', 'industries', 'terms'],
      ...['pilots', 'timeline', 'corrections', 'for'],
    ],
  },
  { path: '/compare/', label: '前后变化', asked: ['对照', '变化', '改动', '比较'] },
  { path: '/targets/', label: '指标', asked: ['目标', '数字'], within: ['charts'] },
  { path: '/verify/', label: '核对', asked: ['核对文稿', '核稿', '引语'], within: ['cite'] },
  {
    path: '/about/',
    label: '关于',
    asked: ['说明', '来源', '隐私', '许可'],
    within: ['changes', 'data', 'offline'],
  },
];

/** The bar as a collection with these records has it: it names places and industries only where there are both. */
export const barOf = (held: Partial<Holdings>): SitePage[] => {
  const both = isHeld('/places/', held) && isHeld('/industries/', held);
  const items = BAR.filter(({ path }) => isHeld(path, held));
  return items.map((item) => (item.path === '/apparatus/' && !both ? { ...item, label: '查阅' } : item));
};

/** The foot: tools, data, and what the site says of itself. */
export const FOOT: readonly SitePage[] = [
  { path: '/cite/', label: '按引文找条款', asked: ['引文', '引用', '编号'] },
  { path: '/data/', label: '数据与许可', asked: ['下载', '数据', '许可', '授权', 'CC BY'] },
  { path: '/offline/', label: '离线', asked: ['离线阅读', '没有网络'] },
  { path: '/changes/', label: '变动', asked: ['更新', '新动态'] },
  { path: '/en/', label: 'English', lang: 'en', asked: ['英文', '外文', 'in English'] },
];

/** What stands neither in the head nor in the foot, and is asked for all the same. */
const OTHERS: readonly SitePage[] = [
  { path: '/for/', label: '我的一页', asked: ['合看', '我的页面', '任务清单', '地方和行业'] },
  { path: '/places/', label: '全部地方', asked: ['城市', '县', '地图'] },
  { path: '/industries/', label: '行业与事项', asked: ['产业', '主题'] },
  { path: '/bodies/', label: '责任单位', asked: ['部门', '单位', '任务分工'] },
  { path: '/timeline/', label: '期限', asked: ['时间表', '截止', '什么时候'] },
  { path: '/pilots/', label: '试点示范', asked: ['试点', '示范'] },
  { path: '/terms/', label: '名词', asked: ['名词解释', '术语', '词汇'] },
  { path: '/corrections/', label: '校勘记', asked: ['校勘', '勘误', '错字'] },
  { path: '/charts/', label: '图', asked: ['图表', '图形'] },
  { path: '/compare/reuse/', label: '相同的文字', asked: ['抄录', '重复', '沿用'] },
  { path: '/compare/matters/', label: '一件事在各文件里', asked: ['沿革', '不提'] },
  { path: '/search/concordance/', label: '逐行对照', asked: ['语料', '索引行'] },
];

/** Every page that may be asked for by name, where it is held. */
export const PAGES: readonly SitePage[] = [...FOOT, ...BAR, ...OTHERS];
