import { derive } from '../src/derive/index.ts';
import { type EmittedFile, emit } from '../src/emit/index.ts';
import { documentPath } from '../src/model/address.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import type { Collection } from '../src/model/dossier.ts';
import type { SharedEditorial } from '../src/model/editorial.ts';
import { hasErrors, type Problem } from '../src/model/problem.ts';
import { parse } from '../src/parse/index.ts';
import type { Seed } from './seeds.ts';

/** Seeds → documents with their clauses. Pure. */
export function collect(
  seeds: readonly Seed[],
  shared: SharedEditorial,
): { collection: Collection; problems: Problem[] } {
  const parsed = seeds.map((seed) => ({ seed, ...parse(seed.text, seed.meta, seed.files) }));
  const dossiers = parsed.map(({ seed, clauses }) => ({
    record: documentRecord(seed),
    meta: seed.meta,
    text: seed.text,
    clauses,
    editorial: seed.editorial,
  }));
  return { collection: { dossiers, shared }, problems: parsed.flatMap(({ problems }) => problems) };
}

/** Seeds → the files of content/, or null where a problem is an error. Pure. */
export function runPipeline(
  seeds: readonly Seed[],
  shared: SharedEditorial,
): { files: EmittedFile[] | null; problems: Problem[] } {
  const { collection, problems } = collect(seeds, shared);
  if (hasErrors(problems)) return { files: null, problems };
  const derived = derive(collection);
  problems.push(...derived.problems);
  if (hasErrors(problems)) return { files: null, problems };
  const documents = collection.dossiers.map(({ record }) => record);
  const clauses = collection.dossiers.flatMap((dossier) => dossier.clauses);
  return { files: emit(documents, clauses, derived.records), problems };
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
    titleNote: meta.titleNote ?? null,
    number: meta.number,
    inferredReason: meta.inferred?.reason ?? null,
    inferredVerified: meta.inferred?.verified ?? null,
    url: documentPath(meta.id),
    provenance: meta.provenance,
  };
}
