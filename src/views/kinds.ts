import { type Entity, KIND_FOLDER } from '../model/entity.ts';

/** The registers of entities: the folder of the site, what a page calls them, what they answer. */
export const REGISTERS = [
  { folder: 'places', label: '地方', question: '文件怎么写我们这里？' },
  { folder: 'bodies', label: '责任单位', question: '哪些事由哪个部门负责？' },
  { folder: 'parks', label: '园区基地', question: '点名了哪些园区、基地、集群、市场？' },
  { folder: 'firms', label: '企业机构', question: '点名了哪些企业、院所、金融机构？' },
  { folder: 'programmes', label: '项目工程', question: '要实施哪些项目、工程、行动、计划？' },
] as const;

export const inFolder = (entities: readonly Entity[], folder: string): Entity[] =>
  entities.filter(({ kind }) => KIND_FOLDER[kind] === folder);

/** True for a county of a city, and for a new area in it. */
export const lies = (inner: Entity, outer: Entity): boolean =>
  inner.within === outer.id || (inner.kind === 'new-area' && inner.places.includes(outer.id));

/** A place with the counties and new areas in it. */
export const withInner = (entities: readonly Entity[], place: Entity): Entity[] =>
  entities.filter((one) => one.id === place.id || lies(one, place));

const KIND_NAMES: Record<Entity['kind'], string> = {
  city: '市',
  county: '县（市、区）',
  'new-area': '新区',
  park: '园区',
  enterprise: '企业',
  department: '机关',
  project: '项目',
  programme: '工程',
};

/** The finer kind where there is one: 基地, 科研院所. */
export const kindName = ({ kind, type }: Entity): string => (type && type !== '其他' ? type : KIND_NAMES[kind]);
