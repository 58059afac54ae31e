import path from 'node:path';
import { type Cure, curesOf } from '../../src/import/cures.ts';
import { proposedId } from '../../src/import/id.ts';
import type { Converted } from '../../src/import/ledger.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Change, Conversion } from '../../src/model/conversion.ts';
import { DocumentMeta, type DocumentRecord } from '../../src/model/document.ts';
import type { Collection } from '../../src/model/dossier.ts';
import type { SharedEditorial } from '../../src/model/editorial.ts';
import { hasErrors, type Problem, sortProblems } from '../../src/model/problem.ts';
import type { Seed } from '../../src/model/seed.ts';
import { TargetEditorial } from '../../src/model/target-editorial.ts';
import { plainWords, withoutAccepted } from '../../src/parse/characters.ts';
import { decode } from '../../src/parse/index.ts';
import { collect, type Lookup, runPipeline } from '../../src/pipeline.ts';
import { sha256 } from '../site/published.ts';

/** A file on its way into the collection: nothing of it is on the disk yet. */
export interface Candidate {
  /** Path of the original, and its bytes. */
  file: string;
  bytes: Uint8Array;
  text: string;
  meta: DocumentMeta;
  /** What a person says of numbers that no rule explains. */
  numbers: TargetEditorial['numbers'];
  changes: Change[];
  doubts: string[];
}

/** What the rules say of a candidate by itself. */
export interface Judgement {
  collection: Collection;
  record: DocumentRecord;
  clauses: Clause[];
  problems: Problem[];
  cures: Cure[];
}

const PLACEHOLDER = 'new-document';

/** The name of a file as it is told to readers. */
export const nameOf = (file: string): string => plainWords(path.basename(file)).trim() || '无名';

/** A file as it was converted → a candidate with an id, proposed after the document's own name where that is short. */
export function candidateOf(
  file: string,
  bytes: Uint8Array,
  converted: Converted,
  taken: ReadonlySet<string>,
  slug: Lookup['slug'],
): Candidate {
  const draft: Candidate = { file, bytes, ...converted, numbers: [], meta: DocumentMeta.parse({ id: PLACEHOLDER }) };
  const { record } = read(seedOf(draft));
  const date = record.signed ?? record.published ?? record.passed ?? record.period?.from ?? null;
  const short = record.shortTitle.replace(/^中华人民共和国/u, '').replace(/[（(].*$/u, '');
  const name = /^\p{Script=Han}{3,7}$/u.test(short) ? (slug?.(short) ?? '') : '';
  const id = proposedId({ file: path.basename(file), kind: record.kind, date, name }, taken);
  return { ...draft, meta: { ...draft.meta, id } };
}

/** What the candidate is called by problems: where its text will stand. */
export function seedOf({ meta, text, numbers }: Candidate): Seed {
  const folder = `seeds/${meta.id}`;
  const editorial = numbers.length > 0 ? { targets: TargetEditorial.parse({ numbers }) } : {};
  return { meta, text, editorial, files: { source: `${folder}/source.txt`, meta: `${folder}/document.yaml` } };
}

type Reading = Pick<Judgement, 'collection' | 'record' | 'clauses' | 'problems'>;

function read(seed: Seed, shared: SharedEditorial = {}): Reading {
  const { collection, problems } = collect([seed], shared);
  const [dossier] = collection.dossiers;
  if (!dossier) throw new Error('a seed that makes no document');
  return { collection, record: dossier.record, clauses: [...dossier.clauses], problems };
}

/** Runs every rule over the candidate alone. */
export const judge = (candidate: Candidate, lookup: Lookup): Judgement => judgeSeed(seedOf(candidate), lookup);

/** Runs every rule over one document alone; `shared` is what it shares with others, as far as it is asked for. */
export function judgeSeed(seed: Seed, lookup: Lookup, shared: SharedEditorial = {}): Judgement {
  const decoded = decode(new TextEncoder().encode(seed.text), seed.files.source).problems;
  const { left: characters } = withoutAccepted(decoded, seed.meta.accept);
  const { collection, record, clauses, problems: own } = read(seed, shared);
  const derived = hasErrors([...characters, ...own])
    ? []
    : runPipeline([seed], shared, lookup).problems.slice(own.length);
  const problems = sortProblems([...characters, ...own, ...derived]).filter(({ rule }) => !rule.startsWith('address/'));
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { collection, record, clauses, problems, cures: curesOf(errors, seed.text) };
}

/** The candidate with a cure taken: lines that were cut are listed. */
export function taking(candidate: Candidate, cure: Cure): Candidate {
  const { text, meta, cut, numbers = [] } = cure.take(candidate.text, candidate.meta);
  const change = { what: '删去网页的附带文字', count: cut.length, words: [...new Set(cut.map((line) => line.trim()))] };
  const changes = cut.length > 0 ? [...candidate.changes, change] : candidate.changes;
  return { ...candidate, text, meta, changes, numbers: [...candidate.numbers, ...numbers] };
}

/** Where the text is the file itself, byte for byte, there is no conversion to speak of. */
export function conversionOf({ file, bytes, text, changes }: Candidate): Conversion | null {
  if (Buffer.from(bytes).equals(Buffer.from(text, 'utf8'))) return null;
  return {
    file: `original${path.extname(file).toLowerCase()}`,
    name: nameOf(file),
    sha256: sha256(bytes),
    changes,
  };
}
