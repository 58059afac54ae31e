import { derive } from './derive/index.ts';
import { type EmittedFile, emit } from './emit/index.ts';
import type { Records } from './model/dataset.ts';
import type { DocumentRecord } from './model/document.ts';
import type { Collection } from './model/dossier.ts';
import type { SharedEditorial } from './model/editorial.ts';
import { hasErrors, type Problem, problem } from './model/problem.ts';
import { documentRecord, inOrder } from './model/record.ts';
import type { AddressRecord } from './model/register.ts';
import type { Seed } from './model/seed.ts';
import { UNNAMED } from './model/site-facts.ts';
import { checksum, parse } from './parse/index.ts';
import { changeRecords } from './register/changes.ts';
import { EMPTY_REGISTER, keepRegister } from './register/index.ts';

/** What places are looked up in, and how names without an id get one; without them no rule finds a place. */
export type Lookup = Pick<Collection, 'gazetteer' | 'slug'>;

/** Seeds → documents with their clauses, under the addresses by which they were published. Pure. */
export function collect(
  seeds: readonly Seed[],
  shared: SharedEditorial,
  lookup: Lookup = {},
): { collection: Collection; addresses: AddressRecord[]; problems: Problem[] } {
  const parsed = inOrder(
    seeds.map((seed) => {
      const { clauses, attested, problems } = parse(seed.text, seed.meta, seed.files);
      return { seed, clauses, problems, record: documentRecord(seed, attested, checksum(seed.text)) };
    }),
  );
  const texts = parsed.map(({ seed, clauses }) => ({ doc: seed.meta.id, clauses }));
  const registered = keepRegister(texts, shared.addresses ?? EMPTY_REGISTER, shared.changes);
  const dossiers = parsed.map(({ seed, record }, i) => ({
    record,
    meta: seed.meta,
    text: seed.text,
    clauses: registered.documents[i]?.clauses ?? [],
    editorial: seed.editorial,
  }));
  return {
    collection: { dossiers, shared, ...lookup },
    addresses: registered.rows,
    problems: [
      ...parsed.flatMap(({ seed, record, problems }) => [...problems, ...untitled(seed, record)]),
      ...registered.problems,
    ],
  };
}

/** Seeds → the published records and the files of content/ that hold them; null where a problem is an error. Pure. */
export function runPipeline(
  seeds: readonly Seed[],
  shared: SharedEditorial,
  lookup: Lookup = {},
): { records: Records | null; files: EmittedFile[] | null; problems: Problem[] } {
  const { collection, addresses, problems } = collect(seeds, shared, lookup);
  if (hasErrors(problems)) return { records: null, files: null, problems };
  const derived = derive(collection);
  problems.push(...derived.problems);
  if (hasErrors(problems)) return { records: null, files: null, problems };
  const documents = collection.dossiers.map(({ record }) => record);
  const clauses = collection.dossiers.flatMap((dossier) => dossier.clauses);
  const changes = changeRecords(shared.changes ?? [], addresses, documents, clauses);
  const records = { documents, clauses, ...derived.records, addresses, changes };
  return { records, files: emit(shared.site ?? UNNAMED, records), problems };
}

/** A document that nothing names cannot be published: a page needs a name. */
function untitled({ meta, files }: Seed, { title }: Pick<DocumentRecord, 'title'>): Problem[] {
  if (title !== '') return [];
  const hint = `在 ${files.meta} 里写一行 title: 标题；编者所加的，另写 titleNote: 从哪里来。`;
  return [
    problem(
      'metadata/no-title',
      { file: files.source },
      `${meta.id}：原文里没有认出标题，document.yaml 也没有写。`,
      hint,
    ),
  ];
}
