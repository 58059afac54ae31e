import { derive } from './derive/index.ts';
import { type EmittedFile, emit } from './emit/index.ts';
import { documentPath } from './model/address.ts';
import type { Records } from './model/dataset.ts';
import type { DocumentRecord } from './model/document.ts';
import type { Collection } from './model/dossier.ts';
import type { SharedEditorial } from './model/editorial.ts';
import { hasErrors, type Problem } from './model/problem.ts';
import type { AddressRecord } from './model/register.ts';
import type { Seed } from './model/seed.ts';
import { UNNAMED } from './model/site-facts.ts';
import { parse } from './parse/index.ts';
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
  const parsed = seeds.map((seed) => ({ seed, ...parse(seed.text, seed.meta, seed.files) }));
  const texts = parsed.map(({ seed, clauses }) => ({ doc: seed.meta.id, clauses }));
  const registered = keepRegister(texts, shared.addresses ?? EMPTY_REGISTER, shared.changes);
  const dossiers = parsed.map(({ seed }, i) => ({
    record: documentRecord(seed),
    meta: seed.meta,
    text: seed.text,
    clauses: registered.documents[i]?.clauses ?? [],
    editorial: seed.editorial,
  }));
  return {
    collection: { dossiers, shared, ...lookup },
    addresses: registered.rows,
    problems: [...parsed.flatMap(({ problems }) => problems), ...registered.problems],
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

function documentRecord({ meta, text, files }: Seed): DocumentRecord {
  return {
    id: meta.id,
    title: meta.title,
    kind: meta.kind,
    issuer: meta.issuer,
    signed: meta.signed,
    inferred: meta.inferred?.date ?? null,
    seed: files.source,
    sha256: meta.sha256,
    characters: text.length,
    shortTitle: meta.shortTitle,
    aliases: meta.aliases,
    titleNote: meta.titleNote ?? null,
    number: meta.number,
    inferredReason: meta.inferred?.reason ?? null,
    inferredVerified: meta.inferred?.verified ?? null,
    url: documentPath(meta.id),
    provenance: meta.provenance,
  };
}
