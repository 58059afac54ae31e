import type { Corpus } from './corpus.ts';
import { fromRuns, type PartEntry } from './files.ts';

/** Results of one part of a document. */
export interface Group {
  doc: string;
  documentTitle: string;
  part: string;
  /** `二、去产能调存量优化供给结构` */
  name: string;
  /** In the order of the results. */
  records: number[];
}

/** Results by document and part; the parts follow in the order of their best result. */
export function groupsOf(corpus: Corpus, records: readonly number[]): Group[] {
  const groups = new Map<number, Group>();
  for (const record of records) {
    const number = corpus.partOf(record);
    const group = groups.get(number) ?? emptyGroup(corpus, number);
    if (group.records.length === 0) groups.set(number, group);
    group.records.push(record);
  }
  return [...groups.values()];
}

function emptyGroup({ header }: Corpus, number: number): Group {
  const { doc, id, name } = header.parts[number] as PartEntry;
  const documentTitle = header.documents.find((document) => document.id === doc)?.shortTitle ?? doc;
  return { doc, documentTitle, part: id, name, records: [] };
}

/** A facet with the number of results that each of its values would leave. */
export interface Count {
  id: string;
  name: string;
  values: { id: string; name: string; count: number }[];
}

/**
 * Counts for every facet: results that the other facets leave, by the values of this one, so that a number is what
 * choosing the value shows.
 */
export async function countsOf(
  corpus: Corpus,
  unnarrowed: readonly number[],
  chosen: Readonly<Record<string, readonly string[]>>,
): Promise<Count[]> {
  const facets = (await corpus.facets()).map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({ ...value, set: new Set(fromRuns(value.records)) })),
  }));
  const allowed = facets.map(({ id, values }) => {
    const sets = values.filter((value) => chosen[id]?.includes(value.id)).map(({ set }) => set);
    return sets.length === 0 ? null : (record: number) => sets.some((set) => set.has(record));
  });
  return facets.map(({ id, name, values }, i) => {
    const others = allowed.filter((rule, k) => rule !== null && k !== i);
    const left = unnarrowed.filter((record) => others.every((rule) => rule?.(record)));
    return {
      id,
      name,
      values: values.map((value) => ({
        id: value.id,
        name: value.name,
        count: left.reduce((sum, record) => sum + Number(value.set.has(record)), 0),
      })),
    };
  });
}
