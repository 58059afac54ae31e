import type { Clause } from '../../model/clause.ts';
import type { DocumentRecord } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import type { Link } from '../../model/link.ts';
import { keyOf, type Ref } from '../../model/ref.ts';
import type { Theme } from '../../model/theme.ts';
import { type Facet, type PartEntry, toRuns } from '../files.ts';

/** Of the published records what facets are made of; a dataset that is not there makes none. */
export interface Facetable {
  targets?: readonly Ref[];
  links?: readonly Pick<Link, 'from' | 'to'>[];
  themes?: readonly Pick<Theme, 'id' | 'name' | 'kind'>[];
  'clause-themes'?: readonly (Ref & { themes: readonly string[] })[];
  entities?: readonly (Pick<Entity, 'id' | 'kind' | 'name'> & { mentions: readonly Ref[] })[];
  duties?: readonly (Ref & { body: string; covers: readonly string[] })[];
}

/** A value of a facet, and the clauses (`doc/id`) that have it. */
interface Value {
  id: string;
  name: string;
  clauses: string[];
}

interface Kind {
  id: string;
  name: string;
  values(clauses: readonly Clause[], data: Facetable): Value[];
}

const KINDS: Record<Clause['kind'], string> = {
  part: '部分标题',
  section: '节标题',
  article: '条',
  item: '项标题',
  subitem: '目标题',
  paragraph: '正文',
  box: '专栏',
  table: '表',
  row: '表中一行',
  annex: '附件',
  work: '所印发的文件',
  front: '通知与落款',
};

/** One value for every one that the rows have, in the order of its first row. */
function grouped<T>(rows: readonly T[], name: (row: T) => string, clauses: (row: T) => string[]): Value[] {
  const values = new Map<string, Value>();
  for (const row of rows) {
    const id = name(row);
    const value = values.get(id) ?? { id, name: id, clauses: [] };
    values.set(id, value);
    value.clauses.push(...clauses(row));
  }
  return [...values.values()];
}

/** Clauses by the themes of one kind that they are about. */
function themesOf(kind: string, { themes = [], 'clause-themes': rows = [] }: Facetable): Value[] {
  return themes
    .filter((theme) => theme.kind === kind)
    .map(({ id, name }) => ({ id, name, clauses: rows.filter((row) => row.themes.includes(id)).map(keyOf) }));
}

/** All that results can be narrowed by, beside document and part. A later dataset adds a line. */
const FACETS: readonly Kind[] = [
  {
    id: 'kind',
    name: '类型',
    values(clauses) {
      const boxes = new Set(clauses.filter(({ kind }) => kind === 'box').map(keyOf));
      const kindOf = (clause: Clause) =>
        boxes.has(keyOf({ doc: clause.doc, clause: clause.parent ?? '' })) ? 'box' : clause.kind;
      return Object.entries(KINDS).map(([id, name]) => ({
        id,
        name,
        clauses: clauses.filter((clause) => kindOf(clause) === id).map(keyOf),
      }));
    },
  },
  {
    id: 'target',
    name: '目标',
    values: (_, { targets = [] }) => [{ id: 'yes', name: '写有目标', clauses: targets.map(keyOf) }],
  },
  {
    id: 'link',
    name: '前后对照',
    values: (_, { links = [] }) => [
      {
        id: 'yes',
        name: '与另一文件对应',
        clauses: links.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]),
      },
    ],
  },
  { id: 'industry', name: '行业', values: (_, data) => themesOf('industry', data) },
  { id: 'matter', name: '事项', values: (_, data) => themesOf('matter', data) },
  {
    id: 'place',
    name: '地方',
    values: (_, { entities = [] }) =>
      entities
        .filter(({ kind }) => kind === 'city' || kind === 'county' || kind === 'new-area')
        .map(({ id, name, mentions }) => ({ id, name, clauses: mentions.map(keyOf) })),
  },
  {
    id: 'body',
    name: '责任单位',
    values: (_, { duties = [] }) =>
      grouped(
        duties,
        ({ body }) => body,
        (row) => [keyOf(row), ...row.covers.map((clause) => keyOf({ doc: row.doc, clause }))],
      ),
  },
];

/** Clauses and what is known of them → `/search/facets.json`; values that no record has are left out. */
export function facetsOf(
  documents: readonly Pick<DocumentRecord, 'id' | 'shortTitle'>[],
  clauses: readonly Clause[],
  parts: readonly PartEntry[],
  data: Facetable,
): Facet[] {
  const numbers = new Map(clauses.map(({ doc, id }, record) => [keyOf({ doc, id }), record]));
  const own = FACETS.map(({ id, name, values }) => ({
    id,
    name,
    values: values(clauses, data)
      .map((value) => ({ ...value, records: recordsOf(value.clauses, numbers) }))
      .filter(({ records }) => records.length > 0)
      .map((value) => ({ id: value.id, name: value.name, records: toRuns(value.records) })),
  }));
  const titleOf = (doc: string) => documents.find(({ id }) => id === doc)?.shortTitle ?? doc;
  const places = parts.map(({ doc, id, name, records }) => ({
    id: keyOf({ doc, id }),
    name: `《${titleOf(doc)}》${name}`,
    records,
  }));
  const byDoc = Map.groupBy([...clauses.keys()], (record) => clauses[record]?.doc);
  const whole = documents.map(({ id, shortTitle }) => ({
    id,
    name: `《${shortTitle}》`,
    records: toRuns(byDoc.get(id) ?? []),
  }));
  return [{ id: 'doc', name: '文件', values: whole }, { id: 'part', name: '部分', values: places }, ...own].filter(
    ({ values }) => values.length > 0,
  );
}

const recordsOf = (keys: readonly string[], numbers: ReadonlyMap<string, number>): number[] =>
  [...new Set(keys.flatMap((key) => numbers.get(key) ?? []))].sort((a, b) => a - b);
