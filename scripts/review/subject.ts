import path from 'node:path';
import { stringify } from 'yaml';
import { deriveTargets } from '../../src/derive/targets/index.ts';
import { curesOf } from '../../src/import/cures.ts';
import { Unreadable } from '../../src/import/ledger.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { SHARED_EDITORIAL } from '../../src/model/editorial.ts';
import { type Problem, sortProblems } from '../../src/model/problem.ts';
import type { Seed } from '../../src/model/seed.ts';
import type { Remedy, Review } from '../../src/review/page.ts';
import { rowsOf } from '../../src/review/rows.ts';
import { type Candidate, candidateOf, type Judgement, judge, judgeSeed, seedOf } from '../add/candidate.ts';
import { convert, wordsOf } from '../add/convert.ts';
import { bytesOf } from '../add/files.ts';
import { countsOf, factsOf } from '../add/show.ts';
import { readEditorial } from '../seeds/editorial.ts';
import { packaged } from '../seeds/gazetteer.ts';
import { withLines } from '../seeds/lines.ts';
import { readSeed } from '../seeds/seeds.ts';
import { Refusal } from '../site/refusal.ts';

/** A document of the collection, whether or not it has errors. */
export async function reviewOfDocument(root: string, id: string): Promise<Review> {
  const read = await readSeed(root, id);
  const seed = read.seed ?? (await asFarAsReadable(root, id));
  const { themes, places, bodies, events } = (await readEditorial(root, 'seeds', SHARED_EDITORIAL)).values;
  const judged = judgeSeed(seed, packaged(), { themes, places, bodies, events });
  const folder = `seeds/${id}/`;
  const known = new Set(read.problems.map(nameOf));
  const own = judged.problems.filter((one) => one.file.startsWith(folder) && !known.has(nameOf(one)));
  const problems = await withLines(root, sortProblems([...read.problems, ...own]));
  const conversion = seed.conversion ?? null;
  const original = conversion && (await wordsIn(path.join(root, folder, conversion.file)));
  return reviewOf(id, seed, judged, problems, { original, changes: conversion?.changes ?? [], doubts: [] });
}

/** A file that is no document yet, as `npm run add` would read it. @throws Refusal where it cannot be read. */
export async function reviewOfFile(file: string): Promise<Review> {
  const bytes = await bytesOf(file);
  const converted = await convert(file, bytes).catch((error) => {
    throw error instanceof Unreadable ? new Refusal(error.message) : error;
  });
  const lookup = packaged();
  const candidate: Candidate = candidateOf(file, bytes, converted, new Set(), lookup.slug);
  const judged = judge(candidate, lookup);
  const { changes, doubts } = converted;
  const told = { original: await wordsIn(file), changes, doubts };
  return reviewOf(path.basename(file), seedOf(candidate), judged, judged.problems, told);
}

const nameOf = ({ rule, file, line, message }: Problem): string => [rule, file, line, message].join('\n');

/** What can be read of a document whose files are at fault: the problems say why. */
async function asFarAsReadable(root: string, id: string): Promise<Seed> {
  const source = `seeds/${id}/source.txt`;
  const bytes = await bytesOf(path.join(root, source)).catch(() => new Uint8Array());
  const text = new TextDecoder().decode(bytes);
  const meta = DocumentMeta.parse({ id: DocumentMeta.shape.id.safeParse(id).success ? id : 'document' });
  return {
    meta,
    text: text.trim() === '' ? '\n' : text,
    editorial: {},
    files: { source, meta: `seeds/${id}/document.yaml` },
  };
}

/** Null where the file is gone, or holds words that cannot be told from here. */
const wordsIn = async (file: string): Promise<string[] | null> => {
  try {
    const words = await wordsOf(file, await bytesOf(file));
    return words.length > 0 ? words : null;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Refusal || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return null;
    throw error;
  }
};

function reviewOf(
  name: string,
  seed: Seed,
  { record, clauses, collection }: Judgement,
  problems: readonly Problem[],
  { original, changes, doubts }: Pick<Review, 'changes' | 'doubts'> & { original: readonly string[] | null },
): Review {
  const { source } = seed.files;
  const lines = seed.text.split('\n').length;
  const isPlaced = ({ file, line = 0 }: Problem) => file === source && line >= 1 && line <= lines;
  const { targets } = deriveTargets(collection).records;
  return {
    name,
    facts: factsOf(record),
    counts: `${seed.text.length} 个字符，${countsOf(clauses)}，指标 ${targets.length}`,
    isTraced: original !== null,
    changes,
    doubts,
    rows: rowsOf({ text: seed.text, original, clauses, targets, problems: problems.filter(isPlaced) }),
    others: problems.filter((one) => !isPlaced(one)),
    remedyOf: (one) => remedyOf(one, seed),
  };
}

/** What `npm run add` proposes, and the lines that say it where the document is there already. */
function remedyOf(one: Problem, { text, meta, files }: Seed): Remedy | null {
  if (one.severity !== 'error' || one.file !== files.source) return null;
  const [cure] = curesOf([one], text);
  if (!cure) return null;
  const taken = cure.take(text, { ...meta, accept: [], structure: [] });
  const { accept, structure } = taken.meta;
  if (accept.length > 0) return { proposal: cure.proposal, file: files.meta, lines: stringify({ accept }) };
  if (structure.length > 0) return { proposal: cure.proposal, file: files.meta, lines: stringify({ structure }) };
  if (taken.numbers) {
    const file = files.meta.replace('document.yaml', 'editorial/targets.yaml');
    return { proposal: cure.proposal, file, lines: stringify({ numbers: taken.numbers }) };
  }
  return { proposal: cure.proposal, file: null, lines: taken.cut.join('\n') };
}
